"""The screens, one module each; every one of them is a list of routes."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from skpdoc.errors import SkpdocError, own_fault
from skpdoc.web.pages import screen
from skpdoc.web.screens import (
    books,
    evaluated,
    evaluation,
    findings,
    forms,
    live,
    making,
    rating,
    results,
    returned,
    roles,
    sending,
    staff,
    start,
    summary,
)

ROUTES = [
    *start.ROUTES,
    *books.ROUTES,
    *staff.ROUTES,
    *findings.ROUTES,
    *roles.ROUTES,
    *making.ROUTES,
    *results.ROUTES,
    *sending.ROUTES,
    *returned.ROUTES,
    *evaluation.ROUTES,
    *rating.ROUTES,
    *evaluated.ROUTES,
    *summary.ROUTES,
    *forms.ROUTES,
    *live.ROUTES,
]


async def _missing(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 404
    return screen(request, "pesan.html", status, judul="Halaman ini tidak ada", pesan="Kembali ke Beranda.")


async def _garbled(request: Request, _error: Exception) -> Response:
    said = "Isian halaman ini rusak atau terlalu banyak. Muat ulang halamannya, lalu ulangi dengan lebih sedikit."
    return screen(request, "pesan.html", 400, judul="Isian tidak dapat dibaca", pesan=said)


async def _refused(request: Request, error: Exception) -> Response:
    return screen(request, "pesan.html", 409, judul="Tidak dapat dikerjakan", pesan=str(error))


async def _fault(request: Request, error: Exception) -> Response:
    return screen(request, "pesan.html", 500, judul="Ada kesalahan di dalam SKP", pesan=own_fault(error))


Handler = Callable[[Request, Exception], Awaitable[Response]]
FAULTS: dict[Any, Handler] = {
    400: _garbled,
    404: _missing,
    405: _missing,
    500: _fault,
    SkpdocError: _refused,
}
