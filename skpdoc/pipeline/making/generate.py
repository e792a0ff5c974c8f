"""``skpdoc generate`` and ``skpdoc matrix``: a unit's workbooks in, every document of the unit out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from skpdoc.cascade.office import Kantor
from skpdoc.contract import sheet_name
from skpdoc.documents.forms import Forms
from skpdoc.documents.names import folder_name
from skpdoc.errors import SkpdocError
from skpdoc.findings import Finding, Severity, count_by_severity
from skpdoc.pipeline.folder.files import settle, sha256
from skpdoc.pipeline.folder.hold import sole_writer
from skpdoc.pipeline.folder.manifest import (
    FILE,
    INDEX,
    DamagedManifestError,
    Manifest,
    ManifestEntry,
    book_bytes,
    by_path,
    copy_path,
    read_manifest,
    write_manifest,
)
from skpdoc.pipeline.folder.overwrite import Fate
from skpdoc.pipeline.folder.pilihan import Progress, RunOptions
from skpdoc.pipeline.folder.place import Folder
from skpdoc.pipeline.folder.released import issued_before
from skpdoc.pipeline.folder.remembered import remember
from skpdoc.pipeline.folder.settings import read_access
from skpdoc.pipeline.folder.shelf import KeptFiles, Shelf
from skpdoc.pipeline.kinds import issued_kinds
from skpdoc.pipeline.kinds.jenis import DocumentKind, KindBook
from skpdoc.pipeline.making.forms import checked_forms
from skpdoc.pipeline.making.inputs import document_digest
from skpdoc.pipeline.making.kind_books import book_content, book_path
from skpdoc.pipeline.making.listing import index_rows, published_people
from skpdoc.pipeline.making.pdf_run import Pdf, PdfRun
from skpdoc.pipeline.making.tasks import DocumentTask, documents_of
from skpdoc.pipeline.reading.load import Loaded
from skpdoc.pipeline.reading.persons import keys_of
from skpdoc.regulation import Regulasi, catalogue
from skpdoc.workbook.writing.index_book import write_index


@dataclass(slots=True)
class GenerateResult:
    """What a run over one unit did.

    ``tertulis`` counts the documents by kind that were made, ``tetap`` those that stand from an earlier run because
    nothing that they are made from has changed; ``ditahan`` maps (kind, person's name) to the galat; ``simpanan`` tells
    of files that stood there, and of what the disk or LibreOffice refused.
    """

    loaded: Loaded
    folder: Path | None = None
    tertulis: Counter[DocumentKind] = field(default_factory=Counter)
    tetap: Counter[DocumentKind] = field(default_factory=Counter)
    pdf: Pdf = field(default_factory=Pdf)
    ditahan: dict[tuple[DocumentKind, str], list[Finding]] = field(default_factory=dict)
    simpanan: KeptFiles = field(default_factory=KeptFiles)

    @property
    def gagal(self) -> list[str]:
        """Lines about files that were refused."""
        return self.simpanan.gagal

    @property
    def dipindahkan(self) -> list[str]:
        """Paths of files that no longer hold, where they are now."""
        return self.simpanan.dipindahkan

    @property
    def is_withheld(self) -> bool:
        """A galat kept a document back, or everything."""
        has_galat = any(finding.severity is Severity.GALAT for finding in self.loaded.findings)
        return (
            bool(self.ditahan)
            or self.folder is None
            or self.loaded.is_contradictory
            or (has_galat and not self.tertulis and not self.tetap)
        )


def generate(
    loaded: Loaded, pilihan: RunOptions, progress: Progress | None = None, masukan: str = ""
) -> GenerateResult:
    """Write the documents of one unit; those whose input has not changed are left as they stand.

    ``masukan``: the digest of all that the run is made from, '' where the next run need not know. Raises SkpdocError
    when the forms or the former manifest cannot be read, or the folder cannot be written at all.
    """
    if loaded.kantor is None or loaded.belum_siap:
        return GenerateResult(loaded)
    run = _GenerateRun(loaded, loaded.kantor, pilihan, masukan)
    with sole_writer(run.folder, run.akses, pilihan.output) as folder:
        return run.write(folder, progress)


def unit_folder(loaded: Loaded, kantor: Kantor, output: Path) -> Path:
    """``output/<unit>/<year>``; of a unit without a name that of its workbook."""
    unit = kantor.buku.unit
    name = folder_name(unit.nama_unit_kerja or next(iter(loaded.books.values())).stem)
    return output / name / str(unit.tahun)


class _GenerateRun:
    def __init__(self, loaded: Loaded, kantor: Kantor, pilihan: RunOptions, masukan: str) -> None:
        self._loaded = loaded
        self._masukan = masukan
        self._kantor = kantor
        self._pilihan = pilihan
        self._chosen = {key for nip in pilihan.hanya for key in keys_of(kantor, nip)}
        self._unit = kantor.buku.unit
        self._regulasi: Regulasi = catalogue()[self._unit.regulasi]
        self._forms: Forms = checked_forms(pilihan.templat, self._regulasi)
        self._ditahan = loaded.ditahan
        self._hasil = GenerateResult(loaded)
        self.akses = read_access(path.parent for path in loaded.books.values())
        self.folder = unit_folder(loaded, kantor, pilihan.output)
        self._hasil.folder = self.folder

    def write(self, folder: Folder, progress: Progress | None) -> GenerateResult:
        """Announced first, then the documents, one by one; then what lists them."""
        tasks = list(documents_of(self._loaded.turunan, self._forms, self._regulasi))
        self._shelf = self._opened(folder)
        self._hasil.simpanan = self._shelf.simpanan
        self._announce(tasks)
        words = None if self._pilihan.pdf else progress  # beside the PDFs they take no time
        for done, task in enumerate(tasks):
            if words:
                words(done, len(tasks))
            if self._is_wanted(task):
                self._write_task(task)
            else:
                self._shelf.keep(task.path)
        if words:
            words(len(tasks), len(tasks))
        self._hold_the_unmade()
        for jenis in issued_kinds():
            if jenis.buku is not None:
                self._write_book(jenis, jenis.buku)
        pdfs = PdfRun(self._shelf, self._loaded, self._pilihan.pdf, self._save)
        self._hasil.pdf = pdfs.pdf
        pdfs.write([(task, self._pilihan.pdf > 0 and self._is_wanted(task)) for task in tasks], progress)
        self._set_aside({task.path: task for task in tasks})
        settle()
        self._write_lists()
        return self._hasil

    def _opened(self, folder: Folder) -> Shelf:
        """The folder with what the last run left in it; a manifest that cannot be believed counts for nothing."""
        try:
            before, is_lost = read_manifest(self.folder), False
        except DamagedManifestError:
            before, is_lost = Manifest(), True
        shelf = Shelf(
            folder,
            before,
            is_issued=issued_before(folder),
            is_reissued=self._pilihan.terbit_ulang,
            is_lost=is_lost,
        )
        if is_lost:
            shelf.simpanan.diubah_tangan.append(f"{FILE}: rusak atau diubah bukan oleh skpdoc, ditulis baru")
        return shelf

    def _announce(self, tasks: Sequence[DocumentTask]) -> None:
        """What may come to be stands in the manifest first, so that no file of a killed run stays unknown."""
        before = self._shelf.before.dokumen
        coming = [
            ManifestEntry(task.jenis.nama, task.kunci, "", task.path, "", berlaku=False)
            for task in tasks
            if task.path not in before and self._is_wanted(task) and not self._reasons(task)
        ]
        if coming:
            self._save([*before.values(), *coming])

    def _is_wanted(self, task: DocumentTask) -> bool:
        return task.jenis in self._pilihan.jenis and (not self._chosen or task.kunci in self._chosen)

    def _reasons(self, task: DocumentTask) -> list[Finding]:
        return self._ditahan.of(task.jenis, task.kunci)

    def _write_task(self, task: DocumentTask) -> None:
        reasons = self._reasons(task)
        if reasons:
            self._hold(task.jenis, task.kunci, task.nama, reasons)
            return
        try:
            naskah = task.naskah()
        except SkpdocError as error:
            self._shelf.fail(task.path, error)
            return
        entry = ManifestEntry(
            jenis=task.jenis.nama,
            kunci=task.kunci,
            id_dokumen=naskah.id_dokumen,
            path=task.path,
            sha256="",
            masukan=document_digest(naskah),
        )
        fate = self._shelf.document(entry, task.siapa, naskah.render)
        if fate is Fate.SAME:
            self._hasil.tetap[task.jenis] += 1
        elif fate in (Fate.WRITTEN, Fate.MOVED):
            self._hasil.tertulis[task.jenis] += 1

    def _hold_the_unmade(self) -> None:
        """Documents that could not even be put together (no pejabat penilai, no clear manual) are listed too."""
        for jenis in issued_kinds():
            nouns = jenis.nouns(self._loaded.turunan)
            for kunci, reasons in self._ditahan[jenis].items() if jenis in self._pilihan.jenis else ():
                own = {sheet_name(reason.cell.sheet) for reason in reasons} & ({jenis.sheet} - {""})
                is_unmade = kunci not in nouns and bool(jenis.is_needed or own)
                if is_unmade and (not self._chosen or kunci in self._chosen):
                    self._hold(jenis, kunci, self._kantor.hierarki.by_kunci[kunci].nama, reasons)

    def _hold(self, jenis: DocumentKind, kunci: str, nama: str, reasons: list[Finding]) -> None:
        """Listed once for somebody whose rows overlap."""
        name = f"{nama} ({self._kantor.hierarki.as_one(kunci)})"
        held = self._hasil.ditahan.setdefault((jenis, name), [])
        held += [reason for reason in reasons if reason not in held]

    def _write_book(self, jenis: DocumentKind, buku: KindBook) -> None:
        """The unit's documents of a kind as one workbook; those withheld are left out."""
        path = book_path(jenis, self.folder)
        if jenis not in self._pilihan.jenis or self._chosen:
            self._shelf.keep(path)
            return
        content = book_content(jenis, buku, self._loaded)
        if content is None:
            return
        if reasons := self._ditahan.buku.get(jenis):
            self._hasil.ditahan[(jenis, f"seluruh unit ({path})")] = reasons
            return
        self._shelf.document(
            ManifestEntry(jenis.nama, "", "", path, ""), f"Buku kerja {jenis}", lambda: content
        )

    def _set_aside(self, tasks: dict[str, DocumentTask]) -> None:
        """Files of an earlier run that no longer hold (withheld now, or the person is gone) are moved aside."""
        before = self._shelf.before
        people = {orang.kunci: orang.nama for orang in before.orang}
        for path, entry in before.dokumen.items():
            task = tasks.get(path)
            if path not in self._shelf.entries and (task is None or self._reasons(task)):
                nama = people.get(entry.kunci, entry.kunci)
                self._shelf.retire(path, f"{entry.jenis} {nama} ({entry.kunci})" if entry.kunci else path)

    def _write_lists(self) -> None:
        for write in (self._copy_books, self._write_index, self._write_last):
            try:
                write()
            except SkpdocError as error:
                self._hasil.gagal.append(str(error))

    def _copy_books(self) -> None:
        """The workbooks as they were read, for whoever asks later what has changed since (``skpdoc impact``)."""
        for label in self._loaded.books:
            self._shelf.copy(copy_path(label), partial(self._as_read, label))

    def _as_read(self, label: str) -> bytes | None:
        """None where the workbook was saved while we read."""
        content = book_bytes(self._loaded.books[label])
        return content if sha256(content) == self._loaded.sidik.get(label) else None

    def _write_index(self) -> None:
        unit = self._unit
        holding = [entry for entry in self._shelf.entries.values() if entry.berlaku]
        rows = list(index_rows(self._kantor, self._ditahan, holding))
        title = f"{unit.nama_unit_kerja} – {unit.tahun}"
        self._shelf.index(
            INDEX, write_index(title, rows, self._loaded.findings, [jenis.nama for jenis in issued_kinds()])
        )

    def _write_last(self) -> None:
        shelf = self._shelf
        masukan = self._masukan if self._has_nothing_to_tell() else ""
        digest = self._write_manifest(shelf.entries.values(), shelf.others, masukan)
        remember(shelf.folder, digest)
        shelf.folder.record.forget([FILE, *shelf.entries, *shelf.others, *shelf.before.dokumen])

    def _has_nothing_to_tell(self) -> bool:
        """Whether a run over the same input could be passed over: everything is made, and nobody need be reminded."""
        others, sidik = self._shelf.others, self._loaded.sidik
        is_whole = INDEX in others and all(
            others.get(copy_path(label)) == sidik.get(label) for label in self._loaded.books
        )
        return is_whole and self._hasil.simpanan.is_quiet and not self._waits()

    def _waits(self) -> bool:
        """There is something that everybody is reminded of in each run."""
        return self._hasil.is_withheld or bool(self._loaded.kelonggaran) or self._galat() > 0

    def _galat(self) -> int:
        return sum(finding.severity is Severity.GALAT for finding in self._loaded.findings)

    def _save(self, entries: Iterable[ManifestEntry]) -> None:
        """What stands there on the way, so that a killed run leaves nothing unknown: the lists as they were."""
        self._write_manifest(entries, {**self._shelf.before.lain, **self._shelf.others})

    def _write_manifest(
        self, entries: Iterable[ManifestEntry], lain: Mapping[str, str], masukan: str = ""
    ) -> str:
        manifest = Manifest(
            unit=self._unit.nama_unit_kerja,
            tahun=self._unit.tahun,
            masukan=masukan,
            buku_kerja=self._loaded.sidik,
            orang=tuple(published_people(self._kantor)),
            dokumen=by_path(entries),
            lain=lain,
            temuan={severity.value: n for severity, n in count_by_severity(self._loaded.findings).items()},
            akses=self.akses,
        )
        return write_manifest(self._shelf.folder, manifest)
