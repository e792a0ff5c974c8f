"""A document's id as a picture: the QR code that stands beside it in the foot."""

from __future__ import annotations

from skpdoc.documents.png_file import png_file
from skpdoc.documents.qr_drawing.code import change, empty, version_for

_INK = str.maketrans("01", "f0")
_SCALE = 4
"""pixels a module, enough that nothing blurs it in print; and just a hexadecimal digit of pixels"""


def qr_png(text: str) -> bytes:
    """The code of ``text`` (ASCII, at most 122 letters) as a PNG; the same text gives the same bytes.

    Its pixels are not compressed: the archive of the document does that.
    """
    data = text.encode("ascii")
    version = version_for(len(data))
    modules = empty(version, len(data))
    for place, byte in enumerate(data):
        modules ^= change(version, place, byte)
    return _png(modules, version.side)


def _png(modules: int, side: int) -> bytes:
    digits = f"{modules:0{side * side}b}".translate(_INK)
    odd = "f" * (side % 2)
    lines = (b"\0" + bytes.fromhex(digits[at : at + side] + odd) for at in range(0, len(digits), side))
    drawn = b"".join([line * _SCALE for line in lines])  # each begins with a byte 0: no filter
    return png_file(_SCALE * side, _SCALE * side, 1, drawn, level=0)
