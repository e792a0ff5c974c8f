"""The code is segno's own, whatever the text; a decoder reads it back."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pytest
import segno
import zxingcpp
from drafts import samples
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from search import searched

from skpdoc.documents.archive import read_parts
from skpdoc.documents.engine import Context, prepare
from skpdoc.documents.forms import Forms, read_form, shipped_folder
from skpdoc.documents.layout import FormLayout
from skpdoc.documents.package import WordPackage
from skpdoc.documents.qr_drawing.code import QUIET, change, empty, version_for
from skpdoc.documents.qr_drawing.png import qr_png
from skpdoc.documents.render import fill
from skpdoc.documents.wordml import parse_xml, plain_text
from skpdoc.pipeline.making.forms import check_templates, export_templates, form_names
from skpdoc.regulation import Regulasi

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


def _read(picture: bytes) -> str:
    (found,) = zxingcpp.read_barcodes(Image.open(BytesIO(picture)))
    return str(found.text)


@searched(20)
@given(st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=1, max_size=122))
def test_the_sum_is_what_segno_makes(text: str) -> None:
    assert _summed(text) == _by_segno(text)


@pytest.mark.parametrize("text", [_ID, _LONGEST, "X", "y" * 84, "y" * 85, "z" * 122])
def test_a_decoder_reads_the_picture(text: str) -> None:
    assert Image.open(BytesIO(qr_png(text))).mode == "1"
    assert _read(qr_png(text)) == text


def test_too_long_a_text_has_no_code() -> None:
    with pytest.raises(StopIteration):
        version_for(123)


# -- in the forms ---------------------------------------------------------------------------------------

_PICTURE = "word/media/qr.png"
_RELATIONS = "word/_rels/footer1.xml.rels"
_SAID = "Kode QR memuat nomor dokumen ini; bukan tanda tangan elektronik."


def _context(name: str, regulasi: Regulasi) -> Context:
    return samples(name, regulasi, FormLayout())[0]


@pytest.mark.parametrize("name", form_names())
def test_every_form_shows_the_code_of_its_document(name: str, forms: Forms, regulasi: Regulasi) -> None:
    parts = read_parts(fill(forms.forms[name], _ID, _context(name, regulasi)), "uji")
    assert _read(parts[_PICTURE]) == _ID
    foot = plain_text(parse_xml(parts["word/footer1.xml"]))
    assert _ID in foot
    assert _SAID in foot


@pytest.fixture
def shipped(regulasi: Regulasi) -> dict[str, bytes]:
    return read_parts(read_form(shipped_folder(regulasi) / "mph.docx"), "mph.docx")


def _made(parts: dict[str, bytes], regulasi: Regulasi) -> dict[str, bytes]:
    form = prepare("mph.docx", WordPackage(parts).with_parts({}))
    return read_parts(fill(form, _ID, _context("mph", regulasi)), "uji")


def test_word_may_rename_the_picture(shipped: dict[str, bytes], regulasi: Regulasi) -> None:
    renamed = {name.replace("qr.png", "image1.png"): part for name, part in shipped.items()}
    renamed[_RELATIONS] = renamed[_RELATIONS].replace(b"media/qr.png", b"media/image1.png")
    assert _read(_made(renamed, regulasi)["word/media/image1.png"]) == _ID


def test_a_form_without_the_code_goes_on_working(
    shipped: dict[str, bytes], regulasi: Regulasi, tmp_path: Path
) -> None:
    foot = re.sub(rb"<w:drawing>.*?</w:drawing>", b"", shipped["word/footer1.xml"], flags=re.DOTALL)
    bare = {name: part for name, part in shipped.items() if name not in (_PICTURE, _RELATIONS)}
    bare["word/footer1.xml"] = foot
    assert _PICTURE not in _made(bare, regulasi)
    export_templates(tmp_path / "formulir")
    (tmp_path / "formulir" / "mph.docx").write_bytes(WordPackage(bare).with_parts({}))
    assert check_templates(tmp_path / "formulir") == ()


def test_another_picture_is_left_alone(shipped: dict[str, bytes], regulasi: Regulasi) -> None:
    foot = shipped["word/footer1.xml"].replace(b"Kode QR nomor dokumen", b"Lambang daerah")
    assert _made(shipped | {"word/footer1.xml": foot}, regulasi)[_PICTURE] == shipped[_PICTURE]
