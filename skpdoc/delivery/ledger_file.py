"""The SQLite file below the ledger: private, in WAL, whole transactions, every refusal one line."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from skpdoc.delivery.ledger_check import inspect, secure
from skpdoc.delivery.ledger_schema import UPGRADES
from skpdoc.errors import SkpdocError
from skpdoc.refusal import reason

FILE = "buku_surat.sqlite"
FILES = (FILE, f"{FILE}-wal", f"{FILE}-shm")
"""with what SQLite keeps beside it while it is open, or after a kill"""

Clock = Callable[[], datetime]


_REFUSALS = {
    "SQLITE_BUSY": "sedang dipakai",
    "SQLITE_LOCKED": "sedang dipakai",
    "SQLITE_FULL": "ruang penyimpanan habis",
    "SQLITE_READONLY": "hanya dapat dibaca",
    "SQLITE_CANTOPEN": "tidak dapat dibuka",
    "SQLITE_IOERR": "media gagal membaca atau menulis",
    "SQLITE_CORRUPT": "rusak",
    "SQLITE_NOTADB": "bukan buku surat",
    "SQLITE_PERM": "tidak diizinkan",
}
"""what SQLite says itself is English; ``SQLITE_IOERR_WRITE`` is one of ``SQLITE_IOERR``"""


class LedgerFile:
    """One folder's file, made where there is none; a context manager. ``clock`` gives the time of every change."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self._path = folder / FILE
        self._clock = clock
        with self._told():
            secure(self._path)
            version = inspect(self._path)
            self._db = sqlite3.connect(self._path, isolation_level=None, timeout=10)
        try:
            self._prepare(version)
        except BaseException:
            self._db.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._db.close()

    def _prepare(self, version: int) -> None:
        self._db.row_factory = sqlite3.Row
        with self._told():
            self._db.execute("PRAGMA journal_mode = WAL")
            self._db.execute("PRAGMA synchronous = FULL")  # a commit is on disk, also in WAL
            self._db.execute("PRAGMA foreign_keys = ON")
        if version < len(UPGRADES):
            with self._written():
                version = self._one("PRAGMA user_version")  # another run may have been quicker
                for statement in (one for upgrade in UPGRADES[version:] for one in upgrade):
                    self._db.execute(statement)

    @contextlib.contextmanager
    def _written(self) -> Iterator[None]:
        """All that is done in it is on disk when this ends, or nothing of it."""
        with self._told():
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self._db.execute("ROLLBACK")
                raise
            self._db.execute("COMMIT")

    def _why(self, error: sqlite3.Error | OSError) -> str:
        if isinstance(error, OSError):
            return reason(error, self._path)
        name = getattr(error, "sqlite_errorname", type(error).__name__)
        return _REFUSALS.get("_".join(name.split("_")[:2]), f"ditolak SQLite, {name}")

    @contextlib.contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            raise SkpdocError(
                f"{self._path}: buku surat tidak dapat dibaca atau ditulis ({self._why(error)}). Periksa ruang dan hak "
                "akses folder. Bila rusak, pulihkan dari cadangan; tanpa buku ini tidak diketahui siapa yang sudah "
                "dikirimi."
            ) from error

    def _rows(self, query: str, *values: object) -> list[sqlite3.Row]:
        with self._told():
            return self._db.execute(query, values).fetchall()

    def _one(self, query: str, *values: object) -> Any:
        """The first value of the first row; None where there is none."""
        rows = self._rows(query, *values)
        return rows[0][0] if rows else None

    def _insert(self, table: str, values: Mapping[str, object]) -> bool:
        """One row; False where there is such a one already. Inside :meth:`_written` only."""
        names, marks = ", ".join(values), ", ".join("?" * len(values))
        query = f"INSERT INTO {table} ({names}) VALUES ({marks}) ON CONFLICT DO NOTHING"
        return self._db.execute(query, tuple(values.values())).rowcount == 1

    def _now(self) -> str:
        return self._clock().isoformat(timespec="seconds")
