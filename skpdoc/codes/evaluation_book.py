"""What is said while an evaluation book is read and held against the SKP that it carries. Codes ``E80`` and on."""

from skpdoc.findings import FindingKind, Severity

E80_DATA_SKP = FindingKind(
    "E80",
    Severity.GALAT,
    "Data SKP hilang atau berubah",
    raised_in=("records.evaluation.data_skp:read_data_skp",),
)
