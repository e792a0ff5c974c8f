"""Which documents would read otherwise with the other workbook's values, where workbooks of one unit contradict."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from skpdoc import codes
from skpdoc.cascade.matrix import Matrices
from skpdoc.cascade.office import Kantor, derive
from skpdoc.cascade.skp import assemble_skp
from skpdoc.findings import Finding
from skpdoc.model.office import Buku
from skpdoc.model.source import RowKey
from skpdoc.pipeline.kinds import KINDS
from skpdoc.pipeline.kinds.jenis import DerivedOffice, DocumentKind, OfficeCycle
from skpdoc.records.merge import merge_books


@dataclass(slots=True)
class Unsteady:
    """What does not stand firm: of each kind those whose document would read otherwise, and the kinds whose workbook
    would say otherwise of the unit as a whole.
    """

    dokumen: dict[DocumentKind, set[str]] = field(default_factory=dict)
    buku: set[DocumentKind] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _PrintedWords:
    """Everything that an office prints, kind by kind: its documents by key, and what its workbook says of the unit."""

    dokumen: Mapping[DocumentKind, Mapping[str, object]]
    buku: Mapping[DocumentKind, object]

    def of(self, people: Container[str]) -> _PrintedWords:
        """Their documents, and the workbooks."""
        mine = {
            jenis: {key: one for key, one in documents.items() if key in people}
            for jenis, documents in self.dokumen.items()
        }
        return _PrintedWords(mine, self.buku)


def contradictory(findings: Iterable[Finding]) -> list[Finding]:
    """The findings that say that two workbooks contradict each other."""
    return [finding for finding in findings if finding.code == codes.B28_BERBEDA.code]


def unsteady(books: Sequence[Buku], office: DerivedOffice) -> Unsteady:
    """Merge once more for every workbook, its values winning, and compare what would be printed.

    Where a role has more rows in one of two workbooks, the rest of it stands in every merger as a role of its own:
    what the two of them print of their people without the other is compared too.
    """
    goyah, own = Unsteady(), _printed(office)
    for book in books:
        _compare(goyah, own, derive(merge_books(books, [], book.file)))
    for book in _torn(books, office.kantor.buku.salinan):
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
    changed = _printed(DerivedOffice(other, assemble_skp(other, []), Matrices(other).all()))
    for jenis, documents in own.dokumen.items():
        goyah.dokumen.setdefault(jenis, set()).update(_differing(documents, changed.dokumen[jenis]))
    goyah.buku |= {jenis for jenis, said in own.buku.items() if said != changed.buku[jenis]}


def _printed(office: DerivedOffice) -> _PrintedWords:
    kinds = [one for one in KINDS.values() if one.siklus is OfficeCycle.PLANNING]
    return _PrintedWords(
        {jenis: {key: jenis.printed(noun) for key, noun in jenis.nouns(office).items()} for jenis in kinds},
        {jenis: jenis.buku.of_unit(office.kantor) for jenis in kinds if jenis.buku},
    )


def _differing(own: Mapping[str, object], changed: Mapping[str, object]) -> Iterator[str]:
    return (key for key, one in own.items() if changed.get(key) != one)
