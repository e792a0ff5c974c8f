"""python-calamine, which shares no line with our reader, sees the same cells in good workbooks."""

from __future__ import annotations

import math
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st
from office import good, read
from python_calamine import CalamineWorkbook
from search import searched

from skpdoc.contract import IGNORED_SHEETS
from skpdoc.pipeline.new import SAMPLES, new_workbook
from skpdoc.records.cells import Cell, CellKind, Grid

ROOT = Path(__file__).parents[2]
BOOKS = sorted(
    (*(ROOT / "sample_workbooks").glob("*.xlsx"), *(ROOT / "tests" / "fixtures" / "bkpsdm").glob("*.xlsx"))
)


def _seen(grid: Grid) -> dict[tuple[int, int], object]:
    """Our cells as calamine tells them: numbers without a format, nothing of errors and lost formulas."""
    return {
        (row, column): _plain(cell)
        for row, cells in grid.rows.items()
        for column, cell in cells.items()
        if cell.kind not in (CellKind.ERROR, CellKind.FORMULA)
    }


def _plain(cell: Cell) -> object:
    if isinstance(cell.value, str):
        return cell.value.replace("\r\n", "\n")
    if isinstance(cell.value, bool) or not isinstance(cell.value, int | float):
        return _day(cell.value)
    return float(cell.value)


def _day(value: object) -> object:
    """Midnights as days: the two readers name them differently."""
    return value.date() if isinstance(value, datetime) and value.time() == time() else value


def _calamine(path: Path) -> Iterator[tuple[str, dict[tuple[int, int], object]]]:
    workbook = CalamineWorkbook.from_path(str(path))
    for title in workbook.sheet_names:
        if title not in IGNORED_SHEETS:
            rows = workbook.get_sheet_by_name(title).to_python(skip_empty_area=False)
            yield (
                title,
                {
                    (r, c): _told(value)
                    for r, row in enumerate(rows, start=1)
                    for c, value in enumerate(row, start=1)
                    if value != ""
                },
            )


def _told(value: Any) -> object:
    if isinstance(value, str):
        return value.replace("\r\n", "\n")
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else _day(value)


def _agree(path: Path) -> int:
    """How many cells were compared."""
    ours = [(grid.title, _seen(grid)) for grid in read(path.read_bytes())]
    theirs = list(_calamine(path))
    assert ours == theirs
    return sum(len(cells) for _, cells in ours)


@pytest.mark.parametrize("path", BOOKS, ids=lambda path: path.stem)
def test_samples_and_fixtures(path: Path) -> None:
    assert _agree(path) > 500


def test_new_workbooks(tmp_path: Path) -> None:
    for number, sample in enumerate((None, SAMPLES[0])):
        path = tmp_path / f"baru_{number}.xlsx"
        new_workbook(path, 2027, sample)
        assert _agree(path) > 100


@pytest.fixture(scope="module")
def resaved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The good office and the samples, opened and saved by LibreOffice."""
    folder = tmp_path_factory.mktemp("libreoffice")
    (folder / "kantor.xlsx").write_bytes(good())
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    books = [folder / "kantor.xlsx", *BOOKS[-2:]]
    subprocess.run(
        ["soffice", "--headless", profile, "--convert-to", "xlsx", "--outdir", folder / "simpan", *books],
        capture_output=True,
        timeout=120,
        check=True,
    )
    return folder / "simpan"


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_saved_again_by_libreoffice(resaved: Path) -> None:
    books = sorted(resaved.glob("*.xlsx"))
    assert len(books) == 3
    assert all(_agree(book) > 100 for book in books)


TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]) | st.sampled_from("\n\t"), min_size=1
)
NUMBERS = st.integers(-(10**15), 10**15) | st.floats(-1e300, 1e300).filter(math.isfinite)
DAYS = st.dates(date(1900, 3, 1), date(2199, 12, 31))
VALUES = st.one_of(TEXTS, NUMBERS, DAYS, st.booleans())
CELLS = st.dictionaries(st.tuples(st.integers(0, 60), st.integers(0, 20)), VALUES, max_size=40)


@searched(15)
@given(CELLS)
def test_any_cells(cells: dict[tuple[int, int], Any]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "acak.xlsx"
        workbook = xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False})
        day = workbook.add_format({"num_format": "d mmmm yyyy"})
        sheet = workbook.add_worksheet("Peran")
        for (row, column), value in cells.items():
            if isinstance(value, date):
                sheet.write_datetime(row, column, datetime.combine(value, time()), day)
            else:
                sheet.write(row, column, value)
        workbook.close()
        _agree(path)
