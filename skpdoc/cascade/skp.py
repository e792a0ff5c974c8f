"""Every employee's SKP, put together from results, supports, targets, Perilaku, Lampiran and manuals."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Generic, TypeVar

from skpdoc.cascade.covering import Covering, contradictions
from skpdoc.cascade.identity import identitas
from skpdoc.cascade.office import Kantor
from skpdoc.cascade.people import Orang
from skpdoc.cascade.references import Missing, Names, Several
from skpdoc.cascade.results import Baris, Hasil, Link
from skpdoc.findings import Finding
from skpdoc.model.choices import (
    UNTUK_SEMUA,
    BagianLampiran,
    JenisKinerja,
)
from skpdoc.model.office import ButirLampiran, EkspektasiKhusus, Pegawai
from skpdoc.model.skp import (
    SKP,
    BentukSKP,
    Diintervensi,
    HasilKerja,
    IndikatorKinerja,
    ManualIndikator,
    PerilakuKerja,
)
from skpdoc.model.source import RowKey, Source
from skpdoc.regulation import catalogue
from skpdoc.text.lines import one_line
from skpdoc.text.nearest import meant

Row = TypeVar("Row", EkspektasiKhusus, ButirLampiran)


def assemble_skp(kantor: Kantor, findings: list[Finding]) -> dict[str, SKP]:
    """Key → SKP, for everyone whose pejabat penilai is known, in sheet order."""
    perilaku = _RowScopes(kantor, kantor.untuk, kantor.buku.perilaku, lambda row: row.nilai, findings)
    lampiran = _RowScopes(kantor, kantor.untuk, kantor.buku.lampiran, lambda row: row.bagian, findings)
    for scopes in (perilaku.covering(), lampiran.covering()):
        findings += contradictions(kantor, scopes)
    place = {row.source.key: number for number, row in enumerate(kantor.buku.lampiran)}
    values = tuple(catalogue()[kantor.buku.unit.regulasi].panduan_perilaku)
    found = {}
    for orang in kantor.hierarki.orang:
        penilai = kantor.hierarki.atasan.get(orang.kunci)
        if orang.pegawai is not None and penilai is not None:
            found[orang.kunci] = _skp(
                kantor,
                orang,
                orang.pegawai,
                kantor.hierarki.by_kunci[penilai],
                _perilaku(perilaku.levels(orang), values),
                _lampiran(lampiran.levels(orang), place),
            )
    return found


def _skp(
    kantor: Kantor,
    orang: Orang,
    pegawai: Pegawai,
    penilai: Orang,
    perilaku: tuple[PerilakuKerja, ...],
    lampiran: Mapping[BagianLampiran, tuple[str, ...]],
) -> SKP:
    unit = kantor.buku.unit
    results = kantor.daftar.by_pemilik.get(orang.kunci, ())
    return SKP(
        kunci=orang.kunci,
        file=kantor.buku.file,
        bentuk=BentukSKP.JPT if orang.is_pimpinan else BentukSKP.JA_JF,
        pendekatan=pegawai.pendekatan,
        nama_instansi=unit.nama_instansi,
        nama_unit=unit.nama_unit_kerja,
        tahun=unit.tahun,
        periode=pegawai.periode,
        dinilai=identitas(orang),
        penilai=identitas(penilai),
        tempat=unit.tempat,
        tanggal=pegawai.tanggal,
        ukuran_kertas=unit.ukuran_kertas,
        utama=_hasil_kerja(kantor, orang, results, JenisKinerja.UTAMA),
        tambahan=_hasil_kerja(kantor, orang, results, JenisKinerja.TAMBAHAN),
        perilaku=perilaku,
        lampiran=lampiran,
        manual=tuple(_manual_pages(kantor, results)),
        source=pegawai.source.key,
    )


def _hasil_kerja(
    kantor: Kantor, orang: Orang, results: Sequence[Hasil], jenis: JenisKinerja
) -> tuple[HasilKerja, ...]:
    """The numbered RHK of one band; a pimpinan's form has no column of what is supported."""
    chosen = [hasil for hasil in results if hasil.jenis is jenis]
    return tuple(
        HasilKerja(
            nomor=nomor,
            rencana_hasil_kerja=hasil.teks,
            penugasan_dari=hasil.penugasan_dari,
            diintervensi=() if orang.is_pimpinan else diintervensi(kantor, hasil),
            indikator=tuple(
                indikator_kinerja(kantor, orang, hasil, number, baris)
                for number, baris in enumerate(hasil.baris)
            ),
        )
        for nomor, hasil in enumerate(chosen, start=1)
    )


