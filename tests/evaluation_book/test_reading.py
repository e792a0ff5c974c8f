"""Reading an evaluation book: values as they are meant, findings at their cells, and what a galat withholds."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from click.testing import CliRunner
from offices import BOOK, PUSKESMAS, EditedEvaluation, load_paths, office, said

from skpdoc.cli.commands import skpdoc
from skpdoc.errors import SkpdocError
from skpdoc.evaluation.periods import periode_of
from skpdoc.model.angka_kredit import Jenjang, SumberAngkaKredit
from skpdoc.model.evaluasi import CetakPeriode
from skpdoc.model.predikat import CapaianOrganisasi, Predikat, Rating
from skpdoc.pipeline.evaluation.check import checked_evaluation
from skpdoc.pipeline.evaluation.prefill import Prefilled
from skpdoc.pipeline.evaluation.previous import carried_evaluation
from skpdoc.pipeline.reading.load import load
from skpdoc.records.evaluation.data_skp import data_rows
from skpdoc.records.evaluation.penilaian import periodik_text, read_periodik

_HEAD, _GEDE, _ANDI = "197009231994031006", "197304052001121003", "198401022008032010"
_RULES = ("E05", "E12", "E10", "E06", "E08", "E14", "E15", "E16", "E18", "B06", "E20", "E31", "E34", "E35")
"""what the rules say of a book that is not filled in yet"""


@pytest.fixture
def book() -> EditedEvaluation:
    return EditedEvaluation()


def _target(evaluated: object, nip: str, baris: str) -> str:
    rows = evaluated.buku.realisasi  # type: ignore[attr-defined] # a shortcut of this test
    (row,) = (row for row in rows if (row.kunci, row.baris_skp) == (nip, baris))
    return row.realisasi.tertulis() if row.realisasi else ""


def test_a_new_book_says_nothing_but_what_is_still_blank(book: EditedEvaluation, tmp_path: Path) -> None:
    evaluated = book.load(tmp_path / "e.xlsx")
    assert said(evaluated, *_RULES) == []
    assert evaluated.buku
    assert len(evaluated.buku.dasar) == 51
    assert all(row.baris_skp for row in evaluated.buku.realisasi)


def test_values_are_read_as_they_are_meant(book: EditedEvaluation, tmp_path: Path) -> None:
    book.set("Capaian Kinerja Organisasi", "baik")
    row = book.row("Realisasi", _HEAD, "U1.1")
    book.put("Realisasi", row, "Realisasi", 14)
    book.put("Realisasi", row, "Bukti Dukung", "laporan; https://contoh.go.id/a")
    book.put("Realisasi", row, "Umpan Balik", "Pimpinan: baik\nRekan: cekatan")
    book.put("Realisasi", row, "Hasil", "diatas ekspektasi")
    book.put("Realisasi", book.row("Realisasi", _HEAD, "U1.2"), "Realisasi", 0.5, "0%")
    row = book.row("Penilaian", _HEAD)
    book.put("Penilaian", row, "Rating Hasil Kerja", "Diatas Ekspektasi")
    book.put("Penilaian", row, "Rating Perilaku Kerja", "Sesuai Ekspektasi")
    book.put("Penilaian", row, "Predikat", "Baik")
    book.put("Umpan Balik Perilaku", book.row("Umpan Balik Perilaku", _HEAD), "Akuntabel", "Pimpinan: teliti")
    evaluated = book.load(tmp_path / "e.xlsx")
    assert said(evaluated, *_RULES) == []
    assert (_target(evaluated, _HEAD, "U1.1"), _target(evaluated, _HEAD, "U1.2")) == ("14 Kasus", "50%")
    head = evaluated.evaluasi[_HEAD]
    assert (head.rating_hasil, head.predikat, head.capaian) == (
        Rating.DI_ATAS,
        Predikat.BAIK,
        CapaianOrganisasi.BAIK,
    )
    assert head.realisasi["U1.1"].bukti_dukung == ("laporan", "https://contoh.go.id/a")
    assert head.realisasi["U1.1"].umpan_balik == ("Pimpinan: baik", "Rekan: cekatan")
    assert head.umpan_balik == {"Akuntabel": ("Pimpinan: teliti",)}


@pytest.mark.parametrize(
    ("baris", "typed", "code"),
    [
        ("U1.2", "0,95", "B14"),
        ("U1.1", "12 Dokumen", "B14"),
        ("U1.1", "#REF!", "B07"),
        ("U1.1", "n/a", "B14"),
    ],
)
def test_what_can_be_read_in_two_ways_is_asked_and_withholds_one_person(
    book: EditedEvaluation, tmp_path: Path, baris: str, typed: str, code: str
) -> None:
    book.set("Capaian Kinerja Organisasi", "Baik")
    for nip in (_HEAD, _GEDE):
        book.rate(nip)
    cell = book.put("Realisasi", book.row("Realisasi", _HEAD, baris), "Realisasi", typed)
    evaluated = book.load(tmp_path / "e.xlsx")
    assert said(evaluated, *_RULES) == [(code, f"Realisasi!{cell}")]
    assert _HEAD in evaluated.ditahan
    assert _GEDE not in {kunci for kunci, why in evaluated.ditahan.items() if why[0].code == code}


def test_a_misspelt_choice_and_a_wrong_period_are_asked(book: EditedEvaluation, tmp_path: Path) -> None:
    capaian = book.set("Capaian Kinerja Organisasi", "Bagus")
    first = book.set("Periode Mulai", "1 April 2026")
    book.set("Periode Selesai", "30 Juni 2026")
    rating = book.put("Penilaian", book.row("Penilaian", _GEDE), "Rating Hasil Kerja", "Sesuai")
    predikat = book.put("Penilaian", book.row("Penilaian", _GEDE), "Predikat", "Lumayan")
    evaluated = book.load(tmp_path / "e.xlsx")
    expected = {("B13", f"Periode!{capaian}"), ("B26", f"Periode!{first}"), ("B13", f"Penilaian!{predikat}")}
    assert {one for one in said(evaluated, *_RULES) if one[0] in ("B13", "B26")} == expected
    assert f"Penilaian!{rating}" not in {place for _, place in said(evaluated)}
    assert len(evaluated.ditahan) == 51


def test_a_blank_capaian_of_the_organisation_is_asked_for_once(
    book: EditedEvaluation, tmp_path: Path
) -> None:
    cell = book.set("Capaian Kinerja Organisasi", None)
    evaluated = book.load(tmp_path / "e.xlsx")
    assert [place for code, place in said(evaluated) if place.startswith("Periode!")] == [f"Periode!{cell}"]
    assert len(evaluated.ditahan) == 51
    book.set("Capaian Kinerja Organisasi", "Lumayan")
    told = [one for one in said(book.load(tmp_path / "f.xlsx")) if one[1].startswith("Periode!")]
    assert told == [("B13", f"Periode!{cell}")]


def test_a_date_is_not_held_against_days_that_do_not_fit(book: EditedEvaluation, tmp_path: Path) -> None:
    book.set("Capaian Kinerja Organisasi", "Baik")
    last = book.set("Periode Selesai", "30 Juni 2026")
    book.set("Tanggal Pejabat Penilai", "7 April 2026")
    told = [one for one in said(book.load(tmp_path / "e.xlsx")) if one[1].startswith("Periode!")]
    assert told == [("B26", f"Periode!{last}")]


def test_what_a_finding_keeps_back_is_of_whoever_is_in_the_book(
    book: EditedEvaluation, tmp_path: Path
) -> None:
    row = book.row("Penilaian", _GEDE)
    book.put("Penilaian", row, "NIP", "199912312025041001")
    book.put("Penilaian", row, "Predikat", "Lumayan")
    found = checked_evaluation(book.load(tmp_path / "e.xlsx")).json["temuan"]
    kept = {one["kode"]: {held["jenis"] for held in one["menahan"]} for one in found}
    assert {code: kept[code] for code in ("E82", "B13")} == {"E82": set(), "B13": set()}
    assert kept["E81"] == {"Evaluasi"}, "nobody has angka kredit in a quarter"


def test_rows_are_known_after_sorting_and_without_their_number(
    book: EditedEvaluation, tmp_path: Path
) -> None:
    sheet = book.sheet("Realisasi")
    rows = [[(cell.value, cell.number_format) for cell in row] for row in sheet.iter_rows(min_row=2)]
    for number, values in enumerate(reversed(rows), start=2):
        for at, (value, shown) in enumerate(values, start=1):
            sheet.cell(number, at).value = value
            sheet.cell(number, at).number_format = shown
    sheet.cell(2, book.column("Realisasi", "Baris SKP")).value = None
    evaluated = book.load(tmp_path / "e.xlsx")
    assert {code for code, _ in said(evaluated, *_RULES)} <= {"B42"}  # the order is restored, which is said
    assert evaluated.buku
    assert all(row.baris_skp for row in evaluated.buku.realisasi)


def test_rows_that_are_missing_foreign_or_double(book: EditedEvaluation, tmp_path: Path) -> None:
    gone = book.row("Realisasi", _GEDE, "U1.1")
    book.sheet("Realisasi").delete_rows(gone)
    book.sheet("Penilaian").delete_rows(book.row("Penilaian", _ANDI))
    sheet = book.sheet("Realisasi")
    last = sheet.max_row + 1
    for at, value in enumerate([cell.value for cell in sheet[book.row("Realisasi", _HEAD, "U1.1")]], start=1):
        sheet.cell(last, at).value = value
        sheet.cell(last + 1, at).value = value
    book.put("Realisasi", last + 1, "Baris SKP", "U9.1")
    book.put("Penilaian", book.row("Penilaian", _HEAD), "NIP", "197009231994031007")
    evaluated = book.load(tmp_path / "e.xlsx")
    found = {(one.code, one.value) for one in evaluated.findings if one.code.startswith("E8")}
    assert ("E81", _GEDE) in found
    assert ("E81", _ANDI) in found
    assert ("E81", _HEAD) in found  # his row in Penilaian bears another NIP
    assert ("E82", "197009231994031007") in found
    assert ("E83", _HEAD) in found
    assert any(code == "E82" and "kasus kecelakaan" in value for code, value in found)
    near = next(one for one in evaluated.findings if one.value == "197009231994031007")
    assert f"Maksud Anda {_HEAD}" in near.remedy.replace('"', "")


def test_who_is_not_rated_needs_no_rows(book: EditedEvaluation, tmp_path: Path) -> None:
    book.put("Penilaian", book.row("Penilaian", _GEDE), "Tidak Dinilai", "CLTN")
    while True:
        try:
            book.sheet("Realisasi").delete_rows(book.row("Realisasi", _GEDE))
        except KeyError:
            break
    assert said(book.load(tmp_path / "e.xlsx"), *_RULES) == []


@pytest.mark.parametrize(
    ("sheet", "header", "value"),
    [
        ("Realisasi", "Target", "60 Kasus"),
        ("Realisasi", "Indikator", "Jumlah rapat"),
        ("Realisasi", "Jenis", "Tambahan"),
        ("Penilaian", "Jabatan", "Bupati"),
        ("Penilaian", "Nama", "Orang Lain"),
    ],
)
def test_a_changed_grey_cell_is_asked(
    book: EditedEvaluation, tmp_path: Path, sheet: str, header: str, value: str
) -> None:
    row = book.row(sheet, _HEAD, "U1.1" if sheet == "Realisasi" else "")
    before = book.sheet(sheet).cell(row, book.column(sheet, header)).value
    cell = book.put(sheet, row, header, value)
    evaluated = book.load(tmp_path / "e.xlsx")
    assert said(evaluated, *_RULES) == [("E84", f"{sheet}!{cell}")]
    assert next(one.usulan for one in evaluated.findings if one.code == "E84") == before
    assert next(iter(evaluated.ditahan)) == _HEAD


def test_a_name_is_taken_where_the_skp_knows_of_no_superior(book: EditedEvaluation, tmp_path: Path) -> None:
    row = book.row("Penilaian", _HEAD)
    assert book.sheet("Penilaian").cell(row, book.column("Penilaian", "Atasan Pejabat Penilai")).value
    evaluated = book.load(tmp_path / "e.xlsx")
    assert evaluated.buku
    assert evaluated.buku.dasar[_HEAD].atasan_penilai == evaluated.buku.dasar[_HEAD].skp.penilai


_KAPUS = "197904222006042010"


@pytest.mark.parametrize(
    ("typed", "pangkat"),
    [
        ("Desy Ratnasari Kolopaking, S.Sos.", "Penata Muda Tingkat I, III/b"),
        ("198812072014032003", "Penata Muda Tingkat I, III/b"),
        ("PKB · Desy Ratnasari Kolopaking, S.Sos.", "Penata Muda Tingkat I, III/b"),
        ("pkb", "Penata Muda Tingkat I, III/b"),
        ("Drs. Orang Luar", ""),
    ],
)
def test_who_is_typed_where_the_skp_knows_of_no_superior_is_filled_in(
    tmp_path: Path, typed: str, pangkat: str
) -> None:
    """From Pegawai or Pejabat Lain; of anybody else the name alone, and it is said (E88)."""
    book = EditedEvaluation(buku=PUSKESMAS)
    cell = book.put("Penilaian", book.row("Penilaian", _KAPUS), "Atasan Pejabat Penilai", typed)
    evaluated = book.load(tmp_path / "e.xlsx")
    assert evaluated.buku
    above = evaluated.buku.dasar[_KAPUS].atasan_penilai
    assert above is not None
    assert (above.nama, above.pangkat) == (
        typed if not pangkat else "Desy Ratnasari Kolopaking, S.Sos.",
        pangkat,
    )
    assert said(evaluated, *_RULES) == ([] if pangkat else [("E88", f"Penilaian!{cell}")])


def test_who_is_typed_in_one_of_two_books_is_not_lost(tmp_path: Path) -> None:
    one, other = EditedEvaluation(buku=PUSKESMAS), EditedEvaluation(buku=PUSKESMAS)
    row = one.row("Penilaian", _KAPUS)
    cell = other.put("Penilaian", row, "Atasan Pejabat Penilai", "pkb")
    paths = one.save(tmp_path / "a.xlsx"), other.save(tmp_path / "b.xlsx")
    merged = load_paths(*paths)
    assert merged.buku
    above = merged.buku.dasar[_KAPUS].atasan_penilai
    assert above is not None
    assert above.jabatan == "Penyuluh Keluarga Berencana Ahli Pertama"
    one.put("Penilaian", row, "Atasan Pejabat Penilai", "KADINKES")
    one.save(paths[0])
    assert ("B28", f"Penilaian!{cell}") in said(load_paths(*paths))


def test_a_typed_superior_goes_on_into_the_next_book(tmp_path: Path) -> None:
    book = EditedEvaluation(buku=PUSKESMAS)
    book.put("Penilaian", book.row("Penilaian", _KAPUS), "Atasan Pejabat Penilai", "pkb")
    book.rate(_KAPUS)
    periode = periode_of("Triwulan II", 2026)
    unit = office(PUSKESMAS).kantor.buku.unit.nama_unit_kerja
    carried = carried_evaluation([book.save(tmp_path / "e.xlsx")], unit, 2026, periode)
    filled = Prefilled(office(PUSKESMAS), periode, carried)
    (row,) = filled.tables([_KAPUS])["Penilaian"]
    assert row["atasan_penilai"] == "pkb"


def test_a_ruined_nip_is_one_galat(book: EditedEvaluation, tmp_path: Path) -> None:
    cell = book.put("Penilaian", book.row("Penilaian", _HEAD), "NIP", float(_HEAD), "General")
    evaluated = book.load(tmp_path / "e.xlsx")
    assert said(evaluated, *_RULES) == [("R28", f"Penilaian!{cell}")]
    assert _HEAD in evaluated.ditahan
    (finding,) = (one for one in evaluated.findings if one.code == "R28")
    assert f"Mungkin {_HEAD} (ada di " in finding.remedy


def test_nips_all_ruined_are_found_in_the_skp(book: EditedEvaluation, tmp_path: Path) -> None:
    for sheet in ("Realisasi", "Umpan Balik Perilaku", "Penilaian"):
        cells = book.sheet(sheet)
        for number in range(2, cells.max_row + 1):
            if nip := cells.cell(number, book.column(sheet, "NIP")).value:
                book.put(sheet, number, "NIP", float(nip.partition("/")[0]), "0")
    evaluated = book.load(tmp_path / "e.xlsx")
    told = {one.cell.sheet: one.remedy for one in reversed(evaluated.findings) if one.code == "R28"}
    assert set(told) == {"Realisasi", "Umpan Balik Perilaku", "Penilaian"}
    assert all(f"Mungkin {_HEAD} (ada di SKP " in remedy for remedy in told.values())
    assert not [one for one in evaluated.findings if one.code in ("E81", "E82")]


@pytest.mark.parametrize(
    ("typed", "remedy"),
    [
        (f"{_GEDE[:15]}000", f"Maksud Anda {_GEDE} ("),
        (f"{_GEDE[:-1]}9", f"Maksud Anda {_GEDE} ("),
        ("Gede", "Perbaiki NIP-nya"),
    ],
)
def test_a_foreign_nip_is_asked_with_whom_it_can_mean(
    book: EditedEvaluation, tmp_path: Path, typed: str, remedy: str
) -> None:
    cell = book.put("Penilaian", book.row("Penilaian", _GEDE), "NIP", typed)
    findings = book.load(tmp_path / "e.xlsx").findings
    assert [one.remedy.startswith(remedy) for one in findings if one.cell.place == f"Penilaian!{cell}"] == [
        True
    ]


def test_without_data_skp_it_is_said_how_to_get_it_again(book: EditedEvaluation, tmp_path: Path) -> None:
    del book._book["Data SKP"]
    evaluated = book.load(tmp_path / "e.xlsx")
    assert said(evaluated, *_RULES) == [("E80", "Data SKP")]
    assert evaluated.belum_siap == "buku evaluasi tidak memuat SKP"
    assert "skpdoc evaluate new" in evaluated.findings[0].remedy


def test_a_changed_record_withholds_him_alone(book: EditedEvaluation, tmp_path: Path) -> None:
    sheet = book.sheet("Data SKP")
    record = next(row for row in sheet.iter_rows() if row[0].value == _GEDE)
    record[3].value = record[3].value.replace("Lalu Lintas", "Lalu lintas", 1)
    evaluated = book.load(tmp_path / "e.xlsx")
    assert said(evaluated, *_RULES) == [("E80", f"Data SKP!A{record[0].row}")]
    assert evaluated.buku
    assert _GEDE not in evaluated.buku.dasar


def test_angka_kredit(tmp_path: Path) -> None:
    book = EditedEvaluation("Tahunan")
    row = book.row("Angka Kredit", "198603142011012005")
    book.put("Angka Kredit", row, "Lama: AK Konversi", 12.5)
    book.put("Angka Kredit", row, "AK Integrasi", "6,25")
    wrong = book.put("Angka Kredit", row, "AK Pendidikan Baru", "12 Poin")
    book.put("Angka Kredit", row, "TMT Jabatan", "1 Maret 2024")
    evaluated = book.load(tmp_path / "e.xlsx")
    assert [one for one in said(evaluated, *_RULES) if one[0] == "B14"] == [("B14", f"Angka Kredit!{wrong}")]
    assert evaluated.buku
    found = next(one for one in evaluated.buku.angka_kredit if one.kunci == "198603142011012005")
    assert found.data.jenjang is Jenjang.AHLI_MUDA
    assert found.lama == {SumberAngkaKredit.KONVERSI: Fraction(25, 2)}
    assert (found.integrasi, found.bulan_mulai, found.bulan_selesai) == (Fraction(25, 4), 1, 12)
    assert found.tak_terbaca == {"pendidikan_baru"}
    assert list(evaluated.angka_kredit_ditahan) == ["198603142011012005"] or "198603142011012005" in (
        evaluated.angka_kredit_ditahan
    )


_ANALIS = "198603142011012005"


def _riwayat(book: EditedEvaluation, **cells: object) -> None:
    """An earlier year of the analis, typed."""
    whole = {"Tahun": 2025, "Bulan Mulai": "Januari", "Bulan Selesai": "Desember", "Predikat": "Baik"}
    for header, value in {"NIP": _ANALIS, **whole, "Jenjang": "Ahli Muda", **cells}.items():
        book.put("Riwayat AK", 2, header, value)


@pytest.mark.parametrize(
    ("sheet", "header", "value"),
    [
        ("Angka Kredit", "Bulan Mulai", "Janu"),
        ("Angka Kredit", "Jenjang", "Muda sekali"),
        ("Angka Kredit", "Golongan", ""),
        ("Riwayat AK", "Bulan Selesai", "Desm"),
        ("Riwayat AK", "Jenjang", "Ahli"),
        ("Riwayat AK", "Predikat", ""),
        ("Riwayat AK", "Tahun", "dua ribu"),
    ],
)
def test_a_row_of_angka_kredit_that_cannot_be_read_is_one_galat_and_withholds(
    tmp_path: Path, sheet: str, header: str, value: str
) -> None:
    book = EditedEvaluation("Tahunan")
    row = book.row("Angka Kredit", _ANALIS)
    book.put("Angka Kredit", row, "TMT Golongan", "1 April 2024")
    book.put("Angka Kredit", row, "Lama: AK Konversi", 25)
    _riwayat(book)
    book.set("Capaian Kinerja Organisasi", "Baik")
    book.rate(_ANALIS)
    whole = book.load(tmp_path / "whole.xlsx")
    before = said(whole)
    assert _ANALIS in whole.angka_kredit
    cell = book.put(sheet, row if sheet == "Angka Kredit" else 2, header, value)
    evaluated = book.load(tmp_path / "e.xlsx")
    new = [one for one in said(evaluated) if one not in before]
    assert [place for _, place in new] == [f"{sheet}!{cell}"]
    assert any(one.cell.place == f"{sheet}!{cell}" for one in evaluated.angka_kredit_ditahan[_ANALIS])
    assert evaluated.buku
    assert _ANALIS in evaluated.buku.credited
    assert _ANALIS not in evaluated.angka_kredit, "nothing is summed up of a part"


@pytest.mark.parametrize(
    ("sheet", "header", "value", "code"),
    [
        ("Angka Kredit", "NIP", f"{_ANALIS[:15]}000", "E82"),
        ("Angka Kredit", "NIP", float(_ANALIS), "R28"),
        ("Angka Kredit", "NIP", 199109172015031004.0, "R28"),
        ("Angka Kredit", "NIP", None, "B06"),
        ("Angka Kredit", "Lama: AK Konversi", "50 AK", "B14"),
        ("Riwayat AK", "NIP", f"{_ANALIS[:15]}000", "E82"),
        ("Riwayat AK", "NIP", None, "B06"),
        ("Penilaian", "NIP", 199109172015031004.0, "R28"),
        ("Penilaian", "NIP", None, "B06"),
    ],
)
def test_what_is_wrong_in_one_cell_is_said_once(
    tmp_path: Path, sheet: str, header: str, value: object, code: str
) -> None:
    book = EditedEvaluation("Tahunan")
    row = book.row("Angka Kredit", _ANALIS)
    book.put("Angka Kredit", row, "TMT Golongan", "1 April 2024")
    book.put("Angka Kredit", row, "Lama: AK Konversi", 25)
    nama = book.sheet("Angka Kredit").cell(row, book.column("Angka Kredit", "Nama")).value
    _riwayat(book, Nama=nama)
    before = said(book.load(tmp_path / "whole.xlsx"))
    at = 2 if sheet == "Riwayat AK" else book.row(sheet, _ANALIS)
    cell = book.put(sheet, at, header, value)
    evaluated = book.load(tmp_path / "e.xlsx")
    assert [one for one in said(evaluated) if one not in before] == [(code, f"{sheet}!{cell}")]
    (finding,) = (one for one in evaluated.findings if one.cell.place == f"{sheet}!{cell}")
    assert code == "B14" or _ANALIS in finding.remedy
    is_alone = (sheet, code) == ("Angka Kredit", "E82")
    assert is_alone or _ANALIS in evaluated.angka_kredit_ditahan


def test_days_that_do_not_fit_their_period_are_said_once(tmp_path: Path) -> None:
    book = EditedEvaluation("Tahunan")
    book.put("Angka Kredit", book.row("Angka Kredit", _ANALIS), "Bulan Selesai", "Juni")
    book.set("Periode", "Triwulan IV")
    evaluated = book.load(tmp_path / "e.xlsx")
    assert [code for code, _ in said(evaluated) if code in ("B26", "E23", "E33", "E35")] == ["B26"]
    assert evaluated.belum_siap == "lembar Periode perlu diperbaiki"


def test_check_says_that_only_angka_kredit_are_withheld(tmp_path: Path) -> None:
    book = EditedEvaluation("Tahunan")
    for row in range(2, book.sheet("Penilaian").max_row + 1):
        book.put("Penilaian", row, "Tidak Dinilai", "MPP")
    row = book.row("Angka Kredit", _ANALIS)
    book.put("Angka Kredit", row, "Bulan Mulai", "Janu")
    book.set("Capaian Kinerja Organisasi", "Baik")
    ran = CliRunner().invoke(skpdoc, ["evaluate", "check", str(book.save(tmp_path / "e.xlsx"))])
    assert "Ditahan sampai galatnya diperbaiki: angka kredit 1 orang." in ran.output


def test_earlier_predikat_come_back() -> None:
    periodik = {"Triwulan I": Predikat.BAIK, "Triwulan II": Predikat.BUTUH_PERBAIKAN}
    assert read_periodik(periodik_text(periodik)) == periodik
    assert read_periodik("Triwulan I: Cukup; lain") == {"Triwulan I": Predikat.BUTUH_PERBAIKAN}


def test_a_waiver_lowers_what_may_be_printed(book: EditedEvaluation, tmp_path: Path) -> None:
    book.put("Realisasi", book.row("Realisasi", _HEAD, "U1.1"), "Target", "60 Kasus")
    sheet = book.sheet("Kelonggaran")
    for at, value in enumerate(
        ["E84", _HEAD, "Peringatan", "Salah cetak, sudah disepakati", "Sekretaris"], 1
    ):
        sheet.cell(2, at).value = value
    evaluated = book.load(tmp_path / "e.xlsx")
    assert [one.severity.value for one in evaluated.findings if one.code == "E84"] == ["peringatan"]
    assert "B64" in {code for code, _ in said(evaluated)}


def test_several_books_are_merged_and_a_difference_names_both_cells(tmp_path: Path) -> None:
    one, other = EditedEvaluation(), EditedEvaluation()
    one.set("Capaian Kinerja Organisasi", "Baik")
    one.rate(_HEAD)
    one.put("Realisasi", one.row("Realisasi", _HEAD, "U1.1"), "Realisasi", 14)
    other.rate(_GEDE, "Di Atas Ekspektasi")
    assert said(load_paths(one.save(tmp_path / "a.xlsx"), other.save(tmp_path / "b.xlsx")), *_RULES) == []
    merged = load_paths(tmp_path / "a.xlsx", tmp_path / "b.xlsx")
    assert merged.evaluasi.keys() == {_HEAD, _GEDE}
    cell = other.put("Realisasi", other.row("Realisasi", _HEAD, "U1.1"), "Realisasi", 15)
    setting = other.set("Capaian Kinerja Organisasi", "Istimewa")
    differing = load_paths(tmp_path / "a.xlsx", other.save(tmp_path / "c.xlsx"))
    found = [one for one in differing.findings if one.code == "B28"]
    assert {(one.cell.file, one.cell.place) for one in found} == {
        ("c.xlsx", f"Periode!{setting}"),
        ("c.xlsx", f"Realisasi!{cell}"),
    }
    assert all("a.xlsx" in one.cause for one in found)
    assert "15 Kasus" in next(one.cause for one in found if one.cell.sheet == "Realisasi")


def test_a_setting_that_one_book_leaves_to_its_default_is_the_other_ones(tmp_path: Path) -> None:
    paths = []
    for name, typed in (("a", ""), ("b", "Coret"), ("c", "Pilihan")):
        book = EditedEvaluation()
        book.set("Cetak Periode", typed)
        paths.append(book.save(tmp_path / f"{name}.xlsx"))
    merged = load_paths(*paths[:2])
    assert merged.buku is not None
    assert merged.buku.pengaturan.cetak_periode is CetakPeriode.CORET
    assert not [one for one in merged.findings if one.code == "B28"]
    (found,) = (one for one in load_paths(*paths).findings if one.code == "B28")
    assert found.cell.file == "c.xlsx"
    assert "b.xlsx › Periode!" in found.cause


def test_two_books_of_different_skp_are_told_apart(tmp_path: Path) -> None:
    one, other = EditedEvaluation(), EditedEvaluation()
    filled = Prefilled(office(), periode_of("Triwulan I", 2026))
    skp = filled.dasar[_GEDE].skp
    filled.dasar[_GEDE] = replace(filled.dasar[_GEDE], skp=replace(skp, tempat="Lain"))
    row = next(row for row in data_rows(filled.data((_GEDE,))) if row[0] == _GEDE)
    sheet = other.sheet("Data SKP")
    record = next(cells for cells in sheet.iter_rows() if cells[0].value == _GEDE)
    for cell, text in zip(record, row, strict=False):
        cell.value = text
    paths = [one.save(tmp_path / "a.xlsx"), other.save(tmp_path / "b.xlsx")]
    assert [code for code, _ in said(load_paths(*paths), *_RULES)] == ["E85"]


def test_each_command_passes_over_the_other_kind(
    book: EditedEvaluation, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book.save(tmp_path / "evaluasi.xlsx")
    (tmp_path / "rencana.xlsx").write_bytes(BOOK.read_bytes())
    skpdoc.main(["evaluate", "check", str(tmp_path)], standalone_mode=False)
    told = capsys.readouterr().out
    assert "Dilewati rencana.xlsx: ini buku kerja SKP, bukan buku evaluasi" in told
    assert "evaluasi.xlsx · Dinas Perhubungan · Triwulan I 2026" in told
    skpdoc.main(["check", str(tmp_path)], standalone_mode=False)
    told = capsys.readouterr().out
    assert "Dilewati evaluasi.xlsx: ini buku evaluasi" in told
    with pytest.raises(SkpdocError, match="ini buku evaluasi"):
        load(tmp_path / "evaluasi.xlsx")
    with pytest.raises(SkpdocError, match="bukan buku evaluasi"):
        load_paths(tmp_path / "rencana.xlsx")


@pytest.mark.parametrize("typed", ["Dinilai", "Tidak", "tidak dinilai", "ya", "v", "1", "?"])
def test_a_word_that_is_no_reason_spares_nobody(book: EditedEvaluation, tmp_path: Path, typed: str) -> None:
    book.put("Penilaian", book.row("Penilaian", _GEDE), "Tidak Dinilai", typed)
    evaluated = book.load(tmp_path / "e.xlsx")
    assert [code for code, _ in said(evaluated, *_RULES)] == ["E97"]
    assert _GEDE in evaluated.ditahan
    assert not any(row.tidak_dinilai for row in evaluated.buku.penilaian)  # type: ignore[union-attr]


@pytest.mark.parametrize("typed", ["CLTN", "MPP sejak 1 Maret", "baru masuk", "Tidak masuk kerja sejak Juli"])
def test_a_reason_is_a_reason(book: EditedEvaluation, tmp_path: Path, typed: str) -> None:
    book.put("Penilaian", book.row("Penilaian", _GEDE), "Tidak Dinilai", typed)
    evaluated = book.load(tmp_path / "e.xlsx")
    assert said(evaluated, *_RULES) == []
    assert [row.tidak_dinilai for row in evaluated.buku.penilaian if row.kunci == _GEDE] == [typed]  # type: ignore[union-attr]


@pytest.mark.parametrize("sheet", ["Realisasi", "Umpan Balik Perilaku", "Penilaian", "Angka Kredit"])
def test_another_ones_name_beside_a_nip_is_asked_about(tmp_path: Path, sheet: str) -> None:
    book = EditedEvaluation("Tahunan")
    row = book.row(sheet, _ANDI)
    place = book.put(sheet, row, "Nama", "Orang Lain")
    evaluated = book.load(tmp_path / "e.xlsx")
    assert ("E84", f"{sheet}!{place}") in said(evaluated)


def test_a_number_of_many_digits_is_no_text(tmp_path: Path) -> None:
    book = EditedEvaluation("Tahunan")
    place = book.put(
        "Angka Kredit", book.row("Angka Kredit", _ANDI), "Nomor Kartu ASN", 198000000000000000, "0"
    )
    evaluated = book.load(tmp_path / "e.xlsx")
    assert ("B14", f"Angka Kredit!{place}") in said(evaluated)
    assert not any(row.data.nomor_kartu for row in evaluated.buku.angka_kredit)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Melebihi Ekspektasi", "Di Atas Ekspektasi"),
        ("Kurang dari Ekspektasi", "Di Bawah Ekspektasi"),
        ("Sesuay Ekspektasi", "Sesuai Ekspektasi"),
        ("Memuaskan Ekspektasi", ""),
    ],
)
def test_what_all_choices_share_suggests_none(
    book: EditedEvaluation, tmp_path: Path, typed: str, meant: str
) -> None:
    book.put("Penilaian", book.row("Penilaian", _GEDE), "Rating Hasil Kerja", typed)
    (found,) = (one for one in book.load(tmp_path / "e.xlsx").findings if one.code == "B13")
    assert (f'Maksud Anda "{meant}"?' in found.remedy) is bool(meant)
    assert ("Maksud Anda" in found.remedy) is bool(meant)


def test_rows_whose_nip_is_merged_away_are_not_gone(book: EditedEvaluation, tmp_path: Path) -> None:
    first = book.row("Realisasi", _GEDE)
    book.sheet("Realisasi").merge_cells(start_row=first, end_row=first + 2, start_column=1, end_column=1)
    evaluated = book.load(tmp_path / "e.xlsx")
    assert {code for code, _ in said(evaluated, *_RULES)} == {"B09"}
    assert _GEDE in evaluated.ditahan


def _of_first_rhk(book: EditedEvaluation) -> tuple[int, int]:
    """First and last row of the first RHK of Gede in Realisasi."""
    sheet, first = book.sheet("Realisasi"), book.row("Realisasi", _GEDE)
    (at,) = (cell.column for cell in sheet[1] if cell.value == "Rencana Hasil Kerja")
    rows = [
        row
        for row in range(first, sheet.max_row + 1)
        if sheet.cell(row, at).value == sheet.cell(first, at).value
    ]
    assert len(rows) > 1
    return rows[0], rows[-1]


@pytest.mark.parametrize("column", ["Hasil", "Umpan Balik", "Bukti Dukung", "Berdasarkan"])
def test_what_is_merged_over_one_rhk_is_said_of_it(
    book: EditedEvaluation, tmp_path: Path, column: str
) -> None:
    first, last = _of_first_rhk(book)
    (at,) = (cell.column for cell in book.sheet("Realisasi")[1] if cell.value == column)
    book.put("Realisasi", first, column, "Sesuai Ekspektasi" if column == "Hasil" else "laporan bulan Maret")
    book.sheet("Realisasi").merge_cells(start_row=first, end_row=last, start_column=at, end_column=at)
    evaluated = book.load(tmp_path / "e.xlsx")
    assert said(evaluated, *_RULES) == []
    assert evaluated.buku
    rows = [one for one in evaluated.buku.realisasi if first <= one.source.row <= last]
    texts = [(one.hasil, one.umpan_balik, one.bukti_dukung, one.berdasarkan) for one in rows]
    which = ("Hasil", "Umpan Balik", "Bukti Dukung", "Berdasarkan").index(column)
    assert texts[0][which]
    assert all(one[which] == texts[0][which] for one in texts) is (column != "Umpan Balik")
    assert column != "Umpan Balik" or not any(one[which] for one in texts[1:])


def test_what_is_merged_over_two_rhk_is_asked(book: EditedEvaluation, tmp_path: Path) -> None:
    first, last = _of_first_rhk(book)
    (at,) = (cell.column for cell in book.sheet("Realisasi")[1] if cell.value == "Hasil")
    book.sheet("Realisasi").merge_cells(start_row=first, end_row=last + 1, start_column=at, end_column=at)
    assert {code for code, _ in said(book.load(tmp_path / "e.xlsx"), *_RULES)} == {"B09"}


def test_a_cell_with_a_space_is_no_note(book: EditedEvaluation, tmp_path: Path) -> None:
    sheet = book.sheet("Penilaian")
    sheet.cell(sheet.max_row + 2, 2).value = " "
    assert said(book.load(tmp_path / "e.xlsx"), *_RULES) == []
