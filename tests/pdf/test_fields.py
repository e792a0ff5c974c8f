"""Where one signs, and that one can."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import cache
from io import BytesIO

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import NoEncryption
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates
from cryptography.x509.oid import NameOID
from drawn import as_word_writes, block, pdf, pieces
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import PdfSignatureMetadata, SimpleSigner, sign_pdf
from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from skpdoc.errors import SkpdocError
from skpdoc.pdf.finish import finish
from skpdoc.pdf.places import PdfPlace, signature_places
from skpdoc.pdf.reading import Box, opened
from skpdoc.pdf.signers import PEGAWAI, PENILAI, Signer, has_anchors

SITI, BUDI = "Siti Nurhaliza, S.T., M.Si.", "Drs. Budi Santoso"
LONG = ("Prof. Dr. Ir. Raden Mas Haryo Panji", "Kusumonegoro Sosrodiningrat, M.Sc., Ph.D.")
IDENTITY = [(80, 700, "PEGAWAI YANG DINILAI"), (80, 688, SITI), (350, 700, "PENILAI"), (350, 688, BUDI)]


def free(box: Box, content: bytes, page: int) -> bool:
    """No text of the page lies under the box."""
    return not any(
        one.is_beside(box) and one.bawah < box.atas and box.bawah < one.atas
        for _, one in pieces(content)[page]
    )


def places_in(content: bytes, left: str, right: str) -> tuple[PdfPlace, PdfPlace] | None:
    with opened(content) as pages:
        return signature_places(pages, left, right)


def fields(content: bytes) -> dict[str, tuple[int, Box]]:
    reader = PdfFileReader(BytesIO(content))
    pages = [reader.find_page_for_modification(n)[0].idnum for n in range(reader.root["/Pages"]["/Count"])]
    found = {}
    for name, _, reference in enumerate_sig_fields(reader):
        field = reference.get_object()
        found[name] = pages.index(field.raw_get("/P").idnum), Box(*map(float, field["/Rect"]))
    return found


def test_above_the_names_of_the_block_not_of_the_table() -> None:
    content = pdf(IDENTITY, IDENTITY + block(SITI, BUDI), block(SITI, BUDI))
    jadi = finish(content, b"asal", (SITI,), Signer(SITI, BUDI))
    assert jadi.ada_bidang
    assert jadi.halaman == 3
    found = fields(jadi.isi)
    assert list(found) == [PEGAWAI, PENILAI] == ["pegawai", "pejabat_penilai"]
    for page, box in found.values():
        assert page == 1
        assert free(box, content, page)
        assert box.kanan - box.kiri >= 120
        assert 100 < box.bawah < box.atas < 160
    assert found[PEGAWAI][1].kanan < found[PENILAI][1].kiri


def test_a_name_on_two_lines() -> None:
    page = [(80, 160, "Pegawai"), (80, 100, LONG[0]), (80, 88, LONG[1]), *block(SITI, BUDI)[3:]]
    places = places_in(pdf(page), " ".join(LONG), BUDI)
    assert places is not None
    assert all(free(place.kotak, pdf(page), 0) for place in places)


def test_a_form_that_has_the_penilai_on_the_left() -> None:
    places = places_in(pdf(block(SITI, BUDI)), BUDI, SITI)
    assert places is not None
    assert places[0].kotak.kiri > places[1].kotak.kiri


def test_two_persons_of_one_name() -> None:
    places = places_in(pdf(block(BUDI, BUDI)), BUDI, BUDI)
    assert places is not None
    assert places[0].kotak.kiri < places[1].kotak.kiri


@pytest.mark.parametrize("pages", [(IDENTITY,), (block(SITI, "Orang lain"),), (block(SITI, BUDI, gap=25),)])
def test_no_block_no_fields(pages: tuple[list[tuple[float, float, str]], ...]) -> None:
    content = pdf(*pages)
    jadi = finish(content, b"asal", (SITI,), Signer(SITI, BUDI))
    assert not jadi.ada_bidang
    assert fields(jadi.isi) == {}


def test_anchors_stand_in_their_fields() -> None:
    jadi = finish(pdf(block(SITI, BUDI)), b"asal", (), Signer(SITI, BUDI, "#", "(^)"))
    anchors = {text: box for text, box in pieces(jadi.isi)[0] if text in "#(^)"}
    for anchor, (_, box) in zip(("#", "(^)"), fields(jadi.isi).values(), strict=True):
        assert box.kiri < anchors[anchor].kiri < anchors[anchor].kanan < box.kanan
        assert box.bawah < anchors[anchor].bawah < anchors[anchor].atas < box.atas


def test_a_pdf_with_other_anchors_is_known() -> None:
    signers = Signer(SITI, BUDI, "#", "(^)")
    content = finish(pdf(block(SITI, BUDI)), b"asal", (), signers).isi
    assert has_anchors(content, signers)
    assert not has_anchors(content, Signer(SITI, BUDI, "#", "^"))
    assert not has_anchors(content, Signer(SITI, BUDI))
    assert has_anchors(finish(pdf(block(SITI, BUDI)), b"asal", (), Signer(SITI, BUDI)).isi, None)
    without = finish(pdf(IDENTITY), b"asal", (), signers).isi
    assert has_anchors(without, signers)


@pytest.mark.parametrize("order", [(PEGAWAI, PENILAI), (PENILAI, PEGAWAI)])
@pytest.mark.parametrize("written", [bytes, as_word_writes])
def test_both_sign_in_turn(order: tuple[str, str], written: Callable[[bytes], bytes]) -> None:
    """Also what Word has written, with a second table of places that pyHanko signs only when told to."""
    content = finish(written(pdf(block(SITI, BUDI))), b"asal", (SITI,), Signer(SITI, BUDI, "#", "^")).isi
    signed = content
    for name in order:
        signed = sign(signed, name)
    assert signed.startswith(content)
    signatures = PdfFileReader(BytesIO(signed)).embedded_signatures
    assert [one.field_name for one in signatures] == list(order)
    context = ValidationContext(trust_roots=[signer().signing_cert])
    for one in signatures:
        status = validate_pdf_signature(one, context)
        assert status.bottom_line, status.pretty_print_details()


def test_a_changed_byte_is_no_valid_signature() -> None:
    content = finish(pdf(block(SITI, BUDI)), b"asal", (), Signer(SITI, BUDI)).isi
    spoilt = sign(content, PEGAWAI).replace(b"Drs. Budi", b"Drs. Buda", 1)
    signature = PdfFileReader(BytesIO(spoilt)).embedded_signatures[0]
    assert not validate_pdf_signature(
        signature, ValidationContext(trust_roots=[signer().signing_cert])
    ).bottom_line


def test_another_document_is_refused() -> None:
    with pytest.raises(SkpdocError, match="tanpa"):
        finish(pdf(block(SITI, BUDI)), b"asal", (SITI, "DISHUB-198609262015051001"))
    with pytest.raises(SkpdocError, match="bukan PDF"):
        finish(b"%PDF-1.7 bukan\n%%EOF", b"asal", ())


def sign(content: bytes, name: str) -> bytes:
    writer = IncrementalPdfFileWriter(BytesIO(content))
    metadata = PdfSignatureMetadata(field_name=name, md_algorithm="sha256")
    return bytes(sign_pdf(writer, metadata, signer(), existing_fields_only=True).getvalue())


@cache
def signer() -> SimpleSigner:
    """With a certificate made for this test."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Penanda tangan uji")])
    now = datetime.datetime.now(datetime.UTC)
    usage = dict.fromkeys(
        (
            "key_encipherment",
            "data_encipherment",
            "key_agreement",
            "crl_sign",
            "encipher_only",
            "decipher_only",
        ),
        False,
    )
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(
            x509.KeyUsage(digital_signature=True, content_commitment=True, key_cert_sign=True, **usage),
            critical=True,
        )
        .sign(key, hashes.SHA256())
    )
    packed = serialize_key_and_certificates(b"uji", key, certificate, None, NoEncryption())
    loaded = SimpleSigner.load_pkcs12_data(packed, other_certs=[])
    assert loaded is not None
    return loaded
