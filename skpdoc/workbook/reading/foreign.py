"""Files that are named .xlsx and are something else: say what, and what to do that can work."""

from __future__ import annotations

import re
from collections.abc import Collection

from skpdoc.errors import SkpdocError
from skpdoc.text.lines import shorten
from skpdoc.workbook.reading.refusals import FETCH_AGAIN

_SAVE_AS = "Buka di Excel, lalu Simpan Sebagai .xlsx."
_SAVE_TABLE = (
    "Buka di Excel, Simpan Sebagai .xlsx, lalu salin tabelnya ke buku kerja standar; periksa NIP-nya, yang mudah rusak "
    "menjadi angka."
)
_IMPORT = (
    "Di Excel pilih Data, Dari Teks/CSV, jadikan kolom NIP Teks, lalu salin tabelnya ke buku kerja standar. Jangan "
    "dibuka langsung: NIP akan rusak menjadi angka."
)
_UNPACK = "Ekstrak dahulu (klik kanan, Extract All), lalu pilih buku kerja di dalamnya."
_OWNER = "Minta buku kerja Excel-nya kepada pembuatnya."
_RIGHT_FILE = "Pilih berkas yang benar."
_GOOGLE = "Buka di Google Spreadsheet, pilih File, Download, Microsoft Excel (.xlsx)."

_OLE = b"\xd0\xcf\x11\xe0"
_LOCK_LENGTH, _LONGEST_USER = 165, 54
"""Of the file by which Excel holds an open workbook: its bytes, the first of which counts the user's name."""
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument"
"""Its first part, stored as it is."""
_LOOKED_AT = 4096
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1f\x7f]")
_MAGIC = (
    (b"%pdf", "PDF", _OWNER),
    (b"rar!", "arsip RAR", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "arsip 7-Zip", _UNPACK),
    (b"\x1f\x8b", "arsip gzip", _UNPACK),
    (b"\x89png", "gambar", _OWNER),
    (b"\xff\xd8\xff", "gambar", _OWNER),
    (b"{\\rtf", "dokumen teks (RTF)", _RIGHT_FILE),
    (
        b"\0\x05\x16\x07",
        "berkas pendamping buatan macOS",
        "Pilih buku kerja yang namanya tidak diawali ._ ini.",
    ),
)
"""How a file begins (in lower case), what it is, what to do."""
_MARKS = (
    (b"docs.google.com", "pintasan ke Google Spreadsheet", _GOOGLE),
    (b"[internetshortcut]", "pintasan ke sebuah alamat web", "Unduh buku kerjanya dari alamat itu."),
    (b"urn:schemas-microsoft-com:office:spreadsheet", "XML Spreadsheet 2003", _SAVE_AS),
    (b"office:document", "OpenDocument (.ods)", _SAVE_AS),
)
"""The same of a text, by what stands near its beginning."""


def refuse_foreign(data: bytes) -> None:
    """Raise SkpdocError (without the file's name) unless ``data`` begins as an archive does, or a part of one."""
    if data[:2] == b"PK":
        if _OPEN_DOCUMENT in data[:_LOOKED_AT]:
            raise _not_a_book("OpenDocument (.ods)", _SAVE_AS)
        return
    if not data.strip(b"\0 \t\r\n"):
        raise SkpdocError("berkas kosong. Ambil salinan yang utuh.")
    if data.startswith(_OLE):
        raise _old_office(data)
    if len(data) == _LOCK_LENGTH and data[0] <= _LONGEST_USER:
        raise lock_file("")
    what, remedy = _kind_of(data[:_LOOKED_AT])
    if what:
        raise _not_a_book(what, remedy)
    raise SkpdocError(f"bukan buku kerja .xlsx: isinya rusak atau tidak dikenali. {FETCH_AGAIN}")


def refuse_other_package(names: Collection[str]) -> None:
    """Raise SkpdocError when the archive, of parts ``names``, is another program's."""
    if "xl/workbook.bin" in names:
        raise _not_a_book("buku kerja biner (.xlsb)", _SAVE_AS)
    if any(name.startswith(("word/", "ppt/")) for name in names):
        raise SkpdocError(f"bukan buku kerja Excel melainkan berkas Word atau PowerPoint. {_RIGHT_FILE}")
    if "content.xml" in names and "META-INF/manifest.xml" in names:
        raise _not_a_book("OpenDocument (.ods)", _SAVE_AS)
    if any(name.endswith(".iwa") for name in names):
        raise _not_a_book("buku kerja Numbers", "Di Numbers pilih File, Ekspor ke, Excel.")
    books = [name for name in names if name.lower().endswith((".xlsx", ".xls", ".xlsm"))]
    if books and not any(name.startswith("xl/") for name in names):
        raise _not_a_book(f'arsip ZIP yang memuat "{shorten(books[0])}"', _UNPACK)


def lock_file(book: str) -> SkpdocError:
    """The file by which Excel or LibreOffice holds the open workbook called ``book`` ('': not known)."""
    named = f'"{shorten(book)}"' if book else "buku kerja"
    return SkpdocError(
        f"ini berkas kunci yang dibuat selama {named} dibuka di Excel, bukan buku kerjanya. Pilih "
        f"{named if book else 'buku kerjanya'}; berkas kunci hilang sendiri bila Excel ditutup."
    )


def _not_a_book(what: str, remedy: str) -> SkpdocError:
    return SkpdocError(f"bukan buku kerja .xlsx melainkan {what}. {remedy}")


def _old_office(data: bytes) -> SkpdocError:
    """OLE holds an encrypted .xlsx, or an old Office file; its directory names its streams in UTF-16."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return SkpdocError(
            "berkas diberi kata sandi. Buka di Excel, hapus kata sandinya (File, Info, Protect Workbook), simpan, "
            "lalu coba lagi."
        )
    if any(name.encode("utf-16-le") in data for name in ("WordDocument", "PowerPoint Document")):
        return SkpdocError(f"bukan buku kerja Excel melainkan berkas Word atau PowerPoint. {_RIGHT_FILE}")
    return SkpdocError(f"berkas berformat .xls lama. {_SAVE_AS}")


def _kind_of(start: bytes) -> tuple[str, str]:
    """What a file that is no archive looks like, and what to do; '' where it cannot be told."""
    head = _as_utf_8(start).lower()
    for magic, what, remedy in _MAGIC:
        if head.startswith(magic):
            return what, remedy
    if _BINARY.search(head):
        return "", ""
    for mark, what, remedy in _MARKS:
        if mark in head:
            return what, remedy
    if head.startswith(b"<"):
        if b"<table" in head:
            return "halaman HTML", _SAVE_TABLE
        is_page = b"<html" in head or b"<!doctype html" in head
        return ("halaman HTML", f"Mungkin unduhannya gagal. {FETCH_AGAIN}") if is_page else ("XML", _OWNER)
    is_csv = any(mark in head.splitlines()[0] for mark in (b";", b",", b"\t"))
    return ("CSV", _IMPORT) if is_csv else ("berkas teks", _OWNER)


def _as_utf_8(start: bytes) -> bytes:
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        start = start.decode("utf-16", "ignore").encode("utf-8", "ignore")
    return start.lstrip(b"\xef\xbb\xbf \t\r\n")
