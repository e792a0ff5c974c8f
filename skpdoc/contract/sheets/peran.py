"""Peran: the results of everyone but a JPT, one aspect a row."""

from __future__ import annotations

from dataclasses import replace

from skpdoc.contract.columns import Kind, Reference, SheetColumn, SheetSpec
from skpdoc.contract.sheets.shared import (
    ALWAYS,
    KUANTITATIF,
    PEOPLE,
    cascading_columns,
    choices_of,
    jenis_column,
    kode_column,
    konsolidasi_column,
    penugasan_column,
    satuan_column,
    target_column,
    triwulan_columns,
    urutan_column,
)
from skpdoc.model.choices import Aspek, Bentuk, Kedudukan, Klasifikasi

_ROLE_COLUMNS = tuple(
    replace(column, fill_down=True)
    for column in (
        kode_column("peran ini", "R07"),
        SheetColumn(
            "nip",
            "NIP",
            Kind.REFERENCE,
            "NIP pegawai, atau Kode Pejabat Lain yang menjadi anggota tim kita; beberapa orang dengan peran yang sama "
            "dipisah titik koma. Dua periode: NIP/1 atau NIP/2.",
            "198609262015051001",
            required=ALWAYS,
            references=PEOPLE,
            aliases=("NIP Pegawai", "Pegawai"),
            width=30,
        ),
        SheetColumn(
            "mendukung",
            "Mendukung",
            Kind.REFERENCE,
            "Kode item atasan langsung atau ketua tim yang didukung; beberapa dipisah titik koma.",
            "PK1",
            references=(Reference.ITEM,),
            aliases=("Item yang Didukung", "RHK Pimpinan yang Diintervensi"),
            width=22,
        ),
        SheetColumn(
            "rencana_hasil_kerja",
            "Rencana Hasil Kerja",
            Kind.LONG_TEXT,
            "Hasil, bukan kegiatan: Tersedianya …, Meningkatnya …, Permohonan … diselesaikan tepat waktu.",
            "Tersedianya rambu lalu lintas di ruas rawan kecelakaan",
            required=ALWAYS,
            aliases=("RHK", "Rencana Hasil Kerja (RHK)"),
            width=42,
        ),
        SheetColumn(
            "bentuk",
            "Bentuk",
            Kind.CHOICE,
            "Bentuk hasil; tidak dicetak.",
            "Output",
            choices=choices_of(Bentuk),
            width=15,
        ),
        SheetColumn(
            "kedudukan",
            "Kedudukan",
            Kind.CHOICE,
            "Bekerja mandiri, memimpin tim, atau menjadi anggota tim.",
            "Mandiri",
            choices=choices_of(Kedudukan),
            default=Kedudukan.MANDIRI.value,
            width=13,
        ),
        SheetColumn(
            "tim",
            "Tim",
            Kind.TEXT,
            "Nama tim, sama persis pada ketua dan anggotanya.",
            "Tim Andalalin",
            width=20,
        ),
        jenis_column(),
        SheetColumn(
            "klasifikasi",
            "Klasifikasi",
            Kind.CHOICE,
            "Organisasi: dapat didukung bawahan dan menjadi kolom matriks. Individu: hanya hasil pribadi.",
            "Organisasi",
            choices=choices_of(Klasifikasi),
            default=Klasifikasi.ORGANISASI.value,
            width=13,
        ),
        penugasan_column(),
        *cascading_columns(),
    )
)

ROLE_FIELDS = tuple(column.field for column in _ROLE_COLUMNS)
"""The columns of Peran that a continuing row leaves empty, merges or repeats."""

PERAN = SheetSpec(
    "Peran",
    "Rencana hasil kerja setiap pegawai selain JPT dan pimpinan unit kerja mandiri, diisi seperti formulir SKP: "
    "satu baris satu aspek. Baris yang kolom perannya kosong, digabung, atau sama dengan di atasnya melanjutkan "
    "peran itu.",
    (
        *_ROLE_COLUMNS,
        SheetColumn(
            "aspek",
            "Aspek",
            Kind.CHOICE,
            "Aspek yang diukur baris ini.",
            "Kuantitas",
            required=KUANTITATIF,
            choices=choices_of(Aspek),
            width=11,
        ),
        SheetColumn(
            "indikator",
            "Indikator",
            Kind.LONG_TEXT,
            "Indikator kinerja individu.",
            "Jumlah rambu yang terpasang sesuai standar",
            required=ALWAYS,
            aliases=("Indikator Kinerja", "Indikator Kinerja Individu", "IKI"),
            width=38,
        ),
        target_column("120"),
        satuan_column("Unit"),
        konsolidasi_column(),
        urutan_column(),
        *triwulan_columns(),
    ),
    aliases=("Peran Hasil", "Pembagian Peran"),
    anchors=("nip", "rencana_hasil_kerja"),
)
