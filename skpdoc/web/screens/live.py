"""What tells an open page that something has changed: server-sent events (WHATWG HTML, 9.2)."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from skpdoc.web.desk import Desk
from skpdoc.web.pages import desk_of

_PAUSE = 0.25


async def news(request: Request) -> Response:
    """A stream of ``versi`` and ``kerja``, for as long as the tab is open; so the server knows that one is."""
    desk = desk_of(request)
    return StreamingResponse(_news(request, desk), media_type="text/event-stream")


async def _news(request: Request, desk: Desk) -> AsyncIterator[str]:
    desk.listeners += 1
    last = ""
    try:
        while not await request.is_disconnected():
            told = json.dumps(_state(desk))
            yield f"data: {told}\n\n" if told != last else ": \n\n"
            last = told
            await asyncio.sleep(_PAUSE)
    finally:
        desk.listeners -= 1


def _state(desk: Desk) -> dict[str, object]:
    job = desk.job
    return {
        "versi": desk.version,
        "memeriksa": desk.is_checking,
        "selesai": job.done if job else 0,
        "semua": job.most if job else 0,
        "sisa": job.seconds_left if job and not job.is_over else None,
    }


ROUTES = [Route("/kabar", news)]
