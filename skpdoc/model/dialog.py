"""A working sheet for the dialog kinerja: what one pimpinan and his people have to talk about."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from skpdoc.findings import Finding
from skpdoc.model.celah import Celah
from skpdoc.model.skp import IndikatorKinerja, KolomMatriks, MatriksPeranHasil


class Perihal(StrEnum):
    """What a question of the sheet is about; the value is the sheet's word."""

    DIALOG = "Dialog kinerja"
    HASIL = "Hasil tanpa pemikul"
    PERAN = "Pegawai tanpa peran"
    PERAN_MIRIP = "Peran yang hampir sama"
    PEMBAGIAN = "Pembagian target"
    BEBAN = "Beban kerja"
    PERILAKU = "Perilaku kerja"
    SUMBER_DAYA = "Dukungan sumber daya"
    PELAPORAN = "Pelaporan dan bukti dukung"
    KONSEKUENSI = "Konsekuensi"


@dataclass(frozen=True, slots=True)
class PeranPemikul:
    """One person's role for one result of the pimpinan."""

    nama: str
    peran: str


@dataclass(frozen=True, slots=True)
class HasilDibagi:
    """A column of the matrix laid on its side: the result, its indicators with targets, who carries it."""

    kolom: KolomMatriks
    indikator: tuple[IndikatorKinerja, ...]
    pemikul: tuple[PeranPemikul, ...]


@dataclass(frozen=True, slots=True)
class KalimatLemah:
    """A text of one person whose wording could be better; ``temuan`` are all of that cell, at least one."""

    nama: str
    teks: str
    temuan: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class PokokBahasan:
    """A finding with the name of whose row it stands in, and the RHK or indicator of that row ('' of a person's)."""

    nama: str
    tentang: str
    temuan: Finding


@dataclass(frozen=True, slots=True)
class Pertanyaan:
    """A question that the data of this pimpinan raises, in Indonesian."""

    perihal: Perihal
    teks: str


@dataclass(frozen=True, slots=True)
class Peserta:
    """Who sits at the table besides the pimpinan."""

    nama: str
    jabatan: str


@dataclass(frozen=True, slots=True)
class LembarDialog:
    """The sheet of one pimpinan or ketua tim; every part in sheet order, any of them may be empty.

    ``celah`` holds what concerns him alone; someone without a role there is one of his people who carries none of
    his results.
    """

    matriks: MatriksPeranHasil
    tempat: str
    hasil: tuple[HasilDibagi, ...]
    celah: Celah
    kalimat: tuple[KalimatLemah, ...]
    target: tuple[PokokBahasan, ...]
    lainnya: tuple[PokokBahasan, ...]
    pertanyaan: tuple[Pertanyaan, ...]
    peserta: tuple[Peserta, ...]
