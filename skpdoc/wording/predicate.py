"""Whether something is said of a noun: a word of state, a verb behind it, a clause with ``yang``."""

from __future__ import annotations

import re
from itertools import pairwise

from skpdoc.text.words import words_of
from skpdoc.wording.morphology import is_active_verb
from skpdoc.wording.word_lists import phrases, words

_PASSIVE = re.compile(r"(?:di|ter)[^\W\d_]{3,}(?<!nya)")
"""a form in -nya is what a work is done to: ``monev terlaksananya pendataan``"""
_AS_ITS_TASK = re.compile(r"\bsesuai (?:dengan )?(?:bidang|tugas|tupoksi|fungsi|jabatan|kewenangan)[^\W\d_]*")
"""says nothing: everything is done so"""
_PRAISE_OF_DOING = re.compile(
    r"\b(?:secara|dengan(?: lebih| sangat)?) (?:optimal|maksimal|baik)\b", re.IGNORECASE
)
_MIDDLE = re.compile(r"ber[^\W\d_]{3,}")


def says_state(head: str, rest: str) -> bool:
    """Behind a head noun, ``rest`` tells what becomes of it: ``… terverifikasi``, ``… yang akurat``, ``… siap``.

    A state within a name (``aset tetap``), a clause that only tells which thing is meant (``yang diberikan``) and
    a verb that belongs to a noun (``pelatihan membatik``) say nothing.
    """
    found = _AS_ITS_TASK.sub(" ", " ".join(_without_names(rest))).split()
    return any(
        word in words("rhk", "keadaan") or _is_clause(before, word) or _is_predicate(before, word)
        for before, word in pairwise((head, *found))
    )


def says_of_doing(rest: str, *, is_change: bool = False) -> bool:
    """Behind the noun of a doing, ``rest`` tells how it ends: ``… selesai tepat waktu``, ``… terlaksana``.

    A clause with ``yang`` that only names the thing, a verb further off, a plain description (``mandiri``) and praise
    of the doing (``secara optimal``) tell nothing of it. ``is_change``: the doing is a change (``Peningkatan birokrasi
    yang akuntabel``), of which a clause tells the aim.
    """
    plain = _PRAISE_OF_DOING.sub(" ", rest)
    for before, word in pairwise(("", *_AS_ITS_TASK.sub(" ", " ".join(_without_names(plain))).split())):
        if before == "yang":
            return not is_change and word not in words("rhk", "pemerian")
        if word != "yang" and word in words("rhk", "bukan_keadaan", "penghubung"):
            return False
        if before and (is_passive(word) or word in words("rhk", "akhir")):
            return True
    return False


def is_indicator(head: str, rest: str) -> bool:
    """A measure and what it is taken of, of which nothing is said: ``Persentase aduan yang tertangani``.

    A degree is told of the measure itself: ``Tingkat kepatuhan yang tinggi``.
    """
    thing, _, clause = rest.partition(" yang ")
    is_told = words("rhk", "takaran", "derajat").intersection(words_of(clause)[:1])
    return head in words("rhk", "takaran") and not is_told and not says_state(head, thing)


def is_sentence(head: str, rest: str) -> bool:
    """Something happens to the head noun itself, outside any clause: ``Arsip tertata rapi``."""
    for before, word in pairwise((head, *_without_names(rest))):
        if word in words("rhk", "bukan_keadaan", "penghubung"):
            return False
        if before not in words("rhk", "bukan_keadaan", "penghubung") and (
            is_passive(word) or word in words("rhk", "peristiwa")
        ):
            return True
    return False


def is_passive(word: str) -> bool:
    """``terverifikasi``, ``diproses``; not ``dinas`` or ``terpadu``."""
    return _PASSIVE.fullmatch(word) is not None and word not in words("rhk", "bukan_keadaan")


def _without_names(rest: str) -> list[str]:
    return words_of(phrases("rhk", "nama").sub(" ", rest))


def _is_clause(before: str, word: str) -> bool:
    return before == "yang" and word not in words("rhk", "pemerian")


def _is_predicate(before: str, word: str) -> bool:
    if before in words("rhk", "bukan_keadaan", "penghubung"):
        return False
    if is_passive(word):
        return True
    is_verb = is_active_verb(word) or (
        _MIDDLE.fullmatch(word) is not None and word not in words("rhk", "bukan_keadaan")
    )
    return is_verb and before not in words("rhk", "bukan_keadaan", "perangkai")
