"""``skpdoc collect``: returned files to the employee whose document they are, and all remarks into one workbook."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path, PurePosixPath

from skpdoc.delivery.ledger import Ledger
from skpdoc.delivery.nouns import IssuedFile, ReturnedFile
from skpdoc.errors import SkpdocError
from skpdoc.model.choices import PIHAK
from skpdoc.model.kembali import RemarkRow, ReturnedKind, SignatureIntegrity, TandaTangan
from skpdoc.pipeline.folder.files import settle, sha256
from skpdoc.pipeline.folder.hold import sole_writer
from skpdoc.pipeline.folder.manifest import Manifest, read_manifest
from skpdoc.pipeline.folder.place import Folder
from skpdoc.pipeline.folder.shelf import KeptFiles, Shelf
from skpdoc.pipeline.returned.file_content import is_pdf, is_readable, read_file
from skpdoc.pipeline.returned.issued import IssuedDocument, IssuedDocuments, issued_in
from skpdoc.pipeline.returned.stacks import page_names, take_apart
from skpdoc.pipeline.returned.verified import ContentMatch, FileKind, Verification
from skpdoc.pipeline.returned.verify import examine, verify
from skpdoc.text.lines import printable
from skpdoc.workbook.writing.remarks_book import write_remarks

FOLDER = "Kembali"
WARNING = "WASPADA"
RECAP = "Rekap Masukan.xlsx"
_WITH_REMARKS = (ReturnedKind.DIKOMENTARI, ReturnedKind.DIKOREKSI, ReturnedKind.DIUBAH)
_SUFFIXES = (".docx", ".pdf", ".jpg", ".jpeg", ".png", ".heic")

Clock = Callable[[], datetime]
Kiriman = tuple[Verification, bytes | None]
"""what a file is; its bytes, where they are a part of a stack"""
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class FiledReturn:
    """A file that was filed: what it is, and where it stands now."""

    pemeriksaan: Verification
    macam: ReturnedKind
    path: Path


@dataclass(slots=True)
class Collection:
    """What became of every file: filed now, filed already, left for a person to decide (with why), unreadable."""

    masuk: list[FiledReturn] = field(default_factory=list)
    sudah_ada: list[Verification] = field(default_factory=list)
    perlu_keputusan: list[tuple[Path, str]] = field(default_factory=list)
    ditolak: list[SkpdocError] = field(default_factory=list)
    tumpukan: list[tuple[Path, int, str]] = field(default_factory=list)
    """scans of several documents: into how many each was taken apart, and which of its pages are of none"""
    rekap: list[Path] = field(default_factory=list)
    """the workbooks of remarks that were written"""
    simpanan: KeptFiles = field(default_factory=KeptFiles)


def collect(
    output: Path,
    folder: Path,
    clock: Clock,
    progress: Progress | None = None,
    roots: Sequence[bytes] = (),
) -> Collection:
    """Copy what came back into ``output``, each to its unit; ``folder`` is left as it is.

    ``roots`` are certificates (DER) that are trusted beside this computer's.

    Raises SkpdocError where one of the folders cannot be read, or a unit's cannot be written.
    """
    terbitan = issued_in(output)
    result, by_unit = Collection(), dict[Path, list[Kiriman]]()
    paths = list(_returned_files(folder, output))
    for done, path in enumerate(paths):
        if progress:
            progress(done, len(paths))
        _look_at(path, (terbitan, roots), result, by_unit)
    if progress:
        progress(len(paths), len(paths))
    for unit, returned in by_unit.items():
        manifest = read_manifest(unit)
        with sole_writer(unit, manifest.akses) as place, Ledger(unit, clock) as ledger:
            for one, content in returned:
                _file(place, one, content, ledger, result)
            settle()
            _write_recap(place, manifest, ledger, terbitan, result)
    return result


def file_scan(output: Path, path: Path, id_dokumen: str, clock: Clock) -> FiledReturn:
    """File a scan in which no number can be read under the document that somebody says it is of.

    Raises SkpdocError where it bears a number, is no scan, was filed already, or there is no such document.
    """
    terbit = issued_in(output).find(id_dokumen)
    if terbit is None:
        raise SkpdocError("Dokumen itu tidak ada di folder hasil. Pilih dari daftarnya.")
    found = verify(path, IssuedDocuments())
    if found.nomor or not found.is_pindaian:
        raise SkpdocError(f"{path.name}: bukan pindaian atau foto yang kode QR-nya tidak terbaca.")
    result = Collection()
    with (
        sole_writer(terbit.folder, terbit.manifest.akses) as place,
        Ledger(terbit.folder, clock) as ledger,
    ):
        _file(place, replace(found, terbit=terbit), None, ledger, result)
    for error in result.ditolak:
        raise error
    if not result.masuk:
        raise SkpdocError(f"{path.name}: sudah ada dari sebelumnya.")
    return result.masuk[0]


def _returned_files(folder: Path, output: Path) -> Iterator[Path]:
    """Every file below ``folder`` that is not hidden, nor Word's own lock file, nor in ``output``; sorted."""
    if not folder.is_dir():
        raise SkpdocError(f"{folder}: folder tidak ada. Sebutkan folder tempat berkas yang kembali disimpan.")
    ours = output.resolve()
    for path in sorted(folder.rglob("*")):
        is_hidden = any(part.startswith((".", "~$")) for part in path.relative_to(folder).parts)
        if not is_hidden and path.is_file() and ours not in path.resolve().parents:
            yield path


