"""A small evaluated office for the tests of its rekap: twelve people of two penilai, one away, four functional."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from evaluated import RATINGS, buku, dasar, penilaian, stretch

from skpdoc.evaluation.derived import EvaluatedBook, derive_evaluation
from skpdoc.evaluation.recap import recap
from skpdoc.model.angka_kredit import Jenjang, SumberAngkaKredit
from skpdoc.model.choices import JenisJabatan
from skpdoc.model.predikat import Predikat
from skpdoc.model.rekap import RekapEvaluasi

KONVERSI = SumberAngkaKredit.KONVERSI
_SB, _B, _BP = Predikat.SANGAT_BAIK, Predikat.BAIK, Predikat.BUTUH_PERBAIKAN
_PREDIKAT = (_B, *[_B] * 6, _SB, _SB, _BP, None, None)


def evaluated_office() -> EvaluatedBook:
    """The first heads the unit; the last is on leave, the one before him waits for his ratings."""
    people, rows = [], []
    for number, predikat in enumerate(_PREDIKAT):
        kunci = f"19860926201505{number:04d}"
        jenis = JenisJabatan.FUNGSIONAL if 0 < number < 5 else JenisJabatan.PELAKSANA
        penilai = "" if not number else "a" if number % 3 else "b"
        people.append(
            dasar(kunci, nama=f"Orang {number}", is_kepala=not number, penilai=penilai, jenis_jabatan=jenis)
        )
        before = {"Triwulan I": _B, "Triwulan II": _BP if number == 7 else _B}
        ratings = RATINGS[predikat] if predikat else (None, None)
        reason = "CLTN" if number == len(_PREDIKAT) - 1 else ""
        rows.append(
            penilaian(
                kunci, *ratings, row=number + 2, nama=f"Orang {number}", periodik=before, tidak_dinilai=reason
            )
        )
    credit = (
        stretch(people[1].kunci, Jenjang.AHLI_MUDA, "III/c", lama={KONVERSI: 80}, row=2),
        stretch(people[2].kunci, Jenjang.AHLI_PERTAMA, "III/b", lama={KONVERSI: Fraction("82.083")}, row=3),
        stretch(
            people[3].kunci,
            Jenjang.PENYELIA,
            "III/c",
            lama={KONVERSI: 90},
            tmt_golongan=date(2025, 8, 1),
            row=4,
        ),
        stretch(people[4].kunci, Jenjang.AHLI_UTAMA, "IV/e", lama={KONVERSI: 390}, tmt_golongan=None, row=5),
    )
    return derive_evaluation(buku(people, rows, angka_kredit=credit))


def recapped() -> RekapEvaluasi:
    """Its rekap."""
    made = recap(evaluated_office())
    assert made is not None
    return made
