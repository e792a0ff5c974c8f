"""What an evaluation needs before it can be printed (B06)."""

from __future__ import annotations

from collections.abc import Iterator

from skpdoc import codes
from skpdoc.evaluation.angka_kredit import people_of
from skpdoc.evaluation.derived import EvaluatedBook
from skpdoc.findings import Finding
from skpdoc.model.evaluasi import BarisPenilaian, BarisRealisasi
from skpdoc.model.source import Source
from skpdoc.rules.evaluation.rows import listed, rated_keys, rated_rows


def _blank(source: Source, field: str, cause: str, remedy: str) -> Finding:
    return codes.B06_KOSONG(source.cell(field), "", cause, remedy)


def capaian_is_given(book: EvaluatedBook) -> Iterator[Finding]:
    """The capaian of the organisation is there: without it nobody is evaluated."""
    setting = book.buku.pengaturan
    if setting.capaian is None and "capaian" not in setting.tak_terbaca:
        yield _blank(
            setting.sources["capaian"],
            "capaian",
            "Capaian Kinerja Organisasi belum diisi; tanpanya evaluasi siapa pun belum dapat dibuat.",
            "Pilih yang ditetapkan pimpinan di atas unit ini; lembar Capaian PK membantu menimbangnya.",
        )


def realisasi_are_given(book: EvaluatedBook) -> Iterator[Finding]:
    """Every indicator of whoever is rated has a realisasi; one finding for all that a person lacks."""
    for kunci, blank in _blank_realisasi(book).items():
        nama = book.buku.dasar[kunci].skp.dinilai.nama
        also = listed(blank[1:], "realisasi", blank[0])
        yield _blank(
            blank[0].source,
            "realisasi",
            f"{len(blank)} dari {len(book.realisasi[kunci])} realisasi {nama} belum diisi"
            f"{f', juga {also}' if also else ''}.",
            "Isi yang tercapai sejak awal tahun sampai akhir periode; bila belum ada, ketik 0 dengan satuannya.",
        )


def ratings_are_given(book: EvaluatedBook) -> Iterator[Finding]:
    """Whoever is rated has both ratings, unless later ones after an objection hold instead."""
    for row, missing in _blank_ratings(book):
        yield _blank(
            row.source,
            next(iter(missing)),
            f"{' dan '.join(missing.values())} {row.nama} belum diisi.",
            "Isi rating pejabat penilai; bila pegawai tidak dinilai, tulis sebabnya di kolom Tidak Dinilai.",
        )


def unfilled(book: EvaluatedBook) -> str:
    """``realisasi 120 baris, rating 51 orang``: what is still to be filled in for the whole book; '' if nothing is."""
    realisasi = sum(map(len, _blank_realisasi(book).values()))
    ratings = people_of(row.kunci for row, _ in _blank_ratings(book))
    parts = [
        "capaian organisasi" if any(capaian_is_given(book)) else "",
        f"realisasi {realisasi} baris" if realisasi else "",
        f"rating {ratings} orang" if ratings else "",
    ]
    return ", ".join(filter(None, parts))


def _blank_realisasi(book: EvaluatedBook) -> dict[str, list[BarisRealisasi]]:
    """Key of whoever is rated and lacks some → the rows without realisasi."""
    found = {}
    for kunci in rated_keys(book):
        rows = [
            row for row in book.realisasi.get(kunci, ()) if row.realisasi is None and not row.realisasi_asli
        ]
        blank = [row for row in rows if row.baris_skp and "realisasi" not in row.tak_terbaca]
        if blank:
            found[kunci] = blank
    return found


def _blank_ratings(book: EvaluatedBook) -> Iterator[tuple[BarisPenilaian, dict[str, str]]]:
    """Whoever lacks a rating, with the field and name of each that lacks."""
    for row in rated_rows(book):
        given = {
            "rating_hasil": ("Rating Hasil Kerja", row.rating_hasil),
            "rating_perilaku": ("Rating Perilaku Kerja", row.rating_perilaku),
        }
        missing = {
            field: name
            for field, (name, rating) in given.items()
            if rating is None and field not in row.tak_terbaca and not row.is_keberatan
        }
        if missing:
            yield row, missing
