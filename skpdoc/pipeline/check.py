"""``skpdoc check``: what was found, as JSON and as marked copies of the workbooks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

from skpdoc.errors import SkpdocError
from skpdoc.findings import Finding
from skpdoc.pipeline.files import stands, unreadable, write_lone
from skpdoc.pipeline.findings_json import findings_json, unit_json
from skpdoc.pipeline.load import Loaded
from skpdoc.workbook.editing.annotate import annotate, is_untouched_copy

_SUFFIX = "_temuan.xlsx"


@dataclass(frozen=True, slots=True)
class Diperiksa:
    """What is kept of a unit that was checked for the files that are written at the end; its office is let go."""

    books: Mapping[str, Path]
    findings: tuple[Finding, ...]
    json: Mapping[str, Any]


def checked(loaded: Loaded) -> Diperiksa:
    """The unit, once it was checked."""
    return Diperiksa(loaded.books, loaded.findings, unit_json(loaded))


def write_json(path: Path, units: Sequence[Diperiksa], refused: Sequence[SkpdocError] = ()) -> None:
    """Every finding of every unit as one JSON file. Raises SkpdocError when it cannot be written."""
    _keep_apart(path, units)
    write_lone(path, findings_json([unit.json for unit in units], refused).encode("utf-8"))


def write_annotated(target: Path, units: Sequence[Diperiksa]) -> Iterator[Path]:
    """The paths of the marked copies, once written: ``target`` itself for one workbook, else in that folder.

    Raises SkpdocError when a copy cannot be written, or would be one of the workbooks.
    """
    books = [(label, path, unit) for unit in units for label, path in unit.books.items()]
    is_folder = len(books) > 1 or (stands(target) and target.is_dir())
    taken: set[str] = set()
    for label, path, unit in books:
        copy = target / _copy_name(label, taken) if is_folder else target
        _keep_apart(copy, units)
        if stands(copy) and not _is_ours(copy):
            raise SkpdocError(
                f"{copy}: sudah ada dan bukan salinan dari skpdoc, atau sudah disimpan lagi sesudah dibuat; tidak "
                "ditimpa. Pilih nama lain."
            )
        found = [finding for finding in unit.findings if finding.cell.file == label]
        write_lone(copy, annotate(path, found))
        yield copy


def _copy_name(label: str, taken: set[str]) -> str:
    """``dishub_temuan.xlsx``, and add it to ``taken``; where a system would take it for another's also a number."""
    stem = label.replace("/", "_").removesuffix(".xlsx")
    names = (f"{stem}{_SUFFIX if number == 1 else f'_{number}{_SUFFIX}'}" for number in count(1))
    name = next(name for name in names if name.casefold() not in taken)
    taken.add(name.casefold())
    return name


def _is_ours(copy: Path) -> bool:
    try:
        return is_untouched_copy(copy)
    except OSError as error:
        raise unreadable(copy, error) from error


def _keep_apart(path: Path, units: Sequence[Diperiksa]) -> None:
    """A workbook is never written over."""
    for unit in units:
        for book in unit.books.values():
            if path.resolve() == book.resolve() or (stands(path) and path.samefile(book)):
                raise SkpdocError(f"{path}: ini buku kerjanya sendiri, tidak ditimpa. Pilih nama lain.")
