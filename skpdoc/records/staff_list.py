"""A list of staff as SIASN, SIMPEG or a DUK gives it: found by its heads, and brought into the sheet Pegawai.

Which column is which is asked, for the heads differ everywhere; what is proposed follows those that are known. Only
chosen columns come along: such lists hold much that is nobody's business here. No list says who assesses whom.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from skpdoc import codes
from skpdoc.contract import PEGAWAI, fold_header
from skpdoc.errors import SkpdocError
from skpdoc.findings import CellRef, Finding
from skpdoc.model.staff import StaffColumn, StaffList
from skpdoc.records.cells import Grid
from skpdoc.records.nip import digits_of, is_nip
from skpdoc.records.shown import as_text
from skpdoc.text.lines import column_letter, one_line, shorten

NEEDED = ("nip", "nama", "jabatan")
STANDING = "kedudukan"
"""whether somebody is in service; asked for, not written"""
ALIASES: Mapping[str, tuple[str, ...]] = {
    "nip": ("NIP Baru", "NIP", "NIP/NIDN", "NIP/NI PPPK", "NIP Pegawai", "NIP Lengkap"),
    "nama": ("Nama", "Nama Lengkap", "Nama Pegawai", "Nama/TTL"),
    "gelar_depan": ("Gelar Depan",),
    "gelar_belakang": ("Gelar Belakang",),
    "status": ("Status CPNS PNS", "Jenis Pegawai Nama", "Status Kepegawaian", "Status Pegawai", "Status ASN"),
    "pangkat": ("Pangkat", "Nama Pangkat", "Pangkat Terakhir"),
    "golongan": (
        *("Gol Akhir Nama", "Golongan", "Golru", "Gol/Ruang", "Golongan Ruang", "Golongan/Pangkat"),
        *("Pkt Terakhir Gol/Ruang", "Pangkat/Golongan", "Pangkat/Gol"),
    ),
    "jabatan": ("Jabatan Nama", "Jabatan", "Nama Jabatan"),
    "jenis_jabatan": ("Jenis Jabatan Nama", "Jenis Jabatan", "Eselon Nama", "Eselon"),
    "unit_kerja": ("Unor Nama", "Unit Kerja", "Unor", "Unit Organisasi", "Satker", "Satuan Kerja"),
    STANDING: ("Kedudukan Hukum Nama", "Kedudukan Hukum", "Kedudukan Pegawai"),
}
"""field → heads that are known for it, the best first"""
_HEADS_WITHIN = 20
_EXAMPLES = 3
_NUMBER = re.compile(r"(?<!\d)\d{8}\s?\d{6}\s?\d\s?\d{3}(?!\d)")
_ACTIVE = "aktif"


def find_staff_list(file: str, grids: Sequence[Grid]) -> StaffList:
    """The first sheet with heads for NIP and Nama. Raises SkpdocError where there is none."""
    for grid in grids:
        for number in sorted(grid.rows)[:_HEADS_WITHIN]:
            if {"nip", "nama"} <= _proposed(_heads(grid, number, 0)).keys():
                return _list(file, grid, number)
    raise SkpdocError(
        f"{file}: tidak ada baris judul dengan kolom NIP dan Nama di {_HEADS_WITHIN} baris pertama. Pakai daftar "
        "pegawai dari SIASN, SIMPEG, atau DUK, disimpan sebagai .xlsx."
    )


def _list(file: str, grid: Grid, head: int) -> StaffList:
    below = head + 1 if _is_second_head(grid, head) else 0
    heads = _heads(grid, head, below)
    rows = {
        number: {column: as_text(cell).strip(" '\t") for column, cell in cells.items()}
        for number, cells in grid.rows.items()
        if number > max(head, below)
    }
    kept = {number: row for number, row in rows.items() if not _is_numbering(row)}
    columns = (
        StaffColumn(column, header, tuple(_examples(kept, column)))
        for column, header in sorted(heads.items())
        if header
    )
    return StaffList(file, grid.title, tuple(columns), kept, _proposed(heads))


def _heads(grid: Grid, head: int, below: int) -> dict[int, str]:
    """Column → head; one that spans several stands before each of what is below it."""
    found = _texts(grid, head)
    for merge in grid.merges:
        if (
            merge.min_row <= head <= merge.max_row
            and merge.min_column in found
            and merge.max_row < (below or head + 1)
        ):
            for column in range(merge.min_column, merge.max_column + 1):
                found.setdefault(column, found[merge.min_column])
    for column, text in _texts(grid, below).items():
        found[column] = f"{found.get(column, '')} {text}".strip()
    return found


def _texts(grid: Grid, row: int) -> dict[int, str]:
    return {column: one_line(as_text(cell)) for column, cell in grid.rows.get(row, {}).items()}


def _is_second_head(grid: Grid, head: int) -> bool:
    """The row below the heads parts some of them: it has nothing under NIP, and no number at all."""
    nip = _proposed(_texts(grid, head))["nip"]
    below = _texts(grid, head + 1)
    return bool(below) and nip not in below and not any(re.search(r"\d", text) for text in below.values())


def _is_numbering(row: Mapping[int, str]) -> bool:
    """``1 2 3 4 …`` below the heads."""
    texts = list(row.values())
    return len(texts) > 2 and all(text.isdigit() and len(text) < 3 for text in texts)


def _examples(rows: Mapping[int, Mapping[int, str]], column: int) -> Iterator[str]:
    texts = (shorten(one_line(row[column]), 40) for row in rows.values() if row.get(column))
    yield from list(dict.fromkeys(texts))[:_EXAMPLES]


def _proposed(heads: Mapping[int, str]) -> dict[str, int]:
    """Field → column, where a known head stands."""
    by_head = {fold_header(text): column for column, text in sorted(heads.items(), reverse=True)}
    found = {
        name: next((by_head[key] for alias in aliases if (key := fold_header(alias)) in by_head), 0)
        for name, aliases in ALIASES.items()
    }
    return {name: column for name, column in found.items() if column}


def staff_rows(
    staff: StaffList, chosen: Mapping[str, int], meant: Mapping[tuple[str, str], str]
) -> tuple[list[list[str]], list[Finding]]:
    """The sheet Pegawai, headers first, and what is said of rows that were not read, or should be looked at.

    ``chosen`` maps fields to columns. ``meant`` says what a text of a field with choices stands for, '' for nothing;
    what it does not name is written as it is.
    """
    fields = [one for one in PEGAWAI.columns if one.field in chosen]
    table, said = [[one.header for one in fields]], list[Finding]()
    for number, row in staff.rows.items():
        texts = {name: row.get(column, "") for name, column in chosen.items()}
        nip = _number(texts["nip"])
        cell = CellRef(staff.file, staff.sheet, f"{column_letter(chosen['nip'])}{number}")
        if not nip or not texts["nama"]:
            said += [_left_out(cell, row)] if any(row.values()) else []
            continue
        said += _doubts(cell, texts)
        texts |= {"nip": nip, "nama": texts["nama"].partition("\n")[0].strip()}
        table.append([meant.get((one.field, texts[one.field]), texts[one.field]) for one in fields])
    return table, said


def _number(text: str) -> str:
    """The NIP in a cell, which may hold more; '' where there is no digit."""
    if is_nip(digits_of(text)):
        return digits_of(text)
    found = _NUMBER.search(text)
    return re.sub(r"\s", "", found[0]) if found else digits_of(text) if re.search(r"\d{8}", text) else ""


def _left_out(cell: CellRef, row: Mapping[int, str]) -> Finding:
    return codes.B30_DAFTAR(
        cell,
        shorten(one_line(next(text for text in row.values() if text))),
        "Baris ini tanpa NIP atau nama, jadi tidak dibaca sebagai pegawai.",
        "Bila ia pegawai, ketik sendiri di lembar Pegawai.",
    )


def _doubts(cell: CellRef, texts: Mapping[str, str]) -> Iterator[Finding]:
    standing = texts.get(STANDING, "")
    if standing and standing.casefold() != _ACTIVE:
        yield codes.B32_DAFTAR(
            cell,
            texts["nama"],
            f'Kedudukannya "{shorten(standing)}".',
            "Hapus barisnya di lembar Pegawai bila ia tidak menyusun SKP.",
        )
