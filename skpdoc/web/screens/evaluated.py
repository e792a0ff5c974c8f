"""Buat dokumen evaluasi, what came of it, and whence a figure comes; Rekap Evaluasi.xlsx."""

from __future__ import annotations

import asyncio

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from skpdoc.web import place
from skpdoc.web.pages import back, desk_of, screen
from skpdoc.web.screens import making
from skpdoc.web.screens.evaluation import over_period
from skpdoc.web.screens.roles import lineage_shown


@over_period("/evaluasi/periksa")
async def results(request: Request) -> Response:
    """How far the making is; else everybody with his documents."""
    desk = desk_of(request)
    job = desk.job_of(making.EVALUATION.make)
    if job is not None and not job.is_over:
        return screen(request, "sedang.html", kerja=job)
    folder, rows = await desk.ask("evaluation.results", desk.evaluation.books, desk.output)
    twins = await desk.ask("mail.twins", desk.output) if folder else []
    return screen(request, "evaluasi_hasil.html", folder=folder, orang=rows, kerja=job, pasangan=twins)


@over_period("/evaluasi/periksa")
async def before(request: Request) -> Response:
    """Of the open period."""
    return await making.changes_shown(request, making.EVALUATION, desk_of(request).evaluation)


@over_period("/evaluasi/hasil")
async def make(request: Request) -> Response:
    """Of the open period."""
    return await making.begun(request, making.EVALUATION, desk_of(request).evaluation)


@over_period("/evaluasi/hasil")
async def origin(request: Request) -> Response:
    """Dari mana angka ini: ratings, kuadran, realisasi and angka kredit of one person."""
    evaluation = desk_of(request).evaluation
    key = request.query_params.get("orang", "")
    if key not in evaluation.people:
        return back("/evaluasi/hasil")
    lines, held = await evaluation.ask("evaluation.lineage", evaluation.books, key)
    return lineage_shown(request, evaluation.people[key], lines, held, "/evaluasi/hasil")


@over_period("/evaluasi/hasil")
async def rekap(request: Request) -> Response:
    """Rekap Evaluasi.xlsx as the books are now, opened in Excel."""
    desk = desk_of(request)
    path, said = await desk.ask("evaluation.write_rekap", desk.evaluation.books, desk.output)
    desk.notice, desk.warning = f"Rekap ditulis: {path}", "\n".join(said)
    await asyncio.to_thread(place.show, path)
    return back("/evaluasi/hasil")


ROUTES = [
    Route("/evaluasi/hasil", results),
    Route("/evaluasi/buat", before),
    Route("/evaluasi/buat", make, methods=["POST"]),
    Route("/evaluasi/asal", origin),
    Route("/evaluasi/rekap", rekap, methods=["POST"]),
]
