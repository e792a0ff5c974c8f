"""Is this archive safe to read? Asked of its bytes before any part of it is used (reliability: preflight).

Headers are never trusted: every entry is inflated once, counted on the way, and its checksum compared. What
stands in the sheets is bounded where it is read, in :mod:`skpdoc.workbook.sheet_part`.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterable
from posixpath import basename
from xml.parsers import expat

from skpdoc.errors import SkpdocError
from skpdoc.workbook.foreign import refuse_foreign, refuse_other_archive
from skpdoc.workbook.xml_part import DISTRUST, RESAVE, doctype_refused

MOST_BYTES = 256 * 1024 * 1024
CONTENT_TYPES = "[Content_Types].xml"
DAMAGE = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    OSError,
    ValueError,
    struct.error,
)
"""What zipfile and zlib raise at an archive that is not whole."""

_MOST_ENTRIES = 2_000
_MOST_RATIO = 200
_SMALL = 16 * 1024 * 1024
"""Below this an entry may shrink as it likes: an honest empty form does."""
_CHUNK = 1 << 18
_PROLOG = 1 << 20
_ENTRY = b"PK\x01\x02"
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED = 0x1
_ODD_NAME = re.compile(r"^/|^[a-z]:|\\|[\x00-\x1f\x7f]|(^|/)\.\.?(/|$)|//", re.IGNORECASE)
_MACRO_TYPES = (b"macroEnabled", b"vbaProject")
_XML = (".xml", ".rels", ".vml")

_TOO_LARGE = (
    f"berkas terlalu besar bila dibuka (lebih dari {MOST_BYTES // 1024**2} MiB). Hapus lembar dan gambar yang tidak "
    "dipakai, simpan ulang, lalu coba lagi."
)


def open_archive(data: bytes) -> zipfile.ZipFile:
    """The archive of a workbook, inspected. Raises SkpdocError, without the file's name, when it is refused."""
    refuse_foreign(data)
    if data.count(_ENTRY) > _MOST_ENTRIES:  # before zipfile makes an object of each
        raise SkpdocError(f"arsip memuat lebih dari {_MOST_ENTRIES} bagian. {DISTRUST}")
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        _inspect(archive)
    except DAMAGE as error:
        raise damaged() from error
    return archive


def damaged() -> SkpdocError:
    """The refusal of a file that is not whole."""
    return SkpdocError(
        "berkas rusak, terpotong, atau bukan buku kerja Excel. Salin atau unduh ulang dari asalnya; bila dapat dibuka "
        "di Excel, simpan ulang sebagai .xlsx."
    )


def too_large() -> SkpdocError:
    """The refusal of a file that would fill the machine."""
    return SkpdocError(_TOO_LARGE)


def _inspect(archive: zipfile.ZipFile) -> None:
    entries = archive.infolist()
    names = [entry.filename for entry in entries]
    _refuse_names(entries)
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise SkpdocError("isi berkas diberi kata sandi. Hapus kata sandinya, simpan ulang, lalu coba lagi.")
    if any(entry.compress_type not in _METHODS for entry in entries):
        raise SkpdocError(f"berkas dimampatkan dengan cara yang tidak dipakai Excel. {RESAVE}")
    refuse_other_archive(names, archive.read("mimetype")[:100] if "mimetype" in names else b"")
    left = MOST_BYTES
    for entry in entries:
        left -= _inflated(archive, entry, left)
    if CONTENT_TYPES not in names:
        raise damaged()
    _refuse_macros(names, archive.read(CONTENT_TYPES))


def _refuse_names(entries: Iterable[zipfile.ZipInfo]) -> None:
    seen: set[str] = set()
    for entry in entries:
        if _ODD_NAME.search(entry.orig_filename):
            shown = ascii(entry.orig_filename[:60])[1:-1]
            raise SkpdocError(f"arsip memuat nama bagian yang ganjil ({shown}). {DISTRUST}")
        folded = entry.filename.casefold()
        if folded in seen:
            raise SkpdocError(f"arsip memuat bagian {entry.filename[:60]} dua kali. {DISTRUST}")
        seen.add(folded)


def _refuse_macros(names: Iterable[str], content_types: bytes) -> None:
    lower = [name.lower() for name in names]
    has_macros = any(basename(name).startswith("vbaproject") or "/macrosheets/" in name for name in lower)
    if has_macros or any(kind in content_types for kind in _MACRO_TYPES):
        raise SkpdocError(
            "buku kerja memuat makro dan tidak dibuka. Simpan Sebagai .xlsx (tanpa makro), lalu coba lagi."
        )


def _inflated(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, left: int) -> int:
    """How many bytes the entry really holds, at most ``left``; its prolog is looked at on the way."""
    most = min(left, max(_SMALL, _MOST_RATIO * entry.compress_size))
    total = 0
    prolog = _Prolog(entry.filename) if entry.filename.lower().endswith(_XML) else None
    with archive.open(entry) as source:
        while chunk := source.read(_CHUNK):
            total += len(chunk)
            if total > most:
                raise _bomb(entry, total > left)
            if prolog is not None and prolog.is_over(chunk, total):
                prolog = None
    return total


def _bomb(entry: zipfile.ZipInfo, is_full: bool) -> SkpdocError:
    if is_full:
        return too_large()
    return SkpdocError(
        f"bagian {entry.filename[:60]} mengembang lebih dari {_MOST_RATIO} kali lipat, seperti bom arsip. {DISTRUST}"
    )


class _Prolog:
    """What stands before an XML part's root: a DOCTYPE is refused there, whatever else is wrong is not asked."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._has_root = False
        self._parser = expat.ParserCreate()
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._parser.StartElementHandler = self._root

    def is_over(self, chunk: bytes, total: int) -> bool:
        """Read on; true once the root is reached, or nothing more can be learnt."""
        try:
            self._parser.Parse(chunk)
        except (expat.ExpatError, LookupError):
            return True
        return self._has_root or total > _PROLOG

    def _doctype(self, *_declared: object) -> None:
        raise doctype_refused(self._name)

    def _root(self, *_element: object) -> None:
        self._has_root = True
        self._parser.StartElementHandler = None
