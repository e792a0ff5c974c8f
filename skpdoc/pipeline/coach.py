"""``skpdoc coach``: a working sheet for the dialog kinerja of every pimpinan and ketua tim."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from skpdoc.cascade.dialog import dialog_sheets
from skpdoc.cascade.office import Kantor
from skpdoc.documents.forms import Forms
from skpdoc.documents.render import naskah_dialog
from skpdoc.errors import SkpdocError
from skpdoc.model.dialog import LembarDialog
from skpdoc.pipeline.checked_forms import checked_forms
from skpdoc.pipeline.files import set_aside, settle, sha256, sole_writer, stands, unreadable, write_whole
from skpdoc.pipeline.generate import unit_folder
from skpdoc.pipeline.load import Loaded
from skpdoc.pipeline.manifest import Entri, Manifest, read_manifest, write_manifest
from skpdoc.pipeline.pilihan import Progress
from skpdoc.pipeline.tasks import FileNames
from skpdoc.regulation import Regulasi, catalogue

KIND = "Dialog Kinerja"
"""the folder of the sheets, beside those of ``generate`` and with a manifest of its own"""


@dataclass(slots=True)
class Bahan:
    """What a run over one unit did: sheets as they stand now, by file name.

    ``dibiarkan`` were filled in by hand since and are left as they are; ``gagal`` are lines about files that the
    disk refused; ``folder`` is None when the workbook could not be read or holds nothing.
    """

    loaded: Loaded
    folder: Path | None = None
    tertulis: list[str] = field(default_factory=list)
    dibiarkan: list[str] = field(default_factory=list)
    dipindahkan: list[str] = field(default_factory=list)
    gagal: list[str] = field(default_factory=list)
    ditahan: list[str] = field(default_factory=list)
    """names of heads whose sheet two workbooks contradict each other about"""

    @property
    def is_withheld(self) -> bool:
        """Nothing could be made, or the workbooks contradict each other."""
        return self.folder is None or self.loaded.is_contradictory


def coach(
    loaded: Loaded, output: Path, templat: Path | None = None, progress: Progress | None = None
) -> Bahan:
    """Write the sheets of one unit, whatever galat it has. Raises SkpdocError when the forms cannot be read."""
    if loaded.kantor is None or loaded.belum_siap:
        return Bahan(loaded)
    run = _Run(loaded, loaded.kantor, output, templat)
    with sole_writer(run.folder.parent):
        return run.write(progress)


class _Run:
    def __init__(self, loaded: Loaded, kantor: Kantor, output: Path, templat: Path | None) -> None:
        self._loaded = loaded
        self._unit = kantor.buku.unit
        self._regulasi: Regulasi = catalogue()[self._unit.regulasi]
        self._forms: Forms = checked_forms(templat, self._regulasi)
        self._sheets = dialog_sheets(kantor, loaded.skp, loaded.findings)
        self._names = FileNames(kantor)
        self.folder = unit_folder(loaded, kantor, output) / KIND
        self._bahan = Bahan(loaded, self.folder)
        self._entries: dict[str, Entri] = {}

    def write(self, progress: Progress | None) -> Bahan:
        """Sheet by sheet; then the manifest, by which the next run knows what was filled in by hand."""
        before = read_manifest(self.folder).dokumen
        for done, lembar in enumerate(self._sheets, start=1):
            self._write_sheet(lembar, before)
            if progress:
                progress(done, len(self._sheets))
        self._set_aside(before)
        settle()
        self._write_manifest()
        return self._bahan

    def _write_sheet(self, lembar: LembarDialog, before: Mapping[str, Entri]) -> None:
        matriks = lembar.matriks
        if self._loaded.ditahan.dialog.get(matriks.kunci):
            self._bahan.ditahan.append(matriks.pimpinan.nama)
            return
        name = self._names.name(KIND, matriks.kunci, matriks.pimpinan, matriks.periode)
        try:
            naskah = naskah_dialog(self._forms, self._regulasi, lembar)
            isi = naskah.render()
            entry = Entri(KIND, matriks.kunci, naskah.id_dokumen, name, sha256(isi))
            if self._is_filled_in(name, before, entry):
                self._bahan.dibiarkan.append(name)
                self._keep(name, before)
                return
            write_whole(self.folder / name, isi)
        except SkpdocError as error:
            self._bahan.gagal.append(str(error))
            self._keep(name, before)
            return
        self._entries[name] = entry
        self._bahan.tertulis.append(name)

    def _keep(self, name: str, before: Mapping[str, Entri]) -> None:
        if name in before:
            self._entries[name] = before[name]

    def _is_filled_in(self, name: str, before: Mapping[str, Entri], now: Entri | None = None) -> bool:
        """Something stands there that is neither what was written before nor what would be written ``now``."""
        path = self.folder / name
        if not stands(path):
            return False
        try:
            found = sha256(path.read_bytes())
        except OSError as error:
            raise unreadable(path, error) from error
        return found not in {entry.sha256 for entry in (before.get(name), now) if entry is not None}

    def _set_aside(self, before: Mapping[str, Entri]) -> None:
        """Sheets of people who head nothing any more, unless filled in."""
        for name in before:
            if name in self._entries or not stands(self.folder / name):
                continue
            try:
                if self._is_filled_in(name, before):
                    self._keep(name, before)
                else:
                    self._bahan.dipindahkan.append(set_aside(self.folder, name))
            except SkpdocError as error:
                self._bahan.gagal.append(str(error))
                self._keep(name, before)

    def _write_manifest(self) -> None:
        unit = self._unit
        try:
            manifest = Manifest(
                unit=unit.nama_unit_kerja,
                tahun=unit.tahun,
                buku_kerja=self._loaded.sidik,
                dokumen=self._entries,
            )
            write_manifest(self.folder, manifest)
        except SkpdocError as error:
            self._bahan.gagal.append(str(error))
