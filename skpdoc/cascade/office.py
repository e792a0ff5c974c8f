"""One office, derived: people, results, supports, targets, and what each document prints."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from skpdoc.cascade.double_codes import double_codes
from skpdoc.cascade.hierarchy import read_hierarchy
from skpdoc.cascade.items import supporters
from skpdoc.cascade.manuals import read_manuals
from skpdoc.cascade.people import Hierarki
from skpdoc.cascade.references import Names
from skpdoc.cascade.results import RENSTRA, DaftarHasil, Hasil, Link, Node, read_results
from skpdoc.cascade.spellings import Spellings, read_spellings
from skpdoc.cascade.support import Dukungan, resolve_support
from skpdoc.cascade.targets import Targets, bring_down
from skpdoc.findings import CellRef, Finding
from skpdoc.model.choices import UNTUK_SEMUA, JenisJabatan
from skpdoc.model.office import Buku, ManualIKU


@dataclass(frozen=True, slots=True)
class Kantor:
    """Everything derived from one workbook; ``dukungan`` maps a result's number to its supports, ``pendukung``
    an item to the results that support it, ``manual`` an indicator to its row of Manual IKU; ``untuk`` is what a
    cell Untuk may name: ``SEMUA``, a Jenis Jabatan, a person; ``ejaan`` how satuan are printed."""

    buku: Buku
    hierarki: Hierarki
    daftar: DaftarHasil
    dukungan: Mapping[int, tuple[Dukungan, ...]]
    pendukung: Mapping[Link, tuple[Hasil, ...]]
    targets: Targets
    manual: Mapping[Node, ManualIKU]
    untuk: Names[str]
    ejaan: Spellings
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
    findings.extend(double_codes(buku, hierarki, daftar))
    dukungan = resolve_support(hierarki, daftar, findings)
    pendukung = supporters(hierarki, daftar, dukungan)
    targets = bring_down(buku, daftar, dukungan, findings)
    manual = read_manuals(buku, daftar, findings)
    return Kantor(
        buku,
        hierarki,
        daftar,
        dukungan,
        pendukung,
        targets,
        manual,
        untuk=_scope_names(hierarki),
        ejaan=read_spellings(buku),
        findings=tuple(dict.fromkeys(findings)),
    )


def _scope_names(hierarki: Hierarki) -> Names[str]:
    """Every spelling of a scope → the scope; a bare NIP names all its periods."""
    names: Names[str] = Names()
    for word in (UNTUK_SEMUA, *(jenis.value for jenis in JenisJabatan)):
        names.add(word, word)
    for orang in hierarki.orang:
        for spelling in (orang.kunci, orang.nip, f"{orang.nip} · {orang.nama}", orang.nama):
            if orang.pegawai is not None:
                names.add(spelling, orang.kunci)
    return names
