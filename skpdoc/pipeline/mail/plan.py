"""What is to be sent of one unit: every message with its documents, and a row for each that is not."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from skpdoc.delivery.headers import HeldError
from skpdoc.delivery.letter import Letter, check
from skpdoc.errors import SkpdocError
from skpdoc.model.kiriman import MailFate, MailListRow
from skpdoc.pipeline.folder.manifest import Manifest
from skpdoc.pipeline.kinds import every_issued_kind
from skpdoc.pipeline.kinds.jenis import RecipientRole
from skpdoc.pipeline.mail.job import MailJob
from skpdoc.pipeline.mail.recipients import Envelope, envelopes, files_of
from skpdoc.pipeline.mail.texts import Isi, letter_context, missing, trial
from skpdoc.pipeline.mail.verdicts import MailJudge
from skpdoc.pipeline.returned.status import Late, late_documents

_ENDINGS = {"word": (".docx",), "pdf": (".pdf",), "keduanya": (".docx", ".pdf")}
_TEXTS = {RecipientRole.PEGAWAI: "pegawai", RecipientRole.ATASAN: "atasan"}
_REMINDER = "pengingat"


@dataclass(frozen=True, slots=True)
class UnitMailPlan:
    """Of one unit: the messages to send, and a row for every document and recipient, sent or not."""

    folder: Path
    manifest: Manifest
    surat: tuple[Letter, ...]
    baris: tuple[MailListRow, ...]
    dicari: frozenset[str] = field(default_factory=frozenset)
    """those of ``Pilihan.hanya`` that this unit knows"""

    @property
    def judul(self) -> str:
        """Name and year, of an evaluation also the period."""
        return self.manifest.judul


def plan_unit(job: MailJob) -> UnitMailPlan:
    """Judge every document for every recipient; nothing is written.

    Raises SkpdocError where a document lacks the file that is to be attached, or a text has a fault.
    """
    late = _late(job)
    judge = MailJudge(job)
    letters: list[Letter] = []
    rows: list[MailListRow] = []
    for envelope in _reminded(job, late) if late is not None else _drafts(job):
        if _is_wanted(job, envelope):
            verdicts = [(file, *judge.of(envelope, file, late)) for file in envelope.berkas]
            content = [(file, kiriman) for file, row, kiriman in verdicts if row.keadaan == MailFate.KIRIM]
            letter, why = _unless_held(job, envelope, content, late)
            own = [row for _, row, _ in verdicts]
            rows += [_held(row, why) if why and row.keadaan == MailFate.KIRIM else row for row in own]
            letters += [letter] if letter else []
    people = {nip for orang in job.manifest.orang for nip in (orang.nomor, orang.kunci)}
    known = people.intersection(job.pilihan.hanya)
    return UnitMailPlan(job.folder.path, job.manifest, tuple(letters), tuple(rows), frozenset(known))


def _is_wanted(job: MailJob, envelope: Envelope) -> bool:
    hanya = job.pilihan.hanya
    return not hanya or bool({envelope.penerima.nomor, envelope.penerima.kunci} & set(hanya))


def _endings(job: MailJob) -> tuple[str, ...]:
    return _ENDINGS[job.pilihan.lampiran or job.setelan.lampiran]


def _drafts(job: MailJob) -> Iterator[Envelope]:
    endings, setelan = _endings(job), job.setelan
    _refuse_missing(job, endings)
    files = files_of(job.manifest, job.pilihan.jenis, endings)
    return envelopes(job.manifest, files, atasan=setelan.atasan, shared_addresses=setelan.alamat_bersama)


def _refuse_missing(job: MailJob, endings: Collection[str]) -> None:
    """Nobody is left out because his PDF was not made."""
    by_ending = {
        ending: {one.whose for one in files_of(job.manifest, job.pilihan.jenis, [ending])}
        for ending in _ENDINGS["keduanya"]
    }
    everything = set().union(*by_ending.values())
    for ending in endings:
        lacking = len(everything - by_ending[ending])
        if lacking:
            raise SkpdocError(
                f"{job.folder.path}: {lacking} dokumen belum ada sebagai {ending}. Buat dahulu dengan generate, "
                "atau pilih --format yang ada."
            )


def _late(job: MailJob) -> Late | None:
    """The documents that are late on the day of the reminders; None where drafts are sent."""
    if job.pilihan.ingatkan is None:
        return None
    if job.setelan.tenggat is None:
        raise SkpdocError(
            "Tenggatnya belum diketahui, jadi siapa yang terlambat juga belum. Tulis tenggat = 2026-01-31 (tanggal "
            "Anda sendiri) di bawah [surel] dalam skpdoc.toml."
        )
    return late_documents(job.folder.path, job.pilihan.ingatkan, job.setelan.tenggat)


def _reminded(job: MailJob, late: Late) -> Iterator[Envelope]:
    """Those who are late, each with what was sent to him."""
    every = files_of(job.manifest, every_issued_kind(), _endings(job)[:1])
    files = [one for one in every if one.whose in late]
    return envelopes(job.manifest, files, atasan="tidak", shared_addresses=job.setelan.alamat_bersama)


def _unless_held(
    job: MailJob, envelope: Envelope, content: Sequence[Isi], late: Late | None
) -> tuple[Letter | None, str]:
    """The message, where there is anything to send; why it cannot be sent as it is, where it cannot."""
    if not content:
        return None, ""
    try:
        return _written(job, envelope, content, late), ""
    except HeldError as error:
        return None, str(error)


def _written(job: MailJob, envelope: Envelope, content: Sequence[Isi], late: Late | None) -> Letter:
    """To a reminder nothing is attached; it says of each document what is missing."""
    is_draft, penerima = late is None, envelope.penerima
    context = letter_context(job.manifest, job.setelan, penerima, content)
    context["catatan"] = [missing(file.entri.jenis, late[file.whose].kembali) for file, _ in content if late]
    text = job.naskah.write(_TEXTS[envelope.sebagai] if is_draft else _REMINDER, context)
    trial_address = job.pilihan.uji_coba
    letter = Letter(
        penerima=penerima.kunci,
        nama=penerima.nama,
        untuk=trial_address or envelope.alamat,
        naskah=trial(text, penerima.nama) if trial_address else text,
        kiriman=tuple(kiriman for _, kiriman in content),
        is_attached=is_draft,
        is_trial=bool(trial_address),
    )
    check(letter, job.setelan.pengirim, [file.nama for file, _ in content] if is_draft else [])
    return letter


def _held(row: MailListRow, why: str) -> MailListRow:
    return replace(row, keadaan=MailFate.DITAHAN, sebab=why)
