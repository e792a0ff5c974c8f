"""A small office before and after a change, and every command that writes files, as a function of a folder."""

from __future__ import annotations

import json
import shutil
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from lxml import etree
from small_book import write_book

from skpdoc.delivery.ledger_file import FILES as LEDGER_FILES
from skpdoc.errors import SkpdocError
from skpdoc.pipeline.checking.check import checked, write_json
from skpdoc.pipeline.checking.marked import write_annotated
from skpdoc.pipeline.folder.pilihan import RunOptions
from skpdoc.pipeline.making.coach import coach
from skpdoc.pipeline.making.generate import generate
from skpdoc.pipeline.new import new_workbook, new_workbook_from
from skpdoc.pipeline.reading.load import Loaded, load

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

_LISTS = ("indeks.xlsx", "manifest.json")
"""They say what was written, and so may be neither the former nor the undisturbed ones."""
OURS = ".skpdoc-"
"""How the names of a lock and of temporary files begin, or what they hold."""


State = Mapping[str, bytes]
Command = Callable[[Loaded, Path], list[str]]
"""What to make, and in which folder; gives what was told of files that the disk refused."""


def book_of(text: str, path: Path) -> Loaded:
    """The office written as a workbook, and read."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return load(write_book(text, path))


def _annotated(loaded: Loaded, out: Path) -> list[str]:
    list(write_annotated(out / "salinan.xlsx", [checked(loaded)]))
    return []


def _as_json(loaded: Loaded, out: Path) -> list[str]:
    write_json(out / "temuan.json", [checked(loaded)])
    return []


def _blank(_: Loaded, out: Path) -> list[str]:
    new_workbook(out / "baru.xlsx", 2027, None)
    return []


def _carried(loaded: Loaded, out: Path) -> list[str]:
    new_workbook_from(out / "baru.xlsx", 2027, next(iter(loaded.books.values())))
    return []


COMMANDS: Mapping[str, Command] = {
    "generate": lambda loaded, out: generate(loaded, RunOptions(out)).gagal,
    "coach": lambda loaded, out: coach(loaded, out).simpanan.gagal,
    "check --json": _as_json,
    "check --annotate": _annotated,
    "new": _blank,
    "new --from": _carried,
}


CASES = [(name, has) for name in COMMANDS for has in (False, True) if not (has and name.startswith("new"))]
"""Over an empty folder and over that of a former run; a new workbook never replaces another."""


@dataclass(frozen=True, slots=True)
class Desk:
    """A folder with the two workbooks, and beside it one to write to."""

    books: Path
    out: Path
    former: Loaded
    present: Loaded


def told_of(command: Command, loaded: Loaded, out: Path) -> list[str]:
    try:
        return command(loaded, out)
    except SkpdocError as error:
        return [str(error)]


def state(folder: Path) -> State:
    """Every file below ``folder``, by its path; but the ledger, whose bytes tell in how many runs it was written."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in LEDGER_FILES
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


def laid_out(out: Path, files: State) -> None:
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir()
    for name, content in files.items():
        (out / name).parent.mkdir(parents=True, exist_ok=True)
        (out / name).write_bytes(content)


def assert_sound(out: Path, former: State, undisturbed: State) -> None:
    """Each file is a former one or one of an undisturbed run; lists are whole; the manifest names what stands."""
    known = {*former.values(), *undisturbed.values()}
    for name, content in state(out).items():
        if OURS not in name and content not in known:
            assert name.endswith(_LISTS), name
            assert_whole(out / name)
    for kind in out.glob("*/2026/[SM]*"):
        text = (kind.parent / "manifest.json").read_text("utf-8")
        assert {path.name for path in kind.glob("*.docx")} <= {
            Path(entry["path"]).name for entry in json.loads(text)["dokumen"]
        }


def former_run(command: Command, desk: Desk, has_former: bool) -> tuple[State, State]:
    """What a run over the former workbook left, if there was one; and what the present one makes of it."""
    laid_out(desk.out, {})
    if has_former:
        assert command(desk.former, desk.out) == []
    former = state(desk.out)
    assert command(desk.present, desk.out) == []
    undisturbed = state(desk.out)
    for name in undisturbed:
        assert_whole(desk.out / name)
    return former, undisturbed
