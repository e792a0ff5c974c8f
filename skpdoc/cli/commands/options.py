"""Arguments and options that several commands have."""

from __future__ import annotations

import os
from pathlib import Path

import click

BOOK = click.Path(path_type=Path, readable=False)  # not asked by click: the reader says what is wrong


FILE = click.Path(path_type=Path, dir_okay=False, readable=False)


FOLDER = click.Path(path_type=Path, file_okay=False)


METAVAR, SUBCOMMAND = "[PILIHAN]", "PERINTAH …"


BOOKS = click.argument("buku", type=BOOK, nargs=-1, required=True, metavar="BUKU.xlsx|FOLDER…")


RESULTS = click.argument("output", type=FOLDER, metavar="OUTPUT")
"""what ``skpdoc generate`` wrote, of one unit or of many"""
OUTPUT = click.option(
    "-o",
    "--output",
    type=FOLDER,
    metavar="FOLDER",
    default=Path("output"),
    show_default=True,
    help="Folder hasil.",
)


TEMPLATES = click.option(
    "--templates",
    type=FOLDER,
    metavar="FOLDER",
    help="Folder formulir Word sendiri (lihat `skpdoc templates`).",
)


def _processors(_context: click.Context, _option: click.Parameter, jobs: int) -> int:
    return jobs or os.cpu_count() or 1


ONLY = click.option("--only", multiple=True, metavar="NIP", help="Hanya pegawai ini; boleh beberapa.")


PDF = click.option(
    "--pdf",
    is_flag=True,
    help="Buat juga PDF di sebelah setiap dokumen Word; perlu Microsoft Word atau LibreOffice.",
)


REISSUE = click.option(
    "--reissue",
    is_flag=True,
    help="Buat ulang juga dokumen yang sudah dikirim, kembali atau ditandatangani dan kini berbeda; yang lama "
    "disimpan.",
)


JOBS = click.option(
    "--jobs",
    type=click.IntRange(0, 256),
    metavar="N",
    default=0,
    callback=_processors,
    help="Kerjakan N unit sekaligus; tanpa ini, atau 0, sebanyak prosesor komputer ini.",
)


ENGINE = click.option(
    "--engine",
    type=click.Choice(["lokal", "dask"]),
    default="lokal",
    show_default=True,
    help="dask: kerjakan unit di klaster Dask yang sudah ada (lihat docs/provinsi.md).",
)


SCHEDULER = click.option(
    "--scheduler", metavar="ALAMAT", help="Penjadwal Dask, misalnya tcp://10.0.0.5:8786."
)


def _place(_context: click.Context, _option: click.Parameter, value: str) -> Path | str:
    """A URL stays a text."""
    return value if "://" in value else Path(FOLDER.convert(value, _option, _context))


PLACE = click.option(
    "-o",
    "--output",
    callback=_place,
    metavar="FOLDER|URL",
    default="output",
    show_default=True,
    help="Folder hasil; atau URL penyimpanan objek, misalnya s3://wadah/skp.",
)
