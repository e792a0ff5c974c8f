"""Workbooks: picked, dropped, made new; opened in Excel."""

from __future__ import annotations

import asyncio
from datetime import date
from pathlib import Path

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from skpdoc.errors import SkpdocError
from skpdoc.findings import Finding
from skpdoc.web import place
from skpdoc.web.desk import Desk
from skpdoc.web.names import free, whole
from skpdoc.web.pages import back, desk_of, refused, screen
from skpdoc.web.screens import staff
from skpdoc.web.uploads import files_of, keep, name_of, refuse_large

_RETURNING = {
    ".docx": "berkas Word",
    ".doc": "berkas Word",
    ".pdf": "berkas PDF",
    ".jpg": "foto",
    ".jpeg": "foto",
    ".png": "foto",
    ".heic": "foto",
}
_SHEETS = frozenset({".xls", ".xlsm", ".xlsb", ".ods", ".csv", ".numbers"})
_MOST_BYTES = 64 * 1024 * 1024
"""of one workbook that is dropped"""


async def choose(request: Request) -> Response:
    """Where workbooks are put down; the units among which to choose; what is to be done with those of a known one."""
    return screen(request, "dikenal.html" if desk_of(request).arrived else "buku.html")


@refused("/buku")
async def ask(request: Request) -> Response:
    """The system's own dialog."""
    desk = desk_of(request)
    chosen = await asyncio.to_thread(place.ask_for_files)
    if not chosen:
        return back("/buku")
    await desk.open(chosen)
    return _opened(desk)


@refused("/buku")
async def take(request: Request) -> Response:
    """One unit of several, by its place in the list."""
    desk, form = desk_of(request), await request.form()
    number = whole(form.get("nomor"))
    if number is None or number >= len(desk.choices):
        return back("/buku")
    await desk.choose(number)
    return _opened(desk)


@refused("/buku")
async def hand_over(request: Request) -> Response:
    """Workbooks that a second start of the program was given."""
    desk, form = desk_of(request), await request.form()
    await desk.open([place.standing(str(one)) for one in form.getlist("buku")])
    return _opened(desk)


def _opened(desk: Desk) -> Response:
    """To the choice among several units, or the question what they are; else to what was found."""
    return back("/buku" if desk.choices or desk.arrived else "/periksa")


@refused("/buku")
async def decide(request: Request) -> Response:
    """What workbooks of a known unit are: nothing new, its new content, or another unit's after all."""
    desk, form = desk_of(request), await request.form()
    number, wish = whole(form.get("nomor", "0")), form.get("cara")
    if desk.arrived is None or number is None or number >= len(desk.arrived.places):
        return back("/buku")
    known = desk.arrived.places[number]
    if wish == "lanjut" and known.books:
        await desk.take(known.books)
    elif wish == "ganti":
        await desk.renew(known)
    elif wish == "terpisah":
        await desk.separate()
    else:
        desk.dismiss()
        return back("/buku")
    return back("/periksa")


@refused("/periksa")
async def take_other(request: Request) -> Response:
    """A workbook by another name in the place of one that is gone, by its place in the list."""
    desk, form = desk_of(request), await request.form()
    number, found = whole(form.get("nomor")), await desk.beside_missing()
    if number is not None and number < len(found):
        await desk.take([found[number]])
    return back("/periksa")


@refused("/buku")
async def drop(request: Request) -> Response:
    """Files that were dropped: a browser hands over bytes, never a path, so they become copies in the work folder."""
    desk = desk_of(request)
    refuse_large(request, _MOST_BYTES * 2)
    async with request.form(max_files=50) as form:
        files = files_of(form)
        if not files:
            return back("/buku")
        names = [_name_of(one) for one in files]
        folder = free(desk.work / "Buku Kerja" / Path(names[0]).stem)
        copies = [await keep(folder, one, _MOST_BYTES) for one in files]
    await desk.open(copies, is_copy=True)
    return _opened(desk)


def _name_of(file: UploadFile) -> str:
    name = name_of(file)
    suffix = Path(name).suffix.lower()
    if suffix in _RETURNING:
        raise SkpdocError(
            f"{name}: {_RETURNING[suffix]}, bukan buku kerja Excel. Bila ini dokumen SKP yang kembali dari pegawai "
            "atau pejabat penilai, letakkan di Yang kembali."
        )
    if suffix != ".xlsx":
        again = " Simpan ulang sebagai .xlsx, lalu letakkan lagi." if suffix in _SHEETS else ""
        raise SkpdocError(f"{name}: bukan buku kerja Excel (.xlsx).{again}")
    return name


async def new(request: Request) -> Response:
    """The form of a new workbook."""
    return screen(
        request, "baru.html", tahun=date.today().year + (date.today().month > 10), isian={}, kesalahan=""
    )


async def make(request: Request) -> Response:
    """Blank, or from last year's workbook, which is the one on the desk."""
    desk, form = desk_of(request), await request.form()
    old = desk.books[0] if form.get("isi") == "lama" and desk.books else None
    unit = str(form.get("unit", "")).strip()
    try:
        path, year = staff.place_of(desk.work, unit, str(form.get("tahun", "")))
        if form.get("isi") == "daftar":
            return await staff.ask_columns(request, form)
        brought, said = await _written(desk, path, year, unit, old)
    except SkpdocError as error:
        return screen(
            request, "baru.html", 422, tahun=form.get("tahun", ""), isian=dict(form), kesalahan=str(error)
        )
    return await staff.show_made(request, path, old.name if old else "", brought, said)


async def _written(
    desk: Desk, path: Path, year: int, unit: str, old: Path | None
) -> tuple[dict[str, int], list[Finding]]:
    """The new workbook; rows that were brought by sheet, and what is said of the rest."""
    if old is None:
        await desk.ask("new_books.new_book", path, year, None, unit)
        return {}, []
    brought, said = await desk.ask("new_books.carry_book", path, year, old)
    return brought, said


async def show(request: Request) -> Response:
    """Open a workbook in Excel, by its place in the list."""
    desk, form = desk_of(request), await request.form()
    number, there = whole(form.get("nomor", "0")), str(form.get("kembali", "/periksa"))
    try:
        if number is not None and number < len(desk.books):
            await asyncio.to_thread(place.show, desk.books[number])
    except SkpdocError as error:
        desk.warning = str(error)
    return back(there if there in ("/buku", "/periksa") else "/periksa")


ROUTES = [
    Route("/buku", choose),
    Route("/pilih", ask, methods=["POST"]),
    Route("/ambil", take, methods=["POST"]),
    Route("/buku/dikenal", decide, methods=["POST"]),
    Route("/buku/pengganti", take_other, methods=["POST"]),
    Route("/serahkan", hand_over, methods=["POST"]),
    Route("/letakkan", drop, methods=["POST"]),
    Route("/baru", new),
    Route("/baru", make, methods=["POST"]),
    Route("/buka-buku", show, methods=["POST"]),
]
