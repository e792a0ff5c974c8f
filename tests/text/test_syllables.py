"""A long word is parted as Ejaan yang Disempurnakan V parts it, and not at all where only its root would tell."""

from __future__ import annotations

import itertools

import pytest

from skpdoc.text.syllables import syllable_breaks


def _parted(word: str) -> str:
    places = [0, *syllable_breaks(word), len(word)]
    return "-".join(word[left:right] for left, right in itertools.pairwise(places))


@pytest.mark.parametrize(
    "parted",
    [
        "per-tang-gung-ja-wab-an",
        "mem-per-tang-gung-ja-wab-kan-nya",
        "ke-ti-dak-ber-pi-hak-an-nya",
        "di-se-leng-ga-ra-kan-nya",
        "pen-di-dik-an",
        "per-ma-sa-lah-an",
        "me-nya-nyi-kan",
        "pe-mu-ta-khir-an",
        "ma-sya-ra-kat",
        "ke-wi-rau-sa-ha-an",
        "di-ko-or-di-na-si-kan",
        "te-le-ko-mu-ni-ka-si",
        "ad-mi-nis-tra-si",
        "ins-tru-men",
        "ins-tan-si",
        "pers-pek-tif",
        "kom-pre-hen-sif",
        "in-fra-struk-tur",
        "pas-ca-pro-duk-si",
        "trans-por-ta-si",
        "PE-NYE-LENG-GA-RA-AN-NYA",
    ],
)
def test_it_is_parted_between_syllables_and_before_endings(parted: str) -> None:
    assert _parted(parted.replace("-", "")) == parted


@pytest.mark.parametrize(
    "word", ["berorientasi", "mengadministrasikan", "perekonomian", "terintegrasi", "pengawasannya"]
)
def test_where_a_prefix_ends_only_the_root_tells(word: str) -> None:
    prefix = next(one for one in ("ber", "meng", "per", "ter", "peng") if word.startswith(one))
    assert not {len(prefix) - 1, len(prefix)} & set(syllable_breaks(word))


@pytest.mark.parametrize("word", ["DPMPTSP", "a", "", "ab", "12", "e-Kinerja", "字" * 30, "İ" * 9])
def test_what_is_no_such_word_is_not_parted(word: str) -> None:
    assert syllable_breaks(word) == ()


def test_no_letter_stands_alone() -> None:
    for word in ("akuntabilitas", "identifikasi", "operasionalisasi", "ekonomi"):
        assert all(2 <= place <= len(word) - 2 for place in syllable_breaks(word))
