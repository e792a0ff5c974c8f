"""What of a form's tables is known before it is filled: which rows depend on one another, and what may follow."""

from __future__ import annotations

from lxml import etree

from skpdoc.documents.breaks import CONTINUED, HELD, WHOLE
from skpdoc.documents.quick.blocks import BLOCKS, NS
from skpdoc.documents.tables import kind_of
from skpdoc.documents.wordml import TBL, TC, TR, is_continued, is_on, w

Element = etree._Element


def keeps_with_next(paragraph: Element) -> bool:
    """Whether the form says so."""
    return is_on(paragraph.find(f"{w('pPr')}/{w('keepNext')}"))


def can_be_dropped(table: Element) -> bool:
    """All its rows stand in blocks: there may be none."""
    return next(table.iterchildren(TR), None) is None


def is_simple(table: Element) -> bool:
    """No row is repeated, none goes on in the next, and none may be a foot."""
    kinds = [kind_of(row) for row in table.iter(TR)]
    is_one = len({kind & HELD for kind in kinds}) < 2
    unsure = any(map(is_unsurely_continued, table.iter(TR)))
    return is_one and not unsure and not any(kind & ~(WHOLE | HELD) for kind in kinds)


def is_unsurely_continued(row: Element) -> bool:
    """A cell in a block goes on from the row above: whether it is there is known only when the form is filled."""
    return not kind_of(row) & CONTINUED and any(map(is_continued, row.iter(TC)))


def is_followed_later(table: Element) -> bool:
    """What comes after it is known only when the form is filled."""
    following = table.getnext()
    if following is None:
        parent = table.getparent()
        return parent is not None and parent.tag in BLOCKS
    return str(following.tag).startswith(f"{{{NS}}}") or (following.tag == TBL and can_be_dropped(following))


def may_follow_table(paragraph: Element) -> bool:
    """A table may come before it, which is known only when the form is filled."""
    before = paragraph.getprevious()
    if before is None:
        parent = paragraph.getparent()
        return parent is not None and parent.tag in BLOCKS
    return str(before.tag).startswith(f"{{{NS}}}") or (before.tag == TBL and can_be_dropped(before))
