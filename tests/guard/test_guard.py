"""Whatever happens in the reading process, the one that asked goes on, with one message."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import misbehaving
import psutil
import pytest

from skpdoc.errors import SkpdocError
from skpdoc.guard import guarded as guard
from skpdoc.guard.guarded import guarded


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


def test_a_process_that_never_ends() -> None:
    with pytest.raises(SkpdocError, match=r"batas 1 detik.*dihentikan\. Kirim ulang\.$"):
        guarded(misbehaving.hang, b"abc", seconds=1, remedy="Kirim ulang.")


def test_a_refusal_and_a_result_come_through() -> None:
    assert guarded(misbehaving.length, bytes(1_000_000)) == 1_000_000
    with pytest.raises(SkpdocError, match=r"^ditolak: 3$"):
        guarded(misbehaving.refuse, b"abc")


def test_one_process_reads_file_after_file() -> None:
    first = guarded(misbehaving.process, b"")
    assert first != os.getpid()
    with pytest.raises(SkpdocError, match="ditolak"):
        guarded(misbehaving.refuse, b"")
    assert guarded(misbehaving.process, b"") == first


def test_it_stands_in_no_folder_of_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It may outlive it, and Windows would keep it from being renamed."""
    monkeypatch.setattr(guard, "_idle", [])
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend("")
    assert Path(guarded(misbehaving.folder, b"")) == Path(sys.prefix)


@pytest.mark.parametrize("function", [misbehaving.die, misbehaving.break_down, misbehaving.hang])
def test_what_ends_the_process_concerns_one_file_only(
    function: Callable[[bytes], int],
) -> None:
    first = guarded(misbehaving.process, b"")
    with pytest.raises(SkpdocError, match="dihentikan"):
        guarded(function, b"", seconds=2)
    assert guarded(misbehaving.process, b"") != first
    assert not _is_there(first)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_a_process_killed_while_it_waits_is_replaced() -> None:
    first = guarded(misbehaving.process, b"")
    os.kill(first, signal.SIGKILL)
    _wait_until(lambda: not guard._idle[-1].is_alive)
    assert guarded(misbehaving.process, b"") != first


def test_a_large_file_leaves_no_large_process() -> None:
    first = guarded(misbehaving.process, bytes(guard._LARGE + 1))
    assert guarded(misbehaving.process, b"") != first


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no count of memory")
def test_a_file_that_takes_much_memory_leaves_no_large_process() -> None:
    first = guarded(misbehaving.process, b"")
    assert guarded(misbehaving.grow, b"", 500) == 500 << 20
    assert guarded(misbehaving.process, b"") != first


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no count of memory")
def test_the_memory_of_the_one_that_asks_is_not_the_process_s(monkeypatch: pytest.MonkeyPatch) -> None:
    """On Linux a new program's ``ru_maxrss`` begins with that of the one that started it."""
    monkeypatch.setattr(guard, "_idle", [])
    held = bytearray(500 << 20)
    first = guarded(misbehaving.process, b"")
    assert guarded(misbehaving.process, b"") == first
    assert len(held) == 500 << 20


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no limit of time")
def test_every_file_has_its_own_time() -> None:
    left = [guarded(misbehaving.time_left, b"") for _ in range(2)]
    assert all(guard.SECONDS <= one <= guard.SECONDS + 2 for one in left)


def test_several_threads_read_at_once() -> None:
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(partial(guarded, misbehaving.length), map(bytes, range(40)))) == list(range(40))


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize("function", ["process", "hang"])
def test_it_ends_with_the_one_that_asks(function: str) -> None:
    """Killed with SIGKILL, while its reading process waits, or works."""
    code = (
        "import sys, misbehaving; from skpdoc.guard.guarded import guarded; "
        "print(guarded(misbehaving.process, b''), flush=True); "
        f"guarded(misbehaving.{function}, b''); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parent,
    ) as asking:
        assert asking.stdout is not None
        reading = int(asking.stdout.readline())
        assert _is_there(reading)
        asking.kill()
    _wait_until(lambda: not _is_there(reading))


def _is_there(process: int) -> bool:
    """A process that nobody has waited for yet is gone all the same."""
    try:
        return psutil.Process(process).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def _wait_until(is_so: Callable[[], bool]) -> None:
    for _ in range(600):
        if is_so():
            return
        time.sleep(0.05)
    pytest.fail("it never came about")


def test_no_secret_is_inherited(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the mail password nor whatever else stands in the environment of the one that asks."""
    for name in ("SKPDOC_SMTP_SANDI", "AWS_SECRET_ACCESS_KEY", "TOKEN", "PYTHONSTARTUP"):
        monkeypatch.setenv(name, "burung-kenari")
    monkeypatch.setattr(guard, "_idle", [])  # one that begins now
    process = psutil.Process(guarded(misbehaving.process, b""))
    assert "burung-kenari" not in process.environ().values()
    assert "PATH" in process.environ()
