"""Another regulation is a folder: its titles, posts, values, dates and grounds are printed without a line of code."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from openpyxl import load_workbook
from tables import complete

import skpdoc
from skpdoc.workbook.markdown import read_markdown
from skpdoc.workbook.writing.blank import write_workbook

ROOT = Path(skpdoc.__file__).parents[1]
LAW = """
nama = "Peraturan Uji 1/2030"
templat = "uji_1_2030"
nilai_dasar = "dua nilai TEGUH"
perspektif = ["Warga", "Kas"]
pimpinan = ["Administrator"]
golongan_pppk = ["I", "II"]

[judul]
skp = "RENCANA KERJA ABDI"
lampiran = "SISIPAN RENCANA KERJA ABDI"
manual_iku = "BUKU UKURAN"
mph = "TABEL BAGI TUGAS"
dialog = "LEMBAR TEMU"
kuantitatif = "CARA ANGKA"
kualitatif = "CARA URAIAN"
jpt = "BAGI KEPALA"
ja_jf = "BAGI ANGGOTA"
diintervensi = "KERJA {atasan} YANG DITOPANG"

[mph]
kepala = ["ABDI", "TUGAS", "BUAH KERJA"]

[catatan]
diintervensi = "Catatan uji pertama."
perilaku = "Catatan uji kedua."

[dasar]
"Dialog kinerja" = "bab I"
"Penetapan SKP" = "bab II huruf b"

[penetapan]
hari_sebelum = 3
hari_sesudah = 5
aturan = "Rencana ditandatangani lima hari sesudah mulai."

[panduan_perilaku]
"Tangguh" = ["Tahan uji", "Tidak surut"]
"Jujur" = ["Berkata benar"]

[pangkat]
"III/c" = "Perwira Uji"
"III/d" = "Perwira Kepala"
"""
OFFICE = """
## Unit
| Isian                   | Nilai                |
|-------------------------|----------------------|
| Regulasi                | Peraturan Uji 1/2030 |
| Tanggal Penandatanganan | 20 Januari 2026      |

## Pegawai
| Nama  | Jenis Jabatan | Atasan | Pangkat/Golongan   |
|-------|---------------|--------|--------------------|
| Kabid | Administrator | BUPATI | perwira uji, III c |
| Ani   | Pelaksana     | Kabid  | Penata, III/c      |

## Perjanjian Kinerja
| Kode | Pemilik | Sasaran    | Indikator       | Target | Satuan | Perspektif |
|------|---------|------------|-----------------|--------|--------|------------|
| PK1  | Kabid   | Jalan aman | Rambu terpasang | 110    | Unit   | warga      |

## Peran
| Kode | NIP | Mendukung | Rencana Hasil Kerja | Indikator    | Target | Satuan |
|------|-----|-----------|---------------------|--------------|--------|--------|
| R1   | Ani | PK1       | Rambu lengkap       | Jumlah rambu | 60     | Unit   |

## Perilaku
| Untuk | Nilai   | Ekspektasi Khusus |
|-------|---------|-------------------|
| SEMUA | TANGGUH | Sanggup di lapangan |
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """skpdoc as it is, and two folders more."""
    site = tmp_path_factory.mktemp("site")
    shutil.copytree(ROOT / "skpdoc", site / "skpdoc", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "templates", site / "templates")
    shutil.copytree(site / "templates" / "permenpanrb_6_2022", site / "templates" / "uji_1_2030")
    (site / "skpdoc" / "regulation" / "uji_1_2030").mkdir()
    _law(site).write_text(LAW, "utf-8")
    for name, text in (("uji.xlsx", OFFICE), ("salah.xlsx", f"{OFFICE}| SEMUA | Loyal | Setia |\n")):
        (site / name).write_bytes(write_workbook(2026, complete(read_markdown(text))))
    return site


def _law(site: Path) -> Path:
    return site / "skpdoc" / "regulation" / "uji_1_2030" / "peraturan.toml"


def _run(site: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(site), "PYTHONUTF8": "1"}
    command: Sequence[str] = (sys.executable, "-m", "skpdoc", *arguments)
    return subprocess.run(
        command, cwd=site, env=environment, capture_output=True, text=True, check=False, timeout=60
    )


