"""What of the evaluation is due next, by what was made of each period; a day that is an estimate says so."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from skpdoc.errors import SkpdocError
from skpdoc.model.status import SkpStage, StatusRow
from skpdoc.pipeline.returned.next_evaluation import EvaluatedYear, next_evaluations
from skpdoc.pipeline.settings.evaluation_days import read_evaluation_days
from skpdoc.regulation import DEFAULT_REGULASI, evaluasi_of
from skpdoc.regulation.evaluasi import TenggatEvaluasi

pytestmark = pytest.mark.quick

USUAL = evaluasi_of(DEFAULT_REGULASI).tenggat
DRAFT, SENT, SIGNED = SkpStage.DRAF, SkpStage.TERKIRIM, SkpStage.DITANDATANGANI
_RATE = "isi realisasi, adakan dialog kinerja, beri rating"
_HAND = "dokumen evaluasi diserahkan kepada pegawai paling lambat"
_SINCE = "(perkiraan: 14 hari kerja sejak 31 Maret 2026)"


def _rows(*stages: SkpStage) -> Sequence[StatusRow]:
    return [StatusRow("Dinas", 2026, "Evaluasi", "A", "1", "b", "c", 1, stage) for stage in stages]


def _due(
    today: date, tenggat: date | None = None, hari: TenggatEvaluasi = USUAL, **periode: Sequence[StatusRow]
) -> str:
    year = EvaluatedYear("Dinas", 2026, {nama.replace("_", " "): rows for nama, rows in periode.items()})
    found = next_evaluations([year], today, tenggat, hari)
    assert [one.judul for one in found] in ([], ["Dinas 2026"])
    return found[0].langkah if found else ""


@pytest.mark.parametrize(
    ("today", "nama"),
    [
        (date(2026, 1, 20), "Triwulan I (selesai 31 Maret 2026)"),
        (date(2026, 3, 31), "Triwulan I (selesai 31 Maret 2026)"),
        (date(2026, 7, 1), "Triwulan II (selesai 30 Juni 2026)"),
        (date(2027, 2, 1), "Tahunan (selesai 31 Desember 2026)"),
    ],
)
def test_before_any_evaluation_the_last_quarter_that_is_over(today: date, nama: str) -> None:
    assert _due(today).startswith(f"{nama}: {_RATE}")


def test_fourteen_days_from_monday_to_friday_are_an_estimate() -> None:
    assert _due(date(2026, 4, 2)).endswith(f"{_RATE}; {_HAND} 20 April 2026 {_SINCE}.")
    drafts = _due(date(2026, 4, 10), Triwulan_I=_rows(DRAFT, SENT, SIGNED))
    assert drafts.endswith(f"1 dari 3 dokumen belum dikirim; {_HAND} 20 April 2026 {_SINCE}.")
    sent = _due(date(2026, 4, 10), Triwulan_I=_rows(SENT, SkpStage.KEMBALI, SIGNED))
    both = _SINCE.replace("14", "28")
    assert f"2 dari 3 dokumen belum kembali ditandatangani; paling lambat 8 Mei 2026 {both}." in sent
    assert sent.endswith("Keberatan 14 hari, banding 7 hari (perkiraan).")


def test_the_year_has_until_the_end_of_january() -> None:
    since = _SINCE.replace("31 Maret 2026", "31 Januari 2027")
    assert f"{_RATE} paling lambat 31 Januari 2027; {_HAND} 18 Februari 2027 {since}" in _due(
        date(2027, 1, 4), Triwulan_IV=_rows(SIGNED)
    )


def test_the_office_s_own_day_holds_for_a_period_that_is_over_by_then() -> None:
    own = date(2026, 4, 24)
    told = "paling lambat 24 April 2026 (tenggat Anda)."
    assert _due(date(2026, 4, 2), own).endswith(f"{_RATE}; kembali ditandatangani {told}")
    assert _due(date(2026, 4, 10), own, Triwulan_I=_rows(SENT)).endswith(
        f"belum kembali ditandatangani; {told}"
    )
    assert "perkiraan" in _due(date(2026, 4, 2), date(2026, 1, 31))


def test_a_day_for_the_next_skp_is_none_for_a_quarter_of_long_ago() -> None:
    """The end of January is when SKP are signed, and the year is evaluated: not the third quarter."""
    own = date(2027, 1, 31)
    third = _due(date(2026, 10, 5), own, Triwulan_II=_rows(SIGNED))
    assert "perkiraan" in third
    assert "tenggat Anda" not in third
    assert "tenggat Anda" in _due(date(2027, 1, 5), own, Triwulan_IV=_rows(SIGNED))


def test_what_is_all_signed_gives_way_to_the_next_and_the_year_ends_it() -> None:
    assert _due(date(2026, 4, 30), Triwulan_I=_rows(SIGNED)).startswith("Triwulan II (selesai 30 Juni 2026)")
    assert _due(date(2026, 9, 1), Triwulan_I=_rows(DRAFT), Triwulan_II=_rows(SIGNED)).startswith(
        "Triwulan III"
    )
    assert _due(date(2027, 3, 1), Tahunan=_rows(SIGNED)) == ""


def test_a_day_that_is_past_and_the_periods_left_open_are_told() -> None:
    december = date(2026, 12, 1)
    told = _due(december)
    assert f"{_HAND} 20 Oktober 2026, sudah lewat (perkiraan" in told
    assert told.endswith("Juga belum dievaluasi di sini: Triwulan I dan Triwulan II.")
    assert "sudah lewat" not in _due(date(2026, 10, 20)), "that day itself is not"
    sent = _due(december, date(2026, 10, 30), Triwulan_I=_rows(DRAFT, SIGNED), Triwulan_III=_rows(SENT))
    assert "paling lambat 30 Oktober 2026, sudah lewat (tenggat Anda)." in sent
    assert sent.endswith(
        "Juga belum dievaluasi di sini: Triwulan II. Belum semuanya ditandatangani: Triwulan I."
    )
    first = _due(december, Triwulan_I=_rows(DRAFT))
    assert first.endswith("Juga belum dievaluasi di sini: Triwulan II dan Triwulan III.")
    months = _due(december, Triwulan_I=_rows(SIGNED), Oktober=_rows(SIGNED), September=_rows(SIGNED))
    assert months.endswith("Juga belum dievaluasi di sini: April, Mei, Juni, Juli, dan Agustus.")


def test_an_office_that_evaluates_months_goes_on_by_months() -> None:
    assert _due(date(2026, 3, 2), Februari=_rows(SIGNED)).startswith("Maret (selesai 31 Maret 2026)")
    assert _due(date(2027, 1, 2), Desember=_rows(SIGNED)).startswith("Tahunan (selesai 31 Desember 2026)")


def test_an_office_has_days_of_its_own(tmp_path: Path) -> None:
    """``[evaluasi]`` of skpdoc.toml; what it does not name is as it was."""
    path = tmp_path / "skpdoc.toml"
    assert read_evaluation_days(path) == USUAL
    path.write_text("[evaluasi]\npenyerahan_hari_kerja = 5\nkeberatan_hari = 10\n", "utf-8")
    hari = read_evaluation_days(path)
    assert "20 April 2026" not in _due(date(2026, 4, 2), hari=hari)
    assert _due(date(2026, 4, 2), hari=hari).endswith(
        f"{_HAND} 7 April 2026 (perkiraan: 5 hari kerja sejak 31 Maret 2026)."
    )
    sent = _due(date(2026, 4, 10), hari=hari, Triwulan_I=_rows(SENT))
    assert sent.endswith("Keberatan 10 hari, banding 7 hari (perkiraan).")


@pytest.mark.parametrize("text", ["evaluasi = 5", "[evaluasi]\nhari = 5", "[evaluasi]\nbanding_hari = 0"])
def test_what_it_cannot_mean_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "skpdoc.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(SkpdocError, match="evaluasi"):
        read_evaluation_days(path)
