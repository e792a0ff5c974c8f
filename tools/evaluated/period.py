"""One period of a sample office as it fills in its book; what is filled in follows from the place of a row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal
from fractions import Fraction
from itertools import cycle
from pathlib import Path

from skpdoc.cascade.evaluated import indicator_nodes
from skpdoc.cascade.quarters import target_until
from skpdoc.cascade.results import Node
from skpdoc.contract import ANGKA_KREDIT, CAPAIAN_PK, PENILAIAN, REALISASI, RIWAYAT_AK, UMPAN_BALIK
from skpdoc.contract.sheets.evaluation.angka_kredit import LAMA_FIELDS
from skpdoc.contract.sheets.evaluation.umpan_balik import NILAI_FIELDS
from skpdoc.evaluation.angka_kredit import nip_of
from skpdoc.evaluation.conversion import converted
from skpdoc.evaluation.periods import triwulan_of
from skpdoc.evaluation.rounding import DESIMAL, printed, rounded
from skpdoc.model.angka_kredit import BarisKonversi, Jenjang
from skpdoc.model.choices import BULAN, TRIWULAN, Aspek
from skpdoc.model.evaluasi import PeriodeEvaluasi
from skpdoc.model.predikat import CapaianOrganisasi, Predikat, Rating
from skpdoc.model.target import JenisSatuan, Target
from skpdoc.pipeline.evaluation.new import data_of
from skpdoc.pipeline.evaluation.prefill import Prefilled, Tables
from skpdoc.pipeline.evaluation.previous import carried_evaluation
from skpdoc.pipeline.evaluation.source import EvaluatedOffice
from skpdoc.pipeline.evaluation.typed_cells import riwayat_cells
from skpdoc.pipeline.new import SAMPLE_YEAR
from skpdoc.regulation import DEFAULT_REGULASI, angka_kredit_of
from skpdoc.workbook.writing.evaluation_book import write_evaluation_book

_LAMA = {"II/c": "30", "II/d": "50", "III/a": "25", "III/b": "75", "III/c": "50", "III/d": "125"}
"""golongan → angka kredit of the PAK before"""
_EARLIER = ((SAMPLE_YEAR - 2, 3), (SAMPLE_YEAR - 1, 1))
"""years before, from which month: what everybody was rated Baik in, since his TMT"""
_SAID = (
    "Pimpinan: capaian sesuai rencana, pertahankan ketelitiannya",
    "Pimpinan: kendala di lapangan cepat ditindaklanjuti; teruskan",
    "Pimpinan: laporan lengkap dan tepat waktu",
)
_BELOW = "Pimpinan: capaian belum sesuai rencana; susun langkah percepatan dan laporkan setiap pekan"
_CONDUCT = (
    "Pimpinan: melayani dengan ramah dan tanggap",
    "Pimpinan: dapat dipercaya dalam tugas",
    "Pimpinan: terus belajar dan berbagi pengetahuan",
    "Pimpinan: menghargai rekan dan menjaga suasana kerja",
    "Pimpinan: menjaga nama baik instansi",
    "Pimpinan: terbuka pada cara kerja baru",
    "Pimpinan: bekerja sama dengan bidang lain",
)


@dataclass(frozen=True, slots=True)
class Year:
    """What befalls the people of an office: NIP of who is on leave from July, of who objects in the third quarter, and
    of who is rated below expectation, besides one of five of a penilai.
    """

    on_leave: str = ""
    objects: str = ""
    below: str = ""


@dataclass(slots=True)
class BookSheets:
    """An evaluation book before it is written: the sheet Periode, the rows of the others, and the hidden sheet."""

    settings: dict[str, str]
    tables: Tables
    data: list[tuple[str, ...]]

    def book(self) -> bytes:
        """The file's bytes."""
        headers, *rows = self.data
        return write_evaluation_book(self.settings, self.tables, (headers, rows))


