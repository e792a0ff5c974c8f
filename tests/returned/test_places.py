"""Where a remark stands, in the words of every form."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from drafts import naskah_manual_iku, naskah_mph, naskah_skp

from skpdoc.documents.checking.contoh import CONTOH_JA_JF, CONTOH_JPT, CONTOH_MPH
from skpdoc.documents.forms import Forms, shipped_folder
from skpdoc.documents.readback.document import read_returned
from skpdoc.documents.render import Manuscript
from skpdoc.model.choices import Pendekatan
from skpdoc.model.kembali import DocumentPlace
from skpdoc.pipeline.making.forms import load_forms
from skpdoc.regulation import DEFAULT_REGULASI, Regulasi, catalogue

pytestmark = pytest.mark.quick

_LAPORAN, _LAYANAN = (
    "Tersedianya laporan kinerja angkutan umum",
    "Meningkatnya kualitas layanan angkutan umum",
)
_MANUAL = "Manual Indikator Kinerja"
CASES: tuple[tuple[Callable[[Forms, Regulasi], Manuscript], str, DocumentPlace], ...] = (
    (
        lambda f, r: naskah_skp(f, r, CONTOH_JPT),
        "85,9 Nilai",
        DocumentPlace("Hasil kerja", _LAYANAN, "Target"),
    ),
    (lambda f, r: naskah_skp(f, r, CONTOH_JPT), "WTP", DocumentPlace("Hasil kerja", _LAYANAN, "Target")),
    (lambda f, r: naskah_skp(f, r, CONTOH_JA_JF), "95%", DocumentPlace("Hasil kerja", _LAPORAN, "Target")),
    (
        lambda f, r: naskah_skp(f, r, CONTOH_JA_JF),
        "Terkendalinya kelaikan angkutan umum",
        DocumentPlace("Hasil kerja", _LAPORAN, "Rencana hasil kerja pimpinan yang diintervensi"),
    ),
    (lambda f, r: naskah_skp(f, r, CONTOH_JA_JF), "Akuntabel", DocumentPlace("Perilaku kerja", "", "")),
    (
        lambda f, r: naskah_skp(f, r, replace(CONTOH_JA_JF, pendekatan=Pendekatan.KUALITATIF)),
        "- Persentase laporan tanpa perbaikan: 95%",
        DocumentPlace("Hasil kerja", _LAPORAN, ""),
    ),
    (
        lambda f, r: naskah_manual_iku(f, r, CONTOH_JPT),
        "Formula",
        DocumentPlace(_MANUAL, _LAYANAN, "Deskripsi"),
    ),
    (
        lambda f, r: naskah_mph(f, r, CONTOH_MPH),
        "Tersedianya data trayek",
        DocumentPlace("Matriks", "Tersedianya data trayek", ""),
    ),
    (lambda f, r: naskah_mph(f, r, CONTOH_MPH), "Hendra Saputra, S.E.", DocumentPlace("Matriks", "", "")),
    (lambda f, r: naskah_mph(f, r, CONTOH_MPH), "Kolom 1–3 dari 7", DocumentPlace()),
)


@pytest.fixture(scope="module")
def forms() -> Forms:
    return load_forms(shipped_folder(catalogue()[DEFAULT_REGULASI]))


@pytest.mark.parametrize(("render", "text", "letak"), CASES, ids=[text for _, text, _ in CASES])
def test_place(
    forms: Forms, render: Callable[[Forms, Regulasi], Manuscript], text: str, letak: DocumentPlace
) -> None:
    word = read_returned(render(forms, catalogue()[DEFAULT_REGULASI]).render(), "uji.docx")
    found = [one.letak for one in word.paragraf if one.teks == text]
    assert found
    assert found[0] == letak
