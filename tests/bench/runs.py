"""``skpdoc generate`` as a whole process over a kabupaten, and what it left behind."""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from docx import Document

from .kabupaten import unit_tables, write_kabupaten
from .measure import Run, run
from .people import UNIT

KINDS = ("SKP", "Manual IKU", "MPH")


def books(folder: Path, people: int) -> Path:
    """A folder with the workbooks of ``people`` employees; those of a smaller kabupaten are the first of them."""
    every, own = folder / "kabupaten", folder / f"kabupaten_{people}"
    if not own.exists():
        own.mkdir(parents=True)
        for path in write_kabupaten(every, people):
            os.link(path, own / path.name)
    return own


def generate(source: Path, out: Path, *options: str, fresh: bool = True) -> Run:
    """The command, one unit at a time unless ``options`` say more, into an empty folder unless not ``fresh``.

    Raises RuntimeError when anything was held back.
    """
    if fresh:
        shutil.rmtree(out, ignore_errors=True)
    return run(
        [sys.executable, "-m", "skpdoc", "generate", str(source), "-o", str(out), "--jobs", "1", *options]
    )


def documents(out: Path) -> list[Path]:
    """Every finished document below ``out``."""
    return sorted(path for path in out.rglob("*.docx") if path.parent.name in KINDS)


def count(out: Path) -> dict[str, int]:
    """Kind → how many."""
    found = Counter(path.parent.name for path in documents(out))
    return {kind: found[kind] for kind in KINDS}


def digests(out: Path) -> dict[Path, str]:
    """Document → its SHA-256."""
    return {path: hashlib.sha256(path.read_bytes()).hexdigest() for path in documents(out)}


def check_texts(out: Path, units: Sequence[int], size: int = UNIT) -> int:
    """Every tenth employee's SKP of these units opens with python-docx and holds all of his RHK; how many were read."""
    by_nip = {path.stem: path for path in documents(out) if path.parent.name == "SKP"}
    files = {nip: path for name, path in by_nip.items() for nip in [_nip(name)]}
    looked = 0
    for number in units:
        for nip, texts in list(_results(number, size).items())[::10]:
            said = _text(files[nip])
            missing = [text for text in texts if _plain(text) not in said]
            if missing:
                raise RuntimeError(f"{files[nip]} lacks {missing[0]!r}")
            looked += 1
    return looked


def _nip(name: str) -> str:
    return next(piece for piece in name.replace("_", "-").split("-") if len(piece) == 18 and piece.isdigit())


def _results(number: int, size: int) -> dict[str, list[str]]:
    tables = unit_tables(number, size)
    found: dict[str, list[str]] = {row[0]: [] for row in tables["Pegawai"][1:]}
    for sheet, owner, text in (("Perjanjian Kinerja", 1, 3), ("Peran", 1, 3)):
        for row in tables[sheet][1:]:
            if row[owner] in found:
                found[row[owner]].append(row[text])
    return found


def _text(path: Path) -> str:
    body = Document(str(path)).element.body
    return _plain("".join(element.text or " " for element in body.iter() if element.tag.endswith("}t")))


def _plain(text: str) -> str:
    return "".join(text.split())
