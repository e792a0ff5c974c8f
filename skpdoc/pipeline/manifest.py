"""``manifest.json`` of a unit and year: which files are ours, whose they are, and their hashes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

import skpdoc
from skpdoc.pipeline.files import write_whole

FILE = "manifest.json"


@dataclass(frozen=True, slots=True)
class Entri:
    """One file: kind, owner's key, id, path relative to the manifest (``/`` between), SHA-256 in hex."""

    jenis: str
    kunci: str
    id_dokumen: str
    path: str
    sha256: str


def read_manifest(folder: Path) -> dict[str, Entri]:
    """Path → entry; empty where there is none, or one we cannot read (it is then written anew)."""
    try:
        data = json.loads((folder / FILE).read_text("utf-8"))
        return {entry["path"]: Entri(**entry) for entry in data["dokumen"]}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def write_manifest(
    folder: Path, unit: str, tahun: int, books: Mapping[str, str], entries: Iterable[Entri]
) -> None:
    """``books`` maps a workbook's file name to its SHA-256. No time stamps: same input, same bytes."""
    data = {
        "skpdoc": skpdoc.__version__,
        "unit": unit,
        "tahun": tahun,
        "buku_kerja": dict(sorted(books.items())),
        "dokumen": [asdict(entry) for entry in sorted(entries, key=lambda entry: entry.path)],
    }
    text = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    write_whole(folder / FILE, text.encode("utf-8"))
