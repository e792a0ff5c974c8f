"""Text, NIP and dates as offices type and paste them."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from skpdoc.model.choices import StatusPegawai
from skpdoc.records import nip
from skpdoc.records.cells import Cell, CellKind, Value
from skpdoc.records.days import read_day
from skpdoc.text import indonesian
from skpdoc.text.cleaning import clean
from skpdoc.text.lines import fold, one_line, shorten

pytestmark = pytest.mark.quick


@pytest.mark.parametrize(
    ("typed", "text", "is_repaired"),
    [
        ("Kepala Bidang", "Kepala Bidang", False),
        ("Kepala  Bidang ", "Kepala Bidang", True),
        ("baris satu\r\nbaris dua", "baris satu\nbaris dua", False),
        ("baris satu_x000D_\nbaris dua", "baris satu\nbaris dua", False),
        ("nama\u00a0dengan\u00a0spasi", "nama dengan spasi", True),
        ("kata\u200bkata", "katakata", True),
        ("\ufeffawal", "awal", True),
        ("re\u0301sume", "résume", False),
        ("tab\tdi dalam", "tab\tdi dalam", False),
        ("A & B <x> {{ 7*7 }}", "A & B <x> {{ 7*7 }}", False),
        ("   ", "", False),
        ("\n\nbaris\n\n", "baris", False),
    ],
)
def test_text_is_tidied_and_said(typed: str, text: str, is_repaired: bool) -> None:
    cleaned = clean(typed)
    assert cleaned.text == text
    assert cleaned.forbidden == ""
    assert cleaned.is_repaired is is_repaired


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\x00", "U+0000"),
        ("\x07", "U+0007"),
        ("\x0b", "U+000B"),
        ("\x1f", "U+001F"),
        ("\x7f", "U+007F"),
        ("\ud800", "U+D800"),
        ("\udfff", "U+DFFF"),
        ("\ufffe", "U+FFFE"),
        ("\U0001ffff", "U+1FFFF"),
        ("\ufdd0", "U+FDD0"),
        ("\u202e", "U+202E"),
        ("\u2066", "U+2066"),
        ("_x0007_", "U+0007"),
        ("_x0000_", "U+0000"),
    ],
)
def test_what_cannot_be_printed_is_refused_by_name(character: str, name: str) -> None:
    assert clean(f"teks{character}teks").forbidden == name


def test_an_escaped_surrogate_stays_as_typed() -> None:
    assert clean("x_xD800_y").text == "x_xD800_y"


def test_short_forms() -> None:
    assert one_line(" dua\nbaris\t sini ") == "dua baris sini"
    assert fold("  Kepala   BIDANG ") == fold("kepala bidang")
    assert shorten("a" * 80) == "a" * 59 + "…"
    assert shorten("pendek") == "pendek"


@pytest.mark.parametrize(
    "typed",
    [
        "198609262015051001",
        "19860926 201505 1 001",
        "'198609262015051001",
        "NIP. 198609262015051001",
        "NIP 19860926 201505 1 001",
        "NIP: 198609262015051001",
        "19860926\u00a0201505\u00a01\u00a0001",
        "19860926.201505.1.001",
        "NI PPPK 198609262015051001",
        " 198609262015051001 ",
    ],
)
def test_nip_in_every_spelling(typed: str) -> None:
    digits = nip.digits_of(clean(typed).text)
    assert digits == "198609262015051001"
    assert nip.is_nip(digits)
    assert nip.why_wrong(digits, StatusPegawai.PNS) == ""


@pytest.mark.parametrize(
    ("number", "status", "said"),
    [
        ("198613262015051001", StatusPegawai.PNS, "Tanggal lahir"),
        ("198602302015051001", StatusPegawai.PNS, "Tanggal lahir"),
        ("198609262015131001", StatusPegawai.PNS, "Bulan TMT"),
        ("198609262000051001", StatusPegawai.PNS, "kurang dari 16 tahun"),
        ("198609262002081001", StatusPegawai.PNS, "kurang dari 16 tahun"),
        ("198609261980051001", StatusPegawai.PNS, "kurang dari 16 tahun"),
        ("198609262015053001", StatusPegawai.PNS, "jenis kelamin"),
        ("198609262015051000", StatusPegawai.PNS, "000"),
        ("19860926201505100", StatusPegawai.PNS, "17 angka"),
        ("1986092620150510010", StatusPegawai.PNS, "19 angka"),
        ("19860926201505100A", StatusPegawai.PNS, "selain angka"),
        ("١٩٨٦٠٩٢٦٢٠١٥٠٥١٠٠١", StatusPegawai.PNS, "selain angka"),
        ("198613262025211001", StatusPegawai.PPPK, "Tanggal lahir"),
        ("198609262025213001", StatusPegawai.PPPK, "jenis kelamin"),
    ],
)
def test_impossible_nip(number: str, status: StatusPegawai, said: str) -> None:
    assert said in nip.why_wrong(number, status)


def test_pppk_has_no_month_but_a_contract_number() -> None:
    assert nip.why_wrong("198609262025211001", StatusPegawai.PPPK) == ""
    assert nip.why_odd_pppk("198609262025211001") == ""
    assert nip.why_wrong("198609262015131001", StatusPegawai.PPPK) == ""
    assert "13" in nip.why_odd_pppk("198609262015131001")
    assert "Tahun pengangkatan" in nip.why_odd_pppk("198609261990211001")


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2 Januari 2026", date(2026, 1, 2)),
        ("02 januari 2026", date(2026, 1, 2)),
        ("2 Jan. 2026", date(2026, 1, 2)),
        ("02/01/2026", date(2026, 1, 2)),
        ("2-1-2026", date(2026, 1, 2)),
        ("31.12.2026", date(2026, 12, 31)),
        ("2026-01-02", date(2026, 1, 2)),
        ("5 Nopember 2026", date(2026, 11, 5)),
        ("5 Pebruari 2026", date(2026, 2, 5)),
        ("5 Peb 2026", date(2026, 2, 5)),
        ("5 Agust 2026", date(2026, 8, 5)),
        ("5 Okt 2026", date(2026, 10, 5)),
        ("5 Des 2026", date(2026, 12, 5)),
        ("29 Februari 2028", date(2028, 2, 29)),
    ],
)
def test_dates(typed: str, day: date) -> None:
    assert indonesian.read_tanggal(typed) == day


@pytest.mark.parametrize(
    "typed",
    ["", "kapan-kapan", "31/02/2026", "29 Februari 2026", "2 Janwari 2026", "13/13/2026", "2026", "2/1/26"],
)
def test_what_is_no_date(typed: str) -> None:
    assert indonesian.read_tanggal(typed) is None


@pytest.mark.parametrize(
    ("value", "day", "has_time"),
    [
        (datetime(2025, 12, 31), date(2025, 12, 31), False),
        (datetime(2025, 12, 31, 23, 59, 59), date(2025, 12, 31), True),
        ("31/12/2025 23:59", date(2025, 12, 31), True),
        ("31 Desember 2025 pukul 23.59 WIB", date(2025, 12, 31), True),
        ("2026-01-02T08:00:00Z", date(2026, 1, 2), True),
        ("02/01/2026 00:00:00", date(2026, 1, 2), False),
        ("02/01/2026 00:00:59", date(2026, 1, 2), True),
        ("2 Januari 2026", date(2026, 1, 2), False),
        ("kapan 12.30", None, True),
        ("kapan-kapan", None, False),
        (time(7, 30), None, False),
    ],
)
def test_a_day_with_its_time(value: Value, day: date | None, has_time: bool) -> None:
    kind = CellKind.TEXT if isinstance(value, str) else CellKind.DATE
    found, is_timed = read_day(Cell(value, kind))
    assert (found, is_timed and found is not None) == (day, has_time and day is not None)
