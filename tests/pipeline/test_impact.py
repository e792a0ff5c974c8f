"""What ``impact`` foretells is what ``generate`` then does, and it names the cell that is the reason."""

from __future__ import annotations

import shutil
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest

from skpdoc.pipeline.folder.manifest import read_manifest
from skpdoc.pipeline.folder.pilihan import RunOptions
from skpdoc.pipeline.kinds.skp import JENIS_SKP
from skpdoc.pipeline.making import inputs
from skpdoc.pipeline.making.impact import Impact, impact
from skpdoc.pipeline.making.touched import DocumentFate
from skpdoc.pipeline.many.batch import make_unit
from skpdoc.pipeline.reading.load import UnitBooks, group_books

SAMPLES = Path(__file__).parents[2] / "sample_workbooks"


def _unit(book: Path) -> UnitBooks:
    units, refused = group_books([book])
    assert not refused
    return units[0]


def _put(book: Path, sheet: str, header: str, row_with: str, value: object) -> None:
    """Into the column ``header`` of the first row in which ``row_with`` stands."""
    workbook = openpyxl.load_workbook(book)
    rows = list(workbook[sheet].iter_rows())
    head = next(row for row in rows if any(cell.value == header for cell in row))
    column = next(cell.column for cell in head if cell.value == header)
    row = next(row for row in rows if any(str(cell.value) == row_with for cell in row))
    workbook[sheet].cell(row[0].row, column).value = value
    workbook.save(book)


