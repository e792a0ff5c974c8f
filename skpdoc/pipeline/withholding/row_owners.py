"""Whose the rows of the workbooks are: as they say, and where that is in doubt, whom they may mean."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from skpdoc.cascade.board import TargetOrigin
from skpdoc.cascade.office import Kantor
from skpdoc.cascade.results import Node
from skpdoc.cascade.support import likely_parents
from skpdoc.model.choices import UNTUK_SEMUA
from skpdoc.model.source import RowKey
from skpdoc.text.references import split_references


class RowOwners:
    """Of one office; ``punya_skp`` are the keys of those who have an SKP."""

    def __init__(self, kantor: Kantor, punya_skp: Collection[str]) -> None:
        self._kantor = kantor
        self._punya_skp = punya_skp
        self.persons = {o.noun.source.key: o.kunci for o in kantor.hierarki.orang}
        """row of Pegawai or Pejabat Lain → his key"""
        self.nodes = _nodes_by_row(kantor)
        self.manual_rows: dict[RowKey, list[Node]] = defaultdict(list)
        """row of Manual IKU → the indicators that it measures"""
        for node, row in kantor.manual.items():
            self.manual_rows[row.source.key].append(node)
        self._untuk = {row.source.key: row.untuk for row in kantor.buku.perilaku}
        self._untuk |= {row.source.key: row.untuk for row in kantor.buku.lampiran}
        self._manuals: dict[RowKey, list[str]] = defaultdict(list)
        for manual in kantor.buku.manual_iku:
            self._manuals[manual.source.key].append(manual.kode)
        self._owners = {
            **_owners_as_typed([(row.source.key, row.pemilik) for row in kantor.buku.perjanjian_kinerja]),
            **_owners_as_typed([(role.source.key, role.nip) for role in kantor.buku.peran]),
        }
        self._orphans = {
            row.source.key: tuple(likely_parents(kantor.daftar, row)) for row in kantor.daftar.tanpa_pemilik
        }
        self._waiting: dict[RowKey, list[str]] = defaultdict(list)
        for node, nilai in kantor.targets.nilai.items():
            for key in nilai.penahan if nilai.asal is TargetOrigin.TERTAHAN else ():
                self._waiting[key].append(self.of_node(node))

    def of_node(self, node: Node) -> str:
        """Whose the result of an indicator is; '' where it is nobody's."""
        return self._kantor.daftar.hasil[node[0]].pemilik if node[0] >= 0 else ""

    def waiting_for(self, key: RowKey) -> Iterator[str]:
        """Those whose figures wait for this row's."""
        yield from dict.fromkeys(self._waiting.get(key, ()))

    def heads_of_orphan(self, key: RowKey) -> Iterator[str]:
        """Whose matrix may lack a row of nobody: by what the row names, and by whom it fits."""
        for one in self._orphans.get(key, ()):
            if one.hasil is not None:
                yield self._kantor.daftar.hasil[one.hasil].pemilik
        for kunci in self.likely(key):
            yield from (kunci, self._kantor.hierarki.atasan.get(kunci, ""))

    def of_manual(self, key: RowKey) -> Iterator[str]:
        """Of a row of Manual IKU that names several indicators: everyone whom it may mean."""
        names = self._kantor.daftar.names
        for kode in self._manuals.get(key, ()):
            fits = names.fits(kode) or names.fits(names.nearest(kode))
            yield from (self._kantor.daftar.hasil[one.hasil].pemilik for one in fits if one.hasil is not None)

    def likely(self, key: RowKey) -> Iterator[str]:
        """Of a PK or Peran row whose owner is in doubt: whom it fits, whose NIP is near, or, where it is blank,
        whose row comes next; his SKP lacks it.
        """
        names = self._kantor.hierarki.names
        text = self._owners.get(key)
        for part in split_references(text or "", lambda one: bool(names.fits(one))):
            yield from names.fits(part) or names.fits(names.nearest(part))

    def covered(self, key: RowKey) -> Iterator[str]:
        """Whom a row of Perilaku or Lampiran means by Untuk; a misspelt one means whom its nearest spelling does."""
        untuk = self._untuk.get(key)
        if untuk is None:
            return
        names = self._kantor.untuk
        for scope in names.fits(untuk) or names.fits(names.nearest(untuk)):
            for kunci in self._punya_skp:
                pegawai = self._kantor.hierarki.by_kunci[kunci].pegawai
                jenis = pegawai.jenis_jabatan.value if pegawai and pegawai.jenis_jabatan else ""
                if scope in (UNTUK_SEMUA, kunci, jenis):
                    yield kunci


def _owners_as_typed(rows: Sequence[tuple[RowKey, str]]) -> dict[RowKey, str]:
    """Row → the owner that it names, else that of the next row that names one."""
    found: dict[RowKey, str] = {}
    text = ""
    for key, own in reversed(rows):
        text = own or text
        found[key] = text
    return found


def _nodes_by_row(kantor: Kantor) -> dict[RowKey, list[Node]]:
    """Row of PK or Peran → its indicators; a role's first row stands for all of them."""
    found: dict[RowKey, list[Node]] = defaultdict(list)
    for hasil in kantor.daftar.hasil:
        for number, baris in enumerate(hasil.baris):
            found[baris.indikator.source.key].append((hasil.nomor, number))
    return found
