"""Who carries which target directly: every Langsung row or role as pairs of indicators."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from skpdoc import codes
from skpdoc.cascade.board import Pikulan, TargetBoard
from skpdoc.cascade.results import RENSTRA, Hasil, Link, Node
from skpdoc.cascade.support import Dukungan, likely_parents
from skpdoc.model.choices import Aspek
from skpdoc.model.office import Pembawaan
from skpdoc.model.source import RowKey
from skpdoc.model.target import Bagian, JenisBagian
from skpdoc.text.lines import shorten

_WEIGHT_ONE = Bagian(JenisBagian.BOBOT)


class Carriers:
    """Fills the board's plan."""

    def __init__(self, papan: TargetBoard) -> None:
        self._papan = papan

    def plan(self, dukungan: Mapping[int, tuple[Dukungan, ...]]) -> None:
        """Turn every Langsung row or role into the indicators that carry its parents."""
        for hasil in self._papan.daftar.hasil:
            for number, (pembawaan, dukung) in enumerate(
                zip(hasil.pembawaan, dukungan[hasil.nomor], strict=True)
            ):
                if pembawaan.is_mungkin_langsung:
                    own = None if hasil.is_peran else number
                    if not self._plan_carrier(hasil, own, dukung):
                        self._hold_carrier(hasil, own, dukung)
                elif pembawaan.cara is not None or pembawaan.bagian:
                    self._report_unused_cara(hasil, number)
        for pembawaan in self._papan.daftar.tanpa_pemilik:
            self._doubt_orphan(pembawaan)

    def _hold_carrier(self, hasil: Hasil, own: int | None, dukung: Dukungan) -> None:
        """A row or role that cannot be planned (reported): its own targets wait, and its parents' shares."""
        rows = range(len(hasil.baris)) if own is None else (own,)
        key = hasil.pembawaan[own or 0].source.key
        for row in rows:
            self._papan.rencana.tertahan[(hasil.nomor, row)].append(key)
        self._doubt((*dukung.semua, *dukung.diduga), key)

    def _doubt_orphan(self, pembawaan: Pembawaan) -> None:
        """A row whose owner is unknown still takes its share of what it names."""
        if pembawaan.is_mungkin_langsung:
            self._doubt(likely_parents(self._papan.daftar, pembawaan), pembawaan.source.key)

    def _doubt(self, parents: Iterable[Link], key: RowKey) -> None:
        for parent in parents:
            if parent.renstra is not None:
                nodes = [(RENSTRA, parent.renstra)]
            else:
                assert parent.hasil is not None
                count = len(self._papan.daftar.hasil[parent.hasil].baris)
                rows = range(count) if parent.baris is None else (parent.baris,)
                nodes = [(parent.hasil, row) for row in rows]
            for node in nodes:
                self._papan.rencana.ragu[node].append(key)

    def _report_unused_cara(self, hasil: Hasil, number: int) -> None:
        pembawaan = hasil.pembawaan[number]
        name = "cara" if pembawaan.cara else "bagian"
        self._papan.say(
            codes.K10_CARA_DIABAIKAN,
            pembawaan.source.cell(name),
            pembawaan.cara.value if pembawaan.cara else "",
            "Cara Pembagian atau Bagian diisi, tetapi Metode Cascading bukan Langsung, sehingga target tidak "
            "diturunkan.",
            "Isi Metode Cascading dengan Langsung, atau kosongkan Cara Pembagian dan Bagian.",
        )

    def _plan_carrier(self, hasil: Hasil, own: int | None, dukung: Dukungan) -> bool:
        """One role (``own`` None) or PK row that carries its parents directly; False where it cannot be told."""
        pembawaan = hasil.pembawaan[own or 0]
        if not dukung.tautan and hasil.reference_field in pembawaan.tak_terbaca:
            return False
        if not dukung.tautan:
            cell = pembawaan.source.cell(hasil.reference_field)
            cause = "Metode Langsung, tetapi hasil induknya belum disebut."
            self._papan.say(codes.K07_TANPA_INDUK, cell, "", cause, "Isi kode induknya.")
            return False
        bagian = self._bagian_per_parent(hasil, own, len(dukung.tautan))
        if pembawaan.cara is None and not pembawaan.tak_terbaca:
            self._papan.say(
                codes.K01_CARA,
                pembawaan.source.cell("cara"),
                "",
                "Metode Langsung, tetapi Cara Pembagian belum diisi.",
                "Pilih Beban Target, Wilayah, atau Aspek.",
            )
        if pembawaan.tak_terbaca or pembawaan.cara is None or bagian is None or not all(dukung.tautan):
            return False
        carried = [
            (parent, part)
            for group, part in zip(dukung.tautan, bagian, strict=True)
            for parent in group
            if part.jenis is not JenisBagian.MENDUKUNG
        ]
        planned = [self._pikulan(hasil, own, parent, part, len(carried) == 1) for parent, part in carried]
        for one in planned:
            if one is not None:
                self._papan.rencana.by_induk[one.induk].append(one)
                self._papan.rencana.by_anak[one.anak].append(one)
        return all(one is not None for one in planned)

    def _pikulan(
        self, hasil: Hasil, own: int | None, parent: Link, bagian: Bagian, is_satu_induk: bool
    ) -> Pikulan | None:
        """The pair of indicators, None (reported) where one of the two is not clear."""
        pembawaan = hasil.pembawaan[own or 0]
        induk = self._node_of(parent, hasil, own)
        anak = self._carrying_row(hasil, own, induk) if induk else None
        if induk is None or anak is None or pembawaan.cara is None:
            return None
        return Pikulan(anak, induk, pembawaan.cara, bagian, bool(pembawaan.bagian), is_satu_induk)

    def _bagian_per_parent(self, hasil: Hasil, own: int | None, count: int) -> tuple[Bagian, ...] | None:
        pembawaan = hasil.pembawaan[own or 0]
        parts = pembawaan.bagian or (_WEIGHT_ONE,)
        if len(parts) == 1:
            return parts * count
        if len(parts) == count:
            return parts
        self._papan.say(
            codes.K08_BAGIAN,
            pembawaan.source.cell("bagian"),
            str(len(parts)),
            f"Bagian berisi {len(parts)} isian untuk {count} induk.",
            "Isi satu untuk semua, atau satu per induk dipisah titik koma; tanda - bila hanya didukung.",
        )
        return None

    def _node_of(self, parent: Link, hasil: Hasil, own: int | None) -> Node | None:
        """The indicator whose target is meant: the row named, else the result's Kuantitas row."""
        if parent.renstra is not None:
            return (RENSTRA, parent.renstra)
        assert parent.hasil is not None
        named = self._papan.daftar.hasil[parent.hasil]
        if parent.baris is not None:
            return (named.nomor, parent.baris)
        rows = [n for n, baris in enumerate(named.baris) if baris.aspek is Aspek.KUANTITAS]
        rows = rows or (list(range(len(named.baris))) if len(named.baris) == 1 else [])
        if len(rows) == 1:
            return (named.nomor, rows[0])
        pembawaan = hasil.pembawaan[own or 0]
        self._papan.say(
            codes.K04_BARIS_ASPEK,
            pembawaan.source.cell(hasil.reference_field),
            pembawaan.rujukan,
            f'"{shorten(named.teks)}" mempunyai {len(rows)} indikator Kuantitas; belum jelas target mana yang '
            "diturunkan.",
            _name_one(named),
        )
        return None

    def _carrying_row(self, hasil: Hasil, own: int | None, induk: Node) -> Node | None:
        """The child's row that takes the target: the PK row itself, a role's row of the same Aspek."""
        if own is not None:
            return (hasil.nomor, own)
        aspek = Aspek.KUANTITAS if induk[0] == RENSTRA else self._papan.baris(induk).aspek
        rows = [n for n, baris in enumerate(hasil.baris) if baris.aspek is aspek]
        if len(rows) > 1:
            rows = self._narrow(hasil, rows, induk)
        if len(rows) == 1:
            return (hasil.nomor, rows[0])
        self._papan.say(
            codes.K04_BARIS_ASPEK,
            hasil.source.cell("aspek"),
            hasil.baris[0].aspek.value,
            f"Target induk beraspek {aspek.value}, sedangkan peran ini "
            f"{f'mempunyai {len(rows)}' if rows else 'belum mempunyai'} baris {aspek.value} yang dapat memikulnya.",
            f"Sediakan satu baris {aspek.value} dengan satuan yang sama dan Target kosong.",
        )
        return None

    def _narrow(self, hasil: Hasil, rows: list[int], induk: Node) -> list[int]:
        """Of several rows of one Aspek those of the parent's satuan: no other may carry its target."""
        satuan = self._papan.satuan_kunci(induk)
        return [n for n in rows if (s := hasil.baris[n].indikator.satuan) and s.kunci == satuan] or rows


def _name_one(named: Hasil) -> str:
    """How one indicator of a result can be named."""
    counts = Counter(baris.aspek for baris in named.baris)
    if not named.is_peran and not named.shares_kode(named.kode):
        kodes = [baris.indikator.kode for baris in named.baris if baris.indikator.kode]
        return f"Sebutkan kode barisnya: {', '.join(kodes) or 'beri dahulu Kode pada barisnya'}."
    ways = [f"{named.kode or 'kode'}/{aspek.value}" for aspek, count in counts.items() if count == 1]
    return f"Sebutkan barisnya: {', '.join(ways)}." if ways else "Pisahkan indikator itu menjadi dua peran."
