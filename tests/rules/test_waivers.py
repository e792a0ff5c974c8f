"""Waivers of the sheet Kelonggaran: what they lower, what they may not, and that every report says them."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest
from tables import complete

from skpdoc.findings import Finding, Severity
from skpdoc.pipeline.checking.check import checked
from skpdoc.pipeline.checking.findings_json import unit_json
from skpdoc.pipeline.checking.marked import write_annotated
from skpdoc.pipeline.folder.pilihan import RunOptions
from skpdoc.pipeline.kinds.skp import JENIS_SKP
from skpdoc.pipeline.making.generate import generate
from skpdoc.pipeline.making.summary import summarise
from skpdoc.pipeline.new import new_workbook_from
from skpdoc.pipeline.reading.load import Loaded, load
from skpdoc.workbook.markdown import Tables, read_markdown
from skpdoc.workbook.writing.blank import write_workbook

_OFFICE = """
## Pegawai
| Nama  | Jenis Jabatan | Atasan |
|-------|---------------|--------|
| Kadis | JPT Pratama   | BUPATI |
| Kabid | Administrator | Kadis  |
| Ani   | Pelaksana     | Kabid  |
| Budi  | Pelaksana     | Kabid  |

## Perjanjian Kinerja
| Kode | Pemilik | Sasaran    | Indikator       | Target | Satuan | Perspektif    |
|------|---------|------------|-----------------|--------|--------|---------------|
| PK1  | Kadis   | Jalan aman | Rambu terpasang | 110    | Unit   | Proses Bisnis |