def _look_at(
    path: Path,
    known: tuple[IssuedDocuments, Sequence[bytes]],
    result: Collection,
    by_unit: dict[Path, list[Kiriman]],
) -> None:
    """Find whose it is; what nobody can say for certain is left to a person."""
    try:
        if path.suffix.lower() not in _SUFFIXES and not is_readable(path):
            result.perlu_keputusan.append((path, "Bukan berkas Word (.docx), PDF, atau foto (.jpg, .png)."))
            return
        data = read_file(path)
        stack = take_apart(data) if is_pdf(data) else None
        if stack is None:
            _sort((verify(path, *known), None), "", result, by_unit)
            return
    except SkpdocError as error:
        result.ditolak.append(_refused(path, str(error)))
        return
    result.tumpukan.append((path, len(stack.bagian), page_names(stack.sisa) if stack.sisa else ""))
    for part in stack.bagian:
        try:
            _sort((examine(path, part.isi, *known), part.isi), part.disebut, result, by_unit)
        except SkpdocError as error:
            result.ditolak.append(_refused(path, f"{error} ({part.disebut})"))


def _refused(path: Path, why: str) -> SkpdocError:
    """One line, whatever the file is called: a name may hold a line break."""
    return SkpdocError(printable(why if str(path) in why else f"{path}: {why}"))


def _sort(kiriman: Kiriman, pages: str, result: Collection, by_unit: dict[Path, list[Kiriman]]) -> None:
    """``pages`` says which of a stack they are, '' where it is the whole file."""
    one = kiriman[0]
    if one.terbit is not None and kind_of(one) is not None:
        by_unit.setdefault(one.terbit.folder, []).append(kiriman)
    else:
        result.perlu_keputusan.append(
            (one.berkas, f"{pages.capitalize()}: {one.catatan[0]}" if pages else one.catatan[0])
        )


def kind_of(one: Verification) -> ReturnedKind | None:
    """What a file is that came back; None where nothing in it can be held against what was issued.

    It counts as signed only where every signature is sound, its text is what was issued, and all who should
    have signed it, with certificates that are trusted.
    """
    if one.is_pindaian:
        return ReturnedKind.DIPINDAI
    if one.tanda_tangan:
        is_changed = any(tanda.keutuhan is SignatureIntegrity.BERUBAH for tanda in one.tanda_tangan)
        if is_changed or one.isi not in (ContentMatch.BERKAS_SAMA, ContentMatch.TEKS_SAMA):
            return ReturnedKind.DIUBAH
        return _signed_by(one.tanda_tangan, len(one.terbit.penanda_tangan) if one.terbit else len(PIHAK))
    if one.bahaya or (one.isi is ContentMatch.BERUBAH and one.bentuk is not FileKind.WORD):
        return ReturnedKind.DIUBAH
    if one.perubahan or one.masukan:
        return ReturnedKind.DIKOREKSI if one.perubahan else ReturnedKind.DIKOMENTARI
    return None if one.isi is ContentMatch.TAK_DIBANDINGKAN else ReturnedKind.TANPA_PERUBAHAN


def _signed_by(signed: Sequence[TandaTangan], wanted: int) -> ReturnedKind:
    """Of signatures over the issued text, which so many people should sign; a seal beside theirs does no harm."""
    theirs = [tanda.pihak for tanda in signed if tanda.pihak and tanda.is_sah and tanda.is_dikenal]
    if len(set(theirs)) == wanted:
        return ReturnedKind.DITANDATANGANI
    if len(theirs) == len(signed):
        return ReturnedKind.SEBAGIAN
    has_expired = all(tanda.pihak and tanda.is_sah and (tanda.is_dikenal or tanda.masa) for tanda in signed)
    return ReturnedKind.TAK_BERLAKU if has_expired else ReturnedKind.TAK_DIKENAL


