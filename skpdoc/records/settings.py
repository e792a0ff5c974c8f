"""A sheet of settings, one a row, ``Isian | Nilai | Keterangan``: Unit, or Periode of an evaluation book."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from skpdoc import codes
from skpdoc.contract import PLANNING, BookSpec, Required, SheetColumn, SheetSpec, fold_header
from skpdoc.findings import CellRef, Finding
from skpdoc.model.office import Periode
from skpdoc.model.source import Column, Source
from skpdoc.records.cells import Cell, Grid
from skpdoc.records.raw_row import RawRow
from skpdoc.records.resemblance import resembled
from skpdoc.records.row import Row
from skpdoc.records.row_cells import Repairs
from skpdoc.records.table import Table
from skpdoc.records.unread import REMEDY_FOREIGN, alike, differs, rival
from skpdoc.text import indonesian
from skpdoc.text.lines import column_letter, shorten
from skpdoc.text.nearest import meant, nearest

_LONGEST = 366
"""days of a period: SKP are made for a year"""
_NOTHING: Mapping[str, Cell] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Settings:
    """The rows of the sheet by field; a missing setting reads as a blank at the sheet's first row.

    ``unknown`` maps what stands in the column ``Isian`` and is no setting to its cell; ``cells`` are the values.
    """

    rows: dict[str, Row]
    sources: dict[str, Source]
    unknown: dict[str, CellRef]
    repairs: Repairs
    cells: dict[str, Cell]


def read_settings(
    file: str,
    grid: Grid,
    findings: list[Finding],
    book: BookSpec = PLANNING,
    taken: Mapping[str, Cell] = _NOTHING,
) -> Settings:
    """Every setting as a row of one cell; missing and double ones are reported.

    ``taken`` are values from another workbook for what is blank or missing here.
    """
    by_label = {fold_header(alias): s for s in book.settings for alias in (s.header, *s.aliases)}
    spec = SheetSpec(book.settings_sheet, "", book.settings)
    label_column, value_column = _positions(grid)
    found: dict[str, Row] = {}
    unknown: dict[str, CellRef] = {}
    repairs = Repairs()
    for number in sorted(grid.rows):
        cells = grid.rows[number]
        label = str(cells[label_column].value) if label_column in cells else ""
        setting = by_label.get(fold_header(label))
        if setting is None:
            address = f"{column_letter(label_column)}{number}"
            unknown[label] = CellRef(file, grid.title, address, label, number)
        elif setting.field in found:
            findings.append(_twice(file, grid, setting, number, value_column))
        else:
            source = _source(file, grid, setting, number, value_column)
            value = {setting.field: cells[value_column]} if value_column in cells else {}
            found[setting.field] = _row(spec, source, value | _only(taken, setting), findings, repairs)
    for setting in book.settings:
        if setting.field not in found:
            source, value = _source(file, grid, setting, 1, value_column), _only(taken, setting)
            found[setting.field] = _row(spec, source, value, findings if value else [], repairs)
            if not value:
                findings.extend(_report_missing(file, grid, setting, unknown, book.settings))
    sources = {field: row.source for field, row in found.items()}
    typed = {field: cell for field, row in found.items() if (cell := row.cell(field))}
    values = {label: grid.rows[ref.row].get(value_column) for label, ref in unknown.items()}
    findings += _unread(found, values, unknown, book.settings)
    return Settings(found, sources, unknown, repairs, typed)


def _row(
    spec: SheetSpec, source: Source, value: Mapping[str, Cell], findings: list[Finding], repairs: Repairs
) -> Row:
    typed = replace(source, typed=frozenset(value))
    table = Table(spec, source.sheet, source.columns, ())
    return Row(RawRow(typed, value, frozenset()), table, findings, repairs)


def _only(taken: Mapping[str, Cell], setting: SheetColumn) -> dict[str, Cell]:
    return {setting.field: taken[setting.field]} if setting.field in taken else {}


def _positions(grid: Grid) -> tuple[int, int]:
    """Columns of ``Isian`` and ``Nilai``: A and B where they are not named."""
    for number in sorted(grid.rows)[:20]:
        texts = {fold_header(str(cell.value)): column for column, cell in grid.rows[number].items()}
        if "isian" in texts and "nilai" in texts:
            return texts["isian"], texts["nilai"]
    return 1, 2


def _source(file: str, grid: Grid, setting: SheetColumn, row: int, column: int) -> Source:
    return Source(file, grid.title, row, {setting.field: Column(column_letter(column), setting.header)})


def _twice(file: str, grid: Grid, setting: SheetColumn, row: int, column: int) -> Finding:
    return codes.B05_KOLOM_GANDA(
        _source(file, grid, setting, row, column).cell(setting.field),
        setting.header,
        f'Isian "{setting.header}" ada dua kali.',
        "Hapus salah satunya.",
    )


def _report_missing(
    file: str,
    grid: Grid,
    setting: SheetColumn,
    unknown: dict[str, CellRef],
    settings: Sequence[SheetColumn],
) -> Iterator[Finding]:
    if setting.required is not Required.ALWAYS:
        return
    near = nearest(setting.header, [label for label in unknown if label]) or next(
        (label for label in unknown if (like := resembled(label, settings)) and like.column is setting),
        "",
    )
    yield codes.B06_KOSONG(
        CellRef(file, grid.title, unknown[near].address if near else "", setting.header),
        near,
        f'Isian "{setting.header}" tidak ada.',
        f'{meant(near)} Ganti menjadi "{setting.header}".'
        if near
        else f'Tambahkan baris "{setting.header}" dengan nilainya. Contoh: "{setting.example}".',
    )


def _unread(
    found: Mapping[str, Row],
    values: Mapping[str, Cell | None],
    unknown: Mapping[str, CellRef],
    settings: Sequence[SheetColumn],
) -> Iterator[Finding]:
    """What is said of labels that are no settings and have a value; a required setting that is missing was said."""
    for label, value in values.items():
        if value is None or fold_header(label) in ("", "isian"):
            continue
        like = resembled(label, settings)
        own = found[like.column.field].cell(like.column.field) if like else None
        if like is None or not differs(value, own):
            cause = "Isian ini tidak dikenal dan tidak dibaca."
            yield codes.B04_KOLOM_LAIN(unknown[label], shorten(label), cause, REMEDY_FOREIGN)
        elif own is not None:
            say = rival if like.is_rival else alike
            yield say(unknown[label], label, like.column)
        elif like.column.required is not Required.ALWAYS:
            yield codes.B51_JUDUL(
                unknown[label],
                shorten(label),
                f'Isian ini tidak dikenal, sedangkan "{like.column.header}" kosong.',
                f"{meant(like.column.header)} Pindahkan nilainya ke sana.",
            )


def read_rentang(row: Mapping[str, Row], tahun: int | None) -> Periode | None:
    """The unit's period; None (reported) where a day is unreadable or the two make no period of the year."""
    mulai = row["periode_mulai"].day("periode_mulai")
    selesai = row["periode_selesai"].day("periode_selesai")
    if not mulai or not selesai:
        return None
    is_of_year = not tahun or tahun == mulai.year == selesai.year
    if mulai <= selesai and is_of_year and (selesai - mulai).days < _LONGEST:
        return Periode(mulai, selesai)
    is_other_year = not is_of_year and mulai.year == selesai.year
    odd = "periode_selesai" if mulai.year == tahun else "periode_mulai"
    row[odd].say(
        codes.B26_PERIODE,
        odd,
        f"{mulai:%d/%m/%Y} – {selesai:%d/%m/%Y}",
        f"Periode {indonesian.tanggal(mulai)} – {indonesian.tanggal(selesai)} "
        + _why_odd(mulai, selesai, is_of_year=is_of_year),
        (f"Bila periodenya benar, ganti Tahun menjadi {mulai.year}. " if is_other_year else "")
        + f"Contoh: 1 Januari {tahun or mulai.year} dan 31 Desember {tahun or mulai.year}.",
    )
    return None


def _why_odd(mulai: date, selesai: date, *, is_of_year: bool) -> str:
    if selesai < mulai:
        return "berakhir sebelum dimulai."
    if is_of_year:
        return "lebih dari setahun."
    return "di luar Tahun." if mulai.year == selesai.year else "sebagian di luar Tahun."


def read_tahun(row: Row) -> int | None:
    """The year of the setting Tahun; None where it is blank or none (reported)."""
    text = row.text("tahun")
    match = re.fullmatch(r"(20\d\d)(?:[.,]0)?", text)
    if text and match is None:
        row.say(
            codes.B16_TANGGAL, "tahun", text, f'"{text}" bukan tahun.', "Ketik empat angka, misalnya 2026."
        )
    return int(match[1]) if match else None
