"""A name or period that is corrected after an SKP was signed makes no second SKP beside it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from in_pegawai import in_pegawai
from runs import Skpdoc

from skpdoc.pipeline.folder.manifest import read_manifest, write_manifest
from skpdoc.pipeline.folder.place import Folder
from skpdoc.pipeline.making.touched import DocumentFate
from skpdoc.web.asked import Wish
from skpdoc.web.work import making


@pytest.fixture
def signed(skpdoc: Skpdoc, book: Path, tmp_path: Path) -> Path:
    """The SKP that was signed, in the unit's folder."""
    assert skpdoc("generate", book, "--document", "skp").code == 0
    document = sorted((tmp_path / "output").rglob("*_SKP.docx"))[0]
    assert skpdoc("signed", tmp_path / "output", document.name.split("_")[0], "--by", "Siti").code == 0
    return document


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
    in_pegawai(book, nip, column, lambda _: value)
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


def test_a_run_that_was_killed_before_holds_nothing_less_back(
    skpdoc: Skpdoc, book: Path, signed: Path
) -> None:
    """It had announced the path of the new one."""
    nip, unit = signed.name.split("_")[0], signed.parents[1]
    manifest = read_manifest(unit)
    entry = manifest.dokumen[f"SKP/{signed.name}"]
    path = f"SKP/{nip}_Nama-Baru_SKP.docx"
    announced = replace(entry, id_dokumen="", path=path, sha256="", berlaku=False, masukan="")
    write_manifest(Folder(unit), replace(manifest, dokumen={**manifest.dokumen, path: announced}))
    in_pegawai(book, nip, "Nama", lambda _: "Nama Baru")
    assert f"SKP/{signed.name}" in skpdoc("generate", book, "--document", "skp").everything
    assert [one.name for one in unit.glob(f"SKP/{nip}*.docx")] == [signed.name]


def test_an_evaluation_book_says_whose_signed_skp_is_another(
    skpdoc: Skpdoc, book: Path, signed: Path
) -> None:
    """The book is filled from the workbook; nobody's figures are taken for signed ones in silence."""
    nip = signed.name.split("_")[0]
    evaluation = ("evaluate", "new", book, "--period", "Triwulan I")
    said = "SKP yang sudah terbit berbeda dari buku kerja"
    assert said not in skpdoc(*evaluation, "-o", "sebelum.xlsx").everything
    in_pegawai(book, nip, "Jabatan", lambda _: "Jabatan Lain")
    skpdoc("generate", book, "--document", "skp")
    skpdoc("generate", book, "--document", "manual-iku")  # which leaves the SKP alone
    told = " ".join(skpdoc(*evaluation, "-o", "buku.evaluasi.xlsx").everything.split())
    assert said in told
    assert nip in told.partition(said)[2][:120]
    skpdoc("generate", book, "--document", "skp", "--reissue")
    assert said not in skpdoc(*evaluation, "-o", "sesudah.xlsx").everything
