"""Invented nouns with every optional part filled: what a form is tried with before it is used."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from skpdoc.model.choices import (
    Aspek,
    BagianLampiran,
    KualitasKendali,
    Pendekatan,
    PeriodePelaporan,
    UkuranKertas,
)
from skpdoc.model.office import Periode
from skpdoc.model.skp import (
    SKP,
    BarisMatriks,
    BentukSKP,
    Diintervensi,
    HasilKerja,
    Identitas,
    IndikatorKinerja,
    KolomMatriks,
    ManualIndikator,
    MatriksPeranHasil,
    PerilakuKerja,
)
from skpdoc.model.target import Target
from skpdoc.regulation import DEFAULT_REGULASI, Regulasi, catalogue, satuan

_PERIODE = Periode(date(2026, 1, 1), date(2026, 12, 31))
_UNIT = "Dinas Perhubungan"
_REGULASI = catalogue()[DEFAULT_REGULASI]
_INSTANSI = "Pemerintah Kabupaten Tirta Kencana"


def _target(angka: str, nama_satuan: str) -> Target:
    return Target(Decimal(angka), "", satuan(nama_satuan))


KEPALA = Identitas(
    "Ir. Bagas Wiratama, M.T.",
    "NIP",
    "197003121996031004",
    "Pembina Utama Muda, IV/c",
    "Kepala Dinas Perhubungan",
    _UNIT,
)
BUPATI = Identitas("H. Surya Adiningrat", "", "", "", "Bupati Tirta Kencana", "")
STAF = Identitas(
    "Ratna Puspita, S.T.",
    "NI PPPK",
    "199108152024212003",
    "IX",
    "Analis Transportasi Ahli Pertama",
    "Bidang Angkutan",
)


def _hasil_jpt(nomor: int, penugasan_dari: str = "") -> HasilKerja:
    indikator = (
        IndikatorKinerja(
            None,
            "Indeks kepuasan masyarakat terhadap layanan angkutan",
            _target("85.9", "Nilai"),
            _REGULASI.perspektif[:2],
        ),
        IndikatorKinerja(
            None, "Realisasi anggaran layanan", _target("1250000000", "Rp"), _REGULASI.perspektif[-1:]
        ),
        IndikatorKinerja(
            None,
            "Opini atas laporan keuangan & aset <dinas>",
            Target(None, "WTP", None),
            _REGULASI.perspektif[2:3],
        ),
    )
    return HasilKerja(nomor, "Meningkatnya kualitas layanan angkutan umum", penugasan_dari, (), indikator)


def _hasil_staf(nomor: int, penugasan_dari: str = "") -> HasilKerja:
    atasan = (
        Diintervensi(
            "Meningkatnya kualitas layanan angkutan umum",
            ("Indeks kepuasan masyarakat terhadap layanan angkutan", "Realisasi anggaran layanan"),
        ),
        Diintervensi("Terkendalinya kelaikan angkutan umum", ()),
    )
    indikator = (
        IndikatorKinerja(Aspek.KUANTITAS, "Jumlah laporan kinerja angkutan", _target("12", "Laporan"), ()),
        IndikatorKinerja(Aspek.KUALITAS, "Persentase laporan tanpa perbaikan", _target("95", "%"), ()),
        IndikatorKinerja(Aspek.WAKTU, "Waktu penyampaian laporan", _target("12", "Bulan"), ()),
        IndikatorKinerja(Aspek.BIAYA, "Biaya penyusunan laporan", None, ()),
    )
    return HasilKerja(nomor, "Tersedianya laporan kinerja angkutan umum", penugasan_dari, atasan, indikator)


def _manual(kualitas: KualitasKendali, periode: PeriodePelaporan) -> ManualIndikator:
    return ManualIndikator(
        rencana_hasil_kerja="Meningkatnya kualitas layanan angkutan umum",
        indikator="Indeks kepuasan masyarakat terhadap layanan angkutan",
        target=_target("85.9", "Nilai"),
        tujuan="Mengetahui mutu layanan angkutan menurut penggunanya",
        definisi="Rata-rata tertimbang sembilan unsur pelayanan.\nDihitung dari survei setiap triwulan.",
        formula="Σ (nilai unsur × bobot unsur)",
        satuan=satuan("Nilai"),
        kualitas=kualitas,
        sumber_data="Laporan survei kepuasan masyarakat",
        periode_pelaporan=periode,
    )


def contoh_perilaku(regulasi: Regulasi) -> tuple[PerilakuKerja, ...]:
    """Every value of a regulation, with two expectations."""
    expected = ("Menjadi panutan dalam layanan prima", "Terbuka terhadap masukan")
    return tuple(PerilakuKerja(nilai, expected) for nilai in regulasi.panduan_perilaku)


CONTOH_JPT = SKP(
    kunci="197003121996031004",
    file="contoh.xlsx",
    bentuk=BentukSKP.JPT,
    pendekatan=Pendekatan.KUANTITATIF,
    nama_instansi=_INSTANSI,
    nama_unit=_UNIT,
    tahun=2026,
    periode=_PERIODE,
    dinilai=KEPALA,
    penilai=BUPATI,
    tempat="Tirta Kencana",
    tanggal=date(2026, 1, 14),
    ukuran_kertas=UkuranKertas.A4,
    utama=(_hasil_jpt(1), _hasil_jpt(2)),
    tambahan=(_hasil_jpt(1, "Sekretaris Daerah"),),
    perilaku=contoh_perilaku(_REGULASI),
    lampiran={
        BagianLampiran.DUKUNGAN_SUMBER_DAYA: ("Anggaran sesuai DPA tahun 2026", "Komputer dan jaringan"),
        BagianLampiran.SKEMA_PERTANGGUNGJAWABAN: (
            "Hasil kerja dilaporkan setiap triwulan disertai bukti dukung",
        ),
        BagianLampiran.KONSEKUENSI: (
            "Penghargaan bila hasil kerja melebihi ekspektasi",
            "Pembinaan bila tidak tercapai",
        ),
    },
    manual=(
        _manual(KualitasKendali.OUTCOME, PeriodePelaporan.TRIWULANAN),
        _manual(KualitasKendali.OUTCOME_ANTARA, PeriodePelaporan.TAHUNAN),
        _manual(KualitasKendali.OUTPUT_KENDALI_RENDAH, PeriodePelaporan.BULANAN),
    ),
    source=("contoh.xlsx", "Pegawai", 2),
)
"""A JPT whose penilai is an elected head."""

CONTOH_JA_JF = replace(
    CONTOH_JPT,
    kunci="199108152024212003",
    bentuk=BentukSKP.JA_JF,
    dinilai=STAF,
    penilai=KEPALA,
    utama=(_hasil_staf(1), _hasil_staf(2)),
    tambahan=(_hasil_staf(1, "Ketua Tim Penilaian Mandiri"),),
    manual=(),
    source=("contoh.xlsx", "Pegawai", 3),
)
"""A PPPK under a JPT."""

CONTOH_MPH = MatriksPeranHasil(
    kunci="197003121996031004",
    file="contoh.xlsx",
    nama_instansi=_INSTANSI,
    nama_unit=_UNIT,
    tahun=2026,
    periode=_PERIODE,
    pimpinan=KEPALA,
    is_tim=False,
    ukuran_kertas=UkuranKertas.A4,
    kolom=tuple(
        KolomMatriks(
            f"Meningkatnya kualitas layanan angkutan umum wilayah {nomor}", ("Indeks kepuasan masyarakat",)
        )
        for nomor in range(1, 8)
    ),
    baris=(
        BarisMatriks(
            STAF.nomor,
            STAF.nama,
            STAF.jabatan,
            (
                ("Tersedianya laporan kinerja angkutan", "Tersedianya data trayek"),
                (),
                ("Termutakhirkannya data halte",),
                (),
                (),
                (),
                ("Tersusunnya rekomendasi trayek",),
            ),
        ),
        BarisMatriks("198001012005011001", "Hendra Saputra, S.E.", "Pengelola Keuangan", ((),) * 7),
    ),
)
"""Seven columns, so that the matrix is split; two roles in one cell; a person without a role."""


def kosongkan(skp: SKP) -> SKP:
    """The same SKP with everything optional left out."""
    tanpa = Identitas(skp.dinilai.nama, "", "", "", "", "")
    utama = tuple(replace(hasil, diintervensi=(), indikator=hasil.indikator[:1]) for hasil in skp.utama)
    return replace(
        skp,
        dinilai=tanpa,
        penilai=tanpa,
        tempat="",
        tanggal=None,
        utama=utama,
        tambahan=(),
        perilaku=tuple(replace(perilaku, ekspektasi=()) for perilaku in skp.perilaku),
        lampiran={},
        manual=skp.manual[:1],
    )
