"""From the rows of a book to the evaluation of each SKP."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from skpdoc.evaluation.kuadran import held_ratings
from skpdoc.model.evaluasi import BarisRealisasi, BukuEvaluasi, EvaluasiPegawai, RealisasiIndikator
from skpdoc.regulation import evaluasi_of


def assemble(buku: BukuEvaluasi) -> dict[str, EvaluasiPegawai]:
    """Key of the SKP → its evaluation, in the order of the SKP: of everybody whose ratings are there.

    Nobody has one while the capaian of the organisation is unknown. Of two rows of one person or indicator the first
    counts; the rules report the other, and whoever is missing here.
    """
    setting = buku.pengaturan
    if setting.capaian is None:
        return {}
    aturan = evaluasi_of(setting.regulasi)
    rated = {row.kunci: row for row in reversed(buku.penilaian)}
    said = {row.kunci: row.umpan_balik for row in reversed(buku.umpan_balik)}
    reached = _realisasi(buku)
    found = {}
    for kunci, dasar in buku.dasar.items():
        row = rated.get(kunci)
        ratings = held_ratings(row) if row else None
        if row is None or ratings is None:
            continue
        found[kunci] = EvaluasiPegawai(
            file=row.source.file,
            dasar=dasar,
            pengaturan=setting,
            capaian=setting.capaian,
            realisasi=reached.get(kunci, {}),
            umpan_balik=said.get(kunci, {}),
            rating_hasil=ratings.hasil,
            rating_perilaku=ratings.perilaku,
            predikat=ratings.predikat(aturan),
            catatan=row.catatan,
            is_keberatan=row.is_keberatan,
        )
    return found


def _realisasi(buku: BukuEvaluasi) -> Mapping[str, Mapping[str, RealisasiIndikator]]:
    found: dict[str, dict[str, RealisasiIndikator]] = defaultdict(dict)
    for row in buku.realisasi:
        if row.baris_skp:
            found[row.kunci].setdefault(row.baris_skp, _printed(row))
    return found


def _printed(row: BarisRealisasi) -> RealisasiIndikator:
    return RealisasiIndikator(
        row.realisasi, row.berdasarkan, row.bukti_dukung, row.umpan_balik, row.rencana_aksi
    )
