"""What we tell people about their workbook: one finding, at one cell, with its remedy."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

_TWO_STOPS = re.compile(r'("[^"]*")|(?<!\.)\.\.(?!\.)')


class Severity(StrEnum):
    """How grave a finding is; only a galat withholds a document."""

    GALAT = "galat"
    PERINGATAN = "peringatan"
    SARAN = "saran"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return list(Severity).index(self)


class Pelaku(StrEnum):
    """Who must act on a finding."""

    PENGISI = "pengisi buku kerja"
    PERENCANA = "penyusun Renstra dan Perjanjian Kinerja"
    PIMPINAN = "pimpinan yang membagi hasil"
    DIALOG = "pegawai dan pejabat penilainya, dalam dialog kinerja"
    KEPEGAWAIAN = "pengelola kepegawaian"
    PENILAI = "pejabat penilai"


class Subject(StrEnum):
    """What a regulation speaks of, and a finding may demand; the value is the key of its ground in the regulation."""

    RESULTS = "Hasil kerja"
    ANNEX = "Lampiran SKP"
    ACCOUNTABILITY = "Skema pertanggungjawaban"
    STIPULATION = "Penetapan SKP"
    FORM = "Bentuk SKP"
    FORM_JPT = "Bentuk SKP JPT"
    FORM_MANUAL = "Bentuk manual"


CellPlace = tuple[str, str, int, str]
"""File, sheet, row and field: a cell by what stands in it, also where the sheet lacks its column."""


@dataclass(frozen=True, slots=True)
class CellRef:
    """Where something stands: file name, sheet, Excel address (``P14``) and the header above it.

    ``address`` is empty when the finding is about a whole sheet, ``sheet`` when it is about the file.
    ``row`` and ``field`` (the contract's name of the column) say the same to the code; 0 and '' when the
    place is no record's.
    """

    file: str
    sheet: str = ""
    address: str = ""
    header: str = ""
    row: int = 0
    field: str = ""

    @property
    def key(self) -> CellPlace:
        """What tells a record's cell from every other."""
        return (self.file, self.sheet, self.row, self.field)

    @property
    def place(self) -> str:
        """``Peran!P14``: where in its file."""
        return self.sheet + (f"!{self.address}" if self.address else "")

    def place_from(self, other: CellRef) -> str:
        """The place as a finding at ``other`` says it: with the file where that is another one."""
        return self.place if self.file == other.file else f"{self.file} › {self.place}"

    def __str__(self) -> str:
        text = f"{self.file} › {self.place}" if self.place else self.file
        return f"{text} ({self.header})" if self.header else text


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a colleague would point at.

    ``cause`` and ``remedy`` are Indonesian sentences; ``basis`` is a regulation as far as it is
    confirmed, else ``praktik``; ``pelaku`` who must act. ``usulan`` is a whole text that could stand in the
    cell instead, '' where none is mechanical. ``withholds`` lists the rows (file, sheet, row number) whose documents a
    galat withholds, where these are not those of the cell's own row. ``title`` and ``subject`` are its kind's.
    """

    code: str
    severity: Severity
    cell: CellRef
    value: str
    cause: str
    remedy: str
    basis: str = "praktik"
    withholds: tuple[tuple[str, str, int], ...] | None = None
    pelaku: Pelaku = Pelaku.PENGISI
    usulan: str = ""
    title: str = ""
    subject: Subject | None = None

    def __str__(self) -> str:
        return f"{self.cell} — {self.cause} {self.remedy} [{self.code} · {self.basis}]"


@dataclass(frozen=True, slots=True)
class FindingKind:
    """A code with its severity, title (Indonesian), ground and who must act; calling it makes a finding.

    ``basis`` holds where the regulation has no ground for the ``subject``. ``is_printable``: a galat that contradicts
    itself but can be printed, so that an office may waive it. ``raised_in`` are the places that report it, at least
    one a module: ``rules.dates:signed_in_time``, below skpdoc.
    """

    code: str
    severity: Severity
    title: str
    basis: str = "praktik"
    pelaku: Pelaku = Pelaku.PENGISI
    is_printable: bool = False
    subject: Subject | None = None
    raised_in: tuple[str, ...] = ()

    def __call__(
        self,
        cell: CellRef,
        value: str,
        cause: str,
        remedy: str,
        *,
        withholds: tuple[tuple[str, str, int], ...] | None = None,
        usulan: str = "",
    ) -> Finding:
        """A finding of this kind at ``cell``; ``value`` is what stands there."""
        return Finding(
            code=self.code,
            severity=self.severity,
            cell=cell,
            value=value,
            cause=_one_stop(cause),
            remedy=_one_stop(remedy),
            basis=self.basis,
            withholds=withholds,
            pelaku=self.pelaku,
            usulan=usulan,
            title=self.title,
            subject=self.subject,
        )


def _one_stop(text: str) -> str:
    """A sentence that ends with ``Plh.`` or ``S.H.`` has one full stop; what is quoted stays as typed."""
    return _TWO_STOPS.sub(lambda match: match[1] or ".", text) if ".." in text else text


def gravest_first(findings: Iterable[Finding]) -> list[Finding]:
    """In the order galat, peringatan, saran; within one, as found."""
    return sorted(findings, key=lambda finding: finding.severity.rank)


def count_by_severity(findings: Iterable[Finding]) -> dict[Severity, int]:
    """How many of each severity, gravest first; 0 where there are none."""
    counts = Counter(finding.severity for finding in findings)
    return {severity: counts[severity] for severity in Severity}
