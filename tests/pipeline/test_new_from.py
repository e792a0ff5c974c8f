"""``skpdoc new --from``: last year's workbook in a new one; nothing lost unseen, no figure of last year's left."""

from __future__ import annotations

import dataclasses
import tempfile
from collections import Counter
from collections.abc import Mapping
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from search import searched
from tables import FILE, complete

from skpdoc.errors import SkpdocError, UsageMistakeError
from skpdoc.findings import Finding, Severity
from skpdoc.model.office import Buku
from skpdoc.model.target import JenisBagian
from skpdoc.pipeline.new import new_workbook_from
from skpdoc.pipeline.reading.load import load
from skpdoc.records.book import read_book
from skpdoc.records.cells import UNKNOWN_FORMAT, Cell, CellKind, Grid, Merge
from skpdoc.records.last_year.book import Carried, carry_over
from skpdoc.text.cleaning import is_blank
from skpdoc.text.lines import printable
from skpdoc.workbook.markdown import grids, read_markdown
from skpdoc.workbook.reading.reader import read_grids
from skpdoc.workbook.writing.blank import write_workbook

ROOT = Path(__file__).parents[2]
_BKPSDM = (
    "",
    "_salah_05_nip_angka",
    "_salah_09_rumus_tanpa_nilai",
    "_salah_12_sel_gabung",
    "_salah_14_surel",
)
BOOKS = (
    ROOT / "sample_workbooks" / "dinas_perhubungan.xlsx",
    ROOT / "sample_workbooks" / "puskesmas_harapan.xlsx",
    *(ROOT / "tests" / "fixtures" / "bkpsdm" / f"bkpsdm{fault}.xlsx" for fault in _BKPSDM),
)
NEW = "baru.xlsx"

# -- every workbook we have, property by property ---------------------------------------------------------

_PLACES = ("source", "sources", "file", "salinan", "berkas_salinan")
_YEARLY = ("target", "target_asli", "triwulan", "periode", "tanggal")
_OWNERS = ("pemilik", "nip", "untuk")


@cache
def _old(path: Path) -> tuple[Grid, ...]:
    return read_grids(path)


def _plain(noun: object) -> Any:
    """A noun as plain data, without the places it came from."""
    if dataclasses.is_dataclass(noun):
        fields = (field.name for field in dataclasses.fields(noun))
        return {name: _plain(getattr(noun, name)) for name in fields if name not in _PLACES}
    if isinstance(noun, tuple):
        return [_plain(one) for one in noun]
    if isinstance(noun, Mapping):
        return {key: _plain(value) for key, value in noun.items()}
    return noun


def _timeless(data: Any, latest: Mapping[str, int]) -> Any:
    """What is to be the same next year: quantities and yearly figures gone, one period a person."""
    if isinstance(data, list):
        return [_timeless(one, latest) for one in data if not _is_earlier(one, latest)]
    if not isinstance(data, dict):
        return _bare(data, latest) if isinstance(data, str) else data
    kept = {name: _timeless(value, latest) for name, value in data.items() if name not in _YEARLY}
    if any(part["jenis"] is JenisBagian.JUMLAH for part in data.get("bagian", []) if isinstance(part, dict)):
        kept["bagian"] = []
    return kept


def _bare(text: str, latest: Mapping[str, int]) -> str:
    nip, slash, number = text.partition("/")
    return nip if slash and nip in latest and number.isdigit() else text


def _is_earlier(data: Any, latest: Mapping[str, int]) -> bool:
    if not isinstance(data, dict):
        return False
    owner = next((data[name] for name in _OWNERS if name in data), "")
    nip, slash, number = str(owner).partition("/")
    return bool(slash) and nip in latest and int(number) < latest[nip]


def _next_year(old: Buku, new: Buku) -> tuple[Any, Any]:
    """Both as plain data that must be equal; of a person's rows in Pegawai the latest."""
    counts = Counter(row.nip for row in old.pegawai)
    latest = {nip: count for nip, count in counts.items() if count > 1}
    last = {row.nip: row for row in sorted(old.pegawai, key=lambda row: row.periode.mulai)}
    pegawai = tuple(row for row in old.pegawai if last[row.nip] is row)
    before = _plain(dataclasses.replace(old, pegawai=pegawai))
    after = _plain(new)
    for book in (before, after):
        book["unit"].pop("tahun")
    return _timeless(before, latest), _timeless(after, latest)


