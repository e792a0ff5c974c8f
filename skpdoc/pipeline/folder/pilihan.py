"""What is asked of a run, and how it tells how far it is."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from pathlib import Path

from skpdoc.pipeline.kinds import issued_kinds, usual_kinds
from skpdoc.pipeline.kinds.jenis import DocumentKind, OfficeCycle

Progress = Callable[[int, int], None]
"""Called with (done, all) while documents are written."""


@dataclass(frozen=True, slots=True)
class RunOptions:
    """What is asked for: kinds of documents, keys of persons (empty: everyone), a folder of forms.

    ``pdf`` is how many lanes may make PDFs side by side; with 0 none are made. Documents that were sent
    or have come back are made anew only where they are to be issued again (``terbit_ulang``, or their path among
    ``diterbitkan_lagi``); so are those (ids) of which what was ticked is not noted (``diragukan``). One that a
    person changed stays as it lies there where its path is among ``dipertahankan``.
    """

    output: Path
    jenis: Collection[DocumentKind] = field(default_factory=usual_kinds)
    hanya: Collection[str] = ()
    templat: Path | None = None
    pdf: int = 0
    terbit_ulang: bool = False
    diterbitkan_lagi: Collection[str] = ()
    dipertahankan: Collection[str] = ()
    diragukan: Collection[str] = ()

    def wanted(self, siklus: OfficeCycle, there: Collection[str]) -> set[DocumentKind]:
        """The kinds to be made where documents of the kinds named ``there`` stand: what is made only where it is asked
        for is kept up to date once it stands there.
        """
        kinds = set(self.jenis)
        if kinds.issuperset(usual_kinds(siklus)):
            kinds |= {jenis for jenis in issued_kinds(siklus) if jenis.is_asked and jenis.nama in there}
        return kinds
