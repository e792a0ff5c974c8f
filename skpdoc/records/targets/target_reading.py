"""What a target cell says: a target, or a question to the office, in the names that its own sheet has."""

from __future__ import annotations

from dataclasses import dataclass, replace

from skpdoc.model.target import JenisSatuan, Satuan, Target
from skpdoc.records.targets.moments import takes_moments


@dataclass(frozen=True, slots=True)
class TargetPlace:
    """What stands beside a cell that is read as a target, and what its sheet calls the cell and its neighbours.

    ``kolom_satuan`` is '' where the sheet has none: what was reached is in the satuan of the SKP's target, which is
    not changed there. ``kolom_catatan`` takes the words that do not belong in the cell. ``is_number``: a plain
    number, which has no satuan at all.
    """

    satuan: Satuan | None = None
    noun: str = "Target"
    kolom: str = "Target"
    kolom_satuan: str = "Satuan"
    kolom_catatan: str = "Indikator"
    is_number: bool = False

    def within(self, satuan: Satuan | None) -> TargetPlace:
        """The same cell, beside another satuan."""
        return replace(self, satuan=satuan)

    @property
    def its(self) -> str:
        """``targetnya``"""
        return f"{self.noun.lower()}nya"

    @property
    def takes_moments(self) -> bool:
        """Whether a day or a time of day may stand here."""
        return not self.is_number and (self.satuan is None or takes_moments(self.satuan))

    @property
    def example(self) -> str:
        """What may be typed, in quotes."""
        if self.is_number or self.satuan is None:
            return '"12,5"' if self.is_number else '"12 Laporan" atau "95%"'
        examples = {JenisSatuan.PERSEN: '"95%"', JenisSatuan.SKALA: '"85,5" atau, bila predikat, "BB"'}
        return examples.get(self.satuan.jenis, f'"12 {self.satuan.teks}"')

    def differs(self, satuan: Satuan) -> str:
        """The end of a sentence on what is in another satuan than this one."""
        beside = f"kolom {self.kolom_satuan} berisi" if self.kolom_satuan else "target SKP bersatuan"
        return f"sedangkan {beside} {satuan.teks}"

    def in_satuan(self, satuan: Satuan, remedy: str) -> str:
        """``remedy`` where the satuan may be changed; else what to type in it."""
        return (
            remedy if self.kolom_satuan else f"Ketik {self.its} dalam {satuan.teks}, misalnya {self.example}."
        )


@dataclass(frozen=True, slots=True)
class TargetReading:
    """What a target cell says.

    ``target`` is None when the cell is blank or asks a question; ``question`` and ``remedy`` are that
    question, ``note`` a remark on a reading that was taken (with a remedy too). ``satuan`` is the satuan
    column's, else the one inside the target cell.
    """

    target: Target | None
    satuan: Satuan | None
    question: str = ""
    remedy: str = ""
    note: str = ""


def ask(at: TargetPlace, question: str, remedy: str) -> TargetReading:
    """A reading that is none: the question, and how to answer it."""
    return TargetReading(None, at.satuan, question, remedy)
