"""The sample offices: up to date with their Markdown, without a fault, and with the targets worked out by hand."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from skpdoc.cascade.results import Hasil, Node
from skpdoc.cascade.targets import TargetOrigin
from skpdoc.findings import Severity
from skpdoc.pipeline.new import SAMPLES, sample_workbook
from skpdoc.pipeline.reading.load import Loaded, load
from skpdoc.text import indonesian

FOLDER = Path(__file__).parents[2] / "sample_workbooks"
DINAS = FOLDER / "dinas_perhubungan.xlsx"


def _cells(source: object) -> dict[str, dict[str, object]]:
    """Sheet → address → (value, number format), of every cell that holds something."""
    workbook = openpyxl.load_workbook(source)  # type: ignore[arg-type]
    return {
        sheet.title: {
            cell.coordinate: (cell.value, cell.number_format)
            for row in sheet.iter_rows()
            for cell in row
            if cell.value is not None
        }
        for sheet in workbook.worksheets
    }


def test_every_sample_stands_in_the_folder() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.xlsx")) == sorted(SAMPLES)


@pytest.mark.parametrize("name", SAMPLES)
def test_the_workbook_is_what_its_markdown_says(name: str) -> None:
    stored = _cells(FOLDER / f"{name}.xlsx")
    made = _cells(BytesIO(sample_workbook(name, 2026)))
    assert list(stored) == list(made)
    for sheet, cells in made.items():
        assert stored[sheet] == cells, f"{sheet}: write the sample anew"


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("year", [2026, 2027])
def test_a_sample_is_without_galat(name: str, year: int, tmp_path: Path) -> None:
    path = tmp_path / "contoh.xlsx"
    path.write_bytes(sample_workbook(name, year))
    loaded = load(path)
    assert [str(f) for f in loaded.findings if f.severity is Severity.GALAT] == []
    assert loaded.kantor is not None
    assert loaded.kantor.buku.unit.tahun == year
    assert len(loaded.skp) == len(loaded.kantor.buku.pegawai)


@pytest.fixture(scope="module")
def dinas() -> Loaded:
    return load(DINAS)


# Worked out by hand from the sample: parent → what each carries, by Kode or by name; * is typed by the office.
CARRIED = {
    "PK02": {"LLJ.1": "72,5"},
    "LLJ.1": {"MRL.1": "72,5"},
    "MRL.1": {"Oktavianus": "72,5", "Zulkifli": "75*"},
    "PK03": {"UPT.1": "91"},
    "UPT.1": {"Joko": "91", "Roni": "91"},
    "PK05": {"ANG.2": "84,5", "PRA.1": "85*", "UPT.2": "86*"},
    "PRA.1": {"TRM.1": "85", "PKR.2": "85,5*"},
    "PK06": {"ANG.1": "186.000"},
    "ANG.1": {"AJL.1": "155.000", "ASD.1": "31.000"},
    "AJL.1": {"Khairunnisa": "62.000", "Dominggus": "45.000", "Putu Eka": "48.000"},
    "ASD.1": {"Syamsul": "20.667", "Yuliana": "10.333"},
    "PK07": {"SEK.1": "78,25"},
    "PK08": {"SEK.2": "96", "ANG.4": "96", "PRA.4": "96", "LLJ.5": "96,5*"},
    "SEK.2": {"KEU.1": "96"},
    "LLJ.5": {"Hendra": "96,5", "Abdul Wahab": "96,5*"},
    "ANG.4": {"Yohanis": "96"},
    "PRA.4": {"Tengku": "96", "I Wayan": "96*"},
    "PK09": {"PRA.2": "1.800.000.000", "ANG.3": "600.000.000"},
    "PRA.2": {"PKR.1": "1.350.000.000", "TRM.2": "450.000.000"},
    "PKR.1": {"Rosmawati": "540.000.000", "Ferdinand": "500.000.000", "Wahyu": "310.000.000"},
    "TRM.2": {"Imam": "150.000.000", "Elisabeth": "150.000.000", "Arsyad": "150.000.000"},
    "ANG.3": {"ASD.2": "600.000.000"},
    "ASD.2": {"Syamsul": "330.000.000", "Yuliana": "270.000.000"},
    "PK10": {"SEK.3": "78"},
    "LLJ.4": {"ADL.1": "36"},
    "KSL.1": {"KES.1": "8"},
    "KSL.2": {"KES.2": "40"},
    "KES.2": {"Gabriella": "16", "Fauzan": "12", "Nadia": "12"},
    "UPT.3": {"Joko": "2.625", "Roni": "1.500", "Intan": "2.250", "Kamaruddin": "1.125"},
    "UMP.2": {"Fransiska": "72", "Linda": "48"},
    "UMP.3": {"Jumadi": "1.600", "Linda": "800"},
    "KEU.3": {"Marthen": "1.260"},
    "REN.2": {"Sri Lestari": "4", "Nadia": "2"},
    "DAL.1": {"Mikael": "1.800", "Sugeng": "1.800"},
    "DAL.2": {"Sugeng": "8", "Mikael": "6", "Hasan": "5", "Reynaldo": "5"},
}


@pytest.mark.parametrize("parent", CARRIED)
def test_derived_targets_of_the_dinas(dinas: Loaded, parent: str) -> None:
    kantor = dinas.kantor
    assert kantor is not None
    carriers: dict[str, str] = {}
    for node, parts in kantor.targets.pikulan.items():
        if any(_named(kantor.daftar.hasil, part.induk, parent) for part in parts):
            nilai = kantor.targets.nilai[node]
            assert nilai.target is not None
            assert nilai.target.angka is not None
            star = "*" if nilai.asal is TargetOrigin.DIKETIK else ""
            carriers[_label(dinas, node, CARRIED[parent])] = indonesian.angka(nilai.target.angka) + star
    assert carriers == CARRIED[parent]


def _kode(hasil: Hasil, number: int) -> str:
    return hasil.baris[number].indikator.kode or hasil.kode


def _named(every: tuple[Hasil, ...], node: Node, kode: str) -> bool:
    return node[0] >= 0 and _kode(every[node[0]], node[1]) == kode


def _label(dinas: Loaded, node: Node, expected: dict[str, str]) -> str:
    """The Kode where the hand-made list has one, else the beginning of the carrier's name."""
    assert dinas.kantor is not None
    hasil = dinas.kantor.daftar.hasil[node[0]]
    kode = _kode(hasil, node[1])
    if kode in expected:
        return kode
    nama = dinas.kantor.hierarki.by_kunci[hasil.pemilik].nama
    return next((name for name in expected if name in nama), f"{nama} ({kode})")


def test_every_derived_target_of_the_dinas_is_on_the_list(dinas: Loaded) -> None:
    assert dinas.kantor is not None
    derived = sum(nilai.asal is TargetOrigin.DITURUNKAN for nilai in dinas.kantor.targets.nilai.values())
    assert derived == sum(not text.endswith("*") for parts in CARRIED.values() for text in parts.values())
