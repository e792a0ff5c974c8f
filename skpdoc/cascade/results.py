"""Everyone's hasil kerja: rows of Perjanjian Kinerja and roles of Peran as numbered results with indicators."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from skpdoc import codes
from skpdoc.cascade.hierarchy import find_person
from skpdoc.cascade.people import Hierarki, Orang
from skpdoc.cascade.references import Names
from skpdoc.findings import CellRef, Finding
from skpdoc.model.choices import Aspek, JenisKinerja, Kedudukan, Klasifikasi
from skpdoc.model.office import BarisPerjanjianKinerja, Buku, Indikator, Pembawaan, Peran
from skpdoc.model.source import Source
from skpdoc.text.lines import shorten
from skpdoc.text.references import fold_reference, split_references

Node = tuple[int, int]
"""(result number, indicator number); a row of Renstra is (RENSTRA, its number)."""

RENSTRA = -1


@dataclass(frozen=True, slots=True)
class Baris:
    """One indicator of a result, with the cascading columns that govern it."""

    indikator: Indikator
    pembawaan: Pembawaan

    @property
    def aspek(self) -> Aspek:
        """Blank counts as Kuantitas."""
        return self.indikator.aspek or Aspek.KUANTITAS


@dataclass(frozen=True, slots=True)
class Hasil:
    """One RHK of one person. ``nomor`` is its place in the office's list: PK first, then Peran."""

    nomor: int
    pemilik: str
    teks: str
    kode: str
    jenis: JenisKinerja
    klasifikasi: Klasifikasi
    kedudukan: Kedudukan
    tim: str
    penugasan_dari: str
    baris: tuple[Baris, ...]
    is_peran: bool
    source: Source

    @property
    def is_item(self) -> bool:
        """Whether others can support it: Utama and Organisasi."""
        return self.jenis is JenisKinerja.UTAMA and self.klasifikasi is Klasifikasi.ORGANISASI

    @property
    def pembawaan(self) -> tuple[Pembawaan, ...]:
        """A role's one; of PK one a row."""
        return (self.baris[0].pembawaan,) if self.is_peran else tuple(b.pembawaan for b in self.baris)

    @property
    def reference_field(self) -> str:
        """The column that names what it supports: Mendukung of a role, Induk of PK."""
        return "mendukung" if self.is_peran else "induk"

    def shares_kode(self, kode: str) -> bool:
        """Whether several of its rows have this Kode."""
        named = fold_reference(kode)
        return bool(named) and sum(fold_reference(baris.indikator.kode) == named for baris in self.baris) > 1

    def text_cell(self) -> CellRef:
        """Where the RHK's text stands."""
        return self.source.cell("rencana_hasil_kerja" if self.is_peran else "sasaran")


@dataclass(frozen=True, slots=True)
class Link:
    """What a reference names: a row of Renstra, or a result, or one of its indicators."""

    hasil: int | None = None
    baris: int | None = None
    renstra: int | None = None


@dataclass(frozen=True, slots=True)
class DaftarHasil:
    """All results, by owner too, and every way to name them."""

    hasil: tuple[Hasil, ...]
    by_pemilik: dict[str, tuple[Hasil, ...]]
    names: Names[Link]
    renstra: Names[Link]
    tanpa_pemilik: tuple[Pembawaan, ...]
    """of rows whose owner is not known (reported): what they may carry is in doubt"""
    kode_tanpa_pemilik: dict[str, Source]
    """their Kode, folded, and the rows: referring to one is no mistake of who refers"""

    def describe(self, one: Link) -> str:
        """``R07 (Peran baris 12)`` or the text, for a question with several answers."""
        if one.hasil is None:
            return "Renstra"
        named = self.hasil[one.hasil]
        source = named.source if one.baris is None else named.baris[one.baris].indikator.source
        kode = named.kode if one.baris is None else named.baris[one.baris].indikator.kode or named.kode
        return f"{kode or shorten(named.teks, 40)} ({source.sheet} baris {source.row})"


def read_results(buku: Buku, hierarki: Hierarki, findings: list[Finding]) -> DaftarHasil:
    """Group PK rows of one owner, Sasaran and Jenis into one RHK; a role is one RHK of each person it names."""
    hasil: list[Hasil] = []
    orphans: list[Pembawaan] = []
    kode_tanpa_pemilik: dict[str, Source] = {}
    groups: dict[tuple[str, str, JenisKinerja], list[BarisPerjanjianKinerja]] = {}
    for row in buku.perjanjian_kinerja:
        pemilik = _owner(row.pemilik, row.source.cell("pemilik"), hierarki, findings)
        if pemilik is not None:
            groups.setdefault((pemilik, fold_reference(row.sasaran), row.jenis), []).append(row)
        else:
            orphans.append(row.pembawaan)
            kode_tanpa_pemilik[fold_reference(row.indikator.kode)] = row.source
    for (pemilik, _, _), rows in groups.items():
        hasil.append(_of_pk(len(hasil), pemilik, rows))
    for role in buku.peran:
        owners, are_all_known = _owners(role, hierarki, findings)
        for pemilik in owners:
            findings.extend(_report_pimpinan(hierarki.by_kunci[pemilik], role))
            hasil.append(_of_role(len(hasil), pemilik, role))
        if not are_all_known:
            orphans.append(role.pembawaan)
        if not owners:
            kode_tanpa_pemilik[fold_reference(role.kode)] = role.source
    by_pemilik: dict[str, list[Hasil]] = {}
    for result in hasil:
        by_pemilik.setdefault(result.pemilik, []).append(result)
    return DaftarHasil(
        tuple(hasil),
        {kunci: tuple(results) for kunci, results in by_pemilik.items()},
        _names(hasil, hierarki, buku),
        _renstra_names(buku),
        tuple(orphans),
        kode_tanpa_pemilik,
    )


