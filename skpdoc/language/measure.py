"""What an indicator measures by (R15), and whether the satuan fits it (R17)."""

from __future__ import annotations

from collections.abc import Iterator

from skpdoc.language.judgement import Flaw, Judgement
from skpdoc.language.morphology import is_active_verb
from skpdoc.language.text import head_and_rest, like, words_of
from skpdoc.language.word_lists import table, words
from skpdoc.model.target import JenisSatuan, Satuan
from skpdoc.regulation import similar_satuan

_COUNTS = (JenisSatuan.HITUNGAN, JenisSatuan.UKURAN, JenisSatuan.RUPIAH, JenisSatuan.LAIN)
_TIME_NEEDS = (JenisSatuan.PERSEN, JenisSatuan.HITUNGAN)


def measures() -> frozenset[str]:
    """Every word that names a measure."""
    return frozenset(table("iki", "ukuran")) | words("iki", "ukuran_lain")


def has_measure_head(text: str) -> bool:
    """The indicator begins with a measure: ``Jumlah …``, ``Tingkat …``."""
    return head_and_rest(text)[0] in measures()


def judge_measure(text: str, satuan: Satuan | None) -> Iterator[Judgement]:
    """An indicator names something measurable; what is counted may be named by its satuan alone."""
    head, rest = head_and_rest(text)
    if is_active_verb(head) or (_is_abstract(head, rest) and not _is_counted(satuan)):
        yield Judgement(Flaw.NO_MEASURE, like(head, text), _as_measure(text, satuan))


def _is_counted(satuan: Satuan | None) -> bool:
    return satuan is not None and satuan.jenis in _COUNTS


def _is_abstract(head: str, rest: str) -> bool:
    """A state or a field of work, and no measure in the whole of it."""
    if measures().intersection([head, *words_of(rest)]):
        return False
    is_state = head.endswith("nya") and head not in words("iki", "target", "nyata")
    return is_state or head in words("rhk", "kategori")


def _as_measure(text: str, satuan: Satuan | None) -> str:
    """``Menyusun laporan bulanan`` with satuan Laporan → ``Jumlah laporan bulanan``; '' where unsure."""
    first, _, rest = text.strip().partition(" ")
    is_listed = first.casefold() in ("menyusun", "membuat", "menyelesaikan", "menyampaikan", "menyediakan")
    counted = (
        satuan is not None and satuan.jenis is JenisSatuan.HITUNGAN and words_of(rest)[:1] == [satuan.kunci]
    )
    return f"Jumlah {rest}" if is_listed and counted else ""


def judge_satuan(text: str, satuan: Satuan | None) -> Iterator[Judgement]:
    """The kind of satuan fits the measure named; a count of another thing than is named is only remarked.

    A misspelt satuan is asked about where it is read, not here.
    """
    if satuan is None or similar_satuan(satuan.teks):
        return
    head, rest = head_and_rest(text)
    if not _fits(head, words_of(rest), satuan):
        yield Judgement(Flaw.SATUAN, like(head, text))
    elif head == "jumlah" and (noun := _other_noun(words_of(rest), satuan)):
        yield Judgement(Flaw.SATUAN_NOUN, noun)


def _fits(head: str, rest: list[str], satuan: Satuan) -> bool:
    kinds = table("iki", "ukuran").get(head)
    if kinds is not None:
        return satuan.jenis in kinds or (head == "jumlah" and rest[:1] == [satuan.kunci])
    is_time = head in ("waktu", "lama", "durasi") or (
        head == "rata-rata" and rest[:1] in (["waktu"], ["lama"])
    )
    return not (is_time and satuan.jenis in _TIME_NEEDS)


def _other_noun(rest: list[str], satuan: Satuan) -> str:
    """The thing counted, when it and the satuan are known and different: ``Jumlah laporan … Unit``."""
    noun = rest[0] if rest else ""
    people = words("iki", "orang")
    is_same = satuan.kunci in rest or (noun in people and satuan.kunci in people)
    known = words("iki", "orang", "benda")
    return noun if not is_same and noun in known and satuan.kunci in known | people else ""
