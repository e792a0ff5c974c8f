"""Files that are named .xlsx and are something else: say what, and what to do."""

from __future__ import annotations

import re
from collections.abc import Collection

from skpdoc.errors import SkpdocError

_SAVE_AS = "Buka di Excel, lalu Simpan Sebagai .xlsx."
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument"
"""Its first part, stored as it is."""
_LOOKED_AT = 4096
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1f\x7f]")


def refuse_foreign(data: bytes) -> None:
    """Raise SkpdocError (without the file's name) unless ``data`` begins as a .xlsx does."""
    if data[:2] == b"PK":
        if _OPEN_DOCUMENT in data[:_LOOKED_AT]:
            raise SkpdocError(f"bukan buku kerja .xlsx melainkan OpenDocument (.ods). {_SAVE_AS}")
        return
    if not data.strip(b"\0"):
        raise SkpdocError("berkas kosong. Ambil salinan yang utuh.")
    if data.startswith(_OLE[:4]):
        raise _old_office(data)
    what = _kind_of(data[:_LOOKED_AT])
    raise SkpdocError(f"bukan buku kerja .xlsx{f' melainkan {what}' if what else ''}. {_SAVE_AS}")


def refuse_other_package(names: Collection[str]) -> None:
    """Raise SkpdocError when the package, of parts ``names``, is another program's."""
    if "xl/workbook.bin" in names:
        raise SkpdocError(f"bukan buku kerja .xlsx melainkan buku kerja biner (.xlsb). {_SAVE_AS}")
    if any(name.startswith(("word/", "ppt/")) for name in names):
        raise SkpdocError(
            "bukan buku kerja Excel melainkan berkas Word atau PowerPoint. Pilih berkas yang benar."
        )


def _old_office(data: bytes) -> SkpdocError:
    """OLE holds an encrypted .xlsx, or the old .xls; its directory names its streams in UTF-16."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return SkpdocError(
            "berkas diberi kata sandi. Buka di Excel, hapus kata sandinya (File, Info, Protect Workbook), simpan, "
            "lalu coba lagi."
        )
    return SkpdocError(f"berkas berformat .xls lama. {_SAVE_AS}")


def _kind_of(start: bytes) -> str:
    """What a file that is no archive looks like; '' where it cannot be told."""
    head = start.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith(b"%pdf"):
        return "PDF"
    if b"urn:schemas-microsoft-com:office:spreadsheet" in head:
        return "XML Spreadsheet 2003"
    if head.startswith(b"<"):
        return "halaman HTML" if b"<html" in head or b"<table" in head else "XML"
    if not _BINARY.search(head) and any(mark in head.splitlines()[0] for mark in (b";", b",", b"\t")):
        return "CSV"
    return ""
