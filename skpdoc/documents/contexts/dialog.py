"""A sheet for the dialog kinerja as plain values for its form."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from skpdoc.documents.contexts.mph import head_of
from skpdoc.documents.contexts.wording import (
    KOSONG,
    penanda_tangan,
    target_text,
    tempat_tanggal,
)
from skpdoc.documents.engine import Context, Value
from skpdoc.documents.layout import FormLayout
from skpdoc.findings import CellRef
from skpdoc.model.celah import Celah
from skpdoc.model.dialog import (
    HasilDibagi,
    KalimatLemah,
    LembarDialog,
    Perihal,
    Pertanyaan,
    Peserta,
    PokokBahasan,
)
from skpdoc.model.skp import IndikatorKinerja
from skpdoc.regulation import Regulasi
from skpdoc.text import indonesian

_FEW = 12
"""people up to which the list of those present stays on one page with the signature"""


def dialog_context(regulasi: Regulasi, tata_letak: FormLayout, lembar: LembarDialog) -> Context:
    """Everything the form may ask for; lists without entries where there is nothing to say."""
    matriks = lembar.matriks
    sebutan = "Ketua Tim" if matriks.is_tim else "Pimpinan"
    return {
        **head_of(matriks, regulasi.judul["dialog"], tata_letak),
        "dasar": " ".join(filter(None, (regulasi.nama, regulasi.dasar.get(Perihal.DIALOG)))),
        "sebutan": sebutan,
        "sebutan_besar": sebutan.upper(),
        "daftar_hasil": [_hasil(nomor, one, tata_letak) for nomor, one in enumerate(lembar.hasil, start=1)],
        "celah": _celah(lembar.celah),
        "daftar_beban": [
            {
                "nomor": nomor,
                "nama": one.nama,
                "jabatan": one.jabatan,
                "utama": one.utama,
                "tambahan": one.tambahan,
                "indikator": one.indikator,
            }
            for nomor, one in enumerate(lembar.celah.beban, start=1)
        ],
        "daftar_kalimat": [_kalimat(nomor, one) for nomor, one in enumerate(lembar.kalimat, start=1)],
        "daftar_target": _daftar_pokok(lembar.target),
        "daftar_lainnya": _daftar_pokok(lembar.lainnya),
        "tanpa_catatan": _tanpa_catatan(lembar),
        "daftar_pertanyaan": [
            _pertanyaan(nomor, one, regulasi) for nomor, one in enumerate(lembar.pertanyaan, start=1)
        ],
        "daftar_peserta": _pasangan(lembar.peserta),
        "sedikit_peserta": len(lembar.peserta) <= _FEW,
        "tanda_tangan": {
            "tempat_tanggal": tempat_tanggal(lembar.tempat, None, matriks.tahun),
            "pimpinan": penanda_tangan(matriks.pimpinan),
        },
    }


def _hasil(nomor: int, hasil: HasilDibagi, tata_letak: FormLayout) -> Context:
    return {
        "nomor": nomor,
        "rencana_hasil_kerja": hasil.kolom.rencana_hasil_kerja or KOSONG,
        "indikator": list(hasil.kolom.indikator),
        "target": [_target(one, tata_letak, len(hasil.indikator)) for one in hasil.indikator if one.teks],
        "pemikul": [{"nama": one.nama, "peran": one.peran} for one in hasil.pemikul],
        "tanpa_pemikul": not hasil.pemikul,
    }


def _target(indikator: IndikatorKinerja, tata_letak: FormLayout, of_how_many: int) -> str:
    """``Kuantitas: 12 Laporan``; a pimpinan's has no aspek, and names its indicator where there are several."""
    target = target_text(indikator.target, tata_letak) or "belum ada"
    if indikator.aspek is not None:
        return f"{indikator.aspek.value}: {target}"
    return f"{indikator.teks}: {target}" if of_how_many > 1 else target


def _celah(celah: Celah) -> Context:
    is_none = not (celah.kolom_tanpa_peran or celah.pegawai_tanpa_peran or celah.peran_mirip)
    return {
        "tidak_ada": is_none,
        "kolom": [{"teks": gap.kolom} for gap in celah.kolom_tanpa_peran],
        "pegawai": [{"nama": one.nama, "jabatan": one.jabatan} for one in celah.pegawai_tanpa_peran],
        "mirip": [
            {
                "nama_pertama": pair.nama_pertama,
                "peran_pertama": pair.peran_pertama,
                "nama_kedua": pair.nama_kedua,
                "peran_kedua": pair.peran_kedua,
                "kemiripan": pair.kemiripan,
            }
            for pair in celah.peran_mirip
        ],
    }


def _kalimat(nomor: int, kalimat: KalimatLemah) -> Context:
    return {
        "nomor": nomor,
        "nama": kalimat.nama,
        "sel": _sel(kalimat.temuan[0].cell),
        "teks": kalimat.teks,
        "sebab": [finding.cause for finding in kalimat.temuan],
        "usulan": next((finding.usulan for finding in kalimat.temuan if finding.usulan), ""),
        "perbaikan": [finding.remedy for finding in kalimat.temuan],
    }


def _daftar_pokok(daftar: Sequence[PokokBahasan]) -> list[Value]:
    return [
        {
            "nomor": nomor,
            "nama": one.nama,
            "tentang": one.tentang,
            "sel": _sel(one.temuan.cell),
            "tingkat": one.temuan.severity.value,
            "sebab": one.temuan.cause,
            "perbaikan": one.temuan.remedy,
        }
        for nomor, one in enumerate(daftar, start=1)
    ]


def _tanpa_catatan(lembar: LembarDialog) -> str:
    """``kalimat, target``: what was looked at without anything to say; '' where every part says something."""
    parts = (("kalimat", lembar.kalimat), ("target", lembar.target), ("isian buku kerja", lembar.lainnya))
    silent = [name for name, found in parts if not found]
    return indonesian.daftar(silent)


def _sel(cell: CellRef) -> str:
    """``Peran!P14 (Target)``: where the office mends it."""
    return f"{cell.place} ({cell.header})" if cell.header else cell.place


def _pertanyaan(nomor: int, one: Pertanyaan, regulasi: Regulasi) -> Context:
    return {
        "nomor": nomor,
        "perihal": one.perihal.value,
        "dasar": regulasi.dasar.get(one.perihal, ""),
        "teks": one.teks,
    }


def _pasangan(peserta: Sequence[Peserta]) -> list[Value]:
    """Two a row, filled downwards; the last place may stay free."""
    rows: list[Value] = [
        {"nomor": str(nomor), "nama": one.nama, "jabatan": one.jabatan}
        for nomor, one in enumerate(peserta, start=1)
    ]
    half = -(-len(rows) // 2)
    free: Value = {"nomor": "", "nama": "", "jabatan": ""}
    return [
        {"kiri": left, "kanan": right}
        for left, right in zip_longest(rows[:half], rows[half:], fillvalue=free)
    ]
