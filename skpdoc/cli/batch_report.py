"""What the terminal shows of many units: what was found, one bar over all of them, a line a unit, the totals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from time import monotonic
from types import TracebackType
from typing import Any, Self, TypeVar

import click

from skpdoc.cli.guard import GALAT, WORLD
from skpdoc.cli.progress_line import ProgressLine
from skpdoc.cli.report import counted, made, made_pdf, pace, report
from skpdoc.pipeline.kinds.jenis import DocumentKind
from skpdoc.pipeline.making.summary import UnitSummary
from skpdoc.pipeline.reading.discover import FoundBooks
from skpdoc.pipeline.reading.load import UnitBooks

Outcome = TypeVar("Outcome")

_FEW = 5
"""so many units are each reported in full"""
_PASSED = 12


def show_found(found: FoundBooks, units: int) -> None:
    """How many workbooks the folders hold, and what in them was passed over; nothing where none was named."""
    if not found.is_folder:
        return
    passed = f", {len(found.dilewati)} dilewati" if found.dilewati else ""
    click.echo(f"Ditemukan: {len(found.books)} buku kerja, {units} unit{passed}.")
    for path, why in list(found.dilewati.items())[:_PASSED]:
        click.echo(f"  dilewati {path}: {why}")
    if len(found.dilewati) > _PASSED:
        click.echo(f"  … dan {len(found.dilewati) - _PASSED} lainnya")


class Bar:
    """One bar over all units, weighed by the size of their workbooks; nothing where the output is redirected."""

    def __init__(self, units: Sequence[UnitBooks]) -> None:
        self._sizes = [sum(_size(path) for path in unit.books.values()) for unit in units]
        self._reached = [0] * len(units)
        self._documents = [0] * len(units)
        self._finished = 0
        self._begun = monotonic()
        label = units[0].judul if len(units) == 1 else f"{len(units)} unit"
        self._line = ProgressLine(label)

    def __enter__(self) -> Self:
        self._draw()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.clear()

    def watch(self, number: int, done: int, total: int) -> None:
        """So many documents of a unit are done."""
        self._documents[number] = done
        if total:
            self._move(number, self._sizes[number] * done // total)

    def seen(self, numbered: Iterable[tuple[int, Outcome]]) -> Iterator[tuple[int, Outcome]]:
        """The same, once the bar has it that the unit is finished."""
        for number, outcome in numbered:
            self._finished += 1
            self._move(number, self._sizes[number])
            yield number, outcome

    def clear(self) -> None:
        """Free its line for what is to be printed; it comes back at the next step."""
        self._line.clear()

    def _move(self, number: int, reached: int) -> None:
        if reached > self._reached[number]:
            self._reached[number] = reached
            self._draw()

    def _draw(self) -> None:
        if self._sizes:
            self._line.draw(sum(self._reached) / sum(self._sizes), self._said())

    def _said(self) -> tuple[str, str]:
        """Units, documents a second, and the time left at the pace so far; the same without the pace."""
        seconds = max(monotonic() - self._begun, 0.001)
        units = f"{self._finished}/{len(self._sizes)} unit" if len(self._sizes) > 1 else ""
        reached = sum(self._reached)
        left = int(seconds * (sum(self._sizes) - reached) / reached) if reached else 0
        rest = f"sisa {left // 60}:{left % 60:02}" if reached else ""
        rate = f"{pace(sum(self._documents), seconds)} dokumen/detik"
        return " · ".join(filter(None, (units, rate, rest))), " · ".join(filter(None, (units, rest)))


def _size(path: Any) -> int:
    try:
        return max(int(path.stat().st_size), 1)
    except OSError:
        return 1


class Totals:
    """What all units come to; of many, those that need nobody are told in one line."""

    def __init__(self, units: int, unread: int = 0) -> None:
        self._units, self._unread = units, unread
        self._begun = monotonic()
        self._written: Counter[DocumentKind] = Counter()
        self._kept: Counter[DocumentKind] = Counter()
        self._is_quiet = True
        self._pengganti: dict[str, str] = {}
        self._pdf_program = ""
        self._withheld = self._failed = self._told = self._pdf = self._pdf_kept = 0

    def tell(self, result: UnitSummary) -> int:
        """Report one unit; its exit code."""
        self._told += bool(result.folder)
        if not result.unit:
            self._unread += len(result.books)
        self._written.update(result.tertulis)
        self._kept.update(result.tetap)
        self._withheld += result.jumlah_ditahan
        self._failed += len(result.gagal)
        self._is_quiet &= result.simpanan.is_quiet
        self._pdf += result.pdf
        self._pdf_kept += result.pdf_tetap
        self._pdf_program = result.pdf_program or self._pdf_program
        self._pengganti |= result.pengganti
        if self._units > _FEW and result.is_fine:
            click.echo(
                f"{result.unit}: {made(result.tertulis, result.tetap)} Temuan: {counted(result.jumlah)}."
            )
        else:
            report(result)
        return WORLD if result.gagal else GALAT if result.needs_word else 0

    def show(self) -> None:
        """Which typefaces are missing here; the sums and how long it took, where there are several units."""
        for name, instead in self._pengganti.items():
            click.echo(
                f"Huruf {name} tidak terpasang di komputer ini; PDF memakai {instead}, sehingga baris dan halamannya "
                "dapat lain dari di Word. Pasang huruf itu lalu hapus PDF-nya, atau pilih huruf lain di formulir; "
                "kemudian jalankan lagi."
            )
        if self._units + self._unread < 2:
            return
        seconds = monotonic() - self._begun
        count = self._written.total()
        click.echo()
        click.echo(click.style(f"Jumlah: {self._told} dari {self._units} unit.{self._without()}", bold=True))
        said = made(self._written, self._kept, is_all=self._is_quiet)
        click.echo(f"{said} Ditahan: {self._withheld}. Gagal ditulis: {self._failed}.")
        if self._pdf or self._pdf_kept:
            click.echo(made_pdf(self._pdf, self._pdf_kept, self._pdf_program))
        rate = f", {pace(count, seconds)} dokumen/detik" if count else ""
        click.echo(f"Waktu: {seconds:.0f} detik{rate}.")

    def _without(self) -> str:
        return f" Tidak terbaca: {self._unread} berkas." if self._unread else ""
