"""A document before it is filled in: its id and the digest of all that its bytes depend on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from broken_forms import FORM, edit
from drafts import naskah_dialog, naskah_manual_iku, naskah_mph, naskah_skp

from skpdoc.documents import render
from skpdoc.documents.checking.contoh import CONTOH_JPT, CONTOH_MPH
from skpdoc.documents.checking.contoh_dialog import CONTOH_DIALOG
from skpdoc.documents.forms import Forms
from skpdoc.documents.layout import FORMAT_FILE
from skpdoc.documents.render import Manuscript, fill
from skpdoc.pipeline.making.forms import export_templates, load_forms
from skpdoc.regulation import Regulasi

pytestmark = pytest.mark.quick


def _all(forms: Forms, regulasi: Regulasi) -> list[Manuscript]:
    return [
        naskah_skp(forms, regulasi, CONTOH_JPT),
        naskah_manual_iku(forms, regulasi, CONTOH_JPT),
        naskah_mph(forms, regulasi, CONTOH_MPH),
        naskah_dialog(forms, regulasi, CONTOH_DIALOG),
    ]


def test_what_goes_in_names_the_document(forms: Forms, regulasi: Regulasi) -> None:
    first, again = _all(forms, regulasi), _all(forms, regulasi)
    assert [one.masukan for one in first] == [one.masukan for one in again]
    assert len({one.masukan for one in first}) == len(first)
    assert all(len(one.masukan) == 64 for one in first)


def test_naskah_renders_its_document(forms: Forms, regulasi: Regulasi) -> None:
    naskah, again = naskah_skp(forms, regulasi, CONTOH_JPT), naskah_skp(forms, regulasi, CONTOH_JPT)
    assert naskah.id_dokumen == again.id_dokumen
    assert naskah.render() == fill(again.form, again.id_dokumen, again.context)


def test_every_input_changes_it(
    forms: Forms, regulasi: Regulasi, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = naskah_skp(forms, regulasi, CONTOH_JPT).masukan
    found = {before, naskah_skp(forms, regulasi, replace(CONTOH_JPT, tempat="Kota Lain")).masukan}
    export_templates(tmp_path)
    assert naskah_skp(load_forms(tmp_path), regulasi, CONTOH_JPT).masukan == before
    edit(tmp_path / FORM, "PEGAWAI YANG DINILAI", "PEGAWAI")
    found.add(naskah_skp(load_forms(tmp_path), regulasi, CONTOH_JPT).masukan)
    (tmp_path / FORMAT_FILE).write_text('sebutan_atasan = "ATASAN"')
    found.add(naskah_skp(load_forms(tmp_path), regulasi, CONTOH_JPT).masukan)
    monkeypatch.setattr(render, "__version__", "0.0.1")
    found.add(naskah_skp(forms, regulasi, CONTOH_JPT).masukan)
    assert len(found) == 5
