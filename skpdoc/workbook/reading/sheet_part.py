"""One worksheet's XML becomes a grid, with every bound kept while it is streamed.

``<dimension>`` is not looked at. Cells that hold nothing leave nothing behind, however many they are.
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, replace

from skpdoc.errors import SkpdocError
from skpdoc.records.cells import Cell, Grid, Merge
from skpdoc.text.lines import column_letter, printable
from skpdoc.workbook.reading.addresses import (
    EXCEL_COLUMNS,
    EXCEL_ROWS,
    MOST_COLUMNS,
    column_number,
    merged_area,
)
from skpdoc.workbook.reading.cell_value import CellReader
from skpdoc.workbook.reading.package import SheetEntry
from skpdoc.workbook.reading.plain import MOST_PLAIN, PlainRows, plain_rows
from skpdoc.workbook.reading.refusals import MOST_CELLS, RESAVE, too_large
from skpdoc.workbook.reading.shared_parts import NumberFormats, RichText
from skpdoc.workbook.reading.xml_part import Attributes, Chained, PartSource, XmlPart

MOST_ROWS = 200_000
_MOST_MERGES = 100_000
_MOST_MERGED = 1_000_000
_MOST_TEXT = 64_000_000
"""Characters of all cells; one shared text may stand in a million of them."""
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
        self._last_row = EXCEL_ROWS
        self._digits = ""
        self._row: dict[int, Cell] = {}
        self._is_hidden = self._is_counted = False
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

    def read(self, source: PartSource) -> None:
        """Take the rows at once where they are in their ordinary form; stream the rest, or everything."""
        content = source.read(MOST_PLAIN + 1)
        shared = self._shared
        cells = CellReader(shared.texts, shared.formats, str, is_1904=shared.is_1904)
        plain = plain_rows(content, cells) if len(content) <= MOST_PLAIN else None
        if plain is not None and self._takes(plain):
            super().read(io.BytesIO(plain.rest))
        else:
            super().read(Chained(content, source))

    def _takes(self, plain: PlainRows) -> bool:
        """Keep them, unless that would cross a bound."""
        cells = [cell for row in plain.rows.values() for cell in row.values()]
        left = (
            self._shared.rows_left - len(plain.rows),
            self._shared.cells_left - len(cells),
            self._shared.text_left - sum(len(cell.value) for cell in cells if isinstance(cell.value, str)),
        )
        if min(left) < 0:
            return False
        self._shared.rows_left, self._shared.cells_left, self._shared.text_left = left
        self._rows, self._hidden = plain.rows, plain.hidden
        return True

    # -- rows ---------------------------------------------------------------------------------------

    def start_row(self, attributes: Attributes) -> None:
        """A row begins; without a number it is the next one."""
        number = attributes.get("r") or str(self._number + 1)
        self._is_counted = not attributes.get("r")
        if not _ROW_NUMBER.fullmatch(number) or int(number) > EXCEL_ROWS:
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

    def end_sheetData(self) -> None:  # noqa: N802
        """All rows were seen."""
        self._last_row = max(self._rows, default=1)

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
        if self._is_counted and address[len(letters) :] != self._digits:
            self._number_by(address[len(letters) :])
        return column_number(letters) if address[len(letters) :] == self._digits else 0

    def _number_by(self, digits: str) -> None:
        """Of a row without a number the first cell's address tells it, if it lies below the rows before."""
        if not self._row and _ROW_NUMBER.fullmatch(digits) and self._number < int(digits) <= EXCEL_ROWS:
            self._number, self._digits = int(digits), digits
        self._is_counted = False

    def _address(self) -> str:
        return self._look.get("r") or f"{column_letter(self._column)}{self._digits}"

    def _check_column(self) -> None:
        if not 0 < self._column <= EXCEL_COLUMNS:
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
        if merge.max_row == EXCEL_ROWS:  # whole columns: as far as they hold something
            merge = replace(merge, max_row=max(self._last_row, merge.min_row))
        rows, columns = merge.max_row - merge.min_row + 1, merge.max_column - merge.min_column + 1
        self._shared.merges_left -= 1
        self._shared.merged_left -= rows * columns
        if self._shared.merges_left < 0 or self._shared.merged_left < 0:
            raise SkpdocError(
                f"{self.name} memuat sel gabungan yang terlalu luas atau terlalu banyak ({area[:30]}). Pisahkan "
                "sel itu (Unmerge Cells), simpan, lalu coba lagi."
            )
        self._merges.append(merge)
