"""Hostile and broken files through the real command: refused in one line, or read as the good one is."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hostile import REFUSED, SAME
from office import good

from skpdoc.guard.served import MEMORY
from skpdoc.records.cells import Grid
from skpdoc.workbook.reading.reader import read_grids

SECONDS = 60


def _digests(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


def _limit_memory() -> None:
    import resource  # noqa: PLC0415  # not on Windows

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


@pytest.fixture(scope="module")
def refusals(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """File → what ``skpdoc generate`` said of it: one run over all of them, which leaves nothing behind."""
    folder = tmp_path_factory.mktemp("jahat")
    for name, (make, _) in REFUSED.items():
        (folder / f"{name}.xlsx").write_bytes(make())
    before = _digests(folder)
    run = subprocess.run(
        [sys.executable, "-m", "skpdoc", "generate", *sorted(before), "-o", "hasil"],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=SECONDS,
        preexec_fn=_limit_memory if sys.platform != "win32" else None,
        check=False,
    )
    assert run.returncode == 3
    assert re.match(
        r"\nJumlah: 0 dari 1 unit\. Tidak terbaca: \d+ berkas\.\nDitulis: tidak ada\.", run.stdout
    )
    assert _digests(folder) == before
    lines = re.findall(r"skpdoc: (\w+)\.xlsx: (.*)\n", run.stderr)
    assert len(lines) == len(run.stderr.splitlines()) == len(REFUSED)
    return dict(lines)


@pytest.mark.parametrize("name", REFUSED)
def test_refused_in_one_line_that_says_why(name: str, refusals: dict[str, str]) -> None:
    said = refusals[name]
    assert REFUSED[name][1] in said
    assert said.endswith(".")
    assert len(said) < 300


def test_the_guide_quotes_what_is_said(refusals: dict[str, str]) -> None:
    guide = (Path(__file__).parents[2] / "docs" / "panduan.md").read_text("utf-8")
    section = guide.split("### Berkas yang ditolak")[1]
    quoted = [row.split(" | ")[1].removesuffix(" |") for row in section.splitlines() if row.startswith("| ")][
        2:
    ]
    assert len(quoted) == 8
    assert [line for line in quoted if line not in refusals.values()] == []


@pytest.fixture(scope="module")
def good_grids(tmp_path_factory: pytest.TempPathFactory) -> tuple[Grid, ...]:
    path = tmp_path_factory.mktemp("baik") / "baik.xlsx"
    path.write_bytes(good())
    return read_grids(path)


@pytest.mark.parametrize("name", SAME)
def test_read_as_the_good_workbook(name: str, tmp_path: Path, good_grids: tuple[Grid, ...]) -> None:
    path = tmp_path / f"{name}.xlsx"
    path.write_bytes(SAME[name]())
    assert read_grids(path) == good_grids
