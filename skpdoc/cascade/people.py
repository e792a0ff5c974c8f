"""Everyone in the office, who assesses whom, and how a person is named."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from skpdoc import codes, indonesian
from skpdoc.cascade.references import Names, Several
from skpdoc.findings import CellRef, Finding
from skpdoc.model.choices import JenisNomor, JenisPejabatLain
from skpdoc.model.office import Buku, Pegawai, PejabatLain
from skpdoc.model.source import Source
from skpdoc.regulation import catalogue
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


def read_hierarchy(buku: Buku, findings: list[Finding]) -> Hierarki:
    """Name everyone, resolve Atasan, and report what is wrong with the tree (R22)."""
    nip_ganda: set[str] = set()
    pimpinan = catalogue()[buku.unit.regulasi].pimpinan
    orang = (
        *(Orang(kunci, row, None, pimpinan) for kunci, row in _pegawai(buku.pegawai, nip_ganda, findings)),
        *(Orang(kode, None, row, pimpinan) for kode, row in _pejabat(buku.pejabat_lain, findings)),
    )
    by_kunci = {o.kunci: o for o in orang}
    names = _names(orang, nip_ganda)
    atasan = _atasan(orang, names, findings)
    bawahan: dict[str, list[str]] = defaultdict(list)
    for kunci, above in atasan.items():
        bawahan[above].append(kunci)
    findings.extend(_report_loops(orang, atasan))
    findings.extend(_report_roots(orang, by_kunci, atasan))
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
            field, remedy = "nama", "Perbaiki NIP atau nama salah satunya."
        elif "periode" in before.tak_terbaca | after.tak_terbaca:
            continue
        elif after.periode.mulai <= before.periode.selesai:
            cause = (
                f"NIP {after.nip} ada di {_row(before.source, after.source)} dan "
                f"{_row(after.source, before.source)}, dan periodenya bertumpuk: {_period(before)} dan "
                f"{_period(after)}."
            )
            field = "nip"
            remedy = "Hapus baris gandanya, atau isi Periode Mulai dan Periode Selesai yang tidak bertumpuk."
        else:
            continue
        for row in (before, after):
            yield codes.R22_HIERARKI(row.source.cell(field), row.nip, cause, remedy)


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


def _atasan(orang: Sequence[Orang], names: Names[str], findings: list[Finding]) -> dict[str, str]:
    """Key → key of the superior; a bare NIP of two periods is the one in force on the subordinate's first day."""
    by_kunci = {o.kunci: o for o in orang}
    found: dict[str, str] = {}
    for o in orang:
        row = o.pegawai
        if row is None or not row.atasan:
            continue
        contradiction = names.contradiction(row.source.cell("atasan"), row.atasan, "Atasan")
        if contradiction is not None:
            findings.append(contradiction)
            continue
        match = names.find(row.atasan)
        if isinstance(match, Several):
            match = _in_force(match.fits, by_kunci, row.periode.mulai) or match
        if isinstance(match, str) and match == o.kunci:
            findings.append(
                codes.R22_HIERARKI(
                    row.source.cell("atasan"),
                    row.atasan,
                    f"{row.nama} tercatat sebagai atasannya sendiri.",
                    "Isi NIP atasan langsungnya, atau Kode Pejabat Lain.",
                )
            )
        elif isinstance(match, str):
            found[o.kunci] = match
        else:
            findings.append(names.problem(row.source.cell("atasan"), row.atasan, match, "Atasan"))
    return found


def _in_force(fits: Sequence[str], by_kunci: Mapping[str, Orang], day: date) -> str | None:
    """Of one person's periods the one that holds ``day``; None when the fits are different people."""
    rows = [(kunci, by_kunci[kunci].pegawai) for kunci in fits]
    if len({row.nip if row else kunci for kunci, row in rows}) != 1:
        return None
    periods = [(kunci, row.periode) for kunci, row in rows if row is not None]
    return next((kunci for kunci, period in periods if period.mulai <= day <= period.selesai), None)


def _report_loops(orang: Sequence[Orang], atasan: Mapping[str, str]) -> Iterator[Finding]:
    """Loops in the line: each reported once, every member named and withheld."""
    by_kunci = {o.kunci: o for o in orang}
    done: set[str] = set()
    for o in orang:
        path: list[str] = []
        index: dict[str, int] = {}
        current: str | None = o.kunci
        while current is not None and current not in done and current not in index:
            index[current] = len(path)
            path.append(current)
            current = atasan.get(current)
        if current is not None and current in index:
            yield _loop_finding([by_kunci[kunci] for kunci in path[index[current] :]])
        done.update(path)


def _loop_finding(loop: Sequence[Orang]) -> Finding:
    rows = [o.pegawai for o in loop if o.pegawai is not None]
    named = " → ".join(f"{row.nama} ({row.source.cell('atasan').address})" for row in rows)
    first = rows[0]
    return codes.R22_HIERARKI(
        first.source.cell("atasan"),
        first.atasan,
        f"Atasan melingkar di antara {len(rows)} pegawai: {named} → {first.nama.rstrip('.')}.",
        "Perbaiki kolom Atasan salah satunya.",
        withholds=tuple(row.source.key for row in rows),
    )


def _report_roots(
    orang: Sequence[Orang], by_kunci: Mapping[str, Orang], atasan: Mapping[str, str]
) -> Iterator[Finding]:
    """Somebody's Atasan must be a Pejabat Lain; several such heads are only remarked on."""
    nips = {o.nip for o in orang if o.pegawai is not None}
    roots = [
        o.pegawai
        for o in orang
        if o.pegawai is not None
        and o.kunci in atasan
        and (above := by_kunci[atasan[o.kunci]]).pejabat is not None
        and (not above.nip or above.nip not in nips)  # a Plt. post is held by someone of the office
    ]
    people = [o.pegawai for o in orang if o.pegawai is not None]
    if people and not roots:
        yield codes.R22_HIERARKI(
            people[0].source.cell("atasan"),
            people[0].atasan,
            "Tidak ada pimpinan puncak: tidak seorang pun beratasan Pejabat Lain.",
            "Isi Atasan pimpinan unit dengan Kode pejabat penilainya di lembar Pejabat Lain, misalnya BUPATI.",
            withholds=(),
        )
    distinct = {row.nip: row for row in roots}
    if len(distinct) > 1:
        shown = ", ".join(row.nama for row in list(distinct.values())[:5])
        yield codes.R22_BANYAK_PUNCAK(
            roots[1].source.cell("atasan"),
            roots[1].atasan,
            f"{len(distinct)} pegawai beratasan Pejabat Lain: {shown.rstrip('.')}.",
            "Tidak perlu diubah bila memang demikian.",
        )
