"""What of a unit's evaluation is due next, and when: mostly an estimate, and said to be one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from skpdoc.evaluation.periods import periode_of
from skpdoc.model.choices import BULAN, TAHUNAN, TRIWULAN
from skpdoc.model.office import Periode
from skpdoc.model.status import NextEvaluation, SkpStage, StatusRow
from skpdoc.regulation.evaluasi import TenggatEvaluasi
from skpdoc.text.indonesian import daftar, tanggal

_FRIDAY = 4
_A_QUARTER = timedelta(92)


@dataclass(frozen=True, slots=True)
class EvaluatedYear:
    """A unit and year whose SKP were issued: period → the documents that were made of it, and how far they are."""

    unit: str
    tahun: int
    periode: dict[str, Sequence[StatusRow]]


def next_evaluations(
    years: Iterable[EvaluatedYear], today: date, tenggat: date | None, hari: TenggatEvaluasi
) -> tuple[NextEvaluation, ...]:
    """One a unit and year, in their order; none where the whole year is evaluated and signed.

    ``tenggat`` is the office's own day, which holds for a period that was over at most a quarter before; else ``hari``.
    """
    return tuple(found for year in years if (found := _next(year, today, tenggat, hari)) is not None)


def _next(
    year: EvaluatedYear, today: date, tenggat: date | None, hari: TenggatEvaluasi
) -> NextEvaluation | None:
    nama = _open_period(year, today)
    if nama is None:
        return None
    selesai = _days_of(year, nama).selesai
    days = _Days(nama, selesai, tenggat, hari, today)
    rows = year.periode.get(nama, ())
    drafts = sum(row.tahap is SkpStage.DRAF for row in rows)
    unsigned = sum(row.tahap is not SkpStage.DITANDATANGANI for row in rows)
    if not rows:
        langkah = days.of_rating
    elif drafts:
        langkah = f"{drafts} dari {len(rows)} dokumen belum dikirim; {days.of_handing_over}"
    else:
        langkah = f"{unsigned} dari {len(rows)} dokumen belum kembali ditandatangani; {days.of_return}"
    told = (f"{nama} (selesai {tanggal(selesai)}): {langkah}.", *_left_open(year, nama, today))
    return NextEvaluation(f"{year.unit} {year.tahun}", " ".join(told))


def _left_open(year: EvaluatedYear, nama: str, today: date) -> Iterator[str]:
    """Sentences of the other periods that are over: those of which nothing was made, and those not wholly signed."""
    over = [one for one in _names(year) if one != nama and _days_of(year, one).selesai < today]
    missing = [one for one in over if one not in year.periode and not _is_within_another(year, one)]
    unsigned = [one for one in over if _is_unsigned(year.periode.get(one, ()))]
    if missing:
        yield f"Juga belum dievaluasi di sini: {daftar(missing)}."
    if unsigned:
        yield f"Belum semuanya ditandatangani: {daftar(unsigned)}."


def _is_within_another(year: EvaluatedYear, nama: str) -> bool:
    """A month of a quarter that was evaluated as one; the year stands beside its parts."""
    own, others = _days_of(year, nama), [_days_of(year, one) for one in year.periode if one != TAHUNAN]
    return any(one.mulai <= own.mulai and own.selesai <= one.selesai for one in others)


def _is_unsigned(rows: Sequence[StatusRow]) -> bool:
    return any(row.tahap is not SkpStage.DITANDATANGANI for row in rows)


def _days_of(year: EvaluatedYear, nama: str) -> Periode:
    return periode_of(nama, year.tahun).rentang


def _names(year: EvaluatedYear) -> tuple[str, ...]:
    """Quarters, until an office evaluates a month; and the year."""
    return (*(BULAN if any(nama in BULAN for nama in year.periode) else TRIWULAN), TAHUNAN)


def _open_period(year: EvaluatedYear, today: date) -> str | None:
    """The last one that was begun, or that after it when all of it is signed; of none begun the last that is over."""
    names = _names(year)
    begun = [nama for nama in names if nama in year.periode]
    if not begun:
        over = [nama for nama in names if _days_of(year, nama).selesai < today]
        return over[-1] if over else names[0]
    if _is_unsigned(year.periode[begun[-1]]):
        return begun[-1]
    return next(iter(names[names.index(begun[-1]) + 1 :]), None)


@dataclass(frozen=True, slots=True)
class _Days:
    """The days of one period, as ends of sentences."""

    nama: str
    selesai: date
    tenggat: date | None
    aturan: TenggatEvaluasi
    today: date

    @property
    def _rated(self) -> date:
        """By when the ratings are given: nothing is laid down but for the year, whose ratings may take longer."""
        longer = self.aturan.tahunan_hari if self.nama == TAHUNAN else 0
        return self.selesai + timedelta(longer)

    @property
    def _own(self) -> date | None:
        """The office's day, if it comes before the next quarter is over: one for the SKP of next year is another's."""
        is_of_it = self.tenggat is not None and self.selesai < self.tenggat <= self.selesai + _A_QUARTER
        return self.tenggat if is_of_it else None

    @property
    def of_rating(self) -> str:
        """Before anything was made."""
        by = f" {self._until(self._rated)}" if self.nama == TAHUNAN else ""
        return f"isi realisasi, adakan dialog kinerja, beri rating{by}; {self.of_handing_over}"

    @property
    def of_handing_over(self) -> str:
        """Before all of it is sent."""
        if self._own:
            return f"kembali ditandatangani {self._until(self._own)} (tenggat Anda)"
        return f"dokumen evaluasi diserahkan kepada pegawai {self._by(self.aturan.penyerahan_hari_kerja)}"

    @property
    def of_return(self) -> str:
        """Before all of it is signed."""
        if self._own:
            return f"{self._until(self._own)} (tenggat Anda)"
        both = self.aturan.penyerahan_hari_kerja + self.aturan.pengembalian_hari_kerja
        return (
            f"{self._by(both)}. Keberatan {self.aturan.keberatan_hari} hari, banding {self.aturan.banding_hari} hari "
            "(perkiraan)"
        )

    def _by(self, workdays: int) -> str:
        """The estimated day, and from when it is counted: the sources do not say."""
        until = self._until(_workdays_after(self._rated, workdays))
        return f"{until} (perkiraan: {workdays} hari kerja sejak {tanggal(self._rated)})"

    def _until(self, day: date) -> str:
        return f"paling lambat {tanggal(day)}{', sudah lewat' if day < self.today else ''}"


def _workdays_after(day: date, count: int) -> date:
    """So many days from Monday to Friday later; holidays are not known."""
    while count:
        day += timedelta(1)
        count -= day.weekday() <= _FRIDAY
    return day
