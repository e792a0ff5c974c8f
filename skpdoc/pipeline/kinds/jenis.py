"""What is to be known of a kind of document, in one record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import Enum, StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from skpdoc.model.choices import PIHAK

if TYPE_CHECKING:
    from skpdoc.cascade.office import Kantor
    from skpdoc.cascade.provenance import Provenance
    from skpdoc.documents.engine import Context
    from skpdoc.documents.forms import Forms
    from skpdoc.documents.layout import FormLayout
    from skpdoc.documents.render import Manuscript
    from skpdoc.findings import Finding
    from skpdoc.model.office import Periode
    from skpdoc.model.skp import SKP, Identitas, MatriksPeranHasil
    from skpdoc.model.source import RowKey
    from skpdoc.regulation import Regulasi


class DocumentOwner(Enum):
    """Whose a document is: one a person and period, one a head or team leader, or one a unit."""

    PEGAWAI = "pegawai"
    PIMPINAN = "pimpinan"
    UNIT = "unit"


UNIT_KEY = "(unit)"
"""stands for the owner's key where a document is the unit's; its head answers for it: he signs, and is mailed it"""


def called(nama: str, kunci: str) -> str:
    """``Budi Santoso (198609262015051001)``: how messages name the owner of a document."""
    return f"{nama} ({kunci})" if kunci not in ("", UNIT_KEY) else nama


def with_days(nama: str, kunci: str, mulai: object, selesai: object) -> str:
    """``Budi Santoso``; of one of his several periods (``1986…/2``) ``Budi Santoso, 2026-07-01 sampai 2026-12-31``."""
    return f"{nama}, {mulai} sampai {selesai}" if "/" in kunci and mulai else nama


def skp_owner(kunci: str, skp: SKP) -> str:
    """The same of whose SKP it is."""
    return with_days(skp.dinilai.nama, kunci, skp.periode.mulai, skp.periode.selesai)


class OfficeCycle(Enum):
    """Which half of the year a document belongs to: what is agreed in January, or what was reached."""

    PLANNING = "perencanaan"
    EVALUATION = "evaluasi"


class GalatTrail(Enum):
    """What a document prints, and so which galat withhold it (``pipeline/withholding/trail.py``)."""

    RENCANA = "rencana kinerja"
    """a person's results with figures and texts, who assesses him, Perilaku, Lampiran"""
    MANUAL = "manual indikator"
    """a person's indicators that have a manual, and these manuals"""
    MATRIKS = "matriks"
    """a head's results, and the people and roles below them"""
    DIALOG = "bahan dialog"
    """who carries which of a head's results: a galat about one of them is what the dialog is for"""
    LEMBAR = "lembar"
    """of the unit: the sheets that the kind names, and the sheet Unit"""
    EVALUASI = "evaluasi kinerja"
    """a person's realisasi, feedback and ratings, and the period"""
    ANGKA_KREDIT = "angka kredit"
    """a functional officer's months, figures and predikat"""


class RecipientRole(StrEnum):
    """Who is mailed a document."""

    PEGAWAI = "pegawai"
    ATASAN = "pejabat penilai"


class DerivedOffice(NamedTuple):
    """An office with everything that documents are made of; ``findings`` as far as they are known."""

    kantor: Kantor
    skp: Mapping[str, SKP]
    matriks: Mapping[str, MatriksPeranHasil]
    findings: Sequence[Finding] = ()

    def nama(self, kunci: str) -> str:
        """Of an owner of documents, told from his other ones; he whose rows overlap is one."""
        if kunci == UNIT_KEY:
            return self.kantor.buku.unit.nama_unit_kerja
        one = self.kantor.hierarki.by_kunci[self.as_one(kunci)]
        days = one.pegawai.periode if one.pegawai else None
        return with_days(one.nama, one.kunci, days.mulai, days.selesai) if days else one.nama

    def as_one(self, kunci: str) -> str:
        """The key under which an owner is counted: somebody whose rows overlap is one person."""
        return kunci if kunci == UNIT_KEY else self.kantor.hierarki.as_one(kunci)


