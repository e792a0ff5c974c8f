"""What earlier evaluation books give to a new one: predikat, sources, the year's realisasi, angka kredit, and all that
was typed in an earlier book of the same period.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from skpdoc.contract import ANGKA_KREDIT, CAPAIAN_PK, PENILAIAN, REALISASI, UMPAN_BALIK
from skpdoc.contract.sheets.evaluation.umpan_balik import NILAI_FIELDS
from skpdoc.errors import SkpdocError
from skpdoc.evaluation.angka_kredit import nip_of
from skpdoc.model.choices import BULAN
from skpdoc.model.evaluasi import (
    BukuEvaluasi,
    JenisPeriode,
    PeriodeEvaluasi,
    ReachedBefore,
)
from skpdoc.model.predikat import Predikat
from skpdoc.pipeline.evaluation.load import Evaluated, group_evaluations, load_evaluation
from skpdoc.pipeline.evaluation.typed_cells import (
    credit_cells,
    day_text,
    kept_settings,
    lama_cells,
    person_cells,
    rated_cells,
    reached_cells,
    riwayat_cells,
    standing_cells,
)
from skpdoc.pipeline.reading.discover import find_books
from skpdoc.records.evaluation.penilaian import periodik_text
from skpdoc.records.targets.typed import typed_target
from skpdoc.text.lines import fold
from skpdoc.text.references import fold_reference

Cells = Mapping[str, str]

_OF_A_TIME = re.compile(
    rf"\d|\b(?:{'|'.join((*BULAN, 'triwulan', 'semester', 'tahun', 'tw', 'akhir', 'awal'))})\b", re.IGNORECASE
)
"""what names a time or a number is of one period: ``laporan bulan Maret``, ``SK 12/2026``"""


@dataclass(slots=True)
class CarriedEvaluation:
    """Cells of a new book, by sheet and row: a key of an SKP, (key, ``baris_skp``), (kode, indikator) of Capaian PK, or
    of Angka Kredit a NIP, (NIP, golongan) and (NIP, jenjang).

    ``credit`` and ``riwayat`` are whole rows of Angka Kredit and Riwayat AK by key; ``standing`` maps a NIP to the last
    jenjang and golongan with their TMT; ``periodik`` a NIP to the predikat of earlier periods, of two SKP the later
    one's; ``settings`` are those of Periode.
    """

    cells: dict[str, dict[object, Cells]] = field(default_factory=lambda: defaultdict(dict))
    credit: dict[str, list[Cells]] = field(default_factory=lambda: defaultdict(list))
    riwayat: dict[str, list[Cells]] = field(default_factory=lambda: defaultdict(list))
    standing: dict[str, Cells] = field(default_factory=dict)
    periodik: dict[str, str] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=dict)
    catatan: list[str] = field(default_factory=list)
    tercapai: dict[tuple[str, str], ReachedBefore] = field(default_factory=dict)

    def add(self, sheet: str, row: object, cells: Cells) -> None:
        """What is not blank; it stands in the place of what an earlier book gave."""
        kept = {name: text for name, text in cells.items() if text}
        self.cells[sheet][row] = {**self.cells[sheet].get(row, {}), **kept}


def carried_evaluation(
    paths: Sequence[Path], unit: str, tahun: int, periode: PeriodeEvaluasi
) -> CarriedEvaluation:
    """From the books of ``paths`` (or in folders) of the same unit, as far as they are not later than ``periode``.

    Raises SkpdocError where one cannot be read or is another unit's.
    """
    carried = CarriedEvaluation()
    units, refused = group_evaluations(find_books(paths).books) if paths else ([], [])
    if refused:
        raise SkpdocError("\n".join(line for error in refused for line in error.lines))
    loaded = [load_evaluation(one) for one in units]
    periodik: dict[str, dict[str, Predikat]] = defaultdict(dict)
    for one in sorted(loaded, key=_end):
        buku = _readable(one, unit)
        setting = buku.pengaturan
        if setting.periode.rentang.selesai > periode.rentang.selesai:
            carried.catatan.append(
                f"{', '.join(one.books)} sesudah {periode.nama} {tahun}, jadi tidak dipakai."
            )
        elif (setting.tahun, setting.periode.nama) == (tahun, periode.nama):
            _add_typed(carried, buku)
        else:
            _add_people(carried, buku)
            _add_credit(carried, one, is_same_year=setting.tahun == tahun)
            if setting.tahun == tahun:
                _add_predikat(periodik, one)
                _add_sources(carried, buku)
                _add_reached(carried, buku)
                _add_year(carried, buku, periode)
    carried.periodik |= {nip: periodik_text(found) for nip, found in periodik.items()}
    return carried


def _end(one: Evaluated) -> date:
    return one.buku.pengaturan.periode.rentang.selesai if one.buku else date.min


def _readable(one: Evaluated, unit: str) -> BukuEvaluasi:
    names = ", ".join(one.books)
    if one.buku is None or one.belum_siap:
        raise SkpdocError(f"{names}: {one.belum_siap}. Periksa dahulu dengan `skpdoc evaluate check`.")
    other = one.buku.pengaturan.nama_unit_kerja
    if fold_reference(other) != fold_reference(unit):
        raise SkpdocError(f'{names}: buku evaluasi unit "{other}", bukan "{unit}".')
    return one.buku


def _add_reached(carried: CarriedEvaluation, buku: BukuEvaluasi) -> None:
    """Of the latest period that says it."""
    for row in buku.realisasi:
        if row.realisasi is not None and row.baris_skp:
            carried.tercapai[row.kunci, row.baris_skp] = ReachedBefore(
                row.kunci, row.baris_skp, buku.pengaturan.periode.nama, row.realisasi
            )


def _add_predikat(periodik: dict[str, dict[str, Predikat]], one: Evaluated) -> None:
    """Only what no galat withholds; of two SKP of one person the later."""
    for kunci, evaluasi in one.evaluasi.items():
        if kunci not in one.ditahan:
            periodik[nip_of(kunci)][evaluasi.pengaturan.periode.nama] = evaluasi.predikat


def _add_people(carried: CarriedEvaluation, buku: BukuEvaluasi) -> None:
    """Whoever was typed where the SKP knows of none, and who sets the capaian."""
    for row in buku.penilaian:
        carried.add(PENILAIAN.name, row.kunci, {"atasan_penilai": row.atasan_penilai})
    carried.settings |= kept_settings(buku.pengaturan)


def _add_sources(carried: CarriedEvaluation, buku: BukuEvaluasi) -> None:
    """By what an indicator is measured is the same in every quarter, unless it names one; the evidence is not."""
    for row in buku.realisasi:
        if not _OF_A_TIME.search(row.berdasarkan):
            carried.add(REALISASI.name, (row.kunci, row.baris_skp), {"berdasarkan": row.berdasarkan})


def _add_year(carried: CarriedEvaluation, buku: BukuEvaluasi, periode: PeriodeEvaluasi) -> None:
    """The realisasi of the year is that of its last quarter."""
    is_last = buku.pengaturan.periode.rentang.selesai == periode.rentang.selesai
    if periode.jenis is not JenisPeriode.TAHUNAN or not is_last:
        return
    for row in buku.realisasi:
        cells = reached_cells(row)
        carried.add(
            REALISASI.name,
            (row.kunci, row.baris_skp),
            {name: cells[name] for name in ("realisasi", "berdasarkan", "bukti_dukung")},
        )
    for one in buku.capaian_pk:
        shown = typed_target(one.realisasi) if one.realisasi else ""
        carried.add(CAPAIAN_PK.name, (one.kode, fold(one.indikator)), {"realisasi": shown})


def _add_typed(carried: CarriedEvaluation, buku: BukuEvaluasi) -> None:
    """All that was typed in an earlier book of the same period."""
    setting = buku.pengaturan
    carried.settings |= kept_settings(setting)
    carried.settings |= {
        name: text
        for name, text in (
            ("capaian", setting.capaian.value if setting.capaian else ""),
            ("tanggal_penilai", day_text(setting.tanggal_penilai)),
            ("tanggal_pegawai", day_text(setting.tanggal_pegawai)),
        )
        if text
    }
    _add_people(carried, buku)
    for row in buku.realisasi:
        carried.add(REALISASI.name, (row.kunci, row.baris_skp), reached_cells(row))
    for said in buku.umpan_balik:
        cells = {field: "\n".join(said.umpan_balik.get(nilai, ())) for field, nilai in NILAI_FIELDS.items()}
        carried.add(UMPAN_BALIK.name, said.kunci, cells)
    for rated in buku.penilaian:
        carried.add(PENILAIAN.name, rated.kunci, rated_cells(rated))
        carried.periodik.setdefault(nip_of(rated.kunci), periodik_text(rated.periodik))
    for one in buku.capaian_pk:
        cells = {
            "target_periode": typed_target(one.target_periode) if one.target_periode else "",
            "realisasi": typed_target(one.realisasi) if one.realisasi else "",
            "keterangan": one.keterangan,
        }
        carried.add(CAPAIAN_PK.name, (one.kode, fold(one.indikator)), cells)
    for credit in buku.angka_kredit:
        carried.credit[credit.kunci].append(credit_cells(credit))
        carried.riwayat[credit.kunci] = []
    for riwayat in buku.riwayat_ak:
        carried.riwayat[riwayat.kunci].append(riwayat_cells(riwayat, is_lama=riwayat.is_lama))


def _add_credit(carried: CarriedEvaluation, one: Evaluated, *, is_same_year: bool) -> None:
    """What a functional officer is; of an earlier year the JUMLAH of its PAK becomes the column LAMA.

    A TMT goes with its golongan or jenjang, and so does LAMA; of a PAK that a galat withholds nothing is taken.
    """
    assert one.buku is not None, "what could not be read was refused"
    for row in sorted(one.buku.angka_kredit, key=lambda row: row.bulan_mulai):
        nip, cells = nip_of(row.kunci), standing_cells(row)
        carried.add(ANGKA_KREDIT.name, nip, person_cells(row))
        carried.standing[nip] = cells
        for since, held in (("tmt_golongan", "golongan"), ("tmt_jabatan", "jenjang")):
            carried.add(ANGKA_KREDIT.name, (nip, cells[held]), {since: cells[since]})
    if is_same_year:
        return
    for credit in one.angka_kredit.values():
        kunci = credit.kunci.partition(":")[0]
        if kunci in one.angka_kredit_ditahan:
            carried.catatan.append(
                f"{credit.dinilai.nama}: PAK {credit.tahun} ditahan galat, jadi kolom LAMA belum terisi."
            )
            continue
        nip = nip_of(kunci)
        carried.add(ANGKA_KREDIT.name, (nip, credit.data.jenjang.value), lama_cells(credit))
        carried.riwayat[nip] = [riwayat_cells(line, is_lama=True) for line in credit.akumulasi]
