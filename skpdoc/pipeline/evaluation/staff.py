"""A list of staff (SIASN, SIMPEG) beside a new evaluation book: what the angka kredit forms print of a person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from skpdoc.contract import ANGKA_KREDIT, fold_header
from skpdoc.evaluation.angka_kredit import nip_of
from skpdoc.model.staff import StaffList
from skpdoc.pipeline.evaluation.previous import CarriedEvaluation
from skpdoc.records.nip import digits_of
from skpdoc.records.staff_list import find_staff_list
from skpdoc.text import indonesian
from skpdoc.workbook.reading.reader import read_grids

_HEADS: Mapping[str, tuple[str, ...]] = {
    "tmt_golongan": ("TMT Golongan", "TMT Gol", "TMT Gol Akhir", "Gol Akhir TMT", "TMT Pangkat"),
    "tmt_jabatan": ("TMT Jabatan", "Jabatan TMT", "TMT Jab"),
    "nomor_kartu": (
        *("Nomor Kartu ASN", "Kartu ASN", "Kartu ASN Virtual", "Nomor Seri Karpeg", "No Seri Karpeg"),
        *("Karpeg", "No Karpeg", "Nomor Karpeg"),
    ),
    "tempat_lahir": ("Tempat Lahir", "Tempat Lahir Nama"),
    "tanggal_lahir": ("Tanggal Lahir", "Tgl Lahir"),
    "jenis_kelamin": ("Jenis Kelamin", "JK", "L/P"),
}
"""field → heads that are known for it, the best first"""
_KELAMIN = {
    **dict.fromkeys(("l", "m", "pria", "laki-laki", "laki laki"), "Laki-laki"),
    **dict.fromkeys(("p", "f", "w", "wanita", "perempuan"), "Perempuan"),
}
_WHILE = {"tmt_golongan": " bila golongannya sama", "tmt_jabatan": " bila jenjangnya sama"}
"""a TMT that an earlier book gives goes with what it is the TMT of"""
_DAYS = frozenset({"tmt_golongan", "tmt_jabatan", "tanggal_lahir"})


def take_staff(path: Path, keys: Iterable[str], carried: CarriedEvaluation) -> None:
    """Fill in what earlier books do not say; what differs or cannot be read is told. Raises SkpdocError for no list."""
    staff = find_staff_list(path.name, read_grids(path))
    places = _places(staff)
    wanted = {nip_of(kunci) for kunci in keys}
    for number, row in staff.rows.items():
        nip = digits_of(row.get(staff.proposed["nip"], ""))
        if nip in wanted:
            found = {
                field: _read(field, text, f"{path.name} › {staff.sheet} baris {number}", carried)
                for field, at in places.items()
                if (text := row.get(at, ""))
            }
            _add(nip, found, path.name, carried)
    if not places:
        carried.catatan.append(
            f"{path.name}: tidak ada kolom TMT, lahir, kartu, atau jenis kelamin; tidak ada yang diisi."
        )


def _places(staff: StaffList) -> dict[str, int]:
    by_head = {fold_header(column.header): column.number for column in reversed(staff.columns)}
    found = {
        field: next((by_head[fold_header(head)] for head in heads if fold_header(head) in by_head), 0)
        for field, heads in _HEADS.items()
    }
    return {field: at for field, at in found.items() if at}


def _read(field: str, text: str, where: str, carried: CarriedEvaluation) -> str:
    """The cell as the book writes it; '' (told) where it is no day, or neither man nor woman."""
    if field in _DAYS:
        day = indonesian.read_tanggal(text)
        read = indonesian.tanggal(day) if day else ""
    else:
        read = _KELAMIN.get(text.casefold().strip(), "") if field == "jenis_kelamin" else text
    if not read:
        header = ANGKA_KREDIT.column(field).header
        carried.catatan.append(f'{where}: {header} "{text}" tidak terbaca, jadi belum terisi.')
    return read


def _add(nip: str, found: Mapping[str, str], file: str, carried: CarriedEvaluation) -> None:
    known = carried.cells[ANGKA_KREDIT.name].get(nip, {})
    before = {**carried.standing.get(nip, {}), **known}
    for field, text in found.items():
        if text and (before.get(field) or text) != text:
            header = ANGKA_KREDIT.column(field).header
            same = _WHILE.get(field, "")
            carried.catatan.append(
                f'{nip}: {header} di buku evaluasi sebelumnya "{before[field]}", di {file} "{text}"; yang sebelumnya '
                f"tetap{same}."
            )
    carried.add(ANGKA_KREDIT.name, nip, {**found, **known})
