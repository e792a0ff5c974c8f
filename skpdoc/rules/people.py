"""What a person's rows say of themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from skpdoc import codes
from skpdoc.cascade.office import Kantor
from skpdoc.findings import CellRef, Finding
from skpdoc.model.choices import JenisNomor, StatusPegawai
from skpdoc.model.office import Pegawai, PejabatLain
from skpdoc.regulation import Regulasi, catalogue
from skpdoc.regulation.pangkat import Pangkat, read_pangkat
from skpdoc.text import indonesian
from skpdoc.text.nearest import meant, nearest_choice

_CPNS = re.compile(r"\b(?:cpns|calon|capeg)\b", re.IGNORECASE)
"""has no pangkat yet"""


def pangkat_fits_golongan(kantor: Kantor) -> Iterator[Finding]:
    """A PNS has a golongan of PNS and the pangkat of it, a PPPK one of PPPK and no pangkat; one alone exists."""
    regulasi = catalogue()[kantor.buku.unit.regulasi]
    for row, rank in _ranks(kantor):
        why = _why_impossible(row, rank, regulasi)
        cause, remedy = _why_odd(row, rank, regulasi)
        if why:
            remedy = "Perbaiki golongannya" + (", atau Status." if isinstance(row, Pegawai) else ".")
            yield codes.B48_GOLONGAN(_cell(row), row.pangkat_golongan, why, remedy)
        elif cause:
            yield codes.B27_PANGKAT(_cell(row), row.pangkat_golongan, cause, remedy)


def _why_impossible(row: Pegawai | PejabatLain, rank: Pangkat, regulasi: Regulasi) -> str:
    """A golongan that nobody, or nobody of this status, has; '' if there is none."""
    text, pns, pppk = row.pangkat_golongan, tuple(regulasi.pangkat), regulasi.golongan_pppk
    of_pns, of_pppk = f"{pns[0]} sampai {pns[-1]}", f"{pppk[0]} sampai {pppk[-1]}"
    status = row.status if isinstance(row, Pegawai) else None
    if status is StatusPegawai.PPPK and (rank.nama or (rank.golongan and rank.golongan not in pppk)):
        return f'"{text}" bukan golongan PPPK ({of_pppk}, tanpa pangkat).'
    if status is StatusPegawai.PNS and rank.golongan and rank.golongan not in pns:
        return f'"{text}" bukan golongan PNS ({of_pns}, beserta ruangnya).'
    if rank.golongan and rank.golongan not in {*pns, *pppk}:
        return f'"{text}" bukan golongan PNS ({of_pns}) atau PPPK ({of_pppk}).'
    return ""


def _why_odd(row: Pegawai | PejabatLain, rank: Pangkat, regulasi: Regulasi) -> tuple[str, str]:
    """(cause, remedy) where pangkat and golongan do not go together or are not known; blank where all is well."""
    expected = regulasi.pangkat.get(rank.golongan, "")
    is_foreign = isinstance(row, Pegawai) and bool(rank.sisa) and not _CPNS.search(rank.sisa)
    if expected and (is_foreign or rank.nama not in ("", expected)):
        return (
            f'Golongan {rank.golongan} berpangkat {expected}, di sini tertulis "{row.pangkat_golongan}".',
            f'Tulis "{expected}, {rank.golongan}", atau perbaiki golongannya.',
        )
    if not is_foreign:
        return "", ""
    near = nearest_choice(rank.sisa, tuple(regulasi.pangkat.values()))
    return (
        f'Pangkat/golongan "{rank.sisa}" tidak dikenal; dicetak seperti diketik.',
        meant(near) or 'Tulis seperti "Penata, III/c"; PPPK golongannya saja: "IX".',
    )


def _ranks(kantor: Kantor) -> Iterator[tuple[Pegawai | PejabatLain, Pangkat]]:
    """Everyone with a rank of civil servants; those with an NRP have another."""
    buku = kantor.buku
    ranks = catalogue()[buku.unit.regulasi].pangkat
    everyone: tuple[Pegawai | PejabatLain, ...] = (*buku.pegawai, *buku.pejabat_lain)
    for row in everyone:
        if row.pangkat_golongan and not (isinstance(row, PejabatLain) and row.jenis_nomor is JenisNomor.NRP):
            yield row, read_pangkat(row.pangkat_golongan, ranks)


def _cell(row: Pegawai | PejabatLain) -> CellRef:
    """The column that the office has for the golongan."""
    fields = ("pangkat_golongan", "golongan", "pangkat")
    return row.source.cell(next((field for field in fields if field in row.source.columns), fields[0]))


def periods_follow_each_other(kantor: Kantor) -> Iterator[Finding]:
    """Between two periods of one person no day is left out (R22); whoever came late or left early has one period."""
    by_nip: dict[str, list[Pegawai]] = {}
    for row in kantor.buku.pegawai:
        if row.nip and "periode" not in row.tak_terbaca:
            by_nip.setdefault(row.nip, []).append(row)
    for rows in by_nip.values():
        for before, after in pairwise(sorted(rows, key=lambda row: row.periode.mulai)):
            days = (after.periode.mulai - before.periode.selesai).days - 1
            if days > 0:
                cell = after.source.cell("periode_mulai")
                yield codes.R22_JEDA(
                    cell,
                    indonesian.tanggal(after.periode.mulai),
                    f"Periode {before.nama} sebelumnya berakhir {indonesian.tanggal(before.periode.selesai)} "
                    f"({before.source.cell('periode_selesai').place_from(cell)}); {days} hari tanpa SKP.",
                    "Tidak perlu diubah bila ia memang tidak bertugas selama itu, misalnya CLTN.",
                )
