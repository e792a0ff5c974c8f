"""Stretches of a year in an evaluation book: a predikat of their own, another jenjang, and what LAMA holds."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from offices import EditedEvaluation

from skpdoc.evaluation.rounding import printed
from skpdoc.model.angka_kredit import AngkaKreditPegawai
from skpdoc.pipeline.evaluation.load import Evaluated

_RATIH, _NADIA = "198603142011012005", "199611282022032007"


def _book(hasil: str = "Sesuai Ekspektasi") -> EditedEvaluation:
    book = EditedEvaluation("Tahunan")
    book.set("Capaian Kinerja Organisasi", "Baik")
    book.rate(_RATIH, hasil, hasil)
    return book


def _row(book: EditedEvaluation, sheet: str, number: int, **cells: object) -> None:
    for header, value in {"NIP": _RATIH, **cells}.items():
        book.put(sheet, number, header.replace("_", " "), value)


def _codes(loaded: Evaluated, sheet: str) -> list[tuple[str, str]]:
    return [(one.code, one.cell.address) for one in loaded.findings if one.cell.sheet == sheet]


def _lines(one: AngkaKreditPegawai) -> list[str]:
    return [f"{line.predikat} {printed(line.angka_kredit, 3)}" for line in one.akumulasi]


def test_case_11_is_typed_as_two_rows(tmp_path: Path) -> None:
    """Mahir January to April, Baik; since 1 May Penyelia, and the year Sangat Baik."""
    book = _book("Di Atas Ekspektasi")
    last = book.sheet("Angka Kredit").max_row + 1
    mahir = {"Jenjang": "Mahir", "Golongan": "III/b", "TMT_Jabatan": "1 April 2018", "Bulan_Mulai": "Januari"}
    _row(
        book,
        "Angka Kredit",
        book.row("Angka Kredit", _RATIH),
        **mahir,
        Bulan_Selesai="April",
        Predikat="Baik",
    )
    penyelia = {"Jenjang": "Penyelia", "Golongan": "III/c", "TMT_Jabatan": "1 Mei 2026", "Bulan_Mulai": "Mei"}
    _row(book, "Angka Kredit", last, **penyelia, Bulan_Selesai="Desember")
    loaded = book.load(tmp_path / "e.xlsx")
    assert {kunci: _lines(one) for kunci, one in loaded.angka_kredit.items()} == {
        _RATIH: ["Baik 4,167"],
        f"{_RATIH}:5": ["Sangat Baik 25"],
    }
    assert [one.jumlah for one in loaded.angka_kredit.values()] == [Fraction("4.167"), 25]
    assert _RATIH not in loaded.angka_kredit_ditahan


def test_the_former_skp_of_a_mover_is_a_row_under_the_key_of_the_year(tmp_path: Path) -> None:
    book = _book()
    row = book.row("Angka Kredit", f"{_NADIA}/2")
    book.put("Angka Kredit", row, "NIP", f"{_NADIA}/1")
    loaded = book.load(tmp_path / "e.xlsx")
    (one,) = (one for one in loaded.findings if one.code == "E82")
    assert one.remedy == (
        f"Tulis {_NADIA}/2; bulan-bulan SKP sebelumnya di baris tersendiri, dengan Predikat evaluasinya."
    )


@pytest.mark.parametrize(
    ("termasuk", "jumlah", "asked"),
    [("Ya", "95", ""), ("Tidak", "120", ""), ("-", "95", "E38"), ("", "95", "E38"), ("entah", "", "B13")],
)
def test_a_former_year_beside_lama_is_asked_unless_it_is_said(
    termasuk: str, jumlah: str, asked: str, tmp_path: Path
) -> None:
    """Ahli Muda: LAMA 70, Baik in 2025 (25) and in the year (25)."""
    book = _book()
    row = book.row("Angka Kredit", _RATIH)
    book.put("Angka Kredit", row, "Lama: AK Konversi", 70)
    year = {"Tahun": 2025, "Bulan_Mulai": "Januari", "Bulan_Selesai": "Desember", "Predikat": "Baik"}
    _row(book, "Riwayat AK", 2, **year, Jenjang="Ahli Muda", Termasuk_LAMA=termasuk)
    loaded = book.load(tmp_path / "e.xlsx")
    made = loaded.angka_kredit.get(_RATIH)
    assert (made.jumlah if made else None) == (Fraction(jumlah) if jumlah else None)
    assert (_RATIH in loaded.angka_kredit_ditahan) == bool(asked)
    assert _codes(loaded, "Riwayat AK") == ([(asked, "H2")] if asked else [])
