"""What a promotion needs besides angka kredit, as far as an evaluation book knows it (C.2 of the evaluation notes)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from skpdoc.model.angka_kredit import DataFungsional
from skpdoc.model.evaluasi import JenisPeriode, PengaturanEvaluasi
from skpdoc.model.predikat import Predikat
from skpdoc.regulation import AturanAngkaKredit
from skpdoc.text import indonesian


def year_of_proposal(setting: PengaturanEvaluasi) -> int:
    """After the evaluation of the year the next one, else the year itself."""
    return setting.tahun + (setting.periode.jenis is JenisPeriode.TAHUNAN)


def obstacles(
    aturan: AturanAngkaKredit, setting: PengaturanEvaluasi, data: DataFungsional, predikat: Predikat
) -> Iterator[str]:
    """What stands against a proposal whatever the angka kredit, each as a part of a sentence: the predikat of the
    period, and the years in the pangkat; of an unknown TMT nothing.
    """
    if not aturan.is_good(predikat):
        yield f"predikat {predikat}, perlu paling rendah {aturan.predikat_minimal}"
    tmt = data.tmt_golongan
    if tmt is not None and tmt.year + aturan.tahun_pangkat > year_of_proposal(setting):
        ready = date(tmt.year + aturan.tahun_pangkat, tmt.month, min(tmt.day, 28))
        yield f"belum {aturan.tahun_pangkat} tahun dalam pangkat (baru {indonesian.tanggal(ready)})"
