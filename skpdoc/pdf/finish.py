"""A PDF as LibreOffice made it becomes one of ours: proven, the same every time, ready to be signed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from skpdoc.pdf.fields import Bidang, add_fields
from skpdoc.pdf.fixed import fixed
from skpdoc.pdf.places import signature_places
from skpdoc.pdf.reading import Halaman, opened, prove
from skpdoc.pdf.signers import PEGAWAI, PENILAI, PenandaTangan


@dataclass(frozen=True, slots=True)
class Jadi:
    """A finished PDF. ``ada_bidang`` is whether signature fields were placed in it."""

    isi: bytes
    halaman: int
    ada_bidang: bool


def finish(made: bytes, source: bytes, texts: Sequence[str], signers: PenandaTangan | None = None) -> Jadi:
    """``made`` from ``source``, which shows each of ``texts``, with a field for each of ``signers``.

    Raises SkpdocError when it is not that document.
    """
    with opened(made) as pages:
        prove(pages, texts)
        fields = _fields(signers, pages) if signers else []
    content = fixed(made, source)
    if fields:
        content = fixed(add_fields(content, fields), source, len(content))
    return Jadi(content, len(pages), bool(fields))


def _fields(signers: PenandaTangan, pages: Sequence[Halaman]) -> list[Bidang]:
    places = signature_places(pages, signers.pegawai, signers.penilai)
    if places is None:
        return []
    who = (PEGAWAI, signers.pegawai), (PENILAI, signers.penilai)
    return [
        Bidang(field, f"Tanda tangan {name}", place, signers.jangkar.get(field, ""))
        for (field, name), place in zip(who, places, strict=True)
    ]
