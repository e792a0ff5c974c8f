"""Everyone of the office as index and manifest list him: his documents, and why any are withheld."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from skpdoc import indonesian
from skpdoc.cascade.identity import identitas
from skpdoc.cascade.office import Kantor
from skpdoc.findings import Finding
from skpdoc.model.indeks import IndexRow, WrittenDocument
from skpdoc.pipeline.folder.manifest import IssuedPerson, ManifestEntry
from skpdoc.pipeline.kinds import issued_kinds
from skpdoc.pipeline.kinds.jenis import names
from skpdoc.pipeline.withholding.withheld import Withheld


def index_rows(kantor: Kantor, ditahan: Withheld, entries: Iterable[ManifestEntry]) -> Iterator[IndexRow]:
    """One row a person and period, in sheet order; a Pejabat Lain only where he heads a matrix."""
    documents: dict[str, list[WrittenDocument]] = {}
    for entry in entries:
        documents.setdefault(entry.kunci, []).append(
            WrittenDocument(entry.jenis, entry.path, entry.id_dokumen)
        )
    for orang in kantor.hierarki.orang:
        own = tuple(documents.get(orang.kunci, ()))
        if orang.pegawai is not None or own:
            yield _row(kantor, ditahan, orang.kunci, own)


def published_people(kantor: Kantor) -> Iterator[IssuedPerson]:
    """Everyone whom the manifest names, in sheet order."""
    for orang in kantor.hierarki.orang:
        person = identitas(orang)
        periode = orang.pegawai.periode if orang.pegawai else None
        yield IssuedPerson(
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
        periode=f"{indonesian.tanggal(periode.mulai)} – {indonesian.tanggal(periode.selesai)}",
        penilai=kantor.hierarki.by_kunci[above].nama if above else "",
        dokumen=tuple(own),
        keadaan=_state(reasons, own, is_pegawai=orang.pegawai is not None),
        sebab=tuple(reasons),
    )


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
