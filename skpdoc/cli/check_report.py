"""How the terminal shows what ``skpdoc check`` found: by file and sheet, gravest first, alike ones together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

import click

from skpdoc.cli.report import COLOURS, counted, hanging, show_waivers
from skpdoc.findings import Finding, Severity, count_by_severity
from skpdoc.pipeline.reading.load import Loaded
from skpdoc.text.lines import shorten

_ALIKE = 3
"""so many of one kind in one column are shown whole; of more, only the places"""
_PLACES = 12

_INDENT = " " * 9

_Group = list[Finding]


def show_check(loaded: Loaded) -> None:
    """Everything found in one unit, what it holds back, and what to do next."""
    title = ", ".join(loaded.books)
    if loaded.kantor is not None:
        unit = loaded.kantor.buku.unit
        title += f" · {unit.nama_unit_kerja or 'unit belum bernama'} {unit.tahun}"
    click.echo(click.style(title, bold=True))
    places = [(place, _alike(findings)) for place, findings in _by_place(loaded.findings)]
    for place, groups in places:
        click.echo()
        click.echo(click.style(place, bold=True, underline=True))
        for alike in groups:
            for line in _lines(alike):
                click.echo(line)
    click.echo()
    show_waivers(loaded.kelonggaran)
    for line in _summary(loaded):
        click.echo(line)
    if any(len(alike) > _ALIKE for _, groups in places for alike in groups) and loaded.kantor is not None:
        click.echo("Semua temuan di selnya masing-masing: tambahkan --annotate SALINAN.xlsx.")


def _by_place(findings: Iterable[Finding]) -> Iterator[tuple[str, _Group]]:
    """``file › sheet`` with its findings; a sheet with a galat before others, else as they come."""
    places: dict[str, _Group] = {}
    for finding in findings:
        name = " › ".join(filter(None, (finding.cell.file, finding.cell.sheet)))
        places.setdefault(name, []).append(finding)
    yield from sorted(places.items(), key=lambda item: min(one.severity.rank for one in item[1]))


def _alike(findings: Sequence[Finding]) -> list[_Group]:
    """Findings of one kind in one column together; gravest first, then by row."""
    groups: dict[tuple[int, str, str], _Group] = {}
    for finding in sorted(findings, key=lambda finding: (finding.severity.rank, finding.cell.row)):
        groups.setdefault((finding.severity.rank, finding.code, finding.cell.header), []).append(finding)
    return list(groups.values())


def _lines(alike: _Group) -> Iterator[str]:
    """What kind of finding and how many; each with its cell, and its remedy where that is not the next one's too."""
    first = alike[0]
    count = f" · {len(alike)} temuan" if len(alike) > 1 else ""
    column = f" · kolom {first.cell.header}" if first.cell.header else ""
    yield from hanging(
        f"{first.severity.value} {first.code}  ", f"{first.title}{column}{count}", fg=COLOURS[first.severity]
    )
    rest = [
        finding for finding in alike[_ALIKE:] if finding.cell.place
    ]  # the others have nothing to be named by
    shown = [finding for finding in alike if finding not in rest]
    for finding, after in zip_longest(shown, shown[1:]):
        yield from hanging(f"  {finding.cell.address:<7}", _said(finding))
        if after is None or after.remedy != finding.remedy:
            yield from hanging("       → ", finding.remedy)
    if rest:
        places = list(dict.fromkeys(finding.cell.address or finding.cell.place for finding in rest))
        more = f" dan {len(places) - _PLACES} sel lain" if len(places) > _PLACES else ""
        yield from hanging("  serupa ", f"{', '.join(places[:_PLACES])}{more}.")
    if first.severity is not Severity.SARAN:
        for line in hanging(_INDENT, f"Dasar: {first.basis}. Tindak lanjut oleh: {first.pelaku.value}."):
            yield click.style(line, dim=True)


def _said(finding: Finding) -> str:
    """The cause; before it the sentence it is about, where it does not quote it itself."""
    value = shorten(finding.value)
    is_sentence = " " in value and value.removesuffix("…") not in finding.cause
    return f'"{value}": {finding.cause}' if is_sentence else finding.cause


def _summary(loaded: Loaded) -> Iterator[str]:
    yield click.style(f"Temuan: {counted(count_by_severity(loaded.findings))}.", bold=True)
    if loaded.belum_siap:
        yield f"Belum ada dokumen yang dapat dibuat: {loaded.belum_siap}."
        return
    shown = ", ".join(f"{len(whose)} {jenis.value}" for jenis, whose in loaded.held().items() if whose)
    if shown:
        yield f"Ditahan sampai galatnya diperbaiki: {shown}."
    elif not any(finding.severity is Severity.GALAT for finding in loaded.findings):
        yield "Tidak ada galat: semua dokumen dapat dibuat dengan `skpdoc generate`."
