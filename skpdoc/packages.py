"""The ZIP archive under an Office file, opened only once it is known to be harmless (reliability.md: preflight).

What its headers say is never believed: every entry is inflated once, counted on the way, and its checksum
compared. Nothing here knows Word or Excel; the doors add the file's name and how to mend it.
"""

from __future__ import annotations

import io
import posixpath
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from xml.parsers import expat

from skpdoc.errors import SkpdocError

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
_STEP = 1 << 12
"""The root mostly comes in the first bytes; no more of a part need be parsed."""
_ENTRY = b"PK\x01\x02"
_COMPOUND = b"\xd0\xcf\x11\xe0"
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED = 0x1
_ODD_NAME = re.compile(r"^/|^[a-z]:|(^|/)\.\.?(/|$)|//", re.IGNORECASE)
_XML = (".xml", ".rels", ".vml")


class NoOfficeFileError(SkpdocError):
    """A whole archive, but not of Word or Excel; ``names`` are those of its parts."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__("berkas bukan berkas Office.")
        self.names = names


@dataclass(frozen=True, slots=True)
class Relation:
    """One part's relation to another: its id, the last word of its type, where it leads as written, and the part that
    this is.
    """

    id: str
    kind: str
    target: str
    part: str
    is_external: bool


def relation_of(part: str, get: Callable[[str, str], str]) -> Relation:
    """What a ``<Relationship>`` says in the relations of ``part`` ('': of the package); ``get`` asks its attributes."""
    target = get("Target", "")
    inside = posixpath.join("/", posixpath.dirname(part), target.replace("\\", "/"))
    return Relation(
        get("Id", ""),
        get("Type", "").rpartition("/")[2],
        target,
        posixpath.normpath(inside).lstrip("/"),
        get("TargetMode", "").lower() == "external",
    )


def relations_file(part: str) -> str:
    """Where the relations of ``part`` stand, or of the package ('')."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def archive_of(data: bytes) -> zipfile.ZipFile:
    """The archive, nothing in it judged. What some programs write in parts' names is set right: backslashes, and the
    case of the content types.

    Raises one of :data:`DAMAGE`.
    """
    archive = zipfile.ZipFile(io.BytesIO(data))
    for entry in archive.infolist():
        name = entry.filename.replace("\\", "/")
        entry.filename = CONTENT_TYPES if name.casefold() == CONTENT_TYPES.casefold() else name
    archive.NameToInfo = {entry.filename: entry for entry in archive.infolist()}
    return archive


def open_package(data: bytes, most_bytes: int) -> zipfile.ZipFile:
    """The inspected archive of an Office file that holds at most ``most_bytes``.

    Raises SkpdocError, an Indonesian sentence without the file's name and without a remedy.
    """
    if data.startswith(_COMPOUND):
        raise SkpdocError("berkas dikunci kata sandi atau berformat lama.")
    if data.count(_ENTRY) > _MOST_ENTRIES:  # before zipfile makes an object of each
        raise SkpdocError(f"arsip memuat lebih dari {_MOST_ENTRIES} bagian.")
    try:
        archive = archive_of(data)
        _inspect(archive, most_bytes)
    except DAMAGE as error:
        raise SkpdocError("berkas rusak atau tidak utuh.") from error
    return archive


def _inspect(archive: zipfile.ZipFile, most_bytes: int) -> None:
    entries = archive.infolist()
    _refuse_names(entries)
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise SkpdocError("isi berkas diberi kata sandi.")
    if any(entry.compress_type not in _METHODS for entry in entries):
        raise SkpdocError("berkas dimampatkan dengan cara yang tidak dipakai Office.")
    if CONTENT_TYPES not in archive.namelist():
        raise NoOfficeFileError(archive.namelist())
    left = most_bytes
    for entry in entries:
        left -= _inflated(archive, entry, left)


def _refuse_names(entries: Iterable[zipfile.ZipInfo]) -> None:
    seen: set[str] = set()
    for entry in entries:
        if _ODD_NAME.search(entry.orig_filename.replace("\\", "/")) or not entry.orig_filename.isprintable():
            raise SkpdocError(
                f"arsip memuat nama bagian yang ganjil ({ascii(entry.orig_filename)[1:-1][:60]})."
            )
        folded = entry.filename.casefold()
        if folded in seen:
            raise SkpdocError(f"arsip memuat bagian {entry.filename[:60]} dua kali.")
        seen.add(folded)


def _inflated(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, left: int) -> int:
    """How many bytes the entry really holds, at most ``left``; its prolog is looked at on the way."""
    most = min(left, max(_SMALL, _MOST_RATIO * entry.compress_size))
    total = 0
    prolog = _Prolog(entry.filename) if entry.filename.lower().endswith(_XML) else None
    with archive.open(entry) as source:
        while chunk := source.read(_CHUNK):
            total += len(chunk)
            if total > most:
                raise SkpdocError(f"bagian {entry.filename[:60]} mengembang terlalu besar seperti bom arsip.")
            if prolog is not None and prolog.is_over(chunk, total):
                prolog = None
    return total


class _Prolog:
    """What stands before an XML part's root: a DOCTYPE, the door to entities, is refused there."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._has_root = False
        self._parser = expat.ParserCreate()
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._parser.StartElementHandler = self._root

    def is_over(self, chunk: bytes, total: int) -> bool:
        """Read on; true once the root is reached, or nothing more can be learnt."""
        try:
            for at in range(0, len(chunk), _STEP):
                self._parser.Parse(chunk[at : at + _STEP])
                if self._has_root:
                    break
        except (expat.ExpatError, LookupError):
            return True
        return self._has_root or total > _PROLOG

    def _doctype(self, *_declared: object) -> None:
        raise SkpdocError(f"bagian {self._name} memuat DOCTYPE, yang tidak pernah ditulis Office.")

    def _root(self, *_element: object) -> None:
        self._has_root = True
        self._parser.StartElementHandler = None
