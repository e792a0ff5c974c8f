"""Kirim: settings, who gets what, a trial to oneself, and the sending, by a number that is typed."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from skpdoc.errors import SkpdocError
from skpdoc.pipeline.kinds import issued_kinds
from skpdoc.pipeline.kinds.jenis import OfficeCycle, names
from skpdoc.pipeline.settings.office import FILE
from skpdoc.text.indonesian import read_tanggal
from skpdoc.web.asked import MAIL_FIELDS, OWN_SERVER, MailWish
from skpdoc.web.desk import Desk
from skpdoc.web.jobs import Job
from skpdoc.web.names import whole
from skpdoc.web.pages import back, desk_of, over_books, screen
from skpdoc.web.told import MailPlan

_TYPED_ANEW = ("sandi", "jumlah", "rencana", "sudah_tahu")
_HALVES = {OfficeCycle.PLANNING.value: "SKP saja", OfficeCycle.EVALUATION.value: "Evaluasi saja"}
_AGAIN = ("", "uncertain", "refused")
PROVIDERS = {
    "gmail": "Gmail",
    "office365": "Microsoft 365, surel kantor",
    "outlook": "Outlook.com atau Hotmail",
    "yahoo": "Yahoo",
}
"""what the settings know by its name alone, as people call it"""


def settings_file(desk: Desk) -> Path:
    """Written once for all units, in the work folder."""
    return desk.work / FILE


@over_books("/hasil")
async def overview(request: Request) -> Response:
    """The settings, and what would go."""
    desk = desk_of(request)
    job = desk.job_of("mail.send_mail")
    if job is not None and not job.is_over:
        return screen(request, "sedang.html", kerja=job)
    values, fault = await desk.ask("mail_settings.shown", settings_file(desk))
    if desk.output.is_dir() and (pairs := await desk.ask("mail.twins", desk.output)):
        return screen(request, "kembar.html", pasangan=pairs)
    return await _screen(request, values, fault, await _again(desk, job), job=job)


async def _again(desk: Desk, job: Job | None) -> MailPlan | None:
    """What was to go, where that was broken off: the plan as it is now; None where there is none to show."""
    if job is None or not job.error:
        return None
    with contextlib.suppress(SkpdocError):  # what stands in the way is said where it is planned
        return await _planned(desk)
    return None


@over_books("/kirim")
async def decide(request: Request) -> Response:
    """One unit whose name was corrected, or two."""
    desk, form = desk_of(request), await request.form()
    pair = (str(form.get("satu", "")), str(form.get("lain", "")))
    await desk.ask("mail.decide_twins", desk.output, pair, str(form.get("berlaku", "")))
    return back("/kirim")


@over_books("/kirim")
async def save(request: Request) -> Response:
    """Keep the settings; try the server where that was asked for."""
    desk, form = desk_of(request), await request.form()
    values = _filled(form)
    try:
        await desk.ask("mail_settings.save", settings_file(desk), values)
        desk.notice = "Setelan disimpan."
        if "uji" in form:
            password = str(form.get("sandi", ""))
            desk.notice = await desk.ask(
                "mail_settings.try_mail", settings_file(desk), password, "ingat" in form
            )
    except SkpdocError as error:
        return await _screen(request, values, str(error), status=422)
    if is_past(values["tenggat"]):
        desk.warning = (
            "Tenggat pengembaliannya sudah lewat, dan surel konsep akan menyebut hari itu. Ubah tenggatnya, kecuali "
            "Anda hanya akan mengingatkan yang terlambat."
        )
    return back("/kirim")


def _filled(form: FormData) -> dict[str, str]:
    """A provider that is known by its name needs nothing of what an office's own server needs."""
    values = {name: str(form.get(name, "")).strip() for name in MAIL_FIELDS}
    chosen = str(form.get("penyedia", ""))
    return {**values, "server": chosen, **dict.fromkeys(OWN_SERVER, "")} if chosen in PROVIDERS else values


def is_past(day: str) -> bool:
    """A day as the form gives it that is over."""
    found = read_tanggal(day)
    return found is not None and found < date.today()


