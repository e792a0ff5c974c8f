"""What is taken at once and what is streamed is the same: grids, or the refusal in the same words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from hostile import REFUSED, SAME
from office import STRINGS, good, packed, parts_of, sheet
from search import times

from skpdoc.errors import SkpdocError
from skpdoc.records.cells import Grid
from skpdoc.workbook.reading import shared_parts, sheet_part
from skpdoc.workbook.reading.cell_value import CellReader
from skpdoc.workbook.reading.grids import grids_of
from skpdoc.workbook.reading.plain import plain_rows, plain_strings
from skpdoc.workbook.reading.shared_parts import NumberFormats

SAMPLES = sorted((Path(__file__).parents[2] / "sample_workbooks").glob("*.xlsx"))
LARGE = {
    "sejuta_baris_kosong",
    "baris_terlalu_banyak",
    "gabung_banyak",
    "teks_terlalu_banyak",
    "banyak_bagian",
}
"""read through the command in test_hostile_files"""
PIECES = [
    *(
        " ",
        "\n",
        "\r\n",
        "\t",
        "x",
        "&amp;",
        "&#65;",
        "&quot;",
        "&lt;",
        "_x0041_",
        "<!-- <c/> -->",
        "<![CDATA[1]]>",
    ),
    *(
        "<f>A1</f>",
        '<c r="B2"/>',
        '<c r="ZZ2"><v>1</v></c>',
        "<v>3</v>",
        "<v/>",
        "<is><t>a</t></is>",
        "</row>",
    ),
    *(
        '<row r="2" hidden="1">',
        '<row r="9"/>',
        "<row>",
        ' xmlns="urn:q"',
        ' t="str"',
        ' t="b"',
        ' t="q"',
        ' s="99"',
    ),
    *(
        '<row r="40" x:hidden="1"><c r="A40"><v>1</v></c></row>',
        "<?p <sheetData> ?>",
        "</sheetData>",
        "<sheetData>",
    ),
    *(
        '<si><t xml:space="preserve"> a </t></si>',
        "<si><r><t>b</t></r></si>",
        "<si><t/></si>",
        "<si/>",
        "<",
        '"',
    ),
]


def _outcome(content: bytes) -> tuple[Grid, ...] | str:
    try:
        return grids_of(content)
    except SkpdocError as error:
        return str(error)


@pytest.fixture
def streamed(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], tuple[Grid, ...] | str]:
    def read(content: bytes) -> tuple[Grid, ...] | str:
        with monkeypatch.context() as patch:
            patch.setattr(sheet_part, "MOST_PLAIN", -1)
            patch.setattr(shared_parts, "MOST_PLAIN", -1)
            return _outcome(content)

    return read


def test_samples_are_plain_and_read_the_same(streamed: Callable[[bytes], object]) -> None:
    for path in SAMPLES:
        content = path.read_bytes()
        assert _outcome(content) == streamed(content)
    parts = parts_of(good())
    texts = plain_strings(parts[STRINGS])
    assert texts
    cells = CellReader(texts, NumberFormats([]), str, is_1904=False)
    assert all(plain_rows(parts[sheet(title)], cells) for title in ("Unit", "Peran", "Pegawai"))


@pytest.mark.parametrize("name", sorted({*SAME, *REFUSED} - LARGE))
def test_odd_and_hostile_files_read_the_same(name: str, streamed: Callable[[bytes], object]) -> None:
    content = SAME[name]() if name in SAME else REFUSED[name][0]()
    assert _outcome(content) == streamed(content)


@pytest.mark.searched
@pytest.mark.parametrize("part", [sheet("Peran"), STRINGS])
def test_anything_anywhere_reads_the_same(part: str, streamed: Callable[[bytes], object]) -> None:
    parts, random = parts_of(good()), Random(part)
    whole = parts[part].decode()
    for _ in range(times(40)):
        text = whole
        for _ in range(random.randint(1, 3)):
            places = [at for at, sign in enumerate(text) if sign in '<>"']
            at = random.choice(places) + random.randint(0, 1)
            text = text[:at] + random.choice(PIECES) + text[at + random.choice((0, 0, 0, 1, 5)) :]
        content = packed({**parts, part: text.encode()})
        assert _outcome(content) == streamed(content), text
