"""A .docx as its parts: read once, written so that the same parts always give the same bytes."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO

from skpdoc.errors import SkpdocError

MAIN_PART = "word/document.xml"
_CONTENT_TYPES = "[Content_Types].xml"
_MOST_PARTS = 2_000
_MOST_BYTES = 64 * 1024 * 1024
_STAMP = (1980, 1, 1, 0, 0, 0)


def read_parts(data: bytes, name: str) -> dict[str, bytes]:
    """The parts of the .docx ``name`` by their names, in the archive's order."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            infos = archive.infolist()
            names = [info.filename for info in infos]
            if len(names) > _MOST_PARTS or sum(info.file_size for info in infos) > _MOST_BYTES:
                raise SkpdocError(f"{name} terlalu besar untuk sebuah formulir. Kecilkan gambar di dalamnya.")
            if len(set(names)) < len(names) or MAIN_PART not in names or _CONTENT_TYPES not in names:
                raise SkpdocError(f"{name} bukan berkas Word (.docx). Simpan ulang dari Word sebagai .docx.")
            return {info.filename: archive.read(info) for info in infos if not info.is_dir()}
    except (
        zipfile.BadZipFile,
        zipfile.LargeZipFile,
        EOFError,
        NotImplementedError,
        RuntimeError,
        OSError,
    ) as error:
        raise SkpdocError(
            f"{name} rusak atau bukan berkas Word (.docx). Simpan ulang dari Word sebagai .docx."
        ) from error


def write_parts(parts: Mapping[str, bytes]) -> bytes:
    """The archive of ``parts``: content types first, then their given order, no clock and no owner."""
    first = {_CONTENT_TYPES: parts[_CONTENT_TYPES]}
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in (first | dict(parts)).items():
            info = zipfile.ZipInfo(name, _STAMP)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0
            archive.writestr(info, data, compresslevel=6)
    return stream.getvalue()
