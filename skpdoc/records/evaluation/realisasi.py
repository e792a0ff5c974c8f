"""The sheets Realisasi and Umpan Balik Perilaku."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from skpdoc.contract.sheets.evaluation.realisasi import ONCE_AN_RHK
from skpdoc.contract.sheets.evaluation.umpan_balik import NILAI_FIELDS
from skpdoc.model.choices import Aspek, JenisKinerja
from skpdoc.model.evaluasi import BarisRealisasi, BarisUmpanBalik, DasarEvaluasi
from skpdoc.model.predikat import Rating
from skpdoc.model.target import Satuan
from skpdoc.records.evaluation.grey_cells import realisasi_cells, skp_satuan
from skpdoc.records.evaluation.persons import KeyReader
from skpdoc.records.row import Row
from skpdoc.text.lines import fold

_PLACE = re.compile(r"[UT]\d+\.\d+")


def read_realisasi(
    rows: Sequence[Row], dasar: Mapping[str, DasarEvaluasi], keys: KeyReader
) -> tuple[BarisRealisasi, ...]:
    """One noun a row; its figures are in the satuan of the SKP's target."""
    places = _Places(dasar)
    return tuple(_realisasi(row, keys.key(row), places) for row in rows)


class _Places:
    """Where in the SKP a row belongs: as Baris SKP says, else by the words of its indicator."""

    def __init__(self, dasar: Mapping[str, DasarEvaluasi]) -> None:
        self._satuan = {kunci: skp_satuan(one.skp) for kunci, one in dasar.items()}
        self._by_words: dict[str, dict[tuple[str, str], list[str]]] = {}
        for kunci, one in dasar.items():
            words = self._by_words.setdefault(kunci, defaultdict(list))
            for baris, cells in realisasi_cells(one.skp).items():
                words[fold(cells["rencana_hasil_kerja"]), fold(cells["indikator"])].append(baris)

    def place(self, kunci: str, typed: str, rhk: str, indikator: str) -> str:
        """``U2.1``; '' where it is none of the SKP."""
        known = self._satuan.get(kunci, {})
        if typed in known or _PLACE.fullmatch(typed):
            return typed
        fits = self._by_words.get(kunci, {}).get((fold(rhk), fold(indikator)), [])
        return fits[0] if len(fits) == 1 else ""

    def satuan(self, kunci: str, baris: str) -> Satuan | None:
        """That of the SKP's target."""
        return self._satuan.get(kunci, {}).get(baris)


def _realisasi(row: Row, kunci: str, places: _Places) -> BarisRealisasi:
    rhk, indikator = (row.text(field, is_needed=False) for field in ("rencana_hasil_kerja", "indikator"))
    baris = places.place(kunci, row.text("baris_skp").upper(), rhk, indikator)
    satuan = places.satuan(kunci, baris)
    realisasi, _, asli = row.target("realisasi", satuan)
    hasil = row.choice("hasil", Rating)
    texts = {
        field: row.text(field) if field not in ONCE_AN_RHK & row.merged else ""
        for field in ("berdasarkan", "bukti_dukung", "umpan_balik", "rencana_aksi")
    }
    return BarisRealisasi(
        kunci=kunci,
        rencana_hasil_kerja=rhk,
        jenis=row.choice("jenis", JenisKinerja) or JenisKinerja.UTAMA,
        aspek=row.choice("aspek", Aspek),
        indikator=indikator,
        target_asli=row.text("target"),
        target_periode=row.quarter("target_periode", satuan),
        realisasi=realisasi,
        realisasi_asli=asli,
        berdasarkan=texts["berdasarkan"],
        bukti_dukung=parts(texts["bukti_dukung"]),
        umpan_balik=lines(texts["umpan_balik"]),
        hasil=hasil,
        baris_skp=baris,
        tak_terbaca=row.unreadable({**texts, "realisasi": realisasi, "hasil": hasil}),
        source=row.source,
        rencana_aksi=lines(texts["rencana_aksi"]),
    )


def parts(text: str) -> tuple[str, ...]:
    """What stands between ``;`` or line breaks."""
    return tuple(part.strip() for part in re.split(r"[;\n]", text) if part.strip())


def lines(text: str) -> tuple[str, ...]:
    """The lines of a cell."""
    return tuple(line.strip() for line in text.split("\n") if line.strip())


def read_umpan_balik(rows: Sequence[Row], keys: KeyReader) -> tuple[BarisUmpanBalik, ...]:
    """One noun a row; a value of which nothing was said is left out."""
    return tuple(
        BarisUmpanBalik(
            kunci=keys.key(row),
            umpan_balik={
                nilai: said for field, nilai in NILAI_FIELDS.items() if (said := lines(row.text(field)))
            },
            source=row.source,
        )
        for row in rows
    )
