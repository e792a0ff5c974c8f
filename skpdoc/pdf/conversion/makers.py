"""Which program makes the PDFs on this computer."""

from __future__ import annotations

import os
from collections.abc import Mapping

from skpdoc.errors import SkpdocError
from skpdoc.pdf.conversion.libreoffice import VARIABLE, find_libreoffice
from skpdoc.pdf.conversion.maker import PdfMaker
from skpdoc.pdf.conversion.microsoft_word.find import find_word


def find_maker(environment: Mapping[str, str] | None = None) -> PdfMaker:
    """What ``SOFFICE`` names; else Microsoft Word, else LibreOffice.

    Raises SkpdocError where there is none, saying how to get one.
    """
    values = os.environ if environment is None else environment
    word = None if values.get(VARIABLE) else find_word()
    maker = word or find_libreoffice(values)
    if maker is None:
        raise SkpdocError(
            "Untuk membuat PDF diperlukan Microsoft Word (di Windows) atau LibreOffice, dan keduanya tidak ditemukan. "
            "Pasang LibreOffice dari https://id.libreoffice.org (Debian/Ubuntu: sudo apt install libreoffice-writer), "
            f"lalu jalankan lagi. Bila sudah terpasang di tempat lain, isi variabel lingkungan {VARIABLE} dengan "
            "lokasi soffice. Dokumen Word tidak memerlukannya."
        )
    return maker
