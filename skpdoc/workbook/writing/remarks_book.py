"""Rekap Masukan.xlsx: everything that was said or changed in the documents that came back, a row a remark."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from xlsxwriter.workbook import Workbook

from skpdoc.model.kembali import RemarkKind, RemarkRow
from skpdoc.workbook.writing.listing import ListColumn, put_file_link, write_list
from skpdoc.workbook.writing.styles import Styles, build

_FILLS = {
    RemarkKind.KOMENTAR: "#DDEBF7",
    RemarkKind.TANPA_JEJAK: "#FFC7CE",
}
"""The rest are Word's tracked changes."""
_TRACKED = "#FFF2CC"
_COLUMNS: Sequence[ListColumn[RemarkRow]] = (
    ListColumn("Nama", 28, lambda one: one.nama),
    ListColumn("NIP", 21, lambda one: one.nomor),
    ListColumn("Dokumen", 12, lambda one: f"{one.dokumen} v{one.versi}"),
    ListColumn("Bagian", 16, lambda one: one.masukan.letak.bagian),
    ListColumn("Rencana Hasil Kerja", 36, lambda one: one.masukan.letak.rhk),
    ListColumn("Kolom", 16, lambda one: one.masukan.letak.kolom),
    ListColumn(
        "Jenis",
        13,
        lambda one: one.masukan.jenis.value,
        lambda one: {"bg_color": _FILLS.get(one.masukan.jenis, _TRACKED)},
    ),
    ListColumn("Semula / teks yang dikomentari", 36, lambda one: one.masukan.lama),
    ListColumn("Menjadi / komentar", 40, lambda one: one.masukan.baru),
    ListColumn("Oleh", 20, lambda one: one.masukan.penulis),
    ListColumn("Tanggal", 17, lambda one: one.masukan.tanggal),
    ListColumn(
        "Berkas", 9, put=lambda sheet, styles, at, one: put_file_link(sheet, styles, at, one.path, one.path)
    ),
)


def write_remarks(judul: str, baris: Sequence[RemarkRow]) -> bytes:
    """A row a remark, with a link to its file, relative to the folder of the workbook.

    The same input gives the same bytes.
    """

    def fill(book: Workbook, styles: Styles) -> None:
        sheet = book.add_worksheet("Rekap Masukan")
        write_list(sheet, styles, (judul, _summary(baris)), _COLUMNS, baris, frozen=1, digits="B:B")

    return build(fill, judul, datetime(2000, 1, 1))


def _summary(baris: Sequence[RemarkRow]) -> str:
    counts = Counter(one.masukan.jenis for one in baris)
    people = len({one.nomor for one in baris})
    kinds = [f"{count} {jenis.value}" for jenis, count in counts.items()]
    return " · ".join([f"{len(baris)} masukan dari {people} pegawai", *kinds])
