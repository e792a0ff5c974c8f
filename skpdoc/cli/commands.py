"""The commands of skpdoc; help and messages in Indonesian."""

from __future__ import annotations

import re
from pathlib import Path

import click

import skpdoc as package
from skpdoc.cli.guard import GALAT, WORLD

_BOOK = click.Path(path_type=Path, dir_okay=True)
_FILE = click.Path(path_type=Path, dir_okay=False)
_FOLDER = click.Path(path_type=Path, file_okay=False)
_SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
_METAVAR, _SUBCOMMAND = "[PILIHAN]", "PERINTAH …"
_JENIS = {"skp": "SKP", "manual-iku": "Manual IKU", "mph": "MPH"}

_BOOKS = click.argument("buku", type=_BOOK, nargs=-1, required=True, metavar="BUKU.xlsx…")
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


@click.group(context_settings=_SETTINGS, options_metavar=_METAVAR, subcommand_metavar=_SUBCOMMAND)
@click.version_option(
    package.__version__, prog_name="skpdoc", message="%(prog)s %(version)s", help="Tampilkan versi."
)
def skpdoc() -> None:
    """Satu buku kerja Excel menjadi SKP, Manual IKU dan Matriks Peran Hasil seluruh pegawai.

    Mulai dengan `skpdoc new`, isi buku kerjanya, lalu `skpdoc generate`. Data tidak meninggalkan komputer ini.
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
@_OUTPUT
@click.option("--only", multiple=True, metavar="NIP", help="Hanya pegawai ini; boleh beberapa.")
@click.option(
    "--document",
    "documents",
    multiple=True,
    type=click.Choice(list(_JENIS)),
    help="Hanya jenis dokumen ini; boleh beberapa.",
)
@_TEMPLATES
def generate(
    buku: tuple[Path, ...],
    output: Path,
    only: tuple[str, ...],
    documents: tuple[str, ...],
    templates: Path | None,
) -> int:
    """Membuat SKP, Manual IKU dan MPH semua pegawai.

    Hasilnya ada di folder OUTPUT/<unit>/<tahun>, dengan indeks.xlsx sebagai daftar isi.
    """
    books, only, documents = _several(buku, only, documents)
    return _write(books, output, only, documents or tuple(_JENIS), templates)


_Words = tuple[str, ...]
_NIP = re.compile(r"[\d .]{18,24}(/\d+)?")


def _several(
    books: tuple[Path, ...], only: _Words, documents: _Words
) -> tuple[tuple[Path, ...], _Words, _Words]:
    """``--only NIP NIP`` and ``--document skp mph``: a further word that is no file is meant for the option."""
    nips = tuple(str(b) for b in books if only and _NIP.fullmatch(str(b)) and not b.exists())
    kinds = tuple(str(b) for b in books if documents and str(b) in _JENIS and not b.exists())
    rest = tuple(book for book in books if str(book) not in (*nips, *kinds))
    if not rest:
        raise click.UsageError("Buku kerjanya belum disebut.")
    return rest, (*only, *nips), (*documents, *kinds)


@skpdoc.command(options_metavar=_METAVAR)
@_BOOKS
@_OUTPUT
@_TEMPLATES
def matrix(buku: tuple[Path, ...], output: Path, templates: Path | None) -> int:
    """Membuat Matriks Peran Hasil saja, sebagai Word dan Excel (dengan lembar Celah)."""
    return _write(buku, output, (), ("mph",), templates)


def _write(
    books: tuple[Path, ...],
    output: Path,
    only: tuple[str, ...],
    documents: tuple[str, ...],
    templates: Path | None,
) -> int:
    """Generate each workbook; one that cannot be read does not stop the others."""
    from skpdoc.cli.report import report, show_progress
    from skpdoc.errors import SkpdocError, UsageMistakeError
    from skpdoc.pipeline.generate import Pilihan, generate
    from skpdoc.pipeline.jenis import Jenis

    chosen = Pilihan(output, tuple(Jenis(_JENIS[name]) for name in documents), only, templates)
    code = 0
    written: set[Path] = set()
    for book in books:
        try:
            with show_progress(book.name) as progress:
                result = generate(book, chosen, progress, written)
        except UsageMistakeError:
            raise
        except SkpdocError as error:
            click.echo(f"skpdoc: {error}", err=True)
            code = WORLD
            continue
        report(result)
        if result.gagal:
            code = WORLD
        elif result.is_withheld and code == 0:
            code = GALAT
    return code


@skpdoc.command(options_metavar=_METAVAR)
@click.argument("buku", type=_BOOK, metavar="BUKU.xlsx")
@click.argument("nip", metavar="NIP")
def explain(buku: Path, nip: str) -> int:
    """Menjelaskan garis seorang pegawai: Renstra › PK › pimpinan › RHK, dan asal setiap angka."""
    from skpdoc.cli.report import show_findings
    from skpdoc.pipeline.explain import explain as explain_person

    lines, findings = explain_person(buku, nip)
    for line in lines:
        click.echo(line)
    show_findings(findings)
    return GALAT if findings else 0


@skpdoc.group(options_metavar=_METAVAR, subcommand_metavar=_SUBCOMMAND)
def templates() -> None:
    """Formulir Word yang boleh diubah kantor Anda."""


@templates.command("export", options_metavar=_METAVAR)
@click.argument("folder", type=_FOLDER)
def export(folder: Path) -> None:
    """Menyalin formulir bawaan ke FOLDER untuk diubah di Word."""
    from skpdoc.documents.forms import export_templates

    written = export_templates(folder)
    click.echo(f"{len(written)} berkas disalin ke {folder}.")
    click.echo(f"Ubah di Word, lalu periksa: skpdoc templates check {folder}")


@templates.command("check", options_metavar=_METAVAR)
@click.argument("folder", type=_FOLDER)
def check(folder: Path) -> int:
    """Memeriksa formulir di FOLDER sebelum dipakai."""
    from skpdoc.documents.template_check import check_templates
    from skpdoc.errors import SkpdocError

    if not folder.is_dir():
        raise SkpdocError(
            f"{folder}: folder tidak ada. Ambil formulir dengan: skpdoc templates export {folder}"
        )
    problems = check_templates(folder)
    for problem in problems:
        click.echo(str(problem))
    if problems:
        click.echo(f"{len(problems)} masalah ditemukan.")
        return GALAT
    click.echo(f"Formulir di {folder} baik.")
    return 0
