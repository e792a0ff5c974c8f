"""One cell, one indicator, and one result (R15)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise

from skpdoc.text.words import head_and_rest, words_of
from skpdoc.wording.heads import is_doing, is_measure, is_state
from skpdoc.wording.judgement import Flaw, Judgement
from skpdoc.wording.morphology import is_active_verb
from skpdoc.wording.word_lists import Phrases, phrases, whole_words, words

_ITEM = re.compile(r"(?:^|\s|\n)\(?(?:1[.)]|a[.)])\s.+?\s\(?(?:2[.)]|b[.)])\s", re.DOTALL | re.IGNORECASE)
_OF_CRITERIA = re.compile(r"\b(?:kriteria|syarat|ketentuan|berikut)\b[^.]*$", re.IGNORECASE)
_BULLET = re.compile(r"(?:^|\s)[-–•*·]\s\s*[^\W\d_].+?\s[-–•*·]\s\s*[^\W\d_]", re.DOTALL)
_JOINT = r"(?:\bdan\b|\bserta\b|[,;/&+|\n])\s*(?:\bdan\b|\bserta\b)?\s*"

_JOINED = re.compile(_JOINT, re.IGNORECASE)

_APART = re.compile(r"\s*[,;&+]\s*(?:\b(?:dan|serta)\b)?\s*|\s+(?:dan|serta)\s+", re.IGNORECASE)
_STATE_WORD = re.compile(r"(?:ter|me|ber|ke|di)[^\W\d_]{3,}nya|optimalnya|lancarnya|tertibnya")
_TWO_CLAUSES = re.compile(
    r"\byang\s+[^\W\d_]+\s+(?:dan|serta)\s+([^\W\d_]+)(?:\s+[^\W\d_]+){0,2}\s+yang\b", re.IGNORECASE
)
_QUALITY_WORD = re.compile(r"ke[^\W\d_]{4,}an|[^\W\d_]{4,}itas")

_LIST = re.compile(r"([^\W\d_]+),\s*([^\W\d_]+),?\s+(?:dan|serta)\s+([^\W\d_]+)")


@cache
def _second(key: str) -> Phrases:
    measures = whole_words(words("iki", "ganda", key))
    return Phrases(re.compile(rf"{_JOINT}({measures.regex.pattern})", re.IGNORECASE), measures.firsts)


@lru_cache(maxsize=1 << 10)
def judge_several(text: str) -> tuple[Judgement, ...]:
    """Two measures joined, a list, or two directions at once."""
    if (item := _ITEM.search(text)) and not _OF_CRITERIA.search(text[: item.start() + 1]):
        return (Judgement(Flaw.SEVERAL, "1. … 2. …"),)
    if _BULLET.match(text):
        return (Judgement(Flaw.SEVERAL, "- … - …"),)
    head, rest = head_and_rest(text)
    if is_measure(head) and head not in words("iki", "ganda", "pasangan"):
        second = (
            _second_measure(head, rest)
            or _second_name(head, rest)
            or _second_paper(head, rest)
            or _second_direction(head, rest)
            or _third_of_list(head, rest)
        )
        if second:
            return (Judgement(Flaw.SEVERAL, f"{head} … {second}"),)
    return ()


def _second_measure(head: str, rest: str) -> str:
    """The measure that begins the second indicator; ``Predikat dan nilai evaluasi`` is one measure."""
    strong, weak = words("iki", "ganda", "kuat"), words("iki", "ganda", "lemah")
    for key in ("kuat", "lemah"):
        for match in _second(key).finditer(rest):
            between, second = words_of(rest[: match.start()]), match[1].casefold()
            if not between and {head, second} <= words("iki", "ganda", "berdua"):
                return second
            is_own = bool(between) and not (strong | weak) & set(between[-1:])
            is_level = key == "lemah" and (second in between or head not in strong | weak)
            if is_own and not is_level:
                return second
    return ""


def _second_name(head: str, rest: str) -> str:
    """``APK dan APM``: two indicators known by their letters."""
    names = words("iki", "ganda", "nama")
    if head not in names:
        return ""
    joined = (words_of(part)[:1] for part in _JOINED.split(rest)[1:])
    return next((word for first in joined for word in first if word in names), "")


def _second_paper(head: str, rest: str) -> str:
    """``Jumlah Dokumen RKA dan Laporan Hasil Koordinasi Penyusunan RKA``, ``Jumlah kegiatan … dan laporan …``: each is
    counted by its own name."""
    papers, found = words("iki", "ganda", "naskah"), words_of(rest)
    is_work = found[:1] == ["kegiatan"] or any(map(is_doing, found[:1]))
    if head != "jumlah" or not (is_work or papers.intersection(found[:1])):
        return ""
    joined = (word for before, word in pairwise(found[2:]) if before in ("dan", "serta"))
    return next((word for word in joined if word in papers and word != found[0]), "")


def _third_of_list(head: str, rest: str) -> str:
    """``Nilai literasi, numerasi, dan karakter``, ``Jumlah pengadaan, pengelolaan, dan penyaluran``.

    A grade has one thing, and works are counted each by itself; things (``sarana, prasarana, dan utilitas``) together.
    """
    match = _LIST.match(rest)
    if match is None:
        return ""
    named = [one.casefold() for one in match.groups()]
    is_of_each = head in words("iki", "ganda", "tunggal") or (head == "jumlah" and all(map(is_doing, named)))
    return named[-1] if is_of_each else ""


def _second_direction(head: str, rest: str) -> str:
    """``penurunan emisi dan kenaikan tutupan lahan``."""
    found = words_of(f"{head} {rest}")
    ups, downs = words("iki", "ganda", "naik"), words("iki", "ganda", "turun")
    joined = [word for before, word in pairwise(found) if before in ("dan", "serta")]
    for first, second in ((ups, downs), (downs, ups)):
        if first & set(found[:2]) and (other := second & set(joined)):
            return min(other)
    return ""


def judge_several_results(text: str) -> Iterator[Judgement]:
    """Two results of one RHK, each of which may be reached without the other (SMART: spesifik).

    ``Terwujudnya … dan meningkatnya …``, ``Kualitas dan akses …``, ``penyelesaian perkara dan kepatuhan warga``,
    ``Berkurangnya banjir, genangan dan abrasi``. What two nouns share (``kualitas pendidikan dan kesehatan``), and
    things that belong together (``sarana dan prasarana``), are one.
    """
    head, rest = head_and_rest(text)
    parts = [words_of(part) for part in _APART.split(rest)]
    if second := (_second_state(parts) or _second_clause(text)) if is_state(head) else "":
        yield Judgement(Flaw.SEVERAL_RESULTS, f"{head} … {second}")
        return
    named = _named(rest if is_state(head) else text)
    if (
        second := _second_quality(named)
        or _second_field(named)
        or _third_name(head, named)
        or _list_of(named)
    ):
        yield Judgement(Flaw.SEVERAL_RESULTS, f"{' '.join(named[0])} … {second}")


def _named(text: str) -> list[list[str]]:
    """The words of what is joined before any clause, each without blank ones."""
    before = phrases("rhk", "ganda", "anak_kalimat").regex.split(text, maxsplit=1)[0]
    return [found for part in _APART.split(before) if (found := words_of(part))]


def _second_state(parts: list[list[str]]) -> str:
    """Of something else: two states of one thing (``Tersusun dan terlaporkannya …``) are one result."""
    later = (part[0] for before, part in pairwise(parts) if before and part)
    return next((word for word in later if _STATE_WORD.fullmatch(word) or is_active_verb(word)), "")


def judge_several_works(text: str) -> Iterator[Judgement]:
    """Works one after the other, each with its object: ``Menyusun soal, memeriksa jawaban, dan menilai hasilnya``."""
    head, rest = head_and_rest(text)
    parts = [words_of(part) for part in _APART.split(text)]
    later = [
        part[0] for before, part in pairwise(parts) if len(before) > 1 and part and is_active_verb(part[0])
    ]
    named = _named(rest)
    second = (
        later[0] if len(later) > 1 else _second_quality(named) or _third_name(head, named) or _list_of(named)
    )
    if second:
        yield Judgement(Flaw.SEVERAL_RESULTS, f"{head} … {second}")


def _second_clause(text: str) -> str:
    """``pelayanan yang efisien dan pengawasan yang efektif``: each has a clause of its own."""
    match = _TWO_CLAUSES.search(text)
    return match[1].casefold() if match else ""


def _second_quality(named: list[list[str]]) -> str:
    """Two qualities of one thing: ``kualitas dan akses pelayanan``, ``keamanan dan kenyamanan masyarakat``."""
    for first, second in pairwise(named):
        pair = frozenset((first[0], second[0]))
        if not _is_quality(first[0]):
            break
        if len(first) == 1 and _is_quality(second[0]) and pair not in _as_one():
            return second[0]
    return ""


def _list_of(named: list[list[str]]) -> str:
    """Three qualities or three works, each with a name of its own: ``toleransi beragama, keamanan, kesadaran hukum``.

    ``mutu perencanaan, pengukuran, dan pelaporan`` is one quality of three works.
    """
    for is_alike in (_is_quality, is_doing):
        first = [part[0] for part in named if is_alike(part[0])]
        is_own = len(set(first)) > 2 and not words("rhk", "ganda", "wadah").intersection(first[:1])
        if is_own and any(len(part) > 1 for part in named[:-1]):
            return first[2]
    return ""


def _second_field(named: list[list[str]]) -> str:
    """Another thing with a name of its own behind one that has: ``penyelesaian pelanggaran dan penegakan perda``."""
    if len(named) < 2 or len(named[0]) < 2:
        return ""
    first, qualities = named[0][0], words("rhk", "ganda", "mutu")
    if first in words("rhk", "ganda", "wadah") or not (_is_abstract(first) or first in qualities):
        return ""
    later = (part[0] for part in named[1:] if len(part) > 1 and part[0] != first)
    return next(
        (
            word
            for word in later
            if (word in qualities or _is_abstract(word) if first not in qualities else _is_own_quality(word))
            and {first, word} not in _as_one()
        ),
        "",
    )


def _is_own_quality(word: str) -> bool:
    """No quality is one of another's: ``akuntabilitas kinerja dan profesionalitas pegawai``."""
    return word in words("rhk", "ganda", "mutu") or (word.endswith("itas") and _is_abstract(word))


