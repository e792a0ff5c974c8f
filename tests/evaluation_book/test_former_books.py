"""One pejabat penilai's book made alone: what the books of the last run say of everybody else stays in force."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import openpyxl
import pytest
from offices import BOOK

from skpdoc.errors import SkpdocError
from skpdoc.pipeline.evaluation.former_books import with_former
from skpdoc.pipeline.evaluation.load import group_evaluations, load_evaluation
from skpdoc.pipeline.evaluation.new import EvaluationWish, new_evaluation
from skpdoc.pipeline.folder.manifest import read_manifest
from skpdoc.pipeline.folder.pilihan import RunOptions
from skpdoc.pipeline.kinds import usual_kinds
from skpdoc.pipeline.kinds.jenis import OfficeCycle
from skpdoc.pipeline.making.summary import UnitSummary
from skpdoc.pipeline.many.batch import make_evaluation
from skpdoc.pipeline.reading.load import UnitBooks

WHOLE = BOOK.parent / "evaluasi" / "dinas_perhubungan_triwulan_i.xlsx"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One book of the unit, a book a pejabat penilai, and what was made from all of these."""
    folder = tmp_path_factory.mktemp("terdahulu")
    whole = folder / "seluruh unit.xlsx"
    wish = EvaluationWish("Triwulan I", folder / "tidak_ada", whole, folder / "buku", previous=(WHOLE,))
    new_evaluation([BOOK], wish)
    _make(folder, *sorted((folder / "buku").glob("*.xlsx")))
    return folder


@pytest.fixture
def desk(made: Path, tmp_path: Path) -> Path:
    return shutil.copytree(made, tmp_path / "meja")


def _unit(*books: Path) -> UnitBooks:
    (unit,), refused = group_evaluations(books)
    assert not refused
    return unit


def _make(desk: Path, *books: Path) -> UnitSummary:
    return make_evaluation(
        _unit(*books), lambda *_: None, RunOptions(desk / "hasil", usual_kinds(OfficeCycle.EVALUATION))
    )


def _books(desk: Path) -> list[Path]:
    """That of the most people first."""
    return sorted((desk / "buku").glob("*.xlsx"), key=lambda one: (-one.stat().st_size, one.name))


def _in_force(desk: Path) -> set[tuple[str, str]]:
    (folder,) = (desk / "hasil").glob("*/*/Evaluasi/*")
    return {(one.jenis, one.kunci) for one in read_manifest(folder).dokumen.values() if one.berlaku}


def _counted(desk: Path) -> list[str]:
    (path,) = (desk / "hasil").rglob("Rekap Evaluasi.csv")
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return [row["NIP"] for row in csv.DictReader(stream, delimiter=";")]


def _people(book: Path) -> list[str]:
    return list(load_evaluation(_unit(book)).buku.dasar)  # type: ignore[union-attr]


def test_one_book_alone_leaves_everybody_else(desk: Path) -> None:
    before, people = _in_force(desk), _counted(desk)
    assert len(people) > len(_people(_books(desk)[0]))
    told = _make(desk, _books(desk)[0])
    assert _in_force(desk) == before
    assert sorted(_counted(desk)) == sorted(people)
    assert told.simpanan.dipindahkan == []
    (said,) = (one for one in told.findings if one.code == "E95")
    assert all(one.name in said.cause for one in _books(desk)[1:])
    assert _books(desk)[0].name not in said.cause
    assert _make(desk, _books(desk)[0]).is_sama, "nothing has changed since"


def test_all_books_together_need_no_former_one(desk: Path) -> None:
    unit = _unit(*_books(desk))
    assert with_former(unit, desk / "hasil") == unit


def test_what_a_given_book_takes_back_goes(desk: Path) -> None:
    """Somebody is taken out of his penilai's book; it comes back under another name."""
    book = _books(desk)[0]
    gone = _people(book)[-1]
    edited = openpyxl.load_workbook(book)
    for name in ("Realisasi", "Umpan Balik Perilaku", "Penilaian", "Angka Kredit", "Riwayat AK", "Data SKP"):
        sheet = edited[name]
        for number in range(sheet.max_row, 1, -1):
            if sheet.cell(number, 1).value == gone:
                sheet.delete_rows(number)
    edited.save(desk / "buku" / "perbaikan.xlsx")
    before = _in_force(desk)
    told = _make(desk, desk / "buku" / "perbaikan.xlsx")
    assert {kunci for _, kunci in before - _in_force(desk)} == {gone}
    assert told.simpanan.dipindahkan
    assert gone not in _counted(desk)


def test_a_book_that_speaks_of_a_part_of_a_former_one_is_asked_about(desk: Path) -> None:
    """All of the unit was made from one book; now comes that of one penilai."""
    shutil.rmtree(desk / "hasil")
    _make(desk, desk / "seluruh unit.xlsx")
    before = _in_force(desk)
    with pytest.raises(SkpdocError, match=r"seluruh unit.xlsx.*orang lain.*Sebutkan semua buku"):
        _make(desk, _books(desk)[0])
    assert _in_force(desk) == before
    told = _make(desk, *_books(desk))
    assert _in_force(desk) == before
    assert not any(one.code == "E95" for one in told.findings), "they say all that it said"


def test_a_name_that_another_book_had_takes_nothing_away(desk: Path) -> None:
    """Each penilai calls his ``evaluasi.xlsx``, and they are made one after the other."""
    shutil.rmtree(desk / "hasil")
    for book in _books(desk)[:3]:
        folder = desk / book.stem
        folder.mkdir()
        _make(desk, Path(shutil.copy(book, folder / "evaluasi.xlsx")))
    expected = [kunci.partition("/")[0] for book in _books(desk)[:3] for kunci in _people(book)]
    assert sorted(_counted(desk)) == sorted(expected)


def test_a_copy_that_was_changed_is_told_of(desk: Path) -> None:
    first, second, *_ = _books(desk)
    (copy,) = (desk / "hasil").rglob(f"Sumber/{second.name}")
    copy.write_bytes(b"rusak")
    found = with_former(_unit(first), desk / "hasil")
    assert second.name not in found.books
    assert any(second.name in one.cause and "hilang atau berubah" in one.cause for one in found.said)


def test_a_book_alone_knows_that_it_is_not_all_of_the_unit(desk: Path) -> None:
    buku = load_evaluation(_unit(_books(desk)[0])).buku
    assert buku is not None
    every = {kunci for book in _books(desk) for kunci in _people(book)}
    assert buku.di_buku_lain == every - buku.dasar.keys()
    assert load_evaluation(_unit(*_books(desk))).buku.di_buku_lain == set()  # type: ignore[union-attr]
