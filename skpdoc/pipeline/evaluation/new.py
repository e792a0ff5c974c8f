"""``skpdoc evaluate new``: a book for one period, filled in with everything that is known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from skpdoc.errors import UsageMistakeError
from skpdoc.evaluation.periods import periode_of
from skpdoc.model.evaluasi import PeriodeEvaluasi
from skpdoc.pipeline.evaluation.ekinerja import take_rekap
from skpdoc.pipeline.evaluation.prefill import Prefilled
from skpdoc.pipeline.evaluation.previous import carried_evaluation
from skpdoc.pipeline.evaluation.source import EvaluatedOffice, evaluated_office
from skpdoc.pipeline.evaluation.staff import take_staff
from skpdoc.pipeline.folder.files import refuse_existing, write_new
from skpdoc.records.evaluation.data_skp import HEADERS, data_rows
from skpdoc.text.file_names import slug
from skpdoc.workbook.writing.evaluation_book import write_evaluation_book


@dataclass(frozen=True, slots=True)
class EvaluationWish:
    """What is to be written: the book itself, or one a pejabat penilai in a folder, or both; and what else is known.

    ``results`` is where the SKP were issued; ``previous`` are earlier evaluation books, ``rekap`` is e-Kinerja's,
    ``staff`` a list of SIASN or SIMPEG.
    """

    periode: str
    results: Path
    target: Path | None = None
    folder: Path | None = None
    previous: tuple[Path, ...] = ()
    rekap: Path | None = None
    staff: Path | None = None


@dataclass(frozen=True, slots=True)
class NewEvaluation:
    """What was written: path → how many SKP; from where, and what is to be known of it."""

    asal: str
    buku: dict[Path, int] = field(default_factory=dict)
    catatan: list[str] = field(default_factory=list)


def new_evaluation(books: Sequence[Path], wish: EvaluationWish) -> NewEvaluation:
    """Write what is wished for.

    Raises SkpdocError when a workbook cannot be read, nothing of it falls into the period, or something stands already
    where a book would.
    """
    office = evaluated_office(books, wish.results)
    unit = office.kantor.buku.unit
    periode = periode_of(wish.periode, unit.tahun)
    carried = carried_evaluation(wish.previous, unit.nama_unit_kerja, unit.tahun, periode)
    filled = Prefilled(office, periode, carried)
    if not filled.dasar:
        raise UsageMistakeError(f"Tidak ada SKP yang berlaku pada {periode.nama} {unit.tahun}.")
    if wish.rekap is not None:
        take_rekap(wish.rekap, filled.dasar, periode.nama, unit.tahun, carried)
    if wish.staff is not None:
        take_staff(wish.staff, filled.dasar, carried)
    said = [*_left_out(office, filled, periode), *_other_penilai(office, filled, periode)]
    made = NewEvaluation(office.asal, catatan=[*office.catatan, *said, *carried.catatan])
    wanted = list(_wanted(filled, wish, f"{slug(unit.nama_unit_kerja)}_{slug(periode.nama)}"))
    for path, _ in wanted:
        refuse_existing(path)
    for path, keys in wanted:
        write_new(path, book_of(filled, keys), books)
        made.buku[path] = len(keys)
    return made


def _left_out(office: EvaluatedOffice, filled: Prefilled, periode: PeriodeEvaluasi) -> Iterator[str]:
    """Which SKP have no rows in the book, and why."""
    others = {one.kunci for one in filled.dinilai_lain}
    names = {kunci: f"{one.dinilai.nama} ({kunci})" for kunci, one in office.skp.items()}
    outside = [name for kunci, name in names.items() if kunci not in filled.dasar and kunci not in others]
    if outside:
        yield f"SKP yang tidak berlaku pada {periode.nama}, sehingga tidak ada di buku evaluasi: {', '.join(outside)}."
    if others:
        told = ", ".join(names[one] for one in sorted(others))
        yield (
            f"Evaluasi {periode.nama} seorang pegawai satu kali, atas SKP-nya yang terakhir (sebagai Plt. atau Plh. "
            f"hanya bila tidak ada yang lain); SKP yang lain tidak ada di buku ini: {told}."
        )


def _other_penilai(office: EvaluatedOffice, filled: Prefilled, periode: PeriodeEvaluasi) -> Iterator[str]:
    """Whose evaluation is another one's than the SKP names, since that one is not in office when the period ends."""
    for then, named, keys in filled.penilai_lain():
        yield (
            f"{named} belum atau tidak lagi menjabat pada akhir {periode.nama}; pejabat penilai {len(keys)} SKP pada "
            f"periode ini {then}, yang memegang jabatan yang sama waktu itu."
        )
    if filled.luar_masa:
        people = ", ".join(f"{office.skp[kunci].dinilai.nama} ({kunci})" for kunci in filled.luar_masa)
        yield (
            f"Pejabat penilai di SKP tidak menjabat pada akhir {periode.nama}, dan tidak ada pegawai lain pada jabatan "
            f"itu di buku kerja; periksa siapa yang menilai: {people}."
        )


def _wanted(filled: Prefilled, wish: EvaluationWish, name: str) -> Iterator[tuple[Path, Sequence[str]]]:
    """Path and SKP of every book; in the folder one a pejabat penilai, also for whom he assesses as Plt."""
    if wish.target is not None:
        yield wish.target, tuple(filled.dasar)
    if wish.folder is None:
        return
    people: dict[str, list[str]] = {}
    names: dict[str, str] = {}
    for kunci, dasar in filled.dasar.items():
        penilai = dasar.skp.penilai
        people.setdefault(penilai.nomor or penilai.nama, []).append(kunci)
        names.setdefault(penilai.nomor or penilai.nama, penilai.nama)
    taken: set[str] = set()
    for which, keys in people.items():
        stem = f"{name}_{slug(names[which])}"
        stem = stem if stem.lower() not in taken else f"{stem}_{slug(which)}"
        taken.add(stem.lower())
        yield wish.folder / f"{stem}.xlsx", keys


def book_of(filled: Prefilled, keys: Sequence[str]) -> bytes:
    """The book of the SKP ``keys``."""
    return write_evaluation_book(filled.settings(), filled.tables(keys), data_of(filled, keys))


def data_of(filled: Prefilled, keys: Sequence[str]) -> tuple[Sequence[str], Sequence[Sequence[str]]]:
    """Headers and rows of its hidden sheet."""
    data = data_rows(filled.data(keys))
    width = max(map(len, data))
    return (*HEADERS, *("" for _ in range(width - len(HEADERS)))), data
