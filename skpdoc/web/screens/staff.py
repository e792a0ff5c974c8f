"""A new workbook with the people of a list: which column is which is asked, and what its words stand for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from skpdoc.errors import SkpdocError
from skpdoc.findings import Finding
from skpdoc.model.staff import StaffList
from skpdoc.web.desk import Desk
from skpdoc.web.names import free, plain_name, whole
from skpdoc.web.pages import back, desk_of, refused, screen
from skpdoc.web.uploads import files_of, read

_MOST_BYTES = 32 * 1024 * 1024
_YEARS = range(2022, 2100)


def place_of(work: Path, unit: str, year: str) -> tuple[Path, int]:
    """``<work>/<unit>/<year>/Buku Kerja <unit> <year>.xlsx``, and the year. Raises SkpdocError."""
    number = whole(year)
    if not unit.strip() or number is None or number not in _YEARS:
        raise SkpdocError("Isi nama unit, dan tahun dari 2022 sampai 2099.")
    name = plain_name(unit)
    return free(work / name / str(number) / f"Buku Kerja {name} {number}.xlsx"), number


async def ask_columns(request: Request, form: FormData) -> Response:
    """Read the list that came with the form; then the question which column is which. Raises SkpdocError."""
    desk, files = desk_of(request), files_of(form, "daftar")
    if not files:
        raise SkpdocError("Pilih berkas daftar pegawainya.")
    chosen = await read(files[0], _MOST_BYTES)
    desk.staff, desk.staff_fields = await desk.ask("new_books.read_staff", chosen)
    return _columns(request, form, desk.staff.proposed)


def _columns(request: Request, form: FormData, chosen: Mapping[str, int]) -> Response:
    desk = desk_of(request)
    return screen(
        request,
        "daftar.html",
        daftar=desk.staff,
        isian=form,
        label=_labels(desk),
        wajib=[one.name for one in desk.staff_fields if one.is_needed],
        pilihan=chosen,
    )


def _labels(desk: Desk) -> dict[str, str]:
    """Name of a field → as people are asked for it."""
    return {one.name: one.label for one in desk.staff_fields}


@refused("/baru")
async def make(request: Request) -> Response:
    """The workbook, once it is known what the words of a column with choices stand for."""
    desk, form = desk_of(request), await request.form()
    staff = desk.staff
    if staff is None:
        raise SkpdocError("Daftar pegawainya tidak ada lagi. Pilih sekali lagi.")
    chosen = _chosen(form, desk, staff)
    if any(one.is_needed and one.name not in chosen for one in desk.staff_fields):
        desk.warning = "Kolom NIP, Nama dan Jabatan harus dipilih."
        return _columns(request, form, chosen)
    path, year = place_of(desk.work, str(form.get("unit", "")), str(form.get("tahun", "")))
    asked = await desk.ask("new_books.staff_words", staff, chosen)
    if asked and "arti" not in form:
        return screen(request, "arti.html", isian=form, kolom=chosen, tanya=asked, label=_labels(desk))
    unit = str(form.get("unit", "")).strip()
    meant = {(one.field, one.text): str(form.get(f"arti {number}", "")) for number, one in enumerate(asked)}
    brought, said = await desk.ask("new_books.staff_book", path, year, unit, staff, chosen, meant)
    desk.staff = None
    return await show_made(request, path, staff.file, brought, said)


def _chosen(form: FormData, desk: Desk, staff: StaffList) -> dict[str, int]:
    known = {one.number for one in staff.columns}
    picked = {one.name: whole(form.get(f"kolom {one.name}")) for one in desk.staff_fields}
    return {name: number for name, number in picked.items() if number in known}


async def show_made(
    request: Request, path: Path, source: str, brought: Mapping[str, int], said: Sequence[Finding]
) -> Response:
    """The new workbook is the one that is worked on; what came from ``source`` ('' for nothing), and what did not."""
    await desk_of(request).take([path])
    groups: dict[str, list[Finding]] = {}
    for one in said:
        groups.setdefault(one.title, []).append(one)
    return screen(request, "dibuat.html", path=path, sumber=source, dibawa=brought, catatan=groups)


async def again(_request: Request) -> Response:
    """A reload after the list is gone."""
    return back("/baru")


ROUTES = [Route("/baru/daftar", make, methods=["POST"]), Route("/baru/daftar", again)]
