"""Lihat pembagian peran: the tree of the office, whence a figure comes, and the gaps."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from skpdoc.web.pages import back, desk_of, over_books, screen


@over_books("/periksa")
async def tree(request: Request) -> Response:
    """Everybody under whom he works, with what he carries."""
    desk = desk_of(request)
    tops, celah = await desk.ask("roles.tree", desk.books), await desk.ask("roles.gaps", desk.books)
    return screen(request, "peran.html", pohon=tops, celah=celah)


@over_books("/peran")
async def origin(request: Request) -> Response:
    """Dari mana angka ini: one person's line."""
    desk = desk_of(request)
    key = request.query_params.get("orang", "")
    people = desk.checkup.people if desk.checkup else {}
    if key not in people:
        return back("/peran")
    lines, held = await desk.ask("roles.lineage", desk.books, key)
    return screen(
        request, "asal.html", nama=people[key], baris=[_indented(line) for line in lines], menahan=held
    )


def _indented(line: str) -> tuple[int, str]:
    text = line.lstrip()
    return min((len(line) - len(text)) // 3, 4), text


ROUTES = [Route("/peran", tree), Route("/asal", origin)]
