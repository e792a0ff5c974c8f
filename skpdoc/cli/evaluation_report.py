"""What the terminal shows of a checked evaluation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from skpdoc import codes
from skpdoc.cli.check_report import show_found
from skpdoc.evaluation.angka_kredit import people_of
from skpdoc.evaluation.capaian import summary
from skpdoc.evaluation.rounding import printed
from skpdoc.findings import Finding, Severity
from skpdoc.model.evaluasi import BukuEvaluasi
from skpdoc.model.predikat import Predikat
from skpdoc.pipeline.evaluation.load import Evaluated


def show_evaluation(evaluated: Evaluated) -> None:
    """Everything found, how far the rating is, and what the findings keep back."""
    title = ", ".join(evaluated.books)
    if evaluated.buku is not None:
        setting = evaluated.buku.pengaturan
        title += f" · {setting.nama_unit_kerja} · {setting.periode.nama} {setting.tahun}"
    show_found(title, evaluated.findings, evaluated.kelonggaran, _summary(evaluated))


def _summary(evaluated: Evaluated) -> Iterator[str]:
    if evaluated.belum_siap or evaluated.buku is None:
        yield f"Belum ada yang dapat dinilai: {evaluated.belum_siap}."
        return
    if evaluated.belum_diisi:
        yield f"Belum diisi: {evaluated.belum_diisi}."
    yield from _reached(evaluated.buku)
    rated = evaluated.evaluasi
    left = [row for row in evaluated.buku.penilaian if row.tidak_dinilai]
    counts = {one: sum(each.predikat is one for each in rated.values()) for one in Predikat}
    shown = ", ".join(f"{count} {one.value}" for one, count in counts.items() if count)
    line = f"Dinilai: {len(rated)} dari {len(evaluated.buku.dasar)} SKP{f' ({shown})' if shown else ''}"
    yield f"{line}; {len(left)} tidak dinilai." if left else f"{line}."
    credit = evaluated.buku.credited & evaluated.angka_kredit_ditahan.keys()
    kept = (("evaluasi", people_of(evaluated.ditahan)), ("angka kredit", people_of(credit)))
    held = [f"{what} {count} orang" for what, count in kept if count]
    if held:
        until = "diisi" if _is_only_blank(evaluated.findings) else "galatnya diperbaiki"
        yield f"Ditahan sampai {until}: {', '.join(held)}."
    elif not any(finding.severity is Severity.GALAT for finding in evaluated.findings):
        yield "Tidak ada galat."


def _is_only_blank(findings: Iterable[Finding]) -> bool:
    """Whatever is a galat is something that still lacks."""
    return all(one.code == codes.B06_KOSONG.code for one in findings if one.severity is Severity.GALAT)


def _reached(buku: BukuEvaluasi) -> Iterator[str]:
    """The help of the sheet Capaian PK, once something stands there."""
    found = summary(buku.capaian_pk)
    if found.rata_rata is not None:
        yield (
            f"Capaian PK: {found.tercapai} dari {found.terukur} indikator terukur mencapai target, rata-rata "
            f"{printed(found.rata_rata, 1)}% (membantu menimbang; yang berlaku yang ditetapkan pimpinan)."
        )
