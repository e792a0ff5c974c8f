"""What stands on whose sheet for the dialog kinerja, and why each question is asked."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tables import Office, office_of

from skpdoc import codes
from skpdoc.cascade.dialog import KALIMAT, TARGET, dialog_sheets
from skpdoc.findings import CellRef, Finding, FindingKind, Pelaku, Severity
from skpdoc.model.dialog import LembarDialog, Perihal

pytestmark = pytest.mark.quick

KANTOR = """
## Pegawai
| Nama  | Jenis Jabatan | Atasan |
|-------|---------------|--------|
| Kadis | JPT Pratama   | BUPATI |
| Kabid | Administrator | Kadis  |
| Ani   | Pelaksana     | Kabid  |
| Budi  | Pelaksana     | Kabid  |
| Citra | Pelaksana     | Kabid  |

## Perjanjian Kinerja
| Kode | Pemilik | Sasaran     | Indikator       | Target | Satuan | Perspektif    |
|------|---------|-------------|-----------------|--------|--------|---------------|
| PK1  | Kadis   | Jalan aman  | Rambu terpasang | 120    | Unit   | Proses Bisnis |
| PK2  | Kadis   | Kas tertib  | Realisasi kas   | 90     | Persen | Anggaran      |

## Peran
| Kode | NIP   | Mendukung | Rencana Hasil Kerja            | Aspek     | Indikator       | Target | Satuan  | Metode Cascading | Cara Pembagian | Bagian |
|------|-------|-----------|--------------------------------|-----------|-----------------|--------|---------|------------------|----------------|--------|
| R1   | Kabid | PK1       | Rambu lengkap di jalan raya    | Kuantitas | Jumlah rambu    |        | Unit    | Langsung         | Beban Target   |        |
| R2   | Ani   | R1        | Rambu wilayah barat terpasang  | Kuantitas | Jumlah rambu    | 60     | Unit    | Langsung         | Beban Target   |        |
| R3   | Budi  | R1        | Rambu wilayah timur terpasang  | Kuantitas | Jumlah rambu    | 50     | Unit    | Langsung         | Beban Target   |        |
| R4   | Kabid | PK1       | Laporan rambu tersaji lengkap  | Kuantitas | Jumlah laporan  | 12     | Laporan |                  |                |        |
| R5   | Ani   | R4        | Laporan rambu bulanan tersaji  | Kuantitas | Jumlah laporan  | 12     | Laporan |                  |                |        |
| R6   | Budi  | R4        | Laporan rambu bulanan tersaji. | Kuantitas | Jumlah laporan  | 12     | Laporan |                  |                |        |
"""  # noqa: E501 - tables are wide

PERINGATAN = Severity.PERINGATAN
KALIMAT_LEMAH = FindingKind("R02", PERINGATAN, "Kegiatan", pelaku=Pelaku.DIALOG)


@pytest.fixture(scope="module")
def kantor() -> Office:
    return office_of(KANTOR)


def _sheets(kantor: Office, *more: Finding) -> dict[str, LembarDialog]:
    sheets = dialog_sheets(kantor.kantor, kantor.skp, (*kantor.findings, *more))
    return {sheet.matriks.pimpinan.nama: sheet for sheet in sheets}


def _hasil(kantor: Office, kode: str) -> Iterator[CellRef]:
    for hasil in kantor.kantor.daftar.hasil:
        if hasil.kode == kode:
            yield hasil.text_cell()


def _cell(kantor: Office, kode: str) -> CellRef:
    return next(_hasil(kantor, kode))


def _questions(sheet: LembarDialog, perihal: Perihal) -> list[str]:
    return [one.teks for one in sheet.pertanyaan if one.perihal is perihal]


def test_everyone_who_heads_a_matrix_has_a_sheet(kantor: Office) -> None:
    assert list(_sheets(kantor)) == ["Kadis", "Kabid"]


def test_a_result_names_its_target_and_everyone_who_carries_it(kantor: Office) -> None:
    rambu = _sheets(kantor)["Kabid"].hasil[0]
    assert rambu.kolom.rencana_hasil_kerja == "Rambu lengkap di jalan raya"
    assert [str(one.target.angka) for one in rambu.indikator if one.target] == ["120"]
    assert [(one.nama, one.peran) for one in rambu.pemikul] == [
        ("Ani", "Rambu wilayah barat terpasang"),
        ("Budi", "Rambu wilayah timur terpasang"),
    ]


def test_gaps_are_his_own(kantor: Office) -> None:
    sheets = _sheets(kantor)
    assert [gap.kolom for gap in sheets["Kadis"].celah.kolom_tanpa_peran] == ["Realisasi kas"]
    assert sheets["Kadis"].celah.pegawai_tanpa_peran == ()
    kabid = sheets["Kabid"].celah
    assert kabid.kolom_tanpa_peran == ()
    assert [one.nama for one in kabid.pegawai_tanpa_peran] == ["Citra"]
    assert [(pair.nama_pertama, pair.nama_kedua) for pair in kabid.peran_mirip] == [("Ani", "Budi")]
    assert [(one.nama, one.utama, one.indikator) for one in kabid.beban] == [
        ("Ani", 2, 2),
        ("Budi", 2, 2),
        ("Citra", 0, 0),
    ]


def test_wording_is_put_before_the_owner_s_superior_and_himself(kantor: Office) -> None:
    of_ani = KALIMAT_LEMAH(_cell(kantor, "R2"), "Rambu …", "Kegiatan.", "Tulis hasilnya.", usulan="Usul")
    again = FindingKind("R02", PERINGATAN, "Bukan hasil")(_cell(kantor, "R2"), "", "Bukan hasil.", "Ubah.")
    of_kabid = KALIMAT_LEMAH(_cell(kantor, "R1"), "", "Kegiatan.", "Tulis hasilnya.")
    sheets = _sheets(kantor, of_ani, again, of_kabid)
    assert [(one.nama, one.temuan) for one in sheets["Kadis"].kalimat] == [("Kabid", (of_kabid,))]
    ani = sheets["Kabid"].kalimat[1]
    assert (ani.nama, ani.teks, ani.temuan) == ("Ani", "Rambu wilayah barat terpasang", (of_ani, again))


def test_what_the_gaps_say_is_not_said_again(kantor: Office) -> None:
    pair = codes.R12_PERAN_SAMA(_cell(kantor, "R6"), "", "Sama dengan Ani.", "Bedakan.")
    twice = codes.R12_RHK_SAMA(_cell(kantor, "R6"), "", "Tertulis dua kali.", "Hapus satu.")
    sheet = _sheets(kantor, pair, twice)["Kabid"]
    assert [one.temuan for one in sheet.kalimat if one.nama == "Budi"] == [(twice,)]
    assert pair not in [one.temuan for one in (*sheet.target, *sheet.lainnya)]


def test_the_text_of_an_indicator_is_whole(kantor: Office) -> None:
    hasil = next(one for one in kantor.kantor.daftar.hasil if one.kode == "R5")
    cell = hasil.baris[0].indikator.source.cell("indikator")
    sheet = _sheets(kantor, KALIMAT_LEMAH(cell, "Jumlah …", "Samar.", "Ubah."))["Kabid"]
    assert [one.teks for one in sheet.kalimat] == ["Jumlah laporan"]


def test_arithmetic_stands_where_the_target_is_divided(kantor: Office) -> None:
    sheets = _sheets(kantor)
    assert any("60" in one.temuan.cause and "kurang 10" in one.temuan.cause for one in sheets["Kabid"].target)
    assert {one.nama for one in sheets["Kabid"].target} == {"Kabid"}


def test_a_finding_in_nobody_s_row_goes_to_whom_it_withholds(kantor: Office) -> None:
    cell = CellRef("uji.xlsx", "Renstra", "H3", "Target 2026", 3, "target_2026")
    rows = (kantor.kantor.daftar.hasil[0].source.key,)
    finding = FindingKind("R13", Severity.GALAT, "Kurang")(
        cell, "", "Kurang 3.", "Sesuaikan.", withholds=rows
    )
    sheets = _sheets(kantor, finding)
    assert finding in [one.temuan for one in sheets["Kadis"].target]
    assert finding not in [one.temuan for one in sheets["Kabid"].target]


def test_what_else_is_asked_is_his_own_galat_and_what_only_they_can_settle(kantor: Office) -> None:
    kabid, ani = (kantor.kantor.hierarki.orang[place].noun.source.cell("nama") for place in (1, 2))
    galat = FindingKind("B11", Severity.GALAT, "Karakter")
    own, other = galat(kabid, "", "Milik Kabid.", "Ubah."), galat(ani, "", "Milik Ani.", "Ubah.")
    together = FindingKind("R07", PERINGATAN, "Kosong", pelaku=Pelaku.DIALOG)(
        _cell(kantor, "R5"), "", "Berdua.", "Isi."
    )
    said = FindingKind("R25", Severity.SARAN, "Banyak", pelaku=Pelaku.DIALOG)(
        _cell(kantor, "R5"), "", "Banyak.", ""
    )
    asked = [one.temuan for one in _sheets(kantor, together, own, other, said)["Kabid"].lainnya]
    assert own in asked
    assert together in asked
    assert asked.index(own) < asked.index(together), "galat first"
    assert other not in asked
    assert said not in asked
    assert not [one for one in asked if one.code in KALIMAT | TARGET | {"R10"}], "nothing twice"
    assert own not in [one.temuan for one in _sheets(kantor, own)["Kadis"].lainnya]


def test_questions_come_from_the_data(kantor: Office) -> None:
    sheets = _sheets(kantor)
    assert _questions(sheets["Kadis"], Perihal.HASIL)[0].startswith("Siapa yang memikul “Realisasi kas”?")
    assert _questions(sheets["Kabid"], Perihal.HASIL) == []
    assert "Citra" in _questions(sheets["Kabid"], Perihal.PERAN)[0]
    assert _questions(sheets["Kadis"], Perihal.PERAN) == []
    assert "Ani (“Laporan rambu bulanan tersaji”)" in _questions(sheets["Kabid"], Perihal.PERAN_MIRIP)[0]
    assert _questions(sheets["Kabid"], Perihal.PEMBAGIAN) == [
        "Target 120 Unit “Jumlah rambu” turun langsung kepada Ani (60 Unit) dan Budi (50 Unit). "
        "Apakah pembagian ini sudah disepakati?"
    ]
    assert "120 Unit “Rambu terpasang”: Kabid" in _questions(sheets["Kadis"], Perihal.PEMBAGIAN)[0]


def test_no_figure_is_invented_for_one_who_carries_several() -> None:
    two = office_of(
        """
