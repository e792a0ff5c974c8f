"""``skpdoc send``: the drafts of every unit below a folder, each to the right person, once."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path, PurePosixPath

from skpdoc.delivery.ledger import FILE as LEDGER
from skpdoc.delivery.ledger import Ledger
from skpdoc.delivery.letter import Letter, compose
from skpdoc.delivery.letter_forms import LetterForms
from skpdoc.delivery.login import log_in
from skpdoc.delivery.nouns import Mailing
from skpdoc.delivery.sending import NoBook, SendLedger, SendPace, SendRun, SendTask
from skpdoc.errors import UsageMistakeError
from skpdoc.model.kiriman import MailingState
from skpdoc.pipeline.folder.doubles import counting_folders, predecessors
from skpdoc.pipeline.folder.hold import sole_writer
from skpdoc.pipeline.folder.manifest import Manifest, read_manifest
from skpdoc.pipeline.folder.overwrite import renew
from skpdoc.pipeline.folder.place import Folder
from skpdoc.pipeline.mail.guard import prove
from skpdoc.pipeline.mail.job import MailJob, MailOptions
from skpdoc.pipeline.mail.outbox import LIST, OUTBOX, empty
from skpdoc.pipeline.mail.plan import UnitMailPlan, plan_unit
from skpdoc.pipeline.mail.settings import MailSettings
from skpdoc.pipeline.mail.tally import SendTally
from skpdoc.pipeline.mail.trusted import trusted
from skpdoc.pipeline.mail.turns import elsewhere, reminded_on
from skpdoc.text.file_names import slug
from skpdoc.workbook.writing.mail_list import write_mail_list

_Unit = tuple[Folder, Manifest, Ledger | None]


@dataclass(frozen=True, slots=True)
class Postroom:
    """Everything that is to be sent, unit by unit, with the ledgers that are open for it."""

    setelan: MailSettings
    rencana: tuple[UnitMailPlan, ...]
    buku: tuple[Ledger | None, ...]
    tempat: tuple[Folder, ...]

    @property
    def surat(self) -> list[Letter]:
        """All messages."""
        return [surat for unit in self.rencana for surat in unit.surat]

    @property
    def jumlah_lampiran(self) -> int:
        """How many files they carry together."""
        return sum(len(surat.kiriman) for surat in self.surat if surat.is_attached)

    @property
    def domain(self) -> dict[str, int]:
        """Where it all goes → how many messages, most first."""
        return dict(Counter(surat.untuk.rpartition("@")[2].lower() for surat in self.surat).most_common())


@contextmanager
def opened(output: Path, setelan: MailSettings, pilihan: MailOptions, *, is_dry: bool) -> Iterator[Postroom]:
    """Hold every unit at or below ``output``, and plan. A dry run makes no ledger, and changes none.

    Raises SkpdocError where a unit is held by another run, or something cannot be read; UsageMistakeError for a NIP
    that no unit knows.
    """
    naskah = LetterForms(setelan.templat)
    with ExitStack() as stack:
        units = [_held(stack, folder, is_dry=is_dry) for folder in counting_folders(output)]
        jobs = [
            MailJob(
                place,
                trusted(place, manifest, book),
                book,
                setelan,
                naskah,
                pilihan,
                _reminded([one for one in units if one[0] is not place], pilihan),
                _before(place.path),
            )
            for place, manifest, book in units
        ]
        plans = _planned(jobs)
        _refuse_strangers(plans, pilihan)
        yield Postroom(
            setelan,
            tuple(_limited(plans, pilihan.batas)),
            tuple(book for _, _, book in units),
            tuple(place for place, _, _ in units),
        )


def _held(stack: ExitStack, folder: Path, *, is_dry: bool) -> _Unit:
    manifest = read_manifest(folder)
    place = stack.enter_context(sole_writer(folder, manifest.akses))
    book = stack.enter_context(_ledger(folder)) if not is_dry or (folder / LEDGER).exists() else None
    if book and not is_dry:
        book.doubt_interrupted()
    return place, manifest, book


def _before(folder: Path) -> tuple[Mailing, ...]:
    """What was sent from folders instead of which this one counts."""
    found: list[Mailing] = []
    for former in predecessors(folder):
        if (former / LEDGER).exists():
            with _ledger(former) as book:
                found += book.mailings()
    return tuple(found)


def _reminded(others: Sequence[_Unit], pilihan: MailOptions) -> Mapping[str, str]:
    """Whom other units reminded on that day."""
    if pilihan.ingatkan is None:
        return {}
    day = str(pilihan.ingatkan)
    found = (reminded_on(day, manifest, book) for _, manifest, book in others)
    return dict.fromkeys(frozenset[str]().union(*found), "")


def _planned(jobs: Sequence[MailJob]) -> list[UnitMailPlan]:
    """Unit by unit; who would be reminded by several hears from the one whose turn it is."""
    plans = [plan_unit(job) for job in jobs]
    if not jobs or jobs[0].pilihan.ingatkan is None:
        return plans
    away = elsewhere(plans, [job.ledger for job in jobs])
    return [
        plan_unit(replace(job, diingatkan={**job.diingatkan, **others})) if others else plan
        for job, plan, others in zip(jobs, plans, away, strict=True)
    ]


def _ledger(folder: Path) -> Ledger:
    return Ledger(folder, _now)


def _now() -> datetime:
    return datetime.now().astimezone()


def _refuse_strangers(plans: Sequence[UnitMailPlan], pilihan: MailOptions) -> None:
    known = frozenset[str]().union(*(plan.dicari for plan in plans))
    for nip in pilihan.hanya:
        if nip not in known:
            raise UsageMistakeError(f"NIP {nip} tidak ada di hasil yang akan dikirim.")


def _limited(plans: Sequence[UnitMailPlan], most: int | None) -> Iterator[UnitMailPlan]:
    """The first ``most`` messages, whichever units they are of."""
    left = most
    for plan in plans:
        yield plan if left is None else replace(plan, surat=plan.surat[:left])
        left = None if left is None else max(0, left - len(plan.surat))


def write_outbox(pos: Postroom) -> list[Path]:
    """The messages as ``.eml``, readable by their owner only, and the list of who gets what; the folders written.

    What an earlier dry run left there goes. Raises SkpdocError where a file cannot be read or written.
    """
    written = []
    for unit, place in zip(pos.rencana, pos.tempat, strict=True):
        empty(place)
        for number, surat in enumerate(unit.surat, start=1):
            name = f"{number:04}_{slug(surat.nama) or 'penerima'}.eml"
            renew(place, f"{OUTBOX}/{name}", _bytes_of(place, surat, pos.setelan), ())
        renew(place, f"{OUTBOX}/{LIST}", write_mail_list(f"Daftar kirim {unit.judul}", unit.baris), ())
        written.append(place.path / OUTBOX)
    return written


def send(pos: Postroom, password: str, watch: SendTally) -> None:
    """Send everything that ``pos`` holds. Raises SkpdocError where the server or a mismatch ends it."""
    tasks: list[SendTask] = []
    for unit, book, place in zip(pos.rencana, pos.buku, pos.tempat, strict=True):
        for surat in unit.surat:
            ledger: SendLedger = NoBook() if book is None or surat.is_trial else book
            if isinstance(ledger, Ledger):
                enter(ledger, surat)
            tasks.append(task_of(place, unit.manifest, surat, ledger, pos.setelan))
    transmit(tasks, pos.setelan, password, watch)


def enter(ledger: Ledger, surat: Letter) -> None:
    """Bring a message into the ledger: its documents, its rows, and that what was refused or is in doubt goes again."""
    for one in surat.kiriman:
        ledger.record(one.dokumen)
    ledger.plan(surat.kiriman)
    again = [one for one in surat.kiriman if one.keadaan in (MailingState.UNCERTAIN, MailingState.REFUSED)]
    for one in again:
        ledger.decide([one.kunci], (one.keadaan,), MailingState.PLANNED)


def task_of(
    folder: Folder, manifest: Manifest, surat: Letter, ledger: SendLedger, setelan: MailSettings
) -> SendTask:
    """A message of any kind, to be sent with the same care: read late, and held against the manifest last of all."""
    return SendTask(
        surat, ledger, partial(_bytes_of, folder, surat, setelan), partial(prove, manifest, surat)
    )


def transmit(tasks: Sequence[SendTask], setelan: MailSettings, password: str, watch: SendTally) -> None:
    """One connection, everything through it. Raises SkpdocError where it cannot go on."""
    laju = SendPace(setelan.per_menit, setelan.percobaan, setelan.jeda, time.monotonic, time.sleep)
    connect = partial(log_in, setelan.server, password)
    SendRun(connect, setelan.pengirim, laju, watch).send(tasks)


def _bytes_of(folder: Folder, surat: Letter, setelan: MailSettings) -> bytes:
    files = []
    for one in surat.kiriman if surat.is_attached else ():
        path = one.dokumen.path
        files.append((PurePosixPath(path).name, folder.read(path)))
    return compose(surat, setelan.pengirim, _now(), files)
