"""A name or period that is corrected after an SKP was signed makes no second SKP beside it."""

from __future__ import annotations

import shutil
from pathlib import Path

import openpyxl
import pytest
from runs import Skpdoc

from skpdoc.pipeline.folder.manifest import read_manifest
from skpdoc.pipeline.making.touched import DocumentFate
from skpdoc.web.asked import Wish
from skpdoc.web.work import making


@pytest.fixture
def book(sample: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sample, tmp_path / "buku.xlsx"))


@pytest.fixture
def signed(skpdoc: Skpdoc, book: Path, tmp_path: Path) -> Path:
    """The SKP that was signed, in the unit's folder."""
    assert skpdoc("generate", book, "--document", "skp").code == 0
    document = sorted((tmp_path / "output").rglob("*_SKP.docx"))[0]
    assert skpdoc("signed", tmp_path / "output", document.name.split("_")[0], "--by", "Siti").code == 0
    return document


def _corrected(book: Path, nip: str, column: str, value: str) -> None:
    whole = openpyxl.load_workbook(book)
    sheet = whole["Pegawai"]
    heads = next(row for row in sheet.iter_rows() if any(cell.value == "NIP" for cell in row))
    columns = {cell.value: cell.column for cell in heads}
    at = next(r for r in range(1, sheet.max_row + 1) if str(sheet.cell(r, columns["NIP"]).value) == nip)
    sheet.cell(at, columns[column]).value = value
    whole.save(book)


@pytest.mark.parametrize(
    ("column", "value"),
    [("Nama", "Nama Yang Dibetulkan, S.E."), ("Periode Selesai", "30 November 2026")],
)
def test_it_waits_like_a_changed_target(
    skpdoc: Skpdoc, book: Path, signed: Path, tmp_path: Path, column: str, value: str
) -> None:
    """Every list says the signed one; a person's word brings the new one, and keeps the old aside."""
    nip, content = signed.name.split("_")[0], signed.read_bytes()
    unit, output = signed.parents[1], tmp_path / "output"
    before = read_manifest(unit).orang
    _corrected(book, nip, column, value)
    plan = making.compare([book], Wish(output, ("SKP",)), lambda *_: None)
    assert [(one.kunci, one.nasib) for one in plan.documents if one.kunci == nip] == [
        (nip, DocumentFate.TERBIT)
    ]
    for _ in range(2):
        ran = skpdoc("generate", book, "--document", "skp")
        assert f"SKP/{signed.name}" in ran.everything
        assert "--reissue" in ran.everything
        assert [path.name for path in unit.glob(f"SKP/{nip}*.docx")] == [signed.name]
        assert signed.read_bytes() == content
        assert read_manifest(unit).orang == before
    assert "1 ditandatangani" in skpdoc("status", output).shown
    skpdoc("generate", book, "--document", "skp", "--reissue")
    (anew,) = unit.glob(f"SKP/{nip}*.docx")
    assert anew.read_bytes() != content
    assert [path.read_bytes() for path in unit.glob(f"Tidak berlaku/SKP/{nip}*.docx")] == [content]
    assert read_manifest(unit).orang != before


def test_an_evaluation_book_says_whose_signed_skp_is_another(
    skpdoc: Skpdoc, book: Path, signed: Path
) -> None:
    """The book is filled from the workbook; nobody's figures are taken for signed ones in silence."""
    nip = signed.name.split("_")[0]
    evaluation = ("evaluate", "new", book, "--period", "Triwulan I")
    said = "SKP yang sudah terbit berbeda dari buku kerja"
    assert said not in skpdoc(*evaluation, "-o", "sebelum.xlsx").everything
    _corrected(book, nip, "Jabatan", "Jabatan Lain")
    skpdoc("generate", book, "--document", "skp")
    skpdoc("generate", book, "--document", "manual-iku")  # which leaves the SKP alone
    told = " ".join(skpdoc(*evaluation, "-o", "buku.evaluasi.xlsx").everything.split())
    assert said in told
    assert nip in told.partition(said)[2][:120]
    skpdoc("generate", book, "--document", "skp", "--reissue")
    assert said not in skpdoc(*evaluation, "-o", "sesudah.xlsx").everything
