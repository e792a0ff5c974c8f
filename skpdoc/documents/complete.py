"""The complete way to fill a form: Jinja, then the finished document parsed, mended, measured and proven.

Slower than the quick way (:mod:`skpdoc.documents.quick`) and without its bounds: it fills every form that may be
used, says what is wrong with one that may not, and is what the quick way is held against.
"""

from __future__ import annotations

from lxml import etree

from skpdoc.documents.engine import Context, PreparedForm
from skpdoc.documents.fault import CHECK_HINT
from skpdoc.documents.finish import finish_part, paper_ratio, scale_tables
from skpdoc.documents.fitting import fit_words
from skpdoc.documents.proof import prove
from skpdoc.documents.relations import MAIN_PART
from skpdoc.documents.wordml import parse_xml, plain_text
from skpdoc.errors import SkpdocError
from skpdoc.model.choices import UkuranKertas


def complete_parts(
    form: PreparedForm, context: Context, kertas: UkuranKertas, arah: str = ""
) -> dict[str, bytes]:
    """Every part of one document; raises SkpdocError at a fault of the form or of a text."""
    rendered = form.render(context)
    try:
        roots = {name: parse_xml(xml) for name, xml in rendered.parts.items()}
    except etree.XMLSyntaxError as error:
        raise SkpdocError(f"Formulir {form.file}: tag merusak susunan dokumen Word. {CHECK_HINT}") from error
    for root in roots.values():
        finish_part(root)
    ratio = paper_ratio(roots[MAIN_PART], kertas, arah)
    for root in roots.values():
        scale_tables(root, ratio)
        fit_words(root, form.letterings)
    prove(form.file, rendered.shown, "".join(map(plain_text, roots.values())))
    return {name: serialise(root) for name, root in roots.items()}


def serialise(root: etree._Element) -> bytes:
    """A part as it is written into the archive."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
