"""What a person's rows say of themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from skpdoc import codes, indonesian
from skpdoc.cascade.office import Kantor
from skpdoc.findings import Finding
from skpdoc.model.choices import StatusPegawai
from skpdoc.model.office import Pegawai
from skpdoc.regulation import catalogue

_GOLONGAN = re.compile(r"\b(IV|III|II|I)\s*/\s*([a-e])\b", re.IGNORECASE)


def pangkat_fits_golongan(kantor: Kantor) -> Iterator[Finding]:
    """The pangkat of a PNS is the one of his golongan; where only one of the two is given, nothing is said."""
    ranks = catalogue()[kantor.buku.unit.regulasi].pangkat
    for row in kantor.buku.pegawai:
        match = _GOLONGAN.search(row.pangkat_golongan)
        if row.status is not StatusPegawai.PNS or match is None:
            continue
        golongan = f"{match[1].upper()}/{match[2].lower()}"
        name = _words(_GOLONGAN.sub("", row.pangkat_golongan))
        expected = ranks.get(golongan, "")
        if name and name != _words(expected):
            yield codes.B27_PANGKAT(
                row.source.cell("pangkat_golongan"),
                row.pangkat_golongan,
                f"Golongan {golongan} berpangkat {expected or '(tidak ada)'}, di sini tertulis "
                f'"{row.pangkat_golongan}".',
                f'Tulis "{expected}, {golongan}", atau perbaiki golongannya.'
                if expected
                else "Perbaiki golongannya.",
            )


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


def _words(pangkat: str) -> str:
    """``Pembina Tk. I`` and ``Pembina Tingkat I`` are one; what is no word does not count."""
    words = re.sub(r"[^a-z]+", " ", pangkat.casefold()).split()
    return " ".join("tingkat" if word in ("tk", "tkt") else word for word in words)
