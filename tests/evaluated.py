"""Small evaluation books for tests: what a test does not speak of is supplied."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from skpdoc.model.angka_kredit import (
    BarisAngkaKredit,
    DataFungsional,
    Jenjang,
    RiwayatAngkaKredit,
    SumberAngkaKredit,
)
from skpdoc.model.choices import (
    BagianLampiran,
    JenisJabatan,
    JenisKinerja,
    Pendekatan,
    UkuranKertas,
)
from skpdoc.model.evaluasi import (
    BarisPenilaian,
    BarisRealisasi,
    BukuEvaluasi,
    CetakPeriode,
    DasarEvaluasi,
    JenisPeriode,
    PengaturanEvaluasi,
    PeriodeEvaluasi,
    baris_skp,
)
from skpdoc.model.office import Periode
from skpdoc.model.predikat import CapaianOrganisasi, Predikat, Rating
from skpdoc.model.skp import SKP, BentukSKP, HasilKerja, Identitas, IndikatorKinerja, PerilakuKerja
from skpdoc.model.source import Column, Source
from skpdoc.model.target import Target
from skpdoc.regulation import DEFAULT_REGULASI, nilai_names, satuan

FILE = "evaluasi.xlsx"
A, S, D = Rating.DI_ATAS, Rating.SESUAI, Rating.DI_BAWAH
YEAR = Periode(date(2026, 1, 1), date(2026, 12, 31))
RATINGS = {  # one way to each predikat
    Predikat.SANGAT_BAIK: (A, A),
    Predikat.BAIK: (S, S),
    Predikat.BUTUH_PERBAIKAN: (D, S),
    Predikat.KURANG: (S, D),
    Predikat.SANGAT_KURANG: (D, D),
}


def source(sheet: str, row: int, *fields: str, file: str = FILE) -> Source:
    """A row whose fields stand in the columns A, B, C …"""
    return Source(
        file, sheet, row, {field: Column(chr(65 + number), field) for number, field in enumerate(fields)}
    )


def target(text: str) -> Target:
    """``50 Dokumen`` or ``80%``; all else is a text."""
    if not re.fullmatch(r"[\d.,]+(%| [A-Za-z ]+)?", text):
        return Target(None, text, None)
    number, _, unit = text.replace("%", " %").partition(" ")
    return Target(Decimal(number.replace(".", "").replace(",", ".")), "", satuan(unit) if unit else None)


def identitas(nama: str, nomor: str = "", jabatan: str = "Pelaksana") -> Identitas:
    """A person of one office."""
    return Identitas(nama, "NIP" if nomor else "", nomor, "Penata, III/c", jabatan, "Dinas Uji")


def hasil(nomor: int, *targets: str, rhk: str = "") -> HasilKerja:
    """An RHK with an indicator a target."""
    return HasilKerja(
        nomor,
        rhk or f"Hasil {nomor}",
        "",
        (),
        tuple(
            IndikatorKinerja(None, f"Indikator {nomor}.{n}", target(text) if text else None, ())
            for n, text in enumerate(targets, 1)
        ),
    )


def dasar(
    kunci: str,
    *,
    nama: str = "",
    periode: Periode = YEAR,
    utama: Sequence[HasilKerja] = (),
    tambahan: Sequence[HasilKerja] = (),
    penilai: str = "",
    **others: Any,
) -> DasarEvaluasi:
    """Whose SKP is evaluated; by default a Pelaksana with one RHK of ``10 Dokumen``."""
    nip = kunci.partition("/")[0]
    skp = SKP(
        kunci=kunci,
        file=FILE,
        bentuk=BentukSKP.JA_JF,
        pendekatan=Pendekatan.KUANTITATIF,
        nama_instansi="Kabupaten Uji",
        nama_unit="Dinas Uji",
        tahun=2026,
        periode=periode,
        dinilai=identitas(nama or f"Orang {nip}", nip),
        penilai=identitas(f"Penilai {penilai or 'luar'}", penilai),
        tempat="Uji",
        tanggal=date(2026, 1, 5),
        ukuran_kertas=UkuranKertas.A4,
        utama=tuple(utama) or (hasil(1, "10 Dokumen"),),
        tambahan=tuple(tambahan),
        perilaku=tuple(PerilakuKerja(nilai, ()) for nilai in nilai_names()),
        lampiran=dict.fromkeys(BagianLampiran, ()),
        manual=(),
        source=(FILE, "Data SKP", 2),
    )
    base = DasarEvaluasi(
        skp=skp,
        id_dokumen="",
        jenis_jabatan=JenisJabatan.PELAKSANA,
        kunci_penilai=penilai,
        atasan_penilai=None,
        surel="",
        is_kepala=False,
        is_plt_plh=False,
    )
    return replace(base, **others)


def penilaian(
    kunci: str, hasil_kerja: Rating | None = S, perilaku: Rating | None = S, *, row: int = 2, **others: Any
) -> BarisPenilaian:
    """How one SKP was rated."""
    base = BarisPenilaian(
        kunci=kunci,
        nama=f"Orang {kunci}",
        rating_hasil=hasil_kerja,
        rating_perilaku=perilaku,
        predikat=None,
        catatan="",
        is_keberatan=False,
        rating_hasil_keberatan=None,
        rating_perilaku_keberatan=None,
        tidak_dinilai="",
        periodik={},
        tak_terbaca=frozenset(),
        source=source(
            "Penilaian",
            row,
            "nip",
            "rating_hasil",
            "rating_perilaku",
            "predikat",
            "keberatan",
            "rating_hasil_keberatan",
            "rating_perilaku_keberatan",
            "tidak_dinilai",
        ),
    )
    return replace(base, **others)


def realisasi(
    kunci: str,
    text: str = "10 Dokumen",
    place: str = baris_skp(JenisKinerja.UTAMA, 1, 1),
    *,
    row: int = 2,
    **others: Any,
) -> BarisRealisasi:
    """What was reached of one indicator; ``place`` as in ``U1.1``."""
    base = BarisRealisasi(
        kunci=kunci,
        rencana_hasil_kerja=f"Hasil {place[1:2]}",
        jenis=JenisKinerja.TAMBAHAN if place.startswith("T") else JenisKinerja.UTAMA,
        aspek=None,
        indikator=f"Indikator {place[1:]}",
        target_asli="10 Dokumen",
        target_periode=None,
        realisasi=target(text) if text else None,
        realisasi_asli=text,
        berdasarkan="laporan bulanan",
        bukti_dukung=("laporan.pdf",),
        umpan_balik=("Pimpinan: pertahankan",),
        hasil=None,
        baris_skp=place,
        tak_terbaca=frozenset(),
        source=source(
            "Realisasi",
            row,
            "nip",
            "realisasi",
            "berdasarkan",
            "bukti_dukung",
            "umpan_balik",
            "hasil",
            "target",
        ),
    )
    return replace(base, **others)


def stretch(
    kunci: str,
    jenjang: Jenjang = Jenjang.AHLI_PERTAMA,
    golongan: str = "III/a",
    mulai: int = 1,
    selesai: int = 12,
    *,
    row: int = 2,
    lama: Mapping[SumberAngkaKredit, Fraction | int] | None = None,
    tmt_golongan: date | None = date(2023, 4, 1),
    tmt_jabatan: date | None = date(2020, 4, 1),
    **others: Any,
) -> BarisAngkaKredit:
    """Some months of a functional officer in one jenjang, who was promoted in it some years ago."""
    base = BarisAngkaKredit(
        kunci=kunci,
        data=DataFungsional(jenjang, golongan, tmt_golongan, tmt_jabatan, "", "", None, ""),
        bulan_mulai=mulai,
        bulan_selesai=selesai,
        predikat=None,
        lama={sumber: Fraction(figure) for sumber, figure in (lama or {}).items()},
        pendidikan_baru=Fraction(0),
        integrasi=Fraction(0),
        nomor_konversi="",
        nomor_akumulasi="",
        nomor_pak="",
        penandatangan="",
        tak_terbaca=frozenset(),
        source=source(
            "Angka Kredit",
            row,
            "nip",
            "jenjang",
            "golongan",
            "bulan_mulai",
            "bulan_selesai",
            "lama_dasar",
            "lama_konversi",
            "lama_penyesuaian",
            "pendidikan_baru",
            "penandatangan",
            "tmt_jabatan",
        ),
    )
    return replace(base, **others)


def riwayat(
    kunci: str,
    tahun: int,
    mulai: int = 1,
    selesai: int = 12,
    *,
    predikat: Predikat = Predikat.BAIK,
    jenjang: Jenjang = Jenjang.AHLI_PERTAMA,
    is_lama: bool | None = None,
    row: int = 2,
) -> RiwayatAngkaKredit:
    """An earlier stretch."""
    fields = ("nip", "tahun", "bulan_mulai", "bulan_selesai", "predikat", "jenjang", "termasuk_lama")
    return RiwayatAngkaKredit(
        kunci, tahun, mulai, selesai, predikat, jenjang, is_lama, source("Riwayat AK", row, *fields)
    )


def pengaturan(
    capaian: CapaianOrganisasi | None = CapaianOrganisasi.BAIK, jenis: JenisPeriode = JenisPeriode.TAHUNAN
) -> PengaturanEvaluasi:
    """The sheet Periode, of the year 2026."""
    return PengaturanEvaluasi(
        regulasi=DEFAULT_REGULASI,
        nama_instansi="Kabupaten Uji",
        nama_unit_kerja="Dinas Uji",
        tahun=2026,
        periode=PeriodeEvaluasi("Tahunan", jenis, YEAR),
        capaian=capaian,
        ditetapkan_oleh="Bupati",
        tempat="Uji",
        tanggal_penilai=date(2026, 12, 31),
        tanggal_pegawai=date(2026, 12, 31),
        cetak_periode=CetakPeriode.PILIHAN,
        tak_terbaca=frozenset(),
        sources={
            field: source("Periode", row, "isian", field)
            for row, field in enumerate(("capaian", "periode_mulai", "periode_selesai"), 2)
        },
    )


def buku(people: Iterable[DasarEvaluasi], rows: Iterable[BarisPenilaian] = (), **others: Any) -> BukuEvaluasi:
    """A book of these people and ratings."""
    base = BukuEvaluasi(
        file=FILE,
        pengaturan=pengaturan(),
        capaian_pk=(),
        realisasi=(),
        umpan_balik=(),
        penilaian=tuple(rows),
        angka_kredit=(),
        riwayat_ak=(),
        kelonggaran=(),
        dasar={one.kunci: one for one in people},
    )
    return replace(base, **others)
