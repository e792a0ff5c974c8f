"""Which typefaces a document asks for, and which of them were replaced."""

from __future__ import annotations

import pytest

from skpdoc.documents.archive import read_parts
from skpdoc.documents.relations import MAIN_PART
from skpdoc.documents.shipped import shipped_folder
from skpdoc.documents.typefaces import typefaces
from skpdoc.pdf.typefaces import substituted
from skpdoc.regulation import Regulasi

STYLES, THEME = "word/styles.xml", "word/theme/theme1.xml"


@pytest.fixture
def parts(regulasi: Regulasi) -> dict[str, bytes]:
    return read_parts((shipped_folder(regulasi) / "mph.docx").read_bytes(), "mph.docx")


def _style(name: str, font: str, more: str = "") -> bytes:
    fonts = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr>'
    head = f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/>'
    return f"{head}{more}{fonts}</w:style></w:styles>".encode()


def test_of_runs_styles_that_are_used_and_the_theme(parts: dict[str, bytes]) -> None:
    assert typefaces(parts) == {"Arial"}
    end = b"</w:styles>"
    parts[STYLES] = parts[STYLES].replace(end, _style("Terpakai", "Tahoma", '<w:basedOn w:val="Induk"/>'))
    parts[STYLES] = parts[STYLES].replace(end, _style("Induk", "Verdana"))
    parts[STYLES] = parts[STYLES].replace(end, _style("Menganggur", "Impact"))
    parts[MAIN_PART] = parts[MAIN_PART].replace(b'"SKPJudul"', b'"Terpakai"', 1)
    assert typefaces(parts) == {"Arial", "Tahoma", "Verdana"}
    run = b'<w:r><w:rPr><w:rFonts w:asciiTheme="majorHAnsi"/></w:rPr><w:t xml:space="preserve">{{ judul'
    parts[MAIN_PART] = parts[MAIN_PART].replace(b'<w:r><w:t xml:space="preserve">{{ judul', run, 1)
    parts[THEME] = parts[THEME].replace(b'"Arial"', b'"Bookman Old Style"', 1)
    assert typefaces(parts) == {"Arial", "Tahoma", "Verdana", "Bookman Old Style"}


@pytest.mark.parametrize(
    ("asked", "printed", "told"),
    [
        (("Arial",), "/BaseFont/BAAAAA+LiberationSans-Bold /BaseFont/CAAAAA+LiberationSans", {}),
        (("Arial",), "/BaseFont /ArialMT", {}),
        (("Times New Roman", "Arial"), "/BaseFont/BCDEEE+Times#20New#20Roman,Bold /BaseFont/Arial,Bold", {}),
        (
            ("Bookman Old Style",),
            "/BaseFont/BCDEEE+Times#20New#20Roman,Bold",
            {"Bookman Old Style": "Times New Roman"},
        ),
        (("Times New Roman", "Impact"), "/BaseFont/TimesNewRomanPS-BoldMT /BaseFont/AAAAAA+OpenSymbol", {}),
        (("Bookman Old Style",), "/BaseFont/BAAAAA+BookmanOldStyle-Bold", {}),
        (("Bookman Old Style",), "", {}),
        (
            ("Arial", "Bookman Old Style"),
            "/BaseFont/BAAAAA+DejaVuSans-Bold /BaseFont/CAAAAA+LiberationSans",
            {"Bookman Old Style": "DejaVuSans"},
        ),
        (("Arial",), "/BaseFont/BAAAAA+DejaVuSans", {"Arial": "DejaVuSans"}),
    ],
)
def test_what_stands_in_for_a_typeface(asked: tuple[str, ...], printed: str, told: dict[str, str]) -> None:
    assert substituted(asked, printed.encode()) == told
