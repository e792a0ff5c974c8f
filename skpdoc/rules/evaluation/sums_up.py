"""Realisasi adds up where the target came down directly (E17)."""

from __future__ import annotations

from collections.abc import Iterator

from skpdoc import codes
from skpdoc.evaluation.derived import EvaluatedBook
from skpdoc.evaluation.sums import sums
from skpdoc.findings import CellRef, Finding
from skpdoc.text import indonesian

_SHOWN = 8


def realisasi_adds_up(book: EvaluatedBook) -> Iterator[Finding]:
    """What those below reached of a target that came down directly is together what stands above (E17)."""
    for one in sums(book.buku):
        if not one.selisih:
            continue
        cell = one.atasan.source.cell("realisasi")
        terms, file = list[str](), cell.file
        for row, angka in one.pemikul[:_SHOWN]:  # a file is named once for all of its cells
            place = row.source.cell("realisasi")
            terms.append(f"{indonesian.angka(angka)} ({place.place_from(CellRef(file))})")
            file = place.file
        more = f" + … ({len(one.pemikul)} bawahan)" if len(one.pemikul) > _SHOWN else ""
        yield codes.E17_JUMLAH(
            cell,
            one.atasan.realisasi_asli,
            f"Realisasi {one.realisasi.tertulis()}, sedangkan realisasi bawahannya {' + '.join(terms)}{more} = "
            f"{indonesian.angka(one.jumlah)}, {'kurang' if one.selisih < 0 else 'lebih'} "
            f"{indonesian.angka(abs(one.selisih))}.",
            "Targetnya dibagi langsung, jadi realisasinya juga berjumlah sama. Periksa keduanya; bila sebabnya lain "
            "(misalnya dikerjakan unit lain), biarkan.",
        )
