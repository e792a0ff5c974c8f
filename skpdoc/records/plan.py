"""The sheets Renstra and Perjanjian Kinerja."""

from __future__ import annotations

import re
from collections.abc import Sequence

from skpdoc.model.choices import (
    Aspek,
    CaraPembagian,
    JenisKinerja,
    Konsolidasi,
    MetodeCascading,
    Polarisasi,
)
from skpdoc.model.office import (
    BarisPerjanjianKinerja,
    Indikator,
    IndikatorRenstra,
    Pembawaan,
    Triwulan,
    Unit,
)
from skpdoc.model.target import Satuan
from skpdoc.records.filling import Filled
from skpdoc.records.row import Row
from skpdoc.regulation import catalogue
from skpdoc.text.references import fold_reference


def read_renstra(rows: Sequence[Row], years: Sequence[int], filled: Filled) -> tuple[IndikatorRenstra, ...]:
    """One noun a row; Tujuan filled down, Sasaran within one Tujuan. ``years``: those with a Target column."""
    return tuple(_indikator_renstra(row, years) for row in fill_renstra(rows, filled))


def fill_renstra(rows: Sequence[Row], filled: Filled) -> list[Row]:
    """The rows with what they take from the row above; a Tujuan is not printed, so no doubt is cast on it."""
    found: list[Row] = []
    for own in rows:
        above = found[-1] if found else None
        row = filled.take(own, above, "tujuan") if above else own
        is_same = above is not None and row.folded("tujuan") == above.folded("tujuan")
        found.append(filled.down(row, above if is_same else None, "sasaran"))
    return found


def _indikator_renstra(row: Row, years: Sequence[int]) -> IndikatorRenstra:
    satuan = row.satuan("satuan")
    targets = {year: row.target(f"target_{year}", satuan)[0] for year in years}
    return IndikatorRenstra(
        kode=row.text("kode"),
        tujuan=row.text("tujuan"),
        sasaran=row.text("sasaran"),
        indikator=row.text("indikator"),
        kondisi_awal=row.text("kondisi_awal"),
        target={year: target for year, target in targets.items() if target is not None},
        source=row.source,
    )


def read_perjanjian_kinerja(
    rows: Sequence[Row], unit: Unit, filled: Filled
) -> tuple[BarisPerjanjianKinerja, ...]:
    """One noun a row; Pemilik, Sasaran and Induk filled down. The perspektif are those of the unit's regulation."""
    perspektif = catalogue()[unit.regulasi].perspektif
    return tuple(_baris(row, perspektif) for row in fill_perjanjian_kinerja(rows, filled))


def fill_perjanjian_kinerja(rows: Sequence[Row], filled: Filled) -> list[Row]:
    """The rows with what they take from others: Pemilik and, within one owner, Sasaran from the row above; Induk from
    their RHK's one Induk, or else from the row above if it is of the same RHK.
    """
    found: list[Row] = []
    for own in rows:
        found.append(_fill_baris(own, found[-1] if found else None, filled))
    only = _only_induk(found)
    for at, row in enumerate(found):
        key = _utama_key(row)
        if key in only and row.is_blank("induk"):
            found[at] = filled.take(row, only[key], "induk")
        else:
            is_one = at > 0 and key is not None and key == _utama_key(found[at - 1])
            found[at] = filled.down(row, found[at - 1] if is_one else None, "induk")
    return found


def _fill_baris(row: Row, above: Row | None, filled: Filled) -> Row:
    """Blank means "as above": Sasaran within one owner."""
    row = filled.down(row, above, "pemilik")
    is_same = above is not None and row.folded("pemilik") == above.folded("pemilik")
    return filled.down(row, above if is_same else None, "sasaran")


def _only_induk(rows: Sequence[Row]) -> dict[tuple[str, str], Row]:
    """Each RHK whose rows name one Induk → a row that does."""
    found: dict[tuple[str, str], dict[str, Row]] = {}
    for row in rows:
        key = _utama_key(row)
        if key is not None and not row.is_blank("induk"):
            found.setdefault(key, {}).setdefault(row.folded("induk"), row)
    return {key: next(iter(named.values())) for key, named in found.items() if len(named) == 1}


def _utama_key(row: Row) -> tuple[str, str] | None:
    """What tells one RHK (Utama) from another; None of a tambahan."""
    return (row.folded("pemilik"), row.folded("sasaran")) if _is_utama(row) else None


def _is_utama(row: Row) -> bool:
    return row.folded("jenis") in ("", fold_reference(JenisKinerja.UTAMA))


def _baris(row: Row, perspektif: tuple[str, ...]) -> BarisPerjanjianKinerja:
    return BarisPerjanjianKinerja(
        pemilik=row.reference("pemilik"),
        sasaran=row.text("sasaran"),
        jenis=row.choice("jenis", JenisKinerja) or JenisKinerja.UTAMA,
        penugasan_dari=row.text("penugasan_dari"),
        pembawaan=read_pembawaan(row, "induk"),
        indikator=read_indikator(row, is_peran=False, perspektif_names=perspektif),
        source=row.source,
    )


def read_pembawaan(row: Row, field: str) -> Pembawaan:
    """The cascading columns of a row, with the references of ``field`` as typed."""
    rujukan = row.reference(field)
    metode = row.choice("metode", MetodeCascading)
    cara = row.choice("cara", CaraPembagian)
    bagian = row.bagian("bagian")
    return Pembawaan(
        rujukan=rujukan,
        metode=metode,
        cara=cara,
        bagian=bagian,
        tak_terbaca=row.unreadable({field: rujukan, "metode": metode, "cara": cara, "bagian": bagian}),
        source=row.source,
    )


def read_indikator(row: Row, *, is_peran: bool, perspektif_names: tuple[str, ...] = ()) -> Indikator:
    """The aspect columns of a row. What is missing is judged later, when its owner is known."""
    typed = row.satuan("satuan")
    target, satuan, asli = row.target("target", typed)
    aspek = row.choice("aspek", Aspek)
    teks = row.text("indikator", is_needed=False)
    perspektif = () if is_peran else row.options("perspektif", perspektif_names)
    konsolidasi = row.choice("konsolidasi", Konsolidasi)
    triwulan = _triwulan(row, satuan)
    quarters = {f"tw_{number}": value for number, value in enumerate(triwulan.nilai, start=1)}
    read = {
        "aspek": aspek,
        "indikator": teks,
        "satuan": satuan,
        "perspektif": perspektif,
        "konsolidasi": konsolidasi,
    }
    return Indikator(
        kode="" if is_peran else row.text("kode"),
        aspek=aspek,
        teks=teks,
        target=target,
        target_asli=asli,
        satuan=satuan,
        perspektif=perspektif,
        polarisasi=None if is_peran else row.choice("polarisasi", Polarisasi),
        konsolidasi=konsolidasi,
        triwulan=triwulan,
        tak_terbaca=row.unreadable({**read, **quarters}),
        source=row.source,
    )


def _triwulan(row: Row, satuan: Satuan | None) -> Triwulan:
    first, second, third, fourth = (row.quarter(f"tw_{n}", satuan) for n in range(1, 5))
    return Triwulan((first, second, third, fourth))


def target_years(fields: Sequence[str]) -> tuple[int, ...]:
    """The years of the ``Target <year>`` columns found."""
    matches = (re.fullmatch(r"target_(\d{4})", field) for field in fields)
    return tuple(sorted(int(match[1]) for match in matches if match))
