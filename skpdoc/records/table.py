"""Find a sheet's table on its grid: where the header stands, which columns it has, which rows are records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from skpdoc import codes
from skpdoc.contract import URUTAN, Required, SheetColumn, SheetSpec, fold_header
from skpdoc.findings import CellRef, Finding
from skpdoc.model.source import Column, Source
from skpdoc.records.above import Above, rows_above
from skpdoc.records.cells import Cell, CellKind, Grid, Merge
from skpdoc.records.footer import without_footer
from skpdoc.records.raw_row import RawRow
from skpdoc.records.unread import Head, unread_columns
from skpdoc.text.lines import column_letter, fold, shorten
from skpdoc.text.nearest import meant, nearest

_HEADER_ROWS = 60


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet's table as found; ``columns`` maps fields to columns, ``rows`` are the records."""

    spec: SheetSpec
    title: str
    columns: Mapping[str, Column]
    rows: tuple[RawRow, ...]


def read_table(
    file: str,
    grid: Grid,
    spec: SheetSpec,
    is_kuantitatif: bool,
    findings: list[Finding],
    *,
    takes_partial: bool = False,
) -> Table | None:
    """Locate the header, then the records; None where a needed column is missing or stands twice.

    With ``takes_partial`` such a table is read all the same: the columns it has, of two the first.
    """
    return _Finder(file, grid, spec, findings).table(is_kuantitatif, takes_partial)


