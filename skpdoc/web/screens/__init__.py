"""The screens, one module each; every one of them is a list of routes."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from skpdoc.errors import own_fault
from skpdoc.web.pages import screen
from skpdoc.web.screens import books, findings, forms, live, making, results, returned, roles, sending, start

ROUTES = [
    *start.ROUTES,
    *books.ROUTES,
    *findings.ROUTES,
    *roles.ROUTES,
    *making.ROUTES,
    *results.ROUTES,
    *sending.ROUTES,
    *returned.ROUTES,
    *forms.ROUTES,
    *live.ROUTES,
]


async def _missing(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 404
    return screen(request, "pesan.html", status, judul="Halaman ini tidak ada", pesan="Kembali ke Beranda.")


async def _fault(request: Request, error: Exception) -> Response:
    return screen(request, "pesan.html", 500, judul="Ada kesalahan di dalam SKP", pesan=own_fault(error))


FAULTS = {404: _missing, 405: _missing, 500: _fault}