def indikator_kinerja(
    kantor: Kantor, orang: Orang, hasil: Hasil, number: int, baris: Baris
) -> IndikatorKinerja:
    """One indicator of a result as the form prints it; a pimpinan's has no aspek."""
    return IndikatorKinerja(
        aspek=None if orang.is_pimpinan else baris.aspek,
        teks=baris.indikator.teks,
        target=kantor.ejaan.target(kantor.targets.nilai[(hasil.nomor, number)].target),
        perspektif=baris.indikator.perspektif,
    )


def diintervensi(kantor: Kantor, hasil: Hasil) -> tuple[Diintervensi, ...]:
    """Column 2: each item named, once; of a JPT, UKM or head of the organisation its RHK and IKI, else the RHK.

    Where only Renstra is named, the organisation's sasaran and indicator stand for it (footnote of the form).
    """
    named = [one for dukung in kantor.dukungan[hasil.nomor] for one in dukung.semua]
    results = [one for one in named if one.hasil is not None]
    if not results:
        rows = [kantor.buku.renstra[one.renstra] for one in named if one.renstra is not None]
        return _grouped((row.sasaran, row.indikator) for row in rows)
    return _grouped(pair for one in results for pair in _texts(kantor, one))


def _texts(kantor: Kantor, one: Link) -> Iterator[tuple[str, str]]:
    """(RHK, IKI or '') of what is named."""
    assert one.hasil is not None
    hasil = kantor.daftar.hasil[one.hasil]
    owner = kantor.hierarki.by_kunci[hasil.pemilik]
    if not owner.prints_iki:
        yield hasil.teks, ""
    elif one.baris is not None:
        yield hasil.teks, hasil.baris[one.baris].indikator.teks
    else:
        for baris in hasil.baris:
            yield hasil.teks, baris.indikator.teks


def _grouped(pairs: Iterator[tuple[str, str]]) -> tuple[Diintervensi, ...]:
    """RHK each once, in order, with their indicators each once."""
    found: dict[str, dict[str, None]] = {}
    for teks, indikator in pairs:
        known = found.setdefault(teks, {})
        if indikator:
            known[indikator] = None
    return tuple(Diintervensi(teks, tuple(known)) for teks, known in found.items())


class _RowScopes(Generic[Row]):
    """Rows by whom they are for: everyone, a Jenis Jabatan, a person."""

    def __init__(
        self,
        kantor: Kantor,
        names: Names[str],
        rows: Sequence[Row],
        part: Callable[[Row], object],
        findings: list[Finding],
    ) -> None:
        self._buku = kantor.buku
        self._part: Callable[[Row], object] = part
        self._by_scope: dict[str, list[Row]] = defaultdict(list)
        for row in rows:
            for scope in _scopes(kantor, names, row.untuk, row.source, findings) if row.untuk else ():
                self._by_scope[scope].append(row)

    def covering(self) -> list[Covering]:
        """Every row by scope, as it is compared between workbooks."""
        return [
            Covering(scope, self._part(row), _text(row), row.source.cell("untuk"))
            for scope, rows in self._by_scope.items()
            for row in rows
        ]

    def levels(self, orang: Orang) -> tuple[list[Row], ...]:
        """The rows that cover a person, from wide to narrow."""
        jenis = orang.pegawai.jenis_jabatan if orang.pegawai else None
        scopes = (UNTUK_SEMUA, jenis.value if jenis else "", orang.kunci)
        return tuple(self._own_first(self._by_scope.get(scope, []), orang) for scope in scopes)

    def _own_first(self, rows: list[Row], orang: Orang) -> list[Row]:
        """Of several workbooks: for each Nilai or Bagian the rows of a person's own one, else all."""
        files = self._buku.files_of(orang.noun.source)
        own = {self._part(row) for row in rows if row.source.file in files}
        return [row for row in rows if row.source.file in files or self._part(row) not in own]


