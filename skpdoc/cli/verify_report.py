"""What the terminal shows of ``skpdoc verify``: a paragraph a file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import click

from skpdoc.cli.screen import hanging
from skpdoc.model.kembali import Remark
from skpdoc.pipeline.returned.told import document_line, remark_line, signature_line
from skpdoc.pipeline.returned.verified import ContentMatch, FileKind, Verification
from skpdoc.text.lines import printable

_SHOWN = 20
_COLOUR = {ContentMatch.BERUBAH: "red", ContentMatch.TAK_DIBANDINGKAN: "yellow"}


def show_verified(one: Verification) -> None:
    """Which document it is, whether it says what was issued, and what people wrote into it."""
    click.echo(click.style(printable(str(one.berkas)), bold=True))
    for label, text, colour in _lines(one):
        for line in hanging(f"  {label:<9}", printable(text), fg=colour):
            click.echo(line)


def _lines(one: Verification) -> Iterator[tuple[str, str, str | None]]:
    if one.terbit is not None:
        yield "Dokumen", document_line(one), None
    for nomor in one.nomor[:3]:
        yield "Nomor", nomor, None
    isi = f"{one.bentuk.value}, {one.isi.value}"
    yield "Isi", f"{isi} ({len(one.perubahan)} tempat):" if one.perubahan else f"{isi}.", _COLOUR.get(one.isi)
    yield from _several(one.perubahan)
    if one.masukan:
        counts = Counter(masukan.jenis for masukan in one.masukan)
        yield "Masukan", ", ".join(f"{count} {jenis.value}" for jenis, count in counts.items()) + ":", None
        yield from _several(one.masukan)
    for tanda in one.tanda_tangan:
        yield "Tanda", signature_line(tanda), None if tanda.is_sah else "red"
    if one.bentuk is FileKind.PDF and not one.tanda_tangan:
        yield "Tanda", "tidak ada tanda tangan digital.", None
    for danger in one.bahaya:
        yield "WASPADA", danger, "red"
    for note in one.catatan:
        yield "Catatan", note, "yellow"


def _several(some: tuple[Remark, ...]) -> Iterator[tuple[str, str, str | None]]:
    for masukan in some[:_SHOWN]:
        yield "", remark_line(masukan), None
    if len(some) > _SHOWN:
        yield "", f"… dan {len(some) - _SHOWN} lainnya", None
