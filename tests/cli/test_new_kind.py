"""A new kind of document is one record and its form: every command knows it, and no line of the package changes."""

from __future__ import annotations

import json
import shutil
from email import message_from_bytes, policy
from io import BytesIO
from pathlib import Path

import docx
import openpyxl
import pytest
from reportlab.pdfgen.canvas import Canvas
from runs import Skpdoc
from small_book import write_book

from skpdoc.documents.engine import Context
from skpdoc.documents.layout import FormLayout
from skpdoc.documents.shipped import shipped_folder
from skpdoc.model.office import Periode
from skpdoc.model.skp import SKP, Identitas
from skpdoc.pdf.finish import FinishedPdf
from skpdoc.pipeline.folder.manifest import read_manifest
from skpdoc.pipeline.kinds import KINDS
from skpdoc.pipeline.kinds.jenis import (
    UNIT_KEY,
    DerivedOffice,
    DocumentKind,
    DocumentOwner,
    GalatTrail,
    RecipientRole,
)
from skpdoc.pipeline.making.forms import check_templates
from skpdoc.regulation import DEFAULT_REGULASI, Regulasi, catalogue

Kinds = tuple[DocumentKind, ...]


def _owner(skp: SKP) -> tuple[str, Identitas, Periode]:
    return skp.nama_unit, skp.dinilai, skp.periode


def _context(regulasi: Regulasi, tata_letak: FormLayout, skp: SKP) -> Context:
    return {
        "judul": {"dokumen": "Janji"},
        "ukuran_kertas": skp.ukuran_kertas.value,
        "nama": skp.dinilai.nama,
        "tahun": skp.tahun,
    }


def _samples(_: str, __: Regulasi) -> tuple[SKP]:
    from skpdoc.documents.checking.contoh import CONTOH_JPT  # noqa: PLC0415

    return (CONTOH_JPT,)


JANJI = DocumentKind(
    nama="Janji",
    pilihan="janji",
    milik=DocumentOwner.PEGAWAI,
    forms=("janji",),
    needed=("nama",),
    nouns=lambda office: office.skp,
    owner=_owner,
    context=_context,
    samples=_samples,
    printed=lambda skp: skp.dinilai,
    rests_on=lambda rows, kunci, _: rows.skp(kunci),
    jejak=GalatTrail.RENCANA,
    signers=lambda skp: (skp.dinilai.nama, skp.penilai.nama),
    recipients=frozenset({RecipientRole.PEGAWAI}),
    is_followed=True,
)


def _of_unit(office: DerivedOffice) -> dict[str, SKP]:
    kepala = office.kantor.hierarki.kepala
    return {UNIT_KEY: office.skp[kepala.kunci]} if kepala else {}


IKRAR = JANJI._replace(
    nama="Ikrar Unit",
    pilihan="ikrar",
    milik=DocumentOwner.UNIT,
    forms=("ikrar",),
    nouns=_of_unit,
    rests_on=lambda rows, _, skp: rows.skp(skp.dinilai.nomor),
    jejak=GalatTrail.LEMBAR,
    sheets=frozenset({"Perjanjian Kinerja"}),
)
"""one a unit, of what its Perjanjian Kinerja says"""


@pytest.fixture
def kinds(monkeypatch: pytest.MonkeyPatch) -> Kinds:
    """The kinds that a test adds to those there are."""
    return (JANJI,)


