"""A target that is not one number: a predicate, a bound or a range prints as typed, anything else is asked about."""

from __future__ import annotations

import re

from skpdoc.model.target import JenisSatuan, Satuan, Target
from skpdoc.records.targets.moments import is_long_duration
from skpdoc.records.targets.target_reading import TargetPlace, TargetReading, ask
from skpdoc.regulation import is_known_satuan
from skpdoc.regulation import satuan as recognise_satuan
from skpdoc.text.lines import one_line, shorten

COUNTED = frozenset({JenisSatuan.HITUNGAN, JenisSatuan.RUPIAH, JenisSatuan.UKURAN})
"""what is measured by one number"""
_UNIT_INSIDE = re.compile(r"\d\s*(%|[^\W\d_]+)(?:\s+([^\W\d_]+))?")
"""the word or two behind a number"""
_PERCENTAGE = re.compile(r"(?<![%\d.,])\d[\d.,]*\s*(?:%|pers|pros|$)", re.IGNORECASE)
"""a number that can be one of per cent, in a text of satuan persen"""
_BOUND = re.compile(r"(?:[\W\d]|s\.?d|min(?:imal)?|ma(?:ks|x)(?:imal)?|sampai|hingga)+", re.IGNORECASE)
"""a bound or range without its satuan: ``≥ 80``, ``7-8``, ``min. 80``"""

_LAST_NUMBER = re.compile(r"\d(?!.*\d)", re.DOTALL)

_WORDS_BEFORE = (
    r"min(?:imal|imum)?|ma(?:ks|x)(?:imal|imum)?|paling (?:lambat|lama|cepat|sedikit|banyak|rendah|tinggi|kurang)|"
    r"(?:se|sekurang|selambat|selama|sebanyak|setinggi|serendah)[\w-]*-?(?:nya)|kurang dari|lebih dari|"
    r"tidak (?:lebih|kurang) dari|di (?:atas|bawah)|dalam(?: waktu)?|sampai(?: dengan)?|hingga|s\.?d\.?|s/d|sd|"
    r"kurang lebih|sekitar|rata-rata|antara"
)
_WORDS_BEHIND = r"(?:atau|dan) (?:lebih|kurang)|ke (?:atas|bawah)|min(?:imal|imum)|ma(?:ks|x)(?:imal|imum)"
_TO = r"\s*(?:[-–—]|s\.?\s?d\.?|s/d|sampai(?: dengan)?|hingga|dan)\s*"
_AMOUNT = r"(?P<rupiah>rp\.?\s*)?(?P<times>\d+\s*[x×]\s*)?\d[\d.,]*(?P<spelt>\s*\([^\W\d_][^()\d]*\))?"
_BOUNDED = re.compile(
    rf"(?P<before>(?:\(?(?:[<>≤≥=±~]+|(?:{_WORDS_BEFORE})(?!\w))[.)]?\s*)+)?{_AMOUNT}"
    rf"(?P<to>(?P<first>\s*(?:%|[^\W\d_]+))??{_TO}(?:rp\.?\s*)?\d[\d.,]*)?"
    rf"\s*(?P<unit>%|[^\W\d_][^\d;]*?)(?P<behind>\s+\(?(?:{_WORDS_BEHIND})\)?)?",
    re.IGNORECASE | re.DOTALL,
)
"""a bound or a range with its satuan: ``< 15 Menit``, ``maksimal 3 hari``, ``70-85%``, ``80% ke atas``, ``1x24 jam``,
``6 (enam) bulan``"""
_RATE = re.compile(r"\d[\d.,]*\s*%\s*[^\W\d_][^\d%]*")
"""``1% per tahun``"""


def of_moment(text: str, at: TargetPlace) -> TargetReading:
    """A day, a quarter, a time of day: printed as it is, without a satuan or beside one of time."""
    satuan = at.satuan
    if satuan is None or at.takes_moments:
        return TargetReading(Target(None, text, satuan, is_lengkap=True), satuan)
    return ask(
        at,
        f'{at.noun} "{shorten(text)}" adalah waktu, {at.differs(satuan)}.',
        at.in_satuan(
            satuan,
            f"Kosongkan {at.kolom_satuan} bila waktunya yang ditargetkan; bila banyaknya, ketik angkanya, misalnya "
            f"{at.example}.",
        ),
    )


def bound_unit(text: str) -> str:
    """What a bound, a range or a rate is measured in, as typed: ``Menit`` of ``< 15 Menit``; '' of any other text."""
    line = one_line(text)
    match = _BOUNDED.fullmatch(line)
    if match and any(match[name] for name in ("before", "to", "behind", "times", "spelt")):
        return "Rp" if match["rupiah"] else match["unit"]
    return "%" if _RATE.fullmatch(line) else ""