def _galat(findings: tuple[Finding, ...]) -> Counter[str]:
    return Counter(finding.code for finding in findings if finding.severity is Severity.GALAT)


def _written(carried: Carried, year: int) -> tuple[Grid, ...]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / NEW
        path.write_bytes(write_workbook(year, carried.tables))
        return read_grids(path)


@pytest.mark.parametrize("path", BOOKS, ids=lambda path: path.stem)
def test_people_and_texts_are_the_same_next_year(path: Path) -> None:
    carried = carry_over(path.name, _old(path), NEW, 2027)
    before = read_book(path.name, _old(path)).buku
    after = read_book(NEW, _written(carried, 2027)).buku
    assert before is not None
    assert after is not None
    assert after.unit.tahun == 2027
    assert (after.unit.periode.mulai.isoformat(), after.unit.periode.selesai.isoformat()) == (
        "2027-01-01",
        "2027-12-31",
    )
    assert after.unit.tanggal is None
    assert {one.target for row in after.perjanjian_kinerja for one in (row.indikator,)} == {None}
    assert {one.target for role in after.peran for one in role.indikator} == {None}
    same, now = _next_year(before, after)
    for sheet in same:
        assert now[sheet] == same[sheet], sheet


@pytest.mark.parametrize("path", BOOKS, ids=lambda path: path.stem)
def test_the_same_year_brings_everything(path: Path) -> None:
    """A workbook of another format of this year: its targets and periods still hold."""
    carried = carry_over(path.name, _old(path), NEW, 2026)
    before, after = read_book(path.name, _old(path)), read_book(NEW, _written(carried, 2026))
    asked_anew = {"B08", "B09"}  # formulas without a value and merged cells become #N/A: B07
    assert set(_galat(after.findings)) - {"B07"} == set(_galat(before.findings)) - asked_anew
    assert ("B07" in _galat(after.findings)) == bool(asked_anew & set(_galat(before.findings)))
    assert before.buku is not None
    assert after.buku is not None
    if not _galat(before.findings):
        assert _plain(after.buku) == _plain(before.buku)


@pytest.mark.parametrize("path", BOOKS, ids=lambda path: path.stem)
def test_only_the_missing_targets_are_new(path: Path, tmp_path: Path) -> None:
    """And what waits for them (K07); a galat that the old workbook had stays one."""
    new_workbook_from(tmp_path / NEW, 2027, path)
    before, after = _galat(load(path).findings), _galat(load(tmp_path / NEW).findings)
    assert after["R07"] > 0
    waiting = {"R07", "K07", "B07"}
    assert {
        code: count for code, count in after.items() if code not in waiting and count > before[code]
    } == {}


@pytest.mark.parametrize("path", BOOKS[:3], ids=lambda path: path.stem)
def test_the_new_workbook_has_its_dropdowns_and_the_old_is_untouched(path: Path, tmp_path: Path) -> None:
    bytes_before = path.read_bytes()
    new_workbook_from(tmp_path / NEW, 2027, path)
    assert path.read_bytes() == bytes_before
    made = openpyxl.load_workbook(tmp_path / NEW)
    blank = openpyxl.load_workbook(BytesIO(write_workbook(2027)))
    assert [name for name in made.sheetnames if name != "Dari Buku Lama"] == blank.sheetnames
    for name in ("Unit", "Pegawai", "Peran", "Perjanjian Kinerja", "Lampiran"):
        rules = {rule.sqref for rule in made[name].data_validations.dataValidation}
        assert rules
        assert len(rules) == len(blank[name].data_validations.dataValidation)


def test_links_of_the_sheet_lead_to_what_they_say(tmp_path: Path) -> None:
    carried = new_workbook_from(tmp_path / NEW, 2027, BOOKS[0])
    book = openpyxl.load_workbook(tmp_path / NEW)
    sheet = book["Dari Buku Lama"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=5)]
    assert len(rows) == len(carried.findings)
    links = {cell.coordinate: cell.hyperlink.location for cell in sheet["D"] if cell.hyperlink}
    assert links
    for number, (kind, _, name, address, header, text, *_) in enumerate(rows, start=5):
        if f"D{number}" not in links:
            continue
        assert links[f"D{number}"] == f"'{name}'!{address}"
        target = book[name]
        if kind == "Periksa":
            assert target[address].value == text
        if name != "Unit":
            assert target.cell(1, target[address].column).value == header


# -- cell by cell ------------------------------------------------------------------------------------------

