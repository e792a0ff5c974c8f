"""The numbers of the papers of angka kredit."""

from __future__ import annotations

from collections.abc import Iterator

from skpdoc import codes
from skpdoc.evaluation.angka_kredit import nip_of
from skpdoc.evaluation.derived import EvaluatedBook
from skpdoc.findings import Finding
from skpdoc.model.angka_kredit import BarisAngkaKredit
from skpdoc.rules.evaluation.rows import credit_rows
from skpdoc.text.lines import fold

_NUMBERS = {
    "nomor_konversi": "Nomor Konversi",
    "nomor_akumulasi": "Nomor Akumulasi",
    "nomor_pak": "Nomor PAK",
}


def numbers_are_used_once(book: EvaluatedBook) -> Iterator[Finding]:
    """No two people have one number of a paper (E63)."""
    for field, name in _NUMBERS.items():
        first: dict[str, BarisAngkaKredit] = {}
        for row in credit_rows(book):
            number: str = getattr(row, field)
            kept = first.setdefault(fold(number), row) if number else row
            if nip_of(kept.kunci) != nip_of(row.kunci):
                cell = row.source.cell(field)
                yield codes.E63_NOMOR_GANDA(
                    cell,
                    number,
                    f"{name} {number} sudah dipakai di {kept.source.cell(field).place_from(cell)}.",
                    "Setiap surat bernomor sendiri. Perbaiki salah satunya.",
                )
