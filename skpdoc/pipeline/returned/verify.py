"""``skpdoc verify``: which document and version a returned file is, and whether it still says what was issued."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from skpdoc.documents.readback.document import ID_DOKUMEN, ReturnedWord, read_returned, untracked
from skpdoc.errors import SkpdocError
from skpdoc.guard.guarded import guarded
from skpdoc.model.kembali import Remark
from skpdoc.pipeline.folder.files import sha256
from skpdoc.pipeline.returned.certificates import signing_notes, whose
from skpdoc.pipeline.returned.file_content import PHOTOS, ZIP, is_pdf, read_file
from skpdoc.pipeline.returned.issued import IssuedDocument, IssuedDocuments
from skpdoc.pipeline.returned.scanned import page_sum
from skpdoc.pipeline.returned.verified import ContentMatch, FileKind, Verification
from skpdoc.pipeline.returned.verify_book import is_workbook, verify_book
from skpdoc.pipeline.settings.office import FILE as SETTINGS
from skpdoc.pipeline.settings.office import trusted_issuers

if TYPE_CHECKING:
    pass

Result = TypeVar("Result")

_SECONDS = 25
"""a step; two make a file's answer, in less than a minute"""
_PRINT_AGAIN = "Minta PDF-nya dipindai atau dicetak ulang."
_ANOTHER_FILE = "Bukan berkas terbitan itu sendiri; dibandingkan kata demi kata dan tampilannya."
_PRINTED_AGAIN = "Dicetak ulang: letak atau ukurannya di kertas lain; kata-kata dan tampilannya sama."
_ONLY_CODE = (
    "Nomornya hanya terbaca dari kode QR, bukan dari tulisannya (halamannya diputar, atau hurufnya menjadi garis): "
    "isinya tidak dapat dibandingkan, periksa dengan mata."
)
_SAVE_AGAIN = "Minta dikirim ulang sebagai .docx yang disimpan dari Word."
_COMPOUND = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_UNREADABLE = (
    "Kode QR di kaki halaman tidak terbaca. Pindai ulang pada 200 dpi atau lebih, atau foto ulang dari atas, terang, "
    "satu halaman penuh."
)


def verify(path: Path, terbitan: IssuedDocuments, roots: Sequence[bytes] = ()) -> Verification:
    """Look at one returned file; ``roots`` are certificates (DER) that are trusted beside this computer's.

    Raises SkpdocError where it cannot be read as a Word file, a PDF or a photo.
    """
    return examine(path, read_file(path), terbitan, roots)


def examine(path: Path, data: bytes, terbitan: IssuedDocuments, roots: Sequence[bytes] = ()) -> Verification:
    """As :func:`verify`, of bytes that are called ``path``."""
    if data.startswith(ZIP):
        if is_workbook(data):
            return verify_book(path, data, terbitan)
        return _verify_word(path, data, terbitan)
    if is_pdf(data):
        return _verify_pdf(path, data, terbitan, roots)
    if data.startswith(_COMPOUND):
        what = "diberi kata sandi" if _ENCRYPTED in data else "dalam format lama (.doc)"
        raise SkpdocError(
            f"{path}: berkas Office {what}. Minta dikirim ulang tanpa kata sandi, sebagai .docx."
        )
    for beginning, bentuk in PHOTOS.items():
        if data.startswith(beginning):
            return _verify_photo(path, data, bentuk, terbitan)
    if data[4:8] == b"ftyp":
        raise SkpdocError(f"{path}: foto HEIC (iPhone) atau video. Minta dikirim ulang sebagai JPG atau PDF.")
    raise SkpdocError(
        f"{path}: bukan berkas Word (.docx), PDF, atau foto (.jpg, .png). Minta dikirim ulang dalam bentuk itu."
    )


def trusted_roots(told: Path | None = None, settings: Path = Path(SETTINGS)) -> tuple[bytes, ...]:
    """The certificates of ``told``, or those that the ``skpdoc.toml`` of the current folder names, as DER."""
    from skpdoc.pdf.roots import read_roots  # noqa: PLC0415  # as below

    issuers = told or trusted_issuers(settings)
    return read_roots(issuers) if issuers else ()


