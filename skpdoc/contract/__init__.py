"""The workbook contract with the offices: ONE specification of sheets, headers and cell kinds.

The blank workbook, its dropdowns and notes, its Petunjuk, the reader, the checks and the documentation
page are all made from it.
"""

from skpdoc.contract.columns import Kind, Reference, Required, SheetColumn, SheetSpec, fold_header
from skpdoc.contract.sheets import (
    FORMAT_VERSION,
    IGNORED_SHEETS,
    KELONGGARAN,
    LAMPIRAN,
    MANUAL_IKU,
    OLD_BOOK_SHEET,
    PEGAWAI,
    PEJABAT_LAIN,
    PERAN,
    PERILAKU,
    PERJANJIAN_KINERJA,
    READ_VERSIONS,
    RENSTRA,
    ROLE_FIELDS,
    SHEETS,
    TARGET_YEAR_COLUMN,
    UNIT_SETTINGS,
    UNIT_SHEET,
    URUTAN,
    renstra_of,
    sheet_name,
)

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
