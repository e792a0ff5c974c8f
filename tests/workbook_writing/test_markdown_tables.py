"""Workbooks as Markdown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skpdoc.records.cells import Cell, CellKind
from skpdoc.workbook.markdown import for_year, grids, read_markdown

pytestmark = pytest.mark.quick

CELLS = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\\"), max_size=12
)


def test_tables_under_their_headings() -> None:
    text = r"""
Catatan di atas.

## Pegawai
Sebaris penjelasan.
| NIP | Nama |
|:----|-----:|
| 1986 |  Andi \| Budi  |
| 1990<br>1991 | |

## Peran
"""
    assert read_markdown(text) == {
        "Pegawai": [["NIP", "Nama"], ["1986", "Andi | Budi"], ["1990\n1991", ""]],
        "Peran": [],
    }


def test_short_rows_are_filled_up() -> None:
    assert read_markdown("## A\n| x | y |\n|---|---|\n| 1 |") == {"A": [["x", "y"], ["1", ""]]}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("## A\n## A", "twice"),
        ("## A\n| x |\n| 1 |", "second line"),
        ("## A\n| x |", "second line"),
        ("## A\n| x |\n|---|\n| 1 | 2 |", "2 cells under 1 headers"),
    ],
)
def test_broken_tables_are_refused(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        read_markdown(text)


def test_years_are_counted_from_the_one_given() -> None:
    assert for_year("{tahun-1} {tahun} {tahun+3} {lain}", 2026) == "2025 2026 2029 {lain}"


@given(st.lists(st.lists(CELLS, min_size=2, max_size=2), max_size=4))
def test_what_was_written_is_read(rows: list[list[str]]) -> None:
    rows = [[cell.strip() for cell in row] for row in rows]
    rows = [row for row in rows if all("<br" not in cell.casefold() for cell in row)]
    lines = ["| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows]
    text = "\n".join(["## S", "| a | b |", "|---|---|", *lines])
    assert read_markdown(text) == {"S": [["a", "b"], *rows]}


def test_grids_hold_only_cells_with_text() -> None:
    (grid,) = grids({"S": [["a", "b"], ["", ""], ["", "x"]]})
    text = CellKind.TEXT
    assert grid.title == "S"
    assert grid.rows == {1: {1: Cell("a", text, "@"), 2: Cell("b", text, "@")}, 3: {2: Cell("x", text, "@")}}
