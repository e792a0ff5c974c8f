"""``skpdoc --help``: the commands in the order of the work, each with its whole first sentence."""

from __future__ import annotations

from inspect import cleandoc

import click

from skpdoc.text.lines import one_line

ORDER = (
    *("app", "new", "check", "coach", "matrix", "impact", "explain", "generate"),
    "evaluate",
    *("send", "pack", "collect", "verify", "signed", "status", "purge"),
    "templates",
)


class InOrder(click.Group):
    """A group whose commands stand in :data:`ORDER`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """As they come in the work of a year."""
        return sorted(super().list_commands(ctx), key=ORDER.index)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Sentences wrapped, never cut."""
        found = [(name, self.commands[name]) for name in self.list_commands(ctx)]
        with formatter.section("Perintah"):
            formatter.write_dl([(name, _sentence(command)) for name, command in found])


def _sentence(command: click.Command) -> str:
    return one_line(cleandoc(command.help or "").partition("\n\n")[0])
