"""The sheets of a print file: what it holds, and before each stack who signs it; page numbers are the whole file's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from skpdoc import indonesian
from skpdoc.pdf.separator import SeparatorLine, SeparatorSheet, draw_separator, pages_text
from skpdoc.pdf.stack import count_pages, paper, sheets
from skpdoc.pipeline.folder.manifest import IssuedPerson


@dataclass(frozen=True, slots=True)
class PrintedSkp:
    """Whose SKP, and its PDF."""

    orang: IssuedPerson
    isi: bytes


@dataclass(frozen=True, slots=True)
class PrintStack:
    """What one pejabat penilai signs; None where nobody is named."""

    penilai: IssuedPerson | None
    skp: tuple[PrintedSkp, ...]


def with_sheets(
    judul: str, stacks: Sequence[PrintStack], tanpa_skp: Sequence[str], *, is_duplex: bool
) -> list[bytes]:
    """The PDFs of the file in their order: a list of stacks, then each behind its sheet."""
    layout = _Layout(judul, stacks, tanpa_skp, is_duplex)
    drafts = layout.drawn(
        [1] * (len(stacks) + 1)
    )  # how many pages the sheets take does not depend on numbers
    cover, *separators = layout.drawn([count_pages(sheet) for sheet in drafts])
    parts = [cover]
    for separator, one in zip(separators, stacks, strict=True):
        parts += [separator, *(skp.isi for skp in one.skp)]
    return parts


class _Layout:
    def __init__(
        self, judul: str, stacks: Sequence[PrintStack], tanpa_skp: Sequence[str], is_duplex: bool
    ) -> None:
        self._judul, self._stacks, self._tanpa_skp = judul, stacks, tanpa_skp
        self._is_duplex = is_duplex
        self._paper = paper(stacks[0].skp[0].isi)
        self._pages = [[count_pages(skp.isi) for skp in one.skp] for one in stacks]

    def drawn(self, sizes: Sequence[int]) -> list[bytes]:
        """Cover and separators, where these take so many pages."""
        at = 1 + self._taken(sizes[0])
        listed, separators = [], []
        for one, pages, size in zip(self._stacks, self._pages, sizes[1:], strict=True):
            first = at
            rows = []
            at += self._taken(size)
            for skp, count in zip(one.skp, pages, strict=True):
                rows.append(SeparatorLine(skp.orang.nama, tuple(_details(skp.orang)), at, count))
                at += self._taken(count)
            listed.append(SeparatorLine(_nama(one), (_jabatan(one), f"{len(rows)} SKP"), first, at - first))
            separators.append(_separator(one, rows))
        return [self._draw(sheet) for sheet in (self._cover(listed, at - 1), *separators)]

    def _taken(self, pages: int) -> int:
        return sheets(pages, is_duplex=self._is_duplex)

    def _draw(self, sheet: SeparatorSheet) -> bytes:
        return draw_separator(sheet, self._paper, self._judul)

    def _cover(self, rows: Sequence[SeparatorLine], pages: int) -> SeparatorSheet:
        count = sum(map(len, self._pages))
        how = "Cetak pada dua sisi kertas." if self._is_duplex else "Cetak pada satu sisi kertas."
        without = f"Tidak ada di berkas ini, karena SKP-nya belum dibuat: {', '.join(self._tanpa_skp)}."
        return SeparatorSheet(
            judul="Berkas tanda tangan SKP",
            keterangan=(self._judul, f"{count} SKP, {len(rows)} pejabat penilai, {pages} halaman. {how}"),
            kepala="Pejabat penilai kinerja",
            kotak=("Selesai",),
            baris=rows,
            penutup=(without,) if self._tanpa_skp else (),
        )


def _separator(one: PrintStack, rows: Sequence[SeparatorLine]) -> SeparatorSheet:
    last = rows[-1].mulai + rows[-1].halaman - rows[0].mulai
    return SeparatorSheet(
        judul=_nama(one),
        keterangan=(
            *(_details(one.penilai) if one.penilai else ()),
            "",
            "Tandatangani setiap SKP di bawah ini sebagai Pejabat Penilai Kinerja, juga pada Lampirannya, sesudah "
            "pegawainya. Centang yang sudah.",
        ),
        kepala="SKP pegawai yang dinilai",
        kotak=("Pegawai", "Pejabat penilai"),
        baris=rows,
        penutup=(f"Jumlah: {len(rows)} SKP, halaman {pages_text(rows[0].mulai, last)} berkas ini.",),
    )


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
