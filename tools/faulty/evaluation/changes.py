"""Changes to an evaluation book before it is written: what anyone may type. Rows are named by NIP and Baris SKP."""

from __future__ import annotations

from collections.abc import Callable

from skpdoc.contract import EVALUATION, PENILAIAN
from tools.evaluated.period import BookSheets

Change = Callable[[BookSheets], None]


def setting(label: str, value: str) -> Change:
    """Type ``value`` beside a label of the sheet Periode."""
    (field,) = (one.field for one in EVALUATION.settings if one.header == label)

    def change(book: BookSheets) -> None:
        book.settings[field] = value

    return change


def put(sheet: str, nip: str, header: str, value: str, baris: str = "") -> Change:
    """Type ``value`` below ``header`` in the rows of a person, on Realisasi in that of one indicator."""

    def change(book: BookSheets) -> None:
        for row in _rows(book, sheet, nip, baris):
            row[_field(sheet, header)] = value

    return change


def add(sheet: str, whose: str, baris: str = "", **cells: str) -> Change:
    """A row more at the end of the table: a copy of a person's, with other ``cells`` (by field); its papers have no
    number yet, and with another NIP goes the name.
    """

    def change(book: BookSheets) -> None:
        rows = _rows(book, sheet, whose, baris)
        nama = {row["nip"]: row["nama"] for row in book.tables[PENILAIAN.name]}
        row = {name: "" if name.startswith("nomor_") else text for name, text in rows[0].items()}
        nip = cells.get("nip", row["nip"])
        book.tables[sheet].append({**row, "nama": nama.get(nip, row["nama"]), **cells})

    return change


def remove(sheet: str, nip: str, baris: str = "") -> Change:
    """The rows of a person, on Realisasi that of one indicator, are gone."""

    def change(book: BookSheets) -> None:
        gone = _rows(book, sheet, nip, baris)
        book.tables[sheet] = [row for row in book.tables[sheet] if row not in gone]

    return change


def retyped(nip: str, old: str, text: str) -> Change:
    """Somebody has put ``text`` for ``old`` into the record of an SKP on the hidden sheet."""

    def change(book: BookSheets) -> None:
        (at,) = (at for at, row in enumerate(book.data) if row[0] == nip)
        if not any(old in cell for cell in book.data[at]):
            raise ValueError(f"{old!r} is not in the record of {nip}")
        book.data[at] = tuple(cell.replace(old, text) for cell in book.data[at])

    return change


def several(*changes: Change) -> Change:
    """One after the other."""

    def change(book: BookSheets) -> None:
        for one in changes:
            one(book)

    return change


def _rows(book: BookSheets, sheet: str, nip: str, baris: str) -> list[dict[str, str]]:
    """Raises ValueError where there is none."""
    rows = [row for row in book.tables[sheet] if row["nip"] == nip and baris in ("", row.get("baris_skp"))]
    if not rows:
        raise ValueError(f"no row of {sheet} is {nip} {baris}")
    return rows


def _field(sheet: str, header: str) -> str:
    (spec,) = (spec for spec in EVALUATION.sheets if spec.name == sheet)
    (field,) = (column.field for column in spec.columns if column.header == header)
    return field
