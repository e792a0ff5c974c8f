"""One parent's target divided among the indicators that carry it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from skpdoc import codes
from skpdoc.cascade.allocation import allocate, decimals_of
from skpdoc.cascade.board import Pikulan, TargetBoard
from skpdoc.cascade.results import RENSTRA, Node
from skpdoc.cascade.shares import meant_instead, share_told, weights_told
from skpdoc.model.choices import CaraPembagian
from skpdoc.model.source import RowKey
from skpdoc.model.target import Bagian, JenisBagian, Satuan, Target
from skpdoc.regulation import satuan as recognise_satuan
from skpdoc.regulation import similar_satuan
from skpdoc.text import indonesian
from skpdoc.text.references import fold_reference


class Division:
    """Gives each carrier its part by the Cara Pembagian of them all."""

    def __init__(self, papan: TargetBoard) -> None:
        self._papan = papan

    def divide(self, induk: Node) -> None:
        """Give each child of ``induk`` its part."""
        parts = self._papan.rencana.by_induk.get(induk)
        if not parts:
            return
        nilai = self._papan.nilai[induk]
        if nilai.target is None:
            self._compare_satuan(induk, parts)
            return
        cara = parts[0].cara
        other = next((p for p in parts if p.cara is not cara), None)
        if other is not None:
            self._report_mixed(induk, parts, other)
            return
        target = nilai.target
        adds_up = self._papan.adds_up(target, induk)
        if cara is CaraPembagian.BEBAN_TARGET and not adds_up:
            self._report_not_additive(induk, target, parts)
        elif adds_up and cara is not CaraPembagian.ASPEK:
            self._share(induk, target, parts)
        elif adds_up:
            self._own_targets(induk, target, parts)
        else:
            self._inherit(induk, target, parts)

    def _report_mixed(self, induk: Node, parts: Sequence[Pikulan], other: Pikulan) -> None:
        cells = [(p, self._papan.carrier_cell(p, "cara")) for p in parts[:6]]
        here = self._papan.carrier_cell(other, "cara")
        named = "; ".join(f"{p.cara.value} di {cell.place_from(here)}" for p, cell in cells)
        self._papan.say(
            codes.K01_CARA,
            here,
            other.cara.value,
            f"Target di {self._papan.cell(induk).place_from(here)} dipikul dengan cara berbeda: {named}.",
            "Pakai satu Cara Pembagian untuk semua yang memikul target yang sama.",
            withholds=tuple(self._papan.key(p.anak) for p in parts),
        )

    def _report_not_additive(self, induk: Node, target: Target, parts: Sequence[Pikulan]) -> None:
        for part in parts:
            cell = self._papan.carrier_cell(part, "cara")
            self._papan.say(
                codes.K03_TIDAK_DIJUMLAH,
                cell,
                part.cara.value,
                f"Target induk {target.tertulis()} ({self._papan.cell(induk).place_from(cell)}) tidak "
                "dapat dibagi sebagai beban.",
                "Pakai Wilayah (setiap bagian bertarget sama) atau Aspek.",
            )

    def _compare_satuan(self, induk: Node, parts: Sequence[Pikulan]) -> None:
        """What can be said of the children while the parent's target is not known."""
        satuan = None if induk[0] == RENSTRA else self._papan.baris(induk).indikator.satuan
        if satuan is None:
            return
        for part in parts:
            if part.cara is not CaraPembagian.ASPEK:
                self._same_satuan(part, satuan, satuan.teks)

    def _same_satuan(self, part: Pikulan, above: Satuan | None, shown: str) -> bool:
        """Report a child whose satuan is another (K02); a blank one takes the parent's, ``above``."""
        satuan = self._papan.baris(part.anak).indikator.satuan
        if satuan is None or above is None or satuan.kunci == above.kunci:
            return True
        cell = self._papan.cell(part.anak, "satuan")
        meant = similar_satuan(above.teks)
        self._papan.say(
            codes.K02_SATUAN,
            cell,
            satuan.teks,
            f"Satuan {satuan.teks} berbeda dari satuan target induk: {shown} "
            f"({self._papan.cell(part.induk).place_from(cell)}).",
            f"Perbaiki satuan induk menjadi {meant}."
            if meant and recognise_satuan(meant).kunci == satuan.kunci
            else f"Samakan menjadi {above.teks}, atau pakai Tidak Langsung.",
        )
        return False

    def _inherit(self, induk: Node, target: Target, parts: Sequence[Pikulan]) -> None:
        """Each child takes the parent's target; what it typed instead is for the rules to compare."""
        for part in parts:
            own = self._papan.baris(part.anak).indikator
            is_other_aspect = part.cara is CaraPembagian.ASPEK and own.target is not None
            if is_other_aspect and own.satuan and target.satuan and own.satuan.kunci != target.satuan.kunci:
                continue
            if not self._same_satuan(part, target.satuan, target.tertulis()):
                continue
            self._papan.sama.append(part)
            self._papan.bagian[(induk, part.anak)] = (
                target,
                f"{part.cara.value}: sama dengan target induk {target.tertulis()}",
            )

    def _own_targets(self, induk: Node, target: Target, parts: Sequence[Pikulan]) -> None:
        """Aspek of something that adds up: every child types its own; satuan may differ; no sum."""
        for part in parts:
            own = self._papan.baris(part.anak).indikator
            if own.target_asli:
                continue
            if self._same_satuan(part, target.satuan, target.tertulis()):
                cell = self._papan.cell(part.anak)
                self._papan.say(
                    codes.R07_TARGET,
                    cell,
                    "",
                    f"Target belum diisi. Target induk {target.tertulis()} "
                    f"({self._papan.cell(induk).place_from(cell)}) dibagi menurut Aspek, sehingga tiap aspek "
                    "mempunyai targetnya sendiri.",
                    'Contoh: "12 Laporan".',
                )

    def _share(self, induk: Node, target: Target, parts: Sequence[Pikulan]) -> None:
        """Allocate exactly; typed targets count as they stand; the sum is for the rules to compare."""
        assert target.angka is not None
        doubts = [*self._papan.rencana.ragu.get(induk, ()), *self._unknown_quantities(parts)]
        if doubts:
            self._hold_blank(parts, doubts)
            return
        agree = [
            self._same_satuan(part, target.satuan, target.tertulis()) and self._bagian_agrees(part, target)
            for part in parts
        ]
        bagian = [self._effective(part) for part in parts]
        faulty = [part for part, ok in zip(parts, agree, strict=True) if not ok]
        if any(self._effective(part).jenis is JenisBagian.JUMLAH for part in faulty):
            self._hold_blank(parts, [self._papan.key(part.anak) for part in faulty])
            return
        amounts = self._allocated(target, parts, bagian)
        by_weight = weights_told(target, bagian, amounts)
        for part, share, amount, ok in zip(parts, bagian, amounts, agree, strict=True):
            if ok:
                words = f"{part.cara.value}: {share_told(share, target, amount, by_weight)}"
                self._papan.bagian[(induk, part.anak)] = (Target(amount, "", target.satuan), words)
        if all(agree):
            self._remember(induk, parts, amounts)
            self._check_weights(target, parts, amounts)

    def _allocated(self, target: Target, parts: Sequence[Pikulan], bagian: Sequence[Bagian]) -> list[Decimal]:
        """What each carries; ties go by NIP, then by the text of the RHK, so that sorting a sheet changes nothing."""
        assert target.angka is not None
        order = sorted(range(len(parts)), key=lambda at: self._rank(parts[at].anak))
        shares = allocate(target.angka, [bagian[at] for at in order], decimals_of(target))
        by_place = dict(zip(order, shares, strict=True))
        return [by_place[at] for at in range(len(parts))]

    def _rank(self, node: Node) -> tuple[str, str, str]:
        hasil = self._papan.daftar.hasil[node[0]]
        return (
            hasil.pemilik,
            fold_reference(hasil.teks),
            fold_reference(self._papan.baris(node).indikator.teks),
        )

    def _bagian_agrees(self, part: Pikulan, target: Target) -> bool:
        """A quantity in Bagian must be in the parent's satuan."""
        satuan = part.bagian.satuan
        if satuan is None or target.satuan is None or satuan.kunci == target.satuan.kunci:
            return True
        cell = self._papan.carrier_cell(part, "bagian")
        self._papan.say(
            codes.K02_SATUAN,
            cell,
            satuan.teks,
            f"Bagian bersatuan {satuan.teks}, sedangkan target induk {target.tertulis()} "
            f"({self._papan.cell(part.induk).place_from(cell)}).",
            f"Tulis Bagian dalam {target.satuan.teks}.",
        )
        return False

    def _effective(self, part: Pikulan) -> Bagian:
        """A typed target without Bagian is a quantity."""
        own = self._papan.baris(part.anak).indikator.target
        if own is not None and own.angka is not None and not part.is_bagian_diketik and part.is_satu_induk:
            return Bagian(JenisBagian.JUMLAH, own.angka, own.satuan)
        return part.bagian

    def _hold_blank(self, parts: Sequence[Pikulan], doubts: Sequence[RowKey]) -> None:
        """Nobody's share can be told: those who wait for one are held by the rows in doubt."""
        for part in parts:
            if not self._papan.baris(part.anak).indikator.target_asli:
                self._papan.rencana.tertahan[part.anak].extend(doubts)

    def _unknown_quantities(self, parts: Sequence[Pikulan]) -> list[RowKey]:
        """Rows whose target cell asks a question, and whose Bagian does not say their share either."""
        return [self._papan.key(p.anak) for p in parts if self._is_unknown(p) and not p.is_bagian_diketik]

    def _remember(self, induk: Node, parts: Sequence[Pikulan], amounts: Sequence[Decimal]) -> None:
        """What each really carries of the parent: its typed target where that is its only parent."""
        if any(self._is_unknown(part) for part in parts):
            return
        typed = [
            self._papan.baris(part.anak).indikator.target if part.is_satu_induk else None for part in parts
        ]
        self._papan.terpikul[induk] = tuple(
            amount if own is None or own.angka is None else own.angka
            for own, amount in zip(typed, amounts, strict=True)
        )

    def _check_weights(self, target: Target, parts: Sequence[Pikulan], amounts: Sequence[Decimal]) -> None:
        """K16: a typed weight that may be meant as a quantity or a share; said once a parent."""
        typed = [
            (part, amount) for part, amount in zip(parts, amounts, strict=True) if part.is_bagian_diketik
        ]
        meant = meant_instead(target, [(part.bagian, amount) for part, amount in typed])
        for (part, amount), other in zip(typed, meant, strict=True):
            if other:
                shown = indonesian.angka(part.bagian.angka)
                self._papan.say(
                    codes.K16_BOBOT,
                    self._papan.carrier_cell(part, "bagian"),
                    shown,
                    f"Bagian {shown} dibaca sebagai bobot, sehingga targetnya "
                    f"{Target(amount, '', target.satuan).tertulis()}.",
                    f'Bila yang dimaksud {other}, ketik "{other}".',
                )
                return

    def _is_unknown(self, part: Pikulan) -> bool:
        """A child whose own target cell asks a question: no sum can be told."""
        own = self._papan.baris(part.anak).indikator
        return own.target is None and bool(own.target_asli)
