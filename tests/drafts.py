"""Documents of nouns that a test invents, kind by kind."""

from __future__ import annotations

from skpdoc.documents.engine import Context
from skpdoc.documents.forms import Forms
from skpdoc.documents.layout import FormLayout
from skpdoc.documents.render import Manuscript
from skpdoc.model.dialog import LembarDialog
from skpdoc.model.skp import SKP, MatriksPeranHasil
from skpdoc.pipeline.kinds import KINDS
from skpdoc.pipeline.kinds.dialog import JENIS_DIALOG
from skpdoc.pipeline.kinds.manual_iku import JENIS_MANUAL_IKU
from skpdoc.pipeline.kinds.mph import JENIS_MPH
from skpdoc.pipeline.kinds.skp import JENIS_SKP
from skpdoc.regulation import Regulasi


def naskah_skp(forms: Forms, regulasi: Regulasi, skp: SKP) -> Manuscript:
    return JENIS_SKP.naskah(forms, regulasi, skp)


def naskah_manual_iku(forms: Forms, regulasi: Regulasi, skp: SKP) -> Manuscript:
    return JENIS_MANUAL_IKU.naskah(forms, regulasi, skp)


def naskah_mph(forms: Forms, regulasi: Regulasi, matriks: MatriksPeranHasil) -> Manuscript:
    return JENIS_MPH.naskah(forms, regulasi, matriks)


def naskah_dialog(forms: Forms, regulasi: Regulasi, lembar: LembarDialog) -> Manuscript:
    return JENIS_DIALOG.naskah(forms, regulasi, lembar)


def samples(form: str, regulasi: Regulasi, tata_letak: FormLayout) -> list[Context]:
    """What a form is tried with."""
    jenis = next(one for one in KINDS.values() if form in one.forms)
    return [{**one, "id_dokumen": "CONTOH-00000000"} for one in jenis.trials(form, regulasi, tata_letak)]
