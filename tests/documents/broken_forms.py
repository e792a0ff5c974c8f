"""Forms as somebody broke them in Word, or made them to do harm: each from the shipped form, by one change."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

from skpdoc.documents.checking.template_check import TemplateProblem, check_templates

FORM = "skp_jpt_kuantitatif.docx"
NAMA = "{{ dinilai.nama }}"
BODY = "word/document.xml"


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


def problems(folder: Path) -> tuple[TemplateProblem, ...]:
    """What the check says; every problem is one line."""
    found = check_templates(folder)
    assert all("\n" not in str(problem) for problem in found)
    return found
