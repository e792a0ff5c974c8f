"""How well wordings are judged on texts that two readers have labelled: ``make evaluate SET=folder``.

The texts are not kept here, since most are other people's. A folder has ``texts.tsv`` (id, RHK or IKI, level of the
owner, text, source, and of an indicator target and satuan where the source gives them), ``label_a.tsv`` and
``label_b.tsv`` (id, classes by comma or ``ok``), and perhaps
``blind_ids.txt``: texts that nobody who writes rules has read. Of those only figures are shown.

Right is what both readers say and the rules find, missed what both say and they do not, wrong what they find and
neither says. What one reader alone says is disputed: a second precision counts it as wrong. R06, of the level, was
asked of nobody: it counts as an activity where a reader says so, and so does an indicator without a measure: what of an
RHK is R02 is R15 of an indicator. So does a saran; how many fine
texts have one is told, and in brackets the precision if those were wrong.

Whole texts are counted beside the classes: weak to both readers, fine to both, and of each how many the rules find
fault with, whatever they call the fault. The strangers' 61.7 % must have been counted so: of the labels that they named
by class, 82 of 147 were missed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from skpdoc.model.target import Satuan, Target
from skpdoc.records.cells import Cell, CellKind
from skpdoc.records.targets.target import read_target
from skpdoc.records.targets.target_reading import TargetPlace
from skpdoc.regulation import satuan as recognise
from skpdoc.wording import Flaw, Judgement, judge_indikator, judge_rhk

CLASSES = {
    Flaw.ACTIVITY: "activity",
    Flaw.CATEGORY: "category_noun",
    Flaw.SPELLING: "spelling",
    Flaw.NO_MEASURE: "no_measure",
    Flaw.TARGET_INSIDE: "target_inside",
    Flaw.SEVERAL: "several",
    Flaw.ABSOLUTE: "absolute",
    Flaw.VAGUE: "vague",
}
_IF_SAID = {
    Flaw.LEVEL: "activity",
    Flaw.WORK: "activity",
    Flaw.MORE_WORK: "activity",
    Flaw.NAME: "category_noun",
    Flaw.QUALITY: "vague",
    Flaw.LATE_MEASURE: "no_measure",
    Flaw.BY_SATUAN: "no_measure",
    Flaw.FIGURE: "target_inside",
    Flaw.SEVERAL_RESULTS: "several",
    Flaw.SPELLING_TOLERATED: "spelling",
}


@dataclass(frozen=True, slots=True)
class ReadText:
    """A text, what each reader says of it, what the rules find, and which classes they hint at in a saran."""

    text: str
    first: frozenset[str]
    second: frozenset[str]
    found: frozenset[str]
    hinted: frozenset[str] = frozenset()

    def with_one_class_of_work(self) -> ReadText:
        """Whether ``Monitoring …`` is an activity or a field of work, sources and readers do not agree."""
        first, second, found = (
            frozenset("activity" if label == "category_noun" else label for label in labels)
            for labels in (self.first, self.second, self.found)
        )
        return ReadText(self.text, first, second, found, self.hinted)

    @property
    def right(self) -> frozenset[str]:
        return self.found & self.first & self.second

    @property
    def disputed(self) -> frozenset[str]:
        return self.found & (self.first ^ self.second)

    @property
    def wrong(self) -> frozenset[str]:
        return self.found - self.first - self.second

    @property
    def missed(self) -> frozenset[str]:
        return (self.first & self.second) - self.found


def read_set(folder: Path) -> dict[str, ReadText]:
    """All texts of a folder by their id."""
    first, second = (
        {
            one: frozenset(classes.replace(" ", "").split(",")) - {"ok"}
            for one, classes in _rows(folder / name)
        }
        for name in ("label_a.tsv", "label_b.tsv")
    )
    read = {}
    for one, kind, level, text, _, *typed in _rows(folder / "texts.tsv"):
        judged = judge(kind, level, text, *typed)
        hinted = frozenset(_IF_SAID[flaw.flaw] for flaw in judged if flaw.flaw in _IF_SAID)
        found = _found(judged, first[one] | second[one])
        read[one] = ReadText(text, first[one], second[one], found, hinted)
    return read


def _rows(path: Path) -> Iterator[list[str]]:
    return (line.split("\t") for line in path.read_text("utf-8").splitlines() if line)


def judge(kind: str, level: str, text: str, target: str = "", satuan: str = "") -> tuple[Judgement, ...]:
    """As an RHK, or an indicator with what its source gives as target; an unknown level is that of JA and JF."""
    is_ja_jf = level != "JPT"
    if kind == "RHK":
        return judge_rhk(text, is_ja_jf=is_ja_jf)
    typed, unit = as_typed(target, satuan)
    return judge_indikator(text, typed, unit, is_ja_jf=is_ja_jf, is_kuantitatif=True)


def as_typed(target: str, satuan: str) -> tuple[Target | None, Satuan | None]:
    """What stands in the columns Target and Satuan; a target that cannot be read stands as its text."""
    column = recognise(satuan) if satuan else None
    read_as = read_target(Cell(target, CellKind.TEXT) if target else None, TargetPlace(column))
    return read_as.target or (Target(None, target, column) if target else None), read_as.satuan


def _found(judged: tuple[Judgement, ...], said: frozenset[str]) -> frozenset[str]:
    sure = {CLASSES[one.flaw] for one in judged if one.flaw in CLASSES}
    if "no_measure" in sure and "activity" in said:
        sure = sure & said | sure - {"no_measure"} | {"activity"}
    return frozenset(sure | ({_IF_SAID[one.flaw] for one in judged if one.flaw in _IF_SAID} & said))


def figures(texts: list[ReadText]) -> Iterator[str]:
    """How far the readers agree, and how well the rules do where they do, in all and by class."""
    same = sum(one.first == one.second for one in texts)
    yield f"{len(texts)} texts, {same} with the same labels by both readers ({same / len(texts):.1%})"
    yield f"  {whole_texts(texts)}"
    counts = {
        name: Counter(label for one in texts for label in getattr(one, name))
        for name in ("first", "second", "right", "wrong", "missed")
    }
    right, wrong, disputed = (
        sum(len(getattr(one, name)) for one in texts) for name in ("right", "wrong", "disputed")
    )
    yield f"  {disputed} findings are disputed; as wrong ones: precision {_share(right, wrong + disputed)}"
    merged = [one.with_one_class_of_work() for one in texts]
    right, wrong, missed = (
        sum(len(getattr(one, name)) for one in merged) for name in ("right", "wrong", "missed")
    )
    shares = f"precision {_share(right, wrong)}, recall {_share(right, missed)}"
    yield f"  an activity and a field of work (Monitoring …) as one class: {shares}"
    yield f"  {'':14}{'readers':>10}{'both':>6}{'right':>7}{'wrong':>7}{'missed':>8}  precision  recall"
    for label in ["", *sorted(set(CLASSES.values()))]:
        first, second, right, wrong, missed = (
            sum(count[one] for one in count if label in ("", one)) for count in counts.values()
        )
        shares = f"{_share(right, wrong):>10}{_share(right, missed):>8}"
        said = f"{first}/{second}"
        yield f"  {label or 'all':14}{said:>10}{right + missed:>6}{right:>7}{wrong:>7}{missed:>8} {shares}"


def whole_texts(texts: list[ReadText]) -> str:
    """Weak texts and fine ones, as far as the readers agree on that."""
    weak = [one for one in texts if one.first and one.second]
    fine = [one for one in texts if not one.first | one.second]
    right, wrong = (sum(bool(one.found) for one in some) for some in (weak, fine))
    hints = sum(bool(one.hinted) and not one.found for one in fine)
    return (
        f"whole texts: {len(weak)} weak for both, {right} found fault with;"
        f" {len(fine)} fine for both, {wrong} found fault with and {hints} with a saran:"
        f" precision {_share(right, wrong)} ({_share(right, wrong + hints)}), recall {_share(right, len(weak) - right)}"
    )


def _share(part: int, rest: int) -> str:
    return f"{part / (part + rest):.1%}" if part + rest else "-"


def shown(folder: Path) -> Iterator[str]:
    """The figures of the texts that may be read, with what is judged otherwise, and those of the blind ones."""
    blind = folder / "blind_ids.txt"
    unread = set(blind.read_text("utf-8").split()) if blind.exists() else set()
    texts = read_set(folder)
    known = [one for number, one in texts.items() if number not in unread]
    yield from ("Read in developing the rules:", *figures(known)) if known else ()
    for one in known:
        if one.wrong or one.missed:
            yield f"  wrong {sorted(one.wrong)}  missed {sorted(one.missed)}: {one.text}"
    if unread:
        yield from ("Blind:", *figures([texts[number] for number in sorted(unread)]))