def of_bound(text: str, unit: str, at: TargetPlace) -> TargetReading:
    """A bound keeps its own satuan, which must be the column's where that is filled."""
    inside = _known_head(unit)
    if at.satuan is not None and inside.kunci != at.satuan.kunci:
        return _differs(text, inside.teks, at, at.satuan)
    own = at.satuan or inside
    return (
        _not_one_number(text, at.within(own), own)
        if own.jenis in COUNTED
        else TargetReading(Target(None, text, own), own)
    )


def _known_head(unit: str) -> Satuan:
    """``hari kerja setelah berkas lengkap`` is in hari kerja; where no head of the words is known, all of them."""
    words = unit.split()
    heads = (" ".join(words[:number]) for number in (3, 2, 1))
    return recognise_satuan(next(filter(is_known_satuan, heads), unit))


def _differs(text: str, other: str, at: TargetPlace, satuan: Satuan) -> TargetReading:
    return ask(
        at,
        f'{at.noun} "{shorten(text)}" bersatuan {other}, {at.differs(satuan)}.',
        at.in_satuan(satuan, f"Samakan keduanya, atau kosongkan {at.kolom_satuan}."),
    )


def _not_one_number(text: str, at: TargetPlace, satuan: Satuan) -> TargetReading:
    return ask(
        at,
        f'{at.noun} "{shorten(text)}" bukan satu angka, padahal satuannya {satuan.teks}.',
        "Ketik satu angka, misalnya 12"
        + (f"; keterangannya dapat ditulis di {at.kolom_catatan}." if at.kolom_catatan else ".")
        + _or_another(f"jumlah {satuan.teks}", at),
    )


def _or_another(measured: str, at: TargetPlace) -> str:
    return f" Bila memang bukan {measured}, ganti {at.kolom_satuan}nya." if at.kolom_satuan else ""


def of_words(text: str, at: TargetPlace, is_placeholder: bool) -> TargetReading:
    """Read what is not a number; a placeholder, and a text where only a number makes sense, are asked about."""
    satuan = at.satuan
    if is_placeholder:
        return ask(
            at,
            f'{at.noun} "{shorten(text)}" tidak terbaca sebagai angka.',
            f"Ketik {at.its} dengan angka, misalnya {at.example}.",
        )
    if satuan is not None and satuan.jenis in COUNTED:
        return _not_one_number(text, at, satuan)
    is_persen = satuan is not None and satuan.jenis is JenisSatuan.PERSEN
    if is_persen and not _PERCENTAGE.search(text):
        return ask(
            at,
            f'{at.noun} "{shorten(text)}" tanpa angka persen, padahal satuannya Persen.',
            f'Ketik persennya, misalnya "95%".{_or_another("persen", at)}',
        )
    is_lengkap = is_long_duration(text) and at.takes_moments
    other = _other_satuan(text, satuan) if satuan is not None and not is_lengkap else ""
    if satuan is not None and other:
        return _differs(text, other, at, satuan)
    return TargetReading(Target(None, text, satuan, is_lengkap), satuan, **_bare(text, at))


def is_bound(text: str) -> bool:
    """``≥ 80``, ``7-8``, ``min. 80``: a bound or a range without a satuan."""
    return bool(_BOUND.fullmatch(text)) and bool(_LAST_NUMBER.search(text))


def _bare(text: str, at: TargetPlace) -> dict[str, str]:
    """``≥ 80`` is printed as typed, without its satuan: worth a note where that stands beside it."""
    satuan = at.satuan
    if satuan is None:
        return {}
    is_whole = ":" in text and satuan.jenis in (
        JenisSatuan.WAKTU,
        JenisSatuan.SKALA,
    )  # 07:30 o'clock, a ratio of 1:20
    unit = "%" if satuan.jenis is JenisSatuan.PERSEN else f" {satuan.teks}"
    whole = _LAST_NUMBER.sub(lambda match: match[0] + unit, text, count=1)
    if "%" in text or is_whole or not (is_bound(text) or bound_unit(whole)):
        return {}
    return {
        "note": f'{at.noun} "{text}" dicetak seperti diketik, tanpa satuannya.',
        "remedy": f'Ketik "{whole}".',
    }


def _other_satuan(text: str, satuan: Satuan) -> str:
    """What ``≤ 3 bulan`` is measured in, where it is another known satuan than the column's; else ''."""
    named = [
        recognise_satuan(words)
        for match in _UNIT_INSIDE.findall(text)
        for words in (" ".join(match), match[0])
    ]
    known = [one for one in named if one.teks.strip() and one.jenis is not JenisSatuan.LAIN]
    return "" if any(one.kunci == satuan.kunci for one in named) or not known else known[0].teks.strip()
