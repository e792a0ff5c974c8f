"""Targets that are a moment: a day, a month, a quarter, a time of day. They print as typed and need no satuan."""

from __future__ import annotations

import re

from skpdoc.model.target import JenisSatuan, Satuan
from skpdoc.regulation import satuan as recognise_satuan
from skpdoc.text.indonesian import MONTHS

_ROMAN = "i ii iii iv v vi vii viii ix x xi xii"
_NUMBER = rf"(?:\d{{1,2}}|{'|'.join(reversed(_ROMAN.split()))})"
_DAYS = "senin selasa rabu kamis jumat sabtu ahad"
_PARTS = "hari pekan minggu bulan triwulan tw kuartal kwartal caturwulan semester sem smt tahun"
_PART = rf"(?:{'|'.join(_PARTS.split())})"
_ANCHORS = (
    rf"(?:{'|'.join(MONTHS)})",
    rf"(?:triwulan|tw|kuartal|kwartal|q|caturwulan|semester|sem|smt)\W*(?:ke\W*)?{_NUMBER}",
    rf"(?:hari|pekan|minggu|bulan)\W*(?:kerja\W*)?(?:ke\W*{_NUMBER}|pertama|kedua|ketiga|keempat|terakhir|[iv]+)",
    r"(?:tanggal|tgl)\W*\d{1,2}",
    r"tahun\W*20\d\d",
    rf"(?:setiap|tiap)\W*(?:akhir|awal)?\W*{_PART}",
    rf"(?:akhir|awal|pertengahan)\W*{_PART}",
    rf"(?:{'|'.join(_DAYS.split())})",
    r"h\s*[-+–]\s*\d{1,2}",
    r"(?:pukul|pkl|wib|wita|wit)",
    r"jam\W*\d{1,2}",
    r"\d{1,2}[/.-]\d{1,2}[/.-]20\d\d|20\d\d-\d\d-\d\d",
)
_ANCHOR = re.compile(rf"(?<![^\W\d_])(?:{'|'.join(_ANCHORS)})(?![^\W_])")
_FILLERS = frozenset(
    "paling lambat cepat selambat lambatnya maksimal maks minimal sebelum sesudah setelah mulai sejak sampai dengan "
    "s d sd hingga dan atau dari pada antara di ke bulan minggu hari pekan tahun kerja kalender berikutnya berikut "
    "berjalan berkenaan bersangkutan ini depan pertama kedua ketiga keempat terakhir setiap tiap awal akhir "
    "pertengahan pagi siang sore malam pukul pkl jam wib wita wit tanggal tgl triwulan tw kuartal kwartal "
    f"caturwulan q h t semester sem smt anggaran {_ROMAN} {_DAYS} {' '.join(MONTHS)}".split()
)
_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_OF_TIME = re.compile(
    r"\b(?:tanggal|tgl|waktu|tenggat|batas|periode|pukul|pkl|jam|wib|wita|wit|hari|pekan|minggu|bulan|triwulan|semester|"
    r"tahun|kalender)\b"
)
_DURATION = re.compile(r"\d+(?:[.,]\d+)?\s*([^\W\d_]+)\s*,?\s*(?:dan\s+)?", re.IGNORECASE)
_SHORT_UNITS = frozenset({"detik"})


def is_moment(text: str) -> bool:
    """``31 Desember 2026``, ``Triwulan IV``, ``Tgl 10 setiap bulan``, ``minggu ke-2 Januari``, ``07.30 WIB``: nothing
    but words and numbers of a calendar or a clock, one of which names a moment (``12 bulan`` does not).
    """
    folded = text.casefold()
    if not _ANCHOR.search(folded):
        return False
    return all(_is_of_calendar(token) for token in _TOKEN.findall(folded))


def _is_of_calendar(token: str) -> bool:
    if token.isdigit():
        return len(token) <= 2 or (len(token) == 4 and token.startswith("20"))
    return token in _FILLERS


def takes_moments(satuan: Satuan) -> bool:
    """``Tanggal``, ``Bulan``: what a moment may stand beside."""
    return _OF_TIME.search(satuan.kunci) is not None


def is_long_duration(text: str) -> bool:
    """``6 bulan 15 hari``: several units of time, each said."""
    units = _DURATION.findall(text)
    rest = _DURATION.sub("", text).strip()
    return len(units) > 1 and not rest and all(map(_is_time, units))


def _is_time(word: str) -> bool:
    return recognise_satuan(word).jenis is JenisSatuan.WAKTU or word.casefold() in _SHORT_UNITS
