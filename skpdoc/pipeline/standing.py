"""Is everything there already? Asked before a workbook is even read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from skpdoc.documents.names import folder_name
from skpdoc.findings import Severity
from skpdoc.pipeline.files import holds
from skpdoc.pipeline.jenis import Jenis
from skpdoc.pipeline.load import BukuUnit
from skpdoc.pipeline.manifest import FILE, Manifest, read_manifest
from skpdoc.pipeline.pdf import SUFFIX
from skpdoc.pipeline.summary import Ringkasan


def standing(unit: BukuUnit, output: Path, masukan: str) -> Ringkasan | None:
    """What is told of a unit whose last run was made from the same ``masukan``, and all of whose files stand as they
    were written; None where there is anything to do. Raises SkpdocError when a manifest cannot be opened.
    """
    for folder in _folders(unit, output):
        manifest = read_manifest(folder)
        if manifest.masukan == masukan and _stands(folder, manifest):
            return _told(unit, folder, manifest)
    return None


def _folders(unit: BukuUnit, output: Path) -> Iterator[Path]:
    """Where the unit's documents would be; where nobody looked what it is called, every folder of documents."""
    if unit.nama:
        yield output / folder_name(unit.nama) / str(unit.tahun)
    else:
        yield from (path.parent for path in sorted(output.glob(f"*/*/{FILE}")))


def _stands(folder: Path, manifest: Manifest) -> bool:
    files = [(entry.path, entry.sha256) for entry in manifest.dokumen.values()]
    return all(entry.berlaku for entry in manifest.dokumen.values()) and all(
        holds(folder / path, digest) for path, digest in (*files, *manifest.lain.items())
    )


def _told(unit: BukuUnit, folder: Path, manifest: Manifest) -> Ringkasan:
    made = [entry for entry in manifest.dokumen.values() if entry.masukan]
    entries = [entry for entry in made if not entry.path.endswith(SUFFIX)]
    return Ringkasan(
        books=tuple(unit.books),
        unit=f"{manifest.unit or 'unit belum bernama'} {manifest.tahun}",
        folder=str(folder),
        belum_siap="",
        findings=(),
        jumlah={severity: manifest.temuan.get(severity.value, 0) for severity in Severity},
        kelonggaran={},
        tertulis={},
        tetap={jenis: sum(entry.jenis == jenis.value for entry in entries) for jenis in Jenis},
        ditahan={},
        jumlah_ditahan=0,
        gagal=(),
        dipindahkan=0,
        is_withheld=False,
        pdf_tetap=len(made) - len(entries),
        is_sama=True,
    )
