"""The sheets Manual IKU, Perilaku, Lampiran and Kelonggaran."""

from __future__ import annotations

from collections.abc import Sequence

from skpdoc import codes
from skpdoc.model.choices import (
    BagianLampiran,
    KualitasKendali,
    PeriodePelaporan,
    TingkatKelonggaran,
)
from skpdoc.model.office import ButirLampiran, EkspektasiKhusus, Kelonggaran, ManualIKU, Unit
from skpdoc.records.row import Row
from skpdoc.regulation import catalogue
from skpdoc.text import indonesian
from skpdoc.text.lines import shorten
from skpdoc.text.nearest import misspelt
from skpdoc.text.words import words_of

_OTHER_CONTROL = ("tinggi", "sedang", "high", "moderate")
"""levels of control of other guides: PermenPANRB 8/2021, Kementerian Keuangan, a functional officer's"""
_BY_LETTERS = frozenset({"okt", "oks"})
"""the same, abbreviated"""


def read_manual_iku(rows: Sequence[Row]) -> tuple[ManualIKU, ...]:
    """One noun a row; whether Formula is needed depends on the owner and is judged later."""
    return tuple(
        ManualIKU(
            kode=row.reference("kode"),
            tujuan=row.text("tujuan"),
            definisi=row.text("definisi"),
            formula=row.text("formula"),
            kualitas=_read_kualitas(row),
            sumber_data=row.text("sumber_data"),
            periode_pelaporan=row.choice("periode_pelaporan", PeriodePelaporan),
            source=row.source,
        )
        for row in rows
    )


def _read_kualitas(row: Row) -> KualitasKendali | None:
    """One of the form's three; a tingkat kendali that it does not hold is none of them misspelt (R06)."""
    text = row.text("kualitas")
    if not any(one in _BY_LETTERS or misspelt(one, _OTHER_CONTROL, 1) for one in words_of(text)):
        return row.choice("kualitas", KualitasKendali)
    row.say(
        codes.R06_KENDALI,
        "kualitas",
        text,
        f'"{shorten(text)}" tidak ada pada formulir manual, yang memuat tiga: '
        f"{indonesian.daftar([one.value for one in KualitasKendali])}. Indikator yang lebih dikendalikan "
        "pelaksananya bukan indikator JPT atau pimpinan unit kerja mandiri.",
        "Pindahkan indikator itu menjadi indikator pelaksananya di lembar Peran, dan beri pimpinan indikator "
        "outcome yang didukungnya; bila indikatornya sudah outcome, pilih salah satu dari ketiganya.",
    )
    return None


def read_perilaku(rows: Sequence[Row], unit: Unit) -> tuple[EkspektasiKhusus, ...]:
    """One noun a row; the values are those of the unit's regulation."""
    nilai = tuple(catalogue()[unit.regulasi].panduan_perilaku)
    return tuple(
        EkspektasiKhusus(
            untuk=row.reference("untuk"),
            nilai=row.option("nilai", nilai),
            ekspektasi=row.text("ekspektasi"),
            source=row.source,
        )
        for row in rows
    )


def read_lampiran(rows: Sequence[Row]) -> tuple[ButirLampiran, ...]:
    """One noun a row."""
    return tuple(
        ButirLampiran(
            untuk=row.reference("untuk"),
            bagian=row.choice("bagian", BagianLampiran),
            uraian=row.text("uraian"),
            source=row.source,
        )
        for row in rows
    )


def read_kelonggaran(rows: Sequence[Row]) -> tuple[Kelonggaran, ...]:
    """One noun a row that says what, why and who; of another nothing is lowered, and what it lacks is reported."""
    return tuple(waiver for row in rows if (waiver := _kelonggaran(row)) is not None)


def _kelonggaran(row: Row) -> Kelonggaran | None:
    kode = row.text("kode").partition("·")[0].strip().upper()
    untuk, menjadi = row.reference("untuk"), row.choice("menjadi", TingkatKelonggaran)
    alasan, oleh, tanggal = row.text("alasan"), row.text("oleh"), row.day("tanggal")
    unread = row.unreadable({"untuk": untuk, "menjadi": menjadi, "tanggal": tanggal})
    if unread or not (kode and alasan and oleh):
        return None
    return Kelonggaran(
        kode, untuk, menjadi or TingkatKelonggaran.PERINGATAN, alasan, oleh, tanggal, row.source
    )
