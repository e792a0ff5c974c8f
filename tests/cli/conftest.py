"""Commands run as a person runs them: arguments in; exit code, what is shown, what is said of trouble out."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from runs import Ran, Skpdoc

from skpdoc.cli import main

ROOT = Path(__file__).parents[2]


@pytest.fixture
def skpdoc(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Skpdoc:
    """Runs ``skpdoc`` in an empty folder; a traceback, or a fault of skpdoc's own, fails the test."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SKPDOC_DEBUG", raising=False)

    def run(*arguments: object) -> Ran:
        monkeypatch.setattr(sys, "argv", ["skpdoc", *map(str, arguments)])
        with pytest.raises(SystemExit) as stop:
            main()
        out, err = capsys.readouterr()
        assert isinstance(stop.value.code, int)
        assert "Traceback" not in out + err
        assert "Kesalahan di dalam skpdoc" not in err
        return Ran(stop.value.code, out, err)

    return run


@pytest.fixture
def sample() -> Path:
    return ROOT / "sample_workbooks" / "puskesmas_harapan.xlsx"


@pytest.fixture
def faulty() -> Path:
    return ROOT / "tests" / "fixtures" / "bkpsdm" / "bkpsdm_salah_01_target_kosong.xlsx"
