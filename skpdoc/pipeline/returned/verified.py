"""What ``skpdoc verify`` says of a returned file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from skpdoc.model.kembali import Remark, TandaTangan
from skpdoc.pipeline.returned.issued import IssuedDocument


class FileKind(StrEnum):
    """What kind of file it is, by its content, never by its name."""

    WORD = "Word"
    PDF = "PDF"
    EXCEL = "Excel"
    JPG = "Foto JPG"
    PNG = "Foto PNG"

    @property
    def suffix(self) -> str:
        """The ending that such a file ought to have."""
        return _SUFFIXES[self]


_SUFFIXES = {
    FileKind.WORD: ".docx",
    FileKind.PDF: ".pdf",
    FileKind.EXCEL: ".xlsx",
    FileKind.JPG: ".jpg",
    FileKind.PNG: ".png",
}


class ContentMatch(StrEnum):
    """What a returned file says, held against what was issued."""

    BERKAS_SAMA = "berkasnya persis yang diterbitkan"
    TEKS_SAMA = "teksnya sama dengan yang diterbitkan"
    BERUBAH = "berubah dari yang diterbitkan"
    TAK_DIBANDINGKAN = "tidak dapat dibandingkan"


@dataclass(frozen=True, slots=True)
class Verification:
    """What there is to say of one returned file.

    ``nomor`` are the ids that stand in it, ``terbit`` the issued document where they name exactly one;
    ``perubahan`` is what reads otherwise without a trace, ``masukan`` what was written with Word's own means,
    ``catatan`` further sentences, ``bahaya`` those about what the file could do to whoever opens it. ``kurang`` is how
    many pages of the issued PDF a scan has not, ``halaman`` what else is to be looked at of its pages.
    """

    berkas: Path
    sha256: str
    bentuk: FileKind
    nomor: tuple[str, ...]
    terbit: IssuedDocument | None
    isi: ContentMatch
    perubahan: tuple[Remark, ...] = ()
    masukan: tuple[Remark, ...] = ()
    catatan: tuple[str, ...] = ()
    tanda_tangan: tuple[TandaTangan, ...] = ()
    is_pindaian: bool = False
    bahaya: tuple[str, ...] = ()
    kurang: int = 0
    halaman: str = ""

    @property
    def is_as_issued(self) -> bool:
        """It is a document of ours that holds, and nothing in it was changed without a trace."""
        is_same = self.isi in (ContentMatch.BERKAS_SAMA, ContentMatch.TEKS_SAMA)
        is_sound = all(one.is_sah for one in self.tanda_tangan)
        is_ours = self.terbit is not None and self.terbit.berlaku
        return is_same and is_sound and is_ours and not self.bahaya
