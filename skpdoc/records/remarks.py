"""What is said of a workbook as a whole, whatever its tables hold: values from other files, lost formats."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from skpdoc import codes
from skpdoc.findings import CellRef, Finding
from skpdoc.records.cells import UNKNOWN_FORMAT, CellKind, Grid
from skpdoc.text.lines import column_letter, shorten


def book_remarks(file: str, grids: Sequence[Grid]) -> Iterator[Finding]:
    """One peringatan where values come from other files, one where number formats cannot be read."""
    cells = [CellRef(file, grid.title, address) for grid in grids for address in grid.linked_cells]
    files = [name for grid in grids[:1] for name in grid.linked_files]
    if cells or files:
        yield _linked(cells[0] if cells else CellRef(file), len(cells), files)
    unknown = [cell for grid in grids for cell in _without_format(file, grid)]
    if unknown:
        yield codes.B34_FORMAT(
            unknown[0],
            "",
            f"Format {len(unknown)} sel angka tidak terbaca, sehingga tidak diketahui mana yang tampil sebagai persen "
            "atau tanggal; yang meragukan ditanyakan di selnya.",
            "Buka di Excel, simpan ulang, lalu coba lagi.",
        )


def _linked(cell: CellRef, count: int, files: Sequence[str]) -> Finding:
    names = ", ".join(shorten(name, 40) for name in files[:3] if name)
    return codes.B33_TAUTAN(
        cell,
        names,
        f"Buku kerja ini tertaut ke berkas lain{f' ({names})' if names else ''}"
        f"{f', dipakai {count} sel' if count else ''}. Tautannya tidak dibuka; yang dibaca nilai yang tersimpan.",
        "Periksa nilainya, lalu putuskan tautannya (menu Data, Edit Links, Break Link).",
    )


def _without_format(file: str, grid: Grid) -> Iterator[CellRef]:
    for number, row in sorted(grid.rows.items()):
        for column, cell in sorted(row.items()):
            if cell.kind is CellKind.NUMBER and cell.number_format == UNKNOWN_FORMAT:
                yield CellRef(file, grid.title, f"{column_letter(column)}{number}")
