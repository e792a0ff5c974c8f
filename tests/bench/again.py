"""Part *again*: a second run of what has not changed, and a run after one target was changed."""

from __future__ import annotations

import shutil
from pathlib import Path

from skpdoc.workbook.markdown import Tables
from skpdoc.workbook.writing.blank import write_workbook

from .kabupaten import YEAR, unit_tables
from .measure import Run, middle
from .people import UNIT
from .report import Section, Settings, figure, table
from .runs import books, digests, documents, generate

_NAMES = ("first run", "second run, nothing changed", "run after one target of one head was changed")


def again(settings: Settings) -> Section:
    """Three runs a round: into an empty folder, the same once more, and with one target doubled."""
    size = settings.sizes[0]
    out, source = settings.folder / "again", settings.folder / "again_books"
    runs: tuple[list[Run], list[Run], list[Run]] = ([], [], [])
    for _ in range(settings.rounds):
        shutil.rmtree(source, ignore_errors=True)
        shutil.copytree(books(settings.folder, size), source)
        runs[0].append(generate(source, out))
        first, stamps = digests(out), _stamps(out)
        runs[1].append(generate(source, out, fresh=False))
        if digests(out) != first:
            raise RuntimeError("the second run gave other bytes")
        rewritten_second = _rewritten(stamps, out)
        stamps = _stamps(out)
        (source / "unit_0000.xlsx").write_bytes(write_workbook(YEAR, _doubled(), lists_follow=False))
        runs[2].append(generate(source, out, fresh=False))
        last = digests(out)
        different = sum(last[path] != first.get(path) for path in last)
        rewritten_third = _rewritten(stamps, out)
    shutil.rmtree(out)
    touched = (str(len(first)), str(rewritten_second), str(rewritten_third))
    return Section("again", _lines(size, runs, touched, (len(first), 0, different)))


def _lines(
    size: int, runs: tuple[list[Run], ...], touched: tuple[str, ...], different: tuple[int, ...]
) -> list[str]:
    seconds = [middle([one.seconds for one in group]) for group in runs]
    rows = [
        [name, figure(took), f"{seconds[0] / took:.1f}", written, str(changed)]
        for name, took, written, changed in zip(_NAMES, seconds, touched, different, strict=True)
    ]
    head = [f"{size:,} employees", "s", "× first", "documents written", "of them with other bytes"]
    note = (
        f"`skpdoc generate FOLDER`, medians of {len(runs[0])} rounds of the three. Written: the file was replaced, "
        "whatever is in it."
    )
    return [*table(head, rows), "", note]


def _stamps(out: Path) -> dict[Path, tuple[int, int]]:
    return {path: (path.stat().st_mtime_ns, path.stat().st_ino) for path in documents(out)}


def _rewritten(before: dict[Path, tuple[int, int]], out: Path) -> int:
    return sum(before.get(path) != stamp for path, stamp in _stamps(out).items())


def _doubled() -> Tables:
    """The first unit, with the first target of its head that is shared out by load doubled, in Renstra too."""
    tables = unit_tables(0, UNIT)
    pk, renstra = tables["Perjanjian Kinerja"], tables["Renstra"]
    head, induk, cara = (pk[0].index(name) for name in ("Pemilik", "Induk", "Cara Pembagian"))
    shared = {row[induk] for row in pk[1:] if row[cara] == "Beban Target"}
    row = next(row for row in pk[1:] if row[head] == pk[1][head] and row[0] in shared)
    target = pk[0].index("Target")
    row[target] = f"{2 * int(row[target].replace('.', '')):,}".replace(",", ".")
    row[pk[0].index("TW I") :] = [""] * 4
    for plan in renstra[1:]:
        if plan[0] == row[induk]:
            plan[renstra[0].index(f"Target {YEAR}")] = row[target]
    return tables
