"""What should be true of angka kredit in an evaluation book. Codes ``E30`` to ``E59``."""

from skpdoc.findings import FindingKind, Pelaku, Severity

_GALAT, _PERINGATAN, _SARAN = Severity.GALAT, Severity.PERINGATAN, Severity.SARAN

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
    raised_in=(
        "rules.evaluation.months:_gap",
        "rules.evaluation.credit_riwayat:riwayat_is_of_a_counted_jenjang",
        "rules.evaluation.credit_riwayat:_gap",
    ),
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
    "Riwayat AK tidak sesuai dengan AK Konversi lama",
    "praktik: PermenPANRB 1/2023 dan PerBKN 3/2023",
    pelaku=Pelaku.KEPEGAWAIAN,
    raised_in=("rules.evaluation.credit_riwayat:riwayat_is_in_lama_or_new",),
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
    "Golongan, jenjang, atau predikat lain daripada di SKP dan evaluasinya",
    pelaku=Pelaku.KEPEGAWAIAN,
    raised_in=(
        "rules.evaluation.credit:stands_as_in_the_skp",
        "rules.evaluation.credit:last_stretch_has_the_predikat_of_the_evaluation",
    ),
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
E48_LAIN_DI_NIP = FindingKind(
    "E48",
    _PERINGATAN,
    "Data pribadi lain daripada NIP",
    pelaku=Pelaku.KEPEGAWAIAN,
    raised_in=("rules.evaluation.credit_person:birth_and_sex_are_those_of_the_nip",),
)
E49_TMT = FindingKind(
    "E49",
    _PERINGATAN,
    "TMT yang tidak mungkin",
    pelaku=Pelaku.KEPEGAWAIAN,
    raised_in=("rules.evaluation.credit_person:tmt_are_possible",),
)
