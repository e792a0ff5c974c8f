"""Real documents through the real LibreOffice. CI has it, and says so by naming it in SOFFICE."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import pytest
from test_fields import fields, free

from skpdoc.documents.forms import load_forms
from skpdoc.documents.render import Rendered, render_manual_iku, render_mph, render_skp
from skpdoc.documents.shipped import shipped_folder
from skpdoc.errors import SkpdocError
from skpdoc.pdf.call import LibreOffice
from skpdoc.pdf.convert import convert
from skpdoc.pdf.finish import finish
from skpdoc.pdf.libreoffice import VARIABLE, find_libreoffice
from skpdoc.pdf.reading import read_pages
from skpdoc.pdf.signers import PenandaTangan
from skpdoc.pipeline.load import load
from skpdoc.regulation import catalogue

SAMPLES = Path(__file__).parents[2] / "sample_workbooks"


@cache
def program() -> Path | None:
    try:
        return find_libreoffice()
    except SkpdocError:
        if VARIABLE in os.environ:
            raise
        return None


pytestmark = pytest.mark.skipif(program() is None, reason="LibreOffice is not installed here")


def documents() -> list[tuple[Rendered, tuple[str, ...], PenandaTangan | None]]:
    """One SKP in each form that two small offices use, a manual and a matrix; with what each must show."""
    found: dict[object, tuple[Rendered, tuple[str, ...], PenandaTangan | None]] = {}
    for name in ("dinas_perpustakaan", "puskesmas_harapan"):
        loaded = load(SAMPLES / f"{name}.xlsx")
        assert loaded.kantor is not None
        regulasi = catalogue()[loaded.kantor.buku.unit.regulasi]
        forms = load_forms(shipped_folder(regulasi))
        for skp in loaded.skp.values():
            names = skp.dinilai.nama, skp.penilai.nama
            kind = skp.bentuk, skp.pendekatan
            if kind not in found:
                found[kind] = render_skp(forms, regulasi, skp), names, PenandaTangan(*names, "#", "^")
            if skp.manual and "manual" not in found:
                found["manual"] = render_manual_iku(forms, regulasi, skp), (), None
        matriks = next(iter(loaded.matriks.values()))
        found["mph"] = render_mph(forms, regulasi, matriks), (matriks.pimpinan.nama,), None
    return list(found.values())


def test_every_form_becomes_the_same_proven_pdf_each_time(tmp_path: Path) -> None:
    cases = documents()
    assert len(cases) == 6
    sources = [tmp_path / f"{number}.docx" for number in range(2 * len(cases))]
    for number, source in enumerate(sources):
        source.write_bytes(cases[number % len(cases)][0].isi)
    found = program()
    assert found is not None
    made = dict(convert(LibreOffice(found), sources, 1))
    finished = []
    for number, (rendered, texts, signers) in enumerate(cases * 2):
        content = made[number]
        assert isinstance(content, bytes)
        jadi = finish(content, rendered.isi, (rendered.id_dokumen, *texts), signers)
        assert jadi.ada_bidang == bool(signers)
        for page, box in fields(jadi.isi).values():
            assert free(box, content, page)
            assert box.atas - box.bawah > 30
        assert b"Date" not in jadi.isi
        assert len(read_pages(jadi.isi)) == jadi.halaman
        finished.append(jadi.isi)
    assert finished[: len(cases)] == finished[len(cases) :]
