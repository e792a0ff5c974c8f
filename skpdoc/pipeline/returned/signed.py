"""``skpdoc signed`` and the ticks of Status.xlsx: who has signed by hand, as somebody of the office says."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from skpdoc.delivery.ledger import FILE as LEDGER
from skpdoc.delivery.ledger import Ledger
from skpdoc.delivery.nouns import IssuedFile, SignedStatement
from skpdoc.errors import UsageMistakeError
from skpdoc.model.status import Tick
from skpdoc.pipeline.folder.doubles import counting_folders
from skpdoc.pipeline.folder.hold import sole_writer
from skpdoc.pipeline.folder.manifest import IssuedPerson, Manifest, ManifestEntry, read_manifest
from skpdoc.pipeline.folder.place import Folder
from skpdoc.pipeline.kinds import every_issued_kind, issued_kinds, needed_kinds
from skpdoc.pipeline.kinds.jenis import names
from skpdoc.pipeline.returned.status import BOOK
from skpdoc.records.ticks import TickedSheet, read_ticks
from skpdoc.text.lines import printable
from skpdoc.workbook.reading.reader import read_grids

COMMAND = "skpdoc signed"
_SHEET = "Status"
_LONGEST = 200

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class MarkedSkp:
    """An SKP of which somebody says whether it is signed; ``is_baru`` where that was not noted yet."""

    orang: IssuedPerson
    jenis: str
    pernyataan: SignedStatement
    is_baru: bool


@dataclass(slots=True)
class NotedSignatures:
    """What was noted; ``ragu`` are places of Status.xlsx that say nothing certain, in words.

    ``terbaca`` is the SHA-256 of a Status.xlsx of which everything that a person typed is noted, '' where there is
    none.
    """

    ditandai: list[MarkedSkp] = field(default_factory=list)
    ragu: list[str] = field(default_factory=list)
    terbaca: str = ""

    def count(self, *, is_berlaku: bool) -> int:
        """How many were noted as signed, or as not signed after all."""
        return sum(one.is_baru and one.pernyataan.is_berlaku is is_berlaku for one in self.ditandai)


@dataclass(frozen=True, slots=True)
class _Skp:
    """An SKP in force, its owner, and the unit that it stands in."""

    folder: Path
    manifest: Manifest
    orang: IssuedPerson
    entri: ManifestEntry

    @property
    def disebut(self) -> str:
        """``1983…/2 (Dinas Perhubungan 2026, 2026-07-01 sampai 2026-12-31)``."""
        orang = self.orang
        days = f", {orang.mulai} sampai {orang.selesai}" if orang.mulai else ""
        return f"{orang.kunci} ({self.manifest.judul}{days})"


def signed(
    output: Path, numbers: Sequence[str], oleh: str, hari: date, clock: Clock, *, is_taken_back: bool = False
) -> NotedSignatures:
    """Note that both have signed the SKP of these people by hand, or the documents of these ids; all of them or none.

    Raises UsageMistakeError for a NIP without an SKP here, or with several of which none is named.
    """
    needed = names(jenis for jenis in issued_kinds() if jenis.is_needed)
    everything = list(_in_force(output))
    by_id = {one.entri.id_dokumen: one for one in everything}
    plans = [one for one in everything if one.entri.jenis in needed]
    chosen = [by_id.get(number) or _chosen(number, plans, output) for number in numbers]
    said = {
        skp.entri.id_dokumen: (skp, _said(skp, oleh, hari, COMMAND, is_berlaku=not is_taken_back))
        for skp in chosen
    }
    return NotedSignatures(list(_note(said.values(), clock)))


def take_ticks(output: Path, clock: Clock) -> NotedSignatures:
    """Note what was ticked in the Status.xlsx of ``output`` since it was written; nothing where it was not touched.

    Raises SkpdocError where it cannot be read.
    """
    folder, done = Folder(output), NotedSignatures()
    found = folder.digest(BOOK)
    if found is None or found in folder.record.noted.get(BOOK, ()):
        return done
    today = clock().date()
    isian = next(
        filter(None, (read_ticks(one, today) for one in read_grids(output / BOOK) if one.title == _SHEET)),
        None,
    )
    if isian is None:
        return done
    done.ragu = list(isian.ragu)
    done.ditandai = list(_note(_ticked(isian, output, today), clock))
    if not isian.is_lain and not isian.ragu:
        done.terbaca = found
    return done


def _ticked(isian: TickedSheet, output: Path, today: date) -> Iterator[tuple[_Skp, SignedStatement]]:
    known = {one.entri.id_dokumen: one for one in _in_force(output)}
    stated = _stated(known.values())
    for centang in isian.centang:
        skp = known.get(centang.id_dokumen)
        if skp is not None and (said := _changed(centang, skp, stated.get(centang.id_dokumen), today)):
            yield skp, said


def _changed(centang: Tick, skp: _Skp, before: SignedStatement | None, today: date) -> SignedStatement | None:
    """What a row says that the ledger does not."""
    holds = before if before and before.is_berlaku else None
    if not centang.is_dicentang:
        return (
            _said(skp, centang.oleh, today, BOOK, is_berlaku=False) if centang.is_dicetak and holds else None
        )
    oleh = centang.oleh or (holds.oleh if holds else "")
    hari = centang.tanggal or (date.fromisoformat(holds.tanggal) if holds else today)
    if holds and (holds.oleh, holds.tanggal) == (oleh, hari.isoformat()):
        return None
    return _said(skp, oleh, hari, BOOK, is_berlaku=True)


def _said(skp: _Skp, oleh: str, hari: date, asal: str, *, is_berlaku: bool) -> SignedStatement:
    who = " ".join(printable(oleh).split())[:_LONGEST]
    return SignedStatement(skp.entri.id_dokumen, skp.orang.kunci, is_berlaku, who, hari.isoformat(), asal)


def _in_force(output: Path) -> Iterator[_Skp]:
    """Every document that is followed, once, by its Word file or, without one, its PDF."""
    followed = names(jenis for jenis in every_issued_kind() if jenis.is_followed)
    for folder in counting_folders(output):
        manifest = read_manifest(folder)
        people = {orang.kunci: orang for orang in manifest.orang}
        own = {
            entri.id_dokumen: entri
            for entri in manifest.dokumen.values()
            if entri.jenis in followed and entri.berlaku and entri.kunci in people
        }
        yield from (_Skp(folder, manifest, people[entri.kunci], entri) for entri in own.values())


def _chosen(number: str, everything: Sequence[_Skp], output: Path) -> _Skp:
    """The one SKP that a NIP (however it is spaced), or a person's key, names."""
    typed = "".join(sign for sign in number if sign not in " .-")
    exact = [one for one in everything if number == one.orang.kunci and "/" in number]
    found = exact or [one for one in everything if typed in (one.orang.nomor, one.orang.kunci)]
    if not found:
        raise UsageMistakeError(f"NIP {number} tidak mempunyai {needed_kinds()} di {output}.")
    if len(found) > 1:
        names = "; ".join(one.disebut for one in found)
        raise UsageMistakeError(
            f"NIP {number} mempunyai {len(found)} {needed_kinds()}: {names}. Sebutkan salah satu seperti tertulis, "
            "atau folder unitnya."
        )
    return found[0]


def _stated(some: Iterable[_Skp]) -> Mapping[str, SignedStatement]:
    found: dict[str, SignedStatement] = {}
    for folder in {one.folder for one in some}:
        if (folder / LEDGER).exists():
            with Ledger(folder, datetime.now) as ledger:
                found |= ledger.stated()
    return found


def _note(said: Iterable[tuple[_Skp, SignedStatement]], clock: Clock) -> Iterator[MarkedSkp]:
    """Unit by unit, each held meanwhile."""
    by_folder: dict[Path, list[tuple[_Skp, SignedStatement]]] = {}
    for skp, pernyataan in said:
        by_folder.setdefault(skp.folder, []).append((skp, pernyataan))
    for folder, some in by_folder.items():
        with sole_writer(folder, some[0][0].manifest.akses), Ledger(folder, clock) as ledger:
            for skp, pernyataan in some:
                one = skp.entri
                ledger.record(
                    IssuedFile(one.jenis, one.kunci, one.id_dokumen, one.sha256, one.path, one.masukan)
                )
                yield MarkedSkp(skp.orang, one.jenis, pernyataan, ledger.state(pernyataan))
