"""Words that leave no room: semua, selalu, tidak pernah, setiap (R16), for JA and JF."""

from __future__ import annotations

import re
from collections.abc import Iterator

from skpdoc.language.judgement import Flaw, Judgement
from skpdoc.language.text import tidy, words_of
from skpdoc.language.word_lists import phrases, words

_EACH = "setiap"


def judge_absolute(text: str, *, in_target: bool = False) -> Iterator[Judgement]:
    """The absolute words of a text, unless life, injury, security or a large loss is at stake."""
    if phrases("iki", "mutlak", "pengecualian").search(text):
        return
    found = [
        match
        for match in phrases("iki", "mutlak").finditer(text)
        if match[0].casefold() != _EACH or not _is_each_one(text, match)
    ]
    if found:
        shown = ", ".join(dict.fromkeys(match[0] for match in found))
        yield Judgement(Flaw.ABSOLUTE, shown, _without(text, found), in_target)


def _is_each_one(text: str, match: re.Match[str]) -> bool:
    """A frequency (``setiap 3 bulan``), or one by one (``di setiap desa``, ``rata-rata … setiap``)."""
    before, after = words_of(text[: match.start()]), words_of(text[match.end() :])
    following = after[1:2] if after and after[0][0].isdigit() else after[:1]
    return (
        not following
        or following[0] in words("iki", "mutlak", "kala")
        or (bool(before) and before[-1] in words("iki", "mutlak", "sebaran"))
        or (bool(before) and before[0] in words("iki", "mutlak", "rerata"))
    )


def _without(text: str, found: list[re.Match[str]]) -> str:
    """The text without them; '' for ``tidak pernah``, whose loss would turn the meaning."""
    if any(match[0].casefold().startswith("tidak") for match in found):
        return ""
    for match in reversed(found):
        text = f"{text[: match.start()]} {text[match.end() :]}"
    return tidy(text)
