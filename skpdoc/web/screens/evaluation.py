"""Evaluasi: the periods of a unit, a period begun, and what was found in its books."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from functools import wraps

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from skpdoc.web import place
from skpdoc.web.asked import BookWish
from skpdoc.web.names import whole
from skpdoc.web.pages import Screen, back, desk_of, over_books, screen
from skpdoc.web.screens.findings import listed, show_copies
from skpdoc.web.uploads import files_of, read, refuse_large

_MOST_BYTES = 32 * 1024 * 1024
_KNOWN = ("rekap", "daftar", "buku_lain")
"""fields of files that fill in a book: e-Kinerja's rekap, a list of staff, other evaluation books"""


def over_period(path: str) -> Callable[[Screen], Screen]:
    """A screen over the evaluation books that are open; without any it is where a period is chosen."""

    def wrapped(handler: Screen) -> Screen:
        answered: Callable[[Request], Awaitable[Response]] = over_books(path)(handler)

        @wraps(handler)
        async def with_period(request: Request) -> Response:
            return await answered(request) if desk_of(request).evaluation.books else back("/evaluasi")

        return with_period

    return wrapped


@over_books("/periksa")
async def periods(request: Request) -> Response:
    """The periods that have books, and those that can be begun."""
    desk = desk_of(request)
    there = await desk.ask("evaluation.periods", desk.books, desk.evaluation.folder)
    return screen(request, "evaluasi.html", periode=there, folder=desk.evaluation.folder)


@over_books("/evaluasi")
async def begin(request: Request) -> Response:
    """Write the book of a period and open it in Excel; of several, one a pejabat penilai, their folder."""
    desk = desk_of(request)
    refuse_large(request, _MOST_BYTES * 2)
    async with request.form(max_files=50) as form:
        rekap, staff, previous = [
            [await read(one, _MOST_BYTES) for one in files_of(form, field)] for field in _KNOWN
        ]
        wish = BookWish(
            str(form.get("periode", "")),
            desk.evaluation.folder,
            desk.output,
            form.get("buku") == "penilai",
            rekap,
            staff,
            previous,
        )
    paths, said = await desk.ask("evaluation.begin", desk.books, wish)
    await desk.evaluation.take(paths, wish.periode)
    made = paths[0] if len(paths) == 1 else paths[0].parent
    told = f"{made}" if len(paths) == 1 else f"{len(paths)} buku, satu setiap pejabat penilai, di {made}"
    desk.notice = "\n".join((f"Buku evaluasi {wish.periode} ditulis: {told}", *said))
    await asyncio.to_thread(place.show, made)
    return back("/evaluasi/periksa")


@over_books("/evaluasi")
async def take(request: Request) -> Response:
    """Go on with a period, by its place in the list."""
    desk, form = desk_of(request), await request.form()
    there = await desk.ask("evaluation.periods", desk.books, desk.evaluation.folder)
    number = whole(form.get("nomor"))
    if number is None or number >= len(there.ada):
        return back("/evaluasi")
    periode, books = there.ada[number]
    await desk.evaluation.take(books, periode)
    return back("/evaluasi/periksa")


@over_period("/evaluasi")
async def check(request: Request) -> Response:
    """What was found, like the findings of planning."""
    evaluation = desk_of(request).evaluation
    return screen(
        request, "evaluasi_periksa.html", **listed(evaluation, request.query_params, has_blanks=True)
    )


@over_period("/evaluasi")
async def again(request: Request) -> Response:
    """Read the books once more, with those that were put into their folder meanwhile."""
    await desk_of(request).evaluation.renew()
    return back("/evaluasi/periksa")


@over_period("/evaluasi/periksa")
async def compare(request: Request) -> Response:
    """Beside e-Kinerja's Rekap Penilaian that was put here; without one, beside none any more."""
    refuse_large(request, _MOST_BYTES * 2)
    async with request.form(max_files=1) as form:
        rekap = [await read(one, _MOST_BYTES) for one in files_of(form, "rekap")]
    await desk_of(request).evaluation.compare(rekap)
    return back("/evaluasi/periksa")


@over_period("/evaluasi/periksa")
async def mark(request: Request) -> Response:
    """Copies with every finding at its cell, opened in Excel."""
    desk = desk_of(request)
    copies = await desk.ask("evaluation.annotate", desk.evaluation.books, desk.copies)
    await show_copies(desk, copies)
    return back("/evaluasi/periksa")


@over_period("/evaluasi/periksa")
async def show(request: Request) -> Response:
    """Open one of the books in Excel, by its place in the list; without one, their folder."""
    evaluation, form = desk_of(request).evaluation, await request.form()
    number = whole(form.get("nomor"))
    known = dict(enumerate(evaluation.books))
    await asyncio.to_thread(place.show, known.get(-1 if number is None else number, evaluation.folder))
    return back("/evaluasi/periksa")


ROUTES = [
    Route("/evaluasi", periods),
    Route("/evaluasi/mulai", begin, methods=["POST"]),
    Route("/evaluasi/ambil", take, methods=["POST"]),
    Route("/evaluasi/periksa", check),
    Route("/evaluasi/periksa-lagi", again, methods=["POST"]),
    Route("/evaluasi/rekap-ekinerja", compare, methods=["POST"]),
    Route("/evaluasi/tandai", mark, methods=["POST"]),
    Route("/evaluasi/buka-buku", show, methods=["POST"]),
]
