"""What of an office is evaluated: every SKP with the people around it, and where targets came down directly."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from skpdoc.cascade.identity import identitas
from skpdoc.cascade.incumbents import incumbent, is_one_of_several_heads
from skpdoc.cascade.office import Kantor
from skpdoc.cascade.people import Orang
from skpdoc.cascade.results import RENSTRA, Node
from skpdoc.model.choices import (
    CaraPembagian,
    JenisJabatan,
    JenisKinerja,
    JenisPejabatLain,
    KeteranganJabatan,
)
from skpdoc.model.evaluasi import DasarEvaluasi, TargetTurun, baris_skp
from skpdoc.model.office import Periode
from skpdoc.model.skp import SKP, Identitas


def dasar_evaluasi(kantor: Kantor, skp: SKP, id_dokumen: str, rentang: Periode) -> DasarEvaluasi:
    """``skp`` with what its evaluation in ``rentang`` prints besides, by whoever is his pejabat penilai then."""
    hierarki = kantor.hierarki
    pegawai = hierarki.by_kunci[skp.kunci].pegawai
    assert pegawai is not None, "only an employee has an SKP"
    hari = min(rentang.selesai, skp.periode.selesai)
    named = hierarki.atasan[skp.kunci]
    penilai = penilai_on(kantor, skp.kunci, hari) or named
    return DasarEvaluasi(
        skp=skp if penilai == named else replace(skp, penilai=identitas(hierarki.by_kunci[penilai])),
        id_dokumen=id_dokumen,
        jenis_jabatan=pegawai.jenis_jabatan,
        kunci_penilai=_kunci_penilai(kantor, penilai),
        atasan_penilai=_atasan_penilai(kantor, penilai, hari),
        surel=pegawai.surel,
        is_kepala=_is_kepala(kantor, skp.kunci),
        is_plt_plh=pegawai.keterangan_jabatan is not KeteranganJabatan.DEFINITIF,
    )


def penilai_on(kantor: Kantor, kunci: str, hari: date) -> str | None:
    """The key of his pejabat penilai on a day; None where the one that his SKP names is not in office, and nobody known
    is in his place.
    """
    found = incumbent(kantor.hierarki, kantor.hierarki.atasan[kunci], hari)
    return None if found == kunci else found


def _kunci_penilai(kantor: Kantor, penilai: str) -> str:
    """The key of the employee who assesses, also in a post of a Pejabat Lain; '' where it is somebody else."""
    orang = kantor.hierarki.by_kunci[penilai]
    return orang.kunci if orang.pegawai else kantor.hierarki.pemegang.get(orang.nip, "")


def _atasan_penilai(kantor: Kantor, penilai: str, hari: date) -> Identitas | None:
    """Who stands above the pejabat penilai; a head of region stands there again himself; None where nobody says."""
    hierarki = kantor.hierarki
    above = next(iter(hierarki.garis(penilai)), None)
    if above is not None:
        return identitas(hierarki.by_kunci[incumbent(hierarki, above, hari) or above])
    return identitas(hierarki.by_kunci[penilai]) if _is_head_of_all(hierarki.by_kunci[penilai]) else None


def _is_head_of_all(orang: Orang) -> bool:
    return orang.pejabat is not None and orang.pejabat.jenis_jabatan is JenisPejabatLain.KEPALA


def _is_kepala(kantor: Kantor, kunci: str) -> bool:
    """He has subordinates, or had them before or after another head; no employee of the unit stands above him."""
    hierarki = kantor.hierarki
    above = (hierarki.by_kunci[one] for one in hierarki.garis(kunci))
    has_people = bool(hierarki.bawahan.get(kunci)) or is_one_of_several_heads(hierarki, kunci)
    return has_people and not any(one.pegawai for one in above)


def indicator_nodes(kantor: Kantor, kunci: str) -> dict[str, Node]:
    """``U2.1`` → the indicator, in the order of his SKP."""
    found = {}
    for jenis in JenisKinerja:
        results = [one for one in kantor.daftar.by_pemilik.get(kunci, ()) if one.jenis is jenis]
        for nomor, hasil in enumerate(results, start=1):
            for number in range(len(hasil.baris)):
                found[baris_skp(jenis, nomor, number + 1)] = (hasil.nomor, number)
    return found


def targets_that_came_down(kantor: Kantor) -> Iterator[TargetTurun]:
    """Where the parts of employees add up to a target of their superior: Beban Target, and Wilayah in such a satuan."""
    places = _places(kantor)
    for induk, parts in kantor.targets.pemikul.items():
        target = kantor.targets.nilai[induk].target
        if induk[0] == RENSTRA or induk not in places or target is None or target.angka is None:
            continue
        is_summed = target.satuan is None or target.satuan.is_dijumlah
        adding = [part for part in parts if part.cara is not CaraPembagian.ASPEK and part.is_satu_induk]
        if is_summed and adding and len(adding) == len(parts) and all(part.anak in places for part in parts):
            kunci, baris = places[induk]
            yield TargetTurun(kunci, baris, tuple(places[part.anak] for part in parts))


def _places(kantor: Kantor) -> Mapping[Node, tuple[str, str]]:
    """Indicator → key of its owner's SKP and its place there."""
    people = [orang.kunci for orang in kantor.hierarki.orang if orang.pegawai]
    return {node: (one, baris) for one in people for baris, node in indicator_nodes(kantor, one).items()}


def is_fungsional(dasar: DasarEvaluasi) -> bool:
    """Whether his predikat is converted into angka kredit: a functional officer who is PNS."""
    return dasar.jenis_jabatan is JenisJabatan.FUNGSIONAL and dasar.skp.dinilai.jenis_nomor == "NIP"
