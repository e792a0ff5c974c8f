"""A PNG around pixels (W3C, Portable Network Graphics, 11.2), by Python's zlib: Pillow's differs between systems."""

from __future__ import annotations

import struct
import zlib

GREY, PALETTE = 0, 3
"""what its pixels are: shades, or places in a palette"""


def png_file(
    width: int,
    height: int,
    bits: int,
    lines: bytes,
    *,
    kind: int = GREY,
    palette: bytes = b"",
    level: int = 9,
) -> bytes:
    """``lines`` hold ``bits`` a pixel, each line begun by a byte 0 (no filter); ``palette`` three bytes a colour."""
    head = struct.pack(">IIBBBBB", width, height, bits, kind, 0, 0, 0)
    colours = _chunk(b"PLTE", palette) if palette else b""
    data = _chunk(b"IDAT", zlib.compress(lines, level))
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + colours + data + _chunk(b"IEND", b"")


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
