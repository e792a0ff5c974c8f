"""The rules of wording.py, each on a small office."""

from __future__ import annotations

import pytest
from small import PEOPLE, findings, said

from skpdoc.rules.wording import indicators_are_measurable, results_are_results


def _role(
    rhk: str = "Rambu terpasang", indikator: str = "Jumlah rambu", target: str = "5", satuan: str = "Unit"
) -> str:
    return (
        "## Peran\n| NIP | Rencana Hasil Kerja | Indikator | Target | Satuan |\n|--|--|--|--|--|\n"
        f"| Ani | {rhk} | {indikator} | {target} | {satuan} |\n"
    )


@pytest.mark.parametrize(
    ("rhk", "codes"),
    [
        ("Tersusunnya laporan keuangan", []),
        ("Menyusun laporan keuangan", ["R02"]),
        ("Layanan administrasi", ["R03"]),
        ("Permohonan izin selesai tepat waktu", []),
        ("Semua permohonan izin selesai tepat waktu", ["R16"]),
    ],
)
def test_an_rhk_names_a_result(rhk: str, codes: list[str]) -> None:
    found = said(results_are_results, PEOPLE, _role(rhk=rhk))
    assert found == [(code, "Peran!B2") for code in codes]


def test_a_better_wording_is_offered_where_it_is_mechanical() -> None:
    (one,) = findings(results_are_results, PEOPLE, _role(rhk="Menyusun laporan keuangan"))
    assert one.usulan == "Tersusunnya laporan keuangan"
    assert f'Usulan: "{one.usulan}".' in one.remedy


@pytest.mark.parametrize(
    ("indikator", "satuan", "code", "place"),
    [
        ("Laporan yang baik", "Laporan", "R15", "Peran!C2"),
        ("Jumlah 12 laporan yang tersusun", "Laporan", "R15", "Peran!C2"),
        ("Persentase laporan tepat waktu", "Laporan", "R17", "Peran!E2"),
    ],
)
def test_an_indicator_is_measurable_and_its_satuan_fits(
    indikator: str, satuan: str, code: str, place: str
) -> None:
    target = "12" if "12" in indikator else "5"
    assert (code, place) in said(indicators_are_measurable, PEOPLE, _role("Rambu", indikator, target, satuan))


def test_a_sound_indicator() -> None:
    assert said(indicators_are_measurable, PEOPLE, _role()) == []


def test_whose_results_are_not_printed_here_is_not_judged() -> None:
    plan = "## Perjanjian Kinerja\n| Pemilik | Sasaran |\n|--|--|\n| BUPATI | Melaksanakan pembangunan |\n"
    assert said(results_are_results, PEOPLE, plan) == []
