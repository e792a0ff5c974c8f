"""Evaluation books with one fault each, as offices make them: those of the small office, spoilt in one place."""

from __future__ import annotations

from tools.evaluated.samples import SMALL, book_name
from tools.faulty.collection import Collection
from tools.faulty.evaluation.credit import CREDIT
from tools.faulty.evaluation.persons import PERSONS
from tools.faulty.evaluation.ratings import RATINGS
from tools.faulty.evaluation.reached import REACHED
from tools.faulty.evaluation.rows import ROWS
from tools.faulty.evaluation.twin import QUARTER, YEAR, check_evaluation

__all__ = ["EVALUATION"]

_BASES = " dan ".join(
    f"[{name}](../sample_workbooks/evaluasi/{name})"
    for name in (book_name(SMALL, QUARTER), book_name(SMALL, YEAR))
)

EVALUATION = Collection(
    "salah_evaluasi",
    "Contoh kekeliruan buku evaluasi",
    "tools/faulty/evaluation",
    f"dua: {_BASES}",
    "skpdoc evaluate check sample_workbooks/salah_evaluasi/predikat_bukan_kuadran.xlsx",
    "Yang hanya tampak di antara dua berkas tidak ada di sini: SKP yang lain di dua buku evaluasi (E85), rating yang "
    "lain di rekap e-Kinerja (E86), realisasi yang turun dari buku triwulan sebelumnya (E64), buku pembuatan terakhir "
    "yang tidak disebut (E95), dan pejabat penilai yang menurut buku kerja sudah berganti (E96).",
    (RATINGS, REACHED, CREDIT, ROWS, PERSONS),
    check_evaluation,
)
