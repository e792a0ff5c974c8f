"""Open an office's workbook and hand over its sheets as grids of cells. Never writes to it.

The sheet XML is streamed by openpyxl's own worksheet parser, which read-only mode uses too, so that one
pass gives values, number formats, merged areas, hidden rows and formulas without a stored value, and
a wrong ``<dimension>`` cannot hide rows. The guard against hostile files stands in front of
:func:`read_grids` (:func:`_open`).
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from openpyxl import load_workbook
from openpyxl.styles.numbers import BUILTIN_FORMATS
from openpyxl.worksheet._reader import FORMULA_TAG, WorkSheetParser

from skpdoc.contract import IGNORED_SHEETS, fold_header
from skpdoc.errors import SkpdocError
from skpdoc.records.cells import Cell, CellKind, Grid, Merge

_OLE = b"\xd0\xcf\x11\xe0"
_KINDS = {
    "s": CellKind.TEXT,
    "n": CellKind.NUMBER,
    "b": CellKind.BOOL,
    "d": CellKind.DATE,
    "e": CellKind.ERROR,
}
_NO_VALUE = "formula"
_IGNORED = {fold_header(name) for name in IGNORED_SHEETS}


class _Parser(WorkSheetParser):
    """openpyxl's parser, which also tells a formula without a stored value from an empty cell.

    A formula whose stored value is the empty text says so by its type ``str``.
    """

    def parse_cell(self, element: Element) -> dict[str, Any]:
        cell: dict[str, Any] = super().parse_cell(element)
        is_formula = element.find(FORMULA_TAG) is not None
        if is_formula and cell["value"] is None and element.get("t") != "str":
            cell["data_type"] = _NO_VALUE
            cell["value"] = f"={element.findtext(FORMULA_TAG) or ''}"
        return cell


def read_grids(path: Path) -> tuple[Grid, ...]:
    """Every worksheet that an office fills, in workbook order. Raises SkpdocError when the file cannot be read."""
    _refuse_other_formats(path)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl's remarks on styles and extensions: cosmetics
            return tuple(_grids(path))
    except OSError as error:
        raise _unreadable(path, error) from error
    except Exception as error:  # zipfile, zlib, lxml and openpyxl each have their own words for "damaged"
        raise SkpdocError(
            f"{path.name}: berkas rusak atau bukan buku kerja Excel. Buka di Excel, simpan ulang sebagai .xlsx, "
            "lalu coba lagi."
        ) from error


def _refuse_other_formats(path: Path) -> None:
    try:
        with path.open("rb") as stream:
            start = stream.read(4)
    except OSError as error:
        raise _unreadable(path, error) from error
    if start == _OLE:
        raise SkpdocError(
            f"{path.name}: berkas berformat .xls lama atau diberi kata sandi. Hapus kata sandinya, simpan sebagai "
            ".xlsx, lalu coba lagi."
        )
    if start[:2] != b"PK":
        raise SkpdocError(f"{path.name}: bukan buku kerja .xlsx. Buka di Excel, lalu Simpan Sebagai .xlsx.")


def _unreadable(path: Path, error: OSError) -> SkpdocError:
    if isinstance(error, FileNotFoundError):
        return SkpdocError(f"{path}: berkas tidak ada. Periksa nama dan foldernya.")
    if isinstance(error, IsADirectoryError):
        return SkpdocError(f"{path}: ini folder, bukan buku kerja.")
    return SkpdocError(
        f"{path}: berkas tidak dapat dibuka ({error.strerror}). Tutup dahulu bila sedang dibuka."
    )


def _grids(path: Path) -> Iterator[Grid]:
    workbook: Any = load_workbook(path, read_only=True, data_only=True)
    try:
        formats = _NumberFormats(workbook._number_formats, workbook._cell_styles)
        for sheet in workbook.worksheets:
            if fold_header(sheet.title) in _IGNORED:
                continue
            with sheet._get_source() as source:
                parser = _Parser(
                    source,
                    sheet._shared_strings,
                    data_only=True,
                    epoch=workbook.epoch,
                    date_formats=workbook._date_formats,
                    timedelta_formats=workbook._timedelta_formats,
                )
                rows = {number: row for number, row in _rows(parser, formats) if row}
                yield Grid(
                    title=sheet.title,
                    rows=rows,
                    merges=_merges(parser),
                    hidden_rows=_hidden_rows(parser.row_dimensions),
                    is_hidden=sheet.sheet_state != "visible",
                )
    finally:
        workbook.close()


class _NumberFormats:
    """Number format of a cell style; built-in ones by openpyxl's table."""

    def __init__(self, custom: list[str], styles: Any) -> None:
        self._custom = custom
        self._styles = styles
        self._known: dict[int, str] = {}

    def of(self, style_id: int) -> str:
        if style_id not in self._known:
            number = self._styles[style_id].numFmtId
            custom = number - 164
            self._known[style_id] = (
                self._custom[custom]
                if 0 <= custom < len(self._custom)
                else BUILTIN_FORMATS.get(number, "General")
            )
        return self._known[style_id]


def _rows(parser: _Parser, formats: _NumberFormats) -> Iterator[tuple[int, dict[int, Cell]]]:
    for number, cells in parser.parse():
        yield (
            number,
            {
                cell["column"]: Cell(cell["value"], _kind(cell), formats.of(cell["style_id"]))
                for cell in cells
                if cell["value"] is not None and cell["value"] != ""
            },
        )


def _kind(cell: Mapping[str, Any]) -> CellKind:
    if cell["data_type"] == _NO_VALUE:
        return CellKind.FORMULA
    return _KINDS.get(cell["data_type"], CellKind.TEXT)


def _merges(parser: _Parser) -> tuple[Merge, ...]:
    ranges = parser.merged_cells.mergeCell if parser.merged_cells else ()
    return tuple(Merge(area.min_row, area.min_col, area.max_row, area.max_col) for area in ranges)


def _hidden_rows(dimensions: Mapping[str, Mapping[str, str]]) -> frozenset[int]:
    return frozenset(
        int(row) for row, attributes in dimensions.items() if attributes.get("hidden") in ("1", "true")
    )
