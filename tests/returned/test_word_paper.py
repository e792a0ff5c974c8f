"""The same words in a Word file that print something else, or may: each is told; what editors write anyway is not."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Mapping, Sequence
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from word_edits import edited, results, run_at, skp_of, with_parts

from skpdoc.model.kembali import Remark, RemarkKind
from skpdoc.pipeline.returned.issued import issued_in
from skpdoc.pipeline.returned.told import remark_line
from skpdoc.pipeline.returned.verified import ContentMatch, Verification
from skpdoc.pipeline.returned.verify import verify

Edit = Callable[[Document], object]
ROW, TARGET = 5, 5
_W = nsdecls("w")
_W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'


def _put(document: Document, xml: str, where: str) -> None:
    """``xml`` into the properties of the target's run, paragraph, cell, row, table, or of the section."""
    run = run_at(document, ROW, TARGET)
    cell = results(document).rows[ROW].cells[TARGET]
    paragraph, row, table = cell.paragraphs[0]._p, results(document).rows[ROW]._tr, results(document)._tbl
    places = {
        "run": run._r.get_or_add_rPr(),
        "paragraf": paragraph.get_or_add_pPr(),
        "sel": cell._tc.get_or_add_tcPr(),
        "baris": row.get_or_add_trPr(),
        "tabel": table.tblPr,
        "bagian": document.sections[-1]._sectPr,
    }
    for old in places[where].findall(parse_xml(xml).tag):
        places[where].remove(old)
    places[where].append(parse_xml(xml))


def _in(where: str, name: str, inner: str = "", **attributes: str) -> Edit:
    told = "".join(f' w:{key}="{value}"' for key, value in attributes.items())
    return lambda document: _put(document, f"<w:{name} {_W}{told}>{inner}</w:{name}>", where)


def _around(name: str, **attributes: str) -> Edit:
    """The target's run inside another element."""

    def edit(document: Document) -> None:
        run = run_at(document, ROW, TARGET)._r
        told = "".join(f' w:{key}="{value}"' for key, value in attributes.items())
        outer = parse_xml(f"<w:{name} {_W}{told}/>")
        run.addprevious(outer)
        outer.append(run)

    return edit


def _behind(xml: str) -> Edit:
    return lambda document: run_at(document, ROW, TARGET)._r.addnext(parse_xml(xml))


def _both(*edits: Edit) -> Edit:
    return lambda document: [edit(document) for edit in edits]


def _table_style(properties: str) -> Edit:
    def edit(document: Document) -> None:
        style = f'<w:style {_W} w:type="table" w:styleId="Samar">{properties}</w:style>'
        document.styles.element.append(parse_xml(style))
        _put(document, f'<w:tblStyle {_W} w:val="Samar"/>', "tabel")

    return edit


def _default_table_style(document: Document) -> None:
    style = next(
        one
        for one in document.styles.element.iter()
        if one.get(docx.oxml.ns.qn("w:styleId")) == "TableNormal"
    )
    style.append(parse_xml(f"<w:rPr {_W}><w:vanish/></w:rPr>"))


def _half_raised(document: Document) -> None:
    run = run_at(document, ROW, TARGET)
    text = run.text
    run.text = text[0]
    raised = f'<w:r {_W}><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>{text[1:]}</w:t></w:r>'
    run._r.addnext(parse_xml(raised))


def _unknown_around(document: Document) -> None:
    """Word leaves out what it does not know and may ignore, with all that it holds."""
    run = run_at(document, ROW, TARGET)._r
    outer = parse_xml('<x:apa xmlns:x="urn:tidak-dikenal"/>')
    run.addprevious(outer)
    outer.append(run)


def _solid(document: Document) -> None:
    _put(document, f'<w:shd {_W} w:val="solid" w:color="000000" w:fill="auto"/>', "sel")
    _put(document, f'<w:color {_W} w:val="000000"/>', "run")


