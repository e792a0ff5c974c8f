"""Words without a scale: optimal, memadai, dengan baik (R15), in an indicator or its target."""

from __future__ import annotations

from collections.abc import Iterator

from skpdoc.language.judgement import Flaw, Judgement
from skpdoc.language.measure import has_measure_head
from skpdoc.language.word_lists import phrases, words
from skpdoc.model.target import JenisSatuan, Satuan, Target


def judge_vague(text: str, target: Target | None, satuan: Satuan | None) -> Iterator[Judgement]:
    """Vague words of the indicator, else a target that is nothing but a praise."""
    named = phrases("iki", "samar", "tetap").sub(" ", text)
    match = phrases("iki", "samar").search(named)
    if match is None and not has_measure_head(text):
        match = phrases("iki", "samar", "tanpa_ukuran").search(named)
    if match:
        yield Judgement(Flaw.VAGUE, match[0])
    elif target is not None and _is_praise(target.teks) and not _has_scale(text, satuan):
        yield Judgement(Flaw.VAGUE, target.teks, in_target=True)


def _is_praise(target: str) -> bool:
    return " ".join(target.casefold().strip(" .").split()) in words("iki", "samar", "nilai")


def _has_scale(text: str, satuan: Satuan | None) -> bool:
    is_scale = satuan is not None and satuan.jenis is JenisSatuan.SKALA
    return is_scale or phrases("iki", "samar", "skala").search(text) is not None