def _owner(text: str, cell: CellRef, hierarki: Hierarki, findings: list[Finding]) -> str | None:
    """The key of the person named; None (reported) when nobody or several are. Blank was reported before."""
    if not text:
        return None
    return find_person(text, cell, hierarki.names, findings)


def _owners(role: Peran, hierarki: Hierarki, findings: list[Finding]) -> tuple[list[str], bool]:
    """Everyone who has the role, each once, and whether nobody else may have it; a team has one ketua (K17)."""
    parts = split_references(role.nip, lambda text: bool(hierarki.names.fits(text)))
    found = [_owner(part, role.source.cell("nip"), hierarki, findings) for part in parts]
    owners = list(dict.fromkeys(kunci for kunci in found if kunci is not None))
    if len(parts) > 1 and role.kedudukan is Kedudukan.KETUA_TIM:
        findings.append(
            codes.K17_KETUA_BERSAMA(
                role.source.cell("kedudukan"),
                role.kedudukan.value,
                f"Peran ketua tim diberikan kepada {len(parts)} orang sekaligus.",
                "Sebutkan satu ketua di kolom NIP, dan beri yang lain barisnya sendiri.",
            )
        )
    return owners, bool(found) and None not in found


def _of_pk(nomor: int, pemilik: str, rows: Sequence[BarisPerjanjianKinerja]) -> Hasil:
    first = rows[0]
    return Hasil(
        nomor=nomor,
        pemilik=pemilik,
        teks=first.sasaran,
        kode=first.indikator.kode,
        jenis=first.jenis,
        klasifikasi=Klasifikasi.ORGANISASI,
        kedudukan=Kedudukan.MANDIRI,
        tim="",
        penugasan_dari="; ".join(dict.fromkeys(row.penugasan_dari for row in rows if row.penugasan_dari)),
        baris=tuple(Baris(row.indikator, row.pembawaan) for row in rows),
        is_peran=False,
        source=first.source,
    )


def _of_role(nomor: int, pemilik: str, role: Peran) -> Hasil:
    return Hasil(
        nomor=nomor,
        pemilik=pemilik,
        teks=role.rencana_hasil_kerja,
        kode=role.kode,
        jenis=role.jenis,
        klasifikasi=role.klasifikasi,
        kedudukan=role.kedudukan,
        tim=role.tim,
        penugasan_dari=role.penugasan_dari,
        baris=tuple(Baris(indikator, role.pembawaan) for indikator in role.indikator),
        is_peran=True,
        source=role.source,
    )


def _report_pimpinan(orang: Orang, role: Peran) -> Iterator[Finding]:
    if orang.is_pimpinan:
        yield codes.R27_JPT_PERAN(
            role.source.cell("nip"),
            role.nip,
            f"{orang.nama} adalah JPT atau pimpinan unit kerja mandiri; seluruh SKP-nya berasal dari "
            "Perjanjian Kinerja.",
            "Pindahkan baris ini ke lembar Perjanjian Kinerja (Jenis Tambahan bila tugas tambahan).",
        )


def _names(hasil: Sequence[Hasil], hierarki: Hierarki, buku: Buku) -> Names[Link]:
    """Kode, full text and ``Kode/Aspek`` of every result; a pimpinan's are named indicator by indicator."""

    def files(one: Link) -> frozenset[str]:
        named = hasil[one.hasil or 0]
        rows = named.baris if one.baris is None else (named.baris[one.baris],)
        sources = (named.source, *(row.indikator.source for row in rows))
        return frozenset().union(*map(buku.files_of, sources))

    names: Names[Link] = Names(files)
    for result in hasil:
        is_pimpinan = hierarki.by_kunci[result.pemilik].is_pimpinan
        for number, baris in enumerate(result.baris):
            one = Link(result.nomor, number)
            names.tell(one, result.teks)
            if is_pimpinan:
                names.add(result.teks, one)
            if result.is_peran:
                if result.kode and baris.indikator.aspek is not None:
                    names.add(f"{result.kode}/{baris.indikator.aspek.value}", one)
            else:
                kode, teks = baris.indikator.kode, baris.indikator.teks
                is_shared = not is_pimpinan and result.shares_kode(kode)
                named = Link(result.nomor) if is_shared else one
                names.add(kode, named)
                names.add(teks, one)
                names.add(f"{kode} · {teks}" if kode else "", one)
                names.add(f"{kode} · {result.teks}" if kode else "", named)
                names.add(f"{kode}/{baris.aspek.value}" if is_shared else "", one)
        if not is_pimpinan:
            names.add(result.teks, Link(result.nomor))
            if result.is_peran:
                names.add(result.kode, Link(result.nomor))
                names.add(f"{result.kode} · {result.teks}" if result.kode else "", Link(result.nomor))
    return names


def _renstra_names(buku: Buku) -> Names[Link]:
    names: Names[Link] = Names(lambda one: buku.files_of(buku.renstra[one.renstra or 0].source))
    for number, row in enumerate(buku.renstra):
        one = Link(renstra=number)
        for spelling in (
            row.kode,
            row.indikator,
            row.sasaran,
            f"{row.kode} · {row.indikator}" if row.kode else "",
        ):
            names.add(spelling, one)
    return names
