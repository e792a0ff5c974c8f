"""The standard workbook, blank or filled, written from the contract."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from xlsxwriter.workbook import Workbook

from skpdoc.contract import (
    FORMAT_VERSION,
    OLD_BOOK_SHEET,
    RENSTRA,
    SHEETS,
    UNIT_SETTINGS,
    UNIT_SHEET,
    Kind,
    SheetColumn,
    SheetSpec,
    fold_header,
    renstra_of,
)
from skpdoc.contract.guide import PLANNING_GUIDE
from skpdoc.findings import Finding
from skpdoc.model.choices import BarisAtasMPH, Pendekatan, UkuranKertas
from skpdoc.regulation import DEFAULT_REGULASI
from skpdoc.workbook.writing.lists import Values, write_lists
from skpdoc.workbook.writing.old_book_sheet import write_old_book
from skpdoc.workbook.writing.petunjuk import write_petunjuk
from skpdoc.workbook.writing.settings_sheet import write_settings
from skpdoc.workbook.writing.styles import Styles, build
from skpdoc.workbook.writing.table_sheet import extra_column, print_filled_rows, write_table

Rows = Sequence[Sequence[str]]
_TARGET_YEAR = re.compile(r"target ?(\d{4})")


@dataclass(frozen=True, slots=True)
class Origin:
    """That a workbook was made from an older one: its own file name, and what is said of the older one."""

    file: str
    findings: Sequence[Finding]


def write_workbook(
    year: int,
    tables: Mapping[str, Rows] | None = None,
    origin: Origin | None = None,
    *,
    lists_follow: bool = True,
) -> bytes:
    """The standard workbook of ``year`` as .xlsx; the same input gives the same bytes.

    ``tables`` maps sheet names to rows, the header row first (see :mod:`skpdoc.workbook.markdown`).
    Names and headers may be spelt as the reader accepts them; columns and sheets that the contract does
    not know are written behind the others; what ``origin`` says stands behind Petunjuk. Dropdowns of references
    offer what will be typed too, if ``lists_follow``. Raises ValueError for a sheet or header given twice.
    """
    given = _by_fold(tables or {})
    _, unit = given.pop(fold_header(UNIT_SHEET), ("", ()))
    sheets = [_sheet(spec, year, given) for spec in SHEETS]

    def fill(book: Workbook, styles: Styles) -> None:
        write_petunjuk(book.add_worksheet("Petunjuk"), styles, PLANNING_GUIDE, f"Tahun {year}")
        if origin is not None and origin.findings:
            write_old_book(book.add_worksheet(OLD_BOOK_SHEET), styles, origin.file, origin.findings)
        write_settings(book.add_worksheet(UNIT_SHEET), styles, UNIT_SETTINGS, unit[1:], _defaults(year))
        for spec, rows in sheets:
            write_table(book.add_worksheet(spec.name), styles, spec, rows)
            if spec.anchors:
                print_filled_rows(book, spec)
        for name, unknown in given.values():
            _write_unknown(book, name, unknown)
        write_lists(book, _values(sheets), follows=lists_follow)

    return build(fill, f"Buku Kerja SKP {year}", datetime(year, 1, 1))


def _defaults(year: int) -> dict[str, str]:
    return {
        "versi": FORMAT_VERSION,
        "tahun": str(year),
        "periode_mulai": f"1 Januari {year}",
        "periode_selesai": f"31 Desember {year}",
        "regulasi": DEFAULT_REGULASI,
        "pendekatan": Pendekatan.KUANTITATIF.value,
        "baris_atas_mph": BarisAtasMPH.INDIKATOR.value,
        "ukuran_kertas": UkuranKertas.A4.value,
    }


def _by_fold(tables: Mapping[str, Rows]) -> dict[str, tuple[str, Rows]]:
    found: dict[str, tuple[str, Rows]] = {}
    for name, rows in tables.items():
        if fold_header(name) in found:
            raise ValueError(f"sheet {name!r} is given twice")
        found[fold_header(name)] = (name, rows)
    return found


def _sheet(
    spec: SheetSpec, year: int, given: dict[str, tuple[str, Rows]]
) -> tuple[SheetSpec, list[list[str]]]:
    """``spec`` with the columns to write, and its rows in their order; takes its table out of ``given``."""
    names = [fold_header(name) for name in (spec.name, *spec.aliases)]
    found = next((name for name in names if name in given), "")
    _, rows = given.pop(found, ("", ()))
    headers = list(rows[0]) if rows else []
    if spec is RENSTRA:
        spec = renstra_of(_years(headers, year))
    at = zip(spec.columns, _places(spec, headers), strict=True)
    spec = spec.laid_out([column.field for column, place in at if place is not None])
    places = _places(spec, headers)
    extra = [header for at, header in enumerate(headers) if header and at not in places]
    places += [at for at in range(len(headers)) if headers[at] and at not in places]
    spec = replace(spec, columns=(*spec.columns, *(extra_column(header) for header in extra)))
    laid = [
        [_text(row, at, column, number) for at, column in zip(places, spec.columns, strict=True)]
        for number, row in enumerate(rows[1:], start=1)
    ]
    return _laid_out(spec, laid)


def _text(row: Sequence[str], at: int | None, column: SheetColumn, number: int) -> str:
    """What ``row`` gives ``column``; where it does not say, Urutan counts the rows."""
    if at is None:
        return str(number) if column.kind is Kind.URUTAN else ""
    return row[at]


def _years(headers: Sequence[str], year: int) -> list[int]:
    """The years of the plan: those of the headers, else the five around ``year``."""
    found = [_TARGET_YEAR.fullmatch(fold_header(header)) for header in headers]
    return [int(match[1]) for match in found if match] or list(range(year - 1, year + 4))


def _places(spec: SheetSpec, headers: Sequence[str]) -> list[int | None]:
    """For each column of ``spec`` where its header stands among ``headers``."""
    folded = [fold_header(header) for header in headers]
    if len({header for header in folded if header}) < sum(map(bool, folded)):
        raise ValueError(f"{spec.name}: a header is given twice: {', '.join(headers)}")
    return [_place(column, folded) for column in spec.columns]


def _place(column: SheetColumn, folded: Sequence[str]) -> int | None:
    for name in (column.header, *column.aliases):
        if fold_header(name) in folded:
            return folded.index(fold_header(name))
    return None


def _laid_out(spec: SheetSpec, rows: list[list[str]]) -> tuple[SheetSpec, list[list[str]]]:
    """Urutan behind the other columns, behind it those that are folded."""
    order = sorted(
        range(len(spec.columns)),
        key=lambda at: (spec.columns[at].folded, spec.columns[at].kind is Kind.URUTAN),
    )
    columns = tuple(spec.columns[at] for at in order)
    return replace(spec, columns=columns), [[row[at] for at in order] for row in rows]


def _write_unknown(book: Workbook, name: str, rows: Rows) -> None:
    sheet = book.add_worksheet(name)
    for number, row in enumerate(rows):
        for at, text in enumerate(row):
            if text:
                sheet.write_string(number, at, text)


def _values(sheets: Sequence[tuple[SheetSpec, list[list[str]]]]) -> Values:
    return {
        (spec.name, column.field): [row[at] for row in rows]
        for spec, rows in sheets
        for at, column in enumerate(spec.columns)
    }
