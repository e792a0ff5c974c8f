"""Which sheet of a workbook is which sheet of the contract."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from skpdoc import codes
from skpdoc.contract import IGNORED_SHEETS, SheetSpec, fold_header, sheet_name
from skpdoc.findings import CellRef, Finding
from skpdoc.records.cells import Grid
from skpdoc.records.table import nearest

_NEAR_SHEET = 70
_NAMED = 5


def find_sheets(
    file: str,
    grids: Sequence[Grid],
    specs: Sequence[SheetSpec],
    other: Sequence[str],
    findings: list[Finding],
) -> dict[str, Grid]:
    """Sheet name of the contract → the grid that is it. Missing, double, unknown and hidden ones are said."""
    ignored = {fold_header(name) for name in IGNORED_SHEETS}
    found: dict[str, Grid] = {}
    unknown: dict[str, Grid] = {}
    for grid in grids:
        name = sheet_name(grid.title)
        if not name:
            if fold_header(grid.title) not in ignored:
                unknown[grid.title] = grid
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
    _report_missing(file, specs, other, found, unknown, findings)
    return found


def _report_missing(
    file: str,
    specs: Sequence[SheetSpec],
    other: Sequence[str],
    found: dict[str, Grid],
    unknown: dict[str, Grid],
    findings: list[Finding],
) -> None:
    """Say which sheets are missing or not read.

    A near title is asked about, which withholds all that the sheet feeds; so that everything else can be said
    in the same pass, it is read.
    """
    aliases = {name: (name,) for name in other} | {spec.name: (spec.name, *spec.aliases) for spec in specs}
    optional = {spec.name for spec in specs if not spec.needed}
    for name in sorted((name for name in aliases if name not in found), key=lambda name: name in optional):
        near = next(filter(None, (nearest(one, unknown, _NEAR_SHEET) for one in aliases[name])), "")
        if near:
            found[name] = unknown.pop(near)
        if near or name not in optional:
            hint = f'Maksud Anda lembar "{near}"? Ganti namanya menjadi "{name}".' if near else ""
            findings.append(
                codes.B01_LEMBAR(
                    CellRef(file, near),
                    "",
                    f'Lembar "{name}" tidak ada.',
                    hint or f'Tambahkan lembar "{name}".',
                )
            )
    findings += _not_read(file, list(unknown.values()))


def _not_read(file: str, grids: Sequence[Grid]) -> Iterator[Finding]:
    """The sheets that are none of ours; of many the first ones, and how many more there are."""
    said = [(CellRef(file, grid.title), "Lembar ini", grid.fault) for grid in grids[:_NAMED]]
    if grids[_NAMED:]:
        said.append((CellRef(file), f"{len(grids) - _NAMED} lembar lain juga", ""))
    for cell, what, fault in said:
        yield codes.B02_LEMBAR_LAIN(
            cell,
            "",
            f"{what} bukan lembar buku kerja standar dan tidak dibaca."
            + (f" Isinya juga rusak: {fault}" if fault else ""),
            "Biarkan bila memang catatan sendiri; yang harus tercetak, pindahkan ke lembar standarnya.",
        )