class _Finder:
    """Reads one sheet; ``_columns`` maps a field to its column number and its header as typed."""

    def __init__(self, file: str, grid: Grid, spec: SheetSpec, findings: list[Finding]) -> None:
        self._file = file
        self._grid = grid
        self._spec = spec
        self._findings = findings
        self._header_row = 0
        self._columns: dict[str, tuple[int, str]] = {}
        self._covered: dict[int, set[int]] = {}
        self._known = {fold_header(alias): column for column in spec.columns for alias in column.aliases}
        self._known |= {fold_header(column.header): column for column in spec.columns}

    def table(self, is_kuantitatif: bool, takes_partial: bool) -> Table | None:
        """The table; None (reported) where it cannot be used."""
        headers = self._find_header()
        if headers is None:
            self._findings.extend(self._report_no_header())
            return None
        unknown, has_twins = self._find_columns(headers)
        self._findings.extend(rows_above(self._spec, self._above()))
        is_complete = self._report_columns(unknown, is_kuantitatif) and not has_twins
        if not (is_complete or takes_partial):
            return None
        return Table(self._spec, self._grid.title, self._named(), self._records())

    def _named(self) -> dict[str, Column]:
        return {field: Column(column_letter(n), header) for field, (n, header) in self._columns.items()}

    def _ref(self, column: int, row: int, header: str = "") -> CellRef:
        return CellRef(self._file, self._grid.title, f"{column_letter(column)}{row}", shorten(header))

    # -- header -------------------------------------------------------------------------------------

    def _find_header(self) -> dict[int, str] | None:
        """The texts by column of the row that holds most of the sheet's headers, at least two."""
        best = 0
        for number in sorted(self._grid.rows)[:_HEADER_ROWS]:
            texts = (str(c.value) for c in self._grid.rows[number].values() if c.kind is CellKind.TEXT)
            score = len({self._known[key].field for key in map(fold_header, texts) if key in self._known})
            if score >= 2 and score > best:
                best, self._header_row = score, number
        if not best:
            return None
        cells = self._grid.rows[self._header_row].items()
        return {column: str(cell.value).strip() for column, cell in cells if cell.kind is CellKind.TEXT}

    def _report_no_header(self) -> Iterator[Finding]:
        needed = (column.header for column in self._spec.columns if column.required is Required.ALWAYS)
        yield codes.B03_KOLOM(
            CellRef(self._file, self._grid.title),
            "",
            "Baris judul kolom tidak ditemukan.",
            f"Tulis judul kolom seperti pada buku kerja kosong: {', '.join(needed)}.",
        )

    def _find_columns(self, headers: Mapping[int, str]) -> tuple[dict[int, str], bool]:
        """Fill ``_columns``; (the headers that are none of ours, whether one stands twice)."""
        unknown: dict[int, str] = {}
        has_twins = False
        for number, header in sorted(headers.items()):
            column = self._known.get(fold_header(header))
            if column is None:
                unknown[number] = header
            elif column.field in self._columns:
                has_twins = True
                first, twin = self._columns[column.field]
                self._findings.append(
                    codes.B05_KOLOM_GANDA(
                        self._ref(number, self._header_row, header),
                        header,
                        f'Judul kolom ini sama artinya dengan "{twin}" di {column_letter(first)}{self._header_row}.',
                        "Hapus atau ganti judul salah satunya.",
                    )
                )
            else:
                self._columns[column.field] = (number, shorten(header))
        return unknown, has_twins

    def _report_columns(self, unknown: dict[int, str], is_kuantitatif: bool) -> bool:
        """Say which needed columns are missing and which are not read; whether all that are needed are there.

        A near header is asked about, which withholds all that the sheet feeds; so that everything else can be
        said in the same pass, it is read.
        """
        is_complete = True
        for column in self._spec.columns:
            if column.field in self._columns:
                continue
            is_needed = column.required is Required.ALWAYS
            is_needed |= column.required is Required.KUANTITATIF and is_kuantitatif
            names = (column.header, *column.aliases) if is_needed else (column.header,)
            near = next(filter(None, (nearest(name, unknown.values()) for name in names)), "")
            if is_needed or near:
                number = next((n for n, header in unknown.items() if header == near), 0)
                self._findings.extend(self._report_missing(column, near, number or 1))
                is_complete &= bool(number)
            if near:
                self._columns[column.field] = (number, shorten(unknown.pop(number)))
        head = Head(self._header_row, self._spec.columns, self._columns, unknown)
        self._findings += unread_columns(
            head, self._grid, lambda n, text: self._ref(n, self._header_row, text)
        )
        return is_complete

    def _report_missing(self, column: SheetColumn, near: str, number: int) -> Iterator[Finding]:
        """A needed column, or one whose misspelt header would lose what the office typed below it."""
        hint = f'{meant(near, "kolom")} Ganti judulnya menjadi "{column.header}".'
        yield codes.B03_KOLOM(
            self._ref(number, self._header_row, near),
            near,
            f'Kolom "{column.header}" tidak ada.',
            hint if near else f'Tambahkan kolom "{column.header}".',
        )

    # -- records ------------------------------------------------------------------------------------

    def _records(self) -> tuple[RawRow, ...]:
        merged = self._merged_cells()
        named = self._named()
        by_column = self._content_columns()
        columns = tuple(by_column)
        urutan = self._columns.get(URUTAN, (0, ""))[0]
        numbers = self._typed_numbers(urutan)
        candidates: list[RawRow] = []
        for number in sorted(set(self._grid.rows) | set(merged)):
            if number <= self._header_row:
                continue
            own, above = self._grid.rows.get(number, {}), merged.get(number, {})
            cells = {by_column[column]: own[column] for column in columns if column in own}
            taken = (
                {by_column[column]: above[column] for column in columns if column in above} if above else {}
            )
            if cells:
                source = Source(
                    self._file, self._grid.title, number, named, typed=frozenset(cells) | frozenset(taken)
                )
                hidden = frozenset(by_column[column] for column in self._covered.get(number, ()))
                candidates.append(
                    RawRow(
                        source,
                        cells | taken if taken else cells,
                        frozenset(taken),
                        hidden,
                        numbers.get(number),
                        own,
                        not self._grid.rows.get(number - 1, {}).keys() - {urutan},
                    )
                )
        records = without_footer(self._spec, candidates, self._findings)
        self._findings.extend(self._report_hidden(records))
        return records

    def _above(self) -> Iterator[Above]:
        """The rows above the header, with what stands in its columns."""
        named, by_column = self._named(), self._content_columns()
        for number, row in sorted(self._grid.rows.items()):
            if number < self._header_row:
                cells = {
                    by_column[column]: cell for column, cell in sorted(row.items()) if column in by_column
                }
                yield Source(self._file, self._grid.title, number, named), cells

    def _content_columns(self) -> dict[int, str]:
        """Column → field; Urutan is no content."""
        return {number: field for field, (number, _) in self._columns.items() if field != URUTAN}

    def _typed_numbers(self, urutan: int) -> dict[int, int]:
        """Row → the whole number typed in column ``urutan``; no text, no formula, nothing merged."""
        merges = [m for m in self._grid.merges if m.min_column <= urutan <= m.max_column]
        return {
            number: int(cell.value)
            for number, row in self._grid.rows.items()
            if (cell := row.get(urutan)) is not None
            and cell.kind is CellKind.NUMBER
            and isinstance(cell.value, int | float)
            and cell.value == int(cell.value)
            and not cell.is_formula
            and not any(merge.min_row <= number <= merge.max_row for merge in merges)
        }

    def _report_hidden(self, records: Sequence[RawRow]) -> Iterator[Finding]:
        hidden = [row.source.row for row in records if row.source.row in self._grid.hidden_rows]
        if hidden:
            yield codes.B18_TERSEMBUNYI(
                self._ref(1, hidden[0]),
                "",
                f"{len(hidden)} baris tersembunyi (oleh penyaring atau disembunyikan) ikut dibaca.",
                "Hapus barisnya bila memang tidak dipakai.",
            )

    def _merged_cells(self) -> dict[int, dict[int, Cell]]:
        """Row → column → the cell of the merged area above it; areas that must not be merged are reported."""
        spec = {number: self._spec.column(field) for number, field in self._content_columns().items()}
        used = set(spec)
        filled: dict[int, dict[int, Cell]] = {}
        last_row = max(self._grid.rows, default=0)
        for merge in self._grid.merges:
            is_ours = any(merge.min_column <= number <= merge.max_column for number in used)
            if merge.max_row <= self._header_row or not is_ours:
                continue
            is_one_column = merge.min_column == merge.max_column
            is_below = merge.min_row > self._header_row
            if is_one_column and is_below and self._continues(spec[merge.min_column], merge, last_row):
                cell = self._grid.rows.get(merge.min_row, {}).get(merge.min_column)
                if cell is not None:
                    for row in range(merge.min_row + 1, min(merge.max_row, last_row) + 1):
                        filled.setdefault(row, {})[merge.min_column] = cell
            elif self._holds_record(merge, used, last_row):
                self._findings.extend(self._report_merge(merge))
                for row in range(merge.min_row, min(merge.max_row, last_row) + 1):
                    columns = {n for n in used if merge.min_column <= n <= merge.max_column}
                    self._covered.setdefault(row, set()).update(columns)
        return filled

    def _continues(self, column: SheetColumn, merge: Merge, last_row: int) -> bool:
        """Whether what stands above in a merged area of this column is said of all its rows."""
        if not column.merges_over:
            return column.fill_down
        over = [self._columns[field][0] for field in column.merges_over if field in self._columns]
        rows = (
            self._grid.rows.get(row, {}) for row in range(merge.min_row, min(merge.max_row, last_row) + 1)
        )
        said = {
            tuple(fold(str(row[number].value)) if number in row else "" for number in over) for row in rows
        }
        return len(over) == len(column.merges_over) and len(said) == 1

    def _holds_record(self, merge: Merge, used: set[int], last_row: int) -> bool:
        """Whether a merged area lies in rows that hold more than a title or a signature: three cells."""
        rows = range(merge.min_row, min(merge.max_row, last_row) + 1)
        return any(len(used & set(self._grid.rows.get(row, {}))) >= 3 for row in rows)

    def _report_merge(self, merge: Merge) -> Iterator[Finding]:
        address = f"{column_letter(merge.min_column)}{merge.min_row}"
        area = f"{address}:{column_letter(merge.max_column)}{merge.max_row}"
        header = next((h for number, h in self._columns.values() if number == merge.min_column), "")
        rows = (row for row in range(merge.min_row, merge.max_row + 1) if row in self._grid.rows)
        yield codes.B09_GABUNG(
            CellRef(self._file, self._grid.title, address, header),
            area,
            f"Sel {area} digabung, sehingga isinya tidak jelas untuk setiap baris.",
            "Pisahkan (Unmerge Cells), lalu isi setiap sel.",
            withholds=tuple((self._file, self._grid.title, row) for row in rows),
        )
