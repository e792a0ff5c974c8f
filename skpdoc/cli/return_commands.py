"""Commands about documents that come back: ``verify``, ``collect``, ``status``."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import click

from skpdoc.cli.asking import Hari
from skpdoc.cli.guard import GALAT, WORLD, say

_METAVAR = "[PILIHAN]"
_ISSUED = click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="FOLDER",
    default=Path("output"),
    show_default=True,
    help="Folder hasil `skpdoc generate`, untuk membandingkan.",
)


@click.command(options_metavar=_METAVAR)
@click.argument(
    "berkas", type=click.Path(path_type=Path, readable=False), nargs=-1, required=True, metavar="BERKAS…"
)
@_ISSUED
@click.option(
    "--trust",
    type=click.Path(path_type=Path, readable=False),
    metavar="BERKAS",
    help="Sertifikat penerbit tanda tangan elektronik yang dipercaya, misalnya BSrE: berkas .pem atau .cer, atau "
    "folder. Tanpa ini `penerbit` di [tanda_tangan] skpdoc.toml.",
)
def verify(berkas: tuple[Path, ...], output: Path, trust: Path | None) -> int:
    """Memeriksa dokumen yang kembali: dokumen siapa, versi berapa, dan apakah isinya masih seperti yang diterbitkan.

    Berkas Word: yang diubah tanpa lacak perubahan disebut satu per satu; komentar dan perubahan terlacak disebut
    tersendiri, begitu pula yang dicoret, disorot atau disembunyikan. PDF: kata-kata dan tampilan halamannya
    dibandingkan, dan setiap tanda tangan digital diperiksa: siapa, utuh atau tidak, apa yang ditambahkan sesudahnya,
    dan apakah sertifikatnya dikenal. Hasil pindai hanya dikenali dari kode QR-nya. Buku kerja MPH_<unit>.xlsx
    dibandingkan sel demi sel. Berkasnya sendiri tidak diubah.
    """
    from skpdoc.cli.verify_report import show_verified
    from skpdoc.errors import SkpdocError
    from skpdoc.pipeline.returned.issued import issued_in
    from skpdoc.pipeline.returned.verify import trusted_roots
    from skpdoc.pipeline.returned.verify import verify as verified

    terbitan, roots, code = issued_in(output), trusted_roots(trust), 0
    for path in berkas:
        try:
            found = verified(path, terbitan, roots)
        except SkpdocError as error:
            code = max(code, say(error, WORLD))
            continue
        show_verified(found)
        code = max(code, 0 if found.is_as_issued else GALAT)
    return code


@click.command(options_metavar=_METAVAR)
@click.argument("output", type=click.Path(path_type=Path, file_okay=False), metavar="OUTPUT")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), metavar="FOLDER")
def collect(output: Path, folder: Path) -> int:
    """Mengumpulkan berkas yang kembali dari FOLDER ke OUTPUT, menurut nomor dokumen di dalamnya.

    Berkas disalin (FOLDER tidak diubah) ke OUTPUT/<unit>/<tahun>/Kembali, dan semua komentar serta perubahan di
    dalamnya dihimpun dalam Rekap Masukan.xlsx. Yang tidak jelas milik siapa disebut untuk diputuskan orang. Tanda
    tangan digital dihitung hanya bila dari pegawai dan pejabat penilainya, dengan sertifikat dari penerbit yang
    dipercaya (`penerbit` di [tanda_tangan] skpdoc.toml).
    """
    from skpdoc.cli.collect_report import show_collected
    from skpdoc.pipeline.returned.collect import collect as collected
    from skpdoc.pipeline.returned.verify import trusted_roots

    result = collected(output, folder, datetime.now, roots=trusted_roots())
    show_collected(result)
    refused = [say(error, WORLD) for error in result.ditolak]
    return max([0, *refused, *([GALAT] if result.perlu_keputusan else [])])


@click.command(options_metavar=_METAVAR)
@click.argument("output", type=click.Path(path_type=Path, file_okay=False), metavar="OUTPUT")
@click.option(
    "--deadline",
    type=Hari(),
    metavar="TANGGAL",
    help="Tenggat tanda tangan, misalnya 2026-01-31; tanpa ini yang tertulis di skpdoc.toml.",
)
def status(output: Path, deadline: date | None) -> None:
    """Menunjukkan sejauh mana setiap SKP: draf, terkirim, kembali, ditandatangani; dan siapa yang terlambat.

    Daftar lengkapnya ditulis ke OUTPUT/Status.xlsx.
    """
    from skpdoc.cli.report import show_kept
    from skpdoc.cli.status_report import show_status
    from skpdoc.pipeline.folder.settings import read_deadline
    from skpdoc.pipeline.returned.status import save
    from skpdoc.pipeline.returned.status import status as found_status

    day = deadline or read_deadline()
    found = found_status(output, datetime.now().date(), day)
    show_status(found)
    path, simpanan = save(output, found)
    show_kept(simpanan)
    click.echo(f"Lihat: {path}")
