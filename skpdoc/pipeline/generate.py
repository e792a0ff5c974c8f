"""``skpdoc generate`` and ``skpdoc matrix``: a unit's workbooks in, every document of the unit out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from skpdoc.cascade.matrix import find_gaps
from skpdoc.cascade.office import Kantor
from skpdoc.documents.forms import Forms
from skpdoc.documents.names import folder_name
from skpdoc.errors import SkpdocError
from skpdoc.findings import Finding, Severity, count_by_severity
from skpdoc.model.skp import MatriksPeranHasil
from skpdoc.pdf.signers import PenandaTangan
from skpdoc.pipeline.checked_forms import checked_forms
from skpdoc.pipeline.files import set_aside, settle, sha256, sole_writer, stands, write_whole
from skpdoc.pipeline.inputs import document_digest, is_current
from skpdoc.pipeline.jenis import Jenis
from skpdoc.pipeline.listing import index_rows, published_people
from skpdoc.pipeline.load import Loaded
from skpdoc.pipeline.manifest import (
    INDEX,
    Entri,
    Manifest,
    book_bytes,
    by_path,
    copy_path,
    read_manifest,
    write_manifest,
)
from skpdoc.pipeline.pdf import Asal, make_pdfs, standing_pdf
from skpdoc.pipeline.persons import keys_of
from skpdoc.pipeline.pilihan import Pilihan, Progress
from skpdoc.pipeline.tasks import Tugas, documents_of
from skpdoc.regulation import Regulasi, catalogue
from skpdoc.workbook.writing.index_book import write_index
from skpdoc.workbook.writing.matrix_book import write_matrix_book

if TYPE_CHECKING:  # a run that makes no PDF need not load the PDF libraries
    from skpdoc.pdf.finish import Jadi

_SAVED = 10
"""after so many PDFs, which take a second, the manifest knows them"""


@dataclass(slots=True)
class Hasil:
    """What a run over one unit did.

    ``tertulis`` counts the documents by kind that were made, ``tetap`` those that stand from an earlier run because
    nothing that they are made from has changed, ``pdf`` and ``pdf_tetap`` their PDFs; ``ditahan`` maps (kind, person's
    name) to the galat; ``gagal`` are lines about files that the disk or LibreOffice refused; ``tanpa_bidang`` are paths
    of PDFs in which no room to sign was found.
    """

    loaded: Loaded
    folder: Path | None = None
    tertulis: Counter[Jenis] = field(default_factory=Counter)
    tetap: Counter[Jenis] = field(default_factory=Counter)
    pdf: int = 0
    pdf_tetap: int = 0
    ditahan: dict[tuple[Jenis, str], list[Finding]] = field(default_factory=dict)
    gagal: list[str] = field(default_factory=list)
    dipindahkan: list[str] = field(default_factory=list)
    tanpa_bidang: list[str] = field(default_factory=list)

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


def generate(loaded: Loaded, pilihan: Pilihan, progress: Progress | None = None, masukan: str = "") -> Hasil:
    """Write the documents of one unit; those whose input has not changed are left as they stand.

    ``masukan``: the digest of all that the run is made from, '' where the next run need not know. Raises SkpdocError
    when the forms or the former manifest cannot be read, or the folder cannot be written at all.
    """
    if loaded.kantor is None or loaded.belum_siap:
        return Hasil(loaded)
    run = _Run(loaded, loaded.kantor, pilihan, masukan)
    with sole_writer(run.folder):
        return run.write(progress)


def unit_folder(loaded: Loaded, kantor: Kantor, output: Path) -> Path:
    """``output/<unit>/<year>``; of a unit without a name that of its workbook."""
    unit = kantor.buku.unit
    name = folder_name(unit.nama_unit_kerja or next(iter(loaded.books.values())).stem)
    return output / name / str(unit.tahun)


class _Run:
    def __init__(self, loaded: Loaded, kantor: Kantor, pilihan: Pilihan, masukan: str) -> None:
        self._loaded = loaded
        self._masukan = masukan
        self._kantor = kantor
        self._pilihan = pilihan
        self._chosen = {key for nip in pilihan.hanya for key in keys_of(kantor, nip)}
        self._unit = kantor.buku.unit
        self._regulasi: Regulasi = catalogue()[self._unit.regulasi]
        self._forms: Forms = checked_forms(pilihan.templat, self._regulasi)
        self._matriks = loaded.matriks
        self._ditahan = loaded.ditahan
        self._hasil = Hasil(loaded)
        self.folder = unit_folder(loaded, kantor, pilihan.output)
        self._name = self.folder.parent.name
        self._hasil.folder = self.folder
        self._entries: dict[str, Entri] = {}
        self._others: dict[str, str] = {}

    def write(self, progress: Progress | None) -> Hasil:
        """Announced first, then the documents, one by one; then what lists them."""
        tasks = list(documents_of(self._kantor, self._loaded.skp, self._matriks, self._forms, self._regulasi))
        before = read_manifest(self.folder).dokumen
        self._announce(tasks, before)
        words = None if self._pilihan.pdf else progress  # beside the PDFs they take no time
        for done, task in enumerate(tasks):
            if words:
                words(done, len(tasks))
            if self._is_wanted(task):
                self._write_task(task, before)
            else:
                self._keep(task.path, before)
        if words:
            words(len(tasks), len(tasks))
        self._hold_the_unmade()
        self._write_matrix_book(before)
        self._write_pdfs(tasks, before, progress)
        self._set_aside(before, {task.path: task for task in tasks})
        settle()
        self._write_lists()
        return self._hasil

    def _announce(self, tasks: Sequence[Tugas], before: Mapping[str, Entri]) -> None:
        """What may come to be stands in the manifest first, so that no file of a killed run stays unknown."""
        coming = [
            Entri(task.jenis.value, task.kunci, "", task.path, "", berlaku=False)
            for task in tasks
            if task.path not in before and self._is_wanted(task) and not self._reasons(task)
        ]
        if coming:
            self._write_manifest([*before.values(), *coming])

    def _keep(self, path: str, before: Mapping[str, Entri]) -> None:
        """A file that was not asked for now still stands from an earlier run."""
        if path in before and stands(self.folder / path):
            self._entries[path] = before[path]

    def _fail(self, path: str, before: Mapping[str, Entri], error: Exception) -> None:
        """Told; a file that stood there stays known as ours, though it holds no longer."""
        self._hasil.gagal.append(str(error))
        if path in before:
            self._entries[path] = replace(before[path], berlaku=False)

    def _is_wanted(self, task: Tugas) -> bool:
        return task.jenis in self._pilihan.jenis and (not self._chosen or task.kunci in self._chosen)

    def _reasons(self, task: Tugas) -> list[Finding]:
        return self._ditahan.of(task.jenis, task.kunci)

    def _write_task(self, task: Tugas, before: Mapping[str, Entri]) -> None:
        reasons = self._reasons(task)
        if reasons:
            self._hold(task.jenis, task.kunci, task.nama, reasons)
            return
        try:
            naskah = task.naskah()
            entry = before.get(task.path)
            if entry is not None and is_current(self.folder, entry, naskah):
                self._hasil.tetap[task.jenis] += 1
            else:
                isi = naskah.render()
                write_whole(self.folder / task.path, isi)
                entry = Entri(
                    jenis=task.jenis.value,
                    kunci=task.kunci,
                    id_dokumen=naskah.id_dokumen,
                    path=task.path,
                    sha256=sha256(isi),
                    masukan=document_digest(naskah),
                )
                self._hasil.tertulis[task.jenis] += 1
        except SkpdocError as error:
            self._fail(task.path, before, error)
            return
        self._entries[task.path] = entry

    def _hold_the_unmade(self) -> None:
        """Documents that could not even be put together (no pejabat penilai, no clear manual) are listed too."""
        for jenis, held in ((Jenis.SKP, self._ditahan.skp), (Jenis.MANUAL_IKU, self._ditahan.manual)):
            for kunci, reasons in held.items() if jenis in self._pilihan.jenis else ():
                skp = self._loaded.skp.get(kunci)
                is_about_manual = any(reason.cell.sheet == self._manual_sheet for reason in reasons)
                is_unmade = (
                    skp is None if jenis is Jenis.SKP else not (skp and skp.manual) and is_about_manual
                )
                if is_unmade and (not self._chosen or kunci in self._chosen):
                    self._hold(jenis, kunci, self._kantor.hierarki.by_kunci[kunci].nama, reasons)

    def _hold(self, jenis: Jenis, kunci: str, nama: str, reasons: list[Finding]) -> None:
        """Listed once for somebody whose rows overlap."""
        name = f"{nama} ({self._kantor.hierarki.as_one(kunci)})"
        held = self._hasil.ditahan.setdefault((jenis, name), [])
        held += [reason for reason in reasons if reason not in held]

    @property
    def _manual_sheet(self) -> str:
        rows = self._kantor.buku.manual_iku
        return rows[0].source.sheet if rows else ""

    def _write_matrix_book(self, before: Mapping[str, Entri]) -> None:
        """The unit's matrices as one workbook; those withheld are left out."""
        path = f"{Jenis.MPH.value}/MPH_{self._name}.xlsx"
        shown: list[MatriksPeranHasil] = [
            matriks for kunci, matriks in self._matriks.items() if not self._ditahan.mph.get(kunci)
        ]
        if Jenis.MPH not in self._pilihan.jenis or self._chosen:
            self._keep(path, before)
            return
        if not shown:
            return
        if self._ditahan.celah:
            self._hasil.ditahan[(Jenis.MPH, f"seluruh unit ({path})")] = self._ditahan.celah
            return
        content = write_matrix_book(shown, find_gaps(self._kantor))
        try:
            write_whole(self.folder / path, content)
        except SkpdocError as error:
            self._fail(path, before, error)
            return
        self._entries[path] = Entri(Jenis.MPH.value, "", "", path, sha256(content))

    def _write_pdfs(
        self, tasks: Sequence[Tugas], before: Mapping[str, Entri], progress: Progress | None
    ) -> None:
        """Those that are of the very document beside them stand; the others are made anew, where PDFs are asked for.

        What is neither is moved aside with the documents that no longer hold.
        """
        missing = []
        for task in tasks:
            word = self._entries.get(task.path)
            if word is None or not word.berlaku:
                continue
            asal = self._asal(word)
            standing = standing_pdf(self.folder, asal, before)
            if standing:
                self._entries[standing.path] = standing
                self._hasil.pdf_tetap += 1
            elif self._pilihan.pdf and self._is_wanted(task):
                missing.append(asal)
        try:
            self._make_pdfs(missing, before, progress)
        except SkpdocError as error:
            self._hasil.gagal.append(str(error))

    def _asal(self, word: Entri) -> Asal:
        """What its PDF must show; only an SKP is signed."""
        skp = self._loaded.skp.get(word.kunci)
        if word.jenis != Jenis.SKP or skp is None:
            return Asal(word, (word.id_dokumen,))
        names, anchors = (skp.dinilai.nama, skp.penilai.nama), self._loaded.jangkar
        return Asal(word, (word.id_dokumen, *names), PenandaTangan(*names, anchors.pegawai, anchors.penilai))

    def _make_pdfs(
        self, missing: Sequence[Asal], before: Mapping[str, Entri], progress: Progress | None
    ) -> None:
        if not missing:
            return
        stale = {path: replace(entry, berlaku=False) for path, entry in before.items()}
        coming = {asal.path: replace(asal.word, path=asal.path, sha256="", berlaku=False) for asal in missing}
        with closing(make_pdfs(self.folder, missing, self._pilihan.pdf)) as made:
            self._write_manifest({**stale, **coming, **self._entries}.values())
            for done, (asal, outcome) in enumerate(made, start=1):
                self._write_pdf(asal, outcome)
                if progress:
                    progress(done, len(missing))
                if done % _SAVED == 0:  # so that a killed run need not make them again
                    self._write_manifest({**stale, **coming, **self._entries}.values())

    def _write_pdf(self, asal: Asal, outcome: Jadi | SkpdocError) -> None:
        if isinstance(outcome, SkpdocError):
            self._hasil.gagal.append(str(outcome))
            return
        try:
            write_whole(self.folder / asal.path, outcome.isi)
        except SkpdocError as error:
            self._hasil.gagal.append(str(error))
            return
        self._entries[asal.path] = replace(
            asal.word, path=asal.path, sha256=sha256(outcome.isi), masukan=asal.word.sha256
        )
        self._hasil.pdf += 1
        if asal.penanda_tangan and not outcome.ada_bidang:
            self._hasil.tanpa_bidang.append(asal.path)

    def _set_aside(self, before: Mapping[str, Entri], tasks: dict[str, Tugas]) -> None:
        """Files of an earlier run that no longer hold (withheld now, or the person is gone) are moved aside."""
        for path in before:
            task = tasks.get(path)
            is_stale = path not in self._entries and (task is None or bool(self._reasons(task)))
            if not is_stale or not stands(self.folder / path):
                continue
            try:
                self._hasil.dipindahkan.append(set_aside(self.folder, path))
            except SkpdocError as error:
                self._fail(path, before, error)

    def _write_lists(self) -> None:
        for write in (self._copy_books, self._write_index, self._write_last):
            try:
                write()
            except SkpdocError as error:
                self._hasil.gagal.append(str(error))

    def _copy_books(self) -> None:
        """The workbooks as they were read, for whoever asks later what has changed since (``skpdoc impact``)."""
        for label, path in self._loaded.books.items():
            content = book_bytes(path)
            if sha256(content) == self._loaded.sidik.get(label):  # else it was saved while we read
                self._write_other(copy_path(label), content)

    def _write_other(self, path: str, content: bytes) -> None:
        write_whole(self.folder / path, content)
        self._others[path] = sha256(content)

    def _write_index(self) -> None:
        unit = self._unit
        holding = [entry for entry in self._entries.values() if entry.berlaku]
        rows = list(index_rows(self._kantor, self._ditahan, holding))
        title = f"{unit.nama_unit_kerja} – {unit.tahun}"
        self._write_other(INDEX, write_index(title, rows, self._loaded.findings))

    def _write_last(self) -> None:
        self._write_manifest(self._entries.values(), self._masukan if self._has_nothing_to_tell() else "")

    def _has_nothing_to_tell(self) -> bool:
        """Whether a run over the same input could be passed over: everything is made, and nobody need be reminded."""
        is_whole = not self._hasil.gagal and len(self._others) == len(self._loaded.books) + 1
        return is_whole and not self._hasil.is_withheld and not self._loaded.kelonggaran and not self._galat()

    def _galat(self) -> int:
        return sum(finding.severity is Severity.GALAT for finding in self._loaded.findings)

    def _write_manifest(self, entries: Iterable[Entri], masukan: str = "") -> None:
        manifest = Manifest(
            unit=self._unit.nama_unit_kerja,
            tahun=self._unit.tahun,
            masukan=masukan,
            buku_kerja=self._loaded.sidik,
            orang=tuple(published_people(self._kantor)),
            dokumen=by_path(entries),
            lain=self._others,
            temuan={severity.value: n for severity, n in count_by_severity(self._loaded.findings).items()},
        )
        write_manifest(self.folder, manifest)
