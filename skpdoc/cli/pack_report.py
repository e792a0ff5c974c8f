"""What the terminal shows of a print file, and while PDFs are made for it."""

from __future__ import annotations

import sys
from time import monotonic
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

import click

from skpdoc.cli.guard import WORLD
from skpdoc.cli.report import pace
from skpdoc.pipeline.packing.pack_sheets import counted_kinds

if TYPE_CHECKING:
    from skpdoc.pipeline.packing.pack import PrintFile

_SHOWN = 12


class Steps:
    """A bar of steps, once there is one, with rate and time left; nothing where the output is redirected."""

    def __init__(self, label: str) -> None:
        self._label = label
        self._begun = monotonic()
        self._done = 0
        self._bar: Any = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.__exit__(kind, error, trace)

    def __call__(self, done: int, total: int) -> None:
        """So many of all are done."""
        if self._bar is None and sys.stderr.isatty():
            bar: Any = click.progressbar(
                length=total, label=self._label, file=sys.stderr, item_show_func=lambda _: self._rate()
            )
            self._bar = bar.__enter__()
        step, self._done = done - self._done, done
        if self._bar is not None:
            self._bar.update(step)

    def _rate(self) -> str:
        return f"{pace(self._done, monotonic() - self._begun)} PDF/detik"


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
