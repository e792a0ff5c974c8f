"""The rows of an old workbook's tables, sheet by sheet, into those of a new one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from skpdoc import codes
from skpdoc.cascade.references import fold_reference, split_references
from skpdoc.contract import LAMPIRAN, PEGAWAI, PERAN, PERILAKU, PERJANJIAN_KINERJA, SheetSpec
from skpdoc.records.carry.sheet import NewSheet
from skpdoc.records.filling import Filled
from skpdoc.records.peran import group_roles
from skpdoc.records.plan import fill_perjanjian_kinerja
from skpdoc.records.row import Row
from skpdoc.records.shown import as_text
from skpdoc.records.text import shorten

_OWNED: Mapping[str, tuple[str, str]] = {
    PERJANJIAN_KINERJA.name: ("pemilik", "sasaran"),
    PERAN.name: ("nip", "rencana_hasil_kerja"),
    PERILAKU.name: ("untuk", "ekspektasi"),
    LAMPIRAN.name: ("untuk", "uraian"),
}
"""Sheet → the field that says whose a row is, and the one that says what."""


@dataclass(slots=True)
class Whereabouts:
    """Names (Kode, full text; folded) of the results that came along and of those that did not."""

    kept: set[str] = field(default_factory=set)
    left: set[str] = field(default_factory=set)

    def note(self, row: Row, what: str, *, is_left: bool) -> None:
        """One more result, by its Kode and by its text."""
        names = {row.folded("kode"), row.folded(what)} - {""}
        (self.left if is_left else self.kept).update(names)

    def lost(self, text: str) -> str:
        """The first result named in ``text`` that did not come along; '' if all did."""
        for part in split_references(text, self._is_known):
            named = fold_reference(part)
            if {named, named.partition("/")[0]} & (self.left - self.kept):
                return part
        return ""

    def _is_known(self, text: str) -> bool:
        return fold_reference(text) in self.kept | self.left


def fill(sheet: NewSheet, rows: Sequence[Row], whereabouts: Whereabouts) -> None:
    """Carry the rows of one old sheet in their order; what stays behind is reported."""
    if sheet.spec.name == PEGAWAI.name:
        _fill_pegawai(sheet, rows)
        return
    for group in _groups(sheet.spec, rows):
        first, *rest = group
        if _is_left(sheet, first, whereabouts):
            continue
        sheet.add(first)
        for row in rest:
            sheet.add(row, continues=True)


def _groups(spec: SheetSpec, rows: Sequence[Row]) -> Sequence[Sequence[Row]]:
    """Rows that come along together, with what they take from the row above: it may stay behind."""
    if spec is PERAN:
        return group_roles(rows, Filled())
    if spec is PERJANJIAN_KINERJA:
        rows = fill_perjanjian_kinerja(rows, Filled())
    return [[row] for row in rows]


def _is_left(sheet: NewSheet, row: Row, whereabouts: Whereabouts) -> bool:
    """Whether the row is of a period that is left behind with its post (reported)."""
    owner, what = _OWNED.get(sheet.spec.name, ("", ""))
    if not owner:
        return False
    _, is_left = sheet.periods.named(row.folded(owner))
    if sheet.spec in (PERJANJIAN_KINERJA, PERAN):
        whereabouts.note(row, what, is_left=is_left)
    if is_left:
        cell = row.cell(what)
        sheet.findings.append(
            codes.B30_TIDAK_DIBAWA(
                row.source.cell(what),
                shorten(as_text(cell), 240) if cell else "",
                f"Milik {row.folded(owner)}: periode lama, dan jabatannya sudah berganti.",
                "Berikan kepada penggantinya bila masih ada.",
            )
        )
    return is_left


def _fill_pegawai(sheet: NewSheet, rows: Sequence[Row]) -> None:
    for row in rows:
        if sheet.periods.is_earlier(row):
            continue
        number = sheet.add(row)
        if not sheet.years.is_same:
            _say_period(sheet, row, number)
        _say_atasan(sheet, row, number)


def _say_period(sheet: NewSheet, row: Row, number: int) -> None:
    """Two periods that became one row, or a part of the year that became the whole."""
    earlier = sheet.periods.earlier(row)
    if earlier:
        posts = "; ".join(f"{_shown(one, 'jabatan')} ({one.source.cell('nip').place})" for one in earlier)
        cause = (
            f"Dua periode pada {sheet.years.name} menjadi satu baris; jabatan lamanya tidak dibawa: {posts}."
        )
        remedy = "Pastikan jabatan, atasan, dan perannya yang berlaku sekarang."
        finding = codes.B32_PERIKSA(sheet.cell("nama", number), _shown(row, "nama"), cause, remedy)
    elif _is_part(row, sheet.years.old):
        period = f"{_shown(row, 'periode_mulai')} – {_shown(row, 'periode_selesai')}"
        cause = f"Ia hanya sebagian {sheet.years.name} di sini: {period}."
        remedy = f"Hapus barisnya bila pada {sheet.years.new} ia tidak di sini lagi."
        finding = codes.B32_PERIKSA(sheet.cell("nama", number), _shown(row, "nama"), cause, remedy)
    else:
        return
    sheet.findings.append(finding)


def _is_part(row: Row, year: int | None) -> bool:
    """Whether the row's own period is not the whole year."""
    mulai, selesai = row.day("periode_mulai"), row.day("periode_selesai")
    is_first = row.is_blank("periode_mulai") or (mulai and year and mulai <= date(year, 1, 1))
    is_last = row.is_blank("periode_selesai") or (selesai and year and selesai >= date(year, 12, 31))
    return not (is_first and is_last)


def _say_atasan(sheet: NewSheet, row: Row, number: int) -> None:
    """Whoever was assessed by somebody with two posts may have another superior now."""
    nip, _ = sheet.periods.named(row.folded("atasan"))
    if nip:
        cause = f"Atasannya dua periode pada {sheet.years.name}; kini ditunjuk jabatannya yang terakhir."
        remedy = "Pastikan atasannya masih yang ini."
        sheet.findings.append(codes.B32_PERIKSA(sheet.cell("atasan", number), nip, cause, remedy))


def _shown(row: Row, name: str) -> str:
    cell = row.cell(name)
    return shorten(as_text(cell)) if cell else "…"
