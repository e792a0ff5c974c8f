"""What the terminal shows of a run: a progress bar, what was withheld and why, a summary."""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from skpdoc.findings import Finding, Severity, count_by_severity
from skpdoc.pipeline.jenis import Jenis

if TYPE_CHECKING:  # what only checks need not load the Word engine
    from skpdoc.pipeline.generate import Hasil, Progress
    from skpdoc.pipeline.load import Loaded

_SHOWN = 12
_WIDEST = 100
COLOURS = {Severity.GALAT: "red", Severity.PERINGATAN: "yellow", Severity.SARAN: None}


@contextmanager
def show_progress(label: str) -> Iterator[Progress]:
    """A bar on a terminal; nothing where the output is redirected."""
    if not sys.stderr.isatty():
        yield _no_progress
        return
    with click.progressbar(length=1, label=label, file=sys.stderr) as bar:

        def progress(done: int, total: int) -> None:
            bar.length = max(total, 1)
            bar.update(done - bar.pos)

        yield progress


def _no_progress(_done: int, _total: int) -> None:
    """Where nobody watches."""


def report(result: Hasil) -> None:
    """Findings, withheld documents with their reasons, and what was written where."""
    click.echo(click.style(", ".join(result.loaded.books), bold=True))
    show_findings(result.loaded.findings)
    show_waivers(result.loaded)
    _show_withheld(result)
    for line in result.gagal:
        click.echo(click.style(f"Gagal: {line}", fg="red"), err=True)
    if result.dipindahkan:
        click.echo(
            f"{len(result.dipindahkan)} berkas lama yang tidak berlaku lagi dipindahkan ke folder Tidak berlaku."
        )
    _show_summary(result)


def show_findings(findings: Sequence[Finding]) -> None:
    """Galat and peringatan, gravest first, at most some of each; the index holds all of them."""
    for severity in (Severity.GALAT, Severity.PERINGATAN):
        chosen = [finding for finding in findings if finding.severity is severity]
        for finding in chosen[:_SHOWN]:
            _show(severity, str(finding))
        if len(chosen) > _SHOWN:
            click.echo(f"  … dan {len(chosen) - _SHOWN} {severity.value} lain (lembar Temuan di indeks.xlsx)")


def counted(findings: Iterable[Finding]) -> str:
    """``3 galat, 0 peringatan, 1 saran``."""
    return ", ".join(f"{count} {severity.value}" for severity, count in count_by_severity(findings).items())


def show_waivers(loaded: Loaded) -> None:
    """What the office lets pass, why, and who answers for it."""
    for waiver in loaded.kelonggaran:
        count = sum(finding.code == waiver.kode for finding in loaded.findings)
        click.echo(
            f"  Kelonggaran {waiver.kode} → {waiver.menjadi.value} ({count} temuan): {waiver.alasan} — {waiver.oleh}"
        )


def _show(severity: Severity, text: str) -> None:
    """One finding; where the output is redirected on one line."""
    label = f"  {severity.value:<11}"
    if not sys.stdout.isatty():
        click.echo(label + text)
        return
    for line in hanging(label, text, fg=COLOURS[severity]):
        click.echo(line)


def show_indented(lines: Iterable[str]) -> None:
    """Lines with their indentation; on a terminal a long one goes on below its own first letter."""
    for line in lines:
        text = line.lstrip()
        indent = line[: len(line) - len(text)]
        for part in hanging(indent, text) if sys.stdout.isatty() else (line,):
            click.echo(part)


def hanging(label: str, text: str, fg: str | None = None) -> Iterator[str]:
    """``label``, coloured, and the text behind it; further lines are indented below the text."""
    width = min(shutil.get_terminal_size().columns, _WIDEST) - len(label)
    first, *rest = textwrap.wrap(text, width, break_on_hyphens=False) or [""]
    yield click.style(label, fg=fg) + first
    for line in rest:
        yield " " * len(label) + line


def _show_withheld(result: Hasil) -> None:
    if not result.ditahan:
        return
    click.echo(f"Ditahan: {len(result.ditahan)} dokumen")
    for (jenis, name), reasons in list(result.ditahan.items())[:_SHOWN]:
        places = ", ".join(dict.fromkeys(f"{r.cell.place or r.cell.file} [{r.code}]" for r in reasons))
        click.echo(f"  {jenis.value} {name}: {places}")
    if len(result.ditahan) > _SHOWN:
        click.echo(f"  … dan {len(result.ditahan) - _SHOWN} lainnya (lihat indeks.xlsx)")


def _show_summary(result: Hasil) -> None:
    found = counted(result.loaded.findings)
    if result.folder is None:
        what = "buku kerja" if result.loaded.kantor is None else "lembar Unit"
        click.echo(f"Tidak ada yang dibuat: {what} belum dapat dibaca ({found}).")
        return
    kinds = (jenis for jenis in Jenis if jenis in result.tertulis)
    written = ", ".join(f"{result.tertulis[jenis]} {jenis.value}" for jenis in kinds) or "tidak ada"
    click.echo(f"Ditulis: {written}. Temuan: {found}.")
    click.echo(f"Lihat: {result.folder / 'indeks.xlsx'}")
