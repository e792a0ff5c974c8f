"""How the lines around a table read: totals, notes, signatures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum

from skpdoc.text import indonesian
from skpdoc.text.lines import one_line

_DOTS = r"[._…\s]{3,}"
_POSTS = (
    r"(?:plt\.?|plh\.?|pj\.?|a\.?\s?n\.?)?\s*(?:kepala|sekretaris|camat|lurah|direktur|inspektur|asisten|bupati|"
    r"wali ?kota|gubernur|menteri|pejabat|atasan|kasubb?ag|kasi|kabid|kadis|ketua|pengelola|penanggung ?jawab)"
)
_LONGEST_SIGN = 200
_MONTHS = "|".join(indonesian.MONTHS)
_TOTAL = re.compile(
    r"(?:grand |sub ?)?(?:jumlah|total|rata-rata)(?: total| semua| seluruhnya| keseluruhan)?\s*:?",
    re.IGNORECASE,
)
_COUNTED = r"(?:pegawai|orang|asn|pns|pppk|cpns|data)"
_COUNT = re.compile(rf"(?:jumlah|total)(?: {_COUNTED})*\s*[:=]?\s*(?:\d+\s*{_COUNTED}?)?\.?", re.IGNORECASE)
_NOTE = re.compile(
    r"(?:keterangan|catatan|ket|cat|sumber|sumber data|nb|note)\.?\s*:.*|(?:keterangan|catatan)\.?|\(?\*+\)?.+|"
    r"(?:dicetak|diunduh|diekspor|printed)(?: (?:pada|tanggal|tgl|dari|oleh|on|by)\b.*|[\s:]*\d.*)?|"
    r"(?:halaman|hal\.?|hlm\.?|page) \d+.*|(?:data|keadaan|kondisi) per \d.*|(?:https?://|www\.)\S+"
)
_SIGNATURE = re.compile(
    r"(?:mengetahui|menyetujui|mengesahkan|disahkan|disetujui|diketahui|ditetapkan|dikeluarkan|dibuat|disusun|diperiksa|"
    r"diverifikasi|yang membuat|yang menyusun|yang menilai|yang dinilai|hormat kami)\s*"
    rf"(?:[,:/.;(].*|(?:oleh|di)\b.*|pada\s*(?:tanggal|tgl|:|\d).*|{_POSTS}\b.*)?|"
    rf"{_POSTS}\b[^\d]{{0,80}},|"
    r"a\.\s?n\.?\s.*|u\.\s?b\.?(?:\s.*)?|\(?(?:ttd|t\.t\.d|dto|tanda tangan)\.?\)?|"
    rf"[^\W\d][^\d,;:]{{1,40}},\s*(?:tanggal\s+)?(?:\d{{1,2}}|{_DOTS})?\s*(?:{_MONTHS}|{_DOTS})\s*(?:20[\d._…]*)?|"
    r"[^\W\d][^\d,;:]{1,40},\s*\d{1,2}[/.-]\d{1,2}[/.-]20\d\d"
)
_NAME_PLACE = re.compile(rf"\(?{_DOTS}\)?|\(\s*[^\W\d][^()\d]*\)|.*,")
"""Where a name is signed, or comes next; only of a cell alone in its row."""
_NUMBER = re.compile(r"(?:nip|nrp|ni ?pppk|nipppk|nippk|nik)\b[\s.:]*[\d\s._…-]*")
_NUMBERING = re.compile(r"\(?\d{1,2}(?:\.0)?\)?")
_POST = re.compile(rf"{_POSTS}\b[^\d]{{0,80}}")
_LONGEST_NAME = 8
"""words"""
_NO_NAME = re.compile(
    r"[\d:;=]|\b(?:jumlah|total|rekap\w*|laki-laki|perempuan|pria|wanita|pns|pppk|cpns|asn|golongan|eselon|fungsional|"
    r"struktural|pelaksana|kosong)\b",
    re.IGNORECASE,
)
_NIP = re.compile(r"\D*(\d[\d\s]{14,24}\d)\D*")


class Sign(IntEnum):
    """What a row says that it is; the higher counts where its cells differ."""

    NONE = 0
    NOTE = 1
    NUMBER = 2
    """``NIP. …``: a signature, unless the column is one of NIP"""
    SIGNATURE = 3
    TOTAL = 4
    NUMBERS = 5
    """the forms' row ``(1) (2) (3) …`` under the heads"""


def sign_of(text: str, *, is_alone: bool) -> Sign:
    """What one cell says; ``is_alone``: its row holds nothing else."""
    line = one_line(text).casefold()
    if len(line) > _LONGEST_SIGN:
        return Sign.NOTE if _NOTE.fullmatch(line) else Sign.NONE
    if _NUMBER.fullmatch(line):
        return Sign.NUMBER
    if _SIGNATURE.fullmatch(line) or (is_alone and _NAME_PLACE.fullmatch(line)):
        return Sign.SIGNATURE
    return Sign.NOTE if _NOTE.fullmatch(line) else Sign.NONE


def is_total(text: str) -> bool:
    """``Jumlah``, ``Total :``."""
    return _TOTAL.fullmatch(one_line(text)) is not None


def is_count(text: str) -> bool:
    """``Jumlah pegawai``, ``Jumlah 9 orang``: of people, so that it may also be an indicator."""
    return _COUNT.fullmatch(one_line(text)) is not None


def is_numbering(texts: Sequence[str]) -> bool:
    """The row ``(1) (2) (3) …``."""
    return len(texts) >= 3 and all(_NUMBERING.fullmatch(text.strip()) for text in texts)


def is_post(text: str) -> bool:
    """``Kepala Dinas``, ``Plt. Camat Tirta``."""
    return _POST.fullmatch(one_line(text).casefold()) is not None


def bare_nip(text: str) -> str:
    """The digits of the NIP in ``text``, however it is spaced; '' where there is none."""
    match = _NIP.fullmatch(text)
    return "".join(match[1].split()) if match else ""


def looks_like_a_name(text: str) -> bool:
    """Some capitalised words without figures, not the head of a count (``PNS``, ``Laki-laki``)."""
    words = one_line(text).split()
    if not 0 < len(words) <= _LONGEST_NAME or _NO_NAME.search(text):
        return False
    return all(word[:1].isupper() or not word[:1].isalpha() for word in words)
