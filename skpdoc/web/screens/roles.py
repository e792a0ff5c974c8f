"""Lihat pembagian peran: the tree of the office, whence a figure comes, and the gaps."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from skpdoc.errors import SkpdocError
from skpdoc.web.pages import back, desk_of, refusal, screen


async def tree(request: Request) -> Response:
    """Everybody under whom he works, with what he carries."""
    desk = desk_of(request)
    if not desk.books:
        return back("/buku")
    try:
        tops, celah = await desk.ask("tree", desk.books), await desk.ask("gaps", desk.books)
    except SkpdocError as error:
        return refusal(request, error, "/periksa")
    return screen(request, "peran.html", pohon=tops, celah=celah)


async def origin(request: Request) -> Response:
    """Dari mana angka ini: one person's line."""
    desk = desk_of(request)
    key = request.query_params.get("orang", "")
    people = desk.checkup.people if desk.checkup else {}
    if key not in people:
        return back("/peran")
    try:
        lines, held = await desk.ask("lineage", desk.books, key)
    except SkpdocError as error:
        return refusal(request, error, "/peran")
    return screen(
        request, "asal.html", nama=people[key], baris=[_indented(line) for line in lines], menahan=held
    )


def _indented(line: str) -> tuple[int, str]:
    text = line.lstrip()
    return min((len(line) - len(text)) // 3, 4), text


ROUTES = [Route("/peran", tree), Route("/asal", origin)]