@pytest.fixture
def forms(kinds: Kinds, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The shipped forms, those of the new kinds among them."""
    folder = shutil.copytree(shipped_folder(catalogue()[DEFAULT_REGULASI]), tmp_path / "formulir")
    for jenis in kinds:
        form = docx.Document()
        form.add_paragraph("Saya, {{ nama }}, berjanji untuk tahun {{ tahun }}. Nomor: {{ id_dokumen }}")
        form.save(str(folder / f"{jenis.pilihan}.docx"))
        monkeypatch.setitem(KINDS, jenis.nama, jenis)
    for module in ("documents.checking.template_check", "pipeline.making.forms"):
        monkeypatch.setattr(f"skpdoc.{module}.shipped_folder", lambda _: folder)
    return folder


OFFICE = """
## Pegawai
| Nama  | Jenis Jabatan | Atasan | Surel            |
|-------|---------------|--------|------------------|
| Kadis | JPT Pratama   | BUPATI | kadis@contoh.id  |
| Ani   | Administrator | Kadis  | ani@contoh.id    |
| Budi  | Pelaksana     | Ani    | budi@contoh.id   |

## Perjanjian Kinerja
| Kode | Pemilik | Sasaran    | Indikator       | Target | Satuan | Perspektif    |
|------|---------|------------|-----------------|--------|--------|---------------|
| PK1  | Kadis   | Jalan aman | Rambu terpasang | 110    | Unit   | Proses Bisnis |

## Peran
| Kode | NIP  | Mendukung | Rencana Hasil Kerja | Indikator    | Target | Satuan | Metode Cascading | Cara Pembagian |
|------|------|-----------|---------------------|--------------|--------|--------|------------------|----------------|
| R1   | Ani  | PK1       | Rambu lengkap       | Jumlah rambu | 110    | Unit   | Langsung         | Beban Target   |
| R2   | Budi | R1        | Rambu timur         | Jumlah rambu | entah  | Unit   | Langsung         | Beban Target   |
"""
SETTINGS = """[surel]
server = "127.0.0.1"
pengirim = "kepegawaian@contoh.go.id"
tenggat = 2026-01-23
"""


@pytest.fixture
def book(forms: Path, tmp_path: Path) -> Path:
    """Budi's target cannot be read."""
    (tmp_path / "skpdoc.toml").write_text(SETTINGS, "utf-8")
    return write_book(OFFICE, tmp_path / "kantor.xlsx")


@pytest.fixture
def unit(book: Path, skpdoc: Skpdoc, tmp_path: Path) -> Path:
    made = skpdoc("generate", book)
    assert made.code == 1
    assert "2 SKP, 2 MPH, 2 Janji" in made.shown
    assert "Janji Budi" in made.shown
    return next((tmp_path / "output").glob("*/2026"))


def test_it_is_generated_and_the_manifest_is_believed(unit: Path, book: Path, skpdoc: Skpdoc) -> None:
    files = sorted(path.name.split("_")[1] for path in (unit / "Janji").glob("*.docx"))
    assert files == ["Ani", "Kadis"]
    text = docx.Document(str(next((unit / "Janji").glob("*Ani*")))).paragraphs[-1].text
    assert text.startswith("Saya, Ani, berjanji untuk tahun 2026. Nomor: DINAS-CONTOH-")
    assert sum(entry.jenis == "Janji" for entry in read_manifest(unit).dokumen.values()) == 2
    assert "Tidak ada yang berubah" in skpdoc("generate", book).shown


def test_it_can_be_asked_for_alone(book: Path, skpdoc: Skpdoc, tmp_path: Path) -> None:
    skpdoc("generate", book, "--document", "janji")
    assert sorted(path.name for path in tmp_path.glob("output/*/2026/*/")) == ["Janji", "Sumber"]
    refused = skpdoc("generate", book, "--document", "sumpah")
    assert "'skp', 'manual-iku', 'mph', 'janji'" in refused.said


def test_the_index_lists_it_and_says_why_it_is_withheld(unit: Path) -> None:
    sheet = openpyxl.load_workbook(unit / "indeks.xlsx").active
    header, *rows = sheet.iter_rows(min_row=4, values_only=True)
    place = header.index("Janji")
    assert header[place - 1] == "MPH", "behind the kinds before it"
    found = {row[1]: (row[place], row[-2], row[-1]) for row in rows}
    assert found["Ani"][:2] == ("Buka", "lengkap")
    assert found["Budi"][:2] == (None, "ditahan")
    assert found["Budi"][2].startswith("SKP, Manual IKU, Janji: kantor.xlsx › Peran!")


def test_check_and_impact_tell_of_it(unit: Path, book: Path, skpdoc: Skpdoc) -> None:
    assert "1 SKP, 1 Janji" in skpdoc("check", book).shown
    assert "Tetap: 2 SKP, 2 MPH, 2 Janji." in skpdoc("impact", book).shown
    write_book(OFFICE.replace("| Ani   |", "| Ana   |").replace("| Ani  |", "| Ana  |"), book)
    assert "Janji Ana" in skpdoc("impact", book, "--all").shown


def test_it_is_mailed_to_its_owner_alone(unit: Path, skpdoc: Skpdoc) -> None:
    assert skpdoc("send", "output", "--document", "janji").code == 0
    mails = [
        message_from_bytes(path.read_bytes(), policy=policy.default)
        for path in (unit / "Surat").glob("*.eml")
    ]
    attached = {
        mail["To"].addresses[0].addr_spec: [part.get_filename() or "" for part in mail.iter_attachments()]
        for mail in mails
    }
    assert sorted(attached) == ["ani@contoh.id", "kadis@contoh.id"]
    assert all(len(names) == 1 and names[0].endswith("_Janji.docx") for names in attached.values())


def test_status_follows_it(unit: Path, skpdoc: Skpdoc) -> None:
    shown = skpdoc("status", "output").shown
    assert "2 SKP: 2 draf" in shown
    assert "2 Janji: 2 draf" in shown
    sheet = openpyxl.load_workbook(unit.parents[1] / "Status.xlsx")["Status"]
    units = [row[0].value for row in sheet.iter_rows(min_row=5)]
    assert units == ["Dinas Contoh · SKP", "Dinas Contoh · Janji"] * 2


def test_its_form_is_checked_and_exported_with_the_others(
    forms: Path, skpdoc: Skpdoc, tmp_path: Path
) -> None:
    assert check_templates(forms) == ()
    form = docx.Document()
    form.add_paragraph("{{ tahun }}")
    form.save(str(forms / "janji.docx"))
    assert [problem.file for problem in check_templates(forms)] == []
    (forms / "janji.docx").unlink()
    assert [problem.file for problem in check_templates(forms)] == ["janji.docx"]


# -- a kind of document that is the unit's --------------------------------------------------------------

of_unit = pytest.mark.parametrize("kinds", [(IKRAR,)], ids=["a unit"])
UNREAD = "| PK1  | Kadis   | Jalan aman | Rambu terpasang | entah  |"


@of_unit
def test_one_of_the_unit_is_generated_once_and_indexed(book: Path, skpdoc: Skpdoc, tmp_path: Path) -> None:
    """Budi's galat, in another sheet, does not touch it."""
    assert "2 SKP, 2 MPH, 1 Ikrar Unit" in skpdoc("generate", book).shown
    unit = next((tmp_path / "output").glob("*/2026"))
    assert [path.name for path in (unit / "Ikrar Unit").iterdir()] == ["Dinas-Contoh_Ikrar-Unit.docx"]
    sheet = openpyxl.load_workbook(unit / "indeks.xlsx").active
    header, first, *rows = sheet.iter_rows(min_row=4, values_only=True)
    place = header.index("Ikrar Unit")
    assert (first[1], first[2], first[3]) == ("Dinas Contoh (seluruh unit)", "", "Kadis, kepala unit")
    assert (first[place], first[-2], first[-1]) == ("Buka", "lengkap", "")
    assert [row[1] for row in rows] == ["Kadis", "Ani", "Budi"]
    assert [row[place] for row in rows] == [None] * 3
    assert "Tidak ada yang berubah" in skpdoc("generate", book).shown
    write_book(OFFICE.replace("Kadis", "Kepala"), book)
    assert "Ikrar Unit Dinas Contoh: " in skpdoc("impact", book).shown


@of_unit
def test_one_of_the_unit_is_withheld_by_the_sheets_that_it_prints(
    book: Path, skpdoc: Skpdoc, tmp_path: Path
) -> None:
    skpdoc("generate", book)
    write_book(OFFICE.replace("| PK1  | Kadis   | Jalan aman | Rambu terpasang | 110    |", UNREAD), book)
    shown = skpdoc("generate", book).shown
    assert "Ikrar Unit Dinas Contoh: Perjanjian Kinerja!" in shown.replace("kantor.xlsx › ", "")
    unit = next((tmp_path / "output").glob("*/2026"))
    assert not list((unit / "Ikrar Unit").iterdir())
    assert [path.name for path in (unit / "Tidak berlaku").rglob("*Ikrar*.docx")]
    first = next(openpyxl.load_workbook(unit / "indeks.xlsx").active.iter_rows(min_row=5, values_only=True))
    assert first[-2] == "ditahan"
    assert "Ikrar Unit: kantor.xlsx › Perjanjian Kinerja!" in first[-1]
    skpdoc("check", book, "--json", "temuan.json")
    found = json.loads((tmp_path / "temuan.json").read_text("utf-8"))
    held = [one for finding in found["unit"][0]["temuan"] for one in finding["menahan"]]
    assert {"jenis": "Ikrar Unit", "kunci": UNIT_KEY, "nama": "Dinas Contoh"} in held


@of_unit
def test_one_of_the_unit_is_the_head_s_to_sign_and_is_mailed_him(
    book: Path, skpdoc: Skpdoc, tmp_path: Path
) -> None:
    skpdoc("generate", book)
    unit = next((tmp_path / "output").glob("*/2026"))
    assert "1 Ikrar Unit: 1 draf" in skpdoc("status", "output").shown
    rows = openpyxl.load_workbook(tmp_path / "output" / "Status.xlsx")["Status"].iter_rows(min_row=5)
    assert next((row[1].value, row[4].value) for row in rows) == ("Kadis", "Bupati")
    assert skpdoc("send", "output", "--document", "ikrar").code == 0
    (path,) = (unit / "Surat").glob("*.eml")
    mail = message_from_bytes(path.read_bytes(), policy=policy.default)
    assert mail["To"].addresses[0].addr_spec == "kadis@contoh.id"
    assert [part.get_filename() for part in mail.iter_attachments()] == ["Dinas-Contoh_Ikrar-Unit.docx"]


@of_unit
def test_one_of_the_unit_is_packed_with_what_the_head_signs(
    book: Path, skpdoc: Skpdoc, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    skpdoc("generate", book)
    page = BytesIO()
    canvas = Canvas(page)
    canvas.drawString(100, 300, "satu halaman")
    canvas.save()
    monkeypatch.setattr(
        "skpdoc.pipeline.packing.pack.make_pdfs",
        lambda _, words, __: [(one, FinishedPdf(page.getvalue(), 1, ada_bidang=False)) for one in words],
    )
    assert "2 SKP, 1 Ikrar Unit, 2 pejabat penilai" in skpdoc("pack", "output").shown
