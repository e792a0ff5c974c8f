"""The look that all our workbooks share: colours, and formats made once each."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

from skpdoc.contract import Required
from skpdoc.findings import Severity
from skpdoc.model.choices import UkuranKertas
from skpdoc.text.letter_widths import too_wide, width_of
from skpdoc.workbook.proof import proven
from skpdoc.workbook.writing.archive import of_no_system

NAVY, BLUE, STEEL = "#1F4E78", "#2E75B6", "#DCE6F1"
SHADE = "#B8CCE4"
LINE = "#BFBFBF"
GREEN, RED, GREY, LINK = "#375623", "#9C0006", "#595959", "#0563C1"
FAINT = "#A6A6A6"

HEAD_FILL = {Required.ALWAYS: NAVY, Required.KUANTITATIF: BLUE, Required.NEVER: STEEL}
SEVERITY_FILL = {
    Severity.GALAT: "#FF9B9B",
    Severity.PERINGATAN: "#FFC94D",
    Severity.SARAN: "#B4C7E7",
}
"""Each darker than the colours of input cells, in grey print too; black text stays readable on it."""

INPUT_FILL = {Required.ALWAYS: "#FFF2CC", Required.KUANTITATIF: "#FFF9E8", Required.NEVER: "#F7FAFD"}

GIVEN_FILL = "#EDEDED"
"""What is filled in beforehand."""

PAPER_CODE = {UkuranKertas.A4: 9, UkuranKertas.F4: 14}
"""Excel's paper numbers; its nearest to F4 is folio, 215.9 × 330 mm."""

STARRED = '@" *"'
"""A number format that shows ``NIP *`` where ``NIP`` stands, so that the header itself stays bare."""

DATE_FORMAT = "[$-421]d mmmm yyyy"
"""``1 Juni 2026``, in an English Excel too."""

MAX_ROW_HEIGHT = 409.0
"""Excel's, in points."""

_CELL_LENGTH = 32_767
"""Excel's, in UTF-16 units; XlsxWriter leaves out a longer text without a word."""

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


class Styles:
    """The formats of one workbook; equal properties give the same format."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, Any], ...], Format] = {}

    def __call__(self, **properties: Any) -> Format:
        """The format with XlsxWriter's ``properties``; top-aligned and wrapped unless they say otherwise."""
        properties = {"valign": "top", "text_wrap": True} | properties
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format(properties)
        return self._made[key]

    def boxed(self, **properties: Any) -> Format:
        """As calling, with thin grey lines around the cell."""
        return self(**({"border": 1, "border_color": LINE} | properties))

    def head(self, required: Required = Required.ALWAYS) -> Format:
        """A column head in the colour of ``required``; shown with a star where something is required."""
        fill = HEAD_FILL[required]
        return self.boxed(
            bold=True,
            valign="vcenter",
            align="center",
            bg_color=fill,
            font_color="#262626" if fill == STEEL else "#FFFFFF",
            num_format="@" if required is Required.NEVER else STARRED,
        )

    def given_head(self) -> Format:
        """A column head over what is filled in beforehand."""
        return self.boxed(
            bold=True,
            valign="vcenter",
            align="center",
            bg_color="#7F7F7F",
            font_color="#FFFFFF",
            num_format="@",
        )

    def plain_head(self) -> Format:
        """A column head of a table that nobody fills in."""
        return self.boxed(
            bold=True, valign="vcenter", align="center", bg_color=NAVY, font_color="#FFFFFF", num_format="@"
        )


AS_DOCUMENTS: Mapping[str, Any] = {"font_name": "Arial", "font_size": 10, "font_scheme": "none"}
"""a typeface as wide everywhere (Liberation Sans), for what is printed in pages of set widths; a character of it is as
wide as one of Calibri 11"""


def build(
    fill: Callable[[Workbook, Styles], None],
    title: str,
    created: datetime,
    font: Mapping[str, Any] | None = None,
) -> bytes:
    """The bytes of a workbook that ``fill`` fills; the same content gives the same bytes. ``font``: not Calibri 11 (the
    library writes into what it is given)."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, _OPTIONS | ({"default_format_properties": dict(font)} if font else {}))
    book.set_properties({"title": title, "author": "skpdoc", "created": created})
    fill(book, Styles(book))
    book.close()
    return proven(of_no_system(target.getvalue()))


def cell_text(text: str) -> str:
    """``text``, cut with an ellipsis where Excel would refuse the whole cell."""
    units = text.encode("utf-16-le")
    if len(units) <= 2 * _CELL_LENGTH:
        return text
    return units[: 2 * (_CELL_LENGTH - 1)].decode("utf-16-le", "ignore") + "…"


def line_count(text: str, width: float) -> int:
    """How many lines ``text`` takes in a column ``width`` characters wide, wrapped at words as Excel does.

    Excel's width unit is a digit; Indonesian prose in its standard font takes a little less a letter.
    """
    room = max(2, int(width * 1.08) - 1)
    return sum(_wrapped(line, room) for line in text.split("\n"))


_UNIT = 480
"""thousandths of the size of a letter in a unit of Excel's widths, at 11 points; Calibri is narrower than Arial"""
_WIDEST = 70
"""characters up to which a column is widened for the sake of a word"""


def width_for(width: int, texts: Iterable[str], *, is_bold: bool = False) -> int:
    """``width``, or what the widest word of ``texts`` takes: Excel parts a longer one at any letter."""
    for text in texts:
        for word in too_wide(text, (width - 1) * _UNIT, is_bold):
            width = max(width, min(_WIDEST, -(-width_of(word[0], is_bold) // _UNIT) + 1))
    return width


def _wrapped(line: str, room: int) -> int:
    lines, used = 1, 0
    for word in line.split(" "):
        used += len(word) + (1 if used else 0)
        if used > room:
            lines += 1 + (len(word) - 1) // room if used > len(word) else (len(word) - 1) // room
            used = (len(word) - 1) % room + 1
    return lines


def row_height(lines: int, line: float = 15.0) -> float:
    """The height in points of a row of ``lines`` lines, within Excel's limit."""
    return min(MAX_ROW_HEIGHT, lines * line + 4)
