"""What an office typed to name something, and what it names: a Kode, a NIP, ``NIP · Nama``, a full text."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Generic, TypeVar

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from skpdoc import codes
from skpdoc.findings import CellRef, Finding
from skpdoc.text.lines import shorten
from skpdoc.text.nearest import all_nearest, meant
from skpdoc.text.references import fold_reference

Named = TypeVar("Named")

_NEAR, _NEAR_NIP = 75, 88
_EQUAL = 100
_SHORTEST_PART = 5
"""letters of a part that may stand for the whole"""
_SHOWN = 4


_PARTED = re.compile(r"[;\n·]")
"""what stands between two references, or in the second one"""
_ONE_NIP = re.compile(r"\d{18}(/\d+)?")


@dataclass(frozen=True, slots=True)
class Several(Generic[Named]):
    """More than one thing fits."""

    fits: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Missing:
    """Nothing fits; ``near`` is the spelling most like it, '' if none is near."""

    near: str


class Names(Generic[Named]):
    """Spellings → the things they name, in the order they were added.

    ``files`` tells in which workbooks a thing stands; one's own workbook is meant first.
    """

    def __init__(self, files: Callable[[Named], Collection[str]] = lambda _: ()) -> None:
        self._files = files
        self._things: dict[str, dict[Named, None]] = {}
        self._texts: dict[Named, list[str]] = {}
        self._spellings: dict[str, str] = {}
        self._second_best: set[str] = set()
        self._hints: dict[str, str] = {}
        self._keys: tuple[list[str], list[str]] | None = None
        self._near: dict[str, str] = {}
        self._better: dict[str, str] = {}

    def add(self, spelling: str, thing: Named) -> None:
        """Let ``spelling`` name ``thing`` too; blank spellings name nothing."""
        key = fold_reference(spelling)
        if not key:
            return
        if key not in self._things:
            self._forget()
        self._things.setdefault(key, {})[thing] = None
        if "·" not in key:
            self._texts.setdefault(thing, []).append(key)
        self._spellings.setdefault(key, spelling)

    def tell(self, thing: Named, text: str) -> None:
        """``text`` is one of what may stand behind the Kode of ``thing``; it names nothing."""
        self._texts.setdefault(thing, []).append(fold_reference(text))

    def add_if_new(self, spelling: str, thing: Named) -> None:
        """Add a second-best spelling: it yields to what already has that name in a better right."""
        key = fold_reference(spelling)
        if key not in self._things or key in self._second_best:
            self._second_best.add(key)
            self.add(spelling, thing)

    def hint(self, words: str, spelling: str) -> None:
        """Suggest ``spelling`` to who types ``words`` or a part of them; they name nothing."""
        self._forget()
        self._hints.setdefault(fold_reference(words), spelling)

    def _forget(self) -> None:
        """What was near before something was added."""
        self._keys, self._near, self._better = None, {}, {}

    def fits(self, text: str, file: str = "") -> tuple[Named, ...]:
        """Everything that ``text`` names; in several workbooks, what stands in ``file`` if anything does."""
        fits = self._everything(text)
        own = tuple(one for one in fits if file in self._files(one)) if file and len(fits) > 1 else ()
        return own or fits

    def _everything(self, text: str) -> tuple[Named, ...]:
        """A NIP that has lost its end names the one that begins so; one with a digit too few or too many (reported)
        is named by the whole one.
        """
        key = fold_reference(text)
        if key in self._things:
            return tuple(self._things[key])
        kode, mark, shown = key.partition("·")
        if mark:
            is_one = not _PARTED.search(text.partition("·")[2].strip()) or self._begins(kode, shown)
            return tuple(self._things.get(kode, ())) if is_one else ()
        if len(key) == 15 and key.isdigit():
            return tuple(
                dict.fromkeys(
                    t for k, ts in self._things.items() if k[:15] == key and k.isdigit() for t in ts
                )
            )
        if len(key) >= 18 and key[:15] in self._things:
            return tuple(self._things[key[:15]])
        if len(key) == 18 and key.isdigit():
            odd = (k for k in self._things if len(k) in (17, 19) and k.isdigit())
            return tuple(
                dict.fromkeys(t for k in odd if Indel.distance(k, key) == 1 for t in self._things[k])
            )
        return ()

    def _begins(self, kode: str, shown: str) -> bool:
        """The words are (the beginning of) a text of what ``kode`` names: what parts references is part of it."""
        own = (text for thing in self._things.get(kode, ()) for text in self._texts.get(thing, ()))
        return any(_likeness(shown, text) == _EQUAL for text in own)

    def better(self, text: str) -> str:
        """Of ``PK1 · Meningkatnya …`` the spelling that the words fit better than what the Kode names; '' if none."""
        key = fold_reference(text)
        if "·" not in key or key in self._things:
            return ""
        if key not in self._better:  # one mistake stands in many rows
            kode, _, shown = key.partition("·")
            self._better[key] = self._fits_better(kode, shown) if kode in self._things else ""
        return self._better[key]

    def _fits_better(self, kode: str, shown: str) -> str:
        own = {spelling for thing in self._things[kode] for spelling in self._texts.get(thing, ())}
        best = max((_likeness(shown, spelling) for spelling in own), default=0)
        if best == _EQUAL:
            return ""
        others = ((_likeness(shown, key), key) for key in self._things if "·" not in key and key not in own)
        likeness, key = max(others, default=(0, ""))
        return self._spellings[key] if likeness >= _NEAR and likeness > best else ""

    def contradiction(self, cell: CellRef, text: str, what: str) -> Finding | None:
        """The finding for a reference whose Kode names one thing and whose words another."""
        better = self.better(text)
        if not better:
            return None
        kode = text.partition("·")[0].strip()
        return codes.B54_KODE_DAN_TEKS(
            cell,
            text,
            f'{what} "{shorten(text)}": kodenya {kode}, tetapi teksnya lebih cocok dengan "{shorten(better)}".',
            f"Ketik {kode} saja bila kodenya yang benar, atau pilih ulang dari daftar.",
        )

    def find(self, text: str, file: str = "") -> Named | Several[Named] | Missing:
        """The one thing named (see :meth:`fits`), several, or none with the nearest spelling."""
        fits = self.fits(text, file)
        if len(fits) == 1:
            return fits[0]
        return Several(fits) if fits else Missing(self.nearest(text))

    def nearest(self, text: str) -> str:
        """The spelling most like ``text``; '' if none is near, or several things are equally so.

        NIPs are near when at most two digits differ.
        """
        key = fold_reference(text)
        if key not in self._near:  # one mistake stands in many rows
            self._near[key] = self._nearest(key)
        return self._near[key]

    def _nearest(self, key: str) -> str:
        if self._keys is None:
            every = list(self._things)
            self._keys = every, [one for one in every if _ONE_NIP.fullmatch(one)]
        every, nips = self._keys
        if re.fullmatch(r"\d{16,20}(/\d+)?", key):
            near = all_nearest(key, nips, _NEAR_NIP)
        else:
            near = all_nearest(key, every, _NEAR)
        if not near:
            return self._containing(key)
        things = {thing for one in near for thing in self._things[one]}
        is_one = len(things) == 1 or len(near) == 1
        return self._spellings[near[0]] if is_one else ""

    def _containing(self, key: str) -> str:
        """The one thing of which ``key`` is a part (``Kadis`` of ``PLT-KADIS``), else the one hint, else ''."""
        if len(key) < _SHORTEST_PART:
            return ""
        spellings = {tuple(things): name for name, things in reversed(self._things.items()) if key in name}
        hints = {spelling for words, spelling in self._hints.items() if key in words}
        if spellings:
            return self._spellings[next(iter(spellings.values()))] if len(spellings) == 1 else ""
        return next(iter(hints)) if len(hints) == 1 else ""

    def several_named(self, text: str) -> str:
        """``PK1, PK2`` or ``PK1 dan PK2`` as it should be typed, where each part names something; else ''."""
        parts = re.split(r"\s*(?:[,&]|/(?!\d+\b)|\bdan\b)\s*", text)
        return "; ".join(parts) if len(parts) > 1 and all(self.fits(part) for part in parts) else ""

    def problem(
        self,
        cell: CellRef,
        text: str,
        match: Several[Named] | Missing | Named,
        what: str,
        describe: Callable[[Named], str] = str,
    ) -> Finding:
        """The finding for a reference that names nothing or several things."""
        if isinstance(match, Several):
            shown = "; ".join(describe(fit) for fit in match.fits[:_SHOWN])
            more = f" dan {len(match.fits) - _SHOWN} lainnya" if len(match.fits) > _SHOWN else ""
            return codes.B23_RUJUKAN_GANDA(
                cell,
                text,
                f'{what} "{shorten(text)}" cocok dengan {len(match.fits)}: {shown}{more}.',
                "Sebutkan salah satu: kode yang hanya dipakai satu kali, atau NIP/1, NIP/2 bagi yang dua periode.",
            )
        near = match.near if isinstance(match, Missing) else ""
        return codes.B22_RUJUKAN(
            cell,
            text,
            f'{what} "{shorten(text)}" tidak ditemukan.',
            meant(shorten(near)) or "Isi dengan kode, NIP, atau teks lengkap dari yang dirujuk.",
        )


def _likeness(shown: str, spelling: str) -> float:
    """0 to 100, folded; words that begin the spelling are equal to it: dropdowns cut them, and write ``;`` as ``,``."""
    words, whole = shown.rstrip("… ").replace(";", ","), spelling.replace(";", ",")
    return _EQUAL if whole.startswith(words) else fuzz.ratio(words, whole)
