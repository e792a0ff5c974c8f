"""What comes back, how far each SKP is, the print file, and what is removed at the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from skpdoc.errors import SkpdocError
from skpdoc.model.status import StatusRow
from skpdoc.pipeline.folder.manifest import read_manifest, unit_folders
from skpdoc.pipeline.folder.pilihan import Progress
from skpdoc.pipeline.folder.remembered import now
from skpdoc.pipeline.folder.settings import read_deadline
from skpdoc.pipeline.mail.outbox import left_behind, losses, purge
from skpdoc.pipeline.making.pack import pack
from skpdoc.pipeline.returned.collect import Collection, collect
from skpdoc.pipeline.returned.signed import signed, take_ticks
from skpdoc.pipeline.returned.status import save, status
from skpdoc.pipeline.returned.verify import trusted_roots


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


def gather(output: Path, folder: Path, settings: Path, progress: Progress) -> Gathered:
    """File what lies in ``folder``, which stays as it is. Raises SkpdocError."""
    return _told(collect(output, folder, now, progress, trusted_roots(settings=settings)))


def _told(found: Collection) -> Gathered:
    return Gathered(
        tuple((one.path.name, one.macam.value, " ".join(one.pemeriksaan.bahaya)) for one in found.masuk),
        tuple((path.name, why) for path, why in found.perlu_keputusan),
        tuple(line for error in found.ditolak for line in error.lines),
        len(found.sudah_ada),
        len(found.tanpa_masukan),
        tuple(str(path) for path in found.rekap),
    )


@dataclass(frozen=True, slots=True)
class Stages:
    """A row an SKP, how many are at each stage, and what in Status.xlsx says nothing certain."""

    rows: tuple[StatusRow, ...]
    counts: dict[str, int]
    doubts: tuple[str, ...]


def stages(output: Path, settings: Path, _progress: Progress) -> Stages:
    """How far everybody is, after what was ticked in Status.xlsx is noted. Raises SkpdocError."""
    ticks = take_ticks(output, now)
    found = status(output, now().date(), _deadline(settings))
    return Stages(found.baris, dict(Counter(row.tahap.value for row in found.baris)), tuple(ticks.ragu))


def _deadline(settings: Path) -> date | None:
    return read_deadline(settings) if settings.exists() else None


def status_book(output: Path, settings: Path, _progress: Progress) -> Path:
    """Status.xlsx, written anew. Raises SkpdocError, also where what somebody typed there says nothing certain."""
    ticks = take_ticks(output, now)
    if ticks.ragu:
        raise SkpdocError(
            "\n".join(("Status.xlsx belum ditulis ulang: perbaiki, simpan, lalu coba lagi.", *ticks.ragu))
        )
    path, _ = save(output, status(output, now().date(), _deadline(settings)), ticks.terbaca)
    return path


def sign(
    output: Path, people: Sequence[str], who: str, is_taken_back: bool, _progress: Progress
) -> list[str]:
    """Note that both have signed the SKP of these people on paper, or not after all; names. Raises SkpdocError."""
    owners = {
        one.id_dokumen: one.kunci
        for unit in unit_folders(output)
        for one in read_manifest(unit).dokumen.values()
    }
    keys = [owners.get(one, one) for one in people]
    noted = signed(output, keys, who, now().date(), now, is_taken_back=is_taken_back)
    return [one.orang.nama for one in noted.ditandai if one.is_baru]


def print_file(output: Path, is_duplex: bool, progress: Progress) -> list[tuple[str, int, int, list[str]]]:
    """Of each unit the path of the file to print, its documents and pages, and what could not be made.

    Raises SkpdocError.
    """
    made = [pack(folder, is_duplex=is_duplex, progress=progress) for folder in unit_folders(output)]
    return [
        (str(one.path), sum(one.isi.values()), one.halaman, [*one.gagal, *one.simpanan.gagal]) for one in made
    ]


@dataclass(frozen=True, slots=True)
class Leftovers:
    """What :func:`remove` would remove or empty, what stays, and what nobody knows any more afterwards."""

    going: tuple[str, ...]
    staying: tuple[str, ...]
    loss: tuple[str, ...]


def leftovers(output: Path, _progress: Progress) -> Leftovers:
    """Raises SkpdocError."""
    found = left_behind(output)
    emptied = [
        f"{one.buku_surat} (dikosongkan dari catatan pengiriman)" for one in found if one.is_dikosongkan
    ]
    return Leftovers(
        (*(str(one.folder / path) for one in found for path in one.milik_kita), *emptied),
        tuple(str(one.folder / path) for one in found for path in one.dibiarkan),
        tuple(losses(found)),
    )


def remove(output: Path, _progress: Progress) -> list[str]:
    """The ledger and the outbox of every unit, as far as they are ours. Raises SkpdocError."""
    return [str(path) for path in purge(left_behind(output))]
