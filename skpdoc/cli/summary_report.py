"""What ``evaluate summary`` says on the screen: a line a unit, counts by predikat, and whether the pattern is kept."""

from __future__ import annotations

from collections.abc import Iterator

from skpdoc.model.predikat import Predikat
from skpdoc.model.rekap import EvaluationSummary, SummaryGroup
from skpdoc.text.lines import shorten

_SHORT = {
    Predikat.SANGAT_BAIK: "SB",
    Predikat.BAIK: "B",
    Predikat.BUTUH_PERBAIKAN: "BP",
    Predikat.KURANG: "K",
    Predikat.SANGAT_KURANG: "SK",
}
_NAME, _COUNT = 32, 6


def summary_lines(summary: EvaluationSummary) -> Iterator[str]:
    """The whole, at most 80 columns wide."""
    units, whole = summary.tabel[0].baris, summary.semua
    counts = f"{len(units)} unit, {whole.dihitung} pegawai dihitung, {whole.belum} belum dinilai"
    yield f"Evaluasi {summary.periode} {summary.tahun}: {counts}."
    yield ""
    heads = "".join(f"{short:>{_COUNT}}" for short in (*_SHORT.values(), "belum"))
    yield f"{'Unit':<{_NAME}}{heads}  Pola"
    for one in units:
        yield _line(one, _pattern(one))
    if len(units) > 1:
        yield _line(whole, "")


def _line(one: SummaryGroup, pattern: str) -> str:
    counts = "".join(
        f"{count:>{_COUNT}}" for count in (*(one.jumlah[predikat] for predikat in _SHORT), one.belum)
    )
    return f"{shorten(one.nama[0], _NAME - 1):<{_NAME}}{counts}  {pattern}".rstrip()


def _pattern(one: SummaryGroup) -> str:
    if any(batas.is_kept is False for batas in one.batas):
        return "di luar"
    return "sesuai" if any(batas.is_kept for batas in one.batas) else "-"
