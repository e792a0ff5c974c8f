"""The annotated copy, opened again: what it adds, and that everything else is still there."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet
from search import searched

from skpdoc import codes
from skpdoc.errors import SkpdocError
from skpdoc.findings import CellRef, Finding
from skpdoc.pipeline.reading.load import load
from skpdoc.workbook.editing.untouched import is_untouched_copy
from skpdoc.workbook.marking.annotate import annotate
from skpdoc.workbook.marking.notes import MARK
from skpdoc.workbook.writing.blank import write_workbook
from skpdoc.workbook.writing.styles import SEVERITY_FILL

Tables = dict[str, list[list[str]]]
SAMPLE = Path(__file__).parents[2] / "sample_workbooks" / "dinas_perhubungan.xlsx"
GALAT, PERINGATAN, SARAN = codes.B14_ANGKA, codes.K15_DIKETIK_LAIN, codes.B12_DIRAPIKAN


def galat(sheet: str, address: str, value: str = "dua belas") -> Finding:
    return GALAT(
        CellRef("b.xlsx", sheet, address, "Target"), value, f'"{value}" bukan angka.', 'Ketik "12 Laporan".'
    )


def opened(data: bytes, *, data_only: bool = False) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(data), data_only=data_only)


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def colour(cell: Cell) -> str:
    return f"#{cell.fill.fgColor.rgb[2:]}" if cell.fill.fill_type == "solid" else ""


def note(sheet: Worksheet, address: str) -> str:
    comment = sheet[address].comment
    return comment.text if comment else ""


def looks(book: openpyxl.Workbook) -> Iterator[tuple[object, ...]]:
    """All that a person sees of the cells, sheet Temuan apart."""
    for sheet in book:
        if sheet.title != "Temuan":
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.has_style or cell.value is not None or cell.comment:
                        text = cell.comment.text if cell.comment else ""
                        look = (
                            cell.value,
                            colour(cell),
                            cell.number_format,
                            cell.font.b,
                            cell.border.left.style,
                            text,
                        )
                        if look != (None, "", "General", False, None, ""):
                            yield (sheet.title, cell.coordinate, *look)


@pytest.fixture
def book(tmp_path: Path, kantor: Tables) -> Path:
    path = tmp_path / "b.xlsx"
    path.write_bytes(write_workbook(2026, kantor))
    return path


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


# -- what is added --------------------------------------------------------------------------------------


def test_cells_get_the_colour_of_their_gravest_finding_and_a_note_with_all(book: Path) -> None:
    cell = CellRef("b.xlsx", "Peran", "K3", "Target")
    usulan = "Tersusunnya laporan"
    data = annotate(
        book,
        [
            SARAN(cell, "", "Teks dirapikan.", "Tidak perlu berbuat apa-apa."),
            galat("Peran", "K3"),
            PERINGATAN(replace(cell, address="K2"), "120", "Berbeda dari 100.", "Samakan.", usulan=usulan),
        ],
    )
    sheet = opened(data)["Peran"]
    assert colour(sheet["K3"]) == SEVERITY_FILL[GALAT.severity]
    assert colour(sheet["K2"]) == SEVERITY_FILL[PERINGATAN.severity]
    assert note(sheet, "K3").splitlines() == [
        MARK,
        "GALAT · B14 · Angka perlu ditegaskan",
        '"dua belas" bukan angka.',
        'Perbaikan: Ketik "12 Laporan".',
        "Tindak lanjut oleh: pengisi buku kerja",
        "",
        "SARAN · B12 · Teks dirapikan",
        "Teks dirapikan.",
        "Perbaikan: Tidak perlu berbuat apa-apa.",
        "Tindak lanjut oleh: pengisi buku kerja",
    ]
    assert f"Usulan: {usulan}" in note(sheet, "K2")
    assert colour(sheet["K4"]) == colour(opened(book.read_bytes())["Peran"]["K4"])


def test_temuan_stands_in_front_and_leads_to_the_cells(book: Path) -> None:
    data = annotate(
        book, [SARAN(CellRef("b.xlsx", "Renstra"), "", "a", "b"), galat("Perjanjian Kinerja", "G2")]
    )
    found = opened(data)
    sheet = found["Temuan"]
    assert found.sheetnames[0] == "Temuan"
    assert found.active.title == "Temuan"
    assert [one.title for one in found if one.sheet_view.tabSelected] == ["Temuan"]
    assert sheet["A2"].value == "1 galat · 0 peringatan · 1 saran"
    assert [cell.value for cell in sheet[4]][:3] == ["Tingkat", "Lembar", "Sel"]
    assert [sheet[f"A{row}"].value for row in (5, 6)] == ["galat", "saran"]
    assert [sheet[f"C{row}"].hyperlink.location for row in (5, 6)] == [
        "'Perjanjian Kinerja'!G2",
        "'Renstra'!A1",
    ]
    assert (sheet.auto_filter.ref, sheet.freeze_panes) == ("A4:J6", "A5")
    assert colour(sheet["A5"]) == SEVERITY_FILL[GALAT.severity]


def test_without_findings_temuan_says_so(book: Path) -> None:
    assert opened(annotate(book, []))["Temuan"]["A5"].value == "Tidak ada temuan."


def test_texts_stay_texts(book: Path) -> None:
    texts = [
        "=cmd|' /C calc'!A0",
        "+1",
        "@SUM(1)",
        "{=1}",
        "http://contoh.go.id",
        "007",
        "a\x07b",
        "<b> & ]]>",
        "😀",
    ]
    data = annotate(book, [galat("Peran", f"A{9 + at}", text) for at, text in enumerate(texts)])
    sheet = opened(data)["Temuan"]
    assert b"<f>" not in parts(data)["xl/worksheets/sheet.xml"]
    shown = [sheet.cell(5 + at, 5) for at in range(len(texts))]
    assert [cell.data_type for cell in shown] == ["s"] * len(texts)
    assert [cell.value for cell in shown][:6] == texts[:6]
    assert [cell.value for cell in shown][7:] == texts[7:]
    assert all(cell.hyperlink is None for cell in shown)
    assert '"a�b" bukan angka.' in note(opened(data)["Peran"], "A15")


def test_a_cell_with_many_or_endless_findings_has_a_note_that_can_be_read(book: Path) -> None:
    many = [galat("Peran", "K2", f"nilai {number}") for number in range(300)]
    text = note(opened(annotate(book, many))["Peran"], "K2")
    assert len(text) < 3_000
    assert text.count("GALAT") == 6
    assert text.endswith("… dan 294 temuan lain: lihat lembar Temuan.\n")
    assert opened(annotate(book, many))["Temuan"].max_row == 304
    endless = note(opened(annotate(book, [galat("Peran", "K2", "x" * 40_000)]))["Peran"], "K2")
    assert 2_500 < len(endless) < 2_700


def test_a_note_is_as_high_as_its_text_and_stands_beside_its_cell(book: Path) -> None:
    short, long = galat("Peran", "K2"), [galat("Peran", "D4", f"nilai {number}") for number in range(5)]
    drawing = next(
        data
        for name, data in parts(annotate(book, [short, *long])).items()
        if name.endswith(".vml") and b"<x:Row>3<" in data
    )
    found = dict(re.findall(rb"height:(\d+)px.*?<x:Row>(\d+)</x:Row>", drawing, re.DOTALL)[::-1])
    heights = {int(row): int(height) for height, row in found.items() if row != b"0"}
    assert heights[3] > 3 * heights[1] > 150
    anchor = re.search(rb"<x:Anchor>([\d, ]+)</x:Anchor>(?:(?!Anchor).)*<x:Row>3<", drawing, re.DOTALL)
    assert anchor is not None
    left, _, top, _, right, _, bottom, _ = map(int, anchor[1].split(b","))
    assert (left, top) == (4, 2)
    assert right > left
    assert bottom > top


# -- what is kept ---------------------------------------------------------------------------------------


def _canonical(data: bytes) -> str:
    """A sheet without what we may change in it: styles of cells, the reference to notes, empty cells, the open tab."""
    root = etree.fromstring(data)
    for element in reversed(list(root.iter())):
        name = etree.QName(element).localname
        parent = element.getparent()
        if name in ("c", "row"):
            element.attrib.pop("s", None)
            element.attrib.pop("spans", None)
        if name == "sheetView":
            element.attrib.pop("tabSelected", None)
        if parent is not None and (name == "legacyDrawing" or (name in ("c", "row") and not len(element))):
            parent.remove(element)
    return etree.tostring(root, method="c14n").decode()


def test_every_part_that_needs_no_change_is_the_same(book: Path) -> None:
    before, after = (
        parts(book.read_bytes()),
        parts(annotate(book, [galat("Peran", "K2"), galat("Unit", "B900")])),
    )
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {
        "[Content_Types].xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
        "xl/worksheets/sheet1.xml",  # was the open one
        "xl/worksheets/sheet2.xml",
        "xl/worksheets/_rels/sheet2.xml.rels",
        "xl/worksheets/sheet7.xml",
        "xl/comments5.xml",
        "xl/drawings/vmlDrawing5.vml",
    } & set(before) | (changed & {"xl/worksheets/_rels/sheet2.xml.rels"})
    for name in before:
        if name.startswith("xl/worksheets/sheet"):
            assert _canonical(before[name]) == _canonical(after[name]), name


def test_dropdowns_filters_panes_names_and_hidden_sheets_stay(book: Path) -> None:
    before, after = opened(book.read_bytes()), opened(annotate(book, [galat("Peran", "K2")]))
    for sheet in before:
        other = after[sheet.title]
        for mine, theirs in zip(
            sheet.data_validations.dataValidation, other.data_validations.dataValidation, strict=True
        ):
            assert (mine.formula1, str(mine.sqref)) == (theirs.formula1, str(theirs.sqref))
        assert (sheet.freeze_panes, sheet.auto_filter.ref) == (other.freeze_panes, other.auto_filter.ref)
        assert (sheet.print_title_rows, sheet.sheet_state) == (other.print_title_rows, other.sheet_state)
        widths = {column: one.width for column, one in sheet.column_dimensions.items()}
        assert widths == {column: one.width for column, one in other.column_dimensions.items()}
    assert set(before.defined_names) <= set(after.defined_names)
    assert after["Daftar Pilihan"].sheet_state == "hidden"


_X14 = (
    '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" '
    'uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations '
    'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1"><x14:dataValidation type="list">'
    "<x14:formula1><xm:f>Lain!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>C1:C9</xm:sqref></x14:dataValidation>"
    "</x14:dataValidations></ext></extLst>"
)


@pytest.fixture
def foreign(tmp_path: Path) -> Path:
    """A workbook as an office may have it: formulas, merged and protected cells, notes, odd sheet names."""
    path = tmp_path / "b.xlsx"
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("Rencana 'A' & B")
    sheet.write_formula("A1", "=1+1", None, 2)
    sheet.merge_range(
        "B2:D4", "gabung", book.add_format({"bg_color": "#00FF00", "num_format": "0.0%", "bold": True})
    )
    sheet.write_comment("A1", "Catatan kantor", {"author": "Ani"})
    sheet.write_comment("A9", "Catatan lain", {"author": "Ani"})
    sheet.set_row(5, 30, book.add_format({"bg_color": "#0000FF"}))
    sheet.set_row(6, None, None, {"hidden": True})
    sheet.set_column("F:F", 20, book.add_format({"bg_color": "#FF00FF"}))
    sheet.conditional_format(
        "A1:A9", {"type": "cell", "criteria": ">", "value": 1, "format": book.add_format()}
    )
    sheet.protect("rahasia")
    sheet.write_dynamic_array_formula("G1", "=SEQUENCE(2)", None, 1)
    book.add_worksheet("Temuan ").write_string("A1", "milik kantor")
    book.add_worksheet("Lain").hide()
    book.define_name("'Lain'!Lokal", "=Lain!$A$1")
    book.close()
    own = parts(path.read_bytes())
    own["xl/worksheets/sheet1.xml"] = own["xl/worksheets/sheet1.xml"].replace(
        b"</worksheet>", _X14.encode() + b"</worksheet>"
    )
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in own.items():
            archive.writestr(name, data)
    return path


RENCANA = "Rencana 'A' & B"


def test_formulas_keep_their_values_and_extensions_stay(foreign: Path) -> None:
    data = annotate(foreign, [galat(RENCANA, "A1"), galat(RENCANA, "F3")])
    assert opened(data)[RENCANA]["A1"].value == "=1+1"
    assert opened(data, data_only=True)[RENCANA]["A1"].value == 2
    xml = parts(data)["xl/worksheets/sheet1.xml"].decode()
    assert "<xm:f>Lain!$A$1:$A$3</xm:f>" in xml
    assert xml.index("<legacyDrawing") < xml.index("<extLst")
    assert "conditionalFormatting" in xml
    assert 'sheetProtection password="' in xml
    assert re.search(r'<c r="G1"[^>]* cm="1"', xml)
    assert _canonical(xml.encode()) == _canonical(parts(foreign.read_bytes())["xl/worksheets/sheet1.xml"])


def test_links_quote_names_and_do_not_lead_to_hidden_sheets(foreign: Path) -> None:
    sheet = opened(annotate(foreign, [galat(RENCANA, "A1"), galat("Temuan ", "B2"), galat("Lain", "A1")]))[
        "Temuan"
    ]
    assert sheet["C5"].hyperlink.location == "'Rencana ''A'' & B'!A1"
    assert sheet["C6"].hyperlink.location == "'Temuan '!B2"
    assert (sheet["C7"].value, sheet["C7"].hyperlink) == ("A1", None)


def test_a_note_of_the_office_stands_before_ours(foreign: Path) -> None:
    sheet = opened(annotate(foreign, [galat(RENCANA, "A1")]))[RENCANA]
    assert note(sheet, "A1").startswith(f"Catatan kantor\n\n{MARK}\nGALAT")
    assert (sheet["A1"].comment.author, note(sheet, "A9")) == ("Ani", "Catatan lain")


def test_a_conversation_becomes_a_note_that_holds_ours_too(foreign: Path) -> None:
    """Excel 365 keeps the conversation in a part of its own and would not show the note."""
    own = parts(foreign.read_bytes())
    own["xl/comments1.xml"] = own["xl/comments1.xml"].replace(b">Ani<", b">tc={0F}<")
    own["xl/threadedComments/threadedComment1.xml"] = b"<ThreadedComments/>"
    rels = "xl/worksheets/_rels/sheet1.xml.rels"
    relation = (
        b'<Relationship Id="rId77" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" '
        b'Target="../threadedComments/threadedComment1.xml"/></Relationships>'
    )
    own[rels] = own[rels].replace(b"</Relationships>", relation)
    written(foreign, _zip(own))
    assert "xl/threadedComments/threadedComment1.xml" in parts(annotate(foreign, [galat(RENCANA, "B9")]))
    data = annotate(foreign, [galat(RENCANA, "A1")])
    assert "xl/threadedComments/threadedComment1.xml" not in parts(data)
    assert b"threadedComment" not in parts(data)[rels]
    assert note(opened(data)[RENCANA], "A1").startswith("Catatan kantor")


def test_boxes_of_old_excels_do_not_stop_us(foreign: Path) -> None:
    own = parts(foreign.read_bytes())
    name = next(name for name in own if name.endswith(".vml"))
    own[name] = own[name].replace(b"</div>", b"<br></div>", 1)
    sheet = opened(annotate(written(foreign, _zip(own)), [galat(RENCANA, "A1")]))[RENCANA]
    assert (MARK in note(sheet, "A1"), note(sheet, "A9")) == (True, "Catatan lain")


def test_a_merged_area_is_marked_where_it_shows(foreign: Path) -> None:
    sheet = opened(annotate(foreign, [galat(RENCANA, "C3")]))[RENCANA]
    assert colour(sheet["B2"]) == SEVERITY_FILL[GALAT.severity]
    assert MARK in note(sheet, "B2")
    assert (sheet["B2"].number_format, sheet["B2"].font.b) == ("0.0%", True)
    assert [str(area) for area in sheet.merged_cells.ranges] == ["B2:D4"]


def test_cells_that_are_not_there_are_made_in_the_style_around_them(foreign: Path) -> None:
    places = ["F3", "C6", "A7", "ZZ1", "A1048576"]
    data = annotate(foreign, [galat(RENCANA, place) for place in places])
    sheet = opened(data)[RENCANA]
    assert [colour(sheet[place]) for place in places] == [SEVERITY_FILL[GALAT.severity]] * 5
    assert sheet.row_dimensions[7].hidden
    restored = opened(annotate(written(foreign, data), []))[RENCANA]
    assert [colour(restored[place]) for place in places] == ["#FF00FF", "#0000FF", "", "", ""]


def test_names_that_belong_to_a_sheet_still_do(foreign: Path) -> None:
    once = annotate(foreign, [])
    for data in (once, annotate(written(foreign, once), [])):
        found = opened(data)
        assert found.sheetnames == ["Temuan", RENCANA, "Temuan ", "Lain"]
        assert list(found["Lain"].defined_names) == ["Lokal"]
        assert found["Temuan "]["A1"].value == "milik kantor"


def test_a_sheet_of_the_office_called_temuan_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "b.xlsx"
    book = xlsxwriter.Workbook(path)
    book.add_worksheet("Temuan").write_string("A1", "milik kantor")
    book.close()
    found = opened(annotate(path, []))
    assert found["Temuan"]["A1"].value == "milik kantor"
    assert found.sheetnames[0].startswith("Temuan ")
    assert found.worksheets[0]["A1"].value == "Temuan"


def test_the_original_is_only_read_and_the_copy_always_the_same(book: Path) -> None:
    before = book.read_bytes()
    found = [galat("Peran", "K2"), galat("Unit", "B3")]
    assert annotate(book, found) == annotate(book, found)
    assert book.read_bytes() == before


def test_a_copy_that_somebody_saved_is_known(book: Path) -> None:
    copy = written(book.with_name("c.xlsx"), annotate(book, []))
    assert is_untouched_copy(copy)
    openpyxl.load_workbook(copy).save(copy)
    assert not is_untouched_copy(copy)
    assert not is_untouched_copy(book)
    assert not is_untouched_copy(book.with_name("tidak ada.xlsx"))


# -- again and again ------------------------------------------------------------------------------------


def test_a_second_check_replaces_the_first(book: Path) -> None:
    first = annotate(book, [galat("Peran", "N2"), galat("Peran", "D2"), galat("Renstra", "A1")])
    again = annotate(written(book.with_name("c.xlsx"), first), [galat("Peran", "K3")])
    assert list(looks(opened(again))) == list(looks(opened(annotate(book, [galat("Peran", "K3")]))))
    assert [name for name in opened(again).sheetnames if "Temuan" in name] == ["Temuan"]
    assert opened(again)["Temuan"].max_row == 5


_SOME = st.lists(
    st.tuples(
        st.sampled_from(["Satu", "Dua"]),
        st.sampled_from("ABCZ"),
        st.integers(1, 9) | st.integers(9, 6000),
        st.sampled_from([GALAT, PERINGATAN, SARAN]),
    ),
    max_size=12,
)


@searched(8)
@given(first=_SOME, second=_SOME)
def test_nothing_is_left_of_an_earlier_check(
    tmp_path_factory: pytest.TempPathFactory, first: list[tuple[Any, ...]], second: list[tuple[Any, ...]]
) -> None:
    folder = tmp_path_factory.mktemp("buku")
    bare = folder / "b.xlsx"
    made = xlsxwriter.Workbook(bare)
    for name in ("Satu", "Dua"):
        sheet = made.add_worksheet(name)
        for row in range(0, 9, 2):
            look = made.add_format({"bg_color": "#12345" + str(row), "num_format": "0.0", "border": 1})
            sheet.write_row(row, row % 3, ["a", row, None], look)
            sheet.write_comment(row, row % 3, f"Catatan {row}")
    made.close()

    def found(some: list[tuple[Any, ...]]) -> list[Finding]:
        return [
            kind(CellRef("b.xlsx", sheet, f"{column}{row}"), "", "a", "b")
            for sheet, column, row, kind in some
        ]

    wanted = annotate(bare, found(second))
    copy = written(folder / "c.xlsx", annotate(bare, found(first)))
    assert list(looks(opened(annotate(copy, found(second))))) == list(looks(opened(wanted)))


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_keeps_what_a_second_check_needs(tmp_path: Path) -> None:
    """Colours go, the office's fills and notes come back, after another program has saved the copy."""
    found = [galat("Peran", "P190"), galat("Pegawai", "F13"), galat("Pegawai", "A1")]
    copy = written(tmp_path / "salinan.xlsx", annotate(SAMPLE, found))
    profile = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "xlsx",
        "--outdir",
        str(tmp_path / "lo"),
        str(copy),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    saved = tmp_path / "lo" / "salinan.xlsx"
    assert MARK in note(opened(saved.read_bytes())["Peran"], "P190")
    again = opened(annotate(saved, []))
    plain = opened(SAMPLE.read_bytes())
    assert again.sheetnames == ["Temuan", *plain.sheetnames]
    for sheet, address in (("Peran", "P190"), ("Pegawai", "F13"), ("Pegawai", "A1")):
        assert colour(again[sheet][address]) == colour(plain[sheet][address]) != ""
        assert note(again[sheet], address).strip() == note(plain[sheet], address).strip()


