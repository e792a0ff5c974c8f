"""``generate --pdf``: a PDF beside each document, of just that document, made once."""

from __future__ import annotations

import os
import shutil
import zipfile
from collections.abc import Callable, Generator, Iterator, Sequence
from itertools import count
from pathlib import Path

import openpyxl
import pytest
from disk import killed_at
from drawn_words import Outcome, draw_words
from small_office import Desk, laid_out, state

from skpdoc.errors import SkpdocError
from skpdoc.pdf.conversion.microsoft_word.find import MicrosoftWord
from skpdoc.pipeline.folder.files import sha256
from skpdoc.pipeline.folder.manifest import read_manifest
from skpdoc.pipeline.folder.pilihan import RunOptions
from skpdoc.pipeline.making.generate import generate
from skpdoc.pipeline.making.summary import UnitSummary
from skpdoc.pipeline.many.batch import make_unit
from skpdoc.pipeline.reading.load import group_books

SAMPLES = Path(__file__).parents[2] / "sample_workbooks"

Converted = list[Path]


@pytest.fixture
def converted(monkeypatch: pytest.MonkeyPatch) -> Converted:
    """What went to Word, in whose place something else draws."""
    seen: Converted = []

    def convert(office: object, sources: Sequence[Path], lanes: int) -> Generator[Outcome]:
        seen.extend(sources)
        yield from draw_words(office, sources, lanes)

    monkeypatch.setattr("skpdoc.pdf.conversion.convert.convert", convert)
    monkeypatch.setattr("skpdoc.pdf.conversion.makers.find_maker", lambda: MicrosoftWord(Path("WINWORD.EXE")))
    return seen


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return Path(shutil.copy(SAMPLES / "puskesmas_harapan.xlsx", tmp_path / "puskesmas.xlsx"))


def made(book: Path, *, pdf: int = 1, hanya: tuple[str, ...] = ()) -> UnitSummary:
    units, refused = group_books([book])
    assert not refused
    return make_unit(units[0], lambda *_: None, RunOptions(book.parent / "hasil", hanya=hanya, pdf=pdf))


def words_and_pdfs(folder: Path) -> tuple[set[str], set[str]]:
    return tuple(  # type: ignore[return-value]
        {path.relative_to(folder).with_suffix("").as_posix() for path in folder.glob(f"[SM][KaP]*/*{suffix}")}
        for suffix in (".docx", ".pdf")
    )


def spoil(book: Path, sheet: str, old: str, new: str) -> None:
    """Every cell of ``sheet`` that is ``old`` becomes ``new``."""
    workbook = openpyxl.load_workbook(book)
    cells = [cell for row in workbook[sheet].iter_rows() for cell in row if cell.value == old]
    assert cells
    for cell in cells:
        cell.value = new
    workbook.save(book)


def test_a_pdf_beside_each_document(book: Path, converted: Converted) -> None:
    result = made(book)
    folder = Path(result.folder)
    words, pdfs = words_and_pdfs(folder)
    assert words == pdfs
    assert result.pdf == len(words) == len(converted) == sum(result.tertulis.values())
    assert result.pdf_program == "Microsoft Word"
    documents = read_manifest(folder).dokumen
    for path in pdfs:
        word, pdf = documents[f"{path}.docx"], documents[f"{path}.pdf"]
        assert (pdf.jenis, pdf.kunci, pdf.id_dokumen) == (word.jenis, word.kunci, word.id_dokumen)
        assert pdf.masukan == word.sha256 == sha256((folder / word.path).read_bytes())
        assert pdf.sha256 == sha256((folder / pdf.path).read_bytes())
        assert pdf.berlaku
    head = openpyxl.load_workbook(folder / "indeks.xlsx")["Indeks"]
    headers = {cell.value for row in head.iter_rows(max_row=8) for cell in row}
    assert {"SKP (docx)", "SKP (pdf)"} <= headers


def test_the_second_run_converts_nothing(book: Path, converted: Converted) -> None:
    first = made(book)
    before = state(Path(first.folder))
    converted.clear()
    again = made(book)
    assert again.is_sama
    assert (again.pdf, again.pdf_tetap, again.pdf_program) == (0, first.pdf, "")
    assert dict(again.tetap) == {**dict.fromkeys(again.tetap, 0), **first.tertulis}
    assert made(book, pdf=0).pdf_tetap == first.pdf
    assert made(book).pdf_tetap == first.pdf
    assert not converted
    assert {**state(Path(first.folder)), "manifest.json": b""} == {**before, "manifest.json": b""}


def test_only_changed_documents_are_converted(book: Path, converted: Converted) -> None:
    first = made(book)
    converted.clear()
    spoil(book, "Pegawai", "Bidan Terampil", "Bidan Mahir")
    again = made(book)
    assert 0 < again.pdf == sum(again.tertulis.values()) == len(converted) < first.pdf
    assert again.pdf + again.pdf_tetap == first.pdf
    assert len(again.simpanan.dipindahkan) == 0


def test_without_pdf_a_stale_one_is_set_aside(book: Path, converted: Converted) -> None:
    first = made(book)
    spoil(book, "Pegawai", "Bidan Terampil", "Bidan Mahir")
    again = made(book, pdf=0)
    changed = sum(again.tertulis.values())
    assert len(again.simpanan.dipindahkan) == changed == first.pdf - again.pdf_tetap
    words, pdfs = words_and_pdfs(Path(again.folder))
    assert pdfs < words
    assert len(list(Path(again.folder, "Tidak berlaku").rglob("*.pdf"))) == changed
    assert made(book).pdf == changed


