"""Judgement on wordings: precision and recall on the labelled lists, and better wordings that hold."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from evaluate import BLIND, DEV, GOOD, HELD_OUT, LISTS, SECOND, alarms, figures, mistakes, offers, read

from skpdoc.regulation import satuan
from skpdoc.wording import Flaw, judge_indikator, judge_rhk
from skpdoc.wording.word_lists import table

pytestmark = pytest.mark.quick


@pytest.mark.parametrize("path", [DEV, HELD_OUT, SECOND], ids=lambda path: path.stem)
def test_precise_and_finding_enough(path: Path) -> None:
    texts = read(path)
    assert len(texts) >= 290
    found = figures(texts)
    assert found.precision >= 0.98, "\n".join(mistakes(texts))
    assert found.recall >= 0.96, "\n".join(mistakes(texts))


@pytest.mark.parametrize("path", [DEV, HELD_OUT, SECOND], ids=lambda path: path.stem)
def test_no_kind_of_flaw_is_judged_badly(path: Path) -> None:
    texts = read(path)
    for code in {code for one in texts for code in one.expected}:
        found = figures(texts, code)
        assert found.precision >= 0.9, (code, found)
        assert found.recall >= 0.85, (code, found)


def test_texts_nobody_developed_on() -> None:
    found = figures(read(BLIND))
    assert found.precision >= 0.95
    assert found.recall >= 0.85


def test_good_texts_are_let_pass() -> None:
    texts = read(GOOD)
    assert len(texts) >= 300
    assert not any(one.expected for one in texts)
    assert len(alarms(texts)) <= 2, "\n".join(mistakes(texts))


def test_every_offer_was_looked_at() -> None:
    with (LISTS / "usulan.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        agreed = {(row["cacat"], row["teks"], row["usulan"]) for row in rows}
    made = {offer for path in (DEV, HELD_OUT, SECOND, GOOD) for offer in offers(read(path))}
    assert made == agreed


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
        ("Melaksanakan meningkatnya kualitas layanan", "Meningkatnya kualitas layanan"),
        ("Melaksanakan tugas bidang terselesaikan tepat waktu", "Tugas bidang terselesaikan tepat waktu"),
        ("Melaksanakan pemeriksaan bayi pada keluarga binaan", "Terperiksanya bayi pada keluarga binaan"),
        ("Melaksanakan evaluasi belajar tiap semester", ""),
        ("Melakukan pemeriksaan pasien dan pertolongan persalinan", ""),
        ("Mengumpulkan data dengan: mengumpulkan berkas", ""),
        ("Pemeliharaan kendaraan dinas", "Terpeliharanya kendaraan dinas"),
        ("Pembinaan dan pengawasan pasar", ""),
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


def test_an_offer_is_no_fault_again() -> None:
    lists = [judge_rhk("Melaksanakan semua tugas", is_ja_jf=True)]
    lists.append(
        judge_indikator(
            "Menyusun laporan dengan baik", None, satuan("Laporan"), is_ja_jf=True, is_kuantitatif=True
        )
    )
    assert [one.better for found in lists for one in found] == ["", "", "", ""]


def test_another_noun_is_a_remark_only() -> None:
    (one,) = judge_indikator(
        "Jumlah laporan yang terbit", None, satuan("Unit"), is_ja_jf=True, is_kuantitatif=True
    )
    assert one.flaw is Flaw.SATUAN_NOUN


def test_kualitatif_is_told_in_words() -> None:
    text = "Pelayanan berjalan optimal"
    assert judge_indikator(text, None, None, is_ja_jf=True, is_kuantitatif=False) == ()
    assert judge_indikator(text, None, None, is_ja_jf=True, is_kuantitatif=True) != ()
