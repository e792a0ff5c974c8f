"""Targets brought down level by level: typed ones checked, blank ones derived, every number explained.

Works through a graph of indicators in topological order, without recursion, so that a chain of hundreds
of levels and a head with tens of thousands of people cost no more than their rows.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from skpdoc import codes
from skpdoc.cascade.board import NilaiTarget, Pikulan, TargetBoard, TargetOrigin
from skpdoc.cascade.carriers import Carriers
from skpdoc.cascade.division import Division
from skpdoc.cascade.results import RENSTRA, DaftarHasil, Node
from skpdoc.cascade.support import Dukungan
from skpdoc.findings import Finding
from skpdoc.model.choices import Aspek, CaraPembagian, Polarisasi
from skpdoc.model.office import Buku
from skpdoc.model.target import Target
from skpdoc.text import indonesian


@dataclass(frozen=True, slots=True)
class Targets:
    """Every indicator's target by node; ``polarisasi`` likewise; ``pikulan`` by child node, ``pemikul`` by parent.

    ``terpikul`` maps a parent that is shared out, wherever that can be told, to what each of its ``pemikul`` really
    carries, in their order and in its satuan; ``sama`` are the pikulan that take the parent's target whole.
    """

    nilai: Mapping[Node, NilaiTarget]
    polarisasi: Mapping[Node, Polarisasi]
    pikulan: Mapping[Node, Sequence[Pikulan]]
    pemikul: Mapping[Node, Sequence[Pikulan]]
    terpikul: Mapping[Node, tuple[Decimal, ...]]
    sama: Sequence[Pikulan]


def bring_down(
    buku: Buku, daftar: DaftarHasil, dukungan: Mapping[int, tuple[Dukungan, ...]], findings: list[Finding]
) -> Targets:
    """Derive and check every target of the office."""
    papan = TargetBoard(buku, daftar, findings)
    Carriers(papan).plan(dukungan)
    _TargetWalk(papan).run()
    carried = papan.rencana
    return Targets(
        papan.nilai, papan.polarisasi, carried.by_anak, carried.by_induk, papan.terpikul, papan.sama
    )


class _TargetWalk:
    def __init__(self, papan: TargetBoard) -> None:
        self._papan = papan
        self._division = Division(papan)

    def run(self) -> None:
        """Settle every indicator once all that it carries is settled; what never is, waits on itself."""
        waiting = {anak: len({p.induk for p in parts}) for anak, parts in self._papan.rencana.by_anak.items()}
        ready = deque(self._all_nodes())
        queue = deque(node for node in ready if not waiting.get(node))
        while queue:
            node = queue.popleft()
            self._settle(node)
            self._division.divide(node)
            for anak in dict.fromkeys(p.anak for p in self._papan.rencana.by_induk.get(node, ())):
                waiting[anak] -= 1
                if not waiting[anak]:
                    queue.append(anak)
        self._report_cycle([node for node in ready if node not in self._papan.nilai])

    def _settle(self, node: Node) -> None:
        """Fix the node's target and polarisasi from what was typed, or from its parents' division."""
        if node[0] == RENSTRA:
            target = self._papan.buku.renstra[node[1]].target.get(self._papan.buku.unit.tahun)
            asal = TargetOrigin.DIKETIK if target else TargetOrigin.TIDAK_ADA
            self._papan.nilai[node] = NilaiTarget(target, asal)
            self._papan.polarisasi[node] = Polarisasi.MAKSIMUM
            return
        self._papan.polarisasi[node] = self._polarisasi(node)
        parts = self._papan.rencana.by_anak.get(node, [])
        induk = tuple(dict.fromkeys(p.induk for p in parts))
        indikator = self._papan.baris(node).indikator
        if indikator.target is not None:
            self._papan.nilai[node] = NilaiTarget(indikator.target, TargetOrigin.DIKETIK, induk=induk)
            self._check_typed(node, parts)
        elif indikator.target_asli:
            self._papan.nilai[node] = NilaiTarget(
                None, TargetOrigin.TERTAHAN, penahan=(self._papan.key(node),), induk=induk
            )
        elif parts or node in self._papan.rencana.tertahan:
            self._papan.nilai[node] = self._derived(node, parts, induk)
        else:
            self._papan.nilai[node] = NilaiTarget(None, TargetOrigin.TIDAK_ADA)

    def _polarisasi(self, node: Node) -> Polarisasi:
        """Typed; of a role, that of what it carries; else Minimum for Waktu and Biaya of a role."""
        baris = self._papan.baris(node)
        if baris.indikator.polarisasi is not None:
            return baris.indikator.polarisasi
        if not self._papan.daftar.hasil[node[0]].is_peran:
            return Polarisasi.MAKSIMUM
        for part in self._papan.rencana.by_anak.get(node, ()):
            if part.induk[0] != RENSTRA:
                return self._papan.polarisasi[part.induk]
        return Polarisasi.MINIMUM if baris.aspek in (Aspek.WAKTU, Aspek.BIAYA) else Polarisasi.MAKSIMUM

    def _derived(self, node: Node, parts: Sequence[Pikulan], induk: tuple[Node, ...]) -> NilaiTarget:
        """The sum of the parts taken from each parent, or the one target that all of them share."""
        held = list(self._papan.rencana.tertahan.get(node, ()))
        taken: list[Target] = []
        words: list[str] = []
        for part in parts:
            share = self._papan.bagian.get((part.induk, node))
            above = self._papan.nilai[part.induk]
            if share is not None:
                taken.append(share[0])
                words.append(share[1])
            elif above.target is None:
                held.extend(above.penahan or (self._papan.key(part.induk),))
            elif not held:
                held.append(self._papan.key(node))
        if held or not taken:
            return NilaiTarget(None, TargetOrigin.TERTAHAN, penahan=tuple(dict.fromkeys(held)), induk=induk)
        return self._joined(node, taken, words, induk)

    def _joined(
        self, node: Node, taken: Sequence[Target], words: Sequence[str], induk: tuple[Node, ...]
    ) -> NilaiTarget:
        key = self._papan.key(node)
        first = taken[0]
        if len(taken) > 1 and self._papan.adds_up(first, node):
            numbers = [target.angka for target in taken if target.angka is not None]
            first = Target(sum(numbers, Decimal(0)), "", first.satuan)
            words = [*words, f"dijumlah {first.tertulis()}"]
        elif any((t.angka, t.teks) != (first.angka, first.teks) for t in taken):
            shown = ", ".join(target.tertulis() for target in taken)
            self._papan.say(
                codes.K06_BEDA_INDUK,
                self._papan.cell(node),
                "",
                f"Target induknya tidak sama ({shown}) dan tidak dapat dijumlah.",
                "Ketik targetnya, atau pikul satu induk saja (Bagian - untuk yang hanya didukung).",
            )
            return NilaiTarget(None, TargetOrigin.TERTAHAN, penahan=(key,), induk=induk)
        if first.angka == 0:
            self._papan.say(
                codes.K05_NOL,
                self._papan.cell(node),
                "0",
                f"Hasil pembagian target induk adalah 0: {'; '.join(words)}.",
                "Ubah Bagian, atau ketik targetnya.",
            )
            return NilaiTarget(None, TargetOrigin.TERTAHAN, penahan=(key,), induk=induk)
        satuan = self._papan.baris(node).indikator.satuan or first.satuan
        return NilaiTarget(
            Target(first.angka, first.teks, satuan), TargetOrigin.DITURUNKAN, "; ".join(words), induk=induk
        )

    def _check_typed(self, node: Node, parts: Sequence[Pikulan]) -> None:
        """A typed target is never overwritten; one that its Bagian contradicts is remarked on."""
        own = self._papan.baris(node).indikator.target
        assert own is not None
        shares = [self._papan.bagian.get((part.induk, node)) for part in parts]
        known = [share for share in shares if share is not None]
        numbers = [target.angka for target, _ in known if target.angka is not None]
        if own.angka is None or not known or len(numbers) != len(parts):
            return
        if not self._papan.adds_up(known[0][0], node) or parts[0].cara is CaraPembagian.ASPEK:
            return
        if len(parts) > 1 and not parts[0].is_bagian_diketik:
            self._ask_bagian(node, own, len(parts))
        elif sum(numbers, Decimal(0)) != own.angka:
            arithmetic = "; ".join(text for _, text in known)
            derived = indonesian.angka(sum(numbers, Decimal(0)))
            self._papan.say(
                codes.K15_DIKETIK_LAIN,
                self._papan.cell(node),
                own.tertulis(),
                f"Target diketik {own.tertulis()}, menurut Bagian {derived} "
                f"({arithmetic}). Yang diketik yang dipakai.",
                "Kosongkan Target agar dihitung, atau sesuaikan Bagian.",
            )

    def _ask_bagian(self, node: Node, own: Target, count: int) -> None:
        self._papan.say(
            codes.K08_BAGIAN,
            self._papan.baris(node).pembawaan.source.cell("bagian"),
            "",
            f"Target {own.tertulis()} memikul {count} induk; belum jelas berapa untuk masing-masing.",
            "Isi Bagian satu per induk, misalnya 5 Dokumen; 3 Dokumen.",
        )

    def _all_nodes(self) -> list[Node]:
        renstra = [(RENSTRA, number) for number in range(len(self._papan.buku.renstra))]
        return renstra + [(h.nomor, n) for h in self._papan.daftar.hasil for n in range(len(h.baris))]

    def _report_cycle(self, nodes: Sequence[Node]) -> None:
        """Indicators that wait on each other: all named in one finding, all withheld; so is what waits on them."""
        members = self._on_cycle(nodes)
        cycle = tuple(self._papan.key(node) for node in nodes if node in members)
        for node in nodes:
            penahan = (self._papan.key(node),) if node in members else cycle[:1]
            typed = self._papan.baris(node).indikator.target
            self._papan.nilai[node] = NilaiTarget(typed, TargetOrigin.TERTAHAN, penahan=penahan)
            self._papan.polarisasi[node] = Polarisasi.MAKSIMUM
        if not cycle:
            return
        first = next(node for node in nodes if node in members)
        places = ", ".join(f"{sheet}!{row}" for _, sheet, row in cycle[:20]) + (
            ", …" if len(cycle) > 20 else ""
        )
        self._papan.say(
            codes.K09_LINGKARAN,
            self._papan.carrier_cell(self._papan.rencana.by_anak[first][0], "metode"),
            "",
            f"Target {len(cycle)} baris saling menunggu: {places}.",
            "Periksa Mendukung atau Induk: hasil yang didukung tidak boleh kembali mendukung hasil ini.",
            withholds=cycle,
        )

    def _on_cycle(self, stuck: Sequence[Node]) -> set[Node]:
        """Of the indicators never settled, those that wait on each other; the rest only wait on them."""
        members = set(stuck)
        below = {n: {p.anak for p in self._papan.rencana.by_induk.get(n, ())} & members for n in members}
        leaves = deque(node for node, children in below.items() if not children)
        while leaves:
            leaf = leaves.popleft()
            members.discard(leaf)
            for part in self._papan.rencana.by_anak.get(leaf, ()):
                children = below.get(part.induk, set())
                children.discard(leaf)
                if not children and part.induk in members and part.induk not in leaves:
                    leaves.append(part.induk)
        return members
