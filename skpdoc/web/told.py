"""What the workers of the page tell its server: light enough to be known without any of what they work with."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

from skpdoc.model.kiriman import MailListRow
from skpdoc.model.status import SkpStage, StatusRow
from skpdoc.model.team import ChosenRatings, EvaluatedTeam
from skpdoc.pipeline.making.touched import TouchedDocument


@dataclass(frozen=True, slots=True)
class Group:
    """The workbooks of one unit and year; ``name`` is '' where its sheet Unit does not say."""

    name: str
    year: int
    books: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """A folder in which a unit and year is worked on already.

    ``title`` is as the page calls it, ``books`` are those that stand there, ``changed`` says when they were saved last,
    ``told`` how many documents there are and were mailed, ``is_mailed`` whether any was, ``is_same`` whether they are
    byte for byte those asked about.
    """

    title: str
    folder: Path
    books: tuple[Path, ...]
    changed: datetime | None
    told: str
    is_mailed: bool
    is_same: bool


@dataclass(frozen=True, slots=True)
class ArrivedBooks:
    """Workbooks of a unit and year that is known at other places; ``is_copy`` where the page has just copied them.

    ``stamp`` is size and time of each, as it arrived.
    """

    books: tuple[Path, ...]
    is_copy: bool
    places: tuple[KnownPlace, ...]
    stamp: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Checkup:
    """What a check found; ``found`` as ``temuan.schema.json`` has a unit.

    ``ready`` and ``held`` count documents by the name of their kind; ``not_yet`` says why none at all can be made.
    """

    found: dict[str, Any]
    ready: dict[str, int]
    held: dict[str, int]
    not_yet: str
    people: dict[str, str]
    """NIP or key → name"""
    kind: str = ""
    """what everybody has, as it is called"""
    unfilled: str = ""
    """of an evaluation, what is still to be filled in, counted"""


@dataclass(frozen=True, slots=True)
class StagesDone:
    """How many SKP stand, how many are at each stage, how many were sent, came back and are signed (``reached``), and
    whether they are those of the workbooks as these are now.
    """

    made: int = 0
    stages: Counter[SkpStage] = field(default_factory=Counter)
    reached: Counter[SkpStage] = field(default_factory=Counter)
    is_made: bool = False

    def past(self, stage: SkpStage) -> int:
        """How many are at ``stage`` or beyond it."""
        order = list(SkpStage)
        return sum(count for one, count in self.stages.items() if order.index(one) >= order.index(stage))

    def told(self, stage: SkpStage) -> str:
        """``3 dari 52``; '' where none is there yet."""
        count = self.reached[stage]
        return f"{count} dari {self.made} {stage.value}" if count else ""

    def is_past(self, stage: SkpStage) -> bool:
        """All of them are there."""
        return 0 < self.made == self.past(stage)


@dataclass(frozen=True, slots=True)
class Branch:
    """A person with his results and those whom he assesses; ``results`` hold (text, what it supports, (indicator,
    target)…).
    """

    key: str
    name: str
    post: str
    results: tuple[tuple[str, tuple[str, ...], tuple[tuple[str, str], ...]], ...]
    below: tuple[Branch, ...]
    is_held: bool = False


@dataclass(frozen=True, slots=True)
class Changes:
    """What making would do: changed cells (place, before, now), documents that would not stay, how many would."""

    folder: str
    is_first: bool
    cells: tuple[tuple[str, str, str], ...]
    documents: tuple[TouchedDocument, ...]
    same: dict[str, int]


@dataclass(frozen=True, slots=True)
class Dialog:
    """Sheets for the dialog kinerja: their folder, how many were written, and what is to be said of the others."""

    folder: str
    written: int
    said: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Switch:
    """A setting of ``format.toml``: its name, what it is about, its value, and value and words of what it may be (none
    for any text).
    """

    name: str
    label: str
    hint: str
    value: str
    choices: tuple[tuple[str, str], ...]
    is_number: bool


@dataclass(frozen=True, slots=True)
class MailPlan:
    """What would go: messages, files, where to (domain → how many), by which server, and a row a document.

    ``contents`` says of which documents (``Evaluasi Triwulan I`` → messages); ``minutes`` is how long it takes.
    """

    messages: int
    files: int
    domains: dict[str, int]
    server: str
    sender: str
    rows: tuple[MailListRow, ...]
    folders: tuple[str, ...]
    needs_password: bool
    deadline: date | None
    contents: dict[str, int]
    minutes: int


@dataclass(frozen=True, slots=True)
class Sent:
    """What became of the messages: state → how many; and of each that did not go name, address, answer, what to do."""

    counts: Counter[str]
    others: list[tuple[str, str, str, str]]


@dataclass(frozen=True, slots=True)
class FileLook:
    """``verdict`` is the sentence that counts, ``is_good`` whether nobody need worry, ``whose`` '' where nobody knows.

    ``parts`` are titles with lines: changes, remarks, signatures, dangers, notes.
    """

    name: str
    verdict: str
    is_good: bool
    whose: str
    parts: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class GatheredFile:
    """A file by the name under which it came: whose it is, what it is, what is to be feared of it, where it lies now,
    and what the remarks and changes in it say.
    """

    name: str
    whose: str
    what: str
    danger: str
    kept: str
    said: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gathered:
    """What became of files that came back, each by the name under which it came.

    ``known`` says whose each is; ``undecided`` why nobody knows whose it is. Lines about unreadable ones, the
    recaps with the paths of their files by unit, and the folder where all of them lie as they came.
    """

    filed: tuple[GatheredFile, ...]
    known: tuple[tuple[str, str], ...]
    undecided: tuple[tuple[str, str], ...]
    refused: tuple[str, ...]
    recaps: dict[str, Path]
    folder: str


@dataclass(frozen=True, slots=True)
class Stages:
    """A row a document, those of each unit (its half and kind) and year, of each kind how many are at each stage, and
    what in Status.xlsx says nothing certain; ``berikutnya`` maps what of the evaluation is due next to the units of
    which it is. Everybody in ``twins``, the names of two folders that may be of one unit, is counted twice. ``recaps``
    are the files of remarks by unit.
    """

    rows: tuple[StatusRow, ...]
    units: dict[tuple[str, int], list[StatusRow]]
    counts: dict[str, Counter[str]]
    doubts: tuple[str, ...]
    berikutnya: dict[str, list[str]]
    twins: tuple[tuple[str, str], ...]
    recaps: dict[str, Path]


@dataclass(frozen=True, slots=True)
class Leftovers:
    """What :func:`remove` would remove or empty, what stays, and what nobody knows any more afterwards."""

    going: tuple[str, ...]
    staying: tuple[str, ...]
    loss: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShownTeam:
    """A team as a screen shows it, the digests of the books by label that it was read from, and the ratings that stand
    there by key.
    """

    tim: EvaluatedTeam
    sidik: dict[str, str]
    tertulis: dict[str, ChosenRatings]
