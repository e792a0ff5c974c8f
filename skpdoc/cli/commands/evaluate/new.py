"""``skpdoc evaluate new``."""

from __future__ import annotations

from pathlib import Path

import click

from skpdoc.cli.commands.options import BOOK, BOOKS, FILE, FOLDER, METAVAR
from skpdoc.model.choices import PERIODE_NAMES


@click.command(options_metavar=METAVAR)
@BOOKS
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="EVALUASI.xlsx",
    help="Buku evaluasi yang ditulis.",
)
@click.option(
    "--period",
    "periode",
    type=click.Choice(PERIODE_NAMES, case_sensitive=False),
    required=True,
    metavar="PERIODE",
    help="Triwulan I sampai Triwulan IV, nama bulan, atau Tahunan.",
)
@click.option(
    "--results",
    type=FOLDER,
    default=Path("output"),
    show_default=True,
    metavar="FOLDER",
    help="Folder hasil skpdoc generate; SKP yang terbit di sana yang dinilai.",
)
@click.option(
    "--per-penilai",
    "folder",
    type=FOLDER,
    metavar="FOLDER",
    help="Tulis satu buku untuk setiap pejabat penilai ke FOLDER.",
)
@click.option(
    "--previous",
    type=BOOK,
    multiple=True,
    metavar="EVALUASI.xlsx|FOLDER",
    help="Buku evaluasi sebelumnya, atau yang lama untuk periode ini; boleh beberapa.",
)
@click.option(
    "--rekap",
    type=FILE,
    metavar="REKAP.xlsx",
    help="Rekap Penilaian dari e-Kinerja; mengisi lembar Penilaian.",
)
@click.option(
    "--staff",
    type=FILE,
    metavar="DAFTAR.xlsx",
    help="Daftar pegawai SIASN atau SIMPEG; mengisi TMT, lahir, dan kartu di Angka Kredit.",
)
def new(
    *,
    buku: tuple[Path, ...],
    output: Path | None,
    periode: str,
    results: Path,
    folder: Path | None,
    previous: tuple[Path, ...],
    rekap: Path | None,
    staff: Path | None,
) -> None:
    """Membuat buku evaluasi satu periode, terisi dengan semua yang sudah diketahui.

    Diisi dari salinan buku kerja yang terakhir diterbitkan (folder Sumber); bila belum ada, dari BUKU.xlsx. Yang
    tinggal diisi: capaian organisasi, realisasi, umpan balik, dan rating. Dari buku evaluasi sebelumnya dibawa
    predikat, angka kredit lama, dan (untuk Tahunan) realisasi Triwulan IV; dari yang lama untuk periode yang sama,
    semua isiannya.
    """
    from skpdoc.cli.screen import hanging
    from skpdoc.pipeline.evaluation.new import EvaluationWish, new_evaluation

    if output is None and folder is None:
        raise click.UsageError("Sebutkan -o EVALUASI.xlsx, --per-penilai FOLDER, atau keduanya.")
    if output is not None and output.suffix.lower() != ".xlsx":
        output = output.with_name(output.name + ".xlsx")
    wish = EvaluationWish(periode, results, output, folder, previous, rekap, staff)
    made = new_evaluation(buku, wish)
    for path, count in made.buku.items():
        click.echo(f"Buku evaluasi {periode} ditulis: {path} ({count} SKP)")
    click.echo(f"Diisi dari: {made.asal}")
    for note in made.catatan:
        for line in hanging("  ", note):
            click.echo(line)
    click.echo("Buka di Excel dan mulai dari lembar Petunjuk.")
