"""The sheet Unit: one setting a row, ``Isian | Nilai | Keterangan``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from skpdoc import codes
from skpdoc.contract import (
    FORMAT_VERSION,
    READ_VERSIONS,
    UNIT_SETTINGS,
    UNIT_SHEET,
    SheetSpec,
)
from skpdoc.findings import Finding
from skpdoc.model.choices import BarisAtasMPH, Pendekatan, UkuranKertas
from skpdoc.model.office import Periode, Unit
from skpdoc.records.cells import Grid
from skpdoc.records.row import Row, fold_choice
from skpdoc.records.settings import Settings, read_rentang, read_settings, read_tahun
from skpdoc.regulation import DEFAULT_REGULASI, catalogue

_SPEC = SheetSpec(UNIT_SHEET, "", UNIT_SETTINGS)
_LONGEST = 366
"""days of a period: SKP are made for a year"""


def read_unit(file: str, grid: Grid, findings: list[Finding]) -> Unit:
    """The unit's settings; where one that every document needs cannot be read (reported), something stands in."""
    return unit_of(read_settings(file, grid, findings), findings)


def unit_of(settings: Settings, findings: list[Finding]) -> Unit:
    """The same, of settings that were read."""
    row = settings.rows
    _check_version(row["versi"], row["tahun"])
    tahun = read_tahun(row["tahun"])
    periode = read_rentang(row, tahun)
    year = tahun or (periode.mulai.year if periode else _likely_year(row))
    regulasi = _regulasi(row["regulasi"])
    pendekatan = row["pendekatan"].choice("pendekatan", Pendekatan)
    read = {"tahun": tahun, "periode": periode, "regulasi": regulasi, "pendekatan": pendekatan}
    unit = Unit(
        nama_instansi=row["nama_instansi"].text("nama_instansi"),
        nama_unit_kerja=row["nama_unit_kerja"].text("nama_unit_kerja"),
        tahun=year,
        periode=periode or Periode(date(year, 1, 1), date(year, 12, 31)),
        regulasi=regulasi or DEFAULT_REGULASI,
        pendekatan=pendekatan or Pendekatan.KUANTITATIF,
        tempat=row["tempat"].text("tempat"),
        tanggal=row["tanggal"].day("tanggal"),
        baris_atas_mph=row["baris_atas_mph"].choice("baris_atas_mph", BarisAtasMPH) or BarisAtasMPH.INDIKATOR,
        ukuran_kertas=row["ukuran_kertas"].choice("ukuran_kertas", UkuranKertas) or UkuranKertas.A4,
        tak_terbaca=frozenset(name for name, value in read.items() if not value),
        sources=settings.sources,
    )
    place = row["tahun"].source
    findings.extend(settings.repairs.findings(place.file, place.sheet))
    return unit


def _likely_year(row: Mapping[str, Row]) -> int:
    """A year that the sheet names somewhere, where Tahun is none; else any, for nothing is printed from it."""
    texts = (row[name].folded(name) for name in ("tahun", "periode_mulai", "periode_selesai", "tanggal"))
    return next((int(match[0]) for match in (re.search(r"20\d\d", text) for text in texts) if match), 2000)


def _check_version(row: Row, tahun: Row) -> None:
    """The version is one that is read; of a newer one nobody knows what its new columns change."""
    text = row.text("versi")
    version = re.sub(r"[.,]0$", "", text)
    if not text or version in READ_VERSIONS:
        return
    if version.isdecimal() and int(version) > int(FORMAT_VERSION):
        cause = f'Buku kerja ini berversi "{text}", lebih baru daripada skpdoc ini (versi {FORMAT_VERSION}).'
        remedy = "Perbarui skpdoc, lalu ulangi; jangan ubah angkanya."
    else:
        year = tahun.folded("tahun") or "TAHUN"
        cause = (
            f'Versi format "{text}" tidak dikenal; skpdoc ini membaca versi {" dan ".join(READ_VERSIONS)}.'
        )
        remedy = (
            "Pindahkan isinya ke buku kerja versi ini: "
            f'`skpdoc new BARU.xlsx --year {year} --from "{row.source.file}"`.'
        )
    row.say(codes.B24_VERSI, "versi", text, cause, remedy)


def _regulasi(row: Row) -> str:
    text = row.text("regulasi")
    for name in catalogue():
        if fold_choice(name) == fold_choice(text):
            return name
    if text:
        remedy = f"Pilihan: {'; '.join(catalogue())}."
        row.say(codes.B13_PILIHAN, "regulasi", text, f'Regulasi "{text}" tidak dikenal.', remedy)
    return ""
