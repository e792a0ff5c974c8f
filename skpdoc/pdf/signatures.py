"""The digital signatures of a PDF: whose they are, and whether they still stand for what is there.

Nothing is fetched: whether a certificate was revoked since is not asked.
"""

from __future__ import annotations

import ssl
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from asn1crypto import x509
from pyhanko.keys import load_certs_from_pemder
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import PdfSignatureStatus
from pyhanko_certvalidator import ValidationContext

from skpdoc.errors import SkpdocError
from skpdoc.model.kembali import TandaTangan

_MOST = 50
"""signatures of one file"""
_HARMLESS = (ModificationLevel.NONE, ModificationLevel.LTA_UPDATES, ModificationLevel.FORM_FILLING)
"""what may be added behind a signature: what keeps it checkable, and further signatures"""


def signatures(reader: PdfFileReader, roots: Sequence[bytes] = ()) -> tuple[TandaTangan, ...]:
    """Every signature, in the order of their making; ``roots`` are trusted beside those of this computer."""
    found = reader.embedded_regular_signatures
    if len(found) > _MOST:
        raise SkpdocError(f"lebih dari {_MOST} tanda tangan digital.")
    anchors = [*system_roots(), *map(x509.Certificate.load, roots)]
    return tuple(_signature(one, anchors) for one in found)


def read_roots(path: Path) -> tuple[bytes, ...]:
    """The certificates of a PEM or DER file that an office trusts, such as BSrE's, as DER. Raises SkpdocError."""
    try:
        return tuple(one.dump() for one in load_certs_from_pemder([str(path)]))
    except (OSError, ValueError) as error:
        raise SkpdocError(
            f"{path}: bukan sertifikat yang dapat dibaca. Sebutkan berkas .pem atau .cer dari penerbitnya."
        ) from error


@cache
def system_roots() -> tuple[x509.Certificate, ...]:
    """What this computer trusts."""
    ders = ssl.create_default_context().get_ca_certs(binary_form=True)
    return tuple(x509.Certificate.load(der) for der in ders)


def _signature(one: EmbeddedPdfSignature, anchors: list[x509.Certificate]) -> TandaTangan:
    subject = one.signer_cert.subject.native if one.signer_cert else {}
    issuer = one.signer_cert.issuer.native if one.signer_cert else {}
    when = one.self_reported_timestamp
    status = _status(one, anchors)
    return TandaTangan(
        bidang=str(one.field_name),
        nama=_name(subject),
        penerbit=_name(issuer),
        waktu=f"{when:%Y-%m-%d %H:%M}" if when else "",
        is_utuh=bool(status and status.intact and status.valid),
        is_dikenal=bool(status and status.trusted),
        is_berubah=status is None or status.modification_level not in _HARMLESS,
    )


def _status(one: EmbeddedPdfSignature, anchors: list[x509.Certificate]) -> PdfSignatureStatus | None:
    """None of a signature that cannot even be checked."""
    try:
        return validate_pdf_signature(one, ValidationContext(trust_roots=anchors, allow_fetching=False))
    except Exception:  # a stranger's file can make the library raise anything; then it proves nothing
        return None


def _name(subject: dict[str, Any]) -> str:
    for key in ("common_name", "organization_name"):
        if subject.get(key):
            value = subject[key]
            return " ".join(str(value[0] if isinstance(value, list) else value).split())[:200]
    return "tanpa nama"
