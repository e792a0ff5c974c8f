"""Part *growth*: what an employee costs in a small and in a large kabupaten, and in one large unit."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from pathlib import Path

from .kabupaten import write_kabupaten
from .measure import Run, middle
from .people import UNIT
from .picture import draw
from .report import Section, Settings, figure, table
from .runs import books, check_texts, count, generate

_TURNS = (0, 1, 0, 2, 0, 3)
"""the small one three times, the others once, in turn"""


@dataclass(slots=True)
class _Case:
    people: int
    source: Path
    unit: int = UNIT
    runs: list[Run] = field(default_factory=list)
    made: int = 0

    @property
    def seconds(self) -> float:
        return middle([one.seconds for one in self.runs])

    @property
    def cpu(self) -> float:
        return middle([one.cpu for one in self.runs])

    @property
    def peak(self) -> float:
        return max(one.peak for one in self.runs)


def growth(settings: Settings) -> Section:
    """Whole runs into an empty folder, one process (``--jobs 1``)."""
    cases = _cases(settings)
    out = settings.folder / "growth"
    for case in (cases[at] for at in _TURNS):
        case.runs.append(generate(case.source, out))
        case.made = sum(count(out).values())
        looked = check_texts(out, [0], case.unit)
        shutil.rmtree(out)
    if settings.picture:
        kabupaten = cases[:3]
        seconds, peaks = ([getattr(one, name) for one in kabupaten] for name in ("seconds", "peak"))
        draw(settings.picture, settings.sizes, seconds, peaks)
    first = cases[0].people
    head = ["Employees", "documents", "s", "documents/s", "ms an employee", f"× {first:,}"]
    head += ["CPU ms an employee", f"× {first:,}", "peak MB"]
    note = (
        "`skpdoc generate FOLDER --jobs 1` as a whole, units of 125 people (the last line: all in one workbook), into "
        "an empty folder; the median of three runs of the first and one of the others, in turn; the highest peak of "
        f"the process tree. Checked: {looked} SKP or more of each run open and hold every RHK."
    )
    return Section("growth", [*table(head, [_row(case, cases[0]) for case in cases]), "", note])


def _cases(settings: Settings) -> list[_Case]:
    books(settings.folder, settings.sizes[2])  # the largest first: the others are its first units
    cases = [_Case(size, books(settings.folder, size)) for size in settings.sizes]
    people = settings.sizes[1]
    source = settings.folder / "one_unit"
    write_kabupaten(source, people, people)
    return [*cases, _Case(people, source, people)]


def _row(case: _Case, first: _Case) -> list[str]:
    cost, cpu = (1000 * took / case.people for took in (case.seconds, case.cpu))
    return [
        f"{case.people:,}{'' if case.unit == UNIT else ', one unit'}",
        f"{case.made:,}",
        figure(case.seconds),
        figure(case.made / case.seconds),
        f"{cost:.2f}",
        f"{cost * first.people / first.seconds / 1000:.2f}",
        f"{cpu:.2f}",
        f"{cpu * first.people / first.cpu / 1000:.2f}",
        f"{case.peak:.0f}",
    ]
