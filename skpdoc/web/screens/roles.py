"""Lihat pembagian peran: the tree of the office, whence a figure comes, and the gaps."""

from __future__ import annotations

from collections.abc import Sequence

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from skpdoc.findings import Finding
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
    if key not in desk.people:
        return back("/peran")
    lines, held = await desk.ask("roles.lineage", desk.books, key)
    return lineage_shown(request, desk.people[key], lines, held, "/peran")


def lineage_shown(
    request: Request, name: str, lines: Sequence[str], held: Sequence[Finding], home: str
) -> Response:
    """What ``explain`` says of one person, and what withholds his documents."""
    told = [_indented(line) for line in lines]
    return screen(request, "asal.html", nama=name, baris=told, menahan=held, pulang=home)


def _indented(line: str) -> tuple[int, str]:
    text = line.lstrip()
    return min((len(line) - len(text)) // 3, 4), text


ROUTES = [Route("/peran", tree), Route("/asal", origin)]
