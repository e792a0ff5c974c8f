"""``skpdoc status``: how far each document to be signed is, by the manifests and ledgers of an output folder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path

from skpdoc.delivery.ledger import Ledger
from skpdoc.delivery.ledger_file import FILE as LEDGER
from skpdoc.delivery.nouns import Mailing, MailingKind, ReturnedFile, SignedStatement
from skpdoc.evaluation.periods import periode_of
from skpdoc.model.choices import PERIODE_NAMES
from skpdoc.model.kembali import ReturnedKind
from skpdoc.model.kiriman import MailingState
from skpdoc.model.status import BASAH, DIGITAL, SkpStage, Status, StatusRow
from skpdoc.pipeline.folder.doubles import counting_folders
from skpdoc.pipeline.folder.manifest import IssuedPerson, Manifest, read_manifest, year_folder
from skpdoc.pipeline.kinds import issued_kinds
from skpdoc.pipeline.kinds.jenis import OfficeCycle
from skpdoc.pipeline.returned.next_evaluation import EvaluatedYear, next_evaluations
from skpdoc.regulation import DEFAULT_REGULASI, evaluasi_of
from skpdoc.regulation.evaluasi import TenggatEvaluasi

_EARLIEST = datetime(2000, 1, 1).astimezone()
_NOTES = {
    ReturnedKind.SEBAGIAN: "Baru ditandatangani satu orang.",
    ReturnedKind.TAK_DIKENAL: "Tanda tangannya utuh, tetapi penandatangan atau penerbit sertifikatnya tidak dikenal.",
    ReturnedKind.TAK_BERLAKU: "Tanda tangannya utuh, tetapi sertifikatnya tidak berlaku; mintakan yang berlaku.",
    ReturnedKind.DIPINDAI: "Hasil pindai atau foto: periksa isi dan tanda tangannya, lalu centang Ditandatangani.",
    ReturnedKind.DIUBAH: "Yang kembali diubah sesudah diterbitkan; mintakan tanda tangan atas dokumen yang benar.",
    ReturnedKind.DIKOMENTARI: "Ada masukan: lihat Rekap Masukan.xlsx.",
    ReturnedKind.DIKOREKSI: "Ada masukan: lihat Rekap Masukan.xlsx.",
    ReturnedKind.TANPA_PERUBAHAN: "Kembali tanpa perubahan; mintakan tanda tangannya.",
}
_FAILED = {
    MailingState.REFUSED: "Ditolak server surel.",
    MailingState.DEFERRED: "Tertunda di server surel; kirim lagi.",
    MailingState.UNCERTAIN: "Belum pasti sampai; tanyakan kepada yang bersangkutan.",
}


Whose = tuple[str, str]
"""kind of a document and its owner's key"""


@dataclass(frozen=True, slots=True)
class LateSkp:
    """A document that went out and is not signed by both after the deadline: what came back of it last, and whether
    that is for the office to deal with.
    """

    kembali: ReturnedKind | None
    is_menunggu: bool


Late = Mapping[Whose, LateSkp]


@dataclass(slots=True)
class _MailedSkp:
    """What the ledger of a unit says of each document, by its id; reminders are no mailings of it."""

    versions: dict[str, int] = field(default_factory=dict)
    mailings: dict[str, list[Mailing]] = field(default_factory=dict)
    returns: dict[str, list[ReturnedFile]] = field(default_factory=dict)
    commented: dict[Whose, int] = field(default_factory=dict)
    """the last version that came back"""
    stated: dict[str, SignedStatement] = field(default_factory=dict)
    """what was said last of signatures by hand, where it holds"""
    signed: dict[Whose, tuple[int, SignedStatement]] = field(default_factory=dict)
    """the last version of which that is said"""


def status(output: Path, today: date, tenggat: date | None, hari: TenggatEvaluasi | None = None) -> Status:
    """Every document in force below ``output`` that is followed; ``hari`` are the days of evaluation, without them
    those of the regulation's data. Raises SkpdocError where a manifest or ledger cannot be read.
    """
    rows: list[StatusRow] = []
    years: dict[Path, EvaluatedYear] = {}
    found = [(folder, read_manifest(folder)) for folder in counting_folders(output)]
    for folder, manifest in sorted(found, key=lambda one: (year_folder(one[0]), _in_year(one[1]))):
        own = [row for _, row, _ in _rows(folder, manifest, today, tenggat)]
        year = years.setdefault(year_folder(folder), EvaluatedYear(manifest.unit, manifest.tahun, {}))
        if manifest.periode:
            year.periode[manifest.periode] = own
        rows += own
    there = {row.jenis for row in rows}
    followed = tuple(jenis for jenis in _followed(*OfficeCycle) if jenis in there)
    days = hari or evaluasi_of(DEFAULT_REGULASI).tenggat
    due = next_evaluations(years.values(), today, tenggat, days)
    return Status(tuple(rows), tenggat, followed or _followed(OfficeCycle.PLANNING), due)


