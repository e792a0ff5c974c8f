"""``skpdoc evaluate summary``: the evaluations of many units compared, from the CSV twins of their rekap.

The only module that knows pandas, which takes half a second to load: nobody else pays for it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pandas as pd

from skpdoc.errors import SkpdocError
from skpdoc.evaluation.distribution import limits_of
from skpdoc.model.predikat import CapaianOrganisasi, Predikat
from skpdoc.model.rekap import EvaluationSummary, RekapLimit, SummaryGroup, SummaryTable
from skpdoc.pipeline.evaluation.rekap_csv import (
    CAPAIAN,
    CSV_NAME,
    DIHITUNG,
    DINILAI,
    HEADERS,
    JENIS_JABATAN,
    PENILAI,
    PERIODE,
    PREDIKAT,
    REGULASI,
    TAHUN,
    UNIT,
    YA,
)
from skpdoc.pipeline.folder.files import unreadable, write_whole
from skpdoc.regulation import catalogue, evaluasi_of
from skpdoc.text import indonesian
from skpdoc.workbook.writing.summary_book import write_summary

BOOK_NAME = "Ringkasan Evaluasi.xlsx"
_BERKAS, _BELUM = "berkas", "belum"
_TABLES: Mapping[str, Sequence[str]] = {
    "Unit": (UNIT, CAPAIAN),
    "Pejabat Penilai": (UNIT, PENILAI),
    "Jenis Jabatan": (JENIS_JABATAN,),
}
"""Name of a table → the columns by which its people are grouped."""


def periods_below(folder: Path) -> list[tuple[str, str]]:
    """Period and year of all rekap below ``folder``. Raises SkpdocError where there is none, or one cannot be read."""
    people = _read(folder)
    return sorted(set(zip(people[PERIODE], people[TAHUN], strict=True)))


def summarise(folder: Path, periode: str = "", tahun: str = "") -> EvaluationSummary:
    """All rekap below ``folder``, of one period and year; these need only be named where there are several.

    Raises SkpdocError where there is none, one cannot be read, or a unit's stands there twice.
    """
    people = _of_period(_read(folder), periode, tahun)
    _refuse_doubles(people)
    tables = [_table(people, name, columns) for name, columns in _TABLES.items()]
    return EvaluationSummary(people[TAHUN].iloc[0], people[PERIODE].iloc[0], tuple(tables))


def write_ringkasan(path: Path, found: EvaluationSummary) -> None:
    """The comparison as a workbook. Raises SkpdocError when it cannot be written."""
    write_whole(path, write_summary(found))


def _read(folder: Path) -> pd.DataFrame:
    files = sorted(folder.rglob(CSV_NAME))
    if not files:
        raise SkpdocError(
            f"{folder}: tidak ada {CSV_NAME} di dalamnya. Buat dahulu rekap setiap unit dengan `skpdoc evaluate rekap`."
        )
    return pd.concat(map(_read_one, files), ignore_index=True)


def _read_one(path: Path) -> pd.DataFrame:
    try:
        found = pd.read_csv(path, sep=";", dtype=str, keep_default_na=False, encoding="utf-8-sig")
    except OSError as error:
        raise unreadable(path, error) from error
    except ValueError as error:  # also what pandas and the decoder raise
        raise SkpdocError(f"{path}: bukan {CSV_NAME} yang ditulis skpdoc. Buat ulang rekapnya.") from error
    is_known = set(HEADERS) <= set(found.columns) and not found[list(HEADERS)].isna().any(axis=None)
    values = {PREDIKAT: {"", *Predikat}, CAPAIAN: set(CapaianOrganisasi), REGULASI: set(catalogue())}
    if not is_known or any(not set(found[name]) <= known for name, known in values.items()):
        raise SkpdocError(
            f"{path}: kolom atau isinya bukan {CSV_NAME} yang ditulis skpdoc. Buat ulang rekapnya."
        )
    return found.assign(**{_BERKAS: str(path)})


def _of_period(people: pd.DataFrame, periode: str, tahun: str) -> pd.DataFrame:
    asked = people
    if periode:
        asked = asked[asked[PERIODE].str.casefold() == periode.casefold()]
    if tahun:
        asked = asked[asked[TAHUN] == tahun]
    there, periods = _periods(people), _periods(asked)
    if len(periods) != 1:
        which = "tidak ada" if not periods else "lebih dari satu"
        raise SkpdocError(
            f"Periode yang direkap: {indonesian.daftar(there)}; yang cocok {which}. Pilih dengan --period dan --year."
        )
    return asked


def _periods(people: pd.DataFrame) -> list[str]:
    return sorted(set(people[PERIODE] + " " + people[TAHUN]))


def _refuse_doubles(people: pd.DataFrame) -> None:
    """A unit that stands in two files would be counted twice."""
    files = people[[UNIT, _BERKAS]].drop_duplicates()
    doubles = files[files.duplicated(UNIT, keep=False)]
    if not doubles.empty:
        unit = doubles[UNIT].iloc[0]
        shown = indonesian.daftar(list(doubles[doubles[UNIT] == unit][_BERKAS]))
        raise SkpdocError(
            f"Rekap {unit} untuk periode ini ada di {shown}. Sisakan yang benar, lalu coba lagi."
        )


def _table(people: pd.DataFrame, name: str, columns: Sequence[str]) -> SummaryTable:
    keys, predikat = list(columns), [one.value for one in Predikat]
    waits = (people[PREDIKAT] == "") & (people[DINILAI] == YA)
    label = people[PREDIKAT].where(people[DIHITUNG] == YA, "").mask(waits, _BELUM)
    counts = pd.crosstab([people[key] for key in keys], label).reindex(
        columns=[*predikat, _BELUM], fill_value=0
    )
    laws = dict(zip(people[UNIT], people[REGULASI], strict=True))
    groups = []
    for key, row in zip(counts.index, counts.to_numpy().tolist(), strict=True):
        named = key if isinstance(key, tuple) else (key,)
        jumlah = dict(zip(Predikat, row, strict=False))
        batas = _limits(laws[named[0]], named[1], jumlah) if CAPAIAN in keys else ()
        groups.append(SummaryGroup(named, jumlah, row[-1], batas))
    return SummaryTable(name, tuple(columns), tuple(groups))


def _limits(regulasi: str, capaian: str, jumlah: Mapping[Predikat, int]) -> tuple[RekapLimit, ...]:
    people = sum(jumlah.values())
    return tuple(
        RekapLimit(limit.told(people), limit.is_kept if limit.is_tested else None)
        for limit in limits_of(evaluasi_of(regulasi), CapaianOrganisasi(capaian), jumlah)
    )
