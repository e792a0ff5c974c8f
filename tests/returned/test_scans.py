"""Prints that were signed and came back as pictures: photos, scans, and a whole stack scanned in one go."""

from __future__ import annotations

import random
from datetime import datetime
from io import BytesIO
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from signing import signed
from word_edits import skp_of, unit_of

from skpdoc.documents.qr_drawing.png import qr_png
from skpdoc.errors import SkpdocError
from skpdoc.model.kembali import ReturnedKind
from skpdoc.pdf.qr_reading import read_photo, taken_apart
from skpdoc.pdf.separator import SeparatorLine, SeparatorSheet, draw_separator
from skpdoc.pdf.stack import count_pages, stack
from skpdoc.pipeline.folder.manifest import read_manifest
from skpdoc.pipeline.returned.collect import Collection, collect
from skpdoc.pipeline.returned.stacks import joined, page_names, seconds_for, take_apart

NOW = datetime(2026, 1, 21, 8, 0)
PAPER = (595.0, 842.0)


def _id(output: Path, nomor: int) -> str:
    unit, path = unit_of(output), skp_of(output, nomor)
    return read_manifest(unit).dokumen[path.relative_to(unit).as_posix()].id_dokumen


def _page(canvas: Canvas, number: str) -> None:
    """As the foot of our forms: the QR code 13 mm wide, and nothing else that a machine could read."""
    canvas.drawString(60, 700, "Ditandatangani di kertas")
    if number:
        canvas.drawImage(ImageReader(BytesIO(qr_png(number))), 500, 20, 37, 37)
    canvas.showPage()


def _document(number: str, pages: int = 2) -> bytes:
    target = BytesIO()
    canvas = Canvas(target, pagesize=PAPER)
    for _ in range(pages):
        _page(canvas, number)
    canvas.save()
    return target.getvalue()


def _separator() -> bytes:
    row = SeparatorLine("Budi Santoso", ("NIP 198302172009121002",), 2, 2)
    return draw_separator(
        SeparatorSheet("Atasan", ("Dinas 2026",), "SKP", ("Pegawai",), [row], ()), PAPER, "Dinas 2026"
    )


def _copied(content: bytes, dots: int = 150) -> list[Image.Image]:
    """Every page a picture, a little askew, one of them upside down, as a copier gives them back."""
    chance = random.Random(7)
    pages = []
    for number, page in enumerate(pdfium.PdfDocument(content)):
        picture = page.render(scale=dots / 72).to_pil().convert("L")
        turned = chance.uniform(-2, 2) + (180 if number == 1 else 0)
        pages.append(picture.rotate(turned, fillcolor=245, resample=Image.Resampling.BICUBIC))
    return pages


def _scan(content: bytes, dots: int = 150) -> bytes:
    first, *rest = _copied(content, dots)
    target = BytesIO()
    first.save(target, "PDF", resolution=dots, save_all=True, append_images=rest, quality=60)
    return target.getvalue()


def _collected(output: Path, returned: Path, **files: bytes) -> Collection:
    for name, data in files.items():
        (returned / name.replace("_", ".")).write_bytes(data)
    return collect(output, returned, lambda: NOW)


@pytest.mark.parametrize(("is_duplex", "rest"), [(False, "halaman 1–2, 4"), (True, "halaman 1–4, 6–8")])
def test_a_stack_is_filed_person_by_person(output: Path, returned: Path, is_duplex: bool, rest: str) -> None:
    ids = [_id(output, 0), _id(output, 1)]
    parts = [_separator(), _separator(), _document(ids[0], 1), _separator(), _document(ids[1], 2)]
    found = _collected(output, returned, pindai_pdf=_scan(stack(parts, is_duplex=is_duplex)))
    assert (found.perlu_keputusan, found.ditolak) == ([], [])
    filed = {masuk.pemeriksaan.nomor[0]: masuk for masuk in found.masuk}
    assert {masuk.macam for masuk in found.masuk} == {ReturnedKind.DIPINDAI}
    assert [count_pages(filed[one].path.read_bytes()) for one in ids] == [1, 2]
    assert [one[1:] for one in found.tumpukan] == [(2, rest)]


def test_the_same_stack_again_is_known(output: Path, returned: Path) -> None:
    parts = [_document(_id(output, 0), 1), _document(_id(output, 1), 1)]
    scanned = _scan(stack(parts, is_duplex=False))
    assert len(_collected(output, returned, pindai_pdf=scanned).masuk) == 2
    again = _collected(output, returned)
    assert (len(again.masuk), len(again.sudah_ada)) == (0, 2)


def test_a_page_without_a_code_joins_only_between_pages_of_one() -> None:
    assert joined(["a", "", "a", "", "b", "", ""]) == ["a", "a", "a", "", "b", "", ""]
    assert joined(["", "a", "", "", "a", ""]) == ["", "a", "", "", "a", ""]
    assert page_names((1, 2, 3, 6, 9, 10)) == "halaman 1–3, 6, 9–10"


def test_what_is_no_stack_is_left_whole(output: Path, names: tuple[str, str]) -> None:
    ids = [_id(output, 0), _id(output, 1)]
    assert take_apart(_scan(_document(ids[0]))) is None
    both = Canvas(target := BytesIO(), pagesize=PAPER)
    both.drawString(60, 60, f"{ids[0]} {ids[1]}")
    both.save()
    assert take_apart(target.getvalue()) is None, "a page of two people is nobody's"
    printed = stack([_document(ids[0]), _document(ids[1])], is_duplex=False)
    assert take_apart(signed(printed, "a", names[0])) is None, "its signature would be lost"


