"""Is everything there already? Asked before a workbook is even read."""

from __future__ import annotations

from collections import Counter
from glob import escape
from pathlib import Path

from skpdoc.errors import SkpdocError
from skpdoc.evaluation.angka_kredit import nip_of
from skpdoc.findings import Severity
from skpdoc.pipeline.folder.manifest import EVALUATIONS, Manifest, readable_manifests
from skpdoc.pipeline.folder.place import Folder
from skpdoc.pipeline.folder.remembered import is_remembered, now
from skpdoc.pipeline.folder.shelf import KeptFiles
from skpdoc.pipeline.kinds import KINDS
from skpdoc.pipeline.kinds.jenis import DocumentOwner
from skpdoc.pipeline.making.pdf import SUFFIX
from skpdoc.pipeline.making.summary import UnitSummary, people_with_several
from skpdoc.pipeline.reading.load import UnitBooks
from skpdoc.text.file_names import folder_name


def standing(
    unit: UnitBooks, output: Path, masukan: str, *, is_evaluation: bool = False
) -> UnitSummary | None:
    """What is told of a unit whose last run was made from the same ``masukan``, and all of whose files stand as they
    were written; None where there is anything to do.
    """
    where = f"{escape(folder_name(unit.nama))}/{unit.tahun}" if unit.nama else "*/*"
    if is_evaluation:
        where += f"/{EVALUATIONS}/*"
    for folder, manifest in readable_manifests(output, where):
        if manifest.masukan == masukan and _stands(folder, manifest):
            return _told(unit, folder, manifest)
    return None


def _stands(folder: Path, manifest: Manifest) -> bool:
    place = Folder(folder)
    if not _is_ours(place):
        return False
    files = [(entry.path, entry.sha256) for entry in manifest.dokumen.values()]
    return all(entry.berlaku for entry in manifest.dokumen.values()) and all(
        place.holds(path, digest) for path, digest in (*files, *manifest.lain.items())
    )


def _is_ours(folder: Folder) -> bool:
    """A run of ours wrote the manifest; where that is in doubt it is written anew."""
    from skpdoc.delivery.ledger import Ledger  # noqa: PLC0415  # slow to import, and most runs find no manifest
    from skpdoc.delivery.ledger_file import FILE as LEDGER  # noqa: PLC0415

    try:
        if not folder.stands(LEDGER):
            return False
        with Ledger(folder.path, now) as ledger:
            return is_remembered(folder, ledger)
    except SkpdocError:
        return False


def _told(unit: UnitBooks, folder: Path, manifest: Manifest) -> UnitSummary:
    made = [entry for entry in manifest.dokumen.values() if entry.masukan]
    entries = [entry for entry in made if not entry.path.endswith(SUFFIX)]
    return UnitSummary(
        books=tuple(unit.books),
        unit=manifest.judul if manifest.unit else f"unit belum bernama {manifest.tahun}",
        folder=str(folder),
        belum_siap="",
        findings=(),
        jumlah={severity: manifest.temuan.get(severity.value, 0) for severity in Severity},
        kelonggaran={},
        tertulis={},
        tetap={jenis: sum(entry.jenis == jenis.nama for entry in entries) for jenis in KINDS.values()},
        ditahan={},
        jumlah_ditahan=0,
        simpanan=KeptFiles(),
        is_withheld=False,
        pdf_tetap=len(made) - len(entries),
        is_sama=True,
        orang=people_with_several(
            Counter(
                (entry.jenis, nip_of(entry.kunci))
                for entry in entries
                if KINDS[entry.jenis].milik is DocumentOwner.PEGAWAI
            )
        ),
    )
