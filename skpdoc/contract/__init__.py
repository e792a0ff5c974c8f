"""The workbook contract with the offices: ONE specification of sheets, headers and cell kinds.

The blank workbook, its dropdowns and notes, its Petunjuk, the reader, the checks and the documentation
page are all made from it.
"""

from skpdoc.contract.columns import Kind, Reference, Required, SheetColumn, SheetSpec, fold_header
from skpdoc.contract.sheets import IGNORED_SHEETS, OLD_BOOK_SHEET, SHEETS, sheet_name
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
    "FORMAT_VERSION",
    "IGNORED_SHEETS",
    "KELONGGARAN",
    "LAMPIRAN",
    "MANUAL_IKU",
    "OLD_BOOK_SHEET",
    "PEGAWAI",
    "PEJABAT_LAIN",
    "PERAN",
    "PERILAKU",
    "PERJANJIAN_KINERJA",
    "READ_VERSIONS",
    "RENSTRA",
    "ROLE_FIELDS",
    "SHEETS",
    "TARGET_YEAR_COLUMN",
    "UNIT_SETTINGS",
    "UNIT_SHEET",
    "URUTAN",
    "Kind",
    "Reference",
    "Required",
    "SheetColumn",
    "SheetSpec",
    "fold_header",
    "renstra_of",
    "sheet_name",
]
