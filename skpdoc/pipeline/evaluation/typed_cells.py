"""Rows that were read, as the cells of a new evaluation book: field → text."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from skpdoc.contract.sheets.evaluation.angka_kredit import LAMA_FIELDS, TERMASUK
from skpdoc.contract.sheets.evaluation.penilaian import KEBERATAN
from skpdoc.evaluation.rounding import printed
from skpdoc.model.angka_kredit import (
    AngkaKreditPegawai,
    BarisAngkaKredit,
    BarisKonversi,
    RiwayatAngkaKredit,
)
from skpdoc.model.choices import BULAN
from skpdoc.model.evaluasi import BarisPenilaian, BarisRealisasi, PengaturanEvaluasi
from skpdoc.records.targets.typed import typed_target
from skpdoc.text import indonesian

_EXACT = 6
"""decimals of a typed angka kredit that are kept"""


def kept_settings(setting: PengaturanEvaluasi) -> dict[str, str]:
    """What the settings of one book say of the next."""
    kept = {
        "ditetapkan_oleh": setting.ditetapkan_oleh,
        "tempat": setting.tempat,
        "cetak_periode": setting.cetak_periode.value,
    }
    return {name: text for name, text in kept.items() if text}


def reached_cells(row: BarisRealisasi) -> dict[str, str]:
    """The input cells of Realisasi."""
    return {
        "realisasi": typed_target(row.realisasi) if row.realisasi else "",
        "berdasarkan": row.berdasarkan,
        "bukti_dukung": "; ".join(row.bukti_dukung),
        "umpan_balik": "\n".join(row.umpan_balik),
        "hasil": row.hasil.value if row.hasil else "",
        "rencana_aksi": "\n".join(row.rencana_aksi),
    }


def rated_cells(row: BarisPenilaian) -> dict[str, str]:
    """The input cells of Penilaian."""
    ratings = {
        "rating_hasil": row.rating_hasil,
        "rating_perilaku": row.rating_perilaku,
        "predikat": row.predikat,
        "rating_hasil_keberatan": row.rating_hasil_keberatan,
        "rating_perilaku_keberatan": row.rating_perilaku_keberatan,
    }
    return {
        **{name: one.value if one else "" for name, one in ratings.items()},
        "catatan": row.catatan,
        "keberatan": KEBERATAN[1] if row.is_keberatan else "",
        "tidak_dinilai": row.tidak_dinilai,
    }


def person_cells(row: BarisAngkaKredit) -> dict[str, str]:
    """What a row of Angka Kredit says of the person, whatever the year, golongan and jenjang."""
    data = row.data
    return {
        "nomor_kartu": data.nomor_kartu,
        "tempat_lahir": data.tempat_lahir,
        "tanggal_lahir": day_text(data.tanggal_lahir),
        "jenis_kelamin": data.jenis_kelamin,
        "penandatangan": row.penandatangan,
    }


def standing_cells(row: BarisAngkaKredit) -> dict[str, str]:
    """In which jenjang and golongan he is, and since when."""
    data = row.data
    return {
        "jenjang": data.jenjang.value,
        "golongan": data.golongan,
        "tmt_golongan": day_text(data.tmt_golongan),
        "tmt_jabatan": day_text(data.tmt_jabatan),
    }


def credit_cells(row: BarisAngkaKredit) -> dict[str, str]:
    """All cells of a row of Angka Kredit."""
    lama = {field: row.lama.get(sumber) for field, sumber in LAMA_FIELDS.items()}
    return {
        **person_cells(row),
        **standing_cells(row),
        "bulan_mulai": BULAN[row.bulan_mulai - 1],
        "bulan_selesai": BULAN[row.bulan_selesai - 1],
        "predikat": row.predikat.value if row.predikat else "",
        **{field: _angka(figure) for field, figure in lama.items()},
        "pendidikan_baru": _angka(row.pendidikan_baru or None),
        "integrasi": _angka(row.integrasi or None),
        "nomor_konversi": row.nomor_konversi,
        "nomor_akumulasi": row.nomor_akumulasi,
        "nomor_pak": row.nomor_pak,
    }


def lama_cells(credit: AngkaKreditPegawai) -> dict[str, str]:
    """The JUMLAH of a PAK as the column LAMA of the next, line by line."""
    totals = {line.sumber: line.jumlah for line in credit.penetapan if line.jumlah}
    return {field: _angka(totals.get(sumber)) for field, sumber in LAMA_FIELDS.items()}


def _angka(figure: Fraction | None) -> str:
    return "" if figure is None else printed(figure, _EXACT)


def day_text(day: date | None) -> str:
    """``1 April 2024``; '' of none."""
    return indonesian.tanggal(day) if day else ""


def riwayat_cells(row: RiwayatAngkaKredit | BarisKonversi, *, is_lama: bool | None) -> dict[str, str]:
    """A row of Riwayat AK; ``is_lama``: whether LAMA holds it, None where that is not said."""
    return {
        "tahun": str(row.tahun),
        "bulan_mulai": BULAN[row.bulan_mulai - 1],
        "bulan_selesai": BULAN[row.bulan_selesai - 1],
        "predikat": row.predikat.value,
        "jenjang": row.jenjang.value,
        "termasuk_lama": "" if is_lama is None else TERMASUK[not is_lama],
    }
