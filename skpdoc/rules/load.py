"""How much a person carries (R25): a practice, no limit; only what is plainly unusual is remarked on."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from skpdoc import codes
from skpdoc.cascade.office import Kantor
from skpdoc.cascade.people import Orang
from skpdoc.findings import Finding

_FEWEST, _MOST = 2, 8
"""practice is 3 to 8 RHK; one short of it is no remark"""
_TOO_MANY = 2 * _MOST
"""more than these are no plan but a list of tasks"""
_COLLEAGUES = 5
"""so many under one superior make a comparison"""
_TIMES, _MORE = 2, 6
"""so many times the middle one's indicators, and so many more than he has"""


def load_is_usual(kantor: Kantor) -> Iterator[Finding]:
    """A person has about 3 to 8 RHK, and not twice the indicators of his colleagues; one finding each (R25)."""
    heavy = dict(_heavy(kantor))
    for orang in kantor.hierarki.orang:
        count = len(kantor.daftar.by_pemilik.get(orang.kunci, ()))
        if orang.pegawai is None or not count:
            continue
        cell = orang.pegawai.source.cell("nama")
        if count > _TOO_MANY and not orang.is_pimpinan:
            yield codes.R25_MENUMPUK(
                cell,
                orang.nama,
                f"{orang.nama} mempunyai {count} RHK; yang lazim 3 sampai {_MOST}.",
                "Pilih hasil yang menentukan, gabungkan yang sejalan, dan bagi selebihnya kepada rekannya.",
            )
        elif (count > _MOST and not orang.is_pimpinan) or count < _FEWEST:
            yield codes.R25_JUMLAH_RHK(
                cell,
                orang.nama,
                f"{orang.nama} mempunyai {count} RHK; yang lazim 3 sampai {_MOST}.",
                "Gabungkan RHK yang sejalan."
                if count > _MOST
                else "Periksa apakah ada hasil kerja yang belum dicatat.",
            )
        elif orang.kunci in heavy:
            own, middle = heavy[orang.kunci]
            yield codes.R25_BEBAN(
                cell,
                orang.nama,
                f"{orang.nama} memikul {own} indikator, sedangkan rekan-rekannya di bawah atasan yang sama sekitar "
                f"{middle}.",
                "Bagi sebagian kepada rekannya, bila memungkinkan.",
            )


def _heavy(kantor: Kantor) -> Iterator[tuple[str, tuple[int, int]]]:
    """Key → (his indicators, those of the middle colleague), of whoever has far more."""
    for below in kantor.hierarki.bawahan.values():
        counts = {kunci: _indicators(kantor, kantor.hierarki.by_kunci[kunci]) for kunci in below}
        counts = {kunci: count for kunci, count in counts.items() if count}
        if len(counts) < _COLLEAGUES:
            continue
        middle = int(median(counts.values()))
        for kunci, count in counts.items():
            if count > _TIMES * middle and count >= middle + _MORE:
                yield kunci, (count, middle)


def _indicators(kantor: Kantor, orang: Orang) -> int:
    return sum(len(hasil.baris) for hasil in kantor.daftar.by_pemilik.get(orang.kunci, ()))
