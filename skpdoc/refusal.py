"""Why a system refused a file, in Indonesian, whatever language the system itself speaks."""

from __future__ import annotations

import errno
import os
from pathlib import Path

_LONGEST = 259
"""characters of a path, and 12 fewer of a folder's, where Windows has not been told otherwise (Microsoft, Maximum Path
Length Limitation)"""
_HELD = frozenset((32, 33))
"""ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION (Microsoft, System Error Codes; so are the numbers below)"""
_DENIED = 5
_FROM_WINDOWS = {
    19: "medianya dikunci terhadap penulisan",
    21: "medianya tidak siap",
    **dict.fromkeys((53, 55, 59, 64, 67, 121, 1222, 1231), "folder jaringannya tidak terjangkau"),
    112: "ruangnya habis",
    **dict.fromkeys(
        (362, 364, 389, 390, 395, 396, 398), "OneDrive belum mengunduhnya, atau sedang tidak berjalan"
    ),
}
_SAID = {
    errno.ENOENT: "tidak ada",
    errno.EEXIST: "sudah ada berkas bernama itu",
    errno.EACCES: "akses ditolak",
    errno.EPERM: "akses ditolak",
    errno.EROFS: "hanya dapat dibaca",
    errno.ENOSPC: "ruangnya habis",
    errno.EDQUOT: "jatah ruangnya habis",
    errno.EFBIG: "terlalu besar",
    errno.ENAMETOOLONG: "namanya terlalu panjang",
    errno.EISDIR: "berupa folder",
    errno.ENOTDIR: "foldernya berupa berkas",
    errno.EBUSY: "sedang dipakai program lain",
    errno.EIO: "disknya gagal membaca atau menulis",
    errno.EMFILE: "terlalu banyak berkas terbuka",
    errno.ENOTEMPTY: "foldernya tidak kosong",
    errno.EXDEV: "tujuannya di disk lain",
    errno.EINVAL: "nama atau isinya tidak diterima",
}


def is_held(error: OSError, path: Path) -> bool:
    """Another program has it open: Windows says so, or the file of one who has it open lies beside it."""
    return _windows_number(error) in _HELD or (isinstance(error, PermissionError) and is_open(path))


def is_open(path: Path) -> bool:
    """Whether Excel, Word or LibreOffice says, here or on another computer, that it has it open."""
    try:
        return any(path.with_name(one).exists() for one in owner_files(path.name))
    except (OSError, ValueError):
        return False


def owner_files(name: str) -> list[str]:
    """What Excel, Word (which drops up to two letters) and LibreOffice lay beside the file that they have open."""
    return [*(f"~${name[gone:]}" for gone in (0, 1, 2)), f".~lock.{name}#"]


def is_too_long(error: OSError, path: Path) -> bool:
    """Windows cannot reach a path of that length; it mostly says that there is no such file."""
    if _windows_number(error) == 206:
        return True
    return (
        os.name == "nt" and isinstance(error, FileNotFoundError) and len(str(path.absolute())) > _LONGEST - 12
    )


def reason(error: OSError, path: Path) -> str:
    """A few words for between brackets."""
    if is_held(error, path):
        return "sedang dibuka di program lain"
    if is_too_long(error, path):
        return f"jalurnya {len(str(path.absolute()))} huruf, lebih panjang daripada {_LONGEST} yang dicapai Windows"
    if _windows_number(error) == _DENIED and path.is_file() and os.access(path, os.W_OK):
        return "akses ditolak, biasanya karena sedang dibuka di program lain"
    told = _FROM_WINDOWS.get(_windows_number(error)) or _SAID.get(error.errno or 0)
    return told or f"ditolak sistem, {errno.errorcode.get(error.errno or 0, type(error).__name__)}"


def _windows_number(error: OSError) -> int:
    """0 on other systems, and where Windows gave none."""
    return getattr(error, "winerror", None) or 0
