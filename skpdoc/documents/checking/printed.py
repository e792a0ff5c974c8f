"""What a changed form no longer prints, of all that the shipped form prints: a tag is soon deleted in Word.

What an SKP, a manual or a matrix cannot be without is a galat: its parts by PermenPANRB 6/2022 (formats.md
1.2-1.4, 2.2-2.5, 4.2, 5.1). The rest may be left out on purpose and is a peringatan.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from skpdoc.documents.checking.shapes import PrintedPath
from skpdoc.documents.fault import Fault
from skpdoc.findings import Severity

_INDIKATOR = ("pertama", "lainnya[]")
_SAME: Mapping[str, tuple[str, ...]] = {
    "kolom_4": ("target",),
    "kolom_5": ("perspektif",),
    "indikator_dan_target": ("indikator", "target"),
    "ukuran[]": tuple(f"{one}.{part}" for one in _INDIKATOR for part in ("teks", "target")),
}
"""what prints other values too, by its last name: two forms may say the same in different columns"""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What a form no longer prints, and how bad that is."""

    severity: Severity
    fault: Fault


def missing(
    shipped: Iterable[PrintedPath], printed: Iterable[PrintedPath], needed: frozenset[str], broken: str
) -> Iterator[LeftOut]:
    """At most two: what the document needs and no longer has, and what it has less of than the shipped form.

    ``needed`` are the paths of what it needs; ``broken`` holds the paragraphs whose own faults are told already: what
    they name is not missed.
    """
    words = set(re.findall(r"\w+", broken))
    wanted = [
        (path, one.tag) for one in shipped for path in _meant(one.path) if _last_name(path) not in words
    ]
    here = Counter(path for one in printed for path in _meant(one.path))
    less = Counter(path for path, _ in wanted) - here
    gone = {tag: None for path, tag in wanted if path in needed and not here[path]}
    rest = {tag: None for path, tag in wanted if less[path] and tag not in gone}
    remedy = "Salin kembali dari formulir bawaan: skpdoc templates export FOLDER-BARU."
    if gone:
        yield LeftOut(Severity.GALAT, Fault("", f"Formulir tidak lagi mencetak {'; '.join(gone)}.", remedy))
    if rest:
        cause = f"Formulir tidak lagi mencetak semua yang dicetak formulir bawaan: {'; '.join(rest)}."
        yield LeftOut(
            Severity.PERINGATAN, Fault("", cause, f"Bila tidak disengaja: {remedy[0].lower()}{remedy[1:]}")
        )


def _last_name(path: str) -> str:
    return path.replace("[]", "").rsplit(".", 1)[-1]


def _meant(path: str) -> Iterator[str]:
    """A path, or those of the values that it prints under another name."""
    for last, others in _SAME.items():
        head = path.removesuffix(last)
        if head != path and head.endswith("."):
            yield from (head + other for other in others)
            return
    yield path
