"""What the three forms of angka kredit share, as plain values (evaluation.md C.2-C.5)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from skpdoc.documents.contexts.wording import KOSONG, TITIK, identitas, penanda_tangan
from skpdoc.documents.engine import Context, Value
from skpdoc.documents.layout import FormLayout
from skpdoc.evaluation.rounding import printed
from skpdoc.model.angka_kredit import AngkaKreditPegawai, BarisKonversi
from skpdoc.regulation import Regulasi, angka_kredit_of
from skpdoc.text.indonesian import bulan, daftar, tanggal

_MONTHS = 12


def common_context(
    regulasi: Regulasi,
    tata_letak: FormLayout,
    ak: AngkaKreditPegawai,
    judul: str,
    nomor: str,
    covered: Iterable[BarisKonversi],
) -> Context:
    """Head, person and signature of each of the three; ``covered`` are the lines whose months it sets."""
    return {
        "judul": {"dokumen": angka_kredit_of(regulasi.nama).judul[judul]},
        "nama_instansi": ak.nama_instansi.upper(),
        "kop_unit": ak.nama_unit.upper(),
        "instansi": ak.nama_instansi or KOSONG,
        "nama_unit": ak.nama_unit,
        "tahun": ak.tahun,
        "masa": _masa(covered),
        "nomor": nomor or TITIK,
        "ukuran_kertas": ak.ukuran_kertas.value,
        "label_kartu": tata_letak.label_kartu,
        "dinilai": identitas(ak.dinilai),
        "pribadi": _pribadi(ak),
        "tempat_ditetapkan": f"Ditetapkan di {ak.tempat or TITIK}",
        "tanggal_ditetapkan": f"Pada tanggal {tanggal(ak.tanggal) if ak.tanggal else TITIK}",
        "tanda_tangan": {
            "jabatan": ak.jabatan_penandatangan,
            "penilai": penanda_tangan(ak.penandatangan),
        },
    }


def _masa(covered: Iterable[BarisKonversi]) -> str:
    """``Januari – Desember 2026``, ``Maret 2023 – Desember 2026``; months that no line covers are not claimed."""
    runs: list[tuple[int, int]] = []
    for one in sorted(covered, key=_first):
        begin, end = _first(one), _first(one) + one.bulan - 1
        if runs and begin <= runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], max(end, runs[-1][1]))
        else:
            runs.append((begin, end))
    return daftar([_span(first, last) for first, last in runs]) or TITIK


def _first(one: BarisKonversi) -> int:
    """Its first month, in months since the year 0."""
    return one.tahun * _MONTHS + one.bulan_mulai - 1


def _span(first: int, last: int) -> str:
    begin, end = (date(count // _MONTHS, count % _MONTHS + 1, 1) for count in (first, last))
    if begin == end:
        return f"{bulan(end)} {end.year}"
    return f"{bulan(begin)}{'' if begin.year == end.year else f' {begin.year}'} – {bulan(end)} {end.year}"


def _pribadi(ak: AngkaKreditPegawai) -> Context:
    data = ak.data
    return {
        "nomor_kartu": data.nomor_kartu or KOSONG,
        "lahir": f"{data.tempat_lahir or KOSONG} / {_day(data.tanggal_lahir)}",
        "jenis_kelamin": data.jenis_kelamin or KOSONG,
        "pangkat": f"{ak.dinilai.pangkat or data.golongan or KOSONG} / {_day(data.tmt_golongan)}",
        "jabatan": f"{ak.dinilai.jabatan or KOSONG} / {_day(data.tmt_jabatan)}",
    }


def _day(hari: date | None) -> str:
    return tanggal(hari) if hari else KOSONG


def lines(ak: AngkaKreditPegawai, rows: Sequence[BarisKonversi], tata_letak: FormLayout) -> list[Value]:
    """A row each of Konversi and Akumulasi."""
    return [
        {
            "tahun": str(one.tahun),
            "bulan": _months(one),
            "predikat": one.predikat.value,
            "prosentase": _prosentase(one, tata_letak),
            "koefisien": printed(one.koefisien, ak.desimal),
            "angka_kredit": printed(one.angka_kredit, ak.desimal),
        }
        for one in rows
    ]


def _months(one: BarisKonversi) -> str:
    first, last = (bulan(date(one.tahun, number, 1)) for number in (one.bulan_mulai, one.bulan_selesai))
    return first if one.bulan == 1 else f"{first} – {last}"


def _prosentase(one: BarisKonversi, tata_letak: FormLayout) -> str:
    """``100%`` of a whole year, ``2/12 x 100%`` (or ``2/12``) of a part of one."""
    if one.bulan == _MONTHS:
        return f"{one.persen}%"
    part = f"{one.bulan}/{_MONTHS}"
    return part if tata_letak.prosentase_bagian_tahun == "BULAN" else f"{part} x {one.persen}%"


def numbered(names: Iterable[str]) -> list[Value]:
    """``1. Pimpinan Unit Kerja``: who gets a copy."""
    return [f"{number}. {name}" for number, name in enumerate(names, start=1)]
