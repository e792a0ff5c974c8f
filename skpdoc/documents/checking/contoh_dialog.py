"""An invented sheet for the dialog kinerja, with everything filled and with nothing."""

from __future__ import annotations

from dataclasses import replace

from skpdoc.documents.checking.contoh import BUPATI, CONTOH_JA_JF, CONTOH_JPT, CONTOH_MPH, KEPALA, STAF
from skpdoc.findings import CellRef, Finding, FindingKind, Severity
from skpdoc.model.celah import BebanPegawai, Celah, KolomTanpaPeran, PegawaiTanpaPeran, PeranMirip
from skpdoc.model.dialog import (
    HasilDibagi,
    KalimatLemah,
    LembarDialog,
    PeranPemikul,
    Perihal,
    Pertanyaan,
    Peserta,
    PokokBahasan,
)
from skpdoc.model.skp import KolomMatriks

_SEL = CellRef("contoh.xlsx", "Peran", "D12", "Rencana Hasil Kerja", 12, "rencana_hasil_kerja")


def _temuan(cause: str, remedy: str, usulan: str = "") -> Finding:
    return FindingKind("R00", Severity.PERINGATAN, "Contoh")(_SEL, "", cause, remedy, usulan=usulan)


_POKOK = PokokBahasan(
    STAF.nama,
    "Jumlah laporan kinerja angkutan",
    _temuan(
        "Target 12 Laporan dipikul 5 (Peran!P12) + 4 (Peran!P15) = 9 Laporan, kurang 3.",
        "Sesuaikan target atau Bagian para pemikul sampai jumlahnya sama.",
    ),
)

CONTOH_DIALOG = LembarDialog(
    matriks=CONTOH_MPH,
    tempat="Tirta Kencana",
    hasil=(
        HasilDibagi(
            CONTOH_MPH.kolom[0],
            CONTOH_JPT.utama[0].indikator[:1],
            (
                PeranPemikul(STAF.nama, "Tersedianya laporan kinerja angkutan"),
                PeranPemikul("Hendra Saputra, S.E.", "Terbayarnya belanja angkutan tepat waktu"),
            ),
        ),
        HasilDibagi(
            KolomMatriks("Terkendalinya kelaikan angkutan umum", ()), CONTOH_JA_JF.utama[0].indikator, ()
        ),
    ),
    celah=Celah(
        (KolomTanpaPeran(KEPALA.nama, "Terkendalinya kelaikan angkutan umum", _SEL),),
        (PegawaiTanpaPeran("Hendra Saputra, S.E.", "Pengelola Keuangan", KEPALA.nama, _SEL),),
        (
            PeranMirip(
                KEPALA.nama,
                "Meningkatnya kualitas layanan angkutan umum",
                STAF.nama,
                "Tersedianya laporan kinerja angkutan",
                "Hendra Saputra, S.E.",
                "Tersedianya laporan kinerja angkutan umum",
                93,
                _SEL,
            ),
        ),
        (
            BebanPegawai(STAF.nama, STAF.jabatan, 4, 1, 11),
            BebanPegawai("Hendra Saputra, S.E.", "Pengelola Keuangan", 0, 0, 0),
        ),
    ),
    kalimat=(
        KalimatLemah(
            STAF.nama,
            "Menyusun laporan kinerja angkutan",
            (
                _temuan(
                    'RHK dimulai dengan kegiatan: "Menyusun".',
                    "Tulis hasilnya, bukan kegiatannya.",
                    "Tersusunnya laporan kinerja angkutan",
                ),
            ),
        ),
        KalimatLemah(
            STAF.nama,
            "Mutu laporan yang optimal",
            (_temuan('Kata "optimal" tidak dapat diukur.', "Sebut ukurannya."),),
        ),
    ),
    target=(_POKOK,),
    lainnya=(_POKOK,),
    pertanyaan=(
        Pertanyaan(Perihal.HASIL, "Siapa yang memikul “Terkendalinya kelaikan angkutan umum”?"),
        Pertanyaan(Perihal.PELAPORAN, "Kapan hasil dilaporkan, dan dengan bukti dukung apa?"),
    ),
    peserta=(
        Peserta(STAF.nama, STAF.jabatan),
        Peserta("Hendra Saputra, S.E.", "Pengelola Keuangan"),
        Peserta("Yulia Rahman", "Pengadministrasi Umum"),
    ),
)
"""A wording finding with and one without a better wording; an odd number of people."""

CONTOH_DIALOG_KOSONG = LembarDialog(
    matriks=replace(CONTOH_MPH, pimpinan=BUPATI, is_tim=True, kolom=CONTOH_MPH.kolom[:1], baris=()),
    tempat="",
    hasil=(),
    celah=Celah((), (), (), ()),
    kalimat=(),
    target=(),
    lainnya=(),
    pertanyaan=(),
    peserta=(),
)
"""Nothing to say, nobody there."""
