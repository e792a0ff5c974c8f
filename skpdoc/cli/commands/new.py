"""``skpdoc new``."""

from __future__ import annotations

from pathlib import Path

import click

from skpdoc.cli.commands.options import FILE, METAVAR


@click.command(options_metavar=METAVAR)
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
    type=FILE,
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
