"""PDFs that come back: signed, altered, scanned, hostile; really converted, really signed."""

from __future__ import annotations

import shutil
import subprocess
import zlib
from collections.abc import Callable
from dataclasses import replace
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
from word_edits import edited, retyped, skp_of, unit_of

from skpdoc.delivery.ledger import Ledger
from skpdoc.errors import SkpdocError
from skpdoc.model.kembali import MacamKembali
from skpdoc.pdf.finish import finish
from skpdoc.pdf.signers import PEGAWAI, PENILAI, PenandaTangan
from skpdoc.pipeline.collect import collect
from skpdoc.pipeline.files import sha256
from skpdoc.pipeline.folder.place import Folder
from skpdoc.pipeline.issued import issued_in
from skpdoc.pipeline.manifest import Entri, read_manifest, write_manifest
from skpdoc.pipeline.verify import Isi, Pemeriksaan, verify

pytestmark = pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")


def _converted(folder: Path, **sources: bytes) -> dict[str, bytes]:
    for name, data in sources.items():
        (folder / f"{name}.docx").write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run(
        [*command, *(str(folder / f"{name}.docx") for name in sources)], check=True, capture_output=True
    )
    return {name: (folder / f"{name}.pdf").read_bytes() for name in sources}


@pytest.fixture(scope="module")
def pdfs(issued: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The PDF as issued (``asli``), and that of a document in which a target was changed (``lain``)."""
    source = skp_of(issued)
    changed = edited(source, lambda document: retyped(document, 5, 5, "1 Dokumen"))
    made = _converted(tmp_path_factory.mktemp("pdf"), asli=source.read_bytes(), lain=changed)
    manifest = read_manifest(unit_of(issued))
    kunci = source.name.split("_")[0]
    people = {orang.kunci: orang for orang in manifest.orang}
    signers = PenandaTangan(people[kunci].nama, people[people[kunci].penilai].nama)
    return {name: finish(data, b"asal", (), signers).isi for name, data in made.items()}


@pytest.fixture
def with_pdf(output: Path, pdfs: dict[str, bytes]) -> Path:
    """The output folder, in which the PDF was issued too."""
    unit, source = unit_of(output), skp_of(output)
    manifest = read_manifest(unit)
    word = manifest.dokumen[source.relative_to(unit).as_posix()]
    source.with_suffix(".pdf").write_bytes(pdfs["asli"])
    path = word.path.replace(".docx", ".pdf")
    entry = Entri(word.jenis, word.kunci, word.id_dokumen, path, sha256(pdfs["asli"]))
    write_manifest(Folder(unit), replace(manifest, dokumen={**manifest.dokumen, path: entry}))
    return output


def _verified(output: Path, folder: Path, data: bytes, trust: Path | None = None) -> Pemeriksaan:
    (folder / "apa.pdf").write_bytes(data)
    return verify(folder / "apa.pdf", issued_in(output), trust)


def _both(content: bytes) -> bytes:
    return signed(signed(content, PEGAWAI, "Siti"), PENILAI, "Budi")


def test_signed_by_both(with_pdf: Path, returned: Path, pdfs: dict[str, bytes]) -> None:
    one = _verified(with_pdf, returned, _both(pdfs["asli"]))
    assert (one.isi, one.is_as_issued) == (Isi.TEKS_SAMA, True)
    assert [(tanda.bidang, tanda.nama) for tanda in one.tanda_tangan] == [
        (PEGAWAI, "Siti"),
        (PENILAI, "Budi"),
    ]
    assert all(tanda.is_sah and not tanda.is_dikenal for tanda in one.tanda_tangan)


def test_a_certificate_that_the_office_trusts_is_known(
    with_pdf: Path, returned: Path, pdfs: dict[str, bytes], tmp_path: Path
) -> None:
    (tmp_path / "akar.pem").write_bytes(pem("Siti"))
    one = _verified(with_pdf, returned, _both(pdfs["asli"]), tmp_path / "akar.pem")
    assert [tanda.is_dikenal for tanda in one.tanda_tangan] == [True, False]
    with pytest.raises(SkpdocError, match="bukan sertifikat"):
        _verified(with_pdf, returned, pdfs["asli"], returned / "apa.pdf")


def test_another_text_that_is_soundly_signed_is_altered(
    with_pdf: Path, returned: Path, pdfs: dict[str, bytes]
) -> None:
    one = _verified(with_pdf, returned, _both(pdfs["lain"]))
    assert all(tanda.is_sah for tanda in one.tanda_tangan)
    assert one.isi is Isi.BERUBAH
    assert any("1 Dokumen" in change.baru for change in one.perubahan)


def test_without_an_issued_pdf_the_words_are_those_of_the_word_file(
    output: Path, returned: Path, pdfs: dict[str, bytes]
) -> None:
    assert _verified(output, returned, pdfs["asli"]).isi is Isi.TEKS_SAMA
    assert _verified(output, returned, pdfs["lain"]).isi is Isi.BERUBAH


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
    assert all(tanda.is_utuh and tanda.is_berubah for tanda in one.tanda_tangan)


def test_changed_bytes_break_the_signature(with_pdf: Path, returned: Path, pdfs: dict[str, bytes]) -> None:
    content = bytearray(_both(pdfs["asli"]))
    place = content.index(b"/Title") if b"/Title" in content else content.index(b"/Producer")
    content[place + 1 : place + 3] = b"Xx"
    one = _verified(with_pdf, returned, bytes(content))
    assert not any(tanda.is_utuh for tanda in one.tanda_tangan)
    assert not one.is_as_issued


def test_a_scan_is_known_by_its_code_alone(with_pdf: Path, returned: Path, pdfs: dict[str, bytes]) -> None:
    one = _verified(with_pdf, returned, page_as_picture(pdfs["asli"]))
    assert (one.isi, one.is_pindaian) == (Isi.TAK_DIBANDINGKAN, True)
    assert one.terbit is not None
    assert one.terbit.kunci == skp_of(with_pdf).name.split("_")[0]
    assert "gambar" in one.catatan[-1]


def test_collected(with_pdf: Path, returned: Path, pdfs: dict[str, bytes]) -> None:
    files = {
        "dua.pdf": (_both(pdfs["asli"]), MacamKembali.DITANDATANGANI),
        "satu.pdf": (signed(pdfs["asli"], PEGAWAI, "Siti"), MacamKembali.SEBAGIAN),
        "lain.pdf": (_both(pdfs["lain"]), MacamKembali.DIUBAH),
        "pindai.pdf": (page_as_picture(pdfs["asli"]), MacamKembali.DIPINDAI),
    }
    for name, (data, _) in files.items():
        (returned / name).write_bytes(data)
    (returned / "tanpa.pdf").write_bytes(pdfs["asli"])
    result = collect(with_pdf, returned, lambda: datetime(2026, 1, 21))
    assert {masuk.pemeriksaan.berkas.name: masuk.macam for masuk in result.masuk} == {
        name: macam for name, (_, macam) in files.items()
    }
    assert [path.name for path in result.tanpa_masukan] == ["tanpa.pdf"]
    with Ledger(unit_of(with_pdf), lambda: datetime(2026, 1, 21)) as ledger:
        signers = {one.macam: one.penanda_tangan for one in ledger.returns()}
    assert signers[MacamKembali.DITANDATANGANI] == ("Siti", "Budi")


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
