"""Who is evaluated twice, or in another's place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from skpdoc import codes
from skpdoc.evaluation.angka_kredit import nip_of
from skpdoc.evaluation.derived import EvaluatedBook
from skpdoc.evaluation.distribution import latest
from skpdoc.findings import CellRef, Finding
from skpdoc.model.evaluasi import DasarEvaluasi
from skpdoc.text import indonesian


def _people(book: EvaluatedBook) -> Mapping[str, Sequence[DasarEvaluasi]]:
    found: dict[str, list[DasarEvaluasi]] = defaultdict(list)
    for one in book.buku.dasar.values():
        found[nip_of(one.kunci)].append(one)
    return found


def _cells(book: EvaluatedBook) -> Mapping[str, CellRef]:
    return {row.kunci: row.source.cell("nip") for row in reversed(book.buku.penilaian)}


def _periode(one: DasarEvaluasi) -> str:
    periode = one.skp.periode
    return f"{indonesian.tanggal(periode.mulai)}–{indonesian.tanggal(periode.selesai)}"


def two_skp_count_once(book: EvaluatedBook) -> Iterator[Finding]:
    """Of a person with two SKP one counts in the distribution, and it is said which (E20)."""
    kept, cells = latest(book.buku.dasar[kunci] for kunci in book.evaluasi), _cells(book)
    for nip, own in _people(book).items():
        others = [one for one in own if not one.is_plt_plh]
        counted = kept.get(nip)
        if len(others) > 1 and counted is not None and counted.kunci in cells:
            yield codes.E20_DUA_SKP(
                cells[counted.kunci],
                counted.kunci,
                f"{counted.skp.dinilai.nama} mempunyai {len(others)} SKP; masing-masing dievaluasi. Dalam pola "
                f"distribusi ia dihitung satu kali, dengan yang terakhir ({_periode(counted)}).",
                "Tidak perlu diubah.",
            )


def acting_posts_do_not_count(book: EvaluatedBook) -> Iterator[Finding]:
    """An SKP as Plt. or Plh. counts in the distribution only where its person has no other (E21)."""
    cells = _cells(book)
    for own in _people(book).values():
        if all(one.is_plt_plh for one in own):
            continue
        for one in own:
            if one.is_plt_plh and one.kunci in cells and one.kunci in book.evaluasi:
                yield codes.E21_PLT(
                    cells[one.kunci],
                    one.kunci,
                    f"SKP {one.skp.dinilai.nama} sebagai {one.skp.dinilai.jabatan} dievaluasi, tetapi tidak dihitung "
                    "dalam pola distribusi: ia mempunyai SKP jabatannya sendiri.",
                    "Tidak perlu diubah.",
                )
