"""indeks.xlsx: who has which documents, with links to the files beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from pathlib import PurePosixPath

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from skpdoc.findings import Finding
from skpdoc.model.indeks import BarisIndeks, DokumenTerbit
from skpdoc.workbook.writing.findings_sheet import write_findings
from skpdoc.workbook.writing.styles import (
    GREEN,
    GREY,
    LINK,
    RED,
    Styles,
    build,
    cell_text,
    line_count,
    row_height,
)
from skpdoc.workbook.writing.table_sheet import print_set_up

_PERSON = (
    ("No", 6),
    ("Nama", 34),
    ("NIP", 21),
    ("Jabatan", 36),
    ("Unit Kerja", 28),
    ("Periode", 24),
    ("Pejabat Penilai", 34),
)
_STATE = (("Keadaan", 14), ("Sebab", 70))
_DOCUMENT_WIDTH = 16
_KIND_ORDER = ("SKP", "Manual IKU", "MPH")
_HEAD_ROW = 3
_URL_LENGTH = 2000
"""Excel refuses longer links; such a document is named without one."""

_COLOURS = {
    "lengkap": {"font_color": GREEN, "bg_color": "#E2EFDA"},
    "ditahan": {"font_color": RED, "bg_color": "#FFC7CE"},
}
_ESCAPES = str.maketrans({char: f"%{ord(char):02x}" for char in '%"# <>[]^`{}'})
"""What Excel itself escapes in a relative link; letters beyond ASCII stay."""

_Key = tuple[str, str, int]
"""Kind of document, file suffix, and its number among equals of one person (from 0)."""


def write_index(judul: str, baris: Sequence[BarisIndeks], findings: Sequence[Finding] = ()) -> bytes:
    """The index under its title, a row a person and period, a column a kind of document; and all findings.

    Links are relative to the folder of the index. The same input gives the same bytes.
    """
    kinds = _kinds(baris)

    def fill(book: Workbook, styles: Styles) -> None:
        sheet = book.add_worksheet("Indeks")
        _write_head(sheet, styles, judul, baris, [header for _, header in kinds])
        for number, one in enumerate(baris, start=1):
            _write_row(sheet, styles, number, one, [key for key, _ in kinds])
        last = len(_PERSON) + len(kinds) + len(_STATE) - 1
        sheet.autofilter(_HEAD_ROW, 0, _HEAD_ROW + max(1, len(baris)), last)
        sheet.freeze_panes(_HEAD_ROW + 1, 2)
        if baris:
            last_row = _HEAD_ROW + len(baris) + 1
            sheet.ignore_errors({"number_stored_as_text": f"C{_HEAD_ROW + 2}:C{last_row}"})
        print_set_up(sheet, _HEAD_ROW)
        write_findings(book.add_worksheet("Temuan"), styles, findings)

    return build(fill, judul, datetime(2000, 1, 1))


def _keys(dokumen: Sequence[DokumenTerbit]) -> list[_Key]:
    seen: Counter[tuple[str, str]] = Counter()
    keys = []
    for one in dokumen:
        kind = (one.jenis, PurePosixPath(one.path).suffix.lstrip(".").lower())
        keys.append((*kind, seen[kind]))
        seen[kind] += 1
    return keys


def _kinds(baris: Sequence[BarisIndeks]) -> list[tuple[_Key, str]]:
    """The document columns with their headers, kinds in order of appearance."""
    order = list(dict.fromkeys(key for one in baris for key in _keys(one.dokumen)))
    first = {jenis: at for at, jenis in reversed(list(enumerate(key[0] for key in order)))}
    rank = {jenis: at for at, jenis in enumerate(_KIND_ORDER)}
    order.sort(key=lambda key: (rank.get(key[0], len(rank)), first[key[0]], key[2]))
    suffixes = Counter(jenis for jenis, _ in {key[:2] for key in order})
    return [(key, _header(key, suffixes[key[0]] > 1)) for key in order]


def _header(key: _Key, says_suffix: bool) -> str:
    jenis, suffix, number = key
    header = f"{jenis} ({suffix})" if says_suffix and suffix else jenis
    return f"{header} {number + 1}" if number else header


def _write_head(
    sheet: Worksheet, styles: Styles, judul: str, baris: Sequence[BarisIndeks], kinds: Sequence[str]
) -> None:
    counts = Counter(one.keadaan for one in baris)
    summary = " · ".join([f"{len(baris)} baris", *(f"{count} {state}" for state, count in counts.items())])
    sheet.write_string(0, 0, judul, styles(bold=True, font_size=16, text_wrap=False))
    sheet.set_row(0, 24)
    sheet.write_string(1, 0, summary, styles(font_color=GREY, text_wrap=False))
    columns = [*_PERSON, *((kind, _DOCUMENT_WIDTH) for kind in kinds), *_STATE]
    for at, (header, width) in enumerate(columns):
        sheet.set_column(at, at, width)
        sheet.write_string(_HEAD_ROW, at, header, styles.plain_head())
    sheet.set_row(_HEAD_ROW, 30)


def _write_row(sheet: Worksheet, styles: Styles, number: int, one: BarisIndeks, keys: Sequence[_Key]) -> None:
    row = _HEAD_ROW + number
    person = (one.nama, one.nomor, one.jabatan, one.unit_kerja, one.periode, one.penilai)
    plain, reasons = styles.boxed(), cell_text("\n".join(one.sebab))
    sheet.write_number(row, 0, number, styles.boxed(align="center"))
    for at, text in enumerate(person, start=1):
        sheet.write_string(row, at, text, styles.boxed(num_format="@") if at == 2 else plain)
    documents = dict(zip(_keys(one.dokumen), one.dokumen, strict=True))
    for at, key in enumerate(keys, start=len(_PERSON)):
        _write_document(sheet, styles, (row, at), documents.get(key))
    at = len(_PERSON) + len(keys)
    sheet.write_string(row, at, one.keadaan, styles.boxed(align="center", **_COLOURS.get(one.keadaan, {})))
    sheet.write_string(row, at + 1, reasons, plain)
    widths = [width for _, width in (*_PERSON[1:], _STATE[1])]
    lines = max(line_count(text, width) for text, width in zip((*person, reasons), widths, strict=True))
    sheet.set_row(row, row_height(lines))


def _write_document(
    sheet: Worksheet, styles: Styles, at: tuple[int, int], dokumen: DokumenTerbit | None
) -> None:
    if dokumen is None:
        sheet.write_blank(*at, None, styles.boxed())
        return
    tip = f"{PurePosixPath(dokumen.path).name} · {dokumen.id_dokumen}"
    link_to(sheet, styles, at, dokumen.path, tip)


def link_to(sheet: Worksheet, styles: Styles, at: tuple[int, int], path: str, tip: str) -> None:
    """A link *Buka* to ``path``, relative to the workbook's folder; its name alone where Excel refuses the link."""
    url = path.translate(_ESCAPES)
    if len(url) > _URL_LENGTH:
        sheet.write_string(*at, path, styles.boxed())
        return
    link = styles.boxed(font_color=LINK, underline=1, align="center")
    sheet.write_url(*at, f"external:{url}", link, "Buka", tip[:200])