def _third_name(head: str, named: list[list[str]]) -> str:
    """``kerukunan, penegakan hukum dan ketertiban``; ``Berkurangnya banjir, genangan dan abrasi``."""
    is_fall, qualities = head in words("rhk", "ganda", "berkurang"), words("rhk", "ganda", "mutu")
    if len(named) < 3:
        return ""
    first = named[0][1:] if is_fall and is_measure(named[0][0]) else named[0]
    if len(first) != 1:
        return ""
    three = [first[0], named[1][0], named[2][0]]
    are_qualities = all(word in qualities or _is_abstract(word) for word in three)
    is_shared = first[0] in qualities and not all(word in qualities or word.endswith("asi") for word in three)
    return three[2] if (is_fall or are_qualities) and not is_shared else ""


def _is_quality(word: str) -> bool:
    return _has_its_shape(word) or word in words("rhk", "ganda", "mutu")


def _is_abstract(word: str) -> bool:
    return is_doing(word) or _has_its_shape(word)


def _has_its_shape(word: str) -> bool:
    """``keamanan``, ``produktivitas``; not ``kecamatan``."""
    return _QUALITY_WORD.fullmatch(word) is not None and word not in words("rhk", "ganda", "benda")


@cache
def _as_one() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair.split()) for pair in words("rhk", "ganda", "satu"))
