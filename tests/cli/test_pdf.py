"""``generate --pdf`` and ``pack`` as typed, where LibreOffice is missing."""

from __future__ import annotations

from pathlib import Path

import pytest
from runs import Skpdoc

from skpdoc.cli.report import pace


@pytest.fixture(autouse=True)
def _without(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOFFICE", "/tidak/ada")


def test_without_libreoffice_nothing_is_begun(skpdoc: Skpdoc, sample: Path, tmp_path: Path) -> None:
    ran = skpdoc("generate", sample, "--pdf")
    assert ran.code == 3
    assert "SOFFICE menunjuk /tidak/ada" in ran.said
    assert not (tmp_path / "output").exists()


def test_pack_names_what_is_missing(skpdoc: Skpdoc, sample: Path, tmp_path: Path) -> None:
    ran = skpdoc("pack", tmp_path)
    assert (ran.code, ran.shown) == (3, "")
    assert "tidak ada hasil skpdoc di sini. Jalankan dulu: skpdoc generate" in ran.said
    assert skpdoc("generate", sample, "--document", "manual-iku").code == 0
    ran = skpdoc("pack", tmp_path / "output")
    assert ran.code == 3
    assert "belum ada SKP untuk dicetak" in ran.said
    assert skpdoc("generate", sample, "--document", "skp").code == 0
    ran = skpdoc("pack", tmp_path / "output")
    assert ran.code == 3
    assert "SOFFICE menunjuk /tidak/ada" in ran.said


def test_pace_is_readable() -> None:
    assert [pace(3, 2), pace(426, 2), pace(0, 0)] == ["1,5", "213", "0,0"]
