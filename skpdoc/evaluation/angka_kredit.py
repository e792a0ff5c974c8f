"""From the rows Angka Kredit and Riwayat AK to what the three forms of a functional officer print."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import groupby

from skpdoc.evaluation.conversion import converted
from skpdoc.evaluation.earlier import earlier_stretches, sum_of
from skpdoc.evaluation.minima import PromotionNeed, is_entry, need_of
from skpdoc.evaluation.obstacles import obstacles
from skpdoc.evaluation.rounding import DESIMAL, rounded
from skpdoc.evaluation.signer import signer_of
from skpdoc.evaluation.standing import as_in
from skpdoc.model.angka_kredit import (
    AngkaKreditPegawai,
    BarisAngkaKredit,
    BarisKonversi,
    BarisPenetapan,
    DataFungsional,
    RiwayatAngkaKredit,
    SumberAngkaKredit,
)
from skpdoc.model.evaluasi import BukuEvaluasi, EvaluasiPegawai
from skpdoc.regulation import AturanAngkaKredit, angka_kredit_of, catalogue

_ZERO = Fraction(0)


@dataclass(frozen=True, slots=True)
class Tenure:
    """The rows of one person in one jenjang, by months; ``follows``: he came into it from another one in this book."""

    rows: tuple[BarisAngkaKredit, ...]
    follows: bool
    is_one_of_several: bool

    @property
    def data(self) -> DataFungsional:
        """As they are at the end."""
        return self.rows[-1].data

    @property
    def lama(self) -> Mapping[SumberAngkaKredit, Fraction]:
        """The column LAMA, of the first row that has one. Of another jenjang nothing counts on but AK Dasar."""
        typed = next((row.lama for row in self.rows if row.lama), {})
        return {
            sumber: typed[sumber] for sumber in typed if not self.follows or sumber is SumberAngkaKredit.DASAR
        }


def nip_of(kunci: str) -> str:
    """``NIP`` of the key of an SKP, ``NIP/1``, or of angka kredit, ``NIP:5``: by that people are counted."""
    return kunci.partition(":")[0].partition("/")[0]


def people_of(keys: Iterable[str]) -> int:
    """How many people they are of."""
    return len(set(map(nip_of, keys)))


def tenures_of(buku: BukuEvaluasi) -> Iterator[Tenure]:
    """The stretches of every functional officer, one jenjang each."""
    people: dict[str, list[BarisAngkaKredit]] = defaultdict(list)
    for row in buku.angka_kredit:
        people[nip_of(row.kunci)].append(row)
    for rows in people.values():
        rows.sort(key=lambda row: row.bulan_mulai)
        runs = [tuple(own) for _, own in groupby(rows, key=lambda row: row.data.jenjang)]
        for number, own in enumerate(runs, start=1):
            yield Tenure(own, number > 1, len(runs) > 1)


def first_month(tmt: date) -> tuple[int, int]:
    """Year and month from which a post counts: that of its TMT if it is the first day, else the next."""
    if tmt.day == 1:
        return tmt.year, tmt.month
    return (tmt.year, tmt.month + 1) if tmt.month < 12 else (tmt.year + 1, 1)


def riwayat_by_nip(buku: BukuEvaluasi) -> Mapping[str, Sequence[RiwayatAngkaKredit]]:
    """NIP → his rows of Riwayat AK, by time."""
    found: dict[str, list[RiwayatAngkaKredit]] = defaultdict(list)
    for row in buku.riwayat_ak:
        found[nip_of(row.kunci)].append(row)
    return {nip: sorted(rows, key=lambda row: (row.tahun, row.bulan_mulai)) for nip, rows in found.items()}


def assemble_angka_kredit(
    buku: BukuEvaluasi, evaluasi: Mapping[str, EvaluasiPegawai], desimal: int = DESIMAL
) -> dict[str, AngkaKreditPegawai]:
    """Key → angka kredit of every functional officer whose predikat are all there, in the order of the rows; of whom a
    row is not read, none.

    Figures are printed with ``desimal`` decimals. Raises SkpdocError where the regulation says nothing of angka kredit.
    """
    if not buku.angka_kredit:
        return {}
    aturan = angka_kredit_of(buku.pengaturan.regulasi)
    earlier = riwayat_by_nip(buku)
    half = {nip_of(kunci) for kunci in buku.half_credited}
    found: dict[str, AngkaKreditPegawai] = {}
    for tenure in tenures_of(buku):
        is_whole = nip_of(tenure.rows[0].kunci) not in half
        if is_whole and all(row.kunci in evaluasi for row in tenure.rows):
            last = tenure.rows[-1]
            kunci = last.kunci if last.kunci not in found else f"{last.kunci}:{tenure.rows[0].bulan_mulai}"
            riwayat = earlier.get(nip_of(last.kunci), ())
            found[kunci] = _TenureCredit(aturan, buku, tenure, desimal).settled(kunci, evaluasi, riwayat)
    return found


@dataclass(frozen=True, slots=True)
class _TenureCredit:
    aturan: AturanAngkaKredit
    buku: BukuEvaluasi
    tenure: Tenure
    desimal: int

    def settled(
        self, kunci: str, evaluasi: Mapping[str, EvaluasiPegawai], riwayat: Sequence[RiwayatAngkaKredit]
    ) -> AngkaKreditPegawai:
        setting, data = self.buku.pengaturan, self.tenure.data
        first, last = self.tenure.rows[0], self.tenure.rows[-1]
        konversi = self._konversi(evaluasi)
        typed = self.tenure.lama.get(SumberAngkaKredit.KONVERSI, _ZERO)
        before = earlier_stretches(self.aturan, riwayat, data.jenjang, typed, setting.tahun)
        akumulasi = (*(one.line for one in before), *konversi)
        baru = (*(one.line for one in before if one.is_lama is False), *konversi)
        penetapan = self._penetapan(baru)
        jumlah = sum((line.jumlah for line in penetapan), _ZERO)
        dasar = next(line.jumlah for line in penetapan if line.sumber is SumberAngkaKredit.DASAR)
        need = need_of(self.aturan, data, dasar)
        skp = evaluasi[last.kunci].dasar.skp
        ranks = catalogue()[setting.regulasi].pangkat
        signer = signer_of(self.buku, last)
        return AngkaKreditPegawai(
            kunci=kunci,
            file=last.source.file,
            dinilai=as_in(skp.dinilai, data, ranks, is_of_its_own=self.tenure.is_one_of_several),
            nama_instansi=setting.nama_instansi,
            nama_unit=setting.nama_unit_kerja,
            tempat=setting.tempat,
            tanggal=setting.tanggal_penilai,
            tahun=setting.tahun,
            bulan_mulai=first.bulan_mulai,
            bulan_selesai=last.bulan_selesai,
            data=data,
            penandatangan=signer.identitas,
            jabatan_penandatangan=signer.jabatan,
            nomor_konversi=last.nomor_konversi,
            nomor_akumulasi=last.nomor_akumulasi,
            nomor_pak=last.nomor_pak,
            konversi=konversi,
            akumulasi=akumulasi,
            baru=baru,
            penetapan=penetapan,
            jumlah=jumlah,
            minimal_pangkat=need.sepangkat,
            minimal_jenjang=need.jenjang,
            selisih_pangkat=None if need.pangkat is None else jumlah - need.pangkat,
            selisih_jenjang=None if need.jenjang is None else jumlah - need.jenjang,
            usulan=self._usulan(need, jumlah),
            hambatan=tuple(obstacles(self.aturan, setting, data, konversi[-1].predikat)),
            desimal=self.desimal,
            ukuran_kertas=skp.ukuran_kertas,
            source=last.source,
        )

    def _konversi(self, evaluasi: Mapping[str, EvaluasiPegawai]) -> tuple[BarisKonversi, ...]:
        tahun = self.buku.pengaturan.tahun
        return tuple(
            converted(
                self.aturan,
                row.data.jenjang,
                row.predikat or evaluasi[row.kunci].predikat,
                tahun,
                row.bulan_mulai,
                row.bulan_selesai,
            )
            for row in self.tenure.rows
        )

    def _penetapan(self, new: Sequence[BarisKonversi]) -> tuple[BarisPenetapan, ...]:
        """Line by line; ``new`` are the stretches that no earlier PAK has."""
        lama = self.tenure.lama
        baru = {
            SumberAngkaKredit.DASAR: self._ak_dasar(new[0]),
            SumberAngkaKredit.KONVERSI: sum_of(new, self.desimal),
            SumberAngkaKredit.PENDIDIKAN: sum((row.pendidikan_baru for row in self.tenure.rows), _ZERO),
            SumberAngkaKredit.INTEGRASI: sum((row.integrasi for row in self.tenure.rows), _ZERO),
        }
        return tuple(
            BarisPenetapan(
                sumber,
                rounded(lama.get(sumber, _ZERO), self.desimal),
                rounded(baru.get(sumber, _ZERO), self.desimal),
            )
            for sumber in SumberAngkaKredit
        )

    def _ak_dasar(self, first: BarisKonversi) -> Fraction:
        """Given where the jenjang is entered, unless the office typed what it was (also 0)."""
        if SumberAngkaKredit.DASAR in self.tenure.lama or not self._is_entered(first):
            return _ZERO
        data = self.tenure.data
        return self.aturan.jenjang[data.jenjang].ak_dasar.get(data.golongan, _ZERO)

    def _is_entered(self, first: BarisKonversi) -> bool:
        """From another jenjang in this book, or by the TMT of the post, which is where the new months begin; of an
        earlier year only in the golongan that he still has.
        """
        data = self.tenure.data
        is_of_then = first.tahun == self.buku.pengaturan.tahun or is_entry(data)
        is_first = data.tmt_jabatan is not None and first_month(data.tmt_jabatan) == (
            first.tahun,
            first.bulan_mulai,
        )
        return self.tenure.follows or (is_first and is_of_then)

    def _usulan(self, need: PromotionNeed, jumlah: Fraction) -> str:
        """The next golongan; at the highest of the jenjang the next jenjang."""
        if need.pangkat is not None:
            pangkat = catalogue()[self.buku.pengaturan.regulasi].pangkat.get(need.golongan_baru, "")
            return f"{pangkat}, {need.golongan_baru}".lstrip(", ") if jumlah >= need.pangkat else ""
        is_enough = need.jenjang is not None and jumlah >= need.jenjang
        return need.jenjang_baru.value if is_enough and need.jenjang_baru else ""
