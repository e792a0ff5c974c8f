"""Any text typed into a cell is in the Word text, or refused with its cell; any disorder gives the same SKP."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
import xlsxwriter
from drafts import naskah_skp
from hypothesis import example, given
from hypothesis import strategies as st
from search import searched
from tables import complete, derive_office
from word_texts import word_text

from skpdoc.documents.forms import Forms
from skpdoc.documents.shipped import shipped_folder
from skpdoc.findings import Severity
from skpdoc.model.skp import SKP
from skpdoc.pipeline.making.forms import load_forms
from skpdoc.pipeline.new import sample_tables
from skpdoc.pipeline.reading.load import load
from skpdoc.records.book import read_book
from skpdoc.regulation import DEFAULT_REGULASI, catalogue
from skpdoc.workbook.markdown import Tables, grids, read_markdown

KANTOR = """
## Pegawai
| Nama | Jenis Jabatan | Atasan | Jabatan |
|------|---------------|--------|---------|
| Ani  | Fungsional    | BUPATI | Analis  |

## Peran
| NIP                | Klasifikasi | Rencana Hasil Kerja | Aspek     | Indikator | Target | Satuan   |
|--------------------|-------------|---------------------|-----------|-----------|--------|----------|
| 198001012005011001 | Individu    | Hasil               | Kuantitas | Ukuran    | BB     | Predikat |

## Perilaku
| Untuk | Nilai     | Ekspektasi Khusus |
|-------|-----------|-------------------|
| SEMUA | Akuntabel | teliti            |

