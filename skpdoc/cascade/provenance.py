"""Which rows of the workbook a document rests on: what it prints, and what its figures are derived from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from skpdoc.cascade.board import TargetOrigin
from skpdoc.cascade.items import items_of
from skpdoc.cascade.office import Kantor
from skpdoc.cascade.results import RENSTRA, Hasil, Link, Node
from skpdoc.model.choices import UNTUK_SEMUA
from skpdoc.model.skp import MatriksPeranHasil
from skpdoc.model.source import RowKey


class Provenance:
    """Of one office; each answer is a set of rows (file, sheet, row number)."""

    def __init__(self, kantor: Kantor) -> None:
        self._kantor = kantor
        self._scoped: dict[str, list[RowKey]] = defaultdict(list)
        covering = [(row.untuk, row.source.key) for row in kantor.buku.perilaku]
        covering += [(row.untuk, row.source.key) for row in kantor.buku.lampiran]
        for untuk, key in covering:
            for scope in kantor.untuk.fits(untuk):
                self._scoped[scope].append(key)

    def skp(self, kunci: str) -> frozenset[RowKey]:
        """Of an SKP: himself, who assesses him, his results with what they support, Perilaku, Lampiran, the unit."""
        hierarki = self._kantor.hierarki
        pegawai = hierarki.by_kunci[kunci].pegawai
        jenis = pegawai.jenis_jabatan if pegawai else None
        rows = {*self._unit(), self._person(kunci)}
        if kunci in hierarki.atasan:
            rows.add(self._person(hierarki.atasan[kunci]))
        for scope in (UNTUK_SEMUA, jenis.value if jenis else "", kunci):
            rows.update(self._scoped.get(scope, ()))
        for hasil in self._kantor.daftar.by_pemilik.get(kunci, ()):
            rows.update(self._result(hasil))
        return frozenset(rows)

    def manual(self, kunci: str) -> frozenset[RowKey]:
        """Of a Manual IKU: himself, the indicators that have a manual, and their manuals."""
        rows = {*self._unit(), self._person(kunci)}
        for hasil in self._kantor.daftar.by_pemilik.get(kunci, ()):
            for number in range(len(hasil.baris)):
                row = self._kantor.manual.get((hasil.nomor, number))
                if row is not None:
                    rows |= {row.source.key, hasil.source.key, *self._target((hasil.nomor, number))}
        return frozenset(rows)

    def mph(self, matriks: MatriksPeranHasil) -> frozenset[RowKey]:
        """Of a matrix: its head, his items, everyone in it, and their roles."""
        kantor = self._kantor
        items = items_of(kantor.hierarki, kantor.daftar, matriks.kunci)
        rows = {*self._unit(), self._person(matriks.kunci)}
        rows.update(self._person(baris.kunci) for baris in matriks.baris)
        for item in items:
            rows.update(self._named(item))
            for hasil in kantor.pendukung.get(item, ()):
                rows |= {hasil.source.key, *(baris.indikator.source.key for baris in hasil.baris)}
        return frozenset(rows)

    def _unit(self) -> Iterator[RowKey]:
        return (source.key for source in self._kantor.buku.unit.sources.values())

    def _person(self, kunci: str) -> RowKey:
        return self._kantor.hierarki.by_kunci[kunci].noun.source.key

    def _result(self, hasil: Hasil) -> Iterator[RowKey]:
        yield hasil.source.key
        for number in range(len(hasil.baris)):
            yield from self._target((hasil.nomor, number))
        for dukungan in self._kantor.dukungan[hasil.nomor]:
            for one in dukungan.semua:
                yield from self._named(one)

    def _named(self, one: Link) -> Iterator[RowKey]:
        """The rows whose text is printed for what is named."""
        if one.renstra is not None:
            yield self._kantor.buku.renstra[one.renstra].source.key
        elif one.hasil is not None:
            hasil = self._kantor.daftar.hasil[one.hasil]
            yield hasil.source.key
            yield from (baris.indikator.source.key for baris in hasil.baris)

    def _row(self, node: Node) -> RowKey:
        if node[0] == RENSTRA:
            return self._kantor.buku.renstra[node[1]].source.key
        return self._kantor.daftar.hasil[node[0]].baris[node[1]].indikator.source.key

    def _target(self, node: Node) -> set[RowKey]:
        """The indicator's own row and, where its target comes down, those of the figures above and beside it."""
        rows: set[RowKey] = set()
        seen: set[Node] = set()
        stack = [node]
        while stack:
            current = stack.pop()
            if current in seen:
                continue
            seen.add(current)
            rows.add(self._row(current))
            if self._kantor.targets.nilai[current].asal is TargetOrigin.DIKETIK:
                continue
            for part in self._kantor.targets.pikulan.get(current, ()):
                stack.append(part.induk)
                rows.update(self._row(other.anak) for other in self._kantor.targets.pemikul[part.induk])
                rows.update(
                    self._kantor.daftar.hasil[other.anak[0]].source.key
                    for other in self._kantor.targets.pemikul[part.induk]
                )
        return rows
