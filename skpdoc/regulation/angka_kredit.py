"""What a regulation prescribes of angka kredit: its ``angka_kredit.toml`` as a noun; all figures exact."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from skpdoc.model.angka_kredit import Jenjang
from skpdoc.model.predikat import Predikat
from skpdoc.regulation.law_table import LawTable, different_texts, one_of, one_text, read_law, whole_number


@dataclass(frozen=True, slots=True)
class KetentuanJenjang:
    """One jenjang: its golongan from the lowest, angka kredit a year, and the least that a promotion needs.

    ``minimal_pangkat`` is for each step of golongan, ``minimal_jenjang`` for the next jenjang (``naik``); both of these
    are None at the highest. ``ak_dasar`` maps a golongan on entry to what is given then; 0 where it is not there.
    """

    golongan: tuple[str, ...]
    koefisien: Fraction
    minimal_pangkat: Fraction
    minimal_jenjang: Fraction | None
    naik: Jenjang | None
    ak_dasar: Mapping[str, Fraction]


@dataclass(frozen=True, slots=True)
class AturanAngkaKredit:
    """``judul`` are the titles of the forms, by name. ``persen`` maps a predikat to the per cent of the coefficient;
    ``persen_ijazah`` is that of a higher degree, of the least for a pangkat; ``tahun_puncak`` the most years that count
    of who moves in at the highest pangkat. A promotion needs ``tahun_pangkat`` years in the pangkat and a predikat of
    at least ``predikat_minimal``.
    """

    dasar: str
    judul: Mapping[str, str]
    persen: Mapping[Predikat, int]
    persen_ijazah: int
    tahun_puncak: int
    tahun_pangkat: int
    predikat_minimal: Predikat
    jenjang: Mapping[Jenjang, KetentuanJenjang]

    def is_good(self, predikat: Predikat) -> bool:
        """Whether a predikat is enough for a promotion."""
        return self.persen[predikat] >= self.persen[self.predikat_minimal]


def _figure(value: object) -> str:
    is_figure = type(value) in (int, Decimal) and isinstance(value, int | Decimal) and value >= 0
    return "" if is_figure else "harus bilangan, 0 atau lebih"


_JENJANG = LawTable(
    {"golongan": different_texts, "koefisien": _figure, "minimal_pangkat": _figure},
    {"minimal_jenjang": _figure, "naik": one_of(Jenjang), "ak_dasar": LawTable({}, {}, _figure)},
)
_FILE = LawTable(
    {
        "dasar": one_text,
        "judul": LawTable(dict.fromkeys(("konversi", "akumulasi", "pak"), one_text), {}),
        "persen_ijazah": whole_number,
        "tahun_puncak": whole_number,
        "tahun_pangkat": whole_number,
        "predikat_minimal": one_of(Predikat),
        "persen": LawTable({str(predikat): whole_number for predikat in Predikat}, {}),
        "jenjang": LawTable({str(jenjang): _JENJANG for jenjang in Jenjang}, {}),
    },
    {},
)


def read_angka_kredit(text: str, place: str) -> AturanAngkaKredit:
    """What ``text`` (TOML) says. Raises SkpdocError with every fault of it; ``place`` names the file."""
    data = read_law(text, place, _FILE)
    return AturanAngkaKredit(
        dasar=data["dasar"],
        judul=data["judul"],
        persen={predikat: data["persen"][predikat] for predikat in Predikat},
        persen_ijazah=data["persen_ijazah"],
        tahun_puncak=data["tahun_puncak"],
        tahun_pangkat=data["tahun_pangkat"],
        predikat_minimal=Predikat(data["predikat_minimal"]),
        jenjang={jenjang: _ketentuan(data["jenjang"][jenjang]) for jenjang in Jenjang},
    )


def _ketentuan(data: Mapping[str, Any]) -> KetentuanJenjang:
    return KetentuanJenjang(
        golongan=tuple(data["golongan"]),
        koefisien=Fraction(data["koefisien"]),
        minimal_pangkat=Fraction(data["minimal_pangkat"]),
        minimal_jenjang=Fraction(data["minimal_jenjang"]) if "minimal_jenjang" in data else None,
        naik=Jenjang(data["naik"]) if "naik" in data else None,
        ak_dasar={golongan: Fraction(angka) for golongan, angka in data.get("ak_dasar", {}).items()},
    )
