"""The faulty samples: each says what it should at its cell and nothing else; files and pages are up to date."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest
from tables import derive_office

from skpdoc import codes
from skpdoc.pipeline.new import SAMPLE_YEAR, sample_tables
from skpdoc.pipeline.reading.load import load
from skpdoc.records.book import read_book
from skpdoc.workbook.markdown import grids
from tools.faulty import Fault
from tools.faulty.collection import Collection
from tools.faulty.evaluation import EVALUATION
from tools.faulty.fault import BASE
from tools.faulty.said import Said, place
from tools.faulty.written import COLLECTIONS, PLAN, pages, said_of

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "sample_workbooks"
FAULTS = [(collection, fault) for collection in COLLECTIONS for fault in collection.faults]
EACH = pytest.mark.parametrize("collection", COLLECTIONS, ids=lambda collection: collection.folder)


@cache
def _said() -> dict[str, Mapping[str, Said]]:
    return said_of(SAMPLES)


@EACH
def test_each_is_wrong_in_one_place_and_nowhere_else(collection: Collection) -> None:
    found = {name: sorted(map(place, said.temuan)) for name, said in _said()[collection.page].items()}
    assert found == {fault.name: sorted(fault.expected) for fault in collection.faults}


@EACH
def test_each_fault_is_found_or_refused(collection: Collection) -> None:
    assert [fault.name for fault in collection.faults if bool(fault.expected) == bool(fault.refused)] == []
    for fault in collection.faults:
        refusal = _said()[collection.page][fault.name].refusal
        assert fault.refused in refusal, fault.name
        assert bool(fault.refused) == bool(refusal), fault.name


def test_every_kind_of_evaluation_is_shown_but_those_of_two_files() -> None:
    shown = {(one["kode"], one["judul"]) for said in _said()[EVALUATION.page].values() for one in said.temuan}
    kinds = {(kind.code, kind.title) for kind in codes.KINDS if kind.code.startswith("E")}
    of_two = (
        codes.E85_SKP_LAIN,
        codes.E86_REKAP,
        codes.E64_TURUN,
        codes.E95_BUKU_TERDAHULU,
        codes.E96_LUAR_MASA,
    )
    assert kinds - shown == {(kind.code, kind.title) for kind in of_two}


def test_what_is_suggested_mends_it() -> None:
    suggested = [
        (said.fault, one) for said in _said()[PLAN.page].values() for one in said.temuan if one["usulan"]
    ]
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


@pytest.mark.parametrize(("collection", "fault"), FAULTS, ids=[fault.name for _, fault in FAULTS])
def test_the_file_is_what_is_generated(collection: Collection, fault: Fault) -> None:
    stored = SAMPLES / collection.folder / f"{fault.name}.xlsx"
    assert stored.read_bytes() == fault.workbook(), "run: make refresh"


@EACH
def test_nothing_else_stands_there(collection: Collection) -> None:
    there = sorted(path.name for path in (SAMPLES / collection.folder).iterdir())
    assert there == sorted(f"{fault.name}.xlsx" for fault in collection.faults)


@EACH
def test_no_two_have_one_name_or_title(collection: Collection) -> None:
    names = {fault.name for fault in collection.faults}
    titles = {one.judul for group in collection.groups for one in (group, *group.faults)}
    count = len(collection.faults)
    assert (len(names), len(titles)) == (count, count + len(collection.groups))


def test_pages_are_up_to_date() -> None:
    for name, page in pages(_said()).items():
        assert (ROOT / "docs" / name).read_text("utf-8") == page, f"{name}; run: make refresh"
