"""Beranda: what do you want to do?"""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from skpdoc.web.names import whole
from skpdoc.web.pages import back, desk_of, refused, screen


async def home(request: Request) -> Response:
    """The four ways in."""
    return screen(request, "beranda.html", terakhir=desk_of(request).last.standing())


@refused("/")
async def resume(request: Request) -> Response:
    """Go on with one of the workbooks that were open before, by its place in the list."""
    desk, form = desk_of(request), await request.form()
    number, last = whole(form.get("nomor")), desk.last.standing()
    if number is None or number >= len(last):
        return back("/")
    await desk.take(last[number][1])
    return back("/periksa")


@refused("/")
async def sample(request: Request) -> Response:
    """A whole office to try with, in a folder of its own."""
    desk = desk_of(request)
    path = desk.work / "Contoh" / "2026" / "dinas_perhubungan.xlsx"
    if not path.is_file():
        await desk.ask("new_books.new_book", path, 2026, "dinas_perhubungan", "")
    await desk.take([path])
    return back("/periksa")


async def help_page(request: Request) -> Response:
    """The year in short."""
    return screen(request, "bantuan.html")


async def close(request: Request) -> Response:
    """End the server, once this last page is out; not while something is being made or sent."""
    desk = desk_of(request)
    if desk.is_working:
        desk.warning = f"{desk.job.title if desk.job else ''} belum selesai. Tunggu, atau hentikan dahulu."
        return back("/")
    desk.closing.set()
    return screen(request, "tutup.html")


ROUTES = [
    Route("/", home),
    Route("/lanjutkan", resume, methods=["POST"]),
    Route("/contoh", sample, methods=["POST"]),
    Route("/bantuan", help_page),
    Route("/tutup", close, methods=["POST"]),
]
