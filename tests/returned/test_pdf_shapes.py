"""PDFs as real signing services leave them, with poppler's ``pdfsig`` as second opinion; and PDFs made to deceive."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from drawn_pages import page_as_picture
from other_signer import der, signed_by_hand
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.font.basic import get_courier
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from reportlab.pdfgen.canvas import Canvas
from signing import signed

from skpdoc.errors import SkpdocError
from skpdoc.model.kembali import RemarkKind, ReturnedKind, SignatureIntegrity
from skpdoc.pdf.compared import compare_pdf, compare_words
from skpdoc.pdf.reading import opened
from skpdoc.pdf.returned import read_pdf
from skpdoc.pdf.signers import PEGAWAI, PENILAI
from skpdoc.pipeline.returned.collect import kind_of
from skpdoc.pipeline.returned.issued import issued_in
from skpdoc.pipeline.returned.verified import ContentMatch, Verification
from skpdoc.pipeline.returned.verify import verify

pytestmark = pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
Names = tuple[str, str]
_PROFILE = b"/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)>>]"
_DSS = b"/DSS<</VRI<<>>/Certs[]>>"


def _verified(output: Path, folder: Path, data: bytes, roots: tuple[bytes, ...] = ()) -> Verification:
    (folder / "apa.pdf").write_bytes(data)
    return verify(folder / "apa.pdf", issued_in(output), roots)


def _second_opinion(folder: Path) -> list[bool]:
    """Of each signature, whether poppler finds it valid."""
    run = subprocess.run(["pdfsig", str(folder / "apa.pdf")], capture_output=True, text=True, check=False)
    lines = [line for line in run.stdout.splitlines() if "Signature Validation" in line]
    return ["Signature is Valid" in line for line in lines]


def _by_two(content: bytes, names: Names, more: bytes = b"") -> bytes:
    first = signed_by_hand(content, "a", names[0])
    return signed_by_hand(first, "b", names[1], catalogue=more)


SHAPES: Mapping[str, tuple[Callable[[bytes, Names], bytes], tuple[str, ...]]] = {
    "dua kali": (_by_two, ("tanda tangan lain (b)",)),
    "profil warna sesudahnya": (
        lambda data, names: _by_two(data, names, _PROFILE),
        ("tanda tangan lain (b)", "profil warna (OutputIntents)"),
    ),
    "DSS dan VRI sesudahnya": (
        lambda data, names: _by_two(data, names, _DSS),
        ("tanda tangan lain (b)", "data pemeriksaan sertifikat (DSS)"),
    ),
    "baris sebelum %PDF": (lambda data, names: _by_two(b"\r\n" + data, names), ("tanda tangan lain (b)",)),
    "keterangan sebelum %PDF": (
        lambda data, names: _by_two(b"dikirim oleh e-office\n" * 20 + data, names),
        ("tanda tangan lain (b)",),
    ),
    "dua alat": (
        lambda data, names: signed_by_hand(signed(data, PEGAWAI, names[0]), "b", names[1], catalogue=_DSS),
        ("tanda tangan lain (b)", "data pemeriksaan sertifikat (DSS)"),
    ),
    "SHA-1 lama": (
        lambda data, names: signed_by_hand(
            signed_by_hand(data, "a", names[0], kind="adbe.pkcs7.sha1"), "b", names[1]
        ),
        ("tanda tangan lain (b)",),
    ),
}


@pytest.mark.skipif(not shutil.which("pdfsig"), reason="poppler-utils is not installed")
@pytest.mark.parametrize("name", SHAPES)
def test_what_services_leave_is_sound(
    with_pdf: Path, returned: Path, pdfs: dict[str, bytes], names: Names, name: str
) -> None:
    make, added = SHAPES[name]
    one = _verified(with_pdf, returned, make(pdfs["asli"], names))
    assert [(tanda.keutuhan, tanda.ditambah) for tanda in one.tanda_tangan] == [
        (SignatureIntegrity.DITAMBAH, added),
        (SignatureIntegrity.UTUH, ()),
    ]
    assert [tanda.pihak for tanda in one.tanda_tangan] == ["pegawai", "pejabat penilai"]
    assert (one.isi, one.perubahan) == (ContentMatch.TEKS_SAMA, ())
    assert _second_opinion(returned) == [True, True]


@pytest.mark.parametrize(
    "before", [b"\n", b"\xef\xbb\xbf", b"\0" * 40, b"<b>Notice</b>: Undefined index\r\n" * 9]
)
def test_bytes_that_a_page_sends_before_a_signed_file_accuse_nobody(
    with_pdf: Path, returned: Path, pdfs: dict[str, bytes], names: Names, before: bytes
) -> None:
    one = _verified(with_pdf, returned, before + _by_two(pdfs["asli"], names))
    assert (one.isi, one.perubahan) == (ContentMatch.TEKS_SAMA, ())
    assert "Bukan berkas terbitan" not in " ".join(one.catatan)
    assert [tanda.keutuhan for tanda in one.tanda_tangan] == [
        SignatureIntegrity.DITAMBAH,
        SignatureIntegrity.UTUH,
    ]


def test_an_unknown_kind_of_signature_accuses_nobody(
    with_pdf: Path, returned: Path, pdfs: dict[str, bytes], names: Names
) -> None:
    data = signed_by_hand(pdfs["asli"], "a", names[0]).replace(b"detached", b"berbeda!")
    (tanda,) = _verified(with_pdf, returned, data.replace(b"308", b"318", 1)).tanda_tangan
    assert tanda.keutuhan in (SignatureIntegrity.TAK_DIPERIKSA, SignatureIntegrity.BERUBAH)
    broken = bytearray(signed_by_hand(pdfs["asli"], "a", names[0]))
    at = broken.rindex(b"/Contents<") + len(b"/Contents<")
    broken[at : at + 40] = b"0" * 40
    one = _verified(with_pdf, returned, bytes(broken))
    assert [tanda.keutuhan for tanda in one.tanda_tangan] == [SignatureIntegrity.TAK_DIPERIKSA]
    assert (one.is_as_issued, kind_of(one)) == (False, ReturnedKind.TAK_DIKENAL)


def test_a_number_in_the_certificate_is_stronger_than_a_name(
    with_pdf: Path, returned: Path, pdfs: dict[str, bytes], names: Names
) -> None:
    people = [terbit.orang for some in issued_in(with_pdf).by_id.values() for terbit in some if terbit.orang]
    nip = next(orang.nomor for orang in people if orang.nama == names[0])
    data = signed_by_hand(pdfs["asli"], "a", "S. A. W.", number=nip)
    assert _verified(with_pdf, returned, data).tanda_tangan[0].pihak == "pegawai"
    other = signed_by_hand(pdfs["asli"], "a", names[0], number="199912312020011001")
    assert _verified(with_pdf, returned, other).tanda_tangan[0].pihak == ""


@pytest.mark.parametrize(
    ("known", "kind"),
    [(2, ReturnedKind.DITANDATANGANI), (1, ReturnedKind.TAK_DIKENAL), (0, ReturnedKind.TAK_DIKENAL)],
)
def test_signed_only_by_known_people(
    with_pdf: Path, returned: Path, pdfs: dict[str, bytes], names: Names, known: int, kind: ReturnedKind
) -> None:
    roots = tuple(der(name) for name in names[:known])
    assert kind_of(_verified(with_pdf, returned, _by_two(pdfs["asli"], names), roots)) is kind


# -- what deceives --------------------------------------------------------------------------------------


def _writer(content: bytes) -> IncrementalPdfFileWriter:
    return IncrementalPdfFileWriter(BytesIO(content), strict=False)


def _written(writer: IncrementalPdfFileWriter) -> bytes:
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def _drawn(content: bytes, drawing: bytes) -> bytes:
    writer = _writer(content)
    fonts = generic.DictionaryObject({generic.NameObject("/Uji"): get_courier(writer)})
    resources = generic.DictionaryObject({generic.NameObject("/Font"): fonts})
    writer.add_stream_to_page(0, writer.add_object(generic.StreamObject(stream_data=drawing)), resources)
    return _written(writer)


def _pdf_object(text: bytes) -> generic.PdfObject:
    return generic.read_object(BytesIO(text), generic.TrailerReference(None))  # type: ignore[arg-type]


def _catalogue(content: bytes, key: str, text: bytes) -> bytes:
    writer = _writer(content)
    writer.root[generic.NameObject(key)] = _pdf_object(text)
    writer.update_root()
    return _written(writer)


def _annotated(content: bytes, text: bytes) -> bytes:
    writer = _writer(content)
    page = writer.root["/Pages"]["/Kids"][0]
    notes = generic.ArrayObject(page.get("/Annots", ()))
    notes.append(writer.add_object(_pdf_object(text)))
    page[generic.NameObject("/Annots")] = notes
    writer.update_container(page)
    return _written(writer)


def _figures(content: bytes) -> tuple[float, float, float, float]:
    """Where ``Dokumen`` stands in the table."""
    with opened(content) as pages:
        return next(
            (box.kiri, box.bawah, box.kanan, box.atas)
            for box in pages[0].kotak
            if any(sign.isdigit() for sign in pages[0].teks_di(box))
        )


def _boxed(content: bytes) -> bytes:
    left, low, right, high = _figures(content)
    return _drawn(content, b"q 1 g %.1f %.1f %.1f %.1f re f Q" % (left, low, right - left, high - low))


def _note(kind: bytes, more: bytes = b"") -> Callable[[bytes], bytes]:
    return lambda content: _annotated(
        content, b"<</Type/Annot/Subtype/%s/Rect[100 400 300 450]%s>>" % (kind, more)
    )


def _opening(action: bytes) -> Callable[[bytes], bytes]:
    return lambda content: _catalogue(content, "/OpenAction", action)


_SENTENCE = b"BT /Uji 9 Tf 60 60 Td (Target digital menjadi 10 persen) Tj ET"
DECEIVING: Mapping[str, tuple[Callable[[bytes], bytes], str]] = {
    "kotak putih": (_boxed, "tampilannya lain"),
    "kalimat dengan kata digital": (lambda data: _drawn(data, _SENTENCE), "menjadi 10 persen"),
    "angka digambar": (lambda data: _drawn(data, b"q 0 g 200 300 2 8 re f Q"), "tampilannya lain"),
    "SubmitForm": (_opening(b"<</S/#53ubmitForm/F(http://x.id)>>"), "SubmitForm"),
    "GoToR": (_opening(b"<</S/GoToR/F(lain.pdf)/D[0/Fit]>>"), "GoToR"),
    "URI": (_note(b"Link", b"/A<</S/URI/#55RI(http://x.id)>>"), "tautan ke web (http://x.id)"),
    "AA": (lambda data: _catalogue(data, "/AA", b"<</WC<</S/Named/N/Print>>>>"), "AA"),
    "lapisan": (
        lambda data: _catalogue(data, "/OCProperties", b"<</OCGs[<</Type/OCG/Name(a)>>]/D<<>>>>"),
        "lapisan",
    ),
    "FreeText": (_note(b"Free#54ext", b"/Contents(Target 10)"), 'teks di atas halaman: "Target 10"'),
    "Square": (_note(b"Square"), "bentuk di atas halaman"),
    "Stamp": (_note(b"Stamp"), "stempel di atas halaman"),
    "Redact": (_note(b"Redact"), "penutup (redaksi)"),
    "Popup": (_note(b"Popup"), "catatan tempel"),
    "isian": (_note(b"Widget", b"/FT/Tx/T(x)/V(10)"), "isian formulir"),
}


@pytest.mark.parametrize("name", DECEIVING)
def test_what_deceives_is_seen_though_both_sign_it(pdfs: dict[str, bytes], name: str) -> None:
    """It was done before they signed: every signature is sound, and the issued bytes stand in front."""
    make, said = DECEIVING[name]
    data = signed(signed(make(pdfs["asli"]), PEGAWAI, "Siti"), PENILAI, "Budi")
    assert all(tanda.is_sah for tanda in read_pdf(data).tanda_tangan)
    found = compare_pdf(data, pdfs["asli"])
    assert found.is_rantai
    assert said in " / ".join(one.baru for one in found.perubahan)


@pytest.mark.parametrize("name", DECEIVING)
def test_what_is_done_after_signing_is_named_at_the_signature(pdfs: dict[str, bytes], name: str) -> None:
    make, said = DECEIVING[name]
    (tanda,) = read_pdf(make(signed(pdfs["asli"], PEGAWAI, "Siti"))).tanda_tangan
    assert tanda.keutuhan is SignatureIntegrity.BERUBAH
    is_drawn = name in ("kotak putih", "kalimat dengan kata digital", "angka digambar")
    assert all(told.startswith("ditambah ") or told.endswith(" berubah") for told in tanda.ditambah)
    assert ("isi halaman 1 berubah" if is_drawn else said) in " / ".join(tanda.ditambah)


REFUSED: Mapping[str, tuple[Callable[[bytes], bytes], str]] = {
    "JavaScript": (_opening(b"<</S/J#61vaScript/J#53(app.alert(1))>>"), "JavaScript"),
    "Launch": (_opening(b"<</S/#4Caunch/F(a.exe)>>"), "Launch"),
    "lampiran": (
        lambda data: _catalogue(data, "/Names", b"<</EmbeddedFiles<</Names[(a)<</EF<</F 1 0 R>>>>]>>>>"),
        "berkas lampiran",
    ),
    "XFA": (lambda data: _catalogue(data, "/AcroForm", b"<</Fields[]/X#46A(x)>>"), "XFA"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_programs_and_attachments_are_refused_by_name(pdfs: dict[str, bytes], name: str) -> None:
    make, said = REFUSED[name]
    with pytest.raises(SkpdocError, match=said):
        read_pdf(make(pdfs["asli"]))


def test_a_mark_laid_over_figures_is_told(pdfs: dict[str, bytes]) -> None:
    left, low, right, high = _figures(pdfs["asli"])
    box = b"/Rect[%.1f %.1f %.1f %.1f]" % (left, low, right, high)
    widget = _annotated(pdfs["asli"], b"<</Type/Annot/Subtype/Widget/FT/Sig/T(z)%s>>" % box)
    writer = _writer(widget)
    page = writer.root["/Pages"]["/Kids"][0]
    writer.root["/AcroForm"]["/Fields"].append(page["/Annots"].raw_get(-1))
    writer.update_container(writer.root["/AcroForm"]["/Fields"])
    found = compare_pdf(_written(writer), pdfs["asli"]).perubahan
    assert [one.baru for one in found] == ["tertutup gambar tanda tangan"]


def test_the_sentence_of_a_signing_service_is_no_change(pdfs: dict[str, bytes]) -> None:
    told = b"BT /Uji 6 Tf 60 8 Td (Dokumen ini telah ditandatangani secara elektronik oleh BSrE, BSSN.) Tj ET"
    found = compare_pdf(_drawn(pdfs["asli"], told), pdfs["asli"])
    assert found.perubahan == ()
    assert "secara elektronik" in found.stempel[0]


def test_saved_anew_it_is_compared_page_by_page(pdfs: dict[str, bytes]) -> None:
    target = BytesIO()
    pdfium.PdfDocument(pdfs["asli"]).save(target)
    found = compare_pdf(target.getvalue(), pdfs["asli"])
    assert (found.perubahan, found.is_rantai) == ((), False)


def test_covered_words_are_no_words_where_only_the_word_file_was_issued(pdfs: dict[str, bytes]) -> None:
    with opened(pdfs["asli"]) as pages:
        texts = [page.teks for page in pages]
    assert compare_words(pdfs["asli"], texts).perubahan == ()
    (gone, *_) = compare_words(_boxed(pdfs["asli"]), texts).perubahan
    assert gone.jenis is RemarkKind.TERSEMBUNYI
    added = compare_words(_drawn(pdfs["asli"], _SENTENCE), texts).perubahan
    assert "menjadi" in [one.baru for one in added]


# -- scans ----------------------------------------------------------------------------------------------


def _page(draw: Callable[[Canvas], object]) -> bytes:
    target = BytesIO()
    canvas = Canvas(target)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return target.getvalue()


def test_without_a_picture_it_is_no_scan() -> None:
    lines = read_pdf(_page(lambda canvas: canvas.line(50, 50, 500, 700)))
    assert (lines.is_gambar, lines.is_kosong) == (False, True)


def test_a_scan_with_words_under_it_is_one(pdfs: dict[str, bytes]) -> None:
    scan = page_as_picture(pdfs["asli"])
    with_words = _drawn(
        scan, b"BT 3 Tr /Uji 9 Tf 60 60 Td (satu dua tiga empat lima enam tujuh delapan) Tj ET"
    )
    found = read_pdf(with_words)
    assert (found.is_gambar, "delapan" in found.teks) == (True, True)
