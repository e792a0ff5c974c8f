"""Columns that several sheets of the evaluation book have."""

from __future__ import annotations

from skpdoc.contract.columns import Kind, Required, SheetColumn
from skpdoc.contract.sheets.shared import ALWAYS
from skpdoc.model.choices import BULAN


def nip_column() -> SheetColumn:
    """NIP: whose SKP a row is about."""
    return SheetColumn(
        "nip",
        "NIP",
        Kind.KUNCI,
        "NIP pegawai; yang mempunyai dua SKP setahun: NIP/1 dan NIP/2. Sudah terisi.",
        "198609262015051001",
        required=ALWAYS,
        aliases=("NIP/NI PPPK", "NIP Pegawai"),
        is_given=True,
        width=23,
    )


def nama_column() -> SheetColumn:
    """Nama: to be read by people only; the NIP counts."""
    return given_column("nama", "Nama", "Nama menurut SKP. Sudah terisi.", "Dra. Ratna Wulandari, M.Si.", 30)


def given_column(field: str, header: str, note: str, example: str, width: int) -> SheetColumn:
    """A text that is filled in beforehand."""
    return SheetColumn(field, header, Kind.LONG_TEXT, note, example, is_given=True, width=width)


def bulan_column(field: str, header: str, note: str, example: str) -> SheetColumn:
    """A month, by its name."""
    return SheetColumn(field, header, Kind.CHOICE, note, example, required=ALWAYS, choices=BULAN, width=13)


def angka_column(field: str, header: str, note: str, example: str = "") -> SheetColumn:
    """An angka kredit."""
    return SheetColumn(field, header, Kind.ANGKA, note, example, default="0", width=13)


def plain_column(
    field: str, header: str, note: str, example: str, *, kind: Kind = Kind.TEXT, width: int = 16
) -> SheetColumn:
    """A text or date that may be blank."""
    return SheetColumn(field, header, kind, note, example, required=Required.NEVER, width=width)
