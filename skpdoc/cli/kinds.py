"""Kinds of documents as a person types them: ``--document manual-iku``."""

from __future__ import annotations

from collections.abc import Iterable

import click

from skpdoc.pipeline.kinds import issued_kinds
from skpdoc.pipeline.kinds.jenis import DocumentKind, OfficeCycle


class KindParam(click.ParamType[str]):
    """One of the kinds that are known when it is asked."""

    name = "jenis"

    def __init__(self, *siklus: OfficeCycle) -> None:
        self._siklus = siklus

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str | None:
        """``[skp|manual-iku|mph]``."""
        return self._choice().get_metavar(param, ctx)

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The word itself, when it is one of them."""
        return self._choice().convert(value, param, ctx)

    def _choice(self) -> click.Choice[str]:
        return click.Choice([jenis.pilihan for jenis in _of(self._siklus)])


def kinds_named(words: Iterable[str], *siklus: OfficeCycle) -> tuple[DocumentKind, ...]:
    """The kinds of these words, each once, in the order in which people are told of them; of none all that are usual.

    ``siklus``: of which halves of the year; of none of planning.
    """
    asked = set(words)
    return tuple(jenis for jenis in _of(siklus) if jenis.pilihan in asked or not (asked or jenis.is_asked))


def _of(siklus: Iterable[OfficeCycle]) -> list[DocumentKind]:
    return [jenis for one in tuple(siklus) or (OfficeCycle.PLANNING,) for jenis in issued_kinds(one)]
