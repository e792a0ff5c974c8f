"""The guide to the standard workbook (Indonesian): for the sheet Petunjuk and for the documentation page."""

from __future__ import annotations

from dataclasses import dataclass

from skpdoc.contract.books import PLANNING
from skpdoc.contract.columns import BookSpec, Kind, Required, SheetColumn, SheetSpec
from skpdoc.contract.sheets.renstra import RENSTRA, TARGET_YEAR_COLUMN

ISI = {
    Kind.TEXT: "teks",
    Kind.LONG_TEXT: "teks panjang",
    Kind.KODE: "kode",
    Kind.NIP: "18 angka, sebagai teks",
    Kind.KUNCI: "18 angka, sebagai teks; bila dua SKP: NIP/1, NIP/2",
    Kind.DATE: "tanggal",
    Kind.YEAR: "tahun",
    Kind.CHOICE: "pilihan",
    Kind.CHOICES: "pilihan, boleh beberapa (;)",
    Kind.REFERENCE: "rujukan",
    Kind.TARGET: "angka, persen, atau teks",
    Kind.ANGKA: "angka",
    Kind.SATUAN: "satuan",
    Kind.BAGIAN: "bobot, persen, atau jumlah",
    Kind.SUREL: "alamat surel",
    Kind.URUTAN: "nomor",
}
"""What a cell of each kind holds, in the office's words."""

WAJIB = {
    Required.ALWAYS: "wajib",
    Required.KUANTITATIF: "wajib bila kuantitatif",
    Required.NEVER: "boleh kosong",
}

SINGKAT = {Required.ALWAYS: "ya", Required.KUANTITATIF: "bila kuantitatif", Required.NEVER: ""}

TERISI = "sudah terisi"
"""Of what is filled in beforehand."""

PEMBUKA = (
    "Selamat bekerja! Dari buku kerja ini SKP, Manual IKU, dan Matriks Peran Hasil seluruh pegawai unit Anda "
    "disusun sekaligus. Setiap keterangan cukup diketik satu kali. Anda boleh mengurutkan, menyaring, dan "
    "menempel seperti biasa; hanya nama lembar dan judul kolom yang jangan diubah."
)


@dataclass(frozen=True, slots=True)
class GuideStep:
    """One step of the work: which sheet, and what to do there."""

    judul: str
    uraian: str
    lembar: str = ""
    """the sheet to jump to, '' for none"""
    perintah: str = ""
    """the command to type, '' for none"""


@dataclass(frozen=True, slots=True)
class GuideTable:
    """A small table of the guide under a sentence or two."""

    judul: str
    pengantar: str
    kepala: tuple[str, ...]
    baris: tuple[tuple[str, ...], ...]
    penutup: str = ""


@dataclass(frozen=True, slots=True)
class Guide:
    """The guide to one kind of workbook; each of its tables with how many of four columns each of its cells takes."""

    book: BookSpec
    judul: str
    pembuka: str
    langkah: tuple[GuideStep, ...]
    legenda: tuple[tuple[Required | None, str], ...]
    """when a cell must be filled in (None: it is filled in beforehand), and what its colour means"""
    catatan: str
    tabel: tuple[tuple[GuideTable, tuple[int, ...]], ...]


LANGKAH = (
    GuideStep(
        "Simpan",
        "Simpan buku kerja ini dengan nama unit Anda, misalnya dishub.xlsx. Satu unit dan satu "
        "tahun, satu berkas.",
    ),
    GuideStep("Unit", "Isi kolom Nilai. Sebagian sudah terisi; periksa dan ubah bila perlu.", "Unit"),
    GuideStep(
        "Pejabat Lain dan Pegawai",
        "Catat dahulu orang di luar unit yang akan disebut (misalnya Bupati sebagai atasan kepala dinas), "
        "lalu semua pegawai beserta atasannya masing-masing.",
        "Pegawai",
    ),
    GuideStep("Renstra", "Salin sasaran, indikator, dan target lima tahun. Boleh menyusul.", "Renstra"),
    GuideStep(
        "Perjanjian Kinerja",
        "Isi hasil kerja kepala unit (seluruh SKP-nya) dan pejabat lain yang menandatangani Perjanjian "
        "Kinerja. Beri Kode pada baris yang akan didukung bawahan.",
        "Perjanjian Kinerja",
    ),
    GuideStep(
        "Peran",
        "Isi dari atas ke bawah: Administrator, Pengawas, lalu Fungsional dan Pelaksana. Di kolom Mendukung, "
        "pilih kode hasil kerja atasan atau ketua tim yang didukung.",
        "Peran",
    ),
    GuideStep(
        "Manual IKU, Perilaku, Lampiran",
        "Lengkapi. Untuk Perilaku dan Lampiran, baris SEMUA sering sudah cukup bagi kebanyakan pegawai.",
        "Manual IKU",
    ),
    GuideStep(
        "Terbitkan",
        "Simpan, lalu terbitkan. Setiap temuan menyebut lembar, sel, dan cara memperbaikinya; hanya dokumen "
        "yang terkena galat yang ditahan. Perbaiki, simpan, terbitkan lagi.",
        perintah="skpdoc generate dishub.xlsx",
    ),
)
"""What to do, in order."""

