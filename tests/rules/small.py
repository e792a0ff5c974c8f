"""Small offices for the tests of single rules: what a test does not speak of is supplied."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tables import office_of

from skpdoc.cascade.office import Kantor
from skpdoc.findings import Finding

PEOPLE = """
## Pegawai
| Nama  | Jenis Jabatan | Atasan |
|-------|---------------|--------|
| Kadis | JPT Pratama   | BUPATI |
| Kabid | Administrator | Kadis  |
| Ani   | Pelaksana     | Kabid  |
| Budi  | Pelaksana     | Kabid  |
"""


def said(rule: Callable[[Kantor], Iterator[Finding]], *tables: str) -> list[tuple[str, str]]:
    """Code and place of everything that one rule says of an office."""
    return [(one.code, one.cell.place) for one in findings(rule, *tables)]


def findings(rule: Callable[[Kantor], Iterator[Finding]], *tables: str) -> list[Finding]:
    """Everything that one rule says of an office."""
    return list(rule(office_of("\n".join(tables)).kantor))
