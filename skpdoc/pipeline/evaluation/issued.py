"""A unit's evaluation of one period as a run over its folder sees it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from skpdoc.documents.forms import Forms
from skpdoc.evaluation.angka_kredit import assemble_angka_kredit
from skpdoc.findings import Finding
from skpdoc.model.angka_kredit import AngkaKreditPegawai
from skpdoc.model.evaluasi import BukuEvaluasi, DasarEvaluasi, EvaluasiPegawai
from skpdoc.model.indeks import IndexRow, WrittenDocument
from skpdoc.model.office import Periode
from skpdoc.model.skp import Identitas
from skpdoc.model.source import RowKey
from skpdoc.pipeline.evaluation.load import Evaluated, load_evaluation
from skpdoc.pipeline.folder.manifest import IssuedPerson, ManifestEntry, period_folder
from skpdoc.pipeline.kinds import issued_kinds
from skpdoc.pipeline.kinds.jenis import DocumentKind, GalatTrail, KindBook, OfficeCycle, names, skp_owner
from skpdoc.pipeline.making.cell_changes import headers_of
from skpdoc.pipeline.making.tasks import DocumentTask
from skpdoc.pipeline.reading.load import UnitBooks
from skpdoc.pipeline.reading.persons import UnknownPersonError
from skpdoc.pipeline.settings.office import read_anchors
from skpdoc.regulation import catalogue
from skpdoc.text import indonesian
from skpdoc.text.file_names import document_name
from skpdoc.text.nearest import meant, nearest

_KINDS = issued_kinds(OfficeCycle.EVALUATION)


class EvaluatedNouns(NamedTuple):
    """What documents of the second half are made of, by the key of the SKP."""

    evaluasi: Mapping[str, EvaluasiPegawai]
    angka_kredit: Mapping[str, AngkaKreditPegawai]


class EvaluatedUnit:
    """An :class:`skpdoc.pipeline.making.issued_unit.IssuedUnit`."""

    siklus = OfficeCycle.EVALUATION

    def __init__(self, loaded: Evaluated, buku: BukuEvaluasi) -> None:
        self.loaded = loaded
        self._buku = buku
        setting = buku.pengaturan
        self._name = setting.nama_unit_kerja or next(iter(loaded.books.values())).stem
        self.regulasi = catalogue()[setting.regulasi]
        self.jangkar = read_anchors([path.parent for path in loaded.books.values()])
        self.nama, self.tahun, self.periode = setting.nama_unit_kerja, setting.tahun, setting.periode.nama
        self.judul = f"{self.nama} – {self.tahun} – {self.periode}"

    def folder(self, output: Path) -> Path:
        """``output/<unit>/<year>/Evaluasi/<periode>``."""
        return period_folder(output, self._name, self.tahun, self.periode)

    def keys(self, nip: str) -> Iterable[str]:
        """With a bare NIP all his SKP. Raises UnknownPersonError for nobody."""
        wanted = nip.replace(" ", "")
        credits = (self._signed_key(kunci, one) for kunci, one in self.loaded.angka_kredit.items())
        every = dict.fromkeys((*self._buku.dasar, *credits))
        found = [
            kunci for kunci in every if wanted in (kunci, _skp_of(kunci), _skp_of(kunci).partition("/")[0])
        ]
        if not found:
            hint = meant(nearest(wanted, self._buku.dasar, 2), mark="")
            raise UnknownPersonError(f"NIP {nip} tidak ada di {self._buku.file}. {hint}".rstrip())
        return found

    def tasks(self, forms: Forms) -> Iterator[DocumentTask]:
        """All of them, in the order of the SKP: a file's name never depends on what is wanted."""
        nouns = self._nouns(forms.tata_letak.desimal_angka_kredit)
        signed = {kunci: self._signed_key(kunci, one) for kunci, one in nouns.angka_kredit.items()}
        made = [(jenis, jenis.nouns(nouns)) for jenis in _KINDS]
        taken: dict[str, set[str]] = defaultdict(set)
        for kunci in dict.fromkeys(chain(self._buku.dasar, nouns.angka_kredit)):
            whose = skp_owner(_skp_of(kunci), self._buku.dasar[_skp_of(kunci)].skp)
            for jenis, own in made:
                if kunci in own:
                    noun = own[kunci]
                    _, person, periode = jenis.owner(noun)
                    name = document_name(
                        person.nomor, person.nama, jenis.nama + _suffix(kunci, periode), taken[jenis.nama]
                    )
                    naskah = partial(jenis.naskah, forms, self.regulasi, noun)
                    is_credit = jenis.jejak is GalatTrail.ANGKA_KREDIT
                    key = signed[kunci] if is_credit else kunci
                    yield DocumentTask(jenis, key, whose, f"{jenis}/{name}", noun, naskah)

    def _signed_key(self, kunci: str, ak: AngkaKreditPegawai) -> str:
        """Under which the manifest knows it: what somebody else than the pejabat penilai signs has a key of its own, so
        that it is mailed to him, stacked for him and awaited from him.
        """
        is_penilai = ak.penandatangan == self._buku.dasar[_skp_of(kunci)].skp.penilai
        return kunci if is_penilai else f"{kunci}:{_key_of(ak.penandatangan)}"

    def _nouns(self, desimal: int) -> EvaluatedNouns:
        """Angka kredit with the decimals that the forms ask for."""
        evaluasi, angka_kredit = self.loaded.evaluasi, self.loaded.angka_kredit
        if any(one.desimal != desimal for one in angka_kredit.values()):
            angka_kredit = assemble_angka_kredit(self._buku, evaluasi, desimal)
        return EvaluatedNouns(evaluasi, angka_kredit)

    def behind(self, task: DocumentTask) -> frozenset[RowKey]:
        """The settings, and the rows of the person that say what it prints."""
        buku, kunci = self._buku, _skp_of(task.kunci)
        is_credit = task.jenis.jejak is GalatTrail.ANGKA_KREDIT
        own = (buku.angka_kredit, buku.riwayat_ak) if is_credit else (buku.realisasi, buku.umpan_balik)
        rows = (row for row in chain(buku.penilaian, *own) if row.kunci == kunci)
        return frozenset(
            one.key for one in (*buku.pengaturan.sources.values(), *(row.source for row in rows))
        )

    def headers(self) -> Mapping[str, Mapping[str, str]]:
        """Of the sheet Periode, and of those that hold records."""
        buku = self._buku
        sheets = (
            *(buku.capaian_pk, buku.realisasi, buku.umpan_balik),
            *(buku.penilaian, buku.angka_kredit, buku.riwayat_ak),
        )
        return headers_of(buku.pengaturan.sources.values(), (row.source for rows in sheets for row in rows))

    def reasons(self, jenis: DocumentKind, kunci: str) -> list[Finding]:
        """The galat that withhold a document."""
        return list(self._held(jenis).get(_skp_of(kunci), ()))

    def _held(self, jenis: DocumentKind) -> Mapping[str, list[Finding]]:
        is_credit = jenis.jejak is GalatTrail.ANGKA_KREDIT
        return self.loaded.angka_kredit_ditahan if is_credit else self.loaded.ditahan

    def unmade(self, jenis: DocumentKind) -> Iterator[tuple[str, str, list[Finding]]]:
        """Who was not rated, or has a row of angka kredit of which nothing could be made."""
        nouns = jenis.nouns(EvaluatedNouns(self.loaded.evaluasi, self.loaded.angka_kredit))
        for kunci, reasons in self._held(jenis).items():
            is_due = (
                kunci in self._buku.credited if jenis.jejak is GalatTrail.ANGKA_KREDIT else jenis.is_needed
            )
            if is_due and kunci not in nouns and kunci in self._buku.dasar:
                yield kunci, skp_owner(kunci, self._buku.dasar[kunci].skp), reasons

    def as_one(self, kunci: str) -> str:
        """Each SKP is evaluated by itself."""
        return kunci

    def book(self, jenis: DocumentKind, buku: KindBook) -> bytes | None:  # noqa: ARG002
        """No kind of the second half has one."""
        return None

    def reasons_of_book(self, jenis: DocumentKind) -> list[Finding]:  # noqa: ARG002
        """No kind of the second half has one."""
        return []

    def rows(self, entries: Iterable[ManifestEntry]) -> Iterator[IndexRow]:
        """A row an SKP, in their order."""
        documents: dict[str, list[WrittenDocument]] = defaultdict(list)
        for entry in entries:
            documents[_skp_of(entry.kunci)].append(WrittenDocument(entry.jenis, entry.path, entry.id_dokumen))
        spared = {row.kunci: row.tidak_dinilai for row in self._buku.penilaian if row.tidak_dinilai}
        for kunci, dasar in self._buku.dasar.items():
            yield self._row(dasar, tuple(documents[kunci]), spared.get(kunci, ""))

    def _row(self, dasar: DasarEvaluasi, own: tuple[WrittenDocument, ...], spared: str) -> IndexRow:
        person, kunci = dasar.skp.dinilai, dasar.kunci
        reasons: dict[Finding, list[str]] = {}
        for jenis in _KINDS:
            for finding in self._held(jenis).get(kunci, ()):
                reasons.setdefault(finding, []).append(jenis.nama)
        periode = self._buku.pengaturan.periode.rentang
        return IndexRow(
            nomor=person.nomor,
            nama=person.nama,
            jabatan=person.jabatan,
            unit_kerja=person.unit_kerja,
            periode=f"{indonesian.tanggal(periode.mulai)} – {indonesian.tanggal(periode.selesai)}",
            penilai=dasar.skp.penilai.nama,
            dokumen=own,
            keadaan=_state(is_held=bool(reasons), own=own, spared=spared),
            sebab=tuple(f"{', '.join(held)}: {finding}" for finding, held in reasons.items())
            or ((spared,) if spared else ()),
            kunci=kunci,
        )

    def people(self) -> Iterator[IssuedPerson]:
        """Everyone who is evaluated, and whoever assesses one of them and is not."""
        dasar = self._buku.dasar
        above: dict[str, Identitas] = {}
        for kunci, one in dasar.items():
            penilai = one.kunci_penilai
            if penilai not in dasar and one.skp.penilai.nama:
                penilai = _key_of(one.skp.penilai)
                above[penilai] = one.skp.penilai
            yield _issued(kunci, one.skp.dinilai, one.surel, penilai, self._buku.pengaturan.periode.rentang)
        for kunci, ak in self.loaded.angka_kredit.items():
            key = self._signed_key(kunci, ak)
            if key not in dasar:  # a second jenjang under one SKP, or signed by somebody else
                signer = _key_of(ak.penandatangan)
                if signer not in dasar:
                    above[signer] = ak.penandatangan
                yield _issued(key, ak.dinilai, dasar[_skp_of(kunci)].surel, signer, None)
        yield from (_issued(kunci, one, "", "", None) for kunci, one in above.items() if kunci not in dasar)


