"""A PDF printed once more: at another place or scale it is the same page; what is drawn over or beside it is not."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from contextlib import closing
from io import BytesIO
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from signing import signed

from skpdoc.errors import SkpdocError
from skpdoc.model.kembali import ReturnedKind
from skpdoc.pdf.signers import PEGAWAI
from skpdoc.pipeline.returned.collect import kind_of
from skpdoc.pipeline.returned.issued import issued_in
from skpdoc.pipeline.returned.verified import ContentMatch, Verification
from skpdoc.pipeline.returned.verify import verify

pytestmark = pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")

Change = Callable[[bytes], bytes]
Edges = tuple[float, float, float, float]


def _drawn(content: bytes, drawing: bytes, *, is_first: bool = False, edges: Edges | None = None) -> bytes:
    """``drawing`` before or behind what the first page draws; its ``edges`` are moved by so many points."""
    writer = IncrementalPdfFileWriter(BytesIO(content), strict=False)
    stream = writer.add_object(generic.StreamObject(stream_data=drawing))
    writer.add_stream_to_page(0, stream, prepend=is_first)
    page = writer.find_page_for_modification(0)[0].get_object()
    if edges:
        width, height = pdfium.PdfDocument(content)[0].get_size()
        box = (edges[0], edges[1], width + edges[2], height + edges[3])
        for key in ("/MediaBox", "/CropBox"):
            page[generic.NameObject(key)] = generic.ArrayObject(map(generic.FloatObject, box))
        writer.update_container(page)
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def _moved(matrix: bytes, edges: Edges | None = None) -> Change:
    return lambda content: _drawn(content, matrix + b" cm ", is_first=True, edges=edges)


SAME: Mapping[str, Change] = {
    "satu poin": _moved(b"1 0 0 1 1 -0.5"),
    "dimuatkan": _moved(b"0.97 0 0 0.97 12.6 8.9"),
    "kertas lain": _moved(b"0.97 0 0 0.97 12.6 8.9", (0, 0, 90, 12)),
    "pojok lain": _moved(b"1 0 0 1 101 99.5", (100, 100, 100, 100)),
}
OTHER: Mapping[str, Change] = {
    "tertutup": lambda content: _drawn(SAME["satu poin"](content), b" q 1 g 600 250 60 30 re f Q"),
    "ditambah di atasnya": lambda content: _drawn(SAME["dimuatkan"](content), b" q 0 g 300 300 2 9 re f Q"),
    "ditambah di tepinya": lambda content: _drawn(
        _moved(b"1 0 0 1 60 0", (0, 0, 60, 0))(content), b" 0 g -40 300 9 9 re f"
    ),
    "terlalu kecil": _moved(b"0.3 0 0 0.3 12.6 8.9"),
}


def _verified(output: Path, folder: Path, content: bytes) -> Verification:
    (folder / "apa.pdf").write_bytes(content)
    return verify(folder / "apa.pdf", issued_in(output))


@pytest.mark.parametrize("name", SAME)
def test_at_another_place_or_scale_it_is_the_same(
    with_pdf: Path, returned: Path, pdfs: dict[str, bytes], name: str
) -> None:
    one = _verified(with_pdf, returned, SAME[name](pdfs["asli"]))
    assert (one.isi, one.perubahan) == (ContentMatch.TEKS_SAMA, ())
    assert any(note.startswith("Dicetak ulang") for note in one.catatan)


@pytest.mark.parametrize("name", OTHER)
def test_what_is_drawn_over_or_beside_it_is_a_change(
    with_pdf: Path, returned: Path, pdfs: dict[str, bytes], name: str
) -> None:
    one = _verified(with_pdf, returned, OTHER[name](pdfs["asli"]))
    assert one.isi is ContentMatch.BERUBAH


def _turned(content: bytes) -> bytes:
    """Everything drawn by a quarter turn, as a printer does that fits a page on upright paper."""
    width, height = pdfium.PdfDocument(content)[0].get_size()
    matrix = b"0 1 -1 0 %.2f 0" % height
    turned = _drawn(content, matrix + b" cm ", is_first=True, edges=(0, 0, height - width, width - height))
    with closing(pdfium.PdfDocument(turned)) as document:
        for _ in range(1, len(document)):
            del document[1]
        target = BytesIO()
        document.save(target)
    return target.getvalue()


def test_a_turned_page_is_known_by_its_code_and_accuses_nobody(
    with_pdf: Path, returned: Path, pdfs: dict[str, bytes]
) -> None:
    one = _verified(with_pdf, returned, _turned(pdfs["asli"]))
    assert one.terbit is not None
    assert (one.isi, one.perubahan, kind_of(one)) == (
        ContentMatch.TAK_DIBANDINGKAN,
        (),
        ReturnedKind.DIPINDAI,
    )
    assert "periksa dengan mata" in one.catatan[-1]


def test_a_file_that_is_cut_off_is_called_that(
    with_pdf: Path, returned: Path, pdfs: dict[str, bytes]
) -> None:
    signed_once = signed(pdfs["asli"], PEGAWAI, "Siti")
    with pytest.raises(SkpdocError, match="terpotong sebelum tanda akhirnya"):
        _verified(with_pdf, returned, signed_once[:-200])
