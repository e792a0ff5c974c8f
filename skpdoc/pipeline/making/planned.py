"""A unit's plan as a run over its folder sees it: SKP and all that is made beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from skpdoc.cascade.office import Kantor
from skpdoc.contract import sheet_name
from skpdoc.documents.forms import Forms
from skpdoc.findings import Finding
from skpdoc.model.indeks import IndexRow
from skpdoc.pipeline.folder.manifest import IssuedPerson, ManifestEntry
from skpdoc.pipeline.kinds.jenis import DocumentKind, KindBook, OfficeCycle
from skpdoc.pipeline.making.kind_books import book_content
from skpdoc.pipeline.making.listing import index_rows, published_people
from skpdoc.pipeline.making.tasks import DocumentTask, documents_of
from skpdoc.pipeline.reading.destination import unit_folder
from skpdoc.pipeline.reading.load import Loaded
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
