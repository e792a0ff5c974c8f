"""What a regulation prescribes of evaluation: its ``evaluasi.toml`` as a noun."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from skpdoc.model.predikat import CapaianOrganisasi, Predikat, Rating
from skpdoc.regulation.law_table import LawTable, Rule, one_of, one_text, read_law, whole_number


@dataclass(frozen=True, slots=True)
class BatasDistribusi:
    """How many of a population may or must have one of ``predikat``: per cent, or (``paling_sedikit_orang``) people.

    Exactly one of the three is given.
    """

    predikat: tuple[Predikat, ...]
    paling_banyak: int | None = None
    paling_sedikit: int | None = None
    paling_sedikit_orang: int | None = None


@dataclass(frozen=True, slots=True)
class TenggatEvaluasi:
    """Days: of the year's evaluation after the year; working days until a dokumen evaluasi is handed over, and until it
    is back with its signature; days for an objection, and for one to the atasan pejabat penilai. But for the first,
    estimates.
    """

    tahunan_hari: int
    penyerahan_hari_kerja: int
    pengembalian_hari_kerja: int
    keberatan_hari: int
    banding_hari: int


@dataclass(frozen=True, slots=True)
class AturanEvaluasi:
    """``judul`` are the titles of the forms, by name; ``kuadran`` maps (rating hasil kerja, rating perilaku kerja) to
    the predikat.

    ``kepala`` maps the capaian of an organisation to what its head's own rating hasil kerja should be; ``kurva`` to the
    ideal curve (frequencies from Sangat Kurang to Sangat Baik), ``batas`` to the pattern that ``pola`` orders. A
    population below ``penduduk_banyak`` people is not tested for a "paling banyak", below ``penduduk_sedikit`` not for
    a "paling sedikit".
    """

    pola: str
    judul: Mapping[str, str]
    kuadran: Mapping[tuple[Rating, Rating], Predikat]
    kepala: Mapping[CapaianOrganisasi, Rating]
    kurva: Mapping[CapaianOrganisasi, tuple[int, ...]]
    batas: Mapping[CapaianOrganisasi, tuple[BatasDistribusi, ...]]
    penduduk_banyak: int
    penduduk_sedikit: int
    tenggat: TenggatEvaluasi


_MEASURES = ("paling_banyak", "paling_sedikit", "paling_sedikit_orang")


def _frequencies(value: object) -> str:
    is_curve = isinstance(value, list) and len(value) == len(Predikat) and not any(map(whole_number, value))
    return (
        "" if is_curve else f"harus daftar {len(Predikat)} bilangan bulat, dari Sangat Kurang ke Sangat Baik"
    )


def _is_limit(value: object) -> bool:
    if not isinstance(value, dict) or len(value) != 2:
        return False
    measures = [value[name] for name in _MEASURES if name in value]
    named = value.get("predikat")
    is_named = isinstance(named, list) and named and not any(map(one_of(Predikat), named))
    return bool(is_named) and len(measures) == 1 and not whole_number(measures[0])


def _limits(value: object) -> str:
    is_list = isinstance(value, list) and value and all(map(_is_limit, value))
    return "" if is_list else f"harus daftar batas: predikat dengan salah satu dari {'; '.join(_MEASURES)}"


def _each(names: type[CapaianOrganisasi] | type[Rating], shape: Rule | LawTable) -> LawTable:
    return LawTable({str(name): shape for name in names}, {})


_FILE = LawTable(
    {
        "pola": one_text,
        "judul": LawTable(dict.fromkeys(("evaluasi", "dokumen_evaluasi", "umpan_balik"), one_text), {}),
        "kuadran": _each(Rating, _each(Rating, one_of(Predikat))),
        "kepala": _each(CapaianOrganisasi, one_of(Rating)),
        "kurva": _each(CapaianOrganisasi, _frequencies),
        "penduduk": LawTable({"paling_banyak": whole_number, "paling_sedikit": whole_number}, {}),
        "tenggat": LawTable({one.name: whole_number for one in fields(TenggatEvaluasi)}, {}),
        "batas": _each(CapaianOrganisasi, _limits),
    },
    {},
)


def read_evaluasi(text: str, place: str) -> AturanEvaluasi:
    """What ``text`` (TOML) says. Raises SkpdocError with every fault of it; ``place`` names the file."""
    data = read_law(text, place, _FILE)
    return AturanEvaluasi(
        pola=data["pola"],
        judul=data["judul"],
        kuadran={
            (hasil, perilaku): Predikat(data["kuadran"][hasil][perilaku])
            for hasil in Rating
            for perilaku in Rating
        },
        kepala={capaian: Rating(data["kepala"][capaian]) for capaian in CapaianOrganisasi},
        kurva={capaian: tuple(data["kurva"][capaian]) for capaian in CapaianOrganisasi},
        batas={capaian: tuple(map(_limit, data["batas"][capaian])) for capaian in CapaianOrganisasi},
        penduduk_banyak=data["penduduk"]["paling_banyak"],
        penduduk_sedikit=data["penduduk"]["paling_sedikit"],
        tenggat=TenggatEvaluasi(**data["tenggat"]),
    )


def _limit(data: Mapping[str, Any]) -> BatasDistribusi:
    return BatasDistribusi(
        tuple(map(Predikat, data["predikat"])), **{k: v for k, v in data.items() if k in _MEASURES}
    )
