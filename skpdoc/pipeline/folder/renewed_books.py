"""Workbooks that take the place of others, which are kept as copies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from skpdoc.errors import SkpdocError
from skpdoc.pipeline.folder.files import stands, unreadable, unwritable, write_lone, write_new
from skpdoc.pipeline.folder.whole import read_whole
from skpdoc.refusal import is_open
from skpdoc.workbook.editing.untouched import as_untouched

COPIES = "Cadangan"


def renew_books(
    old: Sequence[Path], folder: Path, new: Sequence[Path], now: datetime
) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """Put the content of ``new`` in the place of ``old`` in ``folder``: where it stands now, and the copies of the old.

    One for one it takes the name of the old, else each keeps its own. Raises SkpdocError, nothing replaced by it, where
    an old one is open in Excel, a copy cannot be written, or another file has the name.
    """
    names = [old[0].name] if len(old) == len(new) == 1 else [path.name for path in new]
    placed = tuple(folder / name for name in names)
    _refuse_others(placed, old)
    contents = [_read(path) for path in new]
    before = {path: _read(path) for path in old}
    for path in old:
        if is_open(path):
            raise SkpdocError(f"{path.name}: sedang dibuka di Excel. Simpan dan tutup di Excel, lalu ulangi.")
    copies = tuple(folder / COPIES / f"{path.stem} {now:%Y-%m-%d %H.%M.%S}.xlsx" for path in old)
    for copy, (path, content) in zip(copies, before.items(), strict=True):
        write_new(copy, as_untouched(content), [path])
    for path, content in zip(placed, contents, strict=True):
        write_lone(path, content, old)
    for path in old:
        if path not in placed:
            try:
                path.unlink()
            except OSError as error:
                raise unwritable(path, error) from error
    return placed, copies


def _refuse_others(placed: Sequence[Path], old: Sequence[Path]) -> None:
    """Two of one name, or a file that is none of the old, would be lost without a word."""
    names = Counter(path.name.casefold() for path in placed)
    for path in placed:
        if names[path.name.casefold()] > 1:
            raise SkpdocError(
                f"{path.name}: dua buku kerja bernama sama. Ganti nama salah satunya, lalu ulangi."
            )
        if path not in old and stands(path):
            raise SkpdocError(
                f"{path}: di sana sudah ada berkas lain dengan nama itu, sehingga tidak diganti. Ganti nama buku "
                "kerja yang baru, lalu ulangi."
            )


def _read(path: Path) -> bytes:
    try:
        return read_whole(path)
    except OSError as error:
        raise unreadable(path, error) from error
