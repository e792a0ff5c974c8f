"""Offices written as Markdown tables: what a case leaves out is supplied here, then it is read and derived.

A case names people by their Nama (a full text is a reference, says the contract); their NIP are given out
in sheet order. Columns that are added stand behind those written, so that a cell of the case keeps its
address: the header is row 1, the first line below it row 2.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from skpdoc.cascade.matrix import Matrices
from skpdoc.cascade.office import Kantor, derive
from skpdoc.cascade.skp import assemble_skp
from skpdoc.contract import SHEETS, Required
from skpdoc.findings import Finding
from skpdoc.model.office import Buku
from skpdoc.model.skp import SKP, MatriksPeranHasil
from skpdoc.pipeline.withholding.trail import withheld
from skpdoc.pipeline.withholding.withheld import Withheld
from skpdoc.records.book import ReadBook, read_book
from skpdoc.rules import look_on
from skpdoc.workbook.markdown import Tables, grids, read_markdown

FILE = "uji.xlsx"

UNIT = {
    "Versi Format": "2",
    "Nama Instansi": "Pemerintah Kabupaten Tirta Kencana",
    "Nama Unit Kerja": "Dinas Contoh",
    "Tahun": "2026",
    "Periode Mulai": "1 Januari 2026",
    "Periode Selesai": "31 Desember 2026",
    "Regulasi": "PermenPANRB 6/2022",
    "Pendekatan Hasil Kerja": "Kuantitatif",
    "Tempat Penandatanganan": "Tirta Kencana",
}
BUPATI = {
    "Kode": "BUPATI",
    "Nama": "Bupati",
    "Jenis Nomor": "-",
    "Jabatan": "Bupati Tirta Kencana",
    "Unit Kerja/Instansi": "Pemerintah Kabupaten Tirta Kencana",
}

Record = dict[str, str]


PRACTICE = frozenset(
    (
        "R02",
        "R03",
        "R05",
        "R08",
        "R12",
        "R15",
        "R16",
        "R17",
        "R18",
        "R20",
        "R23",
        "R25",
        "K20",
        "K21",
        "K22",
    )
)
"""codes of good practice: an office invented for a test of something else does not live up to them"""


def without_practice(findings: Iterable[Finding], named: Collection[str] = ()) -> list[Finding]:
    """The findings; of good practice only those whose code is ``named``."""
    return [finding for finding in findings if finding.code not in PRACTICE or finding.code in named]


def _records(table: Sequence[Sequence[str]]) -> list[Record]:
    return [dict(zip(table[0], row, strict=True)) for row in table[1:]]


def _table(headers: Sequence[str], records: Sequence[Mapping[str, str]]) -> list[list[str]]:
    return [list(headers), *([record.get(header, "") for header in headers] for record in records)]


def _with(table: Sequence[Sequence[str]], defaults: Sequence[Mapping[str, str]]) -> list[list[str]]:
    """The table with the columns it lacks behind its own; ``defaults`` are one a row."""
    added = dict.fromkeys(header for default in defaults for header in default)
    headers = [*table[0], *(header for header in added if header not in table[0])]
    records = [{**default, **own} for default, own in zip(defaults, _records(table), strict=True)]
    return _table(headers, records)


def _unit(table: Sequence[Sequence[str]] | None) -> list[list[str]]:
    own = {row[0]: row[1] for row in table[1:]} if table else {}
    return [["Isian", "Nilai"], *([name, value] for name, value in {**UNIT, **own}.items() if value)]


def _pegawai(number: int, own: Record) -> Record:
    return {
        "NIP": f"198001012005011{number:03d}",
        "Status": "PNS",
        "Jabatan": f"Jabatan {own.get('Nama', '')}",
        "Unit Kerja": "Dinas Contoh",
    }


def _pejabat(number: int, own: Record) -> Record:
    name = own.get("Nama") or own["Kode"]
    return {"Nama": name, "Jabatan": f"Jabatan {name}", "Unit Kerja/Instansi": "Instansi Lain"}


def _perjanjian_kinerja(number: int, own: Record) -> Record:
    name = own.get("Kode") or f"baris {number + 1}"
    return {
        "Sasaran": f"Sasaran {name}",
        "Indikator": f"Indikator {name}",
        "Target": "1",
        "Satuan": "Dokumen",
        "Perspektif": "Proses Bisnis",
    }


def _peran(number: int, own: Record) -> Record:
    kode = own.get("Kode") or ("" if not own.get("NIP") else f"baris {number + 1}")
    aspek = own.get("Aspek", "")
    return {
        "Rencana Hasil Kerja": f"Hasil {kode}" if kode else "",
        "Aspek": "Kuantitas",
        "Indikator": f"Indikator {aspek} {kode or number}".replace("  ", " "),
        "Satuan": "Dokumen",
    }


_SUPPLIES: dict[str, Callable[[int, Record], Record]] = {
    "Pegawai": _pegawai,
    "Pejabat Lain": _pejabat,
    "Perjanjian Kinerja": _perjanjian_kinerja,
    "Peran": _peran,
}


def complete(tables: Mapping[str, Sequence[Sequence[str]]]) -> Tables:
    """The whole workbook of a case: its own tables, and what it leaves out."""
    own = {name: table for name, table in tables.items() if table}
    book: Tables = {"Unit": _unit(own.pop("Unit", None))}
    for name, table in own.items():
        supply = _SUPPLIES.get(name, lambda number, own: {})
        book[name] = _with(
            table, [supply(number, own) for number, own in enumerate(_records(table), start=1)]
        )
    lain = book.get("Pejabat Lain", [list(BUPATI)])
    if not any(record.get("Kode") == "BUPATI" for record in _records(lain)):
        headers = [*lain[0], *(header for header in BUPATI if header not in lain[0])]
        lain = _table(headers, [*_records(lain), BUPATI])
    book["Pejabat Lain"] = lain
    book.setdefault("Perjanjian Kinerja", [["Pemilik", "Sasaran", "Indikator", "Target", "Satuan"]])
    book.setdefault("Peran", [["NIP", "Rencana Hasil Kerja", "Aspek", "Indikator", "Satuan"]])
    for spec in SHEETS:
        needed = [column.header for column in spec.columns if column.required is not Required.NEVER]
        book.setdefault(spec.name, [needed])
    return book


@dataclass(frozen=True, slots=True)
class Office:
    """A case, read and derived; every finding of reader, cascade and rules."""

    buku: Buku
    kantor: Kantor
    skp: Mapping[str, SKP]
    matriks: Mapping[str, MatriksPeranHasil]
    findings: tuple[Finding, ...]
    ditahan: Withheld

    def label(self, kunci: str) -> str:
        """A person's Nama; with two periods also which of them."""
        _, slash, number = kunci.partition("/")
        return self.kantor.hierarki.by_kunci[kunci].nama + slash + number


def read_tables(tables: Mapping[str, Sequence[Sequence[str]]]) -> ReadBook:
    """The workbook of a case, read."""
    return read_book(FILE, grids(complete(tables)))


def derive_office(buku: Buku, found: Sequence[Finding] = ()) -> Office:
    """A workbook, derived as every command does it."""
    kantor = derive(buku)
    findings: list[Finding] = []
    skp = assemble_skp(kantor, findings)
    findings += look_on(kantor)
    every = (*found, *kantor.findings, *findings)
    matriks = Matrices(kantor).all()
    return Office(buku, kantor, skp, matriks, every, withheld(kantor, skp, matriks, every))


def office(tables: Mapping[str, Sequence[Sequence[str]]]) -> Office:
    """The office of a case, which must be readable."""
    read = read_tables(tables)
    assert read.buku is not None, "\n".join(map(str, read.findings))
    return derive_office(read.buku, read.findings)


def office_of(text: str) -> Office:
    """The office of a case written in a test."""
    return office(read_markdown(text))
