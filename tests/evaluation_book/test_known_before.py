"""What a new evaluation book takes from earlier ones and from e-Kinerja, and how it is parted among penilai."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from offices import BOOK, EditedEvaluation, load_paths, said

from skpdoc.cli.commands import skpdoc
from skpdoc.errors import SkpdocError, UsageMistakeError
from skpdoc.model.angka_kredit import SumberAngkaKredit
from skpdoc.model.evaluasi import BukuEvaluasi
from skpdoc.model.predikat import Predikat, Rating
from skpdoc.pipeline.evaluation.new import EvaluationWish, NewEvaluation, new_evaluation

_HEAD, _GEDE, _NADIA, _RATIH = (
    "197009231994031006",
    "197304052001121003",
    "199611282022032007",
    "198603142011012005",
)


def _rated(periode: str, *nips: str, hasil: str = "Sesuai Ekspektasi") -> EditedEvaluation:
    """A book in which some people are rated, with every figure of theirs."""
    book = EditedEvaluation(periode)
    book.set("Capaian Kinerja Organisasi", "Baik")
    sheet, places = book.sheet("Realisasi"), book.column("Realisasi", "Target")
    for nip in nips:
        book.rate(nip, hasil)
        for number in range(2, sheet.max_row + 1):
            if sheet.cell(number, 1).value == nip:
                book.put("Realisasi", number, "Realisasi", sheet.cell(number, places).value)
    return book


def _new(tmp_path: Path, periode: str, **options: object) -> tuple[NewEvaluation, Path]:
    path = tmp_path / f"baru_{periode}.xlsx"
    wish = EvaluationWish(periode, tmp_path / "tidak_ada", path, **options)  # type: ignore[arg-type]
    return new_evaluation([BOOK], wish), path


def test_the_year_knows_its_quarters(tmp_path: Path) -> None:
    first = _rated("Triwulan I", _GEDE, f"{_NADIA}/1").save(tmp_path / "tw1.xlsx")
    last = _rated("Triwulan IV", _GEDE, f"{_NADIA}/2", hasil="Di Bawah Ekspektasi")
    last.put("Realisasi", last.row("Realisasi", _GEDE, "U1.1"), "Berdasarkan", "laporan akhir")
    _, path = _new(tmp_path, "Tahunan", previous=(first, last.save(tmp_path / "tw4.xlsx")))
    loaded = load_paths(path)
    year = loaded.buku
    assert year
    rows = {one.kunci: one for one in year.penilaian}
    assert rows[_GEDE].periodik == {"Triwulan I": Predikat.BAIK, "Triwulan IV": Predikat.BUTUH_PERBAIKAN}
    assert rows[f"{_NADIA}/2"].periodik.keys() == {"Triwulan I", "Triwulan IV"}
    assert rows[_GEDE].rating_hasil is None  # asked anew
    reached = {(one.kunci, one.baris_skp): one for one in year.realisasi}
    own = reached[_GEDE, "U1.1"]
    assert own.realisasi is not None
    assert own.realisasi.tertulis() == own.target_asli
    assert own.berdasarkan == "laporan akhir"
    assert reached[_HEAD, "U1.1"].realisasi is None
    assert said(loaded, "B06", "E15", "E16", "E14", "E18", "E12", "E31", "E34", "E35", "E39") == []


def test_a_later_book_and_another_unit_are_not_taken(tmp_path: Path) -> None:
    later = _rated("Triwulan III", _GEDE).save(tmp_path / "tw3.xlsx")
    made, _ = _new(tmp_path, "Triwulan II", previous=(later,))
    assert any("sesudah Triwulan II" in note for note in made.catatan)
    other = EditedEvaluation()
    other.set("Nama Unit Kerja", "Dinas Sosial")
    with pytest.raises(SkpdocError, match="Dinas Sosial"):
        _new(tmp_path, "Triwulan III", previous=(other.save(tmp_path / "lain.xlsx"),))


def _fields(row: object) -> dict[str, object]:
    return {name: getattr(row, name) for name in row.__slots__ if name != "source"}  # type: ignore[attr-defined]


def test_all_that_was_typed_comes_into_a_new_book_of_the_same_period(tmp_path: Path) -> None:
    book = _rated("Triwulan I", _GEDE)
    row = book.row("Umpan Balik Perilaku", _GEDE)
    book.put("Umpan Balik Perilaku", row, "Loyal", "Pimpinan: teguh\nRekan: ya")
    book.put("Penilaian", book.row("Penilaian", _GEDE), "Catatan/Rekomendasi", "Dipromosikan")
    old = load_paths(book.save(tmp_path / "lama.xlsx")).buku
    _, path = _new(tmp_path, "Triwulan I", previous=(tmp_path / "lama.xlsx",))
    new = load_paths(path).buku
    assert old
    assert new
    assert new.pengaturan.capaian is old.pengaturan.capaian
    for name in ("realisasi", "penilaian", "umpan_balik", "capaian_pk"):
        mine, theirs = getattr(new, name), getattr(old, name)
        assert list(map(_fields, mine)) == list(map(_fields, theirs))


def test_an_added_column_rencana_aksi_is_read_and_comes_along(tmp_path: Path) -> None:
    book = _rated("Triwulan I", _GEDE)
    sheet = book.sheet("Realisasi")
    sheet.cell(1, sheet.max_column + 1).value = "Rencana Aksi"
    book.put("Realisasi", book.row("Realisasi", _GEDE, "U1.2"), "Rencana Aksi", "Survei lokasi\nPasang rambu")
    _, path = _new(tmp_path, "Triwulan I", previous=(book.save(tmp_path / "tw1.xlsx"),))
    again = load_paths(path)
    assert again.buku
    planned = {
        (one.kunci, one.baris_skp): one.rencana_aksi for one in again.buku.realisasi if one.rencana_aksi
    }
    assert planned == {(_GEDE, "U1.2"): ("Survei lokasi", "Pasang rambu")}
    assert again.evaluasi[_GEDE].realisasi["U1.2"].rencana_aksi == ("Survei lokasi", "Pasang rambu")
    _, other = _new(tmp_path, "Triwulan II", previous=(path,))
    heads = [cell.value for cell in openpyxl.load_workbook(other)["Realisasi"][1]]
    assert "Rencana Aksi" not in heads, "it is of its period"


def test_angka_kredit_of_last_year_become_lama(tmp_path: Path) -> None:
    book = _rated("Tahunan", _RATIH)
    row = book.row("Angka Kredit", _RATIH)
    for header, value in (
        ("Lama: AK Konversi", "12,5"),
        ("AK Integrasi", "6,25"),
        ("Nomor Kartu ASN", "A 1"),
        ("Tanggal Lahir", "14 Maret 1986"),
        ("TMT Golongan", "1 April 2024"),
    ):
        book.put("Angka Kredit", row, header, value)
    book.of_year(2025)
    _, path = _new(tmp_path, "Tahunan", previous=(book.save(tmp_path / "2025.xlsx"),))
    year = load_paths(path).buku
    assert year
    own = next(one for one in year.angka_kredit if one.kunci == _RATIH)
    assert own.lama[SumberAngkaKredit.KONVERSI] == 12.5 + 25  # Ahli Muda, Baik, twelve months
    assert (own.lama[SumberAngkaKredit.INTEGRASI], own.integrasi) == (6.25, 0), "it is new only once"
    assert own.data.nomor_kartu == "A 1"
    assert own.data.tanggal_lahir
    riwayat = [(one.tahun, one.predikat, one.is_lama) for one in year.riwayat_ak if one.kunci == _RATIH]
    assert riwayat == [(2025, Predikat.BAIK, True)]
    assert all(not one.periodik for one in year.penilaian)


def _a_year_ago(tmp_path: Path, **cells: str) -> BukuEvaluasi:
    """The book of this year after one of 2025 in which the row of Ratih has ``cells``, and after a list of staff."""
    book = _rated("Tahunan", _RATIH)
    typed = {
        "TMT_Golongan": "1 Mei 2025",
        "TMT_Jabatan": "1 April 2022",
        "Lama:_AK_Konversi": "12,5",
        **cells,
    }
    for header, value in typed.items():
        book.put("Angka Kredit", book.row("Angka Kredit", _RATIH), header.replace("_", " "), value)
    book.of_year(2025)
    staff = openpyxl.Workbook()
    staff.active.append(["NIP", "NAMA", "TMT GOLONGAN", "TMT JABATAN"])
    staff.active.append([_RATIH, "Ratih", "01-10-2025", "01-10-2025"])
    staff.save(tmp_path / "siasn.xlsx")
    book.save(tmp_path / "2025.xlsx")
    made, path = _new(tmp_path, "Tahunan", previous=(tmp_path / "2025.xlsx",), staff=tmp_path / "siasn.xlsx")
    assert any("yang sebelumnya tetap bila golongannya sama" in note for note in made.catatan)
    year = load_paths(path).buku
    assert year
    return year


def test_a_tmt_goes_with_its_golongan_and_lama_with_its_jenjang(tmp_path: Path) -> None:
    """The SKP of Ratih names III/c and Ahli Muda."""

    def of(**cells: str) -> tuple[str, str, str, bool]:
        folder = tmp_path / "_".join(cells.values() or ["same"]).replace("/", "")
        folder.mkdir()
        year = _a_year_ago(folder, **cells)
        (own,) = (one for one in year.angka_kredit if one.kunci == _RATIH)
        has_riwayat = any(one.kunci == _RATIH for one in year.riwayat_ak)
        assert bool(own.lama) == has_riwayat
        return own.data.golongan, str(own.data.tmt_golongan), str(own.data.tmt_jabatan), has_riwayat

    assert of() == ("III/c", "2025-05-01", "2022-04-01", True)
    assert of(Golongan="III/d") == ("III/d", "2025-05-01", "2022-04-01", True), "she rose since the SKP"
    assert of(Golongan="III/b") == ("III/c", "2025-10-01", "2022-04-01", True), "she rose since the book"
    assert of(Jenjang="Ahli Pertama") == ("III/c", "2025-05-01", "2025-10-01", False), (
        "it lapsed with its jenjang"
    )


def test_of_a_withheld_pak_nothing_becomes_lama(tmp_path: Path) -> None:
    book = _rated("Tahunan", _RATIH)
    row = book.row("Angka Kredit", _RATIH)
    book.put("Angka Kredit", row, "Lama: AK Konversi", "12,5")
    book.put("Angka Kredit", row, "Penandatangan", "Kepala Entah")
    book.of_year(2025)
    made, path = _new(tmp_path, "Tahunan", previous=(book.save(tmp_path / "2025.xlsx"),))
    year = load_paths(path).buku
    assert year
    (own,) = (one for one in year.angka_kredit if one.kunci == _RATIH)
    assert own.lama == {}
    assert any("PAK 2025 ditahan galat, jadi kolom LAMA belum terisi." in note for note in made.catatan)


def _rekap(path: Path, periode: str, *rows: tuple[str, ...]) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet["A1"], sheet["A2"], sheet["A3"] = "123 - Pemkab", "Bidang", periode
    heads = ("No", "NIP", "Nama", "Jabatan", "Rating Hasil Kinerja", "Rating Perilaku Kerja")
    for at, head in enumerate((*heads, "Predikat Kinerja Periodik"), start=1):
        sheet.cell(5, at).value = head
    for number, row in enumerate(rows, start=6):
        for at, text in enumerate((str(number - 5), *row), start=1):
            sheet.cell(number, at).value = text
    book.save(path)
    return path


def test_a_rekap_fills_in_ratings_and_says_what_is_missing(tmp_path: Path) -> None:
    rekap = _rekap(
        tmp_path / "rekap.xlsx",
        "Periode Triwulanan 1 Tahun 2026",
        (_GEDE, "Gede", "Kepala Bidang", "Diatas Ekspektasi", "Sesuai Ekspektasi", "Baik"),
        ("199901012020011001", "Asing", "-", "Sesuai Ekspektasi", "Sesuai Ekspektasi", "Baik"),
    )
    made, path = _new(tmp_path, "Triwulan I", rekap=rekap)
    buku = load_paths(path).buku
    assert buku
    row = next(one for one in buku.penilaian if one.kunci == _GEDE)
    assert (row.rating_hasil, row.rating_perilaku, row.predikat) == (Rating.DI_ATAS, Rating.SESUAI, None)
    assert any("199901012020011001" in note for note in made.catatan)
    assert any("Lalu Hamdan" in note for note in made.catatan)
    with pytest.raises(UsageMistakeError, match="rekap Triwulan I 2026, bukan Triwulan II 2026"):
        _new(tmp_path, "Triwulan II", rekap=rekap)
    with pytest.raises(SkpdocError, match="bukan Rekap Penilaian"):
        _new(tmp_path, "Triwulan II", rekap=BOOK)


def test_what_differs_from_the_rekap_is_named_at_both_cells(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rekap = _rekap(
        tmp_path / "rekap.xlsx",
        "",
        (_GEDE, "Gede", "-", "Diatas Ekspektasi", "Diatas Ekspektasi", "Sangat Baik"),
        (_HEAD, "Hamdan", "-", "Sesuai Ekspektasi", "Sesuai Ekspektasi", "Cukup"),
    )
    path = _rated("Triwulan I", _GEDE, _HEAD).save(tmp_path / "e.xlsx")
    made, _ = _new(tmp_path, "Triwulan I", rekap=rekap, previous=(path,))
    assert any("rekap.xlsx › Sheet!E6" in note and "yang diketik tetap" in note for note in made.catatan)
    skpdoc.main(["evaluate", "check", str(path), "--rekap", str(rekap)], standalone_mode=False)
    told = " ".join(capsys.readouterr().out.split())
    assert "peringatan E86 Penilaian berbeda dari rekap e-Kinerja" in told
    assert 'di sini "Baik", sedangkan di rekap.xlsx › Sheet!G7 "Butuh Perbaikan"' in told
    assert "Sheet!E6" in told


def test_one_book_a_pejabat_penilai_and_together_the_whole(tmp_path: Path) -> None:
    wish = EvaluationWish("Triwulan I", tmp_path / "tidak_ada", folder=tmp_path / "penilai")
    made = new_evaluation([BOOK], wish)
    names = sorted(path.name for path in made.buku)
    assert "Dinas-Perhubungan_Triwulan-I_H-Surya-Atmaja-Wiraguna-S-E.xlsx" in names
    assert sum(made.buku.values()) == 51
    assert len([name for name in names if "Nurlaila" in name]) == 1  # also those whom she assesses as Plt.
    whole = load_paths(*made.buku)
    assert whole.buku
    assert len(whole.buku.dasar) == 51
    assert {one.code for one in whole.findings} <= {"B06", "E15", "E16"}


def test_a_list_of_staff_fills_in_what_angka_kredit_print(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["DAFTAR PEGAWAI"])
    heads = (
        "NIP BARU",
        "NAMA",
        "TMT GOLONGAN",
        "TMT JABATAN",
        "TEMPAT LAHIR NAMA",
        "TANGGAL LAHIR",
        "JENIS KELAMIN",
    )
    sheet.append([*heads, "KARTU ASN VIRTUAL"])
    sheet.append([_RATIH, "Ratih", "01-04-2024", "entah", "Kupang", "14-03-1986", "F", "A 77"])
    book.save(tmp_path / "siasn.xlsx")
    made, path = _new(tmp_path, "Tahunan", staff=tmp_path / "siasn.xlsx")
    buku = load_paths(path).buku
    assert buku
    data = next(one for one in buku.angka_kredit if one.kunci == _RATIH).data
    assert (data.tempat_lahir, data.jenis_kelamin, data.nomor_kartu) == ("Kupang", "Perempuan", "A 77")
    assert (str(data.tanggal_lahir), str(data.tmt_golongan)) == ("1986-03-14", "2024-04-01")
    assert data.tmt_jabatan is None
    assert any('TMT Jabatan "entah" tidak terbaca' in note for note in made.catatan)


def test_a_source_stands_again_unless_it_names_a_time(tmp_path: Path) -> None:
    first = _rated("Triwulan I", _GEDE)
    own = first.row("Realisasi", _GEDE, "U1.1")
    first.put("Realisasi", own, "Berdasarkan", "buku agenda surat")
    first.put("Realisasi", own, "Bukti Dukung", "agenda.pdf")
    other = first.row("Realisasi", _GEDE, "U2.1")
    first.put("Realisasi", other, "Berdasarkan", "laporan bulan Maret")
    _, path = _new(tmp_path, "Triwulan II", previous=(first.save(tmp_path / "tw1.xlsx"),))
    book = load_paths(path).buku
    assert book
    reached = {(one.kunci, one.baris_skp): one for one in book.realisasi}
    assert reached[_GEDE, "U1.1"].berdasarkan == "buku agenda surat"
    assert not reached[_GEDE, "U1.1"].bukti_dukung
    assert reached[_GEDE, "U2.1"].berdasarkan == ""


def test_a_source_is_that_of_the_manual(tmp_path: Path) -> None:
    _, path = _new(tmp_path, "Triwulan I")
    book = load_paths(path).buku
    assert book
    reached = {(one.kunci, one.baris_skp): one for one in book.realisasi}
    assert (
        reached[_HEAD, "U1.2"].berdasarkan
        == "Inventaris perlengkapan jalan; rencana induk perlengkapan jalan"
    )


def test_what_the_year_had_reached_is_known(tmp_path: Path) -> None:
    """And for what period the book was made."""
    first = _rated("Triwulan I", _GEDE).save(tmp_path / "tw1.xlsx")
    _, path = _new(tmp_path, "Triwulan II", previous=(first,))
    buku = load_paths(path).buku
    assert buku
    assert buku.untuk == {"Triwulan II 2026"}
    known = {one.baris_skp: one for one in buku.tercapai if one.kunci == _GEDE}
    shown = {row.baris_skp: row.target_asli for row in buku.realisasi if row.kunci == _GEDE}
    assert {one.periode for one in known.values()} == {"Triwulan I"}
    assert {baris: one.realisasi.tertulis() for baris, one in known.items()} == shown
