"""Who stands above a pejabat penilai, where the book says it and not the SKP."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from skpdoc import codes
from skpdoc.evaluation.derived import EvaluatedBook
from skpdoc.evaluation.superiors import is_number, named
from skpdoc.findings import Finding
from skpdoc.rules.evaluation.rows import rated_rows
from skpdoc.text.lines import bare_words, shorten
from skpdoc.text.nearest import meant, nearest

_FIELD = "atasan_penilai"
_ADD = "tambahkan di lembar Pejabat Lain buku kerja, buat SKP lagi (`skpdoc generate`), lalu buat buku evaluasi lagi"


def superiors_are_one_of_those_named(book: EvaluatedBook) -> Iterator[Finding]:
    """A typed atasan pejabat penilai is exactly one of Pegawai and Pejabat Lain (E87)."""
    orang = book.buku.orang
    for row in book.buku.penilaian:
        fits = named(orang, row.atasan_penilai) if row.atasan_penilai else {}
        if len(fits) > 1:
            told = "; ".join(f"{kunci} · {one.jabatan or one.nama}" for kunci, one in fits.items())
            yield codes.E87_ATASAN_GANDA(
                row.source.cell(_FIELD),
                row.atasan_penilai,
                f'"{shorten(row.atasan_penilai)}" cocok dengan {len(fits)}: {told}.',
                f"Ketik kodenya saja, misalnya {next(iter(fits))}.",
            )


def superiors_are_known(book: EvaluatedBook) -> Iterator[Finding]:
    """A typed atasan pejabat penilai stands in Pegawai or Pejabat Lain: from there come NIP, pangkat, jabatan (E88)."""
    orang = book.buku.orang
    for row in book.buku.penilaian:
        text = row.atasan_penilai
        if not text or named(orang, text):
            continue
        near = meant(_near(text, [one.nama for one in orang.values()]))
        if is_number(text):
            what, do = "tidak ada yang dicetak sebagai Atasan Pejabat Penilai", f"Ketik namanya, atau {_ADD}."
        else:
            what = "Dokumen Evaluasi mencetak namanya saja, tanpa NIP, pangkat, jabatan, dan unit kerja"
            do = f"Supaya lengkap, {_ADD}. Bila cukup namanya, biarkan."
        yield codes.E88_ATASAN_TAK_DIKENAL(
            row.source.cell(_FIELD),
            text,
            f'"{shorten(text)}" tidak ada di Pegawai maupun Pejabat Lain, sehingga {what}.',
            f"{near} {do}".lstrip(),
        )


def superiors_are_named(book: EvaluatedBook) -> Iterator[Finding]:
    """Above a pejabat penilai with a number of his own there is somebody: no kepala daerah, he has a superior (E88)."""
    for row in rated_rows(book):
        dasar = book.buku.dasar[row.kunci]
        if dasar.skp.penilai.nomor and dasar.atasan_penilai is None and not row.atasan_penilai:
            yield codes.E88_ATASAN_TAK_DIKENAL(
                row.source.cell(_FIELD),
                "",
                f"Atasan {dasar.skp.penilai.nama} belum diketahui, sehingga bagian Atasan Pejabat Penilai di Dokumen "
                f"Evaluasi {row.nama} kosong.",
                f"Ketik namanya, atau {_ADD}. Bila memang tidak ada di atasnya, biarkan.",
            )


def _near(text: str, names: Sequence[str]) -> str:
    """The one name that has all the words (typed without titles), else the nearest."""
    words = set(bare_words(text))
    holding = list(dict.fromkeys(name for name in names if words <= set(bare_words(name))))
    return holding[0] if len(holding) == 1 else nearest(text, names)


def penilai_are_in_office(book: EvaluatedBook) -> Iterator[Finding]:
    """The pejabat penilai is in office when the period ends, or when the SKP does (E96)."""
    for row in rated_rows(book):
        if row.kunci in book.buku.luar_masa:
            penilai = book.buku.dasar[row.kunci].skp.penilai.nama
            yield codes.E96_LUAR_MASA(
                row.source.cell("penilai"),
                penilai,
                f"Menurut lembar Pegawai buku kerja, {penilai} tidak menjabat pada akhir periode ini; evaluasi "
                f"{row.nama} tetap dicetak atas namanya.",
                "Periksa siapa yang menilai waktu itu. Bila orang lain, tambahkan barisnya (jabatan yang sama, periode "
                "jabatannya) di lembar Pegawai, terbitkan lagi, lalu buat buku evaluasi lagi.",
            )
