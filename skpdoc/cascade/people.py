"""Everyone in the office, and who assesses whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from skpdoc.cascade.references import Names
from skpdoc.model.choices import JenisNomor, JenisPejabatLain
from skpdoc.model.office import Pegawai, PejabatLain
from skpdoc.text.references import fold_reference


@dataclass(frozen=True, slots=True)
class Orang:
    """A person in one post and period, or a Pejabat Lain; exactly one of the two nouns is given.

    ``kunci`` is the NIP (``NIP/1`` with two periods) or the Kode of a Pejabat Lain.
    """

    kunci: str
    pegawai: Pegawai | None
    pejabat: PejabatLain | None
    pimpinan: frozenset[str]
    """the kinds of post that the regulation counts as pimpinan"""

    @property
    def noun(self) -> Pegawai | PejabatLain:
        """Whichever of the two he is."""
        noun = self.pegawai or self.pejabat
        assert noun is not None
        return noun

    @property
    def nama(self) -> str:
        """As typed, with titles."""
        return self.noun.nama

    @property
    def is_pimpinan(self) -> bool:
        """JPT or Pimpinan Unit Kerja Mandiri: form 1, PK rows only, his items are his IKI."""
        return self.pegawai is not None and self.pegawai.jenis_jabatan in self.pimpinan

    @property
    def prints_iki(self) -> bool:
        """His RHK stands with its IKI in column 2: of JPT, UKM, and a Pejabat Lain of such a post or of none named."""
        if self.pejabat is None:
            return self.is_pimpinan
        jenis = self.pejabat.jenis_jabatan
        return jenis in (None, JenisPejabatLain.KEPALA) or jenis in self.pimpinan

    @property
    def nip(self) -> str:
        """The NIP, '' where there is none."""
        if self.pegawai is not None:
            return self.pegawai.nip
        pejabat = self.pejabat
        return pejabat.nomor if pejabat and pejabat.jenis_nomor is JenisNomor.NIP else ""


@dataclass(frozen=True, slots=True)
class Hierarki:
    """The people of one office and their line.

    ``atasan`` maps a key to the key of the direct superior (absent where it could not be resolved, and
    for Pejabat Lain); ``bawahan`` is its inverse in sheet order.
    """

    orang: tuple[Orang, ...]
    by_kunci: Mapping[str, Orang]
    atasan: Mapping[str, str]
    bawahan: Mapping[str, tuple[str, ...]]
    names: Names[str]
    pemegang: Mapping[str, str]
    """NIP → key of the Pegawai row that holds it"""
    nip_ganda: frozenset[str] = frozenset()
    """NIP whose rows overlap or differ in Nama (reported); a bare one names the first of them"""

    @property
    def kepala(self) -> Orang | None:
        """The head of the unit: the only one whom a Pejabat Lain assesses; None where there are several, or none."""
        tops = [o for o in self.orang if o.pegawai and self._is_outside(self.atasan.get(o.kunci, ""))]
        return tops[0] if len(tops) == 1 else None

    def _is_outside(self, kunci: str) -> bool:
        return kunci in self.by_kunci and self.by_kunci[kunci].pejabat is not None

    def garis(self, kunci: str) -> Iterator[str]:
        """The superiors above ``kunci``, nearest first. A Plt. post (same NIP) goes on as its holder."""
        seen = {kunci}
        current: str | None = self._above(kunci)
        while current is not None and current not in seen:
            seen.add(current)
            yield current
            current = self._above(current)

    def as_one(self, kunci: str) -> str:
        """Under which key a person is counted: rows of one NIP and Nama that overlap (reported) are one document."""
        orang = self.by_kunci[kunci]
        if orang.pegawai is None or orang.nip not in self.nip_ganda:
            return kunci
        own = (orang.nip, fold_reference(orang.nama))
        return next(o.kunci for o in self.orang if o.pegawai and (o.nip, fold_reference(o.nama)) == own)

    def is_endless(self, kunci: str) -> bool:
        """The line above ``kunci`` runs into a loop (reported): who stands above him cannot be told."""
        *_, top = (kunci, *self.garis(kunci))
        return self._above(top) is not None

    def is_same_in_doubt(self, kunci: str, one: str, other: str) -> bool:
        """``one`` and ``other`` are posts of one person, and whose superior ``kunci`` has cannot be told: one of the
        periods is unreadable (reported).
        """
        posts = [self.by_kunci[key].pegawai for key in (one, other)]
        rows = [row for row in (*posts, self.by_kunci[kunci].pegawai) if row is not None]
        same = all(posts) and self.by_kunci[one].nip == self.by_kunci[other].nip
        return same and any("periode" in row.tak_terbaca for row in rows)

    def _above(self, kunci: str) -> str | None:
        if kunci in self.atasan:
            return self.atasan[kunci]
        orang = self.by_kunci[kunci]
        if orang.pejabat is None or not orang.nip:
            return None
        return self.atasan.get(self.pemegang.get(orang.nip, ""))
