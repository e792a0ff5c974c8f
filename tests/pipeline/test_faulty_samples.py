"""The faulty samples: each says what it should at its cell and nothing else; files and pages are up to date."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from tables import derive_office

from skpdoc.pipeline.new import SAMPLE_YEAR, sample_tables
from skpdoc.pipeline.reading.load import load
from skpdoc.records.book import read_book
from skpdoc.workbook.markdown import grids
from tools.faulty import GROUPS, Fault
from tools.faulty.fault import BASE
from tools.faulty.said import Said, place
from tools.faulty.written import FAULTS, pages, said_of

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "sample_workbooks" / "salah"


@cache
def _said() -> dict[str, Said]:
    return said_of(FOLDER)


def test_each_is_wrong_in_one_place_and_nowhere_else() -> None:
    found = {name: sorted(map(place, said.temuan)) for name, said in _said().items()}
    assert found == {fault.name: sorted(fault.expected) for fault in FAULTS}


def test_each_fault_is_found_or_refused() -> None:
    assert [fault.name for fault in FAULTS if bool(fault.expected) == bool(fault.refused)] == []
    for fault in FAULTS:
        refusal = _said()[fault.name].refusal
        assert fault.refused in refusal, fault.name
        assert bool(fault.refused) == bool(refusal), fault.name


def test_what_is_suggested_mends_it() -> None:
    suggested = [(said.fault, one) for said in _said().values() for one in said.temuan if one["usulan"]]
    assert len(suggested) >= 5
    for fault, temuan in suggested:
        tables = sample_tables(BASE, SAMPLE_YEAR)
        assert fault.edit is not None
        fault.edit(tables)
        table = tables[temuan["lembar"]]
        row = int("".join(filter(str.isdigit, temuan["sel"])))
        at = table[0].index(temuan["kolom"])
        wrong = table[row - 1][at]
        for line in table[1:]:  # a role says it in each of its rows
            line[at] = temuan["usulan"] if line[at] == wrong else line[at]
        read = read_book("uji.xlsx", grids(tables))
        assert read.buku is not None
        assert derive_office(read.buku, read.findings).findings == (), fault.name


def test_the_office_they_come_from_is_without_fault() -> None:
    assert load(ROOT / "sample_workbooks" / f"{BASE}.xlsx").findings == ()


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_the_file_is_what_is_generated(fault: Fault) -> None:
    stored = FOLDER / f"{fault.name}.xlsx"
    assert stored.read_bytes() == fault.workbook(), "run: make refresh"


def test_nothing_else_stands_there() -> None:
    assert sorted(path.name for path in FOLDER.iterdir()) == sorted(f"{fault.name}.xlsx" for fault in FAULTS)


def test_no_two_have_one_name_or_title() -> None:
    names = {fault.name for fault in FAULTS}
    titles = {one.judul for group in GROUPS for one in (group, *group.faults)}
    assert (len(names), len(titles)) == (len(FAULTS), len(FAULTS) + len(GROUPS))


def test_pages_are_up_to_date() -> None:
    for name, page in pages(_said()).items():
        assert (ROOT / "docs" / name).read_text("utf-8") == page, f"{name}; run: make refresh"
