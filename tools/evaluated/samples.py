"""The evaluation of two sample offices through their year: four quarters and the year, as an office would make them.

In the Dinas Perhubungan Nadia moves in June; a head of UPTD is Plt.; several people are PPPK; one studies (tugas
belajar), one is on leave (CLTN) from July, and one objects to his rating in the third quarter. The small office is what
the faulty samples are made from.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from skpdoc.evaluation.periods import periode_of
from skpdoc.model.choices import TAHUNAN, TRIWULAN
from skpdoc.pipeline.evaluation.source import EvaluatedOffice, evaluated_office
from skpdoc.pipeline.folder.files import write_whole
from skpdoc.pipeline.new import SAMPLE_YEAR, SAMPLES, sample_tables
from skpdoc.workbook.writing.blank import write_workbook
from tools.evaluated.period import FilledPeriod, Year

PERIODS = (*TRIWULAN, TAHUNAN)
LARGE, SMALL = SAMPLES[0], "dinas_perpustakaan"
YEARS = {
    LARGE: Year(on_leave="199004122015011002", objects="199305312020121011"),
    SMALL: Year(below="198806152014022003"),
}
"""sample office → what befalls its people"""

_STUDENT = "199607142021022003"
_STUDENT_PERSON = (
    *(_STUDENT, "Desi Natalia Rumapea, A.Md.Tra.", "PNS", "Pengatur, II/c"),
    *("Pengolah Data dan Informasi (tugas belajar)", "Pelaksana", "Bidang Angkutan", "198302172009121002"),
    "desi.natalia.rumapea@contoh.go.id",
)
_STUDY = "Selesainya pendidikan sarjana transportasi tepat waktu dengan hasil yang baik"
_STUDENT_ROLES = (
    (
        "AJL.2",
        _STUDY,
        "Output",
        "Tidak Langsung",
        "Kuantitas",
        "Jumlah semester yang diselesaikan",
        "2",
        "Semester",
    ),
    ("AJL.2", _STUDY, "Output", "Tidak Langsung", "Kualitas", "Indeks prestasi kumulatif", "3,5", "Indeks"),
)
_ROLE_HEADS = (
    *(
        "Mendukung",
        "Rencana Hasil Kerja",
        "Bentuk",
        "Metode Cascading",
        "Aspek",
        "Indikator",
        "Target",
        "Satuan",
    ),
)


def book_name(office: str, periode: str) -> str:
    """The file of one office and period."""
    return f"{office}_{periode.lower().replace(' ', '_')}.xlsx"


def write_evaluation_samples(folder: Path) -> None:
    """One book an office and period in ``folder``, each filled in with what the former ones give it."""
    for office in YEARS:
        written: list[Path] = []
        for nama in PERIODS:
            path = folder / book_name(office, nama)
            write_whole(path, filled_period(office, nama, tuple(written)).sheets().book())
            written.append(path)


def filled_period(office: str, nama: str, former: tuple[Path, ...]) -> FilledPeriod:
    """One period of a sample office; ``former``: the books of the periods before."""
    return FilledPeriod(_office(office), periode_of(nama, SAMPLE_YEAR), former, YEARS[office])


@cache
def _office(name: str) -> EvaluatedOffice:
    tables = _with_student() if name == LARGE else sample_tables(name, SAMPLE_YEAR)
    return office_of(name, tables)


def office_of(name: str, tables: Mapping[str, list[list[str]]]) -> EvaluatedOffice:
    """The office whose workbook, of that name, has these tables."""
    with TemporaryDirectory() as folder:
        plan = Path(folder) / f"{name}.xlsx"
        plan.write_bytes(write_workbook(SAMPLE_YEAR, tables))
        return evaluated_office([plan], Path(folder))


def _with_student() -> Mapping[str, list[list[str]]]:
    """The tables of the sample Dinas, and somebody who studies."""
    tables = {sheet: [list(row) for row in rows] for sheet, rows in sample_tables(LARGE, SAMPLE_YEAR).items()}
    people = tables["Pegawai"]
    people.append([*_STUDENT_PERSON, *([""] * (len(people[0]) - len(_STUDENT_PERSON)))])
    roles = tables["Peran"]
    for texts in _STUDENT_ROLES:
        row = dict(zip(_ROLE_HEADS, texts, strict=True)) | {"NIP": _STUDENT}
        roles.append([row.get(head, "") for head in roles[0]])
    return tables
