"""Real documents through the real LibreOffice. CI has it, and says so by naming it in SOFFICE."""

from __future__ import annotations

import os
import shutil
from functools import cache
from pathlib import Path

import pytest
from drafts import naskah_manual_iku, naskah_mph, naskah_skp
from drawn import pieces
from test_fields import fields, free

from skpdoc.documents.render import Manuscript
from skpdoc.documents.shipped import shipped_folder
from skpdoc.pdf.conversion.convert import convert
from skpdoc.pdf.conversion.libreoffice import LibreOffice, find_libreoffice
from skpdoc.pdf.finish import finish
from skpdoc.pdf.signers import PEGAWAI, PENILAI, Signer
from skpdoc.pipeline.folder.pilihan import RunOptions
from skpdoc.pipeline.making.forms import load_forms
from skpdoc.pipeline.many.batch import make_unit
from skpdoc.pipeline.reading.load import group_books, load
from skpdoc.regulation import catalogue

SAMPLES = Path(__file__).parents[2] / "sample_workbooks"


@cache
def program() -> Path | None:
    """Where SOFFICE names one that is not there, an error: so CI misses none."""
    found = find_libreoffice(os.environ)
    return found.program if found else None


pytestmark = pytest.mark.skipif(program() is None, reason="LibreOffice is not installed here")


def documents() -> list[tuple[Manuscript, tuple[str, ...], Signer | None]]:
    """One SKP in each form that two small offices use, a manual and a matrix; with what each must show."""
    found: dict[object, tuple[Manuscript, tuple[str, ...], Signer | None]] = {}
    for name in ("dinas_perpustakaan", "puskesmas_harapan"):
        loaded = load(SAMPLES / f"{name}.xlsx")
        assert loaded.kantor is not None
        regulasi = catalogue()[loaded.kantor.buku.unit.regulasi]
        forms = load_forms(shipped_folder(regulasi))
        for skp in loaded.skp.values():
            names = skp.dinilai.nama, skp.penilai.nama
            kind = skp.bentuk, skp.pendekatan
            if kind not in found:
                found[kind] = naskah_skp(forms, regulasi, skp), names, Signer(*names, "#", "^")
            if skp.manual and "manual" not in found:
                found["manual"] = naskah_manual_iku(forms, regulasi, skp), (), None
        matriks = next(iter(loaded.matriks.values()))
        found["mph"] = naskah_mph(forms, regulasi, matriks), (matriks.pimpinan.nama,), None
    return list(found.values())


def test_every_form_becomes_the_same_proven_pdf_each_time(tmp_path: Path) -> None:
    cases = documents()
    assert len(cases) == 6
    sources = [tmp_path / f"{number}.docx" for number in range(2 * len(cases))]
    for number, source in enumerate(sources):
        source.write_bytes(cases[number % len(cases)][0].render())
    found = program()
    assert found is not None
    made = dict(convert(LibreOffice(found), sources, 1))
    finished = []
    for number, (naskah, texts, signers) in enumerate(cases * 2):
        content = made[number]
        assert isinstance(content, bytes)
        jadi = finish(content, naskah.render(), (naskah.id_dokumen, *texts), signers)
        assert jadi.ada_bidang == bool(signers)
        for page, box in fields(jadi.isi).values():
            assert free(box, content, page)
            assert box.atas - box.bawah > 30
        assert b"Date" not in jadi.isi
        assert len(pieces(jadi.isi)) == jadi.halaman
        finished.append(jadi.isi)
    assert finished[: len(cases)] == finished[len(cases) :]


def test_generate_pdf_from_the_workbook_on(tmp_path: Path) -> None:
    """One person's documents, with anchors from skpdoc.toml; other anchors make the SKP anew, and nothing else."""
    book = Path(shutil.copy(SAMPLES / "puskesmas_harapan.xlsx", tmp_path))
    (units,), settings = group_books([book])[0], tmp_path / "skpdoc.toml"
    head = next(iter(load(book).skp))
    asked = RunOptions(tmp_path / "hasil", hanya=(head,), pdf=2)
    told = []
    for anchor in ("#", "#", "@"):
        settings.write_text(f'[tanda_tangan]\njangkar_pegawai = "{anchor}"\n', "utf-8")
        result = make_unit(units, lambda *_: None, asked)
        (skp,) = Path(result.folder).glob("SKP/*.pdf")
        assert list(fields(skp.read_bytes())) == [PEGAWAI, PENILAI]
        assert anchor in [text for page in pieces(skp.read_bytes()) for text, _ in page]
        told.append((result.pdf, result.pdf_tetap, tuple(result.gagal), tuple(result.tanpa_bidang)))
    assert told == [(3, 0, (), ()), (0, 3, (), ()), (1, 2, (), ())]
