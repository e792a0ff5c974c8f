"""Every kind of finding: code, severity, title, ground. ``B`` the reader, ``K`` the cascade, ``R`` the rules.

R codes and their grounds follow the list of checkable rules; a legal basis is named only where it is
confirmed, else ``praktik``.
"""

from skpdoc.findings import FindingKind, Pelaku, Severity

_GALAT, _PERINGATAN, _SARAN = Severity.GALAT, Severity.PERINGATAN, Severity.SARAN

B01_LEMBAR = FindingKind("B01", _GALAT, "Lembar tidak ada atau ganda")
B02_LEMBAR_LAIN = FindingKind("B02", _SARAN, "Lembar yang tidak dibaca atau tersembunyi")
B03_KOLOM = FindingKind("B03", _GALAT, "Kolom wajib tidak ada")
B04_KOLOM_LAIN = FindingKind("B04", _SARAN, "Kolom yang tidak dibaca")
B05_KOLOM_GANDA = FindingKind("B05", _GALAT, "Judul kolom ganda")
B06_KOSONG = FindingKind("B06", _GALAT, "Isian wajib masih kosong")
B07_SEL_GALAT = FindingKind("B07", _GALAT, "Sel berisi galat Excel")
B08_RUMUS = FindingKind("B08", _GALAT, "Rumus tanpa nilai tersimpan")
B09_GABUNG = FindingKind("B09", _GALAT, "Sel digabung di tempat yang tidak dapat diisikan ke bawah")
B10_DIISI = FindingKind("B10", _SARAN, "Sel kosong diisi dari baris di atasnya")
B11_KARAKTER = FindingKind("B11", _GALAT, "Karakter yang tidak dapat dicetak")
B12_DIRAPIKAN = FindingKind("B12", _SARAN, "Teks dirapikan")
B13_PILIHAN = FindingKind("B13", _GALAT, "Pilihan tidak dikenal")
B14_ANGKA = FindingKind("B14", _GALAT, "Target perlu ditegaskan")
B15_ANGKA_CATATAN = FindingKind("B15", _PERINGATAN, "Target dibaca dengan catatan")
B16_TANGGAL = FindingKind("B16", _GALAT, "Tanggal tidak terbaca")
B17_BARIS = FindingKind("B17", _PERINGATAN, "Baris di luar tabel tidak dibaca")
B18_TERSEMBUNYI = FindingKind("B18", _SARAN, "Baris tersembunyi ikut dibaca")
B19_PANJANG = FindingKind("B19", _GALAT, "Teks terlalu panjang")
B20_BAGIAN = FindingKind("B20", _GALAT, "Bagian tidak terbaca")
B21_KODE_GANDA = FindingKind("B21", _GALAT, "Kode dipakai lebih dari satu kali")
B22_RUJUKAN = FindingKind("B22", _GALAT, "Rujukan tidak ditemukan")
B23_RUJUKAN_GANDA = FindingKind("B23", _GALAT, "Rujukan cocok dengan lebih dari satu")
B24_VERSI = FindingKind("B24", _GALAT, "Versi format tidak dikenal")
B25_SUREL = FindingKind("B25", _GALAT, "Alamat surel tidak terbaca")
B26_PERIODE = FindingKind("B26", _GALAT, "Periode tidak masuk akal")
B27_PANGKAT = FindingKind("B27", _PERINGATAN, "Pangkat dan golongan tidak cocok", pelaku=Pelaku.KEPEGAWAIAN)
B28_BERBEDA = FindingKind("B28", _GALAT, "Isian berbeda di antara buku kerja satu unit")
B29_BUKU_SAMA = FindingKind("B29", _SARAN, "Buku kerja yang sama diberikan dua kali")
B30_TIDAK_DIBAWA = FindingKind("B30", _PERINGATAN, "Tidak dibawa dari buku kerja lama")
B31_DIKOSONGKAN = FindingKind("B31", _SARAN, "Dikosongkan karena hanya berlaku pada tahun lama")
B32_PERIKSA = FindingKind("B32", _PERINGATAN, "Dibawa dari buku kerja lama, tetapi perlu diperiksa")
B33_TAUTAN = FindingKind("B33", _PERINGATAN, "Nilai dari berkas lain")
B34_FORMAT = FindingKind("B34", _PERINGATAN, "Format angka tidak terbaca")
B35_SATUAN = FindingKind("B35", _PERINGATAN, "Satuan tidak dikenal, mirip dengan yang dikenal")
B36_DITTO = FindingKind("B36", _GALAT, "Isian menunjuk baris di atasnya")
B40_TERURUT = FindingKind("B40", _GALAT, "Baris lanjutan di lembar yang tampaknya diurutkan")
B41_TANPA_NOMOR = FindingKind("B41", _GALAT, "Baris lanjutan yang tidak jelas melanjutkan baris mana")
B42_DIURUTKAN = FindingKind("B42", _SARAN, "Baris dibaca menurut kolom Urutan")
B43_NOMOR_KEMBAR = FindingKind("B43", _SARAN, "Nomor Urutan kembar")
B44_DI_ATAS_JUDUL = FindingKind("B44", _GALAT, "Baris isian di atas judul kolom")
B45_URUTAN_CETAK = FindingKind("B45", _GALAT, "Urutan cetak diragukan")
B47_NAMA = FindingKind("B47", _GALAT, "Nama memuat yang bukan nama", pelaku=Pelaku.KEPEGAWAIAN)
B48_GOLONGAN = FindingKind(
    "B48", _GALAT, "Golongan tidak ada pada status kepegawaian ini", pelaku=Pelaku.KEPEGAWAIAN
)
B49_PANGKAT_GANDA = FindingKind(
    "B49", _GALAT, "Pangkat dan golongan berbeda di dua kolom", pelaku=Pelaku.KEPEGAWAIAN
)
B50_MIRIP = FindingKind("B50", _PERINGATAN, "Tidak dibaca, padahal mirip dengan yang dicetak")
B51_JUDUL = FindingKind("B51", _GALAT, "Judul yang belum jelas maksudnya")
B52_JENIS_PEJABAT = FindingKind("B52", _SARAN, "Jenis Jabatan Pejabat Lain belum diisi")
B53_JAM = FindingKind("B53", _GALAT, "Tanggal yang memuat jam")
B54_KODE_DAN_TEKS = FindingKind("B54", _GALAT, "Kode dan teks rujukan tidak sejalan")
B60_DILENGKAPI = FindingKind("B60", _SARAN, "Sel kosong diisi dari buku kerja lain")
B61_KELONGGARAN = FindingKind("B61", _PERINGATAN, "Kelonggaran tidak dapat diterapkan")
B62_KELONGGARAN_SIA = FindingKind("B62", _PERINGATAN, "Kelonggaran tidak mengenai temuan apa pun")
B63_TOML = FindingKind("B63", _PERINGATAN, "Kelonggaran di skpdoc.toml tidak dipakai lagi")
B64_DILONGGARKAN = FindingKind("B64", _SARAN, "Temuan diturunkan oleh Kelonggaran", pelaku=Pelaku.PIMPINAN)
B65_BUKAN_STANDAR = FindingKind("B65", _GALAT, "Bukan buku kerja standar")
B66_SALINAN = FindingKind("B66", _GALAT, "Salinan lembar dengan isi lain")
B67_LEMBAR_MIRIP = FindingKind("B67", _PERINGATAN, "Lembar mirip yang tidak dibaca")
B68_MUNGKIN_ORANG = FindingKind("B68", _GALAT, "Nama di luar tabel, mungkin orang", pelaku=Pelaku.KEPEGAWAIAN)

