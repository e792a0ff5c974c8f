"""A PDF as LibreOffice made it becomes one of ours: proven, the same every time, ready to be signed."""

from __future__ import annotations

from dataclasses import dataclass

from skpdoc.pdf.fields import Bidang, add_fields, anchors_for, anchors_of, has_fields
from skpdoc.pdf.fixed import fixed
from skpdoc.pdf.places import signature_places
from skpdoc.pdf.reading import Halaman, prove, read_pages

PEGAWAI, PENILAI = "pegawai", "pejabat_penilai"
"""the names of the two fields"""


@dataclass(frozen=True, slots=True)
class PenandaTangan:
    """Whose signatures a document waits for, as it prints their names; and the texts that signing tools look for."""

    pegawai: str
    penilai: str
    jangkar_pegawai: str = ""
    jangkar_penilai: str = ""


@dataclass(frozen=True, slots=True)
class Jadi:
    """A finished PDF. ``ada_bidang`` is whether signature fields were placed in it."""

    isi: bytes
    halaman: int
    ada_bidang: bool


def finish(made: bytes, source: bytes, texts: tuple[str, ...], signers: PenandaTangan | None = None) -> Jadi:
    """``made`` from ``source``, which shows each of ``texts``, with a field for each of ``signers``.

    Raises SkpdocError when it is not that document.
    """
    pages = read_pages(made)
    prove(pages, texts)
    content = fixed(made, source)
    fields = _fields(signers, pages) if signers else []
    if fields:
        content = fixed(add_fields(content, fields), source, len(content))
    return Jadi(content, len(pages), bool(fields))


def has_anchors(content: bytes, signers: PenandaTangan | None) -> bool:
    """Whether a PDF made here has the anchor texts that it would get now; one without fields never has any."""
    if signers is None or not has_fields(content):
        return True
    wanted = {PEGAWAI: signers.jangkar_pegawai, PENILAI: signers.jangkar_penilai}
    return anchors_of(content) == anchors_for(wanted)


def _fields(signers: PenandaTangan, pages: list[Halaman]) -> list[Bidang]:
    places = signature_places(pages, signers.pegawai, signers.penilai)
    if places is None:
        return []
    ours, theirs = places
    return [
        Bidang(PEGAWAI, f"Tanda tangan {signers.pegawai}", ours, signers.jangkar_pegawai),
        Bidang(PENILAI, f"Tanda tangan {signers.penilai}", theirs, signers.jangkar_penilai),
    ]
