"""A fault at every file operation: told, nothing half written, and the next run ends as if there had been none."""

from __future__ import annotations

import errno
import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import count
from pathlib import Path

import pytest
from disk import failing
from small_office import COMMANDS, FORMER, PRESENT, Command, State, assert_whole, book_of, state

from skpdoc.documents.forms import Forms, load_forms
from skpdoc.documents.render import Rendered, render_manual_iku, render_mph, render_skp
from skpdoc.errors import SkpdocError
from skpdoc.pipeline.load import Loaded
from skpdoc.regulation import Regulasi
from skpdoc.workbook.blank import write_workbook
from skpdoc.workbook.reader import read_grids

_CODES = (errno.ENOSPC, errno.EACCES, errno.EIO)
_LISTS = ("indeks.xlsx", "manifest.json")
"""They say what was written, and so may be neither the former nor the undisturbed ones."""
_OURS = ".skpdoc-"
"""How the names of a lock and of temporary files begin, or what they hold."""


_CASES = [(name, has) for name in COMMANDS for has in (False, True) if not (has and name.startswith("new"))]
"""Over an empty folder and over that of a former run; a new workbook never replaces another."""


@dataclass(frozen=True, slots=True)
class Desk:
    """A folder with the two workbooks, and beside it one to write to."""

    books: Path
    out: Path
    former: Loaded
    present: Loaded


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("meja")
    books = folder / "buku"
    former = book_of(FORMER, books / "lalu" / "kantor.xlsx")
    present = book_of(PRESENT, books / "kini" / "kantor.xlsx")
    with pytest.MonkeyPatch.context() as patch:  # what touches no file below the folder is done once
        patch.setattr("skpdoc.pipeline.generate.load_forms", cache(load_forms))
        patch.setattr("skpdoc.pipeline.new.read_grids", cache(read_grids))
        for render in (render_skp, render_manual_iku, render_mph):
            patch.setattr(f"skpdoc.pipeline.tasks.{render.__name__}", _once(render))
        blank = write_workbook(2027)
        patch.setattr("skpdoc.pipeline.new.write_workbook", lambda *_: blank)
        yield Desk(books, folder / "hasil", former, present)


def _once(render: Callable[..., Rendered]) -> Callable[..., Rendered]:
    """The same of a noun that was rendered before; both offices live as long as the module."""
    made: dict[int, Rendered] = {}

    def rendered(forms: Forms, regulasi: Regulasi, noun: object) -> Rendered:
        if id(noun) not in made:
            made[id(noun)] = render(forms, regulasi, noun)
        return made[id(noun)]

    return rendered


def _told(command: Command, loaded: Loaded, out: Path) -> list[str]:
    try:
        return command(loaded, out)
    except SkpdocError as error:
        return [str(error)]


def _laid_out(out: Path, files: State) -> None:
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir()
    for name, content in files.items():
        (out / name).parent.mkdir(parents=True, exist_ok=True)
        (out / name).write_bytes(content)


def _assert_sound(out: Path, former: State, undisturbed: State) -> None:
    """Each file is whole, and a former one or one of an undisturbed run."""
    known = {*former.values(), *undisturbed.values()}
    for name, content in state(out).items():
        if _OURS in name:
            continue
        assert content in known or name.endswith(_LISTS), name
        assert_whole(out / name)
    for manifest in out.rglob("manifest.json"):
        for entry in json.loads(manifest.read_text("utf-8"))["dokumen"]:
            path = manifest.parent / entry["path"]
            assert not path.exists() or path.read_bytes() in known


def _undisturbed(command: Command, desk: Desk, former: State) -> State:
    _laid_out(desk.out, former)
    assert command(desk.present, desk.out) == []
    return state(desk.out)


@pytest.mark.parametrize("is_lasting", [False, True], ids=["once", "from then on"])
@pytest.mark.parametrize(("name", "has_former"), _CASES)
def test_a_fault_at_every_operation(desk: Desk, name: str, has_former: bool, is_lasting: bool) -> None:
    command, former = COMMANDS[name], {}
    if has_former:
        _laid_out(desk.out, {})
        command(desk.former, desk.out)
        former = state(desk.out)
    undisturbed = _undisturbed(command, desk, former)
    books = state(desk.books)
    for number in count(1):
        code = _CODES[number % len(_CODES)]
        _laid_out(desk.out, former)
        with failing(desk.out.parent, number, code, is_lasting=is_lasting) as disk:
            told = _told(command, desk.present, desk.out)
        if not disk.was_hit:
            break
        where = f"{code} {disk.done[number - 1 :]}"
        found = state(desk.out)
        assert told or {n: c for n, c in found.items() if _OURS not in n} == undisturbed, where
        assert all(line and "\n" not in line for line in told), told
        assert is_lasting or not [n for n in found if "sementara" in n], where
        _assert_sound(desk.out, former, undisturbed)
        assert state(desk.books) == books
        if name.startswith("new") and found == undisturbed:
            continue
        assert _told(command, desk.present, desk.out) == [], where
        assert state(desk.out) == undisturbed, where
    assert number > 3, "the operations were seen"
