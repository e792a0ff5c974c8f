"""The Matriks Peran Hasil of every pimpinan and ketua tim, and its gaps (formats.md 4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from skpdoc.cascade.identity import identitas, jabatan
from skpdoc.cascade.items import items_of
from skpdoc.cascade.office import Kantor
from skpdoc.cascade.people import Orang
from skpdoc.cascade.results import Hasil, Link
from skpdoc.cascade.similar import similar
from skpdoc.findings import CellRef
from skpdoc.model.celah import BebanPegawai, Celah, KolomTanpaPeran, PegawaiTanpaPeran, PeranMirip
from skpdoc.model.choices import BarisAtasMPH, CaraPembagian, JenisKinerja, Kedudukan, MetodeCascading
from skpdoc.model.skp import BarisMatriks, KolomMatriks, MatriksPeranHasil

Kolom = tuple[Link, ...]
"""The items that one column stands for: one, or all IKI of an RHK where the top row shows RHK only."""


@dataclass(frozen=True, slots=True)
class RolesAlike:
    """Two persons' roles in one column that say the same; ``kemiripan`` in percent."""

    pimpinan: Orang
    kolom: Kolom
    pertama: Hasil
    kedua: Hasil
    kemiripan: int


class Matrices:
    """All matrices of an office."""

    def __init__(self, kantor: Kantor) -> None:
        self._kantor = kantor
        self._order = {orang.kunci: number for number, orang in enumerate(kantor.hierarki.orang)}

    def all(self) -> dict[str, MatriksPeranHasil]:
        """Key of the pimpinan or ketua tim → his matrix, in sheet order."""
        return {orang.kunci: self._matrix(orang, kolom) for orang, kolom in self._heads()}

    def columns(self) -> list[tuple[Orang, Kolom]]:
        """Every column of every matrix with its owner."""
        return [(orang, kolom) for orang, all_kolom in self._heads() for kolom in all_kolom]

    def roles(self, kolom: Kolom) -> list[Hasil]:
        """Who carries a column: results in sheet order, each once."""
        found = {hasil.nomor: hasil for item in kolom for hasil in self._kantor.pendukung.get(item, ())}
        return [found[nomor] for nomor in sorted(found)]

    def _heads(self) -> list[tuple[Orang, tuple[Kolom, ...]]]:
        heads = []
        for orang in self._kantor.hierarki.orang:
            items = items_of(self._kantor.hierarki, self._kantor.daftar, orang.kunci)
            if self._is_tim(orang):
                items = tuple(item for item in items if self._is_ketua_tim(item))
            if items:
                heads.append((orang, self._kolom(orang, items)))
        return heads

    def _is_tim(self, orang: Orang) -> bool:
        """Nobody's direct superior: if he heads a matrix, then as ketua tim."""
        return not self._kantor.hierarki.bawahan.get(orang.kunci)

    def _is_ketua_tim(self, item: Link) -> bool:
        return item.hasil is not None and self._hasil(item).kedudukan is Kedudukan.KETUA_TIM

    def _hasil(self, item: Link) -> Hasil:
        assert item.hasil is not None
        return self._kantor.daftar.hasil[item.hasil]

    def _kolom(self, orang: Orang, items: Sequence[Link]) -> tuple[Kolom, ...]:
        if not self._shows_rhk_only(orang):
            return tuple((item,) for item in items)
        grouped: dict[int | None, list[Link]] = {}
        for item in items:
            grouped.setdefault(item.hasil, []).append(item)
        return tuple(tuple(group) for group in grouped.values())

    def _shows_rhk_only(self, orang: Orang) -> bool:
        """The setting Baris Atas MPH is about JPT and pimpinan unit kerja mandiri only."""
        by_rhk = self._kantor.buku.unit.baris_atas_mph is BarisAtasMPH.RENCANA_HASIL_KERJA
        return by_rhk and orang.is_pimpinan

    def _matrix(self, orang: Orang, kolom: tuple[Kolom, ...]) -> MatriksPeranHasil:
        unit = self._kantor.buku.unit
        return MatriksPeranHasil(
            kunci=orang.kunci,
            file=self._kantor.buku.file,
            nama_instansi=unit.nama_instansi,
            nama_unit=unit.nama_unit_kerja,
            tahun=unit.tahun,
            periode=orang.pegawai.periode if orang.pegawai else unit.periode,
            pimpinan=identitas(orang),
            is_tim=self._is_tim(orang),
            ukuran_kertas=unit.ukuran_kertas,
            kolom=tuple(self._head(orang, one) for one in kolom),
            baris=self._rows(orang, kolom),
        )

    def _head(self, orang: Orang, kolom: Kolom) -> KolomMatriks:
        """RHK with its IKI as in column 2 (unless the unit wants a JPT's RHK only), else the RHK."""
        hasil = self._hasil(kolom[0])
        if self._shows_rhk_only(orang) or not orang.prints_iki:
            return KolomMatriks(hasil.teks, ())
        numbers = range(len(hasil.baris)) if kolom[0].baris is None else (kolom[0].baris,)
        texts = (hasil.baris[number].indikator.teks for number in numbers)
        return KolomMatriks(hasil.teks, tuple(dict.fromkeys(text for text in texts if text)))

    def _rows(self, orang: Orang, kolom: Sequence[Kolom]) -> tuple[BarisMatriks, ...]:
        cells: dict[str, list[list[str]]] = {}
        for number, one in enumerate(kolom):
            for hasil in self.roles(one):
                row = cells.setdefault(hasil.pemilik, [[] for _ in kolom])
                row[number].append(hasil.teks)
        for kunci in self._kantor.hierarki.bawahan.get(orang.kunci, ()):
            if kunci not in cells and not self._is_only_member(kunci):
                cells[kunci] = [[] for _ in kolom]
        return tuple(
            self._row(kunci, cells[kunci]) for kunci in sorted(cells, key=lambda key: self._order[key])
        )

    def _is_only_member(self, kunci: str) -> bool:
        roles = self._kantor.daftar.by_pemilik.get(kunci, ())
        return bool(roles) and all(hasil.kedudukan is Kedudukan.ANGGOTA_TIM for hasil in roles)

    def _row(self, kunci: str, cells: Sequence[Sequence[str]]) -> BarisMatriks:
        orang = self._kantor.hierarki.by_kunci[kunci]
        return BarisMatriks(
            kunci, orang.nama, identitas(orang).jabatan, tuple(tuple(roles) for roles in cells)
        )