def _small_as_arabic(document: Document) -> None:
    _put(document, f"<w:cs {_W}/>", "run")
    _put(document, f'<w:szCs {_W} w:val="2"/>', "run")


def _transparent(document: Document) -> None:
    fill = '<w14:solidFill><w14:srgbClr w14:val="000000"><w14:alpha w14:val="100000"/></w14:srgbClr></w14:solidFill>'
    _put(document, f"<w14:textFill {_W14}>{fill}</w14:textFill>", "run")


SHOWN, SEEN, HIDDEN, LOOK = (
    RemarkKind.TANPA_JEJAK,
    RemarkKind.TAMPILAN,
    RemarkKind.TERSEMBUNYI,
    RemarkKind.PERIKSA,
)
TOLD: Mapping[str, tuple[Edit, RemarkKind, str]] = {
    "pangkat": (_half_raised, SEEN, "naik atau turun"),
    "digeser naik": (_in("run", "position", val="200"), SEEN, "naik atau turun"),
    "huruf simbol": (_in("run", "rFonts", ascii="Wingdings", hAnsi="Wingdings"), SEEN, "Wingdings"),
    "huruf bertumpuk": (_in("run", "spacing", val="-180"), SEEN, "bertumpuk"),
    "dari kanan": (_in("run", "rtl"), SEEN, "dari kanan ke kiri"),
    "dari kanan, paragraf": (_in("paragraf", "bidi"), SEEN, "dari kanan ke kiri"),
    "dibalik": (_around("bdo", val="rtl"), SEEN, "dari kanan ke kiri"),
    "di luar sel": (_in("paragraf", "ind", left="-20000"), SEEN, "ke luar tepinya"),
    "di luar sel, sentimeter": (_in("paragraf", "ind", left="-12cm"), SEEN, "ke luar tepinya"),
    "di luar sel, huruf": (_in("paragraf", "ind", leftChars="-9000"), SEEN, "ke luar tepinya"),
    "di luar sel, ke kanan": (_in("paragraf", "ind", left="9000"), SEEN, "ke luar tepinya"),
    "tabel di luar kertas": (_in("tabel", "tblInd", w="-20000", type="dxa"), SEEN, "ke luar tepinya"),
    "kolom dibalik": (_in("tabel", "bidiVisual"), SEEN, "dari kanan ke kiri"),
    "arsiran penuh": (_solid, HIDDEN, ""),
    "ukuran lain bagi huruf Arab": (_small_as_arabic, HIDDEN, ""),
    "putih di luar Word": (_in("run", "color", val="FFFFFF", themeColor="text1"), HIDDEN, ""),
    "huruf tembus": (_transparent, HIDDEN, ""),
    "tertutup sel di atasnya": (_in("sel", "vMerge"), HIDDEN, ""),
    "tertutup sel di kirinya": (_in("sel", "hMerge", val="continue"), HIDDEN, ""),
    "baris tipis": (_in("paragraf", "spacing", line="90", lineRule="exact"), HIDDEN, ""),
    "baris bertumpuk": (_in("paragraf", "spacing", line="10", lineRule="auto"), HIDDEN, ""),
    "disilang": (_in("sel", "tcBorders", '<w:tl2br w:val="single" w:sz="8"/>'), RemarkKind.CORETAN, ""),
    "tanggal Word": (_behind(f"<w:r {_W}><w:dayShort/></w:r>"), SHOWN, "[tanggal yang diisi Word]"),
    "nomor halaman": (_behind(f"<w:r {_W}><w:pgNum/></w:r>"), SHOWN, "[nomor halaman]"),
    "isi yang tidak dikenal": (_unknown_around, SHOWN, ""),
    "rumus": (
        _behind('<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"/>'),
        RemarkKind.GAMBAR,
        "rumus",
    ),
    "bingkai": (_in("paragraf", "framePr", w="500", x="100", y="100"), LOOK, "bingkai"),
    "bingkai di luar kertas": (_in("paragraf", "framePr", x="-9000", y="1"), SEEN, "ke luar tepinya"),
    "tabel mengambang": (_in("tabel", "tblpPr", tblpX="1", tblpY="1"), LOOK, "mengambang"),
    "tinggi baris tetap": (_in("baris", "trHeight", val="300", hRule="exact"), LOOK, "tinggi barisnya tetap"),
    "dipaksa muat": (_in("run", "fitText", val="60"), LOOK, "dipaksa muat"),
    "dipaksa muat dalam sel": (_in("sel", "tcFitText"), LOOK, "dipaksa muat"),
    "dua dalam satu": (_in("run", "eastAsianLayout", combine="1"), LOOK, "digabung"),
    "tepi sel": (_in("sel", "tcMar", '<w:left w:w="9000" w:type="dxa"/>'), LOOK, "tepi selnya"),
    "jarak": (_in("paragraf", "spacing", before="20000"), LOOK, "jarak paragraf"),
    "nomor baris": (_in("bagian", "lnNumType", countBy="1"), LOOK, "bernomor"),
    "kertas kecil": (_in("bagian", "pgSz", w="900", h="900"), LOOK, "ukuran atau tepi"),
    "gaya tabel": (_table_style("<w:rPr><w:vanish/></w:rPr>"), LOOK, "gaya tabelnya"),
    "gaya tabel, satu baris": (
        _table_style('<w:tblStylePr w:type="firstRow"><w:rPr><w:strike/></w:rPr></w:tblStylePr>'),
        LOOK,
        "gaya tabelnya",
    ),
    "gaya tabel baku": (_default_table_style, LOOK, "gaya tabelnya"),
    "sifat yang tidak dikenal": (_in("run", "apaLagi"), LOOK, "w:apaLagi"),
    "unsur yang tidak dikenal": (_around("apaLagi"), LOOK, "w:apaLagi"),
}


