"""``skpdoc verify`` of ``MPH_<unit>.xlsx``: it bears no number; its bytes or its head say whose it is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from skpdoc.model.kembali import DocumentPlace, Remark, RemarkKind
from skpdoc.pipeline.folder.files import sha256
from skpdoc.pipeline.folder.place import Folder
from skpdoc.pipeline.making.cell_changes import changed_cells
from skpdoc.pipeline.returned.issued import IssuedDocument, IssuedDocuments
from skpdoc.pipeline.returned.verified import ContentMatch, FileKind, Verification
from skpdoc.records.cells import Grid
from skpdoc.workbook.reading.reader import read_grids

SUFFIX = ".xlsx"
_MARK = b"xl/workbook.xml"


def is_workbook(data: bytes) -> bool:
    """Whether a ZIP is one of Excel's."""
    return _MARK in data


def verify_book(path: Path, data: bytes, terbitan: IssuedDocuments) -> Verification:
    """Look at one returned workbook, cell by cell. Raises SkpdocError where it cannot be read."""
    digest, books = sha256(data), list(_books(terbitan))
    same = [book for book in books if book.berkas[SUFFIX].sha256 == digest]
    if same:
        return Verification(path, digest, FileKind.EXCEL, (), same[0], ContentMatch.BERKAS_SAMA)
    grids = read_grids(path)
    issued = [
        (book, former) for book in books if (former := _as_issued(book)) and _head(former) == _head(grids)
    ]
    if len(issued) != 1:
        why = "Bukan buku kerja matriks dari folder hasil ini, atau terbitannya tidak ada lagi di sana."
        many = "Cocok dengan matriks beberapa tahun; sebutkan folder hasil satu tahun saja dengan -o."
        note = many if issued else why
        return Verification(
            path, digest, FileKind.EXCEL, (), None, ContentMatch.TAK_DIBANDINGKAN, catatan=(note,)
        )
    book, former = issued[0]
    changes = tuple(
        Remark(RemarkKind.TANPA_JEJAK, DocumentPlace(cell.cell.place), cell.lama, cell.baru)
        for cell in changed_cells(path.name, former, grids, {})
    )
    isi = ContentMatch.BERUBAH if changes else ContentMatch.TEKS_SAMA
    return Verification(path, digest, FileKind.EXCEL, (), book, isi, changes)


def _books(terbitan: IssuedDocuments) -> Iterator[IssuedDocument]:
    """The workbook of the matrices of every unit."""
    units = {one.folder: one.manifest for found in terbitan.by_id.values() for one in found}
    for folder, manifest in units.items():
        for entry in manifest.dokumen.values():
            if entry.path.endswith(SUFFIX) and entry.berlaku:
                yield IssuedDocument(folder, manifest, "", entry.jenis, "", {SUFFIX: entry})


def _as_issued(book: IssuedDocument) -> tuple[Grid, ...]:
    """Its sheets; none where it is not there as it was made."""
    folder, entry = Folder(book.folder), book.berkas[SUFFIX]
    return read_grids(folder.find(entry.path)) if folder.holds(entry.path, entry.sha256) else ()


def _head(grids: tuple[Grid, ...]) -> object:
    """The first cell of the first sheet: what the workbook is called."""
    cell = grids[0].rows.get(1, {}).get(1) if grids else None
    return cell.value if cell else None
