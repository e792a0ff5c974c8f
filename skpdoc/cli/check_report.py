"""How the terminal shows what ``skpdoc check`` found: gravest first, by file and sheet, alike ones together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import zip_longest

import click

from skpdoc import codes
from skpdoc.cli.report import COLOURS, counted, show_waivers
from skpdoc.cli.screen import hanging
from skpdoc.findings import Finding, Severity, count_by_severity
from skpdoc.model.office import Kelonggaran
from skpdoc.pipeline.reading.load import Loaded
from skpdoc.text.lines import shorten

_ALIKE = 3
"""so many of one kind in one column are shown whole; of more, only the places"""
_PLACES = 12

_INDENT = " " * 9

_Group = list[Finding]
_QUOTED = re.compile(r'"[^"]*"|\([^)]*\)')
_WORD = re.compile(r"[^\W\d_]+")


def show_check(loaded: Loaded) -> None:
    """Everything found in one unit, what it holds back, and what to do next."""
    title = ", ".join(loaded.books)
    if loaded.kantor is not None:
        unit = loaded.kantor.buku.unit
        title += f" · {unit.nama_unit_kerja or 'unit belum bernama'} {unit.tahun}"
    show_found(title, loaded.findings, loaded.kelonggaran, _summary(loaded))


def show_found(
    title: str,
    findings: Sequence[Finding],
    kelonggaran: Mapping[Kelonggaran, int],
    summary: Iterable[str],
) -> None:
    """The findings by sheet under ``title``, the waivers, then the lines of ``summary``."""
    click.echo(click.style(title, bold=True))
    routine = [finding for finding in findings if finding.title in codes.RUTIN]
    told = [finding for finding in findings if finding.title not in codes.RUTIN]
    places = [(place, _alike(found)) for place, found in _by_place(told)]
    for place, groups in places:
        click.echo()
        click.echo(click.style(place, bold=True, underline=True))
        for alike in groups:
            for line in _lines(alike):
                click.echo(line)
    click.echo()
    for line in _routine(routine):
        click.echo(line)
    show_waivers(kelonggaran)
    click.echo(click.style(f"Temuan: {counted(count_by_severity(findings))}.", bold=True))
    for line in summary:
        click.echo(line)
    is_short = bool(routine) or any(len(alike) > _ALIKE for _, groups in places for alike in groups)
    if is_short:
        click.echo("Semua temuan di selnya masing-masing: tambahkan --annotate SALINAN.xlsx.")


def _by_place(findings: Iterable[Finding]) -> Iterator[tuple[str, _Group]]:
    """``file › sheet`` with its findings of one severity, the gravest of all sheets first; else as they come."""
    places: dict[tuple[int, str], _Group] = {}
    for finding in findings:
        name = " › ".join(filter(None, (finding.cell.file, finding.cell.sheet)))
        places.setdefault((finding.severity.rank, name), []).append(finding)
    for (_, name), found in sorted(places.items(), key=lambda item: item[0][0]):
        yield name, found


def _alike(findings: Sequence[Finding]) -> list[_Group]:
    """Findings in one column that say the same together, by row."""
    groups: list[_Group] = []
    for finding in sorted(findings, key=lambda finding: finding.cell.row):
        group = next((group for group in groups if _says_the_same(group[0], finding)), None)
        if group is None:
            groups.append([finding])
        else:
            group.append(finding)
    return groups


def _says_the_same(one: Finding, other: Finding) -> bool:
    """One kind, one column, and causes of the same words but for names, numbers and what is quoted."""
    if (one.title, one.code, one.cell.header) != (other.title, other.code, other.cell.header):
        return False
    mine, theirs = _said_words(one.cause), _said_words(other.cause)
    return 2 * len(mine & theirs) >= min(len(mine), len(theirs))


@lru_cache(maxsize=1 << 12)
def _said_words(cause: str) -> frozenset[str]:
    return frozenset(word for word in _WORD.findall(_QUOTED.sub(" ", cause)) if word.islower())


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


def _routine(findings: Sequence[Finding]) -> Iterator[str]:
    """How the sheets were read, in one line: nothing has to be done."""
    if findings:
        titles = dict.fromkeys(finding.title.lower() for finding in findings)
        yield from hanging("", f"Catatan rutin: {len(findings)} ({'; '.join(titles)}).")


def _said(finding: Finding) -> str:
    """The cause; before it the sentence it is about, where it does not quote it itself."""
    value = shorten(finding.value)
    is_sentence = " " in value and value.removesuffix("…") not in finding.cause
    return f'"{value}": {finding.cause}' if is_sentence else finding.cause


def _summary(loaded: Loaded) -> Iterator[str]:
    if loaded.belum_siap:
        yield f"Belum ada dokumen yang dapat dibuat: {loaded.belum_siap}."
        return
    shown = ", ".join(f"{len(whose)} {jenis}" for jenis, whose in loaded.held().items() if whose)
    if shown:
        yield f"Ditahan sampai galatnya diperbaiki: {shown}."
    elif not any(finding.severity is Severity.GALAT for finding in loaded.findings):
        yield "Tidak ada galat: semua dokumen dapat dibuat dengan `skpdoc generate`."
