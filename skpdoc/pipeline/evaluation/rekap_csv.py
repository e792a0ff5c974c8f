"""The CSV twin of the rekap, for TPP and for the summary over units: a row an SKP, ``;`` between, as Excel opens it."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping

from skpdoc.model.rekap import RekapEvaluasi, RekapRow

CSV_NAME = "Rekap Evaluasi.csv"
REGULASI, UNIT, TAHUN, PERIODE = "Regulasi", "Unit", "Tahun", "Periode"
CAPAIAN, PENILAI, JENIS_JABATAN = "Capaian Organisasi", "Pejabat Penilai", "Jenis Jabatan"
PREDIKAT, DIHITUNG, DINILAI = "Predikat", "Dihitung", "Dinilai"
YA, TIDAK = "Ya", "Tidak"

_OF_UNIT: Mapping[str, Callable[[RekapEvaluasi], str]] = {
    REGULASI: lambda one: one.regulasi,
    "Instansi": lambda one: one.nama_instansi,
    UNIT: lambda one: one.nama_unit,
    TAHUN: lambda one: str(one.tahun),
    PERIODE: lambda one: one.periode,
    CAPAIAN: lambda one: one.capaian,
}
_OF_ROW: Mapping[str, Callable[[RekapRow], str]] = {
    "NIP": lambda one: one.nip,
    "Nama": lambda one: one.nama,
    "Jabatan": lambda one: one.jabatan,
    JENIS_JABATAN: lambda one: one.jenis_jabatan or "",
    PENILAI: lambda one: one.penilai,
    "Rating Hasil Kerja": lambda one: one.rating_hasil or "",
    "Rating Perilaku Kerja": lambda one: one.rating_perilaku or "",
    PREDIKAT: lambda one: one.predikat or "",
    DIHITUNG: lambda one: YA if one.is_dihitung else TIDAK,
    DINILAI: lambda one: YA if one.is_dinilai else TIDAK,
    "Keterangan": lambda one: one.keterangan,
}
HEADERS = (*_OF_UNIT, *_OF_ROW)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def rekap_csv(rekap: RekapEvaluasi) -> bytes:
    """UTF-8 with its mark, so that Excel reads the letters; no text begins a formula."""
    target = io.StringIO(newline="")
    writer = csv.writer(target, delimiter=";", lineterminator="\r\n")
    writer.writerow(HEADERS)
    unit = [of(rekap) for of in _OF_UNIT.values()]
    for row in rekap.unit.baris:
        writer.writerow(map(_safe, (*unit, *(of(row) for of in _OF_ROW.values()))))
    return target.getvalue().encode("utf-8-sig")


def _safe(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text
