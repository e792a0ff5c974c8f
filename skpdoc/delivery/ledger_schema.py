"""The tables of the ledger, version by version, and what may stand in their cells."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Mapping
from functools import cache

from skpdoc.delivery.nouns import MailingKind
from skpdoc.model.kembali import ReturnedKind
from skpdoc.model.kiriman import MailingState
from skpdoc.text.lines import one_line

APPLICATION = 0x534B5044
"""``SKPD``: tells our file from every other SQLite file; since version 2"""

_STATES = ", ".join(f"'{state}'" for state in MailingState)
_FIRST = f"""
CREATE TABLE dokumen (
    id INTEGER PRIMARY KEY, jenis TEXT NOT NULL, kunci TEXT NOT NULL, id_dokumen TEXT NOT NULL,
    sha256 TEXT NOT NULL UNIQUE, path TEXT NOT NULL, versi INTEGER NOT NULL, masukan TEXT NOT NULL
);
CREATE TABLE kiriman (
    id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL REFERENCES dokumen (sha256), alamat TEXT NOT NULL,
    ke INTEGER NOT NULL, penerima TEXT NOT NULL, macam TEXT NOT NULL,
    keadaan TEXT NOT NULL CHECK (keadaan IN ({_STATES})), message_id TEXT NOT NULL DEFAULT '',
    percobaan INTEGER NOT NULL DEFAULT 0, balasan TEXT NOT NULL DEFAULT '', waktu TEXT NOT NULL,
    UNIQUE (sha256, alamat, ke)
);
CREATE TABLE kembali (
    id INTEGER PRIMARY KEY, id_dokumen TEXT NOT NULL, versi INTEGER NOT NULL, kunci TEXT NOT NULL,
    path TEXT NOT NULL, sha256 TEXT NOT NULL UNIQUE, macam TEXT NOT NULL, penanda_tangan TEXT NOT NULL,
    waktu TEXT NOT NULL
);
PRAGMA user_version = 1
"""
_SECOND = f"""
CREATE TABLE manifest (sha256 TEXT PRIMARY KEY, waktu TEXT NOT NULL) WITHOUT ROWID;
PRAGMA application_id = {APPLICATION};
PRAGMA user_version = 2
"""
_THIRD = """
CREATE TABLE pernyataan (
    id INTEGER PRIMARY KEY, id_dokumen TEXT NOT NULL, kunci TEXT NOT NULL, is_berlaku INTEGER NOT NULL,
    oleh TEXT NOT NULL, tanggal TEXT NOT NULL, asal TEXT NOT NULL, waktu TEXT NOT NULL
);
PRAGMA user_version = 3
"""
UPGRADES = tuple(tuple(script.split(";")) for script in (_FIRST, _SECOND, _THIRD))
"""Of each version, the statements that make it from the one before."""
VERSION = len(UPGRADES)

Schema = frozenset[tuple[str, str, str, str]]
"""Everything that a database file defines: kind, name, table, words."""


def schema_of(database: sqlite3.Connection) -> Schema:
    """What it defines; spaces and line ends in the words do not count."""
    rows = database.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
    return frozenset((kind, name, table, one_line(sql or "")) for kind, name, table, sql in rows)


@cache
def schema(version: int) -> Schema:
    """What a ledger of that version defines; 0 is a file in which nothing stands yet."""
    with sqlite3.connect(":memory:") as database:
        for statement in (one for upgrade in UPGRADES[:version] for one in upgrade):
            database.execute(statement)
        return schema_of(database)


_DIGEST = r"[0-9a-f]{64}"
_DAY = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:[+-]\d\d:\d\d)?"
_PATH = r"(?!/|[A-Za-z]:|(?:.*/)?\.{0,2}(?:/|\Z))[^\\\x00-\x1f]{1,1000}"
"""of parts between ``/``, below the folder of the ledger"""
_LINE = r"[^\x00-\x1f]{0,1000}"
_TEXT = r"[^\x00]{0,100000}"
_COUNT = r"\d{1,9}"


def _one_of(words: type[MailingState | MailingKind | ReturnedKind]) -> str:
    return "|".join(map(re.escape, words))


CELLS: Mapping[str, Mapping[str, str]] = {
    "dokumen": {
        **dict.fromkeys(("jenis", "kunci", "id_dokumen", "masukan"), _LINE),
        "sha256": _DIGEST,
        "path": _PATH,
        "versi": _COUNT,
    },
    "kiriman": {
        **dict.fromkeys(("alamat", "penerima", "message_id", "balasan"), _LINE),
        **dict.fromkeys(("ke", "percobaan"), _COUNT),
        "sha256": _DIGEST,
        "macam": _one_of(MailingKind),
        "keadaan": _one_of(MailingState),
        "waktu": _DAY,
    },
    "kembali": {
        **dict.fromkeys(("id_dokumen", "kunci"), _LINE),
        "versi": _COUNT,
        "path": _PATH,
        "sha256": _DIGEST,
        "macam": _one_of(ReturnedKind),
        "penanda_tangan": _TEXT,
        "waktu": _DAY,
    },
    "manifest": {"sha256": _DIGEST, "waktu": _DAY},
    "pernyataan": {
        **dict.fromkeys(("id_dokumen", "kunci", "oleh", "asal"), _LINE),
        "is_berlaku": r"[01]",
        "tanggal": r"\d{4}-\d\d-\d\d",
        "waktu": _DAY,
    },
}
"""Of each column, the expression that all of a cell must match as text; those of ``_COUNT`` hold whole numbers."""
