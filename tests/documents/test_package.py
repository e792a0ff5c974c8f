"""The archive of a document: whole for every reader, constant parts in front and copied, no clock."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from skpdoc.documents import package
from skpdoc.documents.package import WordPackage

pytestmark = pytest.mark.quick

CONSTANT = {
    "word/media/gambar é.png": bytes(range(256)) * 40,
    "[Content_Types].xml": b"<Types/>" * 100,
    "kosong.xml": b"",
}
PARTS = {
    "word/document.xml": b"<w:p>isi</w:p>" * 2_000,
    "word/footer1.xml": b"<w:p>kaki</w:p>",
    "x.bin": b"\0",
}


def _read(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("has_isal", [True, False])
def test_what_goes_in_comes_out(has_isal: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if not has_isal:
        monkeypatch.setattr(package, "quick_zlib", None)
    one = WordPackage(CONSTANT)
    data = one.with_parts(PARTS)
    assert _read(data) == {**CONSTANT, **PARTS}
    assert next(iter(_read(data))) == "[Content_Types].xml"
    assert data == one.with_parts(PARTS) == WordPackage(CONSTANT).with_parts(PARTS)


def test_constant_parts_are_copied() -> None:
    one = WordPackage(CONSTANT)
    first, second = one.with_parts(PARTS), one.with_parts({"word/document.xml": b"lain"})
    with zipfile.ZipFile(BytesIO(first)) as archive:
        front = archive.getinfo("word/document.xml").header_offset
    assert front > 300
    assert first[:front] == second[:front]


@pytest.mark.skipif(shutil.which("unzip") is None, reason="Info-ZIP stands for readers not in Python")
def test_another_reader_finds_it_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(WordPackage(CONSTANT).with_parts(PARTS))
    subprocess.run(["unzip", "-tqq", str(path)], check=True, capture_output=True)
