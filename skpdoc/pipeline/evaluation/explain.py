"""``skpdoc evaluate explain``: how one person's predikat and angka kredit come about, with the cell of every word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from skpdoc.errors import UsageMistakeError
from skpdoc.evaluation.angka_kredit import nip_of
from skpdoc.evaluation.derived import EvaluatedBook
from skpdoc.evaluation.kuadran import held_ratings
from skpdoc.evaluation.rating import suggestion
from skpdoc.evaluation.rounding import printed
from skpdoc.evaluation.sums import sums
from skpdoc.findings import CellRef, Finding, Severity
from skpdoc.model.angka_kredit import AngkaKreditPegawai
from skpdoc.model.evaluasi import BarisPenilaian, BarisRealisasi, DasarEvaluasi
from skpdoc.model.skp import HasilKerja
from skpdoc.pipeline.evaluation.load import Evaluated, load_evaluation
from skpdoc.pipeline.kinds.jenis import OfficeCycle
from skpdoc.pipeline.reading.one_unit import one_unit
from skpdoc.text import indonesian
from skpdoc.text.nearest import meant, nearest
from skpdoc.text.references import fold_reference

_INDENT = "   "


def explain_evaluation(books: Sequence[Path], nip: str) -> tuple[list[str], tuple[Finding, ...]]:
    """Lines to print, and the galat that withhold his documents (of an unreadable book all).

    Raises SkpdocError when a book cannot be read or they are of several units, UsageMistakeError for nobody.
    """
    return explained(load_evaluation(one_unit(books, OfficeCycle.EVALUATION)), nip)


def explained(evaluated: Evaluated, nip: str) -> tuple[list[str], tuple[Finding, ...]]:
    """The same of books that were read. Raises UsageMistakeError for nobody."""
    if evaluated.turunan is None:
        return [], tuple(one for one in evaluated.findings if one.severity is Severity.GALAT)
    book = evaluated.turunan
    keys = _keys(book, fold_reference(nip.partition("·")[0]))
    told = _EvaluationExplainer(book, len(evaluated.books) == 1)
    lines = [line for kunci in keys for line in told.person(kunci)]
    held = (evaluated.ditahan, evaluated.angka_kredit_ditahan)
    own = [finding for kunci in keys for which in held for finding in which.get(kunci, ())]
    return lines, tuple(dict.fromkeys(own))


def _keys(book: EvaluatedBook, nip: str) -> list[str]:
    """With a bare NIP all his SKP."""
    dasar = book.buku.dasar
    keys = [kunci for kunci in dasar if nip in (kunci, nip_of(kunci))]
    if not keys:
        hint = meant(nearest(nip, dasar), mark="")
        raise UsageMistakeError(f"NIP {nip} tidak ada di {book.buku.file}. {hint}".rstrip())
    return keys


class _EvaluationExplainer:
    def __init__(self, book: EvaluatedBook, is_one_file: bool) -> None:
        self._book = book
        self._home = CellRef(book.buku.file if is_one_file else "")
        self._rated = {row.kunci: row for row in reversed(book.buku.penilaian)}
        self._sums = {(one.atasan.kunci, one.atasan.baris_skp): one for one in sums(book.buku)}

    def _at(self, cell: CellRef) -> str:
        return f"[{cell.place_from(self._home)}]"

    def person(self, kunci: str) -> Iterator[str]:
        """Who he is, his predikat, what was reached of every RHK, and his angka kredit."""
        dasar = self._book.buku.dasar[kunci]
        who = dasar.skp.dinilai
        yield f"{who.nama} · {who.jenis_nomor or '-'} {who.nomor or '-'} · {who.jabatan}"
        setting = self._book.buku.pengaturan
        yield f"{setting.periode.nama} {setting.tahun} · pejabat penilai: {dasar.skp.penilai.nama}"
        yield from self._rating(dasar, self._rated.get(kunci))
        for band in (dasar.skp.utama, dasar.skp.tambahan):
            for hasil in band:
                yield ""
                yield from self._result(dasar, hasil, "U" if band is dasar.skp.utama else "T")
        for credit in self._book.angka_kredit.values():
            if credit.kunci.partition(":")[0] == kunci:
                yield ""
                yield from _credit(credit)
        yield ""

    def _rating(self, dasar: DasarEvaluasi, row: BarisPenilaian | None) -> Iterator[str]:
        if row is None:
            yield "Belum dinilai: tidak ada barisnya di lembar Penilaian."
            return
        if row.tidak_dinilai:
            yield f"Tidak dinilai: {row.tidak_dinilai} {self._at(row.source.cell('tidak_dinilai'))}"
            return
        held = held_ratings(row)
        if held is None:
            yield f"Belum dinilai: ratingnya belum lengkap {self._at(row.source.cell('rating_hasil'))}"
            return
        after = "_keberatan" if row.is_keberatan else ""
        word = " sesudah keberatan" if row.is_keberatan else ""
        yield f"Rating Hasil Kerja{word}: {held.hasil} {self._at(row.source.cell(f'rating_hasil{after}'))}"
        cell = row.source.cell(f"rating_perilaku{after}")
        yield f"Rating Perilaku Kerja{word}: {held.perilaku} {self._at(cell)}"
        predikat = held.predikat(self._book.aturan)
        yield f"Predikat: {predikat} ← kuadran kinerja: hasil {held.hasil}, perilaku {held.perilaku}"
        near = suggestion(dasar.skp, self._book.realisasi.get(dasar.kunci, ()))
        if near is not None:
            yield f"Saran Rating Hasil Kerja dari Hasil setiap RHK: {near}"
        if row.periodik:
            yield "Sebelumnya: " + "; ".join(f"{nama} {predikat}" for nama, predikat in row.periodik.items())

    def _result(self, dasar: DasarEvaluasi, hasil: HasilKerja, band: str) -> Iterator[str]:
        rows = {row.baris_skp: row for row in reversed(self._book.realisasi.get(dasar.kunci, ()))}
        places = [f"{band}{hasil.nomor}.{number}" for number in range(1, len(hasil.indikator) + 1)]
        own = [rows[place] for place in places if place in rows]
        rated = next((row for row in own if row.hasil), None)
        judged = f"  {rated.hasil} {self._at(rated.source.cell('hasil'))}" if rated else ""
        yield f"{band}{hasil.nomor}. {hasil.rencana_hasil_kerja}{judged}"
        for row in own:
            yield from self._indicator(row)

    def _indicator(self, row: BarisRealisasi) -> Iterator[str]:
        yield f"{_INDENT}• {row.indikator}"
        until = f", sampai periode ini {row.target_periode.tertulis()}" if row.target_periode else ""
        blank = "(belum terbaca)" if row.realisasi_asli else "(kosong)"
        reached = row.realisasi.tertulis() if row.realisasi else blank
        because = f", berdasarkan {row.berdasarkan}" if row.berdasarkan else ""
        yield f"{_INDENT * 2}target {row.target_asli or '(tidak ada)'}{until}"
        yield f"{_INDENT * 2}realisasi {reached} {self._at(row.source.cell('realisasi'))}{because}"
        added = self._sums.get((row.kunci, row.baris_skp))
        if added is not None:
            parts = " + ".join(
                f"{indonesian.angka(angka)} {self._at(part.source.cell('realisasi'))}"
                for part, angka in added.pemikul
            )
            yield f"{_INDENT * 2}jumlah bawahan: {parts} = {indonesian.angka(added.jumlah)}"


def _credit(credit: AngkaKreditPegawai) -> Iterator[str]:
    yield f"Angka kredit {credit.data.jenjang}, {credit.data.golongan}:"
    for stretch in credit.akumulasi:
        part = f"{stretch.bulan}/12 × " if stretch.bulan < 12 else ""
        yield (
            f"{_INDENT}{stretch.tahun}, {stretch.bulan} bulan, {stretch.predikat}: {part}{stretch.persen}% × "
            f"{printed(stretch.koefisien, credit.desimal)} = {printed(stretch.angka_kredit, credit.desimal)}"
        )
    for line in credit.penetapan:
        if line.jumlah:
            lama, baru, jumlah = (
                printed(figure, credit.desimal) for figure in (line.lama, line.baru, line.jumlah)
            )
            yield f"{_INDENT}{line.sumber}: lama {lama} + baru {baru} = {jumlah}"
    yield f"{_INDENT}Kumulatif: {printed(credit.jumlah, credit.desimal)}"
    for what, gap in (("pangkat", credit.selisih_pangkat), ("jenjang", credit.selisih_jenjang)):
        if gap is not None:
            word = "kelebihan" if gap >= 0 else "kekurangan"
            yield f"{_INDENT}Untuk kenaikan {what}: {word} {printed(abs(gap), credit.desimal)}"
    if credit.can_be_proposed:
        yield f"{_INDENT}Dapat dipertimbangkan: {credit.usulan}"
    elif credit.usulan:
        yield f"{_INDENT}Belum dapat dipertimbangkan menjadi {credit.usulan}: {'; '.join(credit.hambatan)}"
