"""What is evaluated: the SKP of a unit as they were last issued, else as the workbooks have them now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from skpdoc.cascade.office import Kantor
from skpdoc.errors import SkpdocError
from skpdoc.model.skp import SKP
from skpdoc.pipeline.folder.files import sha256
from skpdoc.pipeline.folder.manifest import Manifest, copy_path, read_manifest
from skpdoc.pipeline.kinds.jenis import called
from skpdoc.pipeline.kinds.skp import JENIS_SKP
from skpdoc.pipeline.reading.load import Loaded, load
from skpdoc.text.file_names import folder_name


@dataclass(frozen=True, slots=True)
class EvaluatedOffice:
    """An office whose SKP are evaluated: ``skp`` those that can be, by key, ``ids`` the ids of their documents.

    ``asal`` says where they were taken from; ``catatan`` what whoever fills in the book ought to know.
    """

    kantor: Kantor
    skp: Mapping[str, SKP]
    ids: Mapping[str, str]
    asal: str
    catatan: tuple[str, ...]


def evaluated_office(books: Sequence[Path], results: Path) -> EvaluatedOffice:
    """The unit of ``books``; where ``results`` holds what was issued of it, as it was issued.

    Raises SkpdocError where it cannot be read, or no SKP of it can be made.
    """
    now = _usable(load(*books))
    unit = _kantor(now).buku.unit
    folder = results / folder_name(unit.nama_unit_kerja) / str(unit.tahun)
    manifest = read_manifest(folder)
    copies = [folder / copy_path(label) for label in manifest.buku_kerja]
    if not manifest.dokumen or not _stand(manifest, folder):
        note = f"Belum ada hasil skpdoc generate di {folder}; diisi dari buku kerjanya."
        return _office(now, {}, ", ".join(now.books), (note,))
    issued = {
        entry.kunci: entry.id_dokumen
        for entry in manifest.dokumen.values()
        if entry.jenis == JENIS_SKP.nama and entry.berlaku and entry.path.endswith(".docx")
    }
    waiting = _waiting(manifest, issued)
    is_other = set(manifest.buku_kerja.values()) != set(now.sidik.values())
    note = "Buku kerjanya berubah sejak diterbitkan; yang dinilai yang terbit. Jalankan skpdoc generate bila belum."
    notes = (*waiting, *((note,) if is_other else ()))
    return _office(_usable(load(*copies)), issued, str(folder / "Sumber"), notes)


def _waiting(manifest: Manifest, issued: Mapping[str, str]) -> Iterator[str]:
    """Whose SKP that was sent or signed says something else than the workbooks, from which the book is filled."""
    entries = (manifest.dokumen[path] for path in manifest.menunggu if path in manifest.dokumen)
    people = [
        called(manifest.nama(one.kunci), one.kunci)
        for one in entries
        if one.jenis == JENIS_SKP.nama and one.kunci in issued
    ]
    if people:
        yield (
            f"SKP yang sudah terbit berbeda dari buku kerja: {'; '.join(dict.fromkeys(people))}. Buku evaluasi mereka "
            "diisi dari buku kerja, bukan dari yang ditandatangani. Terbitkan ulang (skpdoc generate --reissue) atau "
            "kembalikan isi buku kerjanya dan jalankan skpdoc generate, lalu buat buku evaluasi ini sekali lagi."
        )


def _stand(manifest: Manifest, folder: Path) -> bool:
    """Whether every copy stands as the run left it."""
    try:
        return all(
            sha256((folder / copy_path(label)).read_bytes()) == digest
            for label, digest in manifest.buku_kerja.items()
        )
    except OSError:
        return False


def _usable(loaded: Loaded) -> Loaded:
    if loaded.belum_siap:
        raise SkpdocError(
            f"{', '.join(loaded.books)}: {loaded.belum_siap}, sehingga belum ada SKP yang dapat dinilai. Periksa "
            "dahulu dengan `skpdoc check`."
        )
    return loaded


def _kantor(loaded: Loaded) -> Kantor:
    assert loaded.kantor is not None, "what could not be read was refused"
    return loaded.kantor


def _office(loaded: Loaded, ids: Mapping[str, str], asal: str, catatan: tuple[str, ...]) -> EvaluatedOffice:
    """Without those that a galat withholds, or that were not issued where others were: these are named."""
    kantor = _kantor(loaded)
    held = {kunci for kunci in loaded.skp if loaded.ditahan.of(JENIS_SKP, kunci)}
    left = [kunci for kunci in loaded.skp if kunci in held or (ids and kunci not in ids)]
    if left:
        people = ", ".join(f"{loaded.skp[kunci].dinilai.nama} ({kunci})" for kunci in left)
        catatan = (*catatan, f"Tanpa SKP yang terbit, sehingga tidak ada di buku evaluasi: {people}.")
    skp = {kunci: one for kunci, one in loaded.skp.items() if kunci not in left}
    if not skp:
        raise SkpdocError(f"{asal}: tidak ada SKP yang dapat dinilai. Periksa dahulu dengan `skpdoc check`.")
    return EvaluatedOffice(kantor, skp, ids, asal, catatan)
