"""``explain`` leads every number back to what was typed; ``matrix`` writes the matrices only."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import openpyxl
import pytest
from tables import complete
from word_texts import word_text

from skpdoc.pipeline.checking.explain import explain
from skpdoc.pipeline.folder.manifest import read_manifest
from skpdoc.pipeline.folder.pilihan import RunOptions
from skpdoc.pipeline.kinds.mph import JENIS_MPH
from skpdoc.pipeline.making.generate import generate
from skpdoc.pipeline.reading.load import load
from skpdoc.pipeline.reading.persons import UnknownPersonError
from skpdoc.workbook.markdown import read_markdown
from skpdoc.workbook.writing.blank import write_workbook

pytestmark = pytest.mark.quick

KANTOR = """
## Renstra
| Kode | Sasaran Strategis  | Indikator      | Satuan | Target 2026 |
|------|--------------------|----------------|--------|-------------|
| S1   | Jalan berperlengkapan | Rambu terpasang | Unit | 121         |

## Pegawai
| Nama  | Jenis Jabatan | Atasan |
|-------|---------------|--------|
| Kadis | JPT Pratama   | BUPATI |
| Kabid | Administrator | Kadis  |
| Ani   | Pelaksana     | Kabid  |
| Budi  | Pelaksana     | Kabid  |

## Perjanjian Kinerja
| Kode | Pemilik | Induk | Sasaran      | Indikator       | Target | Satuan | Perspektif    |
|------|---------|-------|--------------|-----------------|--------|--------|---------------|
| PK1  | Kadis   | S1    | Jalan aman   | Rambu terpasang | 121    | Unit   | Proses Bisnis |

## Peran
| Kode | NIP   | Mendukung | Rencana Hasil Kerja | Aspek     | Indikator    | Target | Satuan | Metode Cascading | Cara Pembagian | Bagian |
|------|-------|-----------|---------------------|-----------|--------------|--------|--------|------------------|----------------|--------|
| R1   | Kabid | PK1       | Rambu lengkap       | Kuantitas | Jumlah rambu |        | Unit   | Langsung         | Beban Target   |        |
| R2   | Ani   | R1        | Rambu barat         | Kuantitas | Jumlah rambu |        | Unit   | Langsung         | Beban Target   | 2      |
|      |       |           |                     | Kualitas  | Mutu rambu   | 90     | Persen |                  |                |        |
| R3   | Budi  | R1        | Rambu timur         | Kuantitas | Jumlah rambu |        | Unit   | Langsung         | Beban Target   |        |
"""  # noqa: E501 - tables are wide


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "dishub.xlsx"
    tables: Mapping[str, list[list[str]]] = complete(read_markdown(KANTOR))
    path.write_bytes(write_workbook(2026, tables))
    return path


def test_the_line_up_to_renstra_and_every_number(book: Path) -> None:
    lines, _ = explain([book], "198001012005011003")
    text = "\n".join(lines)
    assert lines[0].startswith("Ani · NIP 198001012005011003 · Jabatan Ani")
    assert lines[1] == "Pejabat penilai: Kabid · Jabatan Kabid"
    in_order = [
        "1. Rambu barat",
        "↑ Peran Kabid: Rambu lengkap",
        "↑ PK Kadis: Jalan aman › Rambu terpasang",
        "↑ Renstra: Jalan berperlengkapan › Rambu terpasang",
        "• Kuantitas: Jumlah rambu",
        "= 81 Unit  ← diturunkan",
        "bobot 2 dari 3",
        "= 121 Unit  ← diturunkan",
        "= 121 Unit  ← diketik",
        "• Kualitas: Mutu rambu",
        "= 90%  ← diketik",
    ]
    places = [text.index(one) for one in in_order]
    assert places == sorted(places)
    assert "Perjanjian Kinerja!" in text, "every step names its cell"


def test_every_number_is_told_as_it_is_printed(tmp_path: Path) -> None:
    """The office's one spelling of a satuan, typed, derived and in the arithmetic."""
    path = tmp_path / "dishub.xlsx"
    typed = KANTOR.replace("| 121    | Unit   |", "| 121    | dok    |").replace(
        "Unit   | Langsung", "DOKUMEN | Langsung"
    )
    path.write_bytes(write_workbook(2026, complete(read_markdown(typed))))
    text = "\n".join(explain([path], "198001012005011003")[0])
    assert "= 81 dok  ← diturunkan" in text
    assert "bobot 2 dari 3 atas 121 dok = 81 dok" in text
    assert "= 121 dok  ← diketik" in text
    assert "dokumen" not in text.casefold()


@pytest.mark.parametrize("name", ["19800101 200501 1 003", "198001012005011003 · Ani", "Ani"])
def test_a_person_may_be_named_as_in_the_workbook(book: Path, name: str) -> None:
    assert explain([book], name)[0] == explain([book], "198001012005011003")[0]


def test_both_periods_of_a_person_are_explained() -> None:
    book = Path(__file__).parents[1] / "fixtures" / "bkpsdm" / "bkpsdm.xlsx"
    lines, _ = explain([book], "199408172019031008")
    assert sum("NIP 199408172019031008" in line for line in lines) == 2
    one, _ = explain([book], "199408172019031008/2")
    assert sum("NIP 199408172019031008" in line for line in one) == 1


def test_somebody_unknown(book: Path) -> None:
    with pytest.raises(UnknownPersonError, match=r"198001012005011009.*dishub\.xlsx"):
        explain([book], "198001012005011009")


def test_matrix_writes_matrices_only(book: Path, tmp_path: Path) -> None:
    result = generate(load(book), RunOptions(tmp_path / "out", jenis=(JENIS_MPH,)))
    assert result.folder is not None
    assert sorted(path.name for path in result.folder.iterdir()) == [
        "MPH",
        "Sumber",
        "buku_surat.sqlite",
        "indeks.xlsx",
        "manifest.json",
    ]
    entries = read_manifest(result.folder).dokumen
    assert len([path for path in entries if path.endswith(".docx")]) == 2
    assert len([path for path in entries if path.endswith(".xlsx")]) == 1
    kabid = next(path for path in entries if "198001012005011002" in path)
    text = word_text(result.folder / kabid)
    assert all(one in text for one in ("Rambu lengkap", "Rambu barat", "Rambu timur", "Ani", "Budi"))


def test_of_several_workbooks_every_cell_names_its_own(book: Path, tmp_path: Path) -> None:
    copy = tmp_path / "salinan.xlsx"
    copy.write_bytes(book.read_bytes())
    alone, _ = explain([book, copy], "198001012005011003")
    assert not [line for line in alone if ".xlsx › " in line], "the same file twice is one workbook"
    written = openpyxl.load_workbook(copy)
    written.properties.title = "Salinan"
    written.save(copy)
    lines, _ = explain([book, copy], "198001012005011003")
    cells = [line for line in lines if "[" in line]
    assert cells
    assert all(".xlsx › " in line for line in cells)
