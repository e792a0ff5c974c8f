"""The hidden sheet Data SKP: what is written comes back, and what was changed is said."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from offices import office

from skpdoc.evaluation.periods import periode_of
from skpdoc.findings import Finding
from skpdoc.model.evaluasi import DasarEvaluasi
from skpdoc.model.office import Periode
from skpdoc.model.target import Target
from skpdoc.pipeline.evaluation.prefill import Prefilled
from skpdoc.records.cells import Cell, CellKind, Grid
from skpdoc.records.evaluation.codec import noun, plain
from skpdoc.records.evaluation.data_skp import HEADERS, SkpData, data_rows, read_data_skp

pytestmark = pytest.mark.quick


def _data() -> SkpData:
    filled = Prefilled(office(), periode_of("Triwulan II", 2026))
    return filled.data(tuple(filled.dasar))


def _grid(rows: list[tuple[str, ...]]) -> Grid:
    numbered = enumerate([HEADERS, *rows], start=1)
    return Grid(
        "Data SKP",
        {
            number: {at: Cell(text, CellKind.TEXT) for at, text in enumerate(row, 1) if text}
            for number, row in numbered
        },
        is_hidden=True,
    )


def test_every_skp_of_an_office_comes_back_as_it_was() -> None:
    data, findings = _data(), list[Finding]()
    assert len(data.dasar) > 50
    assert data.target_turun
    assert read_data_skp("e.xlsx", [_grid(data_rows(data))], findings) == data
    assert findings == []


def test_a_book_of_before_knows_nobody_besides_its_skp() -> None:
    """Its record of the office ends with the targets."""
    data, findings = _data(), list[Finding]()
    rows = data_rows(data)
    kunci, nama, _, *chunks = rows[0]
    text = json.dumps(json.loads("".join(chunks))[:2], ensure_ascii=False, separators=(",", ":"))
    rows[0] = (kunci, nama, hashlib.sha256(f"{kunci}\n{text}".encode()).hexdigest(), text)
    assert read_data_skp("e.xlsx", [_grid(rows)], findings) == replace(data, orang={}, seunit=(), untuk="")
    assert data.orang
    assert findings == []


def test_a_changed_record_is_named_and_left_out() -> None:
    rows, findings = data_rows(_data()), list[Finding]()
    kunci, nama, sidik, text = rows[5]
    rows[5] = (kunci, nama, sidik, text.replace(nama, "Orang Lain", 1))
    read = read_data_skp("e.xlsx", [_grid(rows)], findings)
    assert kunci not in read.dasar
    assert [(one.code, one.cell.place) for one in findings] == [("E80", "Data SKP!A7")]
    assert "skpdoc evaluate new" in findings[0].remedy


def test_a_record_under_another_key_is_none() -> None:
    rows, findings = data_rows(_data()), list[Finding]()
    rows[1] = ("199001012020011001", *rows[1][1:])
    assert "199001012020011001" not in read_data_skp("e.xlsx", [_grid(rows)], findings).dasar
    assert [one.code for one in findings] == ["E80"]


def _forged(kunci: str, text: str) -> tuple[str, ...]:
    """A record with the digest that a stranger can reckon as well as we do."""
    digest = hashlib.sha256(f"{kunci}\n{text}".encode()).hexdigest()
    return (kunci, "", digest, *(text[at : at + 30_000] for at in range(0, len(text), 30_000)))


def _named(change: dict[str, Any], **other: Any) -> dict[str, Any]:
    return {**change, "skp": {**change["skp"], **other}}


def test_a_forged_record_is_left_out_like_a_changed_one() -> None:
    data = _data()
    kunci, own = next(iter(data.dasar.items()))
    record = plain(own)
    dinilai, perilaku = record["skp"]["dinilai"], record["skp"]["perilaku"]
    forged = [
        "[" * 29_000 + "]" * 29_000,
        *map(
            json.dumps,
            (
                _named(record, dinilai={**dinilai, "nama": "A\ud800B"}),
                _named(record, dinilai={**dinilai, "nama": "A\x01B"}),
                _named(record, perilaku=[{**perilaku[0], "nilai": "Tidak Ada"}, *perilaku[1:]]),
                _named(record, perilaku=[]),
                _named(record, kunci="199001012020011001"),
            ),
        ),
    ]
    for text in forged:
        findings, rows = list[Finding](), data_rows(data)
        rows[1] = _forged(kunci, text)
        assert kunci not in read_data_skp("e.xlsx", [_grid(rows)], findings).dasar
        assert [(one.code, one.cell.place) for one in findings] == [("E80", "Data SKP!A3")]
    same, findings = data_rows(data), list[Finding]()
    same[1] = _forged(kunci, json.dumps(record, ensure_ascii=False))
    assert read_data_skp("e.xlsx", [_grid(same)], findings) == data


@pytest.mark.parametrize("rows", [None, [], ["office"]])
def test_without_the_sheet_or_the_office_s_record_it_is_said(rows: list[str] | None) -> None:
    findings = list[Finding]()
    grids = [] if rows is None else [_grid(data_rows(_data())[1:] if rows else [])]
    read = read_data_skp("e.xlsx", grids, findings)
    assert [one.code for one in findings] == ["E80"]
    assert read.target_turun == ()


def test_what_is_no_noun_is_refused() -> None:
    data = plain(next(iter(_data().dasar.values())))
    assert noun(DasarEvaluasi, data) == next(iter(_data().dasar.values()))
    for changed in (
        {**data, "surel": 5},
        {**data, "baru": ""},
        {**data, "jenis_jabatan": "Raja"},
        {name: one for name, one in data.items() if name != "skp"},
        {**data, "skp": {**data["skp"], "tahun": "2026"}},
        [],
    ):
        with pytest.raises(ValueError, match=r"field|no |Raja"):
            noun(DasarEvaluasi, changed)


def test_numbers_and_days_keep_their_precision() -> None:
    target = Target(Decimal("12.50"), "", None)
    assert str(noun(Target, plain(target)).angka) == "12.50"
    assert noun(Target, plain(replace(target, angka=None, teks="BB"))).teks == "BB"
    with pytest.raises(ValueError, match="dua"):
        noun(Target, {**plain(target), "angka": "dua"})
    for endless in ("NaN", "-Infinity"):
        with pytest.raises(ValueError, match=endless):
            noun(Target, {**plain(target), "angka": endless})
    periode = Periode(date(2026, 1, 1), date(2026, 3, 31))
    assert noun(Periode, plain(periode)) == periode
