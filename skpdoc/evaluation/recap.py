"""From an evaluated book to what its rekap shows."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from fractions import Fraction

from skpdoc.evaluation.derived import EvaluatedBook
from skpdoc.evaluation.distribution import Distribution, by_penilai, latest, limits_of
from skpdoc.evaluation.obstacles import year_of_proposal
from skpdoc.evaluation.promotion import promotion_rows
from skpdoc.model.evaluasi import BarisPenilaian, DasarEvaluasi, EvaluasiPegawai
from skpdoc.model.predikat import CapaianOrganisasi, Predikat
from skpdoc.model.rekap import RekapEvaluasi, RekapLimit, RekapPart, RekapRow


def recap(book: EvaluatedBook, held: Collection[str] = ()) -> RekapEvaluasi | None:
    """The rekap; of the keys ``held`` it says that a galat withholds them. None while the capaian is unknown."""
    setting = book.buku.pengaturan
    if setting.capaian is None:
        return None
    kept = {one.kunci for one in latest(book.buku.dasar[kunci] for kunci in book.evaluasi).values()}
    rows = _rows(book, held, kept)
    assessed: dict[tuple[str, str], list[RekapRow]] = {}
    for kunci, row in rows.items():
        penilai = book.buku.dasar[kunci].skp.penilai
        assessed.setdefault((penilai.nomor, penilai.nama), []).append(row)
    everybody = by_penilai([one for kunci, one in book.evaluasi.items() if kunci in kept])
    found = {(one.orang[0].dasar.skp.penilai.nomor, one.penilai): one for one in everybody}
    return RekapEvaluasi(
        regulasi=setting.regulasi,
        nama_instansi=setting.nama_instansi,
        nama_unit=setting.nama_unit_kerja,
        tahun=setting.tahun,
        periode=setting.periode.nama,
        capaian=setting.capaian,
        pola=book.aturan.pola,
        unit=_part(book, setting.capaian, book.unit, tuple(rows.values()), _elsewhere(book)),
        penilai=tuple(
            _part(book, setting.capaian, found.get(who) or Distribution(who[1], ()), tuple(own))
            for who, own in assessed.items()
        ),
        usulan=promotion_rows(book),
        tahun_usulan=year_of_proposal(book.buku.pengaturan),
    )


def _part(
    book: EvaluatedBook,
    capaian: CapaianOrganisasi,
    one: Distribution,
    rows: tuple[RekapRow, ...],
    lacking: str = "",
) -> RekapPart:
    """Where a head is among them the pattern is that of the unit above: with whom it is kept is not known here.
    ``lacking`` says of a part of the people that it is one: the pattern is not held against it.
    """
    curve = book.aturan.kurva[capaian]
    has_head = any(orang.dasar.is_kepala for orang in one.orang)
    whole = sum(curve)
    worst_first = tuple(reversed(Predikat))
    return RekapPart(
        penilai=one.penilai,
        baris=rows,
        jumlah=one.jumlah,
        ideal={
            predikat: Fraction(frequency * one.banyak, whole)
            for predikat, frequency in zip(worst_first, curve, strict=True)
        },
        batas=tuple(
            RekapLimit(limit.told(one.banyak), limit.is_kept if limit.is_tested else None)
            for limit in limits_of(book.aturan, capaian, one.jumlah)
            if not (has_head or lacking)
        ),
        catatan="Kepala unit dihitung di sini, bukan di seluruh unit; polanya diuji di unit atasannya."
        if has_head
        else lacking,
    )


def _elsewhere(book: EvaluatedBook) -> str:
    """Who of the unit is in none of the books, as a remark; '' where everybody is."""
    others = sorted(book.buku.di_buku_lain)
    if not others:
        return ""
    people = [book.buku.orang[kunci].nama if kunci in book.buku.orang else kunci for kunci in others]
    return (
        f"Belum seluruh unit: {len(others)} SKP periode ini ada di buku evaluasi lain, yang tidak disebut: "
        f"{', '.join(people)}."
    )


def _rows(book: EvaluatedBook, held: Collection[str], kept: Collection[str]) -> Mapping[str, RekapRow]:
    penilaian = {row.kunci: row for row in reversed(book.buku.penilaian)}
    counted = {one.kunci for one in book.unit.orang}
    found = {}
    for kunci, dasar in book.buku.dasar.items():
        row = penilaian.get(kunci)
        remarks = [*_remarks(dasar, row, kunci in book.evaluasi, kunci in kept)]
        if kunci in held:
            remarks.append("dokumennya ditahan, lihat temuan")
        found[kunci] = _row(dasar, row, book.evaluasi.get(kunci), kunci in counted, "; ".join(remarks))
    return found


def _row(
    dasar: DasarEvaluasi,
    row: BarisPenilaian | None,
    made: EvaluasiPegawai | None,
    is_counted: bool,
    keterangan: str,
) -> RekapRow:
    skp = dasar.skp
    before = list(row.periodik.items())[-1:] if row else []
    return RekapRow(
        nip=skp.dinilai.nomor,
        nama=skp.dinilai.nama,
        jabatan=skp.dinilai.jabatan,
        jenis_jabatan=dasar.jenis_jabatan,
        penilai=skp.penilai.nama,
        rating_hasil=made.rating_hasil if made else None,
        rating_perilaku=made.rating_perilaku if made else None,
        predikat=made.predikat if made else None,
        periode_sebelumnya=before[0][0] if before else "",
        sebelumnya=before[0][1] if before else None,
        is_dihitung=is_counted,
        is_dinilai=not (row and row.tidak_dinilai),
        keterangan=keterangan,
    )


def _remarks(
    dasar: DasarEvaluasi, row: BarisPenilaian | None, is_evaluated: bool, is_kept: bool
) -> Iterator[str]:
    """Why a person is not evaluated, or does not count; and that there was an objection."""
    if row is not None and row.tidak_dinilai:
        yield f"tidak dinilai: {row.tidak_dinilai}"
    elif not is_evaluated:
        yield "belum dinilai"
    else:
        if row is not None and row.is_keberatan:
            yield "sesudah keberatan"
        if dasar.is_kepala:
            yield "kepala unit: dihitung pada pejabat penilainya, tidak di unit ini"
        elif not is_kept:
            yield "tidak dihitung: " + (
                "sebagai Plt./Plh." if dasar.is_plt_plh else "ada SKP yang lebih akhir"
            )
