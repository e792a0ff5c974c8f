"""Only what changed is made again, and a unit in which all stands is not even read."""

from __future__ import annotations

import shutil
from pathlib import Path

import openpyxl
import pytest

from skpdoc.errors import SkpdocError
from skpdoc.pipeline.folder.manifest import books_seen, read_manifest
from skpdoc.pipeline.folder.pilihan import RunOptions
from skpdoc.pipeline.kinds.skp import JENIS_SKP
from skpdoc.pipeline.making.summary import UnitSummary
from skpdoc.pipeline.many import batch
from skpdoc.pipeline.many.batch import make_unit
from skpdoc.pipeline.reading.load import group_books

SAMPLES = Path(__file__).parents[2] / "sample_workbooks"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return Path(shutil.copy(SAMPLES / "puskesmas_harapan.xlsx", tmp_path / "puskesmas.xlsx"))


def _made(book: Path, output: Path) -> UnitSummary:
    units, refused = group_books([book])
    assert not refused
    return make_unit(units[0], lambda *_: None, RunOptions(output))


def _unread(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise SkpdocError("dibaca lagi")

    monkeypatch.setattr(batch, "load_unit", refuse)


def test_the_second_run_reads_nothing(book: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = _made(book, tmp_path / "hasil")
    assert not any(first.tetap.values())
    _unread(monkeypatch)
    second = _made(book, tmp_path / "hasil")
    assert second.is_sama
    assert {jenis: n for jenis, n in second.tetap.items() if n} == first.tertulis
    assert (second.unit, second.folder, second.jumlah) == (first.unit, first.folder, first.jumlah)


@pytest.mark.parametrize("gone", ["SKP/*.docx", "indeks.xlsx", "Sumber/*.xlsx", "MPH/*.xlsx"])
def test_a_file_that_is_gone_is_made_again(book: Path, tmp_path: Path, gone: str) -> None:
    folder = Path(_made(book, tmp_path / "hasil").folder)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    next(folder.glob(gone)).unlink()
    again = _made(book, tmp_path / "hasil")
    assert not again.is_sama
    assert sum(again.tertulis.values()) == (1 if gone.startswith("SKP") else 0)
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_a_document_that_a_person_changed_stays_and_is_named(book: Path, tmp_path: Path) -> None:
    folder = Path(_made(book, tmp_path / "hasil").folder)
    path = next(folder.glob("SKP/*.docx"))
    changed = path.read_bytes() + b"x"
    path.write_bytes(changed)
    for _ in range(2):
        again = _made(book, tmp_path / "hasil")
        assert not again.is_sama
        assert not any(again.tertulis.values())
        (told,) = again.simpanan.dibiarkan
        assert f"SKP/{path.name}" in told
        assert path.read_bytes() == changed


def test_one_lampiran_of_one_person_touches_his_skp_only(book: Path, tmp_path: Path) -> None:
    first = _made(book, tmp_path / "hasil")
    sheet = openpyxl.load_workbook(book)["Lampiran"]
    nip = openpyxl.load_workbook(book)["Pegawai"]["A3"].value
    header = next(row for row in sheet.iter_rows() if row[0].value == "Untuk")[0].row
    last = sheet.max_row + 1
    columns = {cell.value: cell.column_letter for cell in sheet[header]}
    workbook = openpyxl.load_workbook(book)
    for name, text in (
        ("Untuk", nip),
        ("Bagian", "Dukungan Sumber Daya"),
        ("Uraian", "Tersedianya ruang konsultasi yang tenang"),
    ):
        workbook["Lampiran"][f"{columns[name]}{last}"] = text
    workbook.save(book)
    second = _made(book, tmp_path / "hasil")
    assert dict(second.tertulis) == {JENIS_SKP: 1}
    assert sum(second.tetap.values()) == sum(first.tertulis.values()) - 1


def test_a_form_that_changed_renews_all_documents_of_its_kind(book: Path, tmp_path: Path) -> None:
    from skpdoc.pipeline.making.forms import export_templates  # noqa: PLC0415  # slow, and only here

    forms = tmp_path / "formulir"
    export_templates(forms)
    units, _ = group_books([book])
    chosen = RunOptions(tmp_path / "hasil", templat=forms)
    first = make_unit(units[0], lambda *_: None, chosen)
    settings = forms / "format.toml"
    settings.write_text(
        settings.read_text("utf-8").replace('periode_sampai = "SD"', 'periode_sampai = "s.d."'), "utf-8"
    )
    second = make_unit(units[0], lambda *_: None, chosen)
    assert second.tertulis[JENIS_SKP] == first.tertulis[JENIS_SKP]


def test_what_has_a_galat_to_tell_is_read_again(tmp_path: Path) -> None:
    book = Path(shutil.copy(SAMPLES / "salah" / "target_kosong.xlsx", tmp_path / "salah.xlsx"))
    first = _made(book, tmp_path / "hasil")
    second = _made(book, tmp_path / "hasil")
    assert first.is_withheld
    assert not second.is_sama
    assert second.ditahan.keys() == first.ditahan.keys()


def test_the_copy_is_of_what_was_read(book: Path, tmp_path: Path) -> None:
    folder = Path(_made(book, tmp_path / "hasil").folder)
    copies = list((folder / "Sumber").iterdir())
    assert [copy.read_bytes() for copy in copies] == [book.read_bytes()]
    assert read_manifest(folder).masukan


def test_workbooks_seen_before_are_not_opened_to_learn_whose_they_are(
    book: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Path(shutil.copy(SAMPLES / "dinas_perpustakaan.xlsx", tmp_path / "perpustakaan.xlsx"))
    for one in (book, other):
        _made(one, tmp_path / "hasil")
    opened, _ = group_books([book, other])
    _unread(monkeypatch)
    monkeypatch.setattr("skpdoc.pipeline.reading.load.read_settings_grids", batch.load_unit)
    assert group_books([book, other], books_seen(tmp_path / "hasil")) == (opened, [])
