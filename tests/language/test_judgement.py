"""Judgement on wordings: precision and recall on the labelled lists, and better wordings that hold."""

from __future__ import annotations

import pytest
from evaluate import DEV, HELD_OUT, figures, read

from skpdoc.language import Flaw, judge_indikator, judge_rhk
from skpdoc.language.word_lists import table
from skpdoc.regulation import satuan


@pytest.mark.parametrize("path", [DEV, HELD_OUT], ids=["dev", "held_out"])
def test_precise_and_finding_enough(path: object) -> None:
    texts = read(DEV if path is DEV else HELD_OUT)
    assert len(texts) >= 100
    found = figures(texts)
    assert found.precision >= 0.95, found
    assert found.recall >= 0.85, found


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("Menyusun laporan keuangan", "Tersusunnya laporan keuangan"),
        ("MENYUSUN LAPORAN", "TERSUSUNNYA LAPORAN"),
        ("1. Memverifikasi berkas usulan", "Terverifikasinya berkas usulan"),
        ("Melaksanakan verifikasi berkas usulan", "Terverifikasinya berkas usulan"),
        ("Melakukan pengawasan terhadap pasar", "Terawasinya pasar"),
        ("Menyusun dan menyampaikan laporan", "Tersusunnya dan tersampaikannya laporan"),
        ("Merumuskan kebijakan teknis", "Terumuskannya kebijakan teknis"),
        ("Mendigitalkan arsip", "Terdigitalkannya arsip"),
        ("Meningkatkan kualitas layanan", "Meningkatnya kualitas layanan"),
        ("Mengikuti diklat fungsional", ""),
        ("Menyusun laporan dan mengikuti rapat", ""),
        ("Menopang kegiatan dinas", ""),
    ],
)
def test_better_wording_of_an_activity(text: str, better: str) -> None:
    (one,) = judge_rhk(text, is_ja_jf=True)
    assert (one.flaw, one.better) == (Flaw.ACTIVITY, better)


def test_a_better_wording_has_no_flaw() -> None:
    verbs = [verb for verb, state in table("rhk", "hasil").items() if state]
    offered = [judge_rhk(f"{verb.capitalize()} berkas usulan", is_ja_jf=True)[0].better for verb in verbs]
    assert len(offered) > 100
    assert all(offered)
    assert [text for text in offered if judge_rhk(text, is_ja_jf=True)] == []


def test_spelling_and_absolute_words_are_mended_in_place() -> None:
    (spelling,) = judge_rhk("Prosentase Kelulusan meningkat", is_ja_jf=True)
    assert spelling.better == "Persentase Kelulusan meningkat"
    (absolute,) = judge_rhk("Pemrosesan klaim selalu tepat waktu.", is_ja_jf=True)
    assert absolute.better == "Pemrosesan klaim tepat waktu."
    assert judge_rhk("Pemrosesan klaim selalu tepat waktu.", is_ja_jf=False) == ()


def test_another_noun_is_a_remark_only() -> None:
    (one,) = judge_indikator(
        "Jumlah laporan yang terbit", None, satuan("Unit"), is_ja_jf=True, is_kuantitatif=True
    )
    assert one.flaw is Flaw.SATUAN_NOUN


def test_kualitatif_is_told_in_words() -> None:
    text = "Pelayanan berjalan optimal"
    assert judge_indikator(text, None, None, is_ja_jf=True, is_kuantitatif=False) == ()
    assert judge_indikator(text, None, None, is_ja_jf=True, is_kuantitatif=True) != ()