def _verified(issued: Path, folder: Path, data: bytes) -> Verification:
    (folder / "apa.docx").write_bytes(data)
    return verify(folder / "apa.docx", issued_in(issued))


def _of(one: Verification, jenis: RemarkKind) -> list[Remark]:
    return [remark for remark in (*one.perubahan, *one.masukan) if remark.jenis is jenis]


@pytest.mark.parametrize("name", TOLD)
def test_what_may_print_something_else_is_told(issued: Path, returned: Path, name: str) -> None:
    change, jenis, how = TOLD[name]
    one = _verified(issued, returned, edited(skp_of(issued), change))
    found = _of(one, jenis)
    assert any(how in remark.baru for remark in found)
    assert one.isi is (ContentMatch.TEKS_SAMA if jenis is LOOK else ContentMatch.BERUBAH)
    assert all("None" not in remark_line(remark) for remark in found)


def _parts(source: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(source)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _with_list(source: bytes, level: str) -> bytes:
    """The same file, with a list of Word's that has such a level."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering"
    relation = f'<Relationship Id="r99" Type="{kind}" Target="numbering.xml"/></Relationships>'.encode()
    named = _parts(source)[_RELATIONS].replace(b"</Relationships>", relation)
    part = f"""<w:numbering {_W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">{level}</w:lvl></w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>""".encode()
    return with_parts(source, **{"word/numbering.xml": part, _RELATIONS: named})


_RELATIONS = "word/_rels/document.xml.rels"
_DECIMAL = '<w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/>'


def _list_number(number: str) -> Edit:
    inner = f'<w:ilvl w:val="0"/><w:numId w:val="{number}"/>'
    return _in("paragraf", "numPr", inner)


def test_a_number_that_word_puts_before_the_target_is_read(issued: Path, returned: Path) -> None:
    """``40`` behind an automatic ``1`` is ``140`` on paper."""
    source = skp_of(issued)
    target = run_at(docx.Document(str(source)), ROW, TARGET).text
    one = _verified(issued, returned, _with_list(edited(source, _list_number("1")), _DECIMAL))
    (change,) = _of(one, SHOWN)
    assert (change.lama, change.baru) == (target, f"[nomor otomatis %1] {target}")
    nothing = '<w:numFmt w:val="none"/><w:lvlText w:val=""/>'
    for number, level in (("0", _DECIMAL), ("1", nothing)):
        same = _verified(issued, returned, _with_list(edited(source, _list_number(number)), level))
        assert (same.isi, same.masukan) == (ContentMatch.TEKS_SAMA, ())


def test_letters_in_a_colour_that_the_theme_makes_white_are_hidden(issued: Path, returned: Path) -> None:
    source = edited(skp_of(issued), _in("run", "color", val="000000", themeColor="accent3"))
    name = next(name for name in _parts(source) if "theme/theme" in name)
    white = re.sub(
        rb"(<a:accent3>).*?(</a:accent3>)",
        rb'\1<a:srgbClr val="FFFFFF"/>\2',
        _parts(source)[name],
        flags=re.DOTALL,
    )
    assert _of(_verified(issued, returned, source), HIDDEN) == []
    assert _of(_verified(issued, returned, with_parts(source, **{name: white})), HIDDEN)


def test_a_typeface_that_the_file_brings_along_is_told(issued: Path, returned: Path) -> None:
    part = f'<w:fonts {_W}><w:font w:name="Arial"><w:embedRegular/></w:font></w:fonts>'.encode()
    source = with_parts(skp_of(issued).read_bytes(), **{"word/fontTable.xml": part})
    (told,) = _of(_verified(issued, returned, source), LOOK)
    assert told.baru == "membawa huruf sendiri (Arial)"


_NIL = '<w:top w:val="nil"/>'
_EDITORS: Sequence[Edit] = (
    _in("run", "rtl", val="0"),
    _in("run", "vertAlign", val="baseline"),
    _in("run", "position", val="0"),
    _in("run", "strike", val="0"),
    _in("run", "rFonts", ascii="Calibri", cs="Calibri", hint="default"),
    _in("run", "color", val="auto"),
    _in("run", "shd", val="clear", fill="auto"),
    _in("run", "u", val="none"),
    _in("run", "spacing", val="-2"),
    _in("run", "kern", val="2"),
    _in("paragraf", "bidi", val="0"),
    _in("paragraf", "ind", left="0", firstLine="0", leftChars="0"),
    _in("paragraf", "pBdr", _NIL),
    _in("paragraf", "spacing", before="0", after="0", line="276", lineRule="auto"),
    _in("paragraf", "keepNext", val="0"),
    _in("sel", "vAlign", val="top"),
    _in("sel", "tcMar", '<w:left w:w="115.0" w:type="dxa"/>'),
    _in("sel", "shd", val="clear", fill="FFFFFF"),
    _in("sel", "noWrap"),
    _in("baris", "trHeight", val="285", hRule="atLeast"),
    _in("baris", "tblHeader", val="0"),
    _in("tabel", "tblInd", w="-115.0", type="dxa"),
    _in("tabel", "tblLook", val="0600"),
    _in("tabel", "tblLayout", type="fixed"),
    _in("bagian", "docGrid", linePitch="360"),
    _in("bagian", "pgNumType", start="1"),
    _in("bagian", "cols", space="720"),
    _behind(f"<w:proofErr {_W}/>"),
    _behind(f"<w:r {_W}><w:lastRenderedPageBreak/></w:r>"),
    _behind(f'<w:bookmarkStart {_W} w:id="0" w:name="_GoBack"/>'),
)
"""as Google Docs, WPS, LibreOffice and Word write what they only save again"""


def test_what_editors_write_without_anybody_editing_is_not_told(issued: Path, returned: Path) -> None:
    one = _verified(issued, returned, edited(skp_of(issued), _both(*_EDITORS)))
    assert (one.isi, one.perubahan, one.masukan) == (ContentMatch.TEKS_SAMA, (), ())
