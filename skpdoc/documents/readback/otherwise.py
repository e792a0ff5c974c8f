"""Whether a document that stands would read the same if it were made now, whatever else of it has changed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from skpdoc.documents.archive import read_parts
from skpdoc.documents.readback.document import ID_DOKUMEN, ReturnedParagraph, text_changes
from skpdoc.documents.wordml import P, parse_xml, plain_text
from skpdoc.errors import SkpdocError
from skpdoc.model.kembali import DocumentPlace
from skpdoc.text.lines import one_line

_SAYING = re.compile(r"word/(document|(header|footer|footnotes|endnotes)\d*)\.xml")


def reads_otherwise(former: bytes, present: bytes) -> tuple[tuple[str, str], ...]:
    """What two of our .docx print differently, paragraph by paragraph (former, present); () where both read the same.

    The id in the foot counts only where nothing else differs. Raises SkpdocError where one cannot be read.
    """
    try:
        old, new = (list(_paragraphs(data)) for data in (former, present))
    except (etree.XMLSyntaxError, ValueError) as error:
        raise SkpdocError("Isinya rusak.") from error
    pairs = tuple((one.lama, one.baru) for one in text_changes(old, new))
    return tuple(pair for pair in pairs if _without_id(pair[0]) != _without_id(pair[1])) or pairs


def _paragraphs(data: bytes) -> Iterator[ReturnedParagraph]:
    for name, content in sorted(read_parts(data, "").items()):
        if _SAYING.fullmatch(name):
            texts = (one_line(plain_text(one)) for one in parse_xml(content).iter(P))
            yield from (ReturnedParagraph(text, DocumentPlace()) for text in texts if text)


def _without_id(text: str) -> str:
    return ID_DOKUMEN.sub("", text)
