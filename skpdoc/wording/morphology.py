"""Active verbs and the state they bring about: ``menyusun`` → ``tersusunnya``.

Most verbs are data (``rhk.toml``); the rule forms what it can form with certainty and nothing else: behind
``mem``, ``men``, ``meng`` and a vowel the first letter of the stem is lost, and cannot be guessed.
"""

from __future__ import annotations

import re

from skpdoc.wording.word_lists import table, words

_VERB = re.compile(r"me(?:(?:[lrwymn]|ng|ny|m[bfpv])[^\W\d_]{3,}|(?:n|m|ng|nge)-[^\W\d_]{3,})")
_KEPT = re.compile(r"me(?:m(?=[bfv])|n(?=[cdj]|sos)|ng(?=[gh])|(?=[lrwy]))(.+)")
_LOST_S = re.compile(r"meny(?=[aeiou])(.+)")


def is_active_verb(word: str) -> bool:
    """A verb in me-, folded (``memilah-milah``, too); names and states that look like one are not."""
    is_verb = _VERB.fullmatch(word) or _VERB.fullmatch(word.partition("-")[0])
    return is_verb is not None and not word.endswith("nya") and word not in words("rhk", "bukan_kerja")


def state_of(verb: str) -> str:
    """``memverifikasi`` → ``terverifikasinya``; '' where no form is certain."""
    listed = table("rhk", "hasil")
    if verb in listed:
        return str(listed[verb])
    if not is_active_verb(verb):
        return ""
    if kept := _KEPT.fullmatch(verb):
        return _passive(kept[1])
    lost = _LOST_S.fullmatch(verb)
    return _passive(f"s{lost[1]}") if lost else ""


def _passive(stem: str) -> str:
    """``rumuskan`` → ``terumuskannya``: ter- keeps one r."""
    return f"te{stem}nya" if stem.startswith("r") else f"ter{stem}nya"
