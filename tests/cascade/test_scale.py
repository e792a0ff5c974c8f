"""Large offices: a head with 50,000 people, a chain of 200 levels, loops of a thousand. Structure is checked, not time.

The nouns are built in code from one small office. 60,000 people in all keep the suite short; every step is
linear in rows, so that 100,000 only take longer.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pytest
from tables import Office, read_tables

from skpdoc.cascade.matrix import Matrices
from skpdoc.cascade.office import Kantor, derive
from skpdoc.cascade.skp import assemble_skp
from skpdoc.cascade.targets import TargetOrigin
from skpdoc.findings import Finding
from skpdoc.model.choices import JenisJabatan
from skpdoc.model.office import Buku, Pegawai, Peran
from skpdoc.pipeline.kinds.skp import JENIS_SKP
from skpdoc.pipeline.withholding.trail import withheld
from skpdoc.workbook.markdown import read_markdown

KANTOR = """
## Pegawai
| Nama  | Jenis Jabatan | Atasan |
|-------|---------------|--------|
| Kadis | JPT Pratama   | BUPATI |
| Ani   | Pelaksana     | Kadis  |

## Perjanjian Kinerja
| Kode | Pemilik | Target  | Satuan  |
|------|---------|---------|---------|
| PK1  | Kadis   | 180.001 | Dokumen |

