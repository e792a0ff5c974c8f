"""A Perjanjian Kinerja agrees with Renstra, and the quarters with the year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from skpdoc import codes
from skpdoc.cascade.office import Kantor
from skpdoc.cascade.quarters import konsolidasi_of
from skpdoc.cascade.results import Baris, Node
from skpdoc.findings import Finding
from skpdoc.model.choices import Konsolidasi, Pendekatan
from skpdoc.model.office import IndikatorRenstra
from skpdoc.model.target import Satuan, Target
from skpdoc.text import indonesian
from skpdoc.text.references import fold_reference

_DOUBTFUL = frozenset({"tw_1", "tw_2", "tw_3", "tw_4", "konsolidasi"})


def _rows_of_renstra(kantor: Kantor) -> Iterator[tuple[Node, Baris, list[IndikatorRenstra]]]:
    """Every PK row whose Induk is Renstra, with the rows of Renstra that it names."""
    for hasil in kantor.daftar.hasil:
        dukungan = () if hasil.is_peran else kantor.dukungan[hasil.nomor]
        for number, support in enumerate(dukungan):
            named = [kantor.buku.renstra[one.renstra] for one in support.semua if one.renstra is not None]
            if named:
                yield (hasil.nomor, number), hasil.baris[number], named


def targets_agree_with_renstra(kantor: Kantor) -> Iterator[Finding]:
    """A PK target is that of Renstra for the year, where the satuan is the same."""
    year = kantor.buku.unit.tahun
    if "tahun" in kantor.buku.unit.tak_terbaca:
        return
    for node, baris, named in _rows_of_renstra(kantor):
        own = kantor.targets.nilai[node].target
        for row in named if len(named) == 1 else ():
            plan = row.target.get(year)
            if own and plan and _is_other(own, plan):
                cell = baris.indikator.source.cell("target")
                yield codes.K11_RENSTRA(
                    cell,
                    own.tertulis(),
                    f"Target {own.tertulis()}, sedangkan Renstra {year} {plan.tertulis()} "
                    f"({row.source.cell(f'target_{year}').place_from(cell)}).",
                    "Samakan, atau catat alasan perubahannya.",
                )


def indicators_agree_with_renstra(kantor: Kantor) -> Iterator[Finding]:
    """A PK indicator has the text and satuan of the row of Renstra that is its Induk; a kualitatif one need not."""
    for node, baris, named in _rows_of_renstra(kantor):
        owner = kantor.hierarki.by_kunci[kantor.daftar.hasil[node[0]].pemilik].pegawai
        if owner is not None and owner.pendekatan is Pendekatan.KUALITATIF:
            continue
        own, same = baris.indikator, [row for row in named if _is_same_text(row, baris)]
        cell = own.source.cell("indikator" if not same else "satuan")
        if own.teks and not same:
            shown = "; ".join(
                f'"{row.indikator}" ({row.source.cell("indikator").place_from(cell)})' for row in named
            )
            yield codes.K22_INDIKATOR(
                cell,
                own.teks,
                f'Indikator "{own.teks}", sedangkan di Renstra {shown}.',
                "Samakan bila yang dimaksud indikator itu, atau perbaiki Induk-nya.",
            )
        plans = {satuan.kunci: satuan for row in same if (satuan := _satuan(row)) is not None}
        if own.satuan is not None and plans and own.satuan.kunci not in plans:
            other = next(iter(plans.values()))
            yield codes.K22_INDIKATOR(
                cell,
                own.satuan.teks,
                f"Satuan {own.satuan.teks}, sedangkan di Renstra {other.teks} "
                f"({same[0].source.cell('satuan').place_from(cell)}).",
                "Samakan, atau biarkan bila memang diukur lain.",
            )


def _is_same_text(row: IndikatorRenstra, baris: Baris) -> bool:
    return fold_reference(row.indikator) == fold_reference(baris.indikator.teks)


def _satuan(row: IndikatorRenstra) -> Satuan | None:
    return next((target.satuan for target in row.target.values() if target.satuan), None)


def _is_other(own: Target, plan: Target) -> bool:
    """Another figure in the same satuan."""
    if own.satuan is None or plan.satuan is None or own.satuan.kunci != plan.satuan.kunci:
        return False
    if own.angka is None or plan.angka is None:
        return own.teks.casefold() != plan.teks.casefold()
    return own.angka != plan.angka


def quarters_make_the_year(kantor: Kantor) -> Iterator[Finding]:
    """The quarter targets filled in agree with the year's by Konsolidasi: sum, last, or mean (R26)."""
    for hasil in kantor.daftar.hasil:
        for number, baris in enumerate(hasil.baris):
            target = kantor.targets.nilai[(hasil.nomor, number)].target
            filled = [
                t.angka for t in baris.indikator.triwulan.nilai if t is not None and t.angka is not None
            ]
            if (
                target is None
                or target.angka is None
                or not filled
                or _DOUBTFUL & baris.indikator.tak_terbaca
            ):
                continue
            konsolidasi = konsolidasi_of(baris, target)
            found = _consolidate(filled, konsolidasi)
            if found != target.angka:
                yield _quarter_finding(baris, target, filled, konsolidasi, found)


def _consolidate(filled: Sequence[Decimal], konsolidasi: Konsolidasi) -> Decimal:
    if konsolidasi is Konsolidasi.NILAI_TERAKHIR:
        return filled[-1]
    total = sum(filled, Decimal(0))
    return total if konsolidasi is Konsolidasi.JUMLAH else total / len(filled)


def _quarter_finding(
    baris: Baris,
    target: Target,
    filled: Sequence[Decimal],
    konsolidasi: Konsolidasi,
    found: Decimal,
) -> Finding:
    shown = " + ".join(indonesian.angka(number) for number in filled)
    arithmetic = {
        Konsolidasi.JUMLAH: f"{shown} = {indonesian.angka(found)}",
        Konsolidasi.RATA_RATA: f"({shown}) : {len(filled)} = {indonesian.angka(round(found, 4).normalize())}",
        Konsolidasi.NILAI_TERAKHIR: f"nilai terakhir {indonesian.angka(found)}",
    }[konsolidasi]
    quarters = [n for n, value in enumerate(baris.indikator.triwulan.nilai, start=1) if value is not None]
    quarter = quarters[-1] if konsolidasi is Konsolidasi.NILAI_TERAKHIR else quarters[0]
    fits = [other for other in Konsolidasi if _consolidate(filled, other) == target.angka]
    return codes.R26_TRIWULAN(
        baris.indikator.source.cell(f"tw_{quarter}"),
        shown,
        f"Target triwulan ({konsolidasi.value}): {arithmetic}, sedangkan target tahun {target.tertulis()}.",
        f"Isi Konsolidasi dengan {fits[0].value}, atau sesuaikan target triwulannya."
        if fits
        else "Sesuaikan target triwulan atau Konsolidasi.",
    )