LEGENDA = (
    (Required.ALWAYS, "Wajib diisi. Judul kolomnya berbintang (*)."),
    (Required.KUANTITATIF, "Wajib diisi pada pendekatan kuantitatif; boleh kosong pada kualitatif."),
    (Required.NEVER, "Boleh kosong. Arti sel kosong disebut di bawah."),
)

LEGENDA_CATATAN = (
    "Arahkan kursor ke judul kolom untuk membaca penjelasan dan contohnya. Kolom TW I–IV terlipat: klik "
    "tanda + di atas judul kolom bila target triwulan hendak diisi."
)

TARGET_TURUN = GuideTable(
    "Bagaimana target turun",
    "Target atasan hanya turun kepada bawahan bila Metode Cascading diisi Langsung; saat itu Target bawahan "
    "boleh dikosongkan dan dihitungkan. Contoh: target Kepala Bidang 120 Unit rambu, dipikul tiga orang "
    "secara Langsung dengan Cara Pembagian Beban Target.",
    ("Pegawai", "Kolom Bagian", "Target yang dihitung", "Sebab"),
    (
        ("Citra", "30 Unit", "30 Unit", "jumlah tetap, diambil lebih dahulu"),
        ("Andi", "(kosong)", "30 Unit", "sisa 90 Unit dibagi menurut bobot; kosong berarti bobot 1"),
        ("Budi", "2", "60 Unit", "bobot 2, dua kali bagian Andi"),
        ("Jumlah", "", "120 Unit", "sama dengan target atasan"),
    ),
    "Wilayah: seperti Beban Target bila satuannya dapat dijumlah (Unit, Dokumen, Orang); persen, indeks, dan "
    "nilai tidak dijumlah, sehingga setiap bawahan menerima target yang sama. Aspek: setiap bawahan memikul "
    "satu komponen dan mengetik targetnya sendiri. Tidak Langsung: bawahan mendukung dengan indikator, "
    "target, dan satuan sendiri; tidak ada yang dihitung. Target yang Anda ketik tidak pernah ditimpa, hanya "
    "diperiksa.",
)

RUJUKAN = GuideTable(
    "Menunjuk orang atau hasil kerja",
    "Kolom Pemilik, Atasan, NIP di Peran, Induk, Mendukung, dan Untuk menunjuk baris lain. Pilih dari "
    "daftar, atau ketik dengan salah satu cara ini:",
    ("Cara menulis", "Contoh", "Artinya"),
    (
        ("NIP", "198609262015051001", "pegawai dengan NIP itu"),
        (
            "NIP · Nama",
            "198609262015051001 · Dra. Ratna Wulandari, M.Si.",
            "sama; begitu bunyinya di daftar",
        ),
        ("Kode", "BUPATI, PK1, R07", "baris yang kolom Kode-nya berisi itu"),
        ("Kode · teks", "PK1 · Meningkatnya keselamatan", "sama; begitu bunyinya di daftar"),
        ("Teks lengkap", "Meningkatnya keselamatan lalu lintas", "hasil kerja yang bunyinya persis demikian"),
        ("Beberapa, dipisah ;", "PK1; PK2", "mendukung keduanya; di kolom NIP: peran beberapa orang"),
        ("NIP/1, NIP/2", "198609262015051001/2", "pegawai dengan dua periode: baris periode kedua"),
        ("Kode/Aspek", "R07/Kualitas", "satu aspek dari sebuah peran (Manual IKU dan pembagian target)"),
    ),
    "Kode hanya perlu untuk baris yang ditunjuk baris lain.",
)

