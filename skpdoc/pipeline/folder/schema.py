"""A manifest is input, whoever wrote it: every field of it is looked at before anything is done by it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import skpdoc
from skpdoc.findings import Severity
from skpdoc.pipeline.folder.access import Access
from skpdoc.pipeline.kinds import KINDS
from skpdoc.pipeline.kinds.jenis import DocumentKind

MOST_BYTES = 64 * 1024 * 1024
_MOST_BRACKETS, _MOST_COMMAS, _DEEPEST = 1_000_000, 10_000_000, 3
_LONGEST_TEXT = 10_000
_LATEST_YEAR = 9999
_SHA256 = re.compile(r"[0-9a-f]{64}")
_VERSION = re.compile(r"\d{1,4}(\.\d{1,4}){1,3}")
_ID = re.compile(r"[0-9A-Za-z-]{0,160}")
_NAME = re.compile(r"[0-9A-Za-z_][0-9A-Za-z_(),.& -]{0,150}\.(docx|pdf|xlsx)")
_COPY = re.compile(r"Sumber/[^/\\:\x00-\x1f]{1,250}\.[Xx][Ll][Ss][Xx]")

_Check = Callable[[Any], bool]


class ManifestError(ValueError):
    """What is wrong with it, in a few Indonesian words."""


class NewerManifestError(ManifestError):
    """A later skpdoc wrote it, and in another way than this one knows; its version."""


def plain_data(content: bytes, alone: DocumentKind | None = None) -> dict[str, Any]:
    """The manifest's fields, each of the type and form that it must have; lists and mappings as JSON gives them.

    ``alone``: the one kind of documents of a manifest of its own, whose paths have no folder.
    Raises ManifestError, NewerManifestError where a later skpdoc may have meant it.
    """
    data = _parsed(content)
    try:
        _hold_all(data, alone)
    except ManifestError as error:
        if _is_newer(data.get("skpdoc")):
            raise NewerManifestError(data["skpdoc"]) from error
        raise
    return data


def _is_newer(version: object) -> bool:
    """As far as a version can be told from such a text."""
    if not isinstance(version, str) or not _VERSION.fullmatch(version):
        return False
    told, ours = ([int(part) for part in one.split(".")] for one in (version, skpdoc.__version__))
    return told > ours


def _hold_all(data: dict[str, Any], alone: DocumentKind | None) -> None:
    _hold_to(_MANIFEST, data, "isinya", optional=_OPTIONAL)
    for number, one in enumerate(data.get("orang", ()), start=1):
        _hold_to(_ORANG, one, f"orang ke-{number}")
    for number, one in enumerate(data["dokumen"], start=1):
        _hold_to(_ENTRI, one, f"dokumen ke-{number}", optional=("berlaku", "masukan"))
        if not (_is_of(alone, one) if alone else _is_document(one)):
            raise ManifestError(f"jenis atau path dokumen ke-{number} tidak dikenal")
    paths = [one["path"].casefold() for one in data["dokumen"]]
    if len(set(paths)) < len(paths):
        raise ManifestError("satu path disebut dua kali")
    keys = [one["kunci"] for one in data.get("orang", ())]
    if len(set(keys)) < len(keys):
        raise ManifestError("satu orang disebut dua kali")


def _parsed(content: bytes) -> dict[str, Any]:
    """JSON of a bounded size, before any of it is built."""
    if content.count(b"[") + content.count(b"{") > _MOST_BRACKETS or content.count(b",") > _MOST_COMMAS:
        raise ManifestError("terlalu besar")
    try:
        data = json.loads(content, parse_constant=_refused, parse_float=_refused, object_pairs_hook=_once)
    except ManifestError:
        raise
    except (ValueError, RecursionError) as error:
        raise ManifestError("bukan JSON yang utuh") from error
    if not isinstance(data, dict) or not _is_flat(data, _DEEPEST):
        raise ManifestError("susunannya lain")
    return data


def _refused(_: str) -> Any:
    raise ManifestError("ada angka yang bukan bilangan bulat")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ManifestError("satu isian disebut dua kali")
    return found


def _is_flat(value: Any, levels: int) -> bool:
    if not isinstance(value, dict | list):
        return True
    inner = value.values() if isinstance(value, dict) else value
    return levels > 0 and all(_is_flat(one, levels - 1) for one in inner)


def _hold_to(fields: Mapping[str, _Check], data: Any, what: str, optional: tuple[str, ...] = ()) -> None:
    if not isinstance(data, dict):
        raise ManifestError(f"{what} bukan isian bernama")
    if unknown := set(data) - set(fields):
        raise ManifestError(f'{what} memuat "{_shown(min(unknown))}", yang tidak dikenal skpdoc versi ini')
    for name, check in fields.items():
        if name not in data:
            if name in optional:
                continue
            raise ManifestError(f"{what} tanpa {name}")
        if not check(data[name]):
            raise ManifestError(f"{name} dari {what} tidak seperti yang ditulis skpdoc")


def _shown(text: str) -> str:
    return re.sub(r"[^0-9A-Za-z_ -]", "?", text[:40])


_NO_TEXT = re.compile("[\0\ud800-\udfff]")
"""half a character pair can be written nowhere"""


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= _LONGEST_TEXT and not _NO_TEXT.search(value)


def _is_line(value: Any) -> bool:
    return _is_text(value) and value.isprintable()


def _is_digest(value: Any) -> bool:
    return isinstance(value, str) and _SHA256.fullmatch(value) is not None


def _is_digest_or_blank(value: Any) -> bool:
    return value == "" or _is_digest(value)


def _is_day_or_blank(value: Any) -> bool:
    try:
        return value == "" or (isinstance(value, str) and date.fromisoformat(value).isoformat() == value)
    except ValueError:
        return False


def _is_count(value: Any) -> bool:
    return type(value) is int and 0 <= value < 1 << 31


def _is_digests(value: Any) -> bool:
    return isinstance(value, dict) and all(_is_text(name) and _is_digest(one) for name, one in value.items())


def _is_lists(value: Any) -> bool:
    """The index, and copies of workbooks."""
    return _is_digests(value) and all(name == "indeks.xlsx" or _COPY.fullmatch(name) for name in value)


def _is_counts(value: Any) -> bool:
    return isinstance(value, dict) and all(
        name in set(Severity) and _is_count(one) for name, one in value.items()
    )


def _is_document(one: Mapping[str, Any]) -> bool:
    """``SKP/….docx``: in the folder of its kind, which we know; a workbook of a kind bears no id."""
    jenis = KINDS.get(one["jenis"])
    if jenis is None or not jenis.is_issued:
        return False
    folder, _, name = one["path"].partition("/")
    is_book = name.endswith(".xlsx")
    is_ours = folder == jenis.nama and _NAME.fullmatch(name) is not None
    return is_ours and (not is_book or (jenis.buku is not None and one["id_dokumen"] == ""))


def _is_of(jenis: DocumentKind, one: Mapping[str, Any]) -> bool:
    return bool(one["jenis"] == jenis.nama and _NAME.fullmatch(one["path"]) and one["path"].endswith(".docx"))


_ENTRI: Mapping[str, _Check] = {
    "jenis": _is_line,
    "kunci": _is_line,
    "id_dokumen": lambda value: isinstance(value, str) and _ID.fullmatch(value) is not None,
    "path": _is_line,
    "sha256": _is_digest_or_blank,
    "berlaku": lambda value: isinstance(value, bool),
    "masukan": _is_digest_or_blank,
}
_ORANG: Mapping[str, _Check] = {
    **dict.fromkeys(
        ("kunci", "nama", "jenis_nomor", "nomor", "jabatan", "unit_kerja", "surel", "penilai"), _is_text
    ),
    "mulai": _is_day_or_blank,
    "selesai": _is_day_or_blank,
}
_MANIFEST: Mapping[str, _Check] = {
    "skpdoc": _is_line,
    "unit": _is_text,
    "periode": _is_line,
    "tahun": lambda value: _is_count(value) and value <= _LATEST_YEAR,
    "masukan": _is_digest_or_blank,
    "akses": lambda value: value in [one.value for one in Access],
    "buku_kerja": _is_digests,
    "temuan": _is_counts,
    "lain": _is_lists,
    "orang": lambda value: isinstance(value, list),
    "dokumen": lambda value: isinstance(value, list),
    "menunggu": lambda value: isinstance(value, list) and all(map(_is_line, value)),
}
_OPTIONAL = ("masukan", "orang", "lain", "temuan", "akses", "skpdoc", "periode", "menunggu")
