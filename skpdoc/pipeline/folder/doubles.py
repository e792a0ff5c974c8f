"""Two folders of one unit, as when its name was corrected between two runs: found, asked about, never assumed.

What a person decides stands in ``satu_unit.json`` of the folder that no longer counts, or, where they are two units
after all, of the first of them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from skpdoc.errors import SkpdocError
from skpdoc.pipeline.folder.manifest import (
    Manifest,
    is_evaluation,
    read_manifest,
    readable_manifests,
    unit_folders,
    year_folder,
)
from skpdoc.pipeline.folder.place import Folder

FILE = "satu_unit.json"
_SUCCESSOR, _OTHERS = "digantikan_oleh", "bukan"
_MOST_BYTES = 10_000
_ALIKE = 0.8
"""of the people of the larger one"""


@dataclass(frozen=True, slots=True)
class TwinFolders:
    """Two folders of one year with mostly the same people: ``sama`` of ``semua`` numbers."""

    satu: Path
    lain: Path
    sama: int
    semua: int


def name_of(folder: Path) -> str:
    """``Dinas Perhubungan/2026``."""
    home = folder.absolute()
    return f"{home.parent.name}/{home.name}"


def successor(folder: Path) -> Path | None:
    """The folder that counts instead of this one; None where it counts itself, an evaluation where its year does."""
    year = year_folder(folder)
    said = _decided(year).get(_SUCCESSOR)
    beside = _beside(year) if isinstance(said, str) else ()
    return next((path for path in beside if name_of(path) == said), None)


def predecessors(folder: Path) -> tuple[Path, ...]:
    """The folders instead of which this one counts."""
    if is_evaluation(folder):
        return ()
    return tuple(path for path in _beside(folder) if _decided(path).get(_SUCCESSOR) == name_of(folder))


def _beside(folder: Path) -> Iterator[Path]:
    home = folder.absolute()
    return (path for path, _ in readable_manifests(home.parent.parent) if path != home)


def replaced(output: Path) -> Iterator[tuple[Path, Path]]:
    """The folders at or below ``output`` that do not count, each with the one that counts instead."""
    for folder in _years(output):
        if (other := successor(folder)) is not None:
            yield folder, other


def _years(output: Path) -> list[Path]:
    """Those of units and years, without their evaluations."""
    return [folder for folder in unit_folders(output) if not is_evaluation(folder)]


def counting_folders(output: Path) -> tuple[Path, ...]:
    """The folders of units and years at or below ``output`` but those that another one replaces.

    Raises SkpdocError where there is none.
    """
    folders = unit_folders(output)
    counting = tuple(folder for folder in folders if successor(folder) is None)
    if not counting:
        raise SkpdocError(f"{folders[0]}: digantikan oleh {successor(folders[0])}. Sebutkan folder itu.")
    return counting


def doubles(output: Path) -> Iterator[TwinFolders]:
    """Those of which nobody has decided yet, where one of them is at or below ``output``."""
    asked = {folder.absolute() for folder in _years(output)}
    for root in sorted({folder.parent.parent for folder in asked}):
        people = {path: _people(manifest) for path, manifest in readable_manifests(root) if _counts(path)}
        for one, other in combinations(people, 2):
            same, most = len(people[one] & people[other]), max(len(people[one]), len(people[other]))
            is_undecided = name_of(other) not in _others(one) and name_of(one) not in _others(other)
            if asked & {one, other} and most and same >= _ALIKE * most and is_undecided:
                yield TwinFolders(one, other, same, most)


def decide(kembar: TwinFolders, counting: Path | None) -> None:
    """``counting`` is the one that counts from now on; None where they are two units. Raises SkpdocError."""
    if counting is None:
        _write(kembar.satu, {_OTHERS: sorted({*_others(kembar.satu), name_of(kembar.lain)})})
    else:
        former = kembar.lain if counting == kembar.satu else kembar.satu
        _write(former, {_SUCCESSOR: name_of(counting)})


def _people(manifest: Manifest) -> frozenset[tuple[int, str]]:
    """The numbers of its employees, with the year: another year has nobody in common."""
    return frozenset((manifest.tahun, one.nomor) for one in manifest.orang if one.mulai and one.nomor)


def _counts(folder: Path) -> bool:
    return successor(folder) is None


def _others(folder: Path) -> frozenset[str]:
    said = _decided(folder).get(_OTHERS, [])
    return frozenset(map(str, said)) if isinstance(said, list) else frozenset()


def _decided(folder: Path) -> dict[str, object]:
    """What a person decided; nothing where there is none, or nothing that can be read."""
    place = Folder(folder)
    try:
        found = json.loads(place.read(FILE, _MOST_BYTES)) if place.stands(FILE) else {}
    except (SkpdocError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _write(folder: Path, said: dict[str, object]) -> None:
    place = Folder(folder, read_manifest(folder).akses)
    place.write(FILE, (json.dumps(said, ensure_ascii=False) + "\n").encode())
    place.record.close()
