"""Rekap Evaluasi.xlsx: a sheet of the unit, one a pejabat penilai, who is missing, who changed, who can be promoted."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from fractions import Fraction
from typing import Any

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from skpdoc.evaluation.promotion import PERIKSA
from skpdoc.evaluation.rounding import rounded
from skpdoc.model.rekap import PredikatChange, PromotionRow, RekapEvaluasi, RekapPart, RekapRow
from skpdoc.text import indonesian
from skpdoc.workbook.writing.distribution_sheet import PREDIKAT_FILL, write_distribution
from skpdoc.workbook.writing.listing import ListColumn, Place, write_list
from skpdoc.workbook.writing.sheet_names import sheet_names
from skpdoc.workbook.writing.styles import GREEN, GREY, RED, Styles, build

_MOST_CHARTS = 300
"""Sheets with a chart: each is five parts of the file, of which our own reader takes 2,000."""
UNIT, MISSING, CHANGED, PROMOTION = "Unit", "Belum Dinilai", "Berubah", "Usulan Kenaikan Pangkat"

_CHANGE_LOOK: Mapping[PredikatChange, Mapping[str, Any]] = {
    PredikatChange.NAIK: {"font_color": GREEN},
    PredikatChange.TURUN: {"font_color": RED},
}


def _predikat_look(one: RekapRow) -> Mapping[str, Any]:
    return {"bg_color": PREDIKAT_FILL[one.predikat]} if one.predikat else {}


def _before(one: RekapRow) -> str:
    return f"{one.periode_sebelumnya}: {one.sebelumnya}" if one.sebelumnya else ""


PEOPLE: Sequence[ListColumn[RekapRow]] = (
    ListColumn("NIP", 19, lambda one: one.nip),
    ListColumn("Nama", 24, lambda one: one.nama),
    ListColumn("Jabatan", 26, lambda one: one.jabatan),
    ListColumn("Pejabat Penilai", 22, lambda one: one.penilai),
    ListColumn("Rating Hasil Kerja", 14, lambda one: one.rating_hasil or ""),
    ListColumn("Rating Perilaku Kerja", 14, lambda one: one.rating_perilaku or ""),
    ListColumn("Predikat", 12, lambda one: one.predikat or "", _predikat_look),
    ListColumn("Sebelumnya", 14, _before),
    ListColumn(
        "Perubahan", 11, lambda one: one.perubahan.value, lambda one: _CHANGE_LOOK.get(one.perubahan, {})
    ),
    ListColumn("Keterangan", 24, lambda one: one.keterangan),
)
"""Of the sheets with a row a person; all of them at a size that can be read on A4, one page wide."""


def _people(*left_out: str) -> Sequence[ListColumn[RekapRow]]:
    return [column for column in PEOPLE if column.header not in left_out]


def _figures(
    header: str, width: int, of: Callable[[PromotionRow], Fraction | None]
) -> ListColumn[PromotionRow]:
    """A column of angka kredit, as they are printed; blank where there is none."""

    def put(sheet: Worksheet, styles: Styles, at: Place, one: PromotionRow) -> bool:
        figure = of(one)
        if figure is not None:
            sheet.write_number(*at, float(rounded(figure, one.desimal)), styles.boxed(align="right"))
        return figure is not None

    return ListColumn(header, width, put=put)


_PROMOTION: Sequence[ListColumn[PromotionRow]] = (
    ListColumn("NIP", 19, lambda one: one.nip),
    ListColumn("Nama", 24, lambda one: one.nama),
    ListColumn("Jabatan", 24, lambda one: one.jabatan),
    ListColumn("Jenjang", 12, lambda one: one.jenjang.value),
    ListColumn("Golongan", 10, lambda one: one.golongan),
    ListColumn(
        "TMT Golongan", 12, lambda one: indonesian.tanggal(one.tmt_golongan) if one.tmt_golongan else ""
    ),
    _figures("AK Kumulatif", 11, lambda one: one.jumlah),
    _figures("Lebih/Kurang untuk Pangkat", 13, lambda one: one.selisih_pangkat),
    _figures("Lebih/Kurang untuk Jenjang", 13, lambda one: one.selisih_jenjang),
    ListColumn(
        "Dapat Diusulkan ke",
        20,
        lambda one: one.usulan,
        lambda one: {"bg_color": "#E2EFDA"} if one.is_ready else {},
    ),
    ListColumn("Yang Masih Kurang", 30, lambda one: "; ".join(one.kurang)),
)


def write_rekap(rekap: RekapEvaluasi) -> bytes:
    """The workbook. The same input gives the same bytes."""
    fixed = (UNIT, MISSING, CHANGED, PROMOTION)
    names = sheet_names([(part.penilai, part.penilai) for part in rekap.penilai], fixed)

    def fill(book: Workbook, styles: Styles) -> None:
        _write_part(book, styles, rekap, rekap.unit, UNIT, rekap.nama_unit)
        for part, name in zip(rekap.penilai, names, strict=True):
            _write_part(book, styles, rekap, part, name, f"Yang dinilai {part.penilai}")
        _write_missing(book.add_worksheet(MISSING), styles, rekap)
        _write_changed(book.add_worksheet(CHANGED), styles, rekap)
        if rekap.usulan:
            _write_promotion(book.add_worksheet(PROMOTION), styles, rekap)

    return build(fill, f"Rekap Evaluasi {rekap.nama_unit}", datetime(rekap.tahun, 1, 1))


def _period(rekap: RekapEvaluasi) -> str:
    return f"{rekap.periode} {rekap.tahun}"


def _write_part(
    book: Workbook, styles: Styles, rekap: RekapEvaluasi, part: RekapPart, name: str, title: str
) -> None:
    sheet = book.add_worksheet(name)
    under = (
        f"{_period(rekap)} · Capaian Kinerja Organisasi: {rekap.capaian} · {part.dihitung} pegawai dihitung, pola "
        f"{rekap.pola}"
    )
    has_chart = name == UNIT or len(rekap.penilai) <= _MOST_CHARTS
    if not has_chart:
        under += f" · grafik hanya di lembar {UNIT}, karena pejabat penilainya lebih dari {_MOST_CHARTS}"
    head_row = write_distribution(book, sheet, styles, part, name, has_chart=has_chart)
    write_list(
        sheet,
        styles,
        (title, under),
        _people(*(("Pejabat Penilai",) if part.penilai else ())),
        part.baris,
        digits=f"A{head_row + 1}:A{head_row + 1}",
        head_row=head_row,
    )


def _write_missing(sheet: Worksheet, styles: Styles, rekap: RekapEvaluasi) -> None:
    rows = [row for row in rekap.unit.baris if row.predikat is None]
    waited = sum(row.is_dinilai for row in rows)
    under = f"{_period(rekap)} · {waited} belum dinilai, {len(rows) - waited} tidak dinilai dengan sebabnya"
    columns = _people("Rating Hasil Kerja", "Rating Perilaku Kerja", "Predikat", "Sebelumnya", "Perubahan")
    write_list(sheet, styles, (MISSING, under), columns, rows, frozen=2, digits="A:A")


def _write_changed(sheet: Worksheet, styles: Styles, rekap: RekapEvaluasi) -> None:
    moved = (PredikatChange.NAIK, PredikatChange.TURUN)
    rows = [row for row in rekap.unit.baris if row.perubahan in moved]
    counts = {change: sum(row.perubahan is change for row in rows) for change in moved}
    under = (
        f"{_period(rekap)} terhadap periode sebelumnya · {counts[PredikatChange.NAIK]} naik, "
        f"{counts[PredikatChange.TURUN]} turun"
    )
    columns = _people("Rating Hasil Kerja", "Rating Perilaku Kerja")
    write_list(sheet, styles, (CHANGED, under), columns, rows, frozen=2, digits="A:A")


def _write_promotion(sheet: Worksheet, styles: Styles, rekap: RekapEvaluasi) -> None:
    ready = sum(row.is_ready for row in rekap.usulan)
    title = f"{PROMOTION} {rekap.tahun_usulan}"
    under = f"{ready} dari {len(rekap.usulan)} pejabat fungsional dapat diusulkan menurut angka kreditnya. {PERIKSA}"
    write_list(sheet, styles, (title, under), _PROMOTION, rekap.usulan, frozen=2, digits="A:A")
    sheet.write_string(
        2, 0, "Kumulatif sejak masuk jenjang, termasuk AK Dasar.", styles(font_color=GREY, text_wrap=False)
    )
