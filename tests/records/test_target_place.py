"""A question about a cell that is read as a target names the columns of its own sheet, and can be answered there."""

from __future__ import annotations

import re
from datetime import datetime, time
from itertools import product

import pytest

from skpdoc.contract import ANGKA_KREDIT, CAPAIAN_PK, PERAN, REALISASI, SheetSpec
from skpdoc.findings import Finding
from skpdoc.model.source import Source
from skpdoc.model.target import Satuan
from skpdoc.records.cells import UNKNOWN_FORMAT, Cell, CellKind
from skpdoc.records.raw_row import RawRow
from skpdoc.records.row import Row
from skpdoc.records.row_cells import Repairs
from skpdoc.records.table import Table
from skpdoc.regulation import satuan

pytestmark = pytest.mark.quick

_TEXTS = (
    *(
        "1.824",
        "1,824",
        "12.500",
        "4900%",
        "9500%",
        "%",
        "-",
        "sda",
        "menyusul",
        "?",
        "dua belas",
        "BB",
        "Terlaksana",
    ),
    *("95%", "0,95", "1", "-5", "12,5", "1.25", "24 Dokumen", "1,5 juta", "Rp 1,25 M", "2x", "≥ 80", "70-85"),
    *(
        "< 15 Menit",
        "≥ 80%",
        "≤ 3 bulan",
        "maks. 2 jam",
        "07.30",
        "0730",
        "2.30",
        "07.30 WIB",
        "31 Desember 2026",
    ),
    *(
        "Triwulan IV",
        "6 bulan 15 hari",
        "12 (dua belas)",
        "1e30",
        "9" * 30,
        "1.2.3",
        "80 s.d. 90",
        "≥ 12 dokumen",
    ),
)
_CELLS = (
    *(Cell(text, CellKind.TEXT) for text in _TEXTS),
    *(Cell(value, CellKind.NUMBER) for value in (-4, 0.95, 1, 1.824, 1.25, 12.5, 7.3, 0.3125, 1e30)),
    *(Cell(value, CellKind.NUMBER, "0%") for value in (49, 1, 0.956666)),
    *(Cell(730, CellKind.NUMBER, form) for form in ("0000", '"≥ "0', '0" Laporan"', '"Rp"#,##0', "0.0,,")),
    Cell(0.5, CellKind.NUMBER, UNKNOWN_FORMAT),
    Cell(True, CellKind.BOOL),
    Cell(time(7, 30), CellKind.DATE, "hh:mm"),
    Cell(time(12), CellKind.DATE, "hh:mm"),
    Cell(datetime(2026, 5, 3), CellKind.DATE, "d-mmm"),
    Cell(datetime(2026, 5, 3), CellKind.DATE, "dd/mm/yyyy"),
    Cell(datetime(2026, 5, 3, 7, 30), CellKind.DATE, "dd/mm/yyyy"),
)
_NAMES = (
    *("", "Persen", "Dokumen", "Orang", "Rupiah", "Hektar", "Indeks", "Predikat", "Nilai"),
    *("Hari", "Jam", "Menit", "WIB", "Pukul", "Pkl", "Presentase", "Tanggal", "apa saja"),
)
_NAMED = re.compile(r"(?:kolom|ditulis di|[Kk]osongkan|ganti|Perbaiki|Ubah) ([A-Z]\w+)")
"""a column that a sentence sends the reader to"""


def _read(spec: SheetSpec, field: str, cell: Cell, name: Satuan | None) -> tuple[Finding, ...]:
    findings: list[Finding] = []
    table = Table(spec, spec.name, {}, ())
    raw = RawRow(Source("uji.xlsx", spec.name, 2, {}), {field: cell}, frozenset())
    row = Row(raw, table, findings, Repairs())
    if field == "lama_konversi":
        row.angka(field)
    else:
        row.target(field, name)
    return tuple(findings)


def _said(spec: SheetSpec, field: str, names: tuple[str, ...]) -> list[tuple[Cell, str, Finding]]:
    return [
        (cell, name, one)
        for cell, name in product(_CELLS, names)
        for one in _read(spec, field, cell, satuan(name) if name else None)
    ]


@pytest.mark.parametrize(
    ("spec", "field", "names", "noun"),
    [
        (PERAN, "target", _NAMES, "target"),
        (REALISASI, "realisasi", _NAMES, "realisasi"),
        (CAPAIAN_PK, "realisasi", _NAMES, "realisasi"),
        (ANGKA_KREDIT, "lama_konversi", ("",), "nilai"),
    ],
    ids=("Peran", "Realisasi", "Capaian PK", "Angka Kredit"),
)
def test_a_question_names_what_its_sheet_has(
    spec: SheetSpec, field: str, names: tuple[str, ...], noun: str
) -> None:
    headers = {one.header for one in spec.columns}
    said = _said(spec, field, names)
    assert len(said) > 30
    for cell, name, finding in said:
        text = f"{finding.cause} {finding.remedy}".replace("target SKP", "")
        where = f"{cell.value!r} beside {name!r}: {text}"
        others = {"target", "realisasi", "nilai"} - {noun, name.lower()}
        assert not re.search(rf"\b(?:{'|'.join(others)})(?:nya)?\b", re.sub('"[^"]*"', "", text.lower())), (
            where
        )
        for column in _NAMED.findall(text):
            assert column.removesuffix("nya") in headers, where
        if "Satuan" not in headers:
            assert not re.search(r"\bSatuan(?:nya)?\b(?! di dalam)(?! \w+ menandai)", text), where


def test_in_the_satuan_of_the_skp_an_answer_can_be_typed() -> None:
    for cell, name, finding in _said(REALISASI, "realisasi", _NAMES):
        for again in re.findall(r'"([^"]+)"', finding.remedy):
            told = _read(REALISASI, "realisasi", Cell(again, CellKind.TEXT), satuan(name) if name else None)
            assert not [one for one in told if one.code == "B14"], (
                f"{cell.value!r} beside {name!r}: {finding.remedy}"
            )
