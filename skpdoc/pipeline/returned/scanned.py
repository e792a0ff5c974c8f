"""Whether a scan has all pages that were issued, as far as the numbers on them tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skpdoc.documents.readback.document import ID_DOKUMEN
from skpdoc.guard.guarded import guarded
from skpdoc.pipeline.returned.issued import IssuedDocument

if TYPE_CHECKING:  # Word files need no PDF libraries
    from skpdoc.pdf.returned import ReturnedPdf

_SECONDS = 25


def page_sum(terbit: IssuedDocument | None, found: ReturnedPdf) -> tuple[int, str]:
    """How many pages of the issued PDF it has not, and what somebody has to look at.

    A page without a code may be any page: it never makes up for one that is missing, unless somebody looks. Nothing is
    missing where the PDF as issued is not there to be counted.
    """
    from skpdoc.pdf.stack import count_pages  # noqa: PLC0415

    issued = terbit.issued(".pdf") if terbit else None
    wanted = guarded(count_pages, issued, seconds=_SECONDS) if issued else 0
    coded = sum(bool(ID_DOKUMEN.search(text)) for text in found.per_halaman)
    others = max(0, found.halaman - found.putih - coded)
    if terbit is not None and others:
        known = f"; yang berkode {coded}, terbit {wanted} halaman" if wanted else ""
        told = f"{others} halaman tanpa kode QR yang terbaca ikut{known}. Periksa apakah itu halamannya."
        return max(0, wanted - coded - others), told
    if wanted and coded > wanted:
        return 0, f"{coded} halaman, padahal terbit {wanted}: ada yang dua kali. Periksa apakah semua ada."
    return max(0, wanted - coded), ""
