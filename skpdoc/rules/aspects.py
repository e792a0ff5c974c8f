"""The aspects of an RHK (R08): what is done, how well, how fast, at what cost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from skpdoc import codes
from skpdoc.cascade.office import Kantor
from skpdoc.cascade.people import Orang
from skpdoc.cascade.results import Hasil
from skpdoc.findings import Finding
from skpdoc.model.choices import Aspek, Pendekatan
from skpdoc.text import indonesian
from skpdoc.text.lines import shorten

_SHOWN = 5


def _results(kantor: Kantor) -> Iterator[tuple[Orang, list[Hasil]]]:
    """Everyone whose form has a column Aspek in the kuantitatif approach, with the RHK whose aspek are known."""
    for orang in kantor.hierarki.orang:
        row = orang.pegawai
        if row is not None and not orang.is_pimpinan and row.pendekatan is Pendekatan.KUANTITATIF:
            every = kantor.daftar.by_pemilik.get(orang.kunci, ())
            yield orang, [hasil for hasil in every if _is_known(hasil)]


def _is_known(hasil: Hasil) -> bool:
    """Whether no cell Aspek is in question; blank in Perjanjian Kinerja it means Kuantitas."""
    rows = [baris.indikator for baris in hasil.baris]
    return all(
        row.aspek is not None or (not hasil.is_peran and "aspek" not in row.tak_terbaca) for row in rows
    )


def results_have_two_aspects(kantor: Kantor) -> Iterator[Finding]:
    """An RHK of a JA or JF is measured in at least two aspects; one finding a person (R08)."""
    for orang, results in _results(kantor):
        single = [hasil for hasil in results if _is_single(hasil)]
        if not single:
            continue
        places = [hasil.text_cell().place for hasil in single]
        shown = ", ".join(places[:_SHOWN])
        more = f" dan {len(places) - _SHOWN} lainnya" if len(places) > _SHOWN else ""
        aspek = single[0].baris[0].aspek
        yield codes.R08_SATU_ASPEK(
            single[0].source.cell("aspek"),
            aspek.value,
            f"{len(single)} dari {len(results)} RHK {orang.nama} hanya diukur dalam satu aspek: {shown}{more}.",
            f"Tambahkan baris {_other(aspek)}, dengan indikator dan targetnya. Lazimnya Kuantitas dan Kualitas, "
            "sering juga Waktu.",
        )


def _is_single(hasil: Hasil) -> bool:
    """One aspect only; a role that names it twice is remarked on for that."""
    is_twice = hasil.is_peran and len(hasil.baris) > 1
    return not is_twice and len({baris.aspek for baris in hasil.baris}) == 1


def _other(aspek: Aspek) -> str:
    return (Aspek.KUANTITAS if aspek is Aspek.KUALITAS else Aspek.KUALITAS).value


def aspects_are_distinct(kantor: Kantor) -> Iterator[Finding]:
    """A role names each aspek once (R08)."""
    for _, results in _results(kantor):
        for hasil in results:
            counts = Counter(baris.aspek for baris in hasil.baris)
            twice = [aspek for aspek, count in counts.items() if count > 1]
            if hasil.is_peran and twice:
                yield _twice(hasil, twice)


def _twice(hasil: Hasil, twice: list[Aspek]) -> Finding:
    rows = [baris.indikator for baris in hasil.baris if baris.aspek is twice[0]]
    places = ", ".join(row.source.cell("indikator").address for row in rows)
    return codes.R08_ASPEK_GANDA(
        rows[1].source.cell("aspek"),
        twice[0].value,
        f'RHK "{shorten(hasil.teks, 60)}" mempunyai lebih dari satu baris '
        f"{indonesian.daftar(twice)} ({places}).",
        "Perbaiki Aspek salah satunya, gabungkan indikatornya, atau pisahkan menjadi dua peran.",
    )
