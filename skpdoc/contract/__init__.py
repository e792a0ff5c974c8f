"""The workbook contract with the offices: ONE specification of sheets, headers and cell kinds.

The blank workbook, its dropdowns and notes, its Petunjuk, the reader, the checks and the documentation
page are all made from it.
"""

from skpdoc.contract.books import EVALUATION, PLANNING, sheet_name
from skpdoc.contract.columns import BookSpec, Kind, Reference, Required, SheetColumn, SheetSpec, fold_header
from skpdoc.contract.sheets import IGNORED_SHEETS, OLD_BOOK_SHEET, SHEETS
from skpdoc.contract.sheets.evaluation import DATA_SKP_SHEET, EVALUATION_SHEETS
from skpdoc.contract.sheets.evaluation.angka_kredit import ANGKA_KREDIT, RIWAYAT_AK
from skpdoc.contract.sheets.evaluation.capaian_pk import CAPAIAN_PK
from skpdoc.contract.sheets.evaluation.kelonggaran import KELONGGARAN_EVALUASI
from skpdoc.contract.sheets.evaluation.penilaian import PENILAIAN
from skpdoc.contract.sheets.evaluation.periode import (
    EVALUATION_VERSION,
    PERIODE_SETTINGS,
    PERIODE_SHEET,
)
from skpdoc.contract.sheets.evaluation.realisasi import REALISASI
from skpdoc.contract.sheets.evaluation.umpan_balik import UMPAN_BALIK
from skpdoc.contract.sheets.kelonggaran import KELONGGARAN
from skpdoc.contract.sheets.lampiran import LAMPIRAN
from skpdoc.contract.sheets.manual_iku import MANUAL_IKU
from skpdoc.contract.sheets.pegawai import PEGAWAI
from skpdoc.contract.sheets.pejabat_lain import PEJABAT_LAIN
from skpdoc.contract.sheets.peran import PERAN, ROLE_FIELDS
from skpdoc.contract.sheets.perilaku import PERILAKU
from skpdoc.contract.sheets.perjanjian_kinerja import PERJANJIAN_KINERJA
from skpdoc.contract.sheets.renstra import RENSTRA, TARGET_YEAR_COLUMN, renstra_of
from skpdoc.contract.sheets.shared import URUTAN
from skpdoc.contract.sheets.unit import FORMAT_VERSION, READ_VERSIONS, UNIT_SETTINGS, UNIT_SHEET

__all__ = [
    "ANGKA_KREDIT",
    "CAPAIAN_PK",
    "DATA_SKP_SHEET",
    "EVALUATION",
    "EVALUATION_SHEETS",
    "EVALUATION_VERSION",
    "FORMAT_VERSION",
    "IGNORED_SHEETS",
    "KELONGGARAN",
    "KELONGGARAN_EVALUASI",
    "LAMPIRAN",
    "MANUAL_IKU",
    "OLD_BOOK_SHEET",
    "PEGAWAI",
    "PEJABAT_LAIN",
    "PENILAIAN",
    "PERAN",
    "PERILAKU",
    "PERIODE_SETTINGS",
    "PERIODE_SHEET",
    "PERJANJIAN_KINERJA",
    "PLANNING",
    "READ_VERSIONS",
    "REALISASI",
    "RENSTRA",
    "RIWAYAT_AK",
    "ROLE_FIELDS",
    "SHEETS",
    "TARGET_YEAR_COLUMN",
    "UMPAN_BALIK",
    "UNIT_SETTINGS",
    "UNIT_SHEET",
    "URUTAN",
    "BookSpec",
    "Kind",
    "Reference",
    "Required",
    "SheetColumn",
    "SheetSpec",
    "fold_header",
    "renstra_of",
    "sheet_name",
]
