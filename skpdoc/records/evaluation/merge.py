"""Several evaluation books of one unit and period (one a pejabat penilai) become one; conflicts name both cells.

Books of one origin carry everybody; each fills in his own. A row that two books have is one row: what one leaves blank
is taken from the other, and where they say different things nothing is chosen: a galat.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar

from skpdoc import codes
from skpdoc.findings import Finding
from skpdoc.model.evaluasi import BukuEvaluasi, DasarEvaluasi, PengaturanEvaluasi, PeriodeEvaluasi
from skpdoc.model.source import Source
from skpdoc.records.facts import meaning, shown
from skpdoc.text import indonesian

Row = TypeVar("Row")

_KNOWN = frozenset({"kunci", "source", "tak_terbaca", "nama", "baris_skp", "periodik"} | {"realisasi_asli"})
"""what makes a row itself, or is grey: held against the SKP instead"""
_GREY = frozenset({"rencana_hasil_kerja", "jenis", "aspek", "indikator", "target_asli", "target_periode"})
_COLUMNS = {"data": "jenjang", "lama": "lama_konversi", "is_keberatan": "keberatan"}
"""attributes whose column has another name"""
_REMEDY = "Samakan isian di kedua buku, atau kosongkan salah satunya."


def merge_evaluation(books: Sequence[BukuEvaluasi], findings: list[Finding]) -> BukuEvaluasi:
    """One book of all rows, books in the order of their file names, whatever the order given."""
    first, *others = sorted(books, key=lambda book: (book.file.casefold(), book.file))
    merger = _BookMerger(findings)
    for other in others:
        first = BukuEvaluasi(
            file=f"{first.file}, {other.file}",
            pengaturan=merger.settings(first.pengaturan, other.pengaturan),
            capaian_pk=merger.rows(first.capaian_pk, other.capaian_pk, lambda row: (row.kode, row.indikator)),
            realisasi=merger.rows(
                first.realisasi, other.realisasi, lambda row: (row.kunci, row.baris_skp or row.indikator)
            ),
            umpan_balik=merger.rows(first.umpan_balik, other.umpan_balik, lambda row: row.kunci),
            penilaian=merger.rows(first.penilaian, other.penilaian, lambda row: row.kunci),
            angka_kredit=merger.rows(
                first.angka_kredit, other.angka_kredit, lambda row: (row.kunci, row.bulan_mulai)
            ),
            riwayat_ak=merger.rows(
                first.riwayat_ak, other.riwayat_ak, lambda row: (row.kunci, row.tahun, row.bulan_mulai)
            ),
            kelonggaran=tuple(dict.fromkeys((*first.kelonggaran, *other.kelonggaran))),
            dasar=merger.dasar(first, other),
            target_turun=tuple(dict.fromkeys((*first.target_turun, *other.target_turun))),
            orang={**other.orang, **first.orang},
            seunit=first.seunit | other.seunit,
            luar_masa=first.luar_masa | other.luar_masa,
            untuk=first.untuk | other.untuk,
            tercapai=tuple(dict.fromkeys((*first.tercapai, *other.tercapai))),
            angka_kredit_tak_terbaca=first.angka_kredit_tak_terbaca + other.angka_kredit_tak_terbaca,
            riwayat_tak_terbaca=first.riwayat_tak_terbaca + other.riwayat_tak_terbaca,
        )
    return first


@dataclass(frozen=True, slots=True)
class _BookMerger:
    _findings: list[Finding]

    def rows(
        self, ours: Sequence[Row], theirs: Sequence[Row], key: Callable[[Row], Hashable]
    ) -> tuple[Row, ...]:
        """Those of both; a row that one book has twice stays twice (reported when held against the SKP)."""
        place: dict[Hashable, int] = {}
        for number, row in enumerate(ours):
            place.setdefault(key(row), number)
        kept = list(ours)
        seen: set[Hashable] = set()
        for row in theirs:
            at = place.get(key(row))
            if at is None or key(row) in seen:
                kept.append(row)
            else:
                kept[at] = self._as_one(kept[at], row)
            seen.add(key(row))
        return tuple(kept)

    def _as_one(self, one: Any, other: Any) -> Any:
        """Both as one row, standing where more was filled in."""
        names = [field.name for field in fields(one) if field.name not in _KNOWN | _GREY]
        filled = [sum(not _is_blank(getattr(row, name)) for name in names) for row in (one, other)]
        base, rest = (one, other) if filled[0] >= filled[1] else (other, one)
        taken: dict[str, Any] = {}
        for name in names:
            mine, theirs = getattr(base, name), getattr(rest, name)
            if _is_blank(mine):
                taken[name] = theirs
            elif not _is_blank(theirs) and meaning(mine) != meaning(theirs):
                self._say(other.source, one.source, name, getattr(other, name), getattr(one, name))
        if hasattr(base, "tak_terbaca"):
            taken["tak_terbaca"] = base.tak_terbaca | rest.tak_terbaca
        if "realisasi" in taken and hasattr(base, "realisasi_asli"):
            taken["realisasi_asli"] = rest.realisasi_asli or base.realisasi_asli
        return replace(base, **taken)

    def _say(self, here: Source, there: Source, name: str, mine: object, other: object) -> None:
        cell, known = (source.cell(_COLUMNS.get(name, name)) for source in (here, there))
        cause = f'Di sini "{_text(mine)}", sedangkan di {known.place_from(cell)} "{_text(other)}".'
        self._findings.append(
            codes.B28_BERBEDA(cell, _text(mine), cause, _REMEDY, withholds=(here.key, there.key))
        )

    def settings(self, one: PengaturanEvaluasi, other: PengaturanEvaluasi) -> PengaturanEvaluasi:
        """Those of the first, blank ones from the other; a difference is a galat."""
        taken: dict[str, Any] = {}
        sources = dict(one.sources)
        for name in one.sources.keys() - {"versi", "periode_mulai", "periode_selesai"}:
            mine, theirs = getattr(one, name), getattr(other, name)
            here, there = one.sources[name], other.sources[name]
            if not there.is_typed(name) or _is_blank(theirs):
                continue
            if _is_blank(mine) or not here.is_typed(name):
                taken[name], sources[name] = theirs, there
            elif mine != theirs:
                self._say(there, here, name, theirs, mine)
        return replace(one, **taken, sources=sources)

    def dasar(self, one: BukuEvaluasi, other: BukuEvaluasi) -> dict[str, DasarEvaluasi]:
        """The SKP of both; of one that they have differently the first's (reported)."""
        for kunci in one.dasar.keys() & other.dasar.keys():
            if _content(one.dasar[kunci]) != _content(other.dasar[kunci]):
                rows = [row for book in (one, other) for row in book.penilaian if row.kunci == kunci]
                if rows:
                    cell = rows[-1].source.cell("nip")
                    self._findings.append(
                        codes.E85_SKP_LAIN(
                            cell,
                            kunci,
                            f"SKP {one.dasar[kunci].skp.dinilai.nama} di buku ini lain daripada di "
                            f"{rows[0].source.cell('nip').place_from(cell)}.",
                            "Buat kedua buku evaluasi lagi dari SKP yang terakhir terbit.",
                            withholds=tuple(row.source.key for row in rows),
                        )
                    )
        return {**one.dasar, **{kunci: skp for kunci, skp in other.dasar.items() if kunci not in one.dasar}}


def _content(dasar: DasarEvaluasi) -> DasarEvaluasi:
    """Wherever it was read."""
    return replace(dasar, skp=replace(dasar.skp, file="", source=("", "", 0)))


def _is_blank(value: object) -> bool:
    """Nothing was typed: also ``Keberatan`` that says Tidak, and figures of nought."""
    return not value


def _text(value: object) -> str:
    if isinstance(value, PeriodeEvaluasi):
        rentang = value.rentang
        return f"{value.nama}, {indonesian.tanggal(rentang.mulai)} – {indonesian.tanggal(rentang.selesai)}"
    return shown(value)
