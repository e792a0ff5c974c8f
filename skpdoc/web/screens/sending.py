"""Kirim: settings, who gets what, a trial to oneself, and the sending, by a number that is typed."""

from __future__ import annotations

from pathlib import Path

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from skpdoc.errors import SkpdocError
from skpdoc.pipeline.folder.settings import FILE
from skpdoc.web.desk import Desk
from skpdoc.web.names import whole
from skpdoc.web.pages import back, desk_of, over_books, screen
from skpdoc.web.work.mail import FIELDS, MailPlan, MailWish

_AGAIN = ("", "uncertain", "refused")


def settings_file(desk: Desk) -> Path:
    """Written once for all units, in the work folder."""
    return desk.work / FILE


@over_books("/hasil")
async def overview(request: Request) -> Response:
    """The settings, and what would go."""
    desk = desk_of(request)
    job = desk.job_of("send_mail")
    if job is not None and not job.is_over:
        return screen(request, "sedang.html", kerja=job)
    values, fault = await desk.ask("mail_settings", settings_file(desk))
    if desk.output.is_dir() and (pairs := await desk.ask("twins", desk.output)):
        return screen(request, "kembar.html", pasangan=pairs)
    return screen(request, "kirim.html", setelan=values, kurang=fault, rencana=None, isian={}, kerja=job)


@over_books("/kirim")
async def decide(request: Request) -> Response:
    """One unit whose name was corrected, or two."""
    desk, form = desk_of(request), await request.form()
    pair = (str(form.get("satu", "")), str(form.get("lain", "")))
    await desk.ask("decide_twins", desk.output, pair, str(form.get("berlaku", "")))
    return back("/kirim")


async def save(request: Request) -> Response:
    """Keep the settings; try the server where that was asked for."""
    desk, form = desk_of(request), await request.form()
    values = {name: str(form.get(name, "")) for name in FIELDS}
    try:
        await desk.ask("save_mail_settings", settings_file(desk), values)
        desk.notice = "Setelan disimpan."
        if "uji" in form:
            password = str(form.get("sandi", ""))
            desk.notice = await desk.ask("try_mail", settings_file(desk), password, "ingat" in form)
    except SkpdocError as error:
        return screen(
            request, "kirim.html", 422, setelan=values, kurang=str(error), rencana=None, isian={}, kerja=None
        )
    return back("/kirim")


@over_books("/kirim")
async def plan(request: Request) -> Response:
    """Siapa menerima apa; nothing is sent."""
    desk, form = desk_of(request), await request.form()
    found = await desk.ask("plan_mail", desk.output, settings_file(desk), _wish(form))
    return await _shown(request, found, form)


async def _shown(request: Request, found: MailPlan, form: FormData) -> Response:
    desk = desk_of(request)
    values, fault = await desk.ask("mail_settings", settings_file(desk))
    isian = {name: value for name, value in form.items() if isinstance(value, str) and name != "sandi"}
    return screen(request, "kirim.html", setelan=values, kurang=fault, rencana=found, isian=isian, kerja=None)


def _wish(form: FormData) -> MailWish:
    again = str(form.get("ulangi", ""))
    trial = str(form.get("percobaan", "")).strip()
    is_real = form.get("cara") == "sungguhan"
    if not trial and not is_real:
        raise SkpdocError("Isi alamat Anda untuk percobaan, atau pilih Sungguhan.")
    return MailWish(
        trial="" if is_real else trial,
        is_new_versions="versi_baru" in form,
        again=again if again in _AGAIN else "",
        is_reminder="ingatkan" in form,
    )


@over_books("/kirim")
async def send(request: Request) -> Response:
    """Send, where the number that was typed is that of the plan; a second press sends nothing more."""
    desk, form = desk_of(request), await request.form()
    typed, planned = str(form.get("jumlah", "")).strip(), str(form.get("rencana", ""))
    wish = _wish(form)
    if typed != planned or whole(typed) is None:
        desk.notice = "Angkanya tidak cocok; tidak ada yang dikirim."
        return await _shown(
            request, await desk.ask("plan_mail", desk.output, settings_file(desk), wish), form
        )
    password = str(form.get("sandi", ""))
    title = f"Mengirim percobaan ke {wish.trial}" if wish.trial else "Mengirim kepada semua penerima"
    desk.start("send_mail", title, desk.output, settings_file(desk), wish, int(typed), password)
    return back("/kirim")


ROUTES = [
    Route("/kirim", overview),
    Route("/kirim/kembar", decide, methods=["POST"]),
    Route("/kirim/setelan", save, methods=["POST"]),
    Route("/kirim/rencana", plan, methods=["POST"]),
    Route("/kirim", send, methods=["POST"]),
]
