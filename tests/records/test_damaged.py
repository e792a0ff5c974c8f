"""A workbook damaged anywhere is read or refused in one line, never a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest
from tables import complete

from skpdoc.errors import SkpdocError
from skpdoc.workbook.blank import write_workbook
from skpdoc.workbook.reader import read_grids

STEP = 797


def test_one_byte_flipped_anywhere(tmp_path: Path) -> None:
    good = write_workbook(2026, complete({}))
    path = tmp_path / "rusak.xlsx"
    refused = []
    for position in range(0, len(good), STEP):
        content = bytearray(good)
        content[position] ^= 0xFF
        path.write_bytes(bytes(content))
        try:
            read_grids(path)
        except SkpdocError as error:
            refused.append(str(error))
        except Exception as error:
            pytest.fail(f"byte {position}: {type(error).__name__}: {error}")
    assert len(refused) > 10
    assert [line for line in refused if "\n" in line or "rusak.xlsx" not in line] == []
