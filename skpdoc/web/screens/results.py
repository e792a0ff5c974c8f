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
from skpdoc.web.pages import back, desk_of, over_books, screen


@over_books("/periksa")
async def people(request: Request) -> Response:
    """How far the making is; afterwards everybody."""
    desk = desk_of(request)
    job = desk.job_of("make")
    if job is not None and not job.is_over:
        return screen(request, "sedang.html", kerja=job)
    folder, rows = await desk.ask("results", desk.books, desk.output)
    return screen(request, "hasil.html", folder=folder, orang=rows, kerja=job)


@over_books("/hasil")
async def look(request: Request) -> Response:
    """The pages of one document as pictures."""
    desk = desk_of(request)
    path = await _document(desk, request.query_params.get("berkas", ""))
    number = desk.keep_pages(await desk.ask("look", path))
    return screen(
        request,
        "lihat.html",
        nama=path.name,
        berkas=request.query_params["berkas"],
        lihat=number,
        halaman=range(len(desk.pages[number])),
    )


async def page(request: Request) -> Response:
    """One of the pictures; of a document that was looked at long ago none."""
    pages = desk_of(request).pages.get(whole(request.path_params["lihat"]) or 0, [])
    number = whole(request.path_params["nomor"])
    if number is None or number >= len(pages):
        return Response(status_code=404)
    return Response(pages[number], media_type="image/png")


@over_books("/hasil")
async def show(request: Request) -> Response:
    """Open a document in Word; without one, the folder."""
    desk, form = desk_of(request), await request.form()
    wanted = str(form.get("berkas", ""))
    path = await _document(desk, wanted) if wanted else await _folder(desk)
    await asyncio.to_thread(place.show, path)
    return back("/hasil")


async def _folder(desk: Desk) -> Path:
    folder, _ = await desk.ask("results", desk.books, desk.output)
    return Path(folder or desk.output)


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
    Route("/halaman/{lihat}/{nomor}.png", page),
    Route("/buka", show, methods=["POST"]),
]