def test_photos_are_known_by_their_code(output: Path, returned: Path) -> None:
    sharp, small = (
        _copied(_document(_id(output, 0), 1), 200)[0],
        _copied(_document(_id(output, 1), 1), 125)[0],
    )
    jpg, png = BytesIO(), BytesIO()
    small.convert("RGB").save(jpg, "JPEG", quality=75)
    sharp.save(png, "PNG")
    found = _collected(output, returned, foto_jpg=jpg.getvalue(), foto_png=png.getvalue())
    assert sorted(masuk.path.suffix for masuk in found.masuk) == [".jpg", ".png"]
    assert {masuk.macam for masuk in found.masuk} == {ReturnedKind.DIPINDAI}


def test_what_is_in_a_file_counts_not_its_name(output: Path, returned: Path) -> None:
    jpg = BytesIO()
    _copied(_document(_id(output, 0), 1), 200)[0].save(jpg, "JPEG", quality=80)
    stacked = _scan(stack([_document(_id(output, 0), 1), _document(_id(output, 1), 1)], is_duplex=False))
    (returned / "pindaian").write_bytes(stacked)
    (returned / "arsip").write_bytes(b"PK\x03\x04 kosong")
    word = skp_of(output).read_bytes()
    found = _collected(output, returned, foto_pdf=jpg.getvalue(), konsep_pdf=word, surat_bin=word + b"\0")
    assert sorted(masuk.path.suffix for masuk in found.masuk) == [".docx", ".docx", ".jpg", ".pdf", ".pdf"]
    assert ([path.name for path, _ in found.perlu_keputusan], found.ditolak) == (["arsip"], [])


def test_a_pdf_with_a_password_is_called_that(output: Path, returned: Path) -> None:
    locked = Canvas(target := BytesIO(), encrypt="rahasia")
    locked.showPage()
    locked.save()
    (told,) = _collected(output, returned, kunci_pdf=target.getvalue()).ditolak
    assert "PDF diberi kata sandi; minta dikirim ulang." in str(told)


def test_a_photo_without_a_code_is_asked_about(output: Path, returned: Path) -> None:
    jpg = BytesIO()
    Image.new("RGB", (900, 1200), "white").save(jpg, "JPEG")
    found = _collected(
        output, returned, foto_jpg=jpg.getvalue(), iphone_heic=b"\0\0\0\x18ftypheic" + b"\0" * 40
    )
    assert "foto ulang dari atas" in found.perlu_keputusan[0][1]
    assert "HEIC" in str(found.ditolak[0])


@pytest.mark.parametrize(
    "data", [b"\xff\xd8\xff rusak", b"\x89PNG\r\n\x1a\n" + b"\0" * 99, b"BM" + b"\0" * 99]
)
def test_a_damaged_photo_is_one_line(data: bytes) -> None:
    with pytest.raises(SkpdocError, match="rusak"):
        read_photo(data)


def test_a_photo_that_would_fill_memory_is_refused() -> None:
    target = BytesIO()
    Image.new("1", (12_000, 12_000)).save(target, "PNG")
    with pytest.raises(SkpdocError, match="terlalu besar"):
        read_photo(target.getvalue())


def test_pages_that_are_missing_are_told(with_pdf: Path, returned: Path, pdfs: dict[str, bytes]) -> None:
    pages = count_pages(pdfs["asli"])
    (short,) = taken_apart(pdfs["asli"], [range(pages - 1)])
    found = _collected(with_pdf, returned, pindai_pdf=_scan(short, 200))
    assert [masuk.pemeriksaan.kurang for masuk in found.masuk] == [1]


@pytest.mark.parametrize(
    ("order", "short", "told"),
    [
        ((0, -1, 2, -1), 1, ""),
        ((0, -1, 1, -1, 2, -1), 0, ""),
        ((0, -2, 2), 0, "1 halaman tanpa kode QR yang terbaca ikut; yang berkode 2, terbit 3 halaman"),
        ((0, 1, -2, 2), 0, "1 halaman tanpa kode QR yang terbaca ikut; yang berkode 3, terbit 3 halaman"),
        ((0, 1, 1, 2), 0, "4 halaman, padahal terbit 3"),
    ],
    ids=["blank back", "backs", "another page", "one too many", "twice"],
)
def test_no_page_without_a_code_makes_up_for_a_missing_one(
    with_pdf: Path, returned: Path, pdfs: dict[str, bytes], order: tuple[int, ...], short: int, told: str
) -> None:
    """-1 is a blank page, -2 one on which no code can be read."""
    target, shown = BytesIO(), Canvas(blank := BytesIO(), pagesize=PAPER)
    shown.showPage()
    _page(shown, "")
    shown.save()
    with pdfium.PdfDocument.new() as whole:
        for at in order:
            source = pdfium.PdfDocument(pdfs["asli"] if at >= 0 else blank.getvalue())
            whole.import_pages(source, [at if at >= 0 else -1 - at])
        whole.save(target)
    found = _collected(with_pdf, returned, pindai_pdf=_scan(target.getvalue(), 200))
    (one,) = found.masuk
    assert (one.pemeriksaan.kurang, one.pemeriksaan.halaman.startswith(told)) == (short, True)
    assert bool(one.pemeriksaan.halaman) is bool(told)


def test_a_small_file_is_no_stack_of_a_thousand_pages() -> None:
    """A bomb of some kilobytes is answered within a minute; a real stack has its time."""
    assert seconds_for(85_000) < 30
    assert seconds_for(1_000_000) < 60
    assert seconds_for(5_000_000) > 100
    assert seconds_for(64 * 1024 * 1024) == 900
