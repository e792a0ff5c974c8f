"""A workbook of the last run that is not given: whose documents would be retired by it, and when it is no question."""

from __future__ import annotations

from pathlib import Path

import pytest

from skpdoc.errors import SkpdocError
from skpdoc.pipeline.folder.pilihan import RunOptions
from skpdoc.pipeline.making.generate import generate
from skpdoc.pipeline.new import sample_tables
from skpdoc.pipeline.reading.load import load
from skpdoc.workbook.writing.blank import write_workbook

_PERPUSTAKAAN = {"197911032005012006", "198509092010011015", "199402282019032008"}
_HEAD = "197105121996032004"
_KEARSIPAN = {"198004242006041009", "199009172015031004"}


def _book(path: Path, *without: set[str]) -> Path:
    """The sample office but for the rows of some people in Pegawai and Peran."""
    tables = {
        name: [list(row) for row in rows] for name, rows in sample_tables("dinas_perpustakaan", 2026).items()
    }
    gone = set().union(*without)
    for name in ("Pegawai", "Peran"):
        at = tables[name][0].index("NIP")
        tables[name] = [row for row in tables[name] if row[at] not in gone]
    path.write_bytes(write_workbook(2026, tables))
    return path


def _made(output: Path, *books: Path) -> list[str]:
    generate(load(*books), RunOptions(output))
    return sorted(path.name.partition("_")[0] for path in output.glob("*/2026/SKP/*.docx"))


@pytest.fixture
def parts(tmp_path: Path) -> tuple[Path, Path]:
    """The office in two workbooks, of which its folder was made."""
    books = (
        _book(tmp_path / "satu.xlsx", _KEARSIPAN),
        _book(tmp_path / "dua.xlsx", _PERPUSTAKAAN),
    )
    assert len(_made(tmp_path / "out", *books)) == 9
    return books


def test_a_workbook_left_out_retires_nobody(parts: tuple[Path, Path], tmp_path: Path) -> None:
    with pytest.raises(
        SkpdocError, match=r"satu\.xlsx, buku kerja .* 3 orang \(Ni Made Ayu Kartini"
    ) as refused:
        _made(tmp_path / "out", parts[1])
    assert "Sumber/satu.xlsx" in str(refused.value)
    assert len(_made(tmp_path / "out", *parts)) == 9


def test_a_new_version_under_another_name_is_none_left_out(parts: tuple[Path, Path], tmp_path: Path) -> None:
    gone = "199402282019032008"
    made = _made(tmp_path / "out", _book(tmp_path / "satu_baru.xlsx", _KEARSIPAN, {gone}), parts[1])
    assert "197911032005012006" in made
    assert gone not in made


def test_one_workbook_for_all_takes_the_place_of_both(parts: tuple[Path, Path], tmp_path: Path) -> None:
    assert parts
    assert len(_made(tmp_path / "out", _book(tmp_path / "semua.xlsx"))) == 9


def test_whoever_drops_the_copy_says_that_it_counts_no_more(parts: tuple[Path, Path], tmp_path: Path) -> None:
    (copy,) = (tmp_path / "out").glob("*/2026/Sumber/satu.xlsx")
    copy.unlink()
    assert not _PERPUSTAKAAN & set(_made(tmp_path / "out", parts[1]))


def test_another_part_under_the_same_name_retires_nobody(tmp_path: Path) -> None:
    header, *rows = sample_tables("dinas_perpustakaan", 2026)["Pegawai"]
    everybody = {str(row[header.index("NIP")]) for row in rows}
    book = _book(tmp_path / "buku.xlsx", everybody - _PERPUSTAKAAN - {_HEAD})
    before = _made(tmp_path / "out", book)
    assert set(before) == {*_PERPUSTAKAAN, _HEAD}
    with pytest.raises(
        SkpdocError, match=r"buku\.xlsx bukan lagi .* dari 4 orang di situ 3 \(Ni Made Ayu Kartini"
    ):
        _made(tmp_path / "out", _book(book, _PERPUSTAKAAN))
    assert before == sorted(
        path.name.partition("_")[0] for path in (tmp_path / "out").glob("*/2026/SKP/*.docx")
    )


def test_some_who_left_are_no_other_part(tmp_path: Path) -> None:
    book = _book(tmp_path / "buku.xlsx")
    _made(tmp_path / "out", book)
    assert not _KEARSIPAN & set(_made(tmp_path / "out", _book(book, _KEARSIPAN)))
