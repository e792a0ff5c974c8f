"""What the parts of the cascade share: the results, who carries what, and every target as it is settled."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum, auto

from skpdoc.cascade.results import RENSTRA, Baris, DaftarHasil, Node
from skpdoc.findings import CellRef, Finding, FindingKind
from skpdoc.model.choices import Aspek, CaraPembagian, Polarisasi
from skpdoc.model.office import Buku
from skpdoc.model.source import RowKey
from skpdoc.model.target import Bagian, Target


class TargetOrigin(Enum):
    """Where a target comes from."""

    DIKETIK = auto()
    DITURUNKAN = auto()
    TIDAK_ADA = auto()
    """blank, and nothing brings one down"""
    TERTAHAN = auto()
    """it would come down, but something above it is wrong"""


@dataclass(frozen=True, slots=True)
class NilaiTarget:
    """A target with its origin. ``uraian`` is the arithmetic (Indonesian, '' for a typed one); ``penahan``
    are the rows whose galat keeps it from being derived; ``induk`` the indicators it is carried from.
    """

    target: Target | None
    asal: TargetOrigin
    uraian: str = ""
    penahan: tuple[RowKey, ...] = ()
    induk: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Pikulan:
    """One indicator that carries one parent directly."""

    anak: Node
    induk: Node
    cara: CaraPembagian
    bagian: Bagian
    is_bagian_diketik: bool
    is_satu_induk: bool


@dataclass(slots=True)
class CarryPlan:
    """Who carries what: by parent, by child; children that cannot be derived, and why."""

    by_induk: dict[Node, list[Pikulan]] = field(default_factory=lambda: defaultdict(list))
    by_anak: dict[Node, list[Pikulan]] = field(default_factory=lambda: defaultdict(list))
    tertahan: dict[Node, list[RowKey]] = field(default_factory=lambda: defaultdict(list))
    ragu: dict[Node, list[RowKey]] = field(default_factory=lambda: defaultdict(list))
    """parent → rows that may carry it, but in doubt how: nobody's share of it is known"""


class TargetBoard:
    """The board: written by the walk, read by everyone.

    ``bagian`` maps (parent, child) to the child's part of that parent and the words of its arithmetic; ``terpikul``
    a parent that is shared out to what each that carries it really carries; ``sama`` are the parts that are the whole.
    """

    def __init__(self, buku: Buku, daftar: DaftarHasil, findings: list[Finding]) -> None:
        self.buku = buku
        self.daftar = daftar
        self._findings = findings
        self.rencana = CarryPlan()
        self.nilai: dict[Node, NilaiTarget] = {}
        self.polarisasi: dict[Node, Polarisasi] = {}
        self.bagian: dict[tuple[Node, Node], tuple[Target, str]] = {}
        self.terpikul: dict[Node, tuple[Decimal, ...]] = {}
        self.sama: list[Pikulan] = []

    def say(
        self,
        kind: FindingKind,
        cell: CellRef,
        value: str,
        cause: str,
        remedy: str,
        *,
        withholds: tuple[RowKey, ...] | None = None,
    ) -> None:
        """Report a finding at ``cell``; ``value`` is what stands there."""
        self._findings.append(kind(cell, value, cause, remedy, withholds=withholds))

    def baris(self, node: Node) -> Baris:
        """The indicator itself; not for a row of Renstra."""
        return self.daftar.hasil[node[0]].baris[node[1]]

    def cell(self, node: Node, name: str = "target") -> CellRef:
        """Where ``name`` of the indicator stands; of Renstra always the year's target."""
        if node[0] == RENSTRA:
            return self.buku.renstra[node[1]].source.cell(f"target_{self.buku.unit.tahun}")
        return self.baris(node).indikator.source.cell(name)

    def key(self, node: Node) -> RowKey:
        """The row of the indicator."""
        if node[0] == RENSTRA:
            return self.buku.renstra[node[1]].source.key
        return self.baris(node).indikator.source.key

    def satuan_kunci(self, node: Node) -> str:
        """The key of its satuan, '' if none is known."""
        if node in self.nilai and (target := self.nilai[node].target) is not None:
            return target.satuan.kunci if target.satuan else ""
        if node[0] == RENSTRA:
            target = self.buku.renstra[node[1]].target.get(self.buku.unit.tahun)
            return target.satuan.kunci if target and target.satuan else ""
        satuan = self.baris(node).indikator.satuan
        return satuan.kunci if satuan else ""

    def adds_up(self, target: Target, node: Node) -> bool:
        """Whether parts of ``target`` make a whole: a number, not of Aspek Waktu, in a satuan that adds up."""
        aspek = Aspek.KUANTITAS if node[0] == RENSTRA else self.baris(node).aspek
        return (
            target.angka is not None
            and aspek is not Aspek.WAKTU
            and (target.satuan is None or target.satuan.is_dijumlah)
        )

    def carrier_cell(self, part: Pikulan, name: str) -> CellRef:
        """Where a cascading column of the carrying row or role stands."""
        return self.baris(part.anak).pembawaan.source.cell(name)
