"""A rencana hasil kerja says what will be, not what will be done (R02), and more than a field of work or a direction
(R03)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from skpdoc.text.words import head_and_rest, words_of
from skpdoc.wording.absolute import judge_absolute
from skpdoc.wording.better_rhk import as_result
from skpdoc.wording.heads import is_activity, is_category, is_doing, is_state, is_thing
from skpdoc.wording.judgement import Flaw, Judgement, with_sound_offers
from skpdoc.wording.level import (
    is_mere_work,
    is_merely_held,
    judge_beyond_control,
    judge_low_result,
    state_in_front,
)
from skpdoc.wording.predicate import is_indicator, says_of_doing, says_state
from skpdoc.wording.several import judge_several_results, judge_several_works
from skpdoc.wording.spelling import corrected, judge_spelling, spelled_out
from skpdoc.wording.target_inside import judge_figure
from skpdoc.wording.vague import judge_vague_result
from skpdoc.wording.word_lists import words

_VERB = re.compile(r"(?:ber|ter|di|me|memper)[^\W\d_]{3,}")
_LONGEST_NAME = 4
"""words behind the head; in more than these a state may stand that no list knows"""


def judge_rhk(text: str, *, is_ja_jf: bool, is_fungsional: bool = False) -> tuple[Judgement, ...]:
    """Everything that is wrong with the wording of an RHK or sasaran.

    ``is_ja_jf``: its owner is no JPT; absolute words (R16) are for JA and JF only, outcomes (R06) are asked of a JPT.
    """

    def judge(wording: str) -> Iterator[Judgement]:
        return _judge(wording, is_ja_jf, is_fungsional)

    return tuple(with_sound_offers(judge(text), judge))


def _judge(text: str, is_ja_jf: bool, is_fungsional: bool) -> Iterator[Judgement]:
    plain = spelled_out(corrected(text))
    of_head = [*_judge_head(plain, is_ja_jf)]
    yield from of_head
    if not of_head and not is_ja_jf:
        yield from judge_low_result(plain)
    yield from judge_several_works(plain) if of_head else judge_several_results(plain)
    yield from judge_vague_result(plain)
    yield from judge_spelling(text)
    if is_ja_jf:
        yield from judge_absolute(text)
    yield from judge_figure(plain)
    if is_fungsional:
        yield from judge_beyond_control(plain)


def _judge_head(text: str, is_ja_jf: bool) -> Iterator[Judgement]:
    head, rest = head_and_rest(text)
    is_change = head in words("rhk", "arah")
    if is_activity(head) or (
        head in words("rhk", "aktivitas", "wadah") and is_activity(head_and_rest(rest)[0])
    ):
        yield Judgement(Flaw.ACTIVITY, _shown(text), _offer(text, is_ja_jf))
    elif is_ja_jf and (  # a head's is judged by its level
        is_merely_held(head, rest) or is_merely_held(*head_and_rest(state_in_front(text)))
    ):
        yield Judgement(Flaw.ACTIVITY, " ".join(text.split()[:2]))
    elif is_mere_work(head, rest):
        yield Judgement(Flaw.MORE_WORK, " ".join(text.split()[:2]))
    elif is_change or (is_doing(head) and not is_category(head)):
        if not says_of_doing(rest, is_change=is_change):
            flaw = Flaw.CATEGORY if is_change else Flaw.ACTIVITY
            yield Judgement(flaw, _shown(text), _offer(text, is_ja_jf))
    elif is_indicator(head, rest) or (
        not says_state(head, rest)
        and (is_category(head) or _is_name(head, rest) or (is_thing(head) and _is_bare(head, rest)))
    ):
        yield Judgement(Flaw.CATEGORY, _shown(text))
    elif head and not is_state(head) and _says_nothing(text, words_of(rest)):
        yield Judgement(Flaw.NAME, _shown(text))


def _offer(text: str, is_ja_jf: bool) -> str:
    """The same as a result; that a head's office has made something is none (R06)."""
    better = as_result(text)
    return (
        better if is_ja_jf or head_and_rest(better)[0] not in words("tingkat", "pembuatan", "keadaan") else ""
    )


def _is_name(head: str, rest: str) -> bool:
    """``Sekretariat``, ``Bidang Angkutan``; a ``bidang tanah`` is no unit."""
    is_land = bool(words("rhk", "sebutan", "bukan").intersection(words_of(rest)[:1]))
    return head in words("rhk", "sebutan") and not is_land


def _shown(text: str) -> str:
    return text.split(maxsplit=1)[0] if not text[:1].isdigit() else head_and_rest(text)[0]


def _is_bare(head: str, rest: str) -> bool:
    """A name and nothing more: no number, no clause; of a paper however long."""
    found = words_of(rest)
    return (len(found) <= _LONGEST_NAME or head in words("tingkat", "produk")) and not _is_more_than_named(
        found
    )


def _is_more_than_named(found: list[str]) -> bool:
    return bool(words("rhk", "keterangan").intersection(found)) or any(
        word[0] in "0123456789%" for word in found
    )


def _says_nothing(text: str, found: list[str]) -> bool:
    """No state, and no verb that no list knows as one: ``bekerja``, ``terpadu``."""
    is_told = says_state("", text) or any(_VERB.fullmatch(word) for word in found)
    return not is_told and not _is_more_than_named(found)
