"""How far the work is stands on one line of the terminal, however narrow it is and whatever the workbook is called."""

from __future__ import annotations

import io
import os
import sys

import pytest

from skpdoc.cli.progress_line import ProgressLine, fitted, width_of

_LONG = "Buku Kerja SKP Dinas Kependudukan dan Pencatatan Sipil Kabupaten Tirta Kencana 2026 final (2).xlsx"
_SAID = ("3/12 unit · 6,6 dokumen/detik · sisa 0:12", "3/12 unit · sisa 0:12")


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def _console(encoding: str = "utf-8") -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding=encoding, errors="replace")


@pytest.mark.parametrize("label", ["dishub.xlsx", _LONG, "字" * 60, "Ñ\u0303" * 50, "a\tb\n" * 40, ""])
@pytest.mark.parametrize("encoding", ["utf-8", "cp437", "ascii"])
def test_it_is_never_longer_than_its_room(label: str, encoding: str) -> None:
    for room in (*range(1, 130), 250):
        for share in (0, 0.507, 1):
            line = fitted(label, share, _SAID, room, _console(encoding))
            assert width_of(line) <= room
            assert "\n" not in line
            assert "\t" not in line
            assert f"{share:.0%}"[:room] in line


def test_the_room_decides_what_is_said() -> None:
    wide, middle, narrow = (fitted(_LONG, 0.5, _SAID, room, _console()) for room in (119, 59, 39))
    assert wide.endswith("50%  3/12 unit · 6,6 dokumen/detik · sisa 0:12")
    assert middle.startswith("Buku Kerja SK")
    assert middle.endswith("50%  3/12 unit · sisa 0:12")
    assert narrow.startswith("Buku Kerja SKP Dinas")
    assert narrow.endswith(" 50%")
    assert "… [###---] " in middle
    assert "… [###---] " in narrow


def test_a_short_name_leaves_a_long_bar() -> None:
    assert fitted("dishub.xlsx", 0.5, ("sisa 0:12",), 79, _console()) == (
        "dishub.xlsx [###############---------------]  50%  sisa 0:12"
    )


def test_it_is_drawn_over_itself_and_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.get_terminal_size", lambda *_args, **_kw: os.terminal_size((60, 24)))
    terminal = _Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    line = ProgressLine(_LONG)
    for done in range(41):
        line.draw(done / 40, _SAID)
    line.clear()
    drawn = terminal.getvalue()
    assert "\n" not in drawn
    assert max(map(width_of, drawn.split("\r"))) < 60
    assert drawn.endswith("\r")
    assert not drawn.split("\r")[-2].strip()


def test_redirected_it_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    line = ProgressLine("dishub.xlsx")
    line.draw(0.5, _SAID)
    line.clear()
    assert capsys.readouterr() == ("", "")
