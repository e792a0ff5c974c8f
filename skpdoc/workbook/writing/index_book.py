"""indeks.xlsx: who has which documents, with links to the files beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import PurePosixPath
from typing import Any

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from skpdoc.findings import Finding
from skpdoc.model.indeks import IndexRow, WrittenDocument
from skpdoc.workbook.writing.findings_sheet import write_findings
from skpdoc.workbook.writing.listing import HEAD_ROW, ListColumn, Place, put_file_link, write_list
from skpdoc.workbook.writing.styles import GREEN, RED, Styles, build

_COLOURS: Mapping[str, Mapping[str, Any]] = {
    "lengkap": {"font_color": GREEN, "bg_color": "#E2EFDA"},
    "ditahan": {"font_color": RED, "bg_color": "#FFC7CE"},
}


def _put_number(sheet: Worksheet, styles: Styles, at: Place, _: IndexRow) -> bool:
    sheet.write_number(*at, at[0] - HEAD_ROW, styles.boxed(align="center"))
    return True


_PERSON: Sequence[ListColumn[IndexRow]] = (
    ListColumn("No", 6, put=_put_number),
    ListColumn("Nama", 34, lambda one: one.nama),
    ListColumn("NIP", 21, lambda one: one.nomor, lambda _: {"num_format": "@"}),
    ListColumn("Jabatan", 36, lambda one: one.jabatan),
    ListColumn("Unit Kerja", 28, lambda one: one.unit_kerja),
    ListColumn("Periode", 24, lambda one: one.periode),
    ListColumn("Pejabat Penilai", 34, lambda one: one.penilai),
)
_STATE: Sequence[ListColumn[IndexRow]] = (
    ListColumn(
        "Keadaan",
        14,
        lambda one: one.keadaan,
        lambda one: {"align": "center", **_COLOURS.get(one.keadaan, {})},
    ),
    ListColumn("Sebab", 70, lambda one: "\n".join(one.sebab)),
)

_Key = tuple[str, str, int]
"""Kind of document, file suffix, and its number among equals of one person (from 0)."""


def write_index(
    judul: str, baris: Sequence[IndexRow], findings: Sequence[Finding] = (), kinds: Sequence[str] = ()
) -> bytes:
    """The index under its title, a row a person and period, a column a kind of document; and all findings.

    The columns stand in the order of ``kinds``, others behind them.

    Links are relative to the folder of the index. The same input gives the same bytes.
    """

    def fill(book: Workbook, styles: Styles) -> None:
        columns = (
            *_PERSON,
            *(_document_column(key, header) for key, header in _documents(baris, kinds)),
            *_STATE,
        )
        sheet = book.add_worksheet("Indeks")
        write_list(sheet, styles, (judul, _summary(baris)), columns, baris, frozen=2, digits="C:C")
        write_findings(book.add_worksheet("Temuan"), styles, findings)

    return build(fill, judul, datetime(2000, 1, 1))


def _summary(baris: Sequence[IndexRow]) -> str:
    counts = Counter(one.keadaan for one in baris)
    return " · ".join([f"{len(baris)} baris", *(f"{count} {state}" for state, count in counts.items())])


def _keys(dokumen: Sequence[WrittenDocument]) -> list[_Key]:
    seen: Counter[tuple[str, str]] = Counter()
    keys = []
    for one in dokumen:
        kind = (one.jenis, PurePosixPath(one.path).suffix.lstrip(".").lower())
        keys.append((*kind, seen[kind]))
        seen[kind] += 1
    return keys


def _documents(baris: Sequence[IndexRow], kinds: Sequence[str]) -> list[tuple[_Key, str]]:
    """The document columns with their headers."""
    order = list(dict.fromkeys(key for one in baris for key in _keys(one.dokumen)))
    first = {jenis: at for at, jenis in reversed(list(enumerate(key[0] for key in order)))}
    rank = {jenis: at for at, jenis in enumerate(kinds)}
    order.sort(key=lambda key: (rank.get(key[0], len(rank)), first[key[0]], key[2]))
    suffixes = Counter(jenis for jenis, _ in {key[:2] for key in order})
    return [(key, _header(key, suffixes[key[0]] > 1)) for key in order]


def _header(key: _Key, says_suffix: bool) -> str:
    jenis, suffix, number = key
    header = f"{jenis} ({suffix})" if says_suffix and suffix else jenis
    return f"{header} {number + 1}" if number else header


def _document_column(key: _Key, header: str) -> ListColumn[IndexRow]:
    """Links to one kind of document; blank where a person has none."""

    def put(sheet: Worksheet, styles: Styles, at: Place, one: IndexRow) -> bool:
        dokumen = dict(zip(_keys(one.dokumen), one.dokumen, strict=True)).get(key)
        if dokumen is None:
            sheet.write_blank(*at, None, styles.boxed())
            return True
        tip = f"{PurePosixPath(dokumen.path).name} · {dokumen.id_dokumen}"
        return put_file_link(sheet, styles, at, dokumen.path, tip)

    return ListColumn(header, 16, put=put)
