"""The run of ``skpdoc check`` that README.md and docs/panduan.md show is what the tool prints."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from pages import ROOT

from skpdoc.cli.commands import skpdoc
from skpdoc.pipeline.new import sample_tables
from skpdoc.workbook.writing.blank import write_workbook

pytestmark = pytest.mark.quick

ROLE = (69, 70)
SPOILT = (
    ("Pegawai", 13, "Jenis Jabatan", "Pengawsa"),
    ("Peran", 189, "Target", "dua belas"),
    ("Peran", 202, "Target", "40.000"),
    *(
        (
            "Peran",
            row,
            "Rencana Hasil Kerja",
            "Melaksanakan pelayanan angkutan jalan pada trayek dalam kabupaten",
        )
        for row in ROLE
    ),
    ("Peran", 194, "Satuan", "Presentase"),
)


@pytest.fixture
def printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """What the terminal shows of the sample office with five cells spoilt, at 80 columns."""
    tables = sample_tables("dinas_perhubungan", 2026)
    for sheet, row, header, value in SPOILT:
        tables[sheet][row - 1][tables[sheet][0].index(header)] = value
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    Path("dishub.xlsx").write_bytes(write_workbook(2026, tables))
    return CliRunner().invoke(skpdoc, ["check", "dishub.xlsx"], standalone_mode=False).output


@pytest.mark.parametrize("page", ["README.md", "docs/panduan.md"])
def test_pages_show_what_check_prints(printed: str, page: str) -> None:
    assert f"$ skpdoc check dishub.xlsx\n{printed}" in (ROOT / page).read_text("utf-8")
