"""The code is segno's own, whatever the text; a decoder reads it back."""

from __future__ import annotations

from io import BytesIO

import pytest
import segno
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from skpdoc.documents.qr import qr_png
from skpdoc.documents.qr_code import QUIET, change, empty, version_for

_ID = "DINAS-PERHUBUNGAN-198206152006011015-20260101-20261231-8fe6f558"
_LONGEST = f"{'A' * 40}-{'1' * 40}-20260101-20261231-deadbeef"


def _by_segno(text: str) -> int:
    version = version_for(len(text)).number
    code = segno.make(text, mode="byte", version=version, error="m", mask=2, boost_error=False)
    return int("".join(str(bit) for row in code.matrix_iter(border=QUIET) for bit in row), 2)


def _summed(text: str) -> int:
    version = version_for(len(text))
    modules = empty(version, len(text))
    for place, byte in enumerate(text.encode()):
        modules ^= change(version, place, byte)
    return modules


@settings(deadline=None, max_examples=60)
@given(st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=1, max_size=122))
def test_the_sum_is_what_segno_makes(text: str) -> None:
    assert _summed(text) == _by_segno(text)


@pytest.mark.parametrize("text", [_ID, _LONGEST, "X", "y" * 84, "y" * 85, "z" * 122])
def test_a_decoder_reads_the_picture(text: str) -> None:
    picture = Image.open(BytesIO(qr_png(text)))
    assert picture.mode == "1"
    (found,) = zxingcpp.read_barcodes(picture)
    assert found.text == text


def test_too_long_a_text_has_no_code() -> None:
    with pytest.raises(StopIteration):
        version_for(123)
