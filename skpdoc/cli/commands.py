"""The commands of skpdoc; help and messages in Indonesian."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

import skpdoc as package
from skpdoc.cli.app_command import app
from skpdoc.cli.group import InOrder
from skpdoc.cli.guard import GALAT, WORLD, say
from skpdoc.cli.kinds import KindParam, kinds_named
from skpdoc.cli.return_commands import collect, signed, status, verify
from skpdoc.cli.send_commands import purge, send
from skpdoc.pipeline.kinds.jenis import DocumentKind
from skpdoc.pipeline.kinds.mph import JENIS_MPH

if TYPE_CHECKING:
    from skpdoc.errors import SkpdocError
    from skpdoc.pipeline.folder.pilihan import Progress, RunOptions
    from skpdoc.pipeline.making.summary import UnitSummary
    from skpdoc.pipeline.many.batch import Engine, Work
    from skpdoc.pipeline.reading.load import UnitBooks

Done = TypeVar("Done")

_BOOK = click.Path(path_type=Path, readable=False)  # not asked by click: the reader says what is wrong
_FILE = click.Path(path_type=Path, dir_okay=False, readable=False)
_FOLDER = click.Path(path_type=Path, file_okay=False)
_SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
_METAVAR, _SUBCOMMAND = "[PILIHAN]", "PERINTAH …"

_BOOKS = click.argument("buku", type=_BOOK, nargs=-1, required=True, metavar="BUKU.xlsx|FOLDER…")
_OUTPUT = click.option(
    "-o",
    "--output",
    type=_FOLDER,
    metavar="FOLDER",
    default=Path("output"),
    show_default=True,
    help="Folder hasil.",
)
_TEMPLATES = click.option(
    "--templates",
    type=_FOLDER,
    metavar="FOLDER",
    help="Folder formulir Word sendiri (lihat `skpdoc templates`).",
)


def _processors(_context: click.Context, _option: click.Parameter, jobs: int) -> int:
    return jobs or os.cpu_count() or 1


_JOBS = click.option(
    "--jobs",
    type=click.IntRange(0, 256),
    metavar="N",
    default=0,
    callback=_processors,
    help="Kerjakan N unit sekaligus; tanpa ini, atau 0, sebanyak prosesor komputer ini.",
)

_ENGINE = click.option(
    "--engine",
    type=click.Choice(["lokal", "dask"]),
    default="lokal",
    show_default=True,
    help="dask: kerjakan unit di klaster Dask yang sudah ada (lihat docs/provinsi.md).",
)
_SCHEDULER = click.option(
    "--scheduler", metavar="ALAMAT", help="Penjadwal Dask, misalnya tcp://10.0.0.5:8786."
)


def _place(_context: click.Context, _option: click.Parameter, value: str) -> Path | str:
    """A URL stays a text."""
    return value if "://" in value else Path(_FOLDER.convert(value, _option, _context))


_PLACE = click.option(
    "-o",
    "--output",
    callback=_place,
    metavar="FOLDER|URL",
    default="output",
    show_default=True,
    help="Folder hasil; atau URL penyimpanan objek, misalnya s3://wadah/skp.",
)


@click.group(
    cls=InOrder, context_settings=_SETTINGS, options_metavar=_METAVAR, subcommand_metavar=_SUBCOMMAND
)
@click.version_option(
    package.__version__, prog_name="skpdoc", message="%(prog)s %(version)s", help="Tampilkan versi."
)
def skpdoc() -> None:
    """Satu buku kerja Excel menjadi SKP, Manual IKU dan Matriks Peran Hasil seluruh pegawai.

    Mulai dengan `skpdoc new`, isi buku kerjanya, periksa dengan `skpdoc check`, lalu `skpdoc generate`.
    Data tidak meninggalkan komputer ini, kecuali surel yang Anda kirim sendiri (`skpdoc send`).
    """


@skpdoc.command(options_metavar=_METAVAR)
@click.argument("buku", type=click.Path(path_type=Path, dir_okay=False), metavar="BUKU.xlsx")
@click.option(
    "--year",
    "year",
    type=click.IntRange(2022, 2099),
    required=True,
    metavar="TAHUN",
    help="Tahun SKP, misalnya 2026.",
)
@click.option("--sample", is_flag=True, help="Isi dengan contoh kantor yang lengkap (Dinas Perhubungan).")
@click.option(
    "--from",
    "old",
    type=_FILE,
    metavar="LAMA.xlsx",
    help="Isi dari buku kerja tahun lalu, atau dari versi format yang lama.",
)
def new(buku: Path, year: int, sample: bool, old: Path | None) -> None:
    """Membuat buku kerja kosong, berisi contoh, atau dari buku kerja tahun lalu.

    Dengan --from, pegawai, Renstra, teks, peran, rujukan, dan bobot dibawa; target dan isian lain yang hanya berlaku
    pada tahun lama dikosongkan. Yang tidak dapat dibawa disebut satu per satu. Bila tahunnya sama, semuanya dibawa.
    """
    from skpdoc.pipeline.new import SAMPLES, new_workbook, new_workbook_from

    if sample and old:
        raise click.UsageError("Pilih salah satu: --sample atau --from.")
    target = buku if buku.suffix.lower() == ".xlsx" else buku.with_name(buku.name + ".xlsx")
    if old is None:
        new_workbook(target, year, SAMPLES[0] if sample else None)
        click.echo(f"Buku kerja {year} ditulis: {target}")
        click.echo("Buka di Excel dan mulai dari lembar Petunjuk.")
        return
    from skpdoc.cli.carried_report import show_carried

    carried = new_workbook_from(target, year, old)
    click.echo(f"Buku kerja {year} ditulis: {target}")
    show_carried(target, old, carried)


@skpdoc.command(options_metavar=_METAVAR)
@_BOOKS
@click.option(
    "--json",
    "json_file",
    type=_FILE,
    metavar="BERKAS",
    help="Tulis juga semua temuan sebagai JSON ke BERKAS.",
)
@click.option(
    "--annotate",
    type=click.Path(path_type=Path),
    metavar="SALINAN.xlsx",
    help="Tulis juga salinan buku kerja dengan sel bertanda dan lembar Temuan; dari beberapa buku kerja: FOLDER.",
)
def check(buku: tuple[Path, ...], json_file: Path | None, annotate: Path | None) -> int:
    """Memeriksa buku kerja: semua temuan sekaligus, di selnya, dengan cara memperbaikinya.

    Buku kerja tidak diubah. Beberapa buku kerja satu unit (misalnya satu per bidang) digabung.
    """
    from skpdoc.cli.check_report import show_check
    from skpdoc.errors import SkpdocError
    from skpdoc.findings import Severity
    from skpdoc.pipeline.checking.check import checked, write_json
    from skpdoc.pipeline.reading.load import load_unit

    units, refused = _found(buku)
    kept, code = [], 0
    for unit in units:
        try:
            loaded = load_unit(unit)
        except SkpdocError as error:
            refused.append(error)
            continue
        show_check(loaded)
        if any(finding.severity is Severity.GALAT for finding in loaded.findings):
            code = GALAT
        if json_file or annotate:
            kept.append(checked(loaded))
    code = max(code, _refused(refused))
    if json_file is not None:
        write_json(json_file, kept, refused)
        click.echo(f"Temuan sebagai JSON: {json_file}")
    if annotate is not None:
        from skpdoc.pipeline.checking.marked import write_annotated

        for copy in write_annotated(annotate, kept):
            click.echo(f"Salinan bertanda: {copy.path}")
            if copy.tanpa_tanda:
                click.echo(
                    f"  Lembar {', '.join(copy.tanpa_tanda)} tidak dapat ditandai karena susunannya rusak; temuannya "
                    "ada di lembar Temuan. Buka buku kerjanya di Excel, simpan ulang, lalu ulangi."
                )
            if copy.is_hidup:
                click.echo(
                    "  Rumus atau tautan yang mengambil isi dari luar tetap ada di salinan ini, seperti di buku "
                    "kerjanya. Bila Excel bertanya, jangan izinkan, kecuali Anda mengenal pembuatnya."
                )
    return code


@skpdoc.command(options_metavar=_METAVAR)
@_BOOKS
@_PLACE
@click.option("--only", multiple=True, metavar="NIP", help="Hanya pegawai ini; boleh beberapa.")
@click.option(
    "--document",
    "documents",
    multiple=True,
    type=KindParam(),
    help="Hanya jenis dokumen ini; boleh beberapa.",
)
@click.option("--pdf", is_flag=True, help="Buat juga PDF di sebelah setiap dokumen Word; perlu LibreOffice.")
@click.option(
    "--reissue",
    is_flag=True,
    help="Buat ulang juga dokumen yang sudah dikirim atau kembali dan kini berbeda; yang lama disimpan.",
)
@_TEMPLATES
@_JOBS
@_ENGINE
@_SCHEDULER
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
    hilang: tetap di tempatnya, atau dipindahkan ke folder Diubah tangan bila isinya kini akan lain. Yang sudah dikirim
    atau kembali dan kini akan berbeda disebut, dan baru dibuat ulang dengan --reissue.
    """
    books, only, documents = _several(buku, only, documents)
    if (engine == "dask") != bool(scheduler):
        raise click.UsageError("--engine dask dan --scheduler ALAMAT dipakai bersama.")
    if pdf and not scheduler:
        from skpdoc.pdf.libreoffice import find_libreoffice

        find_libreoffice()  # where there is none, that is said before anything is done
    return _write(
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
    """How many LibreOffice a unit may use, of those that are worked on at a time."""
    from skpdoc.pipeline.making.pdf import processors

    return 1 if scheduler else max(1, processors() // max(1, min(jobs, units)))


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


@skpdoc.command(options_metavar=_METAVAR)
@_BOOKS
@_OUTPUT
@_TEMPLATES
@_JOBS
def matrix(buku: tuple[Path, ...], output: Path, templates: Path | None, jobs: int) -> int:
    """Membuat Matriks Peran Hasil saja, sebagai Word dan Excel (dengan lembar Celah)."""
    return _write(buku, output, (), (JENIS_MPH,), templates, jobs=jobs)


def _write(
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
) -> int:
    """Generate, units side by side."""
    from skpdoc.cli.batch_report import Totals
    from skpdoc.pipeline.folder.pilihan import RunOptions
    from skpdoc.pipeline.many.batch import make_unit

    own = templates.absolute() if templates and scheduler else templates
    folder = Path() if isinstance(output, str) else output.absolute() if scheduler else output
    if isinstance(output, str):
        from skpdoc.pipeline.many.object_store import deliver_unit, reach

        reach(output)
    units, refused = _units(books, None if isinstance(output, str) else output)
    code = _refused(refused)
    lanes = _pdf_lanes(jobs, len(units), scheduler) if pdf else 0
    chosen = RunOptions(folder, documents, only, own, lanes, reissue)
    work = partial(make_unit, pilihan=chosen)
    if isinstance(output, str):
        work = partial(deliver_unit, pilihan=chosen, url=output)
    totals = Totals(len(units), sum(len(error.lines) for error in refused))
    code = max(code, _each_unit(units, work, totals.tell, _engine(jobs, scheduler, units, chosen)))
    totals.show()
    return code


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


def _found(books: tuple[Path, ...], output: Path | None = None) -> tuple[list[UnitBooks], list[SkpdocError]]:
    """The units of the workbooks, also of those in folders (said); and what kept a file from being read.

    Of workbooks that something in ``output`` was made from it is known already whose they are.
    """
    from skpdoc.cli.batch_report import show_found
    from skpdoc.pipeline.folder.manifest import books_seen
    from skpdoc.pipeline.reading.discover import find_books
    from skpdoc.pipeline.reading.load import group_books

    found = find_books(books)
    units, refused = group_books(found.books, books_seen(output) if output else None)
    show_found(found, len(units))
    return units, refused


def _units(books: tuple[Path, ...], output: Path | None = None) -> tuple[list[UnitBooks], list[SkpdocError]]:
    """The units that get a folder of their own in ``output``; and what is refused."""
    from skpdoc.pipeline.many.batch import apart

    units, refused = _found(books, output)
    kept, alike = apart(units)
    return kept, [*refused, *alike]


def _refused(errors: Iterable[SkpdocError]) -> int:
    code = 0
    for error in errors:
        code = say(error, WORLD)
    return code


def _each_unit(
    units: Sequence[UnitBooks],
    work: Work[Done],
    tell: Callable[[Done], int],
    engine: Engine[Done] | None = None,
) -> int:
    """Do ``work`` on every unit and ``tell`` of it in their order; the gravest exit code. One stops no other.

    Of an argument that fits some units and not others nothing is said; of one that fits none UsageMistakeError is.
    """
    from skpdoc.cli.batch_report import Bar
    from skpdoc.errors import SkpdocError, UsageMistakeError
    from skpdoc.pipeline.many.batch import in_order, one_by_one

    code = 0
    mistakes = []
    with Bar(units) as bar:
        for outcome in in_order(bar.seen((engine or one_by_one)(units, work, bar.watch))):
            bar.clear()
            if isinstance(outcome, UsageMistakeError):
                mistakes.append(outcome)
            elif isinstance(outcome, SkpdocError):
                code = max(code, _refused([outcome]))
            else:
                code = max(code, tell(outcome))
    if mistakes and len(mistakes) == len(units):
        raise mistakes[0]
    return code


@skpdoc.command(options_metavar=_METAVAR)
@_BOOKS
@_OUTPUT
@_TEMPLATES
@click.option("--all", "is_all", is_flag=True, help="Tampilkan semua sel dan dokumen, bukan sebagian.")
def impact(buku: tuple[Path, ...], output: Path, templates: Path | None, is_all: bool) -> int:
    """Menunjukkan dokumen siapa yang berubah, dan karena sel mana, sebelum dibuat.

    Buku kerja dibandingkan dengan pembuatan terakhir di folder OUTPUT. Tidak ada yang ditulis.
    """
    from skpdoc.cli.impact_report import show_impact
    from skpdoc.pipeline.folder.pilihan import RunOptions
    from skpdoc.pipeline.making.impact import Impact
    from skpdoc.pipeline.making.impact import impact as compare

    def told(dampak: Impact) -> int:
        show_impact(dampak, is_all=is_all)
        return GALAT if dampak.folder is None else 0

    units, refused = _units(buku, output)
    code = _refused(refused)
    chosen = RunOptions(output, templat=templates)
    return max(code, _each_unit(units, lambda unit, _: compare(unit, chosen), told))


@skpdoc.command(options_metavar=_METAVAR)
@_BOOKS
@click.argument("nip", metavar="NIP")
def explain(buku: tuple[Path, ...], nip: str) -> int:
    """Menjelaskan garis seorang pegawai: Renstra › PK › pimpinan › RHK, dan asal setiap angka."""
    from skpdoc.cli.report import show_findings
    from skpdoc.cli.screen import show_indented
    from skpdoc.pipeline.checking.explain import explain as explain_person

    lines, findings = explain_person(buku, nip)
    show_indented(lines)
    show_findings(findings)
    return GALAT if findings else 0


@skpdoc.command(options_metavar=_METAVAR)
@_BOOKS
@_OUTPUT
@_TEMPLATES
def coach(buku: tuple[Path, ...], output: Path, templates: Path | None) -> int:
    """Menyiapkan dialog kinerja: satu lembar Word untuk setiap pimpinan dan ketua tim.

    Isinya siapa memikul apa, celah, kalimat dan target yang perlu dibicarakan, pertanyaan, dan tempat mencatat
    kesepakatan. Lembar dibuat juga bila masih ada galat, kecuali yang barisnya tidak jelas milik siapa; yang sudah
    diisi tidak ditimpa. Hasilnya ada di folder OUTPUT/<unit>/<tahun>/Dialog Kinerja.
    """
    from skpdoc.cli.coach_report import report_sheets
    from skpdoc.pipeline.making.coach import CoachResult
    from skpdoc.pipeline.making.coach import coach as write_sheets
    from skpdoc.pipeline.reading.load import load_unit

    def work(unit: UnitBooks, progress: Progress) -> CoachResult:
        return write_sheets(load_unit(unit), output, templates, progress)

    def told(bahan: CoachResult) -> int:
        report_sheets(bahan)
        return WORLD if bahan.simpanan.gagal else GALAT if bahan.is_withheld else 0

    units, refused = _units(buku)
    code = _refused(refused)
    return max(code, _each_unit(units, work, told))


@skpdoc.command(options_metavar=_METAVAR)
@click.argument("output", type=_FOLDER, metavar="OUTPUT")
@click.option("--duplex", is_flag=True, help="Untuk cetak dua sisi: tidak ada lembar yang memuat dua SKP.")
def pack(output: Path, duplex: bool) -> int:
    """Menyusun berkas cetak untuk tanda tangan basah: satu PDF per unit, menurut pejabat penilai.

    OUTPUT adalah folder hasil `skpdoc generate`, seluruhnya atau satu unit. Di depan setiap tumpukan ada lembar
    pembatas: siapa menandatangani apa, dengan kotak centang. PDF yang belum ada dibuat dahulu (perlu LibreOffice).
    """
    from skpdoc.cli.pack_report import Steps, show_pack
    from skpdoc.errors import SkpdocError
    from skpdoc.pipeline.folder.manifest import unit_folders
    from skpdoc.pipeline.making.pack import pack as write_pack

    code = 0
    for folder in unit_folders(output):
        try:
            with Steps(folder.parent.name) as steps:
                berkas = write_pack(folder, is_duplex=duplex, progress=steps)
        except SkpdocError as error:
            code = max(code, _refused([error]))
            continue
        code = max(code, show_pack(berkas))
    return code


@skpdoc.group(options_metavar=_METAVAR, subcommand_metavar=_SUBCOMMAND)
def templates() -> None:
    """Formulir Word yang boleh diubah kantor Anda."""


@templates.command("export", options_metavar=_METAVAR)
@click.argument("folder", type=_FOLDER)
def export(folder: Path) -> None:
    """Menyalin formulir bawaan ke FOLDER untuk diubah di Word."""
    from skpdoc.pipeline.making.forms import export_templates

    written = export_templates(folder)
    click.echo(f"{len(written)} berkas disalin ke {folder}.")
    click.echo(f"Ubah di Word, lalu periksa: skpdoc templates check {folder}")


@templates.command("check", options_metavar=_METAVAR)
@click.argument("folder", type=_FOLDER)
def check_forms(folder: Path) -> int:
    """Memeriksa formulir di FOLDER sebelum dipakai."""
    from skpdoc.errors import SkpdocError
    from skpdoc.findings import Severity
    from skpdoc.pipeline.making.forms import check_templates

    if not folder.is_dir():
        raise SkpdocError(
            f"{folder}: folder tidak ada. Ambil formulir dengan: skpdoc templates export {folder}"
        )
    problems = check_templates(folder)
    for problem in problems:
        click.echo(str(problem) if problem.severity is Severity.GALAT else f"peringatan: {problem}")
    count = sum(problem.severity is Severity.GALAT for problem in problems)
    if count:
        click.echo(f"{count} masalah ditemukan.")
        return GALAT
    click.echo(f"Formulir di {folder} {'dapat dipakai' if problems else 'baik'}.")
    return 0


for _command in (app, verify, collect, signed, status, send, purge):
    skpdoc.add_command(_command)
