"""A list as a sheet: title, a line under it, head, a row a record as high as its texts; filter and print set-up."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from xlsxwriter.worksheet import Worksheet

from skpdoc.findings import CellRef
from skpdoc.workbook.writing.sheet_names import cell_link
from skpdoc.workbook.writing.styles import GREY, LINK, Styles, cell_text, line_count, row_height, width_for
from skpdoc.workbook.writing.table_sheet import print_set_up

One = TypeVar("One")
Place = tuple[int, int]
"""Row and column, from 0."""

HEAD_ROW = 3
_URL_LENGTH = 2000
"""Excel refuses longer links; such a file is named without one."""
_ESCAPES = str.maketrans({char: f"%{ord(char):02x}" for char in '%"# <>[]^`{}'})
"""What Excel itself escapes in a relative link; letters beyond ASCII stay."""


@dataclass(frozen=True, slots=True)
class ListColumn(Generic[One]):
    """A column of a list: ``text`` is what stands there, and makes its row high; ``look`` are XlsxWriter's properties.

    ``put`` writes something else than a text, a link or a number; where it returns False the text stands there.
    """

    header: str
    width: int
    text: Callable[[One], str] = lambda _: ""
    look: Callable[[One], Mapping[str, Any]] = lambda _: {}
    put: Callable[[Worksheet, Styles, Place, One], bool] = lambda *_: False


@dataclass(frozen=True, slots=True)
class ListLook:
    """How title and head look; heights in points, None for Excel's own."""

    title: Mapping[str, Any] = field(default_factory=lambda: {"font_size": 16})
    under: Mapping[str, Any] = field(default_factory=lambda: {"font_color": GREY})
    title_height: float | None = 24
    head_height: float | None = 30


def write_title(
    sheet: Worksheet, styles: Styles, title: str, under: str, look: ListLook = ListLook()
) -> None:
    """The first two rows."""
    sheet.write_string(0, 0, title, styles(bold=True, text_wrap=False, **look.title))
    sheet.set_row(0, look.title_height)
    sheet.write_string(1, 0, under, styles(text_wrap=False, **look.under))


def write_list(
    sheet: Worksheet,
    styles: Styles,
    title: tuple[str, str],
    columns: Sequence[ListColumn[One]],
    rows: Sequence[One],
    *,
    frozen: int = 0,
    digits: str = "",
    look: ListLook = ListLook(),
    head_row: int = HEAD_ROW,
) -> None:
    """The whole sheet under ``title`` and the line below it.

    ``frozen`` columns stay in sight, and the head, which stands in the row ``head_row`` (from 0), unless something else
    stands above it. In the columns ``digits`` (``C:F``) Excel does not mark numbers kept as text.
    """
    write_title(sheet, styles, *title, look)
    widths = [width_for(column.width, map(column.text, rows)) for column in columns]
    for at, (column, width) in enumerate(zip(columns, widths, strict=True)):
        sheet.set_column(at, at, width)
        sheet.write_string(head_row, at, column.header, styles.plain_head())
    sheet.set_row(head_row, look.head_height)
    for number, one in enumerate(rows, start=head_row + 1):
        _write_row(sheet, styles, number, columns, widths, one)
    last = head_row + max(1, len(rows))
    sheet.autofilter(head_row, 0, last, len(columns) - 1)
    if head_row == HEAD_ROW:
        sheet.freeze_panes(head_row + 1, frozen)
    if digits:
        first, _, end = digits.partition(":")
        sheet.ignore_errors({"number_stored_as_text": f"{first}{head_row + 2}:{end}{last + 1}"})
    print_set_up(sheet, head_row)


def _write_row(
    sheet: Worksheet,
    styles: Styles,
    number: int,
    columns: Sequence[ListColumn[One]],
    widths: Sequence[int],
    one: One,
) -> None:
    texts = [cell_text(column.text(one)) for column in columns]
    for at, (column, text) in enumerate(zip(columns, texts, strict=True)):
        if not column.put(sheet, styles, (number, at), one):
            sheet.write_string(number, at, text, styles.boxed(**column.look(one)))
    lines = max(map(line_count, texts, widths))
    sheet.set_row(number, row_height(lines))


def put_cell_link(sheet: Worksheet, styles: Styles, at: Place, cell: CellRef) -> bool:
    """A link to a cell of the same workbook, called by its address."""
    address = cell.address or "A1"
    sheet.write_url(*at, cell_link(cell.sheet, address), styles.boxed(font_color=LINK, underline=1), address)
    return True


def put_file_link(sheet: Worksheet, styles: Styles, at: Place, path: str, tip: str) -> bool:
    """A link *Buka* to ``path``, relative to the workbook's folder; its name alone where Excel refuses the link."""
    url = path.translate(_ESCAPES)
    if len(url) > _URL_LENGTH:
        sheet.write_string(*at, path, styles.boxed())
    else:
        link = styles.boxed(font_color=LINK, underline=1, align="center")
        sheet.write_url(*at, f"external:{url}", link, "Buka", tip[:200])
    return True
