"""The books of the last run of a unit and period beside those of this one: each pejabat penilai has a book of his own.

What the given books do not speak of stays as it was evaluated, from the copies in ``Sumber``; what they take back goes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from skpdoc import codes
from skpdoc.errors import SkpdocError
from skpdoc.findings import CellRef, Finding
from skpdoc.model.evaluasi import DasarEvaluasi
from skpdoc.pipeline.folder.manifest import (
    DamagedManifestError,
    Manifest,
    copy_path,
    period_folder,
    read_manifest,
    standing_copies,
)
from skpdoc.pipeline.folder.place import Folder
from skpdoc.pipeline.reading.load import UnitBooks
from skpdoc.records.evaluation.data_skp import read_data_skp
from skpdoc.text import indonesian
from skpdoc.workbook.reading.reader import read_grids

_ALL = "Sebutkan semua buku evaluasi periode ini sekaligus, atau foldernya"


def with_former(unit: UnitBooks, output: Path) -> UnitBooks:
    """The given books, and of the last run into ``output`` those that none of them replaces (said).

    Raises SkpdocError where a former book speaks of people of the given ones and of others too, so that nobody can tell
    whether these are to go; and where the manifest cannot be read.
    """
    if not unit.nama:
        return unit
    folder = Folder(period_folder(output, unit.nama, unit.tahun, unit.periode))
    try:
        former = _former(folder, read_manifest(folder.path), unit)
        given = _content(unit.books) if former.standing else _CarriedBooks({})
    except DamagedManifestError:
        return unit
    names: dict[str, str] = {}
    for label in former.standing:
        if not given.replaces(label, unit, _content({label: folder.find(copy_path(label))})):
            taken = {*unit.books, *(former.standing.keys() - {label}), *names.values()}
            names[label] = _free(label, taken)
    return replace(
        unit,
        books={**{name: folder.find(copy_path(label)) for label, name in names.items()}, **unit.books},
        sidik={**{name: former.standing[label] for label, name in names.items()}, **unit.sidik},
        said=(*unit.said, *_told(list(names.values()), former.lost)),
    )


@dataclass(frozen=True, slots=True)
class _OtherBooks:
    """Labels of the books of the last run that are not given as they were: with the digest of the copy, or ``lost``."""

    standing: Mapping[str, str]
    lost: tuple[str, ...]


def _former(folder: Folder, manifest: Manifest, unit: UnitBooks) -> _OtherBooks:
    given = set(unit.sidik.values())
    standing = standing_copies(folder, manifest, given)
    lost = (
        label
        for label, digest in manifest.buku_kerja.items()
        if digest not in given and label not in standing and label not in unit.books
    )
    return _OtherBooks(standing, tuple(lost))


@dataclass(frozen=True, slots=True)
class _CarriedBooks:
    """The SKP of one or several books, by key."""

    dasar: Mapping[str, DasarEvaluasi]

    @property
    def penilai(self) -> set[tuple[str, str]]:
        return {_penilai(one) for one in self.dasar.values()}

    def replaces(self, label: str, unit: UnitBooks, former: _CarriedBooks) -> bool:
        """Whether the given books say all that the former one ``label`` said. Raises SkpdocError where they say a part.

        Of the people of a pejabat penilai they say all: who is in the former book alone was taken out.
        """
        is_version = not self.dasar.keys().isdisjoint(former.dasar) or (
            label in unit.books and not self.penilai.isdisjoint(former.penilai)
        )
        left = [
            one
            for kunci, one in former.dasar.items()
            if kunci not in self.dasar and _penilai(one) not in self.penilai
        ]
        if is_version and left:
            people = [one.skp.dinilai.nama for one in left]
            raise SkpdocError(
                f"{unit.judul}: {label}, buku evaluasi yang dipakai waktu dokumen periode ini terakhir dibuat, memuat "
                f"sebagian orang yang sama dan {len(left)} orang lain ({indonesian.daftar(people[:3])}"
                f"{', …' if len(people) > 3 else ''}), sehingga tidak jelas apakah mereka masih dievaluasi. {_ALL}."
            )
        return is_version


def _penilai(one: DasarEvaluasi) -> tuple[str, str]:
    return one.skp.penilai.nomor, one.skp.penilai.nama


def _content(books: Mapping[str, Path]) -> _CarriedBooks:
    """Raises SkpdocError where one cannot be read."""
    found: dict[str, DasarEvaluasi] = {}
    for label, path in books.items():
        found |= read_data_skp(label, read_grids(path), []).dasar
    return _CarriedBooks(found)


def _free(label: str, taken: Collection[str]) -> str:
    """A label that no other book has."""
    path = PurePosixPath(label)
    names = (label, *(f"{path.stem} ({number}){path.suffix}" for number in range(2, len(taken) + 3)))
    return next(name for name in names if name not in taken)


def _told(kept: list[str], lost: tuple[str, ...]) -> Iterator[Finding]:
    """Which books of the last run are not given."""
    if kept:
        yield codes.E95_BUKU_TERDAHULU(
            CellRef(kept[0]),
            ", ".join(kept),
            f"{len(kept)} buku evaluasi yang dipakai waktu dokumen periode ini terakhir dibuat tidak disebut sekarang "
            f"({indonesian.daftar(kept)}); isinya waktu itu, dari salinan di folder Sumber, tetap berlaku dan ikut "
            "direkap.",
            f"{_ALL}, bila ada yang berubah di sana.",
        )
    if lost:
        yield codes.E95_BUKU_TERDAHULU(
            CellRef(lost[0]),
            ", ".join(lost),
            f"Buku evaluasi {indonesian.daftar(list(lost))}, yang dipakai waktu dokumen periode ini terakhir dibuat, "
            "tidak disebut sekarang, dan salinannya di folder Sumber hilang atau berubah; orang-orangnya yang tidak "
            "ada di buku lain tidak ikut dievaluasi dan direkap.",
            f"{_ALL}.",
        )
