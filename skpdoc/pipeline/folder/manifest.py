"""``manifest.json`` of a unit and year: which files are ours, whose they are, from what they were made."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

import skpdoc
from skpdoc.errors import SkpdocError
from skpdoc.pipeline.folder.access import Access
from skpdoc.pipeline.folder.files import sha256, unreadable
from skpdoc.pipeline.folder.place import Folder, refuse_links
from skpdoc.pipeline.folder.schema import MOST_BYTES, ManifestError, NewerManifestError, plain_data
from skpdoc.pipeline.kinds import KINDS
from skpdoc.pipeline.kinds.jenis import UNIT_KEY, DocumentKind, OfficeCycle, with_days
from skpdoc.text.file_names import folder_name

FILE = "manifest.json"
INDEX = "indeks.xlsx"
EVALUATIONS = "Evaluasi"
"""the folder of a year in which each period has a folder and manifest of its own"""
_DEEPEST = 4
"""``output/<unit>/<year>/manifest.json``, or a folder that holds such an ``output``"""


@dataclass(frozen=True, slots=True)
class ManifestEntry:
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
class IssuedPerson:
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

    @property
    def diri(self) -> str:
        """The same for all posts and periods of one person."""
        return self.nomor or self.kunci

    @property
    def disebut(self) -> str:
        """His name; of one of his several periods with its days."""
        return with_days(self.nama, self.kunci, self.mulai, self.selesai)


@dataclass(frozen=True, slots=True)
class Manifest:
    """``buku_kerja`` maps labels to SHA-256; ``orang`` in the order of the index; ``dokumen`` maps paths to entries.

    ``lain`` maps other files of ours (index, copies of the workbooks) to SHA-256, ``temuan`` severities to how many
    findings there were. ``masukan`` is the SHA-256 of all that the run was made from, '' where it was not finished in
    every part or has something to tell again: a galat, a document withheld, a waiver, a file that a person changed.
    ``akses`` says who may read the folder; ``periode`` is that of an evaluation (``Triwulan II``), '' of a plan.
    ``menunggu`` are the paths of issued documents that would be others by the workbooks, and stay.
    """

    unit: str = ""
    tahun: int = 0
    masukan: str = ""
    buku_kerja: Mapping[str, str] = field(default_factory=dict)
    orang: tuple[IssuedPerson, ...] = ()
    dokumen: Mapping[str, ManifestEntry] = field(default_factory=dict)
    lain: Mapping[str, str] = field(default_factory=dict)
    temuan: Mapping[str, int] = field(default_factory=dict)
    akses: Access = Access.OWNER
    periode: str = ""
    menunggu: tuple[str, ...] = ()

    @property
    def siklus(self) -> OfficeCycle:
        """Which half of the year its documents belong to."""
        return OfficeCycle.EVALUATION if self.periode else OfficeCycle.PLANNING

    @property
    def judul(self) -> str:
        """``Dinas Perhubungan 2026``, ``Dinas Perhubungan 2026 Triwulan II``: how messages name it."""
        return f"{self.unit} {self.tahun} {self.periode}".rstrip()

    def nama(self, kunci: str) -> str:
        """Of an owner of documents, told from his other ones; of somebody who is no longer named his key."""
        if kunci == UNIT_KEY:
            return self.unit
        return next((orang.disebut for orang in self.orang if orang.kunci == kunci), kunci)


class DamagedManifestError(SkpdocError):
    """It stands there and is none of ours, or not as we wrote it."""


def read_manifest(folder: Path, alone: DocumentKind | None = None) -> Manifest:
    """What stands there; an empty one where there is none. ``alone``: as :func:`plain_data` takes it.

    Raises DamagedManifestError for what is no manifest, SkpdocError when it cannot be opened, or a later skpdoc wrote
    it in a way that this one does not know.
    """
    place = Folder(folder)
    if not place.stands(FILE):
        return Manifest()
    content = place.read(FILE, MOST_BYTES)
    try:
        data = plain_data(content, alone)
    except NewerManifestError as error:
        raise SkpdocError(
            f"{folder / FILE}: ditulis oleh skpdoc {error}, lebih baru daripada skpdoc ini ({skpdoc.__version__}), dan "
            "tidak terbaca olehnya. Pakai versi itu, atau perbarui skpdoc; tidak ada yang diubah."
        ) from error
    except ManifestError as error:
        raise DamagedManifestError(
            f"{folder / FILE}: rusak atau diubah bukan oleh skpdoc ({error}). Jalankan skpdoc generate lagi; manifest "
            "ini lalu ditulis baru."
        ) from error
    return Manifest(
        data["unit"],
        data["tahun"],
        data.get("masukan", ""),
        data["buku_kerja"],
        tuple(IssuedPerson(**orang) for orang in data.get("orang", ())),
        {entry["path"]: ManifestEntry(**entry) for entry in data["dokumen"]},
        data.get("lain", {}),
        data.get("temuan", {}),
        Access(data.get("akses", Access.OWNER.value)),
        data.get("periode", ""),
        tuple(data.get("menunggu", ())),
    )


def write_manifest(folder: Folder, manifest: Manifest, path: str = FILE) -> str:
    """No time stamps: same input, same bytes; their SHA-256. Raises SkpdocError when it cannot be written."""
    data = {
        "skpdoc": skpdoc.__version__,
        "unit": manifest.unit,
        "tahun": manifest.tahun,
        **({"periode": manifest.periode} if manifest.periode else {}),
        "masukan": manifest.masukan,
        **({"menunggu": list(manifest.menunggu)} if manifest.menunggu else {}),
        "akses": manifest.akses.value,
        "buku_kerja": dict(sorted(manifest.buku_kerja.items())),
        "temuan": dict(manifest.temuan),
        "lain": dict(sorted(manifest.lain.items())),
        "orang": [_record(orang) for orang in manifest.orang],
        "dokumen": [_record(entry) for _, entry in sorted(manifest.dokumen.items())],
    }
    content = as_json(data)
    return sha256(content) if folder.holds(path, sha256(content)) else folder.write(path, content)


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


def _record(noun: ManifestEntry | IssuedPerson) -> dict[str, object]:
    """Its fields, all of them plain."""
    return {one.name: getattr(noun, one.name) for one in fields(noun)}


def unplanned(manifest: Manifest, planned: Collection[str]) -> dict[tuple[str, str], ManifestEntry]:
    """Kind and owner's key → the Word document in force at a path that a run no longer writes, as when his name or
    period was corrected since.
    """
    return {
        (one.jenis, one.kunci): one
        for one in manifest.dokumen.values()
        if one.berlaku and one.kunci and one.path.endswith(".docx") and one.path not in planned
    }


def by_path(entries: Iterable[ManifestEntry]) -> dict[str, ManifestEntry]:
    """Path → entry."""
    return {entry.path: entry for entry in entries}


def unit_folders(output: Path) -> tuple[Path, ...]:
    """The folders of units and years at or below ``output``, behind each those of its evaluations.

    Raises SkpdocError where there is none, or a link leads to one.
    """
    patterns = ["/".join(["*"] * depth + [FILE]) for depth in range(_DEEPEST)]
    nested = [f"{pattern.removesuffix(FILE)}{EVALUATIONS}/*/{FILE}" for pattern in patterns]
    inner = {jenis.nama for jenis in KINDS.values() if not jenis.is_issued}  # have a manifest of their own
    every = sorted({path.parent for pattern in (*patterns, *nested) for path in output.glob(pattern)})
    found = [folder for folder in every if folder.name not in inner]
    folders = tuple(
        folder
        for folder in found
        if is_evaluation(folder) or not any(above in found for above in folder.parents)
    )
    for folder in folders:
        refuse_links(output, folder)
    if not folders:
        raise SkpdocError(
            f"{output}: tidak ada hasil skpdoc di sini. Jalankan dulu: skpdoc generate BUKU.xlsx, atau sebutkan folder "
            "yang ditulis `skpdoc generate -o`."
        )
    return folders


def is_evaluation(folder: Path) -> bool:
    """Whether it is the folder of one period: ``<unit>/<year>/Evaluasi/<periode>``."""
    return folder.absolute().parent.name == EVALUATIONS


def year_folder(folder: Path) -> Path:
    """``<unit>/<year>``, of itself or of one of its evaluations."""
    home = folder.absolute()
    return home.parent.parent if is_evaluation(home) else home


def readable_manifests(output: Path, pattern: str = "*/*") -> Iterator[tuple[Path, Manifest]]:
    """The folders of units and years in ``output`` with their manifests; without those that cannot be read: of these
    their own run tells.
    """
    for path in sorted(output.glob(f"{pattern}/{FILE}")):
        try:
            refuse_links(output, path.parent)
            yield path.parent, read_manifest(path.parent)
        except SkpdocError:
            continue


def books_seen(output: Path) -> dict[str, tuple[str, int]]:
    """SHA-256 of every workbook from which something was made in ``output`` → name and year of its unit."""
    return {
        digest: (manifest.unit, manifest.tahun)
        for _, manifest in readable_manifests(output)
        for digest in manifest.buku_kerja.values()
        if manifest.unit
    }


def period_folder(output: Path, unit: str, tahun: int, periode: str) -> Path:
    """``output/<unit>/<year>/Evaluasi/<periode>``."""
    return output / folder_name(unit) / str(tahun) / EVALUATIONS / folder_name(periode)


def copy_path(label: str) -> str:
    """Where the copy of a workbook stands that a run was made from; no two labels have one."""
    return f"Sumber/{label.replace('/', ' › ')}"


def standing_copies(folder: Folder, manifest: Manifest, given: Collection[str]) -> dict[str, str]:
    """Label → SHA-256 of the workbooks of the last run whose copy still stands as it was written, but for ``given``."""
    others = ((label, digest) for label, digest in manifest.buku_kerja.items() if digest not in given)
    return {label: digest for label, digest in others if folder.holds(copy_path(label), digest)}


def book_bytes(book: Path) -> bytes:
    """A workbook once more. Raises SkpdocError when it cannot be read any more."""
    try:
        return book.read_bytes()
    except OSError as error:
        raise unreadable(book, error) from error
