"""Which sheet of a workbook is which sheet of the contract."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from skpdoc import codes
from skpdoc.contract import IGNORED_SHEETS, SheetSpec, fold_header, sheet_name
from skpdoc.findings import CellRef, Finding
from skpdoc.records.cells import Grid
from skpdoc.records.table import nearest

_NEAR_SHEET = 70


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
    unknown: list[str] = []
    for grid in grids:
        name = sheet_name(grid.title)
        if not name:
            if fold_header(grid.title) not in ignored:
                unknown.append(grid.title)
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
    found: Mapping[str, Grid],
    unknown: list[str],
    findings: list[Finding],
) -> None:
    needed = [*other, *(spec.name for spec in specs if spec.needed)]
    optional = [spec.name for spec in specs if not spec.needed]
    suggested = set()
    for name in [*needed, *optional]:
        near = "" if name in found else nearest(name, unknown, _NEAR_SHEET)
        if near:
            suggested.add(near)
        if name not in found and name in optional and not near:
            findings.append(
                codes.B02_LEMBAR_LAIN(
                    CellRef(file),
                    "",
                    f'Lembar "{name}" tidak ada; isinya dianggap kosong.',
                    f'Tambahkan lembar "{name}" bila diperlukan.',
                )
            )
        elif name not in found:
            hint = f'Maksud Anda lembar "{near}"? Ganti namanya menjadi "{name}".' if near else ""
            findings.append(
                codes.B01_LEMBAR(
                    CellRef(file), "", f'Lembar "{name}" tidak ada.', hint or f'Tambahkan lembar "{name}".'
                )
            )
    for title in unknown:
        if title not in suggested:
            findings.append(
                codes.B02_LEMBAR_LAIN(
                    CellRef(file, title),
                    "",
                    "Lembar ini tidak dikenal dan tidak dibaca.",
                    "Tidak perlu berbuat apa-apa.",
                )
            )
