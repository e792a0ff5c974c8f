"""The kinds of documents, one file a kind; whatever makes, lists, mails or awaits documents walks over them.

``--help`` names the kinds, so a kind imports what a document takes only when one is made.
"""

from __future__ import annotations

from skpdoc.pipeline.kinds.akumulasi import JENIS_AKUMULASI
from skpdoc.pipeline.kinds.dialog import JENIS_DIALOG
from skpdoc.pipeline.kinds.dokumen_evaluasi import JENIS_DOKUMEN_EVALUASI
from skpdoc.pipeline.kinds.evaluasi import JENIS_EVALUASI
from skpdoc.pipeline.kinds.jenis import DocumentKind, OfficeCycle
from skpdoc.pipeline.kinds.konversi import JENIS_KONVERSI
from skpdoc.pipeline.kinds.manual_iku import JENIS_MANUAL_IKU
from skpdoc.pipeline.kinds.mph import JENIS_MPH
from skpdoc.pipeline.kinds.pak import JENIS_PAK
from skpdoc.pipeline.kinds.skp import JENIS_SKP
from skpdoc.pipeline.kinds.umpan_balik import JENIS_UMPAN_BALIK

KINDS: dict[str, DocumentKind] = {
    one.nama: one
    for one in (
        JENIS_SKP,
        JENIS_MANUAL_IKU,
        JENIS_MPH,
        JENIS_DIALOG,
        JENIS_DOKUMEN_EVALUASI,
        JENIS_EVALUASI,
        JENIS_UMPAN_BALIK,
        JENIS_KONVERSI,
        JENIS_AKUMULASI,
        JENIS_PAK,
    )
}
"""by name, in the order in which people are told of them"""


def needed_kinds() -> str:
    """What everybody has, as people are told of it: ``SKP``."""
    return " dan ".join(one.nama for one in issued_kinds() if one.is_needed)


def issued_kinds(siklus: OfficeCycle = OfficeCycle.PLANNING) -> tuple[DocumentKind, ...]:
    """Those of one half of the year that are written and stand in its index."""
    return tuple(one for one in KINDS.values() if one.is_issued and one.siklus is siklus)


def every_issued_kind() -> tuple[DocumentKind, ...]:
    """Those of both halves."""
    return tuple(one for one in KINDS.values() if one.is_issued)


def usual_kinds(siklus: OfficeCycle = OfficeCycle.PLANNING) -> tuple[DocumentKind, ...]:
    """Those that are made where none is named."""
    return tuple(one for one in issued_kinds(siklus) if not one.is_asked)
