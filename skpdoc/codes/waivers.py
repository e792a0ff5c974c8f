"""What is said of the waivers of an office. Codes ``B``."""

from skpdoc.findings import FindingKind, Pelaku, Severity

_PERINGATAN, _SARAN = Severity.PERINGATAN, Severity.SARAN

B61_KELONGGARAN = FindingKind(
    "B61",
    _PERINGATAN,
    "Kelonggaran tidak dapat diterapkan",
    raised_in=("rules.waivers:lower",),
)
B62_KELONGGARAN_SIA = FindingKind(
    "B62",
    _PERINGATAN,
    "Kelonggaran tidak mengenai temuan apa pun",
    raised_in=("rules.waivers:_told",),
)
B64_DILONGGARKAN = FindingKind(
    "B64",
    _SARAN,
    "Temuan diturunkan oleh Kelonggaran",
    pelaku=Pelaku.PIMPINAN,
    raised_in=("rules.waivers:_told",),
)
