"""Dialog Kinerja: the working sheet of a head or team leader for the talk with his people (``skpdoc coach``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skpdoc.pipeline.kinds.jenis import DerivedOffice, DocumentKind, DocumentOwner, GalatTrail

if TYPE_CHECKING:
    from skpdoc.documents.engine import Context
    from skpdoc.documents.layout import FormLayout
    from skpdoc.model.dialog import LembarDialog
    from skpdoc.model.office import Periode
    from skpdoc.model.skp import Identitas
    from skpdoc.regulation import Regulasi


def _nouns(office: DerivedOffice) -> dict[str, LembarDialog]:
    from skpdoc.cascade.dialog import dialog_sheets

    sheets = dialog_sheets(office.kantor, office.skp, office.findings)
    return {lembar.matriks.kunci: lembar for lembar in sheets}


def _owner(lembar: LembarDialog) -> tuple[str, Identitas, Periode]:
    return lembar.matriks.nama_unit, lembar.matriks.pimpinan, lembar.matriks.periode


def _context(regulasi: Regulasi, tata_letak: FormLayout, lembar: LembarDialog) -> Context:
    from skpdoc.documents.contexts.dialog import dialog_context

    return dialog_context(regulasi, tata_letak, lembar)


def _samples(_: str, __: Regulasi) -> tuple[LembarDialog, LembarDialog]:
    from skpdoc.documents.checking.contoh_dialog import CONTOH_DIALOG, CONTOH_DIALOG_KOSONG

    return CONTOH_DIALOG, CONTOH_DIALOG_KOSONG


def _printed(lembar: LembarDialog) -> LembarDialog:
    from dataclasses import replace

    return replace(lembar, matriks=replace(lembar.matriks, file=""))


JENIS_DIALOG = DocumentKind(
    nama="Dialog Kinerja",
    pilihan="dialog",
    milik=DocumentOwner.PIMPINAN,
    forms=("lembar_dialog",),
    needed=("periode", "pimpinan.nama", "daftar_hasil[].rencana_hasil_kerja", "daftar_pertanyaan[].teks"),
    nouns=_nouns,
    owner=_owner,
    context=_context,
    samples=_samples,
    printed=_printed,
    rests_on=lambda rows, _, lembar: rows.mph(lembar.matriks),
    jejak=GalatTrail.DIALOG,
    recipients=frozenset(),
    is_issued=False,
)
