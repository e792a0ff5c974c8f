"""The units that a command is about, one after the other or side by side; what stops one stops no other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from skpdoc.cli.guard import WORLD, say
from skpdoc.pipeline.kinds.jenis import OfficeCycle

if TYPE_CHECKING:
    from skpdoc.errors import SkpdocError
    from skpdoc.pipeline.many.batch import Engine, Work
    from skpdoc.pipeline.reading.load import UnitBooks


Done = TypeVar("Done")


def found_units(
    books: tuple[Path, ...], output: Path | None = None, siklus: OfficeCycle = OfficeCycle.PLANNING
) -> tuple[list[UnitBooks], list[SkpdocError]]:
    """The units of the workbooks, also of those in folders (said); and what kept a file from being read.

    Of workbooks that something in ``output`` was made from it is known already whose they are. Those of the
    other cycle are passed over (said), unless there are no others.
    """
    from skpdoc.cli.batch_report import show_found
    from skpdoc.errors import OtherBookError
    from skpdoc.pipeline.folder.manifest import books_seen
    from skpdoc.pipeline.reading.discover import find_books
    from skpdoc.pipeline.reading.load import group_books

    found = find_books(books)
    units, refused = group_books(found.books, books_seen(output) if output else None, siklus)
    others = [error for error in refused if isinstance(error, OtherBookError)] if units else []
    show_found(found, len(units))
    for error in others:
        click.echo(f"Dilewati {error}")
    return units, [error for error in refused if error not in others]


def separate_units(
    books: tuple[Path, ...], output: Path | None = None, siklus: OfficeCycle = OfficeCycle.PLANNING
) -> tuple[list[UnitBooks], list[SkpdocError]]:
    """The units that get a folder of their own in ``output``; and what is refused."""
    from skpdoc.pipeline.many.batch import apart

    units, refused = found_units(books, output, siklus)
    kept, alike = apart(units)
    return kept, [*refused, *alike]


def say_refused(errors: Iterable[SkpdocError]) -> int:
    """Tell why; the exit code, 0 of none."""
    code = 0
    for error in errors:
        code = say(error, WORLD)
    return code


def on_each_unit(
    units: Sequence[UnitBooks],
    work: Work[Done],
    tell: Callable[[Done], int],
    engine: Engine[Done] | None = None,
) -> int:
    """Do ``work`` on every unit and ``tell`` of it in their order; the gravest exit code. One stops no other.

    Of an argument that fits some units and not others nothing is said; of one that fits none UsageMistakeError is.
    """
    from skpdoc.cli.batch_report import Bar
    from skpdoc.errors import SkpdocError, UsageMistakeError
    from skpdoc.pipeline.many.batch import in_order, one_by_one

    code = 0
    mistakes = []
    with Bar(units) as bar:
        for outcome in in_order(bar.seen((engine or one_by_one)(units, work, bar.watch))):
            bar.clear()
            if isinstance(outcome, UsageMistakeError):
                mistakes.append(outcome)
            elif isinstance(outcome, SkpdocError):
                code = max(code, say_refused([outcome]))
            else:
                code = max(code, tell(outcome))
    if mistakes and len(mistakes) == len(units):
        raise mistakes[0]
    return code
