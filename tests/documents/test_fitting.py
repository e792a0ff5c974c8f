"""No word of a table is parted anywhere: it fits into its cell, or has optional hyphens between its syllables."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pypdfium2 as pdfium
import pytest
from drafts import naskah_mph, samples
from lxml import etree
from word_text import all_text

from skpdoc.documents.checking.contoh import CONTOH_MPH
from skpdoc.documents.complete import complete_parts
from skpdoc.documents.engine import Context, Value
from skpdoc.documents.filling import same_parts
from skpdoc.documents.fitting import SOFT_HYPHEN, parted, width_of_cell
from skpdoc.documents.forms import Forms
from skpdoc.documents.lettering import Lettering, read_letterings
from skpdoc.documents.readback.document import read_returned
from skpdoc.documents.render import fill
from skpdoc.documents.wordml import TC, R, parse_xml
from skpdoc.model.choices import UkuranKertas
from skpdoc.pipeline.making.forms import form_names
from skpdoc.regulation import Regulasi
from skpdoc.text.letter_widths import width_of

LONG = "mempertanggungjawabkannya"
_ROOM = Lettering(18, beside=140).room(2_000)


def test_a_word_that_fits_stays_whole() -> None:
    assert parted("Laporan pertanggungjawaban lengkap", _ROOM, False) == [
        "Laporan pertanggungjawaban lengkap"
    ]


def test_a_wider_one_gets_hyphens_between_syllables_and_the_others_none() -> None:
    pieces = parted(f"Laporan yang {LONG} (lengkap)", _ROOM, False)
    assert pieces == ["Laporan yang mem", "per", "tang", "gung", "ja", "wab", "kan", "nya (lengkap)"]


def test_bold_letters_are_wider() -> None:
    room = width_of(LONG, False) + 700
    assert len(parted(LONG, room, False)) == 1
    assert len(parted(LONG, room, True)) > 1


@pytest.mark.parametrize(
    "text",
    [
        "https://contoh.go.id/pertanggungjawaban/penyelenggaraan",
        "penyelenggaraan.pertanggungjawaban@contoh.go.id",
        "Laporan_Pertanggungjawaban_Penyelenggaraan",
        "Rp1.250.000.000.000.000.000,00",
        "199003152015031001199003152015",
        "telekomunikasi-informatika-persandian",
    ],
)
def test_what_is_read_letter_by_letter_or_parts_by_itself_gets_none(text: str) -> None:
    assert parted(text, _ROOM, False) == [text]


def test_letters_are_as_wide_as_those_of_the_typeface() -> None:
    assert width_of("dipertanggungjawabkan", False) == pytest.approx(10_623, abs=60)
    assert width_of("é", False) == width_of("e", False)
    assert width_of("e\u0301", True) == width_of("e", True)


def _lengthened(value: Value, text: str) -> Value:
    if isinstance(value, dict):
        return {key: one if key == "kurva" else _lengthened(one, text) for key, one in value.items()}
    if isinstance(value, list):
        return [_lengthened(one, text) for one in value]
    return text if isinstance(value, str) and len(value) > 3 else value


def _long_samples(name: str, forms: Forms, regulasi: Regulasi) -> list[Context]:
    text = f"Berkas & <arsip> {LONG},\nkewirausahaan/kewiraswastaan ({LONG.upper()})"
    kept = {"ukuran_kertas", "arah", "id_dokumen"}
    return [
        {key: one if key in kept else _lengthened(one, text) for key, one in context.items()}
        for context in samples(name, regulasi, forms.tata_letak)
    ]


@pytest.mark.parametrize("kertas", UkuranKertas)
@pytest.mark.parametrize("name", form_names())
def test_every_word_of_every_form_fits_or_is_parted(
    name: str, kertas: UkuranKertas, forms: Forms, regulasi: Regulasi
) -> None:
    form = forms.forms[name]
    quick = form.quick(kertas)
    assert quick is not None
    for context in _long_samples(name, forms, regulasi):
        made = quick.fill({**context, "ukuran_kertas": kertas.value})
        assert same_parts(made, complete_parts(form, context, kertas))
        root = parse_xml(made["word/document.xml"])
        for run in root.iter(R):
            lettering = form.letterings.of(run)
            if lettering is None:
                continue
            room = lettering.room(width_of_cell(next(run.iterancestors(TC))))
            line = "".join("\0" if one.tag == SOFT_HYPHEN else one.text or " " for one in run)
            for word in re.split(r"[\s\0-]+", line):
                assert width_of(word, lettering.is_bold) <= room or len(word) < 9, (word, name)


def test_what_a_reader_gets_back_has_whole_words(forms: Forms, regulasi: Regulasi) -> None:
    kolom = (replace(CONTOH_MPH.kolom[0], rencana_hasil_kerja=LONG * 2),) * 5
    baris = tuple(replace(one, peran=((LONG * 2,),) * 5) for one in CONTOH_MPH.baris)
    data = naskah_mph(forms, regulasi, replace(CONTOH_MPH, kolom=kolom, baris=baris)).render()
    assert b"softHyphen" in ZipFile(BytesIO(data)).read("word/document.xml")
    assert LONG * 2 in all_text(data)
    assert LONG * 2 in {one.teks for one in read_returned(data, "mph.docx").paragraf}


@pytest.mark.parametrize(
    ("teks", "columns"),
    [
        ("Meningkatnya mutu layanan", 5),
        ("Keuangan yang dipertanggungjawabkan", 4),
        (f"Keuangan yang {LONG}", 3),
        (f"Keuangan {LONG}{LONG}", 5),
    ],
)
def test_a_matrix_is_narrower_where_that_keeps_its_words_whole(
    teks: str, columns: int, forms: Forms, regulasi: Regulasi
) -> None:
    kolom = (replace(CONTOH_MPH.kolom[0], rencana_hasil_kerja=teks),) * 60
    baris = tuple(replace(one, peran=((),) * 60) for one in CONTOH_MPH.baris)
    data = naskah_mph(forms, regulasi, replace(CONTOH_MPH, kolom=kolom, baris=baris)).render()
    assert f"Kolom 1–{columns} dari 60" in all_text(data)


def test_size_weight_and_indents_come_from_run_style_and_cell() -> None:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    letterings = read_letterings(
        etree.fromstring(
            f'<w:styles {space}><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault>'
            '</w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Dasar"><w:pPr><w:ind w:left="200"/>'
            '</w:pPr><w:rPr><w:b/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Anak"><w:basedOn '
            'w:val="Dasar"/><w:rPr><w:sz w:val="16"/></w:rPr></w:style></w:styles>'
        )
    )
    table = etree.fromstring(
        f'<w:tbl {space}><w:tblPr><w:tblCellMar><w:left w:w="70"/></w:tblCellMar></w:tblPr><w:tr><w:tc><w:p><w:r><w:t>a'
        '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Anak"/><w:ind w:right="50"/></w:pPr><w:r><w:rPr><w:b '
        'w:val="0"/></w:rPr><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
    )
    plain, own = (letterings.of(run) for run in table.iter(R))
    assert plain == Lettering(22, True, "", 70 + 108 + 200)
    assert own == Lettering(16, False, "", 70 + 108 + 250)
    assert letterings.of(etree.fromstring(f"<w:r {space}/>")) is None


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice shows where lines end")
def test_lines_end_between_syllables(forms: Forms, regulasi: Regulasi, tmp_path: Path) -> None:
    (context, *_) = _long_samples("umpan_balik", forms, regulasi)
    (tmp_path / "a.docx").write_bytes(fill(forms.forms["umpan_balik"], "CONTOH-00000000", context))
    profile = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    subprocess.run(
        [
            "soffice",
            profile,
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(tmp_path),
            str(tmp_path / "a.docx"),
        ],
        timeout=180,
        check=True,
    )
    with pdfium.PdfDocument(tmp_path / "a.pdf") as pdf:
        text = "\n".join(page.get_textpage().get_text_range() for page in pdf)
    ends = {line.rstrip() for line in re.split(r"[\r\n]+", text)}
    assert not [line for line in ends if re.search(r"(?i)(jawabk|jawabka|jawabkann|wiraswast)$", line)]
