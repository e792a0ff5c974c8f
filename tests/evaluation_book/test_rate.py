"""Ratings written into a book that an office works on: only their cells, and only in what was shown."""

from __future__ import annotations

import zipfile
from datetime import datetime
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from offices import EditedEvaluation, load_paths

from skpdoc.errors import SkpdocError
from skpdoc.evaluation.team import rated_team
from skpdoc.model.predikat import Predikat, Rating
from skpdoc.model.team import ChosenRatings
from skpdoc.pipeline.evaluation.load import Evaluated
from skpdoc.pipeline.evaluation.rate import COPIES, save_ratings
from skpdoc.pipeline.folder.files import sha256
from skpdoc.pipeline.reading.discover import find_books

A, S, D = Rating.DI_ATAS, Rating.SESUAI, Rating.DI_BAWAH
NOW = datetime(2026, 7, 1, 9, 30).astimezone()


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """With what an office adds: a comment, a colour, a sheet and a formula of its own."""
    edited = EditedEvaluation()
    edited.set("Capaian Kinerja Organisasi", "Baik")
    cell = edited.sheet("Penilaian")["A2"]
    cell.comment = openpyxl.comments.Comment("Tanyakan dulu", "Kasubbag")
    cell.fill = openpyxl.styles.PatternFill("solid", fgColor="FF00FF00")
    own = edited.sheet("Penilaian").parent.create_sheet("Catatan kami")
    own["A1"], own["A2"] = "Jumlah", '=COUNTIF(Penilaian!G2:G99,"Sesuai Ekspektasi")'
    return edited.save(tmp_path / "Evaluasi.xlsx")


def _chosen(evaluated: Evaluated, *ratings: ChosenRatings) -> dict[str, ChosenRatings]:
    assert evaluated.buku
    return dict(zip(evaluated.buku.dasar, ratings, strict=False))


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_only_the_cells_of_the_ratings_change(book: Path) -> None:
    before, evaluated = book.read_bytes(), load_paths(book)
    saved = save_ratings(evaluated, evaluated.sidik, _chosen(evaluated, (A, S), (D, None)), NOW)
    assert saved.orang == 2
    now = load_paths(book)
    assert now.buku
    assert evaluated.buku
    assert [(one.rating_hasil, one.rating_perilaku) for one in now.buku.penilaian[:3]] == [
        (A, S),
        (D, None),
        (None, None),
    ]
    assert now.buku.realisasi == evaluated.buku.realisasi
    old, new = _parts(before), _parts(book.read_bytes())
    changed = {name for name in old if old[name] != new[name]}
    sheet = openpyxl.load_workbook(book)["Penilaian"]
    assert old.keys() == new.keys()
    assert len([name for name in changed if name.startswith("xl/worksheets/")]) == 1
    assert changed - {"xl/workbook.xml", "[Content_Types].xml"} == {
        name for name in changed if name.startswith("xl/worksheets/")
    }
    assert sheet["A2"].comment.text == "Tanyakan dulu"
    assert sheet["A2"].fill.fgColor.rgb == "FF00FF00"
    assert len(sheet.data_validations.dataValidation) > 0
    assert b'fullCalcOnLoad="1"' in new["xl/workbook.xml"]


def test_the_book_is_copied_once_until_a_person_saves_it(book: Path) -> None:
    before = _parts(book.read_bytes())
    for ratings in ((A, A), (S, S)):
        evaluated = load_paths(book)
        save_ratings(evaluated, evaluated.sidik, _chosen(evaluated, ratings), NOW)
    (copy,) = (book.parent / COPIES).iterdir()
    assert _parts(copy.read_bytes()) == before
    assert find_books([book.parent]).books == [book], "the copy is not one more book"
    opened = openpyxl.load_workbook(book)
    opened.save(book)
    evaluated = load_paths(book)
    later = NOW.replace(hour=10)
    assert save_ratings(evaluated, evaluated.sidik, _chosen(evaluated, (D, D)), later).cadangan


def test_what_is_not_chosen_otherwise_is_not_written(book: Path) -> None:
    before, evaluated = book.read_bytes(), load_paths(book)
    assert save_ratings(evaluated, evaluated.sidik, _chosen(evaluated, (None, None)), NOW).orang == 0
    assert book.read_bytes() == before
    assert not (book.parent / COPIES).exists()


def _refused(book: Path, said: str, shown: str = "") -> None:
    evaluated = load_paths(book)
    before = book.read_bytes()
    digests = dict.fromkeys(evaluated.sidik, shown) if shown else evaluated.sidik
    with pytest.raises(SkpdocError, match=said):
        save_ratings(evaluated, digests, _chosen(evaluated, (A, A)), NOW)
    assert book.read_bytes() == before


def test_never_where_it_was_saved_meanwhile(book: Path) -> None:
    shown = sha256(book.read_bytes())
    opened = openpyxl.load_workbook(book)
    opened["Penilaian"]["J2"] = "Catatan baru"
    opened.save(book)
    _refused(book, "sudah berubah sejak", shown)


@pytest.mark.parametrize("lock", ["~$Evaluasi.xlsx", ".~lock.Evaluasi.xlsx#"])
def test_never_while_it_is_open_in_excel(book: Path, lock: str) -> None:
    book.with_name(lock).write_bytes(b"")
    _refused(book, "sedang dibuka di Excel")


def _put(book: Path, address: str, value: str, merge: str = "") -> None:
    opened = openpyxl.load_workbook(book)
    opened["Penilaian"][address] = value
    if merge:
        opened["Penilaian"].merge_cells(merge)
    opened.save(book)


def test_never_over_a_formula(book: Path) -> None:
    _put(book, "G2", '=IF(1,"Sesuai Ekspektasi","")')
    _refused(book, "berisi rumus")


def test_never_in_a_merged_cell(book: Path) -> None:
    _put(book, "G2", "Sesuai Ekspektasi", "G2:G3")
    _refused(book, "digabung dengan sel lain")


def test_who_is_not_rated_or_objected_is_closed(book: Path) -> None:
    _put(book, "N2", "CLTN")
    _put(book, "K3", "Ya")
    evaluated = load_paths(book)
    assert evaluated.turunan
    saved = save_ratings(evaluated, evaluated.sidik, _chosen(evaluated, (A, A), (A, A), (S, D)), NOW)
    assert saved.orang == 1
    team = rated_team(evaluated.turunan, {})
    assert [bool(one.tertutup) for one in team.anggota[:3]] == [True, True, False]


def test_a_team_is_seen_with_what_is_chosen_and_not_saved(book: Path) -> None:
    evaluated = load_paths(book)
    assert evaluated.turunan
    team = rated_team(evaluated.turunan, _chosen(evaluated, (A, A), (A, A), (S, S)))
    assert [one.predikat for one in team.anggota[:4]] == [
        Predikat.SANGAT_BAIK,
        Predikat.SANGAT_BAIK,
        Predikat.BAIK,
        None,
    ]
    assert team.rekap
    assert team.rekap.unit.dihitung == 2, "the head stands outside"
