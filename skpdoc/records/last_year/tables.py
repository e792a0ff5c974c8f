"""The rows of an old workbook's tables, sheet by sheet, into those of a new one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import date

from skpdoc import codes
from skpdoc.contract import (
    KELONGGARAN,
    LAMPIRAN,
    PEGAWAI,
    PERAN,
    PERILAKU,
    PERJANJIAN_KINERJA,
    RENSTRA,
    SheetSpec,
)
from skpdoc.findings import CellRef
from skpdoc.model.source import RowKey
from skpdoc.records.doubt import doubts
from skpdoc.records.filling import Filled
from skpdoc.records.last_year.sheet import NewSheet, several
from skpdoc.records.plan import fill_perjanjian_kinerja, fill_renstra
from skpdoc.records.roles import group_roles, written_out
from skpdoc.records.row import Row
from skpdoc.records.shown import as_text
from skpdoc.records.urutan import in_order
from skpdoc.text.lines import shorten
from skpdoc.text.references import fold_reference, split_references

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
    """Carry the rows of one old sheet in the order that holds, each with all that it says; what stays behind is
    reported. Where it is in doubt what rows continue, they come along as they stand, and nothing is numbered.
    """
    if sheet.spec.name == PEGAWAI.name:
        _fill_pegawai(sheet, rows)
        return
    if sheet.spec.name == KELONGGARAN.name and not sheet.years.is_same:
        _leave_waivers(sheet, rows)
        return
    sheet.owner, _ = _OWNED.get(sheet.spec.name, ("", ""))
    ordered = in_order(rows, sheet.spec, [])
    groups, continuing = _groups(sheet.spec, ordered.rows)
    doubt = next(doubts(sheet.spec, ordered, continuing), None)
    if doubt is not None:
        sheet.is_numbered = False
        sheet.findings.append(
            codes.B32_PERIKSA(CellRef(sheet.file, sheet.spec.name), "", doubt.cause, doubt.remedy)
        )
        groups = [[row] for row in rows]
    for group in groups:
        if not _is_left(sheet, group[0], whereabouts):
            for row in group:
                sheet.add(row)


def _leave_waivers(sheet: NewSheet, rows: Sequence[Row]) -> None:
    """What was let pass in one year is decided anew in the next."""
    for row in rows:
        sheet.findings.append(
            codes.B30_TIDAK_DIBAWA(
                row.source.cell("kode"),
                " · ".join(_shown(row, name) for name in ("kode", "alasan", "oleh")),
                f"Kelonggaran hanya berlaku pada {sheet.years.name}.",
                "Ketik lagi di buku kerja baru bila masih diputuskan demikian.",
            )
        )


def _groups(spec: SheetSpec, rows: Sequence[Row]) -> tuple[Sequence[Sequence[Row]], Set[RowKey]]:
    """Rows that come along together, written out, for what they take from another row may stay behind; and which only
    their place joins to another one.
    """
    if spec is PERAN:
        roles = group_roles(rows, Filled())
        return [written_out(group) for group in roles.groups], roles.continuing
    filled = Filled()
    if spec is PERJANJIAN_KINERJA:
        rows = fill_perjanjian_kinerja(rows, filled)
    elif spec.name == RENSTRA.name:
        rows = fill_renstra(rows, filled)
    return [[row] for row in rows], filled.leaning


def _is_left(sheet: NewSheet, row: Row, whereabouts: Whereabouts) -> bool:
    """Whether the row is of periods that are left behind with their posts (reported, also where others go on)."""
    owner, what = _OWNED.get(sheet.spec.name, ("", ""))
    if not owner:
        return False
    owners = several(_typed(row, owner))
    left = [one for one in owners if sheet.periods.named(one)[1]]
    is_left = bool(left) and left == owners
    if sheet.spec in (PERJANJIAN_KINERJA, PERAN):
        whereabouts.note(row, what, is_left=is_left)
    if left:
        whose = "Milik" if is_left else "Tidak lagi milik"
        sheet.findings.append(
            codes.B30_TIDAK_DIBAWA(
                row.source.cell(what),
                shorten(_typed(row, what), 240),
                f"{whose} {', '.join(left)}: periode lama, dan jabatannya sudah berganti.",
                "Berikan kepada penggantinya bila masih ada.",
            )
        )
    return is_left


def _typed(row: Row, name: str) -> str:
    cell = row.cell(name)
    return as_text(cell) if cell else ""


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
    return shorten(_typed(row, name)) or "…"
