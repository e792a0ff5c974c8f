"""One form filled, the quick way where it can be; the first document of every form is made both ways."""

from __future__ import annotations

from lxml import etree

from skpdoc.documents.complete import complete_parts
from skpdoc.documents.engine import Context, PreparedForm
from skpdoc.model.choices import UkuranKertas

_EVERY = 5_000
"""documents of one form after which one is made both ways again"""


def filled_parts(form: PreparedForm, context: Context) -> dict[str, bytes]:
    """Every part of one document that is filled in; raises SkpdocError at a fault of the form or of a text.

    What the quick way cannot fill, the complete way fills, or says what is wrong.
    """
    kertas = UkuranKertas(str(context["ukuran_kertas"]))
    arah = str(context.get("arah", ""))
    quick = form.quick(kertas, arah)
    if quick is None or not quick.is_trusted:
        return complete_parts(form, context, kertas, arah)
    try:
        parts = quick.fill(context)
    except Exception:  # whatever a value that does not fit makes Python raise
        return complete_parts(form, context, kertas, arah)
    if quick.made % _EVERY != 1:
        return parts
    complete = complete_parts(form, context, kertas, arah)
    quick.is_trusted = same_parts(parts, complete)
    return parts if quick.is_trusted else complete


def same_parts(one: dict[str, bytes], other: dict[str, bytes]) -> bool:
    """Whether they are the same but for how XML may be written."""
    return _canonical(one) == _canonical(other)


def _canonical(parts: dict[str, bytes]) -> dict[str, bytes] | None:
    try:
        return {name: etree.tostring(etree.fromstring(xml), method="c14n") for name, xml in parts.items()}
    except etree.XMLSyntaxError:
        return None
