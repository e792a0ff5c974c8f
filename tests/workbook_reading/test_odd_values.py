"""Any value in any cell of an office is read or asked about; it never breaks the run."""

from __future__ import annotations

import re

import pytest
from hostile import cell_xml, target
from office import STYLES, good, packed, parts_of, read, replaced, sheet

from skpdoc.cascade.office import derive
from skpdoc.cascade.skp import assemble_skp
from skpdoc.contract import SHEETS
from skpdoc.findings import Finding
from skpdoc.records.book import read_book
from skpdoc.rules import look_on
from skpdoc.text.lines import column_letter

ODD = (
    ("n", "<v>1e300</v>"),
    ("n", "<v>-1e-300</v>"),
    ("b", "<v>1</v>"),
    ("e", "<v>#REF!</v>"),
    ("n", "<f>A1</f>"),
    ("d", "<v>PT5H</v>"),
    ("str", "<v>\u202e _x0000_</v>"),
    ("str", "<v>1;2;;3/99</v>"),
)
_CELL = re.compile(r'<c r="([A-Z]+\d+)"( s="\d+")[^>]*>.*?</c>')


def _findings(content: bytes) -> list[Finding]:
    """Everything said of the office, as ``skpdoc check`` goes about it."""
    book = read_book("kantor.xlsx", read(content))
    findings = list(book.findings)
    if book.buku is not None:
        kantor = derive(book.buku)
        findings += kantor.findings
        assemble_skp(kantor, findings)
        findings += look_on(kantor)
    return findings


def _column_of_numbers(title: str) -> str:
    """The letter of the column Urutan; '' where the sheet has none."""
    fields = next(([column.field for column in spec.columns] for spec in SHEETS if spec.name == title), [])
    return column_letter(fields.index("urutan") + 1) if "urutan" in fields else ""


@pytest.mark.parametrize("title", ["Unit", "Perjanjian Kinerja", "Pegawai", "Pejabat Lain", "Peran"])
def test_any_value_in_any_cell(title: str) -> None:
    parts = parts_of(good())
    percent = re.sub(r'formatCode="[^"]*"', 'formatCode="0.0%"', parts[STYLES].decode())
    xml = parts[sheet(title)].decode()
    numbers = _column_of_numbers(title)  # 1,500 cells that say nothing of the office
    cells = [cell for cell in _CELL.finditer(xml) if cell[1].rstrip("0123456789") != numbers]
    assert len(cells) > 10
    for number, cell in enumerate(cells):
        kind, body = ODD[number % len(ODD)]
        for style in (cell[2], ' s="23"'):
            spoilt = xml.replace(cell[0], f'<c r="{cell[1]}"{style} t="{kind}">{body}</c>')
            assert _findings(packed({**parts, sheet(title): spoilt.encode(), STYLES: percent.encode()}))


@pytest.mark.parametrize("value", ["1e18", "-1e300", "1e-300", "9" * 40, "9" * 308])
@pytest.mark.parametrize("satuan", ["Unit", "Persen"])
def test_a_number_that_is_no_target_is_asked_about(value: str, satuan: str) -> None:
    content = parts_of(target(f'<c r="P2"><v>{value}</v></c>')())
    inline = f'<c r="Q2" t="inlineStr"><is><t>{satuan}</t></is></c>'
    replaced(sheet("Peran"), cell_xml("Q2"), inline)(content)
    asked = [finding for finding in _findings(packed(content)) if finding.code == "B14"]
    assert [finding.cell.place for finding in asked] == ["Peran!P2"]
