"""Another language, zone, date, hash seed or encoding of the system: every file of every command is the same."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from small_office import PRESENT, State, book_of, state

_COMMANDS = '''
import datetime, sys, time

shift = float(sys.argv[2])
there = time.time() + shift
real = datetime.datetime


class Alike(type):
    """What was made before is one too."""

    def __instancecheck__(cls, one):
        return isinstance(one, cls.__base__)


class Moment(real, metaclass=Alike):
    @classmethod
    def now(cls, tz=None):
        return real.fromtimestamp(there, tz)

    @classmethod
    def utcnow(cls):
        return cls.now(datetime.timezone.utc).replace(tzinfo=None)

    today = now


class Day(datetime.date, metaclass=Alike):
    @classmethod
    def today(cls):
        return cls.fromtimestamp(there)


localtime, gmtime, strftime = time.localtime, time.gmtime, time.strftime
if shift:
    datetime.datetime, datetime.date, time.time = Moment, Day, lambda: there
    time.localtime = lambda at=None: localtime(there if at is None else at)
    time.gmtime = lambda at=None: gmtime(there if at is None else at)
    time.strftime = lambda form, at=None: strftime(form, localtime(there) if at is None else at)

from skpdoc.cli import main

book = sys.argv[1]
for arguments in (
    ("generate", book),
    ("coach", book),
    ("check", book, "--json", "temuan.json", "--annotate", "salinan.xlsx"),
    ("new", "baru.xlsx", "--year", "2027"),
    ("new", "contoh.xlsx", "--year", "2027", "--sample"),
    ("new", "lanjutan.xlsx", "--year", "2027", "--from", book),
):
    sys.argv = ["skpdoc", *arguments]
    try:
        main()
    except SystemExit as stop:
        assert stop.code in (0, 1), (arguments, stop.code)
'''

_HERE = {"LC_ALL": "C.UTF-8", "TZ": "Asia/Jayapura", "PYTHONHASHSEED": "0"}
_THERE = {
    "one without UTF-8, far in the east": (
        {
            "LC_ALL": "C",
            "PYTHONUTF8": "0",
            "PYTHONCOERCECLOCALE": "0",
            "TZ": "Pacific/Kiritimati",
            "PYTHONHASHSEED": "7",
        },
        6 * 365 * 86400,
    ),
    "Turkish, far in the west, long ago": (
        {"LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "tr", "TZ": "Pacific/Pago_Pago", "PYTHONHASHSEED": "99"},
        -20 * 365 * 86400,
    ),
}


def _made(book: Path, folder: Path, settings: Mapping[str, str], shift: float = 0) -> State:
    folder.mkdir()
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "PYTHON"))
    }
    ran = subprocess.run(
        [sys.executable, "-c", _COMMANDS, str(book), str(shift)],
        cwd=folder,
        env={**kept, **settings},
        capture_output=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr.decode("utf-8", "replace")
    return state(folder)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("kantor") / "kantor.xlsx"
    book_of(PRESENT.replace("Rambu barat", "Rambu İıß é"), path)
    return path


@pytest.fixture(scope="module")
def here(book: Path, tmp_path_factory: pytest.TempPathFactory) -> State:
    return _made(book, tmp_path_factory.mktemp("sini") / "hasil", _HERE)


@pytest.mark.parametrize("system", _THERE)
def test_every_file_is_the_same(book: Path, here: State, tmp_path: Path, system: str) -> None:
    settings, shift = _THERE[system]
    there = _made(book, tmp_path / "hasil", settings, shift)
    assert len(here) > 12
    assert sorted(there) == sorted(here)
    assert [name for name in here if here[name] != there[name]] == []
