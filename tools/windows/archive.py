"""The zip: the same files give the same bytes, whenever and wherever it is written."""

from __future__ import annotations

import zipfile
from pathlib import Path

_MOMENT = (1980, 1, 1, 0, 0, 0)


def write_archive(folder: Path, target: Path) -> Path:
    """All files of ``folder``, below its own name; ``target`` again."""
    with zipfile.ZipFile(target, "w") as archive:
        for path in files_of(folder):
            info = zipfile.ZipInfo(path.relative_to(folder.parent).as_posix(), _MOMENT)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0
            archive.writestr(info, path.read_bytes(), compresslevel=9)
    return target


def files_of(folder: Path) -> list[Path]:
    """In an order that no disk decides."""
    return sorted(path for path in folder.rglob("*") if path.is_file())
