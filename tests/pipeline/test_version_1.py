"""Workbooks of version 1, as offices have them, give the documents that they gave when version 2 came.

``tests/fixtures/versi_1`` holds the samples of that day, and what was printed of them: a line a document, its
path, a tab, its text. What version 2 prints otherwise stands in ``CHANGED`` with its reason.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from word_texts import word_text

from skpdoc.pipeline.folder.pilihan import RunOptions
from skpdoc.pipeline.making.generate import generate
from skpdoc.pipeline.reading.load import load

FOLDER = Path(__file__).parents[1] / "fixtures" / "versi_1"
BOOKS = sorted(path.stem for path in FOLDER.glob("*.xlsx"))
CHANGED: Mapping[str, str] = {}
"""Path of a document → why its text may differ."""


def _printed(folder: Path) -> dict[str, str]:
    return {"/".join(path.relative_to(folder).parts[2:]): word_text(path) for path in folder.rglob("*.docx")}


@pytest.mark.parametrize("name", BOOKS)
def test_a_book_of_version_1_prints_what_it_printed(name: str, tmp_path: Path) -> None:
    generate(load(FOLDER / f"{name}.xlsx"), RunOptions(output=tmp_path))
    lines = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    former = dict(line.split("\t") for line in lines)
    present = _printed(tmp_path)
    assert sorted(present) == sorted(former)
    differing = {path for path, text in former.items() if present[path] != text}
    assert differing == {path for path in CHANGED if path in former}
