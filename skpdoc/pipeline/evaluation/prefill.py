"""The rows of a new evaluation book: everything in it that is known already."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from skpdoc.cascade.evaluated import (
    dasar_evaluasi,
    indicator_nodes,
    is_fungsional,
    penilai_on,
    targets_that_came_down,
)
from skpdoc.cascade.identity import identitas
from skpdoc.cascade.quarters import target_until
from skpdoc.cascade.results import Node
from skpdoc.contract import (
    ANGKA_KREDIT,
    CAPAIAN_PK,
    EVALUATION_VERSION,
    PENILAIAN,
    REALISASI,
    RIWAYAT_AK,
    UMPAN_BALIK,
    SheetSpec,
)
from skpdoc.evaluation.angka_kredit import first_month, nip_of
from skpdoc.evaluation.distribution import latest
from skpdoc.evaluation.periods import triwulan_of
from skpdoc.evaluation.standing import jenjang_named
from skpdoc.model.choices import BULAN
from skpdoc.model.evaluasi import CetakPeriode, DasarEvaluasi, JenisPeriode, PeriodeEvaluasi
from skpdoc.model.skp import SKP
from skpdoc.model.target import Target
from skpdoc.pipeline.evaluation.previous import CarriedEvaluation
from skpdoc.pipeline.evaluation.source import EvaluatedOffice
from skpdoc.pipeline.evaluation.typed_cells import day_text
from skpdoc.records.evaluation.data_skp import SkpData
from skpdoc.records.evaluation.grey_cells import penilaian_cells, realisasi_cells
from skpdoc.records.nip import born, is_man
from skpdoc.records.targets.typed import typed_target
from skpdoc.regulation import catalogue
from skpdoc.regulation.pangkat import read_pangkat
from skpdoc.text import indonesian
from skpdoc.text.lines import fold

Row = dict[str, str]
Tables = dict[str, list[Row]]


class Prefilled:
    """One office and period: settings, and the rows of the SKP that fall into it."""

    def __init__(
        self, office: EvaluatedOffice, periode: PeriodeEvaluasi, carried: CarriedEvaluation | None = None
    ) -> None:
        self._kantor = office.kantor
        self._periode = periode
        self._carried = carried or CarriedEvaluation()
        touched = {
            kunci: dasar_evaluasi(
                office.kantor, replace(skp, manual=()), office.ids.get(kunci, ""), periode.rentang
            )
            for kunci, skp in _in_period(office.skp, periode).items()
        }
        self._touched = touched
        self.dasar = of_the_year(touched) if periode.jenis is JenisPeriode.TAHUNAN else touched
        self.dinilai_lain = tuple(one for kunci, one in touched.items() if kunci not in self.dasar)
        """those of people who are evaluated by another SKP of theirs"""
        self.luar_masa = tuple(kunci for kunci in self.dasar if self._penilai_then(kunci) is None)
        """whose pejabat penilai is not in office when the period ends, and nobody known is in his place"""

    def penilai_lain(self) -> Iterator[tuple[str, str, Sequence[str]]]:
        """(who assesses when the period ends, whom the SKP names instead, the keys of those SKP) of each such pair."""
        people = self._kantor.hierarki
        found: dict[tuple[str, str], list[str]] = defaultdict(list)
        for kunci in self.dasar:
            then, named = self._penilai_then(kunci), people.atasan[kunci]
            if then not in (None, named):
                found[str(then), named].append(kunci)
        for (then, named), keys in found.items():
            yield people.by_kunci[then].nama, people.by_kunci[named].nama, keys

    def _penilai_then(self, kunci: str) -> str | None:
        last = min(self._periode.rentang.selesai, self.dasar[kunci].skp.periode.selesai)
        return penilai_on(self._kantor, kunci, last)

    def _heads(self) -> list[DasarEvaluasi]:
        """Who heads the unit; of several one after the other the last."""
        heads = [one for one in self.dasar.values() if one.is_kepala]
        last = max((one.skp.periode.selesai for one in heads), default=None)
        return [one for one in heads if one.skp.periode.selesai == last]

    def settings(self) -> Row:
        """The sheet Periode, as far as it is known."""
        unit, rentang = self._kantor.buku.unit, self._periode.rentang
        head = next(iter(self._heads()), None)
        return {
            "versi": EVALUATION_VERSION,
            "nama_instansi": unit.nama_instansi,
            "nama_unit_kerja": unit.nama_unit_kerja,
            "tahun": str(unit.tahun),
            "periode": self._periode.nama,
            "periode_mulai": indonesian.tanggal(rentang.mulai),
            "periode_selesai": indonesian.tanggal(rentang.selesai),
            "ditetapkan_oleh": head.skp.penilai.jabatan if head else "",
            "tempat": unit.tempat,
            "cetak_periode": CetakPeriode.PILIHAN.value,
            **self._carried.settings,
        }

    def data(self, keys: Sequence[str]) -> SkpData:
        """What the hidden sheet holds of the SKP ``keys``."""
        kantor = self._kantor
        dasar = {kunci: self.dasar[kunci] for kunci in keys}
        orang = {one.kunci: identitas(one) for one in kantor.hierarki.orang}
        turun = tuple(targets_that_came_down(kantor))
        return SkpData(
            kantor.buku.unit.regulasi,
            dasar,
            turun,
            orang,
            tuple(self.dasar),
            self.luar_masa,
            f"{self._periode.nama} {kantor.buku.unit.tahun}",
            tuple(one for one in self._carried.tercapai.values() if one.kunci in dasar),
        )

    def tables(self, keys: Sequence[str]) -> Tables:
        """The rows of every sheet for the SKP ``keys``."""
        chosen = [self.dasar[kunci] for kunci in keys]
        heads = [one for one in self._heads() if one.kunci in keys]
        return {
            CAPAIAN_PK.name: [row for head in heads for row in self._capaian(head)],
            REALISASI.name: [row for one in chosen for row in self._realisasi(one)],
            UMPAN_BALIK.name: [{**_person(one), **self._given(UMPAN_BALIK, one.kunci)} for one in chosen],
            PENILAIAN.name: [self._penilaian(one) for one in chosen],
            ANGKA_KREDIT.name: [row for one in chosen for row in self._angka_kredit(one)],
            RIWAYAT_AK.name: [row for one in chosen for row in self._riwayat(one)],
        }

    def _penilaian(self, dasar: DasarEvaluasi) -> Row:
        """A typed atasan pejabat penilai is given where the SKP still knows of none."""
        given, known = self._given(PENILAIAN, dasar.kunci), penilaian_cells(dasar)
        known = {field: text or given.get(field, "") for field, text in known.items()}
        return {
            **_person(dasar),
            "periodik": self._carried.periodik.get(nip_of(dasar.kunci), ""),
            **given,
            **known,
        }

    def _given(self, spec: SheetSpec, row: object) -> Row:
        """What earlier books, a rekap or a list of staff give to a row."""
        return dict(self._carried.cells.get(spec.name, {}).get(row, {}))

    def _capaian(self, head: DasarEvaluasi) -> Iterator[Row]:
        """The indicators of the head's SKP, which are those of his Perjanjian Kinerja."""
        for node in indicator_nodes(self._kantor, head.kunci).values():
            hasil = self._kantor.daftar.hasil[node[0]]
            indikator = hasil.baris[node[1]].indikator
            target = self.target(node)
            until = self.until(node, target)
            yield {
                "kode": indikator.kode or hasil.kode,
                "sasaran": hasil.teks,
                "indikator": indikator.teks,
                "satuan": target.satuan.teks if target and target.satuan else "",
                "target_tahun": _bare(target),
                "target_periode": _bare(until),
                "polarisasi": self._kantor.targets.polarisasi[node].value,
                **self._given(CAPAIAN_PK, (indikator.kode or hasil.kode, fold(indikator.teks))),
            }

    def _realisasi(self, dasar: DasarEvaluasi) -> Iterator[Row]:
        nodes = indicator_nodes(self._kantor, dasar.kunci)
        for baris, cells in realisasi_cells(dasar.skp).items():
            until = self.until(nodes[baris], self.target(nodes[baris]))
            shown = typed_target(until) if until else ""
            manual = self._kantor.manual.get(nodes[baris])
            known = {"target_periode": shown, "berdasarkan": manual.sumber_data if manual else ""}
            given = self._given(REALISASI, (dasar.kunci, baris))
            yield {**_person(dasar), **cells, "baris_skp": baris, **known, **given}

    def target(self, node: Node) -> Target | None:
        """Of the year, as the SKP prints it."""
        return self._kantor.ejaan.target(self._kantor.targets.nilai[node].target)

    def until(self, node: Node, target: Target | None) -> Target | None:
        """What of it is due when the period ends; None where that is not laid down."""
        if self._periode.jenis is JenisPeriode.TAHUNAN:
            return target
        triwulan = triwulan_of(self._periode)
        if target is None or triwulan is None:
            return None
        return target_until(self._kantor.daftar.hasil[node[0]].baris[node[1]], target, triwulan)

    def _is_converted(self, dasar: DasarEvaluasi) -> bool:
        return self._periode.jenis is JenisPeriode.TAHUNAN and is_fungsional(dasar)

    def _angka_kredit(self, dasar: DasarEvaluasi) -> Iterator[Row]:
        typed = self._carried.credit.get(dasar.kunci, [])
        yield from ({**_person(dasar), **cells} for cells in typed)
        if typed or not self._is_converted(dasar):
            return
        nip, standing = nip_of(dasar.kunci), self._standing(dasar)
        year, first = first_month(self._since(dasar))
        if year == self._kantor.buku.unit.tahun:  # else no month of this one counts
            yield {
                **_person(dasar),
                **standing,
                "bulan_mulai": BULAN[first - 1],
                "bulan_selesai": BULAN[dasar.skp.periode.selesai.month - 1],
                **_told_by(nip),
                **self._given(ANGKA_KREDIT, nip),
                **self._given(ANGKA_KREDIT, (nip, standing["golongan"])),
                **self._given(ANGKA_KREDIT, (nip, standing["jenjang"])),
            }

    def _standing(self, dasar: DasarEvaluasi) -> Row:
        """Jenjang and golongan: as the SKP names them, or as an earlier book knows better."""
        before = self._carried.standing.get(nip_of(dasar.kunci), {})
        dinilai = dasar.skp.dinilai
        order = list(catalogue()[self._kantor.buku.unit.regulasi].pangkat)
        named = [read_pangkat(dinilai.pangkat, {}).golongan, before.get("golongan", "")]
        jenjang = jenjang_named(dinilai.jabatan)
        return {
            "jenjang": jenjang.value if jenjang else before.get("jenjang", ""),
            "golongan": max(named, key=lambda one: order.index(one) if one in order else -1),
        }

    def _since(self, dasar: DasarEvaluasi) -> date:
        """When the months of his jenjang begin: with an earlier SKP of the year, where no day lies between."""
        begin, post = dasar.skp.periode.mulai, _of_jenjang(dasar)
        before = [one for one in self._touched.values() if nip_of(one.kunci) == nip_of(dasar.kunci)]
        for one in sorted(before, key=lambda one: one.skp.periode.mulai, reverse=True):
            periode = one.skp.periode
            is_next = periode.mulai < begin <= periode.selesai + timedelta(days=1)
            if is_next and _of_jenjang(one) == post and is_fungsional(one) and not one.is_plt_plh:
                begin = periode.mulai
        return max(begin, self._periode.rentang.mulai)

    def _riwayat(self, dasar: DasarEvaluasi) -> Iterator[Row]:
        """As typed in an earlier book of this period; else of the jenjang in which he is."""
        given: Sequence[Mapping[str, str]] = ()
        if self._carried.credit.get(dasar.kunci):
            given = self._carried.riwayat.get(dasar.kunci, [])
        elif self._is_converted(dasar):
            jenjang = self._standing(dasar)["jenjang"]
            before = self._carried.riwayat.get(nip_of(dasar.kunci), [])
            given = [cells for cells in before if cells["jenjang"] == jenjang]
        yield from ({**_person(dasar), **cells} for cells in given)


