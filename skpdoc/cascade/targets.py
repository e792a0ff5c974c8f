"""Targets brought down level by level: typed ones checked, blank ones derived, every number explained.

Works through a graph of indicators in topological order, without recursion, so that a chain of hundreds
of levels and a head with tens of thousands of people cost no more than their rows.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum, auto

from skpdoc import codes, indonesian
from skpdoc.cascade.allocation import allocate, decimals_of
from skpdoc.cascade.results import RENSTRA, Baris, DaftarHasil, Hasil, Node, Tautan
from skpdoc.cascade.support import Dukungan
from skpdoc.findings import CellRef, Finding
from skpdoc.model.choices import Aspek, CaraPembagian, MetodeCascading, Polarisasi
from skpdoc.model.office import Buku
from skpdoc.model.source import RowKey
from skpdoc.model.target import Bagian, JenisBagian, Target

_WEIGHT_ONE = Bagian(JenisBagian.BOBOT)


class Asal(Enum):
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
    asal: Asal
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
class _Plan:
    """Who carries what: by parent, by child; children that cannot be derived, and why."""

    by_induk: dict[Node, list[Pikulan]] = field(default_factory=lambda: defaultdict(list))
    by_anak: dict[Node, list[Pikulan]] = field(default_factory=lambda: defaultdict(list))
    tertahan: dict[Node, list[RowKey]] = field(default_factory=lambda: defaultdict(list))


@dataclass(frozen=True, slots=True)
class Targets:
    """Every indicator's target by node; ``polarisasi`` likewise; ``pikulan`` by child node."""

    nilai: Mapping[Node, NilaiTarget]
    polarisasi: Mapping[Node, Polarisasi]
    pikulan: Mapping[Node, Sequence[Pikulan]]


def bring_down(
    buku: Buku, daftar: DaftarHasil, dukungan: Mapping[int, tuple[Dukungan, ...]], findings: list[Finding]
) -> Targets:
    """Derive and check every target of the office."""
    cascade = _Cascade(buku, daftar, findings)
    cascade.plan(dukungan)
    cascade.run()
    return Targets(cascade.nilai, cascade.polarisasi, cascade.plan_.by_anak)


