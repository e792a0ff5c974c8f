"""How the terminal shows what ``skpdoc impact`` found: the changed cells, then document by document why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import click

from skpdoc.cli.report import by_kind, counted, where
from skpdoc.cli.screen import hanging
from skpdoc.findings import count_by_severity
from skpdoc.pipeline.kinds.jenis import OfficeCycle
from skpdoc.pipeline.making.cell_changes import ChangedCell
from skpdoc.pipeline.making.impact import Impact
from skpdoc.pipeline.making.touched import DocumentFate, TouchedDocument
from skpdoc.text.lines import shorten

_CELLS = 20
_PEOPLE = 30
_TEXTS = 3
_PLACES = 6
_TITLES = {
    DocumentFate.BARU: "Dibuat baru",
    DocumentFate.DIBUAT_ULANG: "Dibuat ulang",
    DocumentFate.DITAHAN: "Ditahan, dan yang lama dipindahkan ke Tidak berlaku (yang diubah tangan: ke Diubah tangan)",
    DocumentFate.DIPINDAHKAN: "Dipindahkan ke Tidak berlaku, karena tidak ada lagi di buku kerja",
    DocumentFate.TERBIT: "Sudah terbit, dibiarkan sampai generate --reissue",
    DocumentFate.DIUBAH_TANGAN: "Dibuat ulang, dan yang diubah tangan dipindahkan ke Diubah tangan",
    DocumentFate.DIBIARKAN: "Diubah tangan sesudah dibuat, dibiarkan",
}


def show_impact(dampak: Impact, siklus: OfficeCycle, *, is_all: bool) -> None:
    """One unit; with ``is_all`` every cell and document, else some of each."""
    program = "skpdoc" if siklus is OfficeCycle.PLANNING else "skpdoc evaluate"
    click.echo(click.style(", ".join(dampak.loaded.books), bold=True))
    if dampak.folder is None:
        counts = counted(count_by_severity(dampak.loaded.findings))
        click.echo(f"Belum dapat dibandingkan: {dampak.loaded.belum_siap} ({counts}). Lihat: {program} check")
        return
    if dampak.is_pertama:
        kinds = _kinds(dampak.sentuhan)
        click.echo(f"Belum ada dokumen di {dampak.folder}. Akan dibuat: {kinds}.")
        return
    books = tuple(dampak.loaded.books)
    _show_cells(dampak.sel, len(dampak.sel or ()) if is_all else _CELLS, books)
    for nasib in DocumentFate:
        touched = [one for one in dampak.sentuhan if one.nasib is nasib]
        if touched:
            _show_documents(nasib, touched, len(touched) if is_all else _PEOPLE, books)
    click.echo()
    if not dampak.sentuhan:
        click.echo(f"Tidak ada dokumen yang berubah. Tetap: {by_kind(dampak.tetap)}.")
        return
    click.echo(f"Tetap: {by_kind(dampak.tetap)}. Belum ada yang ditulis; jalankan {program} generate.")


def _show_cells(cells: Sequence[ChangedCell] | None, most: int, books: Sequence[str]) -> None:
    if cells is None:
        click.echo(
            "Buku kerja pembuatan terakhir tidak ada di folder Sumber; sel yang berubah tidak dapat ditunjukkan."
        )
        return
    click.echo(f"Sel atau baris yang berubah sejak pembuatan terakhir: {len(cells)}")
    for cell in cells[:most]:
        for line in hanging("  ", _told(cell, books)):
            click.echo(line)
    if len(cells) > most:
        click.echo(f"  … dan {len(cells) - most} lainnya (--all menampilkan semua)")


def _told(cell: ChangedCell, books: Sequence[str]) -> str:
    if cell.is_baris_baru:
        return f"{_place(cell, books)}: baris baru ({shorten(cell.baru)})"
    if cell.is_baris_hilang:
        return f"{_place(cell, books)} yang lama: dihapus ({shorten(cell.lama)})"
    header = f" ({cell.cell.header})" if cell.cell.header else ""
    return f"{_place(cell, books)}{header}: {_pair(cell.lama, cell.baru)}"


def _place(cell: ChangedCell, books: Sequence[str]) -> str:
    """Its cell or row; with its workbook where there are several."""
    is_row = cell.is_baris_baru or cell.is_baris_hilang
    place = f"{cell.cell.sheet} baris {cell.cell.row}" if is_row else cell.cell.place
    return place if len(books) == 1 else f"{cell.cell.file} › {place}"


def _pair(former: str, present: str) -> str:
    return f"{_quoted(former)} → {_quoted(present)}"


def _quoted(text: str) -> str:
    return f'"{shorten(text)}"' if text else "(kosong)"


def _show_documents(
    nasib: DocumentFate, touched: Sequence[TouchedDocument], most: int, books: Sequence[str]
) -> None:
    click.echo()
    kinds = _kinds(touched)
    click.echo(click.style(f"{_TITLES[nasib]}: {kinds}", bold=True))
    for one in touched[:most]:
        for line in hanging("  ", f"{one.siapa}: {_why(one, books)}"):
            click.echo(line)
        for former, present in one.isi[:_TEXTS]:
            for line in hanging("      ", _pair(former, present)):
                click.echo(line)
        if len(one.isi) > _TEXTS:
            click.echo(f"      … dan {len(one.isi) - _TEXTS} isian lain")
    if len(touched) > most:
        click.echo(f"  … dan {len(touched) - most} lainnya (--all menampilkan semua)")


def _kinds(touched: Sequence[TouchedDocument]) -> str:
    """``8 SKP, 2 MPH, 1 buku kerja MPH``."""
    of_people = Counter(one.jenis for one in touched if one.kunci)
    books = Counter(one.jenis for one in touched if not one.kunci)
    parts = [by_kind(of_people)] if of_people else []
    return ", ".join([*parts, *(f"{count} buku kerja {jenis}" for jenis, count in books.items())])


def _why(one: TouchedDocument, books: Sequence[str]) -> str:
    if one.galat:
        places = ", ".join(dict.fromkeys(f"{where(f.cell, books)} [{f.code}]" for f in one.galat))
        return f"galat {places}"
    reasons = [", ".join(_places(one.sel, books)), one.sebab]
    return "; ".join(filter(None, reasons)) or _TITLES[one.nasib].lower()


def _places(cells: Sequence[ChangedCell], books: Sequence[str]) -> Iterator[str]:
    places = list(dict.fromkeys(_place(cell, books) for cell in cells))
    yield from places[:_PLACES]
    if len(places) > _PLACES:
        yield f"dan {len(places) - _PLACES} sel lain"
