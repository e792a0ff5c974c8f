"""``skpdoc generate`` and ``skpdoc matrix``: one workbook in, every document of its unit out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from skpdoc.cascade.matrix import Matrices, find_gaps
from skpdoc.cascade.office import Kantor
from skpdoc.documents.forms import Forms, load_forms, shipped_folder
from skpdoc.documents.names import folder_name
from skpdoc.documents.template_check import check_templates
from skpdoc.errors import SkpdocError
from skpdoc.findings import Finding, Severity
from skpdoc.model.skp import MatriksPeranHasil
from skpdoc.pipeline.files import settle, sha256, sole_writer, write_whole
from skpdoc.pipeline.jenis import Jenis
from skpdoc.pipeline.listing import index_rows
from skpdoc.pipeline.load import Loaded, load
from skpdoc.pipeline.manifest import Entri, read_manifest, write_manifest
from skpdoc.pipeline.persons import keys_of
from skpdoc.pipeline.tasks import Tugas, documents_of
from skpdoc.pipeline.withhold import withheld
from skpdoc.regulation import Regulasi, catalogue
from skpdoc.workbook.index_book import write_index
from skpdoc.workbook.matrix_book import write_matrix_book

_ASIDE = "Tidak berlaku"


@dataclass(frozen=True, slots=True)
class Pilihan:
    """What is asked for: kinds of documents, keys of persons (empty: everyone), a folder of forms."""

    output: Path
    jenis: Collection[Jenis] = tuple(Jenis)
    hanya: Collection[str] = ()
    templat: Path | None = None


@dataclass(slots=True)
class Hasil:
    """What a run over one workbook did.

    ``tertulis`` counts files by kind; ``ditahan`` maps (kind, person's name) to the galat; ``gagal`` are
    lines about files that the disk refused.
    """

    buku: Path
    findings: tuple[Finding, ...]
    folder: Path | None = None
    tertulis: dict[Jenis, int] = field(default_factory=dict)
    ditahan: dict[tuple[Jenis, str], list[Finding]] = field(default_factory=dict)
    gagal: list[str] = field(default_factory=list)
    dipindahkan: list[str] = field(default_factory=list)

    @property
    def is_withheld(self) -> bool:
        """A galat kept a document back, or everything."""
        has_galat = any(finding.severity is Severity.GALAT for finding in self.findings)
        return bool(self.ditahan) or self.folder is None or (has_galat and not self.tertulis)


Progress = Callable[[int, int], None]
"""Called with (done, all) while documents are written."""


def generate(
    book: Path, pilihan: Pilihan, progress: Progress | None = None, written: set[Path] | None = None
) -> Hasil:
    """Write the documents of one workbook. Raises SkpdocError when the workbook or the forms cannot be read.

    ``written`` holds the folders that this run has written already: a second workbook of the same unit and
    year is refused, for it would push the first one's documents aside.
    """
    loaded = load(book)
    if loaded.kantor is None:
        return Hasil(book, loaded.findings)
    run = _Run(loaded, loaded.kantor, pilihan)
    if written is not None:
        if run.folder in written:
            raise SkpdocError(
                f"{book.name}: unit dan tahunnya sama dengan buku kerja sebelumnya. Satu unit satu buku kerja; "
                "gabungkan dahulu di Excel."
            )
        written.add(run.folder)
    with sole_writer(run.folder):
        return run.write(progress)


def _load_forms(folder: Path | None, regulasi: Regulasi) -> Forms:
    """The shipped forms, or the office's own once they are checked: nothing is made from a faulty form."""
    if folder is None:
        return load_forms(shipped_folder(regulasi))
    problems = check_templates(folder, regulasi)
    if problems:
        raise SkpdocError(
            f"{len(problems)} masalah pada formulir di {folder}. Yang pertama: {problems[0]} "
            f"Semuanya: skpdoc templates check {folder}"
        )
    return load_forms(folder)


class _Run:
    def __init__(self, loaded: Loaded, kantor: Kantor, pilihan: Pilihan) -> None:
        self._loaded = loaded
        self._kantor = kantor
        self._pilihan = pilihan
        self._chosen = {key for nip in pilihan.hanya for key in keys_of(kantor, nip)}
        self._unit = kantor.buku.unit
        self._regulasi: Regulasi = catalogue()[self._unit.regulasi]
        self._forms: Forms = _load_forms(pilihan.templat, self._regulasi)
        self._matriks = Matrices(kantor).all()
        self._ditahan = withheld(kantor, loaded.skp, self._matriks, loaded.findings)
        self._hasil = Hasil(loaded.path, loaded.findings)
        self._name = folder_name(self._unit.nama_unit_kerja or loaded.path.stem)
        self.folder = pilihan.output / self._name / str(self._unit.tahun)
        self._hasil.folder = self.folder
        self._entries: dict[str, Entri] = {}

    def write(self, progress: Progress | None) -> Hasil:
        """Documents first, one by one; then what lists them."""
        tasks = list(documents_of(self._kantor, self._loaded.skp, self._matriks, self._forms, self._regulasi))
        before = read_manifest(self.folder)
        for done, task in enumerate(tasks):
            if progress:
                progress(done, len(tasks))
            if self._is_wanted(task):
                self._write_task(task)
            else:
                self._keep(task.path, before)
        if progress:
            progress(len(tasks), len(tasks))
        self._hold_the_unmade()
        self._write_matrix_book(before)
        self._set_aside(before, {task.path: task for task in tasks})
        settle()
        self._write_lists()
        return self._hasil

    def _keep(self, path: str, before: Mapping[str, Entri]) -> None:
        """A file that was not asked for now still stands from an earlier run."""
        if path in before and (self.folder / path).exists():
            self._entries[path] = before[path]

    def _is_wanted(self, task: Tugas) -> bool:
        return task.jenis in self._pilihan.jenis and (not self._chosen or task.kunci in self._chosen)

    def _reasons(self, task: Tugas) -> list[Finding]:
        where = {
            Jenis.SKP: self._ditahan.skp,
            Jenis.MANUAL_IKU: self._ditahan.manual,
            Jenis.MPH: self._ditahan.mph,
        }[task.jenis]
        return where.get(task.kunci, [])

    def _write_task(self, task: Tugas) -> None:
        reasons = self._reasons(task)
        if reasons:
            self._hasil.ditahan[(task.jenis, f"{task.nama} ({task.kunci})")] = reasons
            return
        try:
            rendered = task.render()
            write_whole(self.folder / task.path, rendered.isi)
        except SkpdocError as error:
            self._hasil.gagal.append(str(error))
            return
        entry = Entri(task.jenis.value, task.kunci, rendered.id_dokumen, task.path, sha256(rendered.isi))
        self._entries[task.path] = entry
        self._hasil.tertulis[task.jenis] = self._hasil.tertulis.get(task.jenis, 0) + 1

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
                    nama = self._kantor.hierarki.by_kunci[kunci].nama
                    self._hasil.ditahan[(jenis, f"{nama} ({kunci})")] = reasons

    @property
    def _manual_sheet(self) -> str:
        rows = self._kantor.buku.manual_iku
        return rows[0].source.sheet if rows else ""

    def _write_matrix_book(self, before: dict[str, Entri]) -> None:
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
        content = write_matrix_book(shown, find_gaps(self._kantor))
        try:
            write_whole(self.folder / path, content)
        except SkpdocError as error:
            self._hasil.gagal.append(str(error))
            return
        self._entries[path] = Entri(Jenis.MPH.value, "", "", path, sha256(content))

    def _set_aside(self, before: dict[str, Entri], tasks: dict[str, Tugas]) -> None:
        """Files of an earlier run that no longer hold (withheld now, or the person is gone) are moved aside."""
        for path in before:
            task = tasks.get(path)
            is_stale = path not in self._entries and (task is None or bool(self._reasons(task)))
            source = self.folder / path
            if not is_stale or not source.exists():
                continue
            target = self.folder / _ASIDE / path
            try:
                target.parent.mkdir(parents=True, exist_ok=True)
                source.replace(target)
            except OSError as error:
                self._hasil.gagal.append(f"{source}: tidak dapat dipindahkan ({error.strerror}).")
            else:
                self._hasil.dipindahkan.append(f"{_ASIDE}/{path}")

    def _write_lists(self) -> None:
        unit = self._unit
        try:
            title = f"{unit.nama_unit_kerja} – {unit.tahun}"
            index = write_index(
                title,
                list(index_rows(self._kantor, self._ditahan, self._entries.values())),
                self._hasil.findings,
            )
            write_whole(self.folder / "indeks.xlsx", index)
            books = {self._loaded.path.name: sha256(self._loaded.path.read_bytes())}
            write_manifest(self.folder, unit.nama_unit_kerja, unit.tahun, books, self._entries.values())
        except (SkpdocError, OSError) as error:
            self._hasil.gagal.append(str(error))
