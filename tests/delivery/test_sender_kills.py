"""kill -9 at every step, and a server that does what it likes: counted there, nobody twice, nobody forgotten."""

from __future__ import annotations

import random
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import mail_runs as runs
from raw_server import RawServer

from skpdoc.model.kiriman import MailingState

SIGKILLED = -9
_SIDE_BY_SIDE = 8
DRIVER = Path(runs.__file__)
SETTLED = (MailingState.SENT, MailingState.REFUSED, MailingState.UNCERTAIN)


def _run(folder: Path, port: int, count: int, *kill: int) -> int:
    words = [sys.executable, str(DRIVER), str(folder), str(port), str(count), *map(str, kill)]
    return subprocess.run(words, check=False, capture_output=True, timeout=120).returncode


def _hold(folder: Path, counts: Counter[str], people: int) -> None:
    """Nobody has two, whoever is said to have it has it, whoever has it is not said to have none."""
    found = runs.states(folder)
    assert set(found) == {runs.address(number) for number in range(people)}, "somebody was forgotten"
    assert max(counts.values(), default=0) <= 1, "somebody got two"
    for address, state in found.items():
        assert state in SETTLED, f"{address} is still {state}"
        if state is not MailingState.UNCERTAIN:
            assert counts[address] == (1 if state is MailingState.SENT else 0), (address, state)


def _killed(folder: Path, step: int) -> tuple[bool, int]:
    """Killed at that step, begun again, and all holds; whether it came so far, and how many are in doubt."""
    folder.mkdir()
    with RawServer() as server:
        code = _run(folder, server.port, 2, step)
        if code == SIGKILLED:
            code = _run(folder, server.port, 2)
            is_killed = True
        else:
            is_killed = False
        assert code == 0
        _hold(folder, server.counts, 2)
    return is_killed, list(runs.states(folder).values()).count(MailingState.UNCERTAIN)


def test_killed_at_every_step(tmp_path: Path) -> None:
    """Two people; one more step each time, until a run comes to its end."""
    found: list[tuple[bool, int]] = []
    with ThreadPoolExecutor(_SIDE_BY_SIDE) as pool:
        while all(is_killed for is_killed, _ in found):
            steps = range(len(found) + 1, len(found) + 1 + _SIDE_BY_SIDE)
            found += pool.map(lambda step: _killed(tmp_path / str(step), step), steps)
    kills = sum(is_killed for is_killed, _ in found)
    assert kills > 30, "it was killed at many steps"
    assert 0 < sum(doubts for _, doubts in found) < kills


def _at_random(chance: random.Random) -> str:
    bad = {
        "": 70,
        "slow": 8,
        "451 nanti": 5,
        "550 tidak ada": 2,
        "421 sibuk": 3,
        "drop": 6,
        "hush": 1,
        "take-drop": 2,
        "take-hush": 1,
        "omong kosong": 1,
    }
    return chance.choices(list(bad), list(bad.values()))[0]


def hostile(folder: Path, people: int, seed: int) -> Counter[MailingState]:
    """Send to everyone through a server at random, killed at random, begun again until all is settled."""
    chance = random.Random(seed)

    def behave(step: str, recipient: str) -> str:
        said = _at_random(chance)
        if step in ("greet", "ehlo", "mail"):
            return said if said in ("slow", "drop", "421 sibuk") else ""
        return said if step == "dot" else said.removeprefix("take-")

    with RawServer(behave) as server:
        for _ in range(people * 4):
            kill = [chance.randrange(20, 40 * people)] if chance.random() < 0.7 else []
            _run(folder, server.port, people, *kill)
            found = runs.states(folder)
            if len(found) == people and all(state in SETTLED for state in found.values()):
                break
        _hold(folder, server.counts, people)
    return Counter(found.values())


def test_a_hostile_server_and_a_sender_that_dies(tmp_path: Path) -> None:
    found = hostile(tmp_path, 60, seed=5)
    assert found[MailingState.SENT] >= 40
    assert found[MailingState.UNCERTAIN] > 0
    assert found[MailingState.REFUSED] > 0


if __name__ == "__main__":  # python tests/delivery/test_sender_kills.py FOLDER 500 7
    sys.stdout.write(f"{hostile(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))}\n")
