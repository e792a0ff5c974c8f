"""Documents for a place that only looks like a folder (``s3://…``), reached through fsspec.

What stands there of a unit is fetched into a temporary folder, the run is made there, and what it changed is put
back: the manifest first, in which none of that holds yet, and last as it is. So whatever kills a run, the next one
knows what is ours and puts the rest; one that is made twice puts the same bytes.
"""

from __future__ import annotations

import json
import os
import tempfile
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from skpdoc.delivery.ledger_file import FILES as LEDGER_FILES
from skpdoc.errors import SkpdocError
from skpdoc.pipeline.folder.files import sha256
from skpdoc.pipeline.folder.manifest import FILE, as_json
from skpdoc.pipeline.folder.pilihan import Progress, RunOptions
from skpdoc.pipeline.folder.place import Folder
from skpdoc.pipeline.folder.schema import ManifestError, plain_data
from skpdoc.pipeline.folder.whole import MOST_BYTES
from skpdoc.pipeline.making.generate import generate
from skpdoc.pipeline.making.inputs import run_digest
from skpdoc.pipeline.making.summary import UnitSummary, summarise
from skpdoc.pipeline.reading.destination import unit_folder
from skpdoc.pipeline.reading.load import UnitBooks, load_unit


def deliver_unit(unit: UnitBooks, progress: Progress, pilihan: RunOptions, url: str) -> UnitSummary:
    """Like :func:`skpdoc.pipeline.many.batch.make_unit`, into ``url`` instead of ``pilihan.output``.

    Raises SkpdocError also when the place cannot be reached.
    """
    loaded = load_unit(unit)
    with tempfile.TemporaryDirectory(prefix="skpdoc-") as name:
        inside = replace(pilihan, output=Path(name))
        if loaded.kantor is None:
            return summarise(generate(loaded, inside, progress))
        folder = unit_folder(loaded, inside.output)
        place = _Place(url, folder.relative_to(inside.output).as_posix())
        place.fetch(folder)
        hasil = generate(loaded, inside, progress, run_digest(unit, pilihan))
        place.put(folder)
        return replace(summarise(hasil), folder=place.url if hasil.folder else "")


def reach(url: str) -> None:
    """Raises SkpdocError where fsspec does not know such a place, or is not installed."""
    _filesystem(url)


def _filesystem(url: str) -> tuple[Any, str]:
    try:
        import fsspec  # noqa: PLC0415  # an extra
    except ImportError as error:
        raise SkpdocError(
            f'{url}: untuk menulis ke sana diperlukan tambahan: pip install "skpdoc[cluster]"'
        ) from error
    try:
        filesystem, root = fsspec.url_to_fs(url)
    except (ImportError, ValueError) as error:
        raise SkpdocError(
            f"{url}: tempat ini tidak dikenal atau pustakanya belum dipasang ({error})."
        ) from error
    return filesystem, str(root)


class _Place:
    """One unit's folder there; files by their path in it. What fails there is one SkpdocError."""

    def __init__(self, url: str, inside: str) -> None:
        self.url = f"{url.rstrip('/')}/{inside}"
        self._there, self._root = _filesystem(self.url)
        self._before: dict[str, str] = {}
        self._known: list[dict[str, Any]] = []

    def fetch(self, folder: Path) -> None:
        """Every file there, into ``folder``, with its date: what a person changed or put there is found as in a folder
        of this computer.
        """
        found = self._ask(partial(self._there.find, self._root, detail=True))
        for there, told in sorted(found.items()) if isinstance(found, dict) else ():
            path = there.removeprefix(self._root).strip("/")
            place = _place(folder, path)
            if (
                place is not None and place.name not in LEDGER_FILES
            ):  # it knows a folder on this computer only
                self._take(path, place, told)
        self._known = _read_data(folder / FILE).get("dokumen", [])

    def _take(self, path: str, place: Path, told: Mapping[str, Any]) -> None:
        """Of a file too large to be ours it is enough that it stands there."""
        content = (self._read(path) or b"") if (told.get("size") or 0) <= MOST_BYTES else b""
        with suppress(OSError):  # a store may have a file and a folder of one name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
            seconds = _changed(told)
            os.utime(place, (seconds, seconds))
            self._before[path] = sha256(content)

    def put(self, folder: Path) -> None:
        """What differs from what was fetched; what is no longer in ``folder`` goes."""
        after = {
            path.relative_to(folder).as_posix(): path
            for path in sorted(folder.rglob("*"))
            if path.is_file() and path.name not in LEDGER_FILES  # it knows a folder on this computer only
        }
        final = after.pop(FILE).read_bytes()
        changed = {
            path: content
            for path, content in ((path, file.read_bytes()) for path, file in after.items())
            if self._before.get(path) != sha256(content)
        }
        if not changed and self._before.get(FILE) == sha256(final):
            return
        self._write(FILE, _announced(final, changed, self._known))
        for path, content in changed.items():
            self._write(path, content)
        for path in self._before.keys() - after.keys() - {FILE}:
            self._ask(partial(self._there.rm_file, self._at(path)))
        self._write(FILE, final)

    def _at(self, path: str) -> str:
        return f"{self._root}/{path}"

    def _read(self, path: str) -> bytes | None:
        found = self._ask(partial(self._there.cat_file, self._at(path)))
        return found if isinstance(found, bytes) else None

    def _write(self, path: str, content: bytes) -> None:
        parent = self._at(path).rpartition("/")[0]
        self._ask(partial(self._there.makedirs, parent, exist_ok=True))
        self._ask(partial(self._there.pipe_file, self._at(path), content))

    def _ask(self, what: Any) -> object:
        """What it answers; None where there is no such file."""
        try:
            return what()
        except FileNotFoundError:
            return None
        except Exception as error:  # every kind of place has its own
            raise SkpdocError(
                f"{self.url}: tidak dapat dibaca atau ditulis ({type(error).__name__}: {str(error)[:200]}). Periksa "
                "sambungan dan hak akses, lalu jalankan lagi."
            ) from error


def _place(folder: Path, path: str) -> Path | None:
    """None for a name that no file of ours has."""
    try:
        return Folder(folder).find(path)
    except SkpdocError:
        return None


def _changed(told: Mapping[str, Any]) -> float:
    """When, in seconds since 1970; every kind of place has its own name for it."""
    found = (told.get(name) for name in ("LastModified", "last_modified", "mtime", "created"))
    day = next(filter(None, found), None)
    return (
        day.timestamp() if isinstance(day, datetime) else day if isinstance(day, int | float) else time.time()
    )


def _read_data(manifest: Path) -> dict[str, Any]:
    """Its fields, paths that lead out refused; none of a damaged manifest, as where there is none."""
    try:
        return plain_data(manifest.read_bytes()) if manifest.is_file() else {}
    except ManifestError:
        return {}


def _announced(final: bytes, changed: Mapping[str, bytes], known: Iterable[dict[str, Any]]) -> bytes:
    """The manifest in which neither what is still to be put holds, nor what is still to be taken away."""
    data = json.loads(final)
    staying = {entry["path"] for entry in data["dokumen"]}
    data["dokumen"] = [
        entry | {"berlaku": False} if entry["path"] in changed else entry for entry in data["dokumen"]
    ] + [entry | {"berlaku": False} for entry in known if entry["path"] not in staying]
    return as_json(data)
