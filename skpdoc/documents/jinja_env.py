"""The environment of the forms: their tags print text into XML, escaped, and what they print is noted."""

from __future__ import annotations

import re
from functools import cache

from jinja2 import StrictUndefined, pass_eval_context
from jinja2.nodes import EvalContext
from jinja2.sandbox import ImmutableSandboxedEnvironment

from skpdoc.documents.fault import CHECK_HINT
from skpdoc.errors import SkpdocError
from skpdoc.templating.language import bare_environment, kind_of, running
from skpdoc.text.lines import shorten

NOT_XML = re.compile(r"[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@cache
def environment() -> ImmutableSandboxedEnvironment:
    """The one Jinja environment: no loader, no globals, few filters, nothing unescaped, nothing unknown."""
    env = bare_environment(autoescape=True, finalize=_print, keep_trailing_newline=True)
    env.filters |= {"e": _same, "escape": _same}
    return env


def _same(value: object) -> object:
    """Escaping happens at printing, once; a template that asks for it too gets the value as it is."""
    return value


@pass_eval_context  # else Jinja prints constants when it compiles, as it likes: None, True
def _print(_context: EvalContext, value: object) -> str:
    """Every ``{{ … }}`` passes here: only text and whole numbers are printed, and text is noted."""
    if isinstance(value, StrictUndefined):
        return str(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        raise SkpdocError(f"Sebuah tag mencetak {kind_of(value)}, bukan teks. {CHECK_HINT}")
    illegal = NOT_XML.search(value)
    if illegal:
        raise SkpdocError(
            f"teks '{shorten(value)}' memuat karakter U+{ord(illegal[0]):04X} yang tidak dapat "
            "dicetak. Hapus karakter itu."
        )
    run = running()
    if run is not None:
        run.shown.append(value)
    return value
