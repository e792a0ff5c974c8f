"""Nouns in, Word documents out: context, form, finish, proof, archive."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

from skpdoc import __version__
from skpdoc.documents.archive import CORE_PART
from skpdoc.documents.contexts.wording import content_digest, id_dokumen
from skpdoc.documents.engine import Context, PreparedForm
from skpdoc.documents.filling import filled_parts
from skpdoc.documents.forms import Forms
from skpdoc.documents.places import CURVE_NAME, QR_NAME
from skpdoc.documents.qr_drawing.png import qr_png
from skpdoc.model.office import Periode
from skpdoc.model.skp import Identitas


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A document before it is filled in: quickly had, and enough to know whether it must be made at all.

    ``masukan`` is the SHA-256 of all that its bytes depend on: the form, its settings, the version of skpdoc and
    the context.
    """

    id_dokumen: str
    masukan: str
    form: PreparedForm = field(repr=False)
    context: Context = field(repr=False)

    def render(self) -> bytes:
        """The Word document; raises SkpdocError where the form or a text is at fault."""
        return fill(self.form, self.id_dokumen, self.context)


def naskah_of(forms: Forms, name: str, owner: tuple[str, Identitas, Periode], context: Context) -> Manuscript:
    """A document of ``owner`` (name of the unit, person, period) in the form ``name``."""
    unit, person, periode = owner
    form, content = forms.forms[name], content_digest(name, context)
    identity = id_dokumen(unit, person.nomor or person.nama, periode, content)
    inputs = "\n".join((__version__, form.sidik, forms.sidik_format, identity, content))
    return Manuscript(identity, hashlib.sha256(inputs.encode()).hexdigest(), form, context)


def fill(form: PreparedForm, identity: str, context: Context) -> bytes:
    """One form filled: strict XML, nothing lost, fixed bytes."""
    parts = filled_parts(form, {**context, "id_dokumen": identity})
    if form.has_properties:
        parts[CORE_PART] = _core_properties(identity, context)
    parts |= {name: _DRAWN[what](identity, context) for name, what in form.drawn.items()}
    return form.package.with_parts(parts)


def _curve(_: str, context: Context) -> bytes:
    from skpdoc.documents.curve import curve_png  # noqa: PLC0415  # Pillow takes a moment; planning draws none

    curve = context.get("kurva")
    points = [one for one in curve if isinstance(one, dict)] if isinstance(curve, list) else []
    return curve_png(tuple((str(one["nama"]), int(str(one["frekuensi"]))) for one in points))


_DRAWN: Mapping[str, Callable[[str, Context], bytes]] = {
    QR_NAME: lambda identity, _: qr_png(identity),
    CURVE_NAME: _curve,
}
"""name of a picture in the form → what draws it, from id and content"""


def _core_properties(identity: str, context: Context) -> bytes:
    """Title and id; no dates and no author, so that one input gives one file."""
    judul = context["judul"]
    title = judul["dokumen"] if isinstance(judul, dict) else ""
    return _CORE.format(escape(str(title)), escape(identity)).encode()


_CORE = (
    "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{}</dc:title><dc:creator>skpdoc</dc:creator>'
    "<dc:identifier>{}</dc:identifier></cp:coreProperties>"
)
