"""One office, derived: people, results, supports, targets, and what each document prints."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from skpdoc.cascade.items import supporters
from skpdoc.cascade.manuals import read_manuals
from skpdoc.cascade.people import Hierarki, read_hierarchy
from skpdoc.cascade.results import RENSTRA, DaftarHasil, Hasil, Node, Tautan, read_results
from skpdoc.cascade.support import Dukungan, resolve_support
from skpdoc.cascade.targets import Targets, bring_down
from skpdoc.findings import CellRef, Finding
from skpdoc.model.office import Buku, ManualIKU


@dataclass(frozen=True, slots=True)
class Kantor:
    """Everything derived from one workbook; ``dukungan`` maps a result's number to its supports, ``pendukung``
    an item to the results that support it, ``manual`` an indicator to its row of Manual IKU."""

    buku: Buku
    hierarki: Hierarki
    daftar: DaftarHasil
    dukungan: Mapping[int, tuple[Dukungan, ...]]
    pendukung: Mapping[Tautan, tuple[Hasil, ...]]
    targets: Targets
    manual: Mapping[Node, ManualIKU]
    findings: tuple[Finding, ...]

    def target_cell(self, node: Node) -> CellRef:
        """Where an indicator's target stands; of Renstra that of the unit's year."""
        if node[0] == RENSTRA:
            return self.buku.renstra[node[1]].source.cell(f"target_{self.buku.unit.tahun}")
        return self.daftar.hasil[node[0]].baris[node[1]].indikator.source.cell("target")


def derive(buku: Buku) -> Kantor:
    """Resolve, cascade and check one workbook; findings are those of the cascade, in sheet order of causes."""
    findings: list[Finding] = []
    hierarki = read_hierarchy(buku, findings)
    daftar = read_results(buku, hierarki, findings)
    dukungan = resolve_support(hierarki, daftar, findings)
    pendukung = supporters(hierarki, daftar, dukungan)
    targets = bring_down(buku, daftar, dukungan, findings)
    manual = read_manuals(buku, daftar, findings)
    return Kantor(buku, hierarki, daftar, dukungan, pendukung, targets, manual, tuple(findings))
