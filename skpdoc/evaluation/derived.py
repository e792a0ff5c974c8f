"""All that follows from one evaluation book, for whoever judges, makes or summarises."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from skpdoc.evaluation.angka_kredit import assemble_angka_kredit
from skpdoc.evaluation.assemble import assemble
from skpdoc.evaluation.distribution import Distribution, by_penilai, counted, of_unit
from skpdoc.evaluation.rounding import DESIMAL
from skpdoc.evaluation.superiors import with_superiors
from skpdoc.model.angka_kredit import AngkaKreditPegawai
from skpdoc.model.evaluasi import BarisRealisasi, BukuEvaluasi, EvaluasiPegawai
from skpdoc.regulation import AturanAngkaKredit, AturanEvaluasi, angka_kredit_of, evaluasi_of


@dataclass(frozen=True, slots=True)
class EvaluatedBook:
    """A book with its evaluations and angka kredit by key, and the distributions: the unit's, then each penilai's."""

    buku: BukuEvaluasi
    aturan: AturanEvaluasi
    evaluasi: Mapping[str, EvaluasiPegawai]
    angka_kredit: Mapping[str, AngkaKreditPegawai]
    unit: Distribution
    penilai: Sequence[Distribution]
    realisasi: Mapping[str, Sequence[BarisRealisasi]]
    """key of the SKP → its rows of Realisasi"""

    @property
    def credit(self) -> AturanAngkaKredit:
        """What the regulation prescribes of angka kredit. Raises SkpdocError where it says nothing of it."""
        return angka_kredit_of(self.buku.pengaturan.regulasi)


def derive_evaluation(buku: BukuEvaluasi, desimal: int = DESIMAL) -> EvaluatedBook:
    """All that follows; angka kredit are printed with so many decimals.

    Raises SkpdocError where the regulation says nothing of evaluation, or of angka kredit that the book has.
    """
    buku = with_superiors(buku)
    evaluasi = assemble(buku)
    orang = counted(buku, evaluasi)
    rows: dict[str, list[BarisRealisasi]] = defaultdict(list)
    for row in buku.realisasi:
        rows[row.kunci].append(row)
    return EvaluatedBook(
        buku=buku,
        aturan=evaluasi_of(buku.pengaturan.regulasi),
        evaluasi=evaluasi,
        angka_kredit=assemble_angka_kredit(buku, evaluasi, desimal),
        unit=of_unit(orang),
        penilai=by_penilai(orang),
        realisasi=rows,
    )
