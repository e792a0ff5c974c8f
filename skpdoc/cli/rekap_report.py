"""What ``evaluate rekap`` says on the screen: counts, what of the pattern is not kept, and whom to propose."""

from __future__ import annotations

from collections.abc import Iterator

from skpdoc.cli.screen import hanging
from skpdoc.model.rekap import PredikatChange, RekapEvaluasi


def rekap_lines(rekap: RekapEvaluasi) -> Iterator[str]:
    """The whole, at most 80 columns wide."""
    unit = rekap.unit
    yield from hanging("", f"{rekap.nama_unit} · {rekap.periode} {rekap.tahun} · capaian {rekap.capaian}")
    shown = ", ".join(f"{count} {predikat}" for predikat, count in unit.jumlah.items() if count)
    yield from hanging("  ", f"{unit.dihitung} pegawai dihitung: {shown or 'belum ada predikat'}.")
    for batas in unit.batas:
        if batas.is_kept is False:
            yield from hanging("  ", f"Di luar pola {rekap.pola}: {batas.teks}.")
    if unit.catatan:
        yield from hanging("  ", unit.catatan)
    waiting = sum(row.predikat is None and row.is_dinilai for row in unit.baris)
    changes = [row.perubahan for row in unit.baris]
    counts = {change: changes.count(change) for change in (PredikatChange.NAIK, PredikatChange.TURUN)}
    yield (
        f"  {waiting} belum dinilai; "
        + ", ".join(f"{count} {change}" for change, count in counts.items())
        + "."
    )
    ready = [one for one in rekap.usulan if one.is_ready]
    if rekap.usulan:
        counted = f"{len(ready)} dari {len(rekap.usulan)} pejabat fungsional"
        yield f"  Dapat diusulkan naik pangkat {rekap.tahun_usulan}: {counted}."
    for one in ready:
        yield from hanging("    ", f"{one.nama} → {one.usulan}")
