"""Nouns in, Word documents out: context, form, finish, proof, archive."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from skpdoc.documents.archive import MAIN_PART, write_parts
from skpdoc.documents.context_dialog import dialog_context
from skpdoc.documents.context_manual import manual_context
from skpdoc.documents.context_mph import mph_context
from skpdoc.documents.context_skp import skp_context
from skpdoc.documents.engine import Context, PreparedForm
from skpdoc.documents.fault import CHECK_HINT
from skpdoc.documents.finish import finish_part, paper_ratio, scale_tables
from skpdoc.documents.forms import FormName, Forms, skp_form
from skpdoc.documents.proof import prove
from skpdoc.documents.wording import id_dokumen
from skpdoc.documents.wordml import parse_xml, plain_text
from skpdoc.errors import SkpdocError
from skpdoc.model.choices import UkuranKertas
from skpdoc.model.dialog import LembarDialog
from skpdoc.model.skp import SKP, MatriksPeranHasil
from skpdoc.regulation import Regulasi


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished document: its id, as its footer shows it, and its bytes."""

    id_dokumen: str
    isi: bytes


def render_skp(forms: Forms, regulasi: Regulasi, skp: SKP) -> Rendered:
    """The SKP of one person and period, with its Lampiran, in the form of his jabatan and pendekatan."""
    name = skp_form(skp.bentuk, skp.pendekatan)
    context = skp_context(regulasi, forms.tata_letak, skp)
    nomor = skp.dinilai.nomor or skp.dinilai.nama
    return _render(forms, name, id_dokumen(name, skp.nama_unit, nomor, skp.periode, context), context)


def render_manual_iku(forms: Forms, regulasi: Regulasi, skp: SKP) -> Rendered:
    """The Manual IKU of one person and period, a page an indicator."""
    context = manual_context(regulasi, forms.tata_letak, skp)
    name, nomor = FormName.MANUAL_IKU, skp.dinilai.nomor or skp.dinilai.nama
    return _render(forms, name, id_dokumen(name, skp.nama_unit, nomor, skp.periode, context), context)


def render_mph(forms: Forms, regulasi: Regulasi, matriks: MatriksPeranHasil) -> Rendered:
    """The matrix of one pimpinan or ketua tim."""
    context = mph_context(regulasi, forms.tata_letak, matriks)
    name, nomor = FormName.MPH, matriks.pimpinan.nomor or matriks.pimpinan.nama
    return _render(forms, name, id_dokumen(name, matriks.nama_unit, nomor, matriks.periode, context), context)


def render_dialog(forms: Forms, regulasi: Regulasi, lembar: LembarDialog) -> Rendered:
    """The working sheet of one pimpinan or ketua tim for the dialog kinerja."""
    context = dialog_context(regulasi, forms.tata_letak, lembar)
    name, matriks = FormName.LEMBAR_DIALOG, lembar.matriks
    nomor = matriks.pimpinan.nomor or matriks.pimpinan.nama
    return _render(forms, name, id_dokumen(name, matriks.nama_unit, nomor, matriks.periode, context), context)


def _render(forms: Forms, name: FormName, identity: str, context: Context) -> Rendered:
    return Rendered(identity, fill(forms.forms[name], identity, context))


def fill(form: PreparedForm, identity: str, context: Context) -> bytes:
    """One form filled: strict XML, proven text, fixed bytes."""
    rendered = form.render({**context, "id_dokumen": identity})
    try:
        roots = {name: parse_xml(xml) for name, xml in rendered.parts.items()}
    except etree.XMLSyntaxError as error:
        raise SkpdocError(f"Formulir {form.file}: tag merusak susunan dokumen Word. {CHECK_HINT}") from error
    for root in roots.values():
        finish_part(root)
    ratio = paper_ratio(roots[MAIN_PART], UkuranKertas(str(context["ukuran_kertas"])))
    for root in roots.values():
        scale_tables(root, ratio)
    prove(form.file, rendered.shown, "".join(map(plain_text, roots.values())))
    parts = {**form.constant, **{name: _serialise(root) for name, root in roots.items()}}
    if _CORE in parts:
        parts[_CORE] = _core_properties(identity, context)
    return write_parts(parts)


_CORE = "docProps/core.xml"


def _serialise(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _core_properties(identity: str, context: Context) -> bytes:
    """Title and id; no dates and no author, so that one input gives one file."""
    cp = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    dc = "http://purl.org/dc/elements/1.1/"
    root = etree.Element(f"{{{cp}}}coreProperties", nsmap={"cp": cp, "dc": dc})
    judul = context["judul"]
    title = judul["dokumen"] if isinstance(judul, dict) else ""
    for name, text in (("title", title), ("creator", "skpdoc"), ("identifier", identity)):
        etree.SubElement(root, f"{{{dc}}}{name}").text = str(text)
    return _serialise(root)
