"""What sending leaves in a unit's folder, and ``skpdoc purge``, which removes what is ours of it and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from skpdoc.delivery.ledger import FILE as LEDGER
from skpdoc.delivery.ledger import Ledger
from skpdoc.pipeline.folder.hold import sole_writer
from skpdoc.pipeline.folder.manifest import read_manifest, unit_folders
from skpdoc.pipeline.folder.overwrite import known
from skpdoc.pipeline.folder.place import Folder
from skpdoc.pipeline.folder.remembered import now

OUTBOX = "Surat"
LIST = "daftar kirim.xlsx"


@dataclass(frozen=True, slots=True)
class MailLeftovers:
    """Of one unit: paths of what sending left there, and of what stays since it is not ours or was changed.

    ``kiriman`` mailings to ``penerima`` people stand in its ledger. It stays, without them: it knows which manifest
    is ours, and ``kembali`` notes of what came back, or of what people said of signatures.
    """

    folder: Path
    milik_kita: tuple[str, ...]
    dibiarkan: tuple[str, ...]
    kiriman: int = 0
    penerima: int = 0
    kembali: int = 0

    @property
    def is_dikosongkan(self) -> bool:
        """There are mailings that its ledger is emptied of."""
        return self.kiriman > 0

    @property
    def buku_surat(self) -> Path:
        """Its ledger."""
        return self.folder / LEDGER


def left_behind(output: Path) -> list[MailLeftovers]:
    """Of every unit at or below ``output`` whose manifest is ours.

    Raises SkpdocError where one is not, or what stands in the ledger's place is no ledger.
    """
    found = []
    for path in unit_folders(output):
        read_manifest(path)
        found.append(_of(Folder(path)))
    return found


def _of(folder: Folder) -> MailLeftovers:
    outbox = list(folder.files(OUTBOX))
    ours = [path for path in outbox if _is_ours(folder, path)]
    kiriman, penerima, kembali = _noted(folder)
    rest = tuple(path for path in outbox if path not in ours)
    return MailLeftovers(folder.path, tuple(ours), rest, kiriman, penerima, kembali)


def _noted(folder: Folder) -> tuple[int, int, int]:
    """Mailings, people they went to, and what came back; raises for a file that is no ledger."""
    if not folder.stands(LEDGER):
        return 0, 0, 0
    with Ledger(folder.path, now) as ledger:
        mailings = ledger.mailings()
        return (
            len(mailings),
            len({one.penerima.partition("/")[0] for one in mailings}),
            len(ledger.returns()) + len(ledger.stated()),
        )


def _is_ours(folder: Folder, path: str) -> bool:
    """It stands as a dry run of ours wrote it."""
    return folder.digest(path) in known(folder, path, ())


def losses(found: Iterable[MailLeftovers]) -> Iterator[str]:
    """What nobody knows any more once it is done, and what stays known."""
    going = [one for one in found if one.milik_kita or one.is_dikosongkan]
    mailings, people = sum(one.kiriman for one in going), sum(one.penerima for one in going)
    if mailings:
        yield (
            f"Hilang: catatan {mailings} kiriman kepada {people} orang. Sesudah ini send menganggap semuanya belum "
            "dikirim, status menyebut draf yang belum kembali, dan generate membuat ulang tanpa --reissue."
        )
    if returned := sum(one.kembali for one in going):
        yield f"Tetap tercatat: siapa yang sudah mengembalikan atau menandatangani ({returned} catatan)."


def purge(found: Iterable[MailLeftovers]) -> list[Path]:
    """Remove what is ours, as it was listed, and empty the ledger; what was removed, or emptied.

    Raises SkpdocError where something cannot be, or a run is under way.
    """
    removed = []
    for sisa in found:
        with sole_writer(sisa.folder, read_manifest(sisa.folder).akses) as folder:
            there = _of(folder)
            listed = [path for path in there.milik_kita if path in sisa.milik_kita]
            for path in listed:
                folder.remove(path)
                removed.append(folder.path / path)
            folder.record.forget(listed)
            if there.is_dikosongkan:
                _empty_ledger(folder)
                removed.append(folder.path / LEDGER)
            if any(path.startswith(f"{OUTBOX}/") for path in listed) and folder.remove_empty(OUTBOX):
                removed.append(folder.path / OUTBOX)
    return removed


def _empty_ledger(folder: Folder) -> None:
    with Ledger(folder.path, now) as ledger:
        ledger.forget_mailings()


def empty(folder: Folder) -> None:
    """Remove the messages that an earlier dry run left, and nobody changed. Raises SkpdocError."""
    gone = [path for path in folder.files(OUTBOX) if path.endswith(".eml") and _is_ours(folder, path)]
    for path in gone:
        folder.remove(path)
    folder.record.forget(gone)
