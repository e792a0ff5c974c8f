"""What is still to be sent of a document to an address, judged by what the ledger holds of the two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from skpdoc.delivery.nouns import Dokumen, Keadaan, Kiriman, Kunci, Macam


class Nasib(StrEnum):
    """What is to become of one document for one address."""

    KIRIM = "dikirim"
    SUDAH = "sudah terkirim"
    BERUBAH = "berubah sesudah dikirim"
    DITOLAK = "ditolak server"
    TIDAK_PASTI = "tidak pasti sampai"
    DITAHAN = "ditahan"
    DIINGATKAN = "sudah diingatkan hari ini"
    MENUNGGU = "menunggu Anda"
    DIUBAH_TANGAN = "diubah atau hilang sesudah dibuat"


@dataclass(frozen=True, slots=True)
class Putusan:
    """``kiriman`` is the row as it stands, or is to be made."""

    nasib: Nasib
    kiriman: Kiriman


_FATES = {
    Keadaan.PLANNED: Nasib.KIRIM,
    Keadaan.DEFERRED: Nasib.KIRIM,
    Keadaan.SENT: Nasib.SUDAH,
    Keadaan.REFUSED: Nasib.DITOLAK,
    Keadaan.SENDING: Nasib.TIDAK_PASTI,
    Keadaan.UNCERTAIN: Nasib.TIDAK_PASTI,
}


def judge(
    dokumen: Dokumen, alamat: str, penerima: str, history: Sequence[Kiriman], *, new_versions: bool
) -> Putusan:
    """``history`` are the mailings of all versions of this kind and owner to this address, oldest first.

    A document that changed after it went out goes again only with ``new_versions``, and then as its replacement;
    so does one that holds again after another had taken its place.
    """
    ke = _next(dokumen, history)
    history = [one for one in history if one.macam is not Macam.PENGINGAT]
    same = [one for one in history if one.kunci.sha256 == dokumen.sha256]
    out = [one for one in history if one.keadaan.may_have_arrived]
    former = [one for one in out if one.kunci.sha256 != dokumen.sha256 and _differs(one.dokumen, dokumen)]
    is_latest = bool(same) and (not former or history.index(same[-1]) > history.index(former[-1]))
    if same and (is_latest or not former):
        return Putusan(_FATES[same[-1].keadaan], same[-1])
    macam = Macam.PENGGANTI if former else Macam.DRAF
    fresh = Kiriman(Kunci(dokumen.sha256, alamat, ke), penerima, macam, dokumen)
    return Putusan(Nasib.BERUBAH if former and not new_versions else Nasib.KIRIM, fresh)


def remind(dokumen: Dokumen, alamat: str, penerima: str, history: Sequence[Kiriman], today: str) -> Putusan:
    """One more reminder of a document, at most one a day; ``history`` as in :func:`judge`, ``today`` an ISO day.

    A reminder in whichever form and of whichever version counts. One that the server put off goes on; one that was
    refused or is in doubt is not repeated on the same day, and said to be so.
    """
    mine = [one for one in history if one.macam is Macam.PENGINGAT]
    waiting = [one for one in mine if _FATES[one.keadaan] is Nasib.KIRIM]
    done = [one for one in mine if one not in waiting and one.waktu[:10] == today]
    if done:
        fate = _FATES[done[-1].keadaan]
        return Putusan(Nasib.DIINGATKAN if fate is Nasib.SUDAH else fate, done[-1])
    same = [one for one in waiting if one.dokumen.id_dokumen == dokumen.id_dokumen]
    if same:
        return Putusan(Nasib.KIRIM, same[-1])
    fresh = Kiriman(
        Kunci(dokumen.sha256, alamat, _next(dokumen, history)), penerima, Macam.PENGINGAT, dokumen
    )
    return Putusan(Nasib.KIRIM, fresh)


def _next(dokumen: Dokumen, history: Sequence[Kiriman]) -> int:
    return max((one.kunci.ke + 1 for one in history if one.kunci.sha256 == dokumen.sha256), default=0)


def _differs(one: Dokumen, other: Dokumen) -> bool:
    """They are not the same content in Word and as PDF."""
    return one.id_dokumen != other.id_dokumen or one.suffix == other.suffix
