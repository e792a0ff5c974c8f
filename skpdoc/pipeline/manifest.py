"""``manifest.json`` of a unit and year: which files are ours, whose they are, from what they were made."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

import skpdoc
from skpdoc.errors import SkpdocError
from skpdoc.pipeline.files import unreadable, write_whole

FILE = "manifest.json"
INDEX = "indeks.xlsx"
_DEEPEST = 4
"""``output/<unit>/<year>/manifest.json``, or a folder that holds such an ``output``"""


@dataclass(frozen=True, slots=True)
class Entri:
    """One file: kind, owner's key, id, path relative to the manifest (``/`` between), SHA-256 in hex.

    Where it does not hold (``berlaku``), a file of that path is ours all the same: one of an earlier run that could
    be neither renewed nor moved aside, or one that a run was about to write when it was broken off. ``masukan`` is
    the SHA-256 of all that it was made from (of a PDF that of its Word document), '' where nobody can say.
    """

    jenis: str
    kunci: str
    id_dokumen: str
    path: str
    sha256: str
    berlaku: bool = True
    masukan: str = ""


@dataclass(frozen=True, slots=True)
class OrangTerbit:
    """Someone whose documents stand here, or who assesses them: all that sending and signing ask of him.

    ``penilai`` is the key of his pejabat penilai, '' where there is none; ``surel`` '' where there is none, or none
    that can be read; ``mulai`` and ``selesai`` are ISO days, '' for a Pejabat Lain.
    """

    kunci: str
    nama: str
    jenis_nomor: str
    nomor: str
    jabatan: str
    unit_kerja: str
    surel: str
    penilai: str
    mulai: str
    selesai: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """``buku_kerja`` maps labels to SHA-256; ``orang`` in the order of the index; ``dokumen`` maps paths to entries.

    ``lain`` maps other files of ours (index, copies of the workbooks) to SHA-256, ``temuan`` severities to how many
    findings there were. ``masukan`` is the SHA-256 of all that the run was made from, '' where it was not finished in
    every part or has something to tell again: a galat, a document withheld, a waiver.
    """

    unit: str = ""
    tahun: int = 0
    masukan: str = ""
    buku_kerja: Mapping[str, str] = field(default_factory=dict)
    orang: tuple[OrangTerbit, ...] = ()
    dokumen: Mapping[str, Entri] = field(default_factory=dict)
    lain: Mapping[str, str] = field(default_factory=dict)
    temuan: Mapping[str, int] = field(default_factory=dict)


def read_manifest(folder: Path) -> Manifest:
    """What stands there; an empty one where there is none, or a damaged one (it is then written anew).

    Raises SkpdocError when it is there and cannot be opened: without it nobody knows what no longer holds.
    """
    path = folder / FILE
    try:
        data = json.loads(path.read_text("utf-8"))
        return Manifest(
            data["unit"],
            data["tahun"],
            data.get("masukan", ""),
            data["buku_kerja"],
            tuple(OrangTerbit(**orang) for orang in data.get("orang", ())),
            {entry["path"]: Entri(**entry) for entry in data["dokumen"]},
            data.get("lain", {}),
            data.get("temuan", {}),
        )
    except FileNotFoundError:
        return Manifest()
    except OSError as error:
        raise unreadable(path, error) from error
    except (ValueError, KeyError, TypeError, AttributeError):
        return Manifest()


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """No time stamps: same input, same bytes. Raises SkpdocError when it cannot be written."""
    data = {
        "skpdoc": skpdoc.__version__,
        "unit": manifest.unit,
        "tahun": manifest.tahun,
        "masukan": manifest.masukan,
        "buku_kerja": dict(sorted(manifest.buku_kerja.items())),
        "temuan": dict(manifest.temuan),
        "lain": dict(sorted(manifest.lain.items())),
        "orang": [_record(orang) for orang in manifest.orang],
        "dokumen": [_record(entry) for _, entry in sorted(manifest.dokumen.items())],
    }
    write_whole(folder / FILE, as_json(data))


def as_json(data: Mapping[str, Any]) -> bytes:
    """The text of a manifest: a line a value, of a list a line an item."""
    lines = [
        f" {_json(name)}: {_listed(value) if isinstance(value, list) else _json(value)}"
        for name, value in data.items()
    ]
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode("utf-8")


def _listed(items: list[Any]) -> str:
    return "[\n  " + ",\n  ".join(map(_json, items)) + "\n ]" if items else "[]"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _record(noun: Entri | OrangTerbit) -> dict[str, object]:
    """Its fields, all of them plain."""
    return {one.name: getattr(noun, one.name) for one in fields(noun)}


def by_path(entries: Iterable[Entri]) -> dict[str, Entri]:
    """Path → entry."""
    return {entry.path: entry for entry in entries}


def unit_folders(output: Path) -> tuple[Path, ...]:
    """The folders of units and years at or below ``output``. Raises SkpdocError where there is none."""
    patterns = ["/".join(["*"] * depth + [FILE]) for depth in range(_DEEPEST)]
    found = sorted(path.parent for pattern in patterns for path in output.glob(pattern))
    folders = tuple(folder for folder in found if not any(above in found for above in folder.parents))
    if not folders:
        raise SkpdocError(
            f"{output}: tidak ada hasil skpdoc di sini. Jalankan dulu: skpdoc generate BUKU.xlsx, atau sebutkan folder "
            "yang ditulis `skpdoc generate -o`."
        )
    return folders


def books_seen(output: Path) -> dict[str, tuple[str, int]]:
    """SHA-256 of every workbook from which something was made in ``output`` → name and year of its unit."""
    manifests = [read_manifest(path.parent) for path in sorted(output.glob(f"*/*/{FILE}"))]
    return {
        digest: (manifest.unit, manifest.tahun)
        for manifest in manifests
        for digest in manifest.buku_kerja.values()
        if manifest.unit
    }


def copy_path(label: str) -> str:
    """Where the copy of a workbook stands that a run was made from."""
    return f"Sumber/{label.replace('/', '_')}"


def book_bytes(book: Path) -> bytes:
    """A workbook once more. Raises SkpdocError when it cannot be read any more."""
    try:
        return book.read_bytes()
    except OSError as error:
        raise unreadable(book, error) from error
