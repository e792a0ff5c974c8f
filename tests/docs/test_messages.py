"""What docs/panduan.md and README.md quote is what the tool says of the sample office, spoilt in one place."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from pages import ROOT

from skpdoc.cascade.office import derive
from skpdoc.cascade.skp import assemble_skp
from skpdoc.findings import Finding
from skpdoc.pipeline.new import sample_tables
from skpdoc.records.book import read_book
from skpdoc.records.cells import Cell, CellKind, Grid
from skpdoc.rules import look_on
from skpdoc.workbook.markdown import Tables, grids

pytestmark = pytest.mark.quick

Spoil = Callable[[Tables], None]
FILE = "dishub.xlsx"


def _put(sheet: str, row: int, header: str, value: str) -> Spoil:
    """Type ``value`` into the Excel row ``row``, under ``header``."""

    def spoil(tables: Tables) -> None:
        table = tables[sheet]
        table[row - 1][table[0].index(header)] = value

    return spoil


def _put_role(header: str, value: str) -> Spoil:
    """The same in every row of the role that begins in KASI_ROW."""

    def spoil(tables: Tables) -> None:
        table = tables["Peran"]
        text = table[0].index("Rencana Hasil Kerja")
        rows = [number for number, row in enumerate(table, start=1) if row[text] == table[KASI_ROW - 1][text]]
        for number in rows:
            _put("Peran", number, header, value)(tables)

    return spoil


def _rename(sheet: str, header: str, name: str) -> Spoil:
    def spoil(tables: Tables) -> None:
        head = tables[sheet][0]
        head[head.index(header)] = name

    return spoil


PERCENT_ROW, KASI_ROW = 194, 69
SPOILT: tuple[tuple[str, Spoil], ...] = (
    ("Pegawai!A13", _put("Pegawai", 13, "NIP", "19830217200912102")),
    ("Pegawai!H13", _put("Pegawai", 13, "Atasan", "Pak Kabid")),
    ('"ANG1"', _put_role("Mendukung", "ANG1")),
    ("belum menyebut", _put_role("Mendukung", "")),
    ("Target belum diisi", _put("Peran", PERCENT_ROW, "Target", "")),
    ("0,92%", _put("Peran", PERCENT_ROW, "Target", "0,92")),
    ("Metode Langsung", _put_role("Cara Pembagian", "")),
    ("Satuan Orang", _put("Peran", KASI_ROW, "Satuan", "Orang")),
    ("Target triwulan", _put("Peran", KASI_ROW, "TW IV", "40.000")),
    ("Renstra 2026", _put("Perjanjian Kinerja", 4, "Target", "71")),
    ("bertumpuk", _put("Pegawai", 25, "Periode Selesai", "30 Juni 2026")),
    ("Formula belum", _put("Manual IKU", 3, "Formula", "")),
    ('Kolom "Indikator"', _rename("Peran", "Indikator", "Indikatr Knerja")),
)


def _sample() -> Tables:
    return sample_tables("dinas_perhubungan", 2026)


def _findings(sheets: tuple[Grid, ...]) -> list[Finding]:
    read = read_book(FILE, sheets)
    if read.buku is None:
        return list(read.findings)
    kantor = derive(read.buku)
    found = [*read.findings, *kantor.findings]
    assemble_skp(kantor, found)
    return found + look_on(kantor)


def _said(finding: Finding) -> str:
    """As the guide quotes it: without file, code and ground."""
    return re.sub(r" \[[^\]]*\]$", "", str(finding).removeprefix(f"{FILE} › "))


def _quoted() -> str:
    return "\n".join((ROOT / name).read_text("utf-8") for name in ("docs/panduan.md", "README.md"))


@pytest.mark.parametrize(("mark", "spoil"), SPOILT, ids=[mark for mark, _ in SPOILT])
def test_guide_quotes_what_is_said(mark: str, spoil: Spoil) -> None:
    tables = _sample()
    spoil(tables)
    said = [_said(finding) for finding in _findings(grids(tables)) if mark in str(finding)]
    assert said, f"nothing is said of {mark}"
    assert any(text in _quoted() for text in said), f"docs/panduan.md quotes otherwise: {said[0]}"


def test_guide_quotes_the_question_about_a_dot() -> None:
    tables = _sample()
    _put("Peran", PERCENT_ROW, "Target", "1.824")(tables)
    _put("Peran", PERCENT_ROW, "Satuan", "Nilai")(tables)
    assert any(_said(finding) in _quoted() for finding in _findings(grids(tables)))


def test_guide_quotes_the_ruined_nip() -> None:
    sheets = grids(_sample())
    pegawai = next(sheet for sheet in sheets if sheet.title == "Pegawai")
    pegawai.rows[2][1] = Cell(float(197009231994031000), CellKind.NUMBER, "0")
    assert any(_said(finding) in _quoted() for finding in _findings(sheets) if finding.code == "R28")


def test_sample_itself_is_without_fault() -> None:
    assert _findings(grids(_sample())) == []
