"""Ringkasan Evaluasi.xlsx: the predikat of many units at a glance, by unit, pejabat penilai and jenis jabatan."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from skpdoc.model.predikat import Predikat
from skpdoc.model.rekap import EvaluationSummary, SummaryGroup, SummaryTable
from skpdoc.workbook.writing.distribution_sheet import PREDIKAT_FILL
from skpdoc.workbook.writing.listing import HEAD_ROW, ListColumn, Place, write_list
from skpdoc.workbook.writing.styles import GREEN, RED, Styles, build

_WIDTHS: Mapping[str, int] = {
    "Unit": 36,
    "Pejabat Penilai": 34,
    "Capaian Organisasi": 18,
    "Jenis Jabatan": 28,
}
_CHART = "Sekilas"


def write_summary(summary: EvaluationSummary) -> bytes:
    """The workbook. The same input gives the same bytes."""

    def fill(book: Workbook, styles: Styles) -> None:
        glance = book.add_worksheet(_CHART)
        for table in summary.tabel:
            _write_table(book.add_worksheet(table.nama), styles, summary, table)
        _write_glance(book, glance, styles, summary)

    return build(fill, "Ringkasan Evaluasi", datetime(int(summary.tahun), 1, 1))


def _under(summary: EvaluationSummary) -> str:
    whole = summary.semua
    return (
        f"{summary.periode} {summary.tahun} · {len(summary.tabel[0].baris)} unit · {whole.dihitung} pegawai dihitung, "
        f"{whole.belum} belum dinilai · kepala unit tidak termasuk"
    )


def _number(
    header: str, width: int, of: Callable[[SummaryGroup], float], look: str = "0"
) -> ListColumn[SummaryGroup]:
    def put(sheet: Worksheet, styles: Styles, at: Place, one: SummaryGroup) -> bool:
        sheet.write_number(*at, of(one), styles.boxed(align="center", num_format=look))
        return True

    return ListColumn(header, width, put=put)


def _named(at: int, header: str) -> ListColumn[SummaryGroup]:
    return ListColumn(header, _WIDTHS[header], lambda one: one.nama[at] or "(tidak diketahui)")


def _count(predikat: Predikat) -> ListColumn[SummaryGroup]:
    return _number(predikat, 11, lambda one: one.jumlah[predikat])


def _share(predikat: Predikat) -> ListColumn[SummaryGroup]:
    def of(one: SummaryGroup) -> float:
        return one.jumlah[predikat] / one.dihitung if one.dihitung else 0.0

    return _number(f"% {predikat}", 11, of, "0%")


def _columns(table: SummaryTable) -> Sequence[ListColumn[SummaryGroup]]:
    totals = [
        _number("Dihitung", 11, lambda one: one.dihitung),
        _number("Belum Dinilai", 11, lambda one: one.belum),
    ]
    pattern = ListColumn("Pola Distribusi", 52, pattern_text, _pattern_look)
    return [
        *(_named(at, header) for at, header in enumerate(table.kepala)),
        *map(_count, Predikat),
        *totals,
        *map(_share, Predikat),
        *([pattern] if any(one.batas for one in table.baris) else ()),
    ]


def pattern_text(one: SummaryGroup) -> str:
    """What of the pattern is not kept; ``sesuai`` where all is."""
    broken = [batas.teks for batas in one.batas if batas.is_kept is False]
    if broken:
        return "; ".join(broken)
    return "sesuai" if any(batas.is_kept for batas in one.batas) else "terlalu sedikit untuk diuji"


def _pattern_look(one: SummaryGroup) -> Mapping[str, str]:
    if any(batas.is_kept is False for batas in one.batas):
        return {"font_color": RED}
    return {"font_color": GREEN} if any(batas.is_kept for batas in one.batas) else {}


def _write_table(sheet: Worksheet, styles: Styles, summary: EvaluationSummary, table: SummaryTable) -> None:
    write_list(
        sheet, styles, (f"Predikat per {table.nama}", _under(summary)), _columns(table), table.baris, frozen=1
    )


def _write_glance(book: Workbook, sheet: Worksheet, styles: Styles, summary: EvaluationSummary) -> None:
    """A bar a unit, of a hundred per cent, from the best predikat to the worst."""
    sheet.write_string(
        0, 0, "Distribusi predikat seluruh unit", styles(bold=True, font_size=16, text_wrap=False)
    )
    sheet.set_row(0, 24)
    sheet.write_string(1, 0, _under(summary), styles(text_wrap=False))
    units = summary.tabel[0]
    first, last = HEAD_ROW + 1, HEAD_ROW + len(units.baris)
    chart = book.add_chart({"type": "bar", "subtype": "percent_stacked"})
    for at, predikat in enumerate(Predikat, start=len(units.kepala)):
        chart.add_series(
            {
                "name": [units.nama, HEAD_ROW, at],
                "categories": [units.nama, first, 0, last, 0],
                "values": [units.nama, first, at, last, at],
                "fill": {"color": PREDIKAT_FILL[predikat]},
                "border": {"color": "#BFBFBF", "width": 0.5},
                "gap": 40,
            }
        )
    chart.set_title({"none": True})
    chart.set_y_axis({"reverse": True})
    chart.set_x_axis({"major_gridlines": {"visible": True, "line": {"color": "#D9D9D9"}}})
    chart.set_legend({"position": "top"})
    chart.set_size({"width": 1000, "height": min(6000, 140 + 26 * len(units.baris))})
    sheet.insert_chart(3, 0, chart)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
