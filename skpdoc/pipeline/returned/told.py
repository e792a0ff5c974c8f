"""What was found in a returned file, in sentences."""

from __future__ import annotations

from collections import Counter

from skpdoc.model.kembali import Remark, RemarkKind, SignatureIntegrity, TandaTangan
from skpdoc.pipeline.returned.verified import Verification
from skpdoc.text.lines import shorten

_LONGEST = 160
_LOOKS = {
    RemarkKind.CORETAN: 'dicoret tanpa lacak perubahan: "{}"',
    RemarkKind.SOROTAN: 'disorot: "{}"',
    RemarkKind.TERSEMBUNYI: 'tersembunyi, tidak tampak atau terlalu kecil: "{}"',
    RemarkKind.GAMBAR: "ditambah {}",
    RemarkKind.BIDANG: 'ditambah bidang Word, yang isinya dapat berubah sendiri: "{}"',
}
_SET = {
    RemarkKind.TAMPILAN: "tampak lain di kertas",
    RemarkKind.PERIKSA: "perlu dilihat di Word, mungkin tercetak lain",
}


def document_line(one: Verification) -> str:
    """Which document of whose, of which unit and version; only of a file that was recognised."""
    terbit = one.terbit
    assert terbit is not None
    if not terbit.kunci:
        return f"buku kerja {terbit.jenis}, {terbit.manifest.judul}"
    versi = f", versi {terbit.versi}" if terbit.versi else ", belum pernah dikirim"
    return f"{terbit.siapa}, {terbit.manifest.judul}{versi}"


def remark_line(one: Remark) -> str:
    """``Hasil kerja › … › Target, Budi: "99%" → "95%"``."""
    place = ", ".join(part for part in (str(one.letak), one.penulis) if part)
    old, new = shorten(one.lama, _LONGEST), shorten(one.baru, _LONGEST)
    if one.jenis in _SET:
        what = f'{_SET[one.jenis]}, {new}: "{old}"' if old else f"{_SET[one.jenis]}: {new}"
    elif one.jenis in _LOOKS:
        what = _LOOKS[one.jenis].format(old or new)
    elif one.jenis is RemarkKind.KOMENTAR:
        what = f'komentar pada "{old}": {new}' if old else f"komentar: {new}"
    elif old and new:
        what = f'"{old}" → "{new}"'
    else:
        what = f'ditambah "{new}"' if new else f'dihapus "{old}"'
    return f"{place}: {what}" if place else what


def input_line(one: Verification) -> str:
    """``1 komentar, 2 perubahan``; '' where there is neither."""
    remarks = [*one.masukan, *one.perubahan]
    kinds = Counter(remark.jenis for remark in remarks)
    comments, looks = kinds[RemarkKind.KOMENTAR], kinds[RemarkKind.PERIKSA]
    counts = {"komentar": comments, "perubahan": len(remarks) - comments - looks, "hal perlu dilihat": looks}
    return ", ".join(f"{count} {what}" for what, count in counts.items() if count)


def signature_line(tanda: TandaTangan) -> str:
    """``Budi Santoso (pegawai), 2026-01-20 10:05: utuh; sertifikat dari … tidak dikenal.``"""
    state, added = tanda.keutuhan.value, ", ".join(tanda.ditambah)
    if tanda.keutuhan is SignatureIntegrity.BERUBAH:
        state = f"TIDAK SAH LAGI, sesudah ditandatangani {added or 'isinya berubah'}"
    elif added:
        state = f"{state} ({added})"
    known = "dikenal" if tanda.is_dikenal or tanda.masa else "tidak dikenal"
    known = f"{known}, {tanda.masa}" if tanda.masa else known
    when = f", {tanda.waktu}" if tanda.waktu else ""
    who = tanda.pihak or f"bidang {tanda.bidang}"
    issuer = f"; sertifikat dari {tanda.penerbit}, {known}" if tanda.penerbit else ""
    return f"{tanda.nama} ({who}){when}: {state}{issuer}."
