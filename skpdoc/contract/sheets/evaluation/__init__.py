"""The sheets of the evaluation book, one a module (or two that belong together)."""

from __future__ import annotations

from skpdoc.contract.sheets.evaluation.angka_kredit import ANGKA_KREDIT, RIWAYAT_AK
from skpdoc.contract.sheets.evaluation.capaian_pk import CAPAIAN_PK
from skpdoc.contract.sheets.evaluation.kelonggaran import KELONGGARAN_EVALUASI
from skpdoc.contract.sheets.evaluation.penilaian import PENILAIAN
from skpdoc.contract.sheets.evaluation.realisasi import REALISASI
from skpdoc.contract.sheets.evaluation.umpan_balik import UMPAN_BALIK

DATA_SKP_SHEET = "Data SKP"
"""Hidden: the SKP that are evaluated, as they were issued."""

EVALUATION_SHEETS = (
    CAPAIAN_PK,
    REALISASI,
    UMPAN_BALIK,
    PENILAIAN,
    ANGKA_KREDIT,
    RIWAYAT_AK,
    KELONGGARAN_EVALUASI,
)
"""The tables, in workbook order; Petunjuk and Periode stand before them."""
