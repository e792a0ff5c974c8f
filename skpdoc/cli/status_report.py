"""What the terminal shows of ``skpdoc status``: counts a unit, then who is late."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from skpdoc.cli.screen import hanging
from skpdoc.model.status import BASAH, DIGITAL, SkpStage, Status, StatusRow, counted
from skpdoc.text import indonesian
from skpdoc.text.lines import printable

if TYPE_CHECKING:
    from skpdoc.pipeline.returned.signed import NotedSignatures

_SHOWN, _NAMED = 50, 3


def show_status(status: Status) -> None:
    """Within 80 columns on any terminal."""
    units, head = status.by_unit(), ""
    for (unit, tahun), rows in units.items():
        jenis = rows[0].jenis
        title = f"{unit.removesuffix(f' · {jenis}')} {tahun}"
        if title != head:
            click.echo(click.style(printable(title), bold=True))
        head = title
        click.echo(f"  {_line(jenis, counted(rows))}")
        if told := _ways(rows):
            click.echo(f"  Ditandatangani: {told}")
    if len(units) > 1:
        click.echo(f"Semua unit: {_line(status.sebutan, counted(status.baris))}")
    if not status.baris:
        click.echo(f"Belum ada {' atau '.join(status.jenis)} yang diterbitkan di sini.")
    _show_next(status)
    if status.tenggat is None:
        click.echo("Tenggat belum ditetapkan: --deadline TANGGAL, atau tenggat di [surel] skpdoc.toml.")
        return
    late = [row for row in status.baris if row.is_terlambat]
    click.echo(f"Terlambat (tenggat {indonesian.tanggal(status.tenggat)}): {len(late)}")
    for row in late[:_SHOWN]:
        stage = f"{row.tahap.value}, menunggu Anda" if row.is_menunggu else row.tahap.value
        text = f"{row.nama} ({row.disebut}), {stage}" + (f": {row.catatan}" if row.catatan else "")
        for line in hanging("  ", printable(text)):
            click.echo(line)
    if len(late) > _SHOWN:
        click.echo(f"  … dan {len(late) - _SHOWN} lainnya (lihat Status.xlsx)")


def _show_next(status: Status) -> None:
    """What of the evaluation is due next; units of which it is the same together."""
    steps = status.next_steps()
    if steps:
        click.echo("Evaluasi berikutnya:")
    for step, units in steps.items():
        named = [*units[:_NAMED], *([f"{len(units) - _NAMED} lainnya"] if len(units) > _NAMED else [])]
        for line in hanging("  ", printable(f"{indonesian.daftar(named)}: {step}")):
            click.echo(line)


def _line(jenis: str, counts: list[int]) -> str:
    """``52 SKP: 2 draf → 30 terkirim → 5 kembali → 15 ditandatangani``."""
    everything, *stages, _ = counts
    names = (f"{count} {tahap.value}" for count, tahap in zip(stages, SkpStage, strict=True))
    return f"{everything} {jenis}: {' → '.join(names)}"


def _ways(rows: Sequence[StatusRow]) -> str:
    """``9 basah, 6 digital``."""
    ways = Counter(row.cara for row in rows if row.cara)
    return ", ".join(f"{ways[way]} {way}" for way in (BASAH, DIGITAL) if ways[way])


def tell_ticks(output: Path) -> NotedSignatures:
    """Note what was ticked in Status.xlsx since it was written, and say so, before anything rests on who has signed."""
    from skpdoc.pipeline.folder.remembered import now
    from skpdoc.pipeline.returned.ticked import take_every_tick

    found = take_every_tick(output, now)
    _show_ticks(found)
    return found


def _show_ticks(found: NotedSignatures) -> None:
    """What was read from Status.xlsx, and what in it says nothing certain."""
    for is_berlaku, what in ((True, "Dicatat ditandatangani"), (False, "Dicabut")):
        if count := found.count(is_berlaku=is_berlaku):
            click.echo(f"{what} menurut centang di Status.xlsx: {count}")
    for one in found.ditandai:
        if one.is_baru and not one.pernyataan.is_berlaku:
            click.echo(printable(f"  dicabut: {one.orang.disebut} ({one.orang.kunci})"))
    for place in found.ragu[:_SHOWN]:
        for line in hanging("Status.xlsx, ", printable(place), fg="yellow"):
            click.echo(line)
    if found.ragu:
        click.echo("Status.xlsx dibiarkan seperti disimpan: perbaiki, simpan, lalu jalankan lagi.")


def show_noted(found: NotedSignatures) -> None:
    """Whose SKP was noted as signed by hand, or as not signed after all."""
    for one in found.ditandai:
        said = one.pernyataan
        what = "ditandatangani di kertas" if said.is_berlaku else "belum ditandatangani"
        told = f"{what}, {indonesian.tanggal(date.fromisoformat(said.tanggal))}, menurut {said.oleh or 'yang mengetik'}"
        state = "" if one.is_baru else "sudah tercatat: "
        for line in hanging("  ", printable(f"{one.orang.disebut} ({one.orang.kunci}): {state}{told}.")):
            click.echo(line)
    kinds = Counter({one.jenis: 0 for one in found.ditandai})
    kinds.update(one.jenis for one in found.ditandai if one.is_baru)
    told = ", ".join(f"{count} {kind}" for kind, count in kinds.items())
    click.echo(f"Dicatat: {told}. Lihat semuanya dengan skpdoc status.")


def show_replaced(output: Path) -> None:
    """Which folders of a unit do not count, since its name was corrected."""
    from skpdoc.pipeline.folder.doubles import name_of, replaced
    from skpdoc.pipeline.returned.twins import went_out

    for folder, other in replaced(output):
        gone = went_out(folder, other)
        told = f"digantikan oleh {name_of(other)}, jadi tidak dihitung{f' ({gone})' if gone else ''}."
        for line in hanging("", printable(f"{name_of(folder)}: {told}"), fg="yellow"):
            click.echo(line)


def show_doubles(output: Path) -> None:
    """Folders that may be one unit whose name was corrected; which counts is asked before anything is mailed."""
    from skpdoc.pipeline.folder.doubles import doubles, name_of

    for one in doubles(output):
        names = f"{name_of(one.satu)} dan {name_of(one.lain)}"
        told = (
            "Satu unit yang namanya dibetulkan? Ditanyakan sebelum ada yang dikirim (skpdoc send); sampai dijawab, "
            "setiap orang dihitung dua kali."
        )
        for line in hanging(
            "", printable(f"{names}: {one.sama} dari {one.semua} NIP sama. {told}"), fg="yellow"
        ):
            click.echo(line)
