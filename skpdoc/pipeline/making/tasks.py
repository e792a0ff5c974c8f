"""Every document of an office: whose it is, what its file is called, and how it is rendered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import Any

from skpdoc.cascade.office import Kantor
from skpdoc.documents.forms import Forms
from skpdoc.documents.render import Manuscript
from skpdoc.model.office import Periode
from skpdoc.model.skp import Identitas
from skpdoc.pipeline.kinds import issued_kinds
from skpdoc.pipeline.kinds.jenis import UNIT_KEY, DerivedOffice, DocumentKind, DocumentOwner, called
from skpdoc.regulation import Regulasi
from skpdoc.text.file_names import document_name


@dataclass(frozen=True, slots=True)
class DocumentTask:
    """One document: its kind, its owner's key and name, its path (``/`` between), what it prints, and how to put it
    together.
    """

    jenis: DocumentKind
    kunci: str
    nama: str
    path: str
    noun: Any
    naskah: Callable[[], Manuscript]

    @property
    def siapa(self) -> str:
        """``SKP Budi Santoso (198609262015051001)``: how it is told of."""
        return f"{self.jenis} {called(self.nama, self.kunci)}"


def documents_of(office: DerivedOffice, forms: Forms, regulasi: Regulasi) -> Iterator[DocumentTask]:
    """All of them, in a fixed order, whether wanted or not: a file's name never depends on that."""
    names = FileNames(office.kantor)
    for milik in DocumentOwner:
        made = [(jenis, jenis.nouns(office)) for jenis in issued_kinds() if jenis.milik is milik]
        for kunci in dict.fromkeys(chain.from_iterable(nouns for _, nouns in made)):
            for jenis, nouns in made:
                if kunci in nouns:
                    noun = nouns[kunci]
                    _, person, periode = jenis.owner(noun)
                    path = names.path(jenis, kunci, person, periode)
                    naskah = partial(jenis.naskah, forms, regulasi, noun)
                    yield DocumentTask(jenis, kunci, office.nama(kunci), path, noun, naskah)


class FileNames:
    """Names of documents, none given twice within one kind."""

    def __init__(self, kantor: Kantor) -> None:
        self._kantor = kantor
        self._taken: dict[str, set[str]] = defaultdict(set)

    def path(self, jenis: DocumentKind, kunci: str, person: Identitas, periode: Periode) -> str:
        """``SKP/<NIP>_<Nama>_SKP.docx``: in the folder of its kind."""
        return f"{jenis}/{self.name(jenis, kunci, person, periode)}"

    def name(self, jenis: DocumentKind, kunci: str, person: Identitas, periode: Periode) -> str:
        """``<NIP>_<Nama>_<jenis>.docx``; of two periods of one person also from when to when, of a
        Pejabat Lain also his Kode; of a unit ``<unit>_<jenis>.docx``.
        """
        suffix, taken = jenis.nama, self._taken[jenis.nama]
        if kunci == UNIT_KEY:
            return document_name("", self._kantor.buku.unit.nama_unit_kerja, suffix, taken)
        if self._kantor.hierarki.by_kunci[kunci].pejabat is not None:
            suffix += f"_{kunci}"
        elif "/" in kunci:
            suffix += f"_{periode.mulai:%Y%m%d}-{periode.selesai:%Y%m%d}"
        return document_name(person.nomor, person.nama, suffix, taken)
