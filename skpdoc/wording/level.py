"""At what level a wording speaks (R06): an activity or mere output where an outcome is asked for, or an outcome that
is not its owner's alone.

BKN, Buku Panduan SKP JPT: outcome, outcome antara, output kendali rendah; FGD BKN Kanreg VIII 2025: a functional
officer's output is of tingkat kendali tinggi.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from skpdoc.text.words import head_and_rest, like, words_of
from skpdoc.wording.heads import is_category, is_doing
from skpdoc.wording.judgement import Flaw, Judgement
from skpdoc.wording.morphology import is_active_verb
from skpdoc.wording.predicate import is_passive, says_state
from skpdoc.wording.word_lists import phrases, words

_NEAR = 7
"""so many words behind the state tell whose it is"""


def is_held(head: str, rest: str) -> bool:
    """``Terlaksananya rapat …``, ``Terfasilitasinya rapat …``: the doing itself, in the dress of a result; a service
    rendered is none.
    """
    states = words("tingkat", "penyelenggaraan") | words("tingkat", "penyelenggaraan", "bantuan")
    return head in states and any(map(_is_work, words_of(rest)[:1]))


def state_in_front(text: str) -> str:
    """``Rapat koordinasi terlaksana`` → ``terlaksananya Rapat koordinasi``, ``Laporan kinerja tersusun`` →
    ``tersusunnya Laporan kinerja``: what is held or made, with its state behind it; '' where anything else is said.
    """
    head, rest = head_and_rest(text)
    found = words_of(rest)
    is_thing = head in words("tingkat", "acara") | words("tingkat", "produk")
    states = words("tingkat", "penyelenggaraan") | words("tingkat", "pembuatan", "keadaan")
    at = next((at for at, word in enumerate(found) if f"{word}nya" in states), None)
    if not is_thing or at is None or "yang" in found[:at]:
        return ""
    return " ".join((f"{found[at]}nya", head, *found[:at], *found[at + 1 :]))


def is_merely_held(head: str, rest: str) -> bool:
    """``Terlaksananya penyusunan laporan``, ``… pelayanan``: held or rendered, and nothing said of how it ended.

    Of a ``kegiatan`` it is not even said which work it is, however punctual.
    """
    found = words_of(rest)
    is_told = words("tingkat", "penyelenggaraan", "akhir").intersection(found) or _is_described(found)
    if found[:1] == ["kegiatan"]:
        is_told = bool({"yang", *words("tingkat", "penyelenggaraan", "berubah")}.intersection(found))
    return head in words("tingkat", "penyelenggaraan") and not is_told


def _is_described(found: list[str]) -> bool:
    """``Terlaksananya pemilu yang aman, damai, jujur, dan adil``; of work it is not how it ended that is told so."""
    is_event = bool(words("tingkat", "penyelenggaraan", "peristiwa").intersection(found[:1]))
    return (is_event or not any(map(_is_work, found[:1]))) and any(
        before == "yang" and word != "sesuai" and word in words("rhk", "keadaan")
        for before, word in pairwise(found)
    )


def is_mere_work(head: str, rest: str) -> bool:
    """``Meningkatnya pelaksanaan operasi …``: more of a work, and nothing said of how it goes."""
    found = words_of(phrases("iki", "samar", "hasil").sub(" ", rest))
    while found and found[0] in words("tingkat", "penyelenggaraan", "kali"):
        found = found[1:]
    is_work = bool(words("tingkat", "penyelenggaraan", "kesibukan").intersection(found[:1]))
    if found[:1] == ["pelaksanaan"]:  # of work, or of what an office is to do: "… pelaksanaan meritokrasi"
        is_work = any(map(_is_work, found[1:2]))
    return (
        head in words("tingkat", "penyelenggaraan", "lebih")
        and is_work
        and not says_state(found[0], " ".join(found[1:]))
    )


def judge_low_result(text: str) -> Iterator[Judgement]:
    """A head's RHK that says that something was held, or that an office has made its own paper."""
    head, rest = head_and_rest(state_in_front(text) or text)
    found = words_of(rest)
    while found and found[0] in words("tingkat", "takaran", "antara"):
        found = found[1:]
    is_made = head in words("tingkat", "pembuatan", "keadaan") and set(found[:1]) & words("tingkat", "produk")
    if (is_held(head, rest) and not _is_described(words_of(rest))) or is_made:
        yield Judgement(Flaw.LEVEL, " ".join(text.split()[:3]))


