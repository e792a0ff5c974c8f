"""What we tell people about their workbook: one finding, at one cell, with its remedy."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How grave a finding is; only a galat withholds a document."""

    GALAT = "galat"
    PERINGATAN = "peringatan"
    SARAN = "saran"


@dataclass(frozen=True, slots=True)
class CellRef:
    """Where something stands: file name, sheet, Excel address (``P14``) and the header above it.

    ``address`` is empty when the finding is about a whole sheet, ``sheet`` when it is about the file.
    """

    file: str
    sheet: str = ""
    address: str = ""
    header: str = ""

    def __str__(self) -> str:
        place = self.sheet + (f"!{self.address}" if self.address else "")
        text = f"{self.file} › {place}" if place else self.file
        return f"{text} ({self.header})" if self.header else text


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a colleague would point at.

    ``cause`` and ``remedy`` are Indonesian sentences; ``basis`` is a regulation as far as it is
    confirmed, else ``praktik``. ``withholds`` names what a galat withholds: row keys
    (see :class:`skpdoc.model.source.RowKey`) whose owners' documents cannot be printed rightly;
    empty means the row of ``cell`` itself.
    """

    code: str
    severity: Severity
    cell: CellRef
    value: str
    cause: str
    remedy: str
    basis: str = "praktik"
    withholds: tuple[tuple[str, str, int], ...] = ()

    def __str__(self) -> str:
        return f"{self.cell} — {self.cause} {self.remedy} [{self.code} · {self.basis}]"