def _in_period(skp: Mapping[str, SKP], periode: PeriodeEvaluasi) -> dict[str, SKP]:
    """Those whose time the period touches."""
    rentang = periode.rentang
    return {
        kunci: one
        for kunci, one in skp.items()
        if one.periode.mulai <= rentang.selesai and one.periode.selesai >= rentang.mulai
    }


def of_the_year(touched: Mapping[str, DasarEvaluasi]) -> dict[str, DasarEvaluasi]:
    """Of several SKP of one person the one by which he counts: the last, as Plt. or Plh. only where he has no other."""
    counted = {one.kunci for one in latest(touched.values()).values()}
    return {kunci: one for kunci, one in touched.items() if kunci in counted}


def _person(dasar: DasarEvaluasi) -> Row:
    return {"nip": dasar.kunci, "nama": dasar.skp.dinilai.nama}


def _told_by(nip: str) -> Row:
    """What the NIP says of the person."""
    lahir = born(nip)
    if lahir is None:
        return {}
    return {"tanggal_lahir": day_text(lahir), "jenis_kelamin": "Laki-laki" if is_man(nip) else "Perempuan"}


def _of_jenjang(dasar: DasarEvaluasi) -> str:
    """What two posts of one jenjang have in common: its name, or their own where they name none."""
    jabatan = dasar.skp.dinilai.jabatan
    return jenjang_named(jabatan) or fold(jabatan)


def _bare(target: Target | None) -> str:
    """The number without its satuan, which has a column of its own."""
    return typed_target(target, is_bare=True) if target else ""
