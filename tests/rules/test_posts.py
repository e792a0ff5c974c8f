"""The rules of posts.py, each on a small office."""

from __future__ import annotations

from small import findings, said

from skpdoc.rules.posts import atasan_is_the_post_that_assesses, pejabat_lain_say_their_post

NIP = "198609262015051001"


def _office(atasan: str) -> str:
    return f"""
## Pegawai
| NIP | Nama | Jenis Jabatan | Atasan |
|-----|------|---------------|--------|
| {NIP} | Kabid | Administrator | BUPATI |
| 198609262015051002 | Kabid Dua | Administrator | {atasan} |

## Pejabat Lain
| Kode | Nama | Jenis Nomor | Nomor | Jabatan |
|------|------|-------------|-------|---------|
| PLT  | Kabid | NIP | {NIP} | Plt. Kepala Dinas |
"""


def test_a_bare_nip_means_one_s_own_post_and_is_asked_about() -> None:
    (one,) = findings(atasan_is_the_post_that_assesses, _office(NIP))
    assert (one.code, one.cell.place) == ("R22", "Pegawai!D3")
    assert 'isi Atasan: "PLT"' in one.remedy


def test_who_names_the_post_is_not_asked() -> None:
    assert said(atasan_is_the_post_that_assesses, _office("PLT")) == []


def _other(jenis: str, indikator: str, head: str = "| Jenis Jabatan ") -> str:
    return f"""
## Pejabat Lain
| Kode | Nama {head}|
|------|------{"|------" if head else ""}|
| SEKDA | Sekda {f"| {jenis} " if head else ""}|

## Perjanjian Kinerja
| Pemilik | Indikator |
|---------|-----------|
| SEKDA   | {indikator} |
"""


def test_a_pejabat_lain_whose_indicators_would_be_printed_says_his_post() -> None:
    assert said(pejabat_lain_say_their_post, _other("", "Nilai SAKIP")) == [("B52", "Pejabat Lain!C2")]
    assert said(pejabat_lain_say_their_post, _other("JPT Madya", "Nilai SAKIP")) == []


def test_nothing_hangs_on_it_without_indicators_or_without_the_column() -> None:
    assert said(pejabat_lain_say_their_post, _other("", "")) == []
    assert said(pejabat_lain_say_their_post, _other("", "Nilai SAKIP", head="")) == []