KANTOR = """
## Unit
| Isian | Nilai |
|---|---|
| Versi Format | 1 |
| Nama Unit Kerja | Dinas Contoh Tahun 2026 |

## Pegawai
| NIP | Nama | Status | Jabatan | Jenis Jabatan | Unit Kerja | Atasan | Periode Mulai | Periode Selesai |
|---|---|---|---|---|---|---|---|---|
| 197203151998031004 | Kadis | PNS | Kepala Dinas | JPT Pratama | Dinas | BUPATI | | |
| 198609262015051001 | Ani | PNS | Kepala Seksi Lama | Pengawas | Dinas | 197203151998031004 | 1 Januari 2026 | 31 Mei 2026 |
| 198609262015051001 | Ani | PNS | Kepala Seksi Baru | Pengawas | Dinas | 197203151998031004 | 1 Juni 2026 | 31 Desember 2026 |
| 199001012019031002 | Budi | PNS | Analis | Fungsional | Dinas | 198609262015051001 | | |
| 199103032019031003 | Citra | PNS | Analis | Fungsional | Dinas | 198609262015051001/2 · Ani | 1 Januari 2026 | 30 Juni 2026 |

## Perjanjian Kinerja
| Kode | Pemilik | Sasaran | Indikator | Target | Satuan | Perspektif |
|---|---|---|---|---|---|---|
| PK1 | 197203151998031004 | Aman | Jumlah | 80 | Dokumen | Proses Bisnis |

## Peran
| Kode | NIP | Mendukung | Rencana Hasil Kerja | Metode Cascading | Cara Pembagian | Bagian | Aspek | Indikator | Target | Satuan | TW I |
|---|---|---|---|---|---|---|---|---|---|---|---|
| A1 | 198609262015051001/1 | PK1 | Hasil lama | Langsung | Beban Target | 40% | Kuantitas | a | | Dokumen | |
|    |                      |     |            |          |              |     | Kualitas  | b | 2 | Nilai | |
| A2 | 198609262015051001/2 | PK1 | Hasil baru | Langsung | Beban Target | 10 Dokumen | Kuantitas | c | 10 | Dokumen | 3 |
| B1 | 199001012019031002 | A1 | Hasil B tahun 2026 | Langsung | Beban Target | 2 | Kuantitas | d | 12 Laporan | | |
|    |                    |    | Hasil kedua B      | | | | Kuantitas | e | 5 | Unit | |

## Manual IKU
| Kode | Tujuan | Definisi | Formula | Kualitas dan Tingkat Kendali | Sumber Data | Periode Pelaporan |
|---|---|---|---|---|---|---|
| A1/Kuantitas | T | D | F | Outcome | S | Bulanan |

## Renstra
| Kode | Tujuan | Sasaran Strategis | Indikator | Satuan | Target 2025 | Target 2026 |
|---|---|---|---|---|---|---|
| S1 | T | Aman | Indeks | Indeks | 1.824 | 80 |

## Lampiran
| Untuk | Bagian | Uraian |
|---|---|---|
| 198609262015051001/1 | Konsekuensi | Untuk jabatan lama |
| 198609262015051001/2 | Konsekuensi | Untuk jabatan baru |
"""  # noqa: E501 - tables are wide


def _tables(text: str = KANTOR) -> dict[str, Grid]:
    return {grid.title: grid for grid in grids(complete(read_markdown(text)))}


def _put(grid: Grid, row: int, column: int, cell: Cell) -> Grid:
    rows = {number: dict(cells) for number, cells in grid.rows.items()}
    rows.setdefault(row, {})[column] = cell
    return dataclasses.replace(grid, rows=rows)


def _carry(changed: Mapping[str, Grid], year: int = 2027) -> Carried:
    return carry_over(FILE, list(changed.values()), NEW, year)


def _column(carried: Carried, sheet: str, header: str) -> list[str]:
    head, *rows = carried.tables[sheet]
    return [row[head.index(header)] for row in rows]


def _said(carried: Carried, code: str) -> list[str]:
    return [f"{finding.cell.place}: {finding.cause}" for finding in carried.findings if finding.code == code]


