"""What a run over one unit did, small enough to cross processes and machines: no office in it, only what is told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from skpdoc.findings import Finding, Severity, count_by_severity
from skpdoc.model.office import Kelonggaran
from skpdoc.pipeline.folder.shelf import KeptFiles
from skpdoc.pipeline.kinds.jenis import DocumentKind, OfficeCycle

if TYPE_CHECKING:  # what only checks need not load the Word engine
    from skpdoc.pipeline.making.generated import GenerateResult

SHOWN = 12
"""so many findings of a severity, and so many withheld documents, are shown; the index holds all of them"""


@dataclass(frozen=True, slots=True)
class UnitSummary:
    """One unit's run: ``books`` are the labels of its workbooks, ``jumlah`` counts its findings by severity.

    ``findings``, and ``ditahan`` with its (kind, person's name) → galat, hold only those that are shown; all of the
    withheld are counted in ``jumlah_ditahan``. ``folder`` is '' when nothing was made.
    """

    books: tuple[str, ...]
    unit: str
    """name and year; '' when the workbook could not be read"""
    folder: str
    belum_siap: str
    """why nothing at all could be made, '' where something could"""
    findings: tuple[Finding, ...]
    jumlah: Mapping[Severity, int]
    kelonggaran: Mapping[Kelonggaran, int]
    tertulis: Mapping[DocumentKind, int]
    tetap: Mapping[DocumentKind, int]
    ditahan: Mapping[tuple[DocumentKind, str], Sequence[Finding]]
    jumlah_ditahan: int
    simpanan: KeptFiles
    is_withheld: bool
    pdf: int = 0
    pdf_program: str = ""
    """what made them"""
    pdf_tetap: int = 0
    tanpa_bidang: tuple[str, ...] = ()
    pengganti: Mapping[str, str] = field(default_factory=dict)
    """typefaces that are not there, with what may stand in their place in the PDFs"""
    is_sama: bool = False
    """nothing it is made from has changed since the last run, whose findings are counted here and not shown again"""
    orang: int = 0
    """whose documents they are, where somebody has several of one kind; else 0"""

    @property
    def untuk(self) -> str:
        """How many people the documents are of, where they are fewer than the documents of a kind; else ''."""
        if not self.orang:
            return ""
        is_evaluation = any(jenis.siklus is OfficeCycle.EVALUATION for jenis in (*self.tertulis, *self.tetap))
        jenjang = ", atau naik jenjang," if is_evaluation else ""
        return f"Milik {self.orang} orang: yang mempunyai dua SKP{jenjang} mendapat dua."

    @property
    def is_fine(self) -> bool:
        """Nothing in it needs anybody before the documents are used."""
        return self.simpanan.is_quiet and not (self.is_withheld or self.jumlah[Severity.GALAT])

    @property
    def gagal(self) -> list[str]:
        """Lines about files that were refused."""
        return self.simpanan.gagal

    @property
    def needs_word(self) -> bool:
        """Something was not made, and waits for a person."""
        return self.is_withheld or bool(self.simpanan.terbit)


def summarise(hasil: GenerateResult) -> UnitSummary:
    """What is told of a run."""
    loaded = hasil.loaded
    return UnitSummary(
        books=tuple(loaded.books),
        unit=loaded.judul,
        folder=str(hasil.folder or ""),
        belum_siap=loaded.belum_siap,
        findings=tuple(_shown(loaded.findings)),
        jumlah=count_by_severity(loaded.findings),
        kelonggaran=loaded.kelonggaran,
        tertulis=dict(hasil.tertulis),
        tetap=dict(hasil.tetap),
        ditahan=dict(islice(hasil.ditahan.items(), SHOWN)),
        jumlah_ditahan=len(hasil.ditahan),
        simpanan=hasil.simpanan,
        is_withheld=hasil.is_withheld,
        pdf=hasil.pdf.dibuat,
        pdf_program=hasil.pdf.program,
        pdf_tetap=hasil.pdf.tetap,
        tanpa_bidang=tuple(hasil.pdf.tanpa_bidang),
        pengganti=dict(hasil.pdf.pengganti),
        orang=people_with_several(hasil.pemilik),
    )


def people_with_several(owners: Counter[tuple[str, str]]) -> int:
    """People of documents counted by kind and person; 0 where everybody has one of each kind, and the counts say it."""
    return len({person for _, person in owners}) if any(count > 1 for count in owners.values()) else 0


def _shown(findings: Sequence[Finding]) -> Iterator[Finding]:
    for severity in (Severity.GALAT, Severity.PERINGATAN):
        yield from islice((finding for finding in findings if finding.severity is severity), SHOWN)
