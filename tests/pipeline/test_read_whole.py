"""A file is read whole or refused, also where it grows meanwhile; room is made for what is there alone."""

from __future__ import annotations

import tracemalloc
from pathlib import Path
from types import SimpleNamespace

import pytest

from skpdoc.pipeline.folder import whole

_MEGABYTE = 1024 * 1024


def test_no_more_room_is_made_than_it_needs(tmp_path: Path) -> None:
    (tmp_path / "kecil").write_bytes(b"isi")
    tracemalloc.start()
    try:
        assert whole.read_whole(tmp_path / "kecil") == b"isi"
        assert tracemalloc.get_traced_memory()[1] < _MEGABYTE
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(("there", "most"), [(0, 5), (3, 5), (5, 5)])
def test_what_grew_is_read_too_and_what_is_too_large_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: int, most: int
) -> None:
    (tmp_path / "isi").write_bytes(b"12345")
    (tmp_path / "panjang").write_bytes(b"123456")
    true = whole.os.fstat
    monkeypatch.setattr(
        whole.os, "fstat", lambda handle: SimpleNamespace(st_size=there, st_mode=true(handle).st_mode)
    )
    assert whole.read_whole(tmp_path / "isi", most) == b"12345"
    with pytest.raises(OSError, match="terlalu besar"):
        whole.read_whole(tmp_path / "panjang", most)