def stages_of(folder: Path, today: date) -> list[StatusRow]:
    """The rows of one folder, whether or not it counts; nobody is late."""
    return [row for _, row, _ in _rows(folder, read_manifest(folder), today, None)]


def _in_year(manifest: Manifest) -> tuple[date, int]:
    """The plan first, then the periods by their end; of two with one end the longer last."""
    if manifest.periode not in PERIODE_NAMES:
        return date.min, 0
    days = periode_of(manifest.periode, manifest.tahun).rentang
    return days.selesai, (days.selesai - days.mulai).days


def _followed(*siklus: OfficeCycle) -> tuple[str, ...]:
    return tuple(jenis.nama for one in siklus for jenis in issued_kinds(one) if jenis.is_followed)


def late_documents(folder: Path, today: date, tenggat: date) -> Late:
    """Of one unit."""
    return {
        whose: LateSkp(back, row.is_menunggu)
        for whose, row, back in _rows(folder, read_manifest(folder), today, tenggat)
        if row.is_terlambat and row.tahap is not SkpStage.DRAF
    }


def _rows(
    folder: Path, manifest: Manifest, today: date, tenggat: date | None
) -> Iterator[tuple[Whose, StatusRow, ReturnedKind | None]]:
    """A document, how far it is, and what came back of it last."""
    sent = _sent(folder)
    people = {orang.kunci: orang for orang in manifest.orang}
    ids = {(one.jenis, one.kunci): one.id_dokumen for one in manifest.dokumen.values() if one.berlaku}
    followed = _followed(manifest.siklus)
    days = today, deadline_of(manifest, tenggat)
    for orang in manifest.orang:
        for whose in ((jenis, orang.kunci) for jenis in followed):
            if whose in ids:
                identity = ids[whose]
                row = _row(manifest, people, orang, (whose[0], identity), sent, days)
                if len(followed) > 1:
                    row = replace(row, unit=f"{row.unit} · {whose[0]}")
                returns = sent.returns.get(identity, [])
                yield whose, row, ReturnedKind((_telling(returns) or returns)[-1].macam) if returns else None


def deadline_of(manifest: Manifest, tenggat: date | None) -> date | None:
    """A day before an evaluation's period is over is no deadline of it, but of the SKP."""
    ends = max((orang.selesai for orang in manifest.orang), default="")
    is_of_it = tenggat is None or not manifest.periode or tenggat.isoformat() > ends
    return tenggat if is_of_it else None


def _row(
    manifest: Manifest,
    people: Mapping[str, IssuedPerson],
    orang: IssuedPerson,
    document: tuple[str, str],
    sent: _MailedSkp,
    days: tuple[date, date | None],
) -> StatusRow:
    jenis, identity = document
    mailings, returns = sent.mailings.get(identity, []), sent.returns.get(identity, [])
    own = [one for one in mailings if _whose(one.penerima, people) == orang.diri]
    signed = _signed(sent.stated.get(identity), returns)
    tahap = SkpStage.DITANDATANGANI if signed else _stage(own, returns)
    cara, oleh, tanggal = signed or ("", "", "")
    today, tenggat = days
    commented, former = sent.commented.get((jenis, orang.kunci), 0), sent.signed.get((jenis, orang.kunci))
    above = people.get(orang.penilai)
    return StatusRow(
        unit=" · ".join(filter(None, (manifest.unit, manifest.periode))),
        tahun=manifest.tahun,
        jenis=jenis,
        nama=orang.nama,
        nomor=orang.nomor,
        jabatan=orang.jabatan,
        penilai=above.nama if above else "",
        versi=sent.versions.get(identity, 0),
        tahap=tahap,
        dikirim=max((one.waktu[:10] for one in own if one.keadaan is MailingState.SENT), default=""),
        kembali=max((one.waktu[:10] for one in returns), default=""),
        catatan=" ".join(
            filter(None, (_note(tahap, own, returns, commented), _signed_before(tahap, former)))
        ),
        is_terlambat=tenggat is not None and today > tenggat and tahap is not SkpStage.DITANDATANGANI,
        id_dokumen=identity,
        kunci=orang.kunci,
        masa=f"{orang.mulai} sampai {orang.selesai}" if _has_several(orang, people) else "",
        is_menunggu=tahap is SkpStage.KEMBALI and _is_newer(_telling(returns), own),
        cara=cara,
        oleh=oleh,
        tanggal=tanggal,
    )


