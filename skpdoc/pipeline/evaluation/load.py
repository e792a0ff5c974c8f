"""From evaluation books to what is evaluated, with every finding."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from skpdoc.contract import EVALUATION
from skpdoc.errors import SkpdocError
from skpdoc.evaluation.derived import EvaluatedBook, derive_evaluation
from skpdoc.findings import Finding
from skpdoc.model.angka_kredit import AngkaKreditPegawai
from skpdoc.model.evaluasi import BukuEvaluasi, EvaluasiPegawai
from skpdoc.model.office import Kelonggaran
from skpdoc.model.source import RowKey
from skpdoc.pipeline.evaluation.withhold import WithheldEvaluation, row_keys, withheld_evaluation
from skpdoc.pipeline.kinds.jenis import OfficeCycle
from skpdoc.pipeline.reading.load import UnitBooks, group_books, refuse_other_kind
from skpdoc.records.evaluation.against_skp import compare
from skpdoc.records.evaluation.book import ReadEvaluation, read_evaluation_book
from skpdoc.records.evaluation.merge import merge_evaluation
from skpdoc.regulation import catalogue
from skpdoc.regulation.grounds import with_ground
from skpdoc.rules.evaluation import look_on_evaluation
from skpdoc.rules.evaluation.blanks import unfilled
from skpdoc.rules.waivers import lower
from skpdoc.text.references import fold_reference
from skpdoc.workbook.reading.reader import read_grids


@dataclass(frozen=True, slots=True)
class Evaluated:
    """One unit and period, read from one or several evaluation books (label in findings → path), and derived.

    ``turunan`` is None (and the rest empty) when a book could not be read; ``findings`` carry the severities that the
    waivers leave them, ``kelonggaran`` maps each waiver to how many it lowered. ``sidik`` maps labels to the SHA-256
    that the files had before they were read.
    """

    books: Mapping[str, Path]
    turunan: EvaluatedBook | None
    withheld: WithheldEvaluation
    findings: tuple[Finding, ...]
    kelonggaran: Mapping[Kelonggaran, int] = field(default_factory=dict)
    sidik: Mapping[str, str] = field(default_factory=dict)
    dibaca: _ReadUnit | None = None

    def beside(self, find: Callable[[BukuEvaluasi], Iterable[Finding]]) -> Evaluated:
        """With what else is found of the book; it is not read again. Raises what ``find`` raises."""
        return self.dibaca.judged(find(self.dibaca.derived.buku)) if self.dibaca else self

    @property
    def buku(self) -> BukuEvaluasi | None:
        """The rows, of several books merged; None where one could not be read."""
        return self.turunan.buku if self.turunan else None

    @property
    def evaluasi(self) -> Mapping[str, EvaluasiPegawai]:
        """Key of the SKP → its evaluation, of everybody who was rated; withheld ones too."""
        return self.turunan.evaluasi if self.turunan else {}

    @property
    def angka_kredit(self) -> Mapping[str, AngkaKreditPegawai]:
        """Key → angka kredit of every functional officer whose predikat are there; withheld ones too."""
        return self.turunan.angka_kredit if self.turunan else {}

    @property
    def ditahan(self) -> Mapping[str, list[Finding]]:
        """Key of the SKP → the galat that withhold its evaluation documents."""
        return self.withheld.evaluasi

    @property
    def angka_kredit_ditahan(self) -> Mapping[str, list[Finding]]:
        """Key of the SKP → the galat that withhold his angka kredit."""
        return self.withheld.angka_kredit

    @property
    def judul(self) -> str:
        """``Dinas Perhubungan 2026 Triwulan II``: how messages name it; '' where a book could not be read."""
        if self.buku is None:
            return ""
        setting = self.buku.pengaturan
        return f"{setting.nama_unit_kerja or 'unit belum bernama'} {setting.tahun} {setting.periode.nama}"

    @property
    def belum_diisi(self) -> str:
        """What is still to be filled in, counted, as a part of a sentence; '' where nothing is, or nothing is known."""
        return unfilled(self.turunan) if self.turunan and not self.belum_siap else ""

    @property
    def is_contradictory(self) -> bool:
        """What two books say of one row differently withholds that person's documents, and no more."""
        return False

    @property
    def belum_siap(self) -> str:
        """Why nothing at all can be made of it, as a part of a sentence; '' where something can."""
        if self.buku is None:
            return "buku evaluasi belum dapat dibaca"
        if not self.buku.pengaturan.is_dated:
            return "lembar Periode perlu diperbaiki"
        return "" if self.buku.dasar else "buku evaluasi tidak memuat SKP"


def group_evaluations(paths: Sequence[Path]) -> tuple[list[UnitBooks], list[SkpdocError]]:
    """The evaluation books by unit, year and period; and what kept a file from being read."""
    return group_books(paths, siklus=OfficeCycle.EVALUATION)


def load_evaluation(unit: UnitBooks) -> Evaluated:
    """Read, derive and check one unit and period.

    Raises SkpdocError when a book cannot be read; every one is named.
    """
    read: list[ReadEvaluation] = []
    refused: list[str] = []
    for label, path in unit.books.items():
        try:
            grids = read_grids(path)
            refuse_other_kind(label, grids, EVALUATION)
            read.append(read_evaluation_book(label, grids))
        except SkpdocError as error:
            refused += error.lines
    if refused:
        raise SkpdocError("\n".join(refused))
    findings = [*unit.said, *(finding for one in read for finding in one.findings)]
    books = [one.buku for one in read if one.buku is not None]
    if len(books) < len(read):
        return Evaluated(unit.books, None, WithheldEvaluation(), tuple(findings), sidik=unit.sidik)
    buku = merge_evaluation(books, findings)
    findings += compare(buku, frozenset(key for one in read for key in one.tak_terbaca))
    derived = derive_evaluation(buku)
    findings += look_on_evaluation(derived)
    return _ReadUnit(unit, books, derived, findings).judged()


@dataclass(frozen=True, slots=True)
class _ReadUnit:
    """What was read of one unit and period, and what is said of it before the office's waivers."""

    unit: UnitBooks
    books: Sequence[BukuEvaluasi]
    derived: EvaluatedBook
    findings: Sequence[Finding]

    def judged(self, more: Iterable[Finding] = ()) -> Evaluated:
        """With the severities that the waivers leave, and what these withhold."""
        buku = self.derived.buku
        regulasi = catalogue()[buku.pengaturan.regulasi]
        grounded = [with_ground(finding, regulasi) for finding in dict.fromkeys((*self.findings, *more))]
        judged = lower(buku.kelonggaran, grounded, _scopes(self.books), {}, "NIP pegawai")
        held = withheld_evaluation(self.books, tuple(buku.dasar), judged.findings)
        told = judged.findings, judged.jumlah, self.unit.sidik
        return Evaluated(self.unit.books, self.derived, held, *told, dibaca=self)


def _scopes(books: Sequence[BukuEvaluasi]) -> Callable[[str], Collection[RowKey]]:
    """Which rows a cell Berlaku Untuk means: those of a person, with a bare NIP of all his SKP."""
    rows: dict[str, set[RowKey]] = defaultdict(set)
    for kunci, key in row_keys(books):
        rows[kunci].add(key)
        rows[kunci.partition("/")[0]].add(key)
    return lambda untuk: rows.get(fold_reference(untuk.partition("·")[0]), set())