## Pegawai
| Nama  | Jenis Jabatan | Atasan |
|-------|---------------|--------|
| Kadis | JPT Pratama   | BUPATI |
| Ani   | Administrator | Kadis  |
| Budi  | Administrator | Kadis  |

## Perjanjian Kinerja
| Kode | Pemilik | Indikator | Target | Satuan | Perspektif    |
|------|---------|-----------|--------|--------|---------------|
| PK1  | Kadis   | Rambu     | 10     | Unit   | Proses Bisnis |
| PK2  | Kadis   | Marka     | 20     | Unit   | Proses Bisnis |

## Peran
| Kode | NIP  | Mendukung | Rencana Hasil Kerja | Aspek     | Target | Satuan | Metode Cascading | Cara Pembagian | Bagian |
|------|------|-----------|---------------------|-----------|--------|--------|------------------|----------------|--------|
| R1   | Ani  | PK1; PK2  | Barat tertib        | Kuantitas |        | Unit   | Langsung         | Beban Target   | 1; 1   |
| R2   | Budi | PK1       | Timur tertib        | Kuantitas |        | Unit   | Langsung         | Beban Target   |        |
"""  # noqa: E501 - tables are wide
    )
    asked = _questions(_sheets(two)["Kadis"], Perihal.PEMBAGIAN)
    assert "kepada Ani dan Budi (5 Unit)" in asked[0]


def test_forms_that_are_empty_are_asked_for_and_filled_ones_confirmed(kantor: Office) -> None:
    sheet = _sheets(kantor)["Kabid"]
    assert "Ani, Budi, dan Citra" in _questions(sheet, Perihal.PERILAKU)[0]
    assert _questions(sheet, Perihal.PELAPORAN) == [
        "Kapan hasil dilaporkan, dan dengan bukti dukung apa? Lampiran Ani, Budi, dan Citra belum menyebutnya."
    ]
    filled = office_of(
        KANTOR
        + """
