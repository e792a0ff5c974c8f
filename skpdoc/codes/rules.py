"""What should be true of people and results. Codes ``R``; not every number is taken."""

from skpdoc.findings import FindingKind, Pelaku, Severity, Subject

_GALAT, _PERINGATAN, _SARAN = Severity.GALAT, Severity.PERINGATAN, Severity.SARAN

R05_PERSPEKTIF = FindingKind(
    "R05",
    _PERINGATAN,
    "Perspektif belum lengkap",
    "praktik: panduan SKP JPT",
    pelaku=Pelaku.PERENCANA,
    raised_in=("rules.pimpinan:perspektif_are_complete",),
)
R06_TINGKAT = FindingKind(
    "R06",
    _PERINGATAN,
    "Hasil JPT setingkat kegiatan atau keluaran",
    "praktik: panduan SKP JPT",
    pelaku=Pelaku.PERENCANA,
    raised_in=("rules.wording:_KIND",),
)
R06_KENDALI = FindingKind(
    "R06",
    _GALAT,
    "Tingkat kendali yang tidak ada pada manual",
    "praktik: panduan SKP JPT",
    pelaku=Pelaku.PERENCANA,
    raised_in=("records.extras:_read_kualitas",),
)
R06_DI_LUAR_KENDALI = FindingKind(
    "R06",
    _SARAN,
    "Hasil pejabat fungsional di luar kendalinya",
    "praktik: FGD evaluasi pengelolaan kinerja 2025",
    pelaku=Pelaku.DIALOG,
    raised_in=("rules.wording:_KIND",),
)
R07_TARGET = FindingKind(
    "R07",
    _GALAT,
    "Indikator atau target belum diisi",
    pelaku=Pelaku.DIALOG,
    subject=Subject.FORM,
    raised_in=("cascade.division:Division._own_targets", "rules.completeness:indikator_is_given"),
)
R08_SATU_ASPEK = FindingKind(
    "R08",
    _PERINGATAN,
    "RHK dengan satu aspek saja",
    pelaku=Pelaku.DIALOG,
    raised_in=("rules.aspects:results_have_two_aspects",),
)
R08_ASPEK_GANDA = FindingKind(
    "R08",
    _PERINGATAN,
    "Aspek ganda dalam satu RHK",
    pelaku=Pelaku.DIALOG,
    raised_in=("rules.aspects:_twice",),
)
R09_MENDUKUNG = FindingKind(
    "R09",
    _GALAT,
    "RHK utama tidak mendukung hasil pimpinan",
    pelaku=Pelaku.PIMPINAN,
    is_printable=True,
    raised_in=("cascade.support:_Resolver._check_item",),
)
R09_LEBIH_TINGGI = FindingKind(
    "R09",
    _PERINGATAN,
    "RHK mendukung hasil di atas atasan langsung",
    pelaku=Pelaku.PIMPINAN,
    raised_in=("cascade.support:_Resolver._check_distance",),
)
R10_TANPA_RHK = FindingKind(
    "R10",
    _GALAT,
    "Pegawai tanpa rencana hasil kerja",
    pelaku=Pelaku.PIMPINAN,
    subject=Subject.RESULTS,
    raised_in=("rules.completeness:every_employee_has_results",),
)
R10_KOLOM_KOSONG = FindingKind(
    "R10",
    _PERINGATAN,
    "Hasil yang tidak didukung siapa pun",
    "praktik: sosialisasi MPPH 2023",
    pelaku=Pelaku.PIMPINAN,
    raised_in=("rules.matrix:every_column_is_carried",),
)
R12_PERAN_SAMA = FindingKind(
    "R12",
    _PERINGATAN,
    "Peran yang sama pada dua pegawai",
    "praktik: sosialisasi MPPH 2023",
    pelaku=Pelaku.PIMPINAN,
    raised_in=("rules.duplicates:roles_do_not_overlap",),
)
R12_DI_ATASAN_LAIN = FindingKind(
    "R12",
    _SARAN,
    "Peran yang sama di bawah atasan yang berlainan",
    pelaku=Pelaku.PIMPINAN,
    raised_in=("rules.duplicates:roles_differ_between_heads",),
)
R12_RHK_SAMA = FindingKind(
    "R12",
    _PERINGATAN,
    "RHK yang sama dua kali",
    pelaku=Pelaku.DIALOG,
    raised_in=("rules.duplicates:results_are_distinct",),
)
R13_KURANG = FindingKind(
    "R13",
    _GALAT,
    "Jumlah target kurang dari target induk",
    "praktik: dari PermenPANRB 8/2021 halaman 28, yang sudah dicabut",
    pelaku=Pelaku.PIMPINAN,
    is_printable=True,
    raised_in=("rules.sums:carried_targets_add_up",),
)
R13_LEBIH = FindingKind(
    "R13",
    _PERINGATAN,
    "Jumlah target melebihi target induk",
    "praktik: dari PermenPANRB 8/2021 halaman 28, yang sudah dicabut",
    pelaku=Pelaku.PIMPINAN,
    raised_in=("rules.sums:carried_targets_add_up",),
)
R14_DI_BAWAH = FindingKind(
    "R14",
    _PERINGATAN,
    "Target tidak setinggi target induk",
    pelaku=Pelaku.DIALOG,
    raised_in=("rules.sums:whole_targets_are_reached",),
)
R18_DI_LUAR_PERIODE = FindingKind(
    "R18",
    _PERINGATAN,
    "Target Waktu di luar periode SKP",
    pelaku=Pelaku.DIALOG,
    raised_in=("rules.duration:times_fit_the_period",),
)
R18_LEBIH_PENDEK = FindingKind(
    "R18",
    _SARAN,
    "Target Waktu lebih pendek dari periode SKP",
    pelaku=Pelaku.DIALOG,
    raised_in=("rules.duration:_short_finding",),
)
R19_MANUAL = FindingKind(
    "R19",
    _GALAT,
    "Manual IKU tidak lengkap",
    pelaku=Pelaku.PIMPINAN,
    subject=Subject.FORM_MANUAL,
    raised_in=("cascade.manuals:read_manuals", "rules.manual:manual_of_kuantitatif_has_formula"),
)
R19_TANPA_MANUAL = FindingKind(
    "R19",
    _PERINGATAN,
    "Indikator JPT tanpa manual",
    "praktik: panduan SKP JPT",
    pelaku=Pelaku.PIMPINAN,
    raised_in=("rules.manual:pimpinan_has_manuals",),
)
R20_BAGIAN_KOSONG = FindingKind(
    "R20",
    _PERINGATAN,
    "Bagian Lampiran belum diisi",
    pelaku=Pelaku.DIALOG,
    subject=Subject.ANNEX,
    raised_in=("rules.lampiran:lampiran_are_complete",),
)
R20_SKEMA = FindingKind(
    "R20",
    _PERINGATAN,
    "Skema pertanggungjawaban tanpa jadwal atau bukti",
    pelaku=Pelaku.DIALOG,
    subject=Subject.ACCOUNTABILITY,
    raised_in=("rules.lampiran:skema_say_when_and_with_what",),
)
R21_TANGGAL = FindingKind(
    "R21",
    _PERINGATAN,
    "Tanggal penandatanganan tidak lazim",
    pelaku=Pelaku.KEPEGAWAIAN,
    subject=Subject.STIPULATION,
    raised_in=("rules.dates:signed_in_time",),
)
R22_HIERARKI = FindingKind(
    "R22",
    _GALAT,
    "Susunan atasan tidak benar",
    pelaku=Pelaku.KEPEGAWAIAN,
    raised_in=("cascade.superiors:superiors", "cascade.superiors:roots"),
)
R22_NIP_GANDA = FindingKind(
    "R22",
    _GALAT,
    "NIP dipakai dua baris",
    pelaku=Pelaku.KEPEGAWAIAN,
    raised_in=("cascade.hierarchy:_check_periods",),
)
R22_BANYAK_PUNCAK = FindingKind(
    "R22",
    _SARAN,
    "Lebih dari satu pimpinan puncak",
    pelaku=Pelaku.KEPEGAWAIAN,
    raised_in=("cascade.superiors:roots",),
)
R22_PLT = FindingKind(
    "R22", _PERINGATAN, "Atasan yang juga Plt.", pelaku=Pelaku.KEPEGAWAIAN, raised_in=("rules.posts:_ask",)
)
R22_JEDA = FindingKind(
    "R22",
    _SARAN,
    "Jeda di antara dua periode",
    pelaku=Pelaku.KEPEGAWAIAN,
    raised_in=("rules.people:periods_follow_each_other",),
)
R23_TANPA_ATASAN = FindingKind(
    "R23",
    _PERINGATAN,
    "Bawahan ber-RHK, atasannya belum",
    pelaku=Pelaku.PIMPINAN,
    raised_in=("rules.pimpinan:heads_have_results_first",),
)
R24_PENUGASAN = FindingKind(
    "R24",
    _GALAT,
    "Mendukung hasil orang lain tanpa penugasan",
    "praktik: sosialisasi MPPH 2023",
    pelaku=Pelaku.PIMPINAN,
    is_printable=True,
    raised_in=("cascade.support:_Resolver._check_distance",),
)
R25_JUMLAH_RHK = FindingKind(
    "R25",
    _SARAN,
    "Banyaknya RHK tidak lazim",
    pelaku=Pelaku.PIMPINAN,
    raised_in=("rules.load:load_is_usual",),
)
R25_MENUMPUK = FindingKind(
    "R25",
    _PERINGATAN,
    "RHK menumpuk pada satu orang",
    pelaku=Pelaku.PIMPINAN,
    raised_in=("rules.load:load_is_usual",),
)
R25_BEBAN = FindingKind(
    "R25", _SARAN, "Beban jauh di atas rekan", pelaku=Pelaku.PIMPINAN, raised_in=("rules.load:load_is_usual",)
)
R26_TRIWULAN = FindingKind(
    "R26",
    _PERINGATAN,
    "Target triwulan tidak sesuai dengan target tahun",
    "praktik: pedoman Kementerian Keuangan",
    pelaku=Pelaku.DIALOG,
    raised_in=("rules.plan:_quarter_finding",),
)
R27_JPT_PERAN = FindingKind(
    "R27",
    _GALAT,
    "Hasil kerja JPT di luar Perjanjian Kinerja",
    "praktik: SKP JPT memuat Perjanjian Kinerja",
    raised_in=("cascade.results:_report_pimpinan",),
)
R28_NIP = FindingKind(
    "R28", _GALAT, "NIP tidak benar", pelaku=Pelaku.KEPEGAWAIAN, raised_in=("records.row:Row.nip",)
)
R28_NIP_PPPK = FindingKind(
    "R28", _PERINGATAN, "NI PPPK tidak lazim", pelaku=Pelaku.KEPEGAWAIAN, raised_in=("records.row:Row.nip",)
)
