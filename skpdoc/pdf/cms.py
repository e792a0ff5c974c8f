"""Whether the mathematics of one signature fit the bytes that it was made over: digest, signature, certificate."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from asn1crypto import cms, x509
from asn1crypto.core import OctetString
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.serialization import load_der_public_key
from pyhanko.sign.general import extract_signer_info
from pyhanko.sign.validation.generic_cms import extract_certs_for_validation, validate_sig_integrity
from pyhanko_certvalidator import CertificateValidator, ValidationContext

from skpdoc.text.indonesian import tanggal

_SHA1, _RSA_SHA1 = "/adbe.pkcs7.sha1", "/adbe.x509.rsa_sha1"
_MOMENT = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Checked:
    """``is_intact`` where the signed bytes stand there still and the signature is that of ``certificate``."""

    is_intact: bool
    certificate: x509.Certificate
    others: tuple[x509.Certificate, ...] = ()


def check(contents: bytes, signed: bytes, kind: str, certificate: bytes = b"") -> Checked:
    """``contents`` as the PDF keeps them, for a ``/SubFilter`` of ``kind``; ``certificate`` is its ``/Cert``.

    Raises whatever the libraries raise at what they cannot read: then nothing is known.
    """
    if kind == _RSA_SHA1:
        return _rsa_sha1(contents, signed, certificate)
    info = cms.ContentInfo.load(contents)
    data: cms.SignedData = info["content"]
    signer = extract_signer_info(data)
    certificates = extract_certs_for_validation(data)
    algorithm = signer["digest_algorithm"]["algorithm"].native
    content, kind_of_content = signed, data["encap_content_info"]["content_type"].native
    if kind == _SHA1:  # what is signed is the digest that the signature brings along
        content = bytes(data["encap_content_info"]["content"])
        if content != hashlib.sha1(signed).digest():
            return Checked(False, certificates.signer_cert, tuple(certificates.other_certs))
    digest = hashlib.new(algorithm, content).digest()
    intact, valid = validate_sig_integrity(signer, certificates.signer_cert, kind_of_content, digest)
    return Checked(bool(intact and valid), certificates.signer_cert, tuple(certificates.other_certs))


def _rsa_sha1(contents: bytes, signed: bytes, certificate: bytes) -> Checked:
    owner = x509.Certificate.load(certificate)
    key = load_der_public_key(owner.public_key.dump())
    if not isinstance(key, rsa.RSAPublicKey):
        raise TypeError("not an RSA key")
    try:
        key.verify(_octets(contents), signed, padding.PKCS1v15(), hashes.SHA1())
    except Exception:
        return Checked(False, owner)
    return Checked(True, owner)


def _octets(contents: bytes) -> bytes:
    return bytes(OctetString.load(contents).native)


@dataclass(frozen=True, slots=True)
class CertificateTrust:
    """``is_known``: it leads to a trusted one, and holds today or did at the time that the signature names.

    ``masa``: why it does not hold today, in words; '' where it does, or where its issuer is not known.
    """

    is_known: bool
    masa: str = ""


def trust(one: Checked, anchors: Sequence[x509.Certificate], signed_at: datetime | None) -> CertificateTrust:
    """Of a certificate, as the signer's own computer told the time. Nothing is fetched.

    That its issuer's own certificate may have been renewed since, with the same key, is no matter.
    """
    now = datetime.now(UTC)
    if _leads_to_one(one, anchors, now):
        return CertificateTrust(True)
    begin, end = one.certificate.not_valid_before, one.certificate.not_valid_after
    if now > end:
        masa = f"habis masa berlaku pada {tanggal(end.date())}"
    else:
        masa = (
            f"baru berlaku mulai {tanggal(begin.date())}" if now < begin else "penerbitnya tidak berlaku lagi"
        )
    held = signed_at is not None and begin <= signed_at <= end
    moments = (*([signed_at] if signed_at else ()), begin + _MOMENT, end - _MOMENT)
    if not any(_leads_to_one(one, anchors, at) for at in moments):
        return CertificateTrust(False)
    return CertificateTrust(held, masa)


def _leads_to_one(one: Checked, anchors: Sequence[x509.Certificate], moment: datetime) -> bool:
    """Whether there is a path to one of ``anchors`` that held then."""
    context = ValidationContext(
        trust_roots=list(anchors), other_certs=list(one.others), moment=moment, allow_fetching=False
    )
    validator = CertificateValidator(one.certificate, one.others, validation_context=context)
    try:
        asyncio.run(validator.async_validate_path())
    except Exception:  # no path, not yet or no longer, or something that the library does not know
        return False
    return True
