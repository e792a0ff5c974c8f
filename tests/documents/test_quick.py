"""The quick way gives what the complete way gives: every form, every size of paper, whatever the texts are."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from broken_forms import BODY, edit, problems
from drafts import naskah_mph, naskah_skp, samples
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from search import searched
from test_forms_text import cell_text
from word_text import all_text

from skpdoc.documents import filling
from skpdoc.documents.checking.contoh import CONTOH_JA_JF, CONTOH_JPT, CONTOH_MPH
from skpdoc.documents.complete import complete_parts
from skpdoc.documents.engine import Context, PreparedForm, Value
from skpdoc.documents.filling import filled_parts, same_parts
from skpdoc.documents.forms import Forms
from skpdoc.findings import Severity
from skpdoc.model.choices import UkuranKertas
from skpdoc.pipeline.making.forms import export_templates, form_names, load_forms
from skpdoc.regulation import Regulasi

LONG = "Terwujudnya layanan yang tertib dan terukur. " * 40


def _assert_both_ways_agree(form: PreparedForm, context: Context) -> None:
    kertas = UkuranKertas(str(context["ukuran_kertas"]))
    quick = form.quick(kertas)
    assert quick is not None
    made, complete = quick.fill(context), complete_parts(form, context, kertas)
    assert made.keys() == complete.keys()
    for name, xml in complete.items():
        here, there = (etree.tostring(etree.fromstring(one), method="c14n") for one in (made[name], xml))
        assert here == there
    assert same_parts(made, complete)


@pytest.mark.parametrize("kertas", UkuranKertas)
@pytest.mark.parametrize("name", form_names())
def test_every_form_goes_the_quick_way(
    name: str, kertas: UkuranKertas, forms: Forms, regulasi: Regulasi
) -> None:
    for context in samples(name, regulasi, forms.tata_letak):
        _assert_both_ways_agree(forms.forms[name], {**context, "ukuran_kertas": kertas.value})


def _varied(value: Value, chance: random.Random, texts: list[str]) -> Value:
    """The same shape with other texts, and lists of any length; the law's curve has its five points."""
    if isinstance(value, dict):
        return {key: one if key == "kurva" else _varied(one, chance, texts) for key, one in value.items()}
    if isinstance(value, list):
        count = chance.choice((0, 1, 1, 2, 3, 7)) if value else 0
        return [_varied(chance.choice(value), chance, texts) for _ in range(count)]
    if isinstance(value, bool):
        return chance.random() < 0.7
    return chance.choice(texts) if isinstance(value, str) else chance.choice((1, 3, 12))


@searched(50)
@given(
    name=st.sampled_from(form_names()),
    kertas=st.sampled_from(UkuranKertas),
    chance=st.randoms(use_true_random=False),
    texts=st.lists(cell_text, min_size=1, max_size=4),
)
def test_whatever_the_texts_and_lists_are(
    name: str,
    kertas: UkuranKertas,
    chance: random.Random,
    texts: list[str],
    forms: Forms,
    regulasi: Regulasi,
) -> None:
    sample = samples(name, regulasi, forms.tata_letak)[0]
    context = _varied(sample, chance, [*texts, LONG, "", "-", "baris\n" * 15, "Meningkatnya kualitas jalan"])
    assert isinstance(context, dict)
    _assert_both_ways_agree(forms.forms[name], {**context, "ukuran_kertas": kertas.value})


def _many(forms: Forms, regulasi: Regulasi) -> Iterator[tuple[PreparedForm, Context]]:
    for skp in (CONTOH_JPT, CONTOH_JA_JF):
        utama = tuple(replace(skp.utama[0], nomor=nomor + 1) for nomor in range(30))
        naskah = naskah_skp(forms, regulasi, replace(skp, utama=utama))
        yield naskah.form, {**naskah.context, "id_dokumen": naskah.id_dokumen}
    for count in range(13):
        kolom = (CONTOH_MPH.kolom * 2)[:count]
        baris = tuple(
            replace(one, peran=tuple(("Peran " * (place + 1),) * (place % 4) for place in range(count)))
            for one in CONTOH_MPH.baris
        )
        naskah = naskah_mph(forms, regulasi, replace(CONTOH_MPH, kolom=kolom, baris=baris))
        yield naskah.form, {**naskah.context, "id_dokumen": naskah.id_dokumen}


def test_thirty_rhk_and_up_to_twelve_columns(forms: Forms, regulasi: Regulasi) -> None:
    for form, context in _many(forms, regulasi):
        for kertas in UkuranKertas:
            _assert_both_ways_agree(form, {**context, "ukuran_kertas": kertas.value})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    target = tmp_path / "formulir"
    export_templates(target)
    return target


