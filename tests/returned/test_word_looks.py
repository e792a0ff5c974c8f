"""What people do to a Word file without changing a word of it, or where nobody looks: each is told."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Mapping
from datetime import datetime
from io import BytesIO
from pathlib import Path

import docx
import openpyxl
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt, RGBColor
from docx.text.run import Run
from drawn_pages import picture
from word_edits import edited, results, run_at, skp_of, unit_of, with_parts

from skpdoc.errors import SkpdocError
from skpdoc.model.kembali import RemarkKind, ReturnedKind
from skpdoc.pipeline.returned.collect import RECAP, collect
from skpdoc.pipeline.returned.issued import issued_in
from skpdoc.pipeline.returned.verified import ContentMatch, Verification
from skpdoc.pipeline.returned.verify import verify

ROW, TARGET = 5, 5
_WHO = 'w:id="9" w:author="Siti" w:date="2026-01-20T10:05:00Z"'
_WPS = 'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
_MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
_VML = 'xmlns:v="urn:schemas-microsoft-com:vml"'


def _run(document: Document) -> Run:
    return run_at(document, ROW, TARGET)


def _add(xml: str) -> Callable[[Document], object]:
    """``xml`` behind the text of the target."""
    return lambda document: _run(document)._r.addnext(parse_xml(xml))


def _styled(document: Document, properties: str) -> None:
    """The properties come from a style, and the run says no more than its name."""
    style = f'<w:style {nsdecls("w")} w:type="character" w:styleId="Samar">{properties}</w:style>'
    document.styles.element.append(parse_xml(style))
    _run(document)._r.get_or_add_rPr().insert(0, parse_xml(f'<w:rStyle {nsdecls("w")} w:val="Samar"/>'))


def _struck(document: Document) -> None:
    _run(document).font.strike = True


def _highlighted(document: Document) -> None:
    mark = parse_xml(f'<w:highlight {nsdecls("w")} w:val="yellow"/>')
    _run(document)._r.get_or_add_rPr().append(mark)


def _white(document: Document) -> None:
    _run(document).font.color.rgb = RGBColor(0xFE, 0xFE, 0xFE)


def _as_its_ground(document: Document) -> None:
    _run(document).font.color.rgb = RGBColor(0, 0x20, 0x60)
    cell = results(document).rows[ROW].cells[TARGET]._tc
    cell.get_or_add_tcPr().append(parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="002060"/>'))


def _blackened(document: Document) -> None:
    mark = parse_xml(f'<w:highlight {nsdecls("w")} w:val="black"/>')
    _run(document)._r.get_or_add_rPr().append(mark)


def _tiny(document: Document) -> None:
    _run(document).font.size = Pt(1)


def _flat_row(document: Document) -> None:
    height = f'<w:trHeight {nsdecls("w")} w:val="1" w:hRule="exact"/>'
    results(document).rows[ROW]._tr.get_or_add_trPr().append(parse_xml(height))


def _header(document: Document) -> None:
    document.sections[0].header.paragraphs[0].text = "Tidak berlaku"


def _footer(document: Document) -> None:
    document.sections[0].footer.add_paragraph("Target dapat berubah")


def _picture(document: Document) -> None:
    _run(document).add_picture(BytesIO(picture()))


_TEXT_BOX = f"""<w:r {nsdecls("w")}><mc:AlternateContent {_MC}><mc:Choice {_WPS} Requires="wps"><w:drawing>
<wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:t>kecuali Sabtu</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp>
</w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r>"""
_OTHER_CHOICE = f"""<w:r {nsdecls("w")}><mc:AlternateContent {_MC}><mc:Choice xmlns:z="urn:tidak-dikenal" Requires="z"/>
<mc:Fallback><w:t>kecuali Sabtu</w:t></mc:Fallback></mc:AlternateContent></w:r>"""
_WORD_ART = (
    f'<w:r {nsdecls("w")}><w:pict {_VML}><v:shape><v:textpath string="BATAL"/></v:shape></w:pict></w:r>'
)
_FIELD = f'<w:fldSimple {nsdecls("w")} w:instr=" DATE \\@ dd "/>'
_SPLIT_FIELD = f"""<w:r {nsdecls("w")}><w:fldChar w:fldCharType="begin"/><w:instrText> = 10 * </w:instrText>
<w:instrText>3 </w:instrText><w:fldChar w:fldCharType="separate"/><w:fldChar w:fldCharType="end"/></w:r>"""
_SYMBOL = f'<w:r {nsdecls("w")}><w:sym w:font="Wingdings" w:char="F0FB"/></w:r>'
_CONTROL = f"""<w:sdt {nsdecls("w")}><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>kurang lebih</w:t></w:r>
</w:sdtContent></w:sdt>"""
_BOUND = f'<w:sdt {nsdecls("w")}><w:sdtPr><w:dataBinding w:xpath="/a"/></w:sdtPr><w:sdtContent/></w:sdt>'
_CHUNK = f"<w:altChunk {nsdecls('w')}/>"

TOLD: Mapping[str, tuple[Callable[[Document], object], RemarkKind, str]] = {
    "coret": (_struck, RemarkKind.CORETAN, ""),
    "coret oleh gaya": (
        lambda d: _styled(d, "<w:rPr><w:dstrike/></w:rPr>"),
        RemarkKind.CORETAN,
        "",
    ),
    "sorot": (_highlighted, RemarkKind.SOROTAN, ""),
    "putih": (_white, RemarkKind.TERSEMBUNYI, ""),
    "putih oleh gaya": (
        lambda d: _styled(d, '<w:rPr><w:color w:val="FFFFFF"/></w:rPr>'),
        RemarkKind.TERSEMBUNYI,
        "",
    ),
    "sewarna alasnya": (_as_its_ground, RemarkKind.TERSEMBUNYI, ""),
    "dihitamkan": (_blackened, RemarkKind.TERSEMBUNYI, ""),
    "terlalu kecil": (_tiny, RemarkKind.TERSEMBUNYI, ""),
    "baris tanpa tinggi": (_flat_row, RemarkKind.TERSEMBUNYI, ""),
    "kepala halaman": (_header, RemarkKind.TANPA_JEJAK, "Tidak berlaku"),
    "kaki halaman": (_footer, RemarkKind.TANPA_JEJAK, "Target dapat berubah"),
    "gambar": (_picture, RemarkKind.GAMBAR, "gambar ["),
    "kotak teks": (_add(_TEXT_BOX), RemarkKind.TANPA_JEJAK, "kecuali Sabtu"),
    "bentuk": (_add(_TEXT_BOX), RemarkKind.GAMBAR, "gambar atau bentuk"),
    "pilihan yang tidak dikenal": (_add(_OTHER_CHOICE), RemarkKind.TANPA_JEJAK, "kecuali Sabtu"),
    "WordArt": (_add(_WORD_ART), RemarkKind.TANPA_JEJAK, "BATAL"),
    "bidang": (_add(_FIELD), RemarkKind.BIDANG, "DATE"),
    "bidang terpecah": (_add(_SPLIT_FIELD), RemarkKind.BIDANG, "= 10 * 3"),
    "simbol": (_add(_SYMBOL), RemarkKind.TANPA_JEJAK, "[simbol Wingdings F0FB]"),
    "kontrol isi": (_add(_CONTROL), RemarkKind.TANPA_JEJAK, "kurang lebih"),
    "isian terikat": (_add(_BOUND), RemarkKind.GAMBAR, "terikat data lain"),
    "isi berkas lain": (
        lambda d: d.element.body.insert(0, parse_xml(_CHUNK)),
        RemarkKind.GAMBAR,
        "isi berkas lain",
    ),
}


def _verified(issued: Path, folder: Path, data: bytes) -> Verification:
    (folder / "apa.docx").write_bytes(data)
    return verify(folder / "apa.docx", issued_in(issued))


@pytest.mark.parametrize("name", TOLD)
def test_each_is_seen(issued: Path, returned: Path, name: str) -> None:
    change, jenis, text = TOLD[name]
    target = _run(_document(issued)).text
    one = _verified(issued, returned, edited(skp_of(issued), change))
    found = [masukan for masukan in (*one.perubahan, *one.masukan) if masukan.jenis is jenis]
    assert found
    assert text in found[0].baru if text else target in [masukan.lama for masukan in found]
    is_remark = jenis is RemarkKind.SOROTAN
    assert one.isi is (ContentMatch.TEKS_SAMA if is_remark else ContentMatch.BERUBAH)


def test_collect_lists_them_where_they_stand(output: Path, returned: Path) -> None:
    (returned / "coret.docx").write_bytes(edited(skp_of(output), _struck))
    (returned / "sorot.docx").write_bytes(edited(skp_of(output, 1), _highlighted))
    result = collect(output, returned, lambda: datetime(2026, 1, 21))
    kinds = {masuk.pemeriksaan.berkas.name: masuk.macam for masuk in result.masuk}
    assert kinds == {"coret.docx": ReturnedKind.DIKOREKSI, "sorot.docx": ReturnedKind.DIKOMENTARI}
    sheet = openpyxl.load_workbook(unit_of(output) / RECAP).active
    assert sheet is not None
    rows = [row for row in sheet.iter_rows(min_row=5, values_only=True) if row[0]]
    assert {(row[6], row[5]) for row in rows} == {("coretan", "Target"), ("sorotan", "Target")}


def test_a_row_deleted_or_inserted_under_tracking_is_told_once(issued: Path, returned: Path) -> None:
    """Also where Word marks only the row, and none of its runs."""

    def mark(document: Document) -> None:
        row = results(document).rows[ROW]._tr
        row.get_or_add_trPr().append(parse_xml(f"<w:del {nsdecls('w')} {_WHO}/>"))
        new = "<w:tc><w:p><w:r><w:t>Baris baru</w:t></w:r></w:p></w:tc>"
        row.addnext(parse_xml(f"<w:tr {nsdecls('w')}><w:trPr><w:ins {_WHO}/></w:trPr>{new}</w:tr>"))

    before = [cell.text for cell in results(_document(issued)).rows[ROW].cells]
    one = _verified(issued, returned, edited(skp_of(issued), mark))
    assert one.perubahan == ()
    gone = [masukan.lama for masukan in one.masukan if masukan.jenis is RemarkKind.HAPUSAN]
    assert before[TARGET] in gone
    assert [masukan.baru for masukan in one.masukan if masukan.baru] == ["Baris baru"]
    assert {masukan.penulis for masukan in one.masukan} == {"Siti"}


def test_word_online_calls_the_main_part_otherwise(issued: Path, returned: Path) -> None:
    """The relation says which part it is; the parts beside it keep theirs."""
    with zipfile.ZipFile(skp_of(issued)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["word/document2.xml"] = parts.pop("word/document.xml")
    parts["word/_rels/document2.xml.rels"] = parts.pop("word/_rels/document.xml.rels")
    for name in ("_rels/.rels", "[Content_Types].xml"):
        parts[name] = parts[name].replace(b"word/document.xml", b"word/document2.xml")
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    one = _verified(issued, returned, target.getvalue())
    assert (one.isi, one.perubahan, one.terbit is None) == (ContentMatch.TEKS_SAMA, (), False)


def _strict(data: bytes) -> bytes:
    """As Word saves it as *Strict Open XML Document*."""
    target = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            usual = rb"http://schemas.openxmlformats.org/(wordprocessingml|officeDocument|drawingml)/2006/"
            new.writestr(name, re.sub(usual, rb"http://purl.oclc.org/ooxml/\1/", old.read(name)))
    return target.getvalue()


def test_a_strict_document_is_read_as_any_other(issued: Path, returned: Path) -> None:
    one = _verified(issued, returned, _strict(skp_of(issued).read_bytes()))
    assert (one.isi, one.perubahan, one.masukan) == (ContentMatch.TEKS_SAMA, (), ())
    struck = _verified(issued, returned, _strict(edited(skp_of(issued), _struck)))
    assert [remark.jenis for remark in struck.perubahan] == [RemarkKind.CORETAN]


_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
)
_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TEMPLATE = f'<Relationship Id="r1" Type="{_TYPE}/attachedTemplate" Target="http://x.id/a.dotm" TargetMode="External"/>'
_LINK = f'<Relationship Id="r1" Type="{_TYPE}/hyperlink" Target="ms-msdt:/id" TargetMode="External"/>'
DANGERS: Mapping[str, tuple[Mapping[str, bytes], str]] = {
    "makro": ({"word/vbaProject.bin": b"x"}, "makro"),
    "templat jauh": (
        {"word/_rels/settings.xml.rels": _RELATIONS.format(_TEMPLATE).encode()},
        "templat dari luar",
    ),
    "OLE": ({"word/embeddings/oleObject1.bin": b"x"}, "tertanam"),
    "tautan program": ({"word/_rels/x.xml.rels": _RELATIONS.format(_LINK).encode()}, "tautan ke luar"),
}


@pytest.mark.parametrize("name", DANGERS)
def test_what_could_harm_is_filed_with_a_warning(output: Path, returned: Path, name: str) -> None:
    parts, said = DANGERS[name]
    (returned / "a.docx").write_bytes(with_parts(skp_of(output).read_bytes(), **parts))
    (masuk,) = collect(output, returned, lambda: datetime(2026, 1, 21)).masuk
    assert masuk.macam is ReturnedKind.DIUBAH
    assert said in " ".join(masuk.pemeriksaan.bahaya)
    assert masuk.path.name.endswith("_WASPADA.docx")
    assert not masuk.pemeriksaan.is_as_issued


def test_a_file_with_a_password_is_said_to_be_that(issued: Path, returned: Path) -> None:
    compound = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(SkpdocError, match="diberi kata sandi"):
        _verified(issued, returned, compound)
    with pytest.raises(SkpdocError, match=r"format lama \(.doc\)"):
        _verified(issued, returned, compound[:600])


def _document(issued: Path) -> Document:
    return docx.Document(str(skp_of(issued)))
