"""What the terminal shows of a run: a progress bar, what was withheld and why, a summary."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from skpdoc.cli.screen import show
from skpdoc.findings import CellRef, Finding, Severity, count_by_severity
from skpdoc.model.office import Kelonggaran
from skpdoc.pipeline.kinds import KINDS
from skpdoc.pipeline.kinds.jenis import DocumentKind
from skpdoc.pipeline.making.summary import SHOWN, UnitSummary

if TYPE_CHECKING:  # what only checks need not load the Word engine
    from skpdoc.pipeline.folder.shelf import KeptFiles

COLOURS = {Severity.GALAT: "red", Severity.PERINGATAN: "yellow", Severity.SARAN: None}


def report(result: UnitSummary) -> None:
    """Findings, withheld documents with their reasons, and what was written where."""
    show(", ".join(result.books), bold=True)
    if result.is_sama:
        _show_summary(result)
        return
    show_findings(result.findings, result.jumlah)
    show_waivers(result.kelonggaran)
    _show_withheld(result)
    show_kept(result.simpanan)
    _show_summary(result)


def show_kept(simpanan: KeptFiles) -> None:
    """Files that stood there: what was refused, what waits for a word, what a person changed, what no longer holds."""
    for line in simpanan.gagal:
        click.echo(click.style(f"Gagal: {line}", fg="red"), err=True)
    _show_named("Sudah terbit, kini akan berbeda, dibiarkan (buat ulang dengan --reissue)", simpanan.terbit)
    _show_named("Diubah tangan sesudah dibuat, dibiarkan", simpanan.dibiarkan)
    _show_named("Diubah tangan, dipindahkan, dan dibuat baru", simpanan.diubah_tangan)
    _show_named("Tidak berlaku lagi, dipindahkan ke folder Tidak berlaku", simpanan.dipindahkan)


def _show_named(title: str, lines: Sequence[str]) -> None:
    if lines:
        show(f"{title}: {len(lines)} berkas", fg="yellow")
    for line in lines[:SHOWN]:
        show(line, label="  ")
    if len(lines) > SHOWN:
        show(f"… dan {len(lines) - SHOWN} lainnya", label="  ")


def show_findings(findings: Sequence[Finding], counts: Mapping[Severity, int] | None = None) -> None:
    """Galat and peringatan, gravest first, at most some of each; the index holds all of them.

    ``counts`` tell how many there are, where these are not all.
    """
    counts = counts or count_by_severity(findings)
    for severity in (Severity.GALAT, Severity.PERINGATAN):
        chosen = [finding for finding in findings if finding.severity is severity]
        for finding in chosen[:SHOWN]:
            _show_finding(finding)
        if counts[severity] > SHOWN:
            more = f"… dan {counts[severity] - SHOWN} {severity.value} lain (lembar Temuan di indeks.xlsx)"
            show(more, label="  ")


def _show_finding(finding: Finding) -> None:
    show(str(finding), label=f"  {finding.severity.value:<11}", fg=COLOURS[finding.severity])


def where(cell: CellRef, books: Collection[str]) -> str:
    """Its place; with its file where there are several workbooks, or nothing more is known."""
    home = CellRef(next(iter(books)) if len(books) == 1 else "")
    return cell.place_from(home) if cell.place else cell.file


def counted(counts: Mapping[Severity, int]) -> str:
    """``3 galat, 0 peringatan, 1 saran``."""
    return ", ".join(f"{count} {severity.value}" for severity, count in counts.items())


def show_waivers(waivers: Mapping[Kelonggaran, int]) -> None:
    """What the office lets pass, why, and who answers for it."""
    for waiver, count in waivers.items():
        whom = f" bagi {waiver.untuk}" if waiver.untuk else ""
        lowered = f"{waiver.kode}{whom} → {waiver.menjadi.value.lower()} ({count} temuan)"
        show(f"Kelonggaran {lowered}: {waiver.alasan} — {waiver.oleh}", label="  ")


def _show_withheld(result: UnitSummary) -> None:
    if not result.ditahan:
        return
    show(f"Ditahan: {result.jumlah_ditahan} dokumen")
    for (jenis, name), reasons in result.ditahan.items():
        places = ", ".join(dict.fromkeys(f"{where(r.cell, result.books)} [{r.code}]" for r in reasons))
        show(f"{jenis} {name}: {places}", label="  ")
    if result.jumlah_ditahan > SHOWN:
        show(f"… dan {result.jumlah_ditahan - SHOWN} lainnya (lihat indeks.xlsx)", label="  ")


def _show_summary(result: UnitSummary) -> None:
    if not result.folder:
        show(f"Tidak ada yang dibuat: {result.belum_siap} ({counted(result.jumlah)}).")
        return
    said = made(result.tertulis, result.tetap, is_all=result.simpanan.is_quiet)
    show(" ".join(filter(None, (said, result.untuk, f"Temuan: {counted(result.jumlah)}."))))
    if result.pdf or result.pdf_tetap:
        show(made_pdf(result.pdf, result.pdf_tetap, result.pdf_program))
    if result.tanpa_bidang:
        show(
            f"{len(result.tanpa_bidang)} PDF tanpa bidang tanda tangan, karena ruang kosong di atas kedua nama tidak "
            f"ditemukan, misalnya {result.tanpa_bidang[0]}"
        )
    click.echo(f"Lihat: {Path(result.folder) / 'indeks.xlsx'}")


def made(
    written: Mapping[DocumentKind, int], same: Mapping[DocumentKind, int], *, is_all: bool = True
) -> str:
    """``Ditulis: 1 SKP. Tetap: 51 SKP, 6 Manual IKU.``: what was made, and what stood and has not changed.

    Without ``is_all`` there are other files besides, and it is not said that nothing has changed.
    """
    if not any(same.values()):
        return f"Ditulis: {by_kind(written)}."
    if is_all and not any(written.values()):
        return f"Tidak ada yang berubah, semuanya tetap: {by_kind(same)}."
    return f"Ditulis: {by_kind(written)}. Tetap, karena tidak berubah: {by_kind(same)}."


def pace(count: int, seconds: float) -> str:
    """So many a second: ``1,5``, ``213``."""
    rate = count / max(seconds, 0.001)
    return f"{rate:.0f}" if rate >= 10 else f"{rate:.1f}".replace(".", ",")


def made_pdf(made: int, same: int, program: str) -> str:
    """``PDF: 3 dibuat dengan LibreOffice, 73 tetap.``"""
    return f"PDF: {made} dibuat{f' dengan {program}' if program else ''}, {same} tetap."


def by_kind(counts: Mapping[DocumentKind, int]) -> str:
    """``52 SKP, 6 Manual IKU``; of no kind ``tidak ada``."""
    return (
        ", ".join(f"{counts[jenis]} {jenis}" for jenis in KINDS.values() if counts.get(jenis)) or "tidak ada"
    )
