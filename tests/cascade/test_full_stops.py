"""What findings say: one full stop, and what is quoted as it was typed."""

from __future__ import annotations

import pytest

from skpdoc import codes
from skpdoc.findings import CellRef


@pytest.mark.parametrize(
    ("cause", "told"),
    [
        ("Pilihan: Definitif; Plt.; Plh..", "Pilihan: Definitif; Plt.; Plh."),
        ("Atasannya Ani, S.H.. Periksa.", "Atasannya Ani, S.H. Periksa."),
        ('"Plh.." bukan pilihan Keterangan Jabatan.', '"Plh.." bukan pilihan Keterangan Jabatan.'),
        ("Dan seterusnya... Lalu.", "Dan seterusnya... Lalu."),
    ],
)
def test_one_full_stop(cause: str, told: str) -> None:
    finding = codes.B13_PILIHAN(CellRef("k.xlsx"), "", cause, cause)
    assert (finding.cause, finding.remedy) == (told, told)
