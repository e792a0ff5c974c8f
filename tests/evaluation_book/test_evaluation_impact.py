"""What ``evaluate impact`` foretells is what ``evaluate generate`` does, and it names the cell that is the reason."""

from __future__ import annotations

import shutil
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner

from skpdoc.cli.commands import skpdoc
from skpdoc.pipeline.evaluation.issued import read_evaluated
from skpdoc.pipeline.evaluation.load import group_evaluations
from skpdoc.pipeline.folder.manifest import read_manifest
from skpdoc.pipeline.folder.pilihan import RunOptions
from skpdoc.pipeline.kinds import issued_kinds, usual_kinds
from skpdoc.pipeline.kinds.jenis import OfficeCycle
from skpdoc.pipeline.making.impact import Impact, impact
from skpdoc.pipeline.making.touched import DocumentFate
from skpdoc.pipeline.many.batch import make_evaluation
from skpdoc.pipeline.reading.load import UnitBooks

SAMPLE = Path(__file__).parents[2] / "sample_workbooks" / "evaluasi" / "dinas_perhubungan_tahunan.xlsx"
NURLAILA = "197508172000032004"
CHANGES = {
    "rating": ("Penilaian", "Rating Hasil Kerja", "Di Atas Ekspektasi"),
    "realisasi": ("Realisasi", "Berdasarkan", "laporan yang lain"),
    "predikat": ("Penilaian", "Rating Perilaku Kerja", "Di Bawah Ekspektasi"),
    "catatan": ("Penilaian", "Catatan/Rekomendasi", "Pertahankan"),
}


def _unit(book: Path) -> UnitBooks:
    (unit,), refused = group_evaluations([book])
    assert not refused
    return unit


def _options(output: Path) -> RunOptions:
    return RunOptions(output, usual_kinds(OfficeCycle.EVALUATION))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an evaluation book and what was made from it."""
    folder = tmp_path_factory.mktemp("evaluasi")
    book = Path(shutil.copy(SAMPLE, folder / "evaluasi.xlsx"))
    make_evaluation(_unit(book), lambda *_: None, _options(folder / "hasil"))
    return folder


@pytest.fixture
def desk(made: Path, tmp_path: Path) -> Path:
    return shutil.copytree(made, tmp_path / "meja")


def _foretold(desk: Path) -> Impact:
    return impact(_unit(desk / "evaluasi.xlsx"), _options(desk / "hasil"), read_evaluated)


def _digests(desk: Path) -> dict[str, str]:
    (folder,) = (desk / "hasil").glob("*/*/Evaluasi/*")
    return {one.path: one.sha256 for one in read_manifest(folder).dokumen.values() if one.berlaku}


def _put(desk: Path, sheet: str, header: str, value: object, nip: str = NURLAILA) -> str:
    """Into the first row of a person; where that is."""
    book = openpyxl.load_workbook(desk / "evaluasi.xlsx")
    rows = list(book[sheet].iter_rows())
    column = next(cell.column for cell in rows[0] if cell.value == header)
    row = next(row[0].row for row in rows if row[0].value == nip)
    cell = book[sheet].cell(row, column)
    cell.value = value
    book.save(desk / "evaluasi.xlsx")
    return f"{sheet}!{cell.coordinate}"


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_is_foretold_is_what_is_made(desk: Path, change: tuple[str, str, str]) -> None:
    place = _put(desk, *change)
    before = _digests(desk)
    dampak = _foretold(desk)
    assert _digests(desk) == before, "nothing is written"
    assert [one.cell.place for one in dampak.sel or ()] == [place]
    make_evaluation(_unit(desk / "evaluasi.xlsx"), lambda *_: None, _options(desk / "hasil"))
    after = _digests(desk)
    renewed = {path for path in before if after.get(path) != before[path]}
    assert {one.path for one in dampak.sentuhan} == renewed
    for one in dampak.sentuhan:
        assert one.nasib is DocumentFate.DIBUAT_ULANG
        assert one.kunci == NURLAILA
        assert [cell.cell.place for cell in one.sel] == [place]
        assert one.isi


def test_one_setting_touches_everybody(desk: Path) -> None:
    book = openpyxl.load_workbook(desk / "evaluasi.xlsx")
    (cell,) = (row[1] for row in book["Periode"].iter_rows() if row[0].value == "Tempat")
    cell.value = "Kota Lain"
    book.save(desk / "evaluasi.xlsx")
    dampak = _foretold(desk)
    assert [(one.cell.place, one.cell.header) for one in dampak.sel or ()] == [
        (f"Periode!{cell.coordinate}", "Tempat")
    ]
    assert {one.jenis for one in dampak.sentuhan} == set(usual_kinds(OfficeCycle.EVALUATION))
    assert all(one.sel for one in dampak.sentuhan)


def test_a_galat_tells_what_would_be_withheld(desk: Path) -> None:
    place = _put(desk, "Penilaian", "Rating Hasil Kerja", "Lumayan")
    held = _foretold(desk).sentuhan
    assert {(one.kunci, one.nasib) for one in held} == {(NURLAILA, DocumentFate.DITAHAN)}
    assert {finding.cell.place for one in held for finding in one.galat} == {place}


def test_what_is_made_only_where_it_is_asked_for_is_foretold_once_it_stands(desk: Path) -> None:
    """Umpan Balik: else everybody's would be foretold, and none made."""
    asked = next(kind for kind in issued_kinds(OfficeCycle.EVALUATION) if kind.is_asked)
    assert not _foretold(desk).sentuhan
    unit, hasil = _unit(desk / "evaluasi.xlsx"), desk / "hasil"
    make_evaluation(unit, lambda *_: None, RunOptions(hasil, (asked,), (NURLAILA,)))
    dampak = _foretold(desk)
    assert {(one.jenis, one.nasib) for one in dampak.sentuhan} == {(asked, DocumentFate.BARU)}


