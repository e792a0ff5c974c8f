"""One room for texts: what is compared, quoted and suggested, everywhere in the same way."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from openpyxl.utils import get_column_letter

import skpdoc
from skpdoc.contract import EVALUATION, PLANNING, BookSpec, SheetColumn
from skpdoc.text.lines import bare_words, column_letter, fold, in_ascii, shorten, told_apart
from skpdoc.text.nearest import NEAR_NAME, meant, misspelt, nearest, nearest_choice
from skpdoc.text.references import fold_reference

pytestmark = pytest.mark.quick

PACKAGE = Path(skpdoc.__file__).parent


def _columns(book: BookSpec) -> tuple[SheetColumn, ...]:
    return (*book.settings, *(column for sheet in book.sheets for column in sheet.columns))


def test_columns_are_named_as_excel_names_them() -> None:
    assert [column_letter(number) for number in range(1, 16_385)] == [
        get_column_letter(number) for number in range(1, 16_385)
    ]


@pytest.mark.parametrize(
    ("text", "least", "near"),
    [
        ("dinlai", NEAR_NAME, "dinilai"),
        ("DINLAI", NEAR_NAME, "dinilai"),
        ("nma", NEAR_NAME, "nama"),
        ("nma", 90, ""),
        ("xyz", NEAR_NAME, ""),
        ("", NEAR_NAME, ""),
    ],
)
def test_the_nearest_of_several(text: str, least: int, near: str) -> None:
    assert nearest(text, ["jabatan", "dinilai", "nama"], least) == near


def test_the_first_of_equally_near_ones() -> None:
    assert nearest("Tim C", ["Tim A", "Tim B"]) == "Tim A"


def test_references_are_near_in_whatever_way_they_are_written() -> None:
    whole = "197904222006042010 · Budi"
    assert nearest("NIP. 19790422 200604 2 010·budi", [whole], 100, fold_reference) == whole


@pytest.mark.parametrize(
    ("word", "most", "meant_word"),
    [("dokumne", 1, "dokumen"), ("dkumne", 1, ""), ("dkumne", 2, "dokumen"), ("laporan", 2, "")],
)
def test_letters_that_are_wrong(word: str, most: int, meant_word: str) -> None:
    assert misspelt(word, ["dokumen", "kegiatan"], most) == meant_word


_KENDALI = ("Outcome", "Outcome Antara", "Output Kendali Rendah")
_PREDIKAT = ("Sangat Baik", "Baik", "Butuh Perbaikan", "Kurang", "Sangat Kurang")
_PERIODE = ("Bulanan", "Triwulanan", "Semesteran", "Tahunan")


@pytest.mark.parametrize(
    ("typed", "options", "near"),
    [
        ("Output Kendali Rndah", _KENDALI, "Output Kendali Rendah"),
        ("2) Outcome Antra", _KENDALI, "Outcome Antara"),
        ("Output Kendali Tinngi", _KENDALI, ""),
        ("outputkendali tinggi", _KENDALI, ""),
        ("Output Kendali Kuat", _KENDALI, ""),
        ("Output Kendali", _KENDALI, ""),
        ("Outcome Utama", _KENDALI, ""),
        ("Baikk", _PREDIKAT, "Baik"),
        ("Tidak Baik", _PREDIKAT, ""),
        ("Sangat", _PREDIKAT, ""),
        ("Tahun", _PERIODE, "Tahunan"),
        ("Dwibulanan", _PERIODE, ""),
        ("Caturwulanan", _PERIODE, ""),
        ("Taklangsung", ("Langsung", "Tidak Langsung"), ""),
        ("Pjt.", ("Definitif", "Plt.", "Plh."), ""),
        ("Kuatitas", ("Kuantitas", "Kualitas"), ""),
        ("?", ("NIP", "-"), ""),
    ],
)
def test_a_choice_that_what_is_typed_contradicts_is_never_meant(
    typed: str, options: tuple[str, ...], near: str
) -> None:
    assert nearest_choice(typed, options) == near


@pytest.mark.parametrize(
    "options",
    sorted(
        {column.choices for book in (PLANNING, EVALUATION) for column in _columns(book) if column.choices}
    ),
)
def test_of_every_list_only_slips_are_meant(options: tuple[str, ...]) -> None:
    for option in options:
        words = option.split()
        for at, word in enumerate(words):
            before, after = words[:at], words[at + 1 :]
            for other in ((*before, "Zamrud", *after), (*before, "Bukan", *words[at:]), (*words, "Zamrud")):
                assert nearest_choice(" ".join(other), options) == ""
            if word.isalpha() and len(word) > 3:
                assert nearest_choice(" ".join((*before, word + word[-1], *after)), options) == option


def test_the_question_what_is_meant() -> None:
    assert meant("Nama") == 'Maksud Anda "Nama"?'
    assert meant("Nama", "kolom") == 'Maksud Anda kolom "Nama"?'
    assert meant("dinilai", mark="'") == "Maksud Anda 'dinilai'?"
    assert meant("197904222006042010", mark="") == "Maksud Anda 197904222006042010?"
    assert meant("", "kolom") == ""


def test_texts_as_they_are_compared_and_quoted() -> None:
    assert fold(" Pembina\n Tk. I ") == "pembina tk. i"
    assert bare_words("Pembina Tk.I, IV/b") == ["pembina", "tk", "i", "iv", "b"]
    assert in_ascii("Dr. Siti Ñur ①") == "Dr. Siti Nur 1"
    assert shorten("satu\n\x1b[31mdua") == "satu �[31mdua"


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        (r"Maksud Anda", "text.nearest.meant"),
        (r'" "\.join\([^)\n]*\.split\(\)\)', "text.lines.one_line or fold"),
        (r"extractOne", "text.nearest"),
        (r"get_column_letter|xl_col_to_name", "text.lines.column_letter"),
        (r'"NFKD", [^)]*\)\.encode\("ascii"', "text.lines.in_ascii"),
        (r"isprintable\(\) else", "text.lines.printable"),
    ],
)
def test_nothing_of_it_is_written_elsewhere(written: str, instead: str) -> None:
    others = [path for path in PACKAGE.rglob("*.py") if path.parent.name != "text"]
    found = [path.name for path in others if re.search(written, path.read_text("utf-8"))]
    assert not found, f"use skpdoc.{instead}"


def test_a_text_is_cut_between_words() -> None:
    assert shorten("Persentase perkara yang selesai", 20) == "Persentase perkara…"
    assert shorten("Persentase perkara", 18) == "Persentase perkara"


def test_texts_that_would_look_alike_show_where_they_differ() -> None:
    texts = [
        f"Persentase perkara yang diselesaikan tepat waktu pada tingkat {level}"
        for level in ("pertama", "banding", "kasasi")
    ]
    shown = told_apart([*texts, "Indeks kepuasan"], 50)
    assert len(set(shown)) == 4
    assert all(one.startswith("Persentase perkara") and "… " in one for one in shown[:3])
    assert [one.split()[-1] for one in shown[:3]] == ["pertama", "banding", "kasasi"]
    assert shown[3] == "Indeks kepuasan"
