"""The days of the sheet Periode: a whole period, signed when it is over."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import chain

from skpdoc import codes
from skpdoc.evaluation.derived import EvaluatedBook
from skpdoc.evaluation.periods import periode_of
from skpdoc.findings import Finding
from skpdoc.model.evaluasi import PengaturanEvaluasi
from skpdoc.model.office import Periode
from skpdoc.rules.evaluation.rows import credit_rows
from skpdoc.text import indonesian

_LATEST = 366
"""days after the period"""


def is_whole(book: EvaluatedBook) -> bool:
    """Whether the days are known, and from the first to the last of the period, or of the SKP that fall into it."""
    setting = book.buku.pengaturan
    rentang, whole, held = setting.periode.rentang, _named(book), _held(book)
    return (
        setting.is_dated
        and rentang.mulai in (whole.mulai, held.mulai)
        and rentang.selesai in (whole.selesai, held.selesai)
    )


def _named(book: EvaluatedBook) -> Periode:
    """The period of that name, whole."""
    setting = book.buku.pengaturan
    return periode_of(setting.periode.nama, setting.tahun).rentang


def _held(book: EvaluatedBook) -> Periode:
    """From the first day of an SKP to the last, as far as it lies in the period."""
    whole, own = _named(book), [one.skp.periode for one in book.buku.dasar.values()] or [_named(book)]
    return Periode(
        max(whole.mulai, min(one.mulai for one in own)), min(whole.selesai, max(one.selesai for one in own))
    )


def the_period_is_whole(book: EvaluatedBook) -> Iterator[Finding]:
    """A period begins and ends with the month, quarter or year whose name it has, or with the SKP in it (E23)."""
    setting = book.buku.pengaturan
    if is_whole(book) or not setting.is_dated:
        return
    rentang, whole = setting.periode.rentang, _held(book)
    field = "periode_selesai" if rentang.mulai == whole.mulai else "periode_mulai"
    months = range(rentang.mulai.month, rentang.selesai.month + 1)
    outside = sum(not {row.bulan_mulai, row.bulan_selesai} <= set(months) for row in credit_rows(book))
    yield codes.E23_PERIODE(
        setting.sources[field].cell(field),
        _days(rentang),
        f"Periode {_days(rentang)}, sedangkan {setting.periode.nama} {setting.tahun} dan SKP di dalamnya "
        f"{_days(whole)}."
        + (f" {outside} baris Angka Kredit memuat bulan di luarnya, dan tetap dihitung." if outside else ""),
        f"Ganti Periode Mulai dan Periode Selesai menjadi {_days(whole)}, atau pilih Periode yang sesuai tanggalnya. "
        "Bila memang hanya sebagian masa itu yang dievaluasi, biarkan: tanggal inilah yang dicetak.",
    )


def _days(rentang: Periode) -> str:
    return f"{indonesian.tanggal(rentang.mulai)} – {indonesian.tanggal(rentang.selesai)}"


def signed_after_the_period(book: EvaluatedBook) -> Iterator[Finding]:
    """An evaluation is signed on the last day of its period at the earliest (E22)."""
    setting = book.buku.pengaturan
    last = setting.periode.rentang.selesai
    if not setting.is_dated:
        return
    for field, hari in _signed(setting):
        if hari < last:
            yield codes.E22_TANGGAL(
                setting.sources[field].cell(field),
                indonesian.tanggal(hari),
                f"Evaluasi bertanggal {indonesian.tanggal(hari)}, sedangkan periodenya baru selesai "
                f"{indonesian.tanggal(last)}.",
                "Periksa tanggal dan tahunnya; kosongkan bila diisi dengan tangan.",
            )


def signed_soon_after_the_period(book: EvaluatedBook) -> Iterator[Finding]:
    """An evaluation is signed within a year after its period (E22)."""
    setting = book.buku.pengaturan
    if not setting.is_dated:
        return
    last = setting.periode.rentang.selesai
    for field, hari in _signed(setting):
        if (hari - last).days > _LATEST:
            yield codes.E22_TANGGAL(
                setting.sources[field].cell(field),
                indonesian.tanggal(hari),
                f"Evaluasi bertanggal {indonesian.tanggal(hari)}, lebih dari setahun sesudah periodenya selesai "
                f"({indonesian.tanggal(last)}).",
                "Periksa tahunnya. Bila memang ditandatangani selambat itu, biarkan.",
            )


def the_penilai_signs_first(book: EvaluatedBook) -> Iterator[Finding]:
    """The pejabat penilai signs and hands over; the pegawai signs then (E24)."""
    setting = book.buku.pengaturan
    penilai, pegawai = setting.tanggal_penilai, setting.tanggal_pegawai
    odd = chain(signed_after_the_period(book), signed_soon_after_the_period(book))
    if penilai and pegawai and pegawai < penilai and not any(odd):
        cell = setting.sources["tanggal_pegawai"].cell("tanggal_pegawai")
        other = setting.sources["tanggal_penilai"].cell("tanggal_penilai")
        yield codes.E24_URUTAN_TANGGAL(
            cell,
            indonesian.tanggal(pegawai),
            f"Pegawai menandatangani {indonesian.tanggal(pegawai)}, sebelum pejabat penilai "
            f"({indonesian.tanggal(penilai)}, {other.place_from(cell)}).",
            "Pejabat penilai menandatangani dan menyerahkan Dokumen Evaluasi dahulu, lalu pegawai. Periksa kedua "
            "tanggal; bila memang demikian, biarkan.",
        )


def _signed(setting: PengaturanEvaluasi) -> Iterator[tuple[str, date]]:
    """Field and day of every signature that has one."""
    if setting.tanggal_penilai is not None:
        yield "tanggal_penilai", setting.tanggal_penilai
    if setting.tanggal_pegawai is not None:
        yield "tanggal_pegawai", setting.tanggal_pegawai
