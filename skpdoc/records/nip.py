"""NIP and NI PPPK: 18 digits with a date inside (formats.md 9)."""

from __future__ import annotations

import re
from datetime import date

from skpdoc.model.choices import StatusPegawai

_PREFIX = re.compile(r"^\s*(?:ni\s*pppk|nip)\b[\s.:]*", re.IGNORECASE)
_YOUNGEST = 16
SURVIVING = 15
"""so many digits does Excel keep of a number"""
_SEPARATORS = re.compile(r"[\s.\-'’`]+")


def digits_of(text: str) -> str:
    """The NIP without prefix, spaces, dots, dashes and apostrophes; what else is wrong stays."""
    return _SEPARATORS.sub("", _PREFIX.sub("", text))


def is_nip(text: str) -> bool:
    """18 ASCII digits."""
    return len(text) == 18 and text.isascii() and text.isdigit()


def surviving_digits(value: float) -> str:
    """The 15 digits that Excel keeps of an 18-digit number."""
    digits = f"{value:.{SURVIVING - 1}e}".replace(".", "") if isinstance(value, float) else str(value)
    return digits[:SURVIVING]


def is_ruined(text: str) -> bool:
    """Whether it is what Excel left of a NIP stored as a number: 15 digits, or 18 of which the last three are 000."""
    is_number = text.isascii() and text.isdigit()
    return is_number and (len(text) == SURVIVING or (len(text) == 18 and text.endswith("000")))


def why_wrong(nip: str, status: StatusPegawai | None) -> str:
    """An Indonesian sentence on what is impossible in ``nip``; '' if nothing is."""
    if not nip.isascii() or not nip.isdigit():
        return "NIP berisi karakter selain angka."
    if len(nip) != 18:
        return f"NIP berisi {len(nip)} angka, seharusnya 18."
    try:
        lahir = date(int(nip[:4]), int(nip[4:6]), int(nip[6:8]))
    except ValueError:
        return f"Tanggal lahir di dalamnya tidak ada di kalender: {nip[6:8]}-{nip[4:6]}-{nip[:4]}."
    if status is StatusPegawai.PNS:
        wrong = _why_wrong_pns(nip, lahir)
        if wrong:
            return wrong
    if nip[14] not in "12":
        return f"Angka ke-15 (jenis kelamin) adalah {nip[14]}, seharusnya 1 atau 2."
    if is_ruined(nip):
        return "Tiga angka terakhir 000: biasanya karena NIP pernah tersimpan sebagai angka di Excel."
    return ""


def born(nip: str) -> date | None:
    """The date of birth in it (digits 1 to 8); None of what is no NIP."""
    if not is_nip(nip) or why_wrong(nip, None):
        return None
    return date(int(nip[:4]), int(nip[4:6]), int(nip[6:8]))


def is_man(nip: str) -> bool:
    """By digit 15: 1 a man, 2 a woman."""
    return nip[14] == "1"


def _why_wrong_pns(nip: str, lahir: date) -> str:
    bulan = int(nip[12:14])
    if not 1 <= bulan <= 12:
        return f"Bulan TMT CPNS di dalamnya {nip[12:14]}, seharusnya 01 sampai 12."
    if (int(nip[8:12]) - lahir.year) * 12 + bulan - lahir.month < _YOUNGEST * 12:
        return f"TMT CPNS {nip[12:14]}-{nip[8:12]} kurang dari {_YOUNGEST} tahun setelah tanggal lahirnya."
    return ""


def why_odd_pppk(nip: str) -> str:
    """What is unusual in a NI PPPK: digits 9-14 are year of appointment and contract sequence; '' if nothing."""
    if not is_nip(nip):
        return ""
    tahun, urut = int(nip[8:12]), int(nip[12:14])
    if not int(nip[:4]) + _YOUNGEST <= tahun <= 2100:
        return f"Tahun pengangkatan di dalamnya {tahun}."
    if urut < 21:
        return f"Nomor urut perjanjian kerja di dalamnya {nip[12:14]}; yang lazim 21 ke atas."
    return ""