@pytest.fixture(scope="module")
def made(site: Path) -> Path:
    ran = _run(site, "generate", "uji.xlsx", "-o", "hasil")
    assert "Ditulis: 2 SKP" in ran.stdout, ran.stdout + ran.stderr
    return next((site / "hasil").glob("*/2026"))


def _text(path: Path) -> str:
    xml = zipfile.ZipFile(path).read("word/document.xml").decode("utf-8")
    return re.sub(r"<[^>]+>", "", re.sub(r"</w:p>", "\n", xml))


def test_documents_print_its_words(made: Path) -> None:
    kabid, ani = (_text(next((made / "SKP").glob(f"*{name}_SKP.docx"))) for name in ("Kabid", "Ani"))
    for words in (
        "RENCANA KERJA ABDI",
        "CARA ANGKA",
        "SISIPAN RENCANA KERJA ABDI",
        "Tangguh",
        "Tahan uji",
        "Jujur",
    ):
        assert words in kabid
        assert words in ani
    assert "BAGI KEPALA" in kabid
    assert "Warga" in kabid
    assert "Perwira Uji, III/c" in kabid
    assert "BAGI ANGGOTA" in ani
    assert "KERJA PIMPINAN YANG DITOPANG" in ani
    assert "Catatan uji kedua." in ani
    assert "Rambu terpasang" in ani, (
        "the head's IKI stand in column 2, since his post is one of the regulation's"
    )
    assert "Sanggup di lapangan" in ani
    assert not re.search("SASARAN KINERJA|Akuntabel|Setia", kabid + ani)


def test_the_matrix_has_its_heads(made: Path) -> None:
    book = load_workbook(next((made / "MPH").glob("*.xlsx")))
    sheet = book[book.sheetnames[2]]
    assert [sheet["A1"].value, sheet["A5"].value, sheet["B5"].value, sheet["C5"].value] == [
        "TABEL BAGI TUGAS",
        "ABDI",
        "TUGAS",
        "BUAH KERJA",
    ]
    assert "TABEL BAGI TUGAS" in _text(next((made / "MPH").glob("*.docx")))


def test_findings_follow_its_rules_and_cite_it(site: Path) -> None:
    _run(site, "check", "salah.xlsx", "--json", "temuan.json")
    found = json.loads((site / "temuan.json").read_text("utf-8"))
    by_code = {one["kode"]: one for unit in found["unit"] for one in unit["temuan"]}
    assert by_code["R21"]["dasar"] == "Peraturan Uji 1/2030 bab II huruf b"
    assert "Rencana ditandatangani lima hari sesudah mulai." in by_code["R21"]["perbaikan"]
    assert "Pilihan: Tangguh; Jujur." in by_code["B13"]["perbaikan"]
    assert "Perwira Uji" in by_code["B27"]["sebab"]
    assert by_code["R05"]["sebab"].endswith("berperspektif Kas.")
    assert all(one["dasar"].startswith(("praktik", "Peraturan Uji 1/2030")) for one in by_code.values())


def test_a_new_workbook_offers_both(site: Path) -> None:
    _run(site, "new", "baru.xlsx", "--year", "2027")
    book = load_workbook(site / "baru.xlsx")
    lists = [one.formula1 for sheet in book for one in sheet.data_validations.dataValidation if one.formula1]
    offered = {choice for one in lists for choice in one.strip('"').split(",")}
    assert {"Peraturan Uji 1/2030", "PermenPANRB 6/2022", "Tangguh", "Akuntabel"} <= offered


def test_its_faults_are_told_without_a_traceback(site: Path) -> None:
    whole = _law(site).read_text("utf-8")
    _law(site).write_text(whole.replace("hari_sesudah", "hari_sesudahnya"), "utf-8")
    try:
        ran = _run(site, "check", "uji.xlsx")
    finally:
        _law(site).write_text(whole, "utf-8")
    assert ran.returncode != 0
    assert "uji_1_2030/peraturan.toml: penetapan.hari_sesudah belum ada." in ran.stdout + ran.stderr
    assert "Traceback" not in ran.stdout + ran.stderr
