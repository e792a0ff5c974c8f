"""Waivers: findings that an office lowers in its sheet Kelonggaran, and what is said of every one of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from skpdoc import codes
from skpdoc.cascade.office import Kantor
from skpdoc.findings import Finding, Severity
from skpdoc.model.office import Kelonggaran
from skpdoc.model.source import RowKey
from skpdoc.text import indonesian
from skpdoc.text.references import fold_reference

_PRINTABLE = {kind.code for kind in codes.PRINTABLE}
_OWN = {kind.code for kind in (codes.B61_KELONGGARAN, codes.B62_KELONGGARAN_SIA, codes.B64_DILONGGARKAN)}


@dataclass(frozen=True, slots=True)
class Waived:
    """The findings with the severities that the waivers leave them, what is said of the waivers behind them; and every
    waiver that lowers something → how many findings.
    """

    findings: tuple[Finding, ...]
    jumlah: Mapping[Kelonggaran, int] = field(default_factory=dict)


def waive(kantor: Kantor, findings: Sequence[Finding]) -> Waived:
    """Lower what the waivers of the office lower; nothing is left out."""
    buku = kantor.buku
    return lower(buku.kelonggaran, findings, _WaiverScopes(kantor).rows, buku.salinan)


def lower(
    kelonggaran: Sequence[Kelonggaran],
    findings: Sequence[Finding],
    scope: Callable[[str], Collection[RowKey]],
    salinan: Mapping[RowKey, RowKey],
    named: str = "NIP, atau Kode baris Renstra, Perjanjian Kinerja, atau Peran",
) -> Waived:
    """Lower what ``kelonggaran`` lower; ``scope`` tells which rows a cell Berlaku Untuk means, none where nothing.

    ``named`` says what such a cell may name.
    """
    said: list[Finding] = []
    able: list[tuple[Kelonggaran, Collection[RowKey] | None]] = []
    in_doubt = list(_contradictions(kelonggaran, said))
    for waiver in kelonggaran:
        problem = _problem(waiver)
        rows = scope(waiver.untuk)
        if problem is None and waiver.untuk and not rows:
            problem = codes.B61_KELONGGARAN(
                waiver.source.cell("untuk"),
                waiver.untuk,
                f'"{waiver.untuk}" bukan NIP pegawai dan bukan Kode baris mana pun, sehingga kelonggaran ini tidak '
                "diterapkan.",
                f"Isi {named}; kosongkan bila berlaku untuk semua.",
            )
        if problem is not None:
            said.append(problem)
        elif waiver not in in_doubt:
            able.append((waiver, rows if waiver.untuk else None))
    able.sort(key=lambda one: (one[1] is None, len(one[1] or ()), one[0].menjadi.value))
    lowered, counts = _lowered(salinan, findings, able)
    said += (_told(waiver, counts[waiver]) for waiver, _ in able)
    return Waived((*lowered, *said), {waiver: counts[waiver] for waiver, _ in able if counts[waiver]})


def _lowered(
    salinan: Mapping[RowKey, RowKey],
    findings: Sequence[Finding],
    waivers: Sequence[tuple[Kelonggaran, Collection[RowKey] | None]],
) -> tuple[list[Finding], Counter[Kelonggaran]]:
    """The narrowest waiver that fits counts."""
    by_code: dict[str, list[tuple[Kelonggaran, Collection[RowKey] | None]]] = defaultdict(list)
    for waiver, rows in waivers:
        by_code[waiver.kode].append((waiver, rows))
    counts: Counter[Kelonggaran] = Counter()
    lowered = []
    for finding in findings:
        row = (finding.cell.file, finding.cell.sheet, finding.cell.row)
        row = salinan.get(row, row)
        fits = (w for w, rows in by_code[finding.code] if rows is None or row in rows)
        fit = next((one for one in fits if _lowers(one, finding)), None)
        lowered.append(finding if fit is None else _weaker(finding, fit))
        counts.update(() if fit is None else (fit,))
    return lowered, counts


def severity(waiver: Kelonggaran) -> Severity:
    """What its findings count as."""
    return Severity(waiver.menjadi.value.casefold())


def _lowers(waiver: Kelonggaran, finding: Finding) -> bool:
    may = finding.severity is not Severity.GALAT or finding.code in _PRINTABLE
    return may and finding.severity.rank < severity(waiver).rank


def _weaker(finding: Finding, waiver: Kelonggaran) -> Finding:
    cell = waiver.source.cell("kode")
    words = f"Diturunkan dari {finding.severity.value} menurut {cell.place_from(finding.cell)}: {_because(waiver)}"
    return replace(finding, severity=severity(waiver), cause=f"{finding.cause} {words}")


def _because(waiver: Kelonggaran) -> str:
    day = f", {indonesian.tanggal(waiver.tanggal)}" if waiver.tanggal else ""
    return f"{waiver.alasan.rstrip('.')} ({waiver.oleh}{day})."


def _told(waiver: Kelonggaran, count: int) -> Finding:
    cell = waiver.source.cell("kode")
    if not count:
        return codes.B62_KELONGGARAN_SIA(
            cell,
            waiver.kode,
            f"Tidak ada temuan {waiver.kode} yang diturunkan oleh kelonggaran ini.",
            "Hapus barisnya, atau perbaiki Kode Temuan dan Berlaku Untuk.",
        )
    whom = f" bagi {waiver.untuk}" if waiver.untuk else ""
    return codes.B64_DILONGGARKAN(
        cell,
        waiver.kode,
        f"{count} temuan {waiver.kode}{whom} diturunkan menjadi {severity(waiver).value}: {_because(waiver)}",
        "Hapus barisnya bila tidak berlaku lagi.",
    )


def _problem(waiver: Kelonggaran) -> Finding | None:
    """Why its code cannot be lowered."""
    kinds = [kind for kind in codes.KINDS if kind.code == waiver.kode and kind.code not in _OWN]
    cell = waiver.source.cell("kode")
    remedy = "Kode yang boleh diturunkan ada di daftar temuan; hapus baris ini, dan perbaiki temuannya."
    if not kinds:
        cause = f'Kode temuan "{waiver.kode}" tidak dikenal, sehingga kelonggaran ini tidak diterapkan.'
        return codes.B61_KELONGGARAN(cell, waiver.kode, cause, "Salin kodenya dari laporan, misalnya R13.")
    may = [kind for kind in kinds if kind.is_printable or kind.severity is not Severity.GALAT]
    if not may:
        cause = f"{waiver.kode} tidak dapat diturunkan: tanpa perbaikannya dokumen tidak dapat dicetak dengan benar."
        return codes.B61_KELONGGARAN(cell, waiver.kode, cause, remedy)
    if all(kind.severity.rank >= severity(waiver).rank for kind in may):
        cause = f"{waiver.kode} sudah bertingkat {may[0].severity.value}, sehingga tidak ada yang diturunkan."
        return codes.B61_KELONGGARAN(cell, waiver.kode, cause, remedy)
    return None


def _contradictions(waivers: Sequence[Kelonggaran], said: list[Finding]) -> Iterator[Kelonggaran]:
    """Waivers of one code for the same that lower it to different severities: none of them counts (reported)."""
    groups: dict[tuple[str, str], list[Kelonggaran]] = defaultdict(list)
    for waiver in waivers:
        groups[(waiver.kode, fold_reference(waiver.untuk))].append(waiver)
    for first, *others in groups.values():
        for other in others:
            if other.menjadi is not first.menjadi:
                cell = other.source.cell("menjadi")
                there = first.source.cell("menjadi").place_from(cell)
                said.append(
                    codes.B28_BERBEDA(
                        cell,
                        other.menjadi.value,
                        f'Di sini "{other.menjadi.value}", sedangkan di {there} "{first.menjadi.value}"; kelonggaran '
                        "itu belum diterapkan.",
                        "Samakan, atau hapus salah satunya.",
                        withholds=(),
                    )
                )
                yield from (first, other)


class _WaiverScopes:
    """Which rows a cell Berlaku Untuk means: those of a person, or those that have a Kode."""

    def __init__(self, kantor: Kantor) -> None:
        self._kantor = kantor
        self._of_person: dict[str, set[RowKey]] = defaultdict(set)
        self._of_kode: dict[str, set[RowKey]] = defaultdict(set)
        for orang in kantor.hierarki.orang:
            self._of_person[orang.kunci].add(orang.noun.source.key)
        for hasil in kantor.daftar.hasil:
            for baris in hasil.baris:
                key = baris.indikator.source.key
                self._of_person[hasil.pemilik].add(key)
                self._of_kode[fold_reference(hasil.kode if hasil.is_peran else baris.indikator.kode)].add(key)
        for (nomor, _), row in kantor.manual.items():
            self._of_person[kantor.daftar.hasil[nomor].pemilik].add(row.source.key)
        for indikator in kantor.buku.renstra:
            self._of_kode[fold_reference(indikator.kode)].add(indikator.source.key)

    def rows(self, untuk: str) -> frozenset[RowKey]:
        """None where it is blank or names nothing."""
        kode = fold_reference(untuk.partition(" · ")[0])
        if not kode:
            return frozenset()
        people = self._kantor.hierarki.names.fits(untuk)
        people = people or tuple(o.kunci for o in self._kantor.hierarki.orang if o.nip and o.nip == kode)
        found = {key for kunci in people for key in self._of_person[kunci]}
        return frozenset(found or self._of_kode.get(kode, set()))
