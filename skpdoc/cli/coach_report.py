"""What the terminal shows of ``skpdoc coach``."""

from __future__ import annotations

import click

from skpdoc.cli.report import show_findings, show_kept
from skpdoc.cli.screen import show
from skpdoc.pipeline.making.coach import CoachResult
from skpdoc.pipeline.withholding.contradictions import contradictory


def report_sheets(bahan: CoachResult) -> None:
    """How many sheets, which ones were left as somebody filled them in, and where they are."""
    show(", ".join(bahan.loaded.books), bold=True)
    show_kept(bahan.simpanan)
    if bahan.folder is None:
        show_findings(bahan.loaded.findings)
        show(f"Tidak ada yang dibuat: {bahan.loaded.belum_siap}.")
        return
    if bahan.ditahan:
        show(f"Ditahan, karena isinya diragukan: lembar {', '.join(bahan.ditahan)}.")
    reasons = [reason for found in bahan.ditahan.values() for reason in found]
    show_findings(tuple(dict.fromkeys([*reasons, *contradictory(bahan.loaded.findings)])))
    if not bahan.tertulis and not bahan.ditahan and bahan.simpanan.is_quiet:
        show("Tidak ada yang dibuat: belum ada pimpinan yang hasilnya didukung bawahan.")
        return
    show(f"Ditulis: {len(bahan.tertulis)} lembar dialog kinerja.")
    click.echo(f"Lihat: {bahan.folder}")
