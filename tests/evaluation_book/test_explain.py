"""``skpdoc evaluate explain``: one person's predikat and angka kredit, step by step."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from offices import BOOK, EditedEvaluation

from skpdoc.errors import SkpdocError, UsageMistakeError
from skpdoc.pipeline.checking.explain import explain
from skpdoc.pipeline.evaluation.explain import explain_evaluation

_RATIH = "198603142011012005"


def test_every_step_has_its_cell(tmp_path: Path) -> None:
    book = EditedEvaluation("Tahunan")
    book.set("Capaian Kinerja Organisasi", "Baik")
    book.rate(_RATIH, "Di Atas Ekspektasi")
    row = book.row("Penilaian", _RATIH)
    book.put("Penilaian", row, "Keberatan", "Ya")
    hasil = book.put("Penilaian", row, "Rating Hasil Sesudah Keberatan", "Di Bawah Ekspektasi")
    book.put("Penilaian", row, "Rating Perilaku Sesudah Keberatan", "Sesuai Ekspektasi")
    place = book.row("Realisasi", _RATIH, "U1.1")
    typed = book.sheet("Realisasi").cell(place, book.column("Realisasi", "Target")).value
    cell = book.put("Realisasi", place, "Realisasi", typed)
    lines, findings = explain_evaluation([book.save(tmp_path / "e.xlsx")], _RATIH)
    told = "\n".join(lines)
    assert f"Rating Hasil Kerja sesudah keberatan: Di Bawah Ekspektasi [Penilaian!{hasil}]" in told
    assert "Predikat: Butuh Perbaikan ← kuadran kinerja: hasil Di Bawah" in told
    assert f"realisasi {typed} [Realisasi!{cell}]" in told
    assert "2026, 12 bulan, Butuh Perbaikan: 75% × 25 = 18,75" in told
    assert [one.code for one in findings] == ["B06"]  # the other indicators are blank


def test_what_stands_against_a_proposal_is_told(tmp_path: Path) -> None:
    book = EditedEvaluation("Tahunan")
    book.set("Capaian Kinerja Organisasi", "Baik")
    row = book.row("Angka Kredit", _RATIH)
    book.put("Angka Kredit", row, "TMT Golongan", "1 April 2020")
    book.put("Angka Kredit", row, "Lama: AK Konversi", 500)
    book.rate(_RATIH)
    good = explain_evaluation([book.save(tmp_path / "baik.xlsx")], _RATIH)[0]
    assert any(line.strip().startswith("Dapat dipertimbangkan: ") for line in good)
    book.rate(_RATIH, perilaku="Di Bawah Ekspektasi")
    told = explain_evaluation([book.save(tmp_path / "kurang.xlsx")], _RATIH)[0]
    assert not any(line.strip().startswith("Dapat dipertimbangkan") for line in told)
    assert any(
        "Belum dapat dipertimbangkan menjadi " in line and "predikat Kurang, perlu" in line for line in told
    )


def test_somebody_who_is_not_there_is_asked_about(tmp_path: Path) -> None:
    path = EditedEvaluation().save(tmp_path / "e.xlsx")
    with pytest.raises(UsageMistakeError, match=f"Maksud Anda {_RATIH}"):
        explain_evaluation([path], f"{_RATIH[:-1]}6")


def test_a_folder_holds_the_books(tmp_path: Path) -> None:
    """Those of the other half of the year are passed over."""
    EditedEvaluation("Tahunan").save(tmp_path / "e.xlsx")
    shutil.copy(BOOK, tmp_path / "skp.xlsx")
    assert explain_evaluation([tmp_path], _RATIH) == explain_evaluation([tmp_path / "e.xlsx"], _RATIH)
    assert explain([tmp_path], _RATIH) == explain([tmp_path / "skp.xlsx"], _RATIH)
    EditedEvaluation("Triwulan I").save(tmp_path / "tw1.xlsx")
    with pytest.raises(SkpdocError, match="beberapa unit atau periode"):
        explain_evaluation([tmp_path], _RATIH)
