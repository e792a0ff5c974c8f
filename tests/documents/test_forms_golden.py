"""The forms as plain text, reviewed against formats.md 1-5. SKPDOC_GOLDEN=tulis accepts a change."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from drafts import naskah_dialog, naskah_manual_iku, naskah_mph, naskah_skp, samples
from word_text import drawn

from skpdoc.documents.checking.contoh import CONTOH_JA_JF, CONTOH_JPT, CONTOH_MPH, kosongkan
from skpdoc.documents.checking.contoh_dialog import CONTOH_DIALOG, CONTOH_DIALOG_KOSONG
from skpdoc.documents.forms import Forms
from skpdoc.documents.render import Manuscript, fill
from skpdoc.model.choices import Pendekatan
from skpdoc.model.skp import SKP
from skpdoc.pipeline.kinds import issued_kinds
from skpdoc.pipeline.kinds.jenis import OfficeCycle
from skpdoc.regulation import Regulasi

GOLDEN = Path(__file__).parent / "golden"


def _kualitatif(skp: SKP) -> SKP:
    return replace(skp, pendekatan=Pendekatan.KUALITATIF)


CASES: dict[str, Callable[[Forms, Regulasi], Manuscript]] = {
    "skp_jpt_kuantitatif": lambda f, r: naskah_skp(f, r, CONTOH_JPT),
    "skp_jpt_kualitatif": lambda f, r: naskah_skp(f, r, _kualitatif(CONTOH_JPT)),
    "skp_ja_jf_kuantitatif": lambda f, r: naskah_skp(f, r, CONTOH_JA_JF),
    "skp_ja_jf_kualitatif": lambda f, r: naskah_skp(f, r, _kualitatif(CONTOH_JA_JF)),
    "skp_jpt_kuantitatif_kosong": lambda f, r: naskah_skp(f, r, kosongkan(CONTOH_JPT)),
    "skp_ja_jf_kuantitatif_kosong": lambda f, r: naskah_skp(f, r, kosongkan(CONTOH_JA_JF)),
    "skp_ja_jf_kualitatif_kosong": lambda f, r: naskah_skp(f, r, _kualitatif(kosongkan(CONTOH_JA_JF))),
    "manual_iku": lambda f, r: naskah_manual_iku(f, r, CONTOH_JPT),
    "mph": lambda f, r: naskah_mph(f, r, CONTOH_MPH),
    "lembar_dialog": lambda f, r: naskah_dialog(f, r, CONTOH_DIALOG),
    "lembar_dialog_kosong": lambda f, r: naskah_dialog(f, r, CONTOH_DIALOG_KOSONG),
}
SECOND_HALF = [form for jenis in issued_kinds(OfficeCycle.EVALUATION) for form in jenis.forms]


@pytest.mark.parametrize("name", CASES)
def test_form_is_as_reviewed(name: str, forms: Forms, regulasi: Regulasi) -> None:
    _assert_reviewed(name, CASES[name](forms, regulasi).render())


@pytest.mark.parametrize("name", SECOND_HALF)
def test_form_of_the_second_half_is_as_reviewed(name: str, forms: Forms, regulasi: Regulasi) -> None:
    """Against evaluation.md A and C: filled whole, and with nothing."""
    for suffix, context in zip(("", "_kosong"), samples(name, regulasi, forms.tata_letak), strict=True):
        _assert_reviewed(name + suffix, fill(forms.forms[name], "CONTOH-00000000", context))


def _assert_reviewed(name: str, data: bytes) -> None:
    text = drawn(data)
    path = GOLDEN / f"{name}.txt"
    if os.environ.get("SKPDOC_GOLDEN") == "tulis":
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")
