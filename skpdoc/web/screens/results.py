"""Hasil: everybody with his documents; seen here, in Word, or in their folder."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from skpdoc.errors import SkpdocError
from skpdoc.model.indeks import IndexRow
from skpdoc.web import place
from skpdoc.web.desk import Desk
from skpdoc.web.names import whole
from skpdoc.web.pages import back, desk_of, over_books, screen
from skpdoc.web.quick_look import frame
from skpdoc.web.screens.making import PLANNING


@over_books("/periksa")
async def people(request: Request) -> Response:
    """How far the making is; afterwards everybody."""
    desk = desk_of(request)
    job = desk.job_of(PLANNING.make)
    if job is not None and not job.is_over:
        return screen(request, "sedang.html", kerja=job)
    folder, rows = await _planned(desk)
    return screen(request, "hasil.html", folder=folder, orang=rows, kerja=job)


@over_books("/hasil")
async def look(request: Request) -> Response:
    """The pages of one document as pictures; where none can be made, or ``cepat`` is asked for, a quick look."""
    desk, is_quick = desk_of(request), "cepat" in request.query_params
    path = await _document(desk, request.query_params)
    program, pages, fault = ("", [], "") if is_quick else await _pictures(desk, path)
    number = desk.keep_pages(pages)
    return screen(
        request,
        "lihat.html",
        nama=path.name,
        berkas=request.query_params["berkas"],
        evaluasi=request.query_params.get("evaluasi", ""),
        program=program,
        lihat=number,
        halaman=range(len(pages)),
        sebab=fault,
    )


async def _pictures(desk: Desk, path: Path) -> tuple[str, list[bytes], str]:
    """Who made them, and they; none, and why, where they cannot be had."""
    try:
        return *await desk.ask("making.look", path), ""
    except SkpdocError as error:
        return "", [], str(error)


@over_books("/hasil")
async def quick(request: Request) -> Response:
    """The frame of a quick look."""
    path = await _document(desk_of(request), request.query_params)
    return frame(await asyncio.to_thread(path.read_bytes))


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
    named = {name: str(value) for name, value in form.items()}
    path = (
        await _document(desk, named)
        if named.get("berkas")
        else Path((await _listed(desk, named))[0] or desk.output)
    )
    await asyncio.to_thread(place.show, path)
    return back("/evaluasi/hasil" if named.get("evaluasi") else "/hasil")


async def _listed(desk: Desk, named: Mapping[str, str]) -> tuple[str, Sequence[IndexRow]]:
    """The folder and the list in which a document is named: of the open period's evaluation, or of planning."""
    if not named.get("evaluasi"):
        return await _planned(desk)
    if not desk.evaluation.books:
        raise SkpdocError("Pilih periode evaluasinya dahulu.")
    return await desk.ask("evaluation.results", desk.evaluation.books, desk.output)  # type: ignore[no-any-return]


async def _planned(desk: Desk) -> tuple[str, Sequence[IndexRow]]:
    """Of planning; by what was made before where the workbooks cannot be read."""
    if desk.error:
        return await desk.ask("making.standing", desk.output, desk.title)  # type: ignore[no-any-return]
    return await desk.ask("making.results", desk.books, desk.output)  # type: ignore[no-any-return]


async def _document(desk: Desk, named: Mapping[str, str]) -> Path:
    """A document that stands in the list, by its path there: no other path is ever opened. Raises SkpdocError."""
    folder, rows = await _listed(desk, named)
    wanted = named.get("berkas", "")
    known = {one.path for row in rows for one in row.dokumen}
    if wanted not in known:
        raise SkpdocError("Dokumen itu tidak ada dalam daftar. Buat dokumennya dahulu.")
    return Path(folder) / wanted


ROUTES = [
    Route("/hasil", people),
    Route("/lihat", look),
    Route("/pratinjau", quick),
    Route("/halaman/{lihat}/{nomor}.png", page),
    Route("/buka", show, methods=["POST"]),
]
