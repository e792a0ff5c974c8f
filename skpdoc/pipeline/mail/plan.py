"""What is to be sent of one unit: every message with its documents, and a row for each that is not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from skpdoc.delivery.headers import HeldError
from skpdoc.delivery.ledger import Ledger
from skpdoc.delivery.letter import Letter, check
from skpdoc.delivery.letter_forms import LetterForms
from skpdoc.delivery.nouns import IssuedFile, Mailing, MailingState
from skpdoc.delivery.plan import MailDecision, MailFate, judge, remind
from skpdoc.errors import SkpdocError
from skpdoc.model.kiriman import MailListRow
from skpdoc.pipeline.folder.manifest import Manifest
from skpdoc.pipeline.folder.place import Folder
from skpdoc.pipeline.kinds import issued_kinds
from skpdoc.pipeline.kinds.jenis import DocumentKind, RecipientRole
from skpdoc.pipeline.mail.recipients import Envelope, MailedFile, envelopes, files_of
from skpdoc.pipeline.mail.settings import MailSettings
from skpdoc.pipeline.mail.texts import Isi, letter_context, missing, trial
from skpdoc.pipeline.returned.status import Late, late_documents

_ENDINGS = {"word": (".docx",), "pdf": (".pdf",), "keduanya": (".docx", ".pdf")}
_TEXTS = {RecipientRole.PEGAWAI: "pegawai", RecipientRole.ATASAN: "atasan"}
_REMINDER = "pengingat"
_REMEDIES = {
    MailFate.BERUBAH: "Kirim versi barunya dengan --new-versions.",
    MailFate.TIDAK_PASTI: "Tanyakan kepada penerimanya; kirim lagi dengan --resend tidak-pasti.",
    MailFate.DITOLAK: "Perbaiki alamatnya; atau kirim lagi dengan --resend ditolak.",
    MailFate.MENUNGGU: "Sudah kembali sesudah konsep terakhir: periksa, centang di Status.xlsx, atau kirim versi baru.",
    MailFate.DIUBAH_TANGAN: "Yang dikirim hanya yang persis seperti dibuat: ubah di buku kerja, lalu generate.",
}


@dataclass(frozen=True, slots=True)
class MailOptions:
    """What is asked for: ``hanya`` are NIP or keys of recipients (none: everyone), ``batas`` the most messages.

    ``uji_coba`` is the address that everything goes to instead. ``ulangi`` is the state that is sent once more.
    ``ingatkan`` is the day on which those who are late are reminded, instead of any drafts.
    """

    hanya: Collection[str] = ()
    batas: int | None = None
    uji_coba: str = ""
    jenis: Sequence[DocumentKind] = field(default_factory=issued_kinds)
    lampiran: str = ""
    versi_baru: bool = False
    ulangi: MailingState | None = None
    ingatkan: date | None = None


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
        """Name and year."""
        return f"{self.manifest.unit} {self.manifest.tahun}"


def plan_unit(
    folder: Path,
    manifest: Manifest,
    ledger: Ledger | None,
    setelan: MailSettings,
    naskah: LetterForms,
    pilihan: MailOptions,
    *,
    diingatkan: Collection[str] = (),
    sebelumnya: Sequence[Mailing] = (),
) -> UnitMailPlan:
    """Judge every document for every recipient. Nothing is written; where no ledger is, nothing was sent yet.

    ``diingatkan`` are those whom another unit reminds, or reminded, on the same day; ``sebelumnya`` the mailings of
    folders instead of which this one counts.

    Raises SkpdocError where a document lacks the file that is to be attached, or a text has a fault.
    """
    return _Plan(
        folder, manifest, ledger, setelan, naskah, pilihan, diingatkan=diingatkan, sebelumnya=sebelumnya
    ).made()


class _Plan:
    def __init__(
        self,
        folder: Path,
        manifest: Manifest,
        ledger: Ledger | None,
        setelan: MailSettings,
        naskah: LetterForms,
        pilihan: MailOptions,
        *,
        diingatkan: Collection[str],
        sebelumnya: Sequence[Mailing],
    ) -> None:
        self._diingatkan = diingatkan
        self._folder = folder
        self._place = Folder(folder)
        self._manifest = manifest
        self._ledger = ledger
        self._setelan = setelan
        self._naskah = naskah
        self._pilihan = pilihan
        self._history: dict[tuple[str, str, str], list[Mailing]] = defaultdict(list)
        for one in (*sebelumnya, *(ledger.mailings() if ledger else ())):
            self._history[(one.dokumen.jenis, one.dokumen.kunci, one.kunci.alamat)].append(one)

    def made(self) -> UnitMailPlan:
        letters: list[Letter] = []
        rows: list[MailListRow] = []
        day = self._pilihan.ingatkan
        late = self._late(day) if day else {}
        for envelope in self._reminded(late) if day else self._envelopes():
            if not self._is_wanted(envelope):
                continue
            letter = self._reminder(envelope, late, rows) if day else self._letter(envelope, rows)
            if letter is not None:
                letters.append(letter)
        known = frozenset(
            nip
            for orang in self._manifest.orang
            for nip in (orang.nomor, orang.kunci)
            if nip in self._pilihan.hanya
        )
        return UnitMailPlan(self._folder, self._manifest, tuple(letters), tuple(rows), known)

    def _is_wanted(self, envelope: Envelope) -> bool:
        hanya = self._pilihan.hanya
        return not hanya or bool({envelope.penerima.nomor, envelope.penerima.kunci} & set(hanya))

    def _envelopes(self) -> Iterator[Envelope]:
        endings = _ENDINGS[self._pilihan.lampiran or self._setelan.lampiran]
        files = files_of(self._manifest, self._pilihan.jenis, endings)
        self._refuse_missing(endings)
        return envelopes(
            self._manifest,
            files,
            atasan=self._setelan.atasan,
            shared_addresses=self._setelan.alamat_bersama,
        )

    def _refuse_missing(self, endings: Collection[str]) -> None:
        """Nobody is left out because his PDF was not made."""
        by_ending = {
            ending: {
                (one.entri.jenis, one.entri.kunci)
                for one in files_of(self._manifest, self._pilihan.jenis, [ending])
            }
            for ending in _ENDINGS["keduanya"]
        }
        everything = set().union(*by_ending.values())
        for ending in endings:
            missing = len(everything - by_ending[ending])
            if missing:
                raise SkpdocError(
                    f"{self._folder}: {missing} dokumen belum ada sebagai {ending}. Buat dahulu dengan generate, "
                    "atau pilih --format yang ada."
                )

    def _letter(self, envelope: Envelope, rows: list[MailListRow]) -> Letter | None:
        """The message, where anything of it is to be sent; a row for each of its documents."""
        content: list[Isi] = []
        own: list[MailListRow] = []
        for file in envelope.berkas:
            fate, kiriman = self._judged(envelope, file)
            own.append(_row(envelope, file, kiriman.dokumen.versi, fate))
            if fate is MailFate.KIRIM:
                content.append((file, kiriman))
        return self._unless_held(envelope, content, own, rows)

    def _late(self, day: date) -> Late:
        tenggat = self._setelan.tenggat
        if tenggat is None:
            raise SkpdocError(
                "Tenggatnya belum diketahui, jadi siapa yang terlambat juga belum. Tulis tenggat = 2026-01-31 (tanggal "
                "Anda sendiri) di bawah [surel] dalam skpdoc.toml."
            )
        return late_documents(self._folder, day, tenggat)

    def _reminded(self, late: Late) -> Iterator[Envelope]:
        """Those who are late, each with what was sent to him."""
        ending = _ENDINGS[self._pilihan.lampiran or self._setelan.lampiran][:1]
        every = files_of(self._manifest, issued_kinds(), ending)
        files = [one for one in every if _whose(one) in late]
        return envelopes(self._manifest, files, atasan="tidak", shared_addresses=self._setelan.alamat_bersama)

    def _reminder(self, envelope: Envelope, late: Late, rows: list[MailListRow]) -> Letter | None:
        """The reminder, where one is due; a row for each document."""
        content: list[Isi] = []
        own: list[MailListRow] = []
        for file in envelope.berkas:
            dokumen, history = self._known(envelope, file)
            day = str(self._pilihan.ingatkan)
            ruling = remind(dokumen, envelope.alamat, envelope.penerima.kunci, history, day)
            fate = self._reminding(envelope, file, ruling, late)
            own.append(_row(envelope, file, dokumen.versi, fate))
            if fate is MailFate.KIRIM:
                content.append((file, ruling.kiriman))
        notes = [missing(file.entri.jenis, late[_whose(file)].kembali) for file, _ in content]
        return self._unless_held(envelope, content, own, rows, notes)

    def _reminding(
        self, envelope: Envelope, file: MailedFile, ruling: MailDecision, late: Late
    ) -> MailFate | None:
        """Nobody is reminded of what waits for the office, nor twice a day by two units."""
        fate = self._fate(envelope, ruling)
        if fate is not MailFate.KIRIM:
            return fate
        if late[_whose(file)].is_menunggu:
            return MailFate.MENUNGGU
        return MailFate.DIINGATKAN if envelope.penerima.diri in self._diingatkan else fate

    def _unless_held(
        self,
        envelope: Envelope,
        content: Sequence[Isi],
        own: Sequence[MailListRow],
        rows: list[MailListRow],
        notes: Sequence[str] = (),
    ) -> Letter | None:
        """The message, where there is anything to send; one that cannot be sent as it is only gets rows that say so."""
        try:
            letter = self._written(envelope, content, notes) if content else None
        except HeldError as error:
            letter, why = None, str(error)
            own = [_held(row, why) if row.keadaan == MailFate.KIRIM else row for row in own]
        rows.extend(own)
        return letter

    def _known(self, envelope: Envelope, file: MailedFile) -> tuple[IssuedFile, list[Mailing]]:
        """The document as the ledger knows it, and all of its kind and owner that went to this address."""
        entri = file.entri
        dokumen = IssuedFile(
            entri.jenis, entri.kunci, entri.id_dokumen, entri.sha256, entri.path, entri.masukan
        )
        dokumen = replace(dokumen, versi=self._ledger.version(dokumen) if self._ledger else 1)
        return dokumen, self._history[(entri.jenis, entri.kunci, envelope.alamat)]

    def _judged(self, envelope: Envelope, file: MailedFile) -> tuple[MailFate | None, Mailing]:
        dokumen, history = self._known(envelope, file)
        ruling = judge(
            dokumen, envelope.alamat, envelope.penerima.kunci, history, new_versions=self._pilihan.versi_baru
        )
        return self._fate(envelope, ruling), ruling.kiriman

    def _fate(self, envelope: Envelope, ruling: MailDecision) -> MailFate | None:
        """None without an address; what is in doubt or refused goes again where that was asked for."""
        if not envelope.alamat:
            return None
        is_again = self._pilihan.ulangi is not None and ruling.kiriman.keadaan is self._pilihan.ulangi
        fate = MailFate.KIRIM if is_again else ruling.nasib
        return MailFate.DIUBAH_TANGAN if fate is MailFate.KIRIM and self._is_changed(ruling) else fate

    def _is_changed(self, ruling: MailDecision) -> bool:
        """What would be attached is not as it was made."""
        dokumen = ruling.kiriman.dokumen
        return not self._pilihan.ingatkan and not self._place.holds(dokumen.path, dokumen.sha256)

    def _written(self, envelope: Envelope, content: Sequence[Isi], notes: Sequence[str] = ()) -> Letter:
        """``notes`` say of each document what is missing: a reminder, to which nothing is attached."""
        context = letter_context(self._manifest, self._setelan, envelope.penerima, content)
        context["catatan"] = list(notes)
        text = self._naskah.write(_REMINDER if notes else _TEXTS[envelope.sebagai], context)
        name, own = envelope.penerima.nama, envelope.alamat
        is_trial = bool(self._pilihan.uji_coba)
        letter = Letter(
            penerima=envelope.penerima.kunci,
            nama=name,
            untuk=self._pilihan.uji_coba or own,
            naskah=trial(text, name) if is_trial else text,
            kiriman=tuple(kiriman for _, kiriman in content),
            is_attached=not notes,
            is_trial=is_trial,
        )
        check(letter, self._setelan.pengirim, [] if notes else [file.nama for file, _ in content])
        return letter


def _whose(file: MailedFile) -> tuple[str, str]:
    return file.entri.jenis, file.entri.kunci


def _held(row: MailListRow, why: str) -> MailListRow:
    return replace(row, keadaan=MailFate.DITAHAN, sebab=why)


def _row(envelope: Envelope, file: MailedFile, versi: int, fate: MailFate | None) -> MailListRow:
    return MailListRow(
        nama=envelope.penerima.nama,
        sebagai=envelope.sebagai,
        alamat=envelope.alamat,
        jenis=file.entri.jenis,
        pemilik=file.pemilik.nama,
        berkas=file.nama,
        versi=versi,
        keadaan=fate or "tidak dikirim",
        sebab=_REMEDIES.get(fate, "") if fate else envelope.halangan,
    )
