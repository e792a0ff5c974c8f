"""One workbook in, every document out: whole, listed, the same every time, and nothing lost on the way."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import docx
import openpyxl
import pytest
from word_texts import word_text

from skpdoc.delivery.ledger_file import FILES as LEDGER_FILES
from skpdoc.errors import SkpdocError
from skpdoc.pipeline.folder.hold import sole_writer
from skpdoc.pipeline.folder.manifest import read_manifest
from skpdoc.pipeline.folder.pilihan import RunOptions
from skpdoc.pipeline.kinds.jenis import DocumentKind
from skpdoc.pipeline.kinds.manual_iku import JENIS_MANUAL_IKU
from skpdoc.pipeline.kinds.mph import JENIS_MPH
from skpdoc.pipeline.kinds.skp import JENIS_SKP
from skpdoc.pipeline.making.generate import generate
from skpdoc.pipeline.making.generated import GenerateResult
from skpdoc.pipeline.making.summary import people_with_several
from skpdoc.pipeline.reading.load import Loaded, load
from skpdoc.pipeline.reading.persons import UnknownPersonError

pytestmark = pytest.mark.quick

ROOT = Path(__file__).parents[2]
SAMPLES = sorted((ROOT / "sample_workbooks").glob("*.xlsx"))
PUSKESMAS = ROOT / "sample_workbooks" / "puskesmas_harapan.xlsx"
FIXTURES = ROOT / "tests" / "fixtures" / "bkpsdm"
_LISTS = {"indeks.xlsx", "manifest.json"}


@cache
def _puskesmas() -> Loaded:
    return load(PUSKESMAS)


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in LEDGER_FILES
    }


def _folder(result: GenerateResult) -> Path:
    assert result.folder is not None
    return result.folder


def _index(folder: Path) -> list[dict[str, Any]]:
    """The rows of the index by header; a linked cell gives its link."""
    sheet = openpyxl.load_workbook(folder / "indeks.xlsx")["Indeks"]
    rows = list(sheet.iter_rows())
    head = next(n for n, row in enumerate(rows) if any(cell.value == "Nama" for cell in row))
    headers = [cell.value for cell in rows[head]]
    return [
        {
            str(header): cell.hyperlink.target if cell.hyperlink else cell.value
            for header, cell in zip(headers, row, strict=True)
        }
        for row in rows[head + 1 :]
        if any(cell.value for cell in row)
    ]


def _links(row: dict[str, Any]) -> list[str]:
    """The files that a row links to; Excel writes relative links with backslashes."""
    links = (value for value in row.values() if isinstance(value, str) and value.endswith(".docx"))
    return [unquote(link).replace("\\", "/") for link in links]


@pytest.fixture(scope="module", params=SAMPLES, ids=lambda path: path.stem)
def made(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, GenerateResult, Path]:
    book: Path = request.param
    output = tmp_path_factory.mktemp(book.stem)
    return book, generate(load(book), RunOptions(output)), output


def test_every_person_has_every_document(made: tuple[Path, GenerateResult, Path]) -> None:
    book, result, _ = made
    loaded = load(book)
    entries = read_manifest(_folder(result)).dokumen
    by_kind: dict[str, list[str]] = {}
    for entry in entries.values():
        if entry.path.endswith(".docx"):
            by_kind.setdefault(entry.jenis, []).append(entry.kunci)
    assert sorted(by_kind["SKP"]) == sorted(loaded.skp)
    assert sorted(by_kind["Manual IKU"]) == sorted(key for key, skp in loaded.skp.items() if skp.manual)
    assert by_kind["MPH"]
    assert {jenis.nama: count for jenis, count in result.tertulis.items()} == {
        "SKP": len(by_kind["SKP"]),
        "Manual IKU": len(by_kind["Manual IKU"]),
        "MPH": len(by_kind["MPH"]),  # the workbook of all matrices is not counted
    }
    assert not result.ditahan
    assert not result.gagal


def test_the_folder_holds_what_is_listed_and_nothing_else(made: tuple[Path, GenerateResult, Path]) -> None:
    book, result, output = made
    folder = _folder(result)
    assert folder == output / folder.parent.name / "2026"
    assert set(_files(folder)) == set(read_manifest(folder).dokumen) | _LISTS | {f"Sumber/{book.name}"}
    assert {path.name for path in output.iterdir()} == {folder.parent.name}


def test_manifest_names_the_bytes(made: tuple[Path, GenerateResult, Path]) -> None:
    book, result, _ = made
    folder = _folder(result)
    data = json.loads((folder / "manifest.json").read_text("utf-8"))
    assert data["buku_kerja"] == {book.name: hashlib.sha256(book.read_bytes()).hexdigest()}
    for entry in data["dokumen"]:
        assert entry["sha256"] == hashlib.sha256((folder / entry["path"]).read_bytes()).hexdigest()
    ids = [entry["id_dokumen"] for entry in data["dokumen"] if entry["id_dokumen"]]
    assert len(ids) == len(set(ids))


def test_index_lists_everyone_and_its_links_resolve(made: tuple[Path, GenerateResult, Path]) -> None:
    book, result, _ = made
    folder = _folder(result)
    rows = _index(folder)
    linked = [link for row in rows for link in _links(row)]
    assert sorted(linked) == sorted(path for path in read_manifest(folder).dokumen if path.endswith(".docx"))
    assert all((folder / link).is_file() for link in linked)
    kantor = load(book).kantor
    assert kantor is not None
    names = [row["Nama"] for row in rows]
    assert all(pegawai.nama in names for pegawai in kantor.buku.pegawai)
    assert {row["Keadaan"] for row in rows} == {"lengkap"}


def test_documents_open_and_name_their_person(made: tuple[Path, GenerateResult, Path]) -> None:
    book, result, _ = made
    skp = load(book).skp
    for entry in read_manifest(_folder(result)).dokumen.values():
        path = _folder(result) / entry.path
        if entry.jenis == "SKP":
            text = word_text(path)
            assert skp[entry.kunci].dinilai.nama in text
            assert skp[entry.kunci].dinilai.nomor in text
            assert entry.path.startswith(f"SKP/{skp[entry.kunci].dinilai.nomor}_")
        elif path.suffix == ".docx":
            docx.Document(str(path))


def test_a_second_run_gives_the_same_bytes(made: tuple[Path, GenerateResult, Path], tmp_path: Path) -> None:
    book, result, _ = made
    before = _files(_folder(result))
    again = generate(load(book), RunOptions(tmp_path))
    assert _files(_folder(again)) == before
    once_more = generate(load(book), RunOptions(tmp_path))
    assert _files(_folder(once_more)) == before
    assert not once_more.dipindahkan


def test_matrix_workbook_has_a_sheet_a_matrix_and_the_gaps(made: tuple[Path, GenerateResult, Path]) -> None:
    _, result, _ = made
    folder = _folder(result)
    path = next(path for path in read_manifest(folder).dokumen if path.endswith(".xlsx"))
    names = openpyxl.load_workbook(folder / path).sheetnames
    matrices = sum(entry.jenis == "MPH" for entry in read_manifest(folder).dokumen.values()) - 1
    assert "Celah" in names
    assert len(names) >= matrices + 1


def test_only_one_person(tmp_path: Path) -> None:
    nip = _puskesmas().skp
    chosen = list(nip)[2]
    result = generate(_puskesmas(), RunOptions(tmp_path, hanya=(chosen,)))
    entries = read_manifest(_folder(result)).dokumen
    assert {entry.kunci for entry in entries.values()} == {chosen}
    assert result.tertulis[JENIS_SKP] == 1
    states = {row["NIP"]: row["Keadaan"] for row in _index(_folder(result)) if row["NIP"]}
    assert states[chosen] == "lengkap"
    assert "belum dibuat" in states.values()


def test_only_one_person_leaves_the_others_documents_alone(tmp_path: Path) -> None:
    full = generate(_puskesmas(), RunOptions(tmp_path))
    before = _files(_folder(full))
    chosen = list(_puskesmas().skp)[2]
    result = generate(_puskesmas(), RunOptions(tmp_path, hanya=(chosen,)))
    assert _files(_folder(result)) == before
    assert not result.dipindahkan


@pytest.mark.parametrize(
    ("kinds", "folders"),
    [
        ((JENIS_SKP,), {"SKP"}),
        ((JENIS_MANUAL_IKU,), {"Manual IKU"}),
        ((JENIS_MPH, JENIS_SKP), {"MPH", "SKP"}),
    ],
)
def test_only_some_kinds(tmp_path: Path, kinds: Sequence[DocumentKind], folders: set[str]) -> None:
    result = generate(_puskesmas(), RunOptions(tmp_path, jenis=kinds))
    assert {path.name for path in _folder(result).iterdir() if path.is_dir()} == folders | {"Sumber"}
    assert set(result.tertulis) == set(kinds)


def test_somebody_unknown_is_refused_with_a_suggestion(tmp_path: Path) -> None:
    known = next(iter(_puskesmas().skp))
    wrong = known[:-1] + ("1" if known[-1] != "1" else "2")
    with pytest.raises(UnknownPersonError, match=f"{wrong} tidak ada.*{known}"):
        generate(_puskesmas(), RunOptions(tmp_path, hanya=(wrong,)))
    assert list(tmp_path.iterdir()) == []


def test_withheld_documents_are_listed_with_their_cell_and_not_written(tmp_path: Path) -> None:
    result = generate(load(FIXTURES / "bkpsdm_salah_01_target_kosong.xlsx"), RunOptions(tmp_path))
    folder = _folder(result)
    nip = "198704092009022001"
    assert [(jenis, nip in name) for jenis, name in result.ditahan] == [(JENIS_SKP, True)]
    assert not list(folder.glob(f"SKP/{nip}*"))
    assert len(list(folder.glob("SKP/*.docx"))) == 26
    row = next(row for row in _index(folder) if row["NIP"] == nip)
    assert row["Keadaan"] == "ditahan"
    assert "Peran!P40" in row["Sebab"]
    findings = openpyxl.load_workbook(folder / "indeks.xlsx")["Temuan"]
    assert any("P40" in str(cell.value) for cells in findings.iter_rows() for cell in cells)


def test_documents_that_no_longer_hold_are_moved_aside(tmp_path: Path) -> None:
    good = tmp_path / "kantor.xlsx"
    good.write_bytes((FIXTURES / "bkpsdm.xlsx").read_bytes())
    before = _files(_folder(generate(load(good), RunOptions(tmp_path / "out"))))
    good.write_bytes((FIXTURES / "bkpsdm_salah_01_target_kosong.xlsx").read_bytes())
    result = generate(load(good), RunOptions(tmp_path / "out"))
    folder = _folder(result)
    stale = next(path for path in before if path.startswith("SKP/198704092009022001"))
    assert result.dipindahkan == [f"Tidak berlaku/{stale}"]
    assert not (folder / stale).exists()
    assert (folder / "Tidak berlaku" / stale).read_bytes() == before[stale]
    assert stale not in read_manifest(folder).dokumen
    assert not any("Tidak berlaku" in link for row in _index(folder) for link in _links(row))
    good.write_bytes((FIXTURES / "bkpsdm.xlsx").read_bytes())
    again = _folder(generate(load(good), RunOptions(tmp_path / "out")))
    assert (again / stale).read_bytes() == before[stale]


def test_a_file_of_the_office_s_own_in_the_folder_is_never_touched(tmp_path: Path) -> None:
    folder = _folder(generate(_puskesmas(), RunOptions(tmp_path)))
    own = folder / "SKP" / "catatan saya.docx"
    own.write_bytes(b"milik kantor")
    generate(_puskesmas(), RunOptions(tmp_path))
    assert own.read_bytes() == b"milik kantor"


def test_a_file_that_is_refused_is_named_the_others_go_on_and_the_old_one_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = _folder(generate(_puskesmas(), RunOptions(tmp_path)))
    before = _files(folder)
    held = folder / next(path for path in before if path.startswith("SKP/"))
    held.unlink()
    replace = Path.replace

    def refuse(self: Path, target: Path) -> Path:
        if Path(target) == held:
            raise PermissionError(13, "Permission denied")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
    result = generate(_puskesmas(), RunOptions(tmp_path))
    assert len(result.gagal) == 1
    assert held.name in result.gagal[0]
    assert "\n" not in result.gagal[0]
    assert not held.exists()
    others = {name for name in before if folder / name != held} - _LISTS
    assert {name: content for name, content in _files(folder).items() if name in others} == {
        name: before[name] for name in others
    }
    assert not list(folder.rglob("*sementara*"))


def test_a_full_disk_leaves_nothing_half_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace = Path.replace
    written = []

    def full(self: Path, target: Path) -> Path:
        if len(written) == 5:
            raise OSError(28, "No space left on device")
        written.append(target)
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", full)
    result = generate(_puskesmas(), RunOptions(tmp_path))
    assert result.gagal
    folder = _folder(result)
    for path in folder.rglob("*.docx"):
        docx.Document(str(path))
    assert len(list(folder.rglob("*.docx"))) == 4, "after the manifest that announces them"
    assert not list(folder.rglob("*sementara*"))


def test_an_output_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "output").write_text("bukan folder")
    with pytest.raises(SkpdocError, match="tidak dapat ditulis") as refused:
        generate(_puskesmas(), RunOptions(tmp_path / "output", jenis=(JENIS_MPH,)))
    assert "\n" not in str(refused.value)
    assert (tmp_path / "output").read_text() == "bukan folder"


def test_a_second_run_in_one_folder_is_refused(tmp_path: Path) -> None:
    first = generate(_puskesmas(), RunOptions(tmp_path, jenis=(JENIS_MPH,)))
    assert first.folder is not None
    with sole_writer(first.folder), pytest.raises(SkpdocError, match="skpdoc yang lain"):
        generate(_puskesmas(), RunOptions(tmp_path, jenis=(JENIS_MPH,)))
    assert generate(_puskesmas(), RunOptions(tmp_path, jenis=(JENIS_MPH,))).tetap
    assert not list(first.folder.glob(".skpdoc*"))


def test_a_workbook_that_cannot_be_worked_with_writes_nothing(tmp_path: Path) -> None:
    book = tmp_path / "kantor.xlsx"
    workbook = openpyxl.load_workbook(PUSKESMAS)
    del workbook["Pegawai"]
    workbook.save(book)
    result = generate(load(book), RunOptions(tmp_path / "out"))
    assert result.folder is None
    assert any(f.code == "B01" and "Pegawai" in f.cause for f in result.loaded.findings)
    assert not (tmp_path / "out").exists()


def test_a_damaged_manifest_is_written_anew(tmp_path: Path) -> None:
    folder = _folder(generate(_puskesmas(), RunOptions(tmp_path)))
    before = _files(folder)
    (folder / "manifest.json").write_text("{rusak")
    assert _files(_folder(generate(_puskesmas(), RunOptions(tmp_path)))) == before


def test_a_folder_of_forms_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SkpdocError) as refused:
        generate(_puskesmas(), RunOptions(tmp_path / "out", templat=tmp_path))
    assert "\n" not in str(refused.value)
    assert not (tmp_path / "out").exists()


def test_persons_of_equal_name_and_two_periods_get_files_of_their_own(tmp_path: Path) -> None:
    result = generate(load(FIXTURES / "bkpsdm.xlsx"), RunOptions(tmp_path, jenis=(JENIS_SKP,)))
    entries = [entry for entry in read_manifest(_folder(result)).dokumen.values() if "/" in entry.kunci]
    assert len(entries) == 2
    assert len({entry.path.lower() for entry in entries}) == 2
    assert all("20260" in entry.path for entry in entries), "from when to when"


def test_people_are_named_where_somebody_has_several_documents_of_a_kind() -> None:
    one_each = Counter({("SKP", "1"): 1, ("SKP", "2"): 1, ("Manual IKU", "1"): 1})
    assert people_with_several(one_each) == 0
    assert people_with_several(one_each + Counter({("SKP", "1"): 1})) == 2
