"""What comes back with a document that was sent out: remarks in it, and what was changed in it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class RemarkKind(StrEnum):
    """How somebody said what he thinks of a draft."""

    KOMENTAR = "komentar"
    SISIPAN = "sisipan"
    HAPUSAN = "hapusan"
    PENGGANTIAN = "penggantian"
    TANPA_JEJAK = "tanpa jejak"
    """changed without Word's tracking: nobody knows by whom or when"""
    CORETAN = "coretan"
    SOROTAN = "sorotan"
    TERSEMBUNYI = "tulisan tersembunyi"
    """hidden, as light as its ground, or too small to be seen"""
    TAMPILAN = "tampak lain di kertas"
    """the same words, so set that paper shows something else"""
    PERIKSA = "perlu dilihat"
    """it may print something else than the text says; nobody is told to have changed anything"""
    GAMBAR = "gambar atau objek"
    BIDANG = "bidang Word"
    """its text is worked out by Word anew, perhaps otherwise, when it is opened or printed"""


@dataclass(frozen=True, slots=True)
class DocumentPlace:
    """Where in a document: part (``Hasil Kerja``), the RHK of its row, and the head of its column; '' where none."""

    bagian: str = ""
    rhk: str = ""
    kolom: str = ""

    def __str__(self) -> str:
        """``Hasil Kerja › Tersedianya data trayek › Target``."""
        return " › ".join(part for part in (self.bagian, self.rhk, self.kolom) if part)


@dataclass(frozen=True, slots=True)
class Remark:
    """One remark or change: of a comment ``lama`` is the text that it stands at and ``baru`` what it says.

    What is struck out, highlighted or hidden is ``lama``, what was drawn into it ``baru``, as is how else it looks.

    ``tanggal`` is ``2026-01-20 10:05``; it and ``penulis`` are '' where the file does not say.
    """

    jenis: RemarkKind
    letak: DocumentPlace
    lama: str
    baru: str
    penulis: str = ""
    tanggal: str = ""


class ReturnedKind(StrEnum):
    """What a file is that came back; the ledger keeps the word."""

    DITANDATANGANI = "ditandatangani"
    SEBAGIAN = "ditandatangani sebagian"
    TAK_DIKENAL = "penandatangan tidak dikenal"
    """every signature is sound, but not all are of the two people by certificates that the office trusts"""
    TAK_BERLAKU = "sertifikat tidak berlaku"
    """every signature is sound and of one of the two, but a certificate of a trusted issuer did not hold then"""
    TANPA_PERUBAHAN = "tanpa perubahan"
    """just as it was issued: neither a remark in it nor a signature"""
    DIKOMENTARI = "dikomentari"
    DIKOREKSI = "dikoreksi"
    """a Word file that reads otherwise than was issued: input on a draft, with remarks or without"""
    DIPINDAI = "dipindai"
    DIUBAH = "diubah"
    """a PDF that says something else than was issued, or was changed after signing; any file that carries a program"""


@dataclass(frozen=True, slots=True)
class RemarkRow:
    """One remark of a unit: whose document, its kind and version, where the file is (``/`` between), what."""

    nama: str
    nomor: str
    dokumen: str
    versi: int
    path: str
    masukan: Remark


class SignatureIntegrity(StrEnum):
    """Whether a signature still stands for the document."""

    UTUH = "utuh"
    DITAMBAH = "utuh, ditambah sesudahnya"
    """what came after it changes nothing that is shown"""
    BERUBAH = "berubah"
    TAK_DIPERIKSA = "tidak dapat diperiksa"
    """it is of a kind that nobody here can check; that accuses nobody"""


@dataclass(frozen=True, slots=True)
class TandaTangan:
    """One digital signature: its field, who signed and who vouches for him, as the certificate says.

    ``is_dikenal``: the certificate leads to one that this computer, or the office, trusts. ``ditambah`` is what came
    after it, or what was done, in words; ``nomor`` the numbers in the certificate (NIP, NIK). ``waktu`` is as the
    signer's computer told it, '' where it did not; ``pihak`` is which of the two he is, '' where neither. ``masa`` is
    why a certificate of a trusted issuer does not hold today: where it did when it signed, it is known all the same.
    """

    bidang: str
    nama: str
    penerbit: str
    waktu: str
    keutuhan: SignatureIntegrity
    is_dikenal: bool
    ditambah: tuple[str, ...] = ()
    nomor: tuple[str, ...] = ()
    pihak: str = ""
    masa: str = ""

    @property
    def is_sah(self) -> bool:
        """It stands for what the document says now."""
        return self.keutuhan in (SignatureIntegrity.UTUH, SignatureIntegrity.DITAMBAH)
