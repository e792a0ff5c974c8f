"""How a person is named in the identity table and under a signature."""

from __future__ import annotations

from skpdoc.cascade.people import Orang
from skpdoc.model.choices import JenisNomor, KeteranganJabatan, StatusPegawai
from skpdoc.model.office import Pegawai, PejabatLain
from skpdoc.model.skp import Identitas


def identitas(orang: Orang) -> Identitas:
    """Name, number with its label, rank, post (with Plt. or Plh.), unit."""
    if orang.pegawai is not None:
        return _of_pegawai(orang.pegawai)
    assert orang.pejabat is not None
    return _of_pejabat(orang.pejabat)


def _of_pegawai(pegawai: Pegawai) -> Identitas:
    return Identitas(
        nama=pegawai.nama,
        jenis_nomor="NI PPPK" if pegawai.status is StatusPegawai.PPPK else "NIP",
        nomor=pegawai.nip,
        pangkat=pegawai.pangkat_golongan,
        jabatan=jabatan(pegawai),
        unit_kerja=pegawai.unit_kerja,
    )


def jabatan(pegawai: Pegawai) -> str:
    """The post as typed, with ``Plt.`` or ``Plh.`` before it unless it already stands there."""
    keterangan = pegawai.keterangan_jabatan
    prefix = keterangan.value
    if keterangan is KeteranganJabatan.DEFINITIF or pegawai.jabatan.casefold().startswith(
        prefix[:3].casefold()
    ):
        return pegawai.jabatan
    return f"{prefix} {pegawai.jabatan}"


def _of_pejabat(pejabat: PejabatLain) -> Identitas:
    return Identitas(
        nama=pejabat.nama,
        jenis_nomor="" if pejabat.jenis_nomor is JenisNomor.TANPA else pejabat.jenis_nomor.value,
        nomor=pejabat.nomor,
        pangkat=pejabat.pangkat_golongan,
        jabatan=pejabat.jabatan,
        unit_kerja=pejabat.unit_kerja,
    )
