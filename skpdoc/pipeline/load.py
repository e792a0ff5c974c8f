"""From a workbook file to a derived office with every finding."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from skpdoc.cascade.office import Kantor, derive
from skpdoc.cascade.skp import assemble_skp
from skpdoc.findings import Finding
from skpdoc.model.skp import SKP
from skpdoc.records.book import read_book
from skpdoc.rules import look_on
from skpdoc.workbook.reader import read_grids


@dataclass(frozen=True, slots=True)
class Loaded:
    """One workbook, read and derived; ``kantor`` is None (and ``skp`` empty) when it could not be read."""

    path: Path
    kantor: Kantor | None
    skp: dict[str, SKP]
    findings: tuple[Finding, ...]


def load(path: Path) -> Loaded:
    """Read, derive and check one workbook. Raises SkpdocError when the file cannot be opened."""
    read = read_book(path.name, read_grids(path))
    if read.buku is None:
        return Loaded(path, None, {}, read.findings)
    kantor = derive(read.buku)
    findings: list[Finding] = []
    skp = assemble_skp(kantor, findings)
    findings += look_on(kantor)
    return Loaded(path, kantor, skp, (*read.findings, *kantor.findings, *findings))