K01_CARA = FindingKind("K01", _GALAT, "Cara Pembagian belum jelas", pelaku=Pelaku.PIMPINAN)
K02_SATUAN = FindingKind("K02", _GALAT, "Satuan berbeda dari target induk", pelaku=Pelaku.PIMPINAN)
K03_TIDAK_DIJUMLAH = FindingKind("K03", _GALAT, "Target induk tidak dapat dibagi", pelaku=Pelaku.PIMPINAN)
K04_BARIS_ASPEK = FindingKind("K04", _GALAT, "Baris aspek pemikul target tidak jelas", pelaku=Pelaku.PIMPINAN)
K05_NOL = FindingKind("K05", _GALAT, "Hasil pembagian nol", pelaku=Pelaku.PIMPINAN)
K06_BEDA_INDUK = FindingKind("K06", _GALAT, "Target beberapa induk tidak sama", pelaku=Pelaku.PIMPINAN)
K07_TANPA_INDUK = FindingKind("K07", _GALAT, "Target induk belum ada", pelaku=Pelaku.PIMPINAN)
K08_BAGIAN = FindingKind(
    "K08", _GALAT, "Banyaknya Bagian tidak sama dengan banyaknya induk", pelaku=Pelaku.PIMPINAN
)
K09_LINGKARAN = FindingKind("K09", _GALAT, "Target saling menunggu")
K10_CARA_DIABAIKAN = FindingKind("K10", _PERINGATAN, "Cara Pembagian tanpa Metode Langsung")
K11_RENSTRA = FindingKind(
    "K11", _PERINGATAN, "Target berbeda dari Renstra", "praktik: PK selaras Renstra", pelaku=Pelaku.PERENCANA
)
K13_SATUAN_KOSONG = FindingKind("K13", _PERINGATAN, "Satuan diambil dari target induk")
K14_PERSPEKTIF = FindingKind("K14", _GALAT, "Perspektif belum diisi")
K15_DIKETIK_LAIN = FindingKind(
    "K15", _PERINGATAN, "Target berbeda dari hasil pembagian", pelaku=Pelaku.PIMPINAN
)
K16_BOBOT = FindingKind(
    "K16", _PERINGATAN, "Bagian tanpa satuan dibaca sebagai bobot", pelaku=Pelaku.PIMPINAN
)
K20_KOSONG = FindingKind("K20", _GALAT, "Buku kerja belum berisi pegawai atau hasil kerja")
K20_SEBAGIAN_KOSONG = FindingKind("K20", _PERINGATAN, "Perjanjian Kinerja atau Peran belum berisi")
K21_SASARAN = FindingKind(
    "K21",
    _PERINGATAN,
    "Sasaran Renstra tanpa Perjanjian Kinerja",
    "praktik: PK selaras Renstra",
    pelaku=Pelaku.PERENCANA,
)
K22_INDIKATOR = FindingKind(
    "K22",
    _SARAN,
    "Indikator Perjanjian Kinerja berbeda dari induknya",
    "praktik: PK selaras Renstra",
    pelaku=Pelaku.PERENCANA,
)
K17_KETUA_BERSAMA = FindingKind("K17", _GALAT, "Ketua tim lebih dari satu orang", pelaku=Pelaku.PIMPINAN)
K18_TIM = FindingKind("K18", _PERINGATAN, "Tim tanpa ketua, mirip dengan tim lain", pelaku=Pelaku.PIMPINAN)

