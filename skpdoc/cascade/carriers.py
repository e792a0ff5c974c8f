"""Who carries which target directly: every Langsung row or role as pairs of indicators."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from skpdoc import codes
from skpdoc.cascade.board import Papan, Pikulan
from skpdoc.cascade.results import RENSTRA, Hasil, Node, Tautan
from skpdoc.cascade.support import Dukungan
from skpdoc.model.choices import Aspek, MetodeCascading
from skpdoc.model.source import RowKey
from skpdoc.model.target import Bagian, JenisBagian

_WEIGHT_ONE = Bagian(JenisBagian.BOBOT)


class Carriers:
    """Fills the board's plan."""

    def __init__(self, papan: Papan) -> None:
        self._papan = papan

    def plan(self, dukungan: Mapping[int, tuple[Dukungan, ...]]) -> None:
        """Turn every Langsung row or role into the indicators that carry its parents."""
        for hasil in self._papan.daftar.hasil:
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
        self._papan.findings.append(
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
                self._papan.findings.append(
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
            self._papan.findings.append(
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
                self._papan.rencana.by_induk[induk].append(one)
                self._papan.rencana.by_anak[anak].append(one)
            else:
                self._hold(((hasil.nomor, row) for row in rows), key)

    def _hold(self, nodes: Iterable[Node], key: RowKey | None = None) -> None:
        """These indicators cannot be derived, for a reason reported at their own row (or at ``key``)."""
        for node in nodes:
            self._papan.rencana.tertahan[node].append(key or self._papan.baris(node).pembawaan.source.key)

    def _bagian_per_parent(self, hasil: Hasil, own: int | None, count: int) -> tuple[Bagian, ...] | None:
        pembawaan = hasil.pembawaan[own or 0]
        parts = pembawaan.bagian or (_WEIGHT_ONE,)
        if len(parts) == 1:
            return parts * count
        if len(parts) == count:
            return parts
        self._papan.findings.append(
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
        named = self._papan.daftar.hasil[parent.hasil]
        if parent.baris is not None:
            return (named.nomor, parent.baris)
        rows = [n for n, baris in enumerate(named.baris) if baris.aspek is Aspek.KUANTITAS]
        rows = rows or (list(range(len(named.baris))) if len(named.baris) == 1 else [])
        if len(rows) == 1:
            return (named.nomor, rows[0])
        pembawaan = hasil.pembawaan[own or 0]
        kode = named.kode or "R07"
        self._papan.findings.append(
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
        aspek = Aspek.KUANTITAS if induk[0] == RENSTRA else self._papan.baris(induk).aspek
        rows = [n for n, baris in enumerate(hasil.baris) if baris.aspek is aspek]
        if len(rows) > 1:
            rows = self._narrow(hasil, rows, induk)
        if len(rows) == 1:
            return (hasil.nomor, rows[0])
        self._papan.findings.append(
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
        satuan = self._papan.satuan_kunci(induk)
        same = [n for n in rows if (s := hasil.baris[n].indikator.satuan) and s.kunci == satuan] or rows
        blank = [n for n in same if not hasil.baris[n].indikator.target_asli]
        return same if len(same) == 1 else blank or same
