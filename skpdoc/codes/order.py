"""What is said of the order of rows, and of sheets that were sorted. Codes ``B40`` to ``B45``."""

from skpdoc.findings import FindingKind, Severity

_GALAT, _SARAN = Severity.GALAT, Severity.SARAN

B40_TERURUT = FindingKind(
    "B40", _GALAT, "Baris lanjutan di lembar yang tampaknya diurutkan", raised_in=("records.doubt:_doubt",)
)
B41_TANPA_NOMOR = FindingKind(
    "B41",
    _GALAT,
    "Baris lanjutan yang tidak jelas melanjutkan baris mana",
    raised_in=("records.doubt:_stray", "records.roles:_say_ambiguous"),
)
B42_DIURUTKAN = FindingKind(
    "B42", _SARAN, "Baris dibaca menurut kolom Urutan", raised_in=("records.urutan:_restored",)
)
B43_NOMOR_KEMBAR = FindingKind("B43", _SARAN, "Nomor Urutan kembar", raised_in=("records.urutan:_doubled",))
B44_DI_ATAS_JUDUL = FindingKind(
    "B44", _GALAT, "Baris isian di atas judul kolom", raised_in=("records.above:rows_above",)
)
B45_URUTAN_CETAK = FindingKind(
    "B45", _GALAT, "Urutan cetak diragukan", raised_in=("records.print_order:_doubt",)
)
