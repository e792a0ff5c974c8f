"""Word by its automation: found only where it is Word, told everything, asked nothing, left to whoever works in it."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import fake_word
import pytest

from skpdoc.pdf.conversion.microsoft_word import driver
from skpdoc.pdf.conversion.microsoft_word.dispatch import ComError
from skpdoc.pdf.conversion.microsoft_word.find import MicrosoftWord, find_word

SERVER = r"CLSID\{000209FF-0000-0000-C000-000000000046}\LocalServer32"


class Automation:
    """The stand-in's objects, asked as ours ask Word's."""

    def __init__(self, office: fake_word.Office) -> None:
        self.office = office

    def get(self, name: str) -> Any:
        return self._ask(name, 2, {})

    def put(self, name: str, *, value: Any) -> None:
        self._ask(name, 4, {"": value})

    def call(self, name: str, **arguments: Any) -> Any:
        return self._ask(name, 1, arguments)

    def _ask(self, name: str, how: int, values: dict[str, Any]) -> Any:
        try:
            found = self.office.ask(name, how, values)
        except fake_word.RefusedError as error:
            raise ComError(name, error.args[0]) from error
        return Automation(found) if isinstance(found, fake_word.Office) else found


class OwnWord:
    """What is known of the process, as a test has it."""

    def __init__(self, *, is_known: bool = True, used_from: int = 1000) -> None:
        self.known, self.left, self.is_let_go = is_known, used_from, False

    def __enter__(self) -> OwnWord:
        return self

    def __exit__(self, *_error: object) -> None:
        pass

    def is_known(self) -> bool:
        return self.known

    def is_in_use(self) -> bool:
        self.left -= 1
        return self.left < 0

    def let_go(self) -> None:
        self.is_let_go = True


Drive = Callable[..., int]


@pytest.fixture
def word(tmp_path: Path) -> fake_word.Office:
    return fake_word.Office(tmp_path / "log")


@pytest.fixture
def drive(word: fake_word.Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Drive:
    """The driver, called with documents of these contents; its exit code."""
    (tmp_path / "keluar").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(driver, "turn", lambda _sign: nullcontext())
    monkeypatch.setattr(driver, "created", lambda _number: Automation(word))
    monkeypatch.setattr(word, "Quit", lambda **_values: None, raising=False)

    def run(*contents: str, own: OwnWord | None = None) -> int:
        monkeypatch.setattr(driver, "OwnWord", lambda: own or OwnWord())
        sources = [tmp_path / f"{number:05}.docx" for number in range(len(contents))]
        for source, content in zip(sources, contents, strict=True):
            source.write_text(content)
        return driver.main(["--outdir", str(tmp_path / "keluar"), *map(str, sources)])

    return run


def asked(word: fake_word.Office) -> list[str]:
    """The names in their order, without the process's number."""
    if not word.log.exists():
        return []
    return [line.split()[1] for line in word.log.read_text("utf-8").splitlines()]


def made(folder: Path) -> dict[str, bytes]:
    return {path.stem: path.read_bytes() for path in (folder / "keluar").iterdir()}


def test_each_document_once_and_word_leaves(drive: Drive, word: fake_word.Office, tmp_path: Path) -> None:
    own = OwnWord()
    assert drive("satu", "dua", own=own) == 0
    assert made(tmp_path) == {"00000": fake_word.WHOLE + b"satu", "00001": fake_word.WHOLE + b"dua"}
    names = asked(word)
    assert names[:3] == ["Visible", "DisplayAlerts", "AutomationSecurity"]
    assert (names.count("Open"), names.count("Close"), names[-1]) == (2, 2, "Quit")
    assert word.properties["Saved"] is True, "or it would ask whether to keep its template"
    assert not own.is_let_go


def test_word_is_told_what_it_would_ask(drive: Drive, word: fake_word.Office) -> None:
    drive("satu")
    assert (word.properties["DisplayAlerts"], word.properties["AutomationSecurity"]) == (0, 3)
    log = word.log.read_text("utf-8")
    for told in (
        "'ConfirmConversions': False, 'ReadOnly': True, 'AddToRecentFiles': False",
        "'PasswordDocument': '-'",
        "'WritePasswordDocument': '-'",
        "'ExportFormat': 17, 'OpenAfterExport': False",
        "'CreateBookmarks': 0, 'DocStructureTags': True",
        "'SaveChanges': 0",
    ):
        assert told in log
    assert word.properties["Visible"] is False


@pytest.mark.parametrize("fault", ["refuse", "lie"])
def test_a_document_that_is_refused_stops_no_other(drive: Drive, tmp_path: Path, fault: str) -> None:
    assert drive("satu", fault, "tiga") == 0
    assert sorted(made(tmp_path)) == ["00000", "00002"]


def test_a_word_that_no_longer_answers_is_not_asked_on(
    drive: Drive, word: fake_word.Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def dead(**_values: object) -> None:
        word.ask = gone  # type: ignore[method-assign]
        gone()

    def gone(*_arguments: object) -> None:
        raise fake_word.RefusedError(0x800706BA)

    monkeypatch.setattr(word, "ExportAsFixedFormat", dead)
    assert drive("satu", "dua") == 1
    assert made(tmp_path) == {}


def test_one_that_somebody_works_in_is_theirs(drive: Drive, word: fake_word.Office, tmp_path: Path) -> None:
    own = OwnWord(used_from=2)
    assert drive("satu", "dua", "tiga", own=own) == 1
    assert sorted(made(tmp_path)) == ["00000", "00001"]
    assert own.is_let_go
    assert "Quit" not in asked(word)


def test_one_with_a_document_of_somebody_s_is_shown(
    drive: Drive, word: fake_word.Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(word, "Close", lambda **_values: None)  # as if another had been opened meanwhile
    own = OwnWord()
    assert drive("satu", own=own) == 0
    assert word.properties["Visible"] is True
    assert own.is_let_go
    assert "Quit" not in asked(word)


def test_one_that_may_be_somebody_s_is_asked_nothing(drive: Drive, word: fake_word.Office) -> None:
    assert drive("satu", own=OwnWord(is_known=False)) == 1
    assert asked(word) == []


def _winword(folder: Path) -> Path:
    """A path as Windows writes it, which is one file here too."""
    program = Path(f"{folder}\\Office16\\WINWORD.EXE")
    program.touch()
    return program


@pytest.mark.parametrize("shape", ["{} /Automation", '"{}" /Automation', "{}", '"{}"'])
def test_word_is_found_by_its_class(tmp_path: Path, shape: str) -> None:
    program = _winword(tmp_path)
    for key in (SERVER, f"WOW6432Node\\{SERVER}"):
        found = find_word(lambda asked, key=key: shape.format(program) if asked == key else "")  # type: ignore[misc]
        assert found == MicrosoftWord(program)


@pytest.mark.parametrize("server", ["", r'"C:\WPS Office\wps.exe" /Automation', r"C:\hilang\WINWORD.EXE"])
def test_what_only_says_that_it_is_word_is_not(server: str) -> None:
    assert find_word(lambda _key: server) is None


@pytest.mark.skipif(sys.platform == "win32", reason="there may be one")
def test_without_windows_there_is_none() -> None:
    assert find_word() is None
