"""Every file of every command is a sound package: XML well formed, types declared, relations resolved."""

from __future__ import annotations

import posixpath
import zipfile
from pathlib import Path

import docx
import openpyxl
import pytest
from lxml import etree
from small_office import COMMANDS

from skpdoc.pipeline.reading.load import load

ROOT = Path(__file__).parents[2]
BOOKS = (
    ROOT / "sample_workbooks" / "puskesmas_harapan.xlsx",
    ROOT / "tests" / "fixtures" / "bkpsdm" / "bkpsdm_salah_02_r13.xlsx",
)
_PACKAGE = "{http://schemas.openxmlformats.org/package/2006/"
_RELATIONSHIP = f"{_PACKAGE}relationships}}Relationship"
_TYPES = f"{_PACKAGE}content-types}}"


def _source_folder(relations: str) -> str:
    """``word/_rels/document.xml.rels`` tells of a part in ``word``."""
    return posixpath.dirname(posixpath.dirname(relations))


def _assert_package(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert len(parts) == len({name.lower() for name in parts}), "no part twice"
    xml = (".xml", ".rels", ".vml")
    roots = {name: etree.fromstring(data) for name, data in parts.items() if name.endswith(xml)}
    types = roots.pop("[Content_Types].xml")
    declared = {one.get("PartName").lstrip("/") for one in types.iter(f"{_TYPES}Override")}
    endings = {one.get("Extension").lower() for one in types.iter(f"{_TYPES}Default")}
    assert declared <= set(parts)
    for name in parts.keys() - {"[Content_Types].xml"}:
        assert name in declared or name.rpartition(".")[2].lower() in endings, name
    for name, root in roots.items():
        if name.endswith(".rels"):
            _assert_relations(name, root, parts)


def _assert_relations(name: str, root: etree._Element, parts: dict[str, bytes]) -> None:
    relations = list(root.iter(_RELATIONSHIP))
    ids = [one.get("Id") for one in relations]
    assert len(ids) == len(set(ids))
    for one in relations:
        if one.get("TargetMode") != "External":
            target = posixpath.join("/", _source_folder(name), one.get("Target"))
            assert posixpath.normpath(target).lstrip("/") in parts, (name, target)


@pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.stem)
@pytest.mark.parametrize("name", ["generate", "coach", "check --annotate", "new --from"])
def test_every_file_of_every_command_is_sound_and_opens(name: str, book: Path, tmp_path: Path) -> None:
    assert COMMANDS[name](load(book), tmp_path) == []
    made = [path for path in tmp_path.rglob("*") if path.suffix in (".docx", ".xlsx")]
    assert made
    for path in made:
        _assert_package(path)
        if path.suffix == ".docx":
            assert docx.Document(str(path)).tables
        else:
            assert openpyxl.load_workbook(path).sheetnames
