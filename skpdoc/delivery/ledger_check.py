"""Is this file a ledger of ours? Asked with a look that changes nothing, before it is opened for writing.

Whoever may write into an output folder can put any file in the ledger's place: a link, another program's database, one
with triggers, one whose paths lead elsewhere.
"""

from __future__ import annotations

import os
import re
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

from skpdoc.delivery.ledger_schema import APPLICATION, CELLS, VERSION, schema, schema_of
from skpdoc.errors import SkpdocError

_MOST_BYTES = 256 * 1024 * 1024
"""some 100,000 mailings take 40 MB"""
_SHARED = 0o070
"""of a folder that a group shares, and nobody else reads"""


def secure(path: Path) -> None:
    """Make the file ``path``, where there is none, and let nobody but its owner read it, or the group for which its
    folder is.

    Raises SkpdocError where it, or what SQLite keeps beside it, is a link, no plain file, somebody else's or too large;
    OSError where it cannot be made.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    is_shared = path.parent.stat().st_mode & 0o077 == _SHARED
    if os.path.lexists(
        f"{path}-journal"
    ):  # ours has none; SQLite would write what stands there into the file
        raise refused(path, "di sebelahnya ada berkas -journal yang bukan dari skpdoc")
    for name in (path, Path(f"{path}-wal"), Path(f"{path}-shm")):
        if os.path.lexists(name):
            _refuse_odd(name, name.lstat(), is_shared=is_shared)
    opened = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
    try:
        found = os.fstat(opened)
        _refuse_odd(path, found, is_shared=is_shared)
        if hasattr(os, "geteuid") and found.st_uid == os.geteuid():
            os.fchmod(opened, 0o660 if is_shared else 0o600)  # what SQLite puts beside it inherits that
    finally:
        os.close(opened)


def _refuse_odd(path: Path, found: os.stat_result, *, is_shared: bool) -> None:
    if not stat.S_ISREG(found.st_mode) or found.st_nlink > 1:
        raise refused(path, "berupa tautan atau bukan berkas biasa")
    if hasattr(os, "geteuid") and found.st_uid != os.geteuid() and not is_shared:
        raise refused(path, "milik pengguna lain di komputer ini")
    if found.st_size > _MOST_BYTES:
        raise refused(path, "terlalu besar")


def inspect(path: Path) -> int:
    """The version of the ledger in the file ``path``; 0 where nothing stands in it yet.

    Raises SkpdocError where it is not one that skpdoc wrote, or sqlite3.Error where it is damaged.
    """
    is_still = not os.path.lexists(f"{path}-wal")  # then nothing need be made beside it to read it
    address = f"{path.absolute().as_uri()}?mode=ro{'&immutable=1' if is_still else ''}"
    with closing(sqlite3.connect(address, uri=True, timeout=10)) as database:
        database.execute("PRAGMA trusted_schema = OFF")
        version = _version(path, database)
        if database.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
            raise refused(path, "isinya rusak")
        if database.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise refused(path, "isinya tidak saling cocok")
        for table in CELLS if version else ():
            _refuse_cells(path, database, table, version)
        return version


def _version(path: Path, database: sqlite3.Connection) -> int:
    try:
        defined = schema_of(database)
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError):
            raise
        raise refused(path, "bukan basis data") from error
    version, application = (
        int(database.execute(f"PRAGMA {name}").fetchone()[0]) for name in ("user_version", "application_id")
    )
    if version > VERSION:
        raise SkpdocError(f"{path}: ditulis oleh skpdoc versi lain. Pakai versi itu, atau perbarui skpdoc.")
    if version < 0 or application != (APPLICATION if version > 1 else 0) or defined != schema(version):
        raise refused(path, "susunannya bukan susunan buku surat")
    return version


def _refuse_cells(path: Path, database: sqlite3.Connection, table: str, version: int) -> None:
    if all(name != table for _, name, _, _ in schema(version)):
        return
    columns = CELLS[table]
    for row in database.execute(f"SELECT {', '.join(columns)} FROM {table}"):
        for (name, allowed), value in zip(columns.items(), row, strict=True):
            if isinstance(value, bytes) or not re.fullmatch(allowed, str(value)):
                raise refused(path, f"kolom {name} di tabel {table} berisi yang tidak pernah ditulis skpdoc")


def refused(path: Path, why: str) -> SkpdocError:
    """The one sentence about a file that is not opened."""
    return SkpdocError(
        f"{path}: tidak dibuka sebagai buku surat karena {why}; pulihkan buku suratnya dari cadangan, atau pindahkan "
        "berkas ini (tanpa buku surat tidak diketahui siapa yang sudah dikirimi)."
    )
