"""The sheets Pegawai and Pejabat Lain."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from skpdoc import codes
from skpdoc.model.choices import (
    JenisJabatan,
    JenisNomor,
    JenisPejabatLain,
    KeteranganJabatan,
    Pendekatan,
    StatusPegawai,
)
from skpdoc.model.office import Pegawai, PejabatLain, Periode, Unit
from skpdoc.records.names import read_nama
from skpdoc.records.ranks import read_pangkat_golongan
from skpdoc.records.row import Row
from skpdoc.regulation import catalogue


def read_pegawai(rows: Sequence[Row], unit: Unit) -> tuple[Pegawai, ...]:
    """One noun a row."""
    ranks = catalogue()[unit.regulasi].pangkat
    return tuple(_pegawai(row, unit, ranks) for row in rows)


def _pegawai(row: Row, unit: Unit, ranks: Mapping[str, str]) -> Pegawai:
    status = row.choice("status", StatusPegawai)
    periode, is_read = _periode(row, unit)
    nama, nama_diketik = read_nama(row)
    return Pegawai(
        nip=row.nip("nip", status),
        nama=nama,
        nama_diketik=nama_diketik,
        status=status,
        pangkat_golongan=read_pangkat_golongan(row, ranks),
        jabatan=row.text("jabatan"),
        jenis_jabatan=row.choice("jenis_jabatan", JenisJabatan),
        unit_kerja=row.text("unit_kerja"),
        atasan=row.reference("atasan"),
        surel=row.surel("surel"),
        keterangan_jabatan=row.choice("keterangan_jabatan", KeteranganJabatan) or KeteranganJabatan.DEFINITIF,
        periode=periode,
        tanggal=row.day("tanggal") or unit.tanggal,
        pendekatan=row.choice("pendekatan", Pendekatan) or unit.pendekatan,
        tak_terbaca=frozenset() if is_read else frozenset({"periode"}),
        source=row.source,
    )


def _periode(row: Row, unit: Unit) -> tuple[Periode, bool]:
    """The row's own dates, the unit's where blank; False where they cannot be what is meant (reported)."""
    own = {name: row.day(name) for name in ("periode_mulai", "periode_selesai")}
    mulai = own["periode_mulai"] or unit.periode.mulai
    selesai = own["periode_selesai"] or unit.periode.selesai
    is_from_unit = "periode" in unit.tak_terbaca and not all(own.values())
    if row.unreadable(own) or is_from_unit:
        return Periode(mulai, selesai) if mulai <= selesai else unit.periode, False
    is_outside = mulai < unit.periode.mulai or selesai > unit.periode.selesai
    is_judged = any(own.values()) and "periode" not in unit.tak_terbaca
    if is_judged and (mulai > selesai or is_outside):
        row.say(
            codes.B26_PERIODE,
            "periode_mulai" if row.is_blank("periode_selesai") else "periode_selesai",
            f"{mulai:%d/%m/%Y} – {selesai:%d/%m/%Y}",
            "Periode pegawai berakhir sebelum dimulai, atau di luar periode unit "
            f"({unit.periode.mulai:%d/%m/%Y} – {unit.periode.selesai:%d/%m/%Y}).",
            "Perbaiki Periode Mulai dan Periode Selesai.",
        )
        return Periode(mulai, selesai), False
    return Periode(mulai, selesai), True


def read_pejabat_lain(rows: Sequence[Row], unit: Unit) -> tuple[PejabatLain, ...]:
    """One noun a row; a Nomor may be a NIP or an NRP, as typed. Ranks of TNI and Polri stand as typed too."""
    ranks = catalogue()[unit.regulasi].pangkat
    return tuple(_pejabat_lain(row, ranks) for row in rows)


def _pejabat_lain(row: Row, ranks: Mapping[str, str]) -> PejabatLain:
    jenis = row.choice("jenis_nomor", JenisNomor)
    nama, nama_diketik = read_nama(row)
    jenis_jabatan = row.choice("jenis_jabatan", JenisPejabatLain)
    nomor = row.reference("nomor") if jenis is not JenisNomor.NIP else row.nip("nomor", None)
    nomor = "" if nomor == "-" else nomor
    if jenis is None:
        jenis = JenisNomor.NIP if nomor else JenisNomor.TANPA
    return PejabatLain(
        kode=row.text("kode"),
        nama=nama,
        nama_diketik=nama_diketik,
        jenis_nomor=jenis if nomor else JenisNomor.TANPA,
        nomor=nomor,
        pangkat_golongan=read_pangkat_golongan(row, None if jenis is JenisNomor.NRP else ranks),
        jabatan=row.text("jabatan"),
        jenis_jabatan=jenis_jabatan,
        unit_kerja=row.text("unit_kerja"),
        surel=row.surel("surel"),
        tak_terbaca=row.unreadable({"jenis_jabatan": jenis_jabatan}),
        source=row.source,
    )
