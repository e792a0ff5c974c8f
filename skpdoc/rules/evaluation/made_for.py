"""For which unit and period a book was made, beside what its sheet Periode says now."""

from __future__ import annotations

from collections.abc import Iterator

from skpdoc import codes
from skpdoc.evaluation.derived import EvaluatedBook
from skpdoc.findings import Finding
from skpdoc.text.references import fold_reference


def made_for_its_period(book: EvaluatedBook) -> Iterator[Finding]:
    """The sheet Periode names the period and year for which the book was made (E98)."""
    setting, made = book.buku.pengaturan, book.buku.untuk
    now = f"{setting.periode.nama} {setting.tahun}"
    for other in sorted(made - {now}) if setting.is_dated else ():
        yield codes.E98_PERIODE_LAIN(
            setting.sources["periode"].cell("periode"),
            now,
            f"Di sini {now}, sedangkan buku ini dibuat untuk {other}: SKP, target, dan isian di dalamnya milik periode "
            "itu.",
            f"Buat buku baru untuk {setting.periode.nama}, dengan buku ini sebagai buku sebelumnya (`skpdoc evaluate "
            "new`). Bila hanya Periode yang keliru diganti, kembalikan.",
        )


def unit_is_that_of_the_skp(book: EvaluatedBook) -> Iterator[Finding]:
    """The unit is called as in the SKP (E99)."""
    setting = book.buku.pengaturan
    names = list(dict.fromkeys(one.skp.nama_unit for one in book.buku.dasar.values() if one.skp.nama_unit))
    if (
        names
        and setting.nama_unit_kerja
        and fold_reference(setting.nama_unit_kerja) not in map(fold_reference, names)
    ):
        yield codes.E99_UNIT_LAIN(
            setting.sources["nama_unit_kerja"].cell("nama_unit_kerja"),
            setting.nama_unit_kerja,
            f'Di sini "{setting.nama_unit_kerja}", sedangkan di SKP "{names[0]}": buku ini terpisah dari buku lain '
            "unit itu, dengan folder hasil dan hitungannya sendiri.",
            f'Kembalikan menjadi "{names[0]}". Bila nama unitnya memang diperbaiki, samakan di semua buku.',
            usulan=names[0],
        )
