"""``skpdoc evaluate new``: what is filled in, and from where."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from offices import BOOK, office

from skpdoc.cli.commands import skpdoc
from skpdoc.errors import SkpdocError
from skpdoc.evaluation.periods import periode_of, triwulan_of
from skpdoc.model.evaluasi import DasarEvaluasi
from skpdoc.model.office import Periode
from skpdoc.pipeline.evaluation.new import EvaluationWish, new_evaluation
from skpdoc.pipeline.evaluation.prefill import Prefilled, of_the_year
from skpdoc.workbook.reading.reader import read_grids

_HEAD, _NADIA = "197009231994031006", "199611282022032007"
_PLT = "197508172000032004"


def _filled(nama: str) -> Prefilled:
    return Prefilled(office(), periode_of(nama, 2026))


def _rows(nama: str, sheet: str, kunci: str) -> list[dict[str, str]]:
    filled = _filled(nama)
    return [row for row in filled.tables(tuple(filled.dasar))[sheet] if row["nip"] == kunci]


def test_periods_have_their_days_and_quarter() -> None:
    triwulan, juni, tahun = (periode_of(nama, 2028) for nama in ("Triwulan I", "Februari", "Tahunan"))
    assert (triwulan.rentang.mulai.isoformat(), triwulan.rentang.selesai.isoformat()) == (
        "2028-01-01",
        "2028-03-31",
    )
    assert juni.rentang.selesai.isoformat() == "2028-02-29"
    assert [triwulan_of(one) for one in (triwulan, juni, tahun)] == [1, None, 4]


def test_whose_skp_the_period_touches_is_evaluated() -> None:
    assert [kunci for kunci in _filled("Triwulan I").dasar if kunci.startswith(_NADIA)] == [f"{_NADIA}/1"]
    assert len([kunci for kunci in _filled("Triwulan II").dasar if kunci.startswith(_NADIA)]) == 2
    assert [kunci for kunci in _filled("Tahunan").dasar if kunci.startswith(_NADIA)] == [f"{_NADIA}/2"]


def test_an_skp_as_plt_is_that_of_the_year_only_where_there_is_no_other() -> None:
    """Definitive until June, Plt. since July: B.7 and B.3 of the domain notes leave the Plt. out."""
    touched = _filled("Triwulan II").dasar
    one = touched[_HEAD]

    def at(kunci: str, *, is_plt: bool, months: tuple[int, int]) -> DasarEvaluasi:
        periode = Periode(date(2026, months[0], 1), date(2026, months[1], 30))
        return replace(one, is_plt_plh=is_plt, skp=replace(one.skp, kunci=kunci, periode=periode))

    definitive, acting = at("1/1", is_plt=False, months=(1, 6)), at("1/2", is_plt=True, months=(7, 12))
    assert [*of_the_year({"1/1": definitive, "1/2": acting})] == ["1/1"]
    assert [*of_the_year({"1/1": at("1/1", is_plt=True, months=(1, 6)), "1/2": acting})] == ["1/2"]
    later = at("1/3", is_plt=False, months=(10, 12))
    assert [*of_the_year({"1/1": definitive, "1/2": acting, "1/3": later})] == ["1/3"]


def test_people_around_an_skp() -> None:
    dasar = _filled("Triwulan III").dasar
    head, nadia = dasar[_HEAD], dasar[f"{_NADIA}/2"]
    assert (head.is_kepala, head.kunci_penilai) == (True, "")
    assert head.atasan_penilai == head.skp.penilai  # the Bupati stands there once more
    assert sum(one.is_kepala for one in dasar.values()) == 1
    coordinator = dasar[nadia.kunci_penilai]
    assert coordinator.kunci_penilai == _PLT  # in a Plt. post of a Pejabat Lain
    assert nadia.atasan_penilai == coordinator.skp.penilai
    assert dasar[_PLT].atasan_penilai == head.skp.penilai


def test_targets_of_the_period() -> None:
    quarters = {
        nama: _rows(nama, "Realisasi", _HEAD) for nama in ("Triwulan I", "Triwulan II", "Tahunan", "Mei")
    }
    by_baris = {nama: {row["baris_skp"]: row for row in rows} for nama, rows in quarters.items()}
    retribusi = next(k for k, row in by_baris["Tahunan"].items() if "retribusi" in row["indikator"])
    shown = {nama: rows[retribusi]["target_periode"] for nama, rows in by_baris.items()}
    assert shown["Triwulan II"] == "1.140.000.000 Rupiah"
    assert shown["Tahunan"] == by_baris["Tahunan"][retribusi]["target"] == "2.400.000.000 Rupiah"
    assert shown["Mei"] == ""
    percent = next(k for k, row in by_baris["Tahunan"].items() if "realisasi anggaran" in row["indikator"])
    assert by_baris["Triwulan II"][percent]["target_periode"] == "45%"  # that quarter's own


def test_angka_kredit_of_pns_in_functional_posts_over_the_year() -> None:
    filled = _filled("Tahunan")
    rows = {row["nip"]: row for row in filled.tables(tuple(filled.dasar))["Angka Kredit"]}
    assert rows["198603142011012005"] == {
        "nip": "198603142011012005",
        "nama": "Ratih Kumala Wardhani, S.T., M.PWK.",
        "jenjang": "Ahli Muda",
        "golongan": "III/c",
        "tanggal_lahir": "14 Maret 1986",
        "jenis_kelamin": "Perempuan",
        "bulan_mulai": "Januari",
        "bulan_selesai": "Desember",
    }
    assert rows[f"{_NADIA}/2"]["bulan_mulai"] == "Januari", "Ahli Pertama in both posts"
    assert "199412172024211005" not in rows  # PPPK
    assert not _filled("Triwulan I").tables(tuple(_filled("Triwulan I").dasar))["Angka Kredit"]


@pytest.mark.parametrize(
    ("first_ends", "second_begins", "former_post", "bulan_mulai"),
    [
        (date(2026, 5, 31), date(2026, 6, 1), "Perencana Ahli Pertama", "Januari"),
        (date(2026, 6, 15), date(2026, 6, 16), "Perencana Ahli Pertama", "Januari"),
        (date(2026, 5, 31), date(2026, 8, 1), "Perencana Ahli Pertama", "Agustus"),
        (date(2026, 5, 31), date(2026, 6, 1), "Pranata Komputer Mahir", "Juni"),
        (date(2026, 6, 15), date(2026, 6, 16), "Pranata Komputer Mahir", "Juli"),
        (date(2026, 6, 1), date(2026, 6, 2), "Perencana", "Juli"),
        (date(2026, 12, 15), date(2026, 12, 16), "Perencana", ""),
    ],
)
def test_months_of_who_moved(
    first_ends: date, second_begins: date, former_post: str, bulan_mulai: str
) -> None:
    """The months of one jenjang without a gap; an SKP that begins within a month counts from the next."""
    one = office()
    first, second = (one.skp[f"{_NADIA}/{number}"] for number in (1, 2))
    changed = {
        first.kunci: replace(
            first,
            periode=Periode(date(2026, 1, 1), first_ends),
            dinilai=replace(first.dinilai, jabatan=former_post),
        ),
        second.kunci: replace(second, periode=Periode(second_begins, date(2026, 12, 31))),
    }
    filled = Prefilled(replace(one, skp={**one.skp, **changed}), periode_of("Tahunan", 2026))
    rows = filled.tables((second.kunci,))["Angka Kredit"]
    assert [row["bulan_mulai"] for row in rows] == [bulan_mulai] * bool(bulan_mulai)


def test_the_book_stands_as_one_file_that_reads_back(tmp_path: Path) -> None:
    path = tmp_path / "evaluasi.xlsx"
    made = new_evaluation([BOOK], EvaluationWish("Triwulan I", tmp_path / "tidak_ada", path))
    again = tmp_path / "lagi.xlsx"
    new_evaluation([BOOK], EvaluationWish("Triwulan I", tmp_path / "tidak_ada", again))
    assert path.read_bytes() == again.read_bytes()
    assert made.buku == {path: 51}
    assert re.search(rf"tidak berlaku pada Triwulan I, .*: .* \({_NADIA}/2\)\.", made.catatan[-1])
    titles = [grid.title for grid in read_grids(path)]
    assert titles[:5] == ["Periode", "Capaian PK", "Realisasi", "Umpan Balik Perilaku", "Penilaian"]
    assert titles[-1] == "Data SKP"
    with pytest.raises(SkpdocError, match="sudah ada dan tidak ditimpa"):
        new_evaluation([BOOK], EvaluationWish("Triwulan I", tmp_path, path))


def test_what_was_issued_is_evaluated(tmp_path: Path) -> None:
    book = tmp_path / "dishub.xlsx"
    book.write_bytes(BOOK.read_bytes())
    results = tmp_path / "output"
    skpdoc.main(
        ["generate", str(book), "-o", str(results), "--document", "skp", "--only", _HEAD],
        standalone_mode=False,
    )
    made = new_evaluation([book], EvaluationWish("Triwulan I", results, tmp_path / "e.xlsx"))
    assert made.asal.endswith("Sumber")
    assert made.buku == {tmp_path / "e.xlsx": 1}
    assert "Tanpa SKP yang terbit" in made.catatan[-1]