class KindBook(NamedTuple):
    """A workbook of all documents of a kind in a unit, beside them.

    ``of_unit`` is what it says of the unit as a whole, ``write`` gives its bytes from the nouns that are not withheld
    and from that.
    """

    of_unit: Callable[[Kantor], object]
    write: Callable[[Regulasi, Sequence[Any], Any], bytes]


class DocumentKind(NamedTuple):
    """A kind of document. A *noun* is what one document of it prints; nouns are known by their owner's key."""

    nama: str
    """its folder, and the word of index, messages and manifest"""
    pilihan: str
    """as a person types it: ``--document manual-iku``"""
    milik: DocumentOwner
    forms: tuple[str, ...]
    """its forms in a folder of forms, without ``.docx``"""
    needed: tuple[str, ...]
    """the values that a changed form must still print (paths as :mod:`shapes` writes them)"""
    nouns: Callable[[Any], Mapping[str, Any]]
    """what was derived (of planning a :class:`DerivedOffice`, else what was evaluated) → key → noun, in sheet order; of
    a unit :data:`UNIT_KEY`"""
    owner: Callable[[Any], tuple[str, Identitas, Periode]]
    """a noun → name of the unit, person (of a unit's its head), period: they make its id and its file's name"""
    context: Callable[[Regulasi, FormLayout, Any], Context]
    """what its form is filled with"""
    samples: Callable[[str, Regulasi], Sequence[Any]]
    """name of a form → the invented nouns that it is tried with, full and bare"""
    printed: Callable[[Any], object]
    """a noun without what is not printed: where two are equal, so are their documents"""
    jejak: GalatTrail
    rests_on: Callable[[Provenance, str, Any], frozenset[RowKey]] = lambda *_: frozenset()
    """the rows of the plan behind a document, by key and noun"""
    form_of: Callable[[Any], str] | None = None
    """which of several forms a noun takes"""
    signers: Callable[[Any], tuple[str, str]] | None = None
    """the names under which the owner and his pejabat penilai sign; None: nobody signs"""
    pihak: tuple[str, ...] = PIHAK
    """who of the two does"""
    recipients: frozenset[RecipientRole] = frozenset(RecipientRole)
    """empty: it is not mailed"""
    sheets: frozenset[str] = frozenset()
    """sheets of its own in the workbook: what a galat there keeps from being made is told of"""
    buku: KindBook | None = None
    is_needed: bool = False
    """everybody has one: without it he is not complete"""
    is_followed: bool = False
    """``status`` shows how far it is on its way to be signed, and who is late is reminded"""
    siklus: OfficeCycle = OfficeCycle.PLANNING
    is_asked: bool = False
    """made only where it is asked for"""
    is_issued: bool = True
    """False: working paper, with a command and a manifest of its own"""

    def __str__(self) -> str:
        return self.nama

    def __hash__(self) -> int:
        return hash(self.nama)

    def __reduce__(self) -> tuple[Callable[[str], DocumentKind], tuple[str]]:
        """Between processes and machines its name will do."""
        return _named, (self.nama,)

    def naskah(self, forms: Forms, regulasi: Regulasi, noun: Any) -> Manuscript:
        """One document, before it is filled in."""
        from skpdoc.documents.render import naskah_of

        form = self.form_of(noun) if self.form_of else self.forms[0]
        return naskah_of(forms, form, self.owner(noun), self.context(regulasi, forms.tata_letak, noun))

    def trials(self, form: str, regulasi: Regulasi, tata_letak: FormLayout) -> list[Context]:
        """What a form is tried with."""
        return [self.context(regulasi, tata_letak, noun) for noun in self.samples(form, regulasi)]


def _named(nama: str) -> DocumentKind:
    from skpdoc.pipeline.kinds import KINDS

    return KINDS[nama]


def names(kinds: Iterable[DocumentKind]) -> frozenset[str]:
    """As entries of a manifest call them."""
    return frozenset(one.nama for one in kinds)