## Peran
| Kode | NIP   | Mendukung | Rencana Hasil Kerja | Indikator    | Target | Satuan | Metode Cascading | Cara Pembagian |
|------|-------|-----------|---------------------|--------------|--------|--------|------------------|----------------|
| R1   | Kabid | PK1       | Rambu lengkap       | Jumlah rambu | 100    | Unit   | Langsung         | Beban Target   |
| R2   | Ani   | R1        | Rambu barat         | Jumlah rambu | 60     | Unit   | Langsung         | Beban Target   |
| R3   | Budi  | R1        | Rambu timur         | Jumlah rambu | 30     | Unit   | Langsung         | Beban Target   |
| R4   | Budi  |           | Rambu pantai        | Jumlah rambu | 30     | Unit   |                  |                |
| R5   | Ani   |           | Rambu gunung        | Jumlah rambu | 30     | Unit   |                  |                |
"""
"""R13 at PK1 (100 of 110) and at R1 (90 of 100); R09 at R4 and R5"""
_HEADERS = ["Kode Temuan", "Berlaku Untuk", "Menjadi", "Alasan", "Oleh", "Tanggal"]


def _tables(*waivers: tuple[str, ...]) -> Tables:
    tables = complete(read_markdown(_OFFICE))
    tables["Kelonggaran"] = [
        list(_HEADERS),
        *(
            [kode, untuk, menjadi, "disepakati", "Sekretaris", "12 Januari 2026"]
            for kode, untuk, menjadi in waivers
        ),
    ]
    return tables


def _written(path: Path, tables: Tables) -> Path:
    path.write_bytes(write_workbook(2026, tables))
    return path


def _loaded(path: Path, *waivers: tuple[str, ...]) -> Loaded:
    return load(_written(path / "kantor.xlsx", _tables(*waivers)))


def _of(loaded: Loaded, *wanted: str) -> list[tuple[str, str, str]]:
    return [(f.code, f.severity.value, f.cell.place) for f in loaded.findings if f.code in wanted]


def _said(loaded: Loaded, code: str) -> Finding:
    (found,) = (finding for finding in loaded.findings if finding.code == code)
    return found


def test_for_everything_of_a_code(tmp_path: Path) -> None:
    before, after = _loaded(tmp_path), _loaded(tmp_path, ("R13", "", ""))
    assert {severity for _, severity, _ in _of(before, "R13")} == {"galat"}
    assert {severity for _, severity, _ in _of(after, "R13")} == {"peringatan"}
    assert list(after.kelonggaran.values()) == [2]
    assert len(after.ditahan[JENIS_SKP]) < len(before.ditahan[JENIS_SKP])
    assert all(
        "Kelonggaran!A2: disepakati (Sekretaris, 12 Januari 2026)" in f.cause
        for f in after.findings
        if f.code == "R13"
    )


@pytest.mark.parametrize(
    ("kode", "untuk", "place"),
    [
        ("R13 · Jumlah target kurang dari target induk", "PK1", "Perjanjian Kinerja!G2"),
        ("r13", "R1", "Peran!G2"),
        ("R09", "198001012005011004", "Peran!C5"),
        ("R09", "198001012005011003 · Ani", "Peran!C6"),
    ],
)
def test_for_a_row_or_a_person(tmp_path: Path, kode: str, untuk: str, place: str) -> None:
    loaded = _loaded(tmp_path, (kode, untuk, "Peringatan"))
    code = kode[:3].upper()
    lowered = [where for _, severity, where in _of(loaded, code) if severity == "peringatan"]
    kept = [where for _, severity, where in _of(loaded, code) if severity == "galat"]
    assert [where[: where.index("!")] for where in lowered] == [place[: place.index("!")]]
    assert [where[-1] for where in lowered] == [place[-1]]
    assert len(kept) == 1


def test_the_narrower_one_counts(tmp_path: Path) -> None:
    loaded = _loaded(tmp_path, ("R13", "", "Peringatan"), ("R13", "PK1", "Saran"))
    found = {place.partition("!")[0]: severity for _, severity, place in _of(loaded, "R13")}
    assert found == {"Perjanjian Kinerja": "saran", "Peran": "peringatan"}


@pytest.mark.parametrize(
    ("waiver", "code", "words"),
    [
        (("R07", "", "Saran"), "B61", "tidak dapat diturunkan"),
        (("B28", "", "Saran"), "B61", "tidak dapat diturunkan"),
        (("Z99", "", "Saran"), "B61", "tidak dikenal"),
        (("B64", "", "Saran"), "B61", "tidak dikenal"),
        (("R14", "", "Peringatan"), "B61", "sudah bertingkat"),
        (("R13", "Pak Lurah", "Saran"), "B61", "bukan NIP"),
        (("R13", "R3", "Saran"), "B62", "Tidak ada temuan R13"),
        (("R24", "", "Saran"), "B62", "Tidak ada temuan R24"),
        (("R13", "", "Biarkan"), "B13", "Menjadi"),
        (("", "", "Saran"), "B06", "Kode Temuan"),
    ],
)
def test_what_cannot_be_applied_is_said_and_lowers_nothing(
    tmp_path: Path, waiver: tuple[str, ...], code: str, words: str
) -> None:
    loaded = _loaded(tmp_path, waiver)
    found = [f for f in loaded.findings if f.code == code and f.cell.sheet == "Kelonggaran"]
    assert len(found) == 1
    assert words in f"{found[0].cause} {found[0].remedy}"
    assert {severity for _, severity, _ in _of(loaded, "R13")} == {"galat"}
    assert not loaded.kelonggaran


def test_two_workbooks_unite_theirs_and_contradicting_ones_are_void(tmp_path: Path) -> None:
    one = _written(tmp_path / "a.xlsx", _tables(("R13", "", "Peringatan"), ("R09", "", "Saran")))
    other = _written(tmp_path / "b.xlsx", _tables(("R13", "", "Saran"), ("R09", "", "Saran")))
    loaded = load(one, other)
    assert {severity for _, severity, _ in _of(loaded, "R13")} == {"galat"}
    assert {severity for _, severity, _ in _of(loaded, "R09")} == {"saran"}
    assert [(waiver.kode, count) for waiver, count in loaded.kelonggaran.items()] == [("R09", 2)]
    found = _said(loaded, "B28")
    assert (found.cell.file, found.cell.place) == ("b.xlsx", "Kelonggaran!C2")
    assert "a.xlsx › Kelonggaran!C2" in found.cause


def test_every_report_says_it(tmp_path: Path) -> None:
    loaded = _loaded(tmp_path, ("R13", "", "Peringatan"), ("R09", "", "Peringatan"))
    words = ("disepakati", "Sekretaris")
    told = _said_of_sheet(loaded)
    assert all(word in finding.cause for word in words for finding in told)
    assert all(word in json.dumps(unit_json(loaded)["kelonggaran"]) for word in words)
    made = generate(loaded, RunOptions(tmp_path / "hasil"))
    assert made.folder is not None
    assert [(w.kode, n) for w, n in summarise(made).kelonggaran.items()] == [("R13", 2), ("R09", 2)]
    (marked,) = write_annotated(tmp_path / "salinan.xlsx", [checked(loaded)])
    for path in (marked.path, made.folder / "indeks.xlsx"):
        sheet = openpyxl.load_workbook(path)["Temuan"]
        texts = " ".join(str(cell) for row in sheet.iter_rows(values_only=True) for cell in row)
        assert "2 temuan R13 diturunkan menjadi peringatan: disepakati (Sekretaris" in texts
        assert "Diturunkan dari galat menurut Kelonggaran!A2: disepakati" in texts


def _said_of_sheet(loaded: Loaded) -> list[Finding]:
    found = [finding for finding in loaded.findings if finding.code == "B64"]
    assert [finding.severity for finding in found] == [Severity.SARAN] * 2
    return found


def test_the_next_year_decides_anew(tmp_path: Path) -> None:
    old = _written(tmp_path / "lama.xlsx", _tables(("R13", "", "Saran")))
    carried = new_workbook_from(tmp_path / "baru.xlsx", 2027, old)
    assert carried.baris["Kelonggaran"] == 0
    assert openpyxl.load_workbook(tmp_path / "baru.xlsx")["Kelonggaran"]["A2"].value is None
    left = [f for f in carried.findings if f.code == "B30" and f.cell.sheet == "Kelonggaran"]
    assert [(f.cell.address, "disepakati" in f.value) for f in left] == [("A2", True)]
    again = new_workbook_from(tmp_path / "sama.xlsx", 2026, old)
    assert again.baris["Kelonggaran"] == 1
    assert openpyxl.load_workbook(tmp_path / "sama.xlsx")["Kelonggaran"]["A2"].value == "R13"


@pytest.mark.parametrize(
    "text", ['[[kelonggaran]]\nkode = "R13"\n', "Kelonggaran = 3\n", '[skpdoc]\nwaivers = ["R13"]\n']
)
def test_the_former_place_is_said_to_count_no_longer(tmp_path: Path, text: str) -> None:
    (tmp_path / "skpdoc.toml").write_text(text, "utf-8")
    loaded = _loaded(tmp_path)
    found = _said(loaded, "B63")
    assert "lembar Kelonggaran" in found.remedy
    assert {severity for _, severity, _ in _of(loaded, "R13")} == {"galat"}