def test_two_periods_become_one_row_with_its_own_roles() -> None:
    carried = _carry(_tables())
    assert _column(carried, "Pegawai", "Jabatan") == ["Kepala Dinas", "Kepala Seksi Baru", "Analis", "Analis"]
    assert _column(carried, "Peran", "NIP") == [
        "198609262015051001",
        "199001012019031002",
        "199001012019031002",
    ]
    assert _column(carried, "Lampiran", "Uraian") == ["Untuk jabatan baru"]
    assert _column(carried, "Lampiran", "Untuk") == ["198609262015051001"]
    assert _column(carried, "Pegawai", "Atasan")[2:] == ["198609262015051001", "198609262015051001"]
    left = [finding.cell.place for finding in carried.findings if finding.code == "B30"]
    assert left == ["Peran!D2", "Lampiran!C2"]


@pytest.mark.parametrize(
    ("typed", "carried_as", "is_said"),
    [
        ("198609262015051001/1; 199001012019031002", "199001012019031002", True),
        ("198609262015051001/1 · Rina; 199001012019031002 · Sari", "199001012019031002 · Sari", True),
        ("199001012019031002; 198609262015051001/2", "199001012019031002; 198609262015051001", False),
        ("198609262015051001/1 · Rina", None, True),
        ("198609262015051001/1; 19860926 201505 1 001/1", None, True),
    ],
)
def test_a_shared_role_stays_with_those_whose_post_goes_on(
    typed: str, carried_as: str | None, is_said: bool
) -> None:
    """An earlier period is not given its later post's role, also where others share it, or its name stands beside."""
    text = KANTOR.replace("| A1 | 198609262015051001/1 |", f"| A1 | {typed} |")
    carried = _carry(_tables(text))
    texts, owners = (_column(carried, "Peran", name) for name in ("Rencana Hasil Kerja", "NIP"))
    found = dict(zip(texts, owners, strict=True))
    assert found.get("Hasil lama") == carried_as
    told = [line for line in _said(carried, "B30") if line.startswith("Peran!")]
    assert any("198609262015051001/1" in line for line in told) == is_said


def test_what_is_to_be_looked_at_is_said_at_its_new_cell() -> None:
    carried = _carry(_tables())
    looked_at = {
        (finding.cell.place, finding.cell.header): finding.cause
        for finding in carried.findings
        if finding.code == "B32"
    }
    assert all(finding.cell.file == NEW for finding in carried.findings if finding.code in ("B31", "B32"))
    assert "Kepala Seksi Lama" in looked_at[("Pegawai!B3", "Nama")]
    assert "30 Juni 2026" in looked_at[("Pegawai!B5", "Nama")]
    assert "dua periode" in looked_at[("Pegawai!H4", "Atasan")]
    assert "dua periode" in looked_at[("Pegawai!H5", "Atasan")]
    assert looked_at[("Peran!D3", "Rencana Hasil Kerja")] == "Menyebut tahun 2026."
    assert looked_at[("Unit!B4", "Nama Unit Kerja")] == "Menyebut tahun 2026."
    assert '"A1"' in looked_at[("Peran!C3", "Mendukung")]
    assert ("Peran!C4", "Mendukung") not in looked_at, "a new role takes nothing from the role above"
    assert '"A1/Kuantitas"' in looked_at[("Manual IKU!A2", "Kode")]
    assert "2027" in looked_at[("Renstra", "")]
    assert len(looked_at) == 9


def test_yearly_values_are_emptied_and_weights_kept() -> None:
    carried = _carry(_tables())
    assert _column(carried, "Peran", "Target") == ["", "", ""]
    assert _column(carried, "Peran", "TW I") == ["", "", ""]
    assert _column(carried, "Peran", "Bagian") == ["", "2", ""]
    assert _column(carried, "Peran", "Satuan") == ["Dokumen", "Laporan", "Unit"], (
        "also where it stood in the target"
    )
    assert _column(carried, "Pegawai", "Periode Mulai") == [""] * 4
    emptied = {(f.cell.place, f.value) for f in carried.findings if f.code == "B31"}
    assert ("Peran!M2", "10 Dokumen") in emptied
    assert ("Peran!P1", "3 isian") in emptied
    assert ("Perjanjian Kinerja!G1", "1 isian") in emptied
    assert ("Pegawai!K1", "2 isian") in emptied


def test_a_role_below_one_that_stays_behind_keeps_its_person() -> None:
    text = KANTOR.replace("| A2 | 198609262015051001/2 | PK1 |", "| A2 | | |")
    carried = _carry(_tables(text))
    assert _column(carried, "Peran", "Rencana Hasil Kerja") == ["Hasil B tahun 2026", "Hasil kedua B"]
    assert _column(carried, "Peran", "NIP") == ["199001012019031002"] * 2


