"""The sheet Peran: filled like the SKP form, one row an aspect."""

from __future__ import annotations

from collections.abc import Sequence

from skpdoc.model.choices import Bentuk, JenisKinerja, Kedudukan, Klasifikasi
from skpdoc.model.office import Peran
from skpdoc.records.plan import read_indikator, read_pembawaan
from skpdoc.records.roles import Roles
from skpdoc.records.row import Row


def read_peran(roles: Roles) -> tuple[Peran, ...]:
    """One noun a role, with its aspect rows in their order."""
    return tuple(map(_peran, roles.groups))


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
