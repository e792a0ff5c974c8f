"""Every document of an office: whose it is, what its file is called, and how it is rendered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from skpdoc.cascade.office import Kantor
from skpdoc.documents.forms import Forms
from skpdoc.documents.names import document_name
from skpdoc.documents.render import Manuscript, naskah_manual_iku, naskah_mph, naskah_skp
from skpdoc.model.office import Periode
from skpdoc.model.skp import SKP, Identitas, MatriksPeranHasil
from skpdoc.pipeline.folder.jenis import DocumentKind
from skpdoc.regulation import Regulasi


@dataclass(frozen=True, slots=True)
class DocumentTask:
    """One document: its kind, its owner's key and name, its path (``/`` between), and how to put it together."""

    jenis: DocumentKind
    kunci: str
    nama: str
    path: str
    naskah: Callable[[], Manuscript]

    @property
    def siapa(self) -> str:
        """``SKP Budi Santoso (198609262015051001)``: how it is told of."""
        return f"{self.jenis.value} {self.nama} ({self.kunci})"


def documents_of(
    kantor: Kantor,
    skp: Mapping[str, SKP],
    matriks: Mapping[str, MatriksPeranHasil],
    forms: Forms,
    regulasi: Regulasi,
) -> Iterator[DocumentTask]:
    """All of them, in a fixed order, whether wanted or not: a file's name never depends on that."""
    names = FileNames(kantor)
    for kunci, one in skp.items():
        path = names.path(DocumentKind.SKP, kunci, one.dinilai, one.periode)
        yield DocumentTask(
            DocumentKind.SKP, kunci, one.dinilai.nama, path, partial(naskah_skp, forms, regulasi, one)
        )
        if one.manual:
            path = names.path(DocumentKind.MANUAL_IKU, kunci, one.dinilai, one.periode)
            naskah = partial(naskah_manual_iku, forms, regulasi, one)
            yield DocumentTask(DocumentKind.MANUAL_IKU, kunci, one.dinilai.nama, path, naskah)
    for kunci, matrix in matriks.items():
        path = names.path(DocumentKind.MPH, kunci, matrix.pimpinan, matrix.periode)
        yield DocumentTask(
            DocumentKind.MPH, kunci, matrix.pimpinan.nama, path, partial(naskah_mph, forms, regulasi, matrix)
        )


class FileNames:
    """Names of documents, none given twice within one kind."""

    def __init__(self, kantor: Kantor) -> None:
        self._kantor = kantor
        self._taken: dict[str, set[str]] = defaultdict(set)

    def path(self, jenis: DocumentKind, kunci: str, person: Identitas, periode: Periode) -> str:
        """``SKP/<NIP>_<Nama>_SKP.docx``: in the folder of its kind."""
        return f"{jenis.value}/{self.name(jenis.value, kunci, person, periode)}"

    def name(self, kind: str, kunci: str, person: Identitas, periode: Periode) -> str:
        """``<NIP>_<Nama>_<kind>.docx``; of two periods of one person also from when to when, of a
        Pejabat Lain also his Kode.
        """
        suffix = kind
        if self._kantor.hierarki.by_kunci[kunci].pejabat is not None:
            suffix += f"_{kunci}"
        elif "/" in kunci:
            suffix += f"_{periode.mulai:%Y%m%d}-{periode.selesai:%Y%m%d}"
        return document_name(person.nomor, person.nama, suffix, self._taken[kind])
