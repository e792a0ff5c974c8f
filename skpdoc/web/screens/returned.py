"""Yang kembali, and the status of everybody; the print file for those who sign by hand; what is removed at the end."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from skpdoc.errors import SkpdocError
from skpdoc.model.status import StatusRow
from skpdoc.text.indonesian import read_tanggal, tanggal
from skpdoc.web import place
from skpdoc.web.pages import back, desk_of, over_books, screen
from skpdoc.web.screens.sending import settings_file
from skpdoc.web.uploads import files_of, keep, name_of, refuse_large

_SCANS = (".pdf", ".jpg", ".jpeg", ".png")
"""what may be one"""
_MOST_FILES, _MOST_BYTES = 2_000, 50 * 1024 * 1024


@over_books("/hasil")
async def overview(request: Request) -> Response:
    """Where what came back is put down; afterwards what became of it."""
    desk = desk_of(request)
    job = desk.job_of("returned.gather")
    if job is not None and not job.is_over:
        return screen(request, "sedang.html", kerja=job)
    units: Mapping[tuple[str, int], Sequence[StatusRow]] = {}
    if job is not None and job.result is not None and job.result.undecided:
        units = (await desk.ask("returned.stages", desk.output, settings_file(desk))).units
    return screen(request, "kembali.html", kerja=job, unit=units, pindaian=_SCANS, hari_ini=_today())


@over_books("/kembali")
async def drop(request: Request) -> Response:
    """Keep what was dropped as it is, and file copies of it."""
    desk = desk_of(request)
    folder = desk.books[0].parent / "Diterima" / f"{datetime.now():%Y-%m-%d %H.%M.%S}"
    refuse_large(request, _MOST_BYTES * 20)
    async with request.form(max_files=_MOST_FILES) as form:
        kept = [await keep(folder, one, _MOST_BYTES) for one in files_of(form)]
    if kept:
        desk.start("returned.gather", "Memeriksa yang kembali", desk.output, folder, settings_file(desk))
    return back("/kembali")


@over_books("/kembali")
async def assign(request: Request) -> Response:
    """A scan whose code cannot be read is of the document that somebody names, who says that it is signed."""
    desk, form = desk_of(request), await request.form()
    job, name = desk.job_of("returned.gather"), str(form.get("berkas", ""))
    document, who = str(form.get("milik", "")), str(form.get("oleh", "")).strip()
    if job is None or job.result is None or name not in dict(job.result.undecided):
        raise SkpdocError("Berkas itu tidak ada di daftar. Letakkan lagi di halaman ini.")
    if not document or not who:
        raise SkpdocError("Pilih dokumen siapa itu, dan isi siapa yang menyatakan.")
    path = Path(job.result.folder) / name
    day = _day(form)
    filed = await desk.ask("returned.assign", desk.output, path, document, who, day)
    left = tuple(one for one in job.result.undecided if one[0] != name)
    job.result = replace(job.result, filed=(*job.result.filed, filed), undecided=left)
    desk.notice = (
        f"{name} disimpan sebagai {filed.whose}, ditandatangani di kertas {tanggal(day)} menurut {who}."
    )
    await desk.follow()
    return back("/kembali")


@over_books("/kembali")
async def examine(request: Request) -> Response:
    """One file, which is neither kept nor noted."""
    desk = desk_of(request)
    refuse_large(request, _MOST_BYTES + 4096)
    async with request.form(max_files=1) as form:
        files = [(name_of(one), await one.read(_MOST_BYTES)) for one in files_of(form)]
    if not files:
        return back("/kembali")
    looked = await desk.ask("examined.examine_file", desk.output, *files[0], settings_file(desk))
    return screen(request, "diperiksa.html", lihat=looked)


@over_books("/hasil")
async def status(request: Request) -> Response:
    """How far everybody's documents are."""
    desk = desk_of(request)
    job = desk.job_of("returned.print_file")
    if job is not None and not job.is_over:
        return screen(request, "sedang.html", kerja=job)
    found = await desk.ask("returned.stages", desk.output, settings_file(desk))
    return screen(request, "status.html", tahap=found, kerja=job, hari_ini=_today())


@over_books("/status")
async def book(request: Request) -> Response:
    """Status.xlsx, written anew and opened in Excel."""
    desk = desk_of(request)
    await asyncio.to_thread(
        place.show, await desk.ask("returned.status_book", desk.output, settings_file(desk))
    )
    return back("/status")


@over_books("/status")
async def sign(request: Request) -> Response:
    """These have signed on paper, both of them; or have not, after all."""
    desk, form = desk_of(request), await request.form(max_fields=20_000)
    people, who = [str(one) for one in form.getlist("nip")], str(form.get("oleh", "")).strip()
    if people and who:
        day, is_taken_back = _day(form), "cabut" in form
        names = await desk.ask("returned.sign", desk.output, people, who, day, is_taken_back)
        what = "belum ditandatangani" if is_taken_back else f"ditandatangani {tanggal(day)}"
        desk.notice = f"Dicatat: {len(names)} dokumen, {what}. {'; '.join(names)}"
        await desk.follow()
    else:
        desk.warning = "Centang orangnya, dan isi siapa yang menyatakan."
    return back("/status")


def _today() -> date:
    return datetime.now().date()


def _day(form: FormData) -> date:
    """When it was signed; today where nothing stands. Raises SkpdocError."""
    typed = str(form.get("tanggal", "")).strip()
    day = read_tanggal(typed) if typed else _today()
    if day is None:
        raise SkpdocError(f'"{typed[:40]}" bukan tanggal. Contoh: 2026-01-31, atau "31 Januari 2026".')
    return day


@over_books("/status")
async def print_file(request: Request) -> Response:
    """One PDF of the whole unit, in the order in which it is signed."""
    desk, form = desk_of(request), await request.form()
    desk.start("returned.print_file", "Menyusun berkas cetak", desk.output, "bolak_balik" in form)
    return back("/status")


@over_books("/status")
async def show(request: Request) -> Response:
    """Open Status.xlsx, a recap or the print file, by its name in the output folder."""
    desk, form = desk_of(request), await request.form()
    await asyncio.to_thread(place.show, _inside(desk.output, str(form.get("berkas", ""))))
    return back("/status")


def _inside(folder: Path, wanted: str) -> Path:
    path = Path(wanted.replace("\0", "")).resolve()
    if not path.is_relative_to(folder.resolve()):
        raise SkpdocError("Berkas itu tidak ada di folder hasil.")
    return path


@over_books("/status")
async def clean(request: Request) -> Response:
    """What would be removed; and, once said yes to, its removal."""
    desk = desk_of(request)
    if request.method == "POST":
        gone = await desk.ask("returned.remove", desk.output)
        await desk.follow()
        desk.notice = "\n".join(("Dihapus atau dikosongkan:", *gone))
        return back("/status")
    return screen(request, "bersihkan.html", sisa=await desk.ask("returned.leftovers", desk.output))


ROUTES = [
    Route("/kembali", overview),
    Route("/kembali", drop, methods=["POST"]),
    Route("/kembali/milik", assign, methods=["POST"]),
    Route("/kembali/periksa", examine, methods=["POST"]),
    Route("/status", status),
    Route("/status/buku", book, methods=["POST"]),
    Route("/status/tandai", sign, methods=["POST"]),
    Route("/cetak", print_file, methods=["POST"]),
    Route("/buka-berkas", show, methods=["POST"]),
    Route("/bersihkan", clean, methods=["GET", "POST"]),
]