def find_gaps(kantor: Kantor) -> Celah:
    """What the sheet Celah shows."""
    matrices = Matrices(kantor)
    return Celah(
        kolom_tanpa_peran=uncarried_columns(kantor, matrices),
        pegawai_tanpa_peran=tuple(_without_role(kantor)),
        peran_mirip=tuple(_alike(kantor, pair) for pair in similar_roles(kantor, matrices)),
        beban=tuple(_load(kantor)),
    )


def uncarried_columns(kantor: Kantor, matrices: Matrices) -> tuple[KolomTanpaPeran, ...]:
    """The columns that nobody carries."""
    return tuple(
        KolomTanpaPeran(orang.nama, _title(kantor, kolom), _cell(kantor, kolom))
        for orang, kolom in matrices.columns()
        if not matrices.roles(kolom)
    )


def _title(kantor: Kantor, kolom: Kolom) -> str:
    """A column's head in one line: the IKI of a JPT, else the RHK."""
    assert kolom[0].hasil is not None
    hasil = kantor.daftar.hasil[kolom[0].hasil]
    return hasil.teks if kolom[0].baris is None else hasil.baris[kolom[0].baris].indikator.teks


def _cell(kantor: Kantor, kolom: Kolom) -> CellRef:
    assert kolom[0].hasil is not None
    hasil = kantor.daftar.hasil[kolom[0].hasil]
    if kolom[0].baris is None:
        return hasil.text_cell()
    return hasil.baris[kolom[0].baris].indikator.source.cell("indikator")


def _without_role(kantor: Kantor) -> list[PegawaiTanpaPeran]:
    found = []
    for orang in kantor.hierarki.orang:
        if orang.pegawai is not None and not kantor.daftar.by_pemilik.get(orang.kunci):
            above = kantor.hierarki.atasan.get(orang.kunci)
            head = kantor.hierarki.by_kunci[above].nama if above else ""
            cell = orang.pegawai.source.cell("nip")
            found.append(PegawaiTanpaPeran(orang.nama, jabatan(orang.pegawai), head, cell))
    return found


def similar_roles(kantor: Kantor, matrices: Matrices) -> Iterator[RolesAlike]:
    """Roles of two persons in one column that say the same; two shares of one target by Wilayah or Beban may."""
    for orang, kolom in matrices.columns():
        roles = sorted(matrices.roles(kolom), key=is_share)
        for first, second, score in similar([role.teks for role in roles]):
            pair = (roles[first], roles[second])
            if are_two_persons(kantor, *pair) and not all(map(is_share, pair)):
                yield RolesAlike(orang, kolom, *pair, score)


def are_two_persons(kantor: Kantor, one: Hasil, other: Hasil) -> bool:
    """Neither a second post or period of the same person, nor one row that several share."""
    first, second = (kantor.hierarki.by_kunci[role.pemilik] for role in (one, other))
    is_shared = one.source.key == other.source.key
    return (first.nip or first.kunci) != (second.nip or second.kunci) and not is_shared


def is_share(role: Hasil) -> bool:
    """It carries a part of a target by region or by quantity."""
    shared = (CaraPembagian.WILAYAH, CaraPembagian.BEBAN_TARGET)
    return any(p.metode is MetodeCascading.LANGSUNG and p.cara in shared for p in role.pembawaan)


def _alike(kantor: Kantor, pair: RolesAlike) -> PeranMirip:
    by_kunci = kantor.hierarki.by_kunci
    return PeranMirip(
        pair.pimpinan.nama,
        _title(kantor, pair.kolom),
        by_kunci[pair.pertama.pemilik].nama,
        pair.pertama.teks,
        by_kunci[pair.kedua.pemilik].nama,
        pair.kedua.teks,
        pair.kemiripan,
        pair.kedua.text_cell(),
    )


def _load(kantor: Kantor) -> list[BebanPegawai]:
    return [load_of(kantor, orang) for orang in kantor.hierarki.orang if orang.pegawai is not None]


def load_of(kantor: Kantor, orang: Orang) -> BebanPegawai:
    """How much one person carries, over all his results."""
    results = kantor.daftar.by_pemilik.get(orang.kunci, ())
    utama = sum(hasil.jenis is JenisKinerja.UTAMA for hasil in results)
    indikator = sum(len(hasil.baris) for hasil in results)
    return BebanPegawai(orang.nama, identitas(orang).jabatan, utama, len(results) - utama, indikator)
