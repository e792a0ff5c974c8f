"""An activity worded as the result it brings about, where that is mechanical."""

from __future__ import annotations

import re

from skpdoc.text.words import head_and_rest, like, tidy, without_numbering, words_of
from skpdoc.wording.heads import is_activity, is_category, is_doing, is_state
from skpdoc.wording.morphology import is_active_verb, state_of
from skpdoc.wording.predicate import is_sentence
from skpdoc.wording.word_lists import table, words

_CARRY_OUT = frozenset({"melaksanakan", "melakukan", "mengerjakan"})
_SECOND = re.compile(r"(dan|serta|,)\s*([^\W\d_]+)\s*(.*)", re.IGNORECASE | re.DOTALL)
_NO_OBJECT = re.compile(
    r"(?:di|ke|dari|dengan|dalam|pada|kepada|sebagai|untuk|bagi|oleh|agar|dan|serta|atau|yang|secara)"
)
_OVER = re.compile(r"^(?:terhadap|atas|pada)\s+", re.IGNORECASE)
_DONE = re.compile(
    r"\b(?:ter[^\W\d_]+(?:kan|i)|di[^\W\d_]{4,}|terlaksana|tersusun|tersedia)\b", re.IGNORECASE
)
_JOINED = re.compile(r"(?:\b(?:dan|serta)|[,/])\s*([^\W\d_]+)", re.IGNORECASE)


def as_result(text: str) -> str:
    """``Menyusun laporan X`` → ``Tersusunnya laporan X``; '' where no wording follows by itself."""
    first, _, rest = without_numbering(text).strip().partition(" ")
    verb, rest = first.casefold(), rest.strip()
    if verb in _CARRY_OUT | words("rhk", "aktivitas", "pengantar") and _is_result(rest):
        return tidy(rest)
    states = [state_of(verb) or str(table("rhk", "hasil_dari_benda").get(verb, ""))]
    if verb in _CARRY_OUT:
        states, rest = _of_object(states, rest)
    elif (second := _SECOND.match(rest)) and is_active_verb(second[2].casefold()):
        states, rest = [*states, state_of(second[2].casefold())], second[3]
    if (
        not all(states)
        or not _is_object(rest)
        or ((is_doing(verb) or verb in words("rhk", "arah")) and _has_second_work(rest))
    ):
        return ""
    return like(" dan ".join(states), first) + " " + rest


def _is_result(rest: str) -> bool:
    """What follows the verb is a result already: ``(Melaksanakan) meningkatnya X``, ``(…) tugas X terselesaikan``."""
    head, after = head_and_rest(rest)
    return is_state(head) or (is_sentence(head, after) and _DONE.search(after) is not None)


def _of_object(states: list[str], rest: str) -> tuple[list[str], str]:
    """``Melakukan verifikasi berkas``: it is the berkas that will be verified."""
    noun, _, after = rest.partition(" ")
    state = table("rhk", "hasil_dari_benda").get(noun.casefold())
    thing = _OVER.sub("", after, count=1)
    is_one = bool(state) and _is_object(thing) and not _has_second_work(thing)
    return ([str(state)], thing) if is_one else (states, rest)


def _has_second_work(rest: str) -> bool:
    """``… kehamilan dan pertolongan persalinan``: the state of the first work is not that of the second."""
    joined = [match[1].casefold() for match in _JOINED.finditer(rest)]
    return any(is_doing(word) or is_category(word) for word in joined)


def _is_object(rest: str) -> bool:
    """Something stands there, and it is a thing; and no second verb is joined to the first further on."""
    found = words_of(rest)
    joined = re.search(r"(?:\b(?:dan|serta|atau)|[,/])\s*me[lmnrwy]", rest, re.IGNORECASE)
    is_thing = bool(found) and not _NO_OBJECT.fullmatch(found[0]) and not is_activity(found[0])
    return is_thing and not joined
