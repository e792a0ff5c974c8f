"""``manifest.json`` of a unit and year: which files are ours, whose they are, and their hashes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

import skpdoc
from skpdoc.pipeline.files import sha256, unreadable, write_whole

FILE = "manifest.json"


@dataclass(frozen=True, slots=True)
class Entri:
    """One file: kind, owner's key, id, path relative to the manifest (``/`` between), SHA-256 in hex.

    Where it does not hold (``berlaku``), a file of that path is ours all the same: one of an earlier run that could
    be neither renewed nor moved aside, or one that a run was about to write when it was broken off.
    """

    jenis: str
    kunci: str
    id_dokumen: str
    path: str
    sha256: str
    berlaku: bool = True


def read_manifest(folder: Path) -> dict[str, Entri]:
    """Path → entry; empty where there is none, or a damaged one (it is then written anew).

    Raises SkpdocError when it is there and cannot be opened: without it nobody knows what no longer holds.
    """
    path = folder / FILE
    try:
        data = json.loads(path.read_text("utf-8"))
        return {entry["path"]: Entri(**entry) for entry in data["dokumen"]}
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise unreadable(path, error) from error
    except (ValueError, KeyError, TypeError):
        return {}


def write_manifest(
    folder: Path, unit: str, tahun: int, books: Mapping[str, Path], entries: Iterable[Entri]
) -> None:
    """``books`` are the workbooks by their labels, told by their SHA-256. No time stamps: same input, same bytes.

    Raises SkpdocError when a workbook cannot be read any more, or the manifest not be written.
    """
    data = {
        "skpdoc": skpdoc.__version__,
        "unit": unit,
        "tahun": tahun,
        "buku_kerja": {label: _hash(path) for label, path in sorted(books.items())},
        "dokumen": [asdict(entry) for entry in sorted(entries, key=lambda entry: entry.path)],
    }
    text = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    write_whole(folder / FILE, text.encode("utf-8"))


def _hash(book: Path) -> str:
    try:
        return sha256(book.read_bytes())
    except OSError as error:
        raise unreadable(book, error) from error
