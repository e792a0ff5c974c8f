"""Wordings: an RHK is a result, an indicator is measurable. The judgement is the room wording's; here its place."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from skpdoc import codes
from skpdoc.cascade.office import Kantor
from skpdoc.cascade.people import Orang
from skpdoc.cascade.results import Baris, Hasil
from skpdoc.findings import CellRef, Finding, FindingKind
from skpdoc.model.choices import JenisJabatan, Pendekatan
from skpdoc.model.target import Target
from skpdoc.wording import Flaw, Judgement, judge_indikator, judge_rhk

_rhk = lru_cache(maxsize=1 << 12)(judge_rhk)
_indikator = lru_cache(maxsize=1 << 12)(judge_indikator)

_KIND: dict[Flaw, FindingKind] = {
    Flaw.ACTIVITY: codes.R02_AKTIVITAS,
    Flaw.MORE_WORK: codes.R02_PEKERJAAN,
    Flaw.CATEGORY: codes.R03_KATEGORI,
    Flaw.NAME: codes.R03_NAMA,
    Flaw.VAGUE: codes.R15_SAMAR,
    Flaw.QUALITY: codes.R15_MUTU,
    Flaw.NO_MEASURE: codes.R15_UKURAN,
    Flaw.LATE_MEASURE: codes.R15_AWAL,
    Flaw.BY_SATUAN: codes.R15_SATUAN,
    Flaw.WORK: codes.R15_KEGIATAN,
    Flaw.SEVERAL: codes.R15_GANDA,
    Flaw.SEVERAL_RESULTS: codes.R15_HASIL,
    Flaw.TARGET_INSIDE: codes.R15_TARGET,
    Flaw.FIGURE: codes.R15_ANGKA,
    Flaw.SPELLING: codes.R15_EJAAN,
    Flaw.SPELLING_TOLERATED: codes.R15_EJAAN_LAIN,
    Flaw.ABSOLUTE: codes.R16_MUTLAK,
    Flaw.LEVEL: codes.R06_TINGKAT,
    Flaw.BEYOND: codes.R06_DI_LUAR_KENDALI,
    Flaw.SATUAN: codes.R17_SATUAN,
    Flaw.SATUAN_NOUN: codes.R17_BENDA,
}
_CAUSE = {
    Flaw.ACTIVITY: '"{words}" menyebut yang dikerjakan, belum hasil yang dicapai.',
    Flaw.MORE_WORK: '"{words} …" menyebut pekerjaan yang bertambah, belum yang berubah karenanya.',
    Flaw.CATEGORY: "RHK baru menyebut bidang kerja, upaya, benda, atau ukurannya ({words} …), belum keadaan "
    "yang dicapai.",
    Flaw.NAME: 'RHK yang dimulai dengan "{words} …" belum menyebut keadaan yang dicapai.',
    Flaw.VAGUE: '"{words}" tidak dapat diukur.',
    Flaw.QUALITY: '"{words}" menyebut mutu tanpa ukurannya.',
    Flaw.LATE_MEASURE: 'Indikator dimulai dengan "{words} …", ukurannya baru sesudah itu.',
    Flaw.NO_MEASURE: 'Indikator tidak menyebut ukuran di awalnya ("{words} …").',
    Flaw.BY_SATUAN: 'Ukuran "{words} …" hanya terlihat dari satuannya.',
    Flaw.WORK: '"{words} …" mengukur pekerjaan yang dilakukan, belum hasilnya.',
    Flaw.SEVERAL: "Satu sel memuat lebih dari satu indikator ({words}).",
    Flaw.SEVERAL_RESULTS: 'RHK memuat lebih dari satu hasil ("{words} …").',
    Flaw.TARGET_INSIDE: 'Target ikut tertulis di dalam indikator ("{words}").',
    Flaw.FIGURE: 'Angka target ikut tertulis di dalam RHK ("{words}").',
    Flaw.SPELLING: "Salah eja: {words}.",
    Flaw.SPELLING_TOLERATED: "Ejaan tidak baku: {words}.",
    Flaw.ABSOLUTE: '"{words}" bersifat mutlak: satu pengecualian saja membuatnya tidak tercapai.',
    Flaw.LEVEL: '"{words}" baru menyebut kegiatan atau keluaran, sedangkan JPT dan pimpinan unit kerja mandiri '
    "menjawab atas outcome, outcome antara, atau output kendali rendah.",
    Flaw.BEYOND: '"{words}" bergantung pada banyak pihak, sedangkan hasil pejabat fungsional diharapkan berupa output '
    "yang seluruhnya dalam kendalinya (output kendali tinggi).",
    Flaw.SATUAN: "Indikator dimulai dengan {words}, sedangkan satuannya {satuan}.",
    Flaw.SATUAN_NOUN: "Indikator menghitung {words}, sedangkan satuannya {satuan}.",
}
_REMEDY = {
    Flaw.ACTIVITY: 'Tulis keadaan yang dicapai, misalnya "Tersusunnya laporan …" atau "Berkas … terverifikasi".',
    Flaw.MORE_WORK: 'Sebutkan keadaan yang dicapai, misalnya "Meningkatnya kepatuhan …" atau "Berkurangnya …".',
    Flaw.CATEGORY: 'Tambahkan keadaannya, misalnya "Layanan … selesai tepat waktu".',
    Flaw.NAME: 'Tambahkan keadaannya, misalnya "Kepatuhan … meningkat"; bila sudah tersirat, biarkan.',
    Flaw.VAGUE: 'Ganti dengan ukuran yang dapat dihitung, misalnya "sesuai standar …" atau "dalam 3 hari".',
    Flaw.QUALITY: "Pastikan indikatornya mengukur mutu itu, atau sebutkan standarnya.",
    Flaw.LATE_MEASURE: "Mulai dengan ukurannya; naik atau turunnya terlihat dari target.",
    Flaw.NO_MEASURE: 'Mulai dengan ukurannya, misalnya "Jumlah …", "Persentase …", atau "Rata-rata waktu …".',
    Flaw.BY_SATUAN: "Sebutkan ukurannya di awal: jumlah apa, atau persentase dari apa.",
    Flaw.WORK: 'Ukur yang dihasilkan pekerjaan itu, misalnya "Persentase desa yang menyampaikan laporan tepat waktu".',
    Flaw.SEVERAL: "Pisahkan: satu baris satu indikator, masing-masing dengan target dan satuannya.",
    Flaw.SEVERAL_RESULTS: "Bila masing-masing dapat tercapai sendiri, tulis sebagai RHK sendiri-sendiri; bila tidak, "
    "biarkan.",
    Flaw.TARGET_INSIDE: "Hapus angka itu dari indikator; tempatnya di kolom Target.",
    Flaw.FIGURE: "Hapus angka itu dari RHK; tempatnya di kolom Target indikatornya.",
    Flaw.SPELLING: "Perbaiki ejaannya.",
    Flaw.SPELLING_TOLERATED: "Perbaiki bila bukan bagian nama resmi.",
    Flaw.ABSOLUTE: "Hapus kata itu, atau ganti dengan ukuran yang masuk akal.",
    Flaw.LEVEL: "Sebutkan yang berubah pada penerima layanan atau organisasi karena kegiatan itu; kegiatan dan "
    "keluarannya menjadi peran bawahan di lembar Peran.",
    Flaw.BEYOND: 'Sebutkan bagian yang dihasilkannya sendiri, misalnya "Rekomendasi … diterima" atau '
    '"Kelompok binaan … menerapkan …".',
    Flaw.SATUAN: "Samakan: Persentase dengan Persen; Jumlah dengan benda yang dihitung; Indeks, Nilai, dan Skor "
    "dengan Indeks, Nilai, atau Skor; waktu dengan Hari, Bulan, atau Jam.",
    Flaw.SATUAN_NOUN: "Samakan benda di indikator dengan satuannya.",
}

_REMEDY_OF_HEAD = {
    Flaw.ACTIVITY: 'Tulis yang berubah karenanya, misalnya "Meningkatnya kepatuhan …" atau "Berkurangnya …".',
    Flaw.CATEGORY: 'Tulis keadaan yang dicapai, misalnya "Meningkatnya …" atau "Layanan … selesai tepat waktu".',
}
"""of those who answer for outcomes (R06)"""


def results_are_results(kantor: Kantor) -> Iterator[Finding]:
    """An RHK names a result (R02, R03) at its owner's level (R06), in plain words (R15, R16)."""
    for orang, hasil in _of_employees(kantor):
        for one in _rhk(hasil.teks, is_ja_jf=not orang.is_pimpinan, is_fungsional=_is_fungsional(orang)):
            remedy = _REMEDY_OF_HEAD.get(one.flaw, "") if orang.is_pimpinan else ""
            yield _finding(one, hasil.text_cell(), hasil.teks, remedy=remedy)


