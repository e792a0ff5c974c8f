"""``skpdoc verify``: which document and version a returned file is, and whether it still says what was issued."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from skpdoc.documents.archive import read_regular
from skpdoc.documents.returned import DokumenWord, read_returned, untracked
from skpdoc.errors import SkpdocError
from skpdoc.model.kembali import Masukan
from skpdoc.pipeline.files import sha256, unreadable
from skpdoc.pipeline.issued import MOST_BYTES, Terbit, Terbitan

_ZIP = b"PK\x03\x04"


class JenisBerkas(StrEnum):
    """What kind of file it is, by its content, never by its name."""

    WORD = "Word"
    PDF = "PDF"

    @property
    def suffix(self) -> str:
        """The ending that such a file ought to have."""
        return ".docx" if self is JenisBerkas.WORD else ".pdf"


class Isi(StrEnum):
    """What a returned file says, held against what was issued."""

    BERKAS_SAMA = "berkasnya persis yang diterbitkan"
    TEKS_SAMA = "teksnya sama dengan yang diterbitkan"
    BERUBAH = "berubah dari yang diterbitkan"
    TAK_DIBANDINGKAN = "tidak dapat dibandingkan"


@dataclass(frozen=True, slots=True)
class Pemeriksaan:
    """What there is to say of one returned file.

    ``nomor`` are the ids that stand in it, ``terbit`` the issued document where they name exactly one;
    ``perubahan`` is what reads otherwise without a trace, ``masukan`` what was written with Word's own means,
    ``catatan`` further sentences.
    """

    berkas: Path
    sha256: str
    bentuk: JenisBerkas
    nomor: tuple[str, ...]
    terbit: Terbit | None
    isi: Isi
    perubahan: tuple[Masukan, ...] = ()
    masukan: tuple[Masukan, ...] = ()
    catatan: tuple[str, ...] = ()
    penanda_tangan: tuple[str, ...] = ()

    @property
    def is_as_issued(self) -> bool:
        """It is a document of ours that holds, and nothing in it was changed without a trace."""
        is_same = self.isi in (Isi.BERKAS_SAMA, Isi.TEKS_SAMA)
        return is_same and self.terbit is not None and self.terbit.berlaku


def verify(path: Path, terbitan: Terbitan) -> Pemeriksaan:
    """Look at one returned file. Raises SkpdocError where it cannot be read as a Word file."""
    data = read_file(path)
    if not data.startswith(_ZIP):
        raise SkpdocError(f"{path}: bukan berkas Word (.docx). Simpan ulang dari Word, lalu coba lagi.")
    return _verify_word(path, data, terbitan)


def read_file(path: Path) -> bytes:
    """A returned file's bytes. Raises SkpdocError where there are none, or too many."""
    try:
        data = read_regular(path, MOST_BYTES)
    except OSError as error:
        raise unreadable(path, error) from error
    if not data:
        raise SkpdocError(f"{path}: berkas kosong (0 bita). Minta dikirim ulang.")
    return data


def _verify_word(path: Path, data: bytes, terbitan: Terbitan) -> Pemeriksaan:
    word = read_returned(data, str(path))
    terbit, notes = _recognised(word.id_dokumen, terbitan)
    isi, changes, more = _compared(word, data, terbit)
    return Pemeriksaan(
        path,
        sha256(data),
        JenisBerkas.WORD,
        word.id_dokumen,
        terbit,
        isi,
        changes,
        word.masukan,
        (*notes, *more),
    )


def _recognised(nomor: tuple[str, ...], terbitan: Terbitan) -> tuple[Terbit | None, tuple[str, ...]]:
    """The one document that the ids in a file name, and what stands in the way."""
    if not nomor:
        return None, ("Tidak ada nomor dokumen skpdoc di dalamnya.",)
    if len(nomor) > 1:
        return None, (f"Memuat beberapa nomor dokumen: {', '.join(nomor[:3])}. Periksa isinya dengan mata.",)
    terbit = terbitan.find(nomor[0])
    if terbit is None:
        return None, ("Nomornya tidak tercatat di folder hasil; mungkin dari folder atau tahun lain.",)
    if not terbit.berlaku:
        return terbit, ("Ini versi lama; dokumennya sudah diganti dengan versi yang lebih baru.",)
    return terbit, ()


_Compared = tuple[Isi, tuple[Masukan, ...], tuple[str, ...]]


def _compared(word: DokumenWord, data: bytes, terbit: Terbit | None) -> _Compared:
    if terbit is None:
        return Isi.TAK_DIBANDINGKAN, (), ()
    if any(entry.sha256 == sha256(data) for entry in terbit.berkas.values()):
        return Isi.BERKAS_SAMA, (), ()
    issued = terbit.issued(".docx")
    if issued is None:
        return Isi.TAK_DIBANDINGKAN, (), ("Berkas terbitannya tidak ada lagi di folder hasil.",)
    ours = read_returned(issued, terbit.berkas[".docx"].path)
    changes = untracked(ours, word)
    more = word.gambar - ours.gambar
    notes = (
        (f"Memuat {more} gambar atau kotak teks tambahan; isinya tidak dibandingkan.",) if more > 0 else ()
    )
    return (Isi.BERUBAH if changes else Isi.TEKS_SAMA), changes, notes
