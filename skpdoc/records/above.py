"""Rows of a table that stand above its header: the header was sorted along with them, and they would not be read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from skpdoc import codes
from skpdoc.contract import UNIT_SETTINGS, Required, SheetSpec, fold_header
from skpdoc.findings import Finding
from skpdoc.model.source import Source
from skpdoc.records.cells import Cell, CellKind
from skpdoc.text.lines import shorten

_NUMBER = re.compile(r"\d{15}")
_LABELS = frozenset(fold_header(setting.header) for setting in UNIT_SETTINGS)

Above = tuple[Source, Mapping[str, Cell]]
"""A row with its cells by field."""


def rows_above(spec: SheetSpec, rows: Iterator[Above]) -> Iterator[Finding]:
    """One galat, about the whole sheet, where ``rows``, those above the header, hold what belongs below it."""
    found = [(source, cells) for source, cells in rows if _is_record(spec, cells)]
    if found:
        source, cells = found[0]
        field, cell = next(iter(cells.items()))
        yield codes.B44_DI_ATAS_JUDUL(
            replace(source.cell(field), row=0),
            shorten(str(cell.value)),
            f"{len(found)} baris isian berada di atas baris judul kolom dan tidak dibaca; judul tampaknya ikut urut.",
            "Batalkan pengurutan (Ctrl+Z), atau pindahkan baris judul ke atas semua isian.",
        )


def _is_record(spec: SheetSpec, cells: Mapping[str, Cell]) -> bool:
    """Two or more cells, and what no title, no label with its value and no upper row of a header holds."""
    texts = {field: str(cell.value).strip() for field, cell in cells.items()}
    headers = {fold_header(name) for column in spec.columns for name in (column.header, *column.aliases)}
    is_label = any(fold_header(text) in headers | _LABELS or text.strip() == ":" for text in texts.values())
    is_label |= any(text.startswith(":") or text.endswith(":") for text in texts.values())
    if len(cells) < 2 or is_label:
        return False
    needed = {column.field for column in spec.columns if column.required is Required.ALWAYS}
    return needed <= cells.keys() or any(_is_typical(spec, field, cell) for field, cell in cells.items())


def _is_typical(spec: SheetSpec, field: str, cell: Cell) -> bool:
    """A choice of the column, a NIP, or a number."""
    text = str(cell.value).strip()
    choices = {choice.casefold() for choice in spec.column(field).choices}
    return text.casefold() in choices or bool(_NUMBER.search(text)) or cell.kind is CellKind.NUMBER
