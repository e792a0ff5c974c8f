"""``skpdoc app``: the server on this machine, for one person's browser."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import os
import platform
import secrets
import socket
import sys
import threading
import time
import urllib.request
import webbrowser
from collections.abc import AsyncIterator, Callable, Sequence
from pathlib import Path
from urllib.parse import urlencode

import uvicorn
from filelock import FileLock, Timeout
from starlette.applications import Starlette
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

from skpdoc.errors import SkpdocError
from skpdoc.pipeline.folder.whole import replace_whole
from skpdoc.web import screens
from skpdoc.web.desk import Desk
from skpdoc.web.door import KEY, Door
from skpdoc.web.pages import FOLDER
from skpdoc.web.place import state_folder, work_folder
from skpdoc.web.worker import Worker

_ADDRESS, _LOCK = "halaman.json", "halaman.kunci"
_PATIENCE, _LOOK = 20, 0.2
"""seconds to wait for a server that is beginning or ending, and between two looks at it"""
_GRACE = 600
"""seconds without any page open, after which the server ends"""

# uvicorn asks for the name, and Python WMI, or cmd, which under wine takes ten seconds to answer
if sys.platform == "win32":
    platform.system = lambda: "Windows"


def serve(
    books: Sequence[Path] = (),
    *,
    port: int = 0,
    folder: Path | None = None,
    is_browser: bool = True,
    tell: Callable[[str], None] = print,
) -> None:
    """Run until the page is closed. Of a server that runs already the page is shown instead.

    Raises SkpdocError where the port is taken or a folder cannot be made.
    """
    books = [path.absolute() for path in books]
    state = state_folder()
    lock = FileLock(state / _LOCK)
    if not _alone(lock, state):
        _show_running(state, books, is_browser=is_browser, tell=tell)
        return
    with lock, _bound(port) as bound:
        key, port = secrets.token_urlsafe(32), bound.getsockname()[1]
        address = f"http://127.0.0.1:{port}/?{urlencode({KEY: key})}"
        replace_whole(state / _ADDRESS, json.dumps({"alamat": address}).encode(), 0o600)
        try:
            worker, jobs = Worker(), Worker()
            desk = Desk((folder or work_folder()).absolute(), state, worker, jobs)
            os.chdir(sys.prefix)  # where it was begun may be renamed or go away, and is not kept from that
            asyncio.run(
                _run(
                    desk,
                    Door(app_of(desk, books), port, key),
                    bound,
                    address,
                    is_browser=is_browser,
                    tell=tell,
                )
            )
        finally:
            (state / _ADDRESS).unlink(missing_ok=True)
            jobs.close()
            worker.close()


def app_of(desk: Desk, books: Sequence[Path] = ()) -> Starlette:
    """All screens over one desk."""

    @contextlib.asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        tasks = [asyncio.create_task(one) for one in (_warm(desk), desk.watch(), desk.evaluation.watch())]
        if books:
            tasks.append(asyncio.create_task(_open(desk, books)))
        yield
        for task in tasks:
            task.cancel()

    static = Mount("/static", StaticFiles(directory=FOLDER / "static"))
    app = Starlette(routes=[*screens.ROUTES, static], lifespan=lifespan, exception_handlers=screens.FAULTS)
    app.state.desk = desk
    return app


async def _warm(desk: Desk) -> None:
    """Begin the worker once somebody sees the first page, which so need not wait for it."""
    while not desk.looked:
        await asyncio.sleep(0.05)
    await asyncio.to_thread(desk.worker.warm)


async def _open(desk: Desk, books: Sequence[Path]) -> None:
    try:
        await desk.open(books)
    except SkpdocError as error:
        desk.warning = str(error)
        desk.touch()


async def _run(
    desk: Desk,
    door: Door,
    bound: socket.socket,
    address: str,
    *,
    is_browser: bool,
    tell: Callable[[str], None],
) -> None:
    if not os.environ.get("SKPDOC_DEBUG"):  # a fault of ours is said on the page
        logging.getLogger("uvicorn.error").disabled = True
    server = uvicorn.Server(
        uvicorn.Config(door, log_config=None, access_log=False, server_header=False, ws="none")
    )
    serving = asyncio.create_task(server.serve(sockets=[bound]))
    while not server.started and not serving.done():
        await asyncio.sleep(0.01)
    tell(f"SKP terbuka di {address}")
    tell("Data tetap di komputer ini. Tutup dengan tombol Tutup SKP di halaman, atau Ctrl+C di sini.")
    if is_browser:  # which takes its time, and asks for the page meanwhile
        threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
    ending = asyncio.create_task(_ended(desk))
    await asyncio.wait([serving, ending], return_when=asyncio.FIRST_COMPLETED)
    server.should_exit = server.force_exit = True
    ending.cancel()
    await serving


async def _ended(desk: Desk) -> None:
    """Somebody closed it, or every tab has been gone for long."""
    alone = 0
    while not desk.closing.is_set() and alone < _GRACE:
        with contextlib.suppress(asyncio.TimeoutError):
            await asyncio.wait_for(desk.closing.wait(), 1)
        alone = 0 if desk.listeners or desk.is_busy else alone + 1


def _alone(lock: FileLock, state: Path) -> bool:
    """Whether this is the only server, which now holds the lock; False where another one has told its address.

    One that is just beginning or ending, as after two double clicks, is waited for. Raises SkpdocError where that
    takes too long.
    """
    for _ in range(round(_PATIENCE / _LOOK)):
        with contextlib.suppress(Timeout):
            lock.acquire(timeout=0)
            return True
        if (state / _ADDRESS).is_file():
            return False
        time.sleep(_LOOK)
    raise SkpdocError("SKP sedang dimulai atau ditutup. Coba lagi sebentar.")


def _bound(port: int) -> socket.socket:
    bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    if sys.platform != "win32":
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind(("127.0.0.1", port))
        bound.listen()  # whoever reads the address from now on is answered, if only when all is ready
    except OSError as error:
        bound.close()
        raise SkpdocError(
            f"Pintu {port} sedang dipakai program lain. Pilih yang lain, atau tanpa --port."
        ) from error
    return bound


def _show_running(
    state: Path, books: Sequence[Path], *, is_browser: bool, tell: Callable[[str], None]
) -> None:
    """The server of an earlier double click; workbooks that were named are opened there."""
    try:
        address = str(json.loads((state / _ADDRESS).read_text("utf-8"))["alamat"])
        _hand_over(address, books)
    except (OSError, ValueError, KeyError) as error:
        raise SkpdocError("SKP sedang dimulai atau ditutup. Coba lagi sebentar.") from error
    tell(f"SKP sudah terbuka di {address}")
    if is_browser:
        webbrowser.open(address)


def _hand_over(address: str, books: Sequence[Path]) -> None:
    """As a browser would: first the key, then the workbooks."""
    caller = urllib.request.build_opener(
        urllib.request.HTTPCookieProcessor(), urllib.request.ProxyHandler({})
    )
    with caller.open(address, timeout=30):
        pass
    if books:
        origin = address.partition("/?")[0]
        form = urlencode([("buku", str(book)) for book in books]).encode()
        request = urllib.request.Request(f"{origin}/serahkan", form, {"Origin": origin})
        with caller.open(request, timeout=60):
            pass
