from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skpdoc.documents.names import document_name, folder_name, slug


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dr. Siti Ñur, S.T., M.Si.", "Dr-Siti-Nur-S-T-M-Si"),
        ("../../etc/passwd", "etc-passwd"),
        ('a\\b:c*d?e"f<g>h|i', "a-b-c-d-e-f-g-h-i"),
        ("عربي", ""),
        ("  ", ""),
    ],
)
def test_slug(text: str, expected: str) -> None:
    assert slug(text) == expected


def test_name_of_a_document() -> None:
    taken: set[str] = set()
    name = document_name("198609262015051001", "Budi Santoso, S.E.", "SKP", taken)
    assert name == "198609262015051001_Budi-Santoso-S-E_SKP.docx"
    assert taken == {name.lower()}
    second = document_name("198609262015051001", "BUDI SANTOSO, S.E.", "SKP", taken)
    assert second == "198609262015051001_BUDI-SANTOSO-S-E_SKP_2.docx"
    assert document_name("", "Budi", "MPH.xlsx", taken) == "Budi_MPH.xlsx"


@pytest.mark.parametrize("text", ["CON", "nul", "Com1", "...", "", "aux."])
def test_reserved_and_empty_folder_names(text: str) -> None:
    assert not re.fullmatch(r"(?i)(con|nul|com\d|aux|\.*)", folder_name(text))


def test_folder_of_a_unit_keeps_its_name() -> None:
    assert folder_name("Dinas Perhubungan") == "Dinas Perhubungan"
    assert folder_name("UPTD: Puskesmas/Harapan <I>.") == "UPTD Puskesmas Harapan I"


@given(
    st.lists(
        st.tuples(st.text(max_size=300), st.text(max_size=300), st.sampled_from(["SKP", "MPH"])), max_size=8
    )
)
def test_names_are_safe_and_unique(people: list[tuple[str, str, str]]) -> None:
    taken: set[str] = set()
    names = [document_name(nomor, nama, suffix, taken) for nomor, nama, suffix in people]
    assert len({name.casefold() for name in names}) == len(names)
    for name in names:
        assert re.fullmatch(r"[0-9A-Za-z][0-9A-Za-z_-]*\.docx", name)
        assert len(name.encode()) < 120
