"""The sheets Penilaian and Capaian PK."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from skpdoc import codes
from skpdoc.contract.sheets.evaluation.penilaian import KEBERATAN
from skpdoc.model.choices import PERIODE_NAMES, Polarisasi
from skpdoc.model.evaluasi import BarisCapaianPK, BarisPenilaian, DasarEvaluasi
from skpdoc.model.predikat import Predikat, Rating
from skpdoc.records.evaluation.grey_cells import difference, penilaian_cells
from skpdoc.records.evaluation.persons import KeyReader
from skpdoc.records.evaluation.realisasi import parts
from skpdoc.records.evaluation.spellings import choice, named
from skpdoc.records.row import Row
from skpdoc.records.row_cells import DASHES
from skpdoc.text.lines import fold, shorten

_NO_REASONS = {
    *(
        "ya",
        "iya",
        "y",
        "yes",
        "true",
        "benar",
        "v",
        "x",
        "ok",
        "oke",
        "ada",
        "dinilai",
        "sudah",
        "sudah dinilai",
    ),
    *(
        "tidak",
        "t",
        "no",
        "false",
        "salah",
        "tidak ada",
        "tidak dinilai",
        "belum",
        "belum dinilai",
        "kosong",
        "nihil",
    ),
    *("na", "n/a"),
}
"""words that say no reason"""
_RATINGS = ("rating_hasil", "rating_perilaku", "rating_hasil_keberatan", "rating_perilaku_keberatan")


def read_penilaian(
    rows: Sequence[Row], keys: KeyReader, dasar: Mapping[str, DasarEvaluasi]
) -> tuple[BarisPenilaian, ...]:
    """One noun a row. A missing rating is left to the rules; a changed grey cell is asked about."""
    found = []
    for row in rows:
        kunci = keys.key(row)
        own = dasar.get(kunci)
        if own is not None:
            _compare(row, own)
        is_asked = own is not None and own.atasan_penilai is None
        found.append(_penilaian(row, kunci, row.reference("atasan_penilai") if is_asked else ""))
    return tuple(found)


def _compare(row: Row, dasar: DasarEvaluasi) -> None:
    """Ask about grey cells that say otherwise than the SKP."""
    cells = penilaian_cells(dasar)
    if not row.nama():
        cells["nama"] = dasar.skp.dinilai.nama
    typed = {field: row.text(field) for field in cells}
    for field, text in cells.items():
        if field in row.source.columns and text and fold(typed[field]) != fold(text):
            row.say(codes.E84_BERUBAH, field, typed[field], *difference(typed[field], text), usulan=text)


def _penilaian(row: Row, kunci: str, atasan_penilai: str) -> BarisPenilaian:
    ratings = {field: choice(row, field, Rating) for field in _RATINGS}
    predikat = choice(row, "predikat", Predikat)
    keberatan = row.option("keberatan", KEBERATAN)
    catatan, reason = row.text("catatan"), _reason(row)
    read = {**ratings, "predikat": predikat, "keberatan": keberatan, "catatan": catatan}
    return BarisPenilaian(
        kunci=kunci,
        nama=row.text("nama"),
        rating_hasil=ratings["rating_hasil"],
        rating_perilaku=ratings["rating_perilaku"],
        predikat=predikat,
        catatan=catatan,
        is_keberatan=keberatan == KEBERATAN[1],
        rating_hasil_keberatan=ratings["rating_hasil_keberatan"],
        rating_perilaku_keberatan=ratings["rating_perilaku_keberatan"],
        tidak_dinilai=reason,
        periodik=read_periodik(row.text("periodik")),
        tak_terbaca=row.unreadable({**read, "tidak_dinilai": reason}),
        source=row.source,
        atasan_penilai=atasan_penilai,
    )


def _reason(row: Row) -> str:
    """Why somebody is not rated; '' where a word stands there that is no reason (reported)."""
    text = row.text("tidak_dinilai")
    is_word = fold(text).strip(" .!") in _NO_REASONS
    if text and (is_word or not any(letter.isalpha() for letter in text)) and text not in DASHES:
        row.say(
            codes.E97_BUKAN_SEBAB,
            "tidak_dinilai",
            text,
            f'"{shorten(text)}" bukan sebab seseorang tidak dinilai.',
            "Kosongkan bila ia dinilai. Bila tidak dinilai, tulis sebabnya, misalnya CLTN atau MPP.",
        )
        return ""
    return text if text not in DASHES else ""


def periodik_text(periodik: Mapping[str, Predikat]) -> str:
    """``Triwulan I: Baik; Triwulan II: Sangat Baik``: the cell Predikat Sebelumnya."""
    return "; ".join(f"{nama}: {predikat.value}" for nama, predikat in periodik.items())


def read_periodik(text: str) -> dict[str, Predikat]:
    """The same back; what is none of our words is left out."""
    found = {}
    for part in parts(text):
        nama, _, called = part.partition(":")
        predikat = named(called.strip(), Predikat)
        if nama.strip() in PERIODE_NAMES and predikat:
            found[nama.strip()] = predikat
    return found


def read_capaian_pk(rows: Sequence[Row]) -> tuple[BarisCapaianPK, ...]:
    """One noun a row, its three figures in the satuan beside them."""
    return tuple(map(_capaian_pk, rows))


def _capaian_pk(row: Row) -> BarisCapaianPK:
    satuan = row.satuan("satuan")
    return BarisCapaianPK(
        kode=row.text("kode"),
        sasaran=row.text("sasaran"),
        indikator=row.text("indikator"),
        target_tahun=row.quarter("target_tahun", satuan),
        target_periode=row.quarter("target_periode", satuan),
        polarisasi=row.choice("polarisasi", Polarisasi),
        realisasi=row.quarter("realisasi", satuan),
        keterangan=row.text("keterangan"),
        source=row.source,
    )
