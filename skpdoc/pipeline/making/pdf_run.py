"""The PDFs of a run: those of the very documents beside them stand, the others are made where they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from skpdoc.errors import SkpdocError
from skpdoc.model.choices import PIHAK
from skpdoc.pdf.signers import Signer
from skpdoc.pipeline.folder.manifest import ManifestEntry
from skpdoc.pipeline.folder.overwrite import Fate
from skpdoc.pipeline.folder.pilihan import Progress
from skpdoc.pipeline.folder.shelf import Shelf
from skpdoc.pipeline.making.pdf import PdfOrigin, make_pdfs, standing_pdf
from skpdoc.pipeline.making.tasks import DocumentTask
from skpdoc.pipeline.settings.office import SignatureAnchors

if TYPE_CHECKING:  # a run that makes no PDF need not load the PDF libraries
    from skpdoc.pdf.finish import FinishedPdf

_SAVED = 10
"""after so many PDFs, which take a second, the manifest knows them"""

Save = Callable[[Iterable[ManifestEntry]], object]
"""writes the manifest with these entries"""


@dataclass(slots=True)
class Pdf:
    """How many were made and by which program, how many stand, in which of those made no room to sign was found, and
    which typefaces were replaced by which.
    """

    dibuat: int = 0
    program: str = ""
    tetap: int = 0
    tanpa_bidang: list[str] = field(default_factory=list)
    pengganti: dict[str, str] = field(default_factory=dict)


class PdfRun:
    """One run over a unit; in so many ``lanes`` side by side."""

    def __init__(self, shelf: Shelf, jangkar: SignatureAnchors, lanes: int, save: Save) -> None:
        self._shelf = shelf
        self._jangkar = jangkar
        self._lanes = lanes
        self._save = save
        self.pdf = Pdf()

    def write(self, tasks: Sequence[tuple[DocumentTask, bool]], progress: Progress | None) -> None:
        """Of each document whether its PDF is wanted. What is neither of it nor wanted is left to be moved aside."""
        missing: list[tuple[PdfOrigin, str]] = []
        for task, is_wanted in tasks:
            word = self._shelf.entries.get(task.path)
            if word is None or not word.berlaku:
                continue
            asal = self._asal(word, task)
            try:
                standing = standing_pdf(self._shelf.folder, asal, self._shelf.before.dokumen)
            except SkpdocError as error:
                self._shelf.fail(asal.path, error)
                continue
            if standing:
                self._shelf.stay(standing[0], task.siapa, standing[1])
                self.pdf.tetap += 1
            elif is_wanted:
                missing.append((asal, task.siapa))
        try:
            self._make(missing, progress)
        except SkpdocError as error:
            self._shelf.simpanan.gagal.append(str(error))

    def _asal(self, word: ManifestEntry, task: DocumentTask) -> PdfOrigin:
        """What its PDF must show, of the document as it lies there; and who signs it, where it is to be signed."""
        lying = replace(word, sha256=self._shelf.changed.get(word.path, word.sha256))
        if task.jenis.signers is None:
            return PdfOrigin(lying, (word.id_dokumen,))
        names, anchors = task.jenis.signers(task.noun), self._jangkar
        pegawai, penilai = (
            (name, anchor) if party in task.jenis.pihak else ("", "")
            for party, name, anchor in zip(PIHAK, names, (anchors.pegawai, anchors.penilai), strict=True)
        )
        return PdfOrigin(
            lying, (word.id_dokumen, *names), Signer(pegawai[0], penilai[0], pegawai[1], penilai[1])
        )

    def _make(self, missing: Sequence[tuple[PdfOrigin, str]], progress: Progress | None) -> None:
        if not missing:
            return
        words = [asal for asal, _ in missing]
        siapa = {asal.path: who for asal, who in missing}
        stale = {path: replace(entry, berlaku=False) for path, entry in self._shelf.before.dokumen.items()}
        coming = {asal.path: replace(asal.word, path=asal.path, sha256="", berlaku=False) for asal in words}
        coming |= {
            path: entry for path, entry in stale.items() if path in coming
        }  # as they stand there still
        with closing(make_pdfs(self._shelf.folder, words, self._lanes)) as made:
            self._save({**stale, **coming, **self._shelf.entries}.values())
            for done, (asal, outcome) in enumerate(made, start=1):
                self._write(asal, siapa[asal.path], outcome)
                if progress:
                    progress(done, len(missing))
                if done % _SAVED == 0:  # so that a killed run need not make them again
                    self._save({**stale, **coming, **self._shelf.entries}.values())

    def _write(self, asal: PdfOrigin, who: str, outcome: FinishedPdf | SkpdocError) -> None:
        if isinstance(outcome, SkpdocError):
            self._shelf.simpanan.gagal.append(str(outcome))
            return
        entry = replace(asal.word, path=asal.path, sha256="", masukan=asal.masukan)
        fate = self._shelf.document(entry, who, lambda: outcome.isi)
        if fate is None:
            return
        if fate is not Fate.LEFT:
            self.pdf.dibuat += 1
        self.pdf.program = outcome.program
        self.pdf.pengganti |= outcome.pengganti
        if asal.penanda_tangan and not outcome.ada_bidang:
            self.pdf.tanpa_bidang.append(asal.path)
