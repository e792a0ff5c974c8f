"""Buat dokumen evaluasi, and what came of it; Rekap Evaluasi.xlsx."""

from __future__ import annotations

import asyncio

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from skpdoc.pipeline.kinds import issued_kinds, usual_kinds
from skpdoc.pipeline.kinds.jenis import OfficeCycle
from skpdoc.web import place
from skpdoc.web.asked import Wish
from skpdoc.web.pages import back, desk_of, screen
from skpdoc.web.screens.evaluation import over_period

_CYCLE = OfficeCycle.EVALUATION


@over_period("/evaluasi/periksa")
async def results(request: Request) -> Response:
    """How far the making is; else what can be made, and everybody with his documents."""
    desk = desk_of(request)
    job = desk.job_of("evaluation.make")
    if job is not None and not job.is_over:
        return screen(request, "sedang.html", kerja=job)
    folder, rows = await desk.ask("evaluation.results", desk.evaluation.books, desk.output)
    return screen(
        request,
        "evaluasi_hasil.html",
        folder=folder,
        orang=rows,
        kerja=job,
        jenis=[one.nama for one in issued_kinds(_CYCLE)],
        biasa=[one.nama for one in usual_kinds(_CYCLE)],
    )


@over_period("/evaluasi/hasil")
async def make(request: Request) -> Response:
    """Begin; a second press of the button begins nothing more."""
    desk, form = desk_of(request), await request.form(max_fields=20_000)
    kinds = {one.nama for one in issued_kinds(_CYCLE)}
    people = desk.evaluation.checkup.people if desk.evaluation.checkup else {}
    wish = Wish(
        desk.output,
        tuple(str(one) for one in form.getlist("jenis") if one in kinds),
        tuple(str(one) for one in form.getlist("orang") if one in people),
        is_pdf="pdf" in form,
        forms=desk.forms,
        cycle=_CYCLE,
        is_reissue="ganti" in form,
    )
    title = f"Membuat dokumen evaluasi {desk.evaluation.periode}"
    desk.start("evaluation.make", title, desk.evaluation.books, wish)
    return back("/evaluasi/hasil")


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
    Route("/evaluasi/buat", make, methods=["POST"]),
    Route("/evaluasi/rekap", rekap, methods=["POST"]),
]
