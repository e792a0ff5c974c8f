"""A Kode that stands for two things (B21)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from skpdoc import codes
from skpdoc.cascade.people import Hierarki
from skpdoc.cascade.results import DaftarHasil, Hasil
from skpdoc.findings import Finding
from skpdoc.model.office import Buku
from skpdoc.model.source import RowKey, Source
from skpdoc.text.references import fold_reference


def double_codes(buku: Buku, hierarki: Hierarki, daftar: DaftarHasil) -> Iterator[Finding]:
    """A Kode names one thing in its workbook; another workbook of the unit may use it again."""
    result_of = _of_one_result(daftar.hasil, hierarki)
    coded = [
        *((row.kode, row.source) for row in buku.renstra),
        *((row.indikator.kode, row.source) for row in buku.perjanjian_kinerja),
        *((role.kode, role.source) for role in buku.peran),
    ]
    persons = {role.source.key: fold_reference(role.nip) for role in buku.peran}
    first: dict[tuple[str, str], Source] = {}
    for kode, source in coded:
        key = (source.file, fold_reference(kode))
        own = result_of.get(source.key)
        if kode and key in first and (own is None or own != result_of.get(first[key].key)):
            yield codes.B21_KODE_GANDA(
                source.cell("kode"),
                kode,
                f'Kode "{kode}" sudah dipakai di {first[key].cell("kode").place}.',
                _remedy(persons.get(source.key), persons.get(first[key].key)),
            )
        elif kode:
            first.setdefault(key, source)


def _remedy(whose: str | None, others: str | None) -> str:
    """Two roles of one person may be one that is spelt in two ways."""
    other = "eri kode lain, dan periksa rujukan yang memakainya."
    if whose is None or whose != others:
        return f"B{other}"
    return f"Bila satu peran, samakan Rencana Hasil Kerja-nya. Bila dua, b{other}"


def _of_one_result(hasil: Sequence[Hasil], hierarki: Hierarki) -> dict[RowKey, int]:
    """PK rows whose Kode stands for their RHK → its number; not those of a pimpinan, which are items by themselves."""
    return {
        baris.indikator.source.key: result.nomor
        for result in hasil
        if not result.is_peran and not hierarki.by_kunci[result.pemilik].is_pimpinan
        for baris in result.baris
    }
