"""``sistem/ISI PAKET.txt``: what lies in the package, of which version and licence, by whom signed, with its hash."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from importlib.metadata import PathDistribution
from pathlib import Path

from tools.windows.archive import files_of
from tools.windows.signatures import is_program, signer

NAME = "ISI PAKET.txt"
_RUNTIME = ("SKP.exe", "python313.dll", "vcruntime140.dll", "sistem/python/")
"""where nothing without a signature may lie that Windows runs"""
_HEAD = """Isi paket SKP {version} untuk Windows

Yang dapat dijalankan dan bertanda tangan diperiksa tanda tangannya saat paket ini dibuat. Python sendiri (SKP.exe,
folder sistem\\python) seluruhnya bertanda tangan Python Software Foundation atau Microsoft; pustaka standarnya,
python313.zip, tidak dapat ditandatangani dan dipegang dengan hash saja. Sebagian pustaka di sistem\\pustaka tidak
ditandatangani pembuatnya; semuanya berasal dari PyPI, dengan hash yang tercatat di requirements.lock.


BAGIAN                          VERSI             LISENSI
{parts}

TANDA TANGAN
{signed} berkas program bertanda tangan sah, {unsigned} tanpa tanda tangan.

SHA-256                                                           BERKAS, PENANDA TANGAN
{files}
"""


def write_contents(package: Path, version: str) -> None:
    """Raises ValueError where a signature does not hold, or one is missing on a file of Python itself."""
    files = {path.relative_to(package).as_posix(): path for path in files_of(package)}
    signers = {name: signer(path) for name, path in files.items() if is_program(path)}
    unsigned = sorted(name for name, who in signers.items() if not who)
    for name in unsigned:
        if name.startswith(_RUNTIME):
            raise ValueError(f"{name}: nobody signed it")
    text = _HEAD.format(
        version=version,
        parts="\n".join(f"{name:31} {number:17} {licence}" for name, number, licence in _parts(package)),
        signed=len(signers) - len(unsigned),
        unsigned=len(unsigned),
        files="\n".join(_line(name, path, signers) for name, path in files.items()),
    )
    (package / "sistem" / NAME).write_text(text, "utf-8-sig", newline="\r\n")


def _line(name: str, path: Path, signers: dict[str, str]) -> str:
    shown = name.replace("/", "\\")
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return f"{digest}  {shown}" + (f"  [{signers[name] or 'tanpa tanda tangan'}]" if name in signers else "")


def _parts(package: Path) -> Iterator[tuple[str, str, str]]:
    """Name, version and licence of each, as its own metadata say."""
    yield "Python", "3.13", "PSF-2.0"
    for path in sorted((package / "sistem" / "pustaka").glob("*.dist-info")):
        told = PathDistribution(path).metadata
        kinds = [
            one.rpartition(" :: ")[2] for one in told.get_all("Classifier") or () if one.startswith("License")
        ]
        written = [
            *(told.get_all("License-Expression") or ()),
            ", ".join(kinds),
            *(told.get_all("License") or ()),
        ]
        yield told["Name"], told["Version"], next(filter(None, written), "lihat dist-info").splitlines()[0]
