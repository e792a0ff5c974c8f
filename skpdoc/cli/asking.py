"""What a person answers at the prompt, or types as a day: as Indonesians write it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import click

_YES, _NO = ("ya", "y", "yes", "iya"), ("tidak", "t", "tdk", "n", "no", "")


def agreed(question: str) -> bool:
    """Whether the answer is yes; nothing typed is no. Raises click.Abort where nobody can answer."""
    while True:
        answer = str(click.prompt(f"{question} [ya/tidak]", default="", show_default=False))
        if is_yes(answer) or answer.strip().casefold() in _NO:
            return is_yes(answer)
        click.echo('Jawab "ya" atau "tidak".')


def chosen(answers: Sequence[str]) -> str:
    """One of these, by its number. Raises click.Abort where nobody can answer."""
    for number, answer in enumerate(answers, start=1):
        click.echo(f"  {number}  {answer}")
    numbers = [str(number) for number in range(1, len(answers) + 1)]
    while (typed := str(click.prompt(f"Pilih {' / '.join(numbers)}")).strip()) not in numbers:
        click.echo(f"Ketik salah satu angka: {', '.join(numbers)}.")
    return answers[int(typed) - 1]


def is_yes(answer: str) -> bool:
    """``ya``, ``y``, ``Iya``."""
    return answer.strip().casefold() in _YES


class DayParam(click.ParamType):  # type: ignore[type-arg]  # older clicks have none
    """A day: ``2026-01-31``, ``31/01/2026`` or ``31 Januari 2026``."""

    name = "tanggal"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Raises click.BadParameter with an example."""
        if isinstance(value, date):
            return value
        from skpdoc.text import indonesian

        found = indonesian.read_tanggal(str(value))
        if found is None:
            self.fail(f'"{value}" bukan tanggal. Contoh: 2026-01-31, atau "31 Januari 2026".', param, ctx)
        return found
