"""The periods of a unit that have evaluation books in its folder, and a book begun for one that has none."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from skpdoc.errors import SkpdocError
from skpdoc.evaluation.periods import periode_of
from skpdoc.model.choices import PERIODE_NAMES
from skpdoc.model.office import Unit
from skpdoc.pipeline.evaluation.load import group_evaluations
from skpdoc.pipeline.evaluation.new import EvaluationWish, NewEvaluation, new_evaluation
from skpdoc.pipeline.evaluation.period_books import EvaluatedPeriods
from skpdoc.pipeline.reading.discover import find_books
from skpdoc.pipeline.reading.load import Loaded
from skpdoc.text.file_names import folder_name
from skpdoc.text.references import fold_reference


def evaluated_periods(loaded: Loaded, folder: Path) -> EvaluatedPeriods:
    """Those of the unit and year of ``loaded``, which was read."""
    unit = _unit(loaded)
    groups, refused = group_evaluations(_files(folder))
    said = [line for error in refused for line in error.lines]
    there: dict[str, tuple[Path, ...]] = {}
    for one in groups:
        is_own = fold_reference(one.nama) == fold_reference(unit.nama_unit_kerja) and one.tahun == unit.tahun
        if is_own and one.periode:
            there[one.periode] = tuple(one.books.values())
        else:
            said.append(f"{one.judul}: buku evaluasi unit atau tahun lain, tidak ditampilkan.")
    order = sorted(there, key=lambda nama: periode_of(nama, unit.tahun).rentang.selesai, reverse=True)
    missing = tuple(nama for nama in PERIODE_NAMES if nama not in there)
    return EvaluatedPeriods(tuple((nama, there[nama]) for nama in order), missing, tuple(said))


def begin_period(
    loaded: Loaded, folder: Path, wish: EvaluationWish, *, is_per_penilai: bool = False
) -> NewEvaluation:
    """Write the book of a period, or one a pejabat penilai, into ``folder``, filled in with what the SKP, the earlier
    books there and the files of ``wish`` know.

    Raises SkpdocError where the period has a book, or none can be written.
    """
    there, unit = evaluated_periods(loaded, folder), _unit(loaded)
    if wish.periode not in there.belum:
        raise SkpdocError("Pilih periode yang belum mempunyai buku evaluasi.")
    path = folder / f"Evaluasi {folder_name(unit.nama_unit_kerja)} {unit.tahun} {wish.periode}.xlsx"
    previous = (*(path for _, own in there.ada for path in own), *wish.previous)
    target, each = (None, folder) if is_per_penilai else (path, None)
    return new_evaluation(
        tuple(loaded.books.values()), replace(wish, target=target, folder=each, previous=previous)
    )


def _unit(loaded: Loaded) -> Unit:
    assert loaded.kantor is not None, "what could not be read has no periods"
    return loaded.kantor.buku.unit


def _files(folder: Path) -> list[Path]:
    """The books in it; none where there is no such folder yet, or nothing in it."""
    try:
        return find_books([folder]).books if folder.is_dir() else []
    except SkpdocError:
        return []
