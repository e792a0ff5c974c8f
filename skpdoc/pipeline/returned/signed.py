"""``skpdoc signed``: who has signed by hand, as somebody of the office says; and how that is noted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path

from skpdoc.delivery.ledger import FILE as LEDGER
from skpdoc.delivery.ledger import Ledger
from skpdoc.delivery.nouns import IssuedFile, SignedStatement
from skpdoc.errors import UsageMistakeError
from skpdoc.pipeline.folder.doubles import counting_folders
from skpdoc.pipeline.folder.hold import sole_writer
from skpdoc.pipeline.folder.manifest import IssuedPerson, Manifest, ManifestEntry, read_manifest
from skpdoc.pipeline.kinds import every_issued_kind, issued_kinds, needed_kinds
from skpdoc.pipeline.kinds.jenis import names
from skpdoc.text.indonesian import tanggal
from skpdoc.text.lines import printable

COMMAND = "skpdoc signed"
_LONGEST = 200
_BEFORE = timedelta(days=30)
"""by which a document may be signed before its period begins"""

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
    """What was noted; ``ragu`` are places of Status.xlsx that say nothing certain, in words, ``diragukan`` the ids of
    their documents.

    ``terbaca`` is the SHA-256 of a Status.xlsx of which everything that a person typed is noted, '' where there is
    none.
    """

    ditandai: list[MarkedSkp] = field(default_factory=list)
    ragu: list[str] = field(default_factory=list)
    diragukan: frozenset[str] = frozenset()
    terbaca: str = ""

    def count(self, *, is_berlaku: bool) -> int:
        """How many were noted as signed, or as not signed after all."""
        return sum(one.is_baru and one.pernyataan.is_berlaku is is_berlaku for one in self.ditandai)


@dataclass(frozen=True, slots=True)
class FollowedDocument:
    """A document in force that is followed, its owner, and the unit that it stands in."""

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

    Raises UsageMistakeError, see :func:`to_sign`.
    """
    said = {
        skp.entri.id_dokumen: (skp, statement(skp, oleh, hari, COMMAND, is_berlaku=not is_taken_back))
        for skp in to_sign(output, numbers, hari, clock)
    }
    return NotedSignatures(list(note(said.values(), clock)))


def to_sign(output: Path, numbers: Sequence[str], hari: date, clock: Clock) -> list[FollowedDocument]:
    """The documents of which :func:`signed` would note something.

    Raises UsageMistakeError for a NIP without an SKP here, or with several of which none is named; and for a day that
    is still to come, or long before its period.
    """
    today = clock().date()
    if hari > today:
        raise UsageMistakeError(f"Tanggal {tanggal(hari)} belum tiba. Isi hari dokumennya ditandatangani.")
    needed = names(jenis for jenis in issued_kinds() if jenis.is_needed)
    everything = list(followed(counting_folders(output)))
    by_id = {one.entri.id_dokumen: one for one in everything}
    plans = [one for one in everything if one.entri.jenis in needed]
    chosen = [by_id.get(number) or _chosen(number, plans, output) for number in numbers]
    for skp in chosen:
        if is_too_early(skp, hari, today):
            raise UsageMistakeError(f"{skp.disebut}: {too_early(skp, hari)}")
    return chosen


def is_too_early(skp: FollowedDocument, hari: date, today: date) -> bool:
    """A day that is no recent one, and so long before the period that a document is of: its year is mistyped."""
    begun = min(date.fromisoformat(skp.orang.mulai), today) if skp.orang.mulai else date.min + _BEFORE
    return hari < begun - _BEFORE


def too_early(skp: FollowedDocument, hari: date) -> str:
    """That, to be told."""
    mulai = tanggal(date.fromisoformat(skp.orang.mulai))
    return (
        f"Tanggal {tanggal(hari)} jauh sebelum periode dokumennya, yang mulai {mulai}. Betulkan tahunnya, atau "
        "kosongkan tanggalnya."
    )


def statement(
    skp: FollowedDocument, oleh: str, hari: date, asal: str, *, is_berlaku: bool
) -> SignedStatement:
    """What ``oleh`` says of a document, to be noted."""
    who = " ".join(printable(oleh).split())[:_LONGEST]
    return SignedStatement(skp.entri.id_dokumen, skp.orang.kunci, is_berlaku, who, hari.isoformat(), asal)


def followed(folders: Iterable[Path]) -> Iterator[FollowedDocument]:
    """Every document that is followed, once, by its Word file or, without one, its PDF."""
    kinds = names(jenis for jenis in every_issued_kind() if jenis.is_followed)
    for folder in folders:
        manifest = read_manifest(folder)
        people = {orang.kunci: orang for orang in manifest.orang}
        own = {
            entri.id_dokumen: entri
            for entri in manifest.dokumen.values()
            if entri.jenis in kinds and entri.berlaku and entri.kunci in people
        }
        yield from (FollowedDocument(folder, manifest, people[entri.kunci], entri) for entri in own.values())


def _chosen(number: str, everything: Sequence[FollowedDocument], output: Path) -> FollowedDocument:
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


def stated(folders: Iterable[Path]) -> Mapping[str, SignedStatement]:
    """What the ledgers there say last of each document, by its id."""
    found: dict[str, SignedStatement] = {}
    for folder in folders:
        if (folder / LEDGER).exists():
            with Ledger(folder, datetime.now) as ledger:
                found |= ledger.stated()
    return found


def note(said: Iterable[tuple[FollowedDocument, SignedStatement]], clock: Clock) -> Iterator[MarkedSkp]:
    """Unit by unit, each held meanwhile."""
    by_folder: dict[Path, list[tuple[FollowedDocument, SignedStatement]]] = {}
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
