"""An office worked out by hand by somebody else: every SKP, manual page and matrix, and what each fault withholds."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from word_texts import squeezed, word_text

from skpdoc.cascade.matrix import Matrices
from skpdoc.findings import Severity
from skpdoc.model.skp import HasilKerja, Identitas, MatriksPeranHasil
from skpdoc.pipeline.folder.manifest import read_manifest
from skpdoc.pipeline.folder.pilihan import RunOptions
from skpdoc.pipeline.kinds.manual_iku import JENIS_MANUAL_IKU
from skpdoc.pipeline.kinds.skp import JENIS_SKP
from skpdoc.pipeline.making.generate import generate
from skpdoc.pipeline.making.generated import GenerateResult
from skpdoc.pipeline.reading.load import Loaded, load
from skpdoc.pipeline.withholding.trail import withheld
from skpdoc.text import indonesian

FOLDER = Path(__file__).parents[1] / "fixtures" / "bkpsdm"
BOOK = FOLDER / "bkpsdm.xlsx"
EXPECTED: dict[str, Any] = json.loads((FOLDER / "expected.json").read_text("utf-8"))
FAULTS: list[dict[str, Any]] = json.loads((FOLDER / "salah.json").read_text("utf-8"))
_RUINED = 15
"""digits that survive of a NIP stored as a number"""


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return load(BOOK)


@pytest.fixture(scope="module")
def matrices(loaded: Loaded) -> dict[str, MatriksPeranHasil]:
    assert loaded.kantor is not None
    return Matrices(loaded.kantor).all()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[GenerateResult, dict[tuple[str, str], Path]]:
    """A run over the whole office, and where (kind, person) went."""
    result = generate(load(BOOK), RunOptions(tmp_path_factory.mktemp("bkpsdm")))
    assert result.folder is not None
    files = {
        (entry.jenis, entry.kunci): result.folder / path
        for path, entry in read_manifest(result.folder).dokumen.items()
        if path.endswith(".docx")
    }
    return result, files


def _identity(one: Identitas) -> list[str]:
    return [
        squeezed(one.nama),
        one.jenis_nomor or "-",
        one.nomor or "-",
        squeezed(one.pangkat) or "-",
        squeezed(one.jabatan),
        squeezed(one.unit_kerja),
    ]


def _expected_identity(one: dict[str, Any]) -> list[str]:
    return [squeezed(one[name] or "") or "-" for name in ("nama", "label_nomor", "nomor", "pangkat")] + [
        squeezed(one["jabatan"]),
        squeezed(one["unit_kerja"]),
    ]


def _band(results: tuple[HasilKerja, ...]) -> list[Any]:
    return [
        {
            "rhk": squeezed(one.rencana_hasil_kerja),
            "penugasan": squeezed(one.penugasan_dari),
            "kolom 2": [
                (squeezed(d.rencana_hasil_kerja), [squeezed(text) for text in d.indikator])
                for d in one.diintervensi
            ],
            "indikator": [
                (
                    i.aspek.value if i.aspek else None,
                    squeezed(i.teks),
                    squeezed(i.target.tertulis()) if i.target else None,
                    list(i.perspektif),
                )
                for i in one.indikator
            ],
        }
        for one in results
    ]


def _expected_band(results: list[dict[str, Any]]) -> list[Any]:
    return [
        {
            "rhk": squeezed(one["rhk"]),
            "penugasan": squeezed(one["penugasan"] or ""),
            "kolom 2": [
                (squeezed(d["rhk"]), [squeezed(text) for text in d["indikator"]])
                for d in one["kolom_2"] or []
            ],
            "indikator": [
                (
                    i["aspek"],
                    squeezed(i["text"]),
                    squeezed(i["target"]) if i["target"] is not None else None,
                    i["perspektif"] or [],
                )
                for i in one["indikator"]
            ],
        }
        for one in results
    ]


def test_everyone_has_an_skp_and_nothing_is_a_galat(loaded: Loaded) -> None:
    assert list(loaded.skp) == list(EXPECTED["skp"])
    assert [str(f) for f in loaded.findings if f.severity is Severity.GALAT] == []


@pytest.mark.parametrize("key", EXPECTED["skp"])
def test_skp(loaded: Loaded, key: str) -> None:
    skp, expected = loaded.skp[key], EXPECTED["skp"][key]
    assert skp.bentuk.value == expected["form"]
    assert _identity(skp.dinilai) == _expected_identity(expected["pegawai"])
    assert _identity(skp.penilai) == _expected_identity(expected["penilai"])
    assert [str(skp.periode.mulai), str(skp.periode.selesai)] == expected["periode"]
    assert skp.tanggal is not None
    assert indonesian.tanggal(skp.tanggal) == expected["tanggal"]
    assert skp.tempat == expected["tempat"]
    assert _band(skp.utama) == _expected_band(expected["utama"])
    assert _band(skp.tambahan) == _expected_band(expected["tambahan"])
    assert {p.nilai: [squeezed(text) for text in p.ekspektasi] for p in skp.perilaku} == {
        nilai: [squeezed(text) for text in texts] for nilai, texts in expected["perilaku"].items()
    }
    assert {p.value: [squeezed(text) for text in texts] for p, texts in skp.lampiran.items()} == {
        part: [squeezed(text) for text in texts] for part, texts in expected["lampiran"].items()
    }


def test_unit(loaded: Loaded) -> None:
    for skp in loaded.skp.values():
        assert skp.nama_instansi == EXPECTED["unit"]["nama_instansi"]
        assert skp.nama_unit == EXPECTED["unit"]["nama_unit_kerja"]
        assert skp.tahun == EXPECTED["unit"]["tahun"]
        assert skp.ukuran_kertas.value == EXPECTED["unit"]["kertas"]


def test_manual_pages(loaded: Loaded) -> None:
    found = [
        {
            "pegawai": key,
            "rhk": squeezed(page.rencana_hasil_kerja),
            "indikator": squeezed(page.indikator),
            "target": page.target.tertulis() if page.target else "",
            "tujuan": squeezed(page.tujuan),
            "definisi": squeezed(page.definisi),
            "formula": squeezed(page.formula),
            "satuan": page.satuan.teks if page.satuan else "",
            "kualitas": page.kualitas.value,
            "sumber_data": squeezed(page.sumber_data),
            "periode_pelaporan": page.periode_pelaporan.value,
        }
        for key, skp in loaded.skp.items()
        for page in skp.manual
    ]
    expected = [
        {name: squeezed(text) for name, text in page.items() if name != "kode"}
        for page in EXPECTED["manual"]["halaman"]
    ]
    assert len(found) == EXPECTED["manual"]["jumlah"]
    assert sorted(found, key=str) == sorted(expected, key=str)


def test_whose_matrices(matrices: dict[str, MatriksPeranHasil]) -> None:
    assert sorted(matrices) == sorted(one["pemilik"] for one in EXPECTED["mph"])


@pytest.mark.parametrize("expected", EXPECTED["mph"], ids=lambda one: one["pemilik"])
def test_matrix(matrices: dict[str, MatriksPeranHasil], expected: dict[str, Any]) -> None:
    matriks = matrices[expected["pemilik"]]
    assert squeezed(matriks.pimpinan.nama) == expected["nama"]
    assert squeezed(matriks.pimpinan.jabatan) == expected["jabatan"]
    assert [
        (squeezed(one.rencana_hasil_kerja), [squeezed(text) for text in one.indikator])
        for one in matriks.kolom
    ] == [(squeezed(one["rhk"]), list(_texts(one["indikator"]))) for one in expected["kolom"]]
    assert [
        (squeezed(row.nama), squeezed(row.jabatan), [[squeezed(text) for text in sel] for sel in row.peran])
        for row in matriks.baris
    ] == [
        (
            squeezed(row["nama"]),
            squeezed(row["jabatan"]),
            [[squeezed(text) for text in sel] for sel in row["sel"]],
        )
        for row in expected["baris"]
    ]


def _texts(value: str | list[str] | None) -> Iterator[str]:
    """expected.json writes one indicator as a text, several as a list."""
    for text in [value] if isinstance(value, str) else value or []:
        if text:
            yield squeezed(text)


def test_the_warnings_that_must_be(loaded: Loaded) -> None:
    found = {(f.code, f"{f.cell.sheet}!{f.cell.address}") for f in loaded.findings}
    assert {("R14", "Peran!P6"), ("R14", "Peran!P59"), ("R09", "Peran!C32")} <= found
    assert {"B02", "B04", "B10"} <= {code for code, _ in found}, "what is not read or filled down is said"
    empty = sum(
        not any(row["sel"][number] for row in one["baris"])
        for one in EXPECTED["mph"]
        for number in range(len(one["kolom"]))
    )
    assert sum(f.code == "R10" for f in loaded.findings) == empty


def test_every_document_is_written(made: tuple[GenerateResult, dict[tuple[str, str], Path]]) -> None:
    result, files = made
    assert not result.ditahan
    assert not result.gagal
    expected = {("SKP", key) for key in EXPECTED["skp"]}
    expected |= {("Manual IKU", page["pegawai"]) for page in EXPECTED["manual"]["halaman"]}
    expected |= {("MPH", one["pemilik"]) for one in EXPECTED["mph"]}
    assert set(files) == expected
    assert all(path.is_file() for path in files.values())


@pytest.mark.parametrize("key", EXPECTED["skp"])
def test_word_skp_holds_every_text(
    made: tuple[GenerateResult, dict[tuple[str, str], Path]], key: str
) -> None:
    text = word_text(made[1][("SKP", key)])
    expected = EXPECTED["skp"][key]
    missing = [one for one in _skp_texts(expected) if squeezed(one) not in text]
    assert missing == []


def _skp_texts(expected: dict[str, Any]) -> Iterator[str]:
    for person in (expected["pegawai"], expected["penilai"]):
        yield from (
            person[name] for name in ("nama", "nomor", "pangkat", "jabatan", "unit_kerja") if person[name]
        )
    yield f"{expected['tempat']}, {expected['tanggal']}"
    for one in (*expected["utama"], *expected["tambahan"]):
        penugasan = f" (Penugasan dari {one['penugasan']})" if one["penugasan"] else ""
        yield one["rhk"] + penugasan
        for supported in one["kolom_2"] or []:
            yield supported["rhk"]
            yield from supported["indikator"]
        for line in one["indikator"]:
            yield line["text"]
            yield line["target"] or ""
            yield from line["perspektif"] or []
    for texts in (*expected["perilaku"].values(), *expected["lampiran"].values()):
        yield from texts


def test_word_manuals_hold_every_text(made: tuple[GenerateResult, dict[tuple[str, str], Path]]) -> None:
    for page in EXPECTED["manual"]["halaman"]:
        text = word_text(made[1][("Manual IKU", page["pegawai"])])
        values = [value for name, value in page.items() if name not in ("kode", "pegawai")]
        assert [value for value in values if squeezed(value) not in text] == []


def test_word_matrices_hold_every_text(made: tuple[GenerateResult, dict[tuple[str, str], Path]]) -> None:
    for one in EXPECTED["mph"]:
        text = word_text(made[1][("MPH", one["pemilik"])])
        texts = [one["nama"], one["jabatan"]]
        for column in one["kolom"]:
            texts += [column["rhk"], *_texts(column["indikator"])]
        for row in one["baris"]:
            texts += [row["nama"], row["jabatan"], *(role for sel in row["sel"] for role in sel)]
        assert [value for value in texts if squeezed(value) not in text] == []


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: Path(fault["berkas"]).stem)
def test_one_fault_is_found_at_its_cell_and_withholds_whom_it_must(fault: dict[str, Any]) -> None:
    found = load(FOLDER / fault["berkas"])
    assert found.kantor is not None
    galat = [f for f in found.findings if f.severity is Severity.GALAT]
    cells = {
        cell if "!" in cell else f"{fault['lembar']}!{cell}".casefold()
        for cell in (one.casefold() for one in fault["sel_galat"])
    }
    at = [f"{f.cell.sheet}!{f.cell.address}".casefold() for f in galat]
    assert set(at) & cells, "\n".join(map(str, galat))
    if not fault["boleh_ikut"]:
        assert set(at) <= cells, "\n".join(map(str, galat))
    held = withheld(found.kantor, found.skp, Matrices(found.kantor).all(), found.findings)
    assert {key[:_RUINED] for key in held[JENIS_SKP]} == {key[:_RUINED] for key in fault["skp_ditahan"]}
    owners = {page["kode"]: page["pegawai"] for page in EXPECTED["manual"]["halaman"]}
    manuals = {key for key in held[JENIS_MANUAL_IKU] if key in found.skp and found.skp[key].manual}
    if fault["lembar"] != "manual iku":  # an unreadable page is left out of its SKP's pages
        assert manuals == {owners[kode] for kode in fault["manual_ditahan"]}
    assert {owners[kode] for kode in fault["manual_ditahan"]} <= set(held[JENIS_MANUAL_IKU])
