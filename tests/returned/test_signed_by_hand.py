"""Signatures on paper: the command, the ticks of Status.xlsx, and what each makes of an SKP's stage."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet
from word_edits import skp_of, unit_of

from skpdoc.delivery.ledger import Ledger
from skpdoc.errors import UsageMistakeError
from skpdoc.model.status import SkpStage, StatusRow
from skpdoc.pipeline.folder.manifest import read_manifest
from skpdoc.pipeline.folder.overwrite import CHANGED
from skpdoc.pipeline.folder.place import Folder
from skpdoc.pipeline.folder.released import issued_before
from skpdoc.pipeline.returned.signed import NotedSignatures, signed
from skpdoc.pipeline.returned.status import status
from skpdoc.pipeline.returned.status_file import BOOK, save
from skpdoc.pipeline.returned.ticked import take_ticks

NOW = datetime(2026, 2, 2, 8, 0).astimezone()
TODAY, DAY = NOW.date(), date(2026, 1, 31)
HEAD = 4
"""the row of the heads"""


def _nip(output: Path, nomor: int = 0) -> str:
    return skp_of(output, nomor).name.split("_")[0]


def _row(output: Path, nomor: int = 0) -> StatusRow:
    found = status(output, TODAY, DAY)
    return next(row for row in found.baris if row.nomor == _nip(output, nomor))


def _written(output: Path) -> Path:
    taken = take_ticks(output, lambda: NOW)
    return save(output, status(output, TODAY, DAY), taken.terbaca)[0]


def _typed(
    output: Path, change: Callable[[Worksheet, dict[str, int], int], object], nomor: int = 0
) -> NotedSignatures:
    """Of the row of that person, after ``change`` was done to it in Excel."""
    path = output / BOOK
    book = openpyxl.load_workbook(path)
    sheet = book["Status"]
    columns = {cell.value: cell.column for cell in sheet[HEAD]}
    number = next(
        r
        for r in range(HEAD + 1, sheet.max_row + 1)
        if sheet.cell(r, columns["NIP"]).value == _nip(output, nomor)
    )
    change(sheet, columns, number)
    book.save(path)
    return take_ticks(output, lambda: NOW)


def _tick(value: object = "✓", **more: object) -> Callable[[Worksheet, dict[str, int], int], object]:
    def change(sheet: Worksheet, columns: dict[str, int], row: int) -> None:
        for name, what in {"Ditandatangani": value, **more}.items():
            sheet.cell(row, columns[name]).value = what

    return change


def test_by_the_command(output: Path) -> None:
    nip = _nip(output)
    spaced = f"{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}"
    done = signed(output, [spaced], "Nurlaila", DAY, lambda: NOW)
    assert done.count(is_berlaku=True) == 1
    row = _row(output)
    assert (row.tahap, row.cara, row.oleh, row.tanggal) == (
        SkpStage.DITANDATANGANI,
        "basah",
        "Nurlaila",
        "2026-01-31",
    )
    assert not row.is_terlambat
    assert signed(output, [nip], "Nurlaila", DAY, lambda: NOW).count(is_berlaku=True) == 0, "known already"
    entry = next(one for one in read_manifest(unit_of(output)).dokumen.values() if one.kunci == nip)
    assert issued_before(Folder(unit_of(output)))(entry), "it is not made anew in silence"
    signed(output, [nip], "Nurlaila", TODAY, lambda: NOW, is_taken_back=True)
    assert _row(output).tahap is SkpStage.DRAF


def test_one_unknown_number_notes_nobody(output: Path) -> None:
    with pytest.raises(UsageMistakeError, match="tidak mempunyai SKP"):
        signed(output, [_nip(output), "199901012020121001"], "", DAY, lambda: NOW)
    assert _row(output).tahap is SkpStage.DRAF


def test_a_day_that_is_still_to_come_notes_nobody(output: Path) -> None:
    with pytest.raises(UsageMistakeError, match="3 Februari 2026 belum tiba"):
        signed(output, [_nip(output)], "Nurlaila", date(2026, 2, 3), lambda: NOW)
    assert _row(output).tahap is SkpStage.DRAF


@pytest.mark.parametrize("tick", ["✓", "v", "Ya", "sudah", True, 1])
def test_a_tick_means_both(output: Path, tick: object) -> None:
    _written(output)
    done = _typed(output, _tick(tick, Oleh="Nurlaila", Tanggal=DAY))
    assert (done.count(is_berlaku=True), done.ragu) == (1, [])
    assert (_row(output).oleh, _row(output).tanggal) == ("Nurlaila", "2026-01-31")
    book = openpyxl.load_workbook(_written(output))["Status"]
    shown = [[cell.value for cell in row] for row in book.iter_rows(min_row=HEAD + 1)]
    assert ["✓", "Nurlaila", datetime(2026, 1, 31)] in [row[11:14] for row in shown]
    assert not (output / CHANGED).exists(), "nothing but ticks was typed"
    assert take_ticks(output, lambda: NOW).ditandai == []


def test_a_tick_alone_is_of_today(output: Path) -> None:
    _written(output)
    _typed(output, _tick())
    assert (_row(output).tahap, _row(output).tanggal) == (SkpStage.DITANDATANGANI, "2026-02-02")


def test_a_tick_taken_away_is_taken_back_and_a_missing_one_is_not(output: Path) -> None:
    _written(output)
    signed(output, [_nip(output, 1)], "Nurlaila", DAY, lambda: NOW)  # the workbook does not show it yet
    _typed(output, _tick(Oleh="Budi"))
    _written(output)
    done = _typed(output, _tick(None))
    assert done.count(is_berlaku=False) == 1
    assert (_row(output).tahap, _row(output, 1).tahap) == (SkpStage.DRAF, SkpStage.DITANDATANGANI)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (_tick("Mungkin, Nur"), '"Mungkin, Nur" bukan centang'),
        (_tick("x"), '"x" bukan centang'),
        (_tick("X"), '"X" bukan centang'),
        (_tick(Tanggal=date(2016, 1, 31)), "jauh sebelum periode dokumennya"),
        (_tick(Tanggal="kemarin"), "Tanggal tidak terbaca"),
        (_tick(Tanggal=date(2062, 1, 31)), "belum tiba"),
        (_tick(None, Oleh="Budi"), "belum dicentang"),
    ],
)
def test_what_says_nothing_certain_is_asked(
    output: Path, change: Callable[[Worksheet, dict[str, int], int], object], said: str
) -> None:
    _written(output)
    done = _typed(output, change)
    assert said in " ".join(done.ragu)
    assert (done.ditandai, done.terbaca, _row(output).tahap) == ([], "", SkpStage.DRAF)


def test_other_work_in_the_workbook_is_kept(output: Path) -> None:
    _written(output)
    done = _typed(
        output, lambda sheet, columns, row: (_tick()(sheet, columns, row), sheet.cell(row, 30, "telepon"))
    )
    assert (done.count(is_berlaku=True), done.terbaca) == (1, "")
    _written(output)
    assert len(list((output / CHANGED).iterdir())) == 1


def test_sorted_rows_do_no_harm(output: Path) -> None:
    _written(output)

    def swapped(sheet: Worksheet, columns: dict[str, int], row: int) -> None:
        _tick(Oleh="Nurlaila")(sheet, columns, row)
        first = [cell.value for cell in sheet[HEAD + 1]]
        last = [cell.value for cell in sheet[sheet.max_row]]
        for at, (one, two) in enumerate(zip(last, first, strict=True), start=1):
            sheet.cell(HEAD + 1, at).value, sheet.cell(sheet.max_row, at).value = one, two

    _typed(output, swapped)
    assert (_row(output).tahap, _row(output, 1).tahap) == (SkpStage.DITANDATANGANI, SkpStage.DRAF)


def test_a_tick_merged_over_rows_is_said_of_all(output: Path) -> None:
    _written(output)

    def merged(sheet: Worksheet, columns: dict[str, int], row: int) -> None:
        for name, value in {"Ditandatangani": "✓", "Oleh": "Nurlaila"}.items():
            sheet.cell(HEAD + 1, columns[name]).value = value
            sheet.merge_cells(
                start_row=HEAD + 1, end_row=HEAD + 3, start_column=columns[name], end_column=columns[name]
            )

    done = _typed(output, merged)
    assert (done.count(is_berlaku=True), done.ragu) == (3, [])
    assert {one.pernyataan.oleh for one in done.ditandai} == {"Nurlaila"}


def test_a_tick_merged_with_its_neighbour_is_asked_about(output: Path) -> None:
    _written(output)

    def merged(sheet: Worksheet, columns: dict[str, int], row: int) -> None:
        at = columns["Ditandatangani"]
        _tick()(sheet, columns, row)
        sheet.merge_cells(start_row=row, end_row=row, start_column=at, end_column=at + 1)

    done = _typed(output, merged)
    assert (done.ditandai, done.terbaca, len(done.diragukan)) == ([], "", 1)
    assert "digabung dengan kolom lain" in done.ragu[0]


def test_two_rows_of_one_document_that_disagree_are_asked_about(output: Path) -> None:
    _written(output)
    signed(output, [_nip(output)], "Nurlaila", DAY, lambda: NOW)
    _written(output)

    def copied(sheet: Worksheet, columns: dict[str, int], row: int) -> None:
        for cell in list(sheet[row]):
            sheet.cell(
                sheet.max_row if cell.column > 1 else sheet.max_row + 1, cell.column
            ).value = cell.value
        _tick(None, Oleh=None, Tanggal=None)(sheet, columns, sheet.max_row)

    done = _typed(output, copied)
    assert (done.ditandai, _row(output).tahap) == ([], SkpStage.DITANDATANGANI)
    assert "satu dokumen, tetapi isinya tidak sama" in done.ragu[0]


def test_a_day_long_before_the_period_is_refused(output: Path) -> None:
    with pytest.raises(UsageMistakeError, match="jauh sebelum periode"):
        signed(output, [_nip(output)], "", date(2016, 1, 31), lambda: NOW)
    assert _row(output).tahap is SkpStage.DRAF


def test_what_is_no_status_workbook_any_more_is_kept(output: Path) -> None:
    _written(output)
    book = openpyxl.Workbook()
    book.save(output / BOOK)
    assert take_ticks(output, lambda: NOW) == NotedSignatures()
    signed(output, [_nip(output)], "Nurlaila", DAY, lambda: NOW)
    _written(output)
    assert len(list((output / CHANGED).iterdir())) == 1


def test_only_the_last_word_counts(output: Path) -> None:
    nip = _nip(output)
    signed(output, [nip], "Nurlaila", DAY, lambda: NOW)
    signed(output, [nip], "Budi", TODAY, lambda: NOW)
    with Ledger(unit_of(output), lambda: NOW) as ledger:
        assert [one.oleh for one in ledger.stated().values()] == ["Budi"]
