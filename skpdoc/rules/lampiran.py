"""The Lampiran of every SKP: three parts, and a skema that says when and with what evidence (R20)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from skpdoc import codes
from skpdoc.cascade.office import Kantor
from skpdoc.cascade.people import Orang
from skpdoc.cascade.references import Names
from skpdoc.contract import LAMPIRAN
from skpdoc.findings import CellRef, Finding
from skpdoc.model.choices import UNTUK_SEMUA, BagianLampiran
from skpdoc.model.office import ButirLampiran
from skpdoc.text import indonesian
from skpdoc.text.lines import shorten

_SHOWN = 3
_SKEMA = BagianLampiran.SKEMA_PERTANGGUNGJAWABAN
_NEEDED = {
    "jadwal pelaporan": (
        re.compile(
            r"hari|minggu|pekan|bulan|triwulan|caturwulan|semester|tahun|tanggal|berkala|periodik|jadwal|akhir kegiatan"
        ),
        '"Hasil kerja dilaporkan setiap bulan, paling lambat tanggal 5 bulan berikutnya"',
    ),
    "bukti dukung": (
        re.compile(
            r"bukti|laporan|dokumen|berkas|data|foto|rekap|berita acara|notula|notulen|catatan|daftar|lampir|"
            r"logbook|log book|buku|kertas kerja|surat|tautan|hasil survei"
        ),
        '"disertai bukti dukung tiap indikator: laporan, daftar hadir, foto"',
    ),
}
"""What a skema names, the words that show it, an example. Source: practice of harian … tahunan reports."""


def lampiran_are_complete(kantor: Kantor) -> Iterator[Finding]:
    """Every SKP has all three parts of its Lampiran; one finding a part (R20)."""
    names = kantor.untuk
    for bagian in BagianLampiran:
        rows = [row for row in kantor.buku.lampiran if row.bagian in (bagian, None)]
        missing = _uncovered(kantor, names, rows)
        if missing:
            yield codes.R20_BAGIAN_KOSONG(
                _cell(kantor, rows, "bagian"),
                bagian.value,
                f"{bagian.value} belum diisi bagi {_whom(kantor, missing)}.",
                f'Tambahkan baris {bagian.value} di lembar {LAMPIRAN.name}; Untuk "{UNTUK_SEMUA}" berlaku bagi semua.',
            )


def skema_say_when_and_with_what(kantor: Kantor) -> Iterator[Finding]:
    """A skema pertanggungjawaban names a schedule and the evidence; one finding each (R20)."""
    rows = [row for row in kantor.buku.lampiran if row.bagian in (_SKEMA, None)]
    names = kantor.untuk
    without = {orang.kunci for orang in _uncovered(kantor, names, rows)}
    for what, (words, example) in _NEEDED.items():
        saying = [row for row in rows if words.search(row.uraian.casefold())]
        missing = [orang for orang in _uncovered(kantor, names, saying) if orang.kunci not in without]
        if missing:
            yield codes.R20_SKEMA(
                _cell(kantor, rows, "uraian"),
                shorten(rows[0].uraian, 60),
                f"Skema pertanggungjawaban bagi {_whom(kantor, missing)} belum menyebut {what}.",
                f"Tambahkan, misalnya {example}.",
            )


def _uncovered(kantor: Kantor, names: Names[str], rows: list[ButirLampiran]) -> list[Orang]:
    """Everyone with an SKP whom none of the rows is for; a row whose Untuk is unreadable may be for all."""
    scopes = {scope for row in rows for scope in _scopes(names, row.untuk)}
    return [o for o in kantor.hierarki.orang if o.pegawai is not None and scopes.isdisjoint(_scopes_of(o))]


def _scopes(names: Names[str], untuk: str) -> tuple[str, ...]:
    return names.fits(untuk) or names.fits(names.nearest(untuk)) or (UNTUK_SEMUA,)


def _scopes_of(orang: Orang) -> tuple[str, ...]:
    jenis = orang.pegawai.jenis_jabatan if orang.pegawai else None
    return (UNTUK_SEMUA, orang.kunci, jenis.value if jenis else "")


def _cell(kantor: Kantor, rows: list[ButirLampiran], field: str) -> CellRef:
    """The first row of the part, else the sheet itself."""
    return rows[0].source.cell(field) if rows else CellRef(kantor.buku.file, LAMPIRAN.name)


def _whom(kantor: Kantor, people: list[Orang]) -> str:
    every = sum(orang.pegawai is not None for orang in kantor.hierarki.orang)
    if len(people) == every:
        return "semua pegawai"
    shown = [orang.nama for orang in people[:_SHOWN]]
    if len(people) > _SHOWN:
        shown.append(f"{len(people) - _SHOWN} lainnya")
    return f"{len(people)} pegawai: {indonesian.daftar(shown)}"
