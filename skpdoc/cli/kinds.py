"""Kinds of documents as a person types them: ``--document manual-iku``."""

from __future__ import annotations

from collections.abc import Iterable

import click

from skpdoc.pipeline.kinds import issued_kinds
from skpdoc.pipeline.kinds.jenis import DocumentKind


class KindParam(click.ParamType[str]):
    """One of the kinds that are known when it is asked."""

    name = "jenis"

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str | None:
        """``[skp|manual-iku|mph]``."""
        return self._choice().get_metavar(param, ctx)

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The word itself, when it is one of them."""
        return self._choice().convert(value, param, ctx)

    def _choice(self) -> click.Choice[str]:
        return click.Choice([jenis.pilihan for jenis in issued_kinds()])


def kinds_named(words: Iterable[str]) -> tuple[DocumentKind, ...]:
    """The kinds of these words, each once, in the order in which people are told of them; of none all."""
    asked = set(words)
    return tuple(jenis for jenis in issued_kinds() if not asked or jenis.pilihan in asked)
