"""Drafts to people: who would get what, the sending itself."""

from __future__ import annotations

import math
from collections import Counter
from datetime import date
from pathlib import Path

from skpdoc.errors import SkpdocError
from skpdoc.model.kiriman import MailingState
from skpdoc.pipeline.folder.doubles import decide, doubles, name_of
from skpdoc.pipeline.folder.manifest import EVALUATIONS, FILE, readable_manifests
from skpdoc.pipeline.folder.pilihan import Progress
from skpdoc.pipeline.folder.remembered import now
from skpdoc.pipeline.kinds import KINDS, every_issued_kind, needed_kinds
from skpdoc.pipeline.mail.job import MailOptions
from skpdoc.pipeline.mail.login import login_password
from skpdoc.pipeline.mail.send import Postroom, opened, send, write_outbox
from skpdoc.pipeline.mail.settings import MailSettings, read_mail_settings
from skpdoc.pipeline.mail.tally import SendTally
from skpdoc.pipeline.returned.ticked import take_every_tick
from skpdoc.pipeline.returned.twins import went_out
from skpdoc.text.addresses import plain_address
from skpdoc.web.asked import MailWish
from skpdoc.web.told import MailPlan, Sent

_LATER = "Kirim lagi nanti: yang sudah terkirim tidak dikirim dua kali."
_REMEDIES = {
    MailingState.REFUSED: (
        "Bila alamatnya salah, perbaiki di lembar Pegawai, lalu Buat dokumen lagi dan kirim lagi. Bila benar, pilih "
        'Kirim lagi "yang ditolak server".'
    ),
    MailingState.UNCERTAIN: (
        'Tanyakan kepada penerimanya; bila belum sampai, pilih Kirim lagi "yang tidak pasti sampai".'
    ),
    MailingState.DEFERRED: _LATER,
    MailingState.PLANNED: _LATER,
}
"""what to do about a message that did not go"""


def twins(output: Path, _progress: Progress) -> list[tuple[str, str, int, int, str, str]]:
    """Two folders that may be of one unit, whose name was corrected: both names, how many of how many NIP are the same,
    and what would count no more of each. Nothing is mailed before somebody has decided.
    """
    if not any(output.rglob(FILE)):
        return []  # nothing was made yet
    found = list(doubles(output))
    if found:
        take_every_tick(output, now)
    return [
        (
            name_of(one.satu),
            name_of(one.lain),
            one.sama,
            one.semua,
            went_out(one.satu, one.lain),
            went_out(one.lain, one.satu),
        )
        for one in found
    ]


def decide_twins(output: Path, pair: tuple[str, str], counting: str, _progress: Progress) -> None:
    """``counting`` is the name of the folder that counts, '' where they are two units. Raises SkpdocError."""
    for one in doubles(output):
        if (name_of(one.satu), name_of(one.lain)) == pair:
            decide(one, {name_of(one.satu): one.satu, name_of(one.lain): one.lain}.get(counting))


def _options(wish: MailWish) -> MailOptions:
    """As ``send`` takes it. Raises SkpdocError for an address that is none."""
    trial = plain_address(wish.trial)
    if wish.trial and not trial:
        raise SkpdocError("Alamat percobaan diisi satu alamat surel.")
    return MailOptions(
        hanya=wish.people,
        uji_coba=trial,
        jenis=tuple(KINDS[one] for one in wish.kinds) or every_issued_kind(),
        versi_baru=wish.is_new_versions,
        ulangi=MailingState(wish.again) if wish.again else None,
        ingatkan=date.today() if wish.is_reminder else None,
    )


def _make_sure(output: Path, wish: MailWish) -> None:
    """Nobody is mailed twice, or reminded who has signed, or may have. Raises SkpdocError."""
    ticks = take_every_tick(output, now)
    if any(doubles(output)):
        raise SkpdocError(
            "Ada dua folder yang mungkin satu unit. Jawab dahulu pertanyaannya di halaman Kirim."
        )
    if wish.is_reminder and ticks.ragu:
        raise SkpdocError("\n".join(("Status.xlsx: perbaiki, simpan, lalu ingatkan lagi.", *ticks.ragu)))


def plan_mail(output: Path, file: Path, wish: MailWish, _progress: Progress) -> MailPlan:
    """A dry run: nothing is sent; the messages lie in the outbox to be looked at. Raises SkpdocError."""
    settings = read_mail_settings(file)
    _make_sure(output, wish)
    with opened(output, settings, _options(wish), is_dry=True) as pos:
        folders = write_outbox(pos)
        return _told(pos, settings, tuple(str(folder) for folder in folders))


def _told(pos: Postroom, settings: MailSettings, folders: tuple[str, ...]) -> MailPlan:
    return MailPlan(
        len(pos.surat),
        pos.jumlah_lampiran,
        pos.domain,
        settings.server.host,
        f"{settings.pengirim.nama} <{settings.pengirim.alamat}>".strip(),
        tuple(row for unit in pos.rencana for row in unit.baris),
        folders,
        bool(settings.server.pengguna) and not login_password(settings, str),
        settings.tenggat,
        _contents(pos),
        math.ceil(len(pos.surat) / settings.per_menit),
    )


def _contents(pos: Postroom) -> dict[str, int]:
    """``SKP 2026``, ``Evaluasi Triwulan I`` → how many messages."""
    counts: Counter[str] = Counter()
    for unit in pos.rencana:
        of = unit.manifest
        counts[f"Evaluasi {of.periode}" if of.periode else f"{needed_kinds()} {of.tahun}"] += len(unit.surat)
    return dict(+counts)


def recipients(output: Path, _progress: Progress) -> tuple[dict[str, str], bool]:
    """Key → name of everybody to whom something can be sent, and whether there are documents of evaluations too."""
    people = {one.kunci: one.nama for _, manifest in readable_manifests(output) for one in manifest.orang}
    return people, any(readable_manifests(output, f"*/*/{EVALUATIONS}/*"))


def send_mail(
    output: Path, file: Path, wish: MailWish, count: int, password: str, progress: Progress
) -> Sent:
    """Send, where it is still just ``count`` messages. Raises SkpdocError."""
    settings = read_mail_settings(file)
    _make_sure(output, wish)
    with opened(output, settings, _options(wish), is_dry=False) as pos:
        if len(pos.surat) != count:
            raise SkpdocError(
                f"Kini ada {len(pos.surat)} surel, bukan {count}: ada yang berubah sejak rencananya dilihat. Lihat "
                "lagi, lalu kirim."
            )
        tally = SendTally(count, lambda _: progress(count - tally.untried, count))
        progress(0, count)
        send(pos, login_password(settings, lambda: password), tally)
    others = [one for one in tally.tried if one.keadaan is not MailingState.SENT]
    return Sent(
        Counter({state.sebutan: many for state, many in tally.counts.items()}),
        [(one.nama, one.alamat, one.balasan, "" if wish.trial else _REMEDIES[one.keadaan]) for one in others],
    )
