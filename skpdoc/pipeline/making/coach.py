"""``skpdoc coach``: a working sheet for the dialog kinerja of every pimpinan and ketua tim."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from skpdoc.cascade.office import Kantor
from skpdoc.documents.forms import Forms
from skpdoc.errors import SkpdocError
from skpdoc.findings import Finding
from skpdoc.pipeline.folder.files import settle
from skpdoc.pipeline.folder.hold import sole_writer
from skpdoc.pipeline.folder.manifest import (
    FILE,
    DamagedManifestError,
    Manifest,
    ManifestEntry,
    read_manifest,
    write_manifest,
)
from skpdoc.pipeline.folder.overwrite import Fate
from skpdoc.pipeline.folder.pilihan import Progress
from skpdoc.pipeline.folder.place import Folder
from skpdoc.pipeline.folder.shelf import KeptFiles, Shelf
from skpdoc.pipeline.kinds.dialog import JENIS_DIALOG as DIALOG
from skpdoc.pipeline.making.forms import checked_forms
from skpdoc.pipeline.making.tasks import FileNames
from skpdoc.pipeline.reading.destination import unit_folder
from skpdoc.pipeline.reading.load import Loaded
from skpdoc.pipeline.settings.office import read_access
from skpdoc.regulation import Regulasi, catalogue


@dataclass(slots=True)
class CoachResult:
    """What a run over one unit did: sheets as they stand now, by file name.

    ``simpanan`` tells of sheets that were filled in by hand since, and of files that the disk refused; ``folder`` is
    None when the workbook could not be read or holds nothing.
    """

    loaded: Loaded
    folder: Path | None = None
    tertulis: list[str] = field(default_factory=list)
    simpanan: KeptFiles = field(default_factory=KeptFiles)
    ditahan: dict[str, list[Finding]] = field(default_factory=dict)
    """name of a head → why nobody knows what stands in his sheet: a contradiction, or rows of which nobody knows whose
    they are
    """

    @property
    def is_withheld(self) -> bool:
        """A sheet was held back, or everything, or the workbooks contradict each other."""
        return self.folder is None or bool(self.ditahan) or self.loaded.is_contradictory


def coach(
    loaded: Loaded, output: Path, templat: Path | None = None, progress: Progress | None = None
) -> CoachResult:
    """Write the sheets of one unit, whatever galat it has. Raises SkpdocError when the forms cannot be read."""
    if loaded.kantor is None or loaded.belum_siap:
        return CoachResult(loaded)
    run = _CoachRun(loaded, loaded.kantor, output, templat)
    with sole_writer(run.folder.parent, run.akses, output) as unit:
        unit.find(f"{DIALOG}/{FILE}")
        return run.write(progress)


class _CoachRun:
    def __init__(self, loaded: Loaded, kantor: Kantor, output: Path, templat: Path | None) -> None:
        self._loaded = loaded
        self._unit = kantor.buku.unit
        self._regulasi: Regulasi = catalogue()[self._unit.regulasi]
        self._forms: Forms = checked_forms(templat, self._regulasi)
        self._sheets = DIALOG.nouns(loaded.turunan)
        self._names = FileNames(kantor)
        self.folder = unit_folder(loaded, output) / DIALOG.nama
        self.akses = read_access(path.parent for path in loaded.books.values())
        self._bahan = CoachResult(loaded, self.folder)

    def write(self, progress: Progress | None) -> CoachResult:
        """Sheet by sheet; then the manifest, by which the next run knows what was filled in by hand."""
        shelf = self._opened()
        self._bahan.simpanan = shelf.simpanan
        for done, (kunci, lembar) in enumerate(self._sheets.items(), start=1):
            self._write_sheet(shelf, kunci, lembar)
            if progress:
                progress(done, len(self._sheets))
        for name in shelf.before.dokumen:
            if name not in shelf.entries:
                shelf.retire(name, name)
        settle()
        self._write_manifest(shelf)
        return self._bahan

    def _opened(self) -> Shelf:
        folder = Folder(self.folder, self.akses)
        try:
            return Shelf(folder, read_manifest(self.folder, DIALOG))
        except DamagedManifestError:
            return Shelf(folder, Manifest(), is_lost=True)

    def _write_sheet(self, shelf: Shelf, kunci: str, lembar: object) -> None:
        _, pimpinan, periode = DIALOG.owner(lembar)
        if reasons := self._loaded.ditahan.of(DIALOG, kunci):
            self._bahan.ditahan.setdefault(pimpinan.nama, []).extend(reasons)
            return
        name = self._names.name(DIALOG, kunci, pimpinan, periode)
        try:
            naskah = DIALOG.naskah(self._forms, self._regulasi, lembar)
        except SkpdocError as error:
            shelf.fail(name, error)
            return
        entry = ManifestEntry(DIALOG.nama, kunci, naskah.id_dokumen, name, "")
        if shelf.document(entry, pimpinan.nama, naskah.render) not in (None, Fate.LEFT):
            self._bahan.tertulis.append(name)

    def _write_manifest(self, shelf: Shelf) -> None:
        unit = self._unit
        manifest = Manifest(
            unit=unit.nama_unit_kerja,
            tahun=unit.tahun,
            buku_kerja=self._loaded.sidik,
            dokumen=shelf.entries,
            akses=self.akses,
        )
        try:
            write_manifest(shelf.folder, manifest)
            shelf.folder.record.forget([FILE, *shelf.entries, *shelf.before.dokumen])
        except SkpdocError as error:
            shelf.simpanan.gagal.append(str(error))
        with suppress(OSError):  # then what was noted stands as it was noted
            shelf.folder.record.close()