## Perilaku
| Untuk | Nilai     | Ekspektasi Khusus |
|-------|-----------|-------------------|
| SEMUA | Akuntabel | Jujur dan cermat  |

## Lampiran
| Untuk | Bagian                   | Uraian                   |
|-------|--------------------------|--------------------------|
| SEMUA | Skema Pertanggungjawaban | Dilaporkan setiap bulan  |
"""
    )
    sheet = _sheets(filled)["Kabid"]
    assert "sudah dipahami" in _questions(sheet, Perihal.PERILAKU)[0]
    assert "sudah disepakati" in _questions(sheet, Perihal.PELAPORAN)[0]
    assert "Lampiran Ani" in _questions(sheet, Perihal.SUMBER_DAYA)[0]


def test_a_team_leader_is_not_asked_about_the_forms_of_others() -> None:
    team = office_of(
        """
## Pegawai
| Nama  | Jenis Jabatan | Atasan |
|-------|---------------|--------|
| Kadis | JPT Pratama   | BUPATI |
| Ketua | Fungsional    | Kadis  |
| Ani   | Fungsional    | Kadis  |

## Perjanjian Kinerja
| Kode | Pemilik | Indikator | Target | Satuan  | Perspektif    |
|------|---------|-----------|--------|---------|---------------|
| PK1  | Kadis   | Kajian    | 1      | Dokumen | Proses Bisnis |

