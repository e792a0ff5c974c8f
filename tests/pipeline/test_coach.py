"""``coach`` writes a sheet a head, also where there are galat; generate and it leave each other's files alone."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from tables import complete
from word_texts import word_text

from skpdoc.pipeline.folder.pilihan import RunOptions
from skpdoc.pipeline.kinds.skp import JENIS_SKP
from skpdoc.pipeline.making.coach import CoachResult, coach
from skpdoc.pipeline.making.generate import generate
from skpdoc.pipeline.reading.load import Loaded, load
from skpdoc.workbook.markdown import read_markdown
from skpdoc.workbook.writing.blank import write_workbook

pytestmark = pytest.mark.quick

KANTOR = """
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
| PK1  | Kadis   | Jalan aman | Rambu terpasang | 120    | Unit   | Proses Bisnis |

## Peran
| Kode | NIP   | Mendukung | Rencana Hasil Kerja | Indikator    | Target | Satuan | Metode Cascading | Cara Pembagian |
|------|-------|-----------|---------------------|--------------|--------|--------|------------------|----------------|
| R1   | Kabid | PK1       | Rambu lengkap       | Jumlah rambu |        | Unit   | Langsung         | Beban Target   |
| R2   | Ani   | R1        | Rambu barat         | Jumlah rambu | 60     | Unit   | Langsung         | Beban Target   |
| R3   | Budi  | R1        | Rambu timur         | Jumlah rambu | 50     | Unit   | Langsung         | Beban Target   |
"""
KADIS = "198001012005011001_Kadis_Dialog-Kinerja.docx"
KABID = "198001012005011002_Kabid_Dialog-Kinerja.docx"

Read = Callable[[str], Loaded]


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Read:
    """An office written as a workbook and read, each once."""
    folder = tmp_path_factory.mktemp("buku")

    @cache
    def read(text: str) -> Loaded:
        path = folder / f"{len(list(folder.iterdir()))}.xlsx"
        path.write_bytes(write_workbook(2026, complete(read_markdown(text))))
        return load(path)

    return read


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def _folder(bahan: CoachResult) -> Path:
    assert bahan.folder is not None
    assert bahan.simpanan.gagal == []
    return bahan.folder


def test_a_galat_keeps_no_sheet_back_and_is_told_with_its_sum(read: Read, out: Path) -> None:
    loaded = read(KANTOR)
    assert loaded.ditahan[JENIS_SKP], "there is a galat to tell of"
    bahan = coach(loaded, out)
    assert bahan.tertulis == [KADIS, KABID]
    assert _folder(bahan) == out / "Dinas Contoh" / "2026" / "Dialog Kinerja"
    text = word_text(_folder(bahan) / KABID)
    for said in ("60 (Peran!", "+ 50 (Peran!", "= 110 Unit", "kurang 10", "Rambu barat", "Ani", "Budi"):
        assert said in text


def test_the_same_workbook_gives_the_same_bytes(read: Read, out: Path) -> None:
    folder = _folder(coach(read(KANTOR), out))
    first = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert coach(read(KANTOR), out).tertulis == [KADIS, KABID]
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == first


def test_a_sheet_that_was_filled_in_is_left_while_nothing_has_changed(read: Read, out: Path) -> None:
    folder = _folder(coach(read(KANTOR), out))
    (folder / KABID).write_bytes(b"disepakati tangan sendiri")
    for _ in range(2):
        bahan = coach(read(KANTOR), out)
        assert bahan.tertulis == [KADIS]
        assert bahan.simpanan.dibiarkan == [f"Kabid: {KABID}"]
        assert (folder / KABID).read_bytes() == b"disepakati tangan sendiri"
    (folder / KABID).unlink()
    assert coach(read(KANTOR), out).tertulis == [KADIS, KABID]


def test_a_sheet_that_was_filled_in_is_kept_where_it_is_made_anew(read: Read, out: Path) -> None:
    folder = _folder(coach(read(KANTOR), out))
    (folder / KABID).write_bytes(b"disepakati tangan sendiri")
    os.utime(folder / KABID, (1_767_600_000, 1_767_600_000))
    bahan = coach(read(KANTOR.replace("Rambu lengkap", "Rambu utuh")), out)
    kept = f"Diubah tangan/{KABID.removesuffix('.docx')} 2026-01-05.docx"
    assert bahan.tertulis == [KADIS, KABID]
    assert bahan.simpanan.diubah_tangan == [f"Kabid: {kept}"]
    assert (folder / kept).read_bytes() == b"disepakati tangan sendiri"
    assert "Rambu utuh" in word_text(folder / KABID)


def test_an_unknown_file_of_that_name_is_left_alone(read: Read, out: Path) -> None:
    folder = out / "Dinas Contoh" / "2026" / "Dialog Kinerja"
    folder.mkdir(parents=True)
    (folder / KABID).write_bytes(b"milik orang lain")
    (told,) = coach(read(KANTOR), out).simpanan.gagal
    assert "bukan buatan skpdoc" in told
    assert (folder / KABID).read_bytes() == b"milik orang lain"


def test_the_sheet_of_one_who_heads_nothing_any_more_is_moved_aside(read: Read, out: Path) -> None:
    folder = _folder(coach(read(KANTOR), out))
    alone = KANTOR.replace("| R2   | Ani   | R1 ", "| R2   | Ani   | PK1").replace(
        "| R3   | Budi  | R1 ", "| R3   | Budi  | PK1"
    )
    alone = alone.replace("Pelaksana     | Kabid ", "Pelaksana     | Kadis ")
    bahan = coach(read(alone), out)
    assert (bahan.tertulis, bahan.simpanan.dipindahkan) == ([KADIS], [f"Tidak berlaku/{KABID}"])
    assert not (folder / KABID).exists()
    coach(read(KANTOR), out)
    (folder / KABID).write_bytes(b"disepakati")
    (told,) = coach(read(alone), out).simpanan.diubah_tangan
    assert (folder / told.partition(": ")[2]).read_bytes() == b"disepakati"


@pytest.mark.parametrize("order", [(1, 2, 1, 2), (2, 1, 2, 1)])
def test_generate_and_coach_leave_each_other_s_files_alone(
    order: tuple[int, ...], read: Read, out: Path
) -> None:
    loaded = read(KANTOR)
    for which in order:
        if which == 1:
            done = generate(loaded, RunOptions(out))
            assert (done.gagal, done.dipindahkan) == ([], [])
        else:
            bahan = coach(loaded, out)
            assert (bahan.simpanan.gagal, bahan.simpanan.dipindahkan, bahan.simpanan.dibiarkan) == (
                [],
                [],
                [],
            )
    unit = out / "Dinas Contoh" / "2026"
    assert {path.name for path in (unit / "Dialog Kinerja").iterdir()} == {KADIS, KABID, "manifest.json"}
    assert "Dialog Kinerja" not in (unit / "manifest.json").read_text("utf-8")
    assert not (unit / "Tidak berlaku").exists()


def test_a_workbook_that_cannot_be_read_gives_nothing(read: Read, out: Path) -> None:
    bahan = coach(replace(read(KANTOR), kantor=None), out)
    assert (bahan.folder, bahan.tertulis) == (None, [])
    assert not out.exists()


def test_one_name_for_every_post(tmp_path: Path, out: Path) -> None:
    book = Path(__file__).parents[2] / "sample_workbooks" / "dinas_perhubungan.xlsx"
    loaded = load(book)
    bahan = coach(loaded, out)
    assert len(set(bahan.tertulis)) == len(loaded.matriks) == 18
    assert sum("PLT-KESELAMATAN" in name for name in bahan.tertulis) == 1


def test_a_folder_that_is_taken_is_said_in_one_line(read: Read, out: Path) -> None:
    loaded = read(KANTOR)
    folder = out / "Dinas Contoh" / "2026" / "Dialog Kinerja"
    (folder / KABID).mkdir(parents=True)
    bahan = coach(loaded, out)
    assert bahan.tertulis == [KADIS]
    assert len(bahan.simpanan.gagal) == 1
    assert "\n" not in bahan.simpanan.gagal[0]