def _text(row: EkspektasiKhusus | ButirLampiran) -> str:
    text = row.ekspektasi if isinstance(row, EkspektasiKhusus) else row.uraian
    return one_line(text)


def _scopes(
    kantor: Kantor, names: Names[str], untuk: str, source: Source, findings: list[Finding]
) -> tuple[str, ...]:
    """The scopes that a cell Untuk names: one, or all periods of one person."""
    contradiction = names.contradiction(source.cell("untuk"), untuk, "Untuk")
    if contradiction is not None:
        findings.append(contradiction)
        return ()
    fits = names.fits(untuk)
    people = kantor.hierarki.by_kunci
    if len({people[scope].nip if scope in people else scope for scope in fits}) == 1:
        return fits
    match = Several(fits) if fits else Missing(names.nearest(untuk))
    finding = names.problem(source.cell("untuk"), untuk, match, "Untuk")
    near = meant(match.near) if isinstance(match, Missing) else ""
    options = f"{near} Isi {UNTUK_SEMUA}, sebuah Jenis Jabatan, atau NIP seorang pegawai.".lstrip()
    findings.append(replace(finding, remedy=options))
    return ()


def _perilaku(
    levels: Sequence[Sequence[EkspektasiKhusus]], values: Iterable[str]
) -> tuple[PerilakuKerja, ...]:
    """The core values; for each the narrowest level that says anything wins."""
    found: dict[str | None, tuple[str, ...]] = {}
    for rows in levels:
        said: dict[str | None, dict[str, None]] = {}
        for row in rows:
            if row.ekspektasi:
                said.setdefault(row.nilai, {})[row.ekspektasi] = None
        found |= {nilai: tuple(texts) for nilai, texts in said.items()}
    return tuple(PerilakuKerja(nilai, found.get(nilai, ())) for nilai in values)


def _lampiran(
    levels: Sequence[Sequence[ButirLampiran]], place: Mapping[RowKey, int]
) -> dict[BagianLampiran, tuple[str, ...]]:
    """The three bands; rows of all levels add up, in the order of ``place``."""
    rows = sorted((row for level in levels for row in level), key=lambda row: place[row.source.key])
    return {
        bagian: tuple(dict.fromkeys(r.uraian for r in rows if r.bagian is bagian and r.uraian))
        for bagian in BagianLampiran
    }


def _manual_pages(kantor: Kantor, results: Sequence[Hasil]) -> Iterator[ManualIndikator]:
    """One page an indicator that has a manual, in the order of the SKP; incomplete manuals are left out."""
    for hasil in results:
        for number, baris in enumerate(hasil.baris):
            row = kantor.manual.get((hasil.nomor, number))
            if row is None or row.kualitas is None or row.periode_pelaporan is None:
                continue
            target = kantor.ejaan.target(kantor.targets.nilai[(hasil.nomor, number)].target)
            satuan = target.satuan if target and target.satuan else baris.indikator.satuan
            yield ManualIndikator(
                rencana_hasil_kerja=hasil.teks,
                indikator=baris.indikator.teks,
                target=target,
                tujuan=row.tujuan,
                definisi=row.definisi,
                formula=row.formula,
                satuan=kantor.ejaan.satuan(satuan) if satuan else None,
                kualitas=row.kualitas,
                sumber_data=row.sumber_data,
                periode_pelaporan=row.periode_pelaporan,
            )
