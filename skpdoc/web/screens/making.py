"""Buat dokumen: first what would change, then the making, which can be stopped."""

from __future__ import annotations

from typing import NamedTuple

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from skpdoc.pipeline.kinds import issued_kinds, usual_kinds
from skpdoc.pipeline.kinds.jenis import OfficeCycle
from skpdoc.pipeline.making.touched import DocumentFate
from skpdoc.web.asked import Wish
from skpdoc.web.checked_books import CheckedBooks
from skpdoc.web.pages import back, desk_of, over_books, screen

_DECISION = "putusan "
"""before the path of a document, in the name of a field"""
_UNDECIDED = (DocumentFate.TERBIT, DocumentFate.DIUBAH_TANGAN)


class CycleJob(NamedTuple):
    """The making of one half of the year: the workers' functions, what is made, where that is asked for and shown."""

    cycle: OfficeCycle
    compare: str
    make: str
    what: str
    asked_at: str
    shown_at: str


PLANNING = CycleJob(
    OfficeCycle.PLANNING,
    "making.compare",
    "making.make",
    "dokumen",
    "/buat",
    "/hasil",
)
EVALUATION = CycleJob(
    OfficeCycle.EVALUATION,
    "evaluation.compare",
    "evaluation.make",
    "dokumen evaluasi",
    "/evaluasi/buat",
    "/evaluasi/hasil",
)
_SHOWN_AT = {
    PLANNING.make: PLANNING.shown_at,
    EVALUATION.make: EVALUATION.shown_at,
    "mail.send_mail": "/kirim",
    "returned.gather": "/kembali",
    "returned.print_file": "/status",
}


@over_books("/periksa")
async def before(request: Request) -> Response:
    """Of the plan."""
    return await changes_shown(request, PLANNING, desk_of(request))


@over_books("/hasil")
async def make(request: Request) -> Response:
    """Of the plan."""
    return await begun(request, PLANNING, desk_of(request))


async def changes_shown(request: Request, cycle: CycleJob, books: CheckedBooks) -> Response:
    """Yang akan berubah, and what to make."""
    desk = desk_of(request)
    job = desk.job_of(cycle.make)
    if job is not None and not job.is_over:
        return screen(request, "sedang.html", kerja=job)
    wish = Wish(desk.output, forms=desk.forms, cycle=cycle.cycle)
    changes = await desk.ask(cycle.compare, books.books, wish)
    return screen(
        request,
        "buat.html",
        paruh=cycle,
        orang=books.people,
        berubah=changes,
        ragu=[one for one in changes.documents if one.nasib in _UNDECIDED],
        jenis=[one.nama for one in issued_kinds(cycle.cycle)],
        biasa=[one.nama for one in usual_kinds(cycle.cycle)],
    )


async def begun(request: Request, cycle: CycleJob, books: CheckedBooks) -> Response:
    """Begin; a second press of the button begins nothing more."""
    desk, form = desk_of(request), await request.form(max_fields=20_000)
    kinds = {one.nama for one in issued_kinds(cycle.cycle)}
    wish = Wish(
        desk.output,
        tuple(str(one) for one in form.getlist("jenis") if one in kinds),
        tuple(str(one) for one in form.getlist("orang") if one in books.people),
        is_pdf="pdf" in form,
        renewed=_decided(form, "baru"),
        kept=_decided(form, "biarkan"),
        forms=desk.forms,
        cycle=cycle.cycle,
    )
    desk.start(cycle.make, f"Membuat {cycle.what}", books.books, wish)
    return back(cycle.shown_at)


def _decided(form: FormData, answer: str) -> tuple[str, ...]:
    """The paths of which somebody said so."""
    return tuple(
        name.removeprefix(_DECISION)
        for name, value in form.items()
        if name.startswith(_DECISION) and value == answer
    )


@over_books("/peran")
async def dialog(request: Request) -> Response:
    """The working sheets for the dialog kinerja."""
    desk = desk_of(request)
    found = await desk.ask("making.dialog", desk.books, Wish(desk.output, forms=desk.forms))
    desk.notice = f"Ditulis: {found.written} lembar dialog kinerja di {found.folder}"
    desk.warning = "\n".join(found.said)
    return back("/peran")


async def stop(request: Request) -> Response:
    """Hentikan: what was written is whole; back to where the job is shown."""
    desk = desk_of(request)
    desk.jobs.stop()
    return back(_SHOWN_AT.get(desk.job.name, "/") if desk.job else "/")


ROUTES = [
    Route("/buat", before),
    Route("/buat", make, methods=["POST"]),
    Route("/dialog", dialog, methods=["POST"]),
    Route("/henti", stop, methods=["POST"]),
]
