"""The sheet Renstra has a column for each year that it names."""

from __future__ import annotations

import re

from skpdoc.contract import SheetSpec, fold_header, renstra_of
from skpdoc.records.cells import Grid

_TARGET_YEAR = re.compile(r"target(?:tahun)?(20\d\d)")


def with_target_years(grid: Grid) -> SheetSpec:
    """Renstra's specification with a column for every ``Target <year>`` that the sheet names."""
    texts = {fold_header(str(cell.value)) for row in grid.rows.values() for cell in row.values()}
    return renstra_of(sorted(int(match[1]) for match in map(_TARGET_YEAR.fullmatch, texts) if match))