def test_the_cell_of_a_rencana_aksi_is_named(desk: Path) -> None:
    """The column is added by the office; only Umpan Balik prints it."""
    asked = next(kind for kind in issued_kinds(OfficeCycle.EVALUATION) if kind.is_asked)
    book = openpyxl.load_workbook(desk / "evaluasi.xlsx")
    book["Realisasi"].cell(1, book["Realisasi"].max_column + 1).value = "Rencana Aksi"
    book.save(desk / "evaluasi.xlsx")
    _put(desk, "Realisasi", "Rencana Aksi", "Menyusun jadwal")
    unit, hasil = _unit(desk / "evaluasi.xlsx"), desk / "hasil"
    kinds = (*usual_kinds(OfficeCycle.EVALUATION), asked)
    make_evaluation(unit, lambda *_: None, RunOptions(hasil, kinds))
    place = _put(desk, "Realisasi", "Rencana Aksi", "Menyusun jadwal pemeriksaan")
    before = _digests(desk)
    dampak = _foretold(desk)
    assert [(one.cell.place, one.cell.header) for one in dampak.sel or ()] == [(place, "Rencana Aksi")]
    make_evaluation(_unit(desk / "evaluasi.xlsx"), lambda *_: None, RunOptions(hasil, kinds))
    renewed = {path for path, digest in before.items() if _digests(desk).get(path) != digest}
    assert {one.path for one in dampak.sentuhan} == renewed
    assert [(one.jenis, one.kunci) for one in dampak.sentuhan] == [(asked, NURLAILA)]
    assert [cell.cell.place for cell in dampak.sentuhan[0].sel] == [place]


def test_of_a_book_that_cannot_be_read_nothing_is_foretold(desk: Path) -> None:
    book = openpyxl.load_workbook(desk / "evaluasi.xlsx")
    next(row[1] for row in book["Periode"].iter_rows() if row[0].value == "Tahun").value = "tahun ini"
    book.save(desk / "evaluasi.xlsx")
    assert _foretold(desk).folder is None


def test_the_command_tells_cell_document_and_what_it_prints(desk: Path) -> None:
    place = _put(desk, "Penilaian", "Rating Hasil Kerja", "Di Atas Ekspektasi")
    words = ["evaluate", "impact", str(desk / "evaluasi.xlsx"), "-o", str(desk / "hasil")]
    ran = CliRunner().invoke(skpdoc, words)
    assert not ran.exception, ran.output
    assert f'{place} (Rating Hasil Kerja): "Sesuai Ekspektasi" → "Di Atas Ekspektasi"' in ran.output
    assert "Dibuat ulang: 1 Evaluasi Kinerja" in ran.output
    assert f"({NURLAILA}):" in ran.output
    assert "Belum ada yang ditulis; jalankan skpdoc evaluate generate." in ran.output


def test_one_book_that_became_several_touches_nobody(desk: Path) -> None:
    """The rows moved into other books; what they say is the same."""
    whole = desk / "evaluasi.xlsx"
    for name, is_kept in (("kepala.xlsx", True), ("lain.xlsx", False)):
        book = openpyxl.load_workbook(whole)
        for sheet in book:
            if sheet["A1"].value not in ("NIP", "Kunci"):
                continue
            going = [
                row[0].row for row in sheet.iter_rows(min_row=2) if (row[0].value == NURLAILA) is not is_kept
            ]
            for number in reversed(going):
                if sheet.cell(number, 1).value != "-":
                    sheet.delete_rows(number)
        book.save(desk / name)
    whole.unlink()
    (unit,), refused = group_evaluations([desk / "kepala.xlsx", desk / "lain.xlsx"])
    assert not refused
    dampak = impact(unit, _options(desk / "hasil"), read_evaluated)
    assert dampak.sel
    assert not dampak.sentuhan
