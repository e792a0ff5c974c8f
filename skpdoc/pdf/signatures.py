"""The digital signatures of a PDF: whose they are, whether they stand for what is there, and what came behind them.

Nothing is fetched: whether a certificate was revoked since is not asked.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from typing import Any

from asn1crypto import x509
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.reader import PdfFileReader

from skpdoc.errors import SkpdocError
from skpdoc.model.kembali import SignatureIntegrity, TandaTangan
from skpdoc.pdf.actions import actions
from skpdoc.pdf.cms import check, trust
from skpdoc.pdf.pages import digests
from skpdoc.pdf.parsed import header_at, parsed, value
from skpdoc.pdf.roots import system_roots
from skpdoc.pdf.signature_fields import Field, fields
from skpdoc.text.lines import one_line

Dictionary = generic.DictionaryObject

_MOST = 20
"""signatures of one file"""
_STAMP = ("/DocTimeStamp", "/ETSI.RFC3161")
_TIME = re.compile(r"D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)")
_ZONE = re.compile(r"([+-])(\d\d)'?(\d\d)?'?$")
_JAKARTA = timedelta(hours=7)
_HEX = re.compile(rb"<([0-9A-Fa-f\s]*)>")
_DIGITS = re.compile(r"\d{10,}")
_CATALOG = {
    "/DSS": "data pemeriksaan sertifikat (DSS)",
    "/OutputIntents": "profil warna (OutputIntents)",
    "/Metadata": "keterangan berkas (Metadata)",
    "/Extensions": "penanda versi PDF (Extensions)",
    "/Perms": "izin perubahan (Perms)",
}


@dataclass(frozen=True, slots=True)
class _Signed:
    """What a signature covers: the bytes, the contents as written, and where its revision ends."""

    data: bytes
    contents: bytes
    end: int


def signatures(content: bytes, reader: PdfFileReader, roots: Sequence[bytes] = ()) -> tuple[TandaTangan, ...]:
    """Every signature of a person, in the order of their making; ``roots`` are trusted beside this computer's."""
    found = [one for one in fields(reader) if one.signature is not None]
    if len(found) > _MOST:
        raise SkpdocError(f"lebih dari {_MOST} tanda tangan digital.")
    people = [one for one in found if not _is_stamp(one.signature)]
    anchors = [*system_roots(), *map(x509.Certificate.load, roots)]
    laters = [_Later(one, reader) for one in _as_signed(content)]
    made = ((_end(one.signature), _signature(one, anchors, laters)) for one in people)
    return tuple(tanda for _, tanda in sorted(made, key=lambda pair: pair[0]))


def _as_signed(content: bytes) -> list[bytes]:
    """What a signature may have been made over: the file, or what follows bytes that some page sent before its header.

    They say nothing and show nothing: a line end, a byte order mark, a notice of the web server.
    """
    at = header_at(content)
    return [content, content[at:]] if at else [content]


def _is_stamp(signature: Dictionary | None) -> bool:
    return signature is not None and (
        value(signature, "/Type") == _STAMP[0] or value(signature, "/SubFilter") == _STAMP[1]
    )


def _end(signature: Dictionary | None) -> int:
    ranges = _ranges(signature)
    return ranges[2] + ranges[3] if ranges else 0


def _ranges(signature: Dictionary | None) -> tuple[int, int, int, int] | None:
    found = value(signature, "/ByteRange") if signature is not None else None
    try:
        start, first, second, length = (int(one) for one in found or ())
    except (TypeError, ValueError):
        return None
    return start, first, second, length


def _covered(signature: Dictionary | None, content: bytes) -> _Signed | None:
    """None where it does not cover all of its revision but its own contents: then it stands for nothing."""
    ranges = _ranges(signature)
    if ranges is None:
        return None
    start, first, second, length = ranges
    end = second + length
    if start != 0 or not 0 < first <= second or length < 0 or end > len(content):
        return None
    written = _HEX.fullmatch(content[first:second])
    if written is None:
        return None
    digits = b"".join(written[1].split()).decode()
    contents = bytes.fromhex(digits + "0" * (len(digits) % 2))
    return _Signed(content[:first] + content[second:end], contents, end)


