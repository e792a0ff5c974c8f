"""``skpdoc evaluate rekap``: both files beside the documents, what the screen says, and what cannot be summed up."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from offices import EditedEvaluation

from skpdoc.cli.commands import skpdoc
from skpdoc.errors import SkpdocError
from skpdoc.pipeline.evaluation.generate import generate_evaluation
from skpdoc.pipeline.evaluation.rekap import rekap_of, write_rekap_files
from skpdoc.pipeline.folder.pilihan import RunOptions

HEAD, HEAD_OF_OFFICE = "197508172000032004", "197009231994031006"


def _filled() -> EditedEvaluation:
    book = EditedEvaluation("Tahunan")
    book.set("Capaian Kinerja Organisasi", "Baik")
    return book


def test_both_files_stand_beside_the_documents(tmp_path: Path) -> None:
    book = _filled()
    book.rate(HEAD, "Di Atas Ekspektasi", "Di Atas Ekspektasi")
    book.rate(HEAD_OF_OFFICE)
    path = book.save(tmp_path / "evaluasi.xlsx")
    ran = CliRunner().invoke(skpdoc, ["evaluate", "rekap", str(path), "-o", str(tmp_path / "out")])
    assert not ran.exception, ran.output
    folder = tmp_path / "out" / "Dinas Perhubungan" / "2026" / "Evaluasi" / "Tahunan"
    assert sorted(one.name for one in folder.iterdir() if not one.name.startswith(".")) == [
        "Rekap Evaluasi.csv",
        "Rekap Evaluasi.xlsx",
    ]
    lines = ran.output.splitlines()
    assert lines[0] == "Dinas Perhubungan · Tahunan 2026 · capaian Baik"
    assert lines[1].strip() == "1 pegawai dihitung: 1 Sangat Baik."
    assert lines[2].strip() == "49 belum dinilai; 0 naik, 0 turun."


def test_a_second_run_writes_the_same(tmp_path: Path) -> None:
    book = _filled()
    book.rate(HEAD)
    loaded = book.load(tmp_path / "evaluasi.xlsx")
    folder = write_rekap_files(loaded, tmp_path).folder
    before = {one.name: one.read_bytes() for one in folder.glob("Rekap*")}
    write_rekap_files(loaded, tmp_path)
    assert {one.name: one.read_bytes() for one in folder.glob("Rekap*")} == before


def test_one_that_a_person_changed_is_kept(tmp_path: Path) -> None:
    book = _filled()
    book.rate(HEAD)
    loaded = book.load(tmp_path / "evaluasi.xlsx")
    folder = write_rekap_files(loaded, tmp_path).folder
    (folder / "Rekap Evaluasi.csv").write_text("catatan saya", "utf-8")
    kept = write_rekap_files(loaded, tmp_path).simpanan
    assert kept.dibiarkan == ["Daftar: Rekap Evaluasi.csv"]
    assert (folder / "Rekap Evaluasi.csv").read_text("utf-8") == "catatan saya"


def test_the_documents_come_with_it(tmp_path: Path) -> None:
    book = _filled()
    book.rate(HEAD)
    pilihan = RunOptions(tmp_path / "out")
    made = generate_evaluation(book.load(tmp_path / "evaluasi.xlsx"), pilihan)
    assert made.folder is not None
    assert {"Rekap Evaluasi.csv", "Rekap Evaluasi.xlsx", "indeks.xlsx"} <= {
        one.name for one in made.folder.iterdir()
    }
    assert not made.gagal
    again = generate_evaluation(book.load(tmp_path / "evaluasi.xlsx"), pilihan)
    assert again.simpanan.is_quiet


def test_whose_documents_are_withheld_is_said(tmp_path: Path) -> None:
    book = _filled()
    book.rate(HEAD)
    book.put("Penilaian", book.row("Penilaian", HEAD), "Predikat", "Kurang")
    rows = {row.nip: row for row in rekap_of(book.load(tmp_path / "evaluasi.xlsx")).unit.baris}
    assert rows[HEAD].keterangan == "dokumennya ditahan, lihat temuan"


def test_without_the_capaian_there_is_no_rekap(tmp_path: Path) -> None:
    with pytest.raises(SkpdocError, match="Capaian Kinerja Organisasi belum terisi"):
        rekap_of(EditedEvaluation("Tahunan").load(tmp_path / "evaluasi.xlsx"))
