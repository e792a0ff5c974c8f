"""``skpdoc pack``: what a unit signs by hand as one file to print, pejabat penilai by pejabat penilai."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from skpdoc.errors import SkpdocError
from skpdoc.pdf.stack import count_pages, stack
from skpdoc.pipeline.folder.files import sha256
from skpdoc.pipeline.folder.hold import sole_writer
from skpdoc.pipeline.folder.manifest import Manifest, read_manifest
from skpdoc.pipeline.folder.pilihan import Progress
from skpdoc.pipeline.folder.place import Folder
from skpdoc.pipeline.folder.shelf import KeptFiles, Shelf
from skpdoc.pipeline.kinds import issued_kinds
from skpdoc.pipeline.kinds.jenis import DocumentKind, names
from skpdoc.pipeline.making.pdf import PdfOrigin, make_pdfs, processors, standing_pdf
from skpdoc.pipeline.packing.pack_sheets import PrintedDocument, PrintStack, with_sheets

NAME = "Berkas Tanda Tangan.pdf"
_Whose = tuple[str, str]
"""kind and owner's key"""


@dataclass(slots=True)
class PrintFile:
    """The print file of one unit: where it is, how many of each kind are in it, whose of a kind that everybody has are
    not, and what could not be made a PDF.
    """

    path: Path
    isi: Mapping[str, int] = field(default_factory=dict)
    program: str = ""
    """what made the PDFs that were not there"""
    penilai: int = 0
    halaman: int = 0
    belum: Mapping[str, list[str]] = field(default_factory=dict)
    gagal: list[str] = field(default_factory=list)
    simpanan: KeptFiles = field(default_factory=KeptFiles)


def pack(folder: Path, *, is_duplex: bool, progress: Progress) -> PrintFile:
    """Write the print file of the unit and year in ``folder``; a PDF that is not there is made for it alone.

    Raises SkpdocError when there is nothing to sign, what makes PDFs is needed and missing, or the file cannot be
    written.
    """
    manifest, berkas = read_manifest(folder), PrintFile(folder / NAME)
    with sole_writer(folder, manifest.akses) as place:
        contents = _contents(place, manifest, berkas, progress)
        if not contents:
            signed = [jenis.nama for jenis in _signed(manifest)]
            raise SkpdocError(f"{folder}: belum ada {' atau '.join(signed)} untuk dicetak.")
        made = Counter(jenis for jenis, _ in contents)
        berkas.isi = {jenis.nama: made[jenis.nama] for jenis in _signed(manifest) if jenis.nama in made}
        berkas.belum = {
            jenis.nama: [
                one.nama for one in manifest.orang if one.mulai and (jenis.nama, one.kunci) not in contents
            ]
            for jenis in _signed(manifest)
            if jenis.is_needed
        }
        stacks = list(_stacks(manifest, contents))
        title = manifest.judul
        parts = with_sheets(title, stacks, berkas.belum, is_duplex=is_duplex)
        content = stack(parts, is_duplex=is_duplex)
        berkas.penilai, berkas.halaman = len(stacks), count_pages(content)
        shelf = Shelf(place, manifest)
        berkas.simpanan = shelf.simpanan
        shelf.index(NAME, content)
        return berkas


def _signed(manifest: Manifest) -> list[DocumentKind]:
    return [jenis for jenis in issued_kinds(manifest.siklus) if jenis.signers]


def _contents(
    folder: Folder, manifest: Manifest, berkas: PrintFile, progress: Progress
) -> dict[_Whose, bytes]:
    """PDF of each document of somebody in the unit as it lies in the folder now, also where it was changed in Word."""
    found: dict[_Whose, bytes] = {}
    missing: list[PdfOrigin] = []
    for asal in _words(folder, manifest, berkas):
        standing = standing_pdf(folder, asal, manifest.dokumen)
        if standing is None or standing[0].sha256 != standing[1]:
            missing.append(asal)
        else:
            found[asal.word.jenis, asal.word.kunci] = folder.read(standing[0].path)
    for done, (asal, made) in enumerate(make_pdfs(folder, missing, processors()), start=1):
        progress(done, len(missing))
        if isinstance(made, SkpdocError):
            berkas.gagal.append(str(made))
        else:
            found[asal.word.jenis, asal.word.kunci] = made.isi
            berkas.program = made.program
    return found


def _words(folder: Folder, manifest: Manifest, berkas: PrintFile) -> Iterator[PdfOrigin]:
    signed, people = names(_signed(manifest)), {one.kunci for one in manifest.orang}
    for entry in manifest.dokumen.values():
        is_theirs = entry.jenis in signed and entry.kunci in people
        if not is_theirs or not entry.path.endswith(".docx") or not entry.berlaku:
            continue
        try:
            yield PdfOrigin(replace(entry, sha256=sha256(folder.read(entry.path))), (entry.id_dokumen,))
        except SkpdocError as error:
            berkas.gagal.append(str(error))


def _stacks(manifest: Manifest, contents: Mapping[_Whose, bytes]) -> Iterator[PrintStack]:
    """Those who assess in the order in which the index first needs them, each with his people in its order."""
    by_kunci = {one.kunci: one for one in manifest.orang}
    stacks: dict[str, list[PrintedDocument]] = {}
    for one in manifest.orang:
        for jenis in _signed(manifest):
            if (jenis.nama, one.kunci) in contents:
                cetak = PrintedDocument(jenis.nama, one, contents[jenis.nama, one.kunci])
                stacks.setdefault(one.penilai, []).append(cetak)
    for penilai, dokumen in stacks.items():
        yield PrintStack(by_kunci.get(penilai), tuple(dokumen))
