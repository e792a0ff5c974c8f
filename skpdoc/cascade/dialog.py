"""What each pimpinan and ketua tim has to talk about with his people: one sheet each (formats.md 4.7)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from skpdoc import codes
from skpdoc.cascade.concerns import Concerns, with_codes
from skpdoc.cascade.identity import identitas
from skpdoc.cascade.matrix import Kolom, Matrices, find_gaps, load_of
from skpdoc.cascade.office import Kantor
from skpdoc.cascade.people import Orang
from skpdoc.cascade.questions import Questions
from skpdoc.cascade.results import Hasil
from skpdoc.cascade.skp import indikator_kinerja
from skpdoc.findings import CellRef, Finding, Pelaku, Severity, gravest_first
from skpdoc.model.celah import Celah, PegawaiTanpaPeran
from skpdoc.model.dialog import HasilDibagi, KalimatLemah, LembarDialog, PeranPemikul, Peserta, PokokBahasan
from skpdoc.model.skp import SKP, IndikatorKinerja, KolomMatriks, MatriksPeranHasil

KALIMAT = frozenset({"R02", "R03", "R06", "R12", "R15", "R16", "R17"})
"""codes about wording"""
TARGET = frozenset(
    {"K02", "K03", "K05", "K06", "K07", "K08", "K09", "K11", "K15", "R13", "R14", "R18", "R26", "R27"}
)
"""codes about targets that do not add up or differ"""
_SAID = frozenset(
    kind.title
    for kind in (
        codes.R10_TANPA_RHK,
        codes.R10_KOLOM_KOSONG,
        codes.R12_PERAN_SAMA,
        codes.R20_BAGIAN_KOSONG,
    )
)
"""titles of what the gaps and the questions of the sheet say already"""
_DI_DIALOG = frozenset({Pelaku.PIMPINAN, Pelaku.DIALOG})


def dialog_sheets(
    kantor: Kantor, skp: Mapping[str, SKP], findings: Sequence[Finding]
) -> tuple[LembarDialog, ...]:
    """The sheet of everyone who heads a matrix, in sheet order; a galat keeps none of them back."""
    collector = _Collector(kantor, skp, findings)
    return tuple(collector.sheet(matriks) for matriks in collector.matrices.all().values())


class _Collector:
    """Works out once, for all sheets, the columns, the gaps and whose the findings are."""

    def __init__(self, kantor: Kantor, skp: Mapping[str, SKP], findings: Sequence[Finding]) -> None:
        self._kantor = kantor
        self._concerns = Concerns(kantor, findings)
        self._questions = Questions(kantor, skp)
        self._gaps = find_gaps(kantor)
        self.matrices = Matrices(kantor)
        self._kolom: dict[str, list[Kolom]] = defaultdict(list)
        for orang, kolom in self.matrices.columns():
            self._kolom[orang.kunci].append(kolom)

    def sheet(self, matriks: MatriksPeranHasil) -> LembarDialog:
        orang = self._kantor.hierarki.by_kunci[matriks.kunci]
        team = self._team(matriks)
        celah = self._celah(orang, matriks, team)
        own, others = self._results(orang)
        findings = self._concerns.of_results((*own, *others))
        kolom = zip(matriks.kolom, self._kolom[orang.kunci], strict=True)
        return LembarDialog(
            matriks=matriks,
            tempat=self._kantor.buku.unit.tempat,
            hasil=tuple(self._hasil(orang, head, items) for head, items in kolom),
            celah=celah,
            kalimat=tuple(self._kalimat(findings)),
            target=tuple(self._pokok(one for one in with_codes(findings, TARGET) if _is_asked(one))),
            lainnya=tuple(self._pokok(self._asked(orang, own, others))),
            pertanyaan=self._questions.of(orang, celah),
            peserta=tuple(Peserta(one.nama, identitas(one).jabatan) for one in team),
        )

    def _team(self, matriks: MatriksPeranHasil) -> tuple[Orang, ...]:
        """His direct subordinates and whoever else carries one of his results, in sheet order."""
        keys = {baris.kunci for baris in matriks.baris} | set(self._below(matriks.kunci))
        return tuple(one for one in self._kantor.hierarki.orang if one.kunci in keys)

    def _below(self, kunci: str) -> tuple[str, ...]:
        return self._kantor.hierarki.bawahan.get(kunci, ())

    def _results(self, orang: Orang) -> tuple[tuple[Hasil, ...], tuple[Hasil, ...]]:
        """His own results; all of his subordinates', with those of others that carry his, in sheet order."""
        by_pemilik = self._kantor.daftar.by_pemilik
        others = [hasil for kunci in self._below(orang.kunci) for hasil in by_pemilik.get(kunci, ())]
        others += [hasil for kolom in self._kolom[orang.kunci] for hasil in self.matrices.roles(kolom)]
        unique = {hasil.nomor: hasil for hasil in others if hasil.pemilik != orang.kunci}
        return by_pemilik.get(orang.kunci, ()), tuple(unique[nomor] for nomor in sorted(unique))

    def _hasil(self, orang: Orang, head: KolomMatriks, kolom: Kolom) -> HasilDibagi:
        people = self._kantor.hierarki.by_kunci
        roles = self.matrices.roles(kolom)
        pemikul = tuple(PeranPemikul(people[role.pemilik].nama, role.teks) for role in roles)
        return HasilDibagi(head, tuple(self._indikator(orang, kolom)), pemikul)

    def _indikator(self, orang: Orang, kolom: Kolom) -> Iterator[IndikatorKinerja]:
        for item in kolom:
            assert item.hasil is not None
            hasil = self._kantor.daftar.hasil[item.hasil]
            for number in range(len(hasil.baris)) if item.baris is None else (item.baris,):
                yield indikator_kinerja(self._kantor, orang, hasil, number, hasil.baris[number])

    def _celah(self, orang: Orang, matriks: MatriksPeranHasil, team: Sequence[Orang]) -> Celah:
        at = self._concerns.results_at
        carried = {role.nomor for kolom in self._kolom[orang.kunci] for role in self.matrices.roles(kolom)}
        pairs = (pair for pair in self._gaps.peran_mirip if pair.pimpinan == orang.nama)
        return Celah(
            kolom_tanpa_peran=tuple(
                gap
                for gap in self._gaps.kolom_tanpa_peran
                if any(one.pemilik == orang.kunci for one in at(gap.cell))
            ),
            pegawai_tanpa_peran=tuple(
                PegawaiTanpaPeran(baris.nama, baris.jabatan, orang.nama, self._cell(baris.kunci))
                for baris in matriks.baris
                if not any(baris.peran)
            ),
            peran_mirip=tuple(pair for pair in pairs if any(one.nomor in carried for one in at(pair.cell))),
            beban=tuple(load_of(self._kantor, one) for one in team if one.pegawai is not None),
        )

    def _cell(self, kunci: str) -> CellRef:
        orang = self._kantor.hierarki.by_kunci[kunci]
        return orang.noun.source.cell("nip" if orang.pegawai is not None else "kode")

    def _kalimat(self, findings: Iterable[Finding]) -> Iterator[KalimatLemah]:
        """One a cell."""
        by_cell: dict[CellRef, list[Finding]] = {}
        for finding in with_codes(findings, KALIMAT):
            if finding.title not in _SAID:
                by_cell.setdefault(finding.cell, []).append(finding)
        for temuan in by_cell.values():
            nama, teks = self._concerns.owner(temuan[0]), self._concerns.subject(temuan[0])
            yield KalimatLemah(nama, teks, tuple(temuan))

    def _asked(self, orang: Orang, own: Sequence[Hasil], others: Sequence[Hasil]) -> list[Finding]:
        """Every galat of his own rows, and what only he and his people can settle; gravest first."""
        his = (*self._concerns.of_person(orang), *self._concerns.of_results(own))
        people = [self._kantor.hierarki.by_kunci[kunci] for kunci in self._below(orang.kunci)]
        theirs = [finding for one in people for finding in self._concerns.of_person(one)]
        theirs += self._concerns.of_results(others)
        found = [finding for finding in his if finding.severity is Severity.GALAT]
        found += [finding for finding in (*his, *theirs) if finding.pelaku in _DI_DIALOG]
        rest = [one for one in dict.fromkeys(found) if _is_asked(one) and one.code not in KALIMAT | TARGET]
        return gravest_first(rest)

    def _pokok(self, findings: Iterable[Finding]) -> Iterator[PokokBahasan]:
        for finding in findings:
            yield PokokBahasan(self._concerns.owner(finding), self._concerns.subject(finding), finding)


def _is_asked(finding: Finding) -> bool:
    """It wants an answer, and nothing else on the sheet says it."""
    return finding.severity is not Severity.SARAN and finding.title not in _SAID
