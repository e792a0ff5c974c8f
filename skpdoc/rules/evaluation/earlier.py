"""What was reached beside what the year had reached already at the end of an earlier period."""

from __future__ import annotations

from collections.abc import Iterator

from skpdoc import codes
from skpdoc.evaluation.derived import EvaluatedBook
from skpdoc.evaluation.span import span_of
from skpdoc.findings import Finding
from skpdoc.model.choices import Aspek
from skpdoc.rules.evaluation.rows import indicators, rated_keys


def realisasi_does_not_fall(book: EvaluatedBook) -> Iterator[Finding]:
    """A realisasi counts from the beginning of the year: what adds up is no less than an earlier period had (E64)."""
    before = {(one.kunci, one.baris_skp): one for one in book.buku.tercapai}
    tahun = book.buku.pengaturan.tahun
    for kunci in rated_keys(book):
        known = indicators(book.buku.dasar[kunci].skp)
        for row in book.realisasi.get(kunci, ()):
            old, target = before.get((kunci, row.baris_skp)), known.get(row.baris_skp)
            if old is None or target is None or row.realisasi is None or target.aspek is Aspek.WAKTU:
                continue
            satuan = old.realisasi.satuan or (target.target.satuan if target.target else None)
            then, now = span_of(old.realisasi, tahun), span_of(row.realisasi, tahun)
            if (
                satuan is None
                or not satuan.is_dijumlah
                or then is None
                or now is None
                or not then.is_comparable(now)
            ):
                continue
            if then.low is not None and now.high is not None and now.high < then.low:
                yield codes.E64_TURUN(
                    row.source.cell("realisasi"),
                    row.realisasi_asli,
                    f"Realisasi {row.realisasi.tertulis()}, sedangkan pada {old.periode} sudah "
                    f"{old.realisasi.tertulis()}; realisasi dihitung sejak awal tahun.",
                    "Ketik jumlah sejak awal tahun. Bila angkanya memang dikoreksi turun, biarkan.",
                )