async def _screen(
    request: Request,
    values: Mapping[str, str],
    fault: str,
    found: MailPlan | None = None,
    *,
    job: Job | None = None,
    status: int = 200,
) -> Response:
    """The settings as they are, what was chosen below them, and what came of it."""
    desk = desk_of(request)
    chosen = FormData([*desk.mail])
    known, has_evaluations = ({}, False) if fault else await desk.ask("mail.recipients", desk.output)
    is_real = found is not None and chosen.get("cara") == "sungguhan"
    return screen(
        request,
        "kirim.html",
        status,
        setelan=values,
        penyedia=PROVIDERS,
        kurang=fault,
        is_lewat=is_past(values["tenggat"]),
        rencana=found,
        lain=await desk.mailed_elsewhere() if is_real else [],
        isian=chosen,
        orang=known,
        terpilih=chosen.getlist("orang"),
        paruh=_HALVES if has_evaluations else {},
        kerja=job,
    )


@over_books("/kirim")
async def plan(request: Request) -> Response:
    """Siapa menerima apa; nothing is sent."""
    desk = desk_of(request)
    desk.mail = _chosen(await request.form())
    return await _shown(request, await _planned(desk))


async def _planned(desk: Desk) -> MailPlan:
    found: MailPlan = await desk.ask(
        "mail.plan_mail", desk.output, settings_file(desk), _wish(FormData([*desk.mail]))
    )
    return found


async def _shown(request: Request, found: MailPlan) -> Response:
    values, fault = await desk_of(request).ask("mail_settings.shown", settings_file(desk_of(request)))
    return await _screen(request, values, fault, found)


def _chosen(form: FormData) -> list[tuple[str, str]]:
    """Without what is typed anew for each sending: the password and the number."""
    return [(name, str(value)) for name, value in form.multi_items() if name not in _TYPED_ANEW]


def _wish(form: FormData) -> MailWish:
    again, half = str(form.get("ulangi", "")), str(form.get("paruh", ""))
    trial = str(form.get("percobaan", "")).strip()
    is_real = form.get("cara") == "sungguhan"
    if not trial and not is_real:
        raise SkpdocError("Isi alamat Anda untuk percobaan, atau pilih Sungguhan.")
    return MailWish(
        kinds=tuple(names(issued_kinds(OfficeCycle(half)))) if half in _HALVES else (),
        people=tuple(str(one) for one in form.getlist("orang")),
        trial="" if is_real else trial,
        is_new_versions="versi_baru" in form,
        again=again if again in _AGAIN else "",
        is_reminder="ingatkan" in form,
    )


@over_books("/kirim")
async def send(request: Request) -> Response:
    """Send, where the number that was typed is that of the plan; a second press sends nothing more."""
    desk, form = desk_of(request), await request.form()
    desk.mail = _chosen(form)
    typed, planned = str(form.get("jumlah", "")).strip(), str(form.get("rencana", ""))
    wish = _wish(form)
    if typed != planned or whole(typed) is None:
        found = await _planned(desk)
        desk.warning = (
            f"Angkanya tidak cocok; tidak ada yang dikirim. Jumlah surel di rencana ini: {found.messages}."
        )
        return await _shown(request, found)
    if not wish.trial and "sudah_tahu" not in form and await desk.mailed_elsewhere():
        desk.warning = (
            "Dari folder lain sudah ada yang dikirim. Jawab dahulu pertanyaannya; tidak ada yang dikirim."
        )
        return await _shown(request, await _planned(desk))
    password = str(form.get("sandi", ""))
    title = f"Mengirim percobaan ke {wish.trial}" if wish.trial else "Mengirim kepada semua penerima"
    desk.start("mail.send_mail", title, desk.output, settings_file(desk), wish, int(typed), password)
    return back("/kirim")


ROUTES = [
    Route("/kirim", overview),
    Route("/kirim/kembar", decide, methods=["POST"]),
    Route("/kirim/setelan", save, methods=["POST"]),
    Route("/kirim/rencana", plan, methods=["POST"]),
    Route("/kirim", send, methods=["POST"]),
]
