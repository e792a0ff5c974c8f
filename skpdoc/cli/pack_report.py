"""What the terminal shows of a print file, and while PDFs are made for it."""

from __future__ import annotations

from time import monotonic
from types import TracebackType
from typing import TYPE_CHECKING, Self

import click

from skpdoc.cli.guard import WORLD
from skpdoc.cli.progress_line import ProgressLine
from skpdoc.cli.report import pace
from skpdoc.pipeline.packing.pack_sheets import counted_kinds

if TYPE_CHECKING:
    from skpdoc.pipeline.packing.pack import PrintFile

_SHOWN = 12


class Steps:
    """A bar of steps, once there is one, with rate and time left; nothing where the output is redirected."""

    def __init__(self, label: str) -> None:
        self._begun = monotonic()
        self._line = ProgressLine(label)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._line.clear()

    def __call__(self, done: int, total: int) -> None:
        """So many of all are done."""
        seconds = monotonic() - self._begun
        left = int(seconds * (total - done) / done) if done else 0
        rest = f"sisa {left // 60}:{left % 60:02}"
        self._line.draw(done / (total or 1), (f"{pace(done, seconds)} PDF/detik · {rest}", rest))


def show_pack(berkas: PrintFile) -> int:
    """Where it is and what is in it; the exit code."""
    click.echo(f"Berkas cetak: {berkas.path}")
    isi = counted_kinds(berkas.isi)
    program = f" PDF yang belum ada dibuat dengan {berkas.program}." if berkas.program else ""
    click.echo(f"{isi}, {berkas.penilai} pejabat penilai, {berkas.halaman} halaman.{program}")
    for jenis, people in berkas.belum.items():
        more = f" dan {len(people) - _SHOWN} lainnya" if len(people) > _SHOWN else ""
        if people:
            click.echo(f"Belum ada {jenis}: {', '.join(people[:_SHOWN])}{more}.")
    for line in berkas.gagal:
        click.echo(f"skpdoc: {line}", err=True)
    return WORLD if berkas.gagal else 0
