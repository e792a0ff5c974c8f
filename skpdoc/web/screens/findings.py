"""Hasil pemeriksaan: every finding at its cell, what is typed, how to mend it, whom it holds back."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from skpdoc.codes import B06_KOSONG, PRINTABLE
from skpdoc.web import place
from skpdoc.web.checked_books import CheckedBooks
from skpdoc.web.desk import Desk
from skpdoc.web.pages import back, desk_of, over_books, screen

_SHOWN = 200
"""so many findings on one page; a filter brings the others"""
_BLANK = "belum diisi"
_LEVELS = ("galat", _BLANK, "peringatan", "saran")
"""as they are shown; ``belum diisi`` are the galat of a book that is being filled in which are only blanks"""


@over_books("/buku")
async def check(request: Request) -> Response:
    """What was found, filtered by ``tingkat``, ``lembar``, ``pelaku`` and ``orang``."""
    desk = desk_of(request)
    others = await desk.beside_missing()
    return screen(request, "periksa.html", pengganti=others, **listed(desk, request.query_params))


def listed(books: CheckedBooks, query: Mapping[str, str], *, has_blanks: bool = False) -> dict[str, Any]:
    """What the list of findings shows of these workbooks; ``has_blanks``: what is only blank is told as that."""
    found = books.checkup.found if books.checkup else None
    every: Sequence[Mapping[str, Any]] = found["temuan"] if found else []
    if has_blanks:
        every = sorted(map(_told_blank, every), key=lambda one: _LEVELS.index(one["tingkat"]))
    wanted = {name: query.get(name, "") for name in ("tingkat", "lembar", "pelaku", "orang")}
    chosen = [one for one in every if _fits(one, wanted)]
    return {
        "jumlah": {level: sum(one["tingkat"] == level for one in every) for level in _LEVELS}
        if found
        else {},
        "temuan": every,
        "terpilih": list(_by_sheet(chosen[:_SHOWN], len(books.books) > 1).items()),
        "jumlah_terpilih": len(chosen),
        "ditunjukkan": min(len(chosen), _SHOWN),
        "saringan": wanted,
        "pilihan": _choices(every),
        "tingkat": [level for level in _LEVELS if has_blanks or level != _BLANK],
        "kelonggaran": {one.code for one in PRINTABLE},
    }


def _told_blank(one: Mapping[str, Any]) -> Mapping[str, Any]:
    is_blank = one["tingkat"] == "galat" and one["kode"] == B06_KOSONG.code
    return {**one, "tingkat": _BLANK} if is_blank else one


def _fits(one: Mapping[str, Any], wanted: Mapping[str, str]) -> bool:
    people = {held["nama"] for held in one["menahan"]}
    return (
        wanted["tingkat"] in ("", one["tingkat"])
        and wanted["lembar"] in ("", one["lembar"])
        and wanted["pelaku"] in ("", one["pelaku"])
        and (not wanted["orang"] or wanted["orang"] in people)
    )


def _choices(every: Sequence[Mapping[str, Any]]) -> dict[str, list[str]]:
    return {
        "lembar": list(dict.fromkeys(one["lembar"] for one in every if one["lembar"])),
        "pelaku": list(dict.fromkeys(one["pelaku"] for one in every)),
        "orang": sorted({held["nama"] for one in every for held in one["menahan"]}),
    }


def _by_sheet(chosen: Sequence[Mapping[str, Any]], has_several: bool) -> dict[str, list[Mapping[str, Any]]]:
    """Sheets in the order of their gravest finding; of several workbooks with their name."""
    groups: dict[str, list[Mapping[str, Any]]] = {}
    for one in chosen:
        sheet = f"Lembar {one['lembar']}" if one["lembar"] else "Buku kerja"
        groups.setdefault(f"{one['berkas']} · {sheet}" if has_several else sheet, []).append(one)
    return groups


async def again(request: Request) -> Response:
    """Read the workbooks once more."""
    await desk_of(request).check()
    return back("/periksa")


@over_books("/periksa")
async def mark(request: Request) -> Response:
    """A copy with every finding at its cell, opened in Excel."""
    desk = desk_of(request)
    await show_copies(desk, await desk.ask("marked.annotate_books", desk.books, desk.copies))
    return back("/periksa")


async def show_copies(desk: Desk, copies: Sequence[tuple[Path, Sequence[str]]]) -> None:
    """Open marked copies in Excel, and say what whoever does ought to know."""
    for path, _ in copies:
        await asyncio.to_thread(place.show, path)
    said = (line for path, lines in copies for line in (f"Salinan bertanda: {path}", *lines))
    desk.notice = "\n".join(said)


ROUTES = [
    Route("/periksa", check),
    Route("/periksa-lagi", again, methods=["POST"]),
    Route("/tandai", mark, methods=["POST"]),
]
