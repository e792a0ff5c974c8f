"""Ringkasan: the evaluations of many units compared, out of a folder."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from skpdoc.errors import SkpdocError
from skpdoc.model.predikat import Predikat
from skpdoc.model.rekap import EvaluationSummary
from skpdoc.web import place
from skpdoc.web.pages import back, desk_of, refused, screen

_HERE = "/evaluasi/ringkasan"


@refused("/")
async def overview(request: Request) -> Response:
    """Which folder; of one that was chosen, which period."""
    desk, folder = desk_of(request), request.query_params.get("folder", "")
    periods: Sequence[tuple[str, str]] = ()
    try:
        if folder:
            periods = await desk.ask("summary.periods", _folder(folder))
    except SkpdocError as error:
        desk.warning = str(error)
    return _shown(request, folder, periods)


def _folder(text: str) -> Path:
    found = place.standing(text)
    if not found.is_dir():
        raise SkpdocError(f"{text}: bukan folder. Pilih folder yang memuat hasil semua unit.")
    return found


def _shown(
    request: Request,
    folder: str,
    periods: Sequence[tuple[str, str]],
    found: EvaluationSummary | None = None,
    chosen: str = "",
) -> Response:
    return screen(
        request,
        "ringkasan.html",
        folder=folder,
        periode=periods,
        terpilih=chosen,
        ringkasan=found,
        predikat=list(Predikat),
    )


@refused(_HERE)
async def choose(_request: Request) -> Response:
    """The system's own dialog."""
    chosen = await asyncio.to_thread(place.ask_for_folder)
    return _asked(chosen[0]) if chosen else back(_HERE)


@refused(_HERE)
async def write(request: Request) -> Response:
    """The workbook, opened in Excel, and its first table."""
    desk, form = desk_of(request), await request.form()
    folder, chosen = _folder(str(form.get("folder", ""))), str(form.get("periode", ""))
    known = {f"{name} {year}": (name, year) for name, year in await desk.ask("summary.periods", folder)}
    if chosen not in known:
        return _asked(folder)
    path, found = await desk.ask("summary.write", folder, *known[chosen])
    desk.notice = f"Ringkasan ditulis: {path}"
    await asyncio.to_thread(place.show, path)
    return _shown(request, str(folder), list(known.values()), found, chosen)


def _asked(folder: Path) -> Response:
    """Which period of it is asked next."""
    return back(f"{_HERE}?{urlencode({'folder': str(folder)})}")


ROUTES = [
    Route(_HERE, overview),
    Route(_HERE, write, methods=["POST"]),
    Route(f"{_HERE}/pilih", choose, methods=["POST"]),
]
