"""The sheets Angka Kredit and Riwayat AK."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import TypeVar

from skpdoc.contract.sheets.evaluation.angka_kredit import ANGKA_KREDIT, LAMA_FIELDS, TERMASUK
from skpdoc.model.angka_kredit import BarisAngkaKredit, DataFungsional, Jenjang, RiwayatAngkaKredit
from skpdoc.model.choices import BULAN
from skpdoc.model.evaluasi import UnreadRow
from skpdoc.model.predikat import Predikat
from skpdoc.records.evaluation.persons import KeyReader
from skpdoc.records.evaluation.spellings import choice
from skpdoc.records.row import Row
from skpdoc.records.settings import read_tahun
from skpdoc.regulation.pangkat import read_pangkat

Noun = TypeVar("Noun")


def read_angka_kredit(
    rows: Sequence[Row], keys: KeyReader
) -> tuple[tuple[BarisAngkaKredit, ...], tuple[UnreadRow, ...]]:
    """One noun a row that says jenjang, golongan and months; of another nothing is made, what it lacks is reported."""
    return _parted(rows, keys, _angka_kredit)


def _parted(
    rows: Sequence[Row], keys: KeyReader, read: Callable[[Row, str], Noun | None]
) -> tuple[tuple[Noun, ...], tuple[UnreadRow, ...]]:
    """What was made of the rows, and those of which nothing was."""
    found, unread = list[Noun](), list[UnreadRow]()
    for row in rows:
        kunci = keys.key(row)
        noun = read(row, kunci)
        if noun is None:
            unread.append(UnreadRow(kunci, row.source))
        else:
            found.append(noun)
    return tuple(found), tuple(unread)


def _angka_kredit(row: Row, kunci: str) -> BarisAngkaKredit | None:
    jenjang, months = row.choice("jenjang", Jenjang), _months(row)
    golongan, predikat = row.text("golongan"), choice(row, "predikat", Predikat)
    lama = {sumber: row.angka(field) for field, sumber in LAMA_FIELDS.items()}
    new = {field: row.angka(field) for field in ("pendidikan_baru", "integrasi")}
    days = {field: row.day(field) for field in ("tmt_golongan", "tmt_jabatan", "tanggal_lahir")}
    kelamin = row.option("jenis_kelamin", ANGKA_KREDIT.column("jenis_kelamin").choices)
    texts = {
        field: row.text(field)
        for field in (
            "nomor_kartu",
            "tempat_lahir",
            "nomor_konversi",
            "nomor_akumulasi",
            "nomor_pak",
            "penandatangan",
        )
    }
    figures = {field: lama[sumber] for field, sumber in LAMA_FIELDS.items()} | new
    unread = row.unreadable({**days, **texts, "jenis_kelamin": kelamin, "predikat": predikat})
    unread |= {field for field, figure in figures.items() if figure is None and row.cell(field)}
    if jenjang is None or months is None or not golongan:
        return None
    return BarisAngkaKredit(
        kunci=kunci,
        data=DataFungsional(
            jenjang=jenjang,
            golongan=read_pangkat(golongan, {}).golongan or golongan,
            tmt_golongan=days["tmt_golongan"],
            tmt_jabatan=days["tmt_jabatan"],
            nomor_kartu=texts["nomor_kartu"],
            tempat_lahir=texts["tempat_lahir"],
            tanggal_lahir=days["tanggal_lahir"],
            jenis_kelamin=kelamin or "",
        ),
        bulan_mulai=months[0],
        bulan_selesai=months[1],
        predikat=predikat,
        lama={sumber: figure for sumber, figure in lama.items() if figure is not None},
        pendidikan_baru=new["pendidikan_baru"] or Fraction(0),
        integrasi=new["integrasi"] or Fraction(0),
        nomor_konversi=texts["nomor_konversi"],
        nomor_akumulasi=texts["nomor_akumulasi"],
        nomor_pak=texts["nomor_pak"],
        penandatangan=texts["penandatangan"],
        tak_terbaca=unread,
        source=row.source,
    )


def _months(row: Row) -> tuple[int, int] | None:
    names = [row.option(field, BULAN) for field in ("bulan_mulai", "bulan_selesai")]
    first, last = (BULAN.index(name) + 1 if name else 0 for name in names)
    return (first, last) if first and last else None


def read_riwayat_ak(
    rows: Sequence[Row], keys: KeyReader
) -> tuple[tuple[RiwayatAngkaKredit, ...], tuple[UnreadRow, ...]]:
    """One noun a row that is whole; of another nothing is made, what it lacks is reported."""
    return _parted(rows, keys, _riwayat)


def _riwayat(row: Row, kunci: str) -> RiwayatAngkaKredit | None:
    tahun, months = read_tahun(row), _months(row)
    predikat, jenjang = choice(row, "predikat", Predikat), row.choice("jenjang", Jenjang)
    lama = row.option("termasuk_lama", TERMASUK)
    if row.cell("predikat") is None:
        row.require("predikat")
    unread = row.unreadable({"termasuk_lama": lama})
    if unread or not (tahun and months and predikat and jenjang):
        return None
    is_lama = lama == TERMASUK[0] if lama else None
    return RiwayatAngkaKredit(kunci, tahun, *months, predikat, jenjang, is_lama, row.source)
