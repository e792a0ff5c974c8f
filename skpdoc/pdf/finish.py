"""A PDF as LibreOffice or Word made it becomes one of ours: proven, ready to be signed, without dates and chance."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from io import BytesIO

import pypdfium2 as pdfium

from skpdoc.pdf.fields import FieldArea, add_fields
from skpdoc.pdf.fixed import fixed
from skpdoc.pdf.places import PdfPlace, signature_place, signature_places
from skpdoc.pdf.reading import PdfPage, opened, prove
from skpdoc.pdf.signers import PEGAWAI, PENILAI, Signer
from skpdoc.pdf.typefaces import substituted

_TWO_TABLES = b"/XRefStm"


@dataclass(frozen=True, slots=True)
class FinishedPdf:
    """A finished PDF. ``ada_bidang`` is whether signature fields were placed in it.

    ``pengganti``: typefaces of the document that are not there, with what may stand in their place. ``program`` is
    what made it.
    """

    isi: bytes
    halaman: int
    ada_bidang: bool
    pengganti: Mapping[str, str] = field(default_factory=dict)
    program: str = ""


def finish(
    made: bytes,
    source: bytes,
    texts: Sequence[str],
    signers: Signer | None = None,
    typefaces: Iterable[str] = (),
) -> FinishedPdf:
    """``made`` from ``source``, which shows each of ``texts`` in ``typefaces``, with a field for each of ``signers``.

    Raises SkpdocError when it is not that document.
    """
    with opened(made) as pages:
        prove(pages, texts)
        fields = _fields(signers, pages) if signers else []
    pengganti = substituted(typefaces, made)
    content = fixed(_plain(made), source)
    if fields:
        content = fixed(add_fields(content, fields), source, len(content))
    return FinishedPdf(content, len(pages), bool(fields), pengganti)


def _plain(made: bytes) -> bytes:
    """One table of places for all readers: Word writes two, and tools refuse to sign that (pyHanko: hybrid)."""
    if _TWO_TABLES not in made:
        return made
    stream = BytesIO()
    with closing(pdfium.PdfDocument(made)) as document:
        document.save(stream)
    return stream.getvalue()


def _fields(signers: Signer, pages: Sequence[PdfPage]) -> list[FieldArea]:
    who = [(PEGAWAI, signers.pegawai), (PENILAI, signers.penilai)]
    places: Sequence[PdfPlace] | None
    if signers.pegawai and signers.penilai:
        places = signature_places(pages, signers.pegawai, signers.penilai)
    else:
        who = [one for one in who if one[1]]
        places = [place for _, name in who if (place := signature_place(pages, name)) is not None]
    if not places:
        return []
    return [
        FieldArea(one, f"Tanda tangan {name}", place, signers.jangkar.get(one, ""))
        for (one, name), place in zip(who, places, strict=True)
    ]
