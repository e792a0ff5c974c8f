"""The wheel, installed where nothing else of ours is: forms and samples come from inside it."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import docx
import pytest

ROOT = Path(__file__).parents[1]


def _run(*arguments: object, folder: Path) -> subprocess.CompletedProcess[str]:
    """A command in ``folder``, with nothing of this checkout on its path."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    ran = subprocess.run(
        [str(argument) for argument in arguments],
        cwd=folder,
        env=environment | {"PYTHONUTF8": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=600,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    _run(sys.executable, "-m", "build", "--wheel", "--outdir", folder, ROOT, folder=folder)
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_forms_samples_and_law(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    shipped = sorted((ROOT / "templates").rglob("*.docx"))
    assert shipped
    for path in shipped:
        assert f"skpdoc/{path.relative_to(ROOT).as_posix()}" in names
    assert [name for name in names if name.endswith("format.toml")]
    assert [name for name in names if name.startswith("skpdoc/sample_workbooks/")]
    assert [name for name in names if name.startswith("skpdoc/workbook/samples/")]
    assert [name for name in names if name.startswith("skpdoc/regulation/") and name.endswith(".toml")]
    assert "skpdoc/py.typed" in names
    assert {name.partition("/")[0] for name in names if ".dist-info/" not in name} == {"skpdoc"}


def test_from_an_empty_folder(wheel: Path, tmp_path: Path) -> None:
    _run(sys.executable, "-m", "venv", tmp_path / "venv", folder=tmp_path)
    scripts = tmp_path / "venv" / ("Scripts" if os.name == "nt" else "bin")
    _run(scripts / "python", "-m", "pip", "install", "--quiet", wheel, folder=tmp_path)
    folder = tmp_path / "kantor"
    folder.mkdir()
    skpdoc = scripts / "skpdoc"
    _run(skpdoc, "new", "x.xlsx", "--year", "2026", "--sample", folder=folder)
    ran = _run(skpdoc, "generate", "x.xlsx", "-o", "out", folder=folder)
    assert "0 galat" in ran.stdout
    documents = sorted(folder.glob("out/*/2026/*/*.docx"))
    assert {path.parent.name for path in documents} == {"SKP", "Manual IKU", "MPH"}
    assert len(documents) > 60
    assert next(folder.glob("out/*/2026/indeks.xlsx")).is_file()
    docx.Document(str(documents[0]))
    _run(skpdoc, "templates", "export", "t", folder=folder)
    assert list(folder.glob("t/**/*.docx"))
    assert "baik" in _run(skpdoc, "templates", "check", "t", folder=folder).stdout
    where = _run(scripts / "python", "-c", "import skpdoc; print(skpdoc.__file__)", folder=folder)
    assert str(tmp_path) in where.stdout
