"""Rows of Perilaku and Lampiran that two workbooks of one unit write differently, for people who stand in both."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from skpdoc import codes
from skpdoc.cascade.office import Kantor
from skpdoc.cascade.people import Orang
from skpdoc.findings import CellRef, Finding
from skpdoc.model.choices import UNTUK_SEMUA


@dataclass(frozen=True, slots=True)
class Covering:
    """One row: whom it covers (SEMUA, a Jenis Jabatan, a person's key), what it is about, what it says, and where."""

    scope: str
    part: object
    text: str
    cell: CellRef

    def is_changed(self, other: Covering) -> bool:
        """The two are one row of which one of three things was changed."""
        same = (self.scope == other.scope, self.part == other.part, self.text == other.text)
        return sum(same) == len(same) - 1


def contradictions(kantor: Kantor, rows: Sequence[Covering]) -> Iterator[Finding]:
    """Where somebody's two workbooks have a row each that the other lacks, one a change of the other (B28)."""
    by_file: dict[str, list[Covering]] = defaultdict(list)
    for row in rows:
        by_file[row.cell.file].append(row)
    for first, second in combinations(sorted(by_file, key=lambda file: (file.casefold(), file)), 2):
        shared = [orang for orang in kantor.hierarki.orang if _stands_in(kantor, orang, {first, second})]
        if shared:
            yield from _between(by_file[first], by_file[second], shared)


def _stands_in(kantor: Kantor, orang: Orang, files: set[str]) -> bool:
    return orang.pegawai is not None and files <= kantor.buku.files_of(orang.pegawai.source)


def _between(
    one: Sequence[Covering], other: Sequence[Covering], shared: Sequence[Orang]
) -> Iterator[Finding]:
    before, after = _lacking(one, other), _lacking(other, one)
    for row in after:
        changed = next((former for former in before if former.is_changed(row)), None)
        if changed is None:
            continue
        before.remove(changed)
        covered = [o.pegawai for o in shared if o.pegawai and _scopes_of(o) & {row.scope, changed.scope}]
        if covered:
            yield codes.B28_BERBEDA(
                row.cell,
                row.text,
                f"Di sini {_said(row)}, sedangkan di {changed.cell.place_from(row.cell)} {_said(changed)}.",
                "Samakan isian di kedua buku kerja, atau hapus salah satunya.",
                withholds=tuple(pegawai.source.key for pegawai in covered),
            )


def _lacking(rows: Sequence[Covering], others: Sequence[Covering]) -> list[Covering]:
    """Those of ``rows`` that stand in none of the others."""
    known = {(row.scope, row.part, row.text) for row in others}
    return [row for row in rows if (row.scope, row.part, row.text) not in known]


def _scopes_of(orang: Orang) -> set[str]:
    jenis = orang.pegawai.jenis_jabatan if orang.pegawai else None
    return {UNTUK_SEMUA, orang.kunci, *((jenis.value,) if jenis else ())}


def _said(row: Covering) -> str:
    return f'"{row.scope}: {row.part} — {row.text}"'
