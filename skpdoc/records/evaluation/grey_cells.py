"""What the grey cells of a book say of an SKP: they are written from it, and held against it when the book is read."""

from __future__ import annotations

from skpdoc import indonesian
from skpdoc.model.choices import JenisKinerja
from skpdoc.model.evaluasi import DasarEvaluasi, baris_skp
from skpdoc.model.skp import SKP


def realisasi_cells(skp: SKP) -> dict[str, dict[str, str]]:
    """``baris_skp`` → field → text, in the order of the SKP."""
    found = {}
    for jenis, band in ((JenisKinerja.UTAMA, skp.utama), (JenisKinerja.TAMBAHAN, skp.tambahan)):
        for hasil in band:
            for number, indikator in enumerate(hasil.indikator, start=1):
                found[baris_skp(jenis, hasil.nomor, number)] = {
                    "rencana_hasil_kerja": hasil.rencana_hasil_kerja,
                    "jenis": jenis.value,
                    "aspek": indikator.aspek.value if indikator.aspek else "",
                    "indikator": indikator.teks,
                    "target": indonesian.target(indikator.target) if indikator.target else "",
                }
    return found


def penilaian_cells(dasar: DasarEvaluasi) -> dict[str, str]:
    """Field → text."""
    return {
        "jabatan": dasar.skp.dinilai.jabatan,
        "penilai": dasar.skp.penilai.nama,
        "atasan_penilai": dasar.atasan_penilai.nama if dasar.atasan_penilai else "",
    }
