"""The closed lists of the forms; the value of each member is the word the office reads."""

from enum import StrEnum


class Pendekatan(StrEnum):
    """Pendekatan hasil kerja (formats.md 1.1)."""

    KUANTITATIF = "Kuantitatif"
    KUALITATIF = "Kualitatif"


class JenisJabatan(StrEnum):
    """Kinds of post of UU 20/2023, and the head of a unit kerja mandiri."""

    JPT_UTAMA = "JPT Utama"
    JPT_MADYA = "JPT Madya"
    JPT_PRATAMA = "JPT Pratama"
    PIMPINAN_UNIT_KERJA_MANDIRI = "Pimpinan Unit Kerja Mandiri"
    ADMINISTRATOR = "Administrator"
    PENGAWAS = "Pengawas"
    FUNGSIONAL = "Fungsional"
    PELAKSANA = "Pelaksana"


class JenisPejabatLain(StrEnum):
    """Kinds of post of a Pejabat Lain: those of a Pegawai, and whoever heads the organisation."""

    KEPALA = "Kepala Daerah/Pimpinan Instansi"
    JPT_UTAMA = JenisJabatan.JPT_UTAMA.value
    JPT_MADYA = JenisJabatan.JPT_MADYA.value
    JPT_PRATAMA = JenisJabatan.JPT_PRATAMA.value
    PIMPINAN_UNIT_KERJA_MANDIRI = JenisJabatan.PIMPINAN_UNIT_KERJA_MANDIRI.value
    ADMINISTRATOR = JenisJabatan.ADMINISTRATOR.value
    PENGAWAS = JenisJabatan.PENGAWAS.value
    FUNGSIONAL = JenisJabatan.FUNGSIONAL.value
    PELAKSANA = JenisJabatan.PELAKSANA.value


class TingkatKelonggaran(StrEnum):
    """What a waiver lowers a finding to."""

    PERINGATAN = "Peringatan"
    SARAN = "Saran"


class StatusPegawai(StrEnum):
    PNS = "PNS"
    PPPK = "PPPK"


class JenisNomor(StrEnum):
    """What number a Pejabat Lain carries; an elected head carries none."""

    NIP = "NIP"
    NRP = "NRP"
    TANPA = "-"


class KeteranganJabatan(StrEnum):
    DEFINITIF = "Definitif"
    PLT = "Plt."
    PLH = "Plh."


class Aspek(StrEnum):
    KUANTITAS = "Kuantitas"
    KUALITAS = "Kualitas"
    WAKTU = "Waktu"
    BIAYA = "Biaya"


class Polarisasi(StrEnum):
    """Which way is better: higher, lower, or on the mark."""

    MAKSIMUM = "Maksimum"
    MINIMUM = "Minimum"
    STABIL = "Stabil"


class Konsolidasi(StrEnum):
    """How quarters make the year: sum, mean, last known value (formats.md 6.2)."""

    JUMLAH = "Jumlah"
    RATA_RATA = "Rata-rata"
    NILAI_TERAKHIR = "Nilai Terakhir"


class MetodeCascading(StrEnum):
    LANGSUNG = "Langsung"
    TIDAK_LANGSUNG = "Tidak Langsung"


class CaraPembagian(StrEnum):
    """The three ways of direct cascading (PermenPANRB 8/2021 P27-P28)."""

    ASPEK = "Aspek"
    WILAYAH = "Wilayah"
    BEBAN_TARGET = "Beban Target"


class JenisKinerja(StrEnum):
    UTAMA = "Utama"
    TAMBAHAN = "Tambahan"


class Klasifikasi(StrEnum):
    """Only Organisasi rows become columns of the next matrix (formats.md 2.2)."""

    ORGANISASI = "Organisasi"
    INDIVIDU = "Individu"


class Kedudukan(StrEnum):
    MANDIRI = "Mandiri"
    KETUA_TIM = "Ketua Tim"
    ANGGOTA_TIM = "Anggota Tim"


class Bentuk(StrEnum):
    OUTCOME_ANTARA = "Outcome Antara"
    OUTPUT = "Output"
    LAYANAN = "Layanan"


class BarisAtasMPH(StrEnum):
    """What heads a JPT's matrix columns (formats.md 4.3)."""

    INDIKATOR = "Indikator"
    RENCANA_HASIL_KERJA = "Rencana Hasil Kerja"


class UkuranKertas(StrEnum):
    A4 = "A4"
    F4 = "F4"


class KualitasKendali(StrEnum):
    """Kualitas dan tingkat kendali of an indicator (formats.md 5.1)."""

    OUTCOME = "Outcome"
    OUTCOME_ANTARA = "Outcome Antara"
    OUTPUT_KENDALI_RENDAH = "Output Kendali Rendah"


class PeriodePelaporan(StrEnum):
    BULANAN = "Bulanan"
    TRIWULANAN = "Triwulanan"
    SEMESTERAN = "Semesteran"
    TAHUNAN = "Tahunan"


class BagianLampiran(StrEnum):
    """The three bands of the Lampiran, in their order (pasal 11-13)."""

    DUKUNGAN_SUMBER_DAYA = "Dukungan Sumber Daya"
    SKEMA_PERTANGGUNGJAWABAN = "Skema Pertanggungjawaban"
    KONSEKUENSI = "Konsekuensi"


UNTUK_SEMUA = "SEMUA"

BULAN = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
TRIWULAN = ("Triwulan I", "Triwulan II", "Triwulan III", "Triwulan IV")
TAHUNAN = "Tahunan"
PERIODE_NAMES = (*TRIWULAN, TAHUNAN, *BULAN)
"""Periods of an evaluation, as the office chooses among them."""

PIHAK = ("pegawai", "pejabat penilai")
"""who signs a document"""
