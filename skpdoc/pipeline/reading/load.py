"""From workbook files to derived offices with every finding."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from skpdoc import codes
from skpdoc.cascade.matrix import Matrices, find_gaps
from skpdoc.cascade.office import Kantor, derive
from skpdoc.cascade.skp import assemble_skp
from skpdoc.contract import EVALUATION, PLANNING, UNIT_SHEET, BookSpec
from skpdoc.errors import OtherBookError, SkpdocError
from skpdoc.findings import CellRef, Finding
from skpdoc.model.celah import Celah
from skpdoc.model.office import Kelonggaran
from skpdoc.model.skp import SKP, MatriksPeranHasil
from skpdoc.pipeline.kinds import issued_kinds
from skpdoc.pipeline.kinds.jenis import DerivedOffice, DocumentKind, OfficeCycle
from skpdoc.pipeline.settings.office import SignatureAnchors, old_waivers, read_anchors
from skpdoc.pipeline.withholding.contradictions import contradictory, unsteady
from skpdoc.pipeline.withholding.trail import withheld
from skpdoc.pipeline.withholding.withheld import Withheld
from skpdoc.records.book import ReadBook
from skpdoc.records.cells import Grid
from skpdoc.records.completing import read_books, typed_at
from skpdoc.records.evaluation.book import is_evaluation
from skpdoc.records.evaluation.settings import read_pengaturan
from skpdoc.records.merge import merge_books
from skpdoc.records.sheets import find_sheets
from skpdoc.records.unit import read_unit
from skpdoc.regulation import DEFAULT_REGULASI, catalogue
from skpdoc.regulation.grounds import with_ground
from skpdoc.rules import look_on
from skpdoc.rules.waivers import waive
from skpdoc.text import indonesian
from skpdoc.text.references import fold_reference
from skpdoc.workbook.reading.reader import read_grids, read_settings_grids
from skpdoc.workbook.reading.refusals import MOST_BYTES

_SETTINGS = {
    "tahun": "Tahun",
    "periode": "Periode Mulai dan Selesai",
    "regulasi": "Regulasi",
    "pendekatan": "Pendekatan Hasil Kerja",
}
"""of the sheet Unit, without which no document is made"""


_BOOKS = {OfficeCycle.PLANNING: PLANNING, OfficeCycle.EVALUATION: EVALUATION}


@dataclass(frozen=True, slots=True)
class Loaded:
    """One unit and year, read from one or several workbooks (label in findings → path), and derived.

    ``kantor`` is None (and the rest empty) when the workbook could not be read; ``findings`` carry the
    severities that the waivers leave them, ``kelonggaran`` maps each waiver to how many it lowered. ``sidik`` maps
    labels to the SHA-256 that the files had before they were read; ``jangkar`` are the texts that signing tools look
    for.
    """

    books: Mapping[str, Path]
    kantor: Kantor | None
    skp: dict[str, SKP]
    matriks: dict[str, MatriksPeranHasil]
    ditahan: Withheld
    findings: tuple[Finding, ...]
    kelonggaran: Mapping[Kelonggaran, int] = field(default_factory=dict)
    sidik: Mapping[str, str] = field(default_factory=dict)
    jangkar: SignatureAnchors = field(default_factory=SignatureAnchors)

    @property
    def belum_siap(self) -> str:
        """Why nothing at all can be made of it, as a part of a sentence; '' where something can."""
        if self.kantor is None:
            return "buku kerja belum dapat dibaca"
        unread = self.kantor.buku.unit.tak_terbaca  # whose folder it is, is in doubt
        if unread:
            named = indonesian.daftar([name for key, name in _SETTINGS.items() if key in unread])
            return f"{named} di lembar Unit perlu diperbaiki"
        return "buku kerja belum berisi" if self.kantor.buku.is_kosong else ""

    @property
    def judul(self) -> str:
        """``Dinas Perhubungan 2026``: how messages name it; '' where a workbook could not be read."""
        of = self.kantor.buku.unit if self.kantor else None
        return f"{of.nama_unit_kerja or 'unit belum bernama'} {of.tahun}" if of else ""

    @property
    def turunan(self) -> DerivedOffice:
        """What documents are made of; only where the workbook could be read."""
        assert self.kantor is not None, "nothing is made of what could not be read"
        return DerivedOffice(self.kantor, self.skp, self.matriks, self.findings)

    def celah(self) -> Celah:
        """What nobody carries, who carries nothing, what overlaps; only where the workbook could be read."""
        return find_gaps(self.turunan.kantor)

    @property
    def is_contradictory(self) -> bool:
        """Its workbooks contradict each other, whatever that withholds."""
        return bool(contradictory(self.findings))

    def held(self) -> dict[DocumentKind, dict[str, list[Finding]]]:
        """Kind → owner's key → the galat that keep his document back; only documents that he would get."""
        return {jenis: self._held(jenis) if self.kantor else {} for jenis in issued_kinds()}

    def _held(self, jenis: DocumentKind) -> dict[str, list[Finding]]:
        nouns, as_one = jenis.nouns(self.turunan), self.turunan.as_one
        found: dict[str, list[Finding]] = {}
        for key, why in self.ditahan[jenis].items():
            if jenis.is_needed or key in nouns:
                found.setdefault(as_one(key), []).extend(why)
        return {key: list(dict.fromkeys(why)) for key, why in found.items()}


