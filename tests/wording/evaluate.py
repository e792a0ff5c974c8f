"""How well wordings are judged: precision and recall on the labelled lists (``make evaluate``).

A label is a flaw of one text. What is said as a saran counts only where the label names it. ``wajar`` holds good texts
only: what is found there is a false alarm. All but ``blind`` have been read in developing the rules, so that their
figures flatter; what the rules did on each before that is in docs/decisions.md. Who changes rules does not read
``blind``, nor is it shown here where they judge it wrongly.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from skpdoc.wording import Flaw, Judgement, judge_indikator, judge_rhk
from tests.wording.readers import as_typed, shown

LISTS = Path(__file__).parent / "labelled"
DEV, HELD_OUT, SECOND, GOOD, BLIND = (
    LISTS / f"{name}.tsv" for name in ("dev", "held_out", "second", "wajar", "blind")
)
_SARAN = {
    Flaw.MORE_WORK: "R02",
    Flaw.NAME: "R03",
    Flaw.QUALITY: "R15-samar",
    Flaw.LATE_MEASURE: "R15-ukuran",
    Flaw.BY_SATUAN: "R15-ukuran",
    Flaw.WORK: "R15-kegiatan",
    Flaw.FIGURE: "R15-target",
    Flaw.SEVERAL_RESULTS: "R15-ganda",
    Flaw.SPELLING_TOLERATED: "R15-ejaan",
    Flaw.SATUAN_NOUN: "R17",
}
_CODES = {
    "kegiatan": "R02",
    "kategori": "R03",
    "samar": "R15-samar",
    "ukuran": "R15-ukuran",
    "ganda": "R15-ganda",
    "target_di_teks": "R15-target",
    "ejaan": "R15-ejaan",
    "mutlak": "R16",
    "satuan": "R17",
}
_DOUBTFUL = "ragu"
"""how a remark begins by which the labeller takes a text out of the figures"""


@dataclass(frozen=True, slots=True)
class Text:
    """One line of a list: what is judged, what people say of it, and what the rules do."""

    row: Mapping[str, str]
    expected: frozenset[str]
    judged: tuple[Judgement, ...]

    @property
    def found(self) -> frozenset[str]:
        sure = {one.flaw.value for one in self.judged if one.flaw not in _SARAN}
        said = {_SARAN[one.flaw] for one in self.judged if one.flaw in _SARAN}
        return frozenset(sure | (said & self.expected))


def read(path: Path) -> list[Text]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        read_so = [_as_own(row) if "jenis" in row else row for row in rows]
    return [judge(row) for row in read_so if not row["catatan"].startswith(_DOUBTFUL)]


def _as_own(row: Mapping[str, str]) -> dict[str, str]:
    """The columns of the second labeller as ours; those he does not know are those of a pelaksana."""
    flaws = (row.get("cacat") or "").split(",")
    return {
        "bidang": {"rhk": "rhk", "indikator": "iki"}[row["jenis"]],
        "teks": row["teks"],
        "aspek": "",
        "target": row["target"] or "",
        "satuan": row["satuan"] or "",
        "jabatan": "PELAKSANA",
        "temuan": " ".join(_CODES[flaw.strip()] for flaw in flaws if flaw.strip()),
        "catatan": row.get("catatan") or "",
    }


def judge(row: Mapping[str, str]) -> Text:
    expected = frozenset((row["temuan"] or "").split())
    is_ja_jf = row["jabatan"] != "JPT"
    if row["bidang"] == "rhk":
        return Text(row, expected, judge_rhk(row["teks"], is_ja_jf=is_ja_jf))
    target, satuan = as_typed(row["target"], row["satuan"])
    judged = judge_indikator(row["teks"], target, satuan, is_ja_jf=is_ja_jf, is_kuantitatif=True)
    return Text(row, expected, judged)


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


def alarms(texts: Iterable[Text]) -> list[Text]:
    """Good texts in which something is found all the same."""
    return [one for one in texts if not one.expected and one.found]


def offers(texts: Iterable[Text]) -> Iterator[tuple[str, str, str]]:
    """Every wording that is offered: flaw, text, offer."""
    return (
        (one.flaw.value, text.row["teks"], one.better) for text in texts for one in text.judged if one.better
    )


def report(name: str, texts: list[Text]) -> Iterator[str]:
    labels = Counter(code for one in texts for code in one.expected | one.found)
    good = sum(not one.expected for one in texts)
    yield f"{name}: {len(texts)} texts, {good} of them without a flaw, {len(alarms(texts))} of those found fault with"
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
    """The lists here, or the set in the folder that is named."""
    if len(sys.argv) > 1:
        print("\n".join(shown(Path(sys.argv[1]))))
        return
    lists = {path.stem: read(path) for path in (DEV, HELD_OUT, SECOND, GOOD)}
    for name, texts in (*lists.items(), (BLIND.stem, read(BLIND))):
        print("\n".join(report(name, texts)), end="\n\n")
    print("Judged otherwise than by people:")
    for name, texts in lists.items():
        print("\n".join([f"{name}:", *mistakes(texts)]))


if __name__ == "__main__":
    main()
