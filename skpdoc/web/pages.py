"""Screens out of templates: every text escaped, the step at which the officer stands, the notice that is said once."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date
from functools import cache, wraps
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from skpdoc.errors import SkpdocError
from skpdoc.model.status import SkpStage
from skpdoc.pipeline.kinds import issued_kinds, needed_kinds
from skpdoc.text import indonesian
from skpdoc.web.desk import Desk
from skpdoc.web.spoken import spoken
from skpdoc.web.told import StagesDone

FOLDER = Path(__file__).parent
_AFTERWARDS = (
    ("/kirim", "Kirim", SkpStage.TERKIRIM),
    ("/kembali", "Yang kembali", SkpStage.KEMBALI),
    ("/status", "Status", SkpStage.DITANDATANGANI),
)
"""step, name, and the stage at which a document is past it"""

Screen = Callable[[Request], Awaitable[Response]]


@dataclass(frozen=True, slots=True)
class Step:
    """One stop on the way through the year."""

    path: str
    name: str
    hint: str = ""
    is_done: bool = False


@cache
def _templates() -> Environment:
    found = Environment(
        loader=FileSystemLoader(FOLDER / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.filters["angka"] = lambda number: f"{number:,}".replace(",", ".")
    found.filters["orang"] = lambda keys: len({key.partition("/")[0] for key in keys})
    found.filters["tanggal"] = indonesian.tanggal
    found.filters["hari"] = lambda text: indonesian.tanggal(date.fromisoformat(text)) if text else ""
    found.filters["tutur"] = spoken
    return found


def desk_of(request: Request) -> Desk:
    """The desk of this server."""
    desk: Desk = request.app.state.desk
    return desk


def rendered(template: str, **context: object) -> str:
    """A template filled in."""
    return _templates().get_template(template).render(**context)


def screen(request: Request, template: str, status: int = 200, **context: object) -> Response:
    """A whole page."""
    desk = desk_of(request)
    notice, warning = desk.notice, desk.warning
    desk.notice = desk.warning = ""
    desk.looked.add(request.url.path)
    page = rendered(
        template,
        desk=desk,
        here=request.url.path,
        steps=_steps(desk) if desk.books else (),
        notice=notice,
        warning=warning,
        jam=time.strftime("%H.%M", time.localtime(desk.checked_at)) if desk.checked_at else "",
        **context,
    )
    return HTMLResponse(page, status)


def _steps(desk: Desk) -> tuple[Step, ...]:
    """Each is ticked once there is nothing left to do at it."""
    counts = desk.checkup.found["jumlah"] if desk.checkup else {}
    told = ", ".join(f"{count} {name}" for name, count in counts.items() if count and name != "saran")
    far = desk.far or StagesDone()
    return (
        Step("/buku", "Buku kerja", ", ".join(path.name for path in desk.books), is_done=True),
        Step(
            "/periksa",
            "Periksa",
            told or ("tidak ada galat" if desk.checkup else "belum dapat dibaca"),
            is_done=bool(desk.checkup) and not counts.get("galat"),
        ),
        Step("/peran", "Pembagian peran", is_done="/peran" in desk.looked),
        Step("/buat", "Buat dokumen", _making(desk, far), is_done=far.is_made),
        Step("/hasil", "Hasil", f"{far.made} {needed_kinds()}" if far.made else "", is_done=bool(far.made)),
        *(Step(path, name, far.told(word), is_done=far.is_past(word)) for path, name, word in _AFTERWARDS),
        Step("/evaluasi", "Evaluasi", desk.evaluation.periode),
    )


def _making(desk: Desk, far: StagesDone) -> str:
    counted = desk.checkup.ready if desk.checkup else {}
    needed = [one.nama for one in issued_kinds() if one.is_needed]
    ready = ", ".join(f"{counted[kind]} {kind}" for kind in needed if counted.get(kind))
    if not far.made or far.is_made:
        return f"{ready} siap" if ready and not far.made else ""
    return "buku kerja berubah sesudah dibuat"


def back(path: str) -> Response:
    """After something was done: to a screen, by GET, so that a reload does it no second time."""
    return RedirectResponse(path, 303)


def refused(path: str) -> Callable[[Screen], Screen]:
    """What such a screen refuses is said at ``path``."""

    def wrapped(handler: Screen) -> Screen:
        @wraps(handler)
        async def answered(request: Request) -> Response:
            try:
                return await handler(request)
            except SkpdocError as error:
                desk_of(request).warning = str(error)
                return back(path)

        return answered

    return wrapped


def over_books(path: str) -> Callable[[Screen], Screen]:
    """The same for a screen over the open workbooks; without any it is where they are put down."""

    def wrapped(handler: Screen) -> Screen:
        answered = refused(path)(handler)

        @wraps(handler)
        async def with_books(request: Request) -> Response:
            return await answered(request) if desk_of(request).books else back("/buku")

        return with_books

    return wrapped
