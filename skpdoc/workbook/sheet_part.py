"""One worksheet's XML becomes a grid, with every bound kept while it is streamed.

``<dimension>`` is not looked at. Cells that hold nothing leave nothing behind, however many they are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from openpyxl.utils.cell import get_column_letter

from skpdoc.errors import SkpdocError
from skpdoc.records.cells import Cell, Grid, Merge
from skpdoc.workbook.cell_value import CellXml, read_cell
from skpdoc.workbook.package import SheetEntry
from skpdoc.workbook.refusals import RESAVE, too_large
from skpdoc.workbook.shared_parts import MOST_CELLS, NumberFormats, RichText
from skpdoc.workbook.xml_part import Attributes

MOST_ROWS = 200_000
MOST_COLUMNS = 1_024
_MOST_MERGES = 100_000
_MOST_MERGED = 1_000_000
_EXCEL_ROWS, _EXCEL_COLUMNS = 1_048_576, 16_384
_ADDRESS = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_ROW_NUMBER = re.compile(r"[1-9][0-9]{0,6}")
_OTHER_FILE = re.compile(r"(?<!\w)'?\[[0-9]+\][^\[\]!,;()]*!")
_TRUE = ("1", "true")


@dataclass(slots=True)
class Shared:
    """What the sheets of one workbook have in common, and what is left of its bounds."""

    texts: list[str]
    formats: NumberFormats
    is_1904: bool = False
    rows_left: int = MOST_ROWS
    cells_left: int = MOST_CELLS
    merges_left: int = _MOST_MERGES
    merged_left: int = _MOST_MERGED


class SheetPart(RichText):
    """``sheet1.xml``. Raises SkpdocError naming sheet and cell, without the file's name."""

    def __init__(self, entry: SheetEntry, shared: Shared) -> None:
        super().__init__(f'lembar "{entry.title[:60]}"')
        self._entry = entry
        self._shared = shared
        self._rows: dict[int, dict[int, Cell]] = {}
        self._merges: list[Merge] = []
        self._hidden: set[int] = set()
        self._linked: list[str] = []
        self._number = 0
        self._row: dict[int, Cell] = {}
        self._is_hidden = False
        self._address = ""
        self._look: Attributes = {}
        self._value: str | None = None
        self._formula: str | None = None

    def grid(self, linked_files: tuple[str, ...]) -> Grid:
        """The sheet, once it is read; ``linked_files`` are its workbook's."""
        return Grid(
            title=self._entry.title,
            rows=self._rows,
            merges=tuple(self._merges),
            hidden_rows=frozenset(self._hidden),
            is_hidden=self._entry.is_hidden,
            linked_cells=tuple(self._linked),
            linked_files=linked_files,
        )

    def place(self) -> str:
        """``Peran!P14``."""
        return f"{self._entry.title[:60]}!{self._address[:12]}"

    # -- rows ---------------------------------------------------------------------------------------

    def start_row(self, attributes: Attributes) -> None:
        """A row begins; without a number it is the next one."""
        number = attributes.get("r") or str(self._number + 1)
        if not _ROW_NUMBER.fullmatch(number) or int(number) > _EXCEL_ROWS:
            raise SkpdocError(f'{self.name} memuat nomor baris "{number[:20]}" yang tidak ada. {RESAVE}')
        self._number = int(number)
        self._row = self._rows.get(self._number, {})
        self._is_hidden = attributes.get("hidden") in _TRUE
        self._address = ""

    def end_row(self) -> None:
        """It ends, and is kept if a cell of it holds something."""
        if not self._row:
            return
        if self._number not in self._rows:
            self._shared.rows_left -= 1
        if self._shared.rows_left < 0:
            raise SkpdocError(
                f"{self.name} melampaui {MOST_ROWS} baris berisi dalam satu buku kerja. Hapus lembar atau baris yang "
                "tidak dipakai."
            )
        self._rows[self._number] = self._row
        if self._is_hidden:
            self._hidden.add(self._number)

    # -- cells --------------------------------------------------------------------------------------

    def start_c(self, attributes: Attributes) -> None:
        """A cell begins; without an address it is the next one in its row."""
        self._address = attributes.get("r") or self._next_address()
        self._look = attributes
        self._value = self._formula = None
        self.text = ""

    def start_v(self, _attributes: Attributes) -> None:
        """The stored value begins."""
        self.collect()

    def end_v(self) -> None:
        """It ends."""
        self._value = self.collected()

    def start_f(self, _attributes: Attributes) -> None:
        """The formula begins."""
        self.collect()

    def end_f(self) -> None:
        """It ends; a formula that asks another file is noted."""
        self._formula = self.collected()
        if _OTHER_FILE.search(self._formula):
            self._linked.append(self._address)

    def end_c(self) -> None:
        """The cell ends, and is kept if it holds something."""
        if self._value is None and self._formula is None and not self.text:
            return
        look = self._look
        xml = CellXml(look.get("t", "n"), look.get("s", ""), self._value, self._formula, self.text)
        shared = self._shared
        cell = read_cell(xml, shared.texts, shared.formats, is_1904=shared.is_1904, place=self.place)
        if cell is None:
            return
        column = self._column()
        if column in self._row:
            raise SkpdocError(f"{self.place()} tercatat dua kali dengan isi masing-masing. {RESAVE}")
        shared.cells_left -= 1
        if shared.cells_left < 0:
            raise too_large()
        self._row[column] = cell

    def _next_address(self) -> str:
        column = column_number(self._address) + 1 if self._address else 1
        return f"{get_column_letter(column)}{self._number}"

    def _column(self) -> int:
        """The cell's column, once its address is known to be one of this row and within bounds."""
        column = column_number(self._address)
        if not column or not self._address.endswith(str(self._number)) or column > _EXCEL_COLUMNS:
            raise SkpdocError(f"{self.place()} bukan alamat sel di baris {self._number}. {RESAVE}")
        if column > MOST_COLUMNS:
            raise SkpdocError(
                f"{self.place()} berisi sesuatu di luar {MOST_COLUMNS} kolom pertama. Hapus kolom-kolom yang tidak "
                "dipakai di sebelah kanan tabel, simpan, lalu coba lagi."
            )
        return column

    # -- merged areas -------------------------------------------------------------------------------

    def start_mergeCell(self, attributes: Attributes) -> None:  # noqa: N802
        """A merged area; their number and their cells are bounded."""
        area = attributes.get("ref", "")
        merge = merged_area(area)
        if merge is None:
            raise SkpdocError(f'{self.name} memuat sel gabungan "{area[:30]}" yang tidak ada. {RESAVE}')
        rows, columns = merge.max_row - merge.min_row + 1, merge.max_column - merge.min_column + 1
        self._shared.merges_left -= 1
        self._shared.merged_left -= rows * columns
        if self._shared.merges_left < 0 or self._shared.merged_left < 0:
            raise SkpdocError(
                f"{self.name} memuat sel gabungan yang terlalu luas atau terlalu banyak ({area[:30]}). Pisahkan "
                "sel itu (Unmerge Cells), simpan, lalu coba lagi."
            )
        self._merges.append(merge)


def column_number(address: str) -> int:
    """``AA5`` → 27; 0 for what is no address."""
    match = _ADDRESS.fullmatch(address)
    if match is None:
        return 0
    number = 0
    for letter in match[1]:
        number = number * 26 + ord(letter) - 64
    return number


def merged_area(area: str) -> Merge | None:
    """``A1:B3`` as rows and columns; None for what is no area of a sheet."""
    first, _, last = area.replace("$", "").partition(":")
    columns = sorted((column_number(first), column_number(last or first)))
    if not columns[0] or columns[1] > _EXCEL_COLUMNS:
        return None
    rows = sorted(int(corner.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")) for corner in (first, last or first))
    return Merge(rows[0], columns[0], rows[1], columns[1]) if rows[1] <= _EXCEL_ROWS else None