FORM = "skp_ja_jf_kuantitatif.docx"
_RUN = "</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>"
_ROW = "<w:tr><w:tc><w:p><w:r><w:t>{{ nama_unit }}</w:t></w:r></w:p></w:tc></w:tr>"
_TABLE = f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w='900'/></w:tblGrid>{_ROW}</w:tbl>"
QUICK = (
    ("{{ dinilai.nama }}", "{{ dinilai.nama|upper }} {{ tahun }} {{ dinilai.entah|default('-') }}"),
    ("{{ dinilai.nama }}", "{% if tahun > 2025 and not (dinilai.nama == 'x') %}a{% else %}b{% endif %}"),
    (
        "{{ dinilai.nama }}",
        "{% for n in perilaku if n.nomor != '2' %}{{ loop.index }}{{ n.nama }}{% endfor %}",
    ),
    ("{{ dinilai.nama }}", "{{ perilaku[0].panduan|join('; ') }}{{ 'x' ~ tahun }}{{ dinilai.nama|length }}"),
    ("<w:tr><w:trPr><w:cantSplit/>", '<w:tr><w:trPr><w:cantSplit w:val="false"/>'),
    ('"SKPSel"/></w:pPr>', '"SKPSel"/><w:keepNext w:val="off"/></w:pPr>'),
    ("<w:tc><w:tcPr>", "<w:tc><w:p/><w:tcPr>"),
    ("<w:sectPr>", "<w:p><w:r><w:tab/><w:t> tepi </w:t></w:r></w:p><w:sectPr>"),
    ("<w:sectPr>", f"{_TABLE}<w:p><w:pPr><w:keepNext/></w:pPr></w:p><w:sectPr>"),
)


@pytest.mark.parametrize(("old", "new"), QUICK)
def test_forms_changed_in_word_go_the_quick_way(old: str, new: str, folder: Path, regulasi: Regulasi) -> None:
    edit(folder / FORM, old, new.replace(" > ", " &gt; "))
    forms = load_forms(folder)
    name = "skp_ja_jf_kuantitatif"
    for context in samples(name, regulasi, forms.tata_letak):
        for kertas in UkuranKertas:
            _assert_both_ways_agree(forms.forms[name], {**context, "ukuran_kertas": kertas.value})
    assert not [one for one in problems(folder) if one.severity is Severity.SARAN]


SLOW = (
    ("{{ dinilai.nama }}", f"{{% if tahun %}}{_RUN}{{{{ dinilai.nama }}}}{_RUN}{{% endif %}}", "huruf (run)"),
    (
        "{{ dinilai.nama }}",
        "{% for n in perilaku %}{{ n.nama }}{% else %}-{% endfor %}{{ dinilai.nama }}",
        "{% else %}",
    ),
    (
        '<w:t xml:space="preserve">{{ dinilai.jabatan }}</w:t></w:r></w:p>',
        "<w:t>{{ dinilai.jabatan }}</w:t></w:r></w:p>" + _TABLE + "<w:p/>",
        "Tabel di dalam sel",
    ),
)


@pytest.mark.parametrize(("old", "new", "said"), SLOW)
def test_what_the_quick_way_cannot_do_is_said_and_done(
    old: str, new: str, said: str, folder: Path, regulasi: Regulasi
) -> None:
    edit(folder / FORM, old, new)
    (problem,) = problems(folder)
    assert problem.severity is Severity.SARAN
    assert said in problem.sebab
    assert "lebih lambat" in problem.perbaikan
    forms = load_forms(folder)
    assert forms.forms["skp_ja_jf_kuantitatif"].quick(UkuranKertas.A4) is None
    assert CONTOH_JA_JF.dinilai.nama in all_text(naskah_skp(forms, regulasi, CONTOH_JA_JF).render())


def test_a_form_whose_ways_differ_goes_the_complete_way(
    folder: Path, regulasi: Regulasi, monkeypatch: pytest.MonkeyPatch
) -> None:
    forms = load_forms(folder)
    form = forms.forms["mph"]
    context = samples("mph", regulasi, forms.tata_letak)[0]
    quick = form.quick(UkuranKertas.A4)
    assert quick is not None
    parts = quick.fill(context)
    wrong = {**parts, BODY: parts[BODY].replace(b"MATRIKS", b"")}
    monkeypatch.setattr(type(quick), "fill", lambda *_: wrong)
    expected = complete_parts(form, context, UkuranKertas.A4)
    assert filled_parts(form, context) == expected
    assert not quick.is_trusted
    assert filled_parts(form, context) == expected


def test_one_document_in_many_is_made_both_ways(
    folder: Path, regulasi: Regulasi, monkeypatch: pytest.MonkeyPatch
) -> None:
    forms = load_forms(folder)
    form = forms.forms["mph"]
    context = samples("mph", regulasi, forms.tata_letak)[0]
    made: list[PreparedForm] = []
    monkeypatch.setattr(
        filling, "complete_parts", lambda *given: made.append(given[0]) or complete_parts(*given)
    )
    monkeypatch.setattr(filling, "_EVERY", 10)
    for _ in range(21):
        filled_parts(form, context)
    assert len(made) == 3