@pytest.mark.parametrize("version", ["0.9", "lama"])
def test_other_versions_are_read_and_the_way_is_named(version: str) -> None:
    text = KANTOR.replace("| Versi Format | 1 |", f"| Versi Format | {version} |")
    refusal = next(f for f in read_book(FILE, list(_tables(text).values())).findings if f.code == "B24")
    assert f'`skpdoc new BARU.xlsx --year 2026 --from "{FILE}"`' in refusal.remedy
    carried = _carry(_tables(text), 2026)
    after = read_book(NEW, _written(carried, 2026))
    assert "B24" not in _galat(after.findings)
    assert _column(carried, "Peran", "Target") == ["", "'2", "'10", "'12 Laporan", "'5"]
    assert [row[1] for row in carried.tables["Unit"] if row[0] == "Tahun"] == ["2026"]


def test_a_text_target_stays_the_question_it_was() -> None:
    """``1.824`` of an Indeks fits two readings; a number 1824 would hide that."""
    carried = _carry(_tables())
    (renstra,) = [grid for grid in _written(carried, 2027) if grid.title == "Renstra"]
    held = [cell for cell in renstra.rows[2].values() if str(cell.value).startswith("1")]
    assert [(cell.value, cell.kind) for cell in held] == [("1.824", CellKind.TEXT), (1, CellKind.NUMBER)]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (Cell("#REF!", CellKind.ERROR), "#N/A"),
        (Cell("=A1", CellKind.FORMULA), "#N/A"),
        (Cell("1986\ud800", CellKind.TEXT), "#N/A"),
        (Cell(1.98609262015051e17, CellKind.NUMBER), "198609262015051"),
    ],
    ids=["error", "formula", "half a character", "ruined"],
)
def test_what_cannot_be_read_is_asked_again(cell: Cell, text: str) -> None:
    """A blank NIP would make the role that of the person above."""
    changed = _tables()
    changed["Peran"] = _put(changed["Peran"], 5, 2, cell)
    carried = _carry(changed)
    assert _column(carried, "Peran", "NIP")[1] == text
    (said,) = [finding for finding in carried.findings if finding.cell.place == "Peran!B3"]
    assert said.code == "B32"
    assert said.value == (printable(str(cell.value)) if text == "#N/A" else text), (
        "never digits that Excel made up"
    )
    assert "Peran!B5" in said.cause
    if text == "#N/A":
        after = read_book(NEW, _written(carried, 2027))
        assert [f.cell.place for f in after.findings if f.code == "B07"] == ["Peran!B3", "Peran!B4"]


@pytest.mark.parametrize(
    "cell",
    [Cell(date(2026, 5, 3), CellKind.DATE), Cell(0.5, CellKind.NUMBER, UNKNOWN_FORMAT)],
    ids=["date", "lost format"],
)
def test_a_target_in_doubt_is_asked_again(cell: Cell) -> None:
    changed = _tables()
    changed["Renstra"] = _put(changed["Renstra"], 2, 7, cell)
    carried = _carry(changed)
    assert _column(carried, "Renstra", "Target 2026") == ["#N/A"]
    assert [f.cell.header for f in carried.findings if "Renstra!G2" in f.cause] == ["Target 2026"]


def test_cells_under_a_merged_area_are_asked_about() -> None:
    changed = _tables()
    changed["Pegawai"] = dataclasses.replace(
        _put(changed["Pegawai"], 6, 5, Cell(None, CellKind.TEXT)), merges=(Merge(5, 5, 6, 5),)
    )
    rows = {number: dict(cells) for number, cells in changed["Pegawai"].rows.items()}
    del rows[6][5]
    changed["Pegawai"] = dataclasses.replace(changed["Pegawai"], rows=rows)
    carried = _carry(changed)
    assert _column(carried, "Pegawai", "Jenis Jabatan")[2:] == ["Fungsional", "#N/A"]
    assert any("Pegawai!E5" in line and "digabung" in line for line in _said(carried, "B30"))