SALAH = GuideTable(
    "Yang sering keliru",
    "",
    ("Tertulis", "Masalahnya", "Sebaiknya"),
    (
        (
            "1,98609E+17",
            "NIP tersimpan sebagai angka. Excel hanya menyimpan 15 angka; tiga angka terakhir sudah hilang.",
            "Ketik ulang NIP sebagai teks. Kolomnya sudah berformat teks; saat menempel, pilih Tempel Nilai.",
        ),
        (
            "1.824",
            "Seribu delapan ratus dua puluh empat, atau satu koma delapan?",
            "Ketik 1824 untuk ribuan, 1,8 atau 1,82 untuk desimal. Desimal selalu dengan koma.",
        ),
        (
            "0,95 atau 9500%",
            "Persen yang tertukar dengan pecahan, atau format persen di atas angka yang sudah persen.",
            "Ketik 95% pada Target, atau 95 pada Target dan Persen pada Satuan.",
        ),
        (
            "07.30 dengan satuan Jam",
            "Pukul setengah delapan, tujuh setengah jam, atau 7,3 jam?",
            "Pukul: 07:30, atau pukul 07.30 WIB tanpa Satuan. Lamanya: 7 jam 30 menit, atau 7,5 dengan koma.",
        ),
        ("dua belas", "Angka yang ditulis dengan huruf tidak dapat dihitung.", "12"),
        ("-  atau  n/a", "Bukan target.", "Kosongkan bila target diturunkan; selain itu isi targetnya."),
        (
            "24 Dokumen",
            "Terbaca, tetapi satuannya tertulis dua kali bila kolom Satuan juga diisi.",
            "24 pada Target, Dokumen pada Satuan.",
        ),
        (
            "Baris jumlah, tanda tangan",
            "Setiap baris di bawah judul dibaca sebagai data.",
            "Hapus dari lembar isian.",
        ),
        (
            "Pak Kabid",
            "Rujukan tidak ditebak, juga bila mirip.",
            "Pilih dari daftar, atau ketik NIP atau Kode.",
        ),
    ),
)


PLANNING_GUIDE = Guide(
    PLANNING,
    "Buku Kerja SKP",
    PEMBUKA,
    LANGKAH,
    LEGENDA,
    LEGENDA_CATATAN,
    ((TARGET_TURUN, (1, 1, 1, 1)), (RUJUKAN, (1, 2, 1)), (SALAH, (1, 2, 1))),
)


def columns_of(spec: SheetSpec) -> tuple[SheetColumn, ...]:
    """The columns of ``spec`` as the guide lists them: Renstra with its ``Target <tahun>``."""
    if spec is not RENSTRA:
        return spec.columns
    *columns, urutan = spec.columns
    return (*columns, TARGET_YEAR_COLUMN, urutan)


def bawaan(book: BookSpec) -> tuple[tuple[str, str, str], ...]:
    """What a blank cell means: (header, default, the sheets that have it), in workbook order."""
    found: dict[tuple[str, str], list[str]] = {}
    for spec in book.sheets:
        for column in spec.columns:
            if column.default:
                found.setdefault((column.header, column.default), []).append(spec.name)
    return tuple((header, default, ", ".join(names)) for (header, default), names in found.items())


def setting_note(setting: SheetColumn) -> str:
    """The Keterangan of a setting: its note, and what a blank means."""
    return f"{setting.note} Kosong: {setting.default}." if _adds_default(setting) else setting.note


def _adds_default(column: SheetColumn) -> bool:
    return bool(column.default) and column.default not in column.note


def wajib(column: SheetColumn) -> str:
    """When a cell of the column must be filled in, or that it is."""
    return TERISI if column.is_given else WAJIB[column.required]


def header_note(column: SheetColumn) -> str:
    """The note of a header cell: what it holds, an example, what a blank means, the choices."""
    lines = [f"{column.header}: {ISI[column.kind]}, {wajib(column)}", column.note]
    if column.choices:
        lines.append(f"Pilihan: {' / '.join(column.choices)}")
    if column.example and column.example not in column.choices:
        lines.append(f"Contoh: {column.example}")
    if _adds_default(column):
        lines.append(f"Kosong berarti: {column.default}")
    return "\n".join(lines)
