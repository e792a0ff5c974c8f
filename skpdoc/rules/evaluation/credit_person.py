"""What a row of Angka Kredit says of the person is possible, and agrees with his NIP (formats.md 9)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from skpdoc import codes
from skpdoc.evaluation.angka_kredit import nip_of
from skpdoc.evaluation.derived import EvaluatedBook
from skpdoc.findings import Finding
from skpdoc.model.angka_kredit import BarisAngkaKredit
from skpdoc.rules.evaluation.rows import credit_rows
from skpdoc.text import indonesian

_KELAMIN = {"1": "Laki-laki", "2": "Perempuan"}
"""the fifteenth digit"""


def _pns_rows(book: EvaluatedBook) -> Iterator[tuple[BarisAngkaKredit, str]]:
    """Every row of somebody with a NIP, and the NIP."""
    for row in credit_rows(book):
        nip = nip_of(row.kunci)
        if book.buku.dasar[row.kunci].skp.dinilai.jenis_nomor == "NIP" and len(nip) == 18 and nip.isdigit():
            yield row, nip


def _day(year: str, month: str, day: str = "01") -> date | None:
    """None of digits that are no day."""
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def birth_and_sex_are_those_of_the_nip(book: EvaluatedBook) -> Iterator[Finding]:
    """Tanggal Lahir and Jenis Kelamin are those that the NIP says (E48)."""
    for row, nip in _pns_rows(book):
        lahir, born = row.data.tanggal_lahir, _day(nip[:4], nip[4:6], nip[6:8])
        kelamin, sex = row.data.jenis_kelamin, _KELAMIN.get(nip[14])
        typed = {
            "tanggal_lahir": (indonesian.tanggal(lahir), indonesian.tanggal(born))
            if lahir and born
            else None,
            "jenis_kelamin": (kelamin, sex) if kelamin and sex else None,
        }
        for field, pair in typed.items():
            if pair and pair[0] != pair[1]:
                cell = row.source.cell(field)
                yield codes.E48_LAIN_DI_NIP(
                    cell,
                    pair[0],
                    f"{cell.header} {pair[0]}, sedangkan menurut NIP {nip} {pair[1]}.",
                    "Cocokkan dengan SK dan perbaiki yang keliru. Bila NIP-nya memang demikian, biarkan.",
                )


def tmt_are_possible(book: EvaluatedBook) -> Iterator[Finding]:
    """No TMT is before the person became an officer, by his NIP, and none of the golongan after the period (E49)."""
    setting = book.buku.pengaturan
    for row, nip in _pns_rows(book):
        begun, last = _day(nip[8:12], nip[12:14]), setting.periode.rentang.selesai
        for field, tmt in (("tmt_golongan", row.data.tmt_golongan), ("tmt_jabatan", row.data.tmt_jabatan)):
            cell = row.source.cell(field)
            if tmt and begun and tmt < begun:
                since = f"{indonesian.bulan(begun)} {begun.year}"
                why = f"sebelum ia diangkat menurut NIP-nya ({since})"
            elif tmt and field == "tmt_golongan" and setting.is_dated and tmt > last:
                why = f"sesudah periode ini selesai ({indonesian.tanggal(last)})"
            else:
                continue
            yield codes.E49_TMT(
                cell,
                indonesian.tanggal(tmt),
                f"{cell.header} {indonesian.tanggal(tmt)} {why}.",
                "Periksa tahunnya; yang dicetak ialah yang berlaku dalam periode ini.",
            )
