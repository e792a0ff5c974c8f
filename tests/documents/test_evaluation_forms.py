"""The forms of the second half: alternatives struck out, switches, the curve, figures whose sums are right."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from fractions import Fraction
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.shared import Cm
from lxml import etree
from PIL import Image
from word_text import W, all_text, drawn, part

from skpdoc.documents.checking.contoh import CONTOH_JA_JF, CONTOH_JPT
from skpdoc.documents.checking.contoh_evaluasi import (
    CONTOH_ANGKA_KREDIT,
    CONTOH_ANGKA_KREDIT_KOSONG,
    contoh_evaluasi,
    contoh_kualitatif,
)
from skpdoc.documents.curve import curve_png
from skpdoc.documents.forms import Forms
from skpdoc.documents.layout import FormLayout
from skpdoc.documents.shipped import shipped_folder
from skpdoc.model.angka_kredit import (
    AngkaKreditPegawai,
    BarisKonversi,
    Jenjang,
)
from skpdoc.model.evaluasi import CetakPeriode, EvaluasiPegawai, JenisPeriode, PeriodeEvaluasi
from skpdoc.model.office import Periode
from skpdoc.model.predikat import CapaianOrganisasi, Predikat
from skpdoc.model.skp import Identitas
from skpdoc.pipeline.kinds import KINDS
from skpdoc.pipeline.making.forms import load_forms
from skpdoc.regulation import Regulasi

pytestmark = pytest.mark.quick

JA, JPT = contoh_evaluasi(CONTOH_JA_JF), contoh_evaluasi(CONTOH_JPT)
Fill = Callable[..., bytes]


@pytest.fixture
def fill(forms: Forms, regulasi: Regulasi) -> Fill:
    """A document of a kind, by its name as it is typed, with some settings."""

    def filled(kind: str, noun: Any, **layout: Any) -> bytes:
        jenis = next(one for one in KINDS.values() if one.pilihan == kind)
        return jenis.naskah(replace(forms, tata_letak=FormLayout(**layout)), regulasi, noun).render()

    return filled


def _struck(data: bytes) -> list[str]:
    runs = part(data).iter(f"{W}r")
    return [
        text
        for run in runs
        if run.find(f"{W}rPr/{W}strike") is not None and (text := "".join(run.itertext()))
    ]


def _in(evaluasi: EvaluasiPegawai, periode: PeriodeEvaluasi, cetak: CetakPeriode) -> EvaluasiPegawai:
    return replace(evaluasi, pengaturan=replace(evaluasi.pengaturan, periode=periode, cetak_periode=cetak))


def _quarter(number: int) -> PeriodeEvaluasi:
    months = Periode(date(2026, 3 * number - 2, 1), date(2026, 3 * number, 28))
    return PeriodeEvaluasi(
        f"Triwulan {('I', 'II', 'III', 'IV')[number - 1]}", JenisPeriode.TRIWULANAN, months
    )


YEAR = PeriodeEvaluasi("Tahunan", JenisPeriode.TAHUNAN, Periode(date(2026, 1, 1), date(2026, 12, 31)))
JUNE = PeriodeEvaluasi("Juni", JenisPeriode.BULANAN, Periode(date(2026, 6, 1), date(2026, 6, 30)))


@pytest.mark.parametrize(
    ("periode", "struck", "shown"),
    [
        (_quarter(1), ["/II/III/IV-AKHIR"], "TRIWULAN I/II/III/IV-AKHIR*"),
        (_quarter(3), ["I/II/", "/IV-AKHIR"], "TRIWULAN I/II/III/IV-AKHIR*"),
        (_quarter(4), ["I/II/III/", "-AKHIR"], "TRIWULAN I/II/III/IV-AKHIR*"),
        (YEAR, ["TRIWULAN I/II/III/IV-"], "TRIWULAN I/II/III/IV-AKHIR*"),
        (JUNE, [], "JUNI*"),
    ],
)
def test_a_period_among_those_that_are_struck_out(
    periode: PeriodeEvaluasi, struck: list[str], shown: str, fill: Fill
) -> None:
    data = fill("evaluasi", _in(JA, periode, CetakPeriode.CORET))
    assert _struck(data) == struck
    assert f"PERIODE: {shown}\n" in drawn(data)
    assert "*) coret yang tidak perlu" in drawn(data)


@pytest.mark.parametrize(
    ("periode", "shown"), [(_quarter(2), "TRIWULAN II"), (YEAR, "AKHIR"), (JUNE, "JUNI")]
)
def test_a_period_alone(periode: PeriodeEvaluasi, shown: str, fill: Fill) -> None:
    for kind, stars in (("evaluasi", ("", "*")), ("dokumen-evaluasi", ("*", "**"))):
        data = fill(kind, _in(JA, periode, CetakPeriode.PILIHAN))
        assert f"PERIODE{stars[0]}: {shown}{stars[1]}\n" in drawn(data)
        assert _struck(data) == []
        assert "coret" not in drawn(data)


def test_values_among_those_that_are_struck_out(fill: Fill) -> None:
    data = fill("evaluasi", _in(JA, JUNE, CetakPeriode.PILIHAN), nilai_evaluasi="CORET")
    assert _struck(data) == [
        "ISTIMEWA/ ",
        "/ BUTUH PERBAIKAN/ KURANG/ SANGAT KURANG",
        "DIATAS EKSPEKTASI/ ",
        "/ DIBAWAH EKSPEKTASI",
        "/ SESUAI EKSPEKTASI/ DIBAWAH EKSPEKTASI",
        "SANGAT BAIK/ ",
        "/ BUTUH PERBAIKAN/ KURANG/ SANGAT KURANG",
    ]
    assert "| [4] SANGAT BAIK/ BAIK/ BUTUH PERBAIKAN/ KURANG/ SANGAT KURANG |" in drawn(data)


def test_switches_of_the_evaluation(fill: Fill) -> None:
    text = drawn(fill("evaluasi", JA))
    assert "| TARGET |" in text
    assert "CAPAIAN KINERJA ORGANISASI*" in text
    assert "Bukti dukung" not in text
    text = drawn(
        fill(
            "evaluasi",
            JA,
            kepala_target_evaluasi="TARGET/SESUAI EKSPEKTASI",
            bintang_evaluasi=False,
            bukti_dukung_evaluasi=True,
            pita_utama_evaluasi="UTAMA",
        )
    )
    assert "| TARGET/SESUAI EKSPEKTASI |" in text
    assert "*" not in text.replace("*) coret", "")
    assert "Bukti dukung: Laporan kinerja angkutan Juni; https://contoh.go.id/laporan/6" in text
    assert "| [8] UTAMA |" in text


def test_above_a_jpt_stands_the_instansi(fill: Fill) -> None:
    assert "| 5 | INSTANSI | Pemerintah Kabupaten Tirta Kencana |" in drawn(fill("evaluasi", JPT))
    text = drawn(fill("evaluasi", JPT, label_unit_penilai_evaluasi_jpt="UNIT KERJA"))
    assert "| 5 | UNIT KERJA | - |" in text
    under = replace(JPT, dasar=replace(JPT.dasar, skp=replace(JPT.dasar.skp, penilai=CONTOH_JPT.dinilai)))
    assert "| 5 | INSTANSI | Dinas Perhubungan |" in drawn(fill("evaluasi", under))


def test_what_was_reached_stands_beside_its_indicator(fill: Fill) -> None:
    text = drawn(fill("evaluasi", JA))
    assert (
        "| Jumlah laporan kinerja angkutan | 12 Laporan | 6 Laporan / berdasarkan register laporan bulanan |"
        " Pimpinan: laporan selalu tepat waktu & lengkap / Rekan kerja: datanya mudah dipakai |" in text
    )
    assert "96,5% / berdasarkan lembar periksa |" in text, "said once, though it was typed too"
    whole = contoh_evaluasi(contoh_kualitatif(CONTOH_JA_JF))
    text = drawn(fill("evaluasi", whole))
    assert "- 6 Laporan berdasarkan register laporan bulanan / - 96,5% berdasarkan lembar periksa" in text
    assert text.count("Rekan kerja: datanya mudah dipakai") == 3, "once an RHK"


def _size(data: bytes) -> tuple[int, int]:
    paper = part(data).find(f".//{W}pgSz")
    return int(paper.get(f"{W}w")), int(paper.get(f"{W}h"))


def test_the_paper_lies_as_it_is_set(fill: Fill) -> None:
    whole = contoh_evaluasi(contoh_kualitatif(CONTOH_JA_JF))
    assert _size(fill("evaluasi", JA)) == (16838, 11906)
    assert _size(fill("evaluasi", whole)) == (11906, 16838)
    turned = fill("evaluasi", JA, orientasi_evaluasi_kuantitatif="TEGAK")
    assert _size(turned) == (11906, 16838)
    assert part(turned).find(f".//{W}pgSz").get(f"{W}orient") == "portrait"
    for table in part(turned).iter(f"{W}tbl"):
        assert abs(sum(int(c.get(f"{W}w")) for c in table.find(f"{W}tblGrid")) - (11906 - 1700)) < 10
    assert _size(fill("evaluasi", whole, orientasi_evaluasi_kualitatif="MENDATAR")) == (16838, 11906)


def _curve_of(data: bytes) -> bytes:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return archive.read("word/media/kurva.png")


def test_the_curve_is_that_of_the_capaian(fill: Fill, regulasi: Regulasi) -> None:
    assert regulasi.evaluasi is not None
    pictures = set()
    for capaian in CapaianOrganisasi:
        data = fill("evaluasi", replace(JA, capaian=capaian))
        text = drawn(data)
        assert f"DENGAN CAPAIAN KINERJA ORGANISASI {capaian.value.upper()}" in text
        pictures.add(_curve_of(data))
        table = drawn(fill("evaluasi", replace(JA, capaian=capaian), kurva_evaluasi="TABEL"))
        assert "| Sangat Kurang | Kurang/Misconduct | Butuh Perbaikan | Baik | Sangat Baik |" in table
        assert f"| {' | '.join(map(str, regulasi.evaluasi.kurva[capaian]))} |" in table
    assert len(pictures) == len(CapaianOrganisasi)
    assert "POLA DISTRIBUSI" not in drawn(fill("evaluasi", JA, kurva_evaluasi="TANPA"))


def test_the_picture_shows_the_points() -> None:
    points = tuple(zip("ABCDE", (2, 3, 6, 11, 2), strict=True))
    data = curve_png(points)
    curve_png.cache_clear()
    assert curve_png(points) == data
    picture = Image.open(BytesIO(data)).convert("L")
    dark = [(110 + 256 * place + 128, 150 - often * 134 // 15) for place, (_, often) in enumerate(points)]
    assert all(picture.getpixel(point) == 0 for point in dark)
    assert Image.open(BytesIO(curve_png(()))).convert("L").getextrema() == (255, 255)


def test_only_the_penilai_signs_the_evaluation(fill: Fill) -> None:
    last = drawn(fill("evaluasi", JA)).splitlines()[-2]
    assert "Tirta Kencana, 6 Juli 2026 / Pejabat Penilai Kinerja" in last
    assert "Yang Dinilai" not in last.title()


def test_both_sign_the_document_each_on_his_day(fill: Fill) -> None:
    left, right = drawn(fill("dokumen-evaluasi", JA)).splitlines()[-2].split(" | ")[:2]
    assert "7. Tirta Kencana, 8 Juli 2026 / Pegawai yang Dinilai" in left
    assert "Ratna Puspita, S.T." in left
    assert "6. Tirta Kencana, 6 Juli 2026 / Pejabat Penilai Kinerja" in right
    bare = drawn(fill("dokumen-evaluasi", JA, nomor_tanggal_evaluasi=False))
    assert "| Tirta Kencana, 8 Juli 2026 / Pegawai" in bare


def test_the_document_s_people(fill: Fill) -> None:
    text = drawn(fill("dokumen-evaluasi", JPT))
    assert "| NAMA | : | DRS. WAYAN SUKARTA, M.SI. |" in text
    assert "| PANGKAT/GOL RUANG | : | PEMBINA UTAMA MUDA, IV/c |" in text
    plain = drawn(fill("dokumen-evaluasi", JPT, huruf_besar_dokumen_evaluasi=False))
    assert "| NAMA | : | Drs. Wayan Sukarta, M.Si. |" in plain
    alone = replace(JPT, dasar=replace(JPT.dasar, atasan_penilai=None))
    assert drawn(fill("dokumen-evaluasi", alone)).count("H. SURYA ADININGRAT") == 2, (
        "the head stands in block 3 too"
    )
    below = replace(JA, dasar=replace(JA.dasar, atasan_penilai=None))
    assert drawn(fill("dokumen-evaluasi", below)).count("IR. BAGAS WIRATAMA") == 1


def test_feedback_names_the_period_and_all_that_was_said(fill: Fill) -> None:
    text = drawn(fill("umpan-balik", JA))
    assert text.startswith("PENGISIAN FEEDBACK ATASAN UNTUK PERIODE TRIWULAN II TAHUN 2026")
    assert "Laporan kinerja angkutan Juni / https://contoh.go.id/laporan/6" in text
    assert "| 1 | Berorientasi Pelayanan | Pimpinan: menjadi teladan dalam pelayanan / Bawahan:" in text


def _line(
    months: tuple[int, int], persen: int = 100, koefisien: Fraction = Fraction(25, 2), tahun: int = 2026
) -> BarisKonversi:
    count = months[1] - months[0] + 1
    points = Fraction(count, 12) * persen / 100 * koefisien
    return BarisKonversi(tahun, *months, Predikat.BAIK, Jenjang.AHLI_PERTAMA, persen, koefisien, points)


def _with(*rows: BarisKonversi, desimal: int = 3) -> AngkaKreditPegawai:
    return replace(
        CONTOH_ANGKA_KREDIT, konversi=rows, akumulasi=rows, baru=rows, penetapan=(), desimal=desimal
    )


@pytest.mark.parametrize(
    ("row", "three", "two"),
    [
        (_line((1, 2)), "2,083", "2,08"),
        (_line((1, 12), 150), "18,75", "18,75"),
        (_line((3, 12)), "10,417", "10,42"),
        (_line((1, 7), 150, Fraction(25)), "21,875", "21,88"),
        (_line((1, 5), 75, Fraction(75, 2)), "11,719", "11,72"),
        (_line((1, 11), 25, Fraction(15, 4)), "0,859", "0,86"),
    ],
)
def test_a_figure_is_rounded_half_up_where_it_is_printed(
    row: BarisKonversi, three: str, two: str, fill: Fill
) -> None:
    assert f"| {three} |" in drawn(fill("konversi", _with(row)))
    assert f"| {two} |" in drawn(fill("konversi", _with(row, desimal=2)))


def test_part_of_a_year_is_said_in_twelfths(fill: Fill) -> None:
    data = _with(_line((1, 2)), _line((3, 12), 150))
    assert "| 2/12 x 100% | 12,5 | 2,083 |" in drawn(fill("konversi", data))
    assert "| 10/12 | 12,5 | 15,625 |" in drawn(fill("konversi", data, prosentase_bagian_tahun="BULAN"))
    assert "| 2026 | Januari – Desember | Baik | 100% | 12,5 | 12,5 |" in drawn(
        fill("akumulasi", _with(_line((1, 12))))
    )
    assert "| 2026 | Mei | Baik | 1/12 x 100% |" in drawn(fill("akumulasi", _with(_line((5, 5)))))


def test_sums_are_those_of_the_printed_lines(fill: Fill) -> None:
    """Twelve months of 1,041666…: each is printed as 1,042, and so they are 12,504, not 12,5."""
    months = [_line((month, month)) for month in range(1, 13)]
    assert "DIPEROLEH | 12,504 |" in drawn(fill("akumulasi", _with(*months)))


def test_what_is_left_and_what_lacks_are_told_apart(fill: Fill) -> None:
    data = fill("pak", CONTOH_ANGKA_KREDIT)
    assert _struck(data) == ["/ kekurangan", "Kelebihan/ ", "/ Tidak dapat"]
    assert "menjadi Penata, III/c |" in drawn(data)
    data = fill("pak", replace(CONTOH_ANGKA_KREDIT, hambatan=("predikat Kurang",)))
    assert _struck(data) == ["/ kekurangan", "Kelebihan/ ", "Dapat/ "]
    assert "Penata, III/c" not in drawn(data).rpartition("dipertimbangkan")[2]
    data = fill("pak", CONTOH_ANGKA_KREDIT_KOSONG, kata_tidak_dapat="Belum dapat")
    assert _struck(data) == ["Kelebihan/ ", "Dapat/ "]
    assert "Belum dapat *) dipertimbangkan" in drawn(data)
    assert (
        "Kelebihan/kekurangan *) Angka Kredit yang harus dicapai untuk kenaikan jenjang | [2]  | [2] - |"
        in drawn(data)
    )


def test_the_sixth_line_is_for_what_else_there_is(fill: Fill) -> None:
    assert "| 6 | AK Integrasi **) | 6,25 | - | 6,25 |" in drawn(fill("pak", CONTOH_ANGKA_KREDIT))
    assert "| 6 | ........................ **) | - | - | - |" in drawn(
        fill("pak", CONTOH_ANGKA_KREDIT_KOSONG)
    )


@pytest.mark.parametrize(
    ("rows", "masa"),
    [
        ([(2023, 1, 12), (2024, 1, 12), (2025, 1, 12), (2026, 1, 12)], "Januari 2023 – Desember 2026"),
        ([(2026, 1, 2), (2026, 3, 6)], "Januari – Juni 2026"),
        ([(2026, 5, 5)], "Mei 2026"),
        (
            [(2023, 3, 12), (2025, 1, 12), (2026, 1, 12)],
            "Maret – Desember 2023 dan Januari 2025 – Desember 2026",
        ),
    ],
)
def test_the_months_are_those_of_the_lines(rows: list[tuple[int, int, int]], masa: str, fill: Fill) -> None:
    """Each form names what its own lines cover: Konversi and Penetapan the new ones, Akumulasi all of them."""
    lines = [_line((first, last), tahun=tahun) for tahun, first, last in rows]
    data = replace(_with(_line((1, 12))), akumulasi=tuple(lines))
    assert f"| Masa Penilaian: {masa} |" in drawn(fill("akumulasi", data))
    assert "Januari – Desember 2026 |" in drawn(fill("konversi", data))
    assert "| Masa Penilaian: Januari – Desember 2026 |" in drawn(fill("pak", data))
    assert f"| Masa Penilaian: {masa} |" in drawn(fill("pak", replace(data, baru=tuple(lines))))


def test_copies_and_card(fill: Fill) -> None:
    text = drawn(fill("konversi", CONTOH_ANGKA_KREDIT, tembusan_konversi=("Kepala Puskesmas & staf",)))
    assert "Tembusan disampaikan kepada: / 1. Kepala Puskesmas & staf |" in text
    assert "Tembusan" not in drawn(fill("konversi", CONTOH_ANGKA_KREDIT, tembusan_konversi=()))
    assert "| Nomor Seri Karpeg |" in drawn(fill("pak", CONTOH_ANGKA_KREDIT, label_kartu="Nomor Seri Karpeg"))


def test_who_signs_is_asked_of_the_book(fill: Fill) -> None:
    head = Identitas("Dra. Ni Luh Ayu", "NIP", "197001011995032001", "", "Kepala BKPSDM", "")
    data = replace(CONTOH_ANGKA_KREDIT, penandatangan=head, jabatan_penandatangan="Kepala BKPSDM")
    text = all_text(fill("pak", data))
    assert "Kepala BKPSDM\x1e" in text
    assert "NIP. 197001011995032001" in text
    assert "Pejabat Penilai Kinerja\x1e\x1e" not in text


def test_an_office_s_own_garuda_stands_on_top(
    forms: Forms, regulasi: Regulasi, tmp_path: Path, fill: Fill
) -> None:
    """Inserted in Word into the empty paragraph that waits for it; everything else stays."""
    folder = tmp_path / "formulir"
    shutil.copytree(shipped_folder(regulasi), folder)
    form, picture = docx.Document(str(folder / "dokumen_evaluasi.docx")), BytesIO()
    Image.new("RGB", (60, 60), "gold").save(picture, "PNG")
    place = form.paragraphs[0]
    assert (place.text, place.style.name if place.style else "") == ("", "SKP Lambang")
    place.add_run().add_picture(picture, Cm(2))
    form.save(str(folder / "dokumen_evaluasi.docx"))
    own = KINDS["Dokumen Evaluasi"].naskah(load_forms(folder), regulasi, JA).render()
    assert drawn(own) == drawn(fill("dokumen-evaluasi", JA))
    first = part(own).find(f".//{W}p")
    assert first is not None
    assert first.find(".//{*}docPr") is not None
    assert first.find(f"{W}pPr/{W}jc") is not None or "SKPLambang" in etree.tostring(first).decode()
    with zipfile.ZipFile(BytesIO(own)) as archive:
        assert sum(name.startswith("word/media/") for name in archive.namelist()) == 2


def test_a_picture_s_number_is_its_own_in_the_whole_document(fill: Fill) -> None:
    data = fill("evaluasi", JA)
    ids = [
        one.get("id")
        for name in ("word/document.xml", "word/footer1.xml")
        for one in part(data, name).iter("{*}docPr")
    ]
    assert len(ids) == len(set(ids)) == 2
    assert etree.QName(part(data)).localname == "document"
