"""An SKP is signed in time (R21)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from skpdoc import codes
from skpdoc.cascade.office import Kantor
from skpdoc.findings import Finding
from skpdoc.regulation import catalogue
from skpdoc.text import indonesian


def signed_in_time(kantor: Kantor) -> Iterator[Finding]:
    """The signing date is as near to the beginning of the period as the regulation wants it (R21).

    A date that comes from the sheet Unit is reported there, once.
    """
    unit = kantor.buku.unit
    penetapan = catalogue()[unit.regulasi].penetapan
    before, after = timedelta(days=penetapan.hari_sebelum), timedelta(days=penetapan.hari_sesudah)
    at_unit = False
    for orang in kantor.hierarki.orang:
        row = orang.pegawai
        if row is None or row.tanggal is None or "periode" in row.tak_terbaca:
            continue
        mulai = row.periode.mulai
        if mulai - before <= row.tanggal <= mulai + after:
            continue
        is_own = row.tanggal != unit.tanggal
        if is_own or not at_unit:
            cell = row.source.cell("tanggal") if is_own else unit.sources["tanggal"].cell("tanggal")
            yield codes.R21_TANGGAL(
                cell,
                indonesian.tanggal(row.tanggal),
                f"Tanggal penandatanganan {indonesian.tanggal(row.tanggal)}, sedangkan periode {orang.nama} dimulai "
                f"{indonesian.tanggal(mulai)}.",
                f"{penetapan.aturan} Periksa tanggal dan tahunnya"
                + (
                    "."
                    if is_own or mulai == unit.periode.mulai
                    else f", atau isi Tanggal Penandatanganan di {row.source.cell('tanggal').place}."
                ),
            )
            at_unit = at_unit or not is_own
