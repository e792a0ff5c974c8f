"""The two kinds of workbook: the year's plan, and its evaluation."""

from __future__ import annotations

from skpdoc.contract.columns import BookSpec
from skpdoc.contract.sheets import IGNORED_SHEETS, SHEETS
from skpdoc.contract.sheets.evaluation import DATA_SKP_SHEET, EVALUATION_SHEETS
from skpdoc.contract.sheets.evaluation.periode import PERIODE_SETTINGS, PERIODE_SHEET
from skpdoc.contract.sheets.unit import UNIT_SETTINGS, UNIT_SHEET

PLANNING = BookSpec(
    "buku kerja standar",
    UNIT_SHEET,
    UNIT_SETTINGS,
    SHEETS,
    IGNORED_SHEETS,
    "Buat buku kerja kosong dengan `skpdoc new BUKU.xlsx --year TAHUN`",
    "buku kerja kosong (`skpdoc new BARU.xlsx`)",
)
EVALUATION = BookSpec(
    "buku evaluasi",
    PERIODE_SHEET,
    PERIODE_SETTINGS,
    EVALUATION_SHEETS,
    (*IGNORED_SHEETS, DATA_SKP_SHEET),
    "Buat buku evaluasi dengan `skpdoc evaluate new`",
    "buku evaluasi baru (`skpdoc evaluate new`)",
)


def sheet_name(title: str) -> str:
    """The planning workbook's name of the sheet that ``title`` spells; '' if it is none of its sheets."""
    return PLANNING.sheet_name(title)
