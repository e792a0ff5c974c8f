"""Formulir: the office's own forms and their switches."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from skpdoc.errors import SkpdocError
from skpdoc.web import place
from skpdoc.web.names import plain_name
from skpdoc.web.pages import back, desk_of, refused, screen


async def overview(request: Request) -> Response:
    """The shipped forms, or the office's own with every switch."""
    desk = desk_of(request)
    folder = desk.forms
    switches, faults = [], []
    try:
        if folder is not None:
            switches, faults = (
                await desk.ask("forms.switches", folder),
                await desk.ask("forms.check_forms", folder),
            )
    except SkpdocError as error:
        desk.warning = str(error)
    return screen(request, "formulir.html", folder=folder, saklar=switches, masalah=faults)


@refused("/formulir")
async def export(request: Request) -> Response:
    """Copy the shipped forms to where the office may change them; used from now on."""
    desk = desk_of(request)
    await desk.ask("forms.export_forms", desk.forms_folder)
    return back("/formulir")


async def save(request: Request) -> Response:
    """Keep the switches."""
    desk, form = desk_of(request), await request.form()
    values = {name: value for name, value in form.items() if isinstance(value, str)}
    try:
        await desk.ask("forms.save_switches", desk.forms_folder, values)
        desk.notice = "Disimpan. Dokumen berikutnya dibuat dengan pilihan ini."
    except SkpdocError as error:
        desk.warning = f"{error} Tidak ada yang disimpan; isian Anda masih di bawah."
        typed = [
            replace(one, value=values.get(one.name, one.value))
            for one in await desk.ask("forms.switches", desk.forms_folder)
        ]
        return screen(request, "formulir.html", 422, folder=desk.forms, saklar=typed, masalah=[])
    return back("/formulir")


@refused("/formulir")
async def show(request: Request) -> Response:
    """Open one of the forms in Word, or their folder."""
    desk, form = desk_of(request), await request.form()
    name = plain_name(str(form.get("berkas", ""))) if form.get("berkas") else ""
    await asyncio.to_thread(place.show, desk.forms_folder / name if name else desk.forms_folder)
    return back("/formulir")


ROUTES = [
    Route("/formulir", overview),
    Route("/formulir/salin", export, methods=["POST"]),
    Route("/formulir", save, methods=["POST"]),
    Route("/formulir/buka", show, methods=["POST"]),
]