R02_AKTIVITAS = FindingKind("R02", _PERINGATAN, "RHK menyebut kegiatan, bukan hasil", pelaku=Pelaku.DIALOG)
R03_KATEGORI = FindingKind("R03", _PERINGATAN, "RHK hanya menyebut bidang kerja", pelaku=Pelaku.DIALOG)
R05_PERSPEKTIF = FindingKind(
    "R05", _PERINGATAN, "Perspektif belum lengkap", "praktik: panduan SKP JPT", pelaku=Pelaku.PERENCANA
)
R07_TARGET = FindingKind("R07", _GALAT, "Indikator atau target belum diisi", pelaku=Pelaku.DIALOG)
R08_SATU_ASPEK = FindingKind("R08", _PERINGATAN, "RHK dengan satu aspek saja", pelaku=Pelaku.DIALOG)
R08_ASPEK_GANDA = FindingKind("R08", _PERINGATAN, "Aspek ganda dalam satu RHK", pelaku=Pelaku.DIALOG)
R09_MENDUKUNG = FindingKind(
    "R09", _GALAT, "RHK utama tidak mendukung hasil pimpinan", pelaku=Pelaku.PIMPINAN, is_printable=True
)
R09_LEBIH_TINGGI = FindingKind(
    "R09", _PERINGATAN, "RHK mendukung hasil di atas atasan langsung", pelaku=Pelaku.PIMPINAN
)
R10_TANPA_RHK = FindingKind("R10", _GALAT, "Pegawai tanpa rencana hasil kerja", pelaku=Pelaku.PIMPINAN)
R10_KOLOM_KOSONG = FindingKind(
    "R10", _PERINGATAN, "Hasil yang tidak didukung siapa pun", pelaku=Pelaku.PIMPINAN
)
R12_PERAN_SAMA = FindingKind("R12", _PERINGATAN, "Peran yang sama pada dua pegawai", pelaku=Pelaku.PIMPINAN)
R12_RHK_SAMA = FindingKind("R12", _PERINGATAN, "RHK yang sama dua kali", pelaku=Pelaku.DIALOG)
R13_KURANG = FindingKind(
    "R13", _GALAT, "Jumlah target kurang dari target induk", pelaku=Pelaku.PIMPINAN, is_printable=True
)
R13_LEBIH = FindingKind("R13", _PERINGATAN, "Jumlah target melebihi target induk", pelaku=Pelaku.PIMPINAN)
R14_DI_BAWAH = FindingKind("R14", _PERINGATAN, "Target tidak setinggi target induk", pelaku=Pelaku.DIALOG)
R15_SAMAR = FindingKind("R15", _PERINGATAN, "Kata samar pada indikator atau target", pelaku=Pelaku.DIALOG)
R15_UKURAN = FindingKind("R15", _PERINGATAN, "Indikator tanpa ukuran", pelaku=Pelaku.DIALOG)
R15_GANDA = FindingKind("R15", _PERINGATAN, "Beberapa indikator dalam satu sel", pelaku=Pelaku.DIALOG)
R15_TARGET = FindingKind("R15", _PERINGATAN, "Target di dalam teks indikator", pelaku=Pelaku.DIALOG)
R15_EJAAN = FindingKind("R15", _PERINGATAN, "Salah eja kata kinerja")
R15_EJAAN_LAIN = FindingKind("R15", _SARAN, "Ejaan yang tidak baku")
R16_MUTLAK = FindingKind(
    "R16",
    _PERINGATAN,
    "Kata mutlak",
    "praktik: dari PermenPANRB 8/2021, yang sudah dicabut",
    pelaku=Pelaku.DIALOG,
)
R17_SATUAN = FindingKind("R17", _PERINGATAN, "Satuan tidak cocok dengan indikator", pelaku=Pelaku.DIALOG)
R17_BENDA = FindingKind("R17", _SARAN, "Satuan menghitung benda lain", pelaku=Pelaku.DIALOG)
R18_DI_LUAR_PERIODE = FindingKind(
    "R18", _PERINGATAN, "Target Waktu di luar periode SKP", pelaku=Pelaku.DIALOG
)
R18_LEBIH_PENDEK = FindingKind(
    "R18", _SARAN, "Target Waktu lebih pendek dari periode SKP", pelaku=Pelaku.DIALOG
)
R19_MANUAL = FindingKind("R19", _GALAT, "Manual IKU tidak lengkap", pelaku=Pelaku.PIMPINAN)
R19_TANPA_MANUAL = FindingKind("R19", _PERINGATAN, "Indikator JPT tanpa manual", pelaku=Pelaku.PIMPINAN)
R20_BAGIAN_KOSONG = FindingKind(
    "R20",
    _PERINGATAN,
    "Bagian Lampiran belum diisi",
    "PermenPANRB 6/2022 pasal 11–13",
    pelaku=Pelaku.DIALOG,
)
R20_SKEMA = FindingKind(
    "R20",
    _PERINGATAN,
    "Skema pertanggungjawaban tanpa jadwal atau bukti",
    "PermenPANRB 6/2022 pasal 12",
    pelaku=Pelaku.DIALOG,
)
R21_TANGGAL = FindingKind(
    "R21", _PERINGATAN, "Tanggal penandatanganan tidak lazim", pelaku=Pelaku.KEPEGAWAIAN
)
R22_HIERARKI = FindingKind("R22", _GALAT, "Susunan atasan tidak benar", pelaku=Pelaku.KEPEGAWAIAN)
R22_BANYAK_PUNCAK = FindingKind("R22", _SARAN, "Lebih dari satu pimpinan puncak", pelaku=Pelaku.KEPEGAWAIAN)
R22_PLT = FindingKind("R22", _PERINGATAN, "Atasan yang juga Plt.", pelaku=Pelaku.KEPEGAWAIAN)
R22_JEDA = FindingKind("R22", _SARAN, "Jeda di antara dua periode", pelaku=Pelaku.KEPEGAWAIAN)
R23_TANPA_ATASAN = FindingKind("R23", _PERINGATAN, "Bawahan ber-RHK, atasannya belum", pelaku=Pelaku.PIMPINAN)
R24_PENUGASAN = FindingKind(
    "R24",
    _GALAT,
    "Mendukung hasil orang lain tanpa penugasan",
    pelaku=Pelaku.PIMPINAN,
    is_printable=True,
)
R25_JUMLAH_RHK = FindingKind("R25", _SARAN, "Banyaknya RHK tidak lazim", pelaku=Pelaku.PIMPINAN)
R25_BEBAN = FindingKind("R25", _SARAN, "Beban jauh di atas rekan", pelaku=Pelaku.PIMPINAN)
R26_TRIWULAN = FindingKind(
    "R26", _PERINGATAN, "Target triwulan tidak sesuai dengan target tahun", pelaku=Pelaku.DIALOG
)
R27_JPT_PERAN = FindingKind(
    "R27", _GALAT, "Hasil kerja JPT di luar Perjanjian Kinerja", "praktik: SKP JPT memuat Perjanjian Kinerja"
)
R28_NIP = FindingKind("R28", _GALAT, "NIP tidak benar", pelaku=Pelaku.KEPEGAWAIAN)
R28_NIP_PPPK = FindingKind("R28", _PERINGATAN, "NI PPPK tidak lazim", pelaku=Pelaku.KEPEGAWAIAN)

KINDS = tuple(kind for kind in tuple(vars().values()) if isinstance(kind, FindingKind))
"""every kind, in the order above"""
PRINTABLE = tuple(kind for kind in KINDS if kind.is_printable)
"""the galat that an office may waive"""
