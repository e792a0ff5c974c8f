"""What tags mean: plain values, few filters, nothing of Python, nothing that is not known.

What a tag may say is narrower still: :mod:`skpdoc.templating.grammar` refuses the rest before it is compiled.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

from jinja2 import StrictUndefined, UndefinedError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing

from skpdoc.text.nearest import NEAR_NAME, meant, nearest

Value = str | int | bool | list["Value"] | dict[str, "Value"]
Context = dict[str, Value]
"""What may reach a template: plain values only, so that the sandbox has nothing to guard."""

FILTERS: Mapping[str, int] = {
    "upper": 0,
    "lower": 0,
    "title": 0,
    "capitalize": 0,
    "trim": 0,
    "length": 0,
    "join": 1,
    "default": 2,
    "e": 0,
    "escape": 0,
}
"""The filters there are, each with the most arguments it takes; none can make a short text long."""

TOO_DEEP = (RecursionError, MemoryError, SyntaxError, ValueError, OverflowError)
"""What Jinja and Python raise at tags too long or too deep for them, besides Jinja's own errors."""


@dataclass(slots=True)
class Run:
    """What one rendering may ask for by name, and every text it printed, in order."""

    names: tuple[str, ...]
    shown: list[str] = field(default_factory=list)


_RUN: ContextVar[Run | None] = ContextVar("_RUN", default=None)


@contextmanager
def watched(context: Context) -> Iterator[Run]:
    """While this lasts, what templates print is noted."""
    run = Run(tuple(context))
    token = _RUN.set(run)
    try:
        yield run
    finally:
        _RUN.reset(token)


def running() -> Run | None:
    """The rendering that goes on, where one is watched."""
    return _RUN.get()


def bare_environment(**options: Any) -> ImmutableSandboxedEnvironment:
    """An environment with no loader, no globals, no tests, few filters and nothing unknown; ``options`` are Jinja's."""
    env = ImmutableSandboxedEnvironment(undefined=UnknownName, **options)
    env.globals.clear()
    env.tests.clear()
    env.filters = {name: env.filters[name] for name in FILTERS}
    return env


def kind_of(value: object) -> str:
    """What messages call a value that is no text."""
    kinds: Mapping[type, str] = {
        list: "daftar",
        dict: "kelompok nilai",
        bool: "ya/tidak",
        int: "bilangan",
        str: "teks",
        type(None): "nilai kosong",
    }
    return kinds.get(type(value), "nilai")


class UnknownName(StrictUndefined):
    """A name the template asks for and nobody gives: never printed, always with a suggestion."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        if self._undefined_hint:  # the sandbox's own word
            return "akses itu tidak diizinkan."
        name = str(self._undefined_name)
        if isinstance(self._undefined_name, int):
            return f"butir ke-{self._undefined_name + 1} tidak selalu ada dalam daftarnya."
        run = _RUN.get()
        known: Iterable[str] = run.names if run else ()
        if self._undefined_obj is not missing:
            known = self._undefined_obj if isinstance(self._undefined_obj, dict) else ()
        return f"nama '{name}' tidak dikenal.{suggestion(name, known)}"


def suggestion(name: str, known: Iterable[str]) -> str:
    """The question what is meant or, when nothing is near, the names there are; a space in front."""
    names = [str(one) for one in known]
    if asked := meant(nearest(name, names, NEAR_NAME), mark="'"):
        return f" {asked}"
    return f" Yang tersedia: {', '.join(names)}." if names else ""


_EXPLAIN: tuple[tuple[str, str], ...] = (
    (r"unexpected '(.*)'", r"tanda '\1' tidak pada tempatnya."),
    (r"unexpected char '(.*)' at \d+", r"karakter \1 tidak dapat dipakai di dalam tag; ketik ulang tag itu."),
    (r"Encountered unknown tag '(.*?)'.*", r"tag '\1' tidak dikenal."),
    (r"expected token '(.*)', got '(.*)'", r"seharusnya '\1', tertulis '\2'."),
    (r"Expected an expression, got .*", "namanya belum ditulis."),
    (r"Unexpected end of template.*", "sebuah tag for atau if belum ditutup dengan endfor atau endif."),
    (r"can't assign to .*", "nama itu tidak dapat dipakai dalam perulangan."),
)
_TOKENS: Mapping[str, str] = {
    "end of print statement": "}}",
    "end of statement block": "%}",
    "end of template": "",
    "name": "sebuah nama",
}


def explain(error: BaseException) -> str:
    """A fault of a template as an Indonesian sentence; never what Python calls it."""
    text = str(error).split("\n", 1)[0]
    if isinstance(error, UndefinedError):
        return text
    for pattern, indonesian in _EXPLAIN:
        found = re.fullmatch(pattern, text)
        if found:
            said = found.expand(indonesian)
            for token, shown in _TOKENS.items():
                said = said.replace(f"'{token}'", f"'{shown}'")
            return said
    if isinstance(error, RecursionError | MemoryError):
        return "tag bersarang terlalu dalam."
    return "tag tidak dapat dibaca atau nilainya tidak cocok jenisnya."
