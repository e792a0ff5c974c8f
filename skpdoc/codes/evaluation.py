"""What should be true of an evaluation book. Codes ``E`` up to E79; not every number is taken."""

from skpdoc.findings import FindingKind, Pelaku, Severity

_GALAT, _PERINGATAN, _SARAN = Severity.GALAT, Severity.PERINGATAN, Severity.SARAN

E01_KUADRAN = FindingKind(
    "E01",
    _GALAT,
    "Predikat berbeda dari kuadran kinerja",
    "praktik: kuadran kinerja PermenPANRB 6/2022",
    pelaku=Pelaku.PENILAI,
    raised_in=("rules.evaluation.ratings:predikat_follows_the_kuadran",),
)
E02_KEBERATAN = FindingKind(
    "E02",
    _GALAT,
    "Keberatan tanpa rating sesudahnya",
    pelaku=Pelaku.PENILAI,
    raised_in=("rules.evaluation.ratings:objections_have_later_ratings",),
)
E03_TANPA_KEBERATAN = FindingKind(
    "E03",
    _GALAT,
    "Rating sesudah keberatan tanpa keberatan",
    pelaku=Pelaku.PENILAI,
    raised_in=("rules.evaluation.ratings:later_ratings_follow_an_objection",),
)
E04_TIDAK_DINILAI = FindingKind(
    "E04",
    _GALAT,
    "Tidak dinilai, tetapi berisi rating",
    pelaku=Pelaku.PENILAI,
    raised_in=("rules.evaluation.ratings:who_is_not_rated_has_no_ratings",),
)
E05_SARAN_RATING = FindingKind(
    "E05",
    _SARAN,
    "Rating Hasil Kerja berbeda dari saran",
    "praktik: panduan rating hasil kerja",
    pelaku=Pelaku.PENILAI,
    raised_in=("rules.evaluation.ratings:rating_agrees_with_its_results",),
)
E06_KEPALA = FindingKind(
    "E06",
    _PERINGATAN,
    "Rating kepala unit berbeda dari capaian organisasi",
    "praktik: SE MenPANRB 3/2023",
    pelaku=Pelaku.PENILAI,
    raised_in=("rules.evaluation.ratings:head_is_rated_as_his_organisation",),
)
E07_SETAHUN = FindingKind(
    "E07",
    _PERINGATAN,
    "Predikat setahun berbeda dari semua periode",
    pelaku=Pelaku.PENILAI,
    raised_in=("rules.evaluation.ratings:year_resembles_a_period",),
)
E08_DISTRIBUSI = FindingKind(
    "E08",
    _PERINGATAN,
    "Distribusi predikat di luar pola",
    "praktik: SE MenPANRB 3/2023, sebagai pertimbangan",
    pelaku=Pelaku.PENILAI,
    raised_in=("rules.evaluation.pattern:_told",),
)
E10_JAUH = FindingKind(
    "E10",
    _PERINGATAN,
    "Realisasi jauh di atas target",
    raised_in=("rules.evaluation.reached:realisasi_is_near_its_target",),
)
E11_SATUAN = FindingKind(
    "E11",
    _PERINGATAN,
    "Realisasi tidak dapat dibandingkan dengan target",
    raised_in=("rules.evaluation.reached:realisasi_is_in_the_satuan_of_its_target",),
)
E12_BELUM_TERCAPAI = FindingKind(
    "E12",
    _PERINGATAN,
    "Di Atas Ekspektasi, tetapi target belum tercapai",
    pelaku=Pelaku.PENILAI,
    raised_in=("rules.evaluation.reached:above_expectation_is_reached",),
)
E13_HASIL_GANDA = FindingKind(
    "E13",
    _PERINGATAN,
    "Hasil satu RHK diketik dua macam",
    pelaku=Pelaku.PENILAI,
    raised_in=("rules.evaluation.reached:an_rhk_is_rated_once",),
)
E14_BUKTI = FindingKind(
    "E14",
    _PERINGATAN,
    "Realisasi tanpa bukti dukung",
    raised_in=("rules.evaluation.evidence:realisasi_have_evidence",),
)
E15_UMPAN_BALIK = FindingKind(
    "E15",
    _PERINGATAN,
    "Hasil kerja tanpa umpan balik",
    pelaku=Pelaku.PENILAI,
    raised_in=("rules.evaluation.evidence:results_have_feedback",),
)
E16_UMPAN_BALIK_PERILAKU = FindingKind(
    "E16",
    _PERINGATAN,
    "Perilaku kerja tanpa umpan balik",
    pelaku=Pelaku.PENILAI,
    raised_in=("rules.evaluation.evidence:values_have_feedback",),
)
E17_JUMLAH = FindingKind(
    "E17",
    _PERINGATAN,
    "Jumlah realisasi bawahan berbeda",
    raised_in=("rules.evaluation.sums_up:realisasi_adds_up",),
)
E18_ASAL = FindingKind(
    "E18",
    _SARAN,
    "Realisasi tanpa asal angkanya",
    raised_in=("rules.evaluation.evidence:realisasi_say_their_source",),
)
E20_DUA_SKP = FindingKind(
    "E20",
    _SARAN,
    "Dua SKP satu orang",
    pelaku=Pelaku.KEPEGAWAIAN,
    raised_in=("rules.evaluation.persons:two_skp_count_once",),
)
E21_PLT = FindingKind(
    "E21",
    _SARAN,
    "SKP Plt. atau Plh. tidak ikut dihitung",
    pelaku=Pelaku.KEPEGAWAIAN,
    raised_in=("rules.evaluation.persons:acting_posts_do_not_count",),
)
E22_TANGGAL = FindingKind(
    "E22",
    _PERINGATAN,
    "Ditandatangani sebelum periodenya selesai",
    pelaku=Pelaku.KEPEGAWAIAN,
    raised_in=("rules.evaluation.period:signed_after_the_period",),
)
E23_PERIODE = FindingKind(
    "E23",
    _PERINGATAN,
    "Periode tidak penuh",
    pelaku=Pelaku.KEPEGAWAIAN,
    raised_in=("rules.evaluation.period:the_period_is_whole",),
)
E30_BUKAN_FUNGSIONAL = FindingKind(
    "E30",
    _GALAT,
    "Angka kredit bukan pejabat fungsional",
    "praktik: PermenPANRB 1/2023 dan PerBKN 3/2023",
    pelaku=Pelaku.KEPEGAWAIAN,
    raised_in=("rules.evaluation.credit:only_functional_officers_have_angka_kredit",),
)
E31_TANPA_BARIS = FindingKind(
    "E31",
    _PERINGATAN,
    "Pejabat fungsional tanpa angka kredit",
    "praktik: PermenPANRB 1/2023 dan PerBKN 3/2023",
    pelaku=Pelaku.KEPEGAWAIAN,
    raised_in=("rules.evaluation.credit:functional_officers_have_angka_kredit",),
)
E32_GOLONGAN = FindingKind(
    "E32",
    _PERINGATAN,
    "Golongan bukan golongan jenjangnya",
    "praktik: PermenPANRB 1/2023 dan PerBKN 3/2023",
    pelaku=Pelaku.KEPEGAWAIAN,
    raised_in=("rules.evaluation.credit:golongan_is_of_the_jenjang",),
)
E33_BULAN = FindingKind(
    "E33",
    _GALAT,
    "Bulan angka kredit tidak benar",
    "praktik: PermenPANRB 1/2023 dan PerBKN 3/2023",
    pelaku=Pelaku.KEPEGAWAIAN,
    raised_in=(
        "rules.evaluation.months:months_run_forward",
        "rules.evaluation.months:months_are_within_the_period",
        "rules.evaluation.months:months_do_not_overlap",
        "rules.evaluation.months_before:earlier_years_are_over",
        "rules.evaluation.months_before:_beside_now",
        "rules.evaluation.months_before:_doubled",
    ),
)
E34_TMT = FindingKind(
    "E34",
    _PERINGATAN,
    "Bulan angka kredit tidak sesuai TMT Jabatan",
    pelaku=Pelaku.KEPEGAWAIAN,
    raised_in=(
        "rules.evaluation.months:months_begin_with_the_post",
        "rules.evaluation.credit_riwayat:riwayat_begins_with_the_post",
    ),
)
E35_JEDA = FindingKind(
    "E35",
    _PERINGATAN,
    "Bulan yang tidak dihitung angka kreditnya",
    pelaku=Pelaku.KEPEGAWAIAN,
    raised_in=("rules.evaluation.months:_gap",),
)
E36_LAMA_GANDA = FindingKind(
    "E36",
    _GALAT,
    "Kolom LAMA diketik dua kali",
    "praktik: PermenPANRB 1/2023 dan PerBKN 3/2023",
    pelaku=Pelaku.KEPEGAWAIAN,
    raised_in=("rules.evaluation.credit_lama:lama_is_typed_once",),
)
E37_LAMA_HANGUS = FindingKind(
    "E37",
    _GALAT,
    "Kolom LAMA dari jenjang sebelumnya",
    "praktik: PermenPANRB 1/2023 dan PerBKN 3/2023",
    pelaku=Pelaku.KEPEGAWAIAN,
    raised_in=("rules.evaluation.credit_lama:lama_lapses_with_its_jenjang",),
)
E38_RIWAYAT = FindingKind(
    "E38",
    _GALAT,
    "Riwayat AK lebih besar daripada AK Konversi lama",
    "praktik: PermenPANRB 1/2023 dan PerBKN 3/2023",
    pelaku=Pelaku.KEPEGAWAIAN,
    raised_in=("rules.evaluation.credit_riwayat:riwayat_is_part_of_lama",),
)
E39_LAMA_KURANG = FindingKind(
    "E39",
    _PERINGATAN,
    "Kolom LAMA kurang dari yang sudah dipakai",
    "praktik: PermenPANRB 1/2023 dan PerBKN 3/2023",
    pelaku=Pelaku.KEPEGAWAIAN,
    raised_in=("rules.evaluation.credit_lama:lama_holds_what_was_used",),
)
E40_AK_DASAR = FindingKind(
    "E40",
    _PERINGATAN,
    "AK Dasar berbeda dari tabel",
    "praktik: PermenPANRB 1/2023 dan PerBKN 3/2023",
    pelaku=Pelaku.KEPEGAWAIAN,
    raised_in=("rules.evaluation.credit_lama:ak_dasar_is_that_of_the_table",),
)
E41_IJAZAH = FindingKind(
    "E41",
    _PERINGATAN,
    "AK Pendidikan tidak lazim",
    "praktik: PermenPANRB 1/2023, peningkatan pendidikan",
    pelaku=Pelaku.KEPEGAWAIAN,
    raised_in=("rules.evaluation.credit:a_degree_gives_a_quarter",),
)
E42_PENYESUAIAN = FindingKind(
    "E42",
    _SARAN,
    "AK Penyesuaian berbeda dari masa kepangkatan",
    "praktik: PermenPANRB 1/2023 dan PerBKN 3/2023",
    pelaku=Pelaku.KEPEGAWAIAN,
    raised_in=("rules.evaluation.credit_lama:transfer_agrees_with_its_months",),
)
E43_PENANDATANGAN = FindingKind(
    "E43",
    _GALAT,
    "Penandatangan tidak ditemukan",
    pelaku=Pelaku.KEPEGAWAIAN,
    raised_in=("rules.evaluation.credit:signers_are_known",),
)
E44_LAIN_DI_SKP = FindingKind(
    "E44",
    _PERINGATAN,
    "Golongan atau jenjang lain daripada di SKP",
    pelaku=Pelaku.KEPEGAWAIAN,
    raised_in=("rules.evaluation.credit:stands_as_in_the_skp",),
)
E45_TERLALU_BESAR = FindingKind(
    "E45",
    _PERINGATAN,
    "Angka kredit lama terlalu besar",
    "praktik: PermenPANRB 1/2023 dan PerBKN 3/2023",
    pelaku=Pelaku.KEPEGAWAIAN,
    raised_in=("rules.evaluation.credit_possible:_too_much",),
)
E46_INTEGRASI = FindingKind(
    "E46",
    _PERINGATAN,
    "AK Integrasi mungkin dihitung dua kali",
    pelaku=Pelaku.KEPEGAWAIAN,
    raised_in=("rules.evaluation.credit_possible:integrasi_is_not_in_lama",),
)
E47_AKUMULASI = FindingKind(
    "E47",
    _PERINGATAN,
    "Akumulasi tanpa rincian AK Konversi lama",
    pelaku=Pelaku.KEPEGAWAIAN,
    raised_in=("rules.evaluation.credit_riwayat:riwayat_tells_all_of_lama",),
)
