"""What should be true of an evaluation book. Codes ``E01`` to ``E29``; not every number is taken."""

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
    "Di Atas Ekspektasi, tetapi target tidak terpenuhi",
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
    "Tanggal tanda tangan tidak cocok dengan periodenya",
    pelaku=Pelaku.KEPEGAWAIAN,
    raised_in=(
        "rules.evaluation.period:signed_after_the_period",
        "rules.evaluation.period:signed_soon_after_the_period",
    ),
)
E23_PERIODE = FindingKind(
    "E23",
    _PERINGATAN,
    "Periode tidak penuh",
    pelaku=Pelaku.KEPEGAWAIAN,
    raised_in=("rules.evaluation.period:the_period_is_whole",),
)
E24_URUTAN_TANGGAL = FindingKind(
    "E24",
    _PERINGATAN,
    "Pegawai menandatangani sebelum pejabat penilai",
    pelaku=Pelaku.KEPEGAWAIAN,
    raised_in=("rules.evaluation.period:the_penilai_signs_first",),
)
E63_NOMOR_GANDA = FindingKind(
    "E63",
    _PERINGATAN,
    "Nomor surat dipakai dua kali",
    pelaku=Pelaku.KEPEGAWAIAN,
    raised_in=("rules.evaluation.paper_numbers:numbers_are_used_once",),
)
E64_TURUN = FindingKind(
    "E64",
    _PERINGATAN,
    "Realisasi lebih kecil daripada periode sebelumnya",
    raised_in=("rules.evaluation.earlier:realisasi_does_not_fall",),
)