def _verify_word(path: Path, data: bytes, terbitan: IssuedDocuments) -> Verification:
    word = _read_word(data, str(path))
    terbit, notes = _recognised(word.id_dokumen, terbitan)
    one = _compared(word, data, terbit)
    return Verification(
        path,
        sha256(data),
        FileKind.WORD,
        word.id_dokumen,
        terbit,
        one.isi,
        one.perubahan,
        (*word.masukan, *one.masukan),
        (*notes, *one.catatan),
        bahaya=one.bahaya,
    )


def _read_word(data: bytes, name: str) -> ReturnedWord:
    return guarded(read_returned, data, name, seconds=_SECONDS, name=name, remedy=_SAVE_AGAIN)


def _recognised(
    nomor: tuple[str, ...], terbitan: IssuedDocuments
) -> tuple[IssuedDocument | None, tuple[str, ...]]:
    """The one document that the ids in a file name, and what stands in the way."""
    if not nomor:
        return None, ("Tidak ada nomor dokumen skpdoc di dalamnya.",)
    if len(nomor) > 1:
        return None, (f"Memuat {len(nomor)} nomor dokumen: {', '.join(nomor)}. Periksa isinya dengan mata.",)
    terbit = terbitan.find(nomor[0])
    if terbit is None:
        return None, ("Nomornya tidak tercatat di folder hasil; mungkin dari folder atau tahun lain.",)
    notes = (f"{terbit.tak_dihitung}.",) if terbit.pengganti else ()
    if not terbit.berlaku:
        return terbit, (*notes, "Ini versi lama; dokumennya sudah diganti dengan versi yang lebih baru.")
    return terbit, notes


@dataclass(frozen=True, slots=True)
class _Compared:
    """What comes of holding a file against what was issued."""

    isi: ContentMatch
    perubahan: tuple[Remark, ...] = ()
    masukan: tuple[Remark, ...] = ()
    catatan: tuple[str, ...] = ()
    bahaya: tuple[str, ...] = ()


def _compared(word: ReturnedWord, data: bytes, terbit: IssuedDocument | None) -> _Compared:
    if terbit is not None and any(entry.sha256 == sha256(data) for entry in terbit.berkas.values()):
        return _Compared(ContentMatch.BERKAS_SAMA)
    issued = terbit.issued(".docx") if terbit else None
    if terbit is None or issued is None:
        gone = ("Berkas terbitannya tidak ada lagi di folder hasil.",) if terbit else ()
        return _Compared(ContentMatch.TAK_DIBANDINGKAN, catatan=gone, bahaya=word.bahaya)
    ours = _read_word(issued, terbit.berkas[".docx"].path)
    changes, remarks = untracked(ours, word)
    dangers = tuple(one for one in word.bahaya if one not in ours.bahaya)
    return _Compared(
        ContentMatch.BERUBAH if changes else ContentMatch.TEKS_SAMA, changes, remarks, bahaya=dangers
    )


