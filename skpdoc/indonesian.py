"""Numbers, dates and targets as Indonesian offices write them (formats.md 11), by babel's locale data."""

from __future__ import annotations

from datetime import date
from decimal import Decimal, localcontext

from babel.dates import format_date
from babel.numbers import format_decimal

from skpdoc.model.target import JenisSatuan, Target

_LOCALE = "id"
_DIGITS = 700
"""More than any number of Excel has, in a percent format too: what is shown is never rounded."""


def angka(nilai: Decimal) -> str:
    """``1250.50`` → ``1.250,50``: dot for thousands, decimal comma, decimals as written."""
    exponent = nilai.as_tuple().exponent
    desimal = max(0, -exponent) if isinstance(exponent, int) else 0
    pattern = "#,##0" + ("." + "0" * desimal if desimal else "")
    with localcontext(prec=_DIGITS):
        return str(format_decimal(nilai, format=pattern, locale=_LOCALE))


def target(nilai: Target, *, spasi_rupiah: bool = False) -> str:
    """The TARGET cell: ``4.200 Dokumen``, ``85,9 Nilai``, ``100%``, ``Rp1.250.000``; a text as typed.

    ``Rp`` stands before its number, as in every form; the word ``Rupiah`` is a satuan like others.
    """
    if nilai.angka is None:
        return nilai.teks
    teks = angka(nilai.angka)
    satuan = nilai.satuan
    if satuan is None:
        return teks
    if satuan.jenis is JenisSatuan.PERSEN:
        return f"{teks}%"
    if satuan.jenis is JenisSatuan.RUPIAH and satuan.teks.rstrip(".").casefold() == "rp":
        return f"Rp{' ' if spasi_rupiah else ''}{teks}"
    return f"{teks} {satuan.teks}"


def tanggal(hari: date) -> str:
    """``14 Januari 2026``."""
    return str(format_date(hari, "d MMMM y", locale=_LOCALE))


def bulan(hari: date) -> str:
    """``Januari``."""
    return str(format_date(hari, "MMMM", locale=_LOCALE))
