"""``skpdoc generate``, and the writing that ``skpdoc matrix`` shares."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from skpdoc.cli.commands.options import (
    BOOKS,
    ENGINE,
    JOBS,
    METAVAR,
    ONLY,
    PDF,
    PLACE,
    REISSUE,
    SCHEDULER,
    TEMPLATES,
)
from skpdoc.cli.commands.units import on_each_unit, say_refused, separate_units
from skpdoc.cli.guard import GALAT
from skpdoc.cli.kinds import KindParam, kinds_named
from skpdoc.pipeline.kinds.jenis import DocumentKind, OfficeCycle

if TYPE_CHECKING:
    from skpdoc.pipeline.folder.pilihan import RunOptions
    from skpdoc.pipeline.making.summary import UnitSummary
    from skpdoc.pipeline.many.batch import Engine
    from skpdoc.pipeline.reading.load import UnitBooks


@click.command(options_metavar=METAVAR)
@BOOKS
@PLACE
@ONLY
@click.option(
    "--document",
    "documents",
    multiple=True,
    type=KindParam(),
    help="Hanya jenis dokumen ini; boleh beberapa.",
)
@PDF
@REISSUE
@TEMPLATES
@JOBS
@ENGINE
@SCHEDULER
def generate(
    *,
    buku: tuple[Path, ...],
    output: Path | str,
    only: tuple[str, ...],
    documents: tuple[str, ...],
    pdf: bool,
    reissue: bool,
    templates: Path | None,
    jobs: int,
    engine: str,
    scheduler: str | None,
) -> int:
    """Membuat SKP, Manual IKU dan MPH semua pegawai.

    Hasilnya ada di folder OUTPUT/<unit>/<tahun>, dengan indeks.xlsx sebagai daftar isi. FOLDER berarti semua buku
    kerja di dalamnya; kegagalan satu unit tidak menghentikan unit lain. Berkas yang Anda ubah sesudah dibuat tidak
    hilang: tetap di tempatnya, atau dipindahkan ke folder Diubah tangan bila isinya kini akan lain. Yang sudah dikirim,
    kembali atau ditandatangani (juga menurut centang di Status.xlsx) dan kini akan berbeda disebut, dan baru dibuat
    ulang dengan --reissue.
    """
    books, only, documents = _several(buku, only, documents)
    if (engine == "dask") != bool(scheduler):
        raise click.UsageError("--engine dask dan --scheduler ALAMAT dipakai bersama.")
    return write_documents(
        books,
        output,
        only,
        kinds_named(documents),
        templates,
        jobs=jobs,
        scheduler=scheduler,
        pdf=pdf,
        reissue=reissue,
    )


def _pdf_lanes(jobs: int, units: int, scheduler: str | None) -> int:
    """How many lanes a unit may use for PDFs; other machines have their own."""
    from skpdoc.pipeline.making.pdf import pdf_lanes

    return 1 if scheduler else pdf_lanes(min(jobs, units))


_Words = tuple[str, ...]


_NIP = re.compile(r"[\d .]{18,24}(/\d+)?")


def _several(
    books: tuple[Path, ...], only: _Words, documents: _Words
) -> tuple[tuple[Path, ...], _Words, _Words]:
    """``--only NIP NIP`` and ``--document skp mph``: a further word that is no file is meant for the option."""
    nips = tuple(str(b) for b in books if only and _NIP.fullmatch(str(b)) and not b.exists())
    words = {jenis.pilihan for jenis in kinds_named(())}
    kinds = tuple(str(b) for b in books if documents and str(b) in words and not b.exists())
    rest = tuple(book for book in books if str(book) not in (*nips, *kinds))
    if not rest:
        raise click.UsageError("Buku kerjanya belum disebut.")
    return rest, (*only, *nips), (*documents, *kinds)


def write_documents(
    books: tuple[Path, ...],
    output: Path | str,
    only: tuple[str, ...],
    documents: tuple[DocumentKind, ...],
    templates: Path | None,
    *,
    jobs: int,
    scheduler: str | None = None,
    pdf: bool = False,
    reissue: bool = False,
    siklus: OfficeCycle = OfficeCycle.PLANNING,
) -> int:
    """Generate from workbooks of this kind, units side by side."""
    from skpdoc.cli.batch_report import Totals
    from skpdoc.pipeline.folder.pilihan import RunOptions
    from skpdoc.pipeline.many.batch import make_evaluation, make_unit

    if pdf and not scheduler:
        from skpdoc.pipeline.making.pdf import pdf_lanes

        pdf_lanes()  # where nothing makes PDFs, that is said before anything is done

    own = templates.absolute() if templates and scheduler else templates
    folder = Path() if isinstance(output, str) else output.absolute() if scheduler else output
    if isinstance(output, str):
        from skpdoc.pipeline.many.object_store import deliver_unit, reach

        reach(output)
    seen = None if isinstance(output, str) or siklus is not OfficeCycle.PLANNING else output
    units, refused = separate_units(books, seen, siklus)
    code = say_refused(refused)
    lanes = _pdf_lanes(jobs, len(units), scheduler) if pdf else 0
    doubted = _ticked(output) if isinstance(output, Path) else frozenset[str]()
    code = max(code, GALAT if doubted else 0)
    chosen = RunOptions(folder, documents, only, own, lanes, reissue, diragukan=doubted)
    work = partial(make_unit if siklus is OfficeCycle.PLANNING else make_evaluation, pilihan=chosen)
    if isinstance(output, str):
        work = partial(deliver_unit, pilihan=chosen, url=output)
    totals = Totals(len(units), sum(len(error.lines) for error in refused))
    code = max(code, on_each_unit(units, work, totals.tell, _engine(jobs, scheduler, units, chosen)))
    totals.show()
    if siklus is OfficeCycle.EVALUATION and len(units) == 1 and isinstance(output, Path) and output.is_dir():
        from skpdoc.cli.status_report import show_doubles

        show_doubles(output)
    return code


def _ticked(output: Path) -> frozenset[str]:
    """Note who has signed before anything is written over it; the ids of which Status.xlsx says nothing certain."""
    from skpdoc.cli.status_report import tell_ticks

    return tell_ticks(output).diragukan


def _engine(
    jobs: int, scheduler: str | None, units: Sequence[UnitBooks], pilihan: RunOptions
) -> Engine[UnitSummary]:
    """Where the units are worked on: in this process, in several, or on a cluster."""
    from skpdoc.pipeline.many.batch import one_by_one

    if scheduler:
        from skpdoc.pipeline.many.cluster import OnCluster

        folders = {path.absolute().parent for unit in units for path in unit.books.values()}
        return OnCluster(scheduler, sorted(folders | ({pilihan.templat} if pilihan.templat else set())))
    if jobs > 1 and len(units) > 1:
        from skpdoc.pipeline.many.lanes import SideBySide

        return SideBySide(jobs)
    return one_by_one
