"""A unit's plan as a run over its folder sees it: SKP and all that is made beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path

from skpdoc.cascade.office import Kantor
from skpdoc.cascade.provenance import Provenance
from skpdoc.contract import sheet_name
from skpdoc.documents.forms import Forms
from skpdoc.findings import Finding
from skpdoc.model.indeks import IndexRow
from skpdoc.model.source import RowKey
from skpdoc.pipeline.folder.manifest import IssuedPerson, ManifestEntry
from skpdoc.pipeline.kinds.jenis import DocumentKind, KindBook, OfficeCycle
from skpdoc.pipeline.making.cell_changes import headers_of
from skpdoc.pipeline.making.kind_books import book_content
from skpdoc.pipeline.making.listing import index_rows, published_people
from skpdoc.pipeline.making.tasks import DocumentTask, documents_of
from skpdoc.pipeline.reading.destination import unit_folder
from skpdoc.pipeline.reading.load import Loaded, UnitBooks, load_unit
from skpdoc.pipeline.reading.persons import keys_of
from skpdoc.regulation import catalogue


class PlannedUnit:
    """An :class:`skpdoc.pipeline.making.issued_unit.IssuedUnit`."""

    siklus = OfficeCycle.PLANNING
    periode = ""

    def __init__(self, loaded: Loaded, kantor: Kantor) -> None:
        self.loaded = loaded
        self._kantor = kantor
        self._ditahan = loaded.ditahan
        unit = kantor.buku.unit
        self.regulasi = catalogue()[unit.regulasi]
        self.jangkar = loaded.jangkar
        self.nama, self.tahun = unit.nama_unit_kerja, unit.tahun
        self.judul = f"{unit.nama_unit_kerja} – {unit.tahun}"

    def folder(self, output: Path) -> Path:
        """``output/<unit>/<year>``."""
        return unit_folder(self.loaded, output)

    def keys(self, nip: str) -> Iterable[str]:
        """With a bare NIP all his periods. Raises UnknownPersonError for nobody."""
        return keys_of(self._kantor, nip)

    def tasks(self, forms: Forms) -> Iterator[DocumentTask]:
        """Every document, in a fixed order."""
        return documents_of(self.loaded.turunan, forms, self.regulasi)

    def behind(self, task: DocumentTask) -> frozenset[RowKey]:
        """Down to the rows from which its figures come."""
        return task.jenis.rests_on(self._rows, task.kunci, task.noun)

    @cached_property
    def _rows(self) -> Provenance:
        return Provenance(self._kantor)

    def headers(self) -> Mapping[str, Mapping[str, str]]:
        """Of the sheet Unit, and of those that hold records."""
        buku = self._kantor.buku
        sheets = (
            *(buku.renstra, buku.perjanjian_kinerja, buku.pegawai, buku.pejabat_lain),
            *(buku.peran, buku.manual_iku, buku.perilaku, buku.lampiran),
        )
        return headers_of(buku.unit.sources.values(), (row.source for rows in sheets for row in rows))

    def reasons(self, jenis: DocumentKind, kunci: str) -> list[Finding]:
        """The galat that withhold a document."""
        return self._ditahan.of(jenis, kunci)

    def unmade(self, jenis: DocumentKind) -> Iterator[tuple[str, str, list[Finding]]]:
        """Who has no pejabat penilai, no clear manual …"""
        nouns = jenis.nouns(self.loaded.turunan)
        for kunci, reasons in self._ditahan[jenis].items():
            own = {sheet_name(reason.cell.sheet) for reason in reasons} & jenis.sheets
            if kunci not in nouns and (jenis.is_needed or own):
                yield kunci, self.loaded.turunan.nama(kunci), reasons

    def as_one(self, kunci: str) -> str:
        """Somebody whose rows overlap is one person."""
        return self.loaded.turunan.as_one(kunci)

    def book(self, jenis: DocumentKind, buku: KindBook) -> bytes | None:
        """The unit's documents of a kind as one workbook; those withheld are left out."""
        return book_content(jenis, buku, self.loaded)

    def reasons_of_book(self, jenis: DocumentKind) -> list[Finding]:
        """The galat that withhold it."""
        return self._ditahan.buku.get(jenis, [])

    def rows(self, entries: Iterable[ManifestEntry]) -> Iterator[IndexRow]:
        """Everyone of the office."""
        return index_rows(self.loaded, entries)

    def people(self) -> Iterator[IssuedPerson]:
        """Everyone of the office."""
        return published_people(self._kantor)


def planned(loaded: Loaded) -> PlannedUnit | None:
    """None where nothing can be made of it yet."""
    is_ready = loaded.kantor is not None and not loaded.belum_siap
    return PlannedUnit(loaded, loaded.turunan.kantor) if is_ready else None


def read_planned(books: UnitBooks) -> tuple[Loaded, PlannedUnit | None]:
    """One unit, read. Raises SkpdocError, see :func:`load_unit`."""
    loaded = load_unit(books)
    return loaded, planned(loaded)