@dataclass(frozen=True, slots=True)
class UnitBooks:
    """The workbooks of one unit and year: label in findings → path; and what was said while they were sorted.

    ``sidik`` maps labels to SHA-256; ``nama`` and ``tahun`` are those of its sheet Unit, '' and 0 where nobody
    looked, there being one workbook only. ``periode`` is that of an evaluation book.
    """

    books: Mapping[str, Path]
    sidik: Mapping[str, str]
    said: tuple[Finding, ...] = ()
    nama: str = ""
    tahun: int = 0
    periode: str = ""

    @property
    def judul(self) -> str:
        """How messages name it: its workbooks."""
        return ", ".join(self.books)


def load(*paths: Path) -> Loaded:
    """Read, derive and check the workbooks of one unit. Raises SkpdocError when a file cannot be opened."""
    books = dict(zip(_labels(paths), paths, strict=True))
    return load_unit(UnitBooks(books, {label: _digest(path) for label, path in books.items()}))


def load_unit(unit: UnitBooks) -> Loaded:
    """Read, derive and check one unit. Raises SkpdocError when a workbook or its skpdoc.toml cannot be read; every
    workbook that cannot is named.
    """
    opened: dict[str, Sequence[Grid]] = {}
    refused: list[str] = []
    for label, path in unit.books.items():
        try:
            opened[label] = read_grids(path)
            refuse_other_kind(label, opened[label], PLANNING)
        except SkpdocError as error:
            refused += error.lines
    if refused:
        raise SkpdocError("\n".join(refused))
    return replace(_derived(unit.books, read_books(opened), unit.said), sidik=unit.sidik)


def group_books(
    paths: Sequence[Path],
    seen: Mapping[str, tuple[str, int]] | None = None,
    siklus: OfficeCycle = OfficeCycle.PLANNING,
) -> tuple[list[UnitBooks], list[SkpdocError]]:
    """The workbooks by unit and year (evaluation books also by period), of which only the sheet of settings is read;
    and what kept a file from being read, OtherBookError of those of the other cycle.

    Units come in the order of their first workbook. A file given twice is kept once (said). ``seen`` maps the SHA-256
    of workbooks that were read before to name and year of their unit: these are not opened.
    """
    first, sidik, same = _distinct(paths)
    units: dict[object, list[str]] = {}
    known: dict[object, tuple[str, int, str]] = {}
    refused: list[SkpdocError] = []
    is_looked_into = len(first) > 1 or siklus is OfficeCycle.EVALUATION  # the period is always asked
    for label, path in first.items():
        try:
            if sidik[label] in (seen or {}):
                name = (*(seen or {})[sidik[label]], "")
            else:
                name = named_unit(label, path, _BOOKS[siklus]) if is_looked_into else ("", 0, "")
        except SkpdocError as error:
            refused.append(error)
            continue
        key = (fold_reference(name[0]), *name[1:]) if name[0] else label
        units.setdefault(key, []).append(label)
        known.setdefault(key, name)
    grouped = [
        UnitBooks(
            {label: first[label] for label in labels},
            {label: sidik[label] for label in labels},
            tuple(f for label in labels for f in same[label]),
            *known[key],
        )
        for key, labels in units.items()
    ]
    return grouped, refused


