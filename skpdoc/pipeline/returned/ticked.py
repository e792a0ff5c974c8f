"""The ticks of Status.xlsx, noted before anything rests on who has signed, or the list is written anew."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from skpdoc.delivery.nouns import SignedStatement
from skpdoc.model.status import Tick
from skpdoc.pipeline.folder.doubles import successor
from skpdoc.pipeline.folder.manifest import FILE as MANIFEST
from skpdoc.pipeline.folder.manifest import unit_folders
from skpdoc.pipeline.folder.place import Folder
from skpdoc.pipeline.returned.signed import (
    COMMAND,
    Clock,
    FollowedDocument,
    NotedSignatures,
    followed,
    is_too_early,
    note,
    stated,
    statement,
    too_early,
)
from skpdoc.pipeline.returned.status_file import BOOK, READ, status_place
from skpdoc.records.ticks import TickedSheet, read_ticks
from skpdoc.workbook.reading.reader import read_grids

_SHEET = "Status"
_DEEPEST = 4
"""folders below what was named: ``<unit>/<year>/Evaluasi/<periode>``"""
_STALE = (
    "Yang tertulis di baris ini belum tercatat, dan dokumennya tidak berlaku lagi (dibuat ulang, orangnya tidak "
    "ada lagi, atau folder unitnya digantikan). Kembalikan isinya seperti semula, jalankan skpdoc status, lalu centang "
    "di baris yang baru bila yang ditandatangani dokumen yang baru."
)
_GONE = (
    "Sudah tercatat ditandatangani menurut ✓ di sini, yang kini tidak ada. Isi lagi ✓, atau cabut dengan skpdoc "
    "signed --undo."
)
_TAKEN_BACK = (
    "Dicabut dengan skpdoc signed --undo, tetapi ✓-nya masih ada. Kosongkan ✓, Oleh dan Tanggal; bila ternyata "
    "ditandatangani, pakai skpdoc signed."
)


def take_every_tick(output: Path, clock: Clock) -> NotedSignatures:
    """As :func:`take_ticks`, of every Status.xlsx that was written for ``output``, a folder in it or one above it.

    Raises SkpdocError where one cannot be read: then nobody knows what is signed.
    """
    done = NotedSignatures()
    for folder in _with_book(output):
        one = take_ticks(folder, clock)
        done.ditandai += one.ditandai
        done.ragu += one.ragu if folder == output else [f"{line} [{folder / BOOK}]" for line in one.ragu]
        done.diragukan |= one.diragukan
    return done


def _with_book(output: Path) -> Iterator[Path]:
    """Elsewhere than in ``output`` only where skpdoc wrote one: another file of that name is none of ours."""
    whole = output.absolute()
    below = (path.parent for depth in range(1, _DEEPEST + 1) for path in whole.glob(f"{'*/' * depth}{BOOK}"))
    others = [one for one in (*whole.parents[: _DEEPEST - 1], *below) if (one / BOOK).is_file()]
    ours = [one for one in others if BOOK in Folder(one).record.noted]
    folders = [output] if (output / BOOK).is_file() else []
    return (one for one in (*folders, *ours) if any(one.rglob(MANIFEST)))


def unread_ticks(output: Path, clock: Clock) -> frozenset[str]:
    """The ids of the documents of which :func:`take_every_tick` would note, or ask, something; nothing is noted."""
    found: frozenset[str] = frozenset()
    for folder in _with_book(output):
        if reading := _reading(folder, clock):
            found |= {one.id_dokumen for _, one in reading.said()}
            found |= reading.isian.diragukan | reading.diragukan
    return found


def take_ticks(output: Path, clock: Clock) -> NotedSignatures:
    """Note what was ticked in the Status.xlsx of ``output`` since it was written; nothing where it was not touched.

    Raises SkpdocError where it cannot be read.
    """
    folder, done = Folder(output), NotedSignatures()
    found = folder.digest(BOOK)
    if found is not None and found in folder.record.noted.get(READ, ()):
        done.terbaca = found
    elif reading := _reading(output, clock):
        done.ditandai = list(note(reading.said(), clock))
        done.ragu = [*reading.isian.ragu, *reading.ragu]
        done.diragukan = reading.isian.diragukan | reading.diragukan
        if found and not reading.isian.is_lain and not done.ragu:
            done.terbaca = found
            _remember(output, found)
    return done


def _reading(output: Path, clock: Clock) -> _TickedRows | None:
    """None where nothing was typed since it was written, or was noted, or it is none of ours any more."""
    folder, today = Folder(output), clock().date()
    found, noted = folder.digest(BOOK), folder.record.noted
    if found is None or found in (*noted.get(BOOK, ()), *noted.get(READ, ())):
        return None
    sheets = (read_ticks(one, today) for one in read_grids(output / BOOK) if one.title == _SHEET)
    isian = next(filter(None, sheets), None)
    return _TickedRows(output, isian, today, is_read_before=READ in noted) if isian else None


def _remember(output: Path, digest: str) -> None:
    """Everything in it is in the ledgers; where that cannot be noted it is read once more."""
    with contextlib.suppress(OSError):
        record = status_place(output).record
        record.note(READ, digest)
        record.close()


class _TickedRows:
    """What the rows say that the ledgers do not; of what no ledger may say in silence, ``ragu`` asks, of the documents
    ``diragukan``.

    ``is_read_before``: the workbook was read before, and not written anew since, so that what it shows as it was
    written is noted otherwise by now.
    """

    def __init__(self, output: Path, isian: TickedSheet, today: date, *, is_read_before: bool) -> None:
        folders = unit_folders(output)
        counting = [folder for folder in folders if successor(folder) is None]
        self._counting = {one.entri.id_dokumen: one for one in followed(counting)}
        self._stated = stated(folders)
        self.isian, self._today, self._is_read_before = isian, today, is_read_before
        self.ragu: list[str] = []
        self.diragukan: set[str] = set()

    def said(self) -> Iterator[tuple[FollowedDocument, SignedStatement]]:
        """What is to be noted; with the last of it ``ragu`` is whole."""
        for centang in self.isian.centang:
            skp, before = self._counting.get(centang.id_dokumen), self._stated.get(centang.id_dokumen)
            if doubt := self._doubt(centang, skp, before):
                self.ragu.append(f"{centang.letak}: {doubt}")
                self.diragukan.add(centang.id_dokumen)
            elif skp is not None and (pernyataan := _changed(centang, skp, before, self._today)):
                yield skp, pernyataan

    def _doubt(self, centang: Tick, skp: FollowedDocument | None, before: SignedStatement | None) -> str:
        if skp is None:
            return "" if _is_noted(centang, before) else _STALE
        if centang.is_dicentang and centang.tanggal and is_too_early(skp, centang.tanggal, self._today):
            return too_early(skp, centang.tanggal)
        if not self._is_read_before or before is None or centang.is_dicetak:
            return ""
        if centang.is_dicentang:
            return _TAKEN_BACK if not before.is_berlaku and before.asal == COMMAND else ""
        return _GONE if before.is_berlaku and before.asal == BOOK else ""


def _is_noted(centang: Tick, before: SignedStatement | None) -> bool:
    """A row of a document that counts no more says nothing that its ledger does not."""
    if before is None or not before.is_berlaku:
        return not centang.is_dicentang
    if not centang.is_dicentang:
        return not centang.is_dicetak
    day = centang.tanggal.isoformat() if centang.tanggal else ""
    return centang.oleh in ("", before.oleh) and day in ("", before.tanggal)


def _changed(
    centang: Tick, skp: FollowedDocument, before: SignedStatement | None, today: date
) -> SignedStatement | None:
    """What a row says that the ledger does not; a tick that we wrote says nothing against what was taken back since."""
    holds = before if before and before.is_berlaku else None
    if not centang.is_dicentang:
        is_taken_away = centang.is_dicetak and holds
        return statement(skp, centang.oleh, today, BOOK, is_berlaku=False) if is_taken_away else None
    if centang.is_dicetak and before and not before.is_berlaku:
        return None
    oleh = centang.oleh or (holds.oleh if holds else "")
    hari = centang.tanggal or (date.fromisoformat(holds.tanggal) if holds else today)
    if holds and (holds.oleh, holds.tanggal) == (oleh, hari.isoformat()):
        return None
    return statement(skp, oleh, hari, BOOK, is_berlaku=True)
