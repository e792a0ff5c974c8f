from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skpdoc.text.file_names import document_name, folder_name, slug

pytestmark = pytest.mark.quick


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


_RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}


def _assert_valid(name: str) -> None:
    """On Windows, which is the strictest, and in a path of which it is one part of four."""
    assert not re.search(r'[\x00-\x1f<>:"/\\|?*\x7f]', name)
    assert name.isascii(), "so that NFC and NFD are one"
    assert name == name.strip(" .")
    assert name.partition(".")[0].strip().lower() not in _RESERVED
    assert 0 < len(name) <= 99


@pytest.mark.parametrize(
    "text", ["CON", "nul", "Com1", "COM¹", "...", "", "aux.", "Aux. Kantor", "nul .x", "con.a.b"]
)
def test_reserved_and_empty_folder_names(text: str) -> None:
    _assert_valid(folder_name(text))


@given(st.text(max_size=300) | st.from_regex(r"(?i)\A(con|aux|lpt3)[ .]*\w*[ .]*\Z"))
def test_any_unit_gives_a_valid_folder_that_spelling_does_not_change(text: str) -> None:
    name = folder_name(text)
    _assert_valid(name)
    assert len(name) <= 60
    assert {folder_name(unicodedata.normalize(form, text)) for form in ("NFC", "NFD")} == {name}
    assert folder_name(name) == name or name.startswith("_")


@pytest.mark.parametrize("differs", [0, 40, 75, 119])
def test_long_names_of_units_that_differ_anywhere_give_folders_of_their_own(differs: int) -> None:
    long = "Sekolah Menengah Pertama Negeri " * 4
    other = f"{long[:differs]}9{long[differs + 1 :]}"
    assert folder_name(long).lower() != folder_name(other).lower()


def test_a_long_name_keeps_its_beginning_and_its_end() -> None:
    name = folder_name(
        "Unit Pelaksana Teknis Daerah Satuan Pendidikan Sekolah Menengah Pertama Negeri 12 Tirta"
    )
    assert name.startswith("Unit Pelaksana Teknis Dae..")
    assert "Negeri 12 Tirta " in name


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
        assert re.fullmatch(r"[0-9A-Za-z_][0-9A-Za-z_-]*\.docx", name)
        _assert_valid(name)


def test_the_name_gives_way_to_what_tells_two_documents_apart() -> None:
    suffix = "Konversi Angka Kredit_2_20260501-20261231"
    name = document_name(
        "198505052009012014", "Kornelia Luruk Panjang Sekali Namanya, S.Tr.Kep.", suffix, set()
    )
    assert name.endswith("_Konversi-Angka-Kredit-2-20260501-20261231.docx")
    assert name.startswith("198505052009012014_Kornelia")
    assert len(name) <= 99
