"""The ground of a finding: the pasal of the regulation that speaks of what it demands."""

from __future__ import annotations

from dataclasses import replace

from skpdoc.findings import Finding, FindingKind
from skpdoc.regulation import Regulasi


def ground(kind: FindingKind | Finding, regulasi: Regulasi) -> str:
    """``PermenPANRB 6/2022 pasal 12``; the kind's own words where the regulation says nothing of its subject."""
    pasal = regulasi.dasar.get(kind.subject) if kind.subject else None
    return f"{regulasi.nama} {pasal}" if pasal else kind.basis


def with_ground(finding: Finding, regulasi: Regulasi) -> Finding:
    """The finding with its ground in the regulation of its workbook."""
    return replace(finding, basis=ground(finding, regulasi))
