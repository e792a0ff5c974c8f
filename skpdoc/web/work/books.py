"""Workbooks: sorted by unit, and checked."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from skpdoc import codes
from skpdoc.pipeline.checking.findings_json import unit_json
from skpdoc.pipeline.folder.pilihan import Progress
from skpdoc.pipeline.kinds import needed_kinds
from skpdoc.pipeline.reading.discover import find_books
from skpdoc.pipeline.reading.load import Loaded, group_books
from skpdoc.web.told import Checkup, Group
from skpdoc.web.work.office import loaded_of


def group(paths: Sequence[Path], _progress: Progress) -> tuple[list[Group], list[str]]:
    """The workbooks that ``paths`` name, by unit and year; and what kept a file from being read."""
    units, refused = group_books(find_books(paths).books)
    lines = [line for error in refused for line in error.lines]
    groups = []
    for one in units:
        foreign = {} if one.nama else _foreign(tuple(one.books.values()))
        lines += foreign.values()
        books = tuple(path for label, path in one.books.items() if label not in foreign)
        groups += [Group(one.nama, one.tahun, books)] if books else []
    return groups, lines


def _foreign(books: Sequence[Path]) -> dict[str, str]:
    """Label of each that is no workbook of SKP at all → what is said of it."""
    return {
        one.cell.file: f"{one.cell.file}: {one.cause[:1].lower()}{one.cause[1:]} {one.remedy}"
        for one in loaded_of(books).findings
        if one.code == codes.B65_BUKAN_STANDAR.code
    }


def check(books: Sequence[Path], _progress: Progress) -> Checkup:
    """Everything found in one unit. Raises SkpdocError where a workbook cannot be read."""
    loaded = loaded_of(books)
    held = {jenis.nama: len(whose) for jenis, whose in loaded.held().items() if whose}
    people = (
        {one.kunci: loaded.turunan.nama(one.kunci) for one in loaded.kantor.hierarki.orang}
        if loaded.kantor
        else {}
    )
    return Checkup(unit_json(loaded), _ready(loaded), held, loaded.belum_siap, people, needed_kinds())


def _ready(loaded: Loaded) -> dict[str, int]:
    if loaded.kantor is None or loaded.belum_siap:
        return {}
    as_one = loaded.turunan.as_one
    return {
        jenis.nama: sum(as_one(key) not in held for key in jenis.nouns(loaded.turunan))
        for jenis, held in loaded.held().items()
    }
