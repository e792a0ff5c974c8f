"""PDFs that come back: signed, altered, scanned, hostile; really converted, really signed."""

from __future__ import annotations

import shutil
import zlib
from collections.abc import Callable, Sequence
from datetime import datetime
from io import BytesIO
from pathlib import Path

import pytest
from drawn_pages import page_as_picture
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import copy_into_new_writer
from signing import pem, signed
from word_edits import skp_of, unit_of

from skpdoc.delivery.ledger import Ledger
from skpdoc.errors import SkpdocError
from skpdoc.model.kembali import ReturnedKind, SignatureIntegrity
from skpdoc.pdf.signers import PEGAWAI, PENILAI
from skpdoc.pipeline.returned.collect import collect
from skpdoc.pipeline.returned.issued import issued_in
from skpdoc.pipeline.returned.verified import ContentMatch, Verification
from skpdoc.pipeline.returned.verify import trusted_roots, verify

pytestmark = pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")


def _verified(output: Path, folder: Path, data: bytes, trust: Sequence[bytes] = ()) -> Verification:
    (folder / "apa.pdf").write_bytes(data)
    return verify(folder / "apa.pdf", issued_in(output), trust)


def _both(content: bytes, names: tuple[str, str] = ("Siti", "Budi")) -> bytes:
    return signed(signed(content, PEGAWAI, names[0]), PENILAI, names[1])


def test_signed_by_both(
    with_pdf: Path, returned: Path, pdfs: dict[str, bytes], names: tuple[str, str], trust: tuple[bytes, ...]
) -> None:
    one = _verified(with_pdf, returned, _both(pdfs["asli"], names), trust)
    assert (one.isi, one.is_as_issued) == (ContentMatch.TEKS_SAMA, True)
    assert [(tanda.bidang, tanda.nama, tanda.pihak) for tanda in one.tanda_tangan] == [
        (PEGAWAI, names[0], "pegawai"),
        (PENILAI, names[1], "pejabat penilai"),
    ]
    assert [tanda.keutuhan for tanda in one.tanda_tangan] == [
        SignatureIntegrity.DITAMBAH,
        SignatureIntegrity.UTUH,
    ]
    assert one.tanda_tangan[0].ditambah == (f"tanda tangan lain ({PENILAI})",)
    assert all(tanda.is_dikenal for tanda in one.tanda_tangan)
    assert one.catatan == ()


def test_who_signed_and_whether_he_is_known_is_told(
    with_pdf: Path, returned: Path, pdfs: dict[str, bytes], names: tuple[str, str]
) -> None:
    one = _verified(with_pdf, returned, _both(pdfs["asli"], (names[0], "Budi")))
    assert all(tanda.is_sah and not tanda.is_dikenal for tanda in one.tanda_tangan)
    assert [tanda.pihak for tanda in one.tanda_tangan] == ["pegawai", ""]
    assert any("Budi: bukan nama pegawai" in note for note in one.catatan)
    assert sum("penandatangannya tidak dikenal" in note for note in one.catatan) == 2


def test_a_certificate_that_the_office_trusts_is_known(
    with_pdf: Path, returned: Path, pdfs: dict[str, bytes], tmp_path: Path
) -> None:
    (tmp_path / "penerbit").mkdir()
    (tmp_path / "penerbit" / "akar.pem").write_bytes(pem("Siti"))
    settings = tmp_path / "skpdoc.toml"
    settings.write_text('[tanda_tangan]\npenerbit = "penerbit"\n', "utf-8")
    one = _verified(with_pdf, returned, _both(pdfs["asli"]), trusted_roots(settings=settings))
    assert [tanda.is_dikenal for tanda in one.tanda_tangan] == [True, False]
    with pytest.raises(SkpdocError, match="bukan sertifikat"):
        trusted_roots(returned / "apa.pdf")
    settings.write_text('[tanda_tangan]\npenerbit = "tiada"\n', "utf-8")
    with pytest.raises(SkpdocError, match="tiada tidak ada"):
        trusted_roots(settings=settings)


def test_another_text_that_is_soundly_signed_is_altered(
    with_pdf: Path, returned: Path, pdfs: dict[str, bytes]
) -> None:
    one = _verified(with_pdf, returned, _both(pdfs["lain"]))
    assert all(tanda.is_sah for tanda in one.tanda_tangan)
    assert one.isi is ContentMatch.BERUBAH
    assert any("1 Dokumen" in change.baru for change in one.perubahan)


def test_without_an_issued_pdf_the_words_are_those_of_the_word_file(
    output: Path, returned: Path, pdfs: dict[str, bytes]
) -> None:
    assert _verified(output, returned, pdfs["asli"]).isi is ContentMatch.TEKS_SAMA
    assert _verified(output, returned, pdfs["lain"]).isi is ContentMatch.BERUBAH


