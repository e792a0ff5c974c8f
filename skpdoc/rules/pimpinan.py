"""Heads: all perspektif (R05), and an SKP before that of their subordinates (R23)."""

from __future__ import annotations

from collections.abc import Iterator

from skpdoc import codes
from skpdoc.cascade.office import Kantor
from skpdoc.findings import Finding
from skpdoc.regulation import catalogue
from skpdoc.text import indonesian


def perspektif_are_complete(kantor: Kantor) -> Iterator[Finding]:
    """Every perspektif appears among the IKI of a JPT or pimpinan unit kerja mandiri (R05)."""
    wanted = catalogue()[kantor.buku.unit.regulasi].perspektif
    for orang in kantor.hierarki.orang:
        rows = [b.indikator for h in kantor.daftar.by_pemilik.get(orang.kunci, ()) for b in h.baris]
        if not orang.is_pimpinan or not rows or not all(row.perspektif for row in rows):
            continue
        named = {perspektif for row in rows for perspektif in row.perspektif}
        missing = [perspektif for perspektif in wanted if perspektif not in named]
        if missing:
            yield codes.R05_PERSPEKTIF(
                rows[0].source.cell("perspektif"),
                "; ".join(rows[0].perspektif),
                f"Di antara {len(rows)} indikator {orang.nama} belum ada yang berperspektif "
                f"{indonesian.daftar(missing)}.",
                "Periksa Perspektif tiap barisnya; satu baris boleh memuat beberapa, dipisah titik koma. Bila memang "
                "tidak ada, lengkapi indikatornya.",
            )


def heads_have_results_first(kantor: Kantor) -> Iterator[Finding]:
    """A superior whose subordinates have an RHK has one himself (R23)."""
    results = kantor.daftar.by_pemilik
    for orang in kantor.hierarki.orang:
        below = [kunci for kunci in kantor.hierarki.bawahan.get(orang.kunci, ()) if results.get(kunci)]
        if orang.pegawai is not None and below and not results.get(orang.kunci):
            yield codes.R23_TANPA_ATASAN(
                orang.pegawai.source.cell("nama"),
                orang.nama,
                f"{len(below)} bawahan {orang.nama} sudah mempunyai RHK, sedangkan ia sendiri belum.",
                "Susun dahulu hasil kerja atasan, lalu sambungkan RHK bawahan kepadanya.",
            )
