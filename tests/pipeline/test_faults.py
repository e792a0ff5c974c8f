"""A fault at every file operation: told, nothing half written, and the next run ends as if there had been none."""

from __future__ import annotations

import errno
from contextlib import suppress
from itertools import count

import pytest
from disk import failing, interrupted, watched
from small_office import CASES, COMMANDS, OURS, Desk, assert_sound, former_run, laid_out, state, told_of

_CODES = (errno.ENOSPC, errno.EACCES, errno.EIO)


@pytest.mark.parametrize("is_lasting", [False, True], ids=["once", "from then on"])
@pytest.mark.parametrize(("name", "has_former"), CASES)
def test_a_fault_at_every_operation(desk: Desk, name: str, has_former: bool, is_lasting: bool) -> None:
    command = COMMANDS[name]
    former, undisturbed = former_run(command, desk, has_former)
    books = state(desk.books)
    for number in count(1):
        code = _CODES[number % len(_CODES)]
        laid_out(desk.out, former)
        with failing(desk.out.parent, number, code, is_lasting=is_lasting) as disk:
            told = told_of(command, desk.present, desk.out)
        if not disk.was_hit:
            break
        where = f"{code} {disk.done[number - 1 :]}"
        found = state(desk.out)
        assert told or {n: c for n, c in found.items() if OURS not in n} == undisturbed, where
        assert all("tidak dapat" in line and "\n" not in line for line in told), told
        assert is_lasting or not [n for n in found if "sementara" in n], where
        assert_sound(desk.out, former, undisturbed)
        assert state(desk.books) == books
        if name.startswith("new") and found == undisturbed:
            continue
        assert told_of(command, desk.present, desk.out) == [], where
        assert state(desk.out) == undisturbed, where
    assert number > 3, "the operations were seen"


@pytest.mark.parametrize("name", ["generate", "coach", "check --annotate"])
def test_ctrl_c_at_every_operation(desk: Desk, name: str) -> None:
    command = COMMANDS[name]
    former, undisturbed = former_run(command, desk, has_former=True)
    for number in count(1):
        laid_out(desk.out, former)
        with interrupted(desk.out.parent, number) as disk, suppress(KeyboardInterrupt):
            command(desk.present, desk.out)
        if not disk.was_hit:
            break
        assert not [n for n in state(desk.out) if "sementara" in n], disk.done
        assert_sound(desk.out, former, undisturbed)
        assert told_of(command, desk.present, desk.out) == []
        assert state(desk.out) == undisturbed


@pytest.mark.parametrize("name", ["generate", "coach", "check --json", "check --annotate"])
def test_a_run_that_changes_nothing_writes_nothing(desk: Desk, name: str) -> None:
    command = COMMANDS[name]
    former_run(command, desk, has_former=False)
    with watched(desk.out.parent) as disk:
        assert command(desk.present, desk.out) == []
    assert disk.done
    assert not [one for one in disk.done if one.startswith(("write", "os.rename"))]