def _signature(one: Field, anchors: list[x509.Certificate], laters: Sequence[_Later]) -> TandaTangan:
    assert one.signature is not None
    when, kind = _when(one.signature), str(value(one.signature, "/SubFilter"))
    unknown = TandaTangan(
        one.name, "tanpa nama", "", when, SignatureIntegrity.TAK_DIPERIKSA, is_dikenal=False
    )
    tried = ((_covered(one.signature, later.content), later) for later in laters)
    covered, later = next((pair for pair in tried if pair[0] is not None), (None, laters[0]))
    if covered is None:
        return replace(
            unknown,
            keutuhan=SignatureIntegrity.BERUBAH,
            ditambah=("bagian yang tidak ditandatangani berubah",),
        )
    try:
        checked = check(covered.contents, covered.data, kind, _certificate(one.signature))
    except Exception:  # an unknown kind of signature accuses nobody
        return unknown
    subject, issuer = checked.certificate.subject.native, checked.certificate.issuer.native
    trusted = trust(checked, anchors, _moment(one.signature))
    keutuhan, added = later.than(covered.end) if checked.is_intact else (SignatureIntegrity.BERUBAH, ())
    return TandaTangan(
        one.name,
        _name(subject),
        _name(issuer),
        when,
        keutuhan,
        trusted.is_known,
        added,
        _numbers(subject),
        masa=trusted.masa,
    )


def _certificate(signature: Dictionary) -> bytes:
    found = value(signature, "/Cert")
    one = found[0] if isinstance(found, generic.ArrayObject) and found else found
    return bytes(one) if isinstance(one, (bytes, generic.ByteStringObject)) else b""


def _when(signature: Dictionary) -> str:
    """``D:20260120100500+07'00'`` → ``2026-01-20 10:05``."""
    found = _TIME.match(str(value(signature, "/M") or ""))
    return "{}-{}-{} {}:{}".format(*found.groups()) if found else ""


def _moment(signature: Dictionary) -> datetime | None:
    """The same as a moment, of Jakarta where it does not say; None where it names none."""
    text = str(value(signature, "/M") or "")
    found = _TIME.match(text)
    if found is None:
        return None
    zone = _ZONE.search(text)
    away = timedelta(hours=int(zone[2]), minutes=int(zone[3] or 0)) if zone else _JAKARTA
    away = -away if zone and zone[1] == "-" else timedelta(0) if text.endswith("Z") else away
    try:
        return datetime(*map(int, found.groups()), tzinfo=timezone(away))  # type: ignore[misc,arg-type]  # five numbers
    except (ValueError, OverflowError):
        return None


def _name(subject: dict[str, Any]) -> str:
    for key in ("common_name", "organization_name"):
        if subject.get(key):
            return _one(subject[key])
    return "tanpa nama"


def _one(found: object) -> str:
    return one_line(str(found[0] if isinstance(found, list) else found))[:200]


def _numbers(subject: dict[str, Any]) -> tuple[str, ...]:
    """NIP, NIK and the like, wherever the certificate keeps them."""
    texts = (
        str(part) for found in subject.values() for part in (found if isinstance(found, list) else [found])
    )
    return tuple(
        dict.fromkeys(number for text in texts for number in _DIGITS.findall(re.sub(r"[\s.-]", "", text)))
    )


class _Later:
    """What was added behind a revision, by holding it against the whole file."""

    def __init__(self, content: bytes, reader: PdfFileReader) -> None:
        self.content, self._reader = content, reader
        self._pages: list[bytes] | None = None

    def than(self, end: int) -> tuple[SignatureIntegrity, tuple[str, ...]]:
        """Whether a signature whose revision ends there still stands for what is shown, and what came after it."""
        if not self.content[end:].strip(b"\0\r\n\t "):
            return SignatureIntegrity.UTUH, ()
        try:
            revision = self.content[:end]
            before = parsed(revision)
            if self._pages is None:
                self._pages = digests(self.content)
            shown = digests(revision)
            harmful = [f"ditambah {what}" for what in (actions(self._reader) - actions(before)).elements()]
            if len(shown) != len(self._pages):
                harmful.append(f"halamannya berubah dari {len(shown)} menjadi {len(self._pages)}")
            else:
                pairs = enumerate(zip(shown, self._pages, strict=True), start=1)
                harmful += [f"isi halaman {number} berubah" for number, (a, b) in pairs if a != b]
        except Exception:  # the earlier revision cannot be shown by itself: that accuses nobody
            return SignatureIntegrity.TAK_DIPERIKSA, ()
        if harmful:
            return SignatureIntegrity.BERUBAH, tuple(dict.fromkeys(harmful))
        return SignatureIntegrity.DITAMBAH, tuple(_harmless(before, self._reader)) or (
            "bagian yang tidak mengubah tampilan",
        )


def _harmless(before: PdfFileReader, after: PdfFileReader) -> Iterator[str]:
    signed = Counter(one.name for one in fields(before) if one.signature is not None)
    for one in fields(after):
        if one.signature is not None and not signed[one.name]:
            yield f"cap waktu ({one.name})" if _is_stamp(one.signature) else f"tanda tangan lain ({one.name})"
    for key, what in _CATALOG.items():
        if key in after.root and _written(after.root, key) != _written(before.root, key):
            yield what


def _written(root: Dictionary, key: str) -> str:
    """As it stands in the catalogue, to be compared."""
    return repr(root.raw_get(key)) if key in root else ""
