"""The sheet Periode: which unit and period a book evaluates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from skpdoc import codes
from skpdoc.contract import EVALUATION, EVALUATION_VERSION
from skpdoc.evaluation.periods import periode_of
from skpdoc.findings import Finding
from skpdoc.model.choices import PERIODE_NAMES
from skpdoc.model.evaluasi import CetakPeriode, PengaturanEvaluasi, PeriodeEvaluasi
from skpdoc.model.office import Periode
from skpdoc.model.predikat import CapaianOrganisasi
from skpdoc.records.cells import Grid
from skpdoc.records.row import Row
from skpdoc.records.settings import read_rentang, read_settings, read_tahun
from skpdoc.text import indonesian

_STAND_IN = "Tahunan"


def read_pengaturan(file: str, grid: Grid, regulasi: str, findings: list[Finding]) -> PengaturanEvaluasi:
    """The settings; where year, period or days cannot be read or do not fit (reported), something stands in.

    ``regulasi`` is that of the SKP. A blank Capaian Kinerja Organisasi is left to the rules.
    """
    settings = read_settings(file, grid, findings, EVALUATION)
    row = settings.rows
    _check_version(row["versi"])
    tahun = read_tahun(row["tahun"])
    nama = row["periode"].option("periode", PERIODE_NAMES)
    row["periode"].require("periode")
    rentang = read_rentang(row, tahun)
    year = tahun or (rentang.mulai.year if rentang else 2000)
    periode = periode_of(nama or _STAND_IN, year)
    if rentang and nama and tahun and not _check_days(row, periode, rentang):
        rentang = None
    typed = row["capaian"].text("capaian", is_needed=False)
    capaian = row["capaian"].choice("capaian", CapaianOrganisasi) if typed else None
    is_told = bool(typed) or settings.sources["capaian"].row == 1
    read = {"tahun": tahun, "periode": nama, "rentang": rentang, "capaian": capaian or not is_told}
    return PengaturanEvaluasi(
        regulasi=regulasi,
        nama_instansi=row["nama_instansi"].text("nama_instansi"),
        nama_unit_kerja=row["nama_unit_kerja"].text("nama_unit_kerja"),
        tahun=year,
        periode=replace(periode, rentang=rentang or periode.rentang),
        capaian=capaian,
        ditetapkan_oleh=row["ditetapkan_oleh"].text("ditetapkan_oleh"),
        tempat=row["tempat"].text("tempat"),
        tanggal_penilai=row["tanggal_penilai"].day("tanggal_penilai"),
        tanggal_pegawai=row["tanggal_pegawai"].day("tanggal_pegawai"),
        cetak_periode=row["cetak_periode"].choice("cetak_periode", CetakPeriode) or CetakPeriode.PILIHAN,
        tak_terbaca=frozenset(name for name, value in read.items() if not value),
        sources=settings.sources,
    )


def _check_version(row: Row) -> None:
    """Of another version nobody knows what its columns mean."""
    text = row.text("versi")
    if text and text.removesuffix(".0").removesuffix(",0") != EVALUATION_VERSION:
        row.say(
            codes.B24_VERSI,
            "versi",
            text,
            f'Versi buku evaluasi "{text}" tidak dikenal; skpdoc ini membaca versi {EVALUATION_VERSION}.',
            "Perbarui skpdoc, atau buat buku evaluasi sekali lagi dengan `skpdoc evaluate new`.",
        )


def _check_days(row: Mapping[str, Row], periode: PeriodeEvaluasi, rentang: Periode) -> bool:
    """Whether the days lie within the period of that name; days that do not are reported."""
    whole = periode.rentang
    if whole.mulai <= rentang.mulai and rentang.selesai <= whole.selesai:
        return True
    odd = (
        "periode_mulai" if rentang.mulai < whole.mulai or rentang.mulai > whole.selesai else "periode_selesai"
    )
    row[odd].say(
        codes.B26_PERIODE,
        odd,
        _days(rentang.mulai, rentang.selesai),
        f"Periode {_days(rentang.mulai, rentang.selesai)}, sedangkan {periode.nama} {whole.mulai.year} ialah "
        f"{_days(whole.mulai, whole.selesai)}.",
        "Perbaiki Periode, atau Periode Mulai dan Periode Selesai.",
    )
    return False


def _days(mulai: date, selesai: date) -> str:
    return f"{indonesian.tanggal(mulai)} – {indonesian.tanggal(selesai)}"
