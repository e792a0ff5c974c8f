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
    EVALUATIONS,
    Manifest,
    is_evaluation,
    readable_manifests,
    unit_folders,
    year_folder,
)
from skpdoc.pipeline.folder.manifest import FILE as MANIFEST
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
    """``Dinas Perhubungan/2026``; of an evaluation ``Dinas Perhubungan/2026/Evaluasi/Triwulan I``."""
    return "/".join(folder.absolute().parts[len(year_folder(folder).parts) - 2 :])


def successor(folder: Path) -> Path | None:
    """The folder that counts instead of this one; None where it counts itself, as does what only it holds: the plan of
    the year, or the evaluation of a period.
    """
    year = year_folder(folder)
    said = _decided(year).get(_SUCCESSOR)
    beside = _beside(year) if isinstance(said, str) else ()
    other = next((path for path in beside if name_of(path) == said), None)
    return other if other is not None and (_in(other, folder) / MANIFEST).is_file() else None


def predecessors(folder: Path) -> tuple[Path, ...]:
    """The folders instead of which this one counts."""
    year = year_folder(folder)
    return tuple(
        _in(path, folder) for path in _beside(year) if _decided(path).get(_SUCCESSOR) == name_of(year)
    )


def overshadowed(folder: Path, other: Path) -> tuple[Path, ...]:
    """What of ``folder`` counts no more where ``other`` counts instead: what stands there, too."""
    return tuple(one for one in unit_folders(folder) if (_in(year_folder(other), one) / MANIFEST).is_file())


def _in(year: Path, folder: Path) -> Path:
    """What in ``year`` is the same half and period as ``folder``."""
    return year / folder.absolute().relative_to(year_folder(folder))


def _beside(year: Path) -> Iterator[Path]:
    return (path for path in _years_in(year.parent.parent) if path != year)


def _years_in(root: Path) -> dict[Path, list[Manifest]]:
    """The folders of units and years, those too of which only evaluations stand there, with what stands in each."""
    found: dict[Path, list[Manifest]] = {}
    for pattern in ("*/*", f"*/*/{EVALUATIONS}/*"):
        for path, manifest in readable_manifests(root, pattern):
            found.setdefault(year_folder(path), []).append(manifest)
    return dict(sorted(found.items()))


def replaced(output: Path) -> Iterator[tuple[Path, Path]]:
    """The folders at or below ``output`` that do not count, each with the one that counts instead."""
    for folder in unit_folders(output):
        if (other := successor(folder)) is not None and not (
            is_evaluation(folder) and successor(year_folder(folder))
        ):
            yield folder, other


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
    asked = {year_folder(folder) for folder in unit_folders(output)}
    for root in sorted({folder.parent.parent for folder in asked}):
        years = _years_in(root)
        known = set(map(name_of, years))
        people = {
            path: frozenset().union(*map(_people, found))
            for path, found in years.items()
            if _decided(path).get(_SUCCESSOR) not in known
        }
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
    place = Folder(folder, _years_in(folder.parent.parent)[folder][0].akses)
    place.write(FILE, (json.dumps(said, ensure_ascii=False) + "\n").encode())
    place.record.close()
