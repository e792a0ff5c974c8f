"""Columns, and what columns are made of, that several sheets have."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from skpdoc.contract.columns import Kind, Reference, Required, SheetColumn
from skpdoc.model.choices import (
    UNTUK_SEMUA,
    CaraPembagian,
    JenisJabatan,
    JenisKinerja,
    Konsolidasi,
    MetodeCascading,
    Polarisasi,
)

URUTAN = "urutan"
"""The field of the column that every table which prints in row order has, the last before the folded ones."""

ALWAYS, KUANTITATIF = Required.ALWAYS, Required.KUANTITATIF
PEOPLE = (Reference.PEGAWAI, Reference.PEJABAT_LAIN)


def choices_of(choices: Iterable[StrEnum]) -> tuple[str, ...]:
    """The choices of a closed list, as the office reads them."""
    return tuple(member.value for member in choices)


def kode_column(what: str, example: str) -> SheetColumn:
    """Kode: the short name under which other rows point to this one; ``what`` is named by it."""
    return SheetColumn(
        "kode",
        "Kode",
        Kind.KODE,
        f"Nama pendek {what}, hanya perlu bila ada yang merujuknya. Unik dalam buku kerja ini.",
        example,
        aliases=("Kode Rujukan", "ID"),
        width=10,
    )


def cascading_columns() -> tuple[SheetColumn, ...]:
    """Metode Cascading, Cara Pembagian, Bagian: how a row carries what is above it."""
    return (
        SheetColumn(
            "metode",
            "Metode Cascading",
            Kind.CHOICE,
            "Langsung: sebagian target induk dipikul di sini. Tidak Langsung: mendukung, dengan indikator dan "
            "target sendiri.",
            "Langsung",
            choices=choices_of(MetodeCascading),
            default=MetodeCascading.TIDAK_LANGSUNG.value,
            aliases=("Metode",),
            width=17,
        ),
        SheetColumn(
            "cara",
            "Cara Pembagian",
            Kind.CHOICE,
            "Hanya untuk Langsung. Beban Target: jumlah para pemikul sama dengan target induk. Wilayah: dibagi "
            "menurut wilayah. Aspek: dibagi menurut aspek atau komponen.",
            "Beban Target",
            choices=choices_of(CaraPembagian),
            width=16,
        ),
        SheetColumn(
            "bagian",
            "Bagian",
            Kind.BAGIAN,
            "Hanya untuk Langsung. Kosong: bobot 1. Angka: bobot. 40%: bagian dari target induk. Angka dengan "
            "satuan (5 Dokumen): jumlah tetap. Beberapa induk: satu untuk semua, atau satu per induk dipisah "
            "titik koma (40%; 60%), tanda - bila hanya didukung.",
            "40%",
            width=12,
        ),
    )


def target_column(example: str, required: Required = Required.NEVER) -> SheetColumn:
    """Target of the year, typed or brought down."""
    return SheetColumn(
        "target",
        "Target",
        Kind.TARGET,
        "Angka, persen, batas (< 15 Menit), waktu (Triwulan IV), atau teks. Kosong hanya bila target diturunkan "
        "dari induk (Langsung).",
        example,
        required=required,
        width=13,
    )


def satuan_column(example: str) -> SheetColumn:
    """Satuan of the target."""
    return SheetColumn(
        "satuan",
        "Satuan",
        Kind.SATUAN,
        "Satuan target. Boleh kosong bila target menyebutnya (≥ 80%) atau berupa waktu (31 Desember 2026).",
        example,
        required=KUANTITATIF,
        width=13,
    )


def triwulan_columns() -> tuple[SheetColumn, ...]:
    """TW I … TW IV, folded away until somebody needs them."""
    return tuple(
        SheetColumn(
            f"tw_{nomor}",
            f"TW {angka}",
            Kind.TARGET,
            f"Target triwulan {angka}, bila ditetapkan. Diperiksa terhadap target tahun menurut Konsolidasi.",
            "3",
            aliases=tuple(
                f"{word} {number}"
                for word in ("TW", "Triwulan", "Target TW", "Target Triwulan")
                for number in (angka, nomor)
            ),
            folded=True,
            width=9,
        )
        for nomor, angka in enumerate(("I", "II", "III", "IV"), start=1)
    )


def polarisasi_column() -> SheetColumn:
    """Polarisasi: which way is better."""
    return SheetColumn(
        "polarisasi",
        "Polarisasi",
        Kind.CHOICE,
        "Maksimum: makin tinggi makin baik. Minimum: makin rendah makin baik. Stabil: tepat di target.",
        "Maksimum",
        choices=choices_of(Polarisasi),
        default=Polarisasi.MAKSIMUM.value,
        width=12,
    )


def konsolidasi_column() -> SheetColumn:
    """Konsolidasi: how the quarters make the year."""
    return SheetColumn(
        "konsolidasi",
        "Konsolidasi",
        Kind.CHOICE,
        "Bagaimana target triwulan menjadi target tahun: dijumlah, dirata-rata, atau nilai triwulan terakhir.",
        "Jumlah",
        choices=choices_of(Konsolidasi),
        default="Jumlah bila satuannya dapat dijumlah, selain itu Nilai Terakhir",
        width=15,
    )


def jenis_column() -> SheetColumn:
    """Jenis: Utama or Tambahan."""
    return SheetColumn(
        "jenis",
        "Jenis",
        Kind.CHOICE,
        "Hasil kerja utama atau tambahan.",
        "Utama",
        choices=choices_of(JenisKinerja),
        default=JenisKinerja.UTAMA.value,
        aliases=("Jenis Kinerja", "Utama/Tambahan"),
        width=11,
    )


def penugasan_column() -> SheetColumn:
    """Penugasan Dari: who assigned it, where that is not the superior."""
    return SheetColumn(
        "penugasan_dari",
        "Penugasan Dari",
        Kind.TEXT,
        "Siapa yang memberi penugasan, bila bukan atasan langsung. Dicetak di belakang rencana hasil kerja.",
        "Sekretaris Daerah",
        aliases=("Penugasan",),
        width=24,
    )


def untuk_column() -> SheetColumn:
    """Untuk: everybody, a Jenis Jabatan, or one person."""
    return SheetColumn(
        "untuk",
        "Untuk",
        Kind.REFERENCE,
        f"{UNTUK_SEMUA} untuk semua pegawai, sebuah Jenis Jabatan, atau NIP seorang pegawai.",
        UNTUK_SEMUA,
        required=ALWAYS,
        choices=(UNTUK_SEMUA, *choices_of(JenisJabatan)),
        references=(Reference.PEGAWAI,),
        width=26,
    )


def gelar_columns() -> tuple[SheetColumn, ...]:
    """Gelar Depan and Gelar Belakang, which an office may add."""
    return (
        SheetColumn(
            "gelar_depan",
            "Gelar Depan",
            Kind.TEXT,
            "Boleh ditambahkan bila gelar dicatat terpisah: dicetak di depan Nama, kecuali Nama sudah memuatnya.",
            "Ir.",
            is_added=True,
            width=13,
        ),
        SheetColumn(
            "gelar_belakang",
            "Gelar Belakang",
            Kind.TEXT,
            "Boleh ditambahkan bila gelar dicatat terpisah: dicetak di belakang Nama, kecuali Nama sudah memuatnya.",
            "S.T., M.T.",
            is_added=True,
            width=17,
        ),
    )


def pangkat_columns(note: str, example: str) -> tuple[SheetColumn, ...]:
    """Pangkat/Golongan, and the two columns which an office may add in its place."""
    return (
        SheetColumn(
            "pangkat_golongan",
            "Pangkat/Golongan",
            Kind.TEXT,
            note,
            example,
            aliases=(
                "Pangkat/Gol",
                "Pangkat/Gol Ruang",
                "Pangkat/Golru",
                "Pangkat, Golongan",
                "Golongan/Pangkat",
            ),
            width=24,
        ),
        SheetColumn(
            "pangkat",
            "Pangkat",
            Kind.TEXT,
            "Boleh ditambahkan bila pangkat dan golongan dicatat terpisah: dicetak sebagai Pangkat, Golongan.",
            "Penata",
            is_added=True,
            aliases=("Nama Pangkat", "Pangkat Terakhir"),
            width=20,
        ),
        SheetColumn(
            "golongan",
            "Golongan",
            Kind.TEXT,
            "Boleh ditambahkan bila pangkat dan golongan dicatat terpisah. Golongan saja dicetak tanpa pangkat.",
            "III/c",
            is_added=True,
            aliases=("Gol", "Gol/Ruang", "Golru", "Gol Akhir", "Gol Akhir Nama"),
            width=11,
        ),
    )


def urutan_column() -> SheetColumn:
    """Urutan: the number of the row, which brings a sorted sheet back into its order."""
    return SheetColumn(
        URUTAN,
        "Urutan",
        Kind.URUTAN,
        "Nomor urut baris. Ikut terbawa saat lembar diurutkan, sehingga susunan semula selalu dapat dikembalikan. "
        "Biarkan; baris sisipan boleh tanpa nomor.",
        "12",
        width=8,
    )
