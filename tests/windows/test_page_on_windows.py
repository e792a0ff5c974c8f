"""A double click on SKP.exe, and a browser on this side: from a dropped workbook to its documents."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from computer import ROOT, Computer, hashes, unpack
from officer import Officer, needs_browser

SAMPLES = ROOT / "sample_workbooks"
pytestmark = needs_browser


@pytest.fixture
def dropped(computer: Computer) -> Iterator[Path]:
    """A workbook in the officer's Documents, dropped on SKP.exe."""
    folder = computer.wine.home / "SKP" / "Dinas & Bidang"
    folder.mkdir(parents=True, exist_ok=True)
    book = folder / "buku kerja é.xlsx"
    book.write_bytes((SAMPLES / "dinas_perhubungan.xlsx").read_bytes())
    computer.wine.start(computer.program / "SKP.exe", f"Z:{book}")
    yield book
    shutil.rmtree(folder)


def test_from_a_dropped_workbook_to_its_documents(computer: Computer, dropped: Path, tmp_path: Path) -> None:
    officer = Officer(computer.wait_for_page(), tmp_path / "peramban")
    try:
        officer.sees(f"{dropped.name}", 300)
        officer.go("periksa")
        officer.sees("Tidak ada galat: semua dokumen dapat dibuat", 300)
        officer.press("Buat 52 SKP yang siap")
        officer.sees("Semuanya dibuat baru: 76 dokumen dan buku MPH seluruh unit", 300)
        officer.press("Buat dokumen")
        officer.sees("Ditulis: 52 SKP, 6 Manual IKU, 18 MPH", 300)

        words = [sys.executable, "-m", "skpdoc", "generate", str(dropped), "-o", str(tmp_path / "sini")]
        subprocess.run(words, check=True, stdout=subprocess.DEVNULL)
        there, here = _documents(dropped.parent / "Hasil"), _documents(tmp_path / "sini")
        assert len(here) > 76
        assert there == here

        other = dropped.with_name("puskesmas.xlsx")
        other.write_bytes((SAMPLES / "puskesmas_harapan.xlsx").read_bytes())
        computer.wine.start(computer.program / "SKP.exe", f"Z:{other}")
        latest = time.monotonic() + 300
        while other.name not in officer.text:  # the browser shows it in a tab of its own
            assert time.monotonic() < latest
            officer.go("periksa")
        officer.press("Tutup SKP")
        officer.sees("ditutup", 300)
    finally:
        officer.browser.quit()
    computer.wait_for_end()


def _documents(folder: Path) -> dict[str, str]:
    return {name: digest for name, digest in hashes(folder).items() if name.endswith((".docx", ".xlsx"))}


def test_a_newer_package_over_an_older_one_keeps_what_is_the_offices(
    computer: Computer, tmp_path: Path
) -> None:
    """What is kept lies in the user's profile, whatever the older version left in the program's folder."""
    program = unpack(tmp_path)
    stale = program / "sistem" / "pustaka" / "skpdoc" / "dulu.py"
    stale.write_text("raise RuntimeError", "utf-8")
    kept = computer.wine.home / "SKP" / "Formulir" / "format.toml"
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_bytes(next((ROOT / "templates").rglob("format.toml")).read_bytes())
    last = computer.state / "terakhir.json"
    before = hashes(computer.wine.home), last.read_bytes() if last.is_file() else b""
    unpack(tmp_path)
    computer.wine.start(program / "SKP.exe")
    officer = Officer(computer.wait_for_page(), tmp_path / "peramban")
    try:
        officer.sees("Apa yang ingin Anda kerjakan", 300)
        officer.go("formulir")
        officer.sees(re.escape("Formulir"), 300)
        officer.press("Tutup SKP")
        officer.sees("ditutup", 300)
    finally:
        officer.browser.quit()
    computer.wait_for_end()
    assert (hashes(computer.wine.home), last.read_bytes() if last.is_file() else b"") == before
