"""The sheets of the standard workbook, version 2, one a module; books of version 1 have fewer of them."""

from __future__ import annotations

from skpdoc.contract.sheets.kelonggaran import KELONGGARAN
from skpdoc.contract.sheets.lampiran import LAMPIRAN
from skpdoc.contract.sheets.manual_iku import MANUAL_IKU
from skpdoc.contract.sheets.pegawai import PEGAWAI
from skpdoc.contract.sheets.pejabat_lain import PEJABAT_LAIN
from skpdoc.contract.sheets.peran import PERAN
from skpdoc.contract.sheets.perilaku import PERILAKU
from skpdoc.contract.sheets.perjanjian_kinerja import PERJANJIAN_KINERJA
from skpdoc.contract.sheets.renstra import RENSTRA

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
