"""Pages as LibreOffice breaks them: nobody signs on a page of its own, nothing is torn, nothing touches the QR code."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

import pypdfium2
import pytest
from drafts import naskah_mph, naskah_skp
from pypdfium2 import raw
from test_libreoffice import program

from skpdoc.documents.checking.contoh import CONTOH_JA_JF, CONTOH_JPT, CONTOH_MPH
from skpdoc.documents.render import Manuscript
from skpdoc.documents.shipped import shipped_folder
from skpdoc.model.skp import SKP, BarisMatriks, KolomMatriks, MatriksPeranHasil
from skpdoc.pdf.conversion.convert import convert
from skpdoc.pdf.conversion.libreoffice import LibreOffice
from skpdoc.pipeline.making.forms import load_forms
from skpdoc.regulation import DEFAULT_REGULASI, catalogue

pytestmark = pytest.mark.skipif(program() is None, reason="LibreOffice is not installed here")

LONG = (
    "Raden Mas Bambang Sulistyo Nugroho Prawirodirdjo Kusumawardhana Hadiningrat Wirayudha Suryadiningrat, S.T. "
    * 2
)
SENTENCE = (
    "Meningkatnya kualitas pengelolaan layanan angkutan umum yang dapat dipertanggungjawabkan kepada masyarakat "
    "luas di seluruh wilayah kabupaten dengan biaya yang terjangkau oleh semua lapisan"
)


def text(count: int) -> str:
    return " ".join(islice(cycle(SENTENCE.split()), count))


def skp(one: SKP, words: int, nama: str = "") -> SKP:
    """Two RHK, the second of so many words."""
    last = replace(one.utama[-1], rencana_hasil_kerja=text(words))
    people = [replace(person, nama=nama[:143] or person.nama) for person in (one.dinilai, one.penilai)]
    return replace(one, utama=(one.utama[0], last), tambahan=(), dinilai=people[0], penilai=people[1])


def matrix(columns: int, people: int) -> MatriksPeranHasil:
    """Two roles in most cells; each role ends with whose it is: ``orang3``."""
    kolom = tuple(KolomMatriks(f"{text(9)} {number}", ("Indeks kepuasan",)) for number in range(columns))
    baris = tuple(
        BarisMatriks(
            f"{who:018}",
            f"Bambang {who}",
            "Analis Transportasi Ahli Pertama",
            tuple(
                (f"{text(8 + at % 5)} orang{who}",) * (2 if (at + who) % 3 else 0) for at in range(columns)
            ),
        )
        for who in range(people)
    )
    return replace(CONTOH_MPH, kolom=kolom, baris=baris)


def pages(naskah: list[Manuscript], folder: Path) -> Iterator[list[pypdfium2.PdfPage]]:
    """The pages of each, in its order."""
    sources = [folder / f"{number}.docx" for number in range(len(naskah))]
    for source, one in zip(sources, naskah, strict=True):
        source.write_bytes(one.render())
    found = program()
    assert found is not None
    made = dict(convert(LibreOffice(found), sources, 1))
    for number in range(len(naskah)):
        content = made[number]
        assert isinstance(content, bytes)
        yield list(pypdfium2.PdfDocument(content))


def words(page: pypdfium2.PdfPage) -> str:
    return str(page.get_textpage().get_text_bounded())


def room_above_qr(page: pypdfium2.PdfPage) -> float:
    """Points between the QR code and the lowest line or text above it."""
    top = max(one.get_bounds()[3] for one in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE]))
    drawn = page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_TEXT])
    return float(
        min(bottom for _, bottom, _, upper in (one.get_bounds() for one in drawn) if upper > top + 4) - top
    )


def test_pages_break_where_a_reader_would_break_them(tmp_path: Path) -> None:
    law = catalogue()[DEFAULT_REGULASI]
    forms = load_forms(shipped_folder(law))
    people = [skp(CONTOH_JA_JF, 11, LONG), skp(CONTOH_JPT, 130), skp(CONTOH_JA_JF, 110)]
    matrices = [matrix(16, 1), matrix(5, 6)]
    naskah = [naskah_skp(forms, law, one) for one in people]
    naskah += [naskah_mph(forms, law, one) for one in matrices]
    made = list(pages(naskah, tmp_path))
    assert min(room_above_qr(page) for document in made for page in document) > 2
    for document in made[: len(people)]:
        signed = [words(page) for page in document if "Pejabat Penilai Kinerja" in words(page)]
        assert len(signed) == 2
        assert "Kolaboratif" in signed[0]
        assert "KONSEKUENSI" in signed[1]
    short, tall = made[len(people) :]
    assert "Kolom 1–4 dari 16" in words(short[0])
    assert sum("Kolom" in words(page) for page in tall) == 2  # so that their words stay whole
    for who in range(6):
        assert sum(f"orang{who}" in words(page) for page in tall) == 2, "once for each group of columns"
    whole = sum(words(page).count("dipertanggungjawabkan") for page in tall)
    assert whole == sum(words(page).count("dipertanggungjawab") for page in tall) > 10
