"""What comes back, how far each SKP is, the print file, and what is removed at the end."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from skpdoc.model.status import BarisStatus
from skpdoc.pipeline.folder.manifest import unit_folders
from skpdoc.pipeline.folder.pilihan import Progress
from skpdoc.pipeline.mail.outbox import left_behind, purge
from skpdoc.pipeline.making.pack import pack
from skpdoc.pipeline.returned.collect import Pengumpulan, collect
from skpdoc.pipeline.returned.status import save, status


@dataclass(frozen=True, slots=True)
class Gathered:
    """What became of files that came back: (name, kind, warnings) of each that was filed, (name, why) of each that
    somebody must decide on, lines about unreadable ones, counts of the rest, paths of the recaps.
    """

    filed: tuple[tuple[str, str, str], ...]
    undecided: tuple[tuple[str, str], ...]
    refused: tuple[str, ...]
    known: int
    unchanged: int
    recaps: tuple[str, ...]


def gather(output: Path, folder: Path, progress: Progress) -> Gathered:
    """File what lies in ``folder``, which stays as it is. Raises SkpdocError."""
    return _told(collect(output, folder, datetime.now, progress))


def _told(found: Pengumpulan) -> Gathered:
    return Gathered(
        tuple((one.path.name, one.macam.value, " ".join(one.pemeriksaan.bahaya)) for one in found.masuk),
        tuple((path.name, why) for path, why in found.perlu_keputusan),
        tuple(line for error in found.ditolak for line in error.lines),
        len(found.sudah_ada),
        len(found.tanpa_masukan),
        tuple(str(path) for path in found.rekap),
    )


def stages(
    output: Path, deadline: date | None, _progress: Progress
) -> tuple[tuple[BarisStatus, ...], dict[str, int], str]:
    """A row an SKP, how many are at each stage, and the path of Status.xlsx. Raises SkpdocError."""
    found = status(output, date.today(), deadline)
    path, _ = save(output, found)
    return found.baris, dict(Counter(row.tahap.value for row in found.baris)), str(path)


def print_file(output: Path, is_duplex: bool, progress: Progress) -> list[tuple[str, int, int, list[str]]]:
    """Of each unit the path of the file to print, its SKP and pages, and what could not be made. Raises SkpdocError."""
    made = [pack(folder, is_duplex=is_duplex, progress=progress) for folder in unit_folders(output)]
    return [(str(one.path), one.skp, one.halaman, [*one.gagal, *one.simpanan.gagal]) for one in made]


def leftovers(output: Path, _progress: Progress) -> list[str]:
    """What :func:`remove` would remove. Raises SkpdocError."""
    return [str(one.folder / path) for one in left_behind(output) for path in one.milik_kita]


def remove(output: Path, _progress: Progress) -> list[str]:
    """The ledger and the outbox of every unit, as far as they are ours. Raises SkpdocError."""
    return [str(path) for path in purge(left_behind(output))]
