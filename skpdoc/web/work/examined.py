"""One returned file looked at, without filing it: whose it is, and whether it says what was issued."""

from __future__ import annotations

from pathlib import Path

from skpdoc.pipeline.folder.pilihan import Progress
from skpdoc.pipeline.returned.issued import issued_in
from skpdoc.pipeline.returned.told import document_line, remark_line, signature_line
from skpdoc.pipeline.returned.verified import ContentMatch, FileKind, Verification
from skpdoc.pipeline.returned.verify import examine, trusted_roots
from skpdoc.web.told import FileLook


def examine_file(output: Path, name: str, data: bytes, settings: Path, _progress: Progress) -> FileLook:
    """Raises SkpdocError where it cannot be read, or nothing was issued yet."""
    one = examine(Path(name), data, issued_in(output), trusted_roots(settings=settings))
    parts = (
        ("Waspada, jangan dibuka sebelum diperiksa", one.bahaya),
        ("Yang berbeda dari terbitan", tuple(map(remark_line, one.perubahan))),
        ("Masukan di dalamnya", tuple(map(remark_line, one.masukan))),
        ("Tanda tangan digital", tuple(map(signature_line, one.tanda_tangan)) or _unsigned(one)),
        ("Catatan", one.catatan),
    )
    whose = document_line(one) if one.terbit else ""
    return FileLook(name, _verdict(one), one.is_as_issued, whose, tuple(part for part in parts if part[1]))


def _unsigned(one: Verification) -> tuple[str, ...]:
    return ("Tidak ada.",) if one.bentuk is FileKind.PDF and not one.is_pindaian else ()


def _verdict(one: Verification) -> str:
    if one.terbit is None:
        return "Tidak dikenali sebagai dokumen dari sini"
    if one.bahaya:
        return "Waspada: ada yang tidak semestinya di dalamnya"
    if any(not tanda.is_sah for tanda in one.tanda_tangan):
        return "Tanda tangannya tidak berlaku atas isi ini"
    if one.isi is ContentMatch.BERUBAH:
        return f"Diubah: {len(one.perubahan)} tempat berbeda dari yang diterbitkan"
    if not one.terbit.berlaku:
        return "Versi lama: dokumennya sudah diganti"
    if one.isi is ContentMatch.TAK_DIBANDINGKAN:
        return "Dikenali, tetapi isinya perlu dibandingkan dengan mata"
    return "Utuh, dengan masukan di dalamnya" if one.masukan else "Utuh: isinya seperti yang diterbitkan"
