"""A form's archive: what is the same in all its documents compressed once and copied, the rest deflated.

The constant parts stand in front, content types first, so that their headers are copied too. No clock, no owner: the
same parts always give the same bytes, on machines with the same compressor.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from struct import Struct

from skpdoc.packages import CONTENT_TYPES

try:  # several times quicker, where its wheel exists (docs/decisions.md)
    from isal import isal_zlib as quick_zlib
except ImportError:
    quick_zlib = None  # type: ignore[assignment]

_SMALL = 4_096
"""bytes below which isal takes longer to begin at level 1 than to compress"""

_LOCAL = Struct("<4s5H3L2H")
_CENTRAL = Struct("<4s6H3L5H2L")
_END = Struct("<4s4H2LH")
_VERSION, _UTF_8, _DEFLATED, _TIME, _DATE = 20, 0x800, 8, 0, 0x21
"""ZIP 2.0, names in UTF-8, deflate, midnight of 1 January 1980: no clock"""


class WordPackage:
    """The archive of one form, into which the parts of a document are put."""

    def __init__(self, constant: Mapping[str, bytes]) -> None:
        first = {CONTENT_TYPES: constant[CONTENT_TYPES]}
        self._front, self._entries = bytearray(), bytearray()
        for name, data in (first | dict(constant)).items():
            squeezer = zlib.compressobj(9, zlib.DEFLATED, -15)
            _add(self._front, self._entries, name, data, squeezer.compress(data) + squeezer.flush())
        self._count = len(constant)

    def with_parts(self, parts: Mapping[str, bytes]) -> bytes:
        """The whole document; none of ``parts`` may be among the constant ones."""
        archive, entries = bytearray(self._front), bytearray(self._entries)
        for name, data in parts.items():
            _add(archive, entries, name, data, _deflated(data))
        count, start = self._count + len(parts), len(archive)
        archive += entries
        archive += _END.pack(b"PK\5\6", 0, 0, count, count, len(entries), start, 0)
        return bytes(archive)


def _deflated(data: bytes) -> bytes:
    if quick_zlib is None:
        return zlib.compress(data, 1, -15)
    return quick_zlib.compress(data, 1 if len(data) > _SMALL else 0, -15)


_crc32 = quick_zlib.crc32 if quick_zlib else zlib.crc32


def _add(archive: bytearray, entries: bytearray, name: str, data: bytes, packed: bytes) -> None:
    """A part with its header, and its entry in the directory at the end."""
    title, start = name.encode(), len(archive)
    about = (_UTF_8, _DEFLATED, _TIME, _DATE, _crc32(data), len(packed), len(data), len(title), 0)
    archive += _LOCAL.pack(b"PK\3\4", _VERSION, *about)
    archive += title
    archive += packed
    entries += _CENTRAL.pack(b"PK\1\2", _VERSION, _VERSION, *about, 0, 0, 0, 0, start)
    entries += title
