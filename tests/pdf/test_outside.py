"""Documents that reach outside: not converted; and if one were, LibreOffice would neither call out nor read files."""

from __future__ import annotations

import shutil
import socketserver
import threading
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from drawn import pieces
from test_libreoffice import program
from test_libreoffice import pytestmark as needs_libreoffice

from skpdoc.documents.hostile.form import harm_of
from skpdoc.documents.shipped import shipped_folder
from skpdoc.errors import SkpdocError
from skpdoc.pdf.conversion.convert import convert
from skpdoc.pdf.conversion.libreoffice import LibreOffice
from skpdoc.regulation import DEFAULT_REGULASI, catalogue

pytestmark = needs_libreoffice
FORM = shipped_folder(catalogue()[DEFAULT_REGULASI]) / "skp_jpt_kuantitatif.docx"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CANARY = "KENARI-SETEMPAT"
PICTURE = (
    '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
    '<wp:extent cx="900000" cy="900000"/><wp:docPr id="1" name="x"/>'
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
    '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">'
    '<pic:nvPicPr><pic:cNvPr id="1" name="x"/>'
    "<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip "
    f'xmlns:r="{RELATIONS}" r:link="rId99"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"/></pic:spPr></pic:pic>'
    "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
)


def _field(text: str) -> str:
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    middle = '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>lama</w:t></w:r>'
    return f'{begin}<w:r><w:instrText xml:space="preserve"> {text} </w:instrText></w:r>{middle}{end}'


def _document(body: str, kind: str, target: str) -> bytes:
    """A document of ours with this in its body and this relation to elsewhere."""
    stream = BytesIO()
    relation = f'<Relationship Id="rId99" Type="{RELATIONS}/{kind}" Target="{target}" TargetMode="External"/>'
    with zipfile.ZipFile(FORM) as source, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in source.namelist():
            text = source.read(name)
            if name == "word/document.xml":
                text = text.replace(b"<w:body>", f"<w:body><w:p>{body}</w:p>".encode(), 1)
            if name == "word/_rels/document.xml.rels":
                text = text.replace(b"</Relationships>", f"{relation}</Relationships>".encode())
            archive.writestr(name, text)
    return stream.getvalue()


@pytest.fixture
def listener() -> Iterator[tuple[str, list[bytes]]]:
    """An address on this computer, and what was asked there."""
    heard: list[bytes] = []

    class Ear(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            self.request.settimeout(2)
            heard.append(self.request.recv(200))
            self.request.sendall(b"HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\n" + CANARY.encode())

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Ear) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}", heard
        server.shutdown()


def _hostile(web: str, folder: Path) -> dict[str, bytes]:
    """Documents that ask ``web`` or the file of the canary, by what they do it with."""
    (folder / "kenari.txt").write_text(CANARY, "utf-8")
    shutil.copy(Path(__file__).parents[2] / "docs" / "gambar" / next(_pictures()), folder / "kenari.png")
    text, image = (folder / "kenari.txt").as_uri(), (folder / "kenari.png").as_uri()
    return {
        "linked picture of the web": _document(PICTURE, "image", f"{web}/a.png"),
        "linked picture of this computer": _document(PICTURE, "image", image),
        "template of the web": _document("", "attachedTemplate", f"{web}/a.dotm"),
        "INCLUDEPICTURE of the web": _document(
            _field(f'INCLUDEPICTURE "{web}/b.png" \\d'), "hyperlink", "https://x/"
        ),
        "INCLUDEPICTURE of this computer": _document(
            _field(f'INCLUDEPICTURE "{image}" \\d'), "hyperlink", "https://x/"
        ),
        "INCLUDETEXT of the web": _document(_field(f'INCLUDETEXT "{web}/c.txt"'), "hyperlink", "https://x/"),
        "INCLUDETEXT of this computer": _document(_field(f'INCLUDETEXT "{text}"'), "hyperlink", "https://x/"),
        "chunk of this computer": _document("<w:altChunk/>", "aFChunk", text),
        "object of this computer": _document("<w:object/>", "oleObject", text),
    }


def _pictures() -> Iterator[str]:
    yield from sorted(path.name for path in (Path(__file__).parents[2] / "docs" / "gambar").glob("*.png"))


def test_they_are_not_converted(listener: tuple[str, list[bytes]], tmp_path: Path) -> None:
    web, heard = listener
    documents = _hostile(web, tmp_path)
    sources = [tmp_path / f"{number}.docx" for number in range(len(documents) + 1)]
    for source, content in zip(sources, (*documents.values(), FORM.read_bytes()), strict=True):
        source.write_bytes(content)
    found = program()
    assert found is not None
    made = dict(convert(LibreOffice(found, admit=harm_of), sources, 1))
    *refused, plain = (made[number] for number in range(len(sources)))
    for name, one in zip(documents, refused, strict=True):
        assert isinstance(one, SkpdocError), name
        assert "tidak dijadikan PDF" in str(one)
        assert len(one.lines) == 1
    assert isinstance(plain, bytes), "the others are"
    assert heard == []


def test_libreoffice_itself_would_fetch_nothing(listener: tuple[str, list[bytes]], tmp_path: Path) -> None:
    """As a second wall: without the check before, its settings alone keep it inside."""
    web, heard = listener
    documents = _hostile(web, tmp_path)
    sources = [tmp_path / f"{number}.docx" for number in range(len(documents) + 1)]
    for source, content in zip(sources, (*documents.values(), FORM.read_bytes()), strict=True):
        source.write_bytes(content)
    found = program()
    assert found is not None
    made = dict(convert(LibreOffice(found), sources, 1))
    assert heard == []
    plain = made[len(documents)]
    assert isinstance(plain, bytes)
    for number, name in enumerate(documents):
        pdf = made[number]
        if isinstance(pdf, bytes):
            assert CANARY not in "".join(text for page in pieces(pdf) for text, _ in page), name
            assert pdf.count(b"/Image") == plain.count(b"/Image"), name
