"""The sample office, and evaluation books made from it."""

from __future__ import annotations

import json
from functools import cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl

from skpdoc.evaluation.periods import periode_of
from skpdoc.pipeline.evaluation.load import Evaluated, group_evaluations, load_evaluation
from skpdoc.pipeline.evaluation.new import book_of
from skpdoc.pipeline.evaluation.prefill import Prefilled
from skpdoc.pipeline.evaluation.source import EvaluatedOffice, evaluated_office

BOOK = Path(__file__).parents[2] / "sample_workbooks" / "dinas_perhubungan.xlsx"
PUSKESMAS = BOOK.with_name("puskesmas_harapan.xlsx")


@cache
def office(buku: Path = BOOK) -> EvaluatedOffice:
    return evaluated_office([buku], Path("nowhere"))


@cache
def _bytes(periode: str, buku: Path) -> bytes:
    filled = Prefilled(office(buku), periode_of(periode, 2026))
    return book_of(filled, tuple(filled.dasar))


class EditedEvaluation:
    """An evaluation book of the sample office as somebody fills it in."""

    def __init__(self, periode: str = "Triwulan I", buku: Path = BOOK) -> None:
        self._book = openpyxl.load_workbook(BytesIO(_bytes(periode, buku)))

    def sheet(self, name: str) -> Any:
        return self._book[name]

    def column(self, sheet: str, header: str) -> int:
        return next(cell.column for cell in self.sheet(sheet)[1] if cell.value == header)

    def row(self, sheet: str, nip: str, baris: str = "") -> int:
        """The row of a person, on Realisasi that of one indicator."""
        nips, places = self.column(sheet, "NIP"), self.column(sheet, "Baris SKP") if baris else 0
        for number in range(2, self.sheet(sheet).max_row + 1):
            cells = self.sheet(sheet)
            if cells.cell(number, nips).value == nip and (
                not baris or cells.cell(number, places).value == baris
            ):
                return number
        raise KeyError(nip, baris)

    def put(self, sheet: str, row: int, header: str, value: object, number_format: str = "") -> str:
        """Type ``value`` below ``header``; the cell's address."""
        cell = self.sheet(sheet).cell(row, self.column(sheet, header))
        cell.value = value
        if number_format:
            cell.number_format = number_format
        return str(cell.coordinate)

    def set(self, label: str, value: object) -> str:
        """A setting of the sheet Periode."""
        for row in self.sheet("Periode").iter_rows():
            if row[0].value == label:
                row[1].value = value
                return str(row[1].coordinate)
        raise KeyError(label)

    def of_year(self, tahun: int) -> None:
        """As if it had been made for that whole year."""
        self.set("Tahun", tahun)
        self.set("Periode Mulai", f"1 Januari {tahun}")
        self.set("Periode Selesai", f"31 Desember {tahun}")
        cells = next(row for row in self.sheet("Data SKP").iter_rows() if row[0].value == "-")
        texts = [str(cell.value) for cell in cells if cell.value]
        record = json.loads("".join(texts[2:]))  # its name is blank
        record[5] = f"Tahunan {tahun}"
        text = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
        chunks = [text[at : at + 30_000] for at in range(0, len(text), 30_000)]
        for cell, value in zip(cells[2:], [sha256(f"-\n{text}".encode()).hexdigest(), *chunks], strict=False):
            cell.value = value

    def rate(self, nip: str, hasil: str = "Sesuai Ekspektasi", perilaku: str = "Sesuai Ekspektasi") -> None:
        row = self.row("Penilaian", nip)
        self.put("Penilaian", row, "Rating Hasil Kerja", hasil)
        self.put("Penilaian", row, "Rating Perilaku Kerja", perilaku)

    def save(self, path: Path) -> Path:
        self._book.save(path)
        return path

    def load(self, path: Path) -> Evaluated:
        """As ``skpdoc evaluate check`` reads it."""
        return load_paths(self.save(path))


def load_paths(*paths: Path) -> Evaluated:
    """The books of one unit and period."""
    units, refused = group_evaluations(paths)
    for error in refused:
        raise error
    (unit,) = units
    return load_evaluation(unit)


def said(evaluated: Evaluated, *but: str) -> list[tuple[str, str]]:
    """(code, place) of everything said, in order, without the codes ``but``."""
    return [(one.code, one.cell.place) for one in evaluated.findings if one.code not in but]
