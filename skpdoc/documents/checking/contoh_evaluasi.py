"""Invented evaluations and angka kredit, full and bare: what the forms of the second half are tried with."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from skpdoc.documents.checking.contoh import CONTOH_JA_JF, CONTOH_JPT, KEPALA, kosongkan
from skpdoc.model.angka_kredit import (
    AngkaKreditPegawai,
    BarisKonversi,
    BarisPenetapan,
    DataFungsional,
    Jenjang,
    SumberAngkaKredit,
)
from skpdoc.model.choices import JenisKinerja, Pendekatan
from skpdoc.model.evaluasi import (
    CetakPeriode,
    DasarEvaluasi,
    EvaluasiPegawai,
    JenisPeriode,
    PengaturanEvaluasi,
    PeriodeEvaluasi,
    RealisasiIndikator,
    baris_skp,
)
from skpdoc.model.office import Periode
from skpdoc.model.predikat import CapaianOrganisasi, Predikat, Rating
from skpdoc.model.skp import SKP, Identitas
from skpdoc.model.source import Source
from skpdoc.model.target import Target
from skpdoc.regulation import DEFAULT_REGULASI, satuan

_ATASAN = Identitas(
    "Drs. Wayan Sukarta, M.Si.",
    "NIP",
    "196805051993031009",
    "Pembina Utama, IV/e",
    "Sekretaris Daerah",
    "Sekretariat Daerah",
)
_TRIWULAN = Periode(date(2026, 4, 1), date(2026, 6, 30))
_SOURCE = Source("contoh.xlsx", "Penilaian", 2, {})

_PENGATURAN = PengaturanEvaluasi(
    regulasi=DEFAULT_REGULASI,
    nama_instansi=CONTOH_JPT.nama_instansi,
    nama_unit_kerja=CONTOH_JPT.nama_unit,
    tahun=2026,
    periode=PeriodeEvaluasi("Triwulan II", JenisPeriode.TRIWULANAN, _TRIWULAN),
    capaian=CapaianOrganisasi.BAIK,
    ditetapkan_oleh="Bupati Tirta Kencana",
    tempat="Tirta Kencana",
    tanggal_penilai=date(2026, 7, 6),
    tanggal_pegawai=date(2026, 7, 8),
    cetak_periode=CetakPeriode.CORET,
    tak_terbaca=frozenset(),
    sources={},
)

_REALISASI = (
    RealisasiIndikator(
        Target(Decimal(6), "", satuan("Laporan")),
        "register laporan bulanan",
        ("Laporan kinerja angkutan Juni", "https://contoh.go.id/laporan/6"),
        ("Pimpinan: laporan selalu tepat waktu & lengkap", "Rekan kerja: datanya mudah dipakai"),
        ("Menyusun laporan bulan April sampai Juni", "Memeriksa laporan bersama bidang"),
    ),
    RealisasiIndikator(Target(Decimal("96.5"), "", satuan("%")), "berdasarkan lembar periksa", (), ()),
)


def contoh_evaluasi(skp: SKP) -> EvaluasiPegawai:
    """The evaluation of one SKP in a quarter: every optional part filled, some indicators not reached yet."""
    places = [
        baris_skp(jenis, nomor, place)
        for jenis, daftar in ((JenisKinerja.UTAMA, skp.utama), (JenisKinerja.TAMBAHAN, skp.tambahan))
        for nomor, hasil in enumerate(daftar, start=1)
        for place in range(1, len(hasil.indikator) + 1)
    ]
    return EvaluasiPegawai(
        file="contoh.xlsx",
        dasar=DasarEvaluasi(
            skp=skp,
            id_dokumen="DINAS-PERHUBUNGAN-00000000",
            jenis_jabatan=None,
            kunci_penilai="",
            atasan_penilai=_ATASAN,
            surel="",
            is_kepala=False,
            is_plt_plh=False,
        ),
        pengaturan=_PENGATURAN,
        capaian=CapaianOrganisasi.BAIK,
        realisasi={place: _REALISASI[number % 2] for number, place in enumerate(places)},
        umpan_balik={
            one.nilai: ("Pimpinan: menjadi teladan dalam pelayanan", "Bawahan: terbuka terhadap masukan")
            for one in skp.perilaku[::2]
        },
        rating_hasil=Rating.SESUAI,
        rating_perilaku=Rating.DI_ATAS,
        predikat=Predikat.BAIK,
        catatan="Ikuti pelatihan analisis data angkutan.\nPertahankan ketepatan waktu laporan.",
        is_keberatan=False,
    )


def kosongkan_evaluasi(evaluasi: EvaluasiPegawai) -> EvaluasiPegawai:
    """The same with everything optional left out, for the year, at the other end of the kuadran."""
    year = Periode(date(2026, 1, 1), date(2026, 12, 31))
    return replace(
        evaluasi,
        dasar=replace(evaluasi.dasar, skp=kosongkan(evaluasi.dasar.skp), atasan_penilai=None),
        pengaturan=replace(
            _PENGATURAN,
            periode=PeriodeEvaluasi("Tahunan", JenisPeriode.TAHUNAN, year),
            tempat="",
            tanggal_penilai=None,
            tanggal_pegawai=None,
            cetak_periode=CetakPeriode.PILIHAN,
        ),
        capaian=CapaianOrganisasi.SANGAT_KURANG,
        realisasi={},
        umpan_balik={},
        rating_hasil=Rating.DI_BAWAH,
        rating_perilaku=Rating.DI_BAWAH,
        predikat=Predikat.SANGAT_KURANG,
        catatan="",
    )


def contoh_kualitatif(skp: SKP) -> SKP:
    """The same SKP in the other approach."""
    return replace(skp, pendekatan=Pendekatan.KUALITATIF)


def _konversi(tahun: int, months: tuple[int, int], predikat: Predikat, persen: int) -> BarisKonversi:
    koefisien, count = Fraction(25, 2), months[1] - months[0] + 1
    points = Fraction(count, 12) * persen / 100 * koefisien
    return BarisKonversi(tahun, *months, predikat, Jenjang.AHLI_PERTAMA, persen, koefisien, points)


_LALU = _konversi(2025, (1, 12), Predikat.SANGAT_BAIK, 150)
_KINI = (
    _konversi(2026, (1, 2), Predikat.BAIK, 100),
    _konversi(2026, (3, 12), Predikat.BUTUH_PERBAIKAN, 75),
)
_SEDIKIT = Fraction(2083, 1000)
_JUMLAH = Fraction(50) + _LALU.angka_kredit + Fraction(9896, 1000) + Fraction(25, 4)


def _penetapan(*given: tuple[SumberAngkaKredit, Fraction, Fraction]) -> tuple[BarisPenetapan, ...]:
    """Every line of the form, as they are printed."""
    figures = {sumber: (lama, baru) for sumber, lama, baru in given}
    nothing = Fraction(), Fraction()
    return tuple(BarisPenetapan(sumber, *figures.get(sumber, nothing)) for sumber in SumberAngkaKredit)


CONTOH_ANGKA_KREDIT = AngkaKreditPegawai(
    kunci="199108152018012003",
    file="contoh.xlsx",
    dinilai=Identitas(
        "Ratna Puspita, S.T.",
        "NIP",
        "199108152018012003",
        "Penata Muda Tingkat I, III/b",
        "Analis Transportasi Ahli Pertama",
        "Bidang Angkutan",
    ),
    nama_instansi=CONTOH_JA_JF.nama_instansi,
    nama_unit=CONTOH_JA_JF.nama_unit,
    tempat="Tirta Kencana",
    tanggal=date(2026, 12, 31),
    tahun=2026,
    bulan_mulai=1,
    bulan_selesai=12,
    data=DataFungsional(
        jenjang=Jenjang.AHLI_PERTAMA,
        golongan="III/b",
        tmt_golongan=date(2024, 4, 1),
        tmt_jabatan=date(2020, 1, 1),
        nomor_kartu="A 12345678",
        tempat_lahir="Tirta Kencana",
        tanggal_lahir=date(1991, 8, 15),
        jenis_kelamin="Perempuan",
    ),
    penandatangan=KEPALA,
    jabatan_penandatangan="Pejabat Penilai Kinerja",
    nomor_konversi="800/101/DISHUB/2026",
    nomor_akumulasi="800/102/DISHUB/2026",
    nomor_pak="800/103/DISHUB/2026",
    konversi=_KINI,
    akumulasi=(_LALU, *_KINI),
    baru=_KINI,
    penetapan=_penetapan(
        (SumberAngkaKredit.DASAR, Fraction(50), Fraction()),
        (SumberAngkaKredit.KONVERSI, _LALU.angka_kredit, Fraction(9896, 1000)),
        (SumberAngkaKredit.INTEGRASI, Fraction(25, 4), Fraction()),
    ),
    jumlah=_JUMLAH,
    minimal_pangkat=Fraction(50),
    minimal_jenjang=Fraction(100),
    selisih_pangkat=_JUMLAH - 50,
    selisih_jenjang=_JUMLAH - 100,
    usulan="Penata, III/c",
    hambatan=(),
    desimal=3,
    ukuran_kertas=CONTOH_JA_JF.ukuran_kertas,
    source=_SOURCE,
)
"""Two lines in one year, one year before, an integration; enough for a pangkat, not for the jenjang."""

CONTOH_ANGKA_KREDIT_KOSONG = replace(
    CONTOH_ANGKA_KREDIT,
    dinilai=Identitas(CONTOH_ANGKA_KREDIT.dinilai.nama, "", "", "", "", ""),
    penandatangan=Identitas("", "", "", "", "", ""),
    tempat="",
    tanggal=None,
    bulan_selesai=2,
    data=replace(
        CONTOH_ANGKA_KREDIT.data,
        jenjang=Jenjang.AHLI_UTAMA,
        golongan="",
        tmt_golongan=None,
        tmt_jabatan=None,
        nomor_kartu="",
        tempat_lahir="",
        tanggal_lahir=None,
        jenis_kelamin="",
    ),
    nomor_konversi="",
    nomor_akumulasi="",
    nomor_pak="",
    konversi=_KINI[:1],
    akumulasi=_KINI[:1],
    baru=_KINI[:1],
    penetapan=_penetapan((SumberAngkaKredit.KONVERSI, Fraction(), _SEDIKIT)),
    jumlah=_SEDIKIT,
    minimal_jenjang=None,
    selisih_pangkat=_SEDIKIT - 50,
    selisih_jenjang=None,
    usulan="",
)
"""Nothing known, nothing reached, no jenjang above."""
