"""Every document of the sample offices is the same made quickly and made completely."""

from __future__ import annotations

from pathlib import Path

import pytest
from drafts import naskah_manual_iku, naskah_mph, naskah_skp

from skpdoc.documents.complete import complete_parts
from skpdoc.documents.filling import same_parts
from skpdoc.documents.shipped import shipped_folder
from skpdoc.model.choices import UkuranKertas
from skpdoc.pipeline.making.forms import load_forms
from skpdoc.pipeline.reading.load import load
from skpdoc.regulation import DEFAULT_REGULASI, catalogue

pytestmark = pytest.mark.quick

SAMPLES = sorted((Path(__file__).parents[2] / "sample_workbooks").glob("*.xlsx"))


@pytest.mark.parametrize("book", SAMPLES, ids=lambda path: path.stem)
def test_both_ways_give_one_document(book: Path) -> None:
    loaded, regulasi = load(book), catalogue()[DEFAULT_REGULASI]
    forms = load_forms(shipped_folder(regulasi))
    every = [
        *(naskah_skp(forms, regulasi, skp) for skp in loaded.skp.values()),
        *(naskah_manual_iku(forms, regulasi, skp) for skp in loaded.skp.values() if skp.manual),
        *(naskah_mph(forms, regulasi, matriks) for matriks in loaded.matriks.values()),
    ]
    assert len(every) > 10
    for place, naskah in enumerate(every):
        kertas = tuple(UkuranKertas)[place % 2]
        quick = naskah.form.quick(kertas)
        assert quick is not None
        context = {**naskah.context, "id_dokumen": naskah.id_dokumen}
        assert same_parts(quick.fill(context), complete_parts(naskah.form, context, kertas)), (
            naskah.id_dokumen
        )
