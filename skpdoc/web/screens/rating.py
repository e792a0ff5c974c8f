"""Nilai tim: everybody's ratings on one screen, the kuadran and the distribution beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple
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
from skpdoc.web.told import ShownTeam

_HASIL, _PERILAKU, _BEFORE, _DIGEST = "hasil ", "perilaku ", "semula ", "sidik "
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
    return await _shown(request, str(form.get("penilai", "")), _chosen(form), _ShownRatings.of(form))


@over_period("/evaluasi/nilai")
async def save(request: Request) -> Response:
    """Write the ratings into the book; where that is refused they stay on the screen."""
    desk, form = desk_of(request), await request.form(max_fields=_FIELDS)
    evaluation, chosen, penilai = desk.evaluation, _chosen(form), str(form.get("penilai", ""))
    shown = _ShownRatings.of(form)
    try:
        people, copies = await desk.ask("rating.rate", evaluation.books, shown.sidik, chosen)
    except SkpdocError as error:
        found = await desk.ask("rating.team", evaluation.books, chosen)
        said = [
            str(error),
            "Pilihan Anda masih di sini; tekan Simpan sekali lagi.",
            *_crossed(found, shown, chosen),
        ]
        desk.warning = "\n".join(said)
        return await _shown(request, penilai, chosen, status=409)
    await evaluation.check()
    said = [f"Rating {people} orang disimpan." if people else "Tidak ada rating yang berubah."]
    desk.notice = "\n".join((*said, *(f"Buku sebelumnya disalin ke {path}" for path in copies)))
    return back(f"/evaluasi/nilai?{urlencode({'penilai': penilai})}")


class _ShownRatings(NamedTuple):
    """What stood in the books when somebody chose: their digests by label, the ratings by key."""

    sidik: Mapping[str, str]
    tertulis: Mapping[str, ChosenRatings]

    @classmethod
    def of(cls, form: FormData) -> _ShownRatings:
        """As the form has kept it."""
        digests = {name.removeprefix(_DIGEST): str(form[name]) for name in form if name.startswith(_DIGEST)}
        return cls(digests, {key: _ratings(*value.split("|", 1)) for key, value in _kept(form).items()})


def _kept(form: FormData) -> dict[str, str]:
    found = {name.removeprefix(_BEFORE): str(form[name]) for name in form if name.startswith(_BEFORE)}
    return {key: value for key, value in found.items() if "|" in value}


def _ratings(hasil: str, perilaku: str) -> ChosenRatings:
    return _RATINGS.get(hasil), _RATINGS.get(perilaku)


def _chosen(form: FormData) -> dict[str, ChosenRatings]:
    """Key of an SKP → both ratings where somebody chose others than were shown, None for those that he left blank."""
    before = _ShownRatings.of(form).tertulis
    chosen = {
        key: _ratings(str(form.get(_HASIL + key, "")), str(form.get(_PERILAKU + key, ""))) for key in before
    }
    return {key: ratings for key, ratings in chosen.items() if ratings != before[key]}


def _crossed(found: ShownTeam, shown: _ShownRatings, chosen: Mapping[str, ChosenRatings]) -> list[str]:
    """Whose ratings somebody wrote into the book while others were chosen here."""
    crossed = [
        f"{one.nama}: di buku kini {_told(found.tertulis[one.kunci])}, pilihan Anda {_told(chosen[one.kunci])}."
        for one in found.tim.anggota
        if one.kunci in chosen
        and found.tertulis.get(one.kunci, chosen[one.kunci])
        not in (shown.tertulis[one.kunci], chosen[one.kunci])
    ]
    return (
        ["Sel ratingnya juga diubah di buku; Simpan menggantinya dengan pilihan Anda:", *crossed]
        if crossed
        else []
    )


def _told(ratings: ChosenRatings) -> str:
    return " / ".join(one.value if one else "belum" for one in ratings)


async def _shown(
    request: Request,
    penilai: str | None,
    chosen: Mapping[str, ChosenRatings],
    shown: _ShownRatings | None = None,
    status: int = 200,
) -> Response:
    """Those of one pejabat penilai ('' : everybody), with what was chosen of all; of the others it is kept unseen.

    ``shown`` is what it was chosen over, None for what stands in the books now.
    """
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
        sidik=shown.sidik if shown else found.sidik,
        semula={**found.tertulis, **{key: shown.tertulis[key] for key in chosen if shown}},
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