class FilledPeriod:
    """One book as the office hands it in."""

    def __init__(
        self, office: EvaluatedOffice, periode: PeriodeEvaluasi, former: tuple[Path, ...], year: Year
    ) -> None:
        unit = office.kantor.buku.unit
        carried = carried_evaluation(former, unit.nama_unit_kerja, unit.tahun, periode)
        self._office, self._periode, self._year = office, periode, year
        self._filled = Prefilled(office, periode, carried)
        self._keys = tuple(self._filled.dasar)
        self._quarter = triwulan_of(periode) or 4
        self._ratings = self._rated()
        self._away = {year.on_leave} if periode.nama in TRIWULAN[2:] else set()

    def sheets(self) -> BookSheets:
        """All that the office hands in."""
        tables = self._filled.tables(self._keys)
        self._fill_realisasi(tables)
        for number, row in enumerate(tables[UMPAN_BALIK.name]):
            said = cycle(_CONDUCT[number % 7 :] + _CONDUCT[: number % 7])
            row.update({field: next(said) for field in NILAI_FIELDS if row["nip"] not in self._away})
        for row in tables[PENILAIAN.name]:
            row.update(self._penilaian(row["nip"]))
        for row in tables[ANGKA_KREDIT.name]:
            row.update(_credit(row["nip"], row["jenjang"], row["golongan"]))
            tables[RIWAYAT_AK.name] += _riwayat(row)
        tables[ANGKA_KREDIT.name] = [
            part for row in tables[ANGKA_KREDIT.name] for part in self._stretches(row)
        ]
        headers, rows = data_of(self._filled, self._keys)
        return BookSheets(self._settings(), tables, [tuple(headers), *map(tuple, rows)])

    def _stretches(self, row: dict[str, str]) -> Iterator[dict[str, str]]:
        """Who moved within his jenjang: the months of his former SKP have the predikat with which it was closed."""
        former = (one for one in self._filled.dinilai_lain if nip_of(one.kunci) == nip_of(row["nip"]))
        closed = next((one.skp.periode.selesai.month for one in former if not one.is_plt_plh), 0)
        if closed:
            yield {**row, "bulan_selesai": BULAN[closed - 1], "predikat": Predikat.SANGAT_BAIK.value}
            row = {**row, "bulan_mulai": BULAN[closed], **dict.fromkeys(LAMA_FIELDS, "")}
        yield row

    def _settings(self) -> dict[str, str]:
        year, month = SAMPLE_YEAR + self._quarter // 4, self._quarter * 3 % 12 + 1
        return self._filled.settings() | {
            "capaian": CapaianOrganisasi.BAIK.value,
            "tanggal_penilai": f"7 {BULAN[month - 1]} {year}",
            "tanggal_pegawai": f"9 {BULAN[month - 1]} {year}",
        }

    def _rated(self) -> dict[str, tuple[Rating, Rating]]:
        """Key → rating hasil and perilaku; of five people of one penilai one is below, every other one above."""
        groups: dict[str, list[str]] = defaultdict(list)
        for kunci, dasar in self._filled.dasar.items():
            groups[dasar.skp.penilai.nomor].append(kunci)
        found = {}
        for keys in groups.values():
            for place, kunci in enumerate(keys):
                above = place % 2 == 1 and len(keys) > 1
                hasil = Rating.DI_ATAS if above else Rating.SESUAI
                found[kunci] = (hasil, hasil)
                if kunci == self._year.below or (place == 3 and len(keys) > 4):
                    found[kunci] = (Rating.DI_BAWAH, Rating.SESUAI)
        return found

    def _penilaian(self, kunci: str) -> dict[str, str]:
        if kunci in self._away:
            return {"tidak_dinilai": "CLTN sejak 1 Juli"}
        hasil, perilaku = self._ratings[kunci]
        cells = {"rating_hasil": hasil.value, "rating_perilaku": perilaku.value}
        if hasil is Rating.DI_BAWAH:
            cells["catatan"] = "Pendampingan dan pembagian ulang pekerjaan pada periode berikutnya"
        if kunci == self._year.objects and self._periode.nama == TRIWULAN[2]:
            cells |= {
                "rating_hasil": Rating.DI_BAWAH.value,
                "keberatan": "Ya",
                "rating_hasil_keberatan": Rating.SESUAI.value,
                "rating_perilaku_keberatan": Rating.SESUAI.value,
            }
        return cells

    def _fill_realisasi(self, tables: Tables) -> None:
        reached = self._reached()
        said = cycle(_SAID)
        heads = {row["nip"]: set[str]() for row in tables[REALISASI.name]}
        for row in tables[REALISASI.name]:
            kunci, baris = row["nip"], row["baris_skp"]
            if kunci in self._away:
                continue
            hasil = self._ratings[kunci][0]
            target = reached[kunci, baris]
            row.setdefault("realisasi", target.tertulis() if target else "")
            row |= {
                "berdasarkan": f"laporan kinerja {self._periode.nama}",
                "bukti_dukung": f"Laporan {baris} {self._periode.nama}",
                "umpan_balik": _BELOW if hasil is Rating.DI_BAWAH else next(said),
            }
            rhk = baris.partition(".")[0]
            if rhk not in heads[kunci] and hasil is not Rating.DI_ATAS:
                heads[kunci].add(rhk)
                row["hasil"] = hasil.value
        for row in tables[CAPAIAN_PK.name]:
            row["realisasi"] = row.get("target_periode") or row["target_tahun"]

    def _reached(self) -> dict[tuple[str, str], Target | None]:
        """What was reached of every indicator: what was due; above others the sum of theirs."""
        kantor = self._office.kantor
        found: dict[tuple[str, str], Target | None] = {}
        for kunci in self._keys:
            for baris, node in indicator_nodes(kantor, kunci).items():
                target = self._filled.target(node)
                aspek = kantor.daftar.hasil[node[0]].baris[node[1]].aspek
                due = self._filled.until(node, target) or self._due_before(node, target)
                found[kunci, baris] = due or (self._share(target, aspek) if target else None)
        turun = self._filled.data(self._keys).target_turun
        for _ in turun:  # a level a round, from the lowest
            for one in turun:
                parts = [found.get(part) for part in one.pemikul]
                numbers = [part.angka for part in parts if part is not None and part.angka is not None]
                own = found.get((one.kunci, one.baris_skp))
                if own is not None and numbers and len(numbers) == len(parts):
                    found[one.kunci, one.baris_skp] = Target(sum(numbers, Decimal(0)), "", own.satuan)
        return found

    def _due_before(self, node: Node, target: Target | None) -> Target | None:
        """What was due in an earlier quarter already."""
        row = self._office.kantor.daftar.hasil[node[0]].baris[node[1]]
        earlier = (
            target_until(row, target, quarter) for quarter in range(self._quarter - 1, 0, -1) if target
        )
        return next(filter(None, earlier), None)

    def _share(self, target: Target, aspek: Aspek) -> Target:
        """Of what adds up so many quarters of the year; else the target itself."""
        satuan = target.satuan
        adds_up = satuan is None or (satuan.is_dijumlah and satuan.jenis is not JenisSatuan.WAKTU)
        if target.angka is None or not adds_up or aspek is Aspek.WAKTU:
            return target
        share = (target.angka * self._quarter / 4).to_integral_value(ROUND_FLOOR)
        return Target(share, "", satuan)


