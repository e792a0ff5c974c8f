"""Which sheet of the contract a sheet under another name resembles: by its name, or by the headers it holds."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache

from skpdoc.contract import PLANNING, BookSpec, Required, SheetSpec, fold_header
from skpdoc.records.cells import CellKind, Grid

_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_COPY = re.compile(
    r"\b(?:salinan|kopi|duplikat|copy|of|dari|table|tabel|sheet|lembar|final|fix|rev|revisi|edit|baru|new|draft?|v|ver|"
    r"versi)\b"
)
"""Words that programs and people add to the name of a copy."""
_SET_ASIDE = re.compile(r"\b(?:arsip|lama|old|backup|cadangan|asli|sebelum|semula|contoh)\b")
"""Words that say that the other one counts."""
_HEADER_ROWS = 60
_FEWEST = 3
"""Headers in a row, or settings in a sheet, that make a likeness."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """``name`` is the contract's; ``headers`` as typed, ``is_whole`` when none that is needed lacks."""

    name: str
    headers: tuple[str, ...]
    is_whole: bool


def named_like(title: str, book: BookSpec = PLANNING) -> str:
    """The sheet that ``title`` names but for the words of a copy: ``Pegawai`` of ``Salinan dari Pegawai (2)``."""
    words = _words(title)
    return book.sheet_name(_SET_ASIDE.sub(" ", _COPY.sub(" ", words)))


def is_set_aside(title: str, tahun: int) -> bool:
    """Whether the title says itself that another sheet counts: ``Arsip Pegawai``, or another year."""
    years = {int(year) for year in _YEAR.findall(title)}
    return bool(_SET_ASIDE.search(_words(title))) or bool(years and tahun not in years)


def _words(title: str) -> str:
    """In small letters, with nothing but letters between blanks."""
    return re.sub(r"[^a-z]+", " ", title.casefold())


def headed_like(grid: Grid, book: BookSpec = PLANNING) -> Likeness | None:
    """The sheet whose headers stand in one of the first rows; of several the one with most of them."""
    settings = _settings(grid, book)
    best = Likeness(book.settings_sheet, settings, is_whole=True) if len(settings) >= _FEWEST else None
    for number in sorted(grid.rows)[:_HEADER_ROWS]:
        texts = [str(cell.value) for cell in grid.rows[number].values() if cell.kind is CellKind.TEXT]
        folded = [fold_header(text) for text in texts]
        for spec in book.sheets:
            known = _known(spec)
            fields = {known[key] for key in folded if key in known}
            if len(fields) >= _FEWEST and (best is None or len(fields) > len(best.headers)):
                heads = tuple(text for text, key in zip(texts, folded, strict=True) if key in known)
                best = Likeness(spec.name, heads, is_whole=_needed(spec) <= fields)
    return best


def is_like(name: str, grid: Grid, book: BookSpec = PLANNING) -> bool:
    """Whether the sheet called ``name`` holds what the contract expects of it: two of its headers, three settings."""
    if name == book.settings_sheet:
        return len(_settings(grid, book)) >= _FEWEST
    known = _known(next(spec for spec in book.sheets if spec.name == name))
    rows = (grid.rows[number].values() for number in sorted(grid.rows)[:_HEADER_ROWS])
    return any(_count(known, {str(cell.value) for cell in row}) > 1 for row in rows)


def is_standard(found: Mapping[str, Grid], book: BookSpec = PLANNING) -> bool:
    """Whether sheets named as the contract's (name → grid) make a workbook of ours: its settings, or two tables."""
    like = [name for name, grid in found.items() if is_like(name, grid, book)]
    return book.settings_sheet in like or len(like) > 1


def _count(known: Mapping[str, str], texts: Collection[str]) -> int:
    return len({known[key] for key in map(fold_header, texts) if key in known})


def _settings(grid: Grid, book: BookSpec) -> tuple[str, ...]:
    """What stands in the sheet and names a setting."""
    names = {fold_header(name) for one in book.settings for name in (one.header, *one.aliases)}
    rows = (grid.rows[number].values() for number in sorted(grid.rows)[:_HEADER_ROWS])
    firsts = (next(iter(row)) for row in rows if row)
    return tuple(str(cell.value) for cell in firsts if fold_header(str(cell.value)) in names)


@cache
def _known(spec: SheetSpec) -> Mapping[str, str]:
    """Folded header → field."""
    return {fold_header(name): one.field for one in spec.columns for name in (*one.aliases, one.header)}


def _needed(spec: SheetSpec) -> set[str]:
    return {column.field for column in spec.columns if column.required is Required.ALWAYS}
