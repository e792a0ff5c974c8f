"""An office that holds nothing: one short answer, and no command makes anything of it; what is withheld is counted."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_office import FORMER, book_of, state
from tables import complete

from skpdoc.findings import Severity
from skpdoc.pipeline.folder.pilihan import RunOptions
from skpdoc.pipeline.kinds.skp import JENIS_SKP
from skpdoc.pipeline.making.coach import coach
from skpdoc.pipeline.making.generate import generate
from skpdoc.pipeline.making.impact import impact
from skpdoc.pipeline.new import new_workbook
from skpdoc.pipeline.reading.load import UnitBooks, load
from skpdoc.workbook.markdown import read_markdown
from skpdoc.workbook.writing.blank import write_workbook


def test_a_blank_workbook_is_said_to_be_empty_in_a_few_lines(tmp_path: Path) -> None:
    new_workbook(tmp_path / "baru.xlsx", 2026, None)
    found = load(tmp_path / "baru.xlsx").findings
    assert [finding.code for finding in found] == ["B06", "B06", "B06", "K20"]
    assert "Pegawai, Perjanjian Kinerja, dan Peran" in found[-1].cause
    assert "Petunjuk" in found[-1].remedy


@pytest.mark.parametrize("emptied", [("Pegawai",), ("Perjanjian Kinerja", "Peran")])
def test_nothing_is_made_of_an_emptied_office_nor_set_aside(tmp_path: Path, emptied: tuple[str, ...]) -> None:
    out, pilihan = tmp_path / "hasil", RunOptions(tmp_path / "hasil")
    generate(book_of(FORMER, tmp_path / "kantor.xlsx"), pilihan)
    before = state(out)
    tables = complete(read_markdown(FORMER))
    for sheet in emptied:
        del tables[sheet][1:]
    path = tmp_path / "kantor.xlsx"
    path.write_bytes(write_workbook(2026, tables))
    loaded = load(path)
    assert any(f.code == "K20" and f.severity is Severity.GALAT for f in loaded.findings)
    made = generate(loaded, pilihan)
    assert made.is_withheld
    assert (made.folder, coach(loaded, out).folder) == (None, None)
    assert impact(UnitBooks({"kantor.xlsx": path}, {}), pilihan).folder is None
    assert state(out) == before


def test_one_of_two_sheets_empty_is_remarked_on(tmp_path: Path) -> None:
    tables = complete(read_markdown(FORMER))
    del tables["Peran"][1:]
    (tmp_path / "kantor.xlsx").write_bytes(write_workbook(2026, tables))
    found = [f for f in load(tmp_path / "kantor.xlsx").findings if f.code == "K20"]
    assert [(f.severity, f.cell.sheet) for f in found] == [(Severity.PERINGATAN, "Peran")]


def test_only_documents_that_would_exist_are_withheld(tmp_path: Path) -> None:
    """The Bupati has rows in PK, but no SKP here."""
    text = FORMER.replace(
        "| PK1  | Kadis   | Jalan aman",
        "| BU1  | BUPATI  | Jalan aman | Rambu | dua belas | Unit | |\n| PK1  | Kadis   | Jalan aman",
    )
    loaded = book_of(text, tmp_path / "kantor.xlsx")
    assert "B14" in {f.code for f in loaded.findings if f.severity is Severity.GALAT}
    assert loaded.held()[JENIS_SKP] == {}
    made = generate(loaded, RunOptions(tmp_path / "hasil"))
    assert [jenis for jenis, _ in made.ditahan if jenis is JENIS_SKP] == []
    assert made.tertulis[JENIS_SKP] == 5


def test_rows_of_one_person_that_overlap_are_one_skp(tmp_path: Path) -> None:
    again = FORMER.replace("| Ani   | Pelaksana     | Kabid  |\n", "| Ani   | Pelaksana     | Kabid  |\n" * 2)
    tables = complete(read_markdown(again))
    nip, nama = (tables["Pegawai"][0].index(header) for header in ("NIP", "Nama"))
    twice = [row for row in tables["Pegawai"] if row[nama] == "Ani"]
    twice[1][nip] = twice[0][nip]
    (tmp_path / "kantor.xlsx").write_bytes(write_workbook(2026, tables))
    loaded = load(tmp_path / "kantor.xlsx")
    assert len([kunci for kunci in loaded.ditahan[JENIS_SKP] if kunci.startswith(twice[0][nip])]) == 2
    held = [kunci for kunci in loaded.held()[JENIS_SKP] if kunci.startswith(twice[0][nip])]
    assert len(held) == 1
    made = generate(loaded, RunOptions(tmp_path / "hasil"))
    assert len([name for jenis, name in made.ditahan if jenis is JENIS_SKP and name.startswith("Ani")]) == 1
