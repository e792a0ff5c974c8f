"""``skpdoc impact``: which people and documents a change in the workbook touches, and why, before anything is made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeGuard

from skpdoc.contract import DATA_SKP_SHEET
from skpdoc.documents.forms import Forms
from skpdoc.documents.render import Manuscript
from skpdoc.findings import Finding
from skpdoc.model.source import RowKey
from skpdoc.pipeline.folder.files import sha256
from skpdoc.pipeline.folder.manifest import Manifest, ManifestEntry, copy_path, read_manifest, unplanned
from skpdoc.pipeline.folder.overwrite import known
from skpdoc.pipeline.folder.pilihan import RunOptions
from skpdoc.pipeline.folder.place import Folder
from skpdoc.pipeline.folder.released import issued_before
from skpdoc.pipeline.kinds import KINDS, issued_kinds
from skpdoc.pipeline.kinds.jenis import DocumentKind, KindBook, OfficeCycle
from skpdoc.pipeline.making.cell_changes import ChangedCell, changed_cells
from skpdoc.pipeline.making.forms import checked_forms
from skpdoc.pipeline.making.inputs import document_digest
from skpdoc.pipeline.making.issued_unit import IssuedUnit, LoadedBooks
from skpdoc.pipeline.making.kind_books import book_path
from skpdoc.pipeline.making.planned import read_planned
from skpdoc.pipeline.making.printed import Texts, against_standing, drafts_otherwise
from skpdoc.pipeline.making.tasks import DocumentTask
from skpdoc.pipeline.making.touched import DocumentFate, TouchedDocument
from skpdoc.pipeline.reading.load import UnitBooks
from skpdoc.records.cells import Grid
from skpdoc.workbook.reading.reader import read_grids

_UNTRACED = (
    "buku kerja pembuatan terakhir tidak ada di folder Sumber, sehingga sebabnya tidak dapat ditelusuri"
)
_RENAMED = "nama atau periodenya berubah sejak terbit"
_CHANGED = "berkasnya hilang atau diubah sejak dibuat"
_MOVED = {
    OfficeCycle.PLANNING: "urutan atau susunan baris di buku kerja berubah",
    OfficeCycle.EVALUATION: "SKP yang dinilai, urutan, atau susunan baris berubah",
}

ReadUnit = Callable[[UnitBooks], tuple[LoadedBooks, IssuedUnit | None]]
"""reads the books of one unit; of those of which nothing can be made yet there is no unit"""


@dataclass(frozen=True, slots=True)
class Impact:
    """What a run over one unit would do; ``sel`` None where no former workbooks stand to compare with."""

    loaded: LoadedBooks
    folder: Path | None = None
    sel: tuple[ChangedCell, ...] | None = ()
    sentuhan: tuple[TouchedDocument, ...] = ()
    tetap: Mapping[DocumentKind, int] = field(default_factory=dict)
    is_pertama: bool = False
    """nothing stands yet"""


def impact(books: UnitBooks, pilihan: RunOptions, read: ReadUnit = read_planned) -> Impact:
    """Compare the unit, or with another ``read`` its evaluation, with what stands of its last run. Writes nothing.

    Raises SkpdocError where a workbook, a form or the manifest cannot be read.
    """
    loaded, unit = read(books)
    return Impact(loaded) if unit is None else _Comparison(unit, pilihan, read).outcome()


@dataclass(frozen=True, slots=True)
class _IssuedOffice:
    """A unit with its documents by path."""

    unit: IssuedUnit
    tasks: Mapping[str, DocumentTask]

    def behind(self, path: str) -> frozenset[RowKey]:
        task = self.tasks.get(path)
        return self.unit.behind(task) if task else frozenset()


def _issued(unit: IssuedUnit, forms: Forms) -> _IssuedOffice:
    return _IssuedOffice(unit, {task.path: task for task in unit.tasks(forms)})


def _grids(path: Path) -> list[Grid]:
    """Without the sheet in which nobody types."""
    return [grid for grid in read_grids(path) if grid.title != DATA_SKP_SHEET]


class _Comparison:
    def __init__(self, unit: IssuedUnit, pilihan: RunOptions, read: ReadUnit) -> None:
        forms = checked_forms(pilihan.templat, unit.regulasi, unit.siklus)
        self._unit = unit
        self._folder = Folder(unit.folder(pilihan.output))
        self._manifest: Manifest = read_manifest(self._folder.path)
        self._wanted = pilihan.wanted(unit.siklus, {one.jenis for one in self._manifest.dokumen.values()})
        self._is_issued = issued_before(self._folder, pilihan.diragukan)
        self._now = _issued(unit, forms)
        self._former = self._read_former(forms, read)
        self._cells = None if self._former is None else tuple(self._changes())
        waiting = unplanned(self._manifest, self._now.tasks)
        self._renamed = {
            owner: one for owner, one in waiting.items() if self._waits(one) and self._folder.stands(one.path)
        }
        """kind and owner's key → what was issued under a former name or period"""

    def outcome(self) -> Impact:
        """Document by document, in the order of the index; then those that go."""
        touched: list[TouchedDocument] = []
        same: Counter[DocumentKind] = Counter()
        told: set[str] = set()
        before = self._manifest.dokumen
        for path, task in self._now.tasks.items():
            if task.jenis not in self._wanted:
                continue
            holds = path in before and before[path].berlaku  # what a killed run announced does not
            renamed = None if holds else self._renamed.get((task.jenis.nama, task.kunci))
            galat = self._unit.reasons(task.jenis, task.kunci)
            if galat:
                touched += [self._held(task, galat)] if path in before else []
                continue
            if renamed is not None:
                told.add(renamed.path)
                touched.append(self._waiting(task, renamed))
                continue
            naskah, entry = task.naskah(), before.get(path)
            nasib = self._fate(path, document_digest(naskah), naskah.render)
            if nasib is None or self._is_made_the_same(entry, naskah):
                same[task.jenis] += 1
            else:
                touched.append(self._renewed(task, naskah, entry, nasib))
        for jenis in issued_kinds(self._unit.siklus):
            touched += self._book(jenis, jenis.buku) if jenis.buku else ()
        touched += self._gone(told)
        return Impact(self._unit.loaded, self._folder.path, self._cells, tuple(touched), same, not before)

    def _is_made_the_same(self, entry: ManifestEntry | None, naskah: Manuscript) -> bool:
        """Although skpdoc or a form is another one than that which made the document that stands."""
        return self._is_made_otherwise(entry) and self._folder.holds(entry.path, sha256(naskah.render()))

    def _is_made_otherwise(self, entry: ManifestEntry | None) -> TypeGuard[ManifestEntry]:
        """Whether another skpdoc or other forms made what stands there as it was made, or nobody can tell."""
        if entry is None or not self._folder.holds(entry.path, entry.sha256):
            return False
        former = self._former.tasks.get(entry.path) if self._former else None
        return former is None or entry.masukan != document_digest(former.naskah())

    def _fate(self, path: str, masukan: str, render: Callable[[], bytes]) -> DocumentFate | None:
        """What the next run does with a document; None where it stays as it was made."""
        entry, found = self._manifest.dokumen.get(path), self._folder.digest(path)
        if entry is None:
            return DocumentFate.BARU
        if entry.berlaku and masukan and entry.masukan == masukan and found is not None:
            return None if found == entry.sha256 else DocumentFate.DIBIARKAN
        ours = known(self._folder, path, {entry.sha256})
        if not masukan or found not in (None, *ours) or self._waits(entry):
            digest = sha256(render())
            if digest == found:
                return None
            if self._waits(entry) and digest != entry.sha256:
                return DocumentFate.TERBIT
            if found not in (None, *ours):
                return DocumentFate.DIBIARKAN if digest in ours else DocumentFate.DIUBAH_TANGAN
        return DocumentFate.DIBUAT_ULANG

    def _waits(self, entry: ManifestEntry) -> bool:
        return entry.berlaku and self._is_issued(entry)

    def _book(self, jenis: DocumentKind, buku: KindBook) -> Iterator[TouchedDocument]:
        """The workbook of all documents of a kind."""
        path, content = book_path(jenis, self._folder.path), self._unit.book(jenis, buku)
        is_made = content is not None and not self._unit.reasons_of_book(jenis)
        nasib = self._fate(path, "", lambda: content or b"") if is_made else None
        if nasib is not None:
            behind = [task.path for task in self._now.tasks.values() if task.jenis is jenis]
            cells = tuple(dict.fromkeys(cell for one in behind for cell in self._because(one)))
            texts, sebab = self._about_book(path, content or b"")
            yield TouchedDocument(
                jenis, "", path.rpartition("/")[2], nasib, cells, texts, "" if cells else sebab, path=path
            )

    def _about_book(self, path: str, content: bytes) -> tuple[Texts, str]:
        entry = self._manifest.dokumen.get(path)
        if entry is None or not self._folder.holds(path, entry.sha256):
            return (), "" if entry is None else _CHANGED
        texts, told = against_standing(self._folder, path, content)
        return texts, "; ".join(filter(None, ("isinya atau skpdoc sendiri berubah", told)))

    def _read_former(self, forms: Forms, read: ReadUnit) -> _IssuedOffice | None:
        """The unit as it was at the last run, from the copies that it kept; None where these do not stand."""
        books = self._manifest.buku_kerja
        if not books or not all(
            self._folder.holds(copy_path(label), digest) for label, digest in books.items()
        ):
            return None
        _, unit = read(UnitBooks({label: self._folder.find(copy_path(label)) for label in books}, books))
        return _issued(unit, forms) if unit else None

    def _changes(self) -> Iterator[ChangedCell]:
        headers = self._unit.headers()
        copies = {label: self._folder.find(copy_path(label)) for label in self._manifest.buku_kerja}
        for label, path in self._unit.loaded.books.items():
            former = _grids(copies.pop(label)) if label in copies else ()
            yield from changed_cells(label, former, _grids(path), headers)
        for label, path in copies.items():  # a workbook that is no longer among them
            yield from changed_cells(label, _grids(path), (), headers)

    def _held(self, task: DocumentTask, galat: list[Finding]) -> TouchedDocument:
        waits = self._waits(self._manifest.dokumen[task.path])
        nasib = DocumentFate.TERBIT if waits else DocumentFate.DITAHAN
        return TouchedDocument(
            task.jenis,
            task.kunci,
            task.nama,
            nasib,
            self._because(task.path),
            galat=tuple(galat),
            path=task.path,
        )

    def _waiting(self, task: DocumentTask, issued: ManifestEntry) -> TouchedDocument:
        """Issued under another name or for another period: stays until it is issued again."""
        cells = self._because(task.path)
        sebab = "" if cells else _RENAMED
        return TouchedDocument(
            task.jenis,
            task.kunci,
            self._manifest.nama(issued.kunci),
            DocumentFate.TERBIT,
            cells,
            sebab=sebab,
            path=issued.path,
        )

    def _renewed(
        self, task: DocumentTask, naskah: Manuscript, entry: ManifestEntry | None, nasib: DocumentFate
    ) -> TouchedDocument:
        cells = self._because(task.path)
        if entry is None:
            return TouchedDocument(task.jenis, task.kunci, task.nama, nasib, cells, path=task.path)
        if self._is_made_otherwise(entry):
            texts, told = against_standing(self._folder, entry.path, naskah.render())
            sebab = f"{self._other_maker(entry)}; {told}" if told else self._other_maker(entry)
        else:
            former = self._former.tasks.get(task.path) if self._former else None
            texts = tuple(drafts_otherwise(former.naskah(), naskah)) if former else ()
            sebab = "" if cells else self._other_reason(texts)
        return TouchedDocument(task.jenis, task.kunci, task.nama, nasib, cells, texts, sebab, path=task.path)

    def _other_maker(self, entry: ManifestEntry) -> str:
        if self._former is None or entry.path not in self._former.tasks:
            return _UNTRACED
        return "formulir, pengaturan, atau skpdoc sendiri berubah"

    def _other_reason(self, texts: tuple[tuple[str, str], ...]) -> str:
        if self._former is None:
            return _UNTRACED
        return _MOVED[self._unit.siklus] if texts else _CHANGED

    def _gone(self, told: Collection[str]) -> Iterator[TouchedDocument]:
        for path, entry in self._manifest.dokumen.items():
            is_document = path.endswith(".docx") and path not in self._now.tasks
            if is_document and path not in told and self._folder.stands(path):
                jenis, nama = KINDS[entry.jenis], self._manifest.nama(entry.kunci)
                galat = tuple(self._unit.reasons(jenis, entry.kunci))  # it could not even be put together
                gone = DocumentFate.DITAHAN if galat else DocumentFate.DIPINDAHKAN
                nasib = DocumentFate.TERBIT if self._waits(entry) else gone
                cells = self._because(path)
                yield TouchedDocument(jenis, entry.kunci, nama, nasib, cells, galat=galat, path=path)

    def _because(self, path: str) -> tuple[ChangedCell, ...]:
        """The changed cells in rows that the document rests on, now or formerly."""
        behind = self._now.behind(path)
        before = self._former.behind(path) if self._former else frozenset()
        return tuple(
            cell for cell in self._cells or () if cell.baris in (before if cell.is_baris_hilang else behind)
        )
