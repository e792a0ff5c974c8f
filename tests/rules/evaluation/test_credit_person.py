"""The person of a row beside his NIP."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from evaluated import buku, dasar, stretch
from looked_on import findings

from skpdoc.rules.evaluation.credit_person import birth_and_sex_are_those_of_the_nip, tmt_are_possible

WOMAN = "199002252018032009"
"""born on 25 February 1990, an officer since March 2018"""


def _asked(kunci: str = WOMAN, **data: object) -> list[tuple[str, str]]:
    row = stretch(kunci, tmt_golongan=None, tmt_jabatan=None)
    row = replace(row, data=replace(row.data, **data))
    book = buku([dasar(kunci)], angka_kredit=(row,))
    rules = (birth_and_sex_are_those_of_the_nip, tmt_are_possible)
    return [(one.code, one.cause) for rule in rules for one in findings(rule, book)]


@pytest.mark.parametrize(
    ("data", "code", "cause"),
    [
        ({"tanggal_lahir": date(1990, 2, 25), "jenis_kelamin": "Perempuan"}, "", ""),
        (
            {"tanggal_lahir": date(1990, 2, 26)},
            "E48",
            f"26 Februari 1990, sedangkan menurut NIP {WOMAN} 25 Februari",
        ),
        ({"jenis_kelamin": "Laki-laki"}, "E48", f"Laki-laki, sedangkan menurut NIP {WOMAN} Perempuan."),
        ({"tmt_golongan": date(2018, 3, 1), "tmt_jabatan": date(2026, 3, 1)}, "", ""),
        ({"tmt_golongan": date(2018, 2, 28)}, "E49", "sebelum ia diangkat menurut NIP-nya (Maret 2018)"),
        ({"tmt_jabatan": date(1918, 4, 1)}, "E49", "sebelum ia diangkat menurut NIP-nya (Maret 2018)"),
        (
            {"tmt_golongan": date(2028, 4, 1)},
            "E49",
            "1 April 2028 sesudah periode ini selesai (31 Desember 2026)",
        ),
    ],
)
def test_beside_the_nip(data: dict[str, object], code: str, cause: str) -> None:
    asked = _asked(**data)
    assert [one for one, _ in asked] == [code] * bool(code)
    assert all(cause in said for _, said in asked)


@pytest.mark.parametrize("kunci", ["1", "199013452018992009", "19900225201803200X"])
def test_of_other_digits_nothing_is_said(kunci: str) -> None:
    assert _asked(kunci, tanggal_lahir=date(1970, 1, 1), tmt_golongan=date(1950, 1, 1)) == []
