"""Angka Kredit and Riwayat AK: what the predikat of a functional officer is converted with, and earlier years."""

from __future__ import annotations

from skpdoc.contract.columns import Kind, SheetColumn, SheetSpec
from skpdoc.contract.sheets.evaluation.shared import (
    angka_column,
    bulan_column,
    nama_column,
    nip_column,
    plain_column,
)
from skpdoc.contract.sheets.shared import ALWAYS, choices_of, urutan_column
from skpdoc.model.angka_kredit import Jenjang, SumberAngkaKredit
from skpdoc.model.predikat import Predikat

LAMA_FIELDS = {
    "lama_dasar": SumberAngkaKredit.DASAR,
    "lama_jf": SumberAngkaKredit.JF_LAMA,
    "lama_penyesuaian": SumberAngkaKredit.PENYESUAIAN,
    "lama_konversi": SumberAngkaKredit.KONVERSI,
    "lama_pendidikan": SumberAngkaKredit.PENDIDIKAN,
    "lama_integrasi": SumberAngkaKredit.INTEGRASI,
}
"""Field → the line of the column LAMA that it holds."""

_LAMA_HEADERS = (
    "Lama: AK Dasar",
    "Lama: AK JF Lama",
    "Lama: AK Penyesuaian",
    "Lama: AK Konversi",
    "Lama: AK Pendidikan",
    "Lama: AK Integrasi",
)

PENILAI = "Pejabat Penilai"
TERMASUK = ("Ya", "Tidak")


def _jenjang() -> SheetColumn:
    return SheetColumn(
        "jenjang",
        "Jenjang",
        Kind.CHOICE,
        "Jenjang jabatan fungsional.",
        Jenjang.AHLI_PERTAMA.value,
        required=ALWAYS,
        choices=choices_of(Jenjang),
        width=14,
    )


ANGKA_KREDIT = SheetSpec(
    "Angka Kredit",
    "Hanya untuk pejabat fungsional: satu baris satu orang dan satu rentang bulan. Dua baris bila di tengah periode "
    "jenjangnya naik, atau SKP sebelumnya dievaluasi dengan predikat sendiri.",
    (
        nip_column(),
        nama_column(),
        _jenjang(),
        SheetColumn("golongan", "Golongan", Kind.TEXT, "Golongan ruang.", "III/c", required=ALWAYS, width=11),
        plain_column("tmt_golongan", "TMT Golongan", "Sejak kapan.", "1 April 2024", kind=Kind.DATE),
        plain_column("tmt_jabatan", "TMT Jabatan", "Sejak kapan.", "1 Maret 2024", kind=Kind.DATE),
        plain_column("nomor_kartu", "Nomor Kartu ASN", "Nomor kartu ASN atau nomor seri Karpeg.", "A 123456"),
        plain_column("tempat_lahir", "Tempat Lahir", "Dicetak dengan tanggal lahir.", "Tirta Kencana"),
        plain_column("tanggal_lahir", "Tanggal Lahir", "Dicetak.", "26 September 1986", kind=Kind.DATE),
        SheetColumn(
            "jenis_kelamin",
            "Jenis Kelamin",
            Kind.CHOICE,
            "Dicetak.",
            "Perempuan",
            choices=("Laki-laki", "Perempuan"),
            width=13,
        ),
        bulan_column("bulan_mulai", "Bulan Mulai", "Bulan pertama yang dihitung.", "Januari"),
        bulan_column("bulan_selesai", "Bulan Selesai", "Bulan terakhir yang dihitung.", "Desember"),
        SheetColumn(
            "predikat",
            "Predikat",
            Kind.CHOICE,
            "Kosongkan: predikat di Penilaian. Isi bila bulan-bulan ini dievaluasi tersendiri, misalnya SKP sebelum "
            "pindah atau naik jenjang.",
            Predikat.BAIK.value,
            choices=choices_of(Predikat),
            width=17,
        ),
        *(
            angka_column(field, header, f'Kolom LAMA penetapan, baris "{LAMA_FIELDS[field].value}".', "12,5")
            for field, header in zip(LAMA_FIELDS, _LAMA_HEADERS, strict=True)
        ),
        angka_column("pendidikan_baru", "AK Pendidikan Baru", "Dari ijazah yang baru dicantumkan.", "12,5"),
        angka_column("integrasi", "AK Integrasi", "Nilai integrasi yang belum pernah ditetapkan.", "6,25"),
        plain_column("nomor_konversi", "Nomor Konversi", "Nomor naskah konversi.", "800/12/2027"),
        plain_column("nomor_akumulasi", "Nomor Akumulasi", "Nomor naskah akumulasi.", "800/13/2027"),
        plain_column("nomor_pak", "Nomor PAK", "Nomor penetapan angka kredit.", "800/14/2027"),
        SheetColumn(
            "penandatangan",
            "Penandatangan",
            Kind.TEXT,
            "Pejabat Penilai, atau jabatan yang menandatangani.",
            PENILAI,
            choices=(PENILAI,),
            default=PENILAI,
            width=24,
        ),
        urutan_column(),
    ),
    aliases=("AK",),
    needed=False,
    anchors=("nip",),
)

RIWAYAT_AK = SheetSpec(
    "Riwayat AK",
    "Predikat tahun-tahun sebelumnya yang angka kreditnya diakumulasikan: satu baris satu rentang bulan.",
    (
        nip_column(),
        nama_column(),
        SheetColumn("tahun", "Tahun", Kind.YEAR, "Tahun predikat itu.", "2025", required=ALWAYS, width=9),
        bulan_column("bulan_mulai", "Bulan Mulai", "Bulan pertama.", "Januari"),
        bulan_column("bulan_selesai", "Bulan Selesai", "Bulan terakhir.", "Desember"),
        SheetColumn(
            "predikat",
            "Predikat",
            Kind.CHOICE,
            "Predikat tahun itu.",
            Predikat.BAIK.value,
            required=ALWAYS,
            choices=choices_of(Predikat),
            width=17,
        ),
        _jenjang(),
        SheetColumn(
            "termasuk_lama",
            "Termasuk LAMA",
            Kind.CHOICE,
            "Ya: sudah ada dalam Lama: AK Konversi. Tidak: belum pernah ditetapkan, dihitung sebagai BARU. Kosongkan "
            "bila Lama: AK Konversi kosong.",
            TERMASUK[0],
            choices=TERMASUK,
            width=13,
        ),
        urutan_column(),
    ),
    aliases=("Riwayat Angka Kredit",),
    needed=False,
    anchors=("nip",),
)
