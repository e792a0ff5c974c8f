"""From workbook files to derived offices with every finding."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from skpdoc import codes
from skpdoc.cascade.matrix import Matrices
from skpdoc.cascade.office import Kantor, derive
from skpdoc.cascade.references import fold_reference
from skpdoc.cascade.skp import assemble_skp
from skpdoc.errors import SkpdocError
from skpdoc.findings import CellRef, Finding
from skpdoc.model.office import Buku
from skpdoc.model.skp import SKP, MatriksPeranHasil
from skpdoc.pipeline.jenis import Jenis
from skpdoc.pipeline.settings import Kelonggaran, read_waivers, waive
from skpdoc.pipeline.withhold import Ditahan, withheld
from skpdoc.records.book import ReadBook, read_book
from skpdoc.records.merge import merge_books
from skpdoc.rules import look_on
from skpdoc.workbook.reading.preflight import MOST_BYTES
from skpdoc.workbook.reading.reader import read_grids


@dataclass(frozen=True, slots=True)
class Loaded:
    """One unit and year, read from one or several workbooks (label in findings → path), and derived.

    ``kantor`` is None (and the rest empty) when the workbook could not be read; ``findings`` carry the
    severities that the waivers leave them, ``kelonggaran`` are the waivers themselves.
    """

    books: Mapping[str, Path]
    kantor: Kantor | None
    skp: dict[str, SKP]
    matriks: dict[str, MatriksPeranHasil]
    ditahan: Ditahan
    findings: tuple[Finding, ...]
    kelonggaran: tuple[Kelonggaran, ...]

    def held(self) -> dict[Jenis, dict[str, list[Finding]]]:
        """Kind → person's key → the galat that keep his document back; only documents that he would get."""
        with_manual = {key for key, skp in self.skp.items() if skp.manual}
        return {
            Jenis.SKP: dict(self.ditahan.skp),
            Jenis.MANUAL_IKU: {key: why for key, why in self.ditahan.manual.items() if key in with_manual},
            Jenis.MPH: {key: why for key, why in self.ditahan.mph.items() if key in self.matriks},
        }


@dataclass(frozen=True, slots=True)
class _Opened:
    label: str
    path: Path
    read: ReadBook


def load(*paths: Path) -> Loaded:
    """Read, derive and check the workbooks of one unit. Raises SkpdocError when a file cannot be opened."""
    opened = [
        _Opened(label, path, _read(path, label)) for path, label in zip(paths, _labels(paths), strict=True)
    ]
    return _derived(opened, [])


def load_units(paths: Sequence[Path]) -> tuple[list[Loaded], list[SkpdocError]]:
    """Every unit and year among the workbooks, those of one merged; and what kept a file from being read
    or a unit from being judged.

    Units come in the order of their first workbook. A file given twice is read once (said).
    """
    units: dict[object, list[_Opened]] = {}
    same: dict[object, list[Finding]] = {}
    refused: list[SkpdocError] = []
    known: dict[str, tuple[str, object]] = {}
    for path, label in zip(paths, _labels(paths), strict=True):
        try:
            digest = _digest(path)
            if digest in known:
                same[known[digest][1]].append(_twice(label, known[digest][0]))
                continue
            read = _read(path, label)
        except SkpdocError as error:
            refused.append(error)
            continue
        key = _unit_key(read.buku) or path
        units.setdefault(key, []).append(_Opened(label, path, read))
        same.setdefault(key, [])
        known[digest] = (label, key)
    derived: list[Loaded] = []
    for key, opened in units.items():
        try:
            derived.append(_derived(opened, same[key]))
        except SkpdocError as error:  # its skpdoc.toml
            refused.append(error)
    return derived, refused


def _derived(opened: Sequence[_Opened], said: Sequence[Finding]) -> Loaded:
    books = {one.label: one.path for one in opened}
    waivers = read_waivers(path.parent for path in books.values())
    findings = [*said, *(finding for one in opened for finding in one.read.findings)]
    read = [one.read.buku for one in opened if one.read.buku is not None]
    if not read:
        return Loaded(books, None, {}, {}, Ditahan(), waive(findings, waivers), waivers)
    buku = merge_books(read, findings) if len(read) > 1 else read[0]
    kantor = derive(buku)
    findings += kantor.findings
    skp = assemble_skp(kantor, findings)
    findings += look_on(kantor)
    matriks = Matrices(kantor).all()
    judged = waive(findings, waivers)
    ditahan = withheld(kantor, skp, matriks, judged)
    return Loaded(books, kantor, skp, matriks, ditahan, judged, waivers)


def _read(path: Path, label: str) -> ReadBook:
    return read_book(label, read_grids(path))


def _labels(paths: Sequence[Path]) -> list[str]:
    """The file names, with as many of their folders as it takes to tell two of one name apart."""
    every = [path.absolute().parts for path in paths]
    return [_label(own, [other for other in every if other != own]) for own in every]


def _label(own: tuple[str, ...], others: Sequence[tuple[str, ...]]) -> str:
    lengths = (
        number for number in range(1, len(own)) if all(other[-number:] != own[-number:] for other in others)
    )
    return "/".join(own[-next(lengths, len(own)) :])


def _unit_key(buku: Buku | None) -> object:
    """What workbooks of one unit and year share."""
    if buku is None or not buku.unit.nama_unit_kerja:
        return None
    return (fold_reference(buku.unit.nama_unit_kerja), buku.unit.tahun)


def _digest(path: Path) -> str:
    """Of the content; of a file that is not read its path, for the reader says why."""
    try:
        if not path.is_file() or path.stat().st_size > MOST_BYTES:  # a pipe or a device would never end
            return str(path)
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return str(path)


def _twice(label: str, first: str) -> Finding:
    return codes.B29_BUKU_SAMA(
        CellRef(label),
        "",
        f"Isinya sama dengan {first}; dibaca satu kali.",
        "Sebutkan setiap buku kerja satu kali.",
    )
