"""One run over the folder of a unit: every document brought to its place, and what lists them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import PurePosixPath

from skpdoc.documents.forms import Forms
from skpdoc.errors import SkpdocError
from skpdoc.evaluation.angka_kredit import nip_of
from skpdoc.findings import Finding
from skpdoc.pipeline.folder.files import settle
from skpdoc.pipeline.folder.hold import sole_writer
from skpdoc.pipeline.folder.manifest import (
    FILE,
    DamagedManifestError,
    Manifest,
    ManifestEntry,
    read_manifest,
)
from skpdoc.pipeline.folder.overwrite import Fate
from skpdoc.pipeline.folder.pilihan import Progress, RunOptions
from skpdoc.pipeline.folder.place import Folder
from skpdoc.pipeline.folder.released import issued_before
from skpdoc.pipeline.folder.shelf import Shelf
from skpdoc.pipeline.kinds import issued_kinds
from skpdoc.pipeline.kinds.jenis import DocumentKind, DocumentOwner, KindBook, called
from skpdoc.pipeline.making.forms import checked_forms
from skpdoc.pipeline.making.generated import GenerateResult
from skpdoc.pipeline.making.inputs import document_digest
from skpdoc.pipeline.making.issued_unit import IssuedUnit
from skpdoc.pipeline.making.kind_books import book_path
from skpdoc.pipeline.making.pdf_run import PdfRun
from skpdoc.pipeline.making.run_lists import RunLists
from skpdoc.pipeline.making.tasks import DocumentTask
from skpdoc.pipeline.settings.office import read_access


def write_documents(
    unit: IssuedUnit, pilihan: RunOptions, progress: Progress | None = None, masukan: str = ""
) -> GenerateResult:
    """Write the documents of one unit into its folder; those whose input has not changed are left as they stand.

    ``masukan``: the digest of all that the run is made from, '' where the next run need not know. Raises SkpdocError
    when the forms or the former manifest cannot be read, or the folder cannot be written at all.
    """
    run = _DocumentRun(unit, pilihan, masukan)
    with sole_writer(run.folder, run.akses, pilihan.output) as folder:
        return run.write(folder, progress)


class _DocumentRun:
    def __init__(self, unit: IssuedUnit, pilihan: RunOptions, masukan: str) -> None:
        self._unit = unit
        self._masukan = masukan
        self._pilihan = pilihan
        self._kinds = issued_kinds(unit.siklus)
        self._wanted: set[DocumentKind] = set()
        self._chosen = {key for nip in pilihan.hanya for key in unit.keys(nip)}
        self._forms: Forms = checked_forms(pilihan.templat, unit.regulasi, unit.siklus)
        self._hasil = GenerateResult(unit.loaded)
        self.akses = read_access(path.parent for path in unit.loaded.books.values())
        self.folder = unit.folder(pilihan.output)
        self._hasil.folder = self.folder

    def write(self, folder: Folder, progress: Progress | None) -> GenerateResult:
        """Announced first, then the documents, one by one; then what lists them."""
        tasks = list(self._unit.tasks(self._forms))
        self._shelf = self._opened(folder, {task.path for task in tasks})
        there = {entry.jenis for entry in self._shelf.before.dokumen.values()}
        self._wanted = self._pilihan.wanted(self._unit.siklus, there)
        self._hasil.simpanan = self._shelf.simpanan
        self._lists = RunLists(self._unit, self._shelf, self.akses, self._masukan)
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
        for jenis in self._kinds:
            if jenis.buku is not None:
                self._write_book(jenis, jenis.buku)
        pdfs = PdfRun(self._shelf, self._unit.jangkar, self._pilihan.pdf, self._lists.save)
        self._hasil.pdf = pdfs.pdf
        pdfs.write([(task, self._pilihan.pdf > 0 and self._is_wanted(task)) for task in tasks], progress)
        self._set_aside({task.path: task for task in tasks})
        settle()
        self._lists.write(self._hasil)
        return self._hasil

    def _opened(self, folder: Folder, planned: Collection[str]) -> Shelf:
        """The folder with what the last run left in it; a manifest that cannot be believed counts for nothing."""
        try:
            before, is_lost = read_manifest(self.folder), False
        except DamagedManifestError:
            before, is_lost = Manifest(), True
        shelf = Shelf(
            folder,
            before,
            is_issued=issued_before(folder, self._pilihan.diragukan),
            is_reissued=self._is_reissued,
            kept=self._pilihan.dipertahankan,
            planned=planned,
            is_lost=is_lost,
        )
        if is_lost:
            shelf.simpanan.diubah_tangan.append(f"{FILE}: rusak atau diubah bukan oleh skpdoc, ditulis baru")
        return shelf

    def _is_reissued(self, path: str) -> bool:
        """With its Word document goes the PDF of it."""
        word = str(PurePosixPath(path).with_suffix(".docx"))
        return self._pilihan.terbit_ulang or not {path, word}.isdisjoint(self._pilihan.diterbitkan_lagi)

    def _announce(self, tasks: Sequence[DocumentTask]) -> None:
        """What may come to be stands in the manifest first, so that no file of a killed run stays unknown."""
        before = self._shelf.before.dokumen
        coming = [
            ManifestEntry(task.jenis.nama, task.kunci, "", task.path, "", berlaku=False)
            for task in tasks
            if task.path not in before and self._is_wanted(task) and not self._reasons(task)
        ]
        if coming:
            self._lists.save([*before.values(), *coming])

    def _is_wanted(self, task: DocumentTask) -> bool:
        return task.jenis in self._wanted and (not self._chosen or task.kunci in self._chosen)

    def _reasons(self, task: DocumentTask) -> list[Finding]:
        return self._unit.reasons(task.jenis, task.kunci)

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
        if task.jenis.milik is DocumentOwner.PEGAWAI and fate in (Fate.SAME, Fate.WRITTEN, Fate.MOVED):
            self._hasil.pemilik[task.jenis.nama, nip_of(task.kunci)] += 1
        if fate is Fate.SAME:
            self._hasil.tetap[task.jenis] += 1
        elif fate in (Fate.WRITTEN, Fate.MOVED):
            self._hasil.tertulis[task.jenis] += 1

    def _hold_the_unmade(self) -> None:
        """Documents that could not even be put together are listed too."""
        for jenis in self._kinds:
            for kunci, nama, reasons in self._unit.unmade(jenis) if jenis in self._wanted else ():
                if not self._chosen or kunci in self._chosen:
                    self._hold(jenis, kunci, nama, reasons)

    def _hold(self, jenis: DocumentKind, kunci: str, nama: str, reasons: list[Finding]) -> None:
        """Listed once for somebody whose rows overlap."""
        name = called(nama, self._unit.as_one(kunci))
        held = self._hasil.ditahan.setdefault((jenis, name), [])
        held += [reason for reason in reasons if reason not in held]

    def _write_book(self, jenis: DocumentKind, buku: KindBook) -> None:
        """The unit's documents of a kind as one workbook; those withheld are left out."""
        path = book_path(jenis, self.folder)
        if jenis not in self._wanted or self._chosen:
            self._shelf.keep(path)
            return
        content = self._unit.book(jenis, buku)
        if content is None:
            return
        if reasons := self._unit.reasons_of_book(jenis):
            self._hasil.ditahan[(jenis, f"seluruh unit ({path})")] = reasons
            return
        self._shelf.document(
            ManifestEntry(jenis.nama, "", "", path, ""), f"Buku kerja {jenis}", lambda: content
        )

    def _set_aside(self, tasks: dict[str, DocumentTask]) -> None:
        """Files of an earlier run that no longer hold (withheld now, or the person is gone) are moved aside."""
        before = self._shelf.before
        for path, entry in before.dokumen.items():
            task = tasks.get(path)
            if path not in self._shelf.entries and (task is None or self._reasons(task)):
                whose = called(before.nama(entry.kunci), entry.kunci)
                self._shelf.retire(path, f"{entry.jenis} {whose}" if entry.kunci else path)
