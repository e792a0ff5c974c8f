"""Find a sheet's table on its grid: which sheet, where the header stands, which rows are records."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from skpdoc import codes
from skpdoc.contract import IGNORED_SHEETS, Required, SheetColumn, SheetSpec, fold_header
from skpdoc.findings import CellRef, Finding
from skpdoc.model.source import Column, Source
from skpdoc.records.cells import Cell, CellKind, Grid, Merge
from skpdoc.records.text import fold, shorten

_HEADER_ROWS = 60
_NEAR = 80
_TOTAL = re.compile(
    r"(?:grand |sub ?)?(?:jumlah|total|rata-rata)(?: total| semua| seluruhnya)?\s*:?", re.IGNORECASE
)


def column_letter(number: int) -> str:
    """1 → ``A``, 27 → ``AA``."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def nearest(text: str, candidates: Iterable[str], cutoff: int = _NEAR) -> str:
    """The candidate most like ``text``, '' if none is near; for "Maksud Anda …?"."""
    match = process.extractOne(text, list(candidates), scorer=fuzz.ratio, processor=fold, score_cutoff=cutoff)
    return match[0] if match else ""


@dataclass(frozen=True, slots=True)
class RawRow:
    """One record's cells by field; ``merged`` names the fields taken from a merged area above."""

    source: Source
    cells: Mapping[str, Cell]
    merged: frozenset[str]


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet's table as found; ``columns`` maps fields to columns, ``rows`` are the records."""

    spec: SheetSpec
    title: str
    columns: Mapping[str, Column]
    rows: tuple[RawRow, ...]


def find_sheets(
    file: str,
    grids: Sequence[Grid],
    specs: Sequence[SheetSpec],
    other: Sequence[str],
    findings: list[Finding],
) -> dict[str, Grid]:
    """Sheet name of the contract → the grid that is it. Missing, double, unknown and hidden ones are said."""
    names = {fold_header(alias): spec.name for spec in specs for alias in (spec.name, *spec.aliases)}
    names |= {fold_header(name): name for name in other}
    ignored = {fold_header(name) for name in IGNORED_SHEETS}
    found: dict[str, Grid] = {}
    unknown: list[str] = []
    for grid in grids:
        key = fold_header(grid.title)
        name = names.get(key)
        if name is None:
            if key not in ignored:
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
        near = "" if name in found else nearest(name, unknown, 70)
        if near:
            suggested.add(near)
        if name not in found and (name in needed or near):
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


def read_table(
    file: str, grid: Grid, spec: SheetSpec, is_kuantitatif: bool, findings: list[Finding]
) -> Table | None:
    """Locate the header, then the records; None where a needed column is missing."""
    located = _find_header(grid, spec)
    if located is None:
        findings.append(
            codes.B03_KOLOM(
                CellRef(file, grid.title),
                "",
                "Baris judul kolom tidak ditemukan.",
                f"Tulis judul kolom seperti pada buku kerja kosong: {_required_headers(spec)}.",
            )
        )
        return None
    header_row, by_column = located
    columns = _columns(file, grid, spec, header_row, by_column, is_kuantitatif, findings)
    if columns is None:
        return None
    rows = _rows(file, grid, spec, header_row, columns, findings)
    named = {field: Column(column_letter(number), header) for field, (number, header) in columns.items()}
    return Table(spec, grid.title, named, rows)


def _required_headers(spec: SheetSpec) -> str:
    return ", ".join(column.header for column in spec.columns if column.required is Required.ALWAYS)


def _known_headers(spec: SheetSpec) -> dict[str, SheetColumn]:
    known = {fold_header(alias): column for column in spec.columns for alias in column.aliases}
    return known | {fold_header(column.header): column for column in spec.columns}


def _find_header(grid: Grid, spec: SheetSpec) -> tuple[int, dict[int, str]] | None:
    """The row that holds most of the sheet's headers, at least two; its texts by column number."""
    known = _known_headers(spec)
    best: tuple[int, int] | None = None
    for number in sorted(grid.rows)[:_HEADER_ROWS]:
        texts = (str(cell.value) for cell in grid.rows[number].values() if cell.kind is CellKind.TEXT)
        score = len({known[key].field for key in map(fold_header, texts) if key in known})
        if score >= 2 and (best is None or score > best[0]):
            best = (score, number)
    if best is None:
        return None
    row = grid.rows[best[1]]
    return best[1], {
        column: str(cell.value).strip() for column, cell in row.items() if cell.kind is CellKind.TEXT
    }


