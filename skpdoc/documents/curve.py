"""The ideal curve of a distribution as a picture for the forms of evaluation; the same points give the same bytes."""

from __future__ import annotations

from functools import lru_cache

from PIL import Image, ImageDraw, ImageFont

from skpdoc.documents.png_file import PALETTE, png_file

_WIDTH, _HEIGHT = 1400, 230
"""pixels of the picture: 16.8 by 2.76 cm in the form, 210 an inch; low, so that the results begin on its page"""
_LEFT, _TOP, _RIGHT, _BOTTOM = 110, 16, 1390, 150
"""the field of the chart"""
_FINE = 2
"""each pixel is drawn as so many a side, so that slanted lines are smooth"""
_GREYS, _BITS = 16, 4
"""shades: half the bytes, in every document"""
_LETTER = 22 * _FINE
_LINE, _DOT = 3 * _FINE, 8 * _FINE
_PALE, _BLACK, _WHITE = 208, 0, 255
_STEP = 5
"""between the frequencies beside the chart"""
_TITLES = "Predikat Kinerja Pegawai", "Frekuensi Pegawai"


@lru_cache(64)  # a regulation has five
def curve_png(points: tuple[tuple[str, int], ...]) -> bytes:
    """The points (predikat, how often) as a line chart in shades of grey; blank where there are none."""
    picture = Image.new("L", (_WIDTH * _FINE, _HEIGHT * _FINE), _WHITE)
    if points:
        _draw(picture, points)
    small = picture.resize((_WIDTH, _HEIGHT), Image.Resampling.BOX).quantize(_GREYS)
    pixels, line = small.tobytes("raw", f"P;{_BITS}"), _WIDTH * _BITS // 8
    lines = b"".join(b"\0" + pixels[at : at + line] for at in range(0, len(pixels), line))
    colours = bytes(small.getpalette() or ())
    return png_file(_WIDTH, _HEIGHT, _BITS, lines, kind=PALETTE, palette=colours)


def _draw(picture: Image.Image, points: tuple[tuple[str, int], ...]) -> None:
    pen, font = ImageDraw.Draw(picture), ImageFont.load_default(_LETTER)
    across = (_RIGHT - _LEFT) * _FINE // len(points)
    top = -(-max(often for _, often in points) // _STEP) * _STEP or _STEP
    left, right, bottom = _LEFT * _FINE, _RIGHT * _FINE, _BOTTOM * _FINE

    def height(often: int) -> int:
        return bottom - often * (_BOTTOM - _TOP) * _FINE // top

    for often in range(0, top + 1, _STEP):
        pen.line((left, height(often), right, height(often)), _PALE, _FINE)
        pen.text((left - _LETTER // 2, height(often)), str(often), _BLACK, font, anchor="rm")
    pen.line((left, height(top), left, bottom, right, bottom), _BLACK, _FINE)
    line = [(left + across * place + across // 2, height(often)) for place, (_, often) in enumerate(points)]
    pen.line(line, _BLACK, _LINE, joint="curve")
    for (x, y), (name, _) in zip(line, points, strict=True):
        pen.ellipse((x - _DOT, y - _DOT, x + _DOT, y + _DOT), _BLACK)
        pen.text((x, bottom + _LETTER // 2), name, _BLACK, font, anchor="ma")
    pen.text(((left + right) // 2, picture.height - _LETTER), _TITLES[0], _BLACK, font, anchor="mm")
    title = Image.new("L", (picture.height, _LETTER * 2), _WHITE)
    ImageDraw.Draw(title).text((title.width // 2, _LETTER), _TITLES[1], _BLACK, font, anchor="mm")
    picture.paste(title.transpose(Image.Transpose.ROTATE_90), (0, 0))