def _distinct(paths: Sequence[Path]) -> tuple[dict[str, Path], dict[str, str], dict[str, list[Finding]]]:
    """Label → path of every content once; label → its digest; and label → what is said of its copies."""
    first: dict[str, Path] = {}
    sidik: dict[str, str] = {}
    same: dict[str, list[Finding]] = {}
    by_digest: dict[str, str] = {}
    for path, label in zip(paths, _labels(paths), strict=True):
        digest = _digest(path)
        kept = by_digest.setdefault(digest, label)
        if kept in first:
            same[kept].append(_twice(label, kept))
        else:
            first[label], sidik[label], same[label] = path, digest, []
    return first, sidik, same


def named_unit(label: str, path: Path, book: BookSpec = PLANNING) -> tuple[str, int, str]:
    """Name and year of a workbook's unit, and its period; '' for a name that is not there. Raises SkpdocError."""
    grids = read_settings_grids(path) or read_grids(path)  # a misspelt name is known among all of them
    refuse_other_kind(label, grids, book)
    grid = find_sheets(label, grids, [], book).found.get(book.settings_sheet)
    if grid is None:
        return "", 0, ""
    if book is EVALUATION:
        setting = read_pengaturan(label, grid, DEFAULT_REGULASI, [])
        return setting.nama_unit_kerja, setting.tahun, setting.periode.nama
    unit = read_unit(label, grid, [])
    return unit.nama_unit_kerja, unit.tahun, ""


def refuse_other_kind(label: str, grids: Sequence[Grid], book: BookSpec) -> None:
    """Raises OtherBookError where the sheets are those of the other kind of workbook."""
    if is_evaluation([grid.title for grid in grids]) and book is not EVALUATION:
        raise OtherBookError(f"{label}: ini buku evaluasi; dipakai dengan `skpdoc evaluate`.")
    if book is EVALUATION and any(PLANNING.sheet_name(grid.title) == UNIT_SHEET for grid in grids):
        raise OtherBookError(f"{label}: ini buku kerja SKP, bukan buku evaluasi; dipakai tanpa `evaluate`.")


def _derived(books: Mapping[str, Path], opened: Sequence[ReadBook], said: Sequence[Finding]) -> Loaded:
    folders = [path.parent for path in books.values()]
    anchors = read_anchors(folders)
    findings = [*said, *old_waivers(folders), *(finding for one in opened for finding in one.findings)]
    read = [one.buku for one in opened if one.buku is not None]
    if len(read) < len(opened):  # made from the rest, it would set aside what stands of the missing one
        return Loaded(books, None, {}, {}, Withheld(), tuple(findings))
    buku = merge_books(read, findings) if len(read) > 1 else read[0]
    kantor = derive(buku)
    findings += kantor.findings
    skp = assemble_skp(kantor, findings)
    findings = typed_at([*findings, *look_on(kantor)], buku.diambil)
    regulasi = catalogue()[buku.unit.regulasi]
    matriks = Matrices(kantor).all()
    judged = waive(kantor, [with_ground(finding, regulasi) for finding in findings])
    goyah = unsteady(read, DerivedOffice(kantor, skp, matriks)) if contradictory(findings) else None
    ditahan = withheld(kantor, skp, matriks, judged.findings, goyah)
    return Loaded(books, kantor, skp, matriks, ditahan, judged.findings, judged.jumlah, jangkar=anchors)


def _labels(paths: Sequence[Path]) -> list[str]:
    """The file names, with as many of their folders as it takes to tell two of one name apart."""
    every = [path.absolute().parts for path in paths]
    return [_label(own, [other for other in every if other != own]) for own in every]


def _label(own: tuple[str, ...], others: Sequence[tuple[str, ...]]) -> str:
    lengths = (
        number for number in range(1, len(own)) if all(other[-number:] != own[-number:] for other in others)
    )
    return "/".join(own[-next(lengths, len(own)) :])


def _digest(path: Path) -> str:
    """Of the content; of a file that is not read its path, for the reader says why."""
    try:
        if not path.is_file() or path.stat().st_size > MOST_BYTES:  # a pipe or a device would never end
            return str(path)
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return str(path)


def _twice(label: str, first: str) -> Finding:
    return codes.B29_BUKU_SAMA(
        CellRef(label),
        "",
        f"Isinya sama dengan {first}; dibaca satu kali.",
        "Sebutkan setiap buku kerja satu kali.",
    )