def _columns(
    file: str,
    grid: Grid,
    spec: SheetSpec,
    header_row: int,
    by_column: Mapping[int, str],
    is_kuantitatif: bool,
    findings: list[Finding],
) -> dict[str, tuple[int, str]] | None:
    """Field → (column number, header as typed); None when a needed one is missing or double."""
    known = _known_headers(spec)
    found: dict[str, tuple[int, str]] = {}
    unknown: dict[int, str] = {}
    is_usable = True
    for number, header in sorted(by_column.items()):
        field = _field_of(header, known, spec)
        ref = CellRef(file, grid.title, f"{column_letter(number)}{header_row}", shorten(header))
        if field is None:
            unknown[number] = header
        elif field in found:
            is_usable = False
            first = f"{column_letter(found[field][0])}{header_row}"
            findings.append(
                codes.B05_KOLOM_GANDA(
                    ref,
                    header,
                    f'Judul kolom ini sama artinya dengan "{found[field][1]}" di {first}.',
                    "Hapus atau ganti judul salah satunya.",
                )
            )
        else:
            found[field] = (number, shorten(header))
    return (
        found
        if _report_columns(file, grid, spec, header_row, found, unknown, is_kuantitatif, findings)
        and is_usable
        else None
    )


def _field_of(header: str, known: Mapping[str, SheetColumn], spec: SheetSpec) -> str | None:
    folded = fold_header(header)
    column = known.get(folded)
    if column is not None:
        return column.field
    year = re.fullmatch(r"target(?:tahun)?(\d{4})", folded)
    return f"target_{year[1]}" if year and spec.name == "Renstra" else None


def _report_columns(
    file: str,
    grid: Grid,
    spec: SheetSpec,
    header_row: int,
    found: Mapping[str, tuple[int, str]],
    unknown: dict[int, str],
    is_kuantitatif: bool,
    findings: list[Finding],
) -> bool:
    """Say which needed columns are missing (with a near header, if any) and which are not read."""
    is_complete = True
    for column in spec.columns:
        if column.field in found:
            continue
        near = nearest(column.header, unknown.values())
        is_needed = column.required is Required.ALWAYS or (
            column.required is Required.KUANTITATIF and is_kuantitatif
        )
        if not is_needed and not near:
            continue
        is_complete = is_complete and not is_needed
        letter = next((column_letter(n) for n, header in unknown.items() if header == near), "")
        unknown = {n: header for n, header in unknown.items() if header != near}
        kind = codes.B03_KOLOM if is_needed else codes.B04_KOLOM_LAIN
        findings.append(
            kind(
                CellRef(file, grid.title, f"{letter or 'A'}{header_row}", near),
                near,
                f'Kolom "{column.header}" tidak ada.',
                f'Maksud Anda kolom "{near}"? Ganti judulnya menjadi "{column.header}".'
                if near
                else f'Tambahkan kolom "{column.header}".',
            )
        )
    for number, header in unknown.items():
        findings.append(
            codes.B04_KOLOM_LAIN(
                CellRef(file, grid.title, f"{column_letter(number)}{header_row}", shorten(header)),
                header,
                "Kolom ini tidak dikenal dan tidak dibaca.",
                "Tidak perlu berbuat apa-apa.",
            )
        )
    return is_complete


def _rows(
    file: str,
    grid: Grid,
    spec: SheetSpec,
    header_row: int,
    columns: Mapping[str, tuple[int, str]],
    findings: list[Finding],
) -> tuple[RawRow, ...]:
    merged = _merged_cells(file, grid, spec, header_row, columns, findings)
    named = {field: Column(column_letter(number), header) for field, (number, header) in columns.items()}
    candidates: list[RawRow] = []
    for number in sorted(set(grid.rows) | set(merged)):
        if number <= header_row:
            continue
        own = grid.rows.get(number, {})
        above = merged.get(number, {})
        cells = {field: own[column] for field, (column, _) in columns.items() if column in own}
        taken = {field: above[column] for field, (column, _) in columns.items() if column in above}
        if cells:
            source = Source(file, grid.title, number, named)
            candidates.append(RawRow(source, cells | taken, frozenset(taken)))
    records = _without_footer(spec, candidates, findings)
    hidden = [row.source.row for row in records if row.source.row in grid.hidden_rows]
    if hidden:
        findings.append(
            codes.B18_TERSEMBUNYI(
                CellRef(file, grid.title, f"A{hidden[0]}"),
                "",
                f"{len(hidden)} baris tersembunyi (oleh penyaring atau disembunyikan) ikut dibaca.",
                "Hapus barisnya bila memang tidak dipakai.",
            )
        )
    return records


