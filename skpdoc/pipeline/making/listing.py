"""Everyone of the office as index and manifest list him: his documents, and why any are withheld."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from skpdoc.cascade.identity import identitas
from skpdoc.cascade.office import Kantor
from skpdoc.cascade.people import Orang
from skpdoc.findings import Finding
from skpdoc.model.indeks import IndexRow, WrittenDocument
from skpdoc.model.office import Periode
from skpdoc.pipeline.folder.manifest import IssuedPerson, ManifestEntry
from skpdoc.pipeline.kinds import issued_kinds
from skpdoc.pipeline.kinds.jenis import UNIT_KEY, DocumentOwner, names
from skpdoc.pipeline.reading.load import Loaded
from skpdoc.pipeline.withholding.withheld import Withheld
from skpdoc.text import indonesian


def index_rows(loaded: Loaded, entries: Iterable[ManifestEntry]) -> Iterator[IndexRow]:
    """First the unit, where a kind of document is the unit's; then a row a person and period, in sheet order; a Pejabat
    Lain only where he heads a matrix.
    """
    kantor, ditahan = loaded.turunan.kantor, loaded.ditahan
    documents: dict[str, list[WrittenDocument]] = {}
    for entry in entries:
        documents.setdefault(entry.kunci, []).append(
            WrittenDocument(entry.jenis, entry.path, entry.id_dokumen)
        )
    if _has_documents_of_unit():
        yield _unit_row(kantor, ditahan, documents.get(UNIT_KEY, ()))
    for orang in kantor.hierarki.orang:
        own = tuple(documents.get(orang.kunci, ()))
        if orang.pegawai is not None or own:
            yield _row(kantor, ditahan, orang.kunci, own)


def published_people(kantor: Kantor) -> Iterator[IssuedPerson]:
    """Everyone whom the manifest names, in sheet order; before them the head once more, for the unit's documents."""
    if _has_documents_of_unit():
        yield _answering(kantor)
    for orang in kantor.hierarki.orang:
        yield _published(kantor, orang)


def _has_documents_of_unit() -> bool:
    return any(jenis.milik is DocumentOwner.UNIT for jenis in issued_kinds())


def _answering(kantor: Kantor) -> IssuedPerson:
    """Whom the unit's documents are mailed to: its head. Nobody where it has none, or several."""
    unit, head = kantor.buku.unit.nama_unit_kerja, kantor.hierarki.kepala
    if head is None:
        return IssuedPerson(UNIT_KEY, unit, "", "", "", unit, "", "", "", "")
    return replace(_published(kantor, head), kunci=UNIT_KEY, mulai="", selesai="")


def _published(kantor: Kantor, orang: Orang) -> IssuedPerson:
    person = identitas(orang)
    periode = orang.pegawai.periode if orang.pegawai else None
    return IssuedPerson(
        kunci=orang.kunci,
        nama=person.nama,
        jenis_nomor=person.jenis_nomor,
        nomor=person.nomor,
        jabatan=person.jabatan,
        unit_kerja=person.unit_kerja,
        surel=orang.noun.surel,
        penilai=kantor.hierarki.atasan.get(orang.kunci, ""),
        mulai=periode.mulai.isoformat() if periode else "",
        selesai=periode.selesai.isoformat() if periode else "",
    )


def _unit_row(kantor: Kantor, ditahan: Withheld, own: Sequence[WrittenDocument]) -> IndexRow:
    unit, head = kantor.buku.unit, kantor.hierarki.kepala
    reasons = _reasons(ditahan, UNIT_KEY)
    return IndexRow(
        nomor="",
        nama=f"{unit.nama_unit_kerja} (seluruh unit)",
        jabatan=f"{head.nama}, kepala unit" if head else "",
        unit_kerja=unit.nama_unit_kerja,
        periode=_days(unit.periode),
        penilai="",
        dokumen=tuple(own),
        keadaan=_state(reasons, own, is_pegawai=False),
        sebab=tuple(reasons),
    )


def _row(kantor: Kantor, ditahan: Withheld, kunci: str, own: Sequence[WrittenDocument]) -> IndexRow:
    orang = kantor.hierarki.by_kunci[kunci]
    person = identitas(orang)
    above = kantor.hierarki.atasan.get(kunci)
    reasons = _reasons(ditahan, kunci)
    periode = orang.pegawai.periode if orang.pegawai else kantor.buku.unit.periode
    return IndexRow(
        nomor=person.nomor,
        nama=person.nama,
        jabatan=person.jabatan,
        unit_kerja=person.unit_kerja,
        periode=_days(periode),
        penilai=kantor.hierarki.by_kunci[above].nama if above else "",
        dokumen=tuple(own),
        keadaan=_state(reasons, own, is_pegawai=orang.pegawai is not None),
        sebab=tuple(reasons),
        kunci=kunci,
    )


def _days(periode: Periode) -> str:
    return f"{indonesian.tanggal(periode.mulai)} – {indonesian.tanggal(periode.selesai)}"


def _state(reasons: Sequence[str], own: Sequence[WrittenDocument], *, is_pegawai: bool) -> str:
    if reasons:
        return "ditahan"
    needed = names(jenis for jenis in issued_kinds() if jenis.is_needed)
    is_whole = needed <= {dokumen.jenis for dokumen in own}
    return "lengkap" if is_whole or not is_pegawai else "belum dibuat"


def _reasons(ditahan: Withheld, kunci: str) -> list[str]:
    """``SKP, Manual IKU: <finding>``: each reason once, with the documents that it keeps back."""
    kinds: dict[Finding, list[str]] = {}
    for jenis in issued_kinds():
        for finding in ditahan[jenis].get(kunci, ()):
            kinds.setdefault(finding, []).append(jenis.nama)
    return [f"{', '.join(held)}: {finding}" for finding, held in kinds.items()]
