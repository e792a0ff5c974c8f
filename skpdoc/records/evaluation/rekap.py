"""e-Kinerja's ``Rekap Penilaian``: how it says people were rated. Its head row is found by its heads, not by its place.

Source: exports of 2026 (row 3 ``Periode Bulanan 6 Tahun 2026``; heads NIP, Nama, Jabatan, Rating Hasil Kinerja, Rating
Perilaku Kerja, Predikat Kinerja Periodik).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from skpdoc.contract import fold_header
from skpdoc.errors import SkpdocError
from skpdoc.findings import CellRef
from skpdoc.model.choices import BULAN, TAHUNAN, TRIWULAN
from skpdoc.model.predikat import Predikat, Rating
from skpdoc.records.cells import Grid
from skpdoc.records.evaluation.spellings import named
from skpdoc.records.shown import as_text
from skpdoc.text.lines import column_letter, fold
from skpdoc.text.references import fold_reference

_WORDS = {
    "nip": ("nip",),
    "jabatan": ("jabatan",),
    "rating_hasil": ("rating", "hasil"),
    "rating_perilaku": ("rating", "perilaku"),
    "predikat": ("predikat",),
}
"""field → the words that its head holds"""
_NEEDED = ("nip", "rating_hasil", "rating_perilaku", "predikat")
_PERIODE = re.compile(
    r"periode\s+(bulanan|triwulanan?|tahunan)\s*(\d{1,2}|[ivx]+)?\s*tahun\s+(20\d\d)", re.IGNORECASE
)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


@dataclass(frozen=True, slots=True)
class ExportedRating:
    """One person: ratings and predikat as they are understood (None where they are not), with their cells."""

    nip: str
    jabatan: str
    rating_hasil: Rating | None
    rating_perilaku: Rating | None
    predikat: Predikat | None
    cells: Mapping[str, CellRef]


@dataclass(frozen=True, slots=True)
class RatingExport:
    """``periode`` and ``tahun`` as the sheet says above its head; '' and 0 where it does not."""

    file: str
    periode: str
    tahun: int
    rows: tuple[ExportedRating, ...]


def read_rekap(file: str, grids: Sequence[Grid]) -> RatingExport:
    """The first sheet with the heads of a Rekap Penilaian. Raises SkpdocError where there is none."""
    for grid in grids:
        for number in sorted(grid.rows)[:60]:
            places = _places(grid, number)
            if all(field in places for field in _NEEDED):
                periode, tahun = _periode(grid, number)
                return RatingExport(file, periode, tahun, tuple(_rows(file, grid, number, places)))
    raise SkpdocError(
        f"{file}: bukan Rekap Penilaian e-Kinerja: tidak ada baris judul dengan NIP, Rating Hasil, Rating Perilaku, "
        "dan Predikat."
    )


def _places(grid: Grid, number: int) -> dict[str, int]:
    heads = {column: fold_header(as_text(cell)) for column, cell in grid.rows[number].items()}
    return {
        field: column
        for field, words in _WORDS.items()
        for column, head in reversed(heads.items())
        if all(word in head for word in words)
    }


def _periode(grid: Grid, head: int) -> tuple[str, int]:
    for number in sorted(grid.rows):
        for cell in grid.rows[number].values() if number < head else ():
            if found := _PERIODE.search(as_text(cell)):
                return _named_period(found[1].casefold(), (found[2] or "").casefold()), int(found[3])
    return "", 0


def _named_period(kind: str, which: str) -> str:
    if kind == "tahunan":
        return TAHUNAN
    number = _ROMAN.get(which) or (int(which) if which.isdigit() else 0)
    names = BULAN if kind == "bulanan" else TRIWULAN
    return names[number - 1] if 0 < number <= len(names) else ""


def _rows(file: str, grid: Grid, head: int, places: Mapping[str, int]) -> Iterator[ExportedRating]:
    for number in sorted(grid.rows):
        cells = grid.rows[number]
        texts = {field: as_text(cells[at]).strip() for field, at in places.items() if at in cells}
        nip = fold_reference(texts.get("nip", ""))
        if number > head and len(nip) == 18 and nip.isdigit():
            refs = {
                field: CellRef(file, grid.title, f"{column_letter(at)}{number}", "", number, field)
                for field, at in places.items()
            }
            yield ExportedRating(
                nip,
                fold(texts.get("jabatan", "")),
                named(texts.get("rating_hasil", ""), Rating),
                named(texts.get("rating_perilaku", ""), Rating),
                named(texts.get("predikat", ""), Predikat),
                refs,
            )


def rows_by_key(rekap: RatingExport, posts: Mapping[str, str]) -> dict[str, ExportedRating]:
    """Key of the SKP → its row; ``posts`` maps keys to posts. Of two SKP of one NIP only the one of that very post."""
    by_nip: dict[str, list[ExportedRating]] = {}
    for row in rekap.rows:
        by_nip.setdefault(row.nip, []).append(row)
    found = {}
    for kunci, jabatan in posts.items():
        nip = kunci.partition("/")[0]
        own = by_nip.get(nip, [])
        if len(own) > 1 or "/" in kunci:
            own = [row for row in own if row.jabatan == fold(jabatan)]
        if len(own) == 1:
            found[kunci] = own[0]
    return found
