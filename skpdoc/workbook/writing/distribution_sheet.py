"""The head of a sheet of the rekap: the distribution as a table, its pattern in words, and a chart, real and ideal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from skpdoc.model.predikat import Predikat
from skpdoc.model.rekap import RekapPart
from skpdoc.workbook.writing.styles import GREEN, GREY, NAVY, RED, Styles, line_count, row_height

PREDIKAT_FILL: Mapping[Predikat, str] = {
    Predikat.SANGAT_BAIK: "#A9D08E",
    Predikat.BAIK: "#E2EFDA",
    Predikat.BUTUH_PERBAIKAN: "#FFF2CC",
    Predikat.KURANG: "#F8CBAD",
    Predikat.SANGAT_KURANG: "#FF9B9B",
}
_ORDER = tuple(reversed(Predikat))
"""as the form's curve has them, from the left"""
_FIRST = 3
"""the row of the table's head, from 0"""
_IDEAL = "#ED7D31"
_CHART_ROWS = 15
_TABLE, _TABLE_WIDTH = 3, 66
"""columns of the table, which are those of the list below it, and how wide they are at least"""
_LOOK: Mapping[bool | None, tuple[str, str]] = {
    True: ("✓", GREEN),
    False: ("✗", RED),
    None: ("–", GREY),
}


def write_distribution(
    book: Workbook, sheet: Worksheet, styles: Styles, part: RekapPart, name: str, *, has_chart: bool
) -> int:
    """Table, pattern and chart; the row below them, from 0, where a list may begin."""
    for at, head in enumerate(("Predikat", "Pegawai", "Ideal")):
        sheet.write_string(_FIRST, at, head, styles.plain_head())
    for row, predikat in enumerate(_ORDER, start=_FIRST + 1):
        sheet.write_string(row, 0, predikat, styles.boxed(bg_color=PREDIKAT_FILL[predikat]))
        sheet.write_number(row, 1, part.jumlah[predikat], styles.boxed(align="center"))
        ideal = styles.boxed(align="center", num_format="0.0")
        sheet.write_number(row, 2, round(float(part.ideal[predikat]), 1), ideal)
    for row, (text, colour) in enumerate(_pattern(part), start=_FIRST + 2 + len(_ORDER)):
        sheet.merge_range(row, 0, row, _TABLE - 1, text, styles(font_color=colour))
        sheet.set_row(row, row_height(line_count(text, _TABLE_WIDTH)))
    if has_chart:
        sheet.insert_chart(_FIRST, _TABLE, _chart(book, name), {"object_position": 2})
    return _FIRST + _CHART_ROWS + 2


def _pattern(part: RekapPart) -> Iterator[tuple[str, str]]:
    """(line, colour) of everything that is said of the pattern."""
    for batas in part.batas:
        sign, colour = _LOOK[batas.is_kept]
        note = " (pegawai terlalu sedikit untuk diuji)" if batas.is_kept is None else ""
        yield f"{sign} {batas.teks}{note}", colour
    if part.catatan:
        yield part.catatan, GREY


def _chart(book: Workbook, name: str) -> Any:
    """Columns of what is, and the ideal curve as the form draws it; both refer to the table."""
    first, last = _FIRST + 1, _FIRST + len(_ORDER)
    categories = [name, first, 0, last, 0]
    real = book.add_chart({"type": "column"})
    real.add_series(
        {
            "name": [name, _FIRST, 1],
            "categories": categories,
            "values": [name, first, 1, last, 1],
            "fill": {"color": NAVY},
            "gap": 80,
            "data_labels": {"value": True},
        }
    )
    curve = book.add_chart({"type": "line"})
    curve.add_series(
        {
            "name": [name, _FIRST, 2],
            "categories": categories,
            "values": [name, first, 2, last, 2],
            "line": {"color": _IDEAL, "width": 2.25},
            "marker": {"type": "circle", "size": 5, "fill": {"color": _IDEAL}, "border": {"color": _IDEAL}},
            "smooth": True,
        }
    )
    real.combine(curve)
    real.set_title(
        {"name": "Distribusi predikat: nyata dan ideal", "name_font": {"size": 12}, "overlay": False}
    )
    real.set_x_axis({"name": "Predikat Kinerja Pegawai"})
    real.set_y_axis(
        {
            "name": "Frekuensi Pegawai",
            "min": 0,
            "major_gridlines": {"visible": True, "line": {"color": "#D9D9D9"}},
        }
    )
    real.set_legend({"position": "bottom"})
    real.set_size({"width": 560, "height": 20 * _CHART_ROWS})
    return real
