"""A change of head within the year: each period is assessed by who is in office when it ends."""

from __future__ import annotations

import pytest
from tables import Office, office_of

from skpdoc.cascade.evaluated import dasar_evaluasi, penilai_on
from skpdoc.evaluation.periods import periode_of
from skpdoc.model.evaluasi import DasarEvaluasi

_LAMA, _BARU, _SEKRETARIS, _STAF = (
    "197203151998031004",
    "197506152000031002",
    "198609262015051001",
    "199102022019031002",
)


def _kantor(named: str, jabatan: str = "Kepala Dinas") -> Office:
    """The subordinates name one of two heads, in office up to June and from July on."""
    return office_of(f"""
## Pegawai
| NIP           | Nama  | Jabatan      | Jenis Jabatan | Atasan        | Periode Mulai | Periode Selesai |
|---------------|-------|--------------|---------------|---------------|---------------|-----------------|
| {_LAMA}       | Lama  | Kepala Dinas | JPT Pratama   | BUPATI        |               | 30 Juni 2026    |
| {_BARU}       | Baru  | {jabatan}    | JPT Pratama   | BUPATI        | 1 Juli 2026   |                 |
| {_SEKRETARIS} | Sekretaris | Sekretaris | Administrator | {named}    |               |                 |
| {_STAF}       | Staf  | Pelaksana    | Pelaksana     | {_SEKRETARIS} |               |                 |

## Perjanjian Kinerja
| Kode | Pemilik | Target | Satuan |
|------|---------|--------|--------|
| PK1  | {_LAMA} | 80     | Indeks |
| PK2  | {_BARU} | 80     | Indeks |

## Peran
| Kode | NIP           | Mendukung | Target | Satuan  |
|------|---------------|-----------|--------|---------|
| S1   | {_SEKRETARIS} | PK1       | 5      | Dokumen |
| T1   | {_STAF}       | S1        | 5      | Dokumen |
""")


def _evaluated(kantor: Office, periode: str, kunci: str) -> DasarEvaluasi:
    return dasar_evaluasi(kantor.kantor, kantor.skp[kunci], "", periode_of(periode, 2026).rentang)


@pytest.mark.parametrize("named", [_LAMA, _BARU])
@pytest.mark.parametrize(
    ("periode", "name"), [("Triwulan I", "Lama"), ("Triwulan III", "Baru"), ("Tahunan", "Baru")]
)
def test_whoever_is_in_office_assesses(named: str, periode: str, name: str) -> None:
    kantor = _kantor(named)
    deputy, staff = (_evaluated(kantor, periode, one) for one in (_SEKRETARIS, _STAF))
    assert deputy.skp.penilai.nama == name
    assert deputy.kunci_penilai == (_LAMA if name == "Lama" else _BARU)
    assert deputy.atasan_penilai is not None
    assert deputy.atasan_penilai.nama == "Bupati"
    assert staff.skp.penilai.nama == "Sekretaris"
    assert staff.atasan_penilai is not None
    assert staff.atasan_penilai.nama == name


@pytest.mark.parametrize("named", [_LAMA, _BARU])
def test_both_are_heads_of_the_unit(named: str) -> None:
    kantor = _kantor(named)
    assert _evaluated(kantor, "Triwulan I", _LAMA).is_kepala
    assert _evaluated(kantor, "Triwulan III", _BARU).is_kepala
    assert not _evaluated(kantor, "Triwulan III", _SEKRETARIS).is_kepala


def test_where_nobody_is_in_that_post_it_is_not_known() -> None:
    kantor = _kantor(_LAMA, "Staf Ahli")
    last = periode_of("Triwulan III", 2026).rentang.selesai
    assert penilai_on(kantor.kantor, _SEKRETARIS, last) is None
    assert penilai_on(kantor.kantor, _STAF, last) == _SEKRETARIS
    assert _evaluated(kantor, "Triwulan III", _SEKRETARIS).skp.penilai.nama == "Lama"
