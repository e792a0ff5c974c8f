"""Every kind of Word and Excel file that we write is valid by a validator that is not ours (openxml-audit)."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from drafts import samples
from openxml_audit import FileFormat, OpenXmlValidator
from recapped import recapped

from skpdoc import codes
from skpdoc.documents.checking.contoh import CONTOH_MPH
from skpdoc.documents.checking.contoh_dialog import CONTOH_DIALOG
from skpdoc.documents.engine import Value
from skpdoc.documents.render import fill
from skpdoc.documents.shipped import shipped_folder
from skpdoc.findings import CellRef, Finding, FindingKind
from skpdoc.model.indeks import IndexRow, WrittenDocument
from skpdoc.model.kembali import DocumentPlace, Remark, RemarkKind, RemarkRow
from skpdoc.model.kiriman import MailListRow
from skpdoc.model.status import SkpStage, Status, StatusRow
from skpdoc.pipeline.making.forms import form_names, load_forms
from skpdoc.pipeline.new import SAMPLES, sample_tables
from skpdoc.regulation import DEFAULT_REGULASI, catalogue
from skpdoc.workbook.marking.annotate import annotate
from skpdoc.workbook.writing.blank import Origin, write_workbook
from skpdoc.workbook.writing.index_book import write_index
from skpdoc.workbook.writing.mail_list import write_mail_list
from skpdoc.workbook.writing.matrix_book import write_matrix_book
from skpdoc.workbook.writing.rekap_book import write_rekap
from skpdoc.workbook.writing.remarks_book import write_remarks
from skpdoc.workbook.writing.status_book import write_status

HOSTILE = "=1+1 A & B <w:p/> \"q\" 'a' ]]> {{ 7*7 }} \N{GRINNING FACE} \N{SOFT HYPHEN}e\N{COMBINING ACUTE ACCENT}\n\tb "
_OURS = ("ukuran_kertas", "frekuensi")
"""what no office types: its paper is chosen, the curve is the law's"""
_FEW = 60
_ROWS = re.compile(rb"(<row [^>]*?(?:/>|>.*?</row>))", re.DOTALL)
VALIDATOR = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365)


def faults(data: bytes, path: Path) -> list[str]:
    """What the validator says of a file."""
    path.write_bytes(data)
    return [f"{one.part_uri}: {one.description}" for one in VALIDATOR.validate(path).errors]


def repacked(data: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return made.getvalue()


def shortened(name: str, part: bytes) -> bytes:
    """A sheet with its first rows only: hundreds that are alike take the validator seconds."""
    if not name.startswith("xl/worksheets/sheet"):
        return part
    pieces = _ROWS.split(part)
    return b"".join(pieces[: 2 * _FEW] + pieces[-1:]) if len(pieces) > 2 * _FEW else part


def hostile(value: Value) -> Value:
    """The same shape with texts that would break a document that does not escape them."""
    if isinstance(value, dict):
        return {key: one if key in _OURS else hostile(one) for key, one in value.items()}
    if isinstance(value, list):
        return [hostile(one) for one in value]
    return f"{value} {HOSTILE}" if isinstance(value, str) else value


@pytest.mark.parametrize("name", form_names())
def test_documents(name: str, tmp_path: Path) -> None:
    law = catalogue()[DEFAULT_REGULASI]
    forms = load_forms(shipped_folder(law))
    contexts = samples(name, law, forms.tata_letak)
    for context in (*contexts, *map(hostile, contexts)):
        assert isinstance(context, dict)
        data = fill(forms.forms[name], "CONTOH-00000000", context)
        assert faults(data, tmp_path / "dokumen.docx") == []
    assert faults((shipped_folder(law) / f"{name}.docx").read_bytes(), tmp_path / "formulir.docx") == []


def finding(sheet: str, address: str, kind: FindingKind = codes.B14_ANGKA) -> Finding:
    return kind(CellRef("b.xlsx", sheet, address, "Target"), HOSTILE, HOSTILE, HOSTILE)


FINDINGS = [finding("Peran", "D2"), finding("Unit", "B3"), finding("Peran", "D3")]
BOOKS: Mapping[str, Callable[[], bytes]] = {
    "kosong": lambda: write_workbook(2026),
    **{
        name: lambda name=name: write_workbook(2026, sample_tables(name, 2026), lists_follow=False)
        for name in SAMPLES
    },
    "dari lama": lambda: write_workbook(
        2027,
        {"Peran": [["NIP", HOSTILE], [HOSTILE, HOSTILE]]},
        Origin("lama.xlsx", [finding("Peran", "D2", codes.B32_PERIKSA)]),
        lists_follow=False,
    ),
    "indeks": lambda: write_index(
        HOSTILE,
        [
            IndexRow(
                "1",
                HOSTILE,
                "j",
                "u",
                "p",
                "a",
                (WrittenDocument("SKP", f"SKP/a b&{n}.docx", "i"),),
                "ditahan",
                (HOSTILE,),
            )
            for n in range(3)
        ],
        FINDINGS,
    ),
    "matriks": lambda: write_matrix_book(
        catalogue()[DEFAULT_REGULASI],
        [CONTOH_MPH, replace(CONTOH_MPH, kunci="2", pimpinan=replace(CONTOH_MPH.pimpinan, nama=HOSTILE))],
        CONTOH_DIALOG.celah,
    ),
    "daftar kirim": lambda: write_mail_list(
        HOSTILE, [MailListRow(HOSTILE, "s", "a@b.id", "SKP", HOSTILE, "b", 1, "siap", HOSTILE)]
    ),
    "masukan": lambda: write_remarks(
        HOSTILE,
        [
            RemarkRow(
                HOSTILE,
                "1",
                "SKP",
                1,
                "Kembali/a b.docx",
                Remark(jenis, DocumentPlace("b", HOSTILE), HOSTILE, HOSTILE),
            )
            for jenis in RemarkKind
        ],
    ),
    "rekap": lambda: write_rekap(recapped()),
    "status": lambda: write_status(
        Status(
            tuple(
                StatusRow(HOSTILE, 2026, "SKP", HOSTILE, "1", "j", "p", 1, tahap, catatan=HOSTILE)
                for tahap in SkpStage
            ),
            date(2026, 1, 31),
            ("SKP",),
        )
    ),
}


@pytest.mark.parametrize("name", BOOKS)
def test_workbooks(name: str, tmp_path: Path) -> None:
    assert faults(repacked(BOOKS[name](), shortened), tmp_path / "buku.xlsx") == []


def test_annotated_copies(tmp_path: Path) -> None:
    book = tmp_path / "buku.xlsx"
    book.write_bytes(BOOKS["puskesmas_harapan"]())
    for _ in range(2):  # the second time over the marks of the first
        book.write_bytes(annotate(book, FINDINGS))
        assert faults(repacked(book.read_bytes(), shortened), tmp_path / "salinan.xlsx") == []


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("word/document.xml", b'<w:vAlign w:val="center"/>', b'<w:vAlign w:val="tengah"/>'),
        ("word/document.xml", b"<w:trPr><w:cantSplit/></w:trPr>", b"<w:trPr><w:cantSplit/><w:tc/></w:trPr>"),
        ("word/_rels/document.xml.rels", b"relationships/theme", b"relationships/tema"),
    ],
)
def test_the_validator_sees_what_is_wrong(part: str, old: bytes, new: bytes, tmp_path: Path) -> None:
    form = shipped_folder(catalogue()[DEFAULT_REGULASI]) / "mph.docx"
    broken = repacked(form.read_bytes(), lambda name, data: data.replace(old, new) if name == part else data)
    assert faults(broken, tmp_path / "dokumen.docx")
