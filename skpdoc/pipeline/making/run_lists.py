"""What lists the documents of a run, written after them: the copies of the workbooks, the index, the manifest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from skpdoc.errors import SkpdocError
from skpdoc.findings import Severity, count_by_severity
from skpdoc.pipeline.folder.access import Access
from skpdoc.pipeline.folder.files import sha256
from skpdoc.pipeline.folder.manifest import (
    FILE,
    INDEX,
    IssuedPerson,
    Manifest,
    ManifestEntry,
    book_bytes,
    by_path,
    copy_path,
    write_manifest,
)
from skpdoc.pipeline.folder.remembered import remember
from skpdoc.pipeline.folder.shelf import Shelf
from skpdoc.pipeline.kinds import issued_kinds
from skpdoc.pipeline.making.generated import GenerateResult
from skpdoc.pipeline.making.issued_unit import IssuedUnit
from skpdoc.workbook.writing.index_book import write_index


class RunLists:
    """Of one folder; ``masukan`` is the digest of all that the run is made from, '' where the next need not know."""

    def __init__(self, unit: IssuedUnit, shelf: Shelf, akses: Access, masukan: str) -> None:
        self._unit = unit
        self._loaded = unit.loaded
        self._shelf = shelf
        self._akses = akses
        self._masukan = masukan

    def save(self, entries: Iterable[ManifestEntry]) -> None:
        """What stands there on the way, so that a killed run leaves nothing unknown: the lists as they were."""
        self._write_manifest(entries, {**self._shelf.before.lain, **self._shelf.others})

    def write(self, hasil: GenerateResult) -> None:
        """All of them, last of all; what the disk refuses of one is told in ``hasil`` and leaves the others."""
        for write in (self._copy_books, self._write_index, partial(self._write_last, hasil)):
            try:
                write()
            except SkpdocError as error:
                hasil.gagal.append(str(error))

    def _copy_books(self) -> None:
        """The workbooks as they were read, for whoever asks later what has changed since (``skpdoc impact``)."""
        for label in self._loaded.books:
            self._shelf.copy(copy_path(label), partial(self._as_read, label))

    def _as_read(self, label: str) -> bytes | None:
        """None where the workbook was saved while we read."""
        content = book_bytes(self._loaded.books[label])
        return content if sha256(content) == self._loaded.sidik.get(label) else None

    def _write_index(self) -> None:
        holding = [entry for entry in self._shelf.entries.values() if entry.berlaku]
        kinds = [jenis.nama for jenis in issued_kinds(self._unit.siklus)]
        rows = list(self._unit.rows(holding))
        self._shelf.index(INDEX, write_index(self._unit.judul, rows, self._loaded.findings, kinds))

    def _write_last(self, hasil: GenerateResult) -> None:
        shelf = self._shelf
        masukan = self._masukan if self._has_nothing_to_tell(hasil) else ""
        digest = self._write_manifest(shelf.entries.values(), shelf.others, masukan)
        remember(shelf.folder, digest)
        shelf.folder.record.forget([FILE, *shelf.entries, *shelf.others, *shelf.before.dokumen])

    def _has_nothing_to_tell(self, hasil: GenerateResult) -> bool:
        """Whether a run over the same input could be passed over: everything is made, and nobody need be reminded."""
        others, sidik = self._shelf.others, self._loaded.sidik
        is_whole = INDEX in others and all(
            others.get(copy_path(label)) == sidik.get(label) for label in self._loaded.books
        )
        return is_whole and hasil.simpanan.is_quiet and not self._waits(hasil)

    def _waits(self, hasil: GenerateResult) -> bool:
        """There is something that everybody is reminded of in each run."""
        return hasil.is_withheld or bool(self._loaded.kelonggaran) or self._galat() > 0

    def _galat(self) -> int:
        return sum(finding.severity is Severity.GALAT for finding in self._loaded.findings)

    def _people(self) -> Iterator[IssuedPerson]:
        """Each with the name and period of his document, where one that was issued waits for a person's word."""
        waiting = {one.kunci for one in self._shelf.waiting.values()}
        former = {one.kunci: one for one in self._shelf.before.orang if one.kunci in waiting}
        for orang in self._unit.people():
            own = former.get(orang.kunci, orang)
            yield replace(orang, nama=own.nama, mulai=own.mulai, selesai=own.selesai)

    def _write_manifest(
        self, entries: Iterable[ManifestEntry], lain: Mapping[str, str], masukan: str = ""
    ) -> str:
        manifest = Manifest(
            unit=self._unit.nama,
            tahun=self._unit.tahun,
            periode=self._unit.periode,
            masukan=masukan,
            buku_kerja=self._loaded.sidik,
            orang=tuple(self._people()),
            dokumen=by_path(entries),
            lain=lain,
            temuan={severity.value: n for severity, n in count_by_severity(self._loaded.findings).items()},
            akses=self._akses,
            menunggu=tuple(sorted(self._shelf.waiting)),
        )
        return write_manifest(self._shelf.folder, manifest)
