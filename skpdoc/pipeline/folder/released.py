"""Which documents have left the house: sent to somebody, or come back from one."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from pathlib import PurePosixPath

from skpdoc.pipeline.folder.manifest import ManifestEntry
from skpdoc.pipeline.folder.place import Folder
from skpdoc.pipeline.folder.remembered import now
from skpdoc.pipeline.kinds import every_issued_kind

LEDGER = "buku_surat.sqlite"
RETURNED = "Kembali"
_FILED = re.compile(r"(.+)_[0-9a-f]{8}(_[^_.]+)?\.(docx|pdf|jpg|png)")


def issued_before(folder: Folder, doubted: Collection[str] = ()) -> Callable[[ManifestEntry], bool]:
    """Tells of an entry whether its document was sent or has come back, as ledger and ``Kembali/`` of a unit know it;
    those of the ids ``doubted`` may be signed, and count as well.

    Raises SkpdocError where the ledger is there and cannot be read: then nobody knows.
    """
    noted, filed = _by_ledger(folder) if folder.stands(LEDGER) else (frozenset[str](), frozenset[str]())
    ids = noted.union(doubted)
    names = {
        (jenis.nama, found[1])
        for jenis in every_issued_kind()
        for path in folder.files(f"{RETURNED}/{jenis}")
        if path not in filed and (found := _FILED.fullmatch(PurePosixPath(path).name))
    }

    def is_issued(entry: ManifestEntry) -> bool:
        return entry.id_dokumen in ids or (entry.jenis, PurePosixPath(entry.path).stem) in names

    return is_issued


def _by_ledger(folder: Folder) -> tuple[frozenset[str], frozenset[str]]:
    """The ids of what was sent, has come back or is signed, and the paths of what came back."""
    from skpdoc.delivery.ledger import Ledger  # noqa: PLC0415  # most folders have none
    from skpdoc.delivery.nouns import MailingKind  # noqa: PLC0415

    with Ledger(folder.path, now) as ledger:
        sent = {
            one.dokumen.id_dokumen
            for one in ledger.mailings()
            if one.keadaan.may_have_arrived and one.macam is not MailingKind.PENGINGAT
        }
        returns = ledger.returns()
        signed = {identity for identity, one in ledger.stated().items() if one.is_berlaku}
    return frozenset(sent | signed | {one.id_dokumen for one in returns}), frozenset(
        one.path for one in returns
    )
