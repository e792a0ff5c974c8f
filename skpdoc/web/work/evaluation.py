"""The second half of the year: evaluation books found, begun and checked; their documents made and listed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from skpdoc.errors import SkpdocError
from skpdoc.findings import Finding
from skpdoc.model.indeks import IndexRow
from skpdoc.pipeline.evaluation.check import checked_evaluation
from skpdoc.pipeline.evaluation.ekinerja import beside_rekap
from skpdoc.pipeline.evaluation.explain import explained
from skpdoc.pipeline.evaluation.former_books import with_former
from skpdoc.pipeline.evaluation.issued import EvaluatedUnit, evaluated, read_evaluated
from skpdoc.pipeline.evaluation.load import Evaluated, group_evaluations, load_evaluation
from skpdoc.pipeline.evaluation.new import EvaluationWish
from skpdoc.pipeline.evaluation.period_books import EvaluatedPeriods
from skpdoc.pipeline.evaluation.periods import begin_period, evaluated_periods
from skpdoc.pipeline.evaluation.rekap import BOOK_NAME, write_rekap_files
from skpdoc.pipeline.folder.manifest import read_manifest
from skpdoc.pipeline.folder.pilihan import Progress
from skpdoc.pipeline.folder.remembered import now
from skpdoc.pipeline.kinds.jenis import skp_owner
from skpdoc.pipeline.making.impact import impact
from skpdoc.pipeline.making.summary import UnitSummary
from skpdoc.pipeline.many.batch import make_evaluation
from skpdoc.pipeline.reading.load import UnitBooks
from skpdoc.pipeline.returned.ticked import unread_ticks
from skpdoc.web.asked import BookWish, DroppedFile, Wish
from skpdoc.web.told import Changes, Checkup
from skpdoc.web.work.dropped import laid_down
from skpdoc.web.work.making import changes_of, doubted, run_options
from skpdoc.web.work.marked import copies_of
from skpdoc.web.work.office import derived

_last: dict[tuple[tuple[str, str], ...], Evaluated] = {}


def periods(books: Sequence[Path], folder: Path, _progress: Progress) -> EvaluatedPeriods:
    """Those of the unit and year of the workbooks ``books``. Raises SkpdocError where these cannot be read."""
    return evaluated_periods(derived(books), folder)


def begin(books: Sequence[Path], wish: BookWish, _progress: Progress) -> tuple[list[Path], list[str]]:
    """Write the books of a period; where they are, and what is to be known of them. Raises SkpdocError."""
    with (
        laid_down(wish.rekap) as rekap,
        laid_down(wish.staff) as staff,
        laid_down(wish.previous) as previous,
    ):
        known = EvaluationWish(
            wish.periode,
            wish.output,
            previous=tuple(previous),
            rekap=rekap[0] if rekap else None,
            staff=staff[0] if staff else None,
        )
        made = begin_period(derived(books), wish.folder, known, is_per_penilai=wish.is_per_penilai)
    return list(made.buku), [f"Diisi dari: {made.asal}", *made.catatan]


def evaluated_of(books: Sequence[Path], output: Path | None = None) -> tuple[UnitBooks, Evaluated]:
    """The one unit and period of these books, read where one has changed since; with those of the last run into
    ``output`` that are not among them.

    Raises SkpdocError where one cannot be read, or they are of several.
    """
    units, refused = group_evaluations(books)
    if refused:
        raise SkpdocError("\n".join(str(error) for error in refused))
    if len(units) != 1:
        raise SkpdocError("Buku evaluasi ini milik beberapa unit atau periode. Samakan lembar Periode-nya.")
    unit = with_former(units[0], output) if output else units[0]
    key = tuple((str(unit.books[label]), digest) for label, digest in unit.sidik.items())
    if key not in _last:
        loaded = load_evaluation(unit)
        _last.clear()
        _last[key] = loaded
    return unit, _last[key]


def check(books: Sequence[Path], rekap: Sequence[DroppedFile], _progress: Progress) -> Checkup:
    """Everything found in one period, also beside e-Kinerja's Rekap Penilaian where there is one.

    Raises SkpdocError where a book cannot be read, or the rekap is none of this period.
    """
    loaded = evaluated_of(books)[1]
    with laid_down(rekap) as paths:
        for path in paths:
            loaded = loaded.beside(partial(beside_rekap, path))
    dasar = loaded.buku.dasar if loaded.buku else {}
    ready = sum(kunci not in loaded.ditahan for kunci in loaded.evaluasi)
    return Checkup(
        dict(checked_evaluation(loaded).json),
        {} if loaded.belum_siap else {"Evaluasi": ready},
        {"Evaluasi": len(loaded.ditahan)},
        loaded.belum_siap,
        {kunci: skp_owner(kunci, one.skp) for kunci, one in dasar.items()},
        unfilled=loaded.belum_diisi,
    )


def _issued(books: Sequence[Path], output: Path) -> EvaluatedUnit:
    loaded = evaluated_of(books, output)[1]
    unit = evaluated(loaded)
    if unit is None:
        raise SkpdocError(f"Belum dapat ditampilkan: {loaded.belum_siap}.")
    return unit


def results(books: Sequence[Path], output: Path, _progress: Progress) -> tuple[str, list[IndexRow]]:
    """The period's folder, '' where nothing was made yet; and everybody with his documents and what withholds them."""
    unit = _issued(books, output)
    folder = unit.folder(output)
    entries = read_manifest(folder).dokumen.values()
    standing = [one for one in entries if one.berlaku and (folder / one.path).is_file()]
    return str(folder) if folder.is_dir() else "", list(unit.rows(standing))


def annotate(books: Sequence[Path], folder: Path, _progress: Progress) -> list[tuple[Path, tuple[str, ...]]]:
    """Marked copies, see :func:`skpdoc.web.work.marked.annotate_books`."""
    return copies_of(checked_evaluation(evaluated_of(books)[1]), folder)


def lineage(books: Sequence[Path], key: str, _progress: Progress) -> tuple[list[str], tuple[Finding, ...]]:
    """How one person's predikat and angka kredit come about, and the galat that withhold his documents."""
    return explained(evaluated_of(books)[1], key)


def compare(books: Sequence[Path], wish: Wish, _progress: Progress) -> Changes:
    """What making would do. Nothing is written. Raises SkpdocError."""
    options = run_options(wish, unread_ticks(wish.output, now))
    return changes_of(impact(evaluated_of(books, wish.output)[0], options, read_evaluated))


def make(books: Sequence[Path], wish: Wish, progress: Progress) -> UnitSummary:
    """Write the documents of one period. Raises SkpdocError."""
    return make_evaluation(evaluated_of(books)[0], progress, run_options(wish, doubted(wish)))


def write_rekap(books: Sequence[Path], output: Path, _progress: Progress) -> tuple[Path, list[str]]:
    """Rekap Evaluasi.xlsx, written anew, and what is to be known of it. Raises SkpdocError."""
    written = write_rekap_files(evaluated_of(books, output)[1], output)
    return written.folder / BOOK_NAME, [*written.simpanan.diubah_tangan, *written.simpanan.gagal]