def _credit(nip: str, jenjang: str, golongan: str) -> dict[str, str]:
    """What a list of staff says of a functional officer; the day of birth and the sex are those of his NIP."""
    number = nip_of(nip)
    year, month, day = int(number[:4]), int(number[4:6]), int(number[6:8])
    former = sum((rounded(one.angka_kredit, DESIMAL) for one in _lines(jenjang)), Fraction(0))
    return {
        "tmt_golongan": f"1 April {SAMPLE_YEAR - 2}",
        "tmt_jabatan": f"1 Maret {SAMPLE_YEAR - 2}",
        "nomor_kartu": f"A {number[8:14]}{number[15:]}",
        "tempat_lahir": "Tirta Kencana",
        "tanggal_lahir": f"{day} {BULAN[month - 1]} {year}",
        "jenis_kelamin": "Laki-laki" if number[14] == "1" else "Perempuan",
        "lama_jf": printed(Fraction(_LAMA[golongan]) - former, DESIMAL),
        "lama_konversi": printed(former, DESIMAL),
        "nomor_konversi": f"800/{number[2:8]}{number[-3:]}/KONV/{SAMPLE_YEAR + 1}",
        "nomor_akumulasi": f"800/{number[2:8]}{number[-3:]}/AKUM/{SAMPLE_YEAR + 1}",
        "nomor_pak": f"800/{number[2:8]}{number[-3:]}/PAK/{SAMPLE_YEAR + 1}",
    }


def _lines(jenjang: str) -> list[BarisKonversi]:
    rule = angka_kredit_of(DEFAULT_REGULASI)
    return [converted(rule, Jenjang(jenjang), Predikat.BAIK, year, month) for year, month in _EARLIER]


def _riwayat(row: Mapping[str, str]) -> list[dict[str, str]]:
    """The years before of a functional officer."""
    person = {name: row[name] for name in ("nip", "nama")}
    return [{**person, **riwayat_cells(line, is_lama=True)} for line in _lines(row["jenjang"])]