def indicators_are_measurable(kantor: Kantor) -> Iterator[Finding]:
    """An indicator is one, measurable, at its owner's level, its target and satuan beside it (R06, R15 to R17)."""
    for orang, hasil in _of_employees(kantor):
        for number, baris in enumerate(hasil.baris):
            if baris.indikator.teks:
                yield from _judge(kantor, orang, (hasil.nomor, number), baris)


def _of_employees(kantor: Kantor) -> Iterator[tuple[Orang, Hasil]]:
    """The results of those who have an SKP here."""
    for hasil in kantor.daftar.hasil:
        orang = kantor.hierarki.by_kunci[hasil.pemilik]
        if orang.pegawai is not None and hasil.teks:
            yield orang, hasil


def _is_fungsional(orang: Orang) -> bool:
    return orang.pegawai is not None and orang.pegawai.jenis_jabatan is JenisJabatan.FUNGSIONAL


def _judge(kantor: Kantor, orang: Orang, node: tuple[int, int], baris: Baris) -> Iterator[Finding]:
    own = baris.indikator
    unread = Target(None, own.target_asli, own.satuan) if own.target_asli and own.target is None else None
    for one in _indikator(
        own.teks,
        unread or kantor.targets.nilai[node].target,
        own.satuan,
        is_ja_jf=not orang.is_pimpinan,
        is_kuantitatif=orang.pegawai is not None and orang.pegawai.pendekatan is Pendekatan.KUANTITATIF,
    ):
        is_satuan = one.flaw in (Flaw.SATUAN, Flaw.SATUAN_NOUN)
        field = "satuan" if is_satuan else "target" if one.in_target else "indikator"
        satuan = own.satuan.teks if own.satuan else ""
        value = satuan if is_satuan else own.target_asli if one.in_target else own.teks
        yield _finding(one, own.source.cell(field), value, satuan)


def _finding(one: Judgement, cell: CellRef, value: str, satuan: str = "", remedy: str = "") -> Finding:
    offer = f' Usulan: "{one.better}".' if one.better else ""
    return _KIND[one.flaw](
        cell,
        value,
        _CAUSE[one.flaw].format(words=one.words, satuan=satuan),
        (remedy or _REMEDY[one.flaw]) + offer,
        usulan=one.better,
    )
