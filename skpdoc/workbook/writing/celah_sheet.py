"""The gap view as a sheet: four titled tables one below the other."""

from __future__ import annotations

from collections.abc import Sequence

from xlsxwriter.worksheet import Worksheet

from skpdoc.findings import CellRef
from skpdoc.model.celah import Celah
from skpdoc.workbook.writing.styles import GREEN, GREY, NAVY, SHADE, Styles, line_count, row_height, width_for
from skpdoc.workbook.writing.table_sheet import print_set_up

_WIDTHS = (5, 30, 40, 30, 40, 30, 40, 12, 20)

Rows = Sequence[Sequence[str | int]]


def write_celah(sheet: Worksheet, styles: Styles, celah: Celah) -> None:
    """Write the four tables, each with a sentence on what to do about it."""
    tables = _tables(celah)
    widths = _fitting(tables)
    for at, width in enumerate(widths):
        sheet.set_column(at, at, width)
    sheet.write_string(0, 0, "Celah pembagian peran", styles(bold=True, font_size=16, text_wrap=False))
    sheet.set_row(0, 24)
    row = 2
    for title, advice, heads, rows in tables:
        row = _write_table(sheet, styles, row, f"{title} ({len(rows)})", advice)
        row = _write_rows(sheet, styles, row, heads, rows, widths)
    sheet.hide_gridlines(2)
    print_set_up(sheet)


def _fitting(tables: Sequence[tuple[str, str, tuple[str, ...], Rows]]) -> list[int]:
    """The widths of the columns, which all tables share."""
    rows = [("", *row) for _, _, _, rows in tables for row in rows]
    return [
        width_for(width, (text for row in rows for text in row[at : at + 1] if isinstance(text, str)))
        for at, width in enumerate(_WIDTHS)
    ]


def _tables(celah: Celah) -> list[tuple[str, str, tuple[str, ...], Rows]]:
    return [
        (
            "Kolom yang belum dipikul siapa pun",
            "Bagikan kepada bawahan, atau pastikan memang dikerjakan pimpinan sendiri.",
            ("Pimpinan", "Kolom", "Sel"),
            [(one.pimpinan, one.kolom, _place(one.cell)) for one in celah.kolom_tanpa_peran],
        ),
        (
            "Pegawai tanpa peran",
            "Beri setidaknya satu rencana hasil kerja di lembar Peran.",
            ("Nama", "Jabatan", "Atasan", "Sel"),
            [(one.nama, one.jabatan, one.atasan, _place(one.cell)) for one in celah.pegawai_tanpa_peran],
        ),
        (
            "Peran yang hampir sama dalam satu kolom",
            "Bedakan hasilnya, atau abaikan bila memang dibagi menurut wilayah atau beban.",
            ("Pimpinan", "Kolom", "Pegawai", "Peran", "Pegawai lain", "Perannya", "Mirip", "Sel"),
            [
                (
                    one.pimpinan,
                    one.kolom,
                    one.nama_pertama,
                    one.peran_pertama,
                    one.nama_kedua,
                    one.peran_kedua,
                    f"{one.kemiripan}%",
                    _place(one.cell),
                )
                for one in celah.peran_mirip
            ],
        ),
        (
            "Beban per pegawai",
            "Banyaknya rencana hasil kerja dan indikator setiap orang.",
            ("Nama", "Jabatan", "Utama", "Tambahan", "Indikator"),
            [(one.nama, one.jabatan, one.utama, one.tambahan, one.indikator) for one in celah.beban],
        ),
    ]


def _place(cell: CellRef) -> str:
    return f"{cell.sheet}!{cell.address}" if cell.address else cell.sheet or cell.file


def _write_table(sheet: Worksheet, styles: Styles, row: int, title: str, advice: str) -> int:
    heading = styles(bold=True, font_size=13, font_color=NAVY, text_wrap=False)
    sheet.write_string(row, 0, title, heading)
    sheet.set_row(row, 20)
    sheet.write_string(row + 1, 0, advice, styles(font_color=GREY, text_wrap=False))
    return row + 2


def _write_rows(
    sheet: Worksheet, styles: Styles, row: int, heads: tuple[str, ...], rows: Rows, widths: Sequence[int]
) -> int:
    """The table, or that there is nothing to mend; returns the row where the next one begins."""
    if not rows:
        sheet.write_string(row, 0, "Tidak ada.", styles(italic=True, font_color=GREEN, text_wrap=False))
        return row + 3
    head = styles.boxed(bold=True, bg_color=SHADE, align="center", valign="vcenter")
    for at, text in enumerate(("No", *heads)):
        sheet.write_string(row, at, text, head)
    for number, values in enumerate(rows, start=1):
        _write_row(sheet, styles, row + number, (number, *values), widths)
    return row + len(rows) + 3


def _write_row(
    sheet: Worksheet, styles: Styles, row: int, values: Sequence[str | int], widths: Sequence[int]
) -> None:
    lines = 1
    for at, value in enumerate(values):
        if isinstance(value, int):
            sheet.write_number(row, at, value, styles.boxed(align="center"))
        else:
            sheet.write_string(row, at, value, styles.boxed())
            lines = max(lines, line_count(value, widths[at]))
    sheet.set_row(row, row_height(lines))
