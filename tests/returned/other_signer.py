"""PDFs signed by another hand than pyHanko's: an increment of our own, CMS by cryptography or openssl."""

from __future__ import annotations

import datetime
import hashlib
import subprocess
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.hazmat.primitives.serialization.pkcs7 import PKCS7Options, PKCS7SignatureBuilder
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils import generic

from skpdoc.pdf.parsed import parsed

_ROOM = 12_000
"""digits for the signature"""
Owner = tuple[rsa.RSAPrivateKey, x509.Certificate]
_RANGE = b"[0 0000000000 0000000000 0000000000]"


@cache
def own(name: str, number: str = "") -> Owner:
    key = rsa.generate_private_key(65537, 2048)
    parts = [x509.NameAttribute(NameOID.COMMON_NAME, name)]
    parts += [x509.NameAttribute(NameOID.SERIAL_NUMBER, number)] if number else []
    subject, now = x509.Name(parts), datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=30))
    )
    return key, made.sign(key, hashes.SHA256())


def der(name: str, number: str = "") -> bytes:
    return own(name, number)[1].public_bytes(Encoding.DER)


def signed_by_hand(
    content: bytes,
    field: str,
    name: str,
    *,
    kind: str = "adbe.pkcs7.detached",
    number: str = "",
    catalogue: bytes = b"",
    owner: Owner | None = None,
    when: bytes = b"20260120100500+07'00'",
) -> bytes:
    """``content`` with a signature behind it, without a mark on a page; ``catalogue`` goes into the document's.

    ``owner`` signs instead of one who vouches for himself.
    """
    reader = parsed(content)
    size, root = int(reader.trailer["/Size"]), reader.root.container_ref
    digits = b"0" * _ROOM
    signature = b"<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/%s/M(D:%s)/ByteRange%s/Contents<%s>>>" % (
        kind.encode(),
        when,
        _RANGE,
        digits,
    )
    place = b"<</FT/Sig/Subtype/Widget/F 132/Rect[0 0 0 0]/T(%s)/V %d 0 R>>" % (field.encode(), size)
    body = bytearray(content if content.endswith(b"\n") else content + b"\n")
    offsets: dict[int, int] = {}
    objects = {size: signature, size + 1: place, root.idnum: _catalogue(reader.root, size + 1, catalogue)}
    for at, one in objects.items():
        offsets[at] = len(body) - content.index(b"%PDF-")
        body += b"%d 0 obj\n%s\nendobj\n" % (at, one)
    start = len(body) - content.index(b"%PDF-")
    previous = int(content.rpartition(b"startxref")[2].split()[0])
    body += b"xref\n" + b"".join(b"%d 1\n%010d 00000 n \n" % pair for pair in sorted(offsets.items()))
    trailer = b"<</Size %d/Root %d 0 R/Prev %d>>" % (size + 2, root.idnum, previous)
    body += b"trailer\n%s\nstartxref\n%d\n%%%%EOF\n" % (trailer, start)
    return _filled(bytes(body), len(content), owner or own(name, number), kind)


def _catalogue(root: generic.DictionaryObject, field: int, more: bytes) -> bytes:
    new = generic.DictionaryObject({generic.NameObject(key): root.raw_get(key) for key in root})
    form = root["/AcroForm"] if "/AcroForm" in root else generic.DictionaryObject()
    old = form["/Fields"] if "/Fields" in form else generic.ArrayObject()
    refs = " ".join(f"{old.raw_get(at).idnum} 0 R" for at in range(len(old)))
    new.pop("/AcroForm", None)
    target = BytesIO()
    new.write_to_stream(target)
    written = target.getvalue().rstrip()
    assert written.endswith(b">>")
    return written[:-2] + b"/AcroForm<</SigFlags 3/Fields[%s %d 0 R]>>%s>>" % (refs.encode(), field, more)


def _filled(body: bytes, at: int, owner: Owner, kind: str) -> bytes:
    left = body.index(b"/Contents<", at) + len(b"/Contents")
    right = left + _ROOM + 2
    where = b"[0 %010d %010d %010d]" % (left, right, len(body) - right)
    place = body.index(_RANGE, at)
    body = body[:place] + where + body[place + len(where) :]
    data = body[:left] + body[right:]
    key, certificate = owner
    if kind == "adbe.pkcs7.sha1":
        made = _by_openssl(hashlib.sha1(data).digest(), key, certificate)
    else:
        options = [PKCS7Options.Binary, PKCS7Options.NoCapabilities, PKCS7Options.DetachedSignature]
        builder = PKCS7SignatureBuilder().set_data(data).add_signer(certificate, key, hashes.SHA256())
        made = builder.sign(Encoding.DER, options)
    return body[: left + 1] + made.hex().encode().ljust(_ROOM, b"0") + body[right - 1 :]


def _by_openssl(data: bytes, key: rsa.RSAPrivateKey, certificate: x509.Certificate) -> bytes:
    """The signature brings along what it signs, by SHA-1, as old tools made it."""
    plain = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    with TemporaryDirectory() as folder:
        store, source = Path(folder) / "kunci.pem", Path(folder) / "isi"
        store.write_bytes(plain + certificate.public_bytes(Encoding.PEM))
        source.write_bytes(data)
        how = ["-sign", "-binary", "-nodetach", "-md", "sha1", "-outform", "DER", "-nosmimecap"]
        command = ["openssl", "cms", *how, "-signer", str(store), "-in", str(source)]
        return subprocess.run(command, check=True, capture_output=True).stdout
