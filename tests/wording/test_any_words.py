"""Any words in any order are judged, however they are cut short: what is typed is never the end of a check."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from skpdoc.wording import judge_indikator, judge_rhk

_WORDS = [
    "Berkurangnya",
    "Meningkatnya",
    "Terlaksananya",
    "Menyusun",
    "Peningkatan",
    "Rapat",
    "Mutu",
    "tingkat",
    "kualitas",
    "akses",
    "laporan",
    "kegiatan",
    "realisasi",
    "terlaksana",
    "mengikuti",
    "dan",
    "serta",
    "yang",
    "untuk",
    "kali",
    "setiap",
    "sebanyak",
    "menjadi",
    "maksimal",
    "di",
    "ber",
    "pra-",
    "sarana",
    "ISO",
    "12",
    "1.200",
    "100%",
    "%",
    ",",
    ";",
    "&",
    "+",
    "(",
    ")",
    ".",
    "…",
]


@given(st.lists(st.sampled_from(_WORDS), max_size=8).map(" ".join))
@example("")
@example("Berkurangnya tingkat")
@example("Mutu &")
def test_any_words_are_judged(text: str) -> None:
    for is_ja_jf in (True, False):
        assert isinstance(judge_rhk(text, is_ja_jf=is_ja_jf, is_fungsional=is_ja_jf), tuple)
        found = judge_indikator(text, None, None, is_ja_jf=is_ja_jf, is_kuantitatif=True)
        assert isinstance(found, tuple)
