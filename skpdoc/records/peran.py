"""The sheet Peran: filled like the SKP form, one row an aspect; rows are gathered into roles."""

from __future__ import annotations

from collections.abc import Sequence

from skpdoc.contract import ROLE_FIELDS
from skpdoc.model.choices import Bentuk, JenisKinerja, Kedudukan, Klasifikasi
from skpdoc.model.office import Peran
from skpdoc.records.filling import Filled
from skpdoc.records.plan import read_indikator, read_pembawaan
from skpdoc.records.row import Row


def read_peran(rows: Sequence[Row], filled: Filled) -> tuple[Peran, ...]:
    """One noun a role, with its aspect rows in sheet order."""
    return tuple(_peran(group) for group in group_roles(rows, filled))


def group_roles(rows: Sequence[Row], filled: Filled) -> list[list[Row]]:
    """The rows of each role; the first with what it takes from the role above."""
    groups: list[list[Row]] = []
    for own in rows:
        head = groups[-1][0] if groups else None
        if head is not None and _continues(own, head):
            groups[-1].append(own)
        else:
            groups.append([_fill_role(own, head, filled)])
    return groups


def _continues(row: Row, head: Row) -> bool:
    """Every role column is empty, merged from the role above, or equal to it."""
    return all(not (own := row.folded(field)) or own == head.folded(field) for field in ROLE_FIELDS)


def _fill_role(row: Row, above: Row | None, filled: Filled) -> Row:
    """A new role that leaves its NIP blank is of the person above; nothing else of that role is taken."""
    row = filled.down(row, above, "nip")
    return filled.down(row, None, *(field for field in ROLE_FIELDS if field != "nip"))


def _peran(rows: Sequence[Row]) -> Peran:
    first = rows[0]
    return Peran(
        kode=first.text("kode"),
        nip=first.reference("nip"),
        rencana_hasil_kerja=first.text("rencana_hasil_kerja"),
        bentuk=first.choice("bentuk", Bentuk),
        kedudukan=first.choice("kedudukan", Kedudukan) or Kedudukan.MANDIRI,
        tim=first.text("tim"),
        jenis=first.choice("jenis", JenisKinerja) or JenisKinerja.UTAMA,
        klasifikasi=first.choice("klasifikasi", Klasifikasi) or Klasifikasi.ORGANISASI,
        penugasan_dari=first.text("penugasan_dari"),
        pembawaan=read_pembawaan(first, "mendukung"),
        indikator=tuple(read_indikator(row, is_peran=True) for row in rows),
        source=first.source,
    )
