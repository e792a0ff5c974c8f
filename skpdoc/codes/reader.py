"""What is said while a workbook is read: files, sheets, columns, cells. Codes ``B``."""

from skpdoc.findings import FindingKind, Pelaku, Severity

_GALAT, _PERINGATAN, _SARAN = Severity.GALAT, Severity.PERINGATAN, Severity.SARAN

B01_LEMBAR = FindingKind(
    "B01", _GALAT, "Lembar tidak ada atau ganda", raised_in=("records.sheets:find_sheets",)
)
B02_LEMBAR_LAIN = FindingKind(
    "B02",
    _SARAN,
    "Lembar yang tidak dibaca atau tersembunyi",
    raised_in=("records.other_sheets:plain_remarks", "records.sheets:find_sheets"),
)
B03_KOLOM = FindingKind(
    "B03", _GALAT, "Kolom wajib tidak ada", raised_in=("records.table:_Finder._report_no_header",)
)
B04_KOLOM_LAIN = FindingKind(
    "B04",
    _SARAN,
    "Kolom yang tidak dibaca",
    raised_in=("records.book:_no_target_year", "records.settings:_unread", "records.unread:_foreign"),
)
B05_KOLOM_GANDA = FindingKind(
    "B05",
    _GALAT,
    "Judul kolom ganda",
    raised_in=("records.table:_Finder._find_columns", "records.settings:_twice"),
)
B06_KOSONG = FindingKind(
    "B06",
    _GALAT,
    "Isian wajib masih kosong",
    raised_in=(
        "records.row_cells:RowCells.require",
        "records.settings:_report_missing",
        "rules.completeness:aspek_is_given",
        "rules.evaluation.blanks:_blank",
    ),
)
B07_SEL_GALAT = FindingKind(
    "B07", _GALAT, "Sel berisi galat Excel", raised_in=("records.row_cells:RowCells._judged",)
)
B08_RUMUS = FindingKind(
    "B08", _GALAT, "Rumus tanpa nilai tersimpan", raised_in=("records.row_cells:RowCells._judged",)
)
B09_GABUNG = FindingKind(
    "B09",
    _GALAT,
    "Sel digabung di tempat yang tidak dapat diisikan ke bawah",
    raised_in=("records.filling:_say_merged", "records.table:_Finder._report_merge"),
)
B10_DIISI = FindingKind(
    "B10", _SARAN, "Sel kosong diisi dari baris di atasnya", raised_in=("records.filling:Filled.findings",)
)
B11_KARAKTER = FindingKind(
    "B11", _GALAT, "Karakter yang tidak dapat dicetak", raised_in=("records.row_cells:RowCells._clean",)
)
B12_DIRAPIKAN = FindingKind(
    "B12", _SARAN, "Teks dirapikan", raised_in=("records.row_cells:Repairs.findings",)
)
B13_PILIHAN = FindingKind(
    "B13", _GALAT, "Pilihan tidak dikenal", raised_in=("records.row:Row._named", "records.unit:_regulasi")
)
B14_ANGKA = FindingKind(
    "B14",
    _GALAT,
    "Angka perlu ditegaskan",
    raised_in=(
        "records.row:Row.angka",
        "records.row:Row.target",
        "records.row_cells:RowCells.text",
        "rules.completeness:target_is_not_zero",
    ),
)
B15_ANGKA_CATATAN = FindingKind(
    "B15", _PERINGATAN, "Angka dibaca dengan catatan", raised_in=("records.row:Row.target",)
)
B16_TANGGAL = FindingKind(
    "B16", _GALAT, "Tanggal tidak terbaca", raised_in=("records.row:Row.day", "records.settings:read_tahun")
)
B17_BARIS = FindingKind(
    "B17", _PERINGATAN, "Baris di luar tabel tidak dibaca", raised_in=("records.footer:_not_read",)
)
B18_TERSEMBUNYI = FindingKind(
    "B18", _SARAN, "Baris tersembunyi ikut dibaca", raised_in=("records.table:_Finder._report_hidden",)
)
B19_PANJANG = FindingKind(
    "B19", _GALAT, "Teks terlalu panjang", raised_in=("records.row_cells:RowCells._clean",)
)
B20_BAGIAN = FindingKind("B20", _GALAT, "Bagian tidak terbaca", raised_in=("records.row:Row.bagian",))
B21_KODE_GANDA = FindingKind(
    "B21",
    _GALAT,
    "Kode dipakai lebih dari satu kali",
    raised_in=("cascade.double_codes:double_codes", "cascade.hierarchy:_pejabat"),
)
B22_RUJUKAN = FindingKind(
    "B22",
    _GALAT,
    "Rujukan tidak ditemukan",
    raised_in=("cascade.references:Names.problem", "cascade.support:of_nobody"),
)
B23_RUJUKAN_GANDA = FindingKind(
    "B23",
    _GALAT,
    "Rujukan cocok dengan lebih dari satu",
    raised_in=("cascade.references:Names.problem", "cascade.support:_Resolver._report_shared"),
)
B24_VERSI = FindingKind(
    "B24",
    _GALAT,
    "Versi format tidak dikenal",
    raised_in=("records.unit:_check_version", "records.evaluation.settings:_check_version"),
)
B25_SUREL = FindingKind("B25", _GALAT, "Alamat surel tidak terbaca", raised_in=("records.row:Row.surel",))
B26_PERIODE = FindingKind(
    "B26",
    _GALAT,
    "Periode tidak masuk akal",
    raised_in=(
        "records.people:_periode",
        "records.evaluation.settings:_check_days",
        "records.settings:read_rentang",
    ),
)
B27_PANGKAT = FindingKind(
    "B27",
    _PERINGATAN,
    "Pangkat dan golongan tidak cocok",
    pelaku=Pelaku.KEPEGAWAIAN,
    raised_in=("rules.people:pangkat_fits_golongan",),
)
B28_BERBEDA = FindingKind(
    "B28",
    _GALAT,
    "Isian berbeda di antara buku kerja satu unit",
    raised_in=(
        "cascade.covering:_between",
        "rules.waivers:_contradictions",
        "records.merge:_Merger._as_one",
        "records.merge:_Merger._conflict",
        "records.evaluation.merge:_BookMerger._say",
    ),
)
B29_BUKU_SAMA = FindingKind(
    "B29", _SARAN, "Buku kerja yang sama diberikan dua kali", raised_in=("pipeline.reading.load:_twice",)
)
B30_TIDAK_DIBAWA = FindingKind(
    "B30",
    _PERINGATAN,
    "Tidak dibawa dari buku kerja lama",
    raised_in=(
        "records.last_year.book:_not_carried",
        "records.last_year.tables:_leave_waivers",
        "records.last_year.unit:_unknown",
    ),
)
B31_DIKOSONGKAN = FindingKind(
    "B31",
    _SARAN,
    "Dikosongkan karena hanya berlaku pada tahun lama",
    raised_in=("records.last_year.sheet:NewSheet.close", "records.last_year.unit:_value"),
)
B30_DAFTAR = FindingKind(
    "B30",
    _PERINGATAN,
    "Tidak dibawa dari daftar pegawai",
    pelaku=Pelaku.KEPEGAWAIAN,
    raised_in=("records.staff_list:_left_out",),
)
B32_DAFTAR = FindingKind(
    "B32",
    _PERINGATAN,
    "Dibawa dari daftar pegawai, tetapi perlu diperiksa",
    pelaku=Pelaku.KEPEGAWAIAN,
    raised_in=("records.staff_list:_doubts",),
)
B32_PERIKSA = FindingKind(
    "B32",
    _PERINGATAN,
    "Dibawa dari buku kerja lama, tetapi perlu diperiksa",
    raised_in=(
        "records.last_year.book:_say_lost_references",
        "records.last_year.sheet:Years.naming",
        "records.last_year.tables:fill",
        "records.last_year.unit:_value",
    ),
)
B33_TAUTAN = FindingKind("B33", _PERINGATAN, "Nilai dari berkas lain", raised_in=("records.remarks:_linked",))
B34_FORMAT = FindingKind(
    "B34", _PERINGATAN, "Format angka tidak terbaca", raised_in=("records.remarks:book_remarks",)
)
B35_SATUAN = FindingKind(
    "B35",
    _PERINGATAN,
    "Satuan tidak dikenal, mirip dengan yang dikenal",
    raised_in=("records.row:Row.satuan",),
)
B36_DITTO = FindingKind(
    "B36", _GALAT, "Isian menunjuk baris di atasnya", raised_in=("records.row_cells:RowCells._clean",)
)
B47_NAMA = FindingKind(
    "B47", _GALAT, "Nama memuat yang bukan nama", pelaku=Pelaku.KEPEGAWAIAN, raised_in=("records.names:_ask",)
)
B48_GOLONGAN = FindingKind(
    "B48",
    _GALAT,
    "Golongan tidak ada pada status kepegawaian ini",
    pelaku=Pelaku.KEPEGAWAIAN,
    raised_in=("rules.people:pangkat_fits_golongan",),
)
B49_PANGKAT_GANDA = FindingKind(
    "B49",
    _GALAT,
    "Pangkat dan golongan berbeda di dua kolom",
    pelaku=Pelaku.KEPEGAWAIAN,
    raised_in=("records.ranks:_ask",),
)
B50_MIRIP = FindingKind(
    "B50", _PERINGATAN, "Tidak dibaca, padahal mirip dengan yang dicetak", raised_in=("records.unread:alike",)
)
B51_JUDUL = FindingKind(
    "B51",
    _GALAT,
    "Judul yang belum jelas maksudnya",
    raised_in=("records.settings:_unread", "records.unread:rival"),
)
B52_JENIS_PEJABAT = FindingKind(
    "B52",
    _SARAN,
    "Jenis Jabatan Pejabat Lain belum diisi",
    raised_in=("rules.posts:pejabat_lain_say_their_post",),
)
B53_JAM = FindingKind("B53", _GALAT, "Tanggal yang memuat jam", raised_in=("records.row:Row.day",))
B54_KODE_DAN_TEKS = FindingKind(
    "B54",
    _GALAT,
    "Kode dan teks rujukan tidak sejalan",
    raised_in=("cascade.references:Names.contradiction",),
)
B60_DILENGKAPI = FindingKind(
    "B60",
    _SARAN,
    "Sel kosong diisi dari buku kerja lain",
    raised_in=("records.completing:_FilledCells.said",),
)
B63_TOML = FindingKind(
    "B63",
    _PERINGATAN,
    "Kelonggaran di skpdoc.toml tidak dipakai lagi",
    raised_in=("pipeline.settings.office:old_waivers",),
)
B65_BUKAN_STANDAR = FindingKind(
    "B65", _GALAT, "Bukan buku kerja standar", raised_in=("records.sheets:no_standard_book",)
)
B66_SALINAN = FindingKind(
    "B66",
    _GALAT,
    "Salinan lembar dengan isi lain",
    raised_in=("records.other_sheets:_Resembling._differing",),
)
B67_LEMBAR_MIRIP = FindingKind(
    "B67",
    _PERINGATAN,
    "Lembar mirip yang tidak dibaca",
    raised_in=("records.other_sheets:_Resembling.finding",),
)
B68_MUNGKIN_ORANG = FindingKind(
    "B68",
    _GALAT,
    "Nama di luar tabel, mungkin orang",
    pelaku=Pelaku.KEPEGAWAIAN,
    raised_in=("records.footer:_asked",),
)
B69_SATU_PERAN = FindingKind(
    "B69", _GALAT, "Baris-baris satu peran tidak sejalan", raised_in=("records.disagreeing:_RowMistake.say",)
)
