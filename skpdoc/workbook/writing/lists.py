"""The hidden sheet behind the dropdowns of references, and the names the dropdowns use.

Its formulas follow what the office types: every dropdown offers the people, codes and items that the
other sheets hold at that moment, without gaps. INDEX over whole columns survives sorting and deleted rows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from skpdoc.contract import (
    PEGAWAI,
    PEJABAT_LAIN,
    PERAN,
    PERILAKU,
    PERJANJIAN_KINERJA,
    RENSTRA,
    Kind,
    Reference,
    SheetColumn,
    SheetSpec,
)
from skpdoc.regulation import known_satuan
from skpdoc.text.lines import column_letter

LISTS_SHEET = "Daftar Pilihan"
"""One of the contract's IGNORED_SHEETS."""


@dataclass(frozen=True, slots=True)
class _ListSource:
    """A column that can be referred to; ``label``, cut, is shown behind it (``NIP · Nama``, ``PK1 · Meningkatnya``)."""

    spec: SheetSpec
    field: str
    rows: int
    label: str


@dataclass(frozen=True, slots=True)
class _List:
    """One dropdown: fixed words, then what its sources hold."""

    name: str
    words: tuple[str, ...]
    sources: tuple[_ListSource, ...]
    longest: int = 1200
    """entries offered at most; beyond them one types"""


_LABEL = 60
"""letters of a label that a dropdown shows"""
_PEGAWAI = _ListSource(PEGAWAI, "nip", 1000, "nama")
_PEJABAT = _ListSource(PEJABAT_LAIN, "kode", 200, "nama")
_RENSTRA = _ListSource(RENSTRA, "kode", 200, "indikator")
_PK = _ListSource(PERJANJIAN_KINERJA, "kode", 500, "sasaran")
_PERAN = _ListSource(PERAN, "kode", 2000, "rencana_hasil_kerja")
_SOURCES = (_PEGAWAI, _PEJABAT, _RENSTRA, _PK, _PERAN)

_ORANG = _List("Daftar_Orang", (), (_PEJABAT, _PEGAWAI))
_INDUK = _List("Daftar_Induk", (), (_RENSTRA, _PK, _PERAN), longest=900)
_ITEM = _List("Daftar_Item", (), (_PK, _PERAN), longest=700)
_UNTUK = _List("Daftar_Untuk", PERILAKU.column("untuk").choices, (_PEGAWAI,))
_SATUAN = _List("Daftar_Satuan", known_satuan(), ())
_LISTS = (_ORANG, _INDUK, _ITEM, _UNTUK, _SATUAN)

Column = Sequence[str]
Values = Mapping[tuple[str, str], Column]
"""(sheet, field) → what the column holds from row 2 on; absent: nothing yet."""


def list_name(column: SheetColumn) -> str:
    """The defined name of the list that ``column`` offers; '' if it offers none of these."""
    if column.kind is Kind.SATUAN:
        return _SATUAN.name
    if column.kind is not Kind.REFERENCE:
        return ""
    if column.choices:
        return _UNTUK.name
    if Reference.RENSTRA in column.references:
        return _INDUK.name
    return _ITEM.name if Reference.ITEM in column.references else _ORANG.name


class _ListsSheet(Worksheet):  # type: ignore[misc] # XlsxWriter has no types
    """A sheet whose formulas name no function newer than Excel 2007, so that none is looked for in thousands."""

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:  # noqa: ARG002
        return formula.removeprefix("=")


def write_lists(book: Workbook, values: Values, *, follows: bool = True) -> None:
    """Fill the hidden sheet and define its names; stored values are those the formulas will give.

    Unless it ``follows`` what will be typed, only these values: a tenth of the time, half of the file.
    """
    sheet = book.add_worksheet(LISTS_SHEET, worksheet_class=_ListsSheet)
    sheet.hide()
    for column, source in enumerate(_SOURCES if follows else ()):
        _write_counter(sheet, column, source, _held(values, source))
    for column, one in enumerate(_LISTS, start=len(_SOURCES)):
        if follows:
            _write_list(sheet, column, one, values)
        else:
            _write_entries(sheet, column, (*one.words, *_all_entries(one, values))[: _height(one)])
        cells = (
            f"'{LISTS_SHEET}'!${column_letter(column + 1)}$2:${column_letter(column + 1)}${_height(one) + 1}"
        )
        count = f"'{LISTS_SHEET}'!${column_letter(column + 1)}$1"
        first = cells.split(":", maxsplit=1)[0]
        book.define_name(one.name, f"={first}:INDEX({cells},MIN({_height(one)},MAX(1,{count})))")


