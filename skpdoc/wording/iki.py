"""An indikator kinerja individu with its target and satuan: measurable, one, plain (R15, R16, R17)."""

from __future__ import annotations

from collections.abc import Iterator

from skpdoc.model.target import Satuan, Target
from skpdoc.text.words import head_and_rest, without_numbering
from skpdoc.wording.absolute import judge_absolute
from skpdoc.wording.heads import is_activity
from skpdoc.wording.judgement import Judgement, with_sound_offers
from skpdoc.wording.level import judge_low_measure, judge_work_measured
from skpdoc.wording.measure import judge_measure
from skpdoc.wording.several import judge_several
from skpdoc.wording.spelling import corrected, judge_spelling, spelled_out
from skpdoc.wording.target_inside import judge_target_inside
from skpdoc.wording.unit_fit import judge_satuan
from skpdoc.wording.vague import judge_vague


def judge_indikator(
    text: str, target: Target | None, satuan: Satuan | None, *, is_ja_jf: bool, is_kuantitatif: bool
) -> tuple[Judgement, ...]:
    """Everything that is wrong with an indicator.

    ``target`` is the one that holds, typed or derived. The kualitatif approach tells success in words: there
    only spelling, absolute words and the level are judged. ``is_ja_jf``: its owner is no JPT.
    """

    def judge(wording: str) -> Iterator[Judgement]:
        yield from judge_spelling(wording, satuan)
        plain = spelled_out(corrected(wording, satuan))
        if is_kuantitatif:
            yield from _judge_measured(plain, target, satuan)
        if is_ja_jf:
            yield from judge_absolute(wording)
            yield from judge_work_measured(plain)
        else:
            yield from [*judge_low_measure(plain)] or judge_work_measured(plain)

    found = [*with_sound_offers(judge(text), judge)]
    if is_ja_jf and target is not None:
        found += judge_absolute(target.teks, in_target=True)
    return tuple(found)


def _judge_measured(text: str, target: Target | None, satuan: Satuan | None) -> list[Judgement]:
    plain = without_numbering(text).strip()
    head, _ = head_and_rest(plain)
    several, told = judge_several(text), [*judge_target_inside(plain, target, satuan)]
    return [
        *judge_vague(plain, target, satuan),
        *(
            ()
            if told and target is None and (head == "menjadi" or not is_activity(head))
            else judge_measure(plain, target, satuan)
        ),
        *several,
        *told,
        *(() if several else judge_satuan(plain, satuan)),
    ]
