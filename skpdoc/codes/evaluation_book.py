"""What is said while an evaluation book is read and held against the SKP that it carries. Codes ``E80`` and on."""

from skpdoc.findings import FindingKind, Pelaku, Severity

E80_DATA_SKP = FindingKind(
    "E80",
    Severity.GALAT,
    "Data SKP hilang atau berubah",
    raised_in=("records.evaluation.data_skp:read_data_skp",),
)
E81_BARIS_HILANG = FindingKind(
    "E81", Severity.GALAT, "Baris SKP tidak ada lagi", raised_in=("records.evaluation.against_skp:_missing",)
)
E82_BARIS_LAIN = FindingKind(
    "E82",
    Severity.GALAT,
    "Baris yang tidak ada di SKP",
    raised_in=("records.evaluation.against_skp:_foreign",),
)
E83_BARIS_GANDA = FindingKind(
    "E83", Severity.GALAT, "Baris ganda", raised_in=("records.evaluation.against_skp:_double",)
)
E84_BERUBAH = FindingKind(
    "E84",
    Severity.GALAT,
    "Isi abu-abu berbeda dari SKP",
    is_printable=True,
    raised_in=(
        "records.evaluation.against_skp:_changed",
        "records.evaluation.penilaian:_compare",
        "records.evaluation.persons:KeyReader.key",
    ),
)
E85_SKP_LAIN = FindingKind(
    "E85",
    Severity.GALAT,
    "SKP yang dinilai berbeda",
    raised_in=("records.evaluation.merge:_BookMerger.dasar",),
)
E86_REKAP = FindingKind(
    "E86",
    Severity.PERINGATAN,
    "Penilaian berbeda dari rekap e-Kinerja",
    pelaku=Pelaku.PENILAI,
    raised_in=("pipeline.evaluation.ekinerja:differences",),
)
E87_ATASAN_GANDA = FindingKind(
    "E87",
    Severity.GALAT,
    "Atasan Pejabat Penilai cocok dengan beberapa",
    raised_in=("rules.evaluation.superiors:superiors_are_one_of_those_named",),
)
E88_ATASAN_TAK_DIKENAL = FindingKind(
    "E88",
    Severity.PERINGATAN,
    "Atasan Pejabat Penilai tidak ditemukan",
    raised_in=(
        "rules.evaluation.superiors:superiors_are_known",
        "rules.evaluation.superiors:superiors_are_named",
    ),
)
E95_BUKU_TERDAHULU = FindingKind(
    "E95",
    Severity.PERINGATAN,
    "Buku evaluasi pembuatan terakhir tidak disebut",
    pelaku=Pelaku.KEPEGAWAIAN,
    raised_in=("pipeline.evaluation.former_books:_told",),
)
E96_LUAR_MASA = FindingKind(
    "E96",
    Severity.PERINGATAN,
    "Pejabat penilai tidak menjabat pada akhir periode",
    pelaku=Pelaku.KEPEGAWAIAN,
    raised_in=("rules.evaluation.superiors:penilai_are_in_office",),
)
E97_BUKAN_SEBAB = FindingKind(
    "E97",
    Severity.GALAT,
    "Sebab tidak dinilai tidak terbaca",
    pelaku=Pelaku.PENILAI,
    raised_in=("records.evaluation.penilaian:_reason",),
)
E98_PERIODE_LAIN = FindingKind(
    "E98",
    Severity.GALAT,
    "Buku evaluasi dibuat untuk periode lain",
    pelaku=Pelaku.KEPEGAWAIAN,
    raised_in=("rules.evaluation.made_for:made_for_its_period",),
)
E99_UNIT_LAIN = FindingKind(
    "E99",
    Severity.PERINGATAN,
    "Nama Unit Kerja berbeda dari SKP",
    pelaku=Pelaku.KEPEGAWAIAN,
    raised_in=("rules.evaluation.made_for:unit_is_that_of_the_skp",),
)
