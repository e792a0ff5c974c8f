"""Which sheet of a workbook is which sheet of the contract."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from skpdoc import codes
from skpdoc.contract import PLANNING, BookSpec
from skpdoc.findings import CellRef, Finding
from skpdoc.records.cells import Grid
from skpdoc.records.likeness import headed_like, named_like
from skpdoc.text.indonesian import daftar
from skpdoc.text.nearest import meant, nearest

_NEAR_SHEET = 70
_NAMED = 5


@dataclass(frozen=True, slots=True)
class Sheets:
    """``found``: sheet name of the contract → the grid that is it, or may be meant (said); ``spare``: those that are
    none of ours.
    """

    found: dict[str, Grid]
    spare: list[Grid]


def find_sheets(
    file: str, grids: Sequence[Grid], findings: list[Finding], book: BookSpec = PLANNING
) -> Sheets:
    """Tell ours from the others. Missing, double and hidden ones are said."""
    found: dict[str, Grid] = {}
    spare: list[Grid] = []
    for grid in grids:
        name = book.sheet_name(grid.title)
        if not name:
            if not book.is_other(grid.title):
                spare.append(grid)
        elif name in found:
            findings.append(
                codes.B01_LEMBAR(
                    CellRef(file, grid.title),
                    grid.title,
                    f'Ada dua lembar {name}: "{found[name].title}" dan "{grid.title}".',
                    "Hapus atau ganti nama salah satunya.",
                )
            )
        else:
            found[name] = grid
            if grid.is_hidden:
                findings.append(
                    codes.B02_LEMBAR_LAIN(
                        CellRef(file, grid.title),
                        "",
                        "Lembar ini tersembunyi tetapi tetap dibaca.",
                        "Tampilkan bila perlu.",
                    )
                )
    sheets = Sheets(found, spare)
    findings.extend(_missing(file, book, sheets))
    return sheets


def no_standard_book(file: str, grids: Sequence[Grid], book: BookSpec = PLANNING) -> Finding:
    """The one thing said of a workbook of another kind: what it is not, and how to begin."""
    there = {book.sheet_name(grid.title) for grid in grids}
    needed = (book.settings_sheet, *(spec.name for spec in book.sheets if spec.needed))
    names = [f'"{name}"' for name in needed if name not in there]
    likenesses = ((grid.title, headed_like(grid, book)) for grid in grids)
    alike = [f'lembar "{title}" mirip lembar "{like.name}"' for title, like in likenesses if like][:_NAMED]
    return codes.B65_BUKAN_STANDAR(
        CellRef(file),
        "",
        f"Ini bukan {book.name}: lembar {daftar(names)} tidak ada. Isinya tidak dibaca.",
        f"{book.begin}, lalu salin isinya ke sana" + (f" ({'; '.join(alike)})." if alike else "."),
    )


def _missing(file: str, book: BookSpec, sheets: Sheets) -> Iterator[Finding]:
    """Say which needed sheets are missing, and which other sheet may be meant.

    One that may be meant is asked about, which withholds all that the sheet feeds; so that everything else can be said
    in the same pass, it is read.
    """
    names: dict[str, tuple[str, ...]] = {book.settings_sheet: (book.settings_sheet,)}
    names |= {spec.name: (spec.name, *spec.aliases) for spec in book.sheets}
    optional = {spec.name for spec in book.sheets if not spec.needed}
    absent = []
    for name in sorted(
        (name for name in names if name not in sheets.found), key=lambda name: name in optional
    ):
        near = _meant(name, names[name], sheets.spare, book)
        if near is not None:
            sheets.spare.remove(near)
            if not near.fault:
                sheets.found[name] = near
            yield codes.B01_LEMBAR(
                CellRef(file, near.title),
                "",
                f'Lembar "{name}" tidak ada.' + (f" Yang mirip rusak: {near.fault}" if near.fault else ""),
                f'{meant(near.title, "lembar")} Ganti namanya menjadi "{name}".',
            )
        elif name not in optional:
            absent.append(f'"{name}"')
    if absent:
        yield codes.B01_LEMBAR(
            CellRef(file),
            "",
            f"Lembar {daftar(absent)} tidak ada.",
            f"Tambahkan lembar {daftar(absent)}, atau salin dari {book.blank}.",
        )


def _meant(name: str, spellings: Sequence[str], spare: Sequence[Grid], book: BookSpec) -> Grid | None:
    """The sheet that may be meant by ``name``: a copy of it, a misspelt one, or one that holds all its headers."""
    copies = [grid for grid in spare if named_like(grid.title, book) == name]
    if copies:
        return copies[0]
    titles = {grid.title: grid for grid in spare if not named_like(grid.title, book)}
    near = next(filter(None, (nearest(one, titles, _NEAR_SHEET) for one in spellings)), "")
    if near:
        return titles[near]
    likenesses = ((grid, headed_like(grid, book)) for grid in titles.values())
    return next((grid for grid, like in likenesses if like and like.name == name and like.is_whole), None)
