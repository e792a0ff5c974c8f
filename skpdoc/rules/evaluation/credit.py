"""Who has angka kredit, in which golongan, with what degree, and who signs them."""

from __future__ import annotations

from collections.abc import Iterator

from skpdoc import codes
from skpdoc.evaluation.angka_kredit import nip_of
from skpdoc.evaluation.conversion import of_degree
from skpdoc.evaluation.derived import EvaluatedBook
from skpdoc.evaluation.rounding import DESIMAL, printed
from skpdoc.evaluation.signer import PENILAI, signer_of
from skpdoc.evaluation.standing import is_other_golongan, jenjang_named
from skpdoc.findings import Finding
from skpdoc.model.angka_kredit import SumberAngkaKredit
from skpdoc.model.choices import JenisJabatan
from skpdoc.model.evaluasi import JenisPeriode
from skpdoc.regulation import catalogue
from skpdoc.rules.evaluation.rows import (
    credit_rows,
    is_all_somebodys,
    ketentuan_of,
    rated_rows,
    whole_tenures,
)


def only_functional_officers_have_angka_kredit(book: EvaluatedBook) -> Iterator[Finding]:
    """Only whose post is functional by his SKP has a row of Angka Kredit (E30)."""
    for row in credit_rows(book):
        dasar = book.buku.dasar[row.kunci]
        if dasar.jenis_jabatan not in (None, JenisJabatan.FUNGSIONAL):
            yield codes.E30_BUKAN_FUNGSIONAL(
                row.source.cell("nip"),
                row.kunci,
                f"{dasar.skp.dinilai.nama} ({dasar.skp.dinilai.jabatan}) menurut SKP-nya {dasar.jenis_jabatan}, bukan "
                "pejabat fungsional.",
                "Hapus barisnya, atau pilih SKP jabatan fungsionalnya bila SKP-nya dua.",
            )


def functional_officers_have_angka_kredit(book: EvaluatedBook) -> Iterator[Finding]:
    """In the evaluation of the year every functional officer who is a PNS has a row of Angka Kredit (E31)."""
    is_year = book.buku.pengaturan.periode.jenis is JenisPeriode.TAHUNAN
    if not is_year or not is_all_somebodys(book, book.buku.angka_kredit):
        return
    there = {nip_of(kunci) for kunci in book.buku.credited}
    for row in rated_rows(book):
        dasar = book.buku.dasar[row.kunci]
        is_pns = dasar.skp.dinilai.jenis_nomor == "NIP"
        if dasar.jenis_jabatan is JenisJabatan.FUNGSIONAL and is_pns and nip_of(row.kunci) not in there:
            yield codes.E31_TANPA_BARIS(
                row.source.cell("nip"),
                row.kunci,
                f"{dasar.skp.dinilai.nama} ({dasar.skp.dinilai.jabatan}) pejabat fungsional, tetapi belum ada barisnya "
                "di lembar Angka Kredit.",
                "Isi barisnya supaya predikatnya dikonversi. Bila angka kreditnya dibuat di tempat lain, biarkan.",
            )


def golongan_is_of_the_jenjang(book: EvaluatedBook) -> Iterator[Finding]:
    """The golongan is one of the jenjang (E32)."""
    for row in credit_rows(book):
        ketentuan = ketentuan_of(book, row)
        known, golongan = ketentuan.golongan, row.data.golongan
        if golongan not in known:
            what = "pangkatnya" if golongan in ketentuan.ak_dasar else "pangkat dan jenjangnya"
            yield codes.E32_GOLONGAN(
                row.source.cell("golongan"),
                golongan,
                f"Golongan {golongan} bukan golongan {row.data.jenjang} ({', '.join(known)}).",
                "Perbaiki golongan atau jenjangnya. Bila memang demikian (misalnya hasil penyetaraan), biarkan: "
                f"kenaikan {what} tidak dihitung.",
            )


