"""An evaluation book's grids become a :class:`BukuEvaluasi`; everything that could not be read is a finding."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from skpdoc.contract import (
    ANGKA_KREDIT,
    CAPAIAN_PK,
    EVALUATION,
    KELONGGARAN_EVALUASI,
    PENILAIAN,
    PERIODE_SHEET,
    REALISASI,
    RIWAYAT_AK,
    UMPAN_BALIK,
    UNIT_SHEET,
    fold_header,
)
from skpdoc.findings import Finding
from skpdoc.model.evaluasi import BukuEvaluasi
from skpdoc.records.cells import Grid
from skpdoc.records.evaluation.angka_kredit import read_angka_kredit, read_riwayat_ak
from skpdoc.records.evaluation.data_skp import read_data_skp
from skpdoc.records.evaluation.penilaian import read_capaian_pk, read_penilaian
from skpdoc.records.evaluation.persons import KeyReader
from skpdoc.records.evaluation.realisasi import read_realisasi, read_umpan_balik
from skpdoc.records.evaluation.settings import read_pengaturan
from skpdoc.records.extras import read_kelonggaran
from skpdoc.records.likeness import is_standard
from skpdoc.records.other_sheets import other_sheets
from skpdoc.records.read_sheets import ReadSheets
from skpdoc.records.remarks import book_remarks
from skpdoc.records.sheets import find_sheets, no_standard_book
from skpdoc.records.table import Table, read_table
from skpdoc.records.whole_numbers import WholeNumbers


@dataclass(frozen=True, slots=True)
class ReadEvaluation:
    """What one evaluation book says: ``buku`` is None when a needed sheet could not be read."""

    buku: BukuEvaluasi | None
    findings: tuple[Finding, ...]
    tak_terbaca: frozenset[str] = frozenset()
    """keys of SKP whose record in Data SKP was changed (reported)"""


def is_evaluation(titles: Sequence[str]) -> bool:
    """Whether the sheets of a workbook, by their titles, make it an evaluation book: Periode, and no Unit."""
    folded = {fold_header(title) for title in titles}
    return fold_header(PERIODE_SHEET) in folded and fold_header(UNIT_SHEET) not in folded


def read_evaluation_book(file: str, grids: Sequence[Grid]) -> ReadEvaluation:
    """Read every sheet of one evaluation book, in one pass, collecting all findings."""
    findings = list(book_remarks(file, grids))
    there = find_sheets(file, grids, findings, EVALUATION)
    if not is_standard(there.found, EVALUATION):
        return ReadEvaluation(None, (no_standard_book(file, grids, EVALUATION),))
    data = read_data_skp(file, grids, findings)
    blank = Grid(PERIODE_SHEET, {})  # where the sheet is missing, that is said already
    grid = there.found.get(PERIODE_SHEET)
    pengaturan = read_pengaturan(file, grid or blank, data.regulasi, findings if grid else [])
    tables = _tables(file, there.found, findings)
    findings.extend(other_sheets(file, there.spare, there.found, tables, pengaturan.tahun, EVALUATION))
    people = {one.skp.dinilai.nomor: one.skp.dinilai.nama for one in data.dasar.values()}
    sheets = ReadSheets(file, tables, findings, WholeNumbers(grids, people))
    keys = KeyReader(data.dasar)
    angka_kredit, unread_credit = read_angka_kredit(sheets.rows(ANGKA_KREDIT), keys)
    riwayat_ak, unread_riwayat = read_riwayat_ak(sheets.rows(RIWAYAT_AK), keys)
    buku = BukuEvaluasi(
        file=file,
        pengaturan=pengaturan,
        capaian_pk=read_capaian_pk(sheets.rows(CAPAIAN_PK)),
        realisasi=read_realisasi(sheets.rows(REALISASI), data.dasar, keys),
        umpan_balik=read_umpan_balik(sheets.rows(UMPAN_BALIK), keys),
        penilaian=read_penilaian(sheets.rows(PENILAIAN), keys, data.dasar),
        angka_kredit=angka_kredit,
        riwayat_ak=riwayat_ak,
        kelonggaran=read_kelonggaran(sheets.rows(KELONGGARAN_EVALUASI)),
        dasar=data.dasar,
        target_turun=data.target_turun,
        orang=data.orang,
        seunit=frozenset(data.seunit),
        luar_masa=frozenset(data.luar_masa),
        untuk=frozenset({data.untuk} if data.untuk else ()),
        tercapai=data.tercapai,
        angka_kredit_tak_terbaca=unread_credit,
        riwayat_tak_terbaca=unread_riwayat,
    )
    findings.extend(sheets.repairs())
    is_whole = grid is not None and all(spec.name in tables for spec in EVALUATION.sheets if spec.needed)
    return ReadEvaluation(buku if is_whole else None, tuple(findings), data.tak_terbaca)


def _tables(file: str, found: Mapping[str, Grid], findings: list[Finding]) -> dict[str, Table]:
    tables = {}
    for spec in EVALUATION.sheets:
        if spec.name in found:
            table = read_table(file, found[spec.name], spec, True, findings)
            if table is not None:
                tables[spec.name] = table
    return tables
