"""A target that is not one number: a predicate, a bound or a range prints as typed, anything else is asked about."""

from __future__ import annotations

import re

from skpdoc.model.target import JenisSatuan, Satuan, Target
from skpdoc.records.target_reading import TargetReading, ask
from skpdoc.records.text import shorten
from skpdoc.regulation import satuan as recognise_satuan

COUNTED = frozenset({JenisSatuan.HITUNGAN, JenisSatuan.RUPIAH, JenisSatuan.UKURAN})
"""what is measured by one number"""
_UNIT_INSIDE = re.compile(r"\d\s*(%|[^\W\d_]+)(?:\s+([^\W\d_]+))?")
"""the word or two behind a number"""
_PERCENTAGE = re.compile(r"(?<![%\d.,])\d[\d.,]*\s*(?:%|pers|pros|$)", re.IGNORECASE)
"""a number that can be one of per cent, in a text of satuan persen"""
_BOUND = re.compile(r"(?:[\W\d]|s\.?d|min(?:imal)?|ma(?:ks|x)(?:imal)?|sampai|hingga)+", re.IGNORECASE)
"""a bound or range without its satuan: ``≥ 80``, ``7-8``, ``min. 80``"""


def of_words(text: str, satuan: Satuan | None, is_placeholder: bool) -> TargetReading:
    """Read what is not a number; a placeholder, and a text where only a number makes sense, are asked about."""
    if is_placeholder:
        return ask(
            satuan,
            f'Target "{shorten(text)}" tidak terbaca sebagai angka.',
            f"Ketik targetnya dengan angka, misalnya {_example(satuan)}.",
        )
    if satuan is not None and satuan.jenis in COUNTED:
        return ask(
            satuan,
            f'Target "{shorten(text)}" bukan satu angka, padahal satuannya {satuan.teks}.',
            f"Ketik satu angka, misalnya 12; keterangannya dapat ditulis di Indikator. Bila memang bukan "
            f"jumlah {satuan.teks}, ganti Satuannya.",
        )
    is_persen = satuan is not None and satuan.jenis is JenisSatuan.PERSEN
    if is_persen and not _PERCENTAGE.search(text):
        return ask(
            satuan,
            f'Target "{shorten(text)}" tanpa angka persen, padahal satuannya Persen.',
            'Ketik persennya, misalnya "95%". Bila memang bukan persen, ganti Satuannya.',
        )
    other = _other_satuan(text, satuan) if satuan is not None else ""
    if satuan is not None and other:
        return ask(
            satuan,
            f'Target "{shorten(text)}" bersatuan {other}, sedangkan kolom Satuan berisi {satuan.teks}.',
            "Samakan keduanya.",
        )
    return TargetReading(Target(None, text, satuan), satuan, **_bare(text, satuan))


def _bare(text: str, satuan: Satuan | None) -> dict[str, str]:
    """``≥ 80`` is printed as typed, without its satuan: worth a note where a figure means nothing without one."""
    if satuan is None or satuan.jenis not in (JenisSatuan.PERSEN, JenisSatuan.WAKTU):
        return {}
    if "%" in text or not _BOUND.fullmatch(text):
        return {}
    whole = text + ("%" if satuan.jenis is JenisSatuan.PERSEN else f" {satuan.teks}")
    return {
        "note": f'Target "{text}" dicetak seperti diketik, tanpa satuannya.',
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


def _example(satuan: Satuan | None) -> str:
    if satuan is None:
        return '"12 Laporan" atau "95%"'
    examples = {JenisSatuan.PERSEN: '"95%"', JenisSatuan.SKALA: '"85,5" atau, bila predikat, "BB"'}
    return examples.get(satuan.jenis, f'"12 {satuan.teks}"')
