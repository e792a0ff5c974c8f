"""A PDF beside each Word document, made only where there is none of just this document yet."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from skpdoc.errors import SkpdocError
from skpdoc.pdf.call import LibreOffice
from skpdoc.pdf.convert import convert
from skpdoc.pdf.finish import Jadi, PenandaTangan, finish, has_anchors
from skpdoc.pdf.libreoffice import find_libreoffice
from skpdoc.pipeline.files import sha256
from skpdoc.pipeline.manifest import Entri


@dataclass(frozen=True, slots=True)
class Naik:
    """A Word document that is to have a PDF: its entry, what the PDF must show, and who signs it, if anybody does."""

    word: Entri
    teks: tuple[str, ...]
    penanda_tangan: PenandaTangan | None = None


def pdf_path(path: str) -> str:
    """``SKP/….pdf``, beside its Word document."""
    return PurePosixPath(path).with_suffix(".pdf").as_posix()


def standing_pdf(folder: Path, asal: Naik, before: Mapping[str, Entri]) -> Entri | None:
    """The entry of a PDF of this very document that stands as it was written; None where it is to be made."""
    entry = before.get(pdf_path(asal.word.path))
    if entry is None or not entry.berlaku or entry.masukan != asal.word.sha256:
        return None
    try:
        content = (folder / entry.path).read_bytes()
    except OSError:
        return None
    is_same = sha256(content) == entry.sha256 and has_anchors(content, asal.penanda_tangan)
    return entry if is_same else None


def make_pdfs(folder: Path, asal: Sequence[Naik], lanes: int) -> Iterator[tuple[Naik, Jadi | SkpdocError]]:
    """The PDF of each, or why there is none, as they come; so many LibreOffice side by side.

    Raises SkpdocError when LibreOffice is missing, or does not work at all.
    """
    if not asal:
        return
    office = LibreOffice(find_libreoffice())
    for number, made in convert(office, [folder / one.word.path for one in asal], lanes):
        one = asal[number]
        yield one, made if isinstance(made, SkpdocError) else _finished(folder, one, made)


def _finished(folder: Path, asal: Naik, made: bytes) -> Jadi | SkpdocError:
    path = folder / asal.word.path
    try:
        source = path.read_bytes()
        if sha256(source) != asal.word.sha256:
            return SkpdocError(f"{path}: berubah selagi dijadikan PDF. Jalankan lagi.")
        return finish(made, source, asal.teks, asal.penanda_tangan)
    except (SkpdocError, OSError) as error:
        return SkpdocError(f"{path}: tidak menjadi PDF ({error}).")


def processors() -> int:
    """So many LibreOffice are worth it on this computer."""
    return os.cpu_count() or 1
