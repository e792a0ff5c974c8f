"""One worksheet's XML becomes a grid, with every bound kept while it is streamed.

``<dimension>`` is not looked at. Cells that hold nothing leave nothing behind, however many they are.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from functools import cache

from openpyxl.utils.cell import get_column_letter

from skpdoc.errors import SkpdocError
from skpdoc.records.cells import Cell, Grid, Merge
from skpdoc.records.text import printable
from skpdoc.workbook.reading.cell_value import CellReader
from skpdoc.workbook.reading.package import SheetEntry
from skpdoc.workbook.reading.refusals import RESAVE, too_large
from skpdoc.workbook.reading.shared_parts import MOST_CELLS, NumberFormats, RichText
from skpdoc.workbook.reading.xml_part import Attributes, XmlPart

MOST_ROWS = 200_000
MOST_COLUMNS = 1_024
_MOST_MERGES = 100_000
_MOST_MERGED = 1_000_000
_MOST_TEXT = 64_000_000
"""Characters of all cells; one shared text may stand in a million of them."""
_EXCEL_ROWS, _EXCEL_COLUMNS = 1_048_576, 16_384
_COLUMN = re.compile(r"[A-Z]{1,3}")
_AREA = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})(?::([A-Z]{1,3})([1-9][0-9]{0,6}))?")
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
    text_left: int = _MOST_TEXT


class SheetPart(RichText):
    """``sheet1.xml``. Raises SkpdocError naming sheet and cell, without the file's name."""

    def __init__(self, entry: SheetEntry, shared: Shared) -> None:
        super().__init__(f'lembar "{entry.title}"')
        self._entry = entry
        self._shared = shared
        self._rows: dict[int, dict[int, Cell]] = {}
        self._merges: list[Merge] = []
        self._hidden: set[int] = set()
        self._linked: list[str] = []
        self._cells = CellReader(shared.texts, shared.formats, self.place, is_1904=shared.is_1904)
        self._number = self._column = 0
        self._digits = ""
        self._row: dict[int, Cell] = {}
        self._is_hidden = False
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
        return f"{self._entry.title}!{printable(self._address())[:12]}"

    # -- rows ---------------------------------------------------------------------------------------

    def start_row(self, attributes: Attributes) -> None:
        """A row begins; without a number it is the next one."""
        number = attributes.get("r") or str(self._number + 1)
        if not _ROW_NUMBER.fullmatch(number) or int(number) > _EXCEL_ROWS:
            raise SkpdocError(f'{self.name} memuat nomor baris "{number[:20]}" yang tidak ada. {RESAVE}')
        self._number, self._digits, self._column = int(number), number, 0
        self._row = self._rows.get(self._number, {})
        self._is_hidden = attributes.get("hidden") in _TRUE

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
        address = attributes.get("r")
        self._column = self._column + 1 if address is None else self._column_of(address)
        self._look = attributes
        self._value = self._formula = None
        self.text = ""

    start_v = start_f = XmlPart.collect

    def end_v(self) -> None:
        """The stored value ends."""
        self._value = self.collected()

    def end_f(self) -> None:
        """The formula ends; one that asks another file is noted."""
        self._formula = self.collected()
        if _OTHER_FILE.search(self._formula):
            self._linked.append(self._address())

    def end_c(self) -> None:
        """The cell ends, and is kept if it holds something."""
        if self._value is None and self._formula is None and not self.text:
            return
        cell = self._cells.read(self._look, self._value, self._formula, self.text)
        if cell is None:
            return
        self._check_column()
        self._shared.cells_left -= 1
        self._shared.text_left -= len(cell.value) if isinstance(cell.value, str) else 0
        if self._shared.cells_left < 0 or self._shared.text_left < 0:
            raise too_large()
        self._row[self._column] = cell

    def _column_of(self, address: str) -> int:
        """0 for what is no address of this row."""
        letters = address.rstrip("0123456789")
        return column_number(letters) if address[len(letters) :] == self._digits else 0

    def _address(self) -> str:
        return self._look.get("r") or f"{get_column_letter(self._column)}{self._digits}"

    def _check_column(self) -> None:
        if not 0 < self._column <= _EXCEL_COLUMNS:
            raise SkpdocError(f"{self.place()} bukan alamat sel di baris {self._digits}. {RESAVE}")
        if self._column > MOST_COLUMNS:
            raise SkpdocError(
                f"{self.place()} berisi sesuatu di luar {MOST_COLUMNS} kolom pertama. Hapus kolom-kolom yang tidak "
                "dipakai di sebelah kanan tabel, simpan, lalu coba lagi."
            )
        if self._column in self._row:
            raise SkpdocError(f"{self.place()} tercatat dua kali dengan isi masing-masing. {RESAVE}")

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


@cache
def column_number(letters: str) -> int:
    """``AA`` → 27; 0 for what is no column."""
    if not _COLUMN.fullmatch(letters):
        return 0
    return functools.reduce(lambda number, letter: number * 26 + ord(letter) - 64, letters, 0)


def merged_area(area: str) -> Merge | None:
    """``A1:B3`` as rows and columns; None for what is no area of a sheet."""
    match = _AREA.fullmatch(area.replace("$", ""))
    if match is None:
        return None
    columns = sorted((column_number(match[1]), column_number(match[3] or match[1])))
    rows = sorted((int(match[2]), int(match[4] or match[2])))
    is_there = columns[1] <= _EXCEL_COLUMNS and rows[1] <= _EXCEL_ROWS
    return Merge(rows[0], columns[0], rows[1], columns[1]) if is_there else None
