"""Which documents would read otherwise with the other workbook's values, where workbooks of one unit contradict."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from skpdoc import codes
from skpdoc.cascade.dialog import dialog_sheets
from skpdoc.cascade.matrix import Matrices, find_gaps
from skpdoc.cascade.office import Kantor, derive
from skpdoc.cascade.skp import assemble_skp
from skpdoc.findings import Finding
from skpdoc.model.office import Buku
from skpdoc.model.skp import SKP
from skpdoc.model.source import RowKey
from skpdoc.records.merge import merge_books


@dataclass(slots=True)
class Unsteady:
    """What does not stand firm: people whose SKP or Manual IKU, heads whose matrix or dialog sheet would read
    otherwise, and whether the gap view of the matrices would.
    """

    skp: set[str] = field(default_factory=set)
    manual: set[str] = field(default_factory=set)
    mph: set[str] = field(default_factory=set)
    dialog: set[str] = field(default_factory=set)
    celah: bool = False


@dataclass(frozen=True, slots=True)
class _PrintedWords:
    """Everything that an office prints."""

    skp: Mapping[str, object]
    manual: Mapping[str, object]
    mph: Mapping[str, object]
    dialog: Mapping[str, object]
    celah: object

    def of(self, people: Container[str]) -> _PrintedWords:
        """Their documents, and the gap view."""

        def mine(documents: Mapping[str, object]) -> Mapping[str, object]:
            return {key: one for key, one in documents.items() if key in people}

        return _PrintedWords(mine(self.skp), mine(self.manual), mine(self.mph), mine(self.dialog), self.celah)


def contradictory(findings: Iterable[Finding]) -> list[Finding]:
    """The findings that say that two workbooks contradict each other."""
    return [finding for finding in findings if finding.code == codes.B28_BERBEDA.code]


def unsteady(books: Sequence[Buku], kantor: Kantor, skp: Mapping[str, SKP]) -> Unsteady:
    """Merge once more for every workbook, its values winning, and compare what would be printed.

    Where a role has more rows in one of two workbooks, the rest of it stands in every merger as a role of its own:
    what the two of them print of their people without the other is compared too.
    """
    goyah, own = Unsteady(), _printed(kantor, skp)
    for book in books:
        _compare(goyah, own, derive(merge_books(books, [], book.file)))
    for book in _torn(books, kantor.buku.salinan):
        alone = derive(book)
        _compare(goyah, own.of(alone.hierarki.by_kunci), alone)
    return goyah


def _torn(books: Sequence[Buku], salinan: Mapping[RowKey, RowKey]) -> list[Buku]:
    """The workbooks that have a role with another number of rows than its copy in another one."""
    rows = {role.source.key: len(role.indikator) for book in books for role in book.peran}
    files = {
        key[0]
        for copy, kept in salinan.items()
        if copy in rows and rows[copy] != rows[kept]
        for key in (copy, kept)
    }
    return [book for book in books if book.file in files]


def _compare(goyah: Unsteady, own: _PrintedWords, other: Kantor) -> None:
    """Note what another office prints otherwise."""
    changed = _printed(other, assemble_skp(other, []))
    goyah.skp.update(_differing(own.skp, changed.skp))
    goyah.manual.update(_differing(own.manual, changed.manual))
    goyah.mph.update(_differing(own.mph, changed.mph))
    goyah.dialog.update(_differing(own.dialog, changed.dialog))
    goyah.celah = goyah.celah or own.celah != changed.celah


def _printed(kantor: Kantor, skp: Mapping[str, SKP]) -> _PrintedWords:
    plain = {key: replace(one, file="", source=("", "", 0)) for key, one in skp.items()}
    return _PrintedWords(
        {key: replace(one, manual=()) for key, one in plain.items()},
        {
            key: replace(one, utama=(), tambahan=(), perilaku=(), lampiran={})
            for key, one in plain.items()
            if one.manual
        },
        {key: replace(one, file="") for key, one in Matrices(kantor).all().items()},
        {
            sheet.matriks.kunci: replace(sheet, matriks=replace(sheet.matriks, file=""))
            for sheet in dialog_sheets(kantor, skp, ())
        },
        find_gaps(kantor),
    )


def _differing(own: Mapping[str, object], changed: Mapping[str, object]) -> Iterator[str]:
    return (key for key, one in own.items() if changed.get(key) != one)