def test_only_these_people(book: Path, converted: Converted) -> None:
    first = made(book, pdf=0)
    nip = next(Path(first.folder).glob("SKP/*.docx")).name[:18]
    result = made(book, hanya=(nip,))
    assert 0 < result.pdf == len(converted) < sum(first.tertulis.values())
    assert all(source.name.startswith(nip) for source in converted)


def test_a_pdf_that_is_gone_is_made_again(book: Path, converted: Converted) -> None:
    folder = Path(made(book).folder)
    path = next(folder.glob("SKP/*.pdf"))
    issued = path.read_bytes()
    path.unlink()
    assert made(book).pdf == 1
    assert path.read_bytes() == issued


def test_a_pdf_that_a_person_changed_stays_and_is_named(book: Path, converted: Converted) -> None:
    """It may be signed."""
    folder = Path(made(book).folder)
    path = next(folder.glob("SKP/*.pdf"))
    signed = path.read_bytes() + b"tanda tangan"
    path.write_bytes(signed)
    for pdf in (1, 0):
        again = made(book, pdf=pdf)
        assert again.pdf == 0
        (told,) = again.simpanan.dibiarkan
        assert f"SKP/{path.name}" in told
        assert path.read_bytes() == signed


def test_the_pdf_is_of_the_document_as_it_lies_there(book: Path, converted: Converted) -> None:
    """Changed in Word after the dialog: the PDF of what stood there before would be signed by mistake."""
    folder = Path(made(book).folder)
    path = next(folder.glob("SKP/*.pdf"))
    with zipfile.ZipFile(path.with_suffix(".docx"), "a") as archive:
        archive.writestr("docProps/baru.xml", "<x/>")
    without = made(book, pdf=0)
    assert without.simpanan.dipindahkan == [f"Tidak berlaku/SKP/{path.name}"]
    assert not path.exists()
    again = made(book)
    assert again.pdf == 1
    assert path.exists()
    assert made(book).pdf == 0


def test_one_fault_stops_no_other(book: Path, monkeypatch: pytest.MonkeyPatch, converted: Converted) -> None:
    """Of three documents one is refused, one is another one's, and one is no PDF."""

    def convert(office: object, sources: Sequence[Path], lanes: int) -> Iterator[Outcome]:
        faults: dict[int, bytes | SkpdocError] = {
            0: SkpdocError(f"{sources[0]}: LibreOffice tidak dapat"),
            2: b"%PDF-1.7\n%%EOF",
        }
        outcomes = dict(draw_words(office, sources, lanes))
        faults[1] = outcomes[3]
        yield from (outcomes | faults).items()

    monkeypatch.setattr("skpdoc.pdf.conversion.convert.convert", _closable(convert))
    result = made(book)
    assert len(result.gagal) == 3
    assert result.pdf == sum(result.tertulis.values()) - 3
    assert 'tanpa "' in " ".join(result.gagal)
    words, pdfs = words_and_pdfs(Path(result.folder))
    assert len(words - pdfs) == 3


def _closable(convert: Callable[..., Iterator[Outcome]]) -> Callable[..., Generator[Outcome]]:
    def generator(*arguments: object) -> Generator[Outcome]:
        yield from convert(*arguments)

    return generator


def test_without_libreoffice_the_word_documents_are_there(
    book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOFFICE", "/tidak/ada")
    result = made(book)
    words, pdfs = words_and_pdfs(Path(result.folder))
    assert len(words) == sum(result.tertulis.values()) > 0
    assert not pdfs
    assert len(result.gagal) == 1
    assert "SOFFICE" in result.gagal[0]


def test_no_room_to_sign_is_told(book: Path, converted: Converted) -> None:
    """The stand-in's pages have none."""
    result = made(book)
    assert set(result.tanpa_bidang) == {f"SKP/{path.name}" for path in Path(result.folder).glob("SKP/*.pdf")}


@pytest.mark.parametrize(
    "text", ["jangkar = 3", "jangkar_pegawai = 3", 'jangkar_pegawai = "a b"', 'jangkar_penilai = ""']
)
def test_faulty_anchors_are_told(book: Path, converted: Converted, text: str) -> None:
    (book.parent / "skpdoc.toml").write_text(f"[tanda_tangan]\n{text}\n", "utf-8")
    with pytest.raises(SkpdocError, match=r"skpdoc\.toml"):
        made(book)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process that is a copy of this one is needed")
def test_killed_while_pdfs_are_made(
    desk: Desk, converted: Converted, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Over a former run with PDFs: nothing is broken or unknown, and the next run ends like an undisturbed one."""
    monkeypatch.setattr("skpdoc.pipeline.making.pdf_run._SAVED", 2)
    asked = RunOptions(desk.out, pdf=1)
    laid_out(desk.out, {})
    assert generate(desk.former, asked).gagal == []
    former = state(desk.out)
    assert generate(desk.present, asked).gagal == []
    undisturbed = state(desk.out)
    known = {*former.values(), *undisturbed.values()}
    for number in count(2, 7):
        laid_out(desk.out, former)
        if not killed_at(desk.out.parent, number, lambda: generate(desk.present, asked)):
            break
        for path, content in state(desk.out).items():
            if path.endswith((".pdf", ".docx")) and ".skpdoc-" not in path:
                assert content in known, path
        entries = read_manifest(next(desk.out.glob("*/2026"))).dokumen
        there = {path.relative_to(path.parents[1]).as_posix() for path in desk.out.glob("*/2026/*/*.pdf")}
        assert there <= set(entries)
        assert generate(desk.present, asked).gagal == []
        assert state(desk.out) == undisturbed, number
    assert number > 20
