"""A target of Aspek Waktu is a duration or a deadline inside the period of its SKP (R18)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from skpdoc import codes
from skpdoc.cascade.office import Kantor
from skpdoc.cascade.results import Baris
from skpdoc.findings import Finding
from skpdoc.model.choices import Aspek
from skpdoc.model.office import Pegawai, Periode
from skpdoc.model.target import Target
from skpdoc.text import indonesian

_MONTHS = {"bulan": 1, "triwulan": 3, "semester": 6, "tahun": 12}
_DAYS = {"hari": 1, "hari kerja": 1, "minggu": 7}
_DURATION = re.compile(rf"(\d+)\s*({'|'.join((*_MONTHS, *_DAYS))})\b", re.IGNORECASE)
_DEADLINE = re.compile(r"(\d{1,2}[\s/.-]+)?([A-Za-z]+|\d{1,2})[\s/.-]+(20\d\d)\b")
_OF_A_PROCESS = re.compile(
    r"\b(lama|lamanya|rata-rata|kecepatan|durasi|penyelesaian|tunggu|tenggang|sejak|setelah)\b"
)
"""Such an indicator times one piece of work: that it takes less than the period says nothing."""


def times_fit_the_period(kantor: Kantor) -> Iterator[Finding]:
    """A target of Aspek Waktu is not longer than the period of its SKP, nor a day outside it (R18).

    Months that fall short of a part of a year are only remarked on, once a person: the text may be last year's.
    """
    for row, rows in _timed(kantor):
        short: list[tuple[Baris, Target]] = []
        for baris, target in rows:
            if (outside := _outside(target, row.periode)) is not None:
                yield codes.R18_DI_LUAR_PERIODE(
                    baris.indikator.source.cell("target"),
                    target.tertulis(),
                    f"Target Waktu {target.tertulis()}, sedangkan periode SKP-nya {outside}.",
                    "Sesuaikan dengan periode pegawai, atau perbaiki periodenya di lembar Pegawai.",
                )
            elif _is_short(baris, target, row.periode):
                short.append((baris, target))
        if short:
            yield _short_finding(row, short)


def _timed(kantor: Kantor) -> Iterator[tuple[Pegawai, list[tuple[Baris, Target]]]]:
    """Everyone whose form has a column Aspek and whose period is known, with his targets of Aspek Waktu."""
    for orang in kantor.hierarki.orang:
        row = orang.pegawai
        if row is None or orang.is_pimpinan or "periode" in row.tak_terbaca:
            continue
        found = []
        for hasil in kantor.daftar.by_pemilik.get(orang.kunci, ()):
            for number, baris in enumerate(hasil.baris):
                target = kantor.targets.nilai[(hasil.nomor, number)].target
                if baris.aspek is Aspek.WAKTU and target is not None:
                    found.append((baris, target))
        yield row, found


def _outside(target: Target, periode: Periode) -> str | None:
    """The period in words where ``target`` does not fit into it."""
    days, months = (periode.selesai - periode.mulai).days + 1, _months(periode)
    for number, unit in _durations(target):
        if number * _MONTHS.get(unit, 0) > months:
            return f"{months} bulan"
        if number * _DAYS.get(unit, 0) > days:
            return f"{days} hari"
    if any(not _holds(periode, *match) for match in _DEADLINE.findall(target.teks)):
        return f"{indonesian.tanggal(periode.mulai)} – {indonesian.tanggal(periode.selesai)}"
    return None


def _months(periode: Periode) -> int:
    """Calendar months that the period touches."""
    mulai, selesai = periode.mulai, periode.selesai
    return (selesai.year - mulai.year) * 12 + selesai.month - mulai.month + 1


def _durations(target: Target) -> list[tuple[Decimal, str]]:
    """``6 Bulan``, also inside a text such as ``≤ 3 bulan``."""
    if target.angka is not None:
        return [(target.angka, target.satuan.kunci)] if target.satuan else []
    return [(Decimal(number), unit.casefold()) for number, unit in _DURATION.findall(target.teks)]


def _holds(periode: Periode, day: str, month: str, year: str) -> bool:
    """Whether the day, or some day of the month, lies in the period; what is no date does."""
    read = indonesian.read_tanggal(
        f"{day.strip(' /.-') or '1'} {month} {year}".replace(" ", "/" if month.isdigit() else " ")
    )
    if read is None:
        return True
    if day:
        return periode.mulai <= read <= periode.selesai
    return periode.mulai.replace(day=1) <= read <= periode.selesai


def _is_short(baris: Baris, target: Target, periode: Periode) -> bool:
    """Fewer months than a period that is not a whole year, of an indicator that times no single work."""
    months = _months(periode)
    is_months = target.satuan is not None and target.satuan.kunci in _MONTHS and target.angka is not None
    if not is_months or months >= 12 or _OF_A_PROCESS.search(baris.indikator.teks.casefold()):
        return False
    return all(number * _MONTHS[unit] < months for number, unit in _durations(target))


def _short_finding(row: Pegawai, short: list[tuple[Baris, Target]]) -> Finding:
    baris, target = short[0]
    more = f" (dan {len(short) - 1} target Waktu lainnya)" if len(short) > 1 else ""
    return codes.R18_LEBIH_PENDEK(
        baris.indikator.source.cell("target"),
        target.tertulis(),
        f"Target Waktu {target.tertulis()}{more}, sedangkan periode SKP {row.nama} "
        f"{_months(row.periode)} bulan.",
        "Tidak perlu diubah bila memang selesai lebih awal.",
    )