def _file(folder: Folder, one: Verification, part: bytes | None, ledger: Ledger, result: Collection) -> None:
    """The copy first, then its line in the ledger, so that a killed run is finished by the next."""
    terbit, macam = one.terbit, kind_of(one)
    assert terbit is not None
    assert macam is not None
    path, content = _place(terbit, one), part or read_file(one.berkas)
    if sha256(content) != one.sha256:
        result.ditolak.append(_refused(one.berkas, "berubah selagi dibaca. Jalankan lagi."))
        return
    if not _copied(folder, path, content, result):
        return
    versi = terbit.versi or _version(terbit, ledger)
    names = tuple(dict.fromkeys(tanda.nama for tanda in one.tanda_tangan))
    kembali = ReturnedFile(terbit.id_dokumen, versi, terbit.kunci, path, one.sha256, macam.value, names)
    if ledger.file_return(kembali):
        result.masuk.append(FiledReturn(one, macam, folder.path / path))
    else:
        result.sudah_ada.append(one)


def _copied(folder: Folder, path: str, content: bytes, result: Collection) -> bool:
    """Whether the copy stands there; another's file in its place is left."""
    found = folder.digest(path)
    if found not in (None, sha256(content)):
        result.ditolak.append(
            SkpdocError(
                f"{folder.path / path}: isinya diubah sesudah dikumpulkan. Pindahkan, lalu jalankan lagi."
            )
        )
        return False
    if found is None:
        folder.write(path, content)
        folder.record.forget([path])  # the ledger says what it is
    return True


def _place(terbit: IssuedDocument, one: Verification) -> str:
    """``Kembali/SKP/198…_Budi_SKP_1a2b3c4d.docx``: by what is in the file, whatever it was called.

    What could harm whoever opens it says so in its name.
    """
    stem = PurePosixPath(next(iter(terbit.berkas.values())).path).stem
    mark = f"_{WARNING}" if one.bahaya else ""
    return f"{FOLDER}/{terbit.jenis}/{stem}_{one.sha256[:8]}{mark}{one.bentuk.suffix}"


def _version(terbit: IssuedDocument, ledger: Ledger) -> int:
    """The version of a document that was never sent: it is recorded now."""
    return max(
        ledger.record(
            IssuedFile(entry.jenis, entry.kunci, entry.id_dokumen, entry.sha256, entry.path, entry.masukan)
        ).versi
        for entry in terbit.berkas.values()
    )


def _write_recap(
    folder: Folder, manifest: Manifest, ledger: Ledger, terbitan: IssuedDocuments, result: Collection
) -> None:
    """All remarks that were ever filed for a unit, read from the filed files themselves."""
    rows = _distinct(row for kembali in ledger.returns() for row in _rows(folder, kembali, terbitan, result))
    if rows:
        shelf = Shelf(folder, Manifest())
        shelf.index(RECAP, write_remarks(f"Rekap Masukan – {manifest.judul}", rows))
        result.rekap.append(folder.path / RECAP)
        result.simpanan.add(shelf.simpanan)


def _rows(
    folder: Folder, kembali: ReturnedFile, terbitan: IssuedDocuments, result: Collection
) -> Iterator[RemarkRow]:
    terbit = terbitan.find(kembali.id_dokumen)
    if terbit is None or kembali.macam not in _WITH_REMARKS or not folder.stands(kembali.path):
        return
    if not folder.holds(kembali.path, kembali.sha256):
        result.simpanan.dibiarkan.append(f"{terbit.jenis} {terbit.nama}: {kembali.path}")
        return
    try:
        one = verify(folder.find(kembali.path), terbitan)
    except SkpdocError as error:
        result.ditolak.append(error)
        return
    nomor = terbit.orang.nomor if terbit.orang else terbit.kunci
    for masukan in (*one.masukan, *one.perubahan):
        yield RemarkRow(terbit.nama, nomor, terbit.jenis, kembali.versi, kembali.path, masukan)


def _distinct(rows: Iterable[RemarkRow]) -> list[RemarkRow]:
    """Each remark once, however often the file with it was sent; in the order of people's names."""
    once = {(row.nomor, row.dokumen, row.versi, row.masukan): row for row in rows}
    return sorted(once.values(), key=lambda row: (row.nama, row.nomor, row.dokumen, row.versi))
