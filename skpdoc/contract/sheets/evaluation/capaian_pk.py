"""Capaian PK: the indicators of the head's Perjanjian Kinerja, as a help to weigh the organisation's achievement."""

from __future__ import annotations

from skpdoc.contract.columns import Kind, SheetColumn, SheetSpec
from skpdoc.contract.sheets.evaluation.shared import given_column
from skpdoc.contract.sheets.shared import polarisasi_column, urutan_column

CAPAIAN_PK = SheetSpec(
    "Capaian PK",
    "Indikator Perjanjian Kinerja kepala unit: satu baris satu indikator. Membantu menimbang Capaian Kinerja "
    "Organisasi di lembar Periode; tidak menentukan apa pun dan tidak dicetak.",
    (
        given_column("kode", "Kode", "Kode baris Perjanjian Kinerja. Sudah terisi.", "PK1", 10),
        given_column("sasaran", "Sasaran", "Sudah terisi.", "Meningkatnya keselamatan lalu lintas", 34),
        SheetColumn(
            "indikator",
            "Indikator",
            Kind.LONG_TEXT,
            "Indikator kinerja. Sudah terisi.",
            "Persentase pemenuhan fasilitas keselamatan jalan",
            is_given=True,
            width=38,
        ),
        SheetColumn(
            "satuan",
            "Satuan",
            Kind.TEXT,
            "Satuan ketiga angka di sebelahnya. Sudah terisi.",
            "Persen",
            is_given=True,
            width=13,
        ),
        SheetColumn(
            "target_tahun",
            "Target Tahun",
            Kind.TARGET,
            "Target setahun. Sudah terisi.",
            "85",
            aliases=("Target",),
            is_given=True,
            width=13,
        ),
        SheetColumn(
            "target_periode",
            "Target Periode",
            Kind.TARGET,
            "Target sampai akhir periode ini, bila triwulannya ditetapkan. Boleh diperbaiki.",
            "40",
            width=13,
        ),
        polarisasi_column(),
        SheetColumn(
            "realisasi",
            "Realisasi",
            Kind.TARGET,
            "Yang tercapai sampai akhir periode ini, dalam satuan yang sama.",
            "42",
            width=13,
        ),
        SheetColumn(
            "capaian",
            "Capaian",
            Kind.TEXT,
            "Realisasi terhadap Target Periode menurut Polarisasi; dihitung, tidak dibaca.",
            "105%",
            is_given=True,
            width=11,
        ),
        SheetColumn(
            "keterangan",
            "Keterangan",
            Kind.LONG_TEXT,
            "Catatan, misalnya sumber angkanya.",
            "Data Bidang Lalu Lintas per 31 Maret",
            width=36,
        ),
        urutan_column(),
    ),
    needed=False,
    anchors=("kode",),
)