def evaluated(loaded: Evaluated) -> EvaluatedUnit | None:
    """None where nothing can be made of it yet."""
    return EvaluatedUnit(loaded, loaded.buku) if loaded.buku and not loaded.belum_siap else None


def read_evaluated(books: UnitBooks) -> tuple[Evaluated, EvaluatedUnit | None]:
    """One unit and period, read. Raises SkpdocError, see :func:`load_evaluation`."""
    loaded = load_evaluation(books)
    return loaded, evaluated(loaded)


def _key_of(person: Identitas) -> str:
    """Of somebody who is not evaluated here."""
    return person.nomor or person.nama


def _skp_of(kunci: str) -> str:
    """Of the key of angka kredit: that of a second jenjang names its first month too (``NIP:5``)."""
    return kunci.partition(":")[0]


def _suffix(kunci: str, periode: Periode) -> str:
    """Of two SKP of one person the second's file says which, of two jenjang from when to when."""
    skp, _, month = kunci.partition(":")
    number = f"_{skp.partition('/')[2]}" if "/" in skp else ""
    return f"{number}_{periode.mulai:%Y%m%d}-{periode.selesai:%Y%m%d}" if month else number


def _state(*, is_held: bool, own: tuple[WrittenDocument, ...], spared: str) -> str:
    if is_held:
        return "ditahan"
    if spared:
        return "tidak dinilai"
    needed = names(jenis for jenis in _KINDS if jenis.is_needed)
    return "lengkap" if needed <= {one.jenis for one in own} else "belum dibuat"


def _issued(kunci: str, person: Identitas, surel: str, penilai: str, days: Periode | None) -> IssuedPerson:
    return IssuedPerson(
        kunci=kunci,
        nama=person.nama,
        jenis_nomor=person.jenis_nomor,
        nomor=person.nomor,
        jabatan=person.jabatan,
        unit_kerja=person.unit_kerja,
        surel=surel,
        penilai=penilai,
        mulai=days.mulai.isoformat() if days else "",
        selesai=days.selesai.isoformat() if days else "",
    )