CHANGES = {
    "target atas": ("Perjanjian Kinerja", "Target", "Jumlah penumpang angkutan umum yang terlayani", 190000),
    "nama pegawai": ("Pegawai", "Nama", "198302172009121002", "Yohanis Rumbiak, S.SiT., M.T."),
    "rumusan": (
        "Peran",
        "Rencana Hasil Kerja",
        "Trayek perkotaan melayani penumpang dengan jadwal yang pasti",
        "Warga kota bepergian dengan jadwal yang pasti",
    ),
    "tempat": ("Unit", "Nilai", "Tempat Penandatanganan", "Kota Lain"),
    "tanpa dampak": ("Pegawai", "Surel", "198302172009121002", "lain@contoh.go.id"),
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a workbook and what was made from it."""
    folder = tmp_path_factory.mktemp("dampak")
    book = Path(shutil.copy(SAMPLES / "dinas_perhubungan.xlsx", folder / "dishub.xlsx"))
    make_unit(_unit(book), lambda *_: None, RunOptions(folder / "hasil"))
    return folder


Changed = tuple[Impact, dict[str, str], dict[str, str]]
"""What is foretold of a change, and the digests of the documents before and after it."""


def _changed(made: Path, tmp_path: Path, change: tuple[str, str, str, object]) -> Changed:
    shutil.copytree(made, tmp_path / "meja")
    book, output = tmp_path / "meja" / "dishub.xlsx", tmp_path / "meja" / "hasil"
    _put(book, *change)
    before = _digests(output)
    dampak = impact(_unit(book), RunOptions(output))
    assert _digests(output) == before
    make_unit(_unit(book), lambda *_: None, RunOptions(output))
    return dampak, before, _digests(output)


def _digests(output: Path) -> dict[str, str]:
    folder = next(output.glob("*/2026"))
    return {
        path: entry.sha256
        for path, entry in read_manifest(folder).dokumen.items()
        if path.endswith((".docx", ".xlsx"))
    }


@pytest.fixture(scope="module", params=CHANGES)
def one_change(
    request: pytest.FixtureRequest, made: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[str, Changed]:
    """One of the changes by its name, and what came of it."""
    return request.param, _changed(made, tmp_path_factory.mktemp("perubahan"), CHANGES[request.param])


def test_foretold_is_what_is_done(one_change: tuple[str, Changed]) -> None:
    name, (dampak, before, after) = one_change
    done = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    renewed = [one for one in dampak.sentuhan if one.nasib is DocumentFate.DIBUAT_ULANG]
    new = [one for one in dampak.sentuhan if one.nasib is DocumentFate.BARU]
    gone = [one for one in dampak.sentuhan if one.nasib in (DocumentFate.DIPINDAHKAN, DocumentFate.DITAHAN)]
    assert len(done) == len(renewed) + len(new) + len(gone)
    documents = [path for path in set(before) & set(after) if path.endswith(".docx")]
    assert sum(dampak.tetap.values()) == len(documents) - sum(bool(one.kunci) for one in renewed)
    assert bool(dampak.sentuhan) == (name != "tanpa dampak")


def test_the_changed_cell_is_the_reason(one_change: tuple[str, Changed]) -> None:
    name, (dampak, _, _) = one_change
    sheet, header, row_with, _ = CHANGES[name]
    header = row_with if sheet == "Unit" else header
    assert [(cell.cell.sheet, cell.cell.header) for cell in dampak.sel or ()] == [(sheet, header)]
    for one in dampak.sentuhan:
        assert one.sel == dampak.sel or one.nasib is DocumentFate.DIPINDAHKAN
        assert not one.sebab


def test_figures_are_told_as_they_were_and_will_be(made: Path, tmp_path: Path) -> None:
    dampak, _, _ = _changed(made, tmp_path, CHANGES["target atas"])
    khairunnisa = next(one for one in dampak.sentuhan if one.kunci == "198903082015022006")
    assert khairunnisa.isi == (("62.000 Penumpang", "63.333 Penumpang"),)


def test_a_galat_tells_what_would_be_withheld(made: Path, tmp_path: Path) -> None:
    dampak, _, after = _changed(
        made, tmp_path, ("Peran", "Target", "Jumlah penumpang trayek perkotaan yang terlayani", "dua belas")
    )
    held = [one for one in dampak.sentuhan if one.nasib is DocumentFate.DITAHAN]
    assert held
    assert all(one.galat for one in held)
    assert not {one.kunci for one in held} <= {
        path.split("/")[1].split("_")[0] for path in after if path.startswith("SKP")
    }


def test_without_the_former_workbook_the_documents_are_told_all_the_same(made: Path, tmp_path: Path) -> None:
    shutil.copytree(made, tmp_path / "meja")
    book, output = tmp_path / "meja" / "dishub.xlsx", tmp_path / "meja" / "hasil"
    shutil.rmtree(next(output.glob("*/2026/Sumber")))
    _put(book, *CHANGES["target atas"])
    dampak = impact(_unit(book), RunOptions(output))
    assert dampak.sel is None
    assert {one.nasib for one in dampak.sentuhan} == {DocumentFate.DIBUAT_ULANG}
    assert all(one.sebab for one in dampak.sentuhan)


def _newer(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder once more, as another skpdoc finds it."""
    shutil.copytree(made, tmp_path / "meja")
    monkeypatch.setattr(inputs, "own_digest", lambda *_: "skpdoc lain")
    return tmp_path / "meja"


def test_another_skpdoc_that_makes_the_same_touches_nothing(
    made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = _newer(made, tmp_path, monkeypatch)
    dampak = impact(_unit(desk / "dishub.xlsx"), RunOptions(desk / "hasil"))
    assert not dampak.sentuhan
    assert sum(dampak.tetap.values()) == len(_digests(desk / "hasil")) - 1  # the workbook of the matrices


@pytest.mark.parametrize(
    ("part", "old", "new", "told"),
    [
        ("rata", 'w:jc w:val="center"', 'w:jc w:val="right"', ()),
        (
            "kata",
            "PEJABAT PENILAI KINERJA",
            "PEJABAT PENILAI",
            ("PEJABAT PENILAI KINERJA", "PEJABAT PENILAI"),
        ),
    ],
)
def test_another_form_tells_what_reads_otherwise(
    made: Path, tmp_path: Path, part: str, old: str, new: str, told: tuple[str, ...]
) -> None:
    """Where only looks change the documents are named, and that they say the same."""
    shutil.copytree(made, tmp_path / "meja")
    book, output = tmp_path / "meja" / "dishub.xlsx", tmp_path / "meja" / "hasil"
    forms = tmp_path / part
    shutil.copytree(SAMPLES.parent / "templates" / "permenpanrb_6_2022", forms)
    for form in forms.glob("skp_*.docx"):
        _respelt(form, old.encode(), new.encode())
    dampak = impact(_unit(book), RunOptions(output, templat=forms))
    skp = [one for one in dampak.sentuhan if one.jenis is JENIS_SKP]
    assert len(skp) == 52
    for one in skp:
        assert one.sebab.startswith("formulir, pengaturan, atau skpdoc sendiri berubah")
        assert one.sebab.endswith("isinya sama") == (not told)
        assert all(pair == told for pair in one.isi)
        assert bool(one.isi) == bool(told)


def _respelt(form: Path, old: bytes, new: bytes) -> None:
    with ZipFile(form) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert old in parts["word/document.xml"]
    parts["word/document.xml"] = parts["word/document.xml"].replace(old, new)
    with ZipFile(form, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def test_without_its_former_workbook_a_document_tells_what_it_will_print(made: Path, tmp_path: Path) -> None:
    shutil.copytree(made, tmp_path / "meja")
    book, output = tmp_path / "meja" / "dishub.xlsx", tmp_path / "meja" / "hasil"
    shutil.rmtree(next(output.glob("*/2026/Sumber")))
    _put(book, *CHANGES["target atas"])
    dampak = impact(_unit(book), RunOptions(output))
    khairunnisa = next(one for one in dampak.sentuhan if one.kunci == "198903082015022006")
    assert ("62.000 Penumpang", "63.333 Penumpang") in khairunnisa.isi