def stands_as_in_the_skp(book: EvaluatedBook) -> Iterator[Finding]:
    """Of one jenjang all year: golongan and jenjang are those of the SKP, or somebody looks at which is right (E44)."""
    ranks = catalogue()[book.buku.pengaturan.regulasi].pangkat
    for tenure in whole_tenures(book):
        row, data = tenure.rows[-1], tenure.data
        dasar = book.buku.dasar.get(row.kunci)
        if tenure.is_one_of_several or dasar is None:
            continue
        dinilai, named = dasar.skp.dinilai, jenjang_named(dasar.skp.dinilai.jabatan)
        is_of_jenjang = data.golongan in ketentuan_of(book, row).golongan  # else E32 asks of it
        if is_of_jenjang and is_other_golongan(dinilai, data, ranks):
            yield codes.E44_LAIN_DI_SKP(
                row.source.cell("golongan"),
                data.golongan,
                f'Golongan {data.golongan}, sedangkan di SKP-nya "{dinilai.pangkat}". Yang dicetak '
                f"{data.golongan}, dengan TMT di baris ini.",
                "Cocokkan dengan SK pangkat terakhir: perbaiki di sini, atau di buku kerja bila SKP-nya yang lama.",
            )
        if named not in (None, data.jenjang):
            yield codes.E44_LAIN_DI_SKP(
                row.source.cell("jenjang"),
                data.jenjang,
                f'Jenjang {data.jenjang}, sedangkan jabatan di SKP-nya "{dinilai.jabatan}". Angka kredit dihitung '
                f"sebagai {data.jenjang}, jabatannya dicetak seperti di SKP.",
                "Cocokkan dengan SK jabatan; bila jenjangnya berganti dalam tahun ini, isi satu baris untuk tiap "
                "jenjang.",
            )


def last_stretch_has_the_predikat_of_the_evaluation(book: EvaluatedBook) -> Iterator[Finding]:
    """A predikat of its own has only a stretch that ends before the period does (E44)."""
    end = book.buku.pengaturan.periode.rentang.selesai.month
    for row in credit_rows(book):
        made = book.evaluasi.get(row.kunci)
        if made and row.predikat and row.bulan_selesai == end and row.predikat is not made.predikat:
            yield codes.E44_LAIN_DI_SKP(
                row.source.cell("predikat"),
                row.predikat,
                f"Predikat {row.predikat} di baris yang sampai akhir periode, sedangkan evaluasinya {made.predikat}. "
                f"Yang dikonversi {row.predikat}.",
                "Kosongkan kolom Predikat supaya mengikuti Penilaian; isi hanya di baris bulan-bulan yang dievaluasi "
                "tersendiri.",
            )


def a_degree_gives_a_quarter(book: EvaluatedBook) -> Iterator[Finding]:
    """A new degree gives a quarter of the least for a pangkat, once, to whose predikat is at least Baik (E41)."""
    for row in credit_rows(book):
        if not row.pendidikan_baru:
            continue
        good = book.credit.predikat_minimal
        right, made = of_degree(book.credit, row.data.jenjang), book.evaluasi.get(row.kunci)
        typed, before = printed(row.pendidikan_baru, DESIMAL), row.lama.get(SumberAngkaKredit.PENDIDIKAN)
        if before:
            cause = (
                f"AK Pendidikan Baru {typed}, dan kolom LAMA sudah mempunyai AK Pendidikan {printed(before, DESIMAL)}: "
                "keduanya dijumlahkan."
            )
        elif jenjang_named(book.buku.dasar[row.kunci].skp.dinilai.jabatan) not in (None, row.data.jenjang):
            continue  # the jenjang is asked about first (E44)
        elif row.pendidikan_baru != right:
            least = printed(ketentuan_of(book, row).minimal_pangkat, DESIMAL)
            cause = (
                f"AK Pendidikan Baru {typed}; untuk {row.data.jenjang} {book.credit.persen_ijazah}% dari {least}: "
                f"{printed(right, DESIMAL)}."
            )
        elif made is not None and not book.credit.is_good(made.predikat):
            cause = f"AK Pendidikan Baru diisi, sedangkan predikatnya {made.predikat}, di bawah {good}."
        else:
            continue
        yield codes.E41_IJAZAH(
            row.source.cell("pendidikan_baru"),
            typed,
            cause,
            "Periksa; ijazah yang lebih tinggi dihitung satu kali, sesudah gelarnya dicantumkan. Bila memang demikian, "
            "biarkan.",
        )


def signers_are_known(book: EvaluatedBook) -> Iterator[Finding]:
    """Who signs is the pejabat penilai, or holds a post that an SKP of the book names (E43)."""
    for row in credit_rows(book):
        if not signer_of(book.buku, row).is_known:
            yield codes.E43_PENANDATANGAN(
                row.source.cell("penandatangan"),
                row.penandatangan,
                f'Tidak ada pejabat penilai, atasannya, atau kepala unit yang berjabatan "{row.penandatangan}".',
                f'Pilih "{PENILAI}", atau tulis jabatannya persis seperti di SKP.',
            )
