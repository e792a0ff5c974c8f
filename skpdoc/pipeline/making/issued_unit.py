"""What a run over one folder asks of the unit whose documents it writes: of its plan, or of an evaluation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Protocol

from skpdoc.documents.forms import Forms
from skpdoc.findings import Finding
from skpdoc.model.indeks import IndexRow
from skpdoc.model.office import Kelonggaran
from skpdoc.model.source import RowKey
from skpdoc.pipeline.folder.manifest import IssuedPerson, ManifestEntry
from skpdoc.pipeline.kinds.jenis import DocumentKind, KindBook, OfficeCycle
from skpdoc.pipeline.making.tasks import DocumentTask
from skpdoc.pipeline.settings.office import SignatureAnchors
from skpdoc.regulation import Regulasi


class LoadedBooks(Protocol):
    """Workbooks of one unit (label → path) as they were read, whether or not anything can be made of them."""

    @property
    def books(self) -> Mapping[str, Path]:
        """Label in findings → path."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """With the severities that the waivers leave them."""

    @property
    def kelonggaran(self) -> Mapping[Kelonggaran, int]:
        """Each waiver → how many findings it lowered."""

    @property
    def sidik(self) -> Mapping[str, str]:
        """Label → SHA-256 before it was read."""

    @property
    def judul(self) -> str:
        """How messages name the unit: ``Dinas Perhubungan 2026``; '' where the workbook could not be read."""

    @property
    def belum_siap(self) -> str:
        """Why nothing at all can be made, as a part of a sentence; '' where something can."""

    @property
    def is_contradictory(self) -> bool:
        """The workbooks contradict each other, whatever that withholds."""


class IssuedUnit(Protocol):
    """A unit of which something can be made."""

    siklus: OfficeCycle
    regulasi: Regulasi
    jangkar: SignatureAnchors
    """the texts that signing tools look for"""
    nama: str
    tahun: int
    periode: str
    """of the evaluation; '' for a plan"""
    judul: str
    """of the index"""

    @property
    def loaded(self) -> LoadedBooks:
        """The workbooks that it was read from."""

    def folder(self, output: Path) -> Path:
        """Where its documents belong below ``output``."""

    def keys(self, nip: str) -> Iterable[str]:
        """Of a person's documents; with a bare NIP all. Raises UnknownPersonError for nobody."""

    def tasks(self, forms: Forms) -> Iterator[DocumentTask]:
        """Every document, in a fixed order, whether wanted or not."""

    def behind(self, task: DocumentTask) -> frozenset[RowKey]:
        """The rows of the workbooks on which a document rests."""

    def headers(self) -> Mapping[str, Mapping[str, str]]:
        """What its cells are called, as :func:`skpdoc.pipeline.making.cell_changes.headers_of` gives it."""

    def reasons(self, jenis: DocumentKind, kunci: str) -> list[Finding]:
        """The galat that withhold a document; empty where nothing does."""

    def unmade(self, jenis: DocumentKind) -> Iterator[tuple[str, str, list[Finding]]]:
        """Key, name and galat of whoever would have a document that could not even be put together."""

    def as_one(self, kunci: str) -> str:
        """The key under which an owner is counted."""

    def book(self, jenis: DocumentKind, buku: KindBook) -> bytes | None:
        """The workbook of all documents of a kind; None where there is none."""

    def reasons_of_book(self, jenis: DocumentKind) -> list[Finding]:
        """The galat that withhold it."""

    def rows(self, entries: Iterable[ManifestEntry]) -> Iterator[IndexRow]:
        """Of the index."""

    def people(self) -> Iterator[IssuedPerson]:
        """Of the manifest: owners of documents and those who assess them."""
