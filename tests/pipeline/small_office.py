"""A small office before and after a change, and every command that writes files, as a function of a folder."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

from lxml import etree
from tables import complete

from skpdoc.pipeline.check import write_annotated, write_json
from skpdoc.pipeline.coach import coach
from skpdoc.pipeline.generate import Pilihan, generate
from skpdoc.pipeline.load import Loaded, load
from skpdoc.pipeline.new import new_workbook, new_workbook_from
from skpdoc.workbook.blank import write_workbook
from skpdoc.workbook.markdown import read_markdown

_PLAN = """
## Perjanjian Kinerja
| Kode | Pemilik | Sasaran    | Indikator       | Target | Satuan | Perspektif    |
|------|---------|------------|-----------------|--------|--------|---------------|
| PK1  | Kadis   | Jalan aman | Rambu terpasang | 110    | Unit   | Proses Bisnis |

## Manual IKU
| Kode | Tujuan     | Definisi | Formula  | Satuan Pengukuran | Kualitas dan Tingkat Kendali | Periode Pelaporan |
|------|------------|----------|----------|-------------------|------------------------------|-------------------|
| PK1  | Jalan aman | Rambu    | Dihitung | Unit              | Outcome Antara               | Tahunan           |
"""
FORMER = f"""
## Pegawai
| Nama  | Jenis Jabatan | Atasan |
|-------|---------------|--------|
| Kadis | JPT Pratama   | BUPATI |
| Kabid | Administrator | Kadis  |
| Ani   | Pelaksana     | Kabid  |
| Budi  | Pelaksana     | Kabid  |
| Cici  | Pelaksana     | Budi   |
{_PLAN}
## Peran
| Kode | NIP   | Mendukung | Rencana Hasil Kerja | Indikator    | Target | Satuan | Metode Cascading | Cara Pembagian |
|------|-------|-----------|---------------------|--------------|--------|--------|------------------|----------------|
| R1   | Kabid | PK1       | Rambu lengkap       | Jumlah rambu |        | Unit   | Langsung         | Beban Target   |
| R2   | Ani   | R1        | Rambu barat         | Jumlah rambu | 60     | Unit   | Langsung         | Beban Target   |
| R3   | Budi  | R1        | Rambu timur         | Jumlah rambu | 50     | Unit   | Langsung         | Beban Target   |
| R4   | Cici  | R3        | Rambu pantai        | Jumlah rambu | 50     | Unit   | Langsung         | Beban Target   |
"""
PRESENT = f"""
## Pegawai
| Nama  | Jenis Jabatan | Atasan |
|-------|---------------|--------|
| Kadis | JPT Pratama   | BUPATI |
| Kabid | Administrator | Kadis  |
| Ani   | Pelaksana     | Kabid  |
| Budi  | Pelaksana     | Kabid  |
{_PLAN}
## Peran
| Kode | NIP   | Mendukung | Rencana Hasil Kerja | Indikator    | Target | Satuan | Metode Cascading | Cara Pembagian |
|------|-------|-----------|---------------------|--------------|--------|--------|------------------|----------------|
| R1   | Kabid | PK1       | Rambu utuh          | Jumlah rambu |        | Unit   | Langsung         | Beban Target   |
| R2   | Ani   | R1        | Rambu barat         | Jumlah rambu | 60     | Unit   | Langsung         | Beban Target   |
| R3   | Budi  | R1        | Rambu timur         | Jumlah rambu | entah  | Unit   | Langsung         | Beban Target   |
"""
"""Cici has left; Budi heads nobody, and his target cannot be read; the texts of Kabid have changed."""

State = Mapping[str, bytes]
Command = Callable[[Loaded, Path], list[str]]
"""What to make, and in which folder; gives what was told of files that the disk refused."""


def book_of(text: str, path: Path) -> Loaded:
    """The office written as a workbook, and read."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(write_workbook(2026, complete(read_markdown(text))))
    return load(path)


def _annotated(loaded: Loaded, out: Path) -> list[str]:
    list(write_annotated(out / "salinan.xlsx", [loaded]))
    return []


def _as_json(loaded: Loaded, out: Path) -> list[str]:
    write_json(out / "temuan.json", [loaded])
    return []


def _blank(_: Loaded, out: Path) -> list[str]:
    new_workbook(out / "baru.xlsx", 2027, None)
    return []


def _carried(loaded: Loaded, out: Path) -> list[str]:
    new_workbook_from(out / "baru.xlsx", 2027, next(iter(loaded.books.values())))
    return []


COMMANDS: Mapping[str, Command] = {
    "generate": lambda loaded, out: generate(loaded, Pilihan(out)).gagal,
    "coach": lambda loaded, out: coach(loaded, out).gagal,
    "check --json": _as_json,
    "check --annotate": _annotated,
    "new": _blank,
    "new --from": _carried,
}


def state(folder: Path) -> State:
    """Every file below ``folder``, by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def assert_whole(path: Path) -> None:
    """An archive whose parts are sound, or JSON."""
    if path.suffix == ".json":
        json.loads(path.read_text("utf-8"))
        return
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(archive.read(name))