def _merged_cells(
    file: str,
    grid: Grid,
    spec: SheetSpec,
    header_row: int,
    columns: Mapping[str, tuple[int, str]],
    findings: list[Finding],
) -> dict[int, dict[int, Cell]]:
    """Row → column → the cell of the merged area above it; areas that must not be merged are reported."""
    may_fill = {columns[c.field][0] for c in spec.columns if c.fill_down and c.field in columns}
    used = {number for number, _ in columns.values()}
    filled: dict[int, dict[int, Cell]] = {}
    last_row = max(grid.rows, default=0)
    for merge in grid.merges:
        touched = used & set(range(merge.min_column, merge.max_column + 1))
        if merge.max_row <= header_row or not touched:
            continue
        if (
            merge.min_column == merge.max_column
            and merge.min_column in may_fill
            and merge.min_row > header_row
        ):
            cell = grid.rows.get(merge.min_row, {}).get(merge.min_column)
            for row in range(merge.min_row + 1, min(merge.max_row, last_row) + 1):
                if cell is not None:
                    filled.setdefault(row, {})[merge.min_column] = cell
        elif _holds_record(grid, merge, used):
            findings.append(_merge_finding(file, grid, columns, merge))
    return filled


def _holds_record(grid: Grid, merge: Merge, used: set[int]) -> bool:
    """Whether a merged area lies in rows that hold more than a title or a signature: at least three cells."""
    return any(
        len(used & set(grid.rows.get(row, {}))) >= 3
        for row in range(merge.min_row, min(merge.max_row, max(grid.rows, default=0)) + 1)
    )


def _merge_finding(file: str, grid: Grid, columns: Mapping[str, tuple[int, str]], merge: Merge) -> Finding:
    address = f"{column_letter(merge.min_column)}{merge.min_row}"
    until = f"{column_letter(merge.max_column)}{merge.max_row}"
    header = next((header for number, header in columns.values() if number == merge.min_column), "")
    rows = range(merge.min_row, merge.max_row + 1)
    return codes.B09_GABUNG(
        CellRef(file, grid.title, address, header),
        f"{address}:{until}",
        f"Sel {address}:{until} digabung, sehingga isinya tidak jelas untuk setiap baris.",
        "Pisahkan (Unmerge Cells), lalu isi setiap sel.",
        withholds=tuple((file, grid.title, row) for row in rows if row in grid.rows),
    )


def _without_footer(spec: SheetSpec, rows: Sequence[RawRow], findings: list[Finding]) -> tuple[RawRow, ...]:
    """Leave out totals, and what stands under the table after a blank row (a signature, a note); both said."""
    needed = [c.field for c in spec.columns if c.required is Required.ALWAYS]
    kept: list[RawRow] = []
    in_footer = False
    for row in rows:
        gap = bool(kept) and row.source.row - kept[-1].source.row > 1
        own = [field for field in row.cells if field not in row.merged]
        in_footer = (in_footer or gap) and _is_sparse(own, needed)
        if in_footer or _is_total(row, own):
            field = own[0]
            findings.append(
                codes.B17_BARIS(
                    row.source.cell(field),
                    str(row.cells[field].value),
                    f'Baris ini ("{shorten(str(row.cells[field].value), 40)}") tampak seperti jumlah, catatan '
                    "atau tanda tangan, dan tidak dibaca.",
                    "Bila ini data, isi semua kolom wajibnya.",
                )
            )
        else:
            kept.append(row)
    return tuple(kept)


def _is_sparse(own: Sequence[str], needed: Sequence[str]) -> bool:
    """One or two cells that do not make a record: not an indicator with its aspect, not a key with a text."""
    if len(own) > 2 or ("indikator" in own and len(own) > 1):
        return False
    filled = [field for field in needed if field in own]
    return len(own) == 1 or needed[0] not in own or len(filled) * 4 <= len(needed)


def _is_total(row: RawRow, own: Sequence[str]) -> bool:
    texts = [str(row.cells[f].value) for f in own if row.cells[f].kind is CellKind.TEXT]
    return bool(texts) and _TOTAL.fullmatch(texts[0].strip()) is not None
