"""The sheets of a print file: what it holds, and before each stack who signs it; page numbers are the whole file's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from skpdoc.pdf.separator import SeparatorLine, SeparatorSheet, draw_separator, pages_text
from skpdoc.pdf.stack import count_pages, paper, sheets
from skpdoc.pipeline.folder.manifest import IssuedPerson
from skpdoc.text import indonesian


@dataclass(frozen=True, slots=True)
class PrintedDocument:
    """A document to sign: its kind, whose it is, and its PDF."""

    jenis: str
    orang: IssuedPerson
    isi: bytes


@dataclass(frozen=True, slots=True)
class PrintStack:
    """What one pejabat penilai signs; None where nobody is named."""

    penilai: IssuedPerson | None
    dokumen: tuple[PrintedDocument, ...]


def with_sheets(
    judul: str, stacks: Sequence[PrintStack], belum: Mapping[str, Sequence[str]], *, is_duplex: bool
) -> list[bytes]:
    """The PDFs of the file in their order: a list of stacks, then each behind its sheet. ``belum`` maps kinds to those
    who have none.
    """
    layout = _Layout(judul, stacks, belum, is_duplex)
    drafts = layout.drawn(
        [1] * (len(stacks) + 1)
    )  # how many pages the sheets take does not depend on numbers
    cover, *separators = layout.drawn([count_pages(sheet) for sheet in drafts])
    parts = [cover]
    for separator, one in zip(separators, stacks, strict=True):
        parts += [separator, *(cetak.isi for cetak in one.dokumen)]
    return parts


class _Layout:
    def __init__(
        self, judul: str, stacks: Sequence[PrintStack], belum: Mapping[str, Sequence[str]], is_duplex: bool
    ) -> None:
        self._judul, self._stacks, self._belum = judul, stacks, belum
        self._isi = Counter(cetak.jenis for one in stacks for cetak in one.dokumen)
        self._is_duplex = is_duplex
        self._paper = paper(stacks[0].dokumen[0].isi)
        self._pages = [[count_pages(cetak.isi) for cetak in one.dokumen] for one in stacks]

    def drawn(self, sizes: Sequence[int]) -> list[bytes]:
        """Cover and separators, where these take so many pages."""
        at = 1 + self._taken(sizes[0])
        listed, separators = [], []
        for one, pages, size in zip(self._stacks, self._pages, sizes[1:], strict=True):
            first = at
            rows = []
            at += self._taken(size)
            for cetak, count in zip(one.dokumen, pages, strict=True):
                kind = [cetak.jenis] if len(self._isi) > 1 else []
                rows.append(SeparatorLine(cetak.orang.nama, (*kind, *_details(cetak.orang)), at, count))
                at += self._taken(count)
            listed.append(
                SeparatorLine(_nama(one), (_jabatan(one), counted_kinds(_kinds(one))), first, at - first)
            )
            separators.append(_separator(one, rows))
        return [self._draw(sheet) for sheet in (self._cover(listed, at - 1), *separators)]

    def _taken(self, pages: int) -> int:
        return sheets(pages, is_duplex=self._is_duplex)

    def _draw(self, sheet: SeparatorSheet) -> bytes:
        return draw_separator(sheet, self._paper, self._judul)

    def _cover(self, rows: Sequence[SeparatorLine], pages: int) -> SeparatorSheet:
        how = "Cetak pada dua sisi kertas." if self._is_duplex else "Cetak pada satu sisi kertas."
        without = [
            f"Tidak ada di berkas ini, karena {jenis}-nya belum dibuat: {', '.join(people)}."
            for jenis, people in self._belum.items()
            if people
        ]
        return SeparatorSheet(
            judul=f"Berkas tanda tangan {indonesian.daftar(list(self._isi))}",
            keterangan=(
                self._judul,
                f"{counted_kinds(self._isi)}, {len(rows)} pejabat penilai, {pages} halaman. {how}",
            ),
            kepala="Pejabat penilai kinerja",
            kotak=("Selesai",),
            baris=rows,
            penutup=tuple(without),
        )


def _separator(one: PrintStack, rows: Sequence[SeparatorLine]) -> SeparatorSheet:
    kinds = indonesian.daftar(list(Counter(_kinds(one))))
    last = rows[-1].mulai + rows[-1].halaman - rows[0].mulai
    return SeparatorSheet(
        judul=_nama(one),
        keterangan=(
            *(_details(one.penilai) if one.penilai else ()),
            "",
            f"Tandatangani setiap {kinds} di bawah ini sebagai Pejabat Penilai Kinerja, juga pada Lampirannya, sesudah "
            "pegawainya. Centang yang sudah.",
        ),
        kepala=f"{kinds} pegawai yang dinilai",
        kotak=("Pegawai", "Pejabat penilai"),
        baris=rows,
        penutup=(
            f"Jumlah: {counted_kinds(_kinds(one))}, halaman {pages_text(rows[0].mulai, last)} berkas ini.",
        ),
    )


def counted_kinds(kinds: Iterable[str] | Mapping[str, int]) -> str:
    """``52 SKP``: how many documents of each kind."""
    return ", ".join(f"{count} {jenis}" for jenis, count in Counter(kinds).items())


def _kinds(one: PrintStack) -> list[str]:
    return [cetak.jenis for cetak in one.dokumen]


def _nama(one: PrintStack) -> str:
    return one.penilai.nama if one.penilai else "Tanpa pejabat penilai"


def _jabatan(one: PrintStack) -> str:
    return one.penilai.jabatan if one.penilai else ""


def _details(orang: IssuedPerson) -> Iterator[str]:
    """Number, post, and of one with several periods which it is."""
    if orang.nomor.strip("- "):
        yield f"{orang.jenis_nomor} {orang.nomor}"
    yield orang.jabatan
    if "/" in orang.kunci and orang.mulai:
        first, last = (indonesian.tanggal(date.fromisoformat(day)) for day in (orang.mulai, orang.selesai))
        yield f"{first} sampai {last}"
