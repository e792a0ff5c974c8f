"""What the terminal shows of ``skpdoc verify``: a paragraph a file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import click

from skpdoc.cli.screen import hanging
from skpdoc.model.kembali import Remark, RemarkKind, SignatureIntegrity, TandaTangan
from skpdoc.pipeline.returned.verified import ContentMatch, FileKind, Verification
from skpdoc.text.lines import printable, shorten

_SHOWN = 20
_LONGEST = 160
_LOOKS = {
    RemarkKind.CORETAN: 'dicoret tanpa lacak perubahan: "{}"',
    RemarkKind.SOROTAN: 'disorot: "{}"',
    RemarkKind.TERSEMBUNYI: 'tersembunyi, tidak tampak atau terlalu kecil: "{}"',
    RemarkKind.GAMBAR: "ditambah {}",
    RemarkKind.BIDANG: 'ditambah bidang Word, yang isinya dapat berubah sendiri: "{}"',
}
_COLOUR = {ContentMatch.BERUBAH: "red", ContentMatch.TAK_DIBANDINGKAN: "yellow"}


def show_verified(one: Verification) -> None:
    """Which document it is, whether it says what was issued, and what people wrote into it."""
    click.echo(click.style(printable(str(one.berkas)), bold=True))
    for label, text, colour in _lines(one):
        for line in hanging(f"  {label:<9}", printable(text), fg=colour):
            click.echo(line)


def _lines(one: Verification) -> Iterator[tuple[str, str, str | None]]:
    if one.terbit is not None:
        yield "Dokumen", _document(one), None
    for nomor in one.nomor[:3]:
        yield "Nomor", nomor, None
    isi = f"{one.bentuk.value}, {one.isi.value}"
    yield "Isi", f"{isi} ({len(one.perubahan)} tempat):" if one.perubahan else f"{isi}.", _COLOUR.get(one.isi)
    yield from _several(one.perubahan)
    if one.masukan:
        counts = Counter(masukan.jenis for masukan in one.masukan)
        yield "Masukan", ", ".join(f"{count} {jenis.value}" for jenis, count in counts.items()) + ":", None
        yield from _several(one.masukan)
    for tanda in one.tanda_tangan:
        yield "Tanda", _signed(tanda), None if tanda.is_sah else "red"
    if one.bentuk is FileKind.PDF and not one.tanda_tangan:
        yield "Tanda", "tidak ada tanda tangan digital.", None
    for danger in one.bahaya:
        yield "WASPADA", danger, "red"
    for note in one.catatan:
        yield "Catatan", note, "yellow"


def _document(one: Verification) -> str:
    terbit = one.terbit
    assert terbit is not None
    if not terbit.kunci:
        return f"buku kerja {terbit.jenis}, {terbit.manifest.judul}"
    versi = f", versi {terbit.versi}" if terbit.versi else ", belum pernah dikirim"
    return f"{terbit.siapa}, {terbit.manifest.judul}{versi}"


def _several(some: tuple[Remark, ...]) -> Iterator[tuple[str, str, str | None]]:
    for masukan in some[:_SHOWN]:
        yield "", _said(masukan), None
    if len(some) > _SHOWN:
        yield "", f"… dan {len(some) - _SHOWN} lainnya", None


def _said(one: Remark) -> str:
    """``Hasil kerja › … › Target, Budi: "99%" → "95%"``."""
    place = ", ".join(part for part in (str(one.letak), one.penulis) if part)
    old, new = shorten(one.lama, _LONGEST), shorten(one.baru, _LONGEST)
    if one.jenis in _LOOKS:
        what = _LOOKS[one.jenis].format(old or new)
    elif one.jenis is RemarkKind.KOMENTAR:
        what = f'komentar pada "{old}": {new}' if old else f"komentar: {new}"
    elif old and new:
        what = f'"{old}" → "{new}"'
    else:
        what = f'ditambah "{new}"' if new else f'dihapus "{old}"'
    return f"{place}: {what}" if place else what


def _signed(tanda: TandaTangan) -> str:
    """``Budi Santoso (pegawai), 2026-01-20 10:05: utuh; sertifikat dari … tidak dikenal.``"""
    state, added = tanda.keutuhan.value, ", ".join(tanda.ditambah)
    if tanda.keutuhan is SignatureIntegrity.BERUBAH:
        state = f"TIDAK SAH LAGI, {added or 'isi yang ditandatangani'} berubah sesudah ditandatangani"
    elif added:
        state = f"{state} ({added})"
    known = "dikenal" if tanda.is_dikenal else "tidak dikenal"
    when = f", {tanda.waktu}" if tanda.waktu else ""
    who = tanda.pihak or f"bidang {tanda.bidang}"
    issuer = f"; sertifikat dari {tanda.penerbit}, {known}" if tanda.penerbit else ""
    return f"{tanda.nama} ({who}){when}: {state}{issuer}."
