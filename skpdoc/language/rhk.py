"""A rencana hasil kerja says what will be, not what will be done (R02), and more than a field of work (R03)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from skpdoc.language.absolute import judge_absolute
from skpdoc.language.better_rhk import as_result
from skpdoc.language.judgement import Flaw, Judgement
from skpdoc.language.morphology import is_active_verb
from skpdoc.language.spelling import corrected, judge_spelling
from skpdoc.language.text import head_and_rest, words_of
from skpdoc.language.word_lists import words

_DOING = re.compile(r"pe(?:m|n|ng|ny|r|l)?[^\W\d_]{3,}an")
_PASSIVE = re.compile(r"(?:di|ter)[^\W\d_]{3,}")


def judge_rhk(text: str, *, is_ja_jf: bool) -> tuple[Judgement, ...]:
    """Everything that is wrong with the wording of an RHK or sasaran.

    ``is_ja_jf``: its owner is no JPT; absolute words (R16) are for JA and JF only.
    """
    found = [*_judge_head(corrected(text)), *judge_spelling(text)]
    return (*found, *judge_absolute(text)) if is_ja_jf else tuple(found)


def _judge_head(text: str) -> Iterator[Judgement]:
    head, rest = head_and_rest(text)
    if head in words("rhk", "aktivitas") or is_active_verb(head):
        yield Judgement(Flaw.ACTIVITY, _shown(text), as_result(text))
    elif not _says_state(words_of(rest)):
        if _is_category(head):
            yield Judgement(Flaw.CATEGORY, _shown(text))
        elif _is_doing(head):
            yield Judgement(Flaw.ACTIVITY, _shown(text), as_result(text))


def _shown(text: str) -> str:
    return text.split(maxsplit=1)[0] if not text[:1].isdigit() else head_and_rest(text)[0]


def _is_category(head: str) -> bool:
    if head in words("rhk", "kategori"):
        return True
    is_kind = head.endswith(tuple(words("rhk", "kategori", "akhiran")))
    return (
        is_kind and head not in words("rhk", "bukan_kategori") and head not in words("rhk", "aktivitas_benda")
    )


def _is_doing(head: str) -> bool:
    if head in words("rhk", "aktivitas_benda"):
        return True
    return bool(_DOING.fullmatch(head)) and head not in words("rhk", "bukan_kategori")


def _says_state(rest: list[str]) -> bool:
    """A word of state, or a predicate: a passive, or an active verb that is not part of a description."""
    return any(
        word in words("rhk", "keadaan") or _is_predicate(before, word)
        for before, word in pairwise(("", *rest))
    )


def _is_predicate(before: str, word: str) -> bool:
    if before in words("rhk", "bukan_keadaan", "penghubung"):
        return False
    if _PASSIVE.fullmatch(word):
        return word not in words("rhk", "bukan_keadaan")
    return is_active_verb(word) and before not in words("rhk", "bukan_keadaan", "perangkai")
