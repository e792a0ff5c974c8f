"""The desk at which the tests of faults and of killed runs work."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, TypeVar

import pytest
from small_office import FORMER, PRESENT, Desk, book_of

from skpdoc.documents.render import fill
from skpdoc.pipeline.making.forms import load_forms
from skpdoc.workbook.reading.reader import read_grids
from skpdoc.workbook.writing.blank import write_workbook
from skpdoc.workbook.writing.matrix_book import write_matrix_book

Made = TypeVar("Made")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("meja")
    books = folder / "buku"
    former = book_of(FORMER, books / "lalu" / "kantor.xlsx")
    present = book_of(PRESENT, books / "kini" / "kantor.xlsx")
    with pytest.MonkeyPatch.context() as patch:  # what touches no file below the folder is done once
        patch.setattr("skpdoc.pipeline.making.forms.load_forms", cache(load_forms))
        patch.setattr("skpdoc.pipeline.new.read_grids", cache(read_grids))
        patch.setattr(
            "skpdoc.documents.render.fill", _once(fill, lambda form, identity, _: (form.file, identity))
        )
        matrices = _once(write_matrix_book, lambda _, shown, __: tuple(map(id, shown)))
        patch.setattr("skpdoc.workbook.writing.matrix_book.write_matrix_book", matrices)
        blank = write_workbook(2027)
        patch.setattr("skpdoc.pipeline.new.write_workbook", lambda *_: blank)
        yield Desk(books, folder / "hasil", former, present)


def _once(make: Callable[..., Made], key: Callable[..., object]) -> Callable[..., Made]:
    """The same of nouns of which it was made before; both offices live as long as the module."""
    made: dict[object, Made] = {}

    def remembered(*arguments: Any) -> Made:
        known = key(*arguments)
        if known not in made:
            made[known] = make(*arguments)
        return made[known]

    return remembered
