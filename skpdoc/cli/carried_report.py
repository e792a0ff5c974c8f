"""What the terminal shows of a workbook made from last year's: what came along, what did not, what to look at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from skpdoc import codes
from skpdoc.cli.screen import hanging
from skpdoc.findings import Finding
from skpdoc.pipeline.new import CarriedBook
from skpdoc.text.lines import shorten

_KINDS = (codes.B30_TIDAK_DIBAWA, codes.B32_PERIKSA, codes.B31_DIKOSONGKAN)
_PLACES = 8


def show_carried(new: Path, old: Path, carried: CarriedBook) -> None:
    """Counts by sheet; then by kind and sheet what is said, alike things together."""
    counted = ", ".join(f"{name} {rows}" for name, rows in carried.baris.items())
    _echo("", f"Dibawa dari {old.name}, banyaknya baris: {counted}.")
    for kind in _KINDS:
        findings = [finding for finding in carried.findings if finding.code == kind.code]
        if findings:
            click.echo()
            click.echo(click.style(f"{kind.title}:", bold=True))
        for alike in _alike(findings):
            is_old = kind is not codes.B30_TIDAK_DIBAWA and alike[0].cell.file == old.name
            _show(alike, "buku lama › " if is_old else "")
    click.echo()
    if carried.findings:
        _echo("", f'Catatan ini juga ada di buku kerja baru, lembar "{carried.lembar}".')
    book = f'"{new}"' if " " in str(new) else str(new)
    _echo("", f"Berikutnya: isi yang kosong, terutama target, lalu periksa: skpdoc check {book}")


def _alike(findings: Sequence[Finding]) -> list[list[Finding]]:
    """Findings that say the same of one sheet, in the order found."""
    groups: dict[tuple[str, str, str, str], list[Finding]] = {}
    for finding in findings:
        key = (finding.cell.file, finding.cell.sheet, finding.cause, finding.remedy)
        groups.setdefault(key, []).append(finding)
    return list(groups.values())


def _show(alike: Sequence[Finding], book: str) -> None:
    first = alike[0]
    sheet = f"{book}{first.cell.sheet}: " if first.cell.sheet else ""
    _echo("  ", f"{sheet}{first.cause} {first.remedy}")
    places = list(_places(alike[:_PLACES]))
    if len(alike) > _PLACES:
        places.append(f"dan {len(alike) - _PLACES} sel lain")
    if places:
        _echo("    ", "; ".join(places))


def _places(findings: Sequence[Finding]) -> Iterator[str]:
    for finding in findings:
        cell = finding.cell
        where = " ".join(filter(None, (cell.address, cell.header)))
        if where:
            is_told = finding.value not in ("", cell.header)
            yield f"{where}: {shorten(finding.value, 40)}" if is_told else where


def _echo(lead: str, text: str) -> None:
    for line in hanging(lead, text):
        click.echo(line)
