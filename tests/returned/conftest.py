"""An office's documents, issued; each test that writes gets a copy of its own."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from skpdoc.pipeline.generate import Pilihan, generate
from skpdoc.pipeline.load import load

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def issued(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What ``generate`` wrote; not to be changed."""
    output = tmp_path_factory.mktemp("terbit")
    generate(load(ROOT / "sample_workbooks" / "puskesmas_harapan.xlsx"), Pilihan(output))
    return output


@pytest.fixture
def output(issued: Path, tmp_path: Path) -> Path:
    """A copy that a test may write into."""
    return Path(shutil.copytree(issued, tmp_path / "hasil"))


@pytest.fixture
def returned(tmp_path: Path) -> Path:
    """The folder in which what came back is kept."""
    folder = tmp_path / "kembali"
    folder.mkdir()
    return folder
