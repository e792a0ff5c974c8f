"""What tells of a workbook is readable by nobody who could not read the workbook, whatever the umask."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from runs import Skpdoc

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows keeps no modes")


@pytest.fixture(params=[0o000, 0o022, 0o077])
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o666])
def test_copies_and_lists_are_as_private_as_the_workbook(
    skpdoc: Skpdoc, sample: Path, tmp_path: Path, umask: int, mode: int
) -> None:
    book = Path(shutil.copy(sample, tmp_path / "b.xlsx"))
    book.chmod(mode)
    assert skpdoc("check", book, "--annotate", "salinan.xlsx", "--json", "temuan.json").code == 0
    skpdoc("new", "baru.xlsx", "--year", "2027", "--from", book)
    made = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir() if path != book}
    assert made == dict.fromkeys(("salinan.xlsx", "temuan.json", "baru.xlsx"), mode & ~umask)
