"""Nilai tim: everybody's ratings on one screen, the kuadran and the distribution beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from skpdoc.errors import SkpdocError
from skpdoc.model.predikat import Predikat, Rating
from skpdoc.model.team import ChosenRatings, EvaluatedTeam, TeamMember
from skpdoc.web.pages import back, desk_of, screen
from skpdoc.web.screens.evaluation import over_period

_HASIL, _PERILAKU, _DIGEST = "hasil ", "perilaku ", "sidik "
"""before the key of an SKP, or the label of a book, in the name of a field"""
_FIELDS = 40_000
_EVERYBODY = 60
"""so many people or fewer are shown at once where nobody has chosen a team"""
_RATINGS = {one.value: one for one in Rating}


@over_period("/evaluasi/periksa")
async def show(request: Request) -> Response:
    """The team as the book has it."""
    return await _shown(request, request.query_params.get("penilai"), {})


@over_period("/evaluasi/nilai")
async def reckon(request: Request) -> Response:
    """What follows from what was chosen so far; nothing is written."""
    form = await request.form(max_fields=_FIELDS)
    return await _shown(request, str(form.get("penilai", "")), _chosen(form))


@over_period("/evaluasi/nilai")
async def save(request: Request) -> Response:
    """Write the ratings into the book; where that is refused they stay on the screen."""
    desk, form = desk_of(request), await request.form(max_fields=_FIELDS)
    evaluation, chosen, penilai = desk.evaluation, _chosen(form), str(form.get("penilai", ""))
    shown = {name.removeprefix(_DIGEST): str(one) for name, one in form.items() if name.startswith(_DIGEST)}
    try:
        people, copies = await desk.ask("rating.rate", evaluation.books, shown, chosen)
    except SkpdocError as error:
        desk.warning = str(error)
        return await _shown(request, penilai, chosen, 409)
    await evaluation.check()
    said = [f"Rating {people} orang disimpan." if people else "Tidak ada rating yang berubah."]
    desk.notice = "\n".join((*said, *(f"Buku sebelumnya disalin ke {path}" for path in copies)))
    return back(f"/evaluasi/nilai?{urlencode({'penilai': penilai})}")


def _chosen(form: FormData) -> dict[str, ChosenRatings]:
    """Key of an SKP → both ratings as they were chosen, None for those that were left blank."""
    keys = [name.removeprefix(_HASIL) for name in form if name.startswith(_HASIL)]
    return {
        key: (_RATINGS.get(str(form[_HASIL + key])), _RATINGS.get(str(form.get(_PERILAKU + key, ""))))
        for key in keys
    }


async def _shown(
    request: Request, penilai: str | None, chosen: Mapping[str, ChosenRatings], status: int = 200
) -> Response:
    """Those of one pejabat penilai ('' : everybody), with what was chosen of all; of the others it is kept unseen."""
    desk = desk_of(request)
    found = await desk.ask("rating.team", desk.evaluation.books, chosen)
    tim: EvaluatedTeam = found.tim
    every = tim.penilai
    if penilai is None:
        penilai = every[0] if len(tim.anggota) > _EVERYBODY else ""
    penilai = penilai if penilai in every else ""
    team = [one for one in tim.anggota if penilai in ("", one.penilai)]
    return screen(
        request,
        "nilai.html",
        status,
        tim=tim,
        sidik=found.sidik,
        penilai=penilai,
        anggota=team,
        is_unsaved=bool(chosen),
        lain=[one for one in tim.anggota if one not in team and one.kunci in chosen],
        rating=list(Rating),
        predikat=list(Predikat),
        kuadran=_quadrants(tim, team),
        bagian=_parts(tim, penilai),
    )


def _quadrants(
    tim: EvaluatedTeam, team: Sequence[TeamMember]
) -> list[tuple[Rating, list[tuple[Predikat, list[str]]]]]:
    """Rows by rating hasil, best first; in each from the worst rating perilaku its predikat and who stands there."""
    here = {
        (hasil, perilaku): [one.nama for one in team if one.predikat and one.berlaku == (hasil, perilaku)]
        for hasil, perilaku in tim.kuadran
    }
    return [
        (hasil, [(tim.kuadran[hasil, one], here[hasil, one]) for one in reversed(Rating)]) for hasil in Rating
    ]


def _parts(tim: EvaluatedTeam, penilai: str) -> list[object]:
    """The distributions to be shown: the unit's, and that of the team that was chosen."""
    if tim.rekap is None:
        return []
    return [tim.rekap.unit, *(one for one in tim.rekap.penilai if one.penilai == penilai)]


async def unsent(_request: Request) -> Response:
    """A reload of what was reckoned."""
    return back("/evaluasi/nilai")


ROUTES = [
    Route("/evaluasi/nilai", show),
    Route("/evaluasi/nilai", save, methods=["POST"]),
    Route("/evaluasi/hitung", reckon, methods=["POST"]),
    Route("/evaluasi/hitung", unsent),
]
