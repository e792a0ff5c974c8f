"""Workbooks: found, checked, marked, made new."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from skpdoc.errors import SkpdocError
from skpdoc.findings import Finding
from skpdoc.model.staff import StaffList
from skpdoc.pipeline.checking.check import checked
from skpdoc.pipeline.checking.findings_json import unit_json
from skpdoc.pipeline.checking.marked import write_annotated
from skpdoc.pipeline.folder.files import unwritable
from skpdoc.pipeline.folder.pilihan import Progress
from skpdoc.pipeline.kinds import needed_kinds
from skpdoc.pipeline.new import Meant, new_workbook, new_workbook_from, new_workbook_of_staff
from skpdoc.pipeline.reading.discover import find_books
from skpdoc.pipeline.reading.load import Loaded, group_books
from skpdoc.pipeline.reading.staff import read_staff_list
from skpdoc.web.work.office import loaded_of


@dataclass(frozen=True, slots=True)
class Group:
    """The workbooks of one unit and year; ``name`` is '' where its sheet Unit does not say."""

    name: str
    year: int
    books: tuple[Path, ...]


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


def group(paths: Sequence[Path], _progress: Progress) -> tuple[list[Group], list[str]]:
    """The workbooks that ``paths`` name, by unit and year; and what kept a file from being read."""
    units, refused = group_books(find_books(paths).books)
    groups = [Group(one.nama, one.tahun, tuple(one.books.values())) for one in units]
    return groups, [line for error in refused for line in error.lines]


def check_books(books: Sequence[Path], _progress: Progress) -> Checkup:
    """Everything found in one unit. Raises SkpdocError where a workbook cannot be read."""
    loaded = loaded_of(books)
    held = {jenis.nama: len(whose) for jenis, whose in loaded.held().items() if whose}
    people = {one.kunci: one.nama for one in loaded.kantor.hierarki.orang} if loaded.kantor else {}
    return Checkup(unit_json(loaded), _ready(loaded), held, loaded.belum_siap, people, needed_kinds())


def _ready(loaded: Loaded) -> dict[str, int]:
    if loaded.kantor is None or loaded.belum_siap:
        return {}
    as_one = loaded.turunan.as_one
    return {
        jenis.nama: sum(as_one(key) not in held for key in jenis.nouns(loaded.turunan))
        for jenis, held in loaded.held().items()
    }


def annotate_books(
    books: Sequence[Path], folder: Path, _progress: Progress
) -> list[tuple[Path, tuple[str, ...]]]:
    """Marked copies in ``folder``, each with what whoever opens it ought to know. Raises SkpdocError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unwritable(folder, error) from error
    return [(one.path, tuple(one.catatan)) for one in write_annotated(folder, [checked(loaded_of(books))])]


def new_book(path: Path, year: int, sample: str | None, unit: str, _progress: Progress) -> Path:
    """A blank workbook of a unit, or a sample. Raises SkpdocError where it stands already."""
    new_workbook(path, year, sample, unit)
    return path


def read_staff(name: str, data: bytes, _progress: Progress) -> StaffList:
    """The list of staff in a file that was dropped, of which no copy stays. Raises SkpdocError."""
    with TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(data)
        try:
            return read_staff_list(name, path)
        except SkpdocError as error:
            raise SkpdocError(str(error).replace(f"{folder}{os.sep}", "")) from error


def staff_book(
    path: Path,
    year: int,
    unit: str,
    staff: StaffList,
    chosen: Mapping[str, int],
    meant: Meant,
    _progress: Progress,
) -> tuple[dict[str, int], list[Finding]]:
    """A new workbook with the people of a list: how many, and what is said of the others. Raises SkpdocError."""
    people, said = new_workbook_of_staff(path, year, unit, staff, chosen, meant)
    return {"Pegawai": people}, said


def carry_book(path: Path, year: int, old: Path, _progress: Progress) -> tuple[dict[str, int], list[Finding]]:
    """Last year's workbook brought into ``year``: rows brought by sheet, and what is said of the rest."""
    carried = new_workbook_from(path, year, old)
    return {name: rows for name, rows in carried.baris.items() if rows}, list(carried.findings)
