"""Whether a satuan fits what the indicator measures (R17)."""

from __future__ import annotations

from collections.abc import Iterator

from skpdoc.model.target import JenisSatuan, Satuan
from skpdoc.regulation import similar_satuan
from skpdoc.text.words import head_and_rest, like, words_of
from skpdoc.wording.judgement import Flaw, Judgement
from skpdoc.wording.word_lists import table, words


def judge_satuan(text: str, satuan: Satuan | None) -> Iterator[Judgement]:
    """The kind of satuan fits the measure named; a count of another thing than is named is only remarked.

    A misspelt satuan is asked about where it is read, not here.
    """
    if satuan is None or similar_satuan(satuan.teks):
        return
    head, rest = head_and_rest(text)
    found = words_of(rest)
    if not _fits(head, found, satuan):
        yield Judgement(Flaw.SATUAN, like(head, text))
    elif head == "jumlah" and (noun := _other_noun(found, satuan)):
        yield Judgement(Flaw.SATUAN_NOUN, noun)


def _fits(head: str, rest: list[str], satuan: Satuan) -> bool:
    kinds = table("iki", "ukuran").get(head)
    if kinds is not None:
        return satuan.jenis in kinds or (head == "jumlah" and (rest[:1] == [satuan.kunci] or "per" in rest))
    if head in words("iki", "satuan", "waktu") or (
        head in ("rata-rata", "rerata") and set(rest[:1]) & words("iki", "satuan", "waktu")
    ):
        return satuan.jenis not in (JenisSatuan.PERSEN, JenisSatuan.HITUNGAN, JenisSatuan.RUPIAH)
    if head in words("iki", "satuan", "luasan"):
        return satuan.jenis is not JenisSatuan.PERSEN and satuan.kunci not in words(
            "iki", "satuan", "keluaran"
        )
    return head not in words("iki", "satuan", "kadar") or satuan.kunci not in words(
        "iki", "satuan", "keluaran"
    )


def _other_noun(rest: list[str], satuan: Satuan) -> str:
    """The thing counted, when it and the satuan are known and different: ``Jumlah laporan … Unit``."""
    noun = rest[0] if rest else ""
    people = words("iki", "orang")
    is_same = satuan.kunci in rest or (noun in people and satuan.kunci in people)
    known = words("iki", "orang", "benda")
    return noun if not is_same and noun in known and satuan.kunci in known | people else ""
