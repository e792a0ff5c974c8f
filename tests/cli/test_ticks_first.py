"""What was ticked in Status.xlsx is known before a command writes over documents, or says who has signed."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from in_pegawai import in_pegawai
from runs import Skpdoc

from skpdoc.pipeline.making.touched import DocumentFate
from skpdoc.web.asked import Wish
from skpdoc.web.work import making

Cells = dict[str, object]
_HEAD = 4


@pytest.fixture
def made(skpdoc: Skpdoc, book: Path, tmp_path: Path) -> Path:
    """An output with its Status.xlsx."""
    assert skpdoc("generate", book, "--document", "skp").code == 0
    assert skpdoc("status", tmp_path / "output").code == 0
    return tmp_path / "output"


def _nip(made: Path, nomor: int = 0) -> str:
    return sorted(made.rglob("*_SKP.docx"))[nomor].name.split("_")[0]


def _typed(made: Path, nip: str, **cells: object) -> None:
    path = made / "Status.xlsx"
    book = openpyxl.load_workbook(path)
    sheet = book["Status"]
    columns = {cell.value: cell.column for cell in sheet[_HEAD]}
    row = next(r for r in range(_HEAD + 1, sheet.max_row + 1) if sheet.cell(r, columns["NIP"]).value == nip)
    for name, value in cells.items():
        sheet.cell(row, columns[name]).value = value
    book.save(path)


def _promoted(book: Path, nip: str) -> None:
    """The workbook says another post of him."""
    in_pegawai(book, nip, "Jabatan", lambda post: f"{post} Muda")


def _stages(skpdoc: Skpdoc, made: Path) -> str:
    return next(line for line in skpdoc("status", made).shown.splitlines() if " SKP: " in line)


@pytest.mark.parametrize(
    ("cells", "code", "signed"),
    [
        ({"Ditandatangani": "✓", "Oleh": "Nur"}, 1, "1 ditandatangani"),
        ({"Ditandatangani": "Sudah, besok"}, 1, "0 ditandatangani"),
    ],
    ids=["ticked", "not clear"],
)
def test_a_document_that_is_or_may_be_signed_is_not_made_anew(
    skpdoc: Skpdoc, book: Path, made: Path, cells: Cells, code: int, signed: str
) -> None:
    nip = _nip(made)
    document = next(made.rglob(f"{nip}*_SKP.docx"))
    before = document.read_bytes()
    _typed(made, nip, **cells)
    _promoted(book, nip)
    assert "Sudah terbit" in skpdoc("impact", book).shown
    ran = skpdoc("generate", book, "--document", "skp")
    assert (ran.code, document.read_bytes() == before) == (code, True)
    assert "--reissue" in ran.shown
    assert signed in _stages(skpdoc, made)


def test_the_page_asks_too(book: Path, made: Path) -> None:
    nip = _nip(made)
    _typed(made, nip, Ditandatangani="✓")
    _promoted(book, nip)
    wish = Wish(made, ("SKP",))
    quiet: Callable[[int, int], None] = lambda _done, _all: None  # noqa: E731
    fates = {one.nasib for one in making.compare([book], wish, quiet).documents if one.kunci == nip}
    assert DocumentFate.TERBIT in fates
    assert len(making.make([book], wish, quiet).simpanan.terbit) == 1


def test_a_former_version_signed_is_told_of(skpdoc: Skpdoc, book: Path, made: Path) -> None:
    nip = _nip(made)
    _typed(made, nip, Ditandatangani="✓", Oleh="Nur")
    _promoted(book, nip)
    assert skpdoc("generate", book, "--document", "skp", "--reissue").code == 0
    shown = skpdoc("status", made, "--deadline", "2022-01-31").shown
    assert "Versi 1 sudah ditandatangani" in " ".join(shown.split())
    assert "menurut Nur), versi ini belum." in " ".join(shown.split())


def test_a_tick_for_what_counts_no_more_is_asked_about(skpdoc: Skpdoc, book: Path, made: Path) -> None:
    nip = _nip(made)
    _promoted(book, nip)
    assert skpdoc("generate", book, "--document", "skp").code == 0
    _typed(made, nip, Ditandatangani="✓", Oleh="Nur")
    typed = (made / "Status.xlsx").read_bytes()
    ran = skpdoc("status", made)
    assert ran.code == 1
    assert "dokumennya tidak berlaku lagi" in " ".join(ran.shown.split())
    assert "0 ditandatangani" in ran.shown
    assert (made / "Status.xlsx").read_bytes() == typed
    _typed(made, nip, Ditandatangani=None, Oleh=None)
    assert skpdoc("status", made).code == 0


def test_a_tick_that_was_noted_is_not_lost_when_it_goes(skpdoc: Skpdoc, book: Path, made: Path) -> None:
    nip, other = _nip(made), _nip(made, 1)
    _typed(made, nip, Ditandatangani="✓")
    skpdoc("generate", book, "--document", "skp")
    _typed(made, nip, Ditandatangani=None)
    ran = skpdoc("status", made)
    assert (ran.code, "Sudah tercatat ditandatangani menurut ✓" in " ".join(ran.shown.split())) == (1, True)
    skpdoc("signed", made, nip, "--undo")
    assert "0 ditandatangani" in _stages(skpdoc, made)
    skpdoc("signed", made, nip)
    assert skpdoc("status", made).code == 0
    skpdoc("signed", made, nip, "--undo")
    _typed(made, other, Ditandatangani="✓")
    assert "1 ditandatangani" in _stages(skpdoc, made), "a tick that we printed is no new word"


def test_a_status_workbook_of_the_unit_alone_is_read_too(skpdoc: Skpdoc, book: Path, made: Path) -> None:
    unit = next(made.glob("*/*/manifest.json")).parent
    assert skpdoc("status", unit).code == 0
    _typed(unit, _nip(made), Ditandatangani="✓")
    assert "menurut centang di Status.xlsx: 1" in skpdoc("generate", book, "--document", "skp").shown
    shutil.copy(made / "Status.xlsx", made / "SKP lama.xlsx")
    (made / "Arsip").mkdir()
    (made / "Arsip" / "Status.xlsx").write_bytes(b"milik kantor")
    assert skpdoc("generate", book, "--document", "skp").code == 0, (
        "what skpdoc did not write is none of ours"
    )
