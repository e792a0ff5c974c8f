"""Names of people as offices keep them: titles in columns of their own, and what is no name at all."""

from __future__ import annotations

import re
from collections.abc import Iterable

from skpdoc import codes
from skpdoc.records.row import Row

_FIELDS = ("nama", "gelar_depan", "gelar_belakang")
_REMEDY = "Tulis nama dan gelarnya saja; NIP, NRP, nomor urut dan keterangan jabatan mempunyai kolom sendiri."
_NONE = frozenset({"", "null", "none", "na", "tidakada", "nihil", "kosong"})
"""what a column of titles holds where there is none, folded"""
_ENCODED = re.compile(r"=\?|\?=")
_OF_POST = re.compile(
    r"(?<!\w)(?:(?i:plt|plh)(?!\w)\.?|(?i:pjs?)\.(?!\w)|Pjs?(?!\w))"
    r"|\((?i:pjs?|pgs|ymt|pns|cpns|pppk|p3k)\.?\)"
)
"""``Plt.``, ``(Plh)``, ``Pj.``, ``(PPPK)``: of the post or the status"""
_LABEL = re.compile(
    r"(?<!\w)(?:NIP|NRP|NI\.? ?(?:PPPK|P3K)|NIPPPK)(?!\w)"
    r"|(?<!\w)(?i:n\.?i\.?p\.?|n\.?r\.?p\.?|ni\.? ?pppk)(?:\s*[:.]?\s*\d|\s*:|\s*[.)]?\s*$)"
)
_NOBODY = frozenset(
    {
        "kosong",
        "lowong",
        "vacant",
        "vakant",
        "vakan",
        "jabatankosong",
        "formasikosong",
        "belumada",
        "belumterisi",
    }
    | {"belumdiisi", "tidakada", "nihil", "null", "none", "tba", "anonim"}
)
"""what stands for nobody, folded"""
_SEVERAL = re.compile(r"[;&\n]|(?<!\b[sdSD])/(?![oO]\b)|\s(?i:dan)\s")
_STATE = re.compile(
    r"[(\[{]\s*(?i:alm|almh|almarhumah?|wafat|meninggal|cuti|cltn|mpp|pensiun|pindah|mutasi|tubel|tugas|non ?aktif|"
    r"kosong|lowong|baru|lama|ketua|anggota|honorer|kontrak|magang|pns|cpns|pppk|p3k)\b[^)\]}]*[)\]}]?"
)
"""``(Alm.)``, ``[pensiun 1 Juli]``: about the person"""
_NO_LETTER_OF_A_NAME = re.compile(r"[*@#<>{}|=+_~^$%\\?!\":]|\s[-–—]\s")
_LONG_NUMBER = re.compile(r"\d(?:[\s.\-/]?\d){7}")
_RUNNING = re.compile(r"[\W_]*\d|[-–•*▪·]\s")


def read_nama(row: Row) -> tuple[str, str]:
    """(the name as it is printed, with the titles of Gelar Depan and Gelar Belakang; the column Nama alone).

    What is no name is asked about.
    """
    nama, depan, belakang = (row.text(field) for field in _FIELDS)
    for field, text in zip(_FIELDS, (nama, depan, belakang), strict=True):
        why = _why_not(field, text) if text else ""
        if why:
            _ask(row, field, text, f"{why}, padahal dicetak sebagai bagian nama.", _REMEDY)
    if doctor_in_doubt(nama, depan):
        cause = (
            f'Di sini "{depan}", sedangkan Nama diawali "{nama.split()[0]}": dokter dan doktor tidak sama.'
        )
        _ask(row, "gelar_depan", depan, cause, "Samakan ejaannya, atau tulis keduanya di Gelar Depan saja.")
    return full_name(nama, depan, belakang), nama


def _why_not(field: str, text: str) -> str:
    if field == "nama":
        return why_no_person(text)
    return "" if is_no_title(text) else why_no_name(text)


def _ask(row: Row, field: str, text: str, cause: str, remedy: str) -> None:
    row.say(codes.B47_NAMA, field, text, cause[0].upper() + cause[1:], remedy)


def why_no_name(text: str) -> str:
    """What in a Nama is no part of a name, an Indonesian clause; '' if nothing is."""
    if not any(char.isalpha() for char in text):
        return "tidak berisi huruf"
    if _ENCODED.search(text):
        return 'memuat tanda sandi surel ("=?" atau "?=")'
    if _LABEL.search(text) or _LONG_NUMBER.search(text):
        return "memuat nomor (NIP, NRP atau nomor lain)"
    if _RUNNING.match(text):
        return "diawali angka atau tanda butir"
    if _fold(text) in _NOBODY:
        return "tidak menyebut siapa pun"
    found = next(filter(None, (one.search(text) for one in (_OF_POST, _STATE, _NO_LETTER_OF_A_NAME))), None)
    return f'memuat "{found[0].strip()}"' if found else ""


