"""The numbers that Word itself puts before a paragraph: they are printed and stand in no text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import islice

from lxml import etree

from skpdoc.documents.wordml import number, w
from skpdoc.text.lines import one_line

Element = etree._Element
_MOST = 5_000
_LONGEST = 40
_NONE = ("", "0")


@dataclass(slots=True)
class WordNumbering:
    """The lists of a document by their numbers."""

    _lists: Mapping[str, Element] = field(default_factory=dict)
    _kinds: Mapping[str, Element] = field(default_factory=dict)
    _told: dict[tuple[str, str], str] = field(default_factory=dict)

    def label(self, number_of_list: str, level: str) -> str:
        """``[nomor otomatis %1. dari 3]`` as it counts among the letters; '' where nothing is printed."""
        if number_of_list in _NONE or number_of_list not in self._lists:
            return ""
        key = number_of_list, level or "0"
        if key not in self._told:
            self._told[key] = self._label(*key)
        return self._told[key]

    def properties(self, number_of_list: str, level: str) -> Element | None:
        """``w:pPr`` of that level, which indents the paragraph."""
        found = self._level(number_of_list, level or "0")
        return found.find(w("pPr")) if found is not None else None

    def _label(self, number_of_list: str, level: str) -> str:
        found = self._level(number_of_list, level)
        if found is None:
            return "[nomor otomatis]"
        text, kind = (one.get(w("val"), "") if one is not None else "" for one in map(found.find, _SAYS))
        if not text and found.find(w("lvlPicBulletId")) is None:
            return ""
        if kind == "bullet":
            return f"[butir {text}]" if text.isalnum() and text.isascii() else "[butir]"
        if kind == "none" and "%" in text:
            text = "".join(part[1:] if at else part for at, part in enumerate(text.split("%")))
        start = self._start(number_of_list, level, found)
        told = one_line(f"{text[:_LONGEST]}{'' if kind in ('', 'decimal', 'none') else f' {kind}'}")
        return f"[nomor otomatis {told}{f' dari {start}' if start != 1 else ''}]" if told else ""

    def _start(self, number_of_list: str, level: str, found: Element) -> int:
        for one in self._lists[number_of_list].iterchildren(w("lvlOverride")):
            override = one.find(w("startOverride"))
            if one.get(w("ilvl")) == level and override is not None:
                return number(override, "val", 1)
        return number(found.find(w("start")), "val", 1)

    def _level(self, number_of_list: str, level: str) -> Element | None:
        one = self._lists.get(number_of_list)
        if one is None:
            return None
        own = [
            over.find(w("lvl")) for over in one.iterchildren(w("lvlOverride")) if over.get(w("ilvl")) == level
        ]
        if own and own[0] is not None:
            return own[0]
        named = one.find(w("abstractNumId"))
        kind = self._kinds.get(named.get(w("val"), "") if named is not None else "")
        levels = kind.iterchildren(w("lvl")) if kind is not None else ()
        return next((found for found in levels if found.get(w("ilvl")) == level), None)


_SAYS = (w("lvlText"), w("numFmt"))


def read_numbering(root: Element | None) -> WordNumbering:
    """Of ``numbering.xml``; without it nothing is numbered."""
    if root is None:
        return WordNumbering()
    lists = {one.get(w("numId"), ""): one for one in islice(root.iterchildren(w("num")), _MOST)}
    kinds = {
        one.get(w("abstractNumId"), ""): one for one in islice(root.iterchildren(w("abstractNum")), _MOST)
    }
    return WordNumbering(lists, kinds)
