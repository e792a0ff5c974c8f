"""``skpdoc verify``."""

from __future__ import annotations

from pathlib import Path

import click

from skpdoc.cli.commands.options import METAVAR
from skpdoc.cli.guard import GALAT, WORLD, say

_ISSUED = click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="FOLDER",
    default=Path("output"),
    show_default=True,
    help="Folder hasil `skpdoc generate`, untuk membandingkan.",
)


@click.command(options_metavar=METAVAR)
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
