"""The sheets of the standard workbook, version 2; books of version 1 have fewer of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum

from skpdoc.codes import PRINTABLE
from skpdoc.contract.columns import Kind, Reference, Required, SheetColumn, SheetSpec, fold_header
from skpdoc.model.choices import (
    UNTUK_SEMUA,
    Aspek,
    BagianLampiran,
    BarisAtasMPH,
    Bentuk,
    CaraPembagian,
    JenisJabatan,
    JenisKinerja,
    JenisNomor,
    JenisPejabatLain,
    Kedudukan,
    KeteranganJabatan,
    Klasifikasi,
    Konsolidasi,
    KualitasKendali,
    MetodeCascading,
    NilaiPerilaku,
    Pendekatan,
    PeriodePelaporan,
    Perspektif,
    Polarisasi,
    StatusPegawai,
    TingkatKelonggaran,
    UkuranKertas,
)
from skpdoc.regulation import catalogue

FORMAT_VERSION = "2"
"""The version that is written."""
READ_VERSIONS = ("1", FORMAT_VERSION)
"""The versions that are read, all by the same rules: what a version adds is optional."""
OLD_BOOK_SHEET = "Dari Buku Lama"
"""What `skpdoc new --from` could not bring along, left blank, or wants looked at."""

URUTAN = "urutan"
"""The field of the column that every table which prints in row order has, the last before the folded ones."""

IGNORED_SHEETS = ("Petunjuk", "Temuan", OLD_BOOK_SHEET, "Daftar Pilihan")

_ALWAYS, _KUANTITATIF = Required.ALWAYS, Required.KUANTITATIF
_PEOPLE = (Reference.PEGAWAI, Reference.PEJABAT_LAIN)


def _of(choices: Iterable[StrEnum]) -> tuple[str, ...]:
    return tuple(member.value for member in choices)


def _kode(what: str, example: str) -> SheetColumn:
    return SheetColumn(
        "kode",
        "Kode",
        Kind.KODE,
        f"Nama pendek {what}, hanya perlu bila ada yang merujuknya. Unik dalam buku kerja ini.",
        example,
        aliases=("Kode Rujukan", "ID"),
        width=10,
    )


def _cascading() -> tuple[SheetColumn, ...]:
    return (
        SheetColumn(
            "metode",
            "Metode Cascading",
            Kind.CHOICE,
            "Langsung: sebagian target induk dipikul di sini. Tidak Langsung: mendukung, dengan indikator dan "
            "target sendiri.",
            "Langsung",
            choices=_of(MetodeCascading),
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
            choices=_of(CaraPembagian),
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


def _triwulan() -> tuple[SheetColumn, ...]:
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


def _konsolidasi() -> SheetColumn:
    return SheetColumn(
        "konsolidasi",
        "Konsolidasi",
        Kind.CHOICE,
        "Bagaimana target triwulan menjadi target tahun: dijumlah, dirata-rata, atau nilai triwulan terakhir.",
        "Jumlah",
        choices=_of(Konsolidasi),
        default="Jumlah bila satuannya dapat dijumlah, selain itu Nilai Terakhir",
        width=15,
    )


def _jenis() -> SheetColumn:
    return SheetColumn(
        "jenis",
        "Jenis",
        Kind.CHOICE,
        "Hasil kerja utama atau tambahan.",
        "Utama",
        choices=_of(JenisKinerja),
        default=JenisKinerja.UTAMA.value,
        aliases=("Jenis Kinerja", "Utama/Tambahan"),
        width=11,
    )


def _penugasan() -> SheetColumn:
    return SheetColumn(
        "penugasan_dari",
        "Penugasan Dari",
        Kind.TEXT,
        "Siapa yang memberi penugasan, bila bukan atasan langsung. Dicetak di belakang rencana hasil kerja.",
        "Sekretaris Daerah",
        aliases=("Penugasan",),
        width=24,
    )


def _untuk() -> SheetColumn:
    return SheetColumn(
        "untuk",
        "Untuk",
        Kind.REFERENCE,
        f"{UNTUK_SEMUA} untuk semua pegawai, sebuah Jenis Jabatan, atau NIP seorang pegawai.",
        UNTUK_SEMUA,
        required=_ALWAYS,
        choices=(UNTUK_SEMUA, *_of(JenisJabatan)),
        references=(Reference.PEGAWAI,),
        width=26,
    )


def _gelar() -> tuple[SheetColumn, ...]:
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


def _pangkat(note: str, example: str) -> tuple[SheetColumn, ...]:
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


def _urutan() -> SheetColumn:
    return SheetColumn(
        URUTAN,
        "Urutan",
        Kind.URUTAN,
        "Nomor urut baris. Ikut terbawa saat lembar diurutkan, sehingga susunan semula selalu dapat dikembalikan. "
        "Biarkan; baris sisipan boleh tanpa nomor.",
        "12",
        width=8,
    )


UNIT_SHEET = "Unit"
UNIT_SETTINGS = (
    SheetColumn(
        "versi",
        "Versi Format",
        Kind.TEXT,
        "Versi buku kerja ini. Jangan diubah.",
        FORMAT_VERSION,
        required=_ALWAYS,
        choices=(FORMAT_VERSION,),
    ),
    SheetColumn(
        "nama_instansi",
        "Nama Instansi",
        Kind.TEXT,
        "Nama instansi seperti dicetak di kepala dokumen.",
        "Pemerintah Kabupaten Tirta Kencana",
        required=_ALWAYS,
        aliases=("Instansi",),
    ),
    SheetColumn(
        "nama_unit_kerja",
        "Nama Unit Kerja",
        Kind.TEXT,
        "Nama unit yang mengisi buku kerja ini; menjadi nama folder hasil.",
        "Dinas Perhubungan",
        required=_ALWAYS,
        aliases=("Unit Kerja", "Perangkat Daerah"),
    ),
    SheetColumn("tahun", "Tahun", Kind.YEAR, "Tahun SKP.", "2026", required=_ALWAYS),
    SheetColumn(
        "periode_mulai",
        "Periode Mulai",
        Kind.DATE,
        "Hari pertama periode penilaian.",
        "1 Januari 2026",
        required=_ALWAYS,
    ),
    SheetColumn(
        "periode_selesai",
        "Periode Selesai",
        Kind.DATE,
        "Hari terakhir periode penilaian.",
        "31 Desember 2026",
        required=_ALWAYS,
    ),
    SheetColumn(
        "regulasi",
        "Regulasi",
        Kind.CHOICE,
        "Peraturan yang menentukan bentuk dokumen.",
        "PermenPANRB 6/2022",
        required=_ALWAYS,
        choices=tuple(catalogue()),
    ),
    SheetColumn(
        "pendekatan",
        "Pendekatan Hasil Kerja",
        Kind.CHOICE,
        "Kuantitatif: tiap indikator mempunyai target terukur. Kualitatif: ukuran keberhasilan berupa uraian.",
        "Kuantitatif",
        required=_ALWAYS,
        choices=_of(Pendekatan),
        aliases=("Pendekatan",),
    ),
    SheetColumn(
        "tempat",
        "Tempat Penandatanganan",
        Kind.TEXT,
        "Kota yang dicetak di atas tanda tangan.",
        "Tirta Kencana",
        required=_ALWAYS,
    ),
    SheetColumn(
        "tanggal",
        "Tanggal Penandatanganan",
        Kind.DATE,
        "Tanggal yang dicetak di atas tanda tangan; kosong: titik-titik.",
        "5 Januari 2026",
        default="titik-titik",
    ),
    SheetColumn(
        "baris_atas_mph",
        "Baris Atas MPH",
        Kind.CHOICE,
        "Isi baris atas matriks seorang JPT atau pimpinan unit kerja mandiri. Indikator: rencana hasil kerja "
        "beserta indikatornya. Rencana Hasil Kerja: rencana hasil kerja saja.",
        "Indikator",
        choices=_of(BarisAtasMPH),
        default=BarisAtasMPH.INDIKATOR.value,
    ),
    SheetColumn(
        "ukuran_kertas",
        "Ukuran Kertas",
        Kind.CHOICE,
        "Ukuran kertas semua dokumen.",
        "A4",
        choices=_of(UkuranKertas),
        default=UkuranKertas.A4.value,
    ),
)

TARGET_YEAR_COLUMN = SheetColumn(
    "target",
    "Target <tahun>",
    Kind.TARGET,
    "Target tahun tersebut menurut Renstra.",
    "85",
    width=12,
)


def target_year_columns(years: Iterable[int]) -> tuple[SheetColumn, ...]:
    """The ``Target <year>`` columns of Renstra for the years of a plan."""
    return tuple(
        SheetColumn(
            f"target_{year}",
            f"Target {year}",
            Kind.TARGET,
            f"Target tahun {year} menurut Renstra.",
            "85",
            aliases=(f"Target Tahun {year}",),
            width=12,
        )
        for year in years
    )


RENSTRA = SheetSpec(
    "Renstra",
    "Rencana strategis: satu baris satu indikator. Kolom Target boleh lima tahun mana pun, asal tahun SKP ada "
    "di antaranya.",
    (
        _kode("indikator Renstra", "S1.1"),
        SheetColumn(
            "tujuan",
            "Tujuan",
            Kind.LONG_TEXT,
            "Tujuan Renstra. Kosong atau digabung: sama dengan baris di atasnya.",
            "Terwujudnya transportasi yang aman dan terjangkau",
            fill_down=True,
            width=34,
        ),
        SheetColumn(
            "sasaran",
            "Sasaran Strategis",
            Kind.LONG_TEXT,
            "Sasaran strategis. Kosong atau digabung: sama dengan baris di atasnya.",
            "Meningkatnya keselamatan lalu lintas",
            required=_ALWAYS,
            aliases=("Sasaran",),
            fill_down=True,
            width=34,
        ),
        SheetColumn(
            "indikator",
            "Indikator",
            Kind.LONG_TEXT,
            "Indikator sasaran.",
            "Persentase pemenuhan fasilitas keselamatan jalan",
            required=_ALWAYS,
            aliases=("Indikator Sasaran", "Indikator Kinerja"),
            width=34,
        ),
        SheetColumn(
            "satuan", "Satuan", Kind.SATUAN, "Satuan indikator.", "Persen", required=_ALWAYS, width=12
        ),
        SheetColumn(
            "kondisi_awal",
            "Kondisi Awal",
            Kind.TEXT,
            "Capaian sebelum periode Renstra.",
            "72,5",
            aliases=("Baseline", "Kondisi Awal (Baseline)"),
            width=13,
        ),
        _urutan(),
    ),
    aliases=("Rencana Strategis",),
    needed=False,
    anchors=("sasaran",),
)


def renstra_of(years: Iterable[int]) -> SheetSpec:
    """Renstra with the ``Target <year>`` columns of a plan, before Urutan."""
    *columns, urutan = RENSTRA.columns
    return replace(RENSTRA, columns=(*columns, *target_year_columns(years), urutan))


PERJANJIAN_KINERJA = SheetSpec(
    "Perjanjian Kinerja",
    "Perjanjian Kinerja tiap pejabat yang menandatanganinya, dan seluruh SKP seorang JPT: satu baris satu "
    "indikator. Baris dengan Pemilik, Sasaran dan Jenis yang sama menjadi satu rencana hasil kerja. Untuk "
    "Pejabat Lain cukup Pemilik dan Sasaran.",
    (
        _kode("indikator ini", "PK1"),
        SheetColumn(
            "pemilik",
            "Pemilik",
            Kind.REFERENCE,
            "NIP pegawai atau Kode Pejabat Lain. Dua periode: NIP/1 atau NIP/2. Kosong atau digabung: sama "
            "dengan baris di atasnya.",
            "197203151998031004",
            required=_ALWAYS,
            references=_PEOPLE,
            fill_down=True,
            width=30,
        ),
        SheetColumn(
            "induk",
            "Induk",
            Kind.REFERENCE,
            "Kode Renstra, atau kode item atasannya yang didukung; beberapa dipisah titik koma. Kosong atau digabung: "
            "sama dengan baris di atasnya, hanya di dalam satu Sasaran.",
            "S1.1",
            references=(Reference.RENSTRA, Reference.ITEM),
            fill_down=True,
            width=22,
        ),
        SheetColumn(
            "sasaran",
            "Sasaran",
            Kind.LONG_TEXT,
            "Sasaran; menjadi rencana hasil kerja. Kosong atau digabung: sama dengan baris di atasnya, hanya di dalam "
            "satu Pemilik.",
            "Meningkatnya keselamatan lalu lintas",
            required=_ALWAYS,
            aliases=("Sasaran Strategis", "Sasaran Program", "Sasaran Kegiatan", "Rencana Hasil Kerja"),
            fill_down=True,
            width=38,
        ),
        SheetColumn(
            "aspek",
            "Aspek",
            Kind.CHOICE,
            "Aspek indikator dalam SKP; tidak untuk JPT.",
            "Kuantitas",
            choices=_of(Aspek),
            default=Aspek.KUANTITAS.value,
            width=11,
        ),
        SheetColumn(
            "indikator",
            "Indikator",
            Kind.LONG_TEXT,
            "Indikator kinerja.",
            "Persentase pemenuhan fasilitas keselamatan jalan",
            required=_ALWAYS,
            aliases=("Indikator Kinerja", "Indikator Kinerja Individu"),
            width=38,
        ),
        SheetColumn(
            "target",
            "Target",
            Kind.TARGET,
            "Angka, persen, batas (< 15 Menit), waktu (Triwulan IV), atau teks. Kosong hanya bila target diturunkan "
            "dari induk (Langsung).",
            "85",
            required=_ALWAYS,
            width=13,
        ),
        SheetColumn(
            "satuan",
            "Satuan",
            Kind.SATUAN,
            "Satuan target. Boleh kosong bila target menyebutnya (≥ 80%) atau berupa waktu (31 Desember 2026).",
            "Persen",
            required=_KUANTITATIF,
            width=13,
        ),
        SheetColumn(
            "perspektif",
            "Perspektif",
            Kind.CHOICES,
            "Wajib untuk JPT dan pimpinan unit kerja mandiri; beberapa dipisah titik koma.",
            "Penerima Layanan",
            choices=_of(Perspektif),
            width=19,
        ),
        SheetColumn(
            "polarisasi",
            "Polarisasi",
            Kind.CHOICE,
            "Maksimum: makin tinggi makin baik. Minimum: makin rendah makin baik. Stabil: tepat di target.",
            "Maksimum",
            choices=_of(Polarisasi),
            default=Polarisasi.MAKSIMUM.value,
            width=12,
        ),
        _konsolidasi(),
        *_cascading(),
        _jenis(),
        _penugasan(),
        _urutan(),
        *_triwulan(),
    ),
    aliases=("PK", "Perjanjian Kinerja (PK)", "Perkin"),
    anchors=("pemilik", "sasaran"),
)

PEGAWAI = SheetSpec(
    "Pegawai",
    "Satu baris satu pegawai dan satu periode. Pindah jabatan di tengah tahun: dua baris dengan periode "
    "masing-masing. Yang tidak menyusun SKP (CLTN, MPP, dan sebagainya) tidak dicantumkan.",
    (
        SheetColumn(
            "nip",
            "NIP",
            Kind.NIP,
            "18 angka, sebagai teks. Untuk PPPK: NI PPPK.",
            "198609262015051001",
            required=_ALWAYS,
            aliases=("NIP/NI PPPK", "NIP/NIPPPK", "NIP Pegawai", "NIP Baru"),
            width=21,
        ),
        SheetColumn(
            "nama",
            "Nama",
            Kind.TEXT,
            "Nama lengkap dengan gelar.",
            "Dra. Ratna Wulandari, M.Si.",
            required=_ALWAYS,
            aliases=("Nama Pegawai", "Nama Lengkap"),
            width=32,
        ),
        *_gelar(),
        SheetColumn(
            "status",
            "Status",
            Kind.CHOICE,
            "PNS atau PPPK.",
            "PNS",
            required=_ALWAYS,
            choices=_of(StatusPegawai),
            aliases=("Status Pegawai", "Status Kepegawaian", "Status ASN"),
            width=9,
        ),
        *_pangkat(
            "Dicetak sebagai Pangkat, Golongan, bagaimanapun ejaannya. PPPK: golongannya saja.",
            "Pembina Tingkat I, IV/b",
        ),
        SheetColumn(
            "jabatan",
            "Jabatan",
            Kind.TEXT,
            "Dicetak seperti diketik.",
            "Kepala Bidang Lalu Lintas",
            required=_ALWAYS,
            aliases=("Nama Jabatan", "Jabatan Nama"),
            width=36,
        ),
        SheetColumn(
            "jenis_jabatan",
            "Jenis Jabatan",
            Kind.CHOICE,
            "Menentukan formulir SKP: JPT dan pimpinan unit kerja mandiri, atau pejabat administrasi dan "
            "fungsional.",
            "Administrator",
            required=_ALWAYS,
            choices=_of(JenisJabatan),
            width=20,
        ),
        SheetColumn(
            "unit_kerja",
            "Unit Kerja",
            Kind.TEXT,
            "Unit kerja yang dicetak di SKP.",
            "Bidang Lalu Lintas",
            required=_ALWAYS,
            width=28,
        ),
        SheetColumn(
            "atasan",
            "Atasan",
            Kind.REFERENCE,
            "NIP atasan langsung (pejabat penilai kinerja), atau Kode Pejabat Lain.",
            "197203151998031004",
            required=_ALWAYS,
            references=_PEOPLE,
            aliases=("Atasan Langsung", "NIP Atasan", "Pejabat Penilai", "Pejabat Penilai Kinerja"),
            width=30,
        ),
        SheetColumn(
            "surel",
            "Surel",
            Kind.SUREL,
            "Alamat surel untuk menerima konsep SKP.",
            "ratna.wulandari@contoh.go.id",
            aliases=("Email", "E-mail", "Alamat Surel"),
            width=28,
        ),
        SheetColumn(
            "keterangan_jabatan",
            "Keterangan Jabatan",
            Kind.CHOICE,
            "Plt. dan Plh. dicetak di depan jabatan.",
            "Definitif",
            choices=_of(KeteranganJabatan),
            default=KeteranganJabatan.DEFINITIF.value,
            width=14,
        ),
        SheetColumn(
            "periode_mulai",
            "Periode Mulai",
            Kind.DATE,
            "Hanya bila berbeda dari periode unit.",
            "1 Juni 2026",
            default="periode unit",
            width=16,
        ),
        SheetColumn(
            "periode_selesai",
            "Periode Selesai",
            Kind.DATE,
            "Hanya bila berbeda dari periode unit.",
            "31 Desember 2026",
            default="periode unit",
            width=16,
        ),
        SheetColumn(
            "tanggal",
            "Tanggal Penandatanganan",
            Kind.DATE,
            "Hanya bila berbeda dari tanggal unit.",
            "2 Juni 2026",
            default="tanggal unit",
            width=16,
        ),
        SheetColumn(
            "pendekatan",
            "Pendekatan Hasil Kerja",
            Kind.CHOICE,
            "Hanya bila berbeda dari pendekatan unit.",
            "Kualitatif",
            choices=_of(Pendekatan),
            default="pendekatan unit",
            aliases=("Pendekatan",),
            width=14,
        ),
    ),
    aliases=("Data Pegawai", "Daftar Pegawai"),
)

PEJABAT_LAIN = SheetSpec(
    "Pejabat Lain",
    "Orang yang tidak menyusun SKP di sini tetapi disebut: Bupati, Sekretaris Daerah, kepala atau anggota tim "
    "dari unit lain, perwira dengan NRP, dan jabatan Plt. di samping jabatan sendiri (NIP yang sama, jabatan "
    "diawali Plt.). Yang kosong dicetak sebagai tanda -.",
    (
        SheetColumn(
            "kode",
            "Kode",
            Kind.KODE,
            "Nama pendek untuk merujuknya.",
            "BUPATI",
            required=_ALWAYS,
            width=14,
        ),
        SheetColumn(
            "nama",
            "Nama",
            Kind.TEXT,
            "Nama lengkap dengan gelar.",
            "H. Surya Atmaja",
            required=_ALWAYS,
            width=32,
        ),
        *_gelar(),
        SheetColumn(
            "jenis_nomor",
            "Jenis Nomor",
            Kind.CHOICE,
            "NIP, NRP, atau - bila tidak ada.",
            "-",
            choices=_of(JenisNomor),
            width=12,
        ),
        SheetColumn("nomor", "Nomor", Kind.TEXT, "NIP atau NRP, sebagai teks.", "", width=21),
        *_pangkat("Dicetak sebagai Pangkat, Golongan; pangkat TNI dan Polri seperti diketik.", ""),
        SheetColumn(
            "jabatan",
            "Jabatan",
            Kind.TEXT,
            "Dicetak seperti diketik.",
            "Bupati Tirta Kencana",
            required=_ALWAYS,
            width=36,
        ),
        SheetColumn(
            "jenis_jabatan",
            "Jenis Jabatan",
            Kind.CHOICE,
            "Menentukan kolom hasil kerja pimpinan di SKP bawahannya: JPT, pimpinan unit kerja mandiri, kepala daerah "
            "dan pimpinan instansi beserta indikatornya, yang lain rencana hasil kerjanya saja.",
            JenisPejabatLain.KEPALA.value,
            choices=_of(JenisPejabatLain),
            default="hasil kerja beserta indikatornya",
            width=20,
        ),
        SheetColumn(
            "unit_kerja",
            "Unit Kerja/Instansi",
            Kind.TEXT,
            "Unit kerja atau instansinya.",
            "Pemerintah Kabupaten Tirta Kencana",
            required=_ALWAYS,
            aliases=("Unit Kerja", "Instansi"),
            width=36,
        ),
        SheetColumn("surel", "Surel", Kind.SUREL, "Alamat surel.", "", aliases=("Email", "E-mail"), width=28),
    ),
    aliases=("Pejabat Luar", "Pejabat Lainnya"),
)

_ROLE_COLUMNS = tuple(
    replace(column, fill_down=True)
    for column in (
        _kode("peran ini", "R07"),
        SheetColumn(
            "nip",
            "NIP",
            Kind.REFERENCE,
            "NIP pegawai, atau Kode Pejabat Lain yang menjadi anggota tim kita; beberapa orang dengan peran yang sama "
            "dipisah titik koma. Dua periode: NIP/1 atau NIP/2.",
            "198609262015051001",
            required=_ALWAYS,
            references=_PEOPLE,
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
            required=_ALWAYS,
            aliases=("RHK", "Rencana Hasil Kerja (RHK)"),
            width=42,
        ),
        SheetColumn(
            "bentuk",
            "Bentuk",
            Kind.CHOICE,
            "Bentuk hasil; tidak dicetak.",
            "Output",
            choices=_of(Bentuk),
            width=15,
        ),
        SheetColumn(
            "kedudukan",
            "Kedudukan",
            Kind.CHOICE,
            "Bekerja mandiri, memimpin tim, atau menjadi anggota tim.",
            "Mandiri",
            choices=_of(Kedudukan),
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
        _jenis(),
        SheetColumn(
            "klasifikasi",
            "Klasifikasi",
            Kind.CHOICE,
            "Organisasi: dapat didukung bawahan dan menjadi kolom matriks. Individu: hanya hasil pribadi.",
            "Organisasi",
            choices=_of(Klasifikasi),
            default=Klasifikasi.ORGANISASI.value,
            width=13,
        ),
        _penugasan(),
        *_cascading(),
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
            required=_KUANTITATIF,
            choices=_of(Aspek),
            width=11,
        ),
        SheetColumn(
            "indikator",
            "Indikator",
            Kind.LONG_TEXT,
            "Indikator kinerja individu.",
            "Jumlah rambu yang terpasang sesuai standar",
            required=_ALWAYS,
            aliases=("Indikator Kinerja", "Indikator Kinerja Individu", "IKI"),
            width=38,
        ),
        SheetColumn(
            "target",
            "Target",
            Kind.TARGET,
            "Angka, persen, batas (< 15 Menit), waktu (Triwulan IV), atau teks. Kosong hanya bila target diturunkan "
            "dari induk (Langsung).",
            "120",
            width=13,
        ),
        SheetColumn(
            "satuan",
            "Satuan",
            Kind.SATUAN,
            "Satuan target. Boleh kosong bila target menyebutnya (≥ 80%) atau berupa waktu (31 Desember 2026).",
            "Unit",
            required=_KUANTITATIF,
            width=13,
        ),
        _konsolidasi(),
        _urutan(),
        *_triwulan(),
    ),
    aliases=("Peran Hasil", "Pembagian Peran"),
    anchors=("nip", "rencana_hasil_kerja"),
)

MANUAL_IKU = SheetSpec(
    "Manual IKU",
    "Manual Indikator Kinerja: satu baris satu indikator.",
    (
        SheetColumn(
            "kode",
            "Kode",
            Kind.REFERENCE,
            "Kode baris Perjanjian Kinerja, atau Kode Peran/Aspek (R07/Kuantitas).",
            "PK1",
            required=_ALWAYS,
            references=(Reference.ITEM,),
            width=16,
        ),
        SheetColumn(
            "tujuan",
            "Tujuan",
            Kind.LONG_TEXT,
            "Untuk apa indikator ini diukur.",
            "Mengetahui tingkat pemenuhan fasilitas keselamatan jalan",
            required=_ALWAYS,
            width=38,
        ),
        SheetColumn(
            "definisi",
            "Definisi",
            Kind.LONG_TEXT,
            "Apa yang dimaksud dengan indikator ini.",
            "Perbandingan fasilitas terpasang dengan kebutuhan menurut rencana induk",
            required=_ALWAYS,
            width=42,
        ),
        SheetColumn(
            "formula",
            "Formula",
            Kind.LONG_TEXT,
            "Cara menghitung; boleh kosong pada pendekatan kualitatif.",
            "(fasilitas terpasang / kebutuhan fasilitas) × 100%",
            required=_KUANTITATIF,
            width=38,
        ),
        SheetColumn(
            "kualitas",
            "Kualitas dan Tingkat Kendali",
            Kind.CHOICE,
            "Outcome, Outcome Antara, atau Output Kendali Rendah.",
            "Outcome Antara",
            required=_ALWAYS,
            choices=_of(KualitasKendali),
            aliases=("Kualitas", "Tingkat Kendali"),
            width=22,
        ),
        SheetColumn(
            "sumber_data",
            "Sumber Data",
            Kind.LONG_TEXT,
            "Dokumen atau aplikasi asal datanya.",
            "Laporan inventarisasi perlengkapan jalan",
            required=_ALWAYS,
            width=34,
        ),
        SheetColumn(
            "periode_pelaporan",
            "Periode Pelaporan",
            Kind.CHOICE,
            "Seberapa sering dilaporkan.",
            "Triwulanan",
            required=_ALWAYS,
            choices=_of(PeriodePelaporan),
            width=17,
        ),
    ),
    aliases=("Manual Indikator Kinerja", "Manual IKI", "Manual"),
    needed=False,
)

PERILAKU = SheetSpec(
    "Perilaku",
    "Ekspektasi khusus pimpinan untuk tujuh nilai perilaku kerja. Untuk setiap nilai, baris yang paling khusus "
    "yang berlaku: NIP, lalu Jenis Jabatan, lalu SEMUA.",
    (
        _untuk(),
        SheetColumn(
            "nilai",
            "Nilai",
            Kind.CHOICE,
            "Salah satu dari tujuh nilai BerAKHLAK.",
            "Akuntabel",
            required=_ALWAYS,
            choices=_of(NilaiPerilaku),
            width=24,
        ),
        SheetColumn(
            "ekspektasi",
            "Ekspektasi Khusus",
            Kind.LONG_TEXT,
            "Apa yang secara khusus diharapkan pimpinan.",
            "Menjadi teladan dalam menjaga integritas di lingkungan kerjanya",
            required=_ALWAYS,
            aliases=("Ekspektasi Khusus Pimpinan", "Ekspektasi"),
            width=70,
        ),
        _urutan(),
    ),
    aliases=("Perilaku Kerja",),
    needed=False,
    anchors=("untuk",),
)

LAMPIRAN = SheetSpec(
    "Lampiran",
    "Isi Lampiran SKP. Baris untuk SEMUA, Jenis Jabatan dan NIP dijumlahkan.",
    (
        _untuk(),
        SheetColumn(
            "bagian",
            "Bagian",
            Kind.CHOICE,
            "Bagian lampiran.",
            "Dukungan Sumber Daya",
            required=_ALWAYS,
            choices=_of(BagianLampiran),
            width=27,
        ),
        SheetColumn(
            "uraian",
            "Uraian",
            Kind.LONG_TEXT,
            "Satu butir satu baris.",
            "Komputer dan jaringan internet untuk pengolahan data",
            required=_ALWAYS,
            width=80,
        ),
        _urutan(),
    ),
    aliases=("Lampiran SKP",),
    needed=False,
    anchors=("untuk",),
)

KELONGGARAN = SheetSpec(
    "Kelonggaran",
    "Temuan yang memang disengaja: tingkatnya diturunkan, dengan alasan dan nama yang bertanggung jawab. Keduanya "
    "disebut di setiap laporan. Tidak dibawa ke buku kerja tahun berikutnya.",
    (
        SheetColumn(
            "kode",
            "Kode Temuan",
            Kind.TEXT,
            "Kode temuan yang diturunkan. Galat hanya yang dapat dicetak (R09, R13, R24); peringatan semuanya.",
            "R13",
            required=_ALWAYS,
            choices=tuple(f"{kind.code} · {kind.title}" for kind in PRINTABLE),
            aliases=("Kode", "Temuan"),
            width=44,
        ),
        SheetColumn(
            "untuk",
            "Berlaku Untuk",
            Kind.REFERENCE,
            "NIP seorang pegawai, atau Kode sebuah baris Renstra, Perjanjian Kinerja, atau Peran. Bukan alamat sel: "
            "sel berpindah.",
            "PK1",
            references=(*_PEOPLE, Reference.RENSTRA, Reference.ITEM),
            default="semua temuan berkode itu",
            aliases=("Untuk",),
            width=30,
        ),
        SheetColumn(
            "menjadi",
            "Menjadi",
            Kind.CHOICE,
            "Tingkatnya sesudah diturunkan.",
            "Peringatan",
            choices=_of(TingkatKelonggaran),
            default=TingkatKelonggaran.PERINGATAN.value,
            width=13,
        ),
        SheetColumn(
            "alasan",
            "Alasan",
            Kind.LONG_TEXT,
            "Mengapa temuan itu boleh dibiarkan.",
            "Sisa target dibagi sesudah mutasi bulan Februari",
            required=_ALWAYS,
            width=60,
        ),
        SheetColumn(
            "oleh",
            "Oleh",
            Kind.TEXT,
            "Nama atau jabatan yang memutuskan.",
            "Sekretaris Dinas",
            required=_ALWAYS,
            width=30,
        ),
        SheetColumn("tanggal", "Tanggal", Kind.DATE, "Kapan diputuskan.", "12 Januari 2026", width=16),
    ),
    needed=False,
)

SHEETS = (
    RENSTRA,
    PERJANJIAN_KINERJA,
    PEGAWAI,
    PEJABAT_LAIN,
    PERAN,
    MANUAL_IKU,
    PERILAKU,
    LAMPIRAN,
    KELONGGARAN,
)
"""The tables, in workbook order; Petunjuk and Unit stand before them."""

_NAMES = {fold_header(name): spec.name for spec in SHEETS for name in (spec.name, *spec.aliases)}
_NAMES[fold_header(UNIT_SHEET)] = UNIT_SHEET


def sheet_name(title: str) -> str:
    """The contract's name of the sheet that ``title`` spells, also by an alias; '' if it is none of ours."""
    return _NAMES.get(fold_header(title), "")
