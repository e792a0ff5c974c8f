"""What was reached beside what the year had reached before."""

from __future__ import annotations

import pytest
from evaluated import buku, dasar, hasil, penilaian, realisasi, target
from looked_on import findings

from skpdoc.model.evaluasi import ReachedBefore
from skpdoc.rules.evaluation.earlier import realisasi_does_not_fall

pytestmark = pytest.mark.quick


@pytest.mark.parametrize(
    ("goal", "before", "now", "count"),
    [
        ("5.760 Pasien", "4.260 Pasien", "100 Pasien", 1),
        ("5.760 Pasien", "4.260 Pasien", "4.260 Pasien", 0),
        ("5.760 Pasien", "4.260 Pasien", "50%", 0),
        ("90%", "80%", "70%", 0),
        ("85 Nilai", "80 Nilai", "70 Nilai", 0),
    ],
)
def test_what_adds_up_does_not_fall(goal: str, before: str, now: str, count: int) -> None:
    book = buku(
        [dasar("1", utama=[hasil(1, goal)])],
        [penilaian("1")],
        realisasi=(realisasi("1", now),),
        tercapai=(ReachedBefore("1", "U1.1", "Triwulan III", target(before)),),
    )
    found = findings(realisasi_does_not_fall, book)
    assert [(one.code, one.cell.place) for one in found] == [("E64", "Realisasi!B2")] * count
    assert all("pada Triwulan III sudah 4.260 Pasien" in one.cause for one in found)
