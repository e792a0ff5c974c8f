"""A PDF beside each Word document, made only where there is none of just this document yet."""

from __future__ import annotations

import os
from collections.abc import Generator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from skpdoc.documents.archive import read_parts
from skpdoc.documents.hostile.form import harm_of
from skpdoc.documents.typefaces import typefaces
from skpdoc.errors import SkpdocError
from skpdoc.pdf.signers import Signer, has_anchors
from skpdoc.pipeline.folder.files import sha256
from skpdoc.pipeline.folder.manifest import ManifestEntry
from skpdoc.pipeline.folder.place import Folder

if TYPE_CHECKING:  # a run that makes no PDF need not load the PDF libraries
    from PIL.Image import Image

    from skpdoc.pdf.conversion.convert import Outcome
    from skpdoc.pdf.conversion.maker import PdfMaker
    from skpdoc.pdf.finish import FinishedPdf

SUFFIX = ".pdf"


@dataclass(frozen=True, slots=True)
class PdfOrigin:
    """A Word document that has or gets a PDF: its entry, what the PDF must show, and who signs it, if anybody does."""

    word: ManifestEntry
    teks: tuple[str, ...]
    penanda_tangan: Signer | None = None

    @property
    def path(self) -> str:
        """Where its PDF is: beside it."""
        return PurePosixPath(self.word.path).with_suffix(SUFFIX).as_posix()

    @property
    def masukan(self) -> str:
        """What it is made from: the Word file's digest, and with it the texts at which signing tools look."""
        anchors = self.penanda_tangan.jangkar if self.penanda_tangan else {}
        texts = "\0".join(f"{field}={text}" for field, text in sorted(anchors.items()))
        return sha256(f"{self.word.sha256}\0{texts}".encode()) if texts else self.word.sha256


def standing_pdf(
    folder: Folder, asal: PdfOrigin, before: Mapping[str, ManifestEntry]
) -> tuple[ManifestEntry, str] | None:
    """The entry of a PDF that was made of this very document, and the digest of what stands there now; None where
    it is to be made. Raises SkpdocError where that cannot be told.
    """
    entry = before.get(asal.path)
    if entry is None or not entry.berlaku or entry.masukan != asal.masukan or not folder.stands(entry.path):
        return None
    content = folder.read(entry.path)
    found = sha256(content)
    is_usable = found != entry.sha256 or has_anchors(content, asal.penanda_tangan)
    return (entry, found) if is_usable else None


def make_pdfs(
    folder: Folder, words: Sequence[PdfOrigin], lanes: int
) -> Generator[tuple[PdfOrigin, FinishedPdf | SkpdocError]]:
    """The PDF of each, or why there is none, as they come; so many LibreOffice side by side, or one Word.

    Raises SkpdocError when neither is there, or the one that is does not work at all.
    """
    if not words:
        return
    maker = _maker()
    with closing(_converted(maker, [folder.find(one.word.path) for one in words], lanes)) as outcomes:
        for number, made in outcomes:
            one = words[number]
            yield one, made if isinstance(made, SkpdocError) else _finished(folder, one, made, maker.name)


def page_pictures(document: Path) -> tuple[str, list[bytes]]:
    """The pages of a Word document as PNG, and the program by which. Raises SkpdocError where none is, or it fails."""
    from skpdoc.pdf.pages import pictures  # noqa: PLC0415

    maker = _maker()
    with closing(_converted(maker, [document], 1)) as outcomes:
        _, made = next(outcomes)
    if isinstance(made, SkpdocError):
        raise made
    return maker.name, [_png(picture) for picture in pictures(made)]


def _maker() -> PdfMaker:
    from skpdoc.pdf.conversion.makers import find_maker  # noqa: PLC0415

    return replace(find_maker(), admit=harm_of)


def _converted(maker: PdfMaker, paths: Sequence[Path], lanes: int) -> Generator[Outcome]:
    from skpdoc.pdf.conversion.convert import convert  # noqa: PLC0415  # the PDF libraries, slow to import

    return convert(maker, paths, lanes)


def _png(picture: Image) -> bytes:
    stream = BytesIO()
    picture.save(stream, "PNG")
    return stream.getvalue()


def _finished(folder: Folder, asal: PdfOrigin, made: bytes, program: str) -> FinishedPdf | SkpdocError:
    from skpdoc.pdf.finish import finish  # noqa: PLC0415

    path = folder.path / asal.word.path
    try:
        source = folder.read(asal.word.path)
        if sha256(source) != asal.word.sha256:
            return SkpdocError(f"{path}: berubah selagi dijadikan PDF. Jalankan lagi.")
        asked = typefaces(read_parts(source, path.name))
        return replace(finish(made, source, asal.teks, asal.penanda_tangan, asked), program=program)
    except SkpdocError as error:
        return SkpdocError(f"{path}: tidak menjadi PDF ({error}).")


def processors() -> int:
    """So many lanes are worth it on this computer."""
    return os.cpu_count() or 1


def pdf_lanes(units: int = 1) -> int:
    """How many lanes a unit may use for PDFs, of so many that are worked on at a time. Raises SkpdocError where no
    program makes them.
    """
    _maker()
    return max(1, processors() // max(1, units))
