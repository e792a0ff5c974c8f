"""The invented kabupaten is what the benchmark takes it for: faultless, the same each time, told apart by its NIP."""

from __future__ import annotations

from pathlib import Path

from skpdoc.cascade.board import TargetOrigin
from skpdoc.pipeline.reading.load import load

from .kabupaten import unit_tables, write_kabupaten
from .people import UNIT


def test_thirty_people_have_every_document_and_no_finding(tmp_path: Path) -> None:
    loaded = load(*write_kabupaten(tmp_path, 30, 30))
    assert loaded.findings == ()
    assert len(loaded.skp) == 30
    assert len(loaded.matriks) == 1 + 2 + 6
    assert sum(bool(skp.manual) for skp in loaded.skp.values()) > 20
    assert loaded.kantor is not None
    assert sum(one.asal is TargetOrigin.DITURUNKAN for one in loaded.kantor.targets.nilai.values()) > 20


def test_the_same_bytes_each_time(tmp_path: Path) -> None:
    first, second = (write_kabupaten(tmp_path / name, 24, 12) for name in ("satu", "dua"))
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]
    assert first[0].read_bytes() != first[1].read_bytes()


def test_a_nip_stands_once_in_the_kabupaten() -> None:
    every = [row[0] for number in (0, 1, 39, 40) for row in unit_tables(number, UNIT)["Pegawai"][1:]]
    assert len(set(every)) == len(every) == 4 * UNIT
