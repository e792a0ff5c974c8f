"""The rules of sums.py, each on a small office."""

from __future__ import annotations

import pytest
from small import PEOPLE, findings

from skpdoc.rules.sums import carried_targets_add_up, whole_targets_are_reached


def _carried(cara: str, above: str, *targets: str, satuan: str = "Unit", polarisasi: str = "") -> str:
    """One indicator of the head, carried by Kabid and Budi."""
    rows = "".join(
        f"| R{n} | {who} | PK1 | Jumlah rambu | {target} | {satuan} | Langsung | {cara} |\n"
        for n, (who, target) in enumerate(zip(("Kabid", "Budi"), targets, strict=False))
    )
    return f"""
## Perjanjian Kinerja
| Kode | Pemilik | Indikator    | Target  | Satuan   | Polarisasi   |
|------|---------|--------------|---------|----------|--------------|
| PK1  | Kadis   | Jumlah rambu | {above} | {satuan} | {polarisasi} |

## Peran
| Kode | NIP | Mendukung | Indikator | Target | Satuan | Metode Cascading | Cara Pembagian |
|------|-----|-----------|-----------|--------|--------|------------------|----------------|
{rows}"""


@pytest.mark.parametrize(
    ("targets", "code", "told", "withheld"),
    [
        (("60", "40"), "", "", 0),
        (("60", "30"), "R13", "dipikul 60 (Peran!E2) + 30 (Peran!E3) = 90 Unit, kurang 10.", 2),
        (("60", "42"), "R13", "dipikul 60 (Peran!E2) + 42 (Peran!E3) = 102 Unit, lebih 2.", 0),
        (("60", ""), "", "", 0),
        (("60", "banyak sekali 12"), "", "", 0),
    ],
)
def test_what_is_shared_out_makes_the_whole(
    targets: tuple[str, ...], code: str, told: str, withheld: int
) -> None:
    found = findings(carried_targets_add_up, PEOPLE, _carried("Beban Target", "100", *targets))
    assert [(one.code, one.cell.place) for one in found] == [(code, "Perjanjian Kinerja!D2")] * bool(code)
    for one in found:
        assert told in one.cause
        assert len(one.withholds or ()) == withheld


@pytest.mark.parametrize(
    ("above", "own", "polarisasi", "is_said"),
    [
        ("90", "85", "Maksimum", True),
        ("90", "95", "Maksimum", False),
        ("5", "6", "Minimum", True),
        ("5", "4", "Minimum", False),
        ("5", "4", "Stabil", True),
        ("5", "5", "Stabil", False),
        ("5", "", "Stabil", False),
    ],
)
def test_who_takes_a_target_whole_plans_none_that_is_worse(
    above: str, own: str, polarisasi: str, is_said: bool
) -> None:
    tables = _carried("Wilayah", above, own, satuan="%", polarisasi=polarisasi)
    found = findings(whole_targets_are_reached, PEOPLE, tables)
    assert [(one.code, one.cell.place) for one in found] == [("R14", "Peran!E2")] * is_said
