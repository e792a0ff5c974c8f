"""Yang kembali, and the status of everybody; the print file for those who sign by hand; what is removed at the end."""

from __future__ import annotations

import asyncio
from datetime import datetime
from pathlib import Path

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from skpdoc.errors import SkpdocError
from skpdoc.pipeline.folder.files import write_new
from skpdoc.web import place
from skpdoc.web.names import free, plain_name, refuse_large
from skpdoc.web.pages import back, desk_of, refusal, screen
from skpdoc.web.screens.sending import settings_file

_MOST_FILES, _MOST_BYTES = 2_000, 50 * 1024 * 1024


async def overview(request: Request) -> Response:
    """Where what came back is put down; afterwards what became of it."""
    desk = desk_of(request)
    if not desk.books:
        return back("/buku")
    job = desk.job if desk.job is not None and desk.job.name == "gather" else None
    if job is not None and not job.is_over:
        return screen(request, "sedang.html", kerja=job)
    return screen(request, "kembali.html", kerja=job)


async def drop(request: Request) -> Response:
    """Keep what was dropped as it is, and file copies of it."""
    desk = desk_of(request)
    if not desk.books:
        return back("/buku")
    folder = desk.books[0].parent / "Diterima" / f"{datetime.now():%Y-%m-%d %H.%M.%S}"
    try:
        refuse_large(request, _MOST_BYTES * 20)
        async with request.form(max_files=_MOST_FILES) as form:
            files = [one for one in form.getlist("berkas") if isinstance(one, UploadFile) and one.filename]
            for one in files:
                await _keep(folder, one)
        if not files:
            return back("/kembali")
    except SkpdocError as error:
        return refusal(request, error, "/kembali")
    desk.start("gather", "Memeriksa yang kembali", desk.output, folder)
    return back("/kembali")


async def _keep(folder: Path, file: UploadFile) -> None:
    name = plain_name(Path((file.filename or "").replace("\\", "/")).name)
    content = await file.read(_MOST_BYTES + 1)
    if len(content) > _MOST_BYTES:
        raise SkpdocError(f"{name}: terlalu besar, lebih dari {_MOST_BYTES >> 20} MB.")
    await asyncio.to_thread(write_new, free(folder / name), content)


async def status(request: Request) -> Response:
    """How far everybody's SKP is."""
    desk = desk_of(request)
    if not desk.books:
        return back("/buku")
    job = desk.job if desk.job is not None and desk.job.name == "print_file" else None
    if job is not None and not job.is_over:
        return screen(request, "sedang.html", kerja=job)
    try:
        found = await desk.ask("stages", desk.output, settings_file(desk))
    except SkpdocError as error:
        return refusal(request, error, "/hasil")
    return screen(request, "status.html", tahap=found, kerja=job)


async def book(request: Request) -> Response:
    """Status.xlsx, written anew and opened in Excel."""
    desk = desk_of(request)
    if not desk.books:
        return back("/buku")
    try:
        await asyncio.to_thread(place.show, await desk.ask("status_book", desk.output, settings_file(desk)))
    except SkpdocError as error:
        desk.notice = str(error)
    return back("/status")


async def sign(request: Request) -> Response:
    """These have signed on paper, both of them; or have not, after all."""
    desk, form = desk_of(request), await request.form(max_fields=20_000)
    if not desk.books:
        return back("/buku")
    people, who = [str(one) for one in form.getlist("nip")], str(form.get("oleh", "")).strip()
    try:
        if people and who:
            names = await desk.ask("sign", desk.output, people, who, "cabut" in form)
            desk.notice = f"Dicatat: {len(names)} SKP. {'; '.join(names)}"
        else:
            desk.notice = "Centang orangnya, dan isi siapa yang menyatakan."
    except SkpdocError as error:
        desk.notice = str(error)
    return back("/status")


async def print_file(request: Request) -> Response:
    """One PDF of the whole unit, in the order in which it is signed."""
    desk, form = desk_of(request), await request.form()
    if not desk.books:
        return back("/buku")
    desk.start("print_file", "Menyusun berkas cetak", desk.output, "bolak_balik" in form)
    return back("/status")


async def show(request: Request) -> Response:
    """Open Status.xlsx, a recap or the print file, by its name in the output folder."""
    desk, form = desk_of(request), await request.form()
    if not desk.books:
        return back("/buku")
    try:
        await asyncio.to_thread(place.show, _inside(desk.output, str(form.get("berkas", ""))))
    except SkpdocError as error:
        desk.notice = str(error)
    return back("/status")


def _inside(folder: Path, wanted: str) -> Path:
    path = Path(wanted.replace("\0", "")).resolve()
    if not path.is_relative_to(folder.resolve()):
        raise SkpdocError("Berkas itu tidak ada di folder hasil.")
    return path


async def clean(request: Request) -> Response:
    """What would be removed; and, once said yes to, its removal."""
    desk = desk_of(request)
    if not desk.books:
        return back("/buku")
    try:
        if request.method == "POST":
            gone = await desk.ask("remove", desk.output)
            desk.notice = f"Dihapus: {len(gone)} berkas."
            return back("/status")
        found = await desk.ask("leftovers", desk.output)
    except SkpdocError as error:
        return refusal(request, error, "/status")
    return screen(request, "bersihkan.html", berkas=found)


ROUTES = [
    Route("/kembali", overview),
    Route("/kembali", drop, methods=["POST"]),
    Route("/status", status),
    Route("/status/buku", book, methods=["POST"]),
    Route("/status/tandai", sign, methods=["POST"]),
    Route("/cetak", print_file, methods=["POST"]),
    Route("/buka-berkas", show, methods=["POST"]),
    Route("/bersihkan", clean, methods=["GET", "POST"]),
]
