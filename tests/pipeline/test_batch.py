"""Many units in one run: side by side as one by one, and whatever happens to one happens to it alone."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from many_units import SMALL, YEAR, book_named, bytes_below, engine_outcomes, units_in, until

from skpdoc.errors import SkpdocError
from skpdoc.pipeline.folder.hold import sole_writer
from skpdoc.pipeline.folder.pilihan import Progress, RunOptions
from skpdoc.pipeline.making.summary import UnitSummary
from skpdoc.pipeline.many.batch import Engine, apart, in_order, make_unit, one_by_one
from skpdoc.pipeline.many.lanes import SideBySide
from skpdoc.pipeline.new import sample_workbook
from skpdoc.pipeline.reading.discover import find_books
from skpdoc.pipeline.reading.load import UnitBooks, group_books
from skpdoc.workbook.marking.annotate import annotate

UNITS = ("a", "b", "c", "d")


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("buku")
    for name in UNITS:
        book_named(folder / f"{name}.xlsx", f"Dinas {name.upper()}")
    return folder


@pytest.fixture(scope="module")
def undisturbed(books: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    output = tmp_path_factory.mktemp("tanpa_gangguan")
    engine_outcomes(one_by_one, units_in(books), partial(make_unit, pilihan=RunOptions(output)))
    return bytes_below(output)


def test_side_by_side_gives_the_same_bytes(
    books: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    outcomes = engine_outcomes(
        SideBySide(2), units_in(books), partial(make_unit, pilihan=RunOptions(tmp_path))
    )
    assert [one.books for one in outcomes if isinstance(one, UnitSummary)] == [(f"{n}.xlsx",) for n in UNITS]
    assert bytes_below(tmp_path) == undisturbed


def _killed_at(
    unit: UnitBooks, progress: Progress, pilihan: RunOptions, marks: Path, times: int
) -> UnitSummary:
    """Unit b's process is killed in the middle of its documents, the first ``times`` times."""

    def watched(done: int, total: int) -> None:
        progress(done, total)
        if "b.xlsx" in unit.books and done == total // 2 and len(list(marks.iterdir())) < times:
            (marks / str(os.getpid())).touch()
            os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))

    return make_unit(unit, watched, pilihan)