def _has_several(orang: IssuedPerson, people: Mapping[str, IssuedPerson]) -> bool:
    """He has posts or periods of which each has documents of its own."""
    return sum(one.mulai != "" and one.diri == orang.diri for one in people.values()) > 1


def _whose(penerima: str, people: Mapping[str, IssuedPerson]) -> str:
    """Of a recipient's key, also of one from before he had two periods: the person."""
    return people[penerima].diri if penerima in people else penerima.partition("/")[0]


def _is_newer(returns: Sequence[ReturnedFile], mailings: Sequence[Mailing]) -> bool:
    """Whether something came back since the last draft went out."""
    sent = [_moment(one.waktu) for one in mailings if one.keadaan.may_have_arrived]
    came = [_moment(one.waktu) for one in returns]
    return bool(came) and max(came) >= max(sent, default=_EARLIEST)


def _telling(returns: Sequence[ReturnedFile]) -> list[ReturnedFile]:
    """Without those that say nothing: what came back unchanged takes back no remark, and is no turn of the office's."""
    return [one for one in returns if one.macam != ReturnedKind.TANPA_PERUBAHAN]


def _moment(text: str) -> datetime:
    """Of the ledger; one without a zone is of this computer's."""
    return datetime.fromisoformat(text).astimezone()


def _signed(stated: SignedStatement | None, returns: Sequence[ReturnedFile]) -> tuple[str, str, str] | None:
    """How both have signed it, who says so, and when; None where they have not."""
    if stated is not None:
        return BASAH, stated.oleh, stated.tanggal
    for one in returns:
        if one.macam == ReturnedKind.DITANDATANGANI:
            return DIGITAL, "; ".join(one.penanda_tangan), one.waktu[:10]
    return None


def _stage(mailings: Sequence[Mailing], returns: Sequence[ReturnedFile]) -> SkpStage:
    """Of one that both have not signed."""
    if returns:
        return SkpStage.KEMBALI
    return SkpStage.TERKIRIM if any(one.keadaan.may_have_arrived for one in mailings) else SkpStage.DRAF


def _note(
    tahap: SkpStage, mailings: Sequence[Mailing], returns: Sequence[ReturnedFile], commented: int
) -> str:
    """What stands between this document and its signatures, as far as the ledger knows."""
    if tahap is SkpStage.DITANDATANGANI:
        is_other = bool(returns) and returns[-1].macam in (ReturnedKind.DIUBAH, ReturnedKind.DIKOREKSI)
        return (
            "Ada berkas kembali yang diubah sesudah diterbitkan: periksa mana yang ditandatangani."
            if is_other
            else ""
        )
    if returns:
        last = (_telling(returns) or returns)[-1].macam
        return next((note for macam, note in _NOTES.items() if last == macam), "")
    if any(one.keadaan is MailingState.SENT for one in mailings):
        return ""
    if mailings:
        return _FAILED.get(mailings[-1].keadaan, "")
    return f"Versi {commented} sudah kembali; versi baru belum dikirim." if commented else ""


def _signed_before(tahap: SkpStage, former: tuple[int, SignedStatement] | None) -> str:
    """Of one that is not signed, though a version before it was."""
    if former is None or tahap is SkpStage.DITANDATANGANI:
        return ""
    versi, said = former
    whose = f", menurut {said.oleh}" if said.oleh else ""
    return f"Versi {versi} sudah ditandatangani ({said.tanggal}{whose}), versi ini belum."


def _sent(folder: Path) -> _MailedSkp:
    """Empty where nothing was ever sent: the ledger is not made by being asked."""
    sent = _MailedSkp()
    if not (folder / LEDGER).exists():
        return sent
    with Ledger(folder, datetime.now) as ledger:
        kinds = {one.id_dokumen: one.jenis for one in ledger.documents()}
        for dokumen in ledger.documents():
            sent.versions[dokumen.id_dokumen] = dokumen.versi
        for mailing in ledger.mailings():
            if mailing.macam is MailingKind.PENGINGAT:
                continue
            sent.mailings.setdefault(mailing.dokumen.id_dokumen, []).append(mailing)
        for kembali in ledger.returns():
            sent.returns.setdefault(kembali.id_dokumen, []).append(kembali)
            sent.commented[kinds.get(kembali.id_dokumen, ""), kembali.kunci] = kembali.versi
        sent.stated = {identity: one for identity, one in ledger.stated().items() if one.is_berlaku}
        for identity, said in sent.stated.items():
            sent.signed[kinds.get(identity, ""), said.kunci] = sent.versions.get(identity, 0), said
    return sent
