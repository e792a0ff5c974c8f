"""What a whole office must hold before anything can be made of it."""

from __future__ import annotations

from collections.abc import Iterator

from skpdoc import codes
from skpdoc.cascade.office import Kantor
from skpdoc.contract import PEGAWAI, PERAN, PERJANJIAN_KINERJA, RENSTRA, UNIT_SHEET
from skpdoc.findings import CellRef, Finding
from skpdoc.text import indonesian
from skpdoc.text.references import fold_reference

_BEGIN = "Cara mengisinya ada di lembar Petunjuk; contoh yang sudah berisi: skpdoc new contoh.xlsx --year {} --sample."


def office_is_not_empty(kantor: Kantor) -> Iterator[Finding]:
    """There are employees, and results of theirs in Perjanjian Kinerja or Peran, in each that the office needs."""
    buku = kantor.buku
    sheets = {PEGAWAI: buku.pegawai, PERJANJIAN_KINERJA: buku.perjanjian_kinerja, PERAN: buku.peran}
    empty = [spec.name for spec, rows in sheets.items() if not rows]
    file = next(iter(buku.unit.sources.values())).file
    if buku.is_kosong:
        cause = f"Belum ada isi di lembar {indonesian.daftar(empty)}, sehingga belum ada dokumen yang dapat dibuat."
        begin = _BEGIN.format(buku.unit.tahun)
        place = CellRef(file, empty[0] if len(empty) == 1 else "")
        yield codes.K20_KOSONG(
            place, "", cause, f"Isi berturut-turut lembar {indonesian.daftar([UNIT_SHEET, *empty])}. {begin}"
        )
    elif empty:
        whose = "kepala unit" if PERJANJIAN_KINERJA.name in empty else "pegawai selain pimpinan"
        yield codes.K20_SEBAGIAN_KOSONG(
            CellRef(file, empty[0]),
            "",
            f"Lembar {empty[0]} belum berisi, sehingga hasil kerja {whose} belum ada di SKP.",
            f"Isi lembar {empty[0]}, atau biarkan bila memang tidak ada.",
        )


def every_sasaran_is_taken_up(kantor: Kantor) -> Iterator[Finding]:
    """Every sasaran of Renstra with a target in the year is the Induk or the Sasaran of a row of PK."""
    unit, buku = kantor.buku.unit, kantor.buku
    if "tahun" in unit.tak_terbaca or not buku.perjanjian_kinerja:
        return
    taken = {
        buku.renstra[one.renstra].sasaran
        for supports in kantor.dukungan.values()
        for support in supports
        for one in (*support.semua, *support.diduga)
        if one.renstra is not None
    }
    known = {fold_reference(text) for text in (*taken, *(row.sasaran for row in buku.perjanjian_kinerja))}
    said: set[str] = set()
    for row in buku.renstra:
        sasaran = fold_reference(row.sasaran)
        if sasaran and unit.tahun in row.target and sasaran not in known | said:
            said.add(sasaran)
            yield codes.K21_SASARAN(
                row.source.cell("sasaran"),
                row.sasaran,
                f"Sasaran Renstra ini bertarget pada {unit.tahun}, tetapi tidak menjadi Induk baris mana pun di lembar "
                f"{PERJANJIAN_KINERJA.name}.",
                f"Tambahkan barisnya, isi Induk baris yang dimaksud dengan Kode {RENSTRA.name}-nya, atau biarkan bila "
                "memang tidak diperjanjikan.",
            )
