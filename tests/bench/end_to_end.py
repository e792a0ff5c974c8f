"""Part *end*: from workbooks to finished files, against the straightforward script."""

from __future__ import annotations

import shutil
import sys

from skpdoc.documents.shipped import shipped_folder
from skpdoc.regulation import DEFAULT_REGULASI, catalogue

from .measure import Run, in_turn, middle, run
from .people import UNIT
from .report import Section, Settings, figure, table
from .runs import books, check_texts, count, generate

_UNITS = 2
"""that the script is run on"""


def end_to_end(settings: Settings) -> Section:
    """The script on two units, skpdoc on the same and on all, in turn."""
    folder = settings.folder / "end"
    subset, whole = books(settings.folder, _UNITS * UNIT), books(settings.folder, settings.sizes[1])
    forms = shipped_folder(catalogue()[DEFAULT_REGULASI])
    command = [sys.executable, "-m", f"{__package__}.script", str(forms), str(folder / "script")]

    def script() -> Run:
        shutil.rmtree(folder / "script", ignore_errors=True)
        return run([*command, *map(str, sorted(subset.iterdir()))])

    found = in_turn(
        {
            "script": script,
            "subset": lambda: generate(subset, folder / "subset"),
            "one": lambda: generate(whole, folder / "one"),
            "two": lambda: generate(whole, folder / "two", "--jobs", "2"),
        },
        min(2, settings.rounds),
    )
    made = {way: count(folder / way) for way in found}
    if made["script"] != made["subset"] or made["one"] != made["two"]:
        raise RuntimeError(f"not the same documents: {made}")
    looked = [check_texts(folder / way, range(_UNITS)) for way in found]
    shutil.rmtree(folder)
    return Section(
        "end", _lines(settings, found, {way: sum(of.values()) for way, of in made.items()}, looked[0])
    )


def _lines(settings: Settings, found: dict[str, list[Run]], made: dict[str, int], looked: int) -> list[str]:
    names = {
        "script": f"pandas + docxtpl script, {_UNITS * UNIT} employees",
        "subset": f"**skpdoc**, the same {_UNITS * UNIT} employees",
        "one": f"**skpdoc**, {settings.sizes[1]:,} employees, `--jobs 1`",
        "two": f"**skpdoc**, {settings.sizes[1]:,} employees, `--jobs 2`",
    }
    seconds = {way: middle([one.seconds for one in runs]) for way, runs in found.items()}
    rate = {way: made[way] / took for way, took in seconds.items()}
    rows = [
        [
            names[way],
            f"{made[way]:,}",
            figure(seconds[way]),
            figure(rate[way]),
            f"{rate[way] / rate['script']:.1f}",
            figure(middle([one.cpu for one in runs])),
            f"{max(one.peak for one in runs):.0f}",
        ]
        for way, runs in found.items()
    ]
    head = ["Way", "documents", "s", "documents/s", "× script", "CPU s", "peak MB"]
    long = made["one"] / rate["script"]
    note = (
        f"Whole processes into an empty folder, medians of {len(found['script'])} runs in turn. The script "
        "(`tests/bench/script.py`) brings no target down, checks nothing and writes no index; for all "
        f"{made['one']:,} documents it would take {long:,.0f} s, reckoned from its documents a second. Checked: both "
        f"make as many SKP, Manual IKU and MPH of the same employees; {looked} SKP of each way open and hold every RHK."
    )
    return [*table(head, rows), "", note]
