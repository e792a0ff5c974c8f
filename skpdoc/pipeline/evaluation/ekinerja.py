"""e-Kinerja's Rekap Penilaian beside an evaluation book: it fills in ratings; differences name both cells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from skpdoc import codes
from skpdoc.contract import PENILAIAN
from skpdoc.errors import UsageMistakeError
from skpdoc.evaluation.kuadran import held_ratings
from skpdoc.findings import Finding
from skpdoc.model.evaluasi import BukuEvaluasi, DasarEvaluasi
from skpdoc.pipeline.evaluation.previous import CarriedEvaluation
from skpdoc.records.evaluation.rekap import RatingExport, read_rekap, rows_by_key
from skpdoc.regulation import evaluasi_of
from skpdoc.workbook.reading.reader import read_grids

_FIELDS = ("rating_hasil", "rating_perilaku")


def rekap_of(path: Path, periode: str, tahun: int) -> RatingExport:
    """The export. Raises SkpdocError where it is none, UsageMistakeError where it is of another period."""
    rekap = read_rekap(path.name, read_grids(path))
    if rekap.tahun and (rekap.periode, rekap.tahun) != (periode, tahun):
        shown = f"{rekap.periode or 'periode lain'} {rekap.tahun}"
        raise UsageMistakeError(f"{path.name}: rekap {shown}, bukan {periode} {tahun}.")
    return rekap


def take_rekap(
    path: Path, dasar: Mapping[str, DasarEvaluasi], periode: str, tahun: int, carried: CarriedEvaluation
) -> None:
    """Fill in the ratings that nobody has typed yet; what differs, lacks or is nobody's is told. Raises SkpdocError."""
    rekap = rekap_of(path, periode, tahun)
    found = rows_by_key(rekap, {kunci: one.skp.dinilai.jabatan for kunci, one in dasar.items()})
    for kunci, row in found.items():
        typed = carried.cells[PENILAIAN.name].get(kunci, {})
        for name in _FIELDS:
            rating = getattr(row, name)
            if rating is None:
                carried.catatan.append(f"{row.cells[name]}: rating tidak terbaca, jadi belum terisi.")
            elif typed.get(name, rating.value) != rating.value:
                carried.catatan.append(
                    f'{dasar[kunci].skp.dinilai.nama} ({kunci}): diketik "{typed[name]}", di {row.cells[name]} '
                    f'"{rating.value}"; yang diketik tetap.'
                )
            else:
                carried.add(PENILAIAN.name, kunci, {name: rating.value})
    lacking = [one.skp.dinilai.nama for kunci, one in dasar.items() if kunci not in found]
    if lacking:
        carried.catatan.append(f"Tidak ada (atau tidak satu) di {path.name}: {', '.join(lacking)}.")
    used = {row.nip for row in found.values()}
    foreign = [row.nip for row in rekap.rows if row.nip not in used]
    if foreign:
        carried.catatan.append(f"Ada di {path.name}, tanpa SKP di sini: {', '.join(foreign)}.")


def differences(buku: BukuEvaluasi, rekap: RatingExport) -> Iterator[Finding]:
    """Ratings and predikat that are typed otherwise than e-Kinerja has them, at their cells with its cells."""
    posts = {kunci: one.skp.dinilai.jabatan for kunci, one in buku.dasar.items()}
    found = rows_by_key(rekap, posts)
    aturan = evaluasi_of(buku.pengaturan.regulasi)
    for row in buku.penilaian:
        other, held = found.get(row.kunci), held_ratings(row)
        if other is None or held is None:
            continue
        ours = {
            "rating_hasil": held.hasil,
            "rating_perilaku": held.perilaku,
            "predikat": held.predikat(aturan),
        }
        for name, mine in ours.items():
            theirs = getattr(other, name)
            if theirs is not None and theirs is not mine:
                yield codes.E86_REKAP(
                    row.source.cell(name),
                    mine.value,
                    f'{row.nama}: di sini "{mine.value}", sedangkan di {other.cells[name]} "{theirs.value}".',
                    "Samakan yang keliru, di sini atau di e-Kinerja.",
                )


def beside_rekap(path: Path, buku: BukuEvaluasi) -> list[Finding]:
    """The same of the export at ``path``. Raises SkpdocError where it is none, or of another period."""
    setting = buku.pengaturan
    return list(differences(buku, rekap_of(path, setting.periode.nama, setting.tahun)))
