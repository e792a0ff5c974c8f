"""The page takes the tables of the benchmark, and nothing else of it changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from .__main__ import PARTS
from .report import Section, Settings, rewrite, table

PAGE = Path(__file__).parents[2] / "docs" / "performance.md"


def test_every_part_has_its_place_in_the_page(tmp_path: Path) -> None:
    copy = tmp_path / "page.md"
    copy.write_text(PAGE.read_text("utf-8"), "utf-8")
    for part in PARTS:
        rewrite(copy, Section(part, [f"new {part}"]))
    text = copy.read_text("utf-8")
    assert [line for line in text.splitlines() if line.startswith("new ")] == [
        f"new {part}" for part in PARTS
    ]
    assert "# How fast, and why" in text


def test_a_page_without_the_place_is_refused(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("nothing", "utf-8")
    with pytest.raises(ValueError, match="bench:growth"):
        rewrite(page, Section("growth", []))
    assert page.read_text("utf-8") == "nothing"


def test_bars_stand_below_each_other() -> None:
    assert table(["Way", "s"], [["one", "12.5"]]) == ["| Way |    s |", "| --- | ---: |", "| one | 12.5 |"]


def test_sizes_are_whole_units() -> None:
    assert Settings(Path(), 5000, 1, 1).sizes == (1000, 5000, 20000)
    assert Settings(Path(), 250, 1, 1).sizes == (125, 250, 1000)
