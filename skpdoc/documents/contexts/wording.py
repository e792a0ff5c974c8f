"""Words that several forms share: the period, place and date, identities, the id of a document."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from functools import lru_cache

from skpdoc.documents.engine import Context
from skpdoc.documents.layout import FormLayout
from skpdoc.model.office import Periode
from skpdoc.model.skp import Identitas
from skpdoc.model.target import Target
from skpdoc.text.file_names import slug
from skpdoc.text.indonesian import bulan, tanggal

KOSONG = "-"
TITIK = "........................"
"""to be written on by hand"""


@lru_cache(1_024)  # a unit has few periods
def periode_text(periode: Periode, tata_letak: FormLayout) -> str:
    """``1 JANUARI SD 31 DESEMBER TAHUN 2026`` (formats.md 1.1, examples E10).

    Within one month the month is said once (``1 SD 30 JUNI TAHUN 2025``); over two years both years are.
    """
    mulai, selesai = periode.mulai, periode.selesai
    if mulai == selesai:
        text = _hari(selesai, tata_letak)
    else:
        if mulai.year != selesai.year:
            first = _hari(mulai, tata_letak)
        elif mulai.month != selesai.month:
            first = f"{mulai.day} {_besar(bulan(mulai), tata_letak)}"
        else:
            first = str(mulai.day)
        text = f"{first} {tata_letak.periode_sampai} {_hari(selesai, tata_letak)}"
    return text


def _hari(hari: date, tata_letak: FormLayout) -> str:
    tahun = _besar("Tahun ", tata_letak) if tata_letak.periode_kata_tahun else ""
    return f"{hari.day} {_besar(bulan(hari), tata_letak)} {tahun}{hari.year}"


def _besar(text: str, tata_letak: FormLayout) -> str:
    return text.upper() if tata_letak.periode_huruf_besar else text


def tempat_tanggal(tempat: str, hari: date | None, tahun: int | None = None) -> str:
    """``Tirta Kencana, 14 Januari 2026``; dots to write on where the date or place is not known.

    ``tahun``: the year in which it will be signed, where that is known.
    """
    day = tanggal(hari) if hari else TITIK if tahun is None else f"{TITIK} {tahun}"
    return f"{tempat or TITIK}, {day}"


def target_text(nilai: Target | None, tata_letak: FormLayout) -> str:
    """The TARGET cell; '' where there is none."""
    if nilai is None:
        return ""
    return nilai.tertulis(spasi_rupiah=tata_letak.spasi_rupiah, satuan_rupiah=tata_letak.satuan_rupiah)


def identitas(orang: Identitas) -> Context:
    """The cells of the identity table; ``-`` where the office knows nothing."""
    return {
        "nama": orang.nama or KOSONG,
        "label_nomor": orang.jenis_nomor or "NIP",
        "nomor": orang.nomor or KOSONG,
        "pangkat": orang.pangkat or KOSONG,
        "jabatan": orang.jabatan or KOSONG,
        "unit_kerja": orang.unit_kerja or KOSONG,
        "label_unit": "UNIT KERJA",
    }


def penanda_tangan(orang: Identitas) -> Context:
    """Name and number of the signature block; an elected head signs with his name alone.

    ``NIP. …``, ``NI PPPK. …``, but ``NRP …`` (formats.md 2.5).
    """
    mark = "" if orang.jenis_nomor == "NRP" else "."
    return {
        "nama": orang.nama or TITIK,
        "nomor": f"{orang.jenis_nomor}{mark} {orang.nomor}" if orang.jenis_nomor and orang.nomor else "",
    }


def content_digest(jenis: str, context: Context) -> str:
    """The SHA-256 of everything a form is filled with, and which form."""
    return hashlib.sha256(_CANONICAL.encode([jenis, context]).encode("utf-8", "surrogatepass")).hexdigest()


_CANONICAL = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), check_circular=False)


def id_dokumen(unit: str, nomor: str, periode: Periode, digest: str) -> str:
    """``DINAS-PERHUBUNGAN-198609262015051001-20260101-20261231-9f86d081``: unit, person, period, input.

    The last part are the first eight digits of the content's digest.
    """
    days = (f"{hari:%Y%m%d}" for hari in (periode.mulai, periode.selesai))
    return "-".join((slug(unit, 40).upper() or "UNIT", slug(nomor, 40) or "TANPA-NOMOR", *days, digest[:8]))
