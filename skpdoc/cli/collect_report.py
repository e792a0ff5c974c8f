"""What the terminal shows of ``skpdoc collect``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import click

from skpdoc.cli.report import show_kept
from skpdoc.cli.screen import hanging
from skpdoc.model.kembali import ReturnedKind
from skpdoc.pipeline.returned.collect import Collection
from skpdoc.text.lines import printable

_SHOWN = 50


def show_collected(result: Collection) -> None:
    """How many of each kind were filed, what a person must decide, and where the remarks are."""
    counts = Counter(masuk.macam for masuk in result.masuk)
    kinds = ", ".join(f"{count} {macam.value}" for macam, count in counts.items())
    click.echo(f"Dikumpulkan: {len(result.masuk)} berkas{f' ({kinds})' if kinds else ''}.")
    if counts[ReturnedKind.DIPINDAI]:
        click.echo(
            "Yang dipindai: periksa tanda tangannya, lalu centang di Status.xlsx atau pakai skpdoc signed."
        )
    _listed(
        "Dipisahkan menurut kode QR", [(path, _apart(count, rest)) for path, count, rest in result.tumpukan]
    )
    if result.sudah_ada:
        click.echo(f"Isinya sama dengan yang sudah dikumpulkan: {len(result.sudah_ada)} berkas.")
    if result.ditolak:
        click.echo(f"Tidak terbaca atau tidak dapat disimpan: {len(result.ditolak)} berkas.")
    _listed("Perlu diputuskan orang, tidak disalin", result.perlu_keputusan, "yellow")
    aside = [one for one in result.masuk if one.pemeriksaan.terbit and one.pemeriksaan.terbit.pengganti]
    told = [(one.path, f"{one.pemeriksaan.terbit.tak_dihitung}.") for one in aside if one.pemeriksaan.terbit]
    _listed("Disimpan, tetapi tidak dihitung", told, "yellow")
    short = [(one.path, one.pemeriksaan.kurang) for one in result.masuk if one.pemeriksaan.kurang]
    _listed("Minta dipindai lagi", [(path, f"kurang {pages} halaman.") for path, pages in short], "yellow")
    unclear = [(one.path, one.pemeriksaan.halaman) for one in result.masuk if one.pemeriksaan.halaman]
    _listed("Periksa halamannya", unclear, "yellow")
    dangers = [(masuk.path, masuk.pemeriksaan.bahaya) for masuk in result.masuk if masuk.pemeriksaan.bahaya]
    told = [(path, " ".join(some)) for path, some in dangers]
    _listed("Waspada, jangan dibuka sebelum diperiksa", told, "red")
    show_kept(result.simpanan)
    for path in result.rekap:
        click.echo(f"Lihat: {path}")


def _listed(title: str, some: Sequence[tuple[Path, str]], fg: str | None = None) -> None:
    """``title`` with how many files there are, then what is to be said of each; nothing where there is none."""
    if some:
        click.echo(f"{title}: {len(some)} berkas.")
    for path, told in some[:_SHOWN]:
        for line in hanging("  ", printable(f"{path}: {told}"), fg=fg):
            click.echo(line)
    if len(some) > _SHOWN:
        click.echo(f"  … dan {len(some) - _SHOWN} lainnya")


def _apart(count: int, rest: str) -> str:
    left = f" Tidak ikut, karena tanpa kode QR (misalnya lembar pembatas): {rest}." if rest else ""
    return f"menjadi {count} dokumen.{left}"
