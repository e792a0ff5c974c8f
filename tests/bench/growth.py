"""Part *growth*: what an employee costs in a small and in a large kabupaten."""

from __future__ import annotations

import shutil

from .measure import Run, middle
from .picture import draw
from .report import Section, Settings, figure, table
from .runs import books, check_texts, count, generate

_TURNS = (0, 1, 0, 2, 1, 0)
"""the small one three times, the middle one twice, the large one once, in turn"""


def growth(settings: Settings) -> Section:
    """Whole runs into an empty folder, one process (``--jobs 1``)."""
    sources = [books(settings.folder, size) for size in reversed(settings.sizes)][::-1]
    runs: list[list[Run]] = [[], [], []]
    made = [0, 0, 0]
    out = settings.folder / "growth"
    for at in _TURNS:
        runs[at].append(generate(sources[at], out))
        made[at] = sum(count(out).values())
        looked = check_texts(out, [0])
        shutil.rmtree(out)
    seconds = [middle([one.seconds for one in group]) for group in runs]
    cost = [1000 * took / size for took, size in zip(seconds, settings.sizes, strict=True)]
    peaks = [max(one.peak for one in group) for group in runs]
    if settings.picture:
        draw(settings.picture, settings.sizes, seconds, peaks)
    rows = [
        [
            f"{size:,}",
            f"{made[at]:,}",
            figure(seconds[at]),
            figure(made[at] / seconds[at]),
            f"{cost[at]:.2f}",
            f"{cost[at] / cost[0]:.2f}",
            f"{peaks[at]:.0f}",
        ]
        for at, size in enumerate(settings.sizes)
    ]
    head = [
        "Employees",
        "documents",
        "s",
        "documents/s",
        "ms an employee",
        f"× {settings.sizes[0]:,}",
        "peak MB",
    ]
    note = (
        "`skpdoc generate FOLDER --jobs 1` as a whole, units of 125 people, into an empty folder; medians of three, "
        "two and one runs in turn, the highest peak of the process tree. "
        f"Checked: {looked} SKP of each run open and hold every RHK."
    )
    return Section("growth", [*table(head, rows), "", note])
