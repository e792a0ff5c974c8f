"""What a run over one unit did."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from skpdoc.findings import Finding, Severity
from skpdoc.pipeline.folder.shelf import KeptFiles
from skpdoc.pipeline.kinds.jenis import DocumentKind
from skpdoc.pipeline.making.issued_unit import LoadedBooks
from skpdoc.pipeline.making.pdf_run import Pdf


@dataclass(slots=True)
class GenerateResult:
    """What a run over one unit did.

    ``tertulis`` counts the documents by kind that were made, ``tetap`` those that stand from an earlier run because
    nothing that they are made from has changed; ``ditahan`` maps (kind, person's name) to the galat; ``simpanan`` tells
    of files that stood there, and of what the disk, Word or LibreOffice refused.
    """

    loaded: LoadedBooks
    folder: Path | None = None
    tertulis: Counter[DocumentKind] = field(default_factory=Counter)
    tetap: Counter[DocumentKind] = field(default_factory=Counter)
    pemilik: Counter[tuple[str, str]] = field(default_factory=Counter)
    """(kind, NIP) → how many of both, of the documents of people"""
    pdf: Pdf = field(default_factory=Pdf)
    ditahan: dict[tuple[DocumentKind, str], list[Finding]] = field(default_factory=dict)
    simpanan: KeptFiles = field(default_factory=KeptFiles)

    @property
    def gagal(self) -> list[str]:
        """Lines about files that were refused."""
        return self.simpanan.gagal

    @property
    def dipindahkan(self) -> list[str]:
        """Paths of files that no longer hold, where they are now."""
        return self.simpanan.dipindahkan

    @property
    def is_withheld(self) -> bool:
        """A galat kept a document back, or everything."""
        has_galat = any(finding.severity is Severity.GALAT for finding in self.loaded.findings)
        return (
            bool(self.ditahan)
            or self.folder is None
            or self.loaded.is_contradictory
            or (has_galat and not self.tertulis and not self.tetap)
        )