def _height(one: _List) -> int:
    return min(one.longest, len(one.words) + sum(source.rows for source in one.sources))


def _held(values: Values, source: _ListSource) -> Column:
    return values.get((source.spec.name, source.field), ())


def _whole_column(source: _ListSource, field: str) -> str:
    fields = [column.field for column in source.spec.columns]
    letter = column_letter(fields.index(field) + 1)
    return f"'{source.spec.name}'!${letter}:${letter}"


def _write_counter(sheet: Worksheet, column: int, source: _ListSource, held: Column) -> None:
    """Beside each row of the source: how many different entries stand there down to this row."""
    here, letter = _whole_column(source, source.field), column_letter(column + 1)
    sheet.write_string(0, column, source.spec.name)
    count, before = 0, source.spec.column(source.field).header
    for row in range(1, source.rows + 1):
        text = held[row - 1] if row <= len(held) else ""
        count += bool(text and text != before)
        before = text
        this = f"INDEX({here},ROW())"
        formula = f'=N({letter}{row})+IF(OR({this}="",{this}=INDEX({here},ROW()-1)),0,1)'
        sheet.write_formula(row, column, formula, None, count)


def _write_list(sheet: Worksheet, column: int, one: _List, values: Values) -> None:
    """Row 1: how many entries; below: the fixed words, then the entries of the sources, then blanks."""
    entries = _all_entries(one, values)
    total = "+".join([str(len(one.words)), *(_count(source) for source in one.sources)])
    sheet.write_formula(0, column, f"={total}", None, len(one.words) + len(entries))
    for row, word in enumerate(one.words, start=1):
        sheet.write_string(row, column, word)
    start = len(one.words)
    formula = _entry_formula(one.sources, f"(ROW()-{start + 1})")
    for row in range(start + 1, _height(one) + 1):
        position = row - start - 1
        shown = entries[position] if position < len(entries) else ""
        sheet.write_formula(row, column, formula, None, shown)


def _write_entries(sheet: Worksheet, column: int, entries: Sequence[str]) -> None:
    sheet.write_number(0, column, len(entries))
    sheet.write_column(1, column, entries)


def _all_entries(one: _List, values: Values) -> list[str]:
    return [text for source in one.sources for text in _entries(source, values)]


def _entries(source: _ListSource, values: Values) -> list[str]:
    held, found, before = _held(values, source), [], source.spec.column(source.field).header
    labels = values.get((source.spec.name, source.label), ())
    for row, text in enumerate(held[: source.rows]):
        if text and text != before:
            found.append(_labelled(text, labels[row] if row < len(labels) else ""))
        before = text
    return found


def _labelled(key: str, label: str) -> str:
    """What the formula of :func:`_lookup` gives; a ``;`` or line break in it would part the reference in two."""
    text = label.replace(";", ",").replace("\n", " ")
    return f"{key} · {text[:_LABEL]}" if label else key


def _count(source: _ListSource) -> str:
    return f"${column_letter(_SOURCES.index(source) + 1)}${source.rows + 1}"


def _entry_formula(sources: Sequence[_ListSource], position: str) -> str:
    """The entry at ``position`` (from 1) of the sources laid end to end, '' beyond the last."""
    formula, before = '""', [_count(source) for source in sources]
    for number in reversed(range(len(sources))):
        skipped = "".join(f"-{count}" for count in before[:number])
        at = f"{position}{skipped}"
        formula = f"IF({at}<={before[number]},{_lookup(sources[number], at)},{formula})"
    return f"={formula}"


def _lookup(source: _ListSource, position: str) -> str:
    letter = column_letter(_SOURCES.index(source) + 1)
    row = f"MATCH({position},${letter}$1:${letter}${source.rows + 1},0)"
    key = f"INDEX({_whole_column(source, source.field)},{row})"
    label = f"INDEX({_whole_column(source, source.label)},{row})"
    one_reference = f'SUBSTITUTE(SUBSTITUTE({label},";",","),CHAR(10)," ")'
    return f'{key}&IF({label}="",""," · "&LEFT({one_reference},{_LABEL}))'