## Peran
| Kode | NIP   | Mendukung | Rencana Hasil Kerja | Kedudukan   | Tim | Target |
|------|-------|-----------|---------------------|-------------|-----|--------|
| R1   | Ketua | PK1       | Kajian tersaji      | Ketua Tim   | T   | 1      |
| R2   | Ani   | R1        | Data kajian lengkap | Anggota Tim | T   | 3      |
| R3   | Ani   | PK1       | Arsip kajian tertib |             |     | 4      |
"""
    )
    of_other_role = KALIMAT_LEMAH(_cell(team, "R3"), "", "Kegiatan.", "Ubah.")
    sheets = _sheets(team, of_other_role)
    ketua = sheets["Ketua"]
    assert ketua.matriks.is_tim
    assert [one.nama for one in ketua.peserta] == ["Ani"]
    assert {one.perihal for one in ketua.pertanyaan} == set()
    assert ketua.kalimat == (), "a member's other work is his superior's business"
    assert [one.nama for one in sheets["Kadis"].kalimat] == ["Ani"]


def test_an_uneven_load_is_asked_about(kantor: Office) -> None:
    rows = "".join(
        f"| A{n} | Ani | R4 | Arsip {n} tertib | Kuantitas | Jumlah | 1 | Berkas | | | |\n" for n in "123"
    )
    asked = _questions(_sheets(office_of(KANTOR + rows))["Kabid"], Perihal.BEBAN)
    assert asked == ["Ani memikul 5 RHK (5 indikator), Budi 2 RHK (2 indikator). Apakah beban ini seimbang?"]
    assert _questions(_sheets(kantor)["Kabid"], Perihal.BEBAN) == []
