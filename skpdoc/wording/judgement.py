"""What is wrong with a wording, and the words that say so."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from skpdoc.wording.morphology import is_active_verb


class Flaw(StrEnum):
    """What can be wrong with a wording; the value is the code of the rule, and which part of it."""

    ACTIVITY = "R02"
    MORE_WORK = "R02 saran"
    """a state that says no more than that there is more of a work"""
    CATEGORY = "R03"
    NAME = "R03 saran"
    """nothing that would be known as a state"""
    VAGUE = "R15-samar"
    QUALITY = "R15-samar saran"
    """praise as the state itself, which some plans mean by it"""
    NO_MEASURE = "R15-ukuran"
    LATE_MEASURE = "R15-ukuran saran"
    """a measure, though not at the head"""
    BY_SATUAN = "R15-ukuran dari satuan"
    """no measure but the per cent of its target"""
    WORK = "R15-kegiatan"
    """a degree of nothing but work"""
    SEVERAL = "R15-ganda"
    SEVERAL_RESULTS = "R15-ganda saran"
    """of an RHK"""
    TARGET_INSIDE = "R15-target"
    FIGURE = "R15-target saran"
    """in an RHK"""
    SPELLING = "R15-ejaan"
    SPELLING_TOLERATED = "R15-ejaan saran"
    """a spelling that stands in names, too"""
    ABSOLUTE = "R16"
    LEVEL = "R06"
    """an activity or mere output, where its owner answers for outcomes"""
    BEYOND = "R06 saran"
    """an outcome that is not its owner's alone"""
    SATUAN = "R17"
    SATUAN_NOUN = "R17 saran"
    """the satuan counts, but another thing than the indicator names"""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One flaw of a text. ``words`` are those that show it, as they stand there; ``better`` is a whole text
    that could stand instead, '' where none is mechanical; ``in_target``: it is the target that is at fault."""

    flaw: Flaw
    words: str
    better: str = ""
    in_target: bool = False


_VERB = re.compile(
    r"(?:(yang|untuk|guna|dapat|rangka|agar|mampu|siap)\s+)?(\bme(?!lalui)[^\W\d_]{4,})", re.IGNORECASE
)
_SPELLING = (Flaw.SPELLING, Flaw.SPELLING_TOLERATED)


def with_sound_offers(
    found: Iterable[Judgement], judge: Callable[[str], Iterable[Judgement]]
) -> Iterator[Judgement]:
    """An offer that would itself be found fault with, or tells an activity further on, is none; a spelling put right is
    always one."""
    for one in found:
        is_plain = not one.better or one.flaw in _SPELLING
        is_activity = one.flaw is Flaw.ACTIVITY and _tells_activity(one.better)
        is_sound = is_plain or not (is_activity or any(judge(one.better)))
        yield one if is_sound else replace(one, better="")


def _tells_activity(offer: str) -> bool:
    """``Terkumpulnya data dengan: Mengumpulkan …``; a verb of a clause or an aim is none."""
    return any(not match[1] and is_active_verb(match[2].casefold()) for match in _VERB.finditer(offer))
