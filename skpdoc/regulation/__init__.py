"""The law as data: a folder a regulation, chosen by the setting Regulasi of the sheet Unit."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from functools import cache, lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, TypeVar

from skpdoc.errors import SkpdocError
from skpdoc.model.target import JenisSatuan, Satuan
from skpdoc.regulation.angka_kredit import AturanAngkaKredit, read_angka_kredit
from skpdoc.regulation.evaluasi import AturanEvaluasi, read_evaluasi
from skpdoc.regulation.loader import read_regulasi
from skpdoc.regulation.regulasi import Penetapan, Regulasi
from skpdoc.text.lines import bare_words, fold
from skpdoc.text.nearest import misspelt

__all__ = [
    "DEFAULT_REGULASI",
    "AturanAngkaKredit",
    "AturanEvaluasi",
    "Penetapan",
    "Regulasi",
    "angka_kredit_of",
    "catalogue",
    "evaluasi_of",
    "is_known_satuan",
    "known_as",
    "known_satuan",
    "nilai_names",
    "perspektif_names",
    "satuan",
    "satuan_name",
    "similar_satuan",
]


@cache
def _load(name: str) -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath(name).read_text("utf-8"))


_FILE = "peraturan.toml"
_Law = TypeVar("_Law")


@cache
def catalogue() -> Mapping[str, Regulasi]:
    """Every regulation by its name as the sheet Unit spells it: each folder here that holds a ``peraturan.toml``.

    Raises SkpdocError where one says what no regulation says, or two have one name.
    """
    found: dict[str, Regulasi] = {}
    for folder in sorted(files(__package__).iterdir(), key=lambda one: one.name):
        file = folder.joinpath(_FILE)
        if not file.is_file():
            continue
        regulasi = replace(
            read_regulasi(file.read_text("utf-8"), f"{folder.name}/{_FILE}"),
            evaluasi=_read(folder, "evaluasi.toml", read_evaluasi),
            angka_kredit=_read(folder, "angka_kredit.toml", read_angka_kredit),
        )
        if regulasi.nama in found:
            raise SkpdocError(f"{folder.name}/{_FILE}: nama {regulasi.nama} sudah dipakai peraturan lain.")
        found[regulasi.nama] = regulasi
    return found


def _read(folder: Traversable, name: str, read: Callable[[str, str], _Law]) -> _Law | None:
    """What a file says that a regulation may do without."""
    file = folder.joinpath(name)
    return read(file.read_text("utf-8"), f"{folder.name}/{name}") if file.is_file() else None


def evaluasi_of(name: str) -> AturanEvaluasi:
    """What the regulation of that name prescribes of evaluation. Raises SkpdocError where it says nothing of it."""
    found = catalogue()[name].evaluasi
    if found is None:
        raise SkpdocError(f"{name} belum memuat aturan evaluasi (evaluasi.toml).")
    return found


def angka_kredit_of(name: str) -> AturanAngkaKredit:
    """What the regulation of that name prescribes of angka kredit. Raises SkpdocError where it says nothing of it."""
    found = catalogue()[name].angka_kredit
    if found is None:
        raise SkpdocError(f"{name} belum memuat aturan angka kredit (angka_kredit.toml).")
    return found


def perspektif_names() -> tuple[str, ...]:
    """Those of every regulation, each once."""
    return tuple(dict.fromkeys(name for one in catalogue().values() for name in one.perspektif))


def nilai_names() -> tuple[str, ...]:
    """The core values of every regulation, each once."""
    return tuple(dict.fromkeys(name for one in catalogue().values() for name in one.panduan_perilaku))


DEFAULT_REGULASI = "PermenPANRB 6/2022"


_SHORTEST, _LONG = 4, 9
"""letters of a satuan that may be a misspelling, and of one that may have two wrong"""


def _fold(text: str) -> str:
    return re.sub(r"\s*/\s*", "/", fold(unicodedata.normalize("NFKC", text))).strip(" .")


@cache
def _spellings() -> Mapping[str, tuple[str, JenisSatuan]]:
    found: dict[str, tuple[str, JenisSatuan]] = {}
    for jenis, names in _load("satuan.toml").items():
        for name, others in names.items():
            for spelling in (name, *others):
                found[_fold(spelling)] = (_fold(name), JenisSatuan(jenis))
    return found


@lru_cache(maxsize=1 << 12)
def satuan(text: str) -> Satuan:
    """Recognise a satuan by any of its spellings; one we do not know keeps its own.

    ``Dok`` and ``dokumen`` get one key, so that they are equal. A composite such as ``Nilai SAKIP`` or
    ``Indeks (skala 4)`` is a scale by its first word.
    """
    folded = _fold(text)
    known = _spellings().get(folded)
    if known is None:
        first = re.split(r"[\s(/]", folded, maxsplit=1)[0]
        head = _spellings().get(first)
        jenis = head[1] if head and head[1] is not JenisSatuan.PERSEN else JenisSatuan.LAIN
        if head and head[1] is JenisSatuan.PERSEN:
            jenis = JenisSatuan.SKALA
        known = (folded, jenis)
    return Satuan(text, *known)


def is_known_satuan(text: str) -> bool:
    """Whether ``text`` is a spelling of one that we know, as a whole."""
    return _fold(text) in _spellings()


@cache
def satuan_name(kunci: str) -> Satuan | None:
    """The satuan of a key in its canonical spelling; None of one that we do not know."""
    return next((satuan(name) for name in known_satuan() if _fold(name) == kunci), None)


@lru_cache(maxsize=1 << 12)
def similar_satuan(text: str) -> str:
    """The canonical satuan of which an unknown ``text`` is plainly a misspelling, else ''.

    One letter off (two in a long word) under the same first letter: ``Dokumenn`` → ``Dokumen``, but never
    ``Nota`` → ``Kota``.
    """
    folded = _fold(text)
    if folded in _spellings() or len(folded) < _SHORTEST:
        return ""
    off = 2 if len(folded) >= _LONG else 1
    alike = [known for known in _spellings() if known[0] == folded[0] and len(known) > _SHORTEST]
    near = misspelt(folded, alike, off)
    if not near:
        return ""
    key, jenis = _spellings()[near]
    known = satuan_name(key)
    return "Persen" if jenis is JenisSatuan.PERSEN or known is None else known.teks


def known_satuan() -> tuple[str, ...]:
    """The canonical names, for suggestions and dropdowns."""
    return tuple(name for names in _load("satuan.toml").values() for name in names)


def known_as(text: str, options: Collection[str]) -> str:
    """The one of ``options`` that offices call so (``Eselon III.a`` → ``Administrator``); '' if none.

    Of the names with which ``text`` begins the longest tells; of several called so none is (``Staf Ahli``).
    """
    words = bare_words(text)
    fits: dict[int, list[str]] = defaultdict(list)
    for option in options:
        names = map(bare_words, _load("sebutan.toml").get(option, ()))
        if longest := max((len(name) for name in names if words[: len(name)] == name), default=0):
            fits[longest].append(option)
    called = fits[max(fits, default=0)]
    return called[0] if len(called) == 1 else ""
