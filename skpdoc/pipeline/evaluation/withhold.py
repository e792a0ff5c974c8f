"""What a galat withholds of an evaluation: whose documents, by the row at which it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from skpdoc.contract import (
    ANGKA_KREDIT,
    EVALUATION,
    PENILAIAN,
    PERIODE_SHEET,
    REALISASI,
    RIWAYAT_AK,
    UMPAN_BALIK,
)
from skpdoc.findings import Finding, Severity
from skpdoc.model.evaluasi import BukuEvaluasi
from skpdoc.model.source import RowKey

_EVALUATED = frozenset(spec.name for spec in (REALISASI, UMPAN_BALIK, PENILAIAN))
_CREDITED = frozenset(spec.name for spec in (ANGKA_KREDIT, RIWAYAT_AK))


@dataclass(frozen=True, slots=True)
class WithheldEvaluation:
    """Key of the SKP → the galat that withhold his evaluation, and those that withhold his angka kredit."""

    evaluasi: Mapping[str, list[Finding]] = field(default_factory=dict)
    angka_kredit: Mapping[str, list[Finding]] = field(default_factory=dict)


def withheld_evaluation(
    books: Iterable[BukuEvaluasi], keys: Sequence[str], findings: Iterable[Finding]
) -> WithheldEvaluation:
    """Of each of ``keys``; ``books`` are those that were read, before they were merged.

    A galat about the settings or a whole sheet withholds everybody's; one in Penilaian also the angka kredit, which
    follow from the predikat.
    """
    owners = {key: kunci for kunci, key in row_keys(books)}
    evaluasi: dict[str, list[Finding]] = defaultdict(list)
    angka_kredit: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.severity is not Severity.GALAT:
            continue
        sheets, whose = _reached(finding, owners, keys)
        for kunci in whose:
            if sheets & _EVALUATED or PERIODE_SHEET in sheets:
                evaluasi[kunci].append(finding)
            if sheets & (_CREDITED | {PENILAIAN.name, PERIODE_SHEET}):
                angka_kredit[kunci].append(finding)
    return WithheldEvaluation(evaluasi, angka_kredit)


def _reached(
    finding: Finding, owners: Mapping[RowKey, str], keys: Sequence[str]
) -> tuple[set[str], Sequence[str]]:
    """The sheets by which a galat withholds, and whom."""
    cell = finding.cell
    rows = finding.withholds
    if rows is None and cell.row:
        rows = ((cell.file, cell.sheet, cell.row),)
    sheet = EVALUATION.sheet_name(cell.sheet)
    if sheet == PERIODE_SHEET or rows is None:
        return {sheet}, keys
    sheets = {EVALUATION.sheet_name(row[1]) for row in rows} | {sheet}
    return sheets, list(dict.fromkeys(owners[row] for row in rows if row in owners))


def row_keys(books: Iterable[BukuEvaluasi]) -> Iterator[tuple[str, RowKey]]:
    """Whose a row is, of every row that is somebody's."""
    for book in books:
        for rows in (
            *(book.realisasi, book.umpan_balik, book.penilaian, book.angka_kredit, book.riwayat_ak),
            *(book.angka_kredit_tak_terbaca, book.riwayat_tak_terbaca),
        ):
            yield from ((row.kunci, row.source.key) for row in rows)
