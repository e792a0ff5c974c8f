"""``skpdoc evaluate generate``."""

from __future__ import annotations

from pathlib import Path

import click

from skpdoc.cli.commands.options import BOOKS, JOBS, METAVAR, ONLY, OUTPUT, PDF, REISSUE, TEMPLATES
from skpdoc.cli.kinds import KindParam, kinds_named
from skpdoc.pipeline.kinds.jenis import OfficeCycle


@click.command(options_metavar=METAVAR)
@BOOKS
@OUTPUT
@ONLY
@click.option(
    "--document",
    "documents",
    multiple=True,
    type=KindParam(OfficeCycle.EVALUATION),
    help="Hanya jenis dokumen ini; boleh beberapa. Tanpa ini semua selain umpan-balik.",
)
@PDF
@REISSUE
@TEMPLATES
@JOBS
def generate(
    *,
    buku: tuple[Path, ...],
    output: Path,
    only: tuple[str, ...],
    documents: tuple[str, ...],
    pdf: bool,
    reissue: bool,
    templates: Path | None,
    jobs: int,
) -> int:
    """Membuat dokumen evaluasi dan angka kredit semua pegawai.

    Hasilnya ada di folder OUTPUT/<unit>/<tahun>/Evaluasi/<periode>, dengan indeks.xlsx sebagai daftar isi. Buku
    beberapa unit atau periode tidak saling menghentikan. Berkas yang Anda ubah sesudah dibuat tidak hilang; yang sudah
    dikirim, kembali atau ditandatangani dan kini akan berbeda disebut, dan baru dibuat ulang dengan --reissue. Sekali
    Umpan Balik dibuat, ia ikut diperbarui.
    """
    from skpdoc.cli.commands.generate import write_documents

    kinds = kinds_named(documents, OfficeCycle.EVALUATION)
    return write_documents(
        buku,
        output,
        only,
        kinds,
        templates,
        jobs=jobs,
        pdf=pdf,
        reissue=reissue,
        siklus=OfficeCycle.EVALUATION,
    )
