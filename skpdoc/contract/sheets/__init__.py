"""The sheets of the standard workbook, version 2, one a module; books of version 1 have fewer of them."""

from __future__ import annotations

from skpdoc.contract.columns import fold_header
from skpdoc.contract.sheets.kelonggaran import KELONGGARAN
from skpdoc.contract.sheets.lampiran import LAMPIRAN
from skpdoc.contract.sheets.manual_iku import MANUAL_IKU
from skpdoc.contract.sheets.pegawai import PEGAWAI
from skpdoc.contract.sheets.pejabat_lain import PEJABAT_LAIN
from skpdoc.contract.sheets.peran import PERAN
from skpdoc.contract.sheets.perilaku import PERILAKU
from skpdoc.contract.sheets.perjanjian_kinerja import PERJANJIAN_KINERJA
from skpdoc.contract.sheets.renstra import RENSTRA
from skpdoc.contract.sheets.unit import UNIT_SHEET

OLD_BOOK_SHEET = "Dari Buku Lama"
"""What `skpdoc new --from` could not bring along, left blank, or wants looked at."""
IGNORED_SHEETS = ("Petunjuk", "Temuan", OLD_BOOK_SHEET, "Daftar Pilihan")

SHEETS = (
    RENSTRA,
    PERJANJIAN_KINERJA,
    PEGAWAI,
    PEJABAT_LAIN,
    PERAN,
    MANUAL_IKU,
    PERILAKU,
    LAMPIRAN,
    KELONGGARAN,
)
"""The tables, in workbook order; Petunjuk and Unit stand before them."""

_NAMES = {fold_header(name): spec.name for spec in SHEETS for name in (spec.name, *spec.aliases)}
_NAMES[fold_header(UNIT_SHEET)] = UNIT_SHEET


def sheet_name(title: str) -> str:
    """The contract's name of the sheet that ``title`` spells, also by an alias; '' if it is none of ours."""
    return _NAMES.get(fold_header(title), "")
