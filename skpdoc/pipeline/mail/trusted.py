"""Whom a unit's documents go to: by the workbooks that they were made from, never by what a manifest says.

A manifest is a file in a folder that many may write to. It is believed where the private ledger knows that a run of
ours wrote just these bytes; names and addresses are read once more from the copies of the workbooks in ``Sumber/``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from skpdoc.codes.reader import B25_SUREL
from skpdoc.delivery.ledger import Ledger
from skpdoc.errors import SkpdocError
from skpdoc.pipeline.evaluation.issued import EvaluatedUnit
from skpdoc.pipeline.evaluation.load import load_evaluation
from skpdoc.pipeline.folder.manifest import FILE, IssuedPerson, Manifest, copy_path
from skpdoc.pipeline.folder.place import Folder
from skpdoc.pipeline.folder.remembered import is_remembered
from skpdoc.pipeline.mail.recipients import MISTYPED
from skpdoc.pipeline.making.listing import published_people
from skpdoc.pipeline.reading.load import Loaded, UnitBooks, load_unit


def _mend(manifest: Manifest) -> str:
    return f"Jalankan skpdoc {'evaluate ' if manifest.periode else ''}generate lagi, lalu kirim."


def trusted(folder: Folder, manifest: Manifest, ledger: Ledger | None) -> Manifest:
    """The manifest with everyone in it as the workbooks have him.

    Raises SkpdocError where somebody else than skpdoc changed it, or a workbook's copy is not there as it was read.
    """
    if ledger is None or not is_remembered(folder, ledger):
        raise SkpdocError(
            f"{folder.path / FILE}: bukan yang terakhir ditulis skpdoc, jadi tidak dipakai. {_mend(manifest)}"
        )
    copies = {label: copy_path(label) for label in manifest.buku_kerja}
    for label, path in copies.items():
        if not folder.holds(path, manifest.buku_kerja[label]):
            raise SkpdocError(
                f"{folder.path / path}: salinan buku kerja ini hilang atau diubah, sehingga alamat yang benar tidak "
                f"diketahui. {_mend(manifest)}"
            )
    books = UnitBooks({label: folder.find(path) for label, path in copies.items()}, manifest.buku_kerja)
    if manifest.periode:
        return replace(manifest, orang=tuple(_evaluated(folder, manifest, books)))
    loaded = load_unit(books)
    if loaded.kantor is None:
        raise SkpdocError(
            f"{folder.path}: salinan buku kerja di Sumber tidak dapat dibaca. {_mend(manifest)}"
        )
    return replace(manifest, orang=tuple(_told(published_people(loaded.kantor), loaded)))


def _evaluated(folder: Folder, manifest: Manifest, books: UnitBooks) -> Iterator[IssuedPerson]:
    loaded = load_evaluation(books)
    if loaded.buku is None:
        raise SkpdocError(
            f"{folder.path}: salinan buku evaluasi di Sumber tidak dapat dibaca. {_mend(manifest)}"
        )
    return EvaluatedUnit(loaded, loaded.buku).people()


def _told(people: Iterable[IssuedPerson], loaded: Loaded) -> Iterator[IssuedPerson]:
    """An address that was typed wrongly is not one that was not typed."""
    assert loaded.kantor is not None
    mistyped = {
        (one.cell.file, one.cell.sheet, one.cell.row): one.cell.place
        for one in loaded.findings
        if one.code == B25_SUREL.code
    }
    rows = {orang.kunci: orang.noun.source.key for orang in loaded.kantor.hierarki.orang}
    for one in people:
        place = mistyped.get(rows[one.kunci], "") if one.kunci in rows else ""
        yield replace(one, surel=f"{MISTYPED}{place}") if place else one
