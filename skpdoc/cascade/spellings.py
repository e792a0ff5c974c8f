"""One satuan prints in one spelling in an office (workbook.md, Printed evenly); findings quote what was typed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from skpdoc.model.office import Buku, Indikator
from skpdoc.model.target import RUPIAH_FORMULIR, JenisSatuan, Satuan, Target
from skpdoc.regulation import satuan_name


@dataclass(frozen=True, slots=True)
class Spellings:
    """Key of a satuan → how it is printed."""

    by_kunci: Mapping[str, str]

    def satuan(self, satuan: Satuan) -> Satuan:
        """In the office's spelling; of rupiah, where no Perjanjian Kinerja names it, in that of the form."""
        return replace(satuan, teks=self.by_kunci.get(satuan.kunci, satuan.teks))

    def target(self, target: Target | None) -> Target | None:
        """With its satuan in the office's spelling."""
        return None if target is None else self._respelt(target)

    def _respelt(self, target: Target) -> Target:
        return replace(target, satuan=self.satuan(target.satuan)) if target.satuan else target

    def buku(self, buku: Buku) -> Buku:
        """As if every satuan had been typed as it is printed."""
        return replace(
            buku,
            renstra=tuple(
                replace(row, target={year: self._respelt(one) for year, one in row.target.items()})
                for row in buku.renstra
            ),
            perjanjian_kinerja=tuple(
                replace(row, indikator=self._indikator(row.indikator)) for row in buku.perjanjian_kinerja
            ),
            peran=tuple(
                replace(role, indikator=tuple(map(self._indikator, role.indikator))) for role in buku.peran
            ),
        )

    def _indikator(self, row: Indikator) -> Indikator:
        satuan = self.satuan(row.satuan) if row.satuan else None
        return replace(row, satuan=satuan, target=self.target(row.target))


def read_spellings(buku: Buku) -> Spellings:
    """That of the Perjanjian Kinerja, else the usual one, else the most frequent, then the first by the alphabet."""
    in_pk = _counted(row.indikator for row in buku.perjanjian_kinerja)
    everywhere = _counted(_indicators(buku))
    return Spellings({kunci: _chosen(kunci, in_pk.get(kunci), all_) for kunci, all_ in everywhere.items()})


def _indicators(buku: Buku) -> Iterator[Indikator]:
    yield from (row.indikator for row in buku.perjanjian_kinerja)
    for role in buku.peran:
        yield from role.indikator


def _counted(rows: Iterable[Indikator]) -> dict[str, Counter[str]]:
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        for satuan in (row.satuan, row.target.satuan if row.target else None):
            if satuan is not None:
                found[satuan.kunci][satuan.teks] += 1
    return found


def _chosen(kunci: str, in_pk: Counter[str] | None, everywhere: Counter[str]) -> str:
    if in_pk:
        return _most(in_pk)
    known = satuan_name(kunci)
    if known is None:
        return _most(everywhere)
    return RUPIAH_FORMULIR if known.jenis is JenisSatuan.RUPIAH else known.teks


def _most(spellings: Counter[str]) -> str:
    """The most frequent; of equals the first by the alphabet."""
    return min(spellings, key=lambda text: (-spellings[text], text))