def _overwritten(content: bytes) -> bytes:
    """A text drawn over the first page after everybody has signed."""
    writer = IncrementalPdfFileWriter(BytesIO(content))
    stream = generic.StreamObject(stream_data=b"q 1 g 0 0 400 400 re f Q")
    writer.add_stream_to_page(0, writer.add_object(stream))
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def test_what_is_drawn_over_a_signed_document_is_told(
    with_pdf: Path, returned: Path, pdfs: dict[str, bytes]
) -> None:
    one = _verified(with_pdf, returned, _overwritten(_both(pdfs["asli"])))
    assert not one.is_as_issued
    assert [(tanda.keutuhan, tanda.ditambah[-1]) for tanda in one.tanda_tangan] == [
        (SignatureIntegrity.BERUBAH, "isi halaman 1 berubah")
    ] * 2


def test_changed_bytes_break_the_signature(with_pdf: Path, returned: Path, pdfs: dict[str, bytes]) -> None:
    content = bytearray(_both(pdfs["asli"]))
    place = content.index(b"/Title") if b"/Title" in content else content.index(b"/Producer")
    content[place + 1 : place + 3] = b"Xx"
    one = _verified(with_pdf, returned, bytes(content))
    assert {tanda.keutuhan for tanda in one.tanda_tangan} == {SignatureIntegrity.BERUBAH}
    assert not one.is_as_issued


def test_a_scan_is_known_by_its_code_alone(with_pdf: Path, returned: Path, pdfs: dict[str, bytes]) -> None:
    one = _verified(with_pdf, returned, page_as_picture(pdfs["asli"]))
    assert (one.isi, one.is_pindaian) == (ContentMatch.TAK_DIBANDINGKAN, True)
    assert one.terbit is not None
    assert one.terbit.kunci == skp_of(with_pdf).name.split("_")[0]
    assert "gambar" in one.catatan[-1]


def test_collected(
    with_pdf: Path, returned: Path, pdfs: dict[str, bytes], names: tuple[str, str], trust: tuple[bytes, ...]
) -> None:
    files = {
        "dua.pdf": (_both(pdfs["asli"], names), ReturnedKind.DITANDATANGANI),
        "satu.pdf": (signed(pdfs["asli"], PEGAWAI, names[0]), ReturnedKind.SEBAGIAN),
        "siapa.pdf": (_both(pdfs["asli"]), ReturnedKind.TAK_DIKENAL),
        "lain.pdf": (_both(pdfs["lain"], names), ReturnedKind.DIUBAH),
        "pindai.pdf": (page_as_picture(pdfs["asli"]), ReturnedKind.DIPINDAI),
        "tanpa.pdf": (pdfs["asli"], ReturnedKind.TANPA_PERUBAHAN),
    }
    for name, (data, _) in files.items():
        (returned / name).write_bytes(data)
    result = collect(with_pdf, returned, lambda: datetime(2026, 1, 21), roots=trust)
    assert {masuk.pemeriksaan.berkas.name: masuk.macam for masuk in result.masuk} == {
        name: macam for name, (_, macam) in files.items()
    }
    with Ledger(unit_of(with_pdf), lambda: datetime(2026, 1, 21)) as ledger:
        signers = {one.macam: one.penanda_tangan for one in ledger.returns()}
    assert signers[ReturnedKind.DITANDATANGANI] == names


# -- hostile files --------------------------------------------------------------------------------------


def _locked(content: bytes) -> bytes:
    writer = copy_into_new_writer(PdfFileReader(BytesIO(content)))
    writer.encrypt("rahasia", "rahasia")
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def _swollen(_: bytes) -> bytes:
    """A page of some 250 kilobytes that holds 80 megabytes of text."""
    packer, text = zlib.compressobj(9), b"(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj " * 20_000
    packed = packer.compress(b"BT /F1 12 Tf 10 10 Td ")
    packed += b"".join(packer.compress(text) for _ in range(100)) + packer.compress(b"ET") + packer.flush()
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>"
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        page,
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(packed), packed),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )
    numbered = (b"%d 0 obj%sendobj\n" % (number, one) for number, one in enumerate(objects, start=1))
    return b"%PDF-1.4\n" + b"".join(numbered) + b"trailer<</Size 6/Root 1 0 R>>\n%%EOF"


HOSTILE: dict[str, Callable[[bytes], bytes]] = {
    "sandi": _locked,
    "program": lambda data: data + b"\n1 0 obj <</S /JavaScript /JS (app.alert\\(1\\))>> endobj",
    "terpotong": lambda data: data[:200],
    "bengkak": _swollen,
    "hanya kepala": lambda _: b"%PDF-1.7\n%%EOF",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_pdf_is_refused_in_one_line(
    with_pdf: Path, returned: Path, pdfs: dict[str, bytes], name: str
) -> None:
    with pytest.raises(SkpdocError) as refused:
        _verified(with_pdf, returned, HOSTILE[name](pdfs["asli"]))
    assert len(refused.value.lines) == 1
    assert "apa.pdf" in str(refused.value)