def why_no_person(text: str) -> str:
    """The same of a whole Nama, which is one person's."""
    return why_no_name(text) or ("menyebut lebih dari satu orang" if _SEVERAL.search(text) else "")


def full_name(nama: str, depan: str, belakang: str) -> str:
    """``Ir. Nama, S.T., M.T.``: the name with the titles of its columns, each once; '' where there is no name.

    A title that Nama holds already, however it is spelt, is not added. Where a column holds all that Nama does
    and more, its titles stand, in its order.
    """
    words, tail = _split(nama)
    front, rest = _with_front(words, _front_titles(depan))
    rest, back = _with_back(rest, tail, _back_titles(belakang))
    if not words or (not front and rest == words and back == tail):
        return nama
    return ", ".join([" ".join([*front, *rest]), *back])


def doctor_in_doubt(nama: str, depan: str) -> bool:
    """Gelar Depan says ``dr.`` and Nama ``Dr.``, or the other way round: one title spelt in two ways, or two."""
    words, _ = _split(nama)
    titles = [title.rstrip(".") for title in _front_titles(depan) if _fold(title) == "dr"]
    own = [word.rstrip(".") for word in words if _fold(word) == "dr"]
    return len(titles) == len(own) == 1 and {*titles, *own} == {"dr", "Dr"}


def is_no_title(text: str) -> bool:
    """Blank, ``-``, ``NULL`` and what else stands in a column of titles where there is none."""
    return _fold(text) in _NONE


def _front_titles(text: str) -> list[str]:
    return [] if is_no_title(text) else [part for part in re.split(r"[\s,;]+", text) if _fold(part)]


def _back_titles(text: str) -> list[str]:
    return (
        [] if is_no_title(text) else [part for part in re.split(r"\s*[,;]\s*", text.strip()) if _fold(part)]
    )


def _fold(text: str) -> str:
    """``S. T.``, ``ST`` and ``s.t.`` are one title."""
    return re.sub(r"[\W_]+", "", text.casefold())


def _folds(texts: Iterable[str]) -> list[str]:
    return [_fold(text) for text in texts]


def _split(nama: str) -> tuple[list[str], list[str]]:
    """(the words before the first comma, the titles behind it)."""
    name, *tail = (part.strip() for part in nama.split(","))
    return name.split(), [part for part in tail if part]


def _with_front(words: list[str], titles: list[str]) -> tuple[list[str], list[str]]:
    """(the titles to put before the name, the words of the name that they do not repeat)."""
    folded = _folds(titles)
    count = 0
    while count < len(words) - 1 and (words[count].endswith(".") or _fold(words[count]) in folded):
        count += 1
    own = _folds(words[:count])
    missing = [title for title in titles if _fold(title) not in own]
    starts = {"".join(own[:number]) for number in range(1, count + 1)}
    if not missing or "".join(folded) in starts:
        return [], words
    return (titles, words[count:]) if set(own) <= set(folded) else (missing, words)


def _with_back(words: list[str], tail: list[str], titles: list[str]) -> tuple[list[str], list[str]]:
    """(the words of the name without titles that stand there without a comma, the titles behind it)."""
    folded = _folds(titles)
    core = _without_end(words, folded)
    own = [*words[len(core) :], *tail]
    if (
        not titles
        or "".join(_folds(own)) == "".join(folded)
        or (not tail and _ends_in(words, "".join(folded)))
    ):
        return words, tail
    if set(_folds(own)) <= set(folded):
        return core, titles
    held = {*_folds(own), *_folds(word for part in tail for word in part.split())}
    return words, [*tail, *(title for title in titles if _fold(title) not in held)]


def _ends_in(words: list[str], folded: str) -> bool:
    """Whether the last words are these titles: ``Budi S.T M.T``."""
    ends = (words[-count:] for count in range(1, len(words)))
    return any("".join(_folds(end)) == folded and any(map(_is_like_title, end)) for end in ends)


def _without_end(words: list[str], folded: list[str]) -> list[str]:
    """The words without those at their end that the column of titles holds too."""
    count = len(words)
    while count > 1 and _is_like_title(words[count - 1]) and _fold(words[count - 1]) in folded:
        count -= 1
    return words[:count]


def _is_like_title(word: str) -> bool:
    """``S.T``, ``ST``: no surname ``Se``."""
    return "." in word or word.isupper()
