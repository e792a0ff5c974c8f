"""Whatever happens in the reading process, the one that asked goes on, with one message."""

from __future__ import annotations

import sys
from collections.abc import Callable

import misbehaving
import pytest

from skpdoc.errors import SkpdocError
from skpdoc.workbook.reading import guarded as guard
from skpdoc.workbook.reading.guarded import guarded


@pytest.mark.parametrize(
    "function",
    [misbehaving.die, misbehaving.break_down],
    ids=lambda function: function.__name__,
)
def test_a_process_that_ends_badly(
    function: Callable[[bytes], int], capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SkpdocError, match="tidak dapat dibaca dalam batas"):
        guarded(function, b"abc")
    assert capfd.readouterr() == ("", "")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no limit of memory")
def test_a_process_that_fills_the_memory(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SkpdocError, match="1536 MiB memori"):
        guarded(misbehaving.swell, b"abc")
    assert capfd.readouterr() == ("", "")


def test_a_process_that_never_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "SECONDS", 1)
    with pytest.raises(SkpdocError, match="batas 1 detik"):
        guarded(misbehaving.hang, b"abc")


def test_a_refusal_and_a_result_come_through() -> None:
    assert guarded(misbehaving.length, bytes(1_000_000)) == 1_000_000
    with pytest.raises(SkpdocError, match=r"^ditolak: 3$"):
        guarded(misbehaving.refuse, b"abc")
