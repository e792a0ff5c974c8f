"""``buku_surat.sqlite`` of a unit and year: which version of which document went to whom, and what came back.

A mailing goes planned → sending → sent | refused | deferred | uncertain, each step on disk before the next is made.
``sending`` is written before the server is given the message; whatever is still found so later is ``uncertain``.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict, replace

from skpdoc.delivery.ledger_file import FILE, FILES, Clock, LedgerFile
from skpdoc.delivery.nouns import IssuedFile, Mailing, MailingKey, MailingKind, ReturnedFile, SignedStatement
from skpdoc.errors import SkpdocError
from skpdoc.model.kiriman import MailingState

__all__ = ["FILE", "FILES", "Clock", "Ledger"]

_OPEN = (MailingState.PLANNED, MailingState.DEFERRED)
_MAILINGS = (
    "SELECT k.sha256, k.alamat, k.ke, k.penerima, k.macam, k.keadaan, k.message_id, k.percobaan, k.balasan, k.waktu, "
    "d.jenis, d.kunci, d.id_dokumen, d.path, d.versi, d.masukan "
    "FROM kiriman k JOIN dokumen d USING (sha256) ORDER BY k.id"
)


class Ledger(LedgerFile):
    """Every call is one transaction, and raises SkpdocError where the file fails it."""

    # -- documents ------------------------------------------------------------------------------------

    def record(self, dokumen: IssuedFile) -> IssuedFile:
        """The document with its version; it gets its row when it is first seen."""
        with self._written():
            fresh = asdict(dokumen) | {"versi": self.version(dokumen)}
            self._insert("dokumen", fresh)
            return _dokumen(self._rows("SELECT * FROM dokumen WHERE sha256 = ?", dokumen.sha256)[0])

    def documents(self) -> tuple[IssuedFile, ...]:
        """Everything issued, oldest first."""
        return tuple(_dokumen(row) for row in self._rows("SELECT * FROM dokumen ORDER BY id"))

    def version(self, dokumen: IssuedFile) -> int:
        """That of the same id of the same kind and owner, or the next one."""
        query = "SELECT id_dokumen, versi FROM dokumen WHERE jenis = ? AND kunci = ? ORDER BY id"
        mine = [(row["id_dokumen"], row["versi"]) for row in self._rows(query, dokumen.jenis, dokumen.kunci)]
        same = [versi for identity, versi in mine if identity == dokumen.id_dokumen]
        return same[0] if same else max((versi for _, versi in mine), default=0) + 1

    # -- mailings -------------------------------------------------------------------------------------

    def plan(self, mailings: Iterable[Mailing]) -> None:
        """Their rows; one that stands there already is left as it is. Their documents are recorded before."""
        with self._written():
            for one in mailings:
                columns = asdict(one.kunci) | {"penerima": one.penerima, "macam": one.macam}
                self._insert("kiriman", columns | {"keadaan": MailingState.PLANNED, "waktu": self._now()})

    def mailings(self) -> tuple[Mailing, ...]:
        """Every mailing, in the order in which they were planned."""
        return tuple(_kiriman(row) for row in self._rows(_MAILINGS))

    def begin(self, keys: Collection[MailingKey], message_id: str) -> None:
        """They are about to be given to the server, in one message: on disk when this returns.

        Raises SkpdocError, and begins none, where one of them is neither planned nor deferred.
        """
        what = "keadaan = ?, message_id = ?, percobaan = percobaan + 1"
        self._change(keys, _OPEN, what, MailingState.SENDING, message_id)

    def finish(self, keys: Collection[MailingKey], keadaan: MailingState, balasan: str) -> None:
        """What became of those that were begun. Raises SkpdocError where one was not."""
        self._change(keys, (MailingState.SENDING,), "keadaan = ?, balasan = ?", keadaan, balasan)

    def note(self, keys: Collection[MailingKey], keadaan: MailingState, balasan: str) -> None:
        """The server said no (refused) or not now (deferred) before it was given anything: an attempt all the same."""
        what = "keadaan = ?, balasan = ?, percobaan = percobaan + 1"
        self._change(keys, _OPEN, what, keadaan, balasan)

    def doubt_interrupted(self) -> int:
        """What a killed run left as ``sending`` is uncertain from now on; how many. Only who alone sends may ask."""
        with self._written():
            query = "UPDATE kiriman SET keadaan = ?, waktu = ? WHERE keadaan = ?"
            return self._db.execute(
                query, (MailingState.UNCERTAIN, self._now(), MailingState.SENDING)
            ).rowcount

    def decide(
        self, keys: Collection[MailingKey], since: Collection[MailingState], keadaan: MailingState
    ) -> None:
        """What a person decides of mailings in one of the states ``since``: planned once more, or sent after all."""
        self._change(keys, since, "keadaan = ?", keadaan)

    def forget_mailings(self) -> None:
        """Nothing is left of who was sent what, nor of any address, not even between the pages of the file.

        What was issued stays known only where something came back or was said of it.
        """
        with self._written():
            self._db.execute("DELETE FROM kiriman")
            self._db.execute(
                "DELETE FROM dokumen WHERE id_dokumen NOT IN "
                "(SELECT id_dokumen FROM kembali UNION SELECT id_dokumen FROM pernyataan)"
            )
        with self._told():
            self._db.execute("VACUUM")
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def _change(
        self, keys: Collection[MailingKey], since: Collection[MailingState], what: str, *values: str
    ) -> None:
        """All of them or none."""
        marks = ", ".join("?" * len(since))
        where = f"sha256 = ? AND alamat = ? AND ke = ? AND keadaan IN ({marks})"
        with self._written():
            for key in keys:
                found = (key.sha256, key.alamat, key.ke, *since)
                query = f"UPDATE kiriman SET {what}, waktu = ? WHERE {where}"
                if self._db.execute(query, (*values, self._now(), *found)).rowcount != 1:
                    raise SkpdocError(
                        f"{self._path}: keadaan sebuah kiriman bukan yang diharapkan, jadi pengiriman dihentikan. "
                        "Jalankan lagi; bila terulang, laporkan kepada pembuat skpdoc."
                    )

    # -- manifests ------------------------------------------------------------------------------------

    def remember_manifest(self, sha256: str) -> None:
        """A manifest of these bytes was written by a run of ours; noted once."""
        with self._written():
            self._insert("manifest", {"sha256": sha256, "waktu": self._now()})

    def knows_manifest(self, sha256: str) -> bool:
        """Whether a run of ours wrote a manifest of these bytes."""
        return bool(self._rows("SELECT 1 FROM manifest WHERE sha256 = ?", sha256))

    # -- what came back -------------------------------------------------------------------------------

    def file_return(self, kembali: ReturnedFile) -> bool:
        """Note a returned file; False where the same bytes are noted already. Its time is the clock's."""
        signers = "\n".join(kembali.penanda_tangan)
        with self._written():
            row = asdict(kembali) | {"penanda_tangan": signers, "waktu": self._now()}
            return self._insert("kembali", row)

    def state(self, pernyataan: SignedStatement) -> bool:
        """Note what somebody says of signatures by hand, at the clock's time; False where just that holds already."""
        if replace(pernyataan, waktu="") == self._without_time(pernyataan.id_dokumen):
            return False
        with self._written():
            return self._insert("pernyataan", asdict(pernyataan) | {"waktu": self._now()})

    def _without_time(self, id_dokumen: str) -> SignedStatement | None:
        found = self.stated().get(id_dokumen)
        return replace(found, waktu="") if found else None

    def stated(self) -> dict[str, SignedStatement]:
        """Of each document, by its id, what was said last."""
        found = (_pernyataan(row) for row in self._rows("SELECT * FROM pernyataan ORDER BY id"))
        return {one.id_dokumen: one for one in found}

    def returns(self) -> Sequence[ReturnedFile]:
        """Every returned file, in the order in which they came."""
        return tuple(_kembali(row) for row in self._rows("SELECT * FROM kembali ORDER BY id"))


def _dokumen(row: sqlite3.Row) -> IssuedFile:
    names = ("jenis", "kunci", "id_dokumen", "sha256", "path", "masukan", "versi")
    return IssuedFile(**{name: row[name] for name in names})


def _kiriman(row: sqlite3.Row) -> Mailing:
    names = ("penerima", "message_id", "percobaan", "balasan", "waktu")
    return Mailing(
        kunci=MailingKey(row["sha256"], row["alamat"], row["ke"]),
        macam=MailingKind(row["macam"]),
        dokumen=_dokumen(row),
        keadaan=MailingState(row["keadaan"]),
        **{name: row[name] for name in names},
    )


def _kembali(row: sqlite3.Row) -> ReturnedFile:
    values = {name: row[name] for name in row.keys() if name != "id"}  # noqa: SIM118  # a Row iterates its values
    return ReturnedFile(
        **values | {"penanda_tangan": tuple(filter(None, values["penanda_tangan"].split("\n")))}
    )


def _pernyataan(row: sqlite3.Row) -> SignedStatement:
    values = {name: row[name] for name in row.keys() if name != "id"}  # noqa: SIM118  # a Row iterates its values
    return SignedStatement(**values | {"is_berlaku": bool(values["is_berlaku"])})
