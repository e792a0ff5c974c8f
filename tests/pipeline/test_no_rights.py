"""A folder without rights, met as an ordinary user: said in a line, nothing changed, and well again with rights."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from small_office import COMMANDS, PRESENT, Command, Desk, book_of, state, told_of

from skpdoc.pipeline.reading.load import Loaded

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="rights are dropped in a copy of this process"
)

_NOBODY = 65534


@pytest.fixture(scope="module")
def reached(desk: Desk) -> Iterator[tuple[Path, Loaded]]:
    """A folder that every user can reach, and a workbook in it; what skpdoc imports was imported for it."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        loaded = book_of(PRESENT.replace("Rambu barat", "Rambu selatan"), Path(name) / "buku" / "kantor.xlsx")
        for title, command in COMMANDS.items():
            (Path(name) / "hangat" / title).mkdir(parents=True)
            command(loaded, Path(name) / "hangat" / title)
        yield Path(name), loaded


def _allow(folder: Path, mode: int) -> None:
    """Top down where rights are given, bottom up where they are taken."""
    folders = sorted(path for path in folder.rglob("*") if path.is_dir())
    for path in [folder, *folders] if mode & 0o200 else [*reversed(folders), folder]:
        path.chmod(mode)


def _give(folder: Path) -> None:
    """To him who will work in it: a folder that another user made is refused."""
    if os.getuid() == 0:
        for path in (folder, *folder.rglob("*")):
            os.chown(path, _NOBODY, _NOBODY)


def _as_nobody(command: Command, loaded: Loaded, out: Path) -> list[str]:
    """What the command told, run by a user who is not root."""
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        try:
            if os.getuid() == 0:
                os.setgroups([])
                os.setgid(_NOBODY)
                os.setuid(_NOBODY)
            answer: object = told_of(command, loaded, out)
        except BaseException as error:
            answer = repr(error)
        os.write(writer, json.dumps(answer).encode())
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as stream:
        answer = json.load(stream)
    os.waitpid(child, 0)
    assert isinstance(answer, list), answer
    return answer


@pytest.mark.parametrize("mode", [0o555, 0o000], ids=["read only", "closed"])
@pytest.mark.parametrize("has_former", [False, True], ids=["empty folder", "former run"])
@pytest.mark.parametrize("name", COMMANDS)
def test_a_folder_without_rights(
    desk: Desk, reached: tuple[Path, Loaded], name: str, has_former: bool, mode: int
) -> None:
    folder, loaded = reached
    out = folder / f"{name} {has_former} {mode}"
    out.mkdir()
    if has_former:
        assert COMMANDS[name](desk.former, out) == []
        _give(out)
    before = state(out)
    _allow(out, mode)
    told = _as_nobody(COMMANDS[name], loaded, out)
    _allow(out, 0o777)
    assert told
    assert all("\n" not in line and str(out) in line for line in told), told
    assert state(out) == before
    if not before or not name.startswith("new"):
        assert _as_nobody(COMMANDS[name], loaded, out) == []
