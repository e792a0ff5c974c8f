"""Forms as somebody broke them in Word, or made them to do harm: each from the shipped form, by one change."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from skpdoc.documents.checking.template_check import TemplateProblem, Trial, _check_form
from skpdoc.documents.forms import form_file
from skpdoc.documents.layout import FormLayout
from skpdoc.documents.shipped import shipped_folder
from skpdoc.pipeline.making.forms import check_templates
from skpdoc.regulation import Regulasi

FORM = "skp_jpt_kuantitatif.docx"
NAMA = "{{ dinilai.nama }}"
BODY = "word/document.xml"
_OF_SHIPPED: dict[tuple[str, str, FormLayout], tuple[TemplateProblem, ...]] = {}


def edit(path: Path, old: str, new: str, part: str = BODY) -> None:
    """Change a part of a form as somebody in Word would; an ``old`` of '' writes the part anew."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    text = parts.get(part, b"").decode()
    assert old in text
    parts[part] = (text.replace(old, new, 1) if old else new).encode()
    write(path, parts)


def write(path: Path | BytesIO, parts: dict[str, bytes]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)


def _checked_once(
    trial: Trial, folder: Path, regulasi: Regulasi, tata_letak: FormLayout
) -> tuple[TemplateProblem, ...]:
    file = form_file(trial.name)
    path = folder / file
    is_shipped = path.is_file() and path.read_bytes() == (shipped_folder(regulasi) / file).read_bytes()
    key = (trial.name, regulasi.nama, tata_letak) if is_shipped else None
    found = _OF_SHIPPED.get(key) if key else None
    if found is None:
        found = tuple(_check_form(trial, folder, regulasi, tata_letak))
    if key:
        _OF_SHIPPED[key] = found
    return found


def problems(folder: Path) -> tuple[TemplateProblem, ...]:
    """What the check says; every problem is one line. Of forms that are as they were shipped it is asked once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("skpdoc.documents.checking.template_check._check_form", _checked_once)
        found = check_templates(folder)
    assert all("\n" not in str(problem) for problem in found)
    return found
