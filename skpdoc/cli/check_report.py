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
from skpdoc.text.lines import told_apart

_ALIKE = 3
"""so many of one kind in one column are shown whole, of those in the same words one; of more, only the places"""
_PLACES = 12
_VALUE = 60
"""letters"""

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
    places = list(_by_place(told))
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


def _by_place(findings: Sequence[Finding]) -> Iterator[tuple[str, list[_Group]]]:
    """``file › sheet`` with its groups of one severity, the gravest of all sheets first; else as they come.

    What stands in several sheets in the same words is one group, of the file.
    """
    wide = _in_several_sheets(findings)
    places: dict[tuple[int, str], list[_Group]] = {}
    narrow: dict[tuple[int, str], _Group] = {}
    for finding in findings:
        group = wide.get(_words(finding), [finding])
        name = _common_place(group)
        groups = places.setdefault((finding.severity.rank, name), [])
        if len(group) == 1:
            narrow.setdefault((finding.severity.rank, name), []).append(finding)
        elif group not in groups:
            groups.append(group)
    for key, groups in sorted(places.items(), key=lambda item: item[0][0]):
        yield key[1], [*groups, *_alike(narrow.get(key, []))]


def _in_several_sheets(findings: Iterable[Finding]) -> dict[tuple[object, ...], _Group]:
    """Their words → the findings, sheet by sheet, that say them in more than one sheet."""
    alike: dict[tuple[object, ...], dict[tuple[str, str], _Group]] = {}
    for finding in findings:
        sheets = alike.setdefault(_words(finding), {})
        sheets.setdefault((finding.cell.file, finding.cell.sheet), []).append(finding)
    return {
        words: [one for group in sheets.values() for one in sorted(group, key=lambda one: one.cell.row)]
        for words, sheets in alike.items()
        if len(sheets) > 1
    }


def _common_place(group: _Group) -> str:
    """``file › sheet``, as much of it as all have; of several files nothing is."""
    files, sheets = ({getattr(one.cell, part) for one in group} for part in ("file", "sheet"))
    if len(files) > 1:
        return "Beberapa buku kerja"
    return " › ".join(filter(None, (*files, *(sheets if len(sheets) == 1 else ()))))


def _alike(findings: Sequence[Finding]) -> list[_Group]:
    """Findings of one sheet that say the same together, by row."""
    groups: list[_Group] = []
    for finding in sorted(findings, key=lambda finding: finding.cell.row):
        group = next((group for group in groups if _says_the_same(group[0], finding)), None)
        if group is None:
            groups.append([finding])
        else:
            group.append(finding)
    return groups


def _words(finding: Finding) -> tuple[object, ...]:
    """What is told of it but for the name of its column, with which findings of several columns say the same."""
    header = finding.cell.header
    column = re.compile(rf"(?<!\w){re.escape(header)}(?!\w)" if header else r"(?!)")
    said = (column.sub("", text) for text in (_said(finding, finding.value), finding.remedy))
    return (finding.severity, finding.code, finding.title, *said)


def _says_the_same(one: Finding, other: Finding) -> bool:
    """One kind, and the same words; in one column but for names, numbers and what is quoted."""
    if _words(one) == _words(other):
        return True
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
    headers = {finding.cell.header for finding in alike}
    count = f" · {len(alike)} temuan" if len(alike) > 1 else ""
    column = f" · kolom {first.cell.header}" if first.cell.header and len(headers) == 1 else ""
    yield from hanging(
        f"{first.severity.value} {first.code}  ", f"{first.title}{column}{count}", fg=COLOURS[first.severity]
    )
    yield from _told(alike, is_named=len(headers) > 1)
    if first.severity is not Severity.SARAN:
        for line in hanging(_INDENT, f"Dasar: {first.basis}. Tindak lanjut oleh: {first.pelaku.value}."):
            yield click.style(line, dim=True)


def _told(alike: _Group, *, is_named: bool) -> Iterator[str]:
    """Causes and remedies; of those in the same words one, and where the others are, with their columns."""
    is_wide = len({(finding.cell.file, finding.cell.sheet) for finding in alike}) > 1
    is_one = len({_words(finding) for finding in alike}) == 1
    rest = [] if is_wide else [one for one in alike[1 if is_one else _ALIKE :] if one.cell.place]
    shown = alike[:1] if is_wide else [finding for finding in alike if finding not in rest]
    values = told_apart([finding.value for finding in shown], _VALUE)
    for finding, after, value in zip_longest(shown, shown[1:], values):
        address = "" if is_wide else finding.cell.address
        yield from hanging(f"  {address:<7}", _said(finding, value))
        if after is None or after.remedy != finding.remedy:
            yield from hanging("       → ", finding.remedy)
    places = [_place(finding, alike, is_named=is_named) for finding in (alike if is_wide else rest)]
    if places:
        places = list(dict.fromkeys(places))
        more = f" dan {len(places) - _PLACES} lain" if len(places) > _PLACES else ""
        yield from hanging("  di     " if is_wide else "  serupa ", f"{', '.join(places[:_PLACES])}{more}.")


def _place(finding: Finding, alike: _Group, *, is_named: bool) -> str:
    """The cell, with as much of its place as differs, and its column where ``is_named``."""
    cell = finding.cell
    where = cell.place or cell.file
    if len({one.cell.file for one in alike}) > 1:
        where = f"{cell.file} › {cell.place}" if cell.place else cell.file
    elif len({one.cell.sheet for one in alike}) == 1:
        where = cell.address or where
    return f"{where} ({cell.header})" if is_named and cell.header else where


def _routine(findings: Sequence[Finding]) -> Iterator[str]:
    """How the sheets were read, in one line: nothing has to be done."""
    if findings:
        titles = dict.fromkeys(finding.title.lower() for finding in findings)
        yield from hanging("", f"Catatan rutin: {len(findings)} ({'; '.join(titles)}).")


def _said(finding: Finding, value: str) -> str:
    """The cause; before it the sentence it is about, where nothing else says that."""
    is_said = value.partition("…")[0].rstrip() in finding.cause or value == finding.cell.header
    is_sentence = " " in value and not is_said
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