## Peran
| Kode | NIP | Mendukung | Target | Satuan  | Metode Cascading | Cara Pembagian |
|------|-----|-----------|--------|---------|------------------|----------------|
| R1   | Ani | PK1       |        | Dokumen | Langsung         | Beban Target   |
"""
LEVELS = 200
WIDE = 50_000
TEAMS, MEMBERS = 100, 98


@pytest.fixture(scope="module")
def small() -> Buku:
    buku = read_tables(read_markdown(KANTOR)).buku
    assert buku is not None
    return buku


def _nip(number: int) -> str:
    return f"1980010120{number:08d}"


def _pegawai(small: Buku, number: int, atasan: str) -> Pegawai:
    one = small.pegawai[1]
    return replace(
        one,
        nip=_nip(number),
        nama=f"Pegawai {number}",
        atasan=atasan,
        source=replace(one.source, row=number + 10),
    )


def _peran(small: Buku, number: int, mendukung: str) -> Peran:
    one = small.peran[0]
    source = replace(one.source, row=number + 10)
    return replace(
        one,
        nip=_nip(number),
        kode=f"R{number}",
        rencana_hasil_kerja=f"Hasil {number}",
        indikator=(replace(one.indikator[0], source=source),),
        pembawaan=replace(one.pembawaan, rujukan=mendukung, source=source),
        source=source,
    )


def _office(small: Buku, people: Iterator[tuple[str, str]]) -> Buku:
    """``people`` gives for each number from 0: his Atasan, and what he supports."""
    pegawai = [small.pegawai[0]]
    peran = []
    for number, (atasan, mendukung) in enumerate(people):
        pegawai.append(_pegawai(small, number, atasan))
        peran.append(_peran(small, number, mendukung))
    return replace(small, pegawai=tuple(pegawai), peran=tuple(peran))


def _everyone() -> Iterator[tuple[str, str]]:
    """A chain of 200 levels below the Kadis; then a head with 50,000; then a hundred teams of 98."""
    yield "Kadis", "PK1"
    for level in range(1, LEVELS):
        yield _nip(level - 1), f"R{level - 1}"
    head = LEVELS
    yield "Kadis", "PK1"
    for _ in range(WIDE):
        yield _nip(head), f"R{head}"
    first = head + 1 + WIDE
    for team in range(TEAMS):
        yield _nip(head), f"R{head}"
        for _ in range(MEMBERS):
            leader = first + team * (MEMBERS + 1)
            yield _nip(leader), f"R{leader}"


def _derived(buku: Buku) -> Office:
    kantor = derive(buku)
    findings: list[Finding] = []
    skp = assemble_skp(kantor, findings)
    every = (*kantor.findings, *findings)
    matriks = Matrices(kantor).all()
    return Office(buku, kantor, skp, matriks, every, withheld(kantor, skp, matriks, every))


def _target(kantor: Kantor, number: int) -> Decimal:
    """Of the only indicator of person ``number``; result 0 is the PK row."""
    nilai = kantor.targets.nilai[(number + 1, 0)]
    assert nilai.asal is TargetOrigin.DITURUNKAN
    assert nilai.target is not None
    assert nilai.target.angka is not None
    return nilai.target.angka


def test_wide_and_deep(small: Buku) -> None:
    limit = sys.getrecursionlimit()
    found = _derived(_office(small, _everyone()))
    assert sys.getrecursionlimit() == limit
    people = LEVELS + 1 + WIDE + TEAMS * (MEMBERS + 1)
    assert [str(f) for f in found.findings if f.code not in ("K05",)] == []
    assert len(found.skp) == people + 1
    assert len(found.kantor.targets.nilai) == people + 1

    # the chain: half of the PK, rounded up for the first in the sheet, unchanged down all levels
    assert {_target(found.kantor, level) for level in range(LEVELS)} == {Decimal(90_001)}
    assert len(list(found.kantor.hierarki.garis(_nip(LEVELS - 1)))) == LEVELS + 1

    # the head: 90,000 over 50,100 people; the earlier ones get the larger part, to the last digit
    head = LEVELS
    assert _target(found.kantor, head) == 90_000
    shares = [_target(found.kantor, number) for number in range(head + 1, head + 1 + WIDE)]
    assert shares == sorted(shares, reverse=True)
    leaders = [head + 1 + WIDE + team * (MEMBERS + 1) for team in range(TEAMS)]
    assert sum(shares) + sum(_target(found.kantor, leader) for leader in leaders) == 90_000
    assert set(shares) == {Decimal(1), Decimal(2)}

    # matrices: the Kadis, every level but the last, the head, every team
    assert len(found.matriks) == 1 + (LEVELS - 1) + 1 + TEAMS
    wide = found.matriks[_nip(head)]
    assert len(wide.kolom) == 1
    assert len(wide.baris) == WIDE + TEAMS
    assert [row.kunci for row in wide.baris[:3]] == [_nip(head + 1), _nip(head + 2), _nip(head + 3)]


def test_a_loop_of_a_thousand_is_one_finding_that_names_everyone(small: Buku) -> None:
    count = 1000
    people = ((_nip((number + 1) % count), "PK1") for number in range(count))
    found = _derived(_office(small, people))
    loops = [f for f in found.findings if f.code == "R22"]
    assert len(loops) == 1
    assert loops[0].withholds is not None
    assert len(loops[0].withholds) == count
    assert all(f"Pegawai {number} (" in loops[0].cause for number in range(count))
    assert {_nip(number) for number in range(count)} <= set(found.ditahan[JENIS_SKP])
    assert small.pegawai[0].nip not in found.ditahan[JENIS_SKP]


def test_targets_that_wait_on_each_other_a_thousand_long(small: Buku) -> None:
    count = 1000
    people = (("Kadis", f"R{(number + 1) % count}") for number in range(count))
    found = _derived(_office(small, people))
    loops = [f for f in found.findings if f.code == "K09"]
    assert len(loops) == 1, "one finding a loop"
    assert loops[0].withholds is not None
    assert len(set(loops[0].withholds)) == count
    assert all(
        found.kantor.targets.nilai[(number + 1, 0)].asal is TargetOrigin.TERTAHAN for number in range(count)
    )
    assert {_nip(number) for number in range(count)} <= set(found.ditahan[JENIS_SKP])


def test_a_chain_of_targets_that_waits_on_one_question(small: Buku) -> None:
    """One typed question at the top holds everyone below, once."""
    buku = _office(
        small, ((("Kadis", "PK1") if n == 0 else (_nip(n - 1), f"R{n - 1}")) for n in range(LEVELS))
    )
    first = buku.peran[0]
    asked = replace(first, indikator=(replace(first.indikator[0], target_asli="?"),))
    found = _derived(replace(buku, peran=(asked, *buku.peran[1:])))
    held = [found.kantor.targets.nilai[(number + 1, 0)] for number in range(LEVELS)]
    assert {one.asal for one in held} == {TargetOrigin.TERTAHAN}
    assert {one.penahan for one in held} == {(asked.source.key,)}


def test_many_heads_of_many_kinds(small: Buku) -> None:
    """A thousand ketua tim with one member each, under one Administrator: columns and rows stay matched."""
    kabid = replace(_pegawai(small, 0, "Kadis"), jenis_jabatan=JenisJabatan.ADMINISTRATOR)
    people = [kabid]
    roles = [_peran(small, 0, "PK1")]
    for number in range(1, 2001, 2):
        people += [_pegawai(small, number, _nip(0)), _pegawai(small, number + 1, _nip(number))]
        roles += [_peran(small, number, "R0"), _peran(small, number + 1, f"R{number}")]
    found = _derived(replace(small, pegawai=(small.pegawai[0], *people), peran=tuple(roles)))
    assert len(found.matriks) == 1002
    assert all(len(matriks.baris) == 1 for kunci, matriks in found.matriks.items() if kunci != _nip(0))
    assert [row.peran[0][0] for row in found.matriks[_nip(0)].baris] == [
        f"Hasil {n}" for n in range(1, 2001, 2)
    ]
