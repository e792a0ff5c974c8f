"""Many units, one after the other or side by side: what stops one never stops another."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TypeVar

from skpdoc.collector import held_still
from skpdoc.errors import SkpdocError, UsageMistakeError, own_fault
from skpdoc.pipeline.evaluation.former_books import with_former
from skpdoc.pipeline.folder.pilihan import Progress, RunOptions
from skpdoc.pipeline.making.inputs import run_digest
from skpdoc.pipeline.making.summary import UnitSummary, summarise
from skpdoc.pipeline.many.standing import standing
from skpdoc.pipeline.reading.load import UnitBooks, load_unit
from skpdoc.text.file_names import folder_name

Done = TypeVar("Done")
EVALUATING = ("skpdoc.pipeline.evaluation.load", "skpdoc.pipeline.evaluation.generate")
"""what reads an evaluation and writes its folder"""

Work = Callable[[UnitBooks, Progress], Done]
"""on one unit; where it is done in another process, both it and what it gives must be picklable"""

Watch = Callable[[int, int, int], None]
"""called with (number of the unit, documents done, all of them)"""

Engine = Callable[[Sequence[UnitBooks], Work[Done], Watch], Iterator[tuple[int, Done | SkpdocError]]]
"""does the work on every unit, and tells the number of the unit with what came of it, in any order"""


def one_by_one(
    units: Sequence[UnitBooks], work: Work[Done], watch: Watch
) -> Iterator[tuple[int, Done | SkpdocError]]:
    """The engine for one process: this one."""
    for number, unit in enumerate(units):
        yield number, attempt(work, unit, partial(watch, number))


def attempt(work: Work[Done], unit: UnitBooks, progress: Progress) -> Done | SkpdocError:
    """What ``work`` gives, or why it gives nothing; a fault of our own as one line too, unless SKPDOC_DEBUG is set."""
    try:
        return work(unit, progress)
    except UsageMistakeError as error:
        return error
    except SkpdocError as error:
        return SkpdocError(str(error))
    except Exception as error:
        if os.environ.get("SKPDOC_DEBUG"):
            raise
        return SkpdocError(f"{unit.judul}: {own_fault(error)}")


def make_unit(unit: UnitBooks, progress: Progress, pilihan: RunOptions) -> UnitSummary:
    """Read one unit, write its documents, and let the office go; of one in which all stands as it would be made
    nothing is even read. Raises what reading and generating raise.
    """
    masukan = run_digest(unit, pilihan)
    there = standing(unit, pilihan.output, masukan)
    if there is not None:
        return there
    from skpdoc.pipeline.making.generate import generate  # noqa: PLC0415  # the Word engine, slow to import

    with held_still():
        return summarise(generate(load_unit(unit), pilihan, progress, masukan))


def make_evaluation(unit: UnitBooks, progress: Progress, pilihan: RunOptions) -> UnitSummary:
    """Like :func:`make_unit`, of the evaluation books of a unit and period; those of the last run that are not given
    stand beside them.
    """
    unit = with_former(unit, pilihan.output)
    masukan = run_digest(unit, pilihan, EVALUATING)
    there = standing(unit, pilihan.output, masukan, is_evaluation=True)
    if there is not None:
        return there
    from skpdoc.pipeline.evaluation.generate import generate_evaluation  # noqa: PLC0415  # the Word engine
    from skpdoc.pipeline.evaluation.load import load_evaluation  # noqa: PLC0415

    with held_still():
        return summarise(generate_evaluation(load_evaluation(unit), pilihan, progress, masukan))


def in_order(numbered: Iterable[tuple[int, Done]]) -> Iterator[Done]:
    """The outcomes in the order of the units, each as soon as those before it are there."""
    waiting: dict[int, Done] = {}
    following = 0
    for number, outcome in numbered:
        waiting[number] = outcome
        while following in waiting:
            yield waiting.pop(following)
            following += 1


def apart(units: Sequence[UnitBooks]) -> tuple[list[UnitBooks], list[SkpdocError]]:
    """The units that get a folder of their own; a later one whose name makes the same folder is refused."""
    kept: dict[tuple[str, int, str] | int, UnitBooks] = {}
    refused: list[SkpdocError] = []
    for number, unit in enumerate(units):
        key = (folder_name(unit.nama).casefold(), unit.tahun, unit.periode) if unit.nama else number
        other = kept.setdefault(key, unit)
        if other is not unit:
            refused.append(
                SkpdocError(
                    f'{unit.judul}: nama unit "{unit.nama}" menghasilkan folder yang sama dengan "{other.nama}" '
                    f"({other.judul}). Samakan namanya bila unitnya sama, atau bedakan, di lembar Unit."
                )
            )
    return list(kept.values()), refused
