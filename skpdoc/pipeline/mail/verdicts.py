"""What becomes of each document for each recipient: sent, already sent, to be reminded of, in doubt."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from skpdoc.delivery.nouns import IssuedFile, Mailing
from skpdoc.delivery.plan import MailDecision, judge, remind
from skpdoc.model.kiriman import MailFate, MailListRow
from skpdoc.pipeline.mail.job import MailJob
from skpdoc.pipeline.mail.recipients import Envelope, MailedFile
from skpdoc.pipeline.returned.status import Late

_REMEDIES = {
    MailFate.BERUBAH: "Kirim versi barunya dengan --new-versions.",
    MailFate.TIDAK_PASTI: "Tanyakan kepada penerimanya; kirim lagi dengan --resend tidak-pasti.",
    MailFate.DITOLAK: "Perbaiki alamatnya; atau kirim lagi dengan --resend ditolak.",
    MailFate.MENUNGGU: "Sudah kembali sesudah konsep terakhir: periksa, centang di Status.xlsx, atau kirim versi baru.",
    MailFate.DIUBAH_TANGAN: "Yang dikirim hanya yang persis seperti dibuat: ubah di buku kerja, lalu generate.",
}

_TURN = "Hari ini lewat {}, paling banyak satu pengingat sehari; yang ini menyusul."

Verdict = tuple[MailListRow, Mailing]
"""a document and recipient as the list shows them, and their row of the ledger as it stands or is to be made"""


class MailJudge:
    """Judges by what the ledger of one unit holds, and what lies in its folder."""

    def __init__(self, job: MailJob) -> None:
        self._job = job
        self._history: dict[tuple[str, str, str], list[Mailing]] = defaultdict(list)
        for one in (*job.sebelumnya, *(job.ledger.mailings() if job.ledger else ())):
            self._history[(one.dokumen.jenis, one.dokumen.kunci, one.kunci.alamat)].append(one)

    def of(self, envelope: Envelope, file: MailedFile, late: Late | None) -> Verdict:
        """Of a draft, or of a reminder where ``late`` says what came back of the documents that are late."""
        dokumen, history = self._known(envelope, file)
        alamat, kunci = envelope.alamat, envelope.penerima.kunci
        pilihan = self._job.pilihan
        if late is None:
            ruling = judge(dokumen, alamat, kunci, history, new_versions=pilihan.versi_baru)
            fate, versi = self._fate(envelope, ruling), ruling.kiriman.dokumen.versi
        else:
            ruling = remind(dokumen, alamat, kunci, history, str(pilihan.ingatkan))
            fate, versi = self._reminding(envelope, file, ruling, late), dokumen.versi
        through = self._job.diingatkan.get(envelope.penerima.diri, "") if fate is MailFate.GILIRAN else ""
        return _row(envelope, file, versi, fate, through), ruling.kiriman

    def _known(self, envelope: Envelope, file: MailedFile) -> tuple[IssuedFile, list[Mailing]]:
        """The document as the ledger knows it, and all of its kind and owner that went to this address."""
        entri, ledger = file.entri, self._job.ledger
        dokumen = IssuedFile(
            entri.jenis, entri.kunci, entri.id_dokumen, entri.sha256, entri.path, entri.masukan
        )
        dokumen = replace(dokumen, versi=ledger.version(dokumen) if ledger else 1)
        return dokumen, self._history[(*file.whose, envelope.alamat)]

    def _reminding(
        self, envelope: Envelope, file: MailedFile, ruling: MailDecision, late: Late
    ) -> MailFate | None:
        """Nobody is reminded of what waits for the office, nor twice a day by two units."""
        fate = self._fate(envelope, ruling)
        if fate is not MailFate.KIRIM:
            return fate
        if late[file.whose].is_menunggu:
            return MailFate.MENUNGGU
        through = self._job.diingatkan.get(envelope.penerima.diri)
        if through is None:
            return fate
        return MailFate.GILIRAN if through else MailFate.DIINGATKAN

    def _fate(self, envelope: Envelope, ruling: MailDecision) -> MailFate | None:
        """None without an address; what is in doubt or refused goes again where that was asked for."""
        if not envelope.alamat:
            return None
        ulangi = self._job.pilihan.ulangi
        is_again = ulangi is not None and ruling.kiriman.keadaan is ulangi
        fate = MailFate.KIRIM if is_again else ruling.nasib
        return MailFate.DIUBAH_TANGAN if fate is MailFate.KIRIM and self._is_changed(ruling) else fate

    def _is_changed(self, ruling: MailDecision) -> bool:
        """What would be attached is not as it was made."""
        dokumen = ruling.kiriman.dokumen
        return not self._job.pilihan.ingatkan and not self._job.folder.holds(dokumen.path, dokumen.sha256)


def _row(
    envelope: Envelope, file: MailedFile, versi: int, fate: MailFate | None, through: str
) -> MailListRow:
    return MailListRow(
        nama=envelope.penerima.nama,
        sebagai=envelope.sebagai,
        alamat=envelope.alamat,
        jenis=file.entri.jenis,
        pemilik=file.pemilik.disebut,
        berkas=file.nama,
        versi=versi,
        keadaan=fate or "tidak dikirim",
        sebab=_TURN.format(through) if through else _REMEDIES.get(fate, "") if fate else envelope.halangan,
    )
