"""The JSON of ``skpdoc check``: as its schema says, complete, and the same every time."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from jsonschema import Draft202012Validator

from skpdoc import codes
from skpdoc.findings import CellRef, FindingKind, Pelaku, Severity
from skpdoc.model.choices import TingkatKelonggaran
from skpdoc.model.office import Kelonggaran
from skpdoc.model.source import Column, Source
from skpdoc.pipeline.checking.findings_json import SCHEMA_VERSION, findings_json, unit_json
from skpdoc.pipeline.folder.pilihan import RunOptions
from skpdoc.pipeline.kinds import issued_kinds
from skpdoc.pipeline.making.generate import generate
from skpdoc.pipeline.reading.load import Loaded, load
from skpdoc.pipeline.withholding.withheld import Withheld

pytestmark = pytest.mark.quick

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "sample_workbooks" / "dinas_perhubungan.xlsx"
PAGE = ROOT / "docs" / "temuan_json.md"
SCHEMA = json.loads(files("skpdoc.pipeline.checking").joinpath("temuan.schema.json").read_text("utf-8"))
PARTS = {"": SCHEMA, **SCHEMA["$defs"]}


def data_of(*units: Loaded) -> Any:
    data = json.loads(findings_json([unit_json(unit) for unit in units]))
    Draft202012Validator(SCHEMA).validate(data)
    return data


def empty(*findings: Any, kelonggaran: Mapping[Kelonggaran, int] | None = None) -> Loaded:
    return Loaded({"b.xlsx": Path("b.xlsx")}, None, {}, {}, Withheld(), findings, kelonggaran or {})


@pytest.fixture(scope="module")
def spoilt(tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    """The sample office with a target that cannot be read and a person without a NIP."""
    path = tmp_path_factory.mktemp("buku") / "dishub.xlsx"
    book = openpyxl.load_workbook(SAMPLE)
    book["Peran"]["P189"] = "dua belas"
    book["Pegawai"]["A20"] = "1986"
    book.save(path)
    return load(path)


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["properties"]["versi_skema"]["const"] == SCHEMA_VERSION


@pytest.mark.parametrize("part", PARTS)
def test_every_field_is_required_and_explained_in_schema_and_page(part: str) -> None:
    page = PAGE.read_text("utf-8")
    fields = PARTS[part]["properties"]
    assert list(fields) == PARTS[part]["required"]
    for name, field in fields.items():
        text = field.get("description") or PARTS[field["$ref"].rpartition("/")[2]]["description"]
        assert text.endswith(".")
        assert f"| `{name}` | {text} |" in page


def test_the_schema_knows_the_words_that_findings_use() -> None:
    temuan = SCHEMA["$defs"]["temuan"]["properties"]
    assert (
        temuan["tingkat"]["enum"] == SCHEMA["$defs"]["jumlah"]["required"] == [one.value for one in Severity]
    )
    assert temuan["pelaku"]["enum"] == [one.value for one in Pelaku]
    assert SCHEMA["$defs"]["dokumen"]["properties"]["jenis"]["enum"] == [one.nama for one in issued_kinds()]
    for kind in vars(codes).values():
        if isinstance(kind, FindingKind):
            assert re.search(temuan["kode"]["pattern"], kind.code)


def test_findings_of_an_office(spoilt: Loaded) -> None:
    data = data_of(spoilt)
    (unit,) = data["unit"]
    assert (unit["berkas"], unit["unit_kerja"], unit["tahun"]) == (["dishub.xlsx"], "Dinas Perhubungan", 2026)
    assert len(unit["temuan"]) == len(spoilt.findings) == sum(unit["jumlah"].values())
    assert data["jumlah"] == unit["jumlah"]
    ranks = [list(Severity).index(one["tingkat"]) for one in unit["temuan"]]
    assert ranks == sorted(ranks)
    found = next(one for one in unit["temuan"] if one["sel"] == "P189")
    assert (found["kode"], found["lembar"], found["kolom"], found["nilai"]) == (
        "B14",
        "Peran",
        "Target",
        "dua belas",
    )
    assert found["judul"] == codes.B14_ANGKA.title
    assert {document["jenis"] for document in found["menahan"]} == {"SKP"}
    assert all(one["menahan"] == [] for one in unit["temuan"] if one["tingkat"] != "galat")


def test_what_is_withheld_is_what_generate_withholds(spoilt: Loaded) -> None:
    (unit,) = data_of(spoilt)["unit"]
    said = {(one["jenis"], one["nama"], one["kunci"]) for found in unit["temuan"] for one in found["menahan"]}
    result = generate(spoilt, RunOptions(next(iter(spoilt.books.values())).parent / "keluaran"))
    assert {(jenis.nama, name) for jenis, name in result.ditahan} == {
        (jenis, f"{nama} ({kunci})") for jenis, nama, kunci in said
    }


def test_a_workbook_that_cannot_be_read() -> None:
    finding = codes.B01_LEMBAR(CellRef("b.xlsx"), "", "Lembar tidak ada.", "Tambahkan.")
    (unit,) = data_of(empty(finding))["unit"]
    assert (unit["unit_kerja"], unit["tahun"], unit["temuan"][0]["lembar"]) == ("", None, "")


def test_waivers_are_listed() -> None:
    place = Source("b.xlsx", "Kelonggaran", 2, {"kode": Column("A", "Kode Temuan")})
    day = date(2026, 1, 12)
    waiver = Kelonggaran(
        "R13", "PK1", TingkatKelonggaran.PERINGATAN, "Dibagi nanti.", "Sekretaris", day, place
    )
    (unit,) = data_of(empty(kelonggaran={waiver: 2}))["unit"]
    assert unit["kelonggaran"] == [
        {
            "kode": "R13",
            "menjadi": "peringatan",
            "alasan": "Dibagi nanti.",
            "oleh": "Sekretaris",
            "untuk": "PK1",
            "tanggal": "2026-01-12",
            "berkas": "b.xlsx",
            "sel": "Kelonggaran!A2",
            "jumlah": 2,
        }
    ]


def test_any_text_is_kept_and_stays_readable() -> None:
    text = 'é “kutip” "<b>" \\ \t\n\x07 😀 \ud800'
    finding = codes.B14_ANGKA(CellRef("b.xlsx", "Peran", "K2"), text, text, text, usulan=text)
    assert "é “kutip”" in findings_json([unit_json(empty(finding))])
    found = data_of(empty(finding))["unit"][0]["temuan"][0]
    assert {found[key] for key in ("nilai", "sebab", "perbaikan", "usulan")} == {text.replace("\ud800", "?")}


def test_same_input_same_text(spoilt: Loaded) -> None:
    text = findings_json([unit_json(spoilt)])
    assert text == findings_json([unit_json(load(*spoilt.books.values()))])
    assert text.endswith("}\n")


def test_the_example_of_the_page_is_real(spoilt: Loaded) -> None:
    example = json.loads(re.findall(r"```json\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)[0])
    Draft202012Validator(SCHEMA).validate(example)
    (shown,) = example["unit"][0]["temuan"]
    assert shown in data_of(spoilt)["unit"][0]["temuan"]
