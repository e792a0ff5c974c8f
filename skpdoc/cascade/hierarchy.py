"""Read who is in the office, who assesses whom, and every way to name a person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import pairwise

from skpdoc import codes
from skpdoc.cascade.people import Hierarki, Orang
from skpdoc.cascade.references import Names
from skpdoc.cascade.superiors import loops, roots, superiors
from skpdoc.findings import CellRef, Finding
from skpdoc.model.office import Buku, Pegawai, PejabatLain
from skpdoc.model.source import Source
from skpdoc.regulation import catalogue
from skpdoc.text import indonesian
from skpdoc.text.references import fold_reference


def read_hierarchy(buku: Buku, findings: list[Finding]) -> Hierarki:
    """Name everyone, resolve Atasan, and report what is wrong with the tree and with a NIP of two rows (R22)."""
    nip_ganda: set[str] = set()
    pimpinan = catalogue()[buku.unit.regulasi].pimpinan
    orang = (
        *(Orang(kunci, row, None, pimpinan) for kunci, row in _pegawai(buku.pegawai, nip_ganda, findings)),
        *(Orang(kode, None, row, pimpinan) for kode, row in _pejabat(buku.pejabat_lain, findings)),
    )
    by_kunci = {o.kunci: o for o in orang}
    names = _names(orang, nip_ganda)
    atasan = superiors(orang, names, findings)
    bawahan: dict[str, list[str]] = defaultdict(list)
    for kunci, above in atasan.items():
        bawahan[above].append(kunci)
    findings.extend(loops(orang, atasan))
    findings.extend(roots(orang, by_kunci, atasan))
    pemegang = {o.nip: o.kunci for o in orang if o.pegawai is not None}
    bawahan_tetap = {kunci: tuple(below) for kunci, below in bawahan.items()}
    return Hierarki(orang, by_kunci, atasan, bawahan_tetap, names, pemegang, frozenset(nip_ganda))


def _pegawai(
    rows: Sequence[Pegawai], nip_ganda: set[str], findings: list[Finding]
) -> list[tuple[str, Pegawai]]:
    """Everyone by key; a NIP whose rows contradict each other goes into ``nip_ganda``."""
    by_nip: dict[str, list[Pegawai]] = defaultdict(list)
    for row in rows:
        by_nip[row.nip or _row(row.source, rows[0].source)].append(row)
    kunci: dict[tuple[str, str, int], str] = {}
    for nip, group in by_nip.items():
        ordered = sorted(group, key=lambda row: row.periode.mulai)
        said = list(_check_periods(ordered))
        findings += said
        if said:
            nip_ganda.add(nip)
        for number, row in enumerate(ordered, start=1):
            kunci[row.source.key] = nip if len(ordered) == 1 else f"{nip}/{number}"
    return [(kunci[row.source.key], row) for row in rows]


def _check_periods(rows: Sequence[Pegawai]) -> Iterator[Finding]:
    """Two rows of one NIP must not overlap nor differ in Nama; said at both."""
    for before, after in pairwise(rows):
        if fold_reference(before.nama) != fold_reference(after.nama):
            cause = (
                f'NIP {after.nip} bernama "{before.nama}" di {_row(before.source, after.source)}, '
                f'"{after.nama}" di {_row(after.source, before.source)}.'
            )
            remedy = "Ketik NIP yang benar di salah satunya; bila orangnya sama, samakan namanya."
        elif "periode" in before.tak_terbaca | after.tak_terbaca:
            continue
        elif after.periode.mulai <= before.periode.selesai:
            cause = (
                f"NIP {after.nip} ada di {_row(before.source, after.source)} dan "
                f"{_row(after.source, before.source)}, dan periodenya bertumpuk: {_period(before)} dan "
                f"{_period(after)}."
            )
            remedy = "Hapus baris gandanya, atau isi Periode Mulai dan Periode Selesai yang tidak bertumpuk."
        else:
            continue
        for row in (before, after):
            yield codes.R22_NIP_GANDA(row.source.cell("nip"), row.nip, cause, remedy)


def _row(source: Source, other: Source) -> str:
    """``baris 7``, with the file where ``other`` stands in another one."""
    return f"baris {source.row}" if source.file == other.file else f"{source.file} baris {source.row}"


def _period(row: Pegawai) -> str:
    return f"{indonesian.tanggal(row.periode.mulai)} – {indonesian.tanggal(row.periode.selesai)}"


def _pejabat(rows: Sequence[PejabatLain], findings: list[Finding]) -> list[tuple[str, PejabatLain]]:
    found: dict[str, PejabatLain] = {}
    first: dict[str, PejabatLain] = {}
    for row in rows:
        kode = row.kode or _row(row.source, rows[0].source)
        if fold_reference(kode) in first:
            findings.append(
                codes.B21_KODE_GANDA(
                    _kode(row),
                    kode,
                    f'Kode "{kode}" sudah dipakai di {_kode(first[fold_reference(kode)]).place_from(_kode(row))}.',
                    "Beri kode lain.",
                )
            )
            kode = f"{kode} ({_row(row.source, rows[0].source)})"
        first[fold_reference(kode)] = row
        found[kode] = row
    return list(found.items())


def _kode(row: PejabatLain) -> CellRef:
    return row.source.cell("kode")


def _names(orang: Sequence[Orang], nip_ganda: Collection[str]) -> Names[str]:
    """Every way to name a person: key, NIP, Kode, Nama, ``NIP · Nama``; a bare NIP names all its periods, of
    ``nip_ganda`` only the first.
    """
    names: Names[str] = Names()
    for o in orang:
        names.add(o.kunci, o.kunci)
        _add_with_nama(names.add, o.kunci, o)
        if o.pegawai is not None and o.pegawai.nip and (o.nip not in nip_ganda or o.kunci.endswith("/1")):
            names.add(o.pegawai.nip, o.kunci)
            _add_with_nama(names.add, o.pegawai.nip, o)
    for o in orang:
        for nama in dict.fromkeys((o.nama, o.noun.nama_diketik)):
            names.add_if_new(nama, o.kunci)
        names.hint(o.noun.jabatan, f"{o.kunci} · {o.nama}")
        if o.pejabat is not None and o.nip:
            names.add_if_new(o.nip, o.kunci)
            _add_with_nama(names.add_if_new, o.nip, o)
    return names


def _add_with_nama(add: Callable[[str, str], None], nomor: str, o: Orang) -> None:
    """``NIP · Nama`` as it is printed, and as the dropdowns show it: without titles of other columns."""
    for nama in dict.fromkeys((o.nama, o.noun.nama_diketik)):
        add(f"{nomor} · {nama}", o.kunci)


def find_person(text: str, cell: CellRef, names: Names[str], findings: list[Finding]) -> str | None:
    """The key of the person named; None (reported) when nobody, several, or one by NIP and another by name."""
    match = names.find(text)
    problem = names.contradiction(cell, text, cell.header or "Pegawai")
    if problem is None and isinstance(match, str):
        return match
    findings.append(problem or names.problem(cell, text, match, cell.header or "Pegawai"))
    return None