def judge_low_measure(text: str) -> Iterator[Judgement]:
    """A head's IKI that counts what was held or made, or who came: ``Jumlah laporan kegiatan yang disusun``, ``Jumlah
    kunjungan kerja``, ``Tingkat kehadiran peserta apel``.
    """
    head, rest = head_and_rest(text)
    found = words_of(rest)
    while found and found[0] in words("tingkat", "takaran", "antara"):
        found = found[1:]
    if head not in words("tingkat", "takaran") | words("tingkat", "takaran", "kadar") or not found:
        return
    events = words("tingkat", "acara")
    is_attendance = (len(found) > 3 and found[1:3] == ["yang", "mengikuti"] and found[3] in events) or (
        found[0] in words("tingkat", "acara", "hadir")
        and bool(events.intersection(found[1:3]))
        and _is_only_done(found)
    )
    is_event = found[0] in events or " ".join(found[:2]) in words("tingkat", "acara", "frasa")
    is_low = (is_event or found[0] in words("tingkat", "produk")) and _is_only_done(found)
    if is_attendance or (is_low and head in words("tingkat", "takaran")):
        yield Judgement(Flaw.LEVEL, f"{like(head, text)} … {found[0]}")


def judge_work_measured(text: str) -> Iterator[Judgement]:
    """An indicator by how much of a work is done, whatever comes of it: ``Persentase fasilitasi pelaporan``, ``Jumlah
    kegiatan …``, ``Persentase kegiatan … yang terlaksana``.
    """
    head, rest = head_and_rest(text)
    found = words_of(rest)
    if not found:
        return
    is_told = any(word in words("tingkat", "takaran", "rinci") or is_passive(word) for word in found[1:])
    is_only_done = found[-2:-1] == ["yang"] and found[-1] in words("tingkat", "pembuatan")
    is_degree = head in words("tingkat", "takaran", "kadar") and found[0] in words(
        "tingkat", "takaran", "kerja"
    )
    is_count = head in words("tingkat", "takaran", "hitungan") and found[0] in words(
        "tingkat", "takaran", "kerja"
    )
    if (is_degree and (is_only_done or not is_told)) or (is_count and (is_only_done or "yang" not in found)):
        yield Judgement(Flaw.WORK, f"{like(head, text)} {found[0]}")


def judge_beyond_control(text: str) -> Iterator[Judgement]:
    """A functional officer's RHK that claims a change of a community or an office."""
    head, rest = head_and_rest(text)
    near = words_of(rest)[:_NEAR]
    shared = [word for word in near if word in words("tingkat", "bersama")]
    own = words("tingkat", "bersama", "sendiri").intersection(near)
    if head in words("tingkat", "perubahan") and shared and not own:
        yield Judgement(Flaw.BEYOND, f"{like(head, text)} … {shared[0]}")
        return
    found = words_of(text)
    changes = [word for word in found[1:] if word in words("tingkat", "perubahan", "berubah")]
    named = found[: found.index(changes[0])] if changes else []
    shared = [word for word in named if word in words("tingkat", "bersama")]
    is_told = "yang" in named or any(map(is_active_verb, named))
    if shared and not is_told and not words("tingkat", "bersama", "sendiri").intersection(named):
        yield Judgement(Flaw.BEYOND, f"{shared[0]} … {changes[0]}")


def _is_work(word: str) -> bool:
    is_service = word in words("tingkat", "penyelenggaraan", "layanan")
    is_listed = word in words("tingkat", "acara") | words("tingkat", "penyelenggaraan", "kerja") | words(
        "rhk", "arah"
    )
    return is_listed or is_doing(word) or (is_category(word) and not is_service)


def _is_only_done(found: list[str]) -> bool:
    """Nothing is said of the thing but that it was made or held: no clause, or one with such a verb."""
    if "yang" not in found:
        return True
    return bool(words("tingkat", "pembuatan").intersection(found[found.index("yang") + 1 :][:1]))
