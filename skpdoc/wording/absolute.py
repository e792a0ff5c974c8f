"""Words that leave no room: semua, selalu, tidak pernah, setiap (R16), for JA and JF."""

from __future__ import annotations

import re
from functools import lru_cache

from skpdoc.text.words import tidy, without_numbering, words_of
from skpdoc.wording.heads import is_state
from skpdoc.wording.judgement import Flaw, Judgement
from skpdoc.wording.morphology import is_active_verb
from skpdoc.wording.word_lists import phrases, words


@lru_cache(maxsize=1 << 10)
def judge_absolute(text: str, *, in_target: bool = False) -> tuple[Judgement, ...]:
    """The absolute words of a text, unless life, injury, security or a large loss is at stake."""
    if phrases("iki", "mutlak", "pengecualian").search(text):
        return ()
    found = [*phrases("iki", "mutlak").finditer(text)]
    found += [
        match for match in phrases("iki", "mutlak", "pembilang").finditer(text) if _is_subject(text, match)
    ]
    if not found:
        return ()
    found.sort(key=re.Match.start)
    shown = ", ".join(dict.fromkeys(match[0] for match in found))
    return (Judgement(Flaw.ABSOLUTE, shown, "" if in_target else _without(text, found), in_target),)


def _is_subject(text: str, match: re.Match[str]) -> bool:
    """``Semua surat …``, ``… menyelesaikan seluruh …``, ``bagi seluruh …``, ``Tersusunnya arsip setiap …``; no
    frequency (``setiap 3 bulan``), no place (``di semua``)."""
    before = words_of(without_numbering(text[: match.start()]))
    after = words_of(text[match.end() :])
    following = after[1:2] if after and after[0][0].isdigit() else after[:1]
    is_frequency = bool(following) and following[0] in words("iki", "mutlak", "kala")
    is_object = (
        not before
        or is_state(before[-1])
        or (len(before) == 2 and is_state(before[0]))
        or is_active_verb(before[-1])
        or before[-1] in words("iki", "mutlak", "penerima")
    )
    return bool(following) and not is_frequency and is_object


def _without(text: str, found: list[re.Match[str]]) -> str:
    """The text without them; '' for ``tidak pernah``, whose loss would turn the meaning."""
    if any(match[0].casefold().startswith(("tidak", "tak")) for match in found):
        return ""
    for match in reversed(found):
        text = f"{text[: match.start()]} {text[match.end() :]}"
    return tidy(text)
