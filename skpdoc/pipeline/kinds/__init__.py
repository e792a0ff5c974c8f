"""The kinds of documents, one file a kind; whatever makes, lists, mails or awaits documents walks over them.

``--help`` names the kinds, so a kind imports what a document takes only when one is made.
"""

from __future__ import annotations

from skpdoc.pipeline.kinds.dialog import JENIS_DIALOG
from skpdoc.pipeline.kinds.jenis import DocumentKind
from skpdoc.pipeline.kinds.manual_iku import JENIS_MANUAL_IKU
from skpdoc.pipeline.kinds.mph import JENIS_MPH
from skpdoc.pipeline.kinds.skp import JENIS_SKP

KINDS: dict[str, DocumentKind] = {
    one.nama: one for one in (JENIS_SKP, JENIS_MANUAL_IKU, JENIS_MPH, JENIS_DIALOG)
}
"""by name, in the order in which people are told of them"""


def issued_kinds() -> tuple[DocumentKind, ...]:
    """Those that ``generate`` writes and the index lists."""
    return tuple(one for one in KINDS.values() if one.is_issued)
