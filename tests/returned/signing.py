"""Certificates made in the test, and PDFs signed with them by pyHanko."""

from __future__ import annotations

import datetime
from functools import cache
from io import BytesIO

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import PdfSignatureMetadata, SimpleSigner, sign_pdf


@cache
def _own(name: str) -> tuple[ec.EllipticCurvePrivateKey, x509.Certificate]:
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.datetime.now(datetime.UTC)
    usage = x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=30))
        .add_extension(usage, critical=True)
    )
    return key, made.sign(key, hashes.SHA256())


def pem(name: str) -> bytes:
    return _own(name)[1].public_bytes(Encoding.PEM)


def der(name: str) -> bytes:
    return _own(name)[1].public_bytes(Encoding.DER)


def signed(content: bytes, field: str, name: str) -> bytes:
    key, certificate = _own(name)
    store = serialize_key_and_certificates(name.encode(), key, certificate, None, NoEncryption())
    signer = SimpleSigner.load_pkcs12_data(store, other_certs=[])
    target = BytesIO()
    meta = PdfSignatureMetadata(field_name=field)
    sign_pdf(IncrementalPdfFileWriter(BytesIO(content)), meta, signer=signer, output=target)
    return target.getvalue()
