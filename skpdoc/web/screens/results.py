"""Hasil: everybody with his documents; seen here, in Word, or in their folder."""

from __future__ import annotations

import asyncio
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from skpdoc.errors import SkpdocError
from skpdoc.web import place
from skpdoc.web.desk import Desk
from skpdoc.web.names import whole
from skpdoc.web.pages import back, desk_of, refusal, screen


async def people(request: Request) -> Response:
    """How far the making is; afterwards everybody."""
    desk = desk_of(request)
    if not desk.books:
        return back("/buku")
    job = desk.job if desk.job is not None and desk.job.name == "make" else None
    if job is not None and not job.is_over:
        return screen(request, "sedang.html", kerja=job)
    try:
        folder, rows = await desk.ask("results", desk.books, desk.output)
    except SkpdocError as error:
        return refusal(request, error, "/periksa")
    return screen(request, "hasil.html", folder=folder, orang=rows, kerja=job)


async def look(request: Request) -> Response:
    """The pages of one document as pictures."""
    desk = desk_of(request)
    if not desk.books:
        return back("/buku")
    try:
        path = await _document(desk, request.query_params.get("berkas", ""))
        pages = await desk.ask("look", path)
    except SkpdocError as error:
        return refusal(request, error, "/hasil")
    request.app.state.pages = pages
    return screen(
        request,
        "lihat.html",
        nama=path.name,
        berkas=request.query_params["berkas"],
        halaman=range(len(pages)),
    )


async def page(request: Request) -> Response:
    """One of the pictures."""
    pages: list[bytes] = getattr(request.app.state, "pages", [])
    number = whole(request.path_params["nomor"])
    if number is None or number >= len(pages):
        return Response(status_code=404)
    return Response(pages[number], media_type="image/png")


async def show(request: Request) -> Response:
    """Open a document in Word; without one, the folder."""
    desk, form = desk_of(request), await request.form()
    if not desk.books:
        return back("/buku")
    try:
        folder, _ = await desk.ask("results", desk.books, desk.output)
        wanted = str(form.get("berkas", ""))
        path = await _document(desk, wanted) if wanted else Path(folder or desk.output)
        await asyncio.to_thread(place.show, path)
    except SkpdocError as error:
        return refusal(request, error, "/hasil")
    return back("/hasil")


async def _document(desk: Desk, wanted: str) -> Path:
    """A document that stands in the list, by its path there: no other path is ever opened. Raises SkpdocError."""
    folder, rows = await desk.ask("results", desk.books, desk.output)
    known = {one.path for row in rows for one in row.dokumen}
    if wanted not in known:
        raise SkpdocError("Dokumen itu tidak ada dalam daftar. Buat dokumennya dahulu.")
    return Path(folder) / wanted


ROUTES = [
    Route("/hasil", people),
    Route("/lihat", look),
    Route("/halaman/{nomor}.png", page),
    Route("/buka", show, methods=["POST"]),
]
