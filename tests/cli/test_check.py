"""``skpdoc check`` as it is typed: what the terminal shows, the JSON, the marked copies, and what is never touched."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from runs import Skpdoc

from skpdoc.pipeline.new import sample_tables
from skpdoc.workbook.writing.blank import write_workbook

pytestmark = pytest.mark.quick

DONE, GALAT, USAGE, WORLD = 0, 1, 2, 3
TARGET, RHK, NIP = 16, 4, 2
"""columns of the sheet Peran"""

Spoil = Callable[[Path, dict[tuple[str, int, int], object]], Path]


@pytest.fixture
def spoilt(sample: Path, tmp_path: Path) -> Spoil:
    """A copy of the sample with other values in some cells (sheet, row, column)."""

    def make(path: Path, cells: dict[tuple[str, int, int], object]) -> Path:
        workbook = openpyxl.load_workbook(sample)
        for (sheet, row, column), value in cells.items():
            workbook[sheet].cell(row, column).value = value
        workbook.save(tmp_path / path)
        return tmp_path / path

    return make


def _roles(sample: Path) -> list[list[int]]:
    """The rows of each role, in the order of the sheet."""
    sheet = openpyxl.load_workbook(sample)["Peran"]
    roles: dict[tuple[object, object], list[int]] = {}
    for row in range(2, sheet.max_row + 1):
        if sheet.cell(row, RHK).value:
            roles.setdefault((sheet.cell(row, NIP).value, sheet.cell(row, RHK).value), []).append(row)
    return list(roles.values())


def test_a_good_workbook(skpdoc: Skpdoc, sample: Path) -> None:
    ran = skpdoc("check", sample)
    assert (ran.code, ran.said) == (DONE, "")
    assert "Temuan: 0 galat, 0 peringatan" in ran.shown
    assert "semua dokumen dapat dibuat" in ran.shown


def test_grouped_by_sheet_gravest_first_within_eighty_columns(
    skpdoc: Skpdoc, spoilt: Spoil, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    roles = _roles(sample)[:6]
    rows = [role[0] for role in roles]
    cells: dict[tuple[str, int, int], object] = {
        ("Peran", row, RHK): f"Menyusun laporan bulanan {'abcdef'[at] * 5}"
        for at, role in enumerate(roles)
        for row in role
    }
    book = spoilt(Path("kantor.xlsx"), cells | {("Peran", rows[0], TARGET): "dua belas"})
    ran = skpdoc("check", book)
    assert ran.code == GALAT
    assert max(map(len, ran.shown.splitlines())) <= 80
    shown = ran.shown
    assert shown.count("kantor.xlsx › Peran\n") == 2, "what withholds documents first, then the rest"
    assert shown.index("galat B14") < shown.index("peringatan R02")
    assert f"  P{rows[0]}" in shown
    assert "6 temuan" in shown
    assert shown.count("belum hasil yang dicapai") == 3, "of many alike only some are shown whole"
    assert f"serupa D{rows[3]}, D{rows[4]}, D{rows[5]}." in shown
    assert 'Usulan: "Tersusunnya laporan bulanan aaaaa"' in " ".join(shown.split())
    assert "Ditahan sampai galatnya diperbaiki: 1 SKP" in shown
    assert "--annotate" in shown


def test_a_remedy_that_is_the_same_is_said_once(skpdoc: Skpdoc, spoilt: Spoil, sample: Path) -> None:
    (first, *_), (second, *_), *_ = _roles(sample)
    book = spoilt(Path("k.xlsx"), {("Peran", row, TARGET + 1): "Dokumne" for row in (first, second)})
    ran = skpdoc("check", book)
    assert ran.shown.count('Satuan "Dokumne" tidak dikenal') == 1
    assert f"  serupa Q{second}." in ran.shown
    assert ran.shown.count('Maksud Anda "Dokumen"?') == 1
    assert "peringatan B35 " in ran.shown
    assert "R17" not in ran.shown, "one fault, one question"


def test_json_says_what_the_terminal_says(skpdoc: Skpdoc, spoilt: Spoil, tmp_path: Path) -> None:
    book = spoilt(Path("k.xlsx"), {("Pegawai", 2, 1): "123"})
    ran = skpdoc("check", book, "--json", "temuan.json")
    assert ran.code == GALAT
    found = json.loads((tmp_path / "temuan.json").read_text("utf-8"))["unit"][0]["temuan"]
    assert f"{sum(one['tingkat'] == 'galat' for one in found)} galat" in ran.shown
    assert "Pegawai!A2" in {f"{one['lembar']}!{one['sel']}" for one in found}


def test_json_names_what_was_refused(skpdoc: Skpdoc, tmp_path: Path) -> None:
    (tmp_path / "rusak.xlsx").write_bytes(b"bukan buku kerja")
    assert skpdoc("check", "rusak.xlsx", "--json", "temuan.json").code == WORLD
    (refused,) = json.loads((tmp_path / "temuan.json").read_text("utf-8"))["ditolak"]
    assert refused.startswith("rusak.xlsx: ")


def test_the_marked_copy_and_its_workbook(skpdoc: Skpdoc, spoilt: Spoil, tmp_path: Path) -> None:
    book = spoilt(Path("k.xlsx"), {("Pegawai", 2, 1): "123"})
    before = book.read_bytes()
    assert skpdoc("check", book, "--annotate", "tanda.xlsx").code == GALAT
    assert book.read_bytes() == before
    copy = openpyxl.load_workbook(tmp_path / "tanda.xlsx")
    assert copy.sheetnames[0] == "Temuan"
    assert copy["Pegawai"]["A2"].comment
    assert copy["Pegawai"].data_validations.dataValidation
    assert skpdoc("check", book, "--annotate", "tanda.xlsx").code == GALAT, "ours is replaced"


@pytest.mark.parametrize("option", ["--annotate", "--json"])
def test_a_workbook_is_never_written_over(skpdoc: Skpdoc, sample: Path, tmp_path: Path, option: str) -> None:
    book = tmp_path / "k.xlsx"
    shutil.copy(sample, book)
    ran = skpdoc("check", book, option, book)
    assert ran.code == WORLD
    assert "tidak ditimpa" in ran.said
    assert book.read_bytes() == sample.read_bytes()


def test_a_copy_that_was_worked_in_is_kept(skpdoc: Skpdoc, sample: Path, tmp_path: Path) -> None:
    assert skpdoc("check", sample, "--annotate", "tanda.xlsx").code == DONE
    workbook = openpyxl.load_workbook(tmp_path / "tanda.xlsx")
    workbook["Pegawai"]["B2"].value = "diperbaiki"
    workbook.save(tmp_path / "tanda.xlsx")
    worked = (tmp_path / "tanda.xlsx").read_bytes()
    ran = skpdoc("check", sample, "--annotate", "tanda.xlsx")
    assert ran.code == WORLD
    assert "Pilih nama lain" in ran.said
    assert (tmp_path / "tanda.xlsx").read_bytes() == worked


def test_several_workbooks_and_a_broken_one(skpdoc: Skpdoc, sample: Path, tmp_path: Path) -> None:
    (tmp_path / "rusak.xlsx").write_bytes(b"PK\x03\x04 bukan buku kerja")
    shutil.copy(sample, tmp_path / "a.xlsx")
    shutil.copy(sample.with_name("dinas_perhubungan.xlsx"), tmp_path / "b.xlsx")
    ran = skpdoc("check", "a.xlsx", "rusak.xlsx", "b.xlsx", "--annotate", "tanda")
    assert ran.code == WORLD
    assert "rusak.xlsx" in ran.said
    assert ran.shown.count("semua dokumen dapat dibuat") == 2
    assert sorted(path.name for path in (tmp_path / "tanda").iterdir()) == ["a_temuan.xlsx", "b_temuan.xlsx"]


def test_waivers_are_told(skpdoc: Skpdoc, tmp_path: Path) -> None:
    tables = sample_tables("dinas_perpustakaan", 2026)
    head, *roles = tables["Peran"]
    rhk = head.index("Rencana Hasil Kerja")
    former = roles[0][rhk]
    for role in roles:
        role[rhk] = "Menyusun laporan bulanan" if role[rhk] == former else role[rhk]
    tables["Kelonggaran"] = [
        ["Kode Temuan", "Menjadi", "Alasan", "Oleh"],
        ["R02", "Saran", "kalimat dari pusat", "Sekretaris"],
    ]
    book = tmp_path / "k.xlsx"
    book.write_bytes(write_workbook(2026, tables))
    ran = skpdoc("check", book)
    assert ran.code == DONE
    assert "Kelonggaran R02 → saran (1 temuan): kalimat dari pusat — Sekretaris" in ran.shown
    assert "saran R02" in ran.shown
    (tmp_path / "skpdoc.toml").write_text('[[kelonggaran]]\nkode = "R13"\n')
    ran = skpdoc("check", book)
    assert ran.code == DONE
    assert "Pindahkan ke lembar Kelonggaran" in ran.shown


def test_a_missing_workbook(skpdoc: Skpdoc) -> None:
    ran = skpdoc("check", "tidak_ada.xlsx")
    assert ran.code == WORLD
    assert "tidak_ada.xlsx" in ran.said
