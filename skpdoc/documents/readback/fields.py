"""Word's fields around what is being walked through: their code is not shown, their result may be another one later."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from skpdoc.documents.readback.paragraph import Found, Spot
from skpdoc.documents.wordml import w
from skpdoc.model.kembali import RemarkKind

Element = etree._Element

_LONGEST = 200
_PAGES = ("PAGE", "NUMPAGES", "SECTIONPAGES")
_NUMBERS = re.compile(r"\s*\\\* ?\w+")
"""switches that tell how a number is written"""


@dataclass(slots=True)
class _WordField:
    spot: Spot
    code: list[str] = field(default_factory=list)
    is_code: bool = True
    is_page: bool = False

    @property
    def told(self) -> str:
        """``NUMPAGES``."""
        name, *rest = [*"".join(self.code)[:_LONGEST].split(), ""]
        return _NUMBERS.sub("", " ".join((name.upper(), *rest))).strip()


class Fields:
    """Those that are open; each call that ends some gives what there is to tell of them."""

    def __init__(self) -> None:
        self._open: list[_WordField] = []
        self._simple: list[int] = []
        self._codes = 0

    @property
    def is_code(self) -> bool:
        """Whether what is read is no text but the code of a field."""
        return self._codes > 0

    def shown(self, letters: str) -> str:
        """``letters`` as they count: the number of a page is whatever was counted last."""
        is_page = bool(self._open) and self._open[-1].is_page
        return "#" if is_page and letters.strip().isdigit() else letters

    def sign(self, one: Element, spot: Spot) -> list[Found]:
        """``w:fldChar``: a field begins, its result begins, or it ends."""
        kind = one.get(w("fldCharType"))
        if kind == "begin":
            self._open.append(_WordField(spot))
            self._codes += 1
        elif self._open and kind in ("separate", "end"):
            self._shows(self._open[-1])
            if kind == "end":
                return self._ended(len(self._open) - 1)
        return []

    def code(self, letters: str) -> None:
        """``w:instrText``."""
        if self._open:
            self._open[-1].code.append(letters)

    def open(self, one: Element, spot: Spot) -> None:
        """``w:fldSimple`` begins."""
        self._simple.append(len(self._open))
        self._open.append(_WordField(spot, [one.get(w("instr"), "")]))
        self._codes += 1
        self._shows(self._open[-1])

    def close(self) -> list[Found]:
        """``w:fldSimple`` ends, and with it those that began inside and never ended."""
        return self._ended(self._simple.pop())

    def left(self) -> list[Found]:
        """Those that never ended."""
        return self._ended(0)

    def _shows(self, one: _WordField) -> None:
        self._codes -= one.is_code
        one.is_code, one.is_page = False, one.told in _PAGES

    def _ended(self, depth: int) -> list[Found]:
        ended = self._open[depth:]
        del self._open[depth:]
        self._codes -= sum(one.is_code for one in ended)
        return [Found(RemarkKind.BIDANG, one.spot, "", one.told) for one in ended if one.told]
