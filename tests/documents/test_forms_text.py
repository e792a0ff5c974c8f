"""Whatever an office writes stands in the document, letter by letter, or is refused by name."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO

import docx
import pytest
from drafts import naskah_manual_iku, naskah_mph, naskah_skp
from hypothesis import given
from hypothesis import strategies as st
from search import searched
from word_text import all_text, part

from skpdoc.documents.checking.contoh import CONTOH_JA_JF, CONTOH_JPT, CONTOH_MPH
from skpdoc.documents.forms import Forms
from skpdoc.documents.proof import prove
from skpdoc.errors import SkpdocError
from skpdoc.model.choices import BagianLampiran, Pendekatan
from skpdoc.model.skp import SKP, Diintervensi, MatriksPeranHasil
from skpdoc.regulation import Regulasi

AWKWARD = (
    "A & B < C > D",
    "kata \"ganda\" dan 'tunggal' serta “lengkung”",
    "{{ 7*7 }} {% for x in y %} {# catatan #} {%tr if a %}",
    "x</w:t></w:r><w:r><w:t>INJ",
    "&amp; &lt;b&gt; &#65; ]]> <!-- -->",
    "baris satu\nbaris dua\n\nbaris empat",
    "kiri\tkanan",
    "  tepi dan  ganda  ",
    "Σ × ≥ 85 — é ñ 𝔘 👩‍💼 عربي",
    "\\n \\1 $& %s %(x)s",
)
cell_text = st.one_of(
    st.sampled_from(AWKWARD),
    st.text(
        st.one_of(
            st.sampled_from("\n\t&<>\"'{}%#/ "),
            st.characters(exclude_categories=["Cc", "Cs", "Cn"], exclude_characters="\ufffe\uffff"),
        ),
        min_size=1,
        max_size=200,
    ),
)


def _skp_with(skp: SKP, text: str) -> SKP:
    hasil = skp.utama[0]
    indikator = tuple(replace(satu, teks=text) for satu in hasil.indikator)
    changed = replace(
        hasil,
        rencana_hasil_kerja=text,
        diintervensi=(Diintervensi(text, (text,)),),
        indikator=indikator,
        penugasan_dari=text,
    )
    return replace(
        skp,
        dinilai=replace(skp.dinilai, nama=text, jabatan=text),
        utama=(changed,),
        tambahan=(changed,),
        perilaku=tuple(replace(satu, ekspektasi=(text,)) for satu in skp.perilaku),
        lampiran={BagianLampiran.KONSEKUENSI: (text, text)},
        manual=tuple(replace(satu, definisi=text, formula=text) for satu in skp.manual),
    )


def _mph_with(text: str) -> MatriksPeranHasil:
    kolom = tuple(replace(satu, rencana_hasil_kerja=text, indikator=(text,)) for satu in CONTOH_MPH.kolom)
    baris = tuple(replace(satu, nama=text, peran=((text, text),) * len(kolom)) for satu in CONTOH_MPH.baris)
    return replace(CONTOH_MPH, kolom=kolom, baris=baris)


@searched(20)
@given(text=cell_text)
def test_any_text_of_a_cell_is_in_the_word_text(text: str, forms: Forms, regulasi: Regulasi) -> None:
    # RHK of both bands, its penugasan, one in the Lampiran twice, one expectation a value, name twice each …
    for skp, least in ((CONTOH_JA_JF, 20), (CONTOH_JPT, 18)):
        changed = _skp_with(skp, text)
        assert all_text(naskah_skp(forms, regulasi, changed).render()).count(text) >= least
    kualitatif = replace(_skp_with(CONTOH_JPT, text), pendekatan=Pendekatan.KUALITATIF)
    assert all_text(naskah_skp(forms, regulasi, kualitatif).render()).count(text) >= 18
    manual = naskah_manual_iku(forms, regulasi, _skp_with(CONTOH_JPT, text))
    assert all_text(manual.render()).count(text) >= 6
    mph = all_text(naskah_mph(forms, regulasi, _mph_with(text)).render())
    assert mph.count(text) >= 7 * 2 + 2 * 2 + 2 * 7 * 2


@pytest.mark.parametrize("text", AWKWARD)
def test_awkward_texts_stand_as_written(text: str, forms: Forms, regulasi: Regulasi) -> None:
    data = naskah_skp(forms, regulasi, _skp_with(CONTOH_JA_JF, text)).render()
    assert text in all_text(data)
    reopened = docx.Document(BytesIO(data))
    assert len(reopened.tables) == 6


@pytest.mark.parametrize("letter", ["\x00", "\x07", "\x0b", "\ud800", "\ufffe", "\r", "\x1f"])
def test_what_xml_cannot_hold_is_refused_by_name(letter: str, forms: Forms, regulasi: Regulasi) -> None:
    with pytest.raises(SkpdocError, match=rf"'rusak.*U\+{ord(letter):04X}"):
        naskah_skp(forms, regulasi, _skp_with(CONTOH_JA_JF, f"rusak{letter}sini")).render()


def test_a_text_that_got_lost_is_named() -> None:
    prove("x.docx", ["satu", "dua", "satu"], "satu dua satu")
    with pytest.raises(SkpdocError, match="'tiga' hilang"):
        prove("x.docx", ["satu", "tiga"], "satu dua")


def test_very_long_text_may_break_over_pages(forms: Forms, regulasi: Regulasi) -> None:
    text = "Terwujudnya layanan yang tertib dan terukur. " * 200
    root = part(naskah_skp(forms, regulasi, _skp_with(CONTOH_JA_JF, text.strip())).render())
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    for row in root.iter(f"{w}tr"):
        if sum(len(t.text or "") for t in row.iter(f"{w}t")) > 5000:
            assert row.find(f"{w}trPr/{w}cantSplit") is None


def test_line_breaks_and_tabs_are_word_s_own(forms: Forms, regulasi: Regulasi) -> None:
    data = naskah_skp(forms, regulasi, _skp_with(CONTOH_JA_JF, "a\nb\tc")).render()
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    for text in part(data).iter(f"{w}t"):
        assert not re.search(r"[\n\t]", text.text or "")
