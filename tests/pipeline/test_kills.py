"""Killed at any moment: no file is broken, nothing is locked, and the next run ends as if it had not been."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from itertools import count
from pathlib import Path

import pytest
from disk import killed_at, stopped_at
from small_office import CASES, COMMANDS, Desk, assert_sound, former_run, laid_out, state, told_of

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="a process that is a copy of this one is needed"
)


@pytest.mark.parametrize(("name", "has_former"), CASES)
def test_killed_at_every_operation(desk: Desk, name: str, has_former: bool) -> None:
    command = COMMANDS[name]
    former, undisturbed = former_run(command, desk, has_former)
    for number in count(1):
        laid_out(desk.out, former)
        if not killed_at(desk.out.parent, number, lambda: command(desk.present, desk.out)):
            break
        assert_sound(desk.out, former, undisturbed)
        if name.startswith("new") and (desk.out / "baru.xlsx").exists():
            continue
        assert told_of(command, desk.present, desk.out) == [], number
        assert state(desk.out) == undisturbed, number
    assert number > 3, "the operations were seen"


def test_what_a_killed_run_made_is_set_aside_when_it_no_longer_holds(desk: Desk) -> None:
    """Killed over the former workbook, run over the present one: Cici's plan is nobody's any more."""
    generate = COMMANDS["generate"]
    _, undisturbed = former_run(generate, desk, has_former=False)
    made_by = []
    for number in count(1, 2):
        laid_out(desk.out, {})
        if not killed_at(desk.out.parent, number, lambda: generate(desk.former, desk.out)):
            break
        made_by.append(any("Cici" in name for name in state(desk.out)))
        assert generate(desk.present, desk.out) == []
        holding = {n: c for n, c in state(desk.out).items() if "Tidak berlaku" not in n}
        assert holding == undisturbed, number
    assert any(made_by)


@pytest.mark.parametrize("seed", range(3))
def test_the_program_killed_at_random(desk: Desk, seed: int) -> None:
    former, undisturbed = former_run(COMMANDS["generate"], desk, has_former=True)
    laid_out(desk.out, former)
    before = {path: path.stat().st_mtime_ns for path in desk.out.rglob("*") if path.is_file()}
    book = next(iter(desk.present.books.values()))
    arguments = [sys.executable, "-m", "skpdoc", "generate", str(book), "-o", str(desk.out)]
    with subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        while process.poll() is None and not _has_begun(desk.out, before):
            time.sleep(0.001)
        time.sleep(random.Random(seed).uniform(0, 0.1))
        process.kill()
        assert process.stderr is not None
        assert b"Traceback" not in process.stderr.read()
    assert_sound(desk.out, former, undisturbed)
    assert told_of(COMMANDS["generate"], desk.present, desk.out) == []
    assert state(desk.out) == undisturbed


def _has_begun(folder: Path, before: dict[Path, int]) -> bool:
    """The lock stands there, or more."""
    return any(path not in before for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("second", ["generate", "coach"])
def test_of_two_runs_in_one_folder_the_second_is_refused(desk: Desk, second: str) -> None:
    generate = COMMANDS["generate"]
    former, undisturbed = former_run(generate, desk, has_former=True)
    laid_out(desk.out, former)
    with stopped_at(desk.out.parent, 12, lambda: generate(desk.present, desk.out)) as child:
        found = state(desk.out)
        assert ".skpdoc-kunci" in " ".join(found), "it is at work"
        (told,) = told_of(COMMANDS[second], desk.present, desk.out)
        assert "sedang ditulis oleh skpdoc yang lain" in told
        assert state(desk.out) == found
        os.kill(child, signal.SIGKILL)
    assert told_of(generate, desk.present, desk.out) == []
    assert state(desk.out) == undisturbed
