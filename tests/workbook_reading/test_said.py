"""What is read and said of it: links to other files, lost number formats, the longest text, odd cells."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hostile import (
    NAMESPACE,
    TARGET,
    added,
    broken,
    cell_xml,
    lacking,
    merged,
    parted,
    peran,
    rows,
    target,
    with_sheets,
)
from office import BOOK as BOOK_PART
from office import STRINGS, STYLES, Parts, good, packed, parts_of, read, replaced, sheet, spoilt

from skpdoc.errors import SkpdocError
from skpdoc.findings import Finding
from skpdoc.pipeline.reading import load
from skpdoc.records.book import read_book
from skpdoc.records.cells import UNKNOWN_FORMAT, Cell, CellKind
from skpdoc.workbook.reading import reader
from skpdoc.workbook.reading.reader import read_grids

BOOK = "kantor.xlsx"
LINK = "xl/externalLinks/externalLink1.xml"
LINK_RELATIONS = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath" '
    b'Target="file:///C:\\Data\\Renstra.xlsx" TargetMode="External"/></Relationships>'
)


def _findings(content: bytes, *codes: str) -> list[Finding]:
    found = read_book(BOOK, read(content)).findings
    return [finding for finding in found if finding.code in codes]


def _peran(content: bytes) -> dict[int, Any]:
    return next(dict(grid.rows[2]) for grid in read(content) if grid.title == "Peran")


def test_a_link_to_another_file_is_said_and_not_followed() -> None:
    def linked(parts: Parts) -> None:
        parts[LINK] = b"<externalLink/>"
        parts["xl/externalLinks/_rels/externalLink1.xml.rels"] = LINK_RELATIONS
        replaced(sheet("Peran"), TARGET, '<c r="P2"><f>[1]Renstra!$C$4*2</f><v>12</v></c>')(parts)

    content = spoilt(linked)
    assert _peran(content)[16] == Cell(12, CellKind.NUMBER, is_formula=True)
    (said,) = _findings(content, "B33")
    assert (said.cell.sheet, said.cell.address) == ("Peran", "P2")
    assert "Renstra.xlsx" in said.cause
    assert "1 sel" in said.cause


@pytest.mark.parametrize("relations", [LINK_RELATIONS, LINK_RELATIONS[:50], b""])
def test_a_link_that_no_cell_uses_is_said_of_the_file(relations: bytes) -> None:
    parts = {LINK: b"<externalLink", "xl/externalLinks/_rels/externalLink1.xml.rels": relations}
    (said,) = _findings(packed({**parts_of(good()), **parts}), "B33")
    assert str(said.cell) == BOOK


def test_a_column_of_a_table_is_no_other_file() -> None:
    formula = '<c r="P2"><f>Tabel1[2024]+Tabel1[[#This Row],[2025]]+Unit!B3</f><v>12</v></c>'
    assert _findings(target(formula)(), "B33") == []
    assert _findings(good(), "B33", "B34") == []


@pytest.mark.parametrize("spoil", [broken(STYLES), lacking(STYLES)], ids=["rusak", "hilang"])
def test_lost_number_formats_are_said_and_percent_is_asked(spoil: Callable[[], bytes]) -> None:
    def percent(parts: Parts) -> None:
        part = sheet("Perjanjian Kinerja")
        number = rb'(<c r="G2"(?: s="\d+")?>)<v>95</v>'
        parts[part], found = re.subn(number, rb"\1<v>0.95</v>", parts[part])
        assert found == 1

    parts = parts_of(spoil())
    percent(parts)
    found = _findings(packed(parts), "B14", "B16", "B34")
    assert [finding.code for finding in found] == ["B34", "B14"]
    assert found[1].cell.sheet == "Perjanjian Kinerja"
    assert "0,95 dapat berarti 95%" in found[1].cause


def test_a_style_that_is_not_there_is_unknown() -> None:
    assert _peran(target('<c r="P2" s="999"><v>12</v></c>')())[16].number_format == UNKNOWN_FORMAT


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("", "General"),
        ('<numFmt numFmtId="164" formatCode=""/>', "General"),
        ('<numFmt numFmtId="164"/>', "General"),
        ('<numFmt numFmtId="164" formatCode="0%"/>', "0%"),
    ],
)
def test_a_format_without_a_code_is_general(written: str, read_as: str) -> None:
    """So Excel and LibreOffice show it, and ClosedXML writes General."""
    formats = parted(replaced(STYLES, '<numFmt numFmtId="164" formatCode="@"/>', written))
    assert _peran(formats())[1].number_format == read_as


@pytest.mark.parametrize(
    ("number", "code"), [(9, "0%"), (30, "yyyy-mm-dd"), (57, "yyyy-mm-dd"), (67, "0%"), (24, "General")]
)
def test_numbers_of_formats_are_known_by_their_standard(number: int, code: str) -> None:
    formats = parted(replaced(STYLES, 'numFmtId="164" fontId', f'numFmtId="{number}" fontId', 99))
    assert _peran(formats())[1].number_format == code


def test_conditional_formats_name_no_number_formats() -> None:
    dxf = '<dxfs><dxf><numFmt numFmtId="164" formatCode="0%"/></dxf></dxfs></styleSheet>'
    assert read(spoilt(replaced(STYLES, "</styleSheet>", dxf))) == read(good())


def test_the_longest_text_that_a_cell_can_hold() -> None:
    """Every character as an escape, which is how the most bytes are needed."""
    longest = "_x000D_" * 32_767
    content = target(f'<c r="P2" t="inlineStr"><is><t>{longest}</t></is></c>')()
    assert _peran(content)[16].value == "\r" * 32_767
    text = f'<c r="O3" t="inlineStr"><is><t>{"a" * 32_767}</t></is></c>'
    (said,) = _findings(peran(cell_xml("O3"), text)(), "B19")
    assert said.cell.address == "O3"


@pytest.mark.parametrize(
    ("xml", "value", "kind"),
    [
        ('<c r="P2" t="b"><v>1</v></c>', True, CellKind.BOOL),
        ('<c r="P2" t="e"><v>#REF!</v></c>', "#REF!", CellKind.ERROR),
        ('<c r="P2" t="e"><f>1/0</f><v>#DIV/0!</v></c>', "#DIV/0!", CellKind.ERROR),
        ('<c r="P2"><f>6*2</f></c>', "=6*2", CellKind.FORMULA),
        ('<c r="P2"><f>6*2</f><v></v></c>', "=6*2", CellKind.FORMULA),
        ('<c r="P2"><f t="shared" si="0"/><v/></c>', "=", CellKind.FORMULA),
        ('<c r="P2" t="str"><f>"a"</f><v>a _x005F_x000D_</v></c>', "a _x000D_", CellKind.TEXT),
        ('<c r="P2"><v> 1.5E1 </v></c>', 15.0, CellKind.NUMBER),
        ('<c r="P2"><v>198609262015051000</v></c>', 198609262015051000, CellKind.NUMBER),
        (
            '<c r="P2" t="inlineStr"><is><r><t>1</t></r><rPh><t>x</t></rPh><r><t>2</t></r></is></c>',
            "12",
            CellKind.TEXT,
        ),
        ('<c r="P2" s="0" t="d"><v>2026-03-01</v></c>', "2026-03-01", CellKind.DATE),
    ],
)
def test_cells_as_programs_write_them(xml: str, value: object, kind: CellKind) -> None:
    cell = _peran(target(xml)())[16]
    assert cell.kind is kind
    assert (str(cell.value) if kind is CellKind.DATE else cell.value) == value


@pytest.mark.parametrize(
    "xml", ['<c r="P2" t="str"><f>A9</f><v></v></c>', '<c r="P2" t="s"/>', '<c r="P2"><v/></c>']
)
def test_cells_that_hold_nothing(xml: str) -> None:
    assert 16 not in _peran(target(xml)())


def test_days_outside_the_calendar_are_errors() -> None:
    days = parted(replaced(STYLES, 'formatCode="@"', 'formatCode="d mmmm yyyy"'))
    parts = parts_of(days())
    replaced(sheet("Peran"), TARGET, '<c r="P2" s="23"><v>1e12</v></c>')(parts)
    assert _peran(packed(parts))[16] == Cell("########", CellKind.ERROR, "d mmmm yyyy")


@pytest.mark.parametrize("sign", ["\u202e", "\x9b", "_x001B_", "_xD800_", "\U000e0041", "\ufdd0"])
def test_what_steers_a_terminal_is_quoted_by_a_sign_in_its_place(sign: str) -> None:
    content = spoilt(replaced(STRINGS, "<t>Hasil A</t>", f"<t>Hasil {sign}[31mA</t>"))
    found = read_book(BOOK, read(content)).findings
    assert {"B11", "B12"} & {finding.code for finding in found}
    assert [finding for finding in found if not f"{finding}{finding.value}".isprintable()] == []


def test_an_error_or_an_nip_of_any_length_is_quoted_shortened() -> None:
    long_error = target(f'<c r="P2" t="e"><v>{"#" * 30_000}\x9b</v></c>')()
    digits = "1\u202e" * 16_000
    long_nip = spoilt(replaced(STRINGS, "<t>198609262015051001</t>", f"<t>{digits}</t>"))
    for code, content in (("B07", long_error), ("R28", long_nip)):
        said, *_ = _findings(content, code)
        assert len(str(said)) < 300
        assert str(said).isprintable()
    assert max(len(str(finding)) for finding in read_book(BOOK, read(long_nip)).findings) < 400


def test_of_many_unknown_sheets_some_are_named() -> None:
    def spoil(parts: Parts) -> None:
        kind = (
            '" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="'
        )
        relations = sheets = ""
        for number in range(300):
            part = f"worksheets/z{number}.xml"
            parts[f"xl/{part}"] = b"<worksheet/>"
            relations += f'<Relationship Id="z{number}{kind}{part}"/>'
            sheets += f'<sheet name="{number}\u202e{"Z" * 1_000}" sheetId="{number + 90}" r:id="z{number}"/>'
        replaced("xl/_rels/workbook.xml.rels", "</Relationships>", f"{relations}</Relationships>")(parts)
        replaced(BOOK_PART, "</sheets>", f"{sheets}</sheets>")(parts)

    said = _findings(spoilt(spoil), "B02")
    assert len(said) == 6
    assert "295 lembar lain" in said[-1].cause
    assert all(len(str(finding)) < 300 for finding in said)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
def test_a_file_with_a_name_that_cannot_be_shown(tmp_path: Path) -> None:
    path = tmp_path / "kantor\x1b[31m\n.xlsx"
    path.write_bytes(good())
    with pytest.raises(SkpdocError, match="nama berkas memuat karakter") as refused:
        read_grids(path)
    assert str(refused.value).isprintable()


def test_a_file_that_is_too_large_is_not_even_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "besar.xlsx"
    path.write_bytes(good())
    monkeypatch.setattr(reader, "MOST_BYTES", 1_000)
    monkeypatch.setattr(load, "MOST_BYTES", 1_000)
    monkeypatch.setattr(Path, "open", None)
    (unit,), refused = load.group_books([path])
    assert not refused
    with pytest.raises(SkpdocError, match="terlalu besar"):
        load.load_unit(unit)


def test_macs_count_from_1904(tmp_path: Path) -> None:
    path = tmp_path / "mac.xlsx"
    workbook = openpyxl.Workbook()
    workbook.epoch = openpyxl.utils.datetime.MAC_EPOCH
    workbook.active["A1"] = 0.5
    workbook.active["A2"] = openpyxl.utils.datetime.from_excel(46023)
    workbook.save(path)
    assert str(read_grids(path)[0].rows[2][1].value) == "2026-01-01 00:00:00"


def test_sheets_that_are_charts_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "bagan.xlsx"
    workbook = openpyxl.Workbook()
    workbook.active["A1"] = 1
    workbook.create_chartsheet("Grafik")
    workbook.save(path)
    assert [grid.title for grid in read_grids(path)] == ["Sheet"]


OTHER = {
    "kolom_jauh": ('<sheetData><row r="1"><c r="AMK1"><v>1</v></c></row></sheetData>', "Catatan!AMK1"),
    "rusak": ('<sheetData><row r="1"><c r="A1"><v>1</v></c></row><oops>', 'lembar "Catatan" rusak'),
    "sel_ganda": (
        '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row></sheetData>',
        "A1 tercatat",
    ),
    "baris_banyak": (f"<sheetData>{rows(200_001, '<c><v>1</v></c>')}</sheetData>", "200000 baris"),
    "gabung": ('<sheetData/><mergeCells><mergeCell ref="A:"/></mergeCells>', 'sel gabungan "A:"'),
}


@pytest.mark.parametrize("name", OTHER)
def test_a_sheet_that_would_not_be_read_stops_no_other(name: str) -> None:
    body, fault = OTHER[name]
    content = packed(with_sheets({"Catatan": f"<worksheet {NAMESPACE}>{body}</worksheet>"}))
    *grids, other = read(content)
    assert tuple(grids) == read(good())
    assert (other.title, other.rows) == ("Catatan", {})
    (said,) = _findings(content, "B02")
    assert said.cell.place == "Catatan"
    assert fault in said.cause
    with pytest.raises(SkpdocError, match=re.escape(fault.replace("Catatan", "PK"))):
        read(packed(with_sheets({"PK": f"<worksheet {NAMESPACE}>{body}</worksheet>"})))


def test_a_sheet_without_its_part_stops_no_other() -> None:
    parts = with_sheets({"Catatan": "<x/>", "Salinan": "<x/>"})
    del parts["xl/worksheets/sheet900.xml"]
    replaced("xl/_rels/workbook.xml.rels", "worksheets/sheet901.xml", sheet("Peran").removeprefix("xl/"))(
        parts
    )
    *grids, lost, shared = read(packed(parts))
    assert tuple(grids) == read(good())
    assert 'isi lembar "Catatan" tidak ada' in lost.fault
    assert 'lembar "Salinan" menunjuk isi lembar lain' in shared.fault


@pytest.mark.parametrize("area", ["A:A", "A1:A1048576", "$p:$p"])
def test_a_whole_column_that_is_merged_is_asked_about(area: str) -> None:
    (said,) = _findings(merged(area)(), "B09")
    assert said.cell.place in ("Peran!A1", "Peran!P1")
    assert {(BOOK, "Peran", row) for row in (1, 2, 3)} <= set(said.withholds or ())


def test_a_whole_row_that_is_merged_is_a_title() -> None:
    assert _findings(merged("9:9")(), "B09") == []


def test_a_part_of_another_program_is_no_link() -> None:
    assert _findings(added("customXml/item1.xml")(), "B33") == []
    assert read(peran("<sheetData>", "<!-- [1]Lain!A1 --><sheetData>")()) == read(good())
