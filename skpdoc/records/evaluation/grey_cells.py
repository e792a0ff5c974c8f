"""What the grey cells of a book say of an SKP: they are written from it, and held against it when the book is read."""

from __future__ import annotations

from collections.abc import Iterator

from skpdoc.model.choices import JenisKinerja
from skpdoc.model.evaluasi import DasarEvaluasi, baris_skp
from skpdoc.model.skp import SKP, HasilKerja, IndikatorKinerja
from skpdoc.model.target import Satuan
from skpdoc.text.lines import shorten


def _indicators(skp: SKP) -> Iterator[tuple[str, JenisKinerja, HasilKerja, IndikatorKinerja]]:
    """``baris_skp``, band, RHK and indicator, in the order of the SKP."""
    for jenis, band in ((JenisKinerja.UTAMA, skp.utama), (JenisKinerja.TAMBAHAN, skp.tambahan)):
        for hasil in band:
            for number, indikator in enumerate(hasil.indikator, start=1):
                yield baris_skp(jenis, hasil.nomor, number), jenis, hasil, indikator


def realisasi_cells(skp: SKP) -> dict[str, dict[str, str]]:
    """``baris_skp`` → field → text, in the order of the SKP."""
    return {
        baris: {
            "rencana_hasil_kerja": hasil.rencana_hasil_kerja,
            "jenis": jenis.value,
            "aspek": indikator.aspek.value if indikator.aspek else "",
            "indikator": indikator.teks,
            "target": indikator.target.tertulis() if indikator.target else "",
        }
        for baris, jenis, hasil, indikator in _indicators(skp)
    }


def skp_satuan(skp: SKP) -> dict[str, Satuan | None]:
    """``baris_skp`` → the satuan of its target."""
    return {
        baris: indikator.target.satuan if indikator.target else None
        for baris, _, _, indikator in _indicators(skp)
    }


def penilaian_cells(dasar: DasarEvaluasi) -> dict[str, str]:
    """Field → text."""
    return {
        "jabatan": dasar.skp.dinilai.jabatan,
        "penilai": dasar.skp.penilai.nama,
        "atasan_penilai": dasar.atasan_penilai.nama if dasar.atasan_penilai else "",
    }


def difference(now: str, text: str) -> tuple[str, str]:
    """What is said of a grey cell that holds ``now`` in place of the SKP's ``text``, and how to mend it."""
    return (
        f'Di sini "{shorten(now) or "kosong"}", sedangkan di SKP yang ditandatangani "{shorten(text) or "kosong"}"; '
        "yang dicetak yang di SKP.",
        "Kembalikan seperti di SKP. Bila SKP-nya yang harus berubah, ubah di buku kerja, terbitkan lagi, lalu buat "
        "buku evaluasi lagi.",
    )