# -- the reader as a judge ------------------------------------------------------------------------------


def spoilt(tables: Tables) -> Tables:
    peran = tables["Peran"]
    peran[1][peran[0].index("Target")] = "seratus dua puluh"
    peran[3][peran[0].index("Mendukung")] = "R99"
    tables["Pegawai"][3][0] = "1990"
    tables["Catatan"] = [["Apa pun"]]
    return tables


def test_the_copy_is_read_with_the_same_findings(tmp_path: Path, kantor: Tables) -> None:
    path = written(tmp_path / "b.xlsx", write_workbook(2026, spoilt(kantor)))
    found = load(path).findings
    assert len({finding.code for finding in found}) > 3
    once = annotate(path, found)
    (tmp_path / "lain").mkdir()
    copy = written(tmp_path / "lain" / "b.xlsx", once)
    assert load(copy).findings == found
    again = written(copy, annotate(copy, found))
    assert load(again).findings == found


def test_a_large_workbook_with_thousands_of_findings(tmp_path: Path, kantor: Tables) -> None:
    kantor["Peran"] += [list(kantor["Peran"][1]) for _ in range(2_000)]
    path = written(tmp_path / "b.xlsx", write_workbook(2026, kantor))
    data = annotate(path, [galat("Peran", f"{column}{row}") for row in range(2, 2_000) for column in "DK"])
    assert len(data) < 4 * path.stat().st_size
    found = opened(data)
    assert found["Temuan"].max_row == 4 + 2 * 1_998
    assert MARK in note(found["Peran"], "K1999")
    drawing = max((data for name, data in parts(data).items() if name.endswith(".vml")), key=len)
    ids = re.findall(rb'<v:shape id="(\w+)"|<v:shape [^>]*? id="(\w+)"', drawing)
    assert len(set(ids)) == len(ids) > 3_000


