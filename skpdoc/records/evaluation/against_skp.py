"""The rows of a book held against the SKP that it carries: missing, double and foreign rows, changed grey cells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Protocol

from skpdoc import codes
from skpdoc.contract import PENILAIAN, REALISASI, UMPAN_BALIK
from skpdoc.findings import CellRef, Finding
from skpdoc.model.evaluasi import BarisPenilaian, BarisRealisasi, BukuEvaluasi, DasarEvaluasi
from skpdoc.model.source import Source
from skpdoc.records.evaluation.grey_cells import difference, realisasi_cells
from skpdoc.records.nip import SURVIVING, is_ruined
from skpdoc.text.lines import fold, shorten
from skpdoc.text.nearest import MEANT, all_nearest

_GREY = ("rencana_hasil_kerja", "jenis", "aspek", "indikator", "target")
_NEAR = 80
"""per cent: so like is a NIP to the one that is meant"""
_NEW = "Salin barisnya dari buku evaluasi yang baru dibuat (`skpdoc evaluate new`)"


class _KeyedRow(Protocol):
    """A row of somebody."""

    @property
    def kunci(self) -> str: ...

    @property
    def source(self) -> Source: ...


def compare(buku: BukuEvaluasi, unreadable: Collection[str] = ()) -> Iterator[Finding]:
    """Everything in which the book differs from the SKP that it carries; of a book without them nothing.

    ``unreadable`` are the keys of SKP whose record was changed, which is said there.
    """
    if not buku.dasar:
        return
    yield from _foreign(buku, unreadable)
    yield from _double(buku)
    rated = {row.kunci: row for row in reversed(buku.penilaian)}
    reached: dict[str, dict[str, BarisRealisasi]] = defaultdict(dict)
    for row in buku.realisasi:
        reached[row.kunci].setdefault(row.baris_skp, row)
    commented = {row.kunci for row in buku.umpan_balik}
    for kunci, dasar in buku.dasar.items():
        person = rated.get(kunci)
        yield from _changed(dasar, reached[kunci])
        if person is None:
            yield _missing(buku, dasar, PENILAIAN.name, "barisnya", list(reached[kunci].values()))
        elif not person.tidak_dinilai:
            yield from _incomplete(buku, dasar, person, reached[kunci], has_said=kunci in commented)


def _incomplete(
    buku: BukuEvaluasi,
    dasar: DasarEvaluasi,
    person: BarisPenilaian,
    rows: Mapping[str, BarisRealisasi],
    *,
    has_said: bool,
) -> Iterator[Finding]:
    """Rows of somebody who is rated that are gone."""
    cells = realisasi_cells(dasar.skp)
    nameless = {row.baris_skp for row in buku.realisasi if not row.kunci}  # its NIP is asked about
    lacking = [baris for baris in cells if baris not in rows and baris not in nameless]
    if lacking:
        what = f'{len(lacking)} indikator (pertama: "{shorten(cells[lacking[0]]["indikator"])}")'
        above = [rows[baris] for baris in list(cells)[: list(cells).index(lacking[0])]]
        yield _missing(buku, dasar, REALISASI.name, what, [person], above[-1:] or list(rows.values()))
    if not has_said:
        yield _missing(buku, dasar, UMPAN_BALIK.name, "barisnya", [person])


def _missing(
    buku: BukuEvaluasi,
    dasar: DasarEvaluasi,
    sheet: str,
    what: str,
    rows: Sequence[_KeyedRow],
    near: Sequence[_KeyedRow] = (),
) -> Finding:
    """At the first of the rows ``near``, else of ``rows``: what is withheld, those of the person that are there."""
    beside = next(iter((*near, *rows)), None)
    file = next(iter(buku.pengaturan.sources.values())).file
    return codes.E81_BARIS_HILANG(
        beside.source.cell("nip") if beside else CellRef(file, sheet),
        dasar.kunci,
        f"{dasar.skp.dinilai.nama} ({dasar.kunci}): {what} tidak ada lagi di lembar {sheet}.",
        f"{_NEW}; bila pegawai ini tidak dinilai, isi sebabnya di kolom Tidak Dinilai lembar Penilaian.",
        withholds=tuple(row.source.key for row in rows),
    )


def _foreign(buku: BukuEvaluasi, unreadable: Collection[str]) -> Iterator[Finding]:
    """Rows of nobody, and of indicators that are not in the SKP."""
    tables: tuple[Sequence[_KeyedRow], ...] = (
        buku.realisasi,
        buku.umpan_balik,
        buku.penilaian,
        buku.angka_kredit,
        buku.riwayat_ak,
    )
    for row in (row for rows in tables for row in rows):
        if row.kunci and row.kunci not in buku.dasar and row.kunci not in unreadable:
            near = _near(row.kunci, buku.dasar)
            shown = " atau ".join(f"{one} ({buku.dasar[one].skp.dinilai.nama})" for one in near)
            remedy = f"{f'{MEANT} {shown}? ' if shown else ''}Perbaiki NIP-nya, atau hapus barisnya."
            later = next((one for one in buku.dasar if _is_other_skp(row.kunci, one)), "")
            if later and row in (*buku.angka_kredit, *buku.riwayat_ak):
                remedy = f"Tulis {later}; bulan-bulan SKP sebelumnya di baris tersendiri, dengan Predikat evaluasinya."
            yield codes.E82_BARIS_LAIN(
                row.source.cell("nip"),
                row.kunci,
                f"{row.kunci} tidak mempunyai SKP di buku evaluasi ini.",
                remedy,
                withholds=(
                    row.source.key,
                    *(one.source.key for one in buku.angka_kredit if one.kunci in near),
                ),
            )
    for one in buku.realisasi:
        own = buku.dasar.get(one.kunci)
        if own is not None and one.baris_skp not in realisasi_cells(own.skp):
            yield codes.E82_BARIS_LAIN(
                one.source.cell("indikator"),
                one.indikator,
                f"Indikator ini tidak ada di SKP {own.skp.dinilai.nama}, sehingga tidak dicetak.",
                "Hapus barisnya; indikator baru dimasukkan dahulu ke SKP (`skpdoc generate`), lalu buku evaluasi "
                "dibuat lagi.",
            )


def _is_other_skp(kunci: str, other: str) -> bool:
    """Whether both are keys of two SKP of one person: ``NIP/1`` and ``NIP/2``."""
    return kunci != other and kunci.partition("/")[0] == other.partition("/")[0]


def _near(kunci: str, dasar: Mapping[str, DasarEvaluasi]) -> Sequence[str]:
    """Those of whom the row may be, by their keys: of none of them is known what it would add to his angka kredit."""
    ruined = [one for one in dasar if is_ruined(kunci) and one.startswith(kunci[:SURVIVING])]
    return ruined or all_nearest(kunci, list(dasar), _NEAR)


def _double(buku: BukuEvaluasi) -> Iterator[Finding]:
    keyed: tuple[tuple[_KeyedRow, tuple[object, ...]], ...] = (
        *((row, ("r", row.kunci, row.baris_skp)) for row in buku.realisasi if row.baris_skp),
        *((row, ("u", row.kunci)) for row in buku.umpan_balik),
        *((row, ("p", row.kunci)) for row in buku.penilaian),
    )
    first: dict[tuple[object, ...], _KeyedRow] = {}
    for row, key in keyed:
        if not row.kunci:
            continue
        kept = first.setdefault(key, row)
        if kept is not row:
            cell = row.source.cell("nip")
            yield codes.E83_BARIS_GANDA(
                cell,
                row.kunci,
                f"Baris ini ganda: yang sama sudah ada di {kept.source.cell('nip').place_from(cell)}.",
                "Hapus salah satunya.",
                withholds=(kept.source.key, row.source.key),
            )


def _changed(dasar: DasarEvaluasi, rows: Mapping[str, BarisRealisasi]) -> Iterator[Finding]:
    """Grey cells of Realisasi that no longer say what both signed."""
    for baris, cells in realisasi_cells(dasar.skp).items():
        row = rows.get(baris)
        if row is None:
            continue
        now = {
            "rencana_hasil_kerja": row.rencana_hasil_kerja,
            "jenis": row.jenis.value,
            "aspek": row.aspek.value if row.aspek else "",
            "indikator": row.indikator,
            "target": row.target_asli,
        }
        for field in _GREY:
            if field in row.source.columns and fold(now[field]) != fold(cells[field]):
                cause, remedy = difference(now[field], cells[field])
                yield codes.E84_BERUBAH(
                    row.source.cell(field), now[field], cause, remedy, usulan=cells[field]
                )