## Lampiran
| Untuk | Bagian      | Uraian  |
|-------|-------------|---------|
| SEMUA | Konsekuensi | teguran |
"""
CELLS = {
    "Nama": ("Pegawai", "A2"),
    "Jabatan": ("Pegawai", "D2"),
    "Rencana Hasil Kerja": ("Peran", "C2"),
    "Indikator": ("Peran", "E2"),
    "Ekspektasi Khusus": ("Perilaku", "C2"),
    "Uraian": ("Lampiran", "C2"),
}
NIP = "198001012005011001"


@cache
def _forms() -> Forms:
    """Not a fixture: a failing example would show the whole of it."""
    return load_forms(shipped_folder(catalogue()[DEFAULT_REGULASI]))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("teks")


def _write(path: Path, header: str, text: str) -> None:
    """The office with ``text`` in the first cell under ``header``, as Excel would hold it."""
    workbook = xlsxwriter.Workbook(str(path), {"strings_to_urls": False})
    for name, rows in complete(read_markdown(KANTOR)).items():
        sheet = workbook.add_worksheet(name)
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                is_it = (name, number) == (CELLS[header][0], 1) and rows[0][column] == header
                if value := text if is_it else cell:
                    sheet.write_string(number, column, value)
    workbook.close()


def _visible(text: str) -> str:
    """What a reader sees: no spaces, no characters without width or shape, decomposed."""
    return "".join(
        unicodedata.normalize(
            "NFD", "".join(c for c in text if unicodedata.category(c) not in ("Cf", "Cc", "Zs", "Zl", "Zp"))
        ).split()
    )


any_text = st.one_of(
    st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=80),
    st.text(
        st.sampled_from("&<>{}%#'\"\\_x0041_ \n\té😀ٱ中\u0301\u200b\u202e\x07\x85\u2028={{}}"),
        min_size=1,
        max_size=40,
    ),
)


@searched(30)
@given(st.sampled_from(sorted(CELLS)), any_text)
@example("Rencana Hasil Kerja", "A & B <x> </w:t> {{ 7*7 }} {% raw %}")
@example("Nama", "Dra. O'Neil-\u00d1a, S.E., M.Si.")
@example("Indikator", "=1+1")
@example("Uraian", "_x0041_ dan _xD83D_")
@example("Ekspektasi Khusus", "baris satu\nbaris dua")
@example("Jabatan", "Kepala\x07Bidang")
def test_any_text_is_printed_or_refused_with_its_cell(folder: Path, header: str, text: str) -> None:
    path = folder / "teks.xlsx"
    _write(path, header, text)
    loaded = load(path)
    refused = [
        f
        for f in loaded.findings
        if f.severity is Severity.GALAT and (f.cell.sheet, f.cell.address) == CELLS[header]
    ]
    if refused or loaded.kantor is None:
        assert refused, "\n".join(map(str, loaded.findings))
        no_name = ("B47",) if header == "Nama" else ()
        assert refused[0].code in ("B06", "B11", *no_name), "only the empty, the unprintable and no names"
        return
    naskah = naskah_skp(_forms(), catalogue()[DEFAULT_REGULASI], loaded.skp[NIP])
    document = folder / "skp.docx"
    document.write_bytes(naskah.render())
    missing = _visible(text) not in _visible(word_text(document))
    assert not missing


@pytest.mark.parametrize("text", ["\ud800", "a\udfffb"])
def test_a_lone_surrogate_is_refused_with_its_cell(text: str) -> None:
    """No Excel file can hold one as UTF-8; a reader of another kind might."""
    tables = complete(read_markdown(KANTOR))
    tables["Peran"][1][2] = text
    read = read_book("uji.xlsx", grids(tables))
    assert [(f.code, f.cell.address) for f in read.findings if f.severity is Severity.GALAT] == [
        ("B11", "C2")
    ]


# -- disorder -------------------------------------------------------------------------------------------


def _sample(name: str) -> Tables:
    """A sample office; what Renstra leaves to the row above is written out, so that its rows can be shuffled."""
    tables = sample_tables(name, 2026)
    header, *rows = tables["Renstra"]
    for before, after in pairwise(rows):
        for column in (header.index("Tujuan"), header.index("Sasaran Strategis")):
            after[column] = after[column] or before[column]
    return tables


SHUFFLED_ROWS = ("Pegawai", "Pejabat Lain", "Renstra")


def _skp(tables: Tables) -> dict[str, SKP]:
    read = read_book("uji.xlsx", grids(tables))
    assert read.buku is not None
    found = derive_office(read.buku, read.findings)
    return {key: replace(skp, source=("", "", 0)) for key, skp in found.skp.items()}


SAMPLE = _sample("puskesmas_harapan")


@cache
def _skp_of_sample() -> dict[str, SKP]:
    return _skp(SAMPLE)


@searched(8)
@given(st.integers(0, 2**32))
def test_order_of_sheets_columns_and_rows_of_people_and_renstra_does_not_matter(seed: int) -> None:
    shuffle = random.Random(seed)
    tables: Tables = {}
    for name in shuffle.sample(list(SAMPLE), len(SAMPLE)):
        header, *rows = SAMPLE[name]
        if name in SHUFFLED_ROWS:
            shuffle.shuffle(rows)
        order = list(range(len(header)))
        if name != "Unit":
            shuffle.shuffle(order)
        tables[name] = [[row[i] for i in order] for row in (header, *rows)]
    assert _skp(tables) == _skp_of_sample()


_NASTY: Sequence[str] = (
    "",
    " ",
    "-",
    "?",
    "0",
    "-1",
    "1.824",
    "100%",
    "40%; 60%",
    "Langsung",
    "Tidak Langsung",
    "Beban Target",
    "Wilayah",
    "Tambahan",
    "Individu",
    "Ketua Tim",
    "Kualitatif",
    "SEMUA",
    "BUPATI",
    "31 Februari 2026",
    "#REF!",
    "x" * 9000,
    "\x00",
    ";;;",
)


@searched(30)
@given(st.data())
def test_any_spoilt_cells_are_findings_never_a_fault_of_ours(data: st.DataObject) -> None:
    tables = {name: [list(row) for row in rows] for name, rows in SAMPLE.items()}
    typed = [cell for rows in SAMPLE.values() for row in rows[1:] for cell in row if cell]
    for _ in range(data.draw(st.integers(1, 12))):
        name = data.draw(st.sampled_from(sorted(name for name in tables if len(tables[name]) > 1)))
        row = data.draw(st.integers(1, len(tables[name]) - 1))
        column = data.draw(st.integers(0, len(tables[name][0]) - 1))
        value = data.draw(st.one_of(st.sampled_from(_NASTY), st.sampled_from(typed), st.text(max_size=20)))
        tables[name][row][column] = value
    read = read_book("uji.xlsx", grids(tables))
    found = derive_office(read.buku, read.findings).findings if read.buku else read.findings
    for finding in found:
        assert finding.cause
        assert finding.remedy
        assert not finding.cell.sheet or finding.cell.sheet in tables
    if read.buku is None:
        assert any(finding.severity is Severity.GALAT for finding in found)


def test_a_workbook_of_text_only_reads_as_one_of_excel(tmp_path: Path) -> None:
    """The shortcut of these tests is sound: tables in memory read as the same tables in a file."""
    path = tmp_path / "uji.xlsx"
    buffer = BytesIO()
    workbook = xlsxwriter.Workbook(buffer)
    for name, rows in SAMPLE.items():
        sheet = workbook.add_worksheet(name)
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                if cell:
                    sheet.write_string(number, column, cell)
    workbook.close()
    path.write_bytes(buffer.getvalue())
    assert {k: replace(s, source=("", "", 0)) for k, s in load(path).skp.items()} == _skp_of_sample()
