"""How well wordings are judged: precision and recall on the labelled lists (``make evaluate``).

A label is a flaw of one text. What is said as a saran counts only where the label names it.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from skpdoc.language import Flaw, judge_indikator, judge_rhk
from skpdoc.model.target import Target
from skpdoc.records.cells import Cell, CellKind
from skpdoc.records.target import read_target
from skpdoc.regulation import satuan as recognise

LISTS = Path(__file__).parent / "labelled"
DEV, HELD_OUT = LISTS / "dev.tsv", LISTS / "held_out.tsv"
_SARAN = {Flaw.SPELLING_TOLERATED: "R15-ejaan", Flaw.SATUAN_NOUN: "R17"}


@dataclass(frozen=True, slots=True)
class Text:
    """One line of a list: what is judged, and what people say of it."""

    row: Mapping[str, str]
    expected: frozenset[str]
    found: frozenset[str]


def read(path: Path) -> list[Text]:
    with path.open(encoding="utf-8", newline="") as file:
        return [_judge(row) for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]


def _judge(row: Mapping[str, str]) -> Text:
    expected = frozenset((row["temuan"] or "").split())
    is_ja_jf = row["jabatan"] != "JPT"
    if row["bidang"] == "rhk":
        judged = judge_rhk(row["teks"], is_ja_jf=is_ja_jf)
    else:
        column = recognise(row["satuan"]) if row["satuan"] else None
        typed = row["target"]
        read_as = read_target(Cell(typed, CellKind.TEXT) if typed else None, column)
        target = read_as.target or (Target(None, typed, column) if typed else None)
        judged = judge_indikator(row["teks"], target, read_as.satuan, is_ja_jf=is_ja_jf, is_kuantitatif=True)
    sure = {one.flaw.value for one in judged if one.flaw not in _SARAN}
    said = {_SARAN[one.flaw] for one in judged if one.flaw in _SARAN}
    return Text(row, expected, frozenset(sure | (said & expected)))


@dataclass(frozen=True, slots=True)
class Figures:
    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    def __str__(self) -> str:
        return (
            f"precision {self.precision:6.1%}  recall {self.recall:6.1%}"
            f"  ({self.right} right, {self.wrong} wrong, {self.missed} missed)"
        )


def figures(texts: Iterable[Text], code: str = "") -> Figures:
    """Of one code, or of all together."""
    pairs = [
        ({c for c in one.expected if code in ("", c)}, {c for c in one.found if code in ("", c)})
        for one in texts
    ]
    return Figures(
        right=sum(len(expected & found) for expected, found in pairs),
        wrong=sum(len(found - expected) for expected, found in pairs),
        missed=sum(len(expected - found) for expected, found in pairs),
    )


def report(name: str, texts: list[Text]) -> Iterator[str]:
    labels = Counter(code for one in texts for code in one.expected | one.found)
    yield f"{name}: {len(texts)} texts, {sum(not one.expected for one in texts)} of them without a flaw"
    yield f"  {'all':12} {figures(texts)}"
    for code in sorted(labels):
        yield f"  {code:12} {figures(texts, code)}"


def mistakes(texts: Iterable[Text]) -> Iterator[str]:
    for one in texts:
        if one.expected != one.found:
            row = one.row
            shown = " | ".join(filter(None, (row["teks"], row["aspek"], row["target"], row["satuan"])))
            extra, missing = sorted(one.found - one.expected), sorted(one.expected - one.found)
            yield f"  {row['bidang']} {row['jabatan']}: {shown}"
            yield f"      wrong {extra}  missed {missing}  {row['catatan'] or ''}"


def main() -> None:
    lists = {path.stem: read(path) for path in (DEV, HELD_OUT)}
    for name, texts in lists.items():
        print("\n".join(report(name, texts)), end="\n\n")
    print("\n".join(report("both", [one for texts in lists.values() for one in texts])), end="\n\n")
    print("dev, judged otherwise than by people:")
    print("\n".join(mistakes(lists["dev"])))


if __name__ == "__main__":
    main()