def test_of_a_killed_process_the_unit_is_begun_again(
    books: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    marks, output = tmp_path / "tanda", tmp_path / "hasil"
    marks.mkdir()
    work = partial(_killed_at, pilihan=RunOptions(output), marks=marks, times=1)
    outcomes = engine_outcomes(SideBySide(2), units_in(books), work)
    assert len(list(marks.iterdir())) == 1
    assert all(isinstance(one, UnitSummary) for one in outcomes)
    assert bytes_below(output) == undisturbed


def test_a_unit_whose_process_always_dies_is_named_and_the_others_go_on(
    books: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    marks, output = tmp_path / "tanda", tmp_path / "hasil"
    marks.mkdir()
    work = partial(_killed_at, pilihan=RunOptions(output), marks=marks, times=99)
    first, second, *others = engine_outcomes(SideBySide(2), units_in(books), work)
    assert isinstance(second, SkpdocError)
    assert "b.xlsx" in str(second)
    assert "berhenti mendadak" in str(second)
    assert all(isinstance(one, UnitSummary) for one in (first, *others))
    engine_outcomes(one_by_one, units_in(books), partial(make_unit, pilihan=RunOptions(output)))
    assert bytes_below(output) == undisturbed, "a rerun finishes the rest"


def _faulty(unit: UnitBooks, progress: Progress, pilihan: RunOptions) -> UnitSummary:
    if "b.xlsx" in unit.books:
        raise ZeroDivisionError("bukan salah buku kerja")
    return make_unit(unit, progress, pilihan)


@pytest.mark.parametrize("engine", [one_by_one, SideBySide(2)])
def test_a_fault_of_our_own_stops_its_unit_only(
    books: Path, tmp_path: Path, engine: Engine[UnitSummary], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SKPDOC_DEBUG", raising=False)
    outcomes = engine_outcomes(engine, units_in(books), partial(_faulty, pilihan=RunOptions(tmp_path)))
    assert [isinstance(one, UnitSummary) for one in outcomes] == [True, False, True, True]
    assert "b.xlsx" in str(outcomes[1])
    assert "ZeroDivisionError" in str(outcomes[1])


@pytest.mark.parametrize("engine", [one_by_one, SideBySide(2)])
def test_a_unit_that_another_run_is_writing_is_refused_alone(
    books: Path, tmp_path: Path, engine: Engine[UnitSummary]
) -> None:
    with sole_writer(tmp_path / "Dinas C" / str(YEAR)):
        outcomes = engine_outcomes(engine, units_in(books), partial(make_unit, pilihan=RunOptions(tmp_path)))
    assert [isinstance(one, UnitSummary) for one in outcomes] == [True, True, False, True]
    assert "sedang ditulis oleh skpdoc yang lain" in str(outcomes[2])


def test_the_order_is_that_of_the_units() -> None:
    assert list(in_order([(2, "c"), (0, "a"), (3, "d"), (1, "b")])) == ["a", "b", "c", "d"]


def test_units_whose_names_make_one_folder_are_told(tmp_path: Path) -> None:
    paths = [book_named(tmp_path / "satu.xlsx", "Dinas A/B"), book_named(tmp_path / "dua.xlsx", "Dinas A:B")]
    units, _ = group_books(paths)
    assert len(units) == 2
    kept, (refused,) = apart(units)
    assert [list(unit.books) for unit in kept] == [["satu.xlsx"]]
    assert "dua.xlsx" in str(refused)
    assert "satu.xlsx" in str(refused)


# -- folders --------------------------------------------------------------------------------------------


def test_a_folder_stands_for_the_workbooks_in_it_and_below(tmp_path: Path) -> None:
    content = sample_workbook(SMALL, YEAR)
    taken = [tmp_path / "b.xlsx", tmp_path / "kecamatan" / "A.XLSX", tmp_path / "kecamatan" / "c.xlsx"]
    others = (
        *("~$b.xlsx", "catatan.docx", "lama.xls", "indeks.xlsx", "MPH_Dinas.xlsx"),
        *("output/Dinas/2026/manifest.json", "output/Dinas/2026/Tidak berlaku/lain.xlsx"),
    )
    for path in (*taken, *(tmp_path / name for name in others)):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    found = find_books([tmp_path])
    assert found.is_folder
    assert found.books == taken
    said = {path.relative_to(tmp_path).as_posix(): why for path, why in found.dilewati.items()}
    assert set(said) == {"lama.xls", "indeks.xlsx", "MPH_Dinas.xlsx", "output/Dinas/2026"}
    assert said["lama.xls"].startswith("bukan .xlsx")
    assert said["output/Dinas/2026"] == "folder hasil skpdoc"


def test_a_marked_copy_that_nobody_saved_is_passed_over(books: Path, tmp_path: Path) -> None:
    book = tmp_path / "a.xlsx"
    book.write_bytes((books / "a.xlsx").read_bytes())
    (tmp_path / "a_temuan.xlsx").write_bytes(annotate(book, ()))
    found = find_books([tmp_path])
    assert found.books == [book]
    assert "salinan bertanda" in next(iter(found.dilewati.values()))


def test_an_empty_folder_is_one_message(tmp_path: Path) -> None:
    with pytest.raises(SkpdocError, match="tidak ada buku kerja"):
        find_books([tmp_path])


def test_what_is_no_folder_is_left_to_the_reader(tmp_path: Path) -> None:
    path = tmp_path / "tidak_ada.xlsx"
    assert find_books([path]).books == [path]
    assert not find_books([path]).is_folder


# -- the command that is stopped ------------------------------------------------------------------------


@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_stopped_it_leaves_no_process_and_a_rerun_finishes(
    books: Path, undisturbed: dict[str, bytes], tmp_path: Path, how: signal.Signals
) -> None:
    """As Ctrl-C in a terminal, which every process gets; and as a kill, of which only the first knows."""
    command = [sys.executable, "-m", "skpdoc", "generate", str(books), "-o", str(tmp_path), "--jobs", "2"]
    run = subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True)
    until(lambda: any(tmp_path.rglob("*.docx")))
    os.killpg(run.pid, how) if how is signal.SIGINT else run.kill()
    _, said = run.communicate(timeout=60)
    until(lambda: not _of_session(run.pid))
    assert len(list(tmp_path.rglob("indeks.xlsx"))) < len(UNITS), "it was stopped at work"
    if how is signal.SIGINT:
        assert run.returncode == 3
        assert said.decode("utf-8").split("\n") == [
            "",
            "Dihentikan. Berkas yang sudah ditulis utuh; jalankan lagi untuk menyelesaikan sisanya.",
            "",
        ]
    subprocess.run(command, check=True, capture_output=True)
    assert bytes_below(tmp_path) == undisturbed


def _of_session(leader: int) -> list[str]:
    """The processes of that session that still run."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _parent, _group, session = stat.read_text().rpartition(")")[2].split()[:4]
        except OSError:
            continue
        if int(session) == leader and state != "Z":
            found.append(stat.parent.name)
    return found