def test_foreign_columns_and_sheets_are_listed() -> None:
    text = KANTOR.replace("| NIP | Nama | Status |", "| NIP Pegawai | Golongan Darah | Status |", 1)
    text = text.replace("## Lampiran", "## Catatan Rapat")
    carried = _carry(_tables(text))
    left = {finding.cell.place: finding for finding in carried.findings if finding.code == "B30"}
    assert "tidak dibaca" in left["Catatan Rapat"].cause
    assert left["Pegawai!B1"].value == "Golongan Darah"
    assert 'Kolom "Nama" tidak ada.' in [finding.cause for finding in left.values()]
    assert len(_column(carried, "Pegawai", "NIP")) == 4, "a table that lacks a column is read all the same"
    assert _column(carried, "Pegawai", "Nama") == [""] * 4
    assert carried.tables["Lampiran"] == [["Untuk", "Bagian", "Uraian", "Urutan"]]


def test_of_two_columns_of_one_meaning_the_first_is_taken() -> None:
    text = KANTOR.replace("| Status | Jabatan |", "| Status | Nama Jabatan |", 1)
    text = text.replace("| Periode Mulai | Periode Selesai |", "| Jabatan | Periode Selesai |", 1)
    carried = _carry(_tables(text))
    assert _column(carried, "Pegawai", "Jabatan")[0] == "Kepala Dinas"
    assert any("sama artinya" in line for line in _said(carried, "B30"))


def test_shuffled_columns_and_headers_below_a_title_land_in_their_places() -> None:
    plain = _carry(_tables())
    shuffled = {}
    for name, grid in _tables().items():
        width = max(column for cells in grid.rows.values() for column in cells)
        move = 0 if name == "Unit" else 4
        turn = width if name == "Unit" else 2 * width  # columns from right to left
        rows = {
            number + move: {(column if not move else turn - column): cell for column, cell in cells.items()}
            for number, cells in grid.rows.items()
        }
        shuffled[name] = dataclasses.replace(grid, rows=rows)
    assert _carry(shuffled).tables == plain.tables


def test_a_file_with_no_sheet_of_ours_is_refused() -> None:
    with pytest.raises(SkpdocError, match=r"uji\.xlsx: tidak ada lembar yang dikenal"):
        carry_over(FILE, [Grid("Sheet1", {1: {1: Cell("x", CellKind.TEXT)}})], NEW, 2027)


def test_without_the_sheet_unit_last_year_is_not_known_but_over() -> None:
    changed = _tables()
    del changed["Unit"]
    carried = _carry(changed)
    assert _column(carried, "Peran", "Target") == [""] * 3
    assert "Unit" not in carried.tables
    assert any('Lembar "Unit" tidak ada' in line for line in _said(carried, "B30"))


_TEXT = st.text(
    st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="\ufffe\uffff"),
    min_size=1,
    max_size=60,
)


@searched(3)
@given(st.lists(_TEXT, min_size=40, max_size=40))
def test_any_text_comes_along_letter_by_letter(texts: list[str]) -> None:
    changed = _tables()
    for number, text in enumerate(texts, start=20):
        row = {1: text, 2: f"19900101201903{number:04d}", 3: "PK1", 4: text, 8: "Kuantitas", 9: text}
        for column, value in row.items():
            changed["Peran"] = _put(changed["Peran"], number, column, Cell(value, CellKind.TEXT))
    carried = _carry(changed)
    (peran,) = [grid for grid in _written(carried, 2027) if grid.title == "Peran"]
    first = len(carried.tables["Peran"]) - 40 + 1
    for number, text in enumerate(texts, start=first):
        if not is_blank(text):
            assert peran.rows[number][15].value == text


# -- files -------------------------------------------------------------------------------------------------


def test_one_file_for_both_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "dishub.xlsx"
    path.write_bytes(BOOKS[1].read_bytes())
    with pytest.raises(UsageMistakeError, match="sama"):
        new_workbook_from(path, 2027, path)
    assert path.read_bytes() == BOOKS[1].read_bytes()


def test_a_refused_old_file_leaves_nothing(tmp_path: Path) -> None:
    old = tmp_path / "lama.xlsx"
    old.write_bytes(b"bukan buku kerja")
    with pytest.raises(SkpdocError, match=r"lama\.xlsx"):
        new_workbook_from(tmp_path / NEW, 2027, old)
    assert [path.name for path in tmp_path.iterdir()] == ["lama.xlsx"]


def test_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    for folder in ("satu", "dua"):
        (tmp_path / folder).mkdir()
        new_workbook_from(tmp_path / folder / NEW, 2027, BOOKS[1])
    assert (tmp_path / "satu" / NEW).read_bytes() == (tmp_path / "dua" / NEW).read_bytes()
