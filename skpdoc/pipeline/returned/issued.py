"""What was issued, as the manifests and ledgers below an output folder tell it: found by the id in a document."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path, PurePosixPath

from skpdoc.delivery.ledger import FILE as LEDGER
from skpdoc.delivery.ledger import Ledger
from skpdoc.errors import SkpdocError
from skpdoc.model.choices import PIHAK
from skpdoc.pipeline.folder.doubles import name_of, successor
from skpdoc.pipeline.folder.files import sha256
from skpdoc.pipeline.folder.manifest import IssuedPerson, Manifest, ManifestEntry, read_manifest, unit_folders
from skpdoc.pipeline.folder.overwrite import aside_names
from skpdoc.pipeline.folder.place import Folder
from skpdoc.pipeline.kinds import KINDS
from skpdoc.pipeline.kinds.jenis import called

MOST_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class IssuedDocument:
    """One issued document: its unit's folder and manifest, its files by their endings, its version.

    ``versi`` is 0 where the ledger does not know it. Of a former version (``berlaku`` is False) mostly no more than
    the SHA-256 of its files is left.
    """

    folder: Path
    manifest: Manifest
    id_dokumen: str
    jenis: str
    kunci: str
    berkas: Mapping[str, ManifestEntry]
    versi: int = 0
    berlaku: bool = True
    pengganti: str = ""
    """the folder that counts instead of its own, '' where that counts"""

    @property
    def orang(self) -> IssuedPerson | None:
        """Whose it is; None where the manifest no longer names him."""
        return next((orang for orang in self.manifest.orang if orang.kunci == self.kunci), None)

    @property
    def penanda_tangan(self) -> tuple[tuple[str, IssuedPerson | None], ...]:
        """Who signs it, by what he is to it; None where the manifest does not name him."""
        penilai = self.orang.penilai if self.orang else ""
        above = next((orang for orang in self.manifest.orang if penilai and orang.kunci == penilai), None)
        signing = KINDS[self.jenis].pihak if self.jenis in KINDS else PIHAK
        return tuple(one for one in zip(PIHAK, (self.orang, above), strict=True) if one[0] in signing)

    @property
    def nama(self) -> str:
        """His name, or what is left to call him by."""
        return self.manifest.nama(self.kunci)

    @property
    def siapa(self) -> str:
        """``SKP Budi Santoso (198609262015051001)``: how it is told of."""
        return f"{self.jenis} {called(self.nama, self.kunci)}"

    @property
    def tak_dihitung(self) -> str:
        """That its folder counts no more, as a sentence without its end; '' where it does."""
        if not self.pengganti:
            return ""
        return (
            f"Dari {name_of(self.folder)}, yang digantikan oleh {self.pengganti} dan tidak dihitung; mintakan tanda "
            "tangan atas dokumen yang baru"
        )

    def issued(self, suffix: str) -> bytes | None:
        """The issued file itself; None where there is none, or no longer the one that was issued."""
        entry, folder = self.berkas.get(suffix), Folder(self.folder)
        if entry is None:
            return None
        for path in (entry.path, *aside_names(entry.path, entry.sha256)):
            with contextlib.suppress(SkpdocError):
                content = folder.read(path, MOST_BYTES)
                if sha256(content) == entry.sha256:
                    return content
        return None


@dataclass(frozen=True, slots=True)
class IssuedDocuments:
    """Everything issued below a folder: of each id the documents that bear it, nearly always one."""

    by_id: Mapping[str, list[IssuedDocument]] = field(default_factory=dict)

    def find(self, id_dokumen: str) -> IssuedDocument | None:
        """The document with that id, one in force before a former one, one that counts before another."""
        found = self.by_id.get(id_dokumen, ())
        return max(found, key=lambda terbit: (terbit.berlaku, not terbit.pengganti), default=None)


def issued_in(output: Path) -> IssuedDocuments:
    """Read every manifest and ledger below ``output``. Raises SkpdocError where one cannot be opened."""
    by_id: dict[str, list[IssuedDocument]] = {}
    for folder in unit_folders(output):
        for terbit in _of_unit(folder):
            by_id.setdefault(terbit.id_dokumen, []).append(terbit)
    return IssuedDocuments(by_id)


def _of_unit(folder: Path) -> Iterator[IssuedDocument]:
    manifest, other = read_manifest(folder), successor(folder)
    instead = name_of(other) if other else ""
    former = _former(folder)
    versions = {entry.id_dokumen: versi for entry, versi in former}
    for identity, files in _grouped([one for one in manifest.dokumen.values() if one.berlaku]).items():
        one = next(iter(files.values()))
        versi = versions.pop(identity, 0)
        yield IssuedDocument(
            folder, manifest, identity, one.jenis, one.kunci, files, versi, pengganti=instead
        )
    for identity, files in _grouped([entry for entry, _ in former if entry.id_dokumen in versions]).items():
        one = next(iter(files.values()))
        versi = versions[identity]
        yield IssuedDocument(
            folder,
            manifest,
            identity,
            one.jenis,
            one.kunci,
            files,
            versi,
            berlaku=False,
            pengganti=instead,
        )


def _former(folder: Path) -> list[tuple[ManifestEntry, int]]:
    """Every file that the ledger knows, with its version; it is not made by being asked."""
    if not (folder / LEDGER).exists():
        return []
    with Ledger(folder, datetime.now) as ledger:
        return [
            (ManifestEntry(one.jenis, one.kunci, one.id_dokumen, one.path, one.sha256), one.versi)
            for one in ledger.documents()
        ]


def _grouped(entries: list[ManifestEntry]) -> dict[str, dict[str, ManifestEntry]]:
    """By id, then by ending; files without an id (the workbook of the matrices) are left out."""
    grouped: dict[str, dict[str, ManifestEntry]] = {}
    for entry in entries:
        if entry.id_dokumen:
            grouped.setdefault(entry.id_dokumen, {})[PurePosixPath(entry.path).suffix.lower()] = entry
    return grouped
