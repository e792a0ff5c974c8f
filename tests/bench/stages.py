"""Part *stages*: where the time goes, by the rooms of the house.

A run of ``skpdoc generate`` over some units is interrupted up to a thousand times a second, and the innermost function
of skpdoc on the stack is charged, with whatever library it called.
"""

from __future__ import annotations

import json
import signal
import sys
import time
from collections import Counter
from functools import cache
from pathlib import Path
from types import CodeType, FrameType

import skpdoc

from .measure import run
from .people import UNIT
from .report import Section, Settings, table
from .runs import books

_EVERY = 0.001
_UNITS = 4
_SHOWN = 0.015
_PACKAGE = Path(skpdoc.__file__).parent
Place = tuple[str, str]


def stages(settings: Settings) -> Section:
    """Four units, one process."""
    if not hasattr(signal, "setitimer"):
        return Section("stages", ["tidak diukur: sistem ini tidak mempunyai setitimer."])
    out = settings.folder / "stages"
    source = books(settings.folder, _UNITS * UNIT)
    said = run([sys.executable, "-m", f"{__package__}.stages", str(source), str(out)]).output.splitlines()[-1]
    found = json.loads(said)
    total = sum(found["rooms"].values())
    functions = found["functions"]
    rows = [
        [room, f"{100 * count / total:.0f}", "; ".join(_shown(functions, room, total))]
        for room, count in found["rooms"].items()
        if count > _SHOWN * total
    ]
    note = (
        f"{found['seconds']:.1f} s for {_UNITS} units of {UNIT} people, one run; libraries are charged to the function "
        "of ours that calls them, waiting for the process that reads the workbook to the reader."
    )
    return Section("stages", [*table(["Room", "% of the time", "most of it in"], rows), "", note])


def _shown(functions: list[list[object]], room: str, total: int) -> list[str]:
    own = [(str(name), int(str(count))) for of, name, count in functions if of == room]
    return [f"`{name}` {100 * count / total:.0f}" for name, count in own if count > _SHOWN / 2 * total][:5]


def _profile(source: str, out: str) -> None:
    """In a process of its own: run, count, print as JSON."""
    from skpdoc.cli import main  # noqa: PLC0415  # its import is part of what is looked at

    rooms: Counter[str] = Counter()
    functions: Counter[Place] = Counter()

    def look(_: int, frame: FrameType | None) -> None:
        room, name = _charged(frame)
        rooms[room] += 1
        functions[room, name] += 1
        signal.setitimer(signal.ITIMER_REAL, _EVERY)  # anew each time, so that a slow look is not looked at

    signal.signal(signal.SIGALRM, look)
    signal.setitimer(signal.ITIMER_REAL, _EVERY)
    began = time.perf_counter()
    sys.argv = ["skpdoc", "generate", source, "-o", out]
    try:
        main()
    except SystemExit as ended:
        if ended.code:
            raise
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    told = [[room, name, count] for (room, name), count in functions.most_common()]
    seconds = time.perf_counter() - began
    print(json.dumps({"seconds": seconds, "rooms": dict(rooms.most_common()), "functions": told}))


def _charged(frame: FrameType | None) -> Place:
    while frame is not None:
        place = _place(frame.f_code)
        if place is not None:
            return place
        frame = frame.f_back
    return "start-up", "imports"


@cache
def _place(code: CodeType) -> Place | None:
    """Room, and module with function; None outside the package."""
    path = Path(code.co_filename)
    if not path.is_relative_to(_PACKAGE):
        return None
    inside = path.relative_to(_PACKAGE)
    return inside.parts[0].removesuffix(".py"), f"{inside.stem}.{code.co_name}"


if __name__ == "__main__":
    _profile(sys.argv[1], sys.argv[2])
