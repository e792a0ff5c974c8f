"""What is still to be sent of a document to an address, judged by what the ledger holds of the two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from skpdoc.delivery.nouns import IssuedFile, Mailing, MailingKey, MailingKind
from skpdoc.model.kiriman import MailFate, MailingState


@dataclass(frozen=True, slots=True)
class MailDecision:
    """``kiriman`` is the row as it stands, or is to be made."""

    nasib: MailFate
    kiriman: Mailing


_FATES = {
    MailingState.PLANNED: MailFate.KIRIM,
    MailingState.DEFERRED: MailFate.KIRIM,
    MailingState.SENT: MailFate.SUDAH,
    MailingState.REFUSED: MailFate.DITOLAK,
    MailingState.SENDING: MailFate.TIDAK_PASTI,
    MailingState.UNCERTAIN: MailFate.TIDAK_PASTI,
}


def judge(
    dokumen: IssuedFile, alamat: str, penerima: str, history: Sequence[Mailing], *, new_versions: bool
) -> MailDecision:
    """``history`` are the mailings of all versions of this kind and owner to this address, oldest first.

    A document that changed after it went out goes again only with ``new_versions``, and then as its replacement;
    so does one that holds again after another had taken its place.
    """
    ke = _next(dokumen, history)
    history = [one for one in history if one.macam is not MailingKind.PENGINGAT]
    same = [one for one in history if one.kunci.sha256 == dokumen.sha256]
    out = [one for one in history if one.keadaan.may_have_arrived]
    former = [one for one in out if one.kunci.sha256 != dokumen.sha256 and _differs(one.dokumen, dokumen)]
    is_latest = bool(same) and (not former or history.index(same[-1]) > history.index(former[-1]))
    if same and (is_latest or not former):
        return MailDecision(_FATES[same[-1].keadaan], same[-1])
    macam = MailingKind.PENGGANTI if former else MailingKind.DRAF
    fresh = Mailing(MailingKey(dokumen.sha256, alamat, ke), penerima, macam, dokumen)
    return MailDecision(MailFate.BERUBAH if former and not new_versions else MailFate.KIRIM, fresh)


def remind(
    dokumen: IssuedFile, alamat: str, penerima: str, history: Sequence[Mailing], today: str
) -> MailDecision:
    """One more reminder of a document, at most one a day; ``history`` as in :func:`judge`, ``today`` an ISO day.

    A reminder in whichever form and of whichever version counts. One that the server put off goes on; one that was
    refused or is in doubt is not repeated on the same day, and said to be so.
    """
    mine = [one for one in history if one.macam is MailingKind.PENGINGAT]
    waiting = [one for one in mine if _FATES[one.keadaan] is MailFate.KIRIM]
    done = [one for one in mine if one not in waiting and one.waktu[:10] == today]
    if done:
        fate = _FATES[done[-1].keadaan]
        return MailDecision(MailFate.DIINGATKAN if fate is MailFate.SUDAH else fate, done[-1])
    same = [one for one in waiting if one.dokumen.id_dokumen == dokumen.id_dokumen]
    if same:
        return MailDecision(MailFate.KIRIM, same[-1])
    fresh = Mailing(
        MailingKey(dokumen.sha256, alamat, _next(dokumen, history)), penerima, MailingKind.PENGINGAT, dokumen
    )
    return MailDecision(MailFate.KIRIM, fresh)


def _next(dokumen: IssuedFile, history: Sequence[Mailing]) -> int:
    return max((one.kunci.ke + 1 for one in history if one.kunci.sha256 == dokumen.sha256), default=0)


def _differs(one: IssuedFile, other: IssuedFile) -> bool:
    """They are not the same content in Word and as PDF."""
    return one.id_dokumen != other.id_dokumen or one.suffix == other.suffix
