"""The ZIP archive that XlsxWriter makes, without what it says of the computer it was made on."""

from __future__ import annotations

import io
import struct
import zipfile

_ENTRY = b"PK\x01\x02"
_SYSTEM, _LENGTHS, _FIXED = 5, 28, 46
"""Of a central directory header: the byte of the host system, the lengths of its three texts, and its own length
(PKWARE, APPNOTE.TXT 4.3.12)."""


def of_no_system(archive: bytes) -> bytes:
    """The same archive, as one written under Windows says of itself: then Windows and Linux give the same bytes."""
    data = bytearray(archive)
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        at = opened.start_dir
    while data.startswith(_ENTRY, at):
        data[at + _SYSTEM] = 0
        at += _FIXED + sum(struct.unpack_from("<3H", data, at + _LENGTHS))
    return bytes(data)
