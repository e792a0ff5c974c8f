"""The sheet for the dialog kinerja: what is said, what stays blank, what never gets lost."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from itertools import pairwise

import docx
import pytest
from drafts import naskah_dialog
from hypothesis import given
from lxml import etree
from search import searched
from test_forms_text import AWKWARD, cell_text
from word_text import W, all_text, drawn, part

from skpdoc.documents.checking.contoh_dialog import CONTOH_DIALOG, CONTOH_DIALOG_KOSONG
from skpdoc.documents.forms import Forms
from skpdoc.model.dialog import HasilDibagi, LembarDialog, Peserta
from skpdoc.regulation import Regulasi

pytestmark = pytest.mark.quick


def _with(text: str) -> LembarDialog:
    """The sample with one text in every place that an office fills."""
    celah = CONTOH_DIALOG.celah
    temuan = replace(CONTOH_DIALOG.target[0].temuan, cause=text, remedy=text)
    pokok = replace(CONTOH_DIALOG.target[0], nama=text, tentang=text, temuan=temuan)
    return replace(
        CONTOH_DIALOG,
        hasil=tuple(
            HasilDibagi(
                replace(one.kolom, rencana_hasil_kerja=text),
                one.indikator,
                tuple(replace(peran, nama=text, peran=text) for peran in one.pemikul),
            )
            for one in CONTOH_DIALOG.hasil
        ),
        celah=replace(
            celah,
            kolom_tanpa_peran=tuple(replace(one, kolom=text) for one in celah.kolom_tanpa_peran),
            pegawai_tanpa_peran=tuple(replace(one, nama=text) for one in celah.pegawai_tanpa_peran),
            peran_mirip=tuple(
                replace(one, peran_pertama=text, peran_kedua=text) for one in celah.peran_mirip
            ),
        ),
        kalimat=tuple(
            replace(one, nama=text, teks=text, temuan=(replace(temuan, usulan=text),))
            for one in CONTOH_DIALOG.kalimat
        ),
        target=(pokok,),
        lainnya=(pokok,),
        pertanyaan=tuple(replace(one, teks=text) for one in CONTOH_DIALOG.pertanyaan),
        peserta=tuple(replace(one, nama=text, jabatan=text) for one in CONTOH_DIALOG.peserta),
    )


@searched(15)
@given(text=cell_text)
def test_any_text_of_a_cell_is_in_the_sheet(text: str, forms: Forms, regulasi: Regulasi) -> None:
    # 2 results, 2 who carry one (name, role), 4 gaps, 2 sentences and 2 findings (4 each), 2 questions, 3 people
    assert (
        all_text(naskah_dialog(forms, regulasi, _with(text)).render()).count(text)
        >= 2 + 4 + 4 + 8 + 8 + 2 + 6
    )


@pytest.mark.parametrize("text", AWKWARD)
def test_awkward_texts_stand_as_written(text: str, forms: Forms, regulasi: Regulasi) -> None:
    data = naskah_dialog(forms, regulasi, _with(text)).render()
    assert text in all_text(data)
    assert len(docx.Document(BytesIO(data)).tables) == 11


@pytest.mark.parametrize("lembar", [CONTOH_DIALOG, CONTOH_DIALOG_KOSONG, _with("A & B")])
def test_the_parts_of_a_cell_stand_in_word_s_order(
    lembar: LembarDialog, forms: Forms, regulasi: Regulasi
) -> None:
    root = part(naskah_dialog(forms, regulasi, lembar).render())
    order = {
        "tcPr": (
            "tcW",
            "gridSpan",
            "vMerge",
            "tcBorders",
            "shd",
            "noWrap",
            "tcMar",
            "textDirection",
            "vAlign",
        ),
        "tblPr": ("tblStyle", "tblW", "tblBorders", "tblLayout", "tblCellMar", "tblLook", "tblCaption"),
        "pPr": ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "spacing", "ind", "jc"),
        "rPr": ("b", "i", "color", "sz", "szCs", "u"),
    }
    for name, wanted in order.items():
        for properties in root.iter(f"{W}{name}"):
            places = [wanted.index(etree.QName(child).localname) for child in properties]
            assert all(left < right for left, right in pairwise(places)), name
    for table in root.iter(f"{W}tbl"):
        grid = [int(column.get(f"{W}w")) for column in table.find(f"{W}tblGrid")]
        for row in table.findall(f"{W}tr"):
            assert sum(int(c.find(f"{W}tcPr/{W}tcW").get(f"{W}w")) for c in row.findall(f"{W}tc")) == sum(
                grid
            )


def test_every_table_of_findings_repeats_its_head(forms: Forms, regulasi: Regulasi) -> None:
    root = part(naskah_dialog(forms, regulasi, CONTOH_DIALOG).render())
    without = [
        table.find(f"{W}tblPr/{W}tblCaption").get(f"{W}val")
        for table in root.iter(f"{W}tbl")
        if table.find(f"{W}tblPr/{W}tblCaption") is not None
        and table.find(f"{W}tr/{W}trPr/{W}tblHeader") is None
    ]
    assert without == ["Identitas", "Tanda tangan"]


def test_nothing_is_said_where_there_is_nothing_to_say(forms: Forms, regulasi: Regulasi) -> None:
    text = drawn(naskah_dialog(forms, regulasi, CONTOH_DIALOG_KOSONG).render())
    for heading in ("Kalimat yang dapat", "Target yang perlu", "Yang masih ditanyakan", "Bahan pembicaraan"):
        assert heading not in text
    assert "Tidak ada celah" in text
    assert "Tidak ada catatan tentang kalimat, target, dan isian buku kerja." in text
    assert "Kesepakatan lain" in text


def test_what_has_no_better_wording_shows_how_to_find_one(forms: Forms, regulasi: Regulasi) -> None:
    text = drawn(naskah_dialog(forms, regulasi, CONTOH_DIALOG).render())
    assert "| Tersusunnya laporan kinerja angkutan |  |" in text
    assert "Tulis hasilnya, bukan kegiatannya." not in text, "the better wording says it"
    assert "| Sebut ukurannya. |  |" in text


def test_a_team_leader_is_called_so(forms: Forms, regulasi: Regulasi) -> None:
    lembar = replace(CONTOH_DIALOG, matriks=replace(CONTOH_DIALOG.matriks, is_tim=True))
    text = drawn(naskah_dialog(forms, regulasi, lembar).render())
    assert "HASIL KETUA TIM" in text
    assert "| Ketua Tim |" in text


@pytest.mark.parametrize(("count", "is_kept"), [(12, True), (13, False)])
def test_few_people_stay_on_the_page_of_the_signature(
    count: int, is_kept: bool, forms: Forms, regulasi: Regulasi
) -> None:
    people = tuple(Peserta(f"Orang {number}", "Pelaksana") for number in range(count))
    root = part(naskah_dialog(forms, regulasi, replace(CONTOH_DIALOG, peserta=people)).render())
    table = next(
        one
        for one in root.iter(f"{W}tbl")
        if (caption := one.find(f"{W}tblPr/{W}tblCaption")) is not None
        and caption.get(f"{W}val") == "Yang hadir"
    )
    rows = table.findall(f"{W}tr")[1:]
    kept = [row.find(f".//{W}keepNext") is not None for row in rows]
    assert kept[:-1] == [is_kept] * (len(rows) - 1)
    assert kept[-1], "the last row keeps the signature company"
    assert (
        all_text(naskah_dialog(forms, regulasi, replace(CONTOH_DIALOG, peserta=people)).render()).count(
            "Orang "
        )
        == count
    )