class _Cascade:
    def __init__(self, buku: Buku, daftar: DaftarHasil, findings: list[Finding]) -> None:
        self._buku = buku
        self._daftar = daftar
        self._findings = findings
        self.plan_ = _Plan()
        self.nilai: dict[Node, NilaiTarget] = {}
        self.polarisasi: dict[Node, Polarisasi] = {}
        self._bagian: dict[tuple[Node, Node], tuple[Target | None, str]] = {}

    # -- who carries what ---------------------------------------------------------------------------

    def plan(self, dukungan: Mapping[int, tuple[Dukungan, ...]]) -> None:
        """Turn every Langsung row or role into the indicators that carry its parents."""
        for hasil in self._daftar.hasil:
            for number, (pembawaan, dukung) in enumerate(
                zip(hasil.pembawaan, dukungan[hasil.nomor], strict=True)
            ):
                if pembawaan.metode is MetodeCascading.LANGSUNG:
                    own = None if hasil.is_peran else number
                    self._plan_carrier(hasil, own, dukung)
                elif pembawaan.cara is not None or pembawaan.bagian:
                    self._report_unused_cara(hasil, number)

    def _report_unused_cara(self, hasil: Hasil, number: int) -> None:
        pembawaan = hasil.pembawaan[number]
        name = "cara" if pembawaan.cara else "bagian"
        self._findings.append(
            codes.K10_CARA_DIABAIKAN(
                pembawaan.source.cell(name),
                pembawaan.cara.value if pembawaan.cara else "",
                "Cara Pembagian atau Bagian diisi, tetapi Metode Cascading bukan Langsung, sehingga target tidak "
                "diturunkan.",
                "Isi Metode Cascading dengan Langsung, atau kosongkan Cara Pembagian dan Bagian.",
            )
        )

    def _plan_carrier(self, hasil: Hasil, own: int | None, dukung: Dukungan) -> None:
        """One role (``own`` None) or PK row that carries its parents directly."""
        pembawaan = hasil.pembawaan[own or 0]
        rows = range(len(hasil.baris)) if own is None else (own,)
        key = pembawaan.source.key
        if not dukung.tautan or not all(dukung.tautan):
            self._hold((hasil.nomor, row) for row in rows)
            if not dukung.tautan:
                cell = pembawaan.source.cell("mendukung" if hasil.is_peran else "induk")
                self._findings.append(
                    codes.K07_TANPA_INDUK(
                        cell,
                        "",
                        "Metode Langsung, tetapi hasil induknya belum disebut.",
                        "Isi kode induknya.",
                    )
                )
            return
        bagian = self._bagian_per_parent(hasil, own, len(dukung.tautan))
        if bagian is None:
            self._hold((hasil.nomor, row) for row in rows)
            return
        carried = [
            (parent, part)
            for group, part in zip(dukung.tautan, bagian, strict=True)
            for parent in group
            if part.jenis is not JenisBagian.MENDUKUNG
        ]
        if pembawaan.cara is None:
            self._hold((hasil.nomor, row) for row in rows)
            self._findings.append(
                codes.K01_CARA(
                    pembawaan.source.cell("cara"),
                    "",
                    "Metode Langsung, tetapi Cara Pembagian belum diisi.",
                    "Pilih Beban Target, Wilayah, atau Aspek.",
                )
            )
            return
        for parent, part in carried:
            induk = self._node_of(parent, hasil, own)
            anak = self._carrying_row(hasil, own, induk) if induk else None
            if induk and anak:
                one = Pikulan(anak, induk, pembawaan.cara, part, bool(pembawaan.bagian), len(carried) == 1)
                self.plan_.by_induk[induk].append(one)
                self.plan_.by_anak[anak].append(one)
            else:
                self._hold(((hasil.nomor, row) for row in rows), key)

    def _hold(self, nodes: object, key: RowKey | None = None) -> None:
        """These indicators cannot be derived, for a reason reported at their own row (or at ``key``)."""
        for node in nodes:  # type: ignore[attr-defined]
            self.plan_.tertahan[node].append(key or self._baris(node).indikator.source.key)

    def _bagian_per_parent(self, hasil: Hasil, own: int | None, count: int) -> tuple[Bagian, ...] | None:
        pembawaan = hasil.pembawaan[own or 0]
        parts = pembawaan.bagian or (_WEIGHT_ONE,)
        if len(parts) == 1:
            return parts * count
        if len(parts) == count:
            return parts
        self._findings.append(
            codes.K08_BAGIAN(
                pembawaan.source.cell("bagian"),
                str(len(parts)),
                f"Bagian berisi {len(parts)} isian untuk {count} induk.",
                "Isi satu untuk semua, atau satu per induk dipisah titik koma; tanda - bila hanya didukung.",
            )
        )
        return None

    def _node_of(self, parent: Tautan, hasil: Hasil, own: int | None) -> Node | None:
        """The indicator whose target is meant: the row named, else the result's Kuantitas row."""
        if parent.renstra is not None:
            return (RENSTRA, parent.renstra)
        assert parent.hasil is not None
        named = self._daftar.hasil[parent.hasil]
        if parent.baris is not None:
            return (named.nomor, parent.baris)
        rows = [n for n, baris in enumerate(named.baris) if baris.aspek is Aspek.KUANTITAS]
        rows = rows or (list(range(len(named.baris))) if len(named.baris) == 1 else [])
        if len(rows) == 1:
            return (named.nomor, rows[0])
        pembawaan = hasil.pembawaan[own or 0]
        kode = named.kode or "R07"
        self._findings.append(
            codes.K04_BARIS_ASPEK(
                pembawaan.source.cell("mendukung" if hasil.is_peran else "induk"),
                pembawaan.rujukan,
                f'"{named.teks[:60]}" mempunyai {len(rows)} indikator Kuantitas; belum jelas target mana yang '
                "diturunkan.",
                f"Sebutkan barisnya, misalnya {kode}/Kualitas, atau kode baris Perjanjian Kinerjanya.",
            )
        )
        return None

    def _carrying_row(self, hasil: Hasil, own: int | None, induk: Node) -> Node | None:
        """The child's row that takes the target: the PK row itself, a role's row of the same Aspek."""
        if own is not None:
            return (hasil.nomor, own)
        aspek = Aspek.KUANTITAS if induk[0] == RENSTRA else self._baris(induk).aspek
        rows = [n for n, baris in enumerate(hasil.baris) if baris.aspek is aspek]
        if len(rows) > 1:
            rows = self._narrow(hasil, rows, induk)
        if len(rows) == 1:
            return (hasil.nomor, rows[0])
        self._findings.append(
            codes.K04_BARIS_ASPEK(
                hasil.source.cell("aspek"),
                aspek.value,
                f"Target induk beraspek {aspek.value}, sedangkan peran ini mempunyai "
                f"{len(rows) or 'belum ada'} baris {aspek.value} yang dapat memikulnya.",
                f"Sediakan satu baris {aspek.value} dengan satuan yang sama dan Target kosong.",
            )
        )
        return None

    def _narrow(self, hasil: Hasil, rows: list[int], induk: Node) -> list[int]:
        """Of several rows of one Aspek: those of the parent's satuan, then those left blank."""
        satuan = self._satuan_kunci(induk)
        same = [n for n in rows if (s := hasil.baris[n].indikator.satuan) and s.kunci == satuan] or rows
        blank = [n for n in same if not hasil.baris[n].indikator.target_asli]
        return same if len(same) == 1 else blank or same

    # -- walking down -------------------------------------------------------------------------------

    def run(self) -> None:
        """Settle every indicator once all that it carries is settled; what never is, waits on itself."""
        waiting = {anak: len({p.induk for p in parts}) for anak, parts in self.plan_.by_anak.items()}
        ready = deque(self._all_nodes())
        queue = deque(node for node in ready if not waiting.get(node))
        while queue:
            node = queue.popleft()
            self._settle(node)
            self._divide(node)
            for anak in dict.fromkeys(p.anak for p in self.plan_.by_induk.get(node, ())):
                waiting[anak] -= 1
                if not waiting[anak]:
                    queue.append(anak)
        self._report_cycle([node for node in ready if node not in self.nilai])

    def _on_cycle(self, stuck: Sequence[Node]) -> set[Node]:
        """Of the indicators never settled, those that wait on each other; the rest only wait on them."""
        members = set(stuck)
        below = {n: {p.anak for p in self.plan_.by_induk.get(n, ())} & members for n in members}
        leaves = deque(node for node, children in below.items() if not children)
        while leaves:
            leaf = leaves.popleft()
            members.discard(leaf)
            for part in self.plan_.by_anak.get(leaf, ()):
                children = below.get(part.induk, set())
                children.discard(leaf)
                if not children and part.induk in members and part.induk not in leaves:
                    leaves.append(part.induk)
        return members

    def _all_nodes(self) -> list[Node]:
        renstra = [(RENSTRA, number) for number in range(len(self._buku.renstra))]
        return renstra + [(h.nomor, n) for h in self._daftar.hasil for n in range(len(h.baris))]

    def _baris(self, node: Node) -> Baris:
        return self._daftar.hasil[node[0]].baris[node[1]]

    def _cell(self, node: Node, name: str = "target") -> CellRef:
        if node[0] == RENSTRA:
            return self._buku.renstra[node[1]].source.cell(f"target_{self._buku.unit.tahun}")
        return self._baris(node).indikator.source.cell(name)

    def _key(self, node: Node) -> RowKey:
        if node[0] == RENSTRA:
            return self._buku.renstra[node[1]].source.key
        return self._baris(node).indikator.source.key

    def _satuan_kunci(self, node: Node) -> str:
        if node in self.nilai and (target := self.nilai[node].target) is not None:
            return target.satuan.kunci if target.satuan else ""
        if node[0] == RENSTRA:
            target = self._buku.renstra[node[1]].target.get(self._buku.unit.tahun)
            return target.satuan.kunci if target and target.satuan else ""
        satuan = self._baris(node).indikator.satuan
        return satuan.kunci if satuan else ""

    def _settle(self, node: Node) -> None:
        """Fix the node's target and polarisasi from what was typed, or from its parents' division."""
        if node[0] == RENSTRA:
            target = self._buku.renstra[node[1]].target.get(self._buku.unit.tahun)
            asal = Asal.DIKETIK if target else Asal.TIDAK_ADA
            self.nilai[node] = NilaiTarget(target, asal)
            self.polarisasi[node] = Polarisasi.MAKSIMUM
            return
        self.polarisasi[node] = self._polarisasi(node)
        parts = self.plan_.by_anak.get(node, [])
        induk = tuple(dict.fromkeys(p.induk for p in parts))
        indikator = self._baris(node).indikator
        if indikator.target is not None:
            self.nilai[node] = NilaiTarget(indikator.target, Asal.DIKETIK, induk=induk)
            self._check_typed(node, parts)
        elif indikator.target_asli:
            self.nilai[node] = NilaiTarget(None, Asal.TERTAHAN, penahan=(self._key(node),), induk=induk)
        elif parts or node in self.plan_.tertahan:
            self.nilai[node] = self._derived(node, parts, induk)
        else:
            self.nilai[node] = NilaiTarget(None, Asal.TIDAK_ADA)

    def _polarisasi(self, node: Node) -> Polarisasi:
        """Typed; of a role, that of what it carries; else Minimum for Waktu and Biaya of a role."""
        baris = self._baris(node)
        if baris.indikator.polarisasi is not None:
            return baris.indikator.polarisasi
        if not self._daftar.hasil[node[0]].is_peran:
            return Polarisasi.MAKSIMUM
        for part in self.plan_.by_anak.get(node, ()):
            if part.induk[0] != RENSTRA:
                return self.polarisasi[part.induk]
        return Polarisasi.MINIMUM if baris.aspek in (Aspek.WAKTU, Aspek.BIAYA) else Polarisasi.MAKSIMUM

    def _derived(self, node: Node, parts: Sequence[Pikulan], induk: tuple[Node, ...]) -> NilaiTarget:
        """The sum of the parts taken from each parent, or the one target that all of them share."""
        held = list(self.plan_.tertahan.get(node, ()))
        taken: list[Target] = []
        words: list[str] = []
        for part in parts:
            target, text = self._bagian.get((part.induk, node), (None, ""))
            if target is None:
                held.extend(self.nilai[part.induk].penahan or (self._key(part.induk),))
            else:
                taken.append(target)
                words.append(text)
        if held or not taken:
            return NilaiTarget(None, Asal.TERTAHAN, penahan=tuple(dict.fromkeys(held)), induk=induk)
        return self._joined(node, taken, words, induk)

    def _joined(
        self, node: Node, taken: Sequence[Target], words: Sequence[str], induk: tuple[Node, ...]
    ) -> NilaiTarget:
        key = self._key(node)
        first = taken[0]
        if len(taken) > 1 and self._adds_up(first, node):
            numbers = [target.angka for target in taken if target.angka is not None]
            first = Target(sum(numbers, Decimal(0)), "", first.satuan)
            words = [*words, f"dijumlah {indonesian.target(first)}"]
        elif any((t.angka, t.teks) != (first.angka, first.teks) for t in taken):
            shown = ", ".join(indonesian.target(target) for target in taken)
            self._findings.append(
                codes.K06_BEDA_INDUK(
                    self._cell(node),
                    "",
                    f"Target induknya tidak sama ({shown}) dan tidak dapat dijumlah.",
                    "Ketik targetnya, atau pikul satu induk saja (Bagian - untuk yang hanya didukung).",
                )
            )
            return NilaiTarget(None, Asal.TERTAHAN, penahan=(key,), induk=induk)
        if first.angka == 0:
            self._findings.append(
                codes.K05_NOL(
                    self._cell(node),
                    "0",
                    f"Hasil pembagian target induk adalah 0: {'; '.join(words)}.",
                    "Ubah Bagian, atau ketik targetnya.",
                )
            )
            return NilaiTarget(None, Asal.TERTAHAN, penahan=(key,), induk=induk)
        satuan = self._baris(node).indikator.satuan or first.satuan
        return NilaiTarget(
            Target(first.angka, first.teks, satuan), Asal.DITURUNKAN, "; ".join(words), induk=induk
        )

    def _adds_up(self, target: Target, node: Node) -> bool:
        aspek = Aspek.KUANTITAS if node[0] == RENSTRA else self._baris(node).aspek
        return (
            target.angka is not None
            and aspek is not Aspek.WAKTU
            and (target.satuan is None or target.satuan.is_dijumlah)
        )

    # -- dividing one parent ------------------------------------------------------------------------

    def _divide(self, induk: Node) -> None:
        """Give each child of ``induk`` its part, and check the sum."""
        parts = self.plan_.by_induk.get(induk)
        if not parts:
            return
        nilai = self.nilai[induk]
        if nilai.target is None:
            self._report_no_parent_target(induk, parts)
            return
        cara = parts[0].cara
        other = next((p for p in parts if p.cara is not cara), None)
        if other is not None:
            self._report_mixed(induk, parts, other)
            return
        target = nilai.target
        adds_up = self._adds_up(target, induk)
        if cara is CaraPembagian.BEBAN_TARGET and not adds_up:
            self._report_not_additive(induk, target, parts)
        elif adds_up and cara is not CaraPembagian.ASPEK:
            self._share(induk, target, parts)
        elif adds_up:
            self._own_targets(induk, target, parts)
        else:
            self._inherit(induk, target, parts)

    def _report_no_parent_target(self, induk: Node, parts: Sequence[Pikulan]) -> None:
        """Children without a target of their own wait; asked only where nobody else reports the gap."""
        if self.nilai[induk].asal is not Asal.TIDAK_ADA:
            return
        for part in parts:
            if not self._baris(part.anak).indikator.target_asli:
                self._findings.append(
                    codes.K07_TANPA_INDUK(
                        self._cell(part.anak),
                        "",
                        f"Target menunggu target induk di {self._cell(induk)}, yang belum diisi.",
                        "Isi target induk, atau ketik target di sini.",
                    )
                )

    def _report_mixed(self, induk: Node, parts: Sequence[Pikulan], other: Pikulan) -> None:
        named = "; ".join(f"{p.cara.value} di {self._carrier_cell(p, 'cara').address}" for p in parts[:6])
        self._findings.append(
            codes.K01_CARA(
                self._carrier_cell(other, "cara"),
                other.cara.value,
                f"Target di {self._cell(induk)} dipikul dengan cara berbeda: {named}.",
                "Pakai satu Cara Pembagian untuk semua yang memikul target yang sama.",
                withholds=tuple(self._key(p.anak) for p in parts),
            )
        )

    def _carrier_cell(self, part: Pikulan, name: str) -> CellRef:
        return self._baris(part.anak).pembawaan.source.cell(name)

    def _report_not_additive(self, induk: Node, target: Target, parts: Sequence[Pikulan]) -> None:
        for part in parts:
            self._findings.append(
                codes.K03_TIDAK_DIJUMLAH(
                    self._carrier_cell(part, "cara"),
                    part.cara.value,
                    f"Target induk {indonesian.target(target)} ({self._cell(induk).address}) tidak dapat dibagi "
                    "sebagai beban.",
                    "Pakai Wilayah (setiap bagian bertarget sama) atau Aspek.",
                )
            )

    def _same_satuan(self, part: Pikulan, target: Target) -> bool:
        """Report a child whose satuan is another (K02); a blank one takes the parent's."""
        satuan = self._baris(part.anak).indikator.satuan
        if satuan is None or target.satuan is None or satuan.kunci == target.satuan.kunci:
            return True
        self._findings.append(
            codes.K02_SATUAN(
                self._cell(part.anak, "satuan"),
                satuan.teks,
                f"Satuan {satuan.teks} berbeda dari satuan target induk: {indonesian.target(target)} "
                f"({self._cell(part.induk)}).",
                f"Samakan menjadi {target.satuan.teks}, atau pakai Tidak Langsung.",
            )
        )
        return False

    def _inherit(self, induk: Node, target: Target, parts: Sequence[Pikulan]) -> None:
        """Each child takes the parent's target; one with its own is compared (R14)."""
        for part in parts:
            own = self._baris(part.anak).indikator
            is_other_aspect = part.cara is CaraPembagian.ASPEK and own.target is not None
            if is_other_aspect and own.satuan and target.satuan and own.satuan.kunci != target.satuan.kunci:
                continue
            if not self._same_satuan(part, target):
                continue
            self._bagian[(induk, part.anak)] = (
                target,
                f"{part.cara.value}: sama dengan target induk {indonesian.target(target)}",
            )
            if own.target is not None:
                self._compare(part, own.target, target)

    def _compare(self, part: Pikulan, own: Target, target: Target) -> None:
        """R14: a target worse than the parent's, by the parent's Polarisasi."""
        if own.angka is None or target.angka is None:
            return
        polarisasi = self.polarisasi[part.induk]
        worse = {
            Polarisasi.MAKSIMUM: own.angka < target.angka,
            Polarisasi.MINIMUM: own.angka > target.angka,
            Polarisasi.STABIL: own.angka != target.angka,
        }[polarisasi]
        if worse:
            self._findings.append(
                codes.R14_DI_BAWAH(
                    self._cell(part.anak),
                    indonesian.target(own),
                    f"Target {indonesian.target(own)} tidak setinggi target induk {indonesian.target(target)} "
                    f"({self._cell(part.induk)}; polarisasi {polarisasi.value}).",
                    "Sesuaikan, atau sepakati alasannya dalam dialog kinerja.",
                )
            )

    def _own_targets(self, induk: Node, target: Target, parts: Sequence[Pikulan]) -> None:
        """Aspek of something that adds up: every child types its own; satuan may differ; no sum."""
        for part in parts:
            own = self._baris(part.anak).indikator
            if own.target_asli:
                continue
            if self._same_satuan(part, target):
                self._findings.append(
                    codes.R07_TARGET(
                        self._cell(part.anak),
                        "",
                        f"Target belum diisi. Target induk {indonesian.target(target)} ({self._cell(induk)}) dibagi "
                        "menurut Aspek, sehingga tiap aspek mempunyai targetnya sendiri.",
                        'Contoh: "12 Laporan".',
                    )
                )

    # -- Beban Target, and Wilayah of what adds up ----------------------------------------------------

    def _share(self, induk: Node, target: Target, parts: Sequence[Pikulan]) -> None:
        """Allocate exactly; typed targets count as they stand; compare the sum with the whole (R13)."""
        assert target.angka is not None
        agree = [self._same_satuan(part, target) and self._bagian_agrees(part, target) for part in parts]
        bagian = [self._effective(part) for part in parts]
        if not all(agree) and any(
            b.jenis is JenisBagian.JUMLAH for b, ok in zip(bagian, agree, strict=True) if not ok
        ):
            self._hold_blank(parts, [p for p, ok in zip(parts, agree, strict=True) if not ok])
            return
        amounts = allocate(target.angka, bagian, decimals_of(target))
        for part, share, amount, ok in zip(parts, bagian, amounts, agree, strict=True):
            if ok:
                one = Target(amount, "", target.satuan)
                self._bagian[(induk, part.anak)] = (one, self._words(part, share, bagian, target, one))
        if all(agree):
            self._check_sum(induk, target, parts, amounts)

    def _bagian_agrees(self, part: Pikulan, target: Target) -> bool:
        """A quantity in Bagian must be in the parent's satuan."""
        satuan = part.bagian.satuan
        if satuan is None or target.satuan is None or satuan.kunci == target.satuan.kunci:
            return True
        self._findings.append(
            codes.K02_SATUAN(
                self._carrier_cell(part, "bagian"),
                satuan.teks,
                f"Bagian bersatuan {satuan.teks}, sedangkan target induk {indonesian.target(target)} "
                f"({self._cell(part.induk)}).",
                f"Tulis Bagian dalam {target.satuan.teks}.",
            )
        )
        return False

    def _effective(self, part: Pikulan) -> Bagian:
        """A typed target without Bagian is a quantity."""
        own = self._baris(part.anak).indikator.target
        if own is not None and own.angka is not None and not part.is_bagian_diketik and part.is_satu_induk:
            return Bagian(JenisBagian.JUMLAH, own.angka, own.satuan)
        return part.bagian

    def _hold_blank(self, parts: Sequence[Pikulan], faulty: Sequence[Pikulan]) -> None:
        for part in parts:
            if not self._baris(part.anak).indikator.target_asli:
                self.plan_.tertahan[part.anak].extend(self._key(one.anak) for one in faulty)

    def _words(
        self, part: Pikulan, share: Bagian, all_shares: Sequence[Bagian], target: Target, amount: Target
    ) -> str:
        """How this part came about, for ``explain`` and the findings."""
        whole = indonesian.target(target)
        got = indonesian.target(amount)
        cara = part.cara.value
        if share.jenis is JenisBagian.JUMLAH:
            return f"{cara}: {got} dari {whole}"
        if share.jenis is JenisBagian.PERSEN:
            return f"{cara}: {indonesian.angka(share.angka)}% dari {whole} = {got}"
        weights = [s.angka for s in all_shares if s.jenis is JenisBagian.BOBOT]
        taken = any(s.jenis in (JenisBagian.PERSEN, JenisBagian.JUMLAH) for s in all_shares)
        of = f"sisa dari {whole}" if taken else whole
        total = indonesian.angka(sum(weights, Decimal(0)))
        return f"{cara}: bobot {indonesian.angka(share.angka)} dari {total} atas {of} = {got}"

    def _contribution(self, part: Pikulan, amount: Decimal) -> Decimal:
        """What a child really carries of one parent: its typed target where that is its only parent."""
        own = self._baris(part.anak).indikator.target
        if own is not None and own.angka is not None and part.is_satu_induk:
            return own.angka
        return amount

    def _check_sum(
        self, induk: Node, target: Target, parts: Sequence[Pikulan], amounts: Sequence[Decimal]
    ) -> None:
        """R13: below the whole galat, above it peringatan; the finding shows the sum."""
        assert target.angka is not None
        carried = [self._contribution(p, a) for p, a in zip(parts, amounts, strict=True)]
        total = sum(carried, Decimal(0))
        if total == target.angka or any(self._is_unknown(part) for part in parts):
            return
        terms = [
            f"{indonesian.angka(c)} ({self._cell(p.anak).sheet}!{self._cell(p.anak).address})"
            for p, c in zip(parts, carried, strict=True)
        ]
        shown = " + ".join(terms[:8]) + (f" + … ({len(terms)} pemikul)" if len(terms) > 8 else "")
        unit = target.satuan.teks if target.satuan else ""
        difference = indonesian.angka(abs(target.angka - total))
        is_less = total < target.angka
        kind = codes.R13_KURANG if is_less else codes.R13_LEBIH
        self._findings.append(
            kind(
                self._cell(induk),
                indonesian.target(target),
                f"Target {indonesian.target(target)} dipikul {shown} = {indonesian.angka(total)} {unit}, "
                f"{'kurang' if is_less else 'lebih'} {difference}.",
                "Sesuaikan target atau Bagian para pemikul sampai jumlahnya sama.",
                withholds=tuple(self._key(p.anak) for p in parts) if is_less else None,
            )
        )

    def _is_unknown(self, part: Pikulan) -> bool:
        """A child whose own target cell asks a question: no sum can be told."""
        own = self._baris(part.anak).indikator
        return own.target is None and bool(own.target_asli)

    def _check_typed(self, node: Node, parts: Sequence[Pikulan]) -> None:
        """A typed target is never overwritten; one that its Bagian contradicts is remarked on."""
        own = self._baris(node).indikator.target
        assert own is not None
        shares = [self._bagian.get((part.induk, node)) for part in parts]
        known = [(target, text) for share in shares if share for target, text in [share] if target]
        numbers = [target.angka for target, _ in known if target is not None and target.angka is not None]
        if own.angka is None or not known or len(numbers) != len(parts):
            return
        first = known[0][0]
        if first is None or not self._adds_up(first, node) or parts[0].cara is CaraPembagian.ASPEK:
            return
        if len(parts) > 1 and not parts[0].is_bagian_diketik:
            self._ask_bagian(node, own, len(parts))
        elif sum(numbers, Decimal(0)) != own.angka:
            arithmetic = "; ".join(text for _, text in known)
            self._findings.append(
                codes.K15_DIKETIK_LAIN(
                    self._cell(node),
                    indonesian.target(own),
                    f"Target diketik {indonesian.target(own)}, menurut Bagian {indonesian.angka(sum(numbers, Decimal(0)))} "
                    f"({arithmetic}). Yang diketik yang dipakai.",
                    "Kosongkan Target agar dihitung, atau sesuaikan Bagian.",
                )
            )

    def _ask_bagian(self, node: Node, own: Target, count: int) -> None:
        self._findings.append(
            codes.K08_BAGIAN(
                self._baris(node).pembawaan.source.cell("bagian"),
                "",
                f"Target {indonesian.target(own)} memikul {count} induk; belum jelas berapa untuk masing-masing.",
                "Isi Bagian satu per induk, misalnya 5 Dokumen; 3 Dokumen.",
            )
        )

    def _report_cycle(self, nodes: Sequence[Node]) -> None:
        """Indicators that wait on each other: all named, all withheld."""
        members = self._on_cycle(nodes)
        cycle = tuple(self._key(node) for node in nodes if node in members)
        for node in nodes:
            self.nilai[node] = NilaiTarget(self._baris(node).indikator.target, Asal.TERTAHAN, penahan=cycle)
            self.polarisasi[node] = Polarisasi.MAKSIMUM
            if node not in members:
                continue
            self._findings.append(
                codes.K09_LINGKARAN(
                    self._carrier_cell(self.plan_.by_anak[node][0], "metode"),
                    "",
                    f"Target di sini menunggu target lain yang menunggu target ini ({len(cycle)} baris melingkar).",
                    "Periksa Mendukung atau Induk: hasil yang didukung tidak boleh kembali mendukung hasil ini.",
                )
            )
