"""Documents: what would change, the making itself, what came of it, and how one looks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from skpdoc.errors import SkpdocError
from skpdoc.model.indeks import IndexRow, WrittenDocument
from skpdoc.pipeline.folder.manifest import IssuedPerson, Manifest, read_manifest, readable_manifests
from skpdoc.pipeline.folder.pilihan import Progress, RunOptions
from skpdoc.pipeline.folder.remembered import now
from skpdoc.pipeline.kinds import KINDS, usual_kinds
from skpdoc.pipeline.making.coach import coach
from skpdoc.pipeline.making.impact import Impact, impact
from skpdoc.pipeline.making.listing import index_rows
from skpdoc.pipeline.making.pdf import page_pictures, pdf_lanes
from skpdoc.pipeline.making.summary import UnitSummary
from skpdoc.pipeline.many.batch import make_unit
from skpdoc.pipeline.reading.destination import unit_folder
from skpdoc.pipeline.returned.ticked import take_every_tick, unread_ticks
from skpdoc.text.references import fold_reference
from skpdoc.web.asked import Wish
from skpdoc.web.told import Changes, Dialog
from skpdoc.web.work.office import derived, unit_of


def run_options(wish: Wish, diragukan: frozenset[str]) -> RunOptions:
    """As a run of ``generate`` takes it."""
    kinds = tuple(KINDS[one] for one in wish.kinds) or usual_kinds(wish.cycle)
    lanes = pdf_lanes() if wish.is_pdf else 0
    return RunOptions(
        wish.output,
        kinds,
        wish.people,
        wish.forms,
        lanes,
        diterbitkan_lagi=wish.renewed,
        dipertahankan=wish.kept,
        diragukan=diragukan,
    )


def compare(books: Sequence[Path], wish: Wish, _progress: Progress) -> Changes:
    """Nothing is written. Raises SkpdocError."""
    return changes_of(impact(unit_of(books), run_options(wish, unread_ticks(wish.output, now))))


def changes_of(found: Impact) -> Changes:
    """As a screen shows them. Raises SkpdocError where nothing can be made yet."""
    if found.folder is None:
        raise SkpdocError(f"Belum dapat dibandingkan: {found.loaded.belum_siap}.")
    cells = tuple((str(one.cell), one.lama, one.baru) for one in found.sel or ())
    same = {jenis.nama: count for jenis, count in found.tetap.items()}
    return Changes(str(found.folder), found.is_pertama, cells, found.sentuhan, same)


def make(books: Sequence[Path], wish: Wish, progress: Progress) -> UnitSummary:
    """Write the documents. Raises SkpdocError."""
    return make_unit(unit_of(books), progress, run_options(wish, doubted(wish)))


def doubted(wish: Wish) -> frozenset[str]:
    """Note who has signed before anything is written over it; the ids of which Status.xlsx says nothing certain."""
    return take_every_tick(wish.output, now).diragukan


def dialog(books: Sequence[Path], wish: Wish, progress: Progress) -> Dialog:
    """A sheet a head. Raises SkpdocError."""
    found = coach(derived(books), wish.output, wish.forms, progress)
    held = [f"Ditahan, karena isinya diragukan: {name}." for name in found.ditahan]
    kept = [f"Diisi tangan sesudah dibuat, dibiarkan: {line}" for line in found.simpanan.dibiarkan]
    return Dialog(str(found.folder or ""), len(found.tertulis), (*held, *kept, *found.simpanan.gagal))


def results(books: Sequence[Path], output: Path, _progress: Progress) -> tuple[str, list[IndexRow]]:
    """The unit's folder, '' where nothing was made yet; and everybody with his documents and what withholds them."""
    loaded = derived(books)
    folder = unit_folder(loaded, output)
    manifest = read_manifest(folder)
    standing = [one for one in manifest.dokumen.values() if one.berlaku and (folder / one.path).is_file()]
    order = list(KINDS)
    rows = [
        replace(row, dokumen=tuple(sorted(row.dokumen, key=lambda one: order.index(one.jenis))))
        for row in index_rows(loaded, standing)
    ]
    return str(folder) if folder.is_dir() else "", rows


def standing(output: Path, title: str, _progress: Progress) -> tuple[str, list[IndexRow]]:
    """The same by what was made before, while the workbooks cannot be read; ``title`` is unit and year."""
    for folder, manifest in readable_manifests(output):
        if fold_reference(f"{manifest.unit} · {manifest.tahun}") == fold_reference(title):
            return str(folder), [_standing_row(folder, manifest, one) for one in manifest.orang]
    return "", []


def _standing_row(folder: Path, manifest: Manifest, person: IssuedPerson) -> IndexRow:
    own = tuple(
        WrittenDocument(one.jenis, one.path, one.id_dokumen)
        for one in manifest.dokumen.values()
        if one.berlaku and one.kunci == person.kunci and (folder / one.path).is_file()
    )
    return IndexRow(
        nomor=person.nomor,
        nama=person.nama,
        jabatan=person.jabatan,
        unit_kerja=person.unit_kerja,
        periode="",
        penilai="",
        dokumen=own,
        keadaan="sudah dibuat" if own else "belum dibuat",
        sebab=(),
    )


def look(document: Path, _progress: Progress) -> tuple[str, list[bytes]]:
    """The pages of a Word document as PNG, and the program by which. Raises SkpdocError where none is, or it fails."""
    return page_pictures(document)
