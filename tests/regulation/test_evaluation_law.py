"""What the regulation says of evaluation and angka kredit is read strictly, and a regulation may do without."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from importlib.resources import files
from itertools import pairwise

import pytest

from skpdoc import regulation
from skpdoc.errors import SkpdocError
from skpdoc.model.angka_kredit import Jenjang
from skpdoc.model.predikat import CapaianOrganisasi
from skpdoc.regulation import DEFAULT_REGULASI, angka_kredit_of, evaluasi_of
from skpdoc.regulation.angka_kredit import read_angka_kredit
from skpdoc.regulation.evaluasi import read_evaluasi

FOLDER = files(regulation).joinpath("permenpanrb_6_2022")
EVALUASI, ANGKA_KREDIT = (
    FOLDER.joinpath(name).read_text("utf-8") for name in ("evaluasi.toml", "angka_kredit.toml")
)


def test_the_kuadran_has_nine_cells_and_the_curves_are_those_of_the_form() -> None:
    aturan = evaluasi_of(DEFAULT_REGULASI)
    assert len(aturan.kuadran) == 9
    assert aturan.kurva[CapaianOrganisasi.BAIK] == (2, 3, 6, 11, 2)
    assert {len(curve) for curve in aturan.kurva.values()} == {5}


def test_steps_of_golongan_make_the_least_of_a_jenjang() -> None:
    """The figures of the table agree with each other: all are sums of steps."""
    for ketentuan in angka_kredit_of(DEFAULT_REGULASI).jenjang.values():
        steps = len(ketentuan.golongan)
        assert ketentuan.minimal_jenjang in (None, ketentuan.minimal_pangkat * steps)
        for index, golongan in enumerate(ketentuan.golongan):
            assert ketentuan.ak_dasar.get(golongan, 0) == ketentuan.minimal_pangkat * index


def test_the_jenjang_lead_to_each_other() -> None:
    jenjang = angka_kredit_of(DEFAULT_REGULASI).jenjang
    for one, two in pairwise(Jenjang):
        is_end = one in (Jenjang.PENYELIA, Jenjang.AHLI_UTAMA)
        assert jenjang[one].naik is (None if is_end else two)
    assert jenjang[Jenjang.PEMULA].koefisien == Fraction(15, 4)


@pytest.mark.parametrize(
    ("read", "text", "old", "new", "said"),
    [
        (
            read_evaluasi,
            EVALUASI,
            '"Sangat Baik"\n',
            '"Istimewa"\n',
            "harus salah satu dari: Sangat Baik; Baik;",
        ),
        (
            read_evaluasi,
            EVALUASI,
            '[kuadran."Di Atas Ekspektasi"]',
            "",
            "kuadran.Di Atas Ekspektasi belum ada.",
        ),
        (
            read_evaluasi,
            EVALUASI,
            "[0, 1, 3, 7, 13]",
            "[0, 1, 3]",
            "kurva.Istimewa harus daftar 5 bilangan bulat",
        ),
        (read_evaluasi, EVALUASI, "paling_banyak = 70", "paling = 70", "batas.Istimewa harus daftar batas:"),
        (
            read_evaluasi,
            EVALUASI,
            "paling_banyak = 4",
            "paling_banyak = -4",
            "penduduk.paling_banyak harus bilangan",
        ),
        (
            read_angka_kredit,
            ANGKA_KREDIT,
            "koefisien = 3.75",
            'koefisien = "3,75"',
            "jenjang.Pemula.koefisien harus",
        ),
        (
            read_angka_kredit,
            ANGKA_KREDIT,
            'naik = "Mahir"',
            'naik = "Maher"',
            "jenjang.Terampil.naik harus salah",
        ),
        (read_angka_kredit, ANGKA_KREDIT, '"Baik" = 100', "", "persen.Baik belum ada."),
        (
            read_angka_kredit,
            ANGKA_KREDIT,
            "koefisien = 3.75",
            "koefisien = ",
            "baris 24 bukan TOML yang benar.",
        ),
    ],
)
def test_what_is_wrong_is_told(
    read: Callable[[str, str], object], text: str, old: str, new: str, said: str
) -> None:
    assert old in text
    with pytest.raises(SkpdocError) as told:
        read(text.replace(old, new, 1), "uji.toml")
    assert any(said in line for line in told.value.lines), told.value.lines