# -- files that are not as they should be ---------------------------------------------------------------


def test_what_is_no_workbook_is_refused_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "b.xlsx"
    with pytest.raises(SkpdocError, match="tidak dapat dibuka"):
        annotate(path, [])
    for data in (b"", b"PK\x03\x04", b"bukan", _zip({"a": b""}), _zip({"[Content_Types].xml": b"<Types/>"})):
        with pytest.raises(SkpdocError, match=r"^b\.xlsx: .*simpan ulang"):
            annotate(written(path, data), [])


def _zip(content: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in content.items():
            archive.writestr(name, data)
    return stream.getvalue()


def test_a_workbook_without_styles_gets_some(book: Path) -> None:
    own = parts(book.read_bytes())
    del own["xl/styles.xml"]
    rels = own["xl/_rels/workbook.xml.rels"]
    own["xl/_rels/workbook.xml.rels"] = re.sub(rb'<Relationship [^>]*"styles.xml"/>', b"", rels)
    own["[Content_Types].xml"] = re.sub(
        rb'<Override PartName="/xl/styles.xml"[^>]*/>', b"", own["[Content_Types].xml"]
    )
    for name in own:
        if name.startswith("xl/worksheets/sheet"):
            own[name] = re.sub(rb' (?:s|style|dxfId)="\d+"', b"", own[name])
    found = opened(annotate(written(book, _zip(own)), [galat("Peran", "K2")]))
    assert colour(found["Peran"]["K2"]) == SEVERITY_FILL[GALAT.severity]


def test_prefixed_xml_without_addresses_is_understood(tmp_path: Path) -> None:
    """As some programs write it: every element with a prefix, rows and cells without r."""
    path = tmp_path / "b.xlsx"
    openpyxl.Workbook().save(path)
    own = parts(path.read_bytes())
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    rows = "".join(f"<x:row><x:c/><x:c><x:v>{row}</x:v></x:c></x:row>" for row in (1, 2, 3))
    own["xl/worksheets/sheet1.xml"] = (
        f'<x:worksheet xmlns:x="{main}"><x:sheetData>{rows}</x:sheetData></x:worksheet>'.encode()
    )
    found = opened(annotate(written(path, _zip(own)), [galat("Sheet", "B2"), galat("Sheet", "D2")]))["Sheet"]
    assert [found[f"B{row}"].value for row in (1, 2, 3)] == [1, 2, 3]
    assert [colour(found[place]) for place in ("B1", "B2", "C2", "D2")] == ["", "#FF9B9B", "", "#FF9B9B"]


_LOST = "xl/worksheets/sheet99.xml"
DAMAGE = {
    "cut off": {_LOST: b'<worksheet><sheetViews><sheetView tabSelected="1"/>'},
    "nothing in it": {_LOST: b""},
    "not there": {},
    "its relations": {
        _LOST: b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>',
        "xl/worksheets/_rels/sheet99.xml.rels": b"<Relationships",
    },
}


def _with_foreign_sheet(book: Path, more: dict[str, bytes]) -> Path:
    """A last sheet of somebody's, of which the parts are ``more``."""
    found = parts(book.read_bytes())
    main, relations = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
    found[main] = found[main].replace(
        b"</sheets>", b'<sheet name="Catatan" sheetId="99" r:id="rId99"/></sheets>'
    )
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
    link = f'<Relationship Id="rId99" Type="{kind}" Target="worksheets/sheet99.xml"/></Relationships>'
    found[relations] = found[relations].replace(b"</Relationships>", link.encode())
    return written(book, _zip(found | more))


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_sheet_of_somebody_s_keeps_no_other_from_being_marked(book: Path, damage: str) -> None:
    unmarked: list[str] = []
    data = annotate(_with_foreign_sheet(book, DAMAGE[damage]), [galat("Peran", "K2")], unmarked)
    assert unmarked == []
    found = parts(data)
    assert {name: found.get(name) for name in DAMAGE[damage]} == DAMAGE[damage]
    comments = [content for name, content in found.items() if "comments" in name]
    assert any(b"bukan angka" in content for content in comments)


def test_a_sheet_of_ours_that_cannot_take_notes_is_named(book: Path) -> None:
    found = parts(book.read_bytes())
    damaged = next(name for name in found if "worksheets/_rels" in name)
    found[damaged] = b"<Relationships"
    number = int(re.sub(r"\D", "", damaged))
    name = opened(book.read_bytes()).sheetnames[number - 1]
    other = next(title for title in ("Peran", "Pegawai") if title != name)
    unmarked: list[str] = []
    data = annotate(written(book, _zip(found)), [galat(name, "B3"), galat(other, "B2")], unmarked)
    assert unmarked == [name]
    told = [
        content for part, content in parts(data).items() if part == "xl/sharedStrings.xml" or "sheet" in part
    ]
    assert any(name.encode() in content for content in told), "both stand in the sheet Temuan"
