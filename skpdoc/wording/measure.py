"""What an indicator measures by (R15)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from skpdoc.model.target import JenisSatuan, Satuan, Target
from skpdoc.text.words import head_and_rest, like, tidy, words_of
from skpdoc.wording.heads import is_activity, is_category, is_doing, is_measure, is_state, is_thing
from skpdoc.wording.judgement import Flaw, Judgement
from skpdoc.wording.predicate import is_sentence
from skpdoc.wording.vague import vague_words
from skpdoc.wording.word_lists import table, words

_TAKEN_PART = (["diikuti"], ["dihadiri"], ["yang", "diikuti"], ["yang", "dihadiri"])
_LEVEL_OF = re.compile(
    r"\btingkat (?:nasional|internasional|regional|provinsi|kabupaten|kota|kecamatan|desa|daerah)\b",
    re.IGNORECASE,
)
"""where something is held, and no measure"""
_SHARE = re.compile(r"[\d.,]+\s*%")
_KE_AN = re.compile(r"ke[^\W\d_]{4,}an")


@cache
def _sure() -> frozenset[str]:
    """Measures that make an indicator of a text wherever they stand in it."""
    return (
        (frozenset(table("iki", "ukuran")) - {"%"})
        | words("iki", "ukuran_lain", "pasti")
        | words("iki", "ganda", "nama")
    )


def judge_measure(text: str, target: Target | None, satuan: Satuan | None) -> Iterator[Judgement]:
    """An indicator begins with what is measured; names known as indicators (``Gini Ratio``) are let pass, and what no
    list knows if its target or satuan makes a quantity of it."""
    head, rest = head_and_rest(text)
    if _is_empty(head, rest) or _is_mere_change(head, rest, satuan):
        yield Judgement(Flaw.NO_MEASURE, text)
    elif is_state(head) and not is_measure(head) and _sure().intersection(words_of(rest)[:1]):
        yield Judgement(Flaw.LATE_MEASURE, like(head, text), _as_measure(text, target, satuan))
    elif not (_is_measure(head, is_bare=_is_bare(target, satuan)) or _is_by_letters(text, rest)) and (
        _is_told(head, rest) or _is_unmeasured(head, rest, target, satuan)
    ):
        yield Judgement(Flaw.NO_MEASURE, like(head, text), _as_measure(text, target, satuan))
    elif _is_by_satuan(head, rest, target, satuan):
        yield Judgement(Flaw.BY_SATUAN, like(head, text), _as_measure(text, target, satuan))


def _is_measure(head: str, *, is_bare: bool) -> bool:
    """``Ketepatan …``, ``Kejadian …`` measure only with a satuan beside them: as a share, as a count."""
    is_quality = bool(_KE_AN.fullmatch(head)) and head not in words("iki", "ukuran_lain", "pasti_sendiri")
    return is_measure(head) and not (is_bare and (is_quality or head in words("iki", "ukuran_lain", "lunak")))


def _is_by_letters(text: str, rest: str) -> bool:
    """``NKA satuan kerja``: what is told by its letters, and of which nothing is said, may be a known indicator."""
    first = text.partition(" ")[0]
    is_letters = first.isalpha() and first.isupper() and not text.isupper() and not is_thing(first.casefold())
    return is_letters and "yang" not in words_of(rest) and not is_sentence(first.casefold(), rest)


def _is_bare(target: Target | None, satuan: Satuan | None) -> bool:
    """A figure at most stands beside it; words (``Setiap akhir triwulan``) say how it is measured."""
    return satuan is None and (target is None or target.angka is not None)


def _is_by_satuan(head: str, rest: str, target: Target | None, satuan: Satuan | None) -> bool:
    """``Kepatuhan terhadap alur klinis``, ``Infeksi luka operasi`` in per cent: of what a share, one may guess; ``Rumah
    tangga yang dikaji``, counted.
    """
    is_event = head in words("iki", "bukan_ukuran", "peristiwa")
    is_quality = bool(_KE_AN.fullmatch(head)) and head not in words("iki", "ukuran_lain", "pasti_sendiri")
    is_work = is_doing(head) and head not in words("iki", "ukuran_lain")
    is_said = bool(_sure().intersection(words_of(rest)))
    jenis = _jenis(target, satuan)
    is_share = jenis is JenisSatuan.PERSEN and (is_event or is_quality or is_work)
    is_count = jenis is JenisSatuan.HITUNGAN and is_thing(head)
    return (is_share or is_count) and not is_said


def _jenis(target: Target | None, satuan: Satuan | None) -> JenisSatuan | None:
    """Of what the target is told in, before what the column says: ``20%`` beside ``Sekolah`` is a share."""
    if target is not None and _SHARE.fullmatch(target.teks):
        return JenisSatuan.PERSEN
    return next((one.jenis for one in (target.satuan if target else None, satuan) if one), None)


def _is_empty(head: str, rest: str) -> bool:
    """A measure of nothing (``Persentase``, ``Jumlah kegiatan``, ``Jumlah rapat yang diikuti``), or a bare thing."""
    found = words_of(rest)
    if not found:
        return head in words("iki", "ukuran_hampa") or is_thing(head)
    if head not in words("iki", "ukuran_hampa"):
        return False
    is_only_one = found[0] in words("iki", "ukuran_hampa", "isi") and len(found) == 1
    return is_only_one or (found[0] in words("tingkat", "acara") and found[1:] in _TAKEN_PART)


def _is_mere_change(head: str, rest: str, satuan: Satuan | None) -> bool:
    """``Peningkatan kompetensi pegawai`` counted in Kegiatan: by how much of what is not said."""
    is_amount = satuan is not None and satuan.jenis is not JenisSatuan.HITUNGAN
    found = words_of(_LEVEL_OF.sub(" ", rest))
    is_told = bool((_sure() | table("iki", "ukuran").keys()).intersection(found))
    return head in words("iki", "bukan_ukuran", "arah") and not is_amount and not is_told


def _is_told(head: str, rest: str) -> bool:
    """It reads as an activity, as a result, or as a count already taken: ``Tersusunnya …``, ``12 laporan …``."""
    if is_activity(head) or is_state(head) or head in words("iki", "bukan_ukuran", "kalimat"):
        return True
    if _sure().intersection(words_of(rest)):
        return False
    is_known = is_thing(head) or is_category(head) or is_doing(head)
    return head[:1].isdigit() or (is_known and is_sentence(head, rest))


def _is_unmeasured(head: str, rest: str, target: Target | None, satuan: Satuan | None) -> bool:
    """A quality, a field of work or a thing that not even the satuan turns into a quantity."""
    is_sure = bool(_sure().intersection([head, *words_of(rest)]))
    is_own_name = satuan is not None and words_of(satuan.teks)[:1] == [head] and not is_thing(head)
    if is_sure or is_own_name or (satuan is None and target is None):  # nothing else makes a quantity of it
        return not is_sure
    jenis = _jenis(target, satuan)
    if head in words("iki", "bukan_ukuran", "sifat") | words("iki", "bukan_ukuran", "orang"):
        return jenis in (None, JenisSatuan.PERSEN)
    if _KE_AN.fullmatch(head) and not is_category(head):
        return _is_bare(target, satuan)
    if is_category(head) or head in words("iki", "bukan_ukuran", "kerja"):
        is_event = satuan is not None and satuan.kunci in words("iki", "bukan_ukuran", "acara")
        return is_event or jenis in (None, JenisSatuan.PERSEN)
    if is_doing(head):
        return jenis in (None, JenisSatuan.HITUNGAN, JenisSatuan.WAKTU)
    if is_thing(head) and jenis is JenisSatuan.HITUNGAN:  # how many of them is not said to be what counts
        return "yang" not in words_of(rest)
    is_unsaid = is_thing(head) or vague_words(rest) is not None
    return is_unsaid and jenis in (None, JenisSatuan.PERSEN, JenisSatuan.WAKTU)


def _as_measure(text: str, target: Target | None, satuan: Satuan | None) -> str:
    """``Menyusun laporan bulanan`` with satuan Laporan → ``Jumlah laporan bulanan``; ``Meningkatnya persentase X``
    → ``Persentase X``; '' where unsure."""
    head, rest = head_and_rest(text)
    found = words_of(rest)
    if any(word[0].isdigit() for word in found):
        return ""
    if is_state(head) and set(found[:1]) & _sure():
        return tidy(rest)
    is_made = head in words("iki", "bukan_ukuran", "membuat")
    is_counted = satuan is not None and satuan.jenis is JenisSatuan.HITUNGAN and found[:1] == [satuan.kunci]
    if is_thing(head) and satuan is not None and _jenis(target, satuan) is JenisSatuan.HITUNGAN:
        return f"Jumlah {text.strip() if rest[:1].isupper() else f'{head} {rest}'}"
    return f"Jumlah {rest}" if is_made and is_counted else ""