def _verify_pdf(path: Path, data: bytes, terbitan: IssuedDocuments, roots: Sequence[bytes]) -> Verification:
    """A PDF: by the words on its pages; of a scan mostly only the QR code says which document it is."""
    from skpdoc.pdf import returned as pdf  # noqa: PLC0415  # checking Word files need not load the PDF libraries
    from skpdoc.pdf.qr_reading import drawn_codes  # noqa: PLC0415

    found = _read_pdf(path, pdf.read_pdf, data, tuple(roots))
    nomor, is_drawn = _numbers([found.teks]), False
    if not nomor and not found.is_gambar:
        nomor = _numbers(_read_pdf(path, drawn_codes, data))
        is_drawn = bool(nomor)
    terbit, notes = _recognised(nomor, terbitan)
    signed, (kurang, ragu) = tuple(whose(one, terbit) for one in found.tanda_tangan), (0, "")
    if found.is_gambar:
        kurang, ragu = page_sum(terbit, found)
        notes = notes if nomor else (_UNREADABLE,)
        told = "Berupa gambar (hasil pindai): isinya tidak dapat dibandingkan."
        short = (f"Kurang {kurang} halaman dari yang diterbitkan.",) if kurang else ()
        one = _Compared(ContentMatch.TAK_DIBANDINGKAN, catatan=(*short, *filter(None, [ragu]), told))
    elif is_drawn:
        one = _Compared(ContentMatch.TAK_DIBANDINGKAN, catatan=(_ONLY_CODE,))
    elif found.is_kosong:
        told = "Tidak memuat teks maupun gambar hasil pindai: isinya tidak dapat dibandingkan."
        one = _Compared(ContentMatch.TAK_DIBANDINGKAN, catatan=(told,))
    else:
        one = _compared_pdf(path, data, terbit)
    return Verification(
        path,
        sha256(data),
        FileKind.PDF,
        nomor,
        terbit,
        one.isi,
        one.perubahan,
        (),
        (*notes, *one.catatan, *signing_notes(signed, terbit)),
        signed,
        found.is_gambar or is_drawn,
        kurang=kurang,
        halaman=ragu,
    )


def _numbers(texts: Sequence[str]) -> tuple[str, ...]:
    """The ids that stand in them, each once."""
    return tuple(dict.fromkeys(ID_DOKUMEN.findall(" ".join(texts))))


def _verify_photo(path: Path, data: bytes, bentuk: FileKind, terbitan: IssuedDocuments) -> Verification:
    """A photo of a page: its QR code says of which document."""
    from skpdoc.pdf.qr_reading import read_photo  # noqa: PLC0415

    codes = _read_pdf(path, read_photo, data)
    nomor = _numbers(codes)
    terbit, notes = _recognised(nomor, terbitan) if nomor else (None, (_UNREADABLE,))
    told = "Berupa foto: isinya tidak dapat dibandingkan."
    return Verification(
        path,
        sha256(data),
        bentuk,
        nomor,
        terbit,
        ContentMatch.TAK_DIBANDINGKAN,
        catatan=(*notes, told),
        is_pindaian=True,
    )


def _read_pdf(path: Path, function: Callable[..., Result], data: bytes, *more: object) -> Result:
    try:
        return guarded(function, data, *more, seconds=_SECONDS, remedy=_PRINT_AGAIN)
    except SkpdocError as error:
        raise SkpdocError(f"{path}: {error}") from error


def _compared_pdf(path: Path, data: bytes, terbit: IssuedDocument | None) -> _Compared:
    from skpdoc.pdf.compared import compare_pdf, compare_words  # noqa: PLC0415

    if terbit is None:
        return _Compared(ContentMatch.TAK_DIBANDINGKAN)
    if any(entry.sha256 == sha256(data) for entry in terbit.berkas.values()):
        return _Compared(ContentMatch.BERKAS_SAMA)
    issued, word = terbit.issued(".pdf"), terbit.issued(".docx")
    if issued is not None:
        found = _read_pdf(path, compare_pdf, data, issued)
        notes = tuple(f"Ditambahkan alat tanda tangan: {stamp}" for stamp in found.stempel)
        if not found.perubahan and (found.is_pindah or not found.is_rantai):
            notes += (_PRINTED_AGAIN if found.is_pindah else _ANOTHER_FILE,)
    elif word is not None:
        ours = _read_word(word, terbit.berkas[".docx"].path)
        texts = [one.teks for one in (*ours.paragraf, *ours.pinggir)]
        found = _read_pdf(path, compare_words, data, texts)
        notes = ("PDF-nya tidak diterbitkan: hanya kata-katanya dibandingkan dengan berkas Word-nya.",)
    else:
        gone = "Berkas terbitannya tidak ada lagi di folder hasil."
        return _Compared(ContentMatch.TAK_DIBANDINGKAN, catatan=(gone,))
    return _Compared(
        ContentMatch.BERUBAH if found.perubahan else ContentMatch.TEKS_SAMA, found.perubahan, catatan=notes
    )
