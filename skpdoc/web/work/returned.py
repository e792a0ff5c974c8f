"""What comes back, how far each SKP is, the print file, and what is removed at the end."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from skpdoc.errors import SkpdocError
from skpdoc.model.kembali import ReturnedKind
from skpdoc.pipeline.folder.doubles import counting_folders, doubles, name_of
from skpdoc.pipeline.folder.manifest import unit_folders
from skpdoc.pipeline.folder.pilihan import Progress
from skpdoc.pipeline.folder.remembered import now
from skpdoc.pipeline.mail.outbox import left_behind, losses, purge
from skpdoc.pipeline.packing.pack import pack
from skpdoc.pipeline.returned.collect import RECAP, Collection, FiledReturn, collect, file_scan
from skpdoc.pipeline.returned.signed import signed, to_sign
from skpdoc.pipeline.returned.status import status
from skpdoc.pipeline.returned.status_file import save
from skpdoc.pipeline.returned.ticked import take_every_tick
from skpdoc.pipeline.returned.told import input_line, remark_line
from skpdoc.pipeline.returned.verified import Verification
from skpdoc.pipeline.returned.verify import trusted_roots
from skpdoc.pipeline.settings.evaluation_days import read_evaluation_days
from skpdoc.pipeline.settings.office import read_deadline
from skpdoc.web.told import Gathered, GatheredFile, Leftovers, Stages


def gather(output: Path, folder: Path, settings: Path, progress: Progress) -> Gathered:
    """File what lies in ``folder``, which stays as it is. Raises SkpdocError."""
    return _told(collect(output, folder, now, progress, trusted_roots(settings=settings)), folder)


def _told(found: Collection, folder: Path) -> Gathered:
    return Gathered(
        tuple(map(_filed, found.masuk)),
        tuple(map(_whose, found.sudah_ada)),
        tuple((path.name, why) for path, why in found.perlu_keputusan),
        tuple(line.replace(f"{folder}{os.sep}", "") for error in found.ditolak for line in error.lines),
        {name_of(path.parent): path for path in found.rekap},
        str(folder),
    )


def _filed(one: FiledReturn) -> GatheredFile:
    """Input is told by how much it is, anything else by its kind."""
    looked = one.pemeriksaan
    is_input = one.macam in (ReturnedKind.DIKOMENTARI, ReturnedKind.DIKOREKSI)
    what = input_line(looked) if is_input else one.macam.value
    said = tuple(remark_line(remark) for remark in (*looked.masukan, *looked.perubahan))
    if looked.terbit and looked.terbit.pengganti:
        said = (f"{looked.terbit.tak_dihitung}.", *said)
    if looked.kurang:
        said = (f"Kurang {looked.kurang} halaman: minta dipindai lagi.", *said)
    if looked.halaman:
        said = (looked.halaman, *said)
    return GatheredFile(*_whose(looked), what, " ".join(looked.bahaya), one.path.name, said)


def _whose(one: Verification) -> tuple[str, str]:
    """The name of a file, and ``SKP Budi Santoso``."""
    return one.berkas.name, one.terbit.siapa if one.terbit else ""


def stages(output: Path, settings: Path, _progress: Progress) -> Stages:
    """How far everybody is, after what was ticked in Status.xlsx is noted. Raises SkpdocError."""
    ticks = take_every_tick(output, now)
    found = status(output, now().date(), _deadline(settings), read_evaluation_days(settings))
    counts: dict[str, Counter[str]] = {}
    for row in found.baris:
        counts.setdefault(row.jenis, Counter())[row.tahap.value] += 1
    return Stages(
        found.baris,
        found.by_unit(),
        counts,
        tuple(ticks.ragu),
        found.next_steps(),
        tuple((name_of(one.satu), name_of(one.lain)) for one in doubles(output)),
        {name_of(one): one / RECAP for one in counting_folders(output) if (one / RECAP).is_file()},
    )


def _deadline(settings: Path) -> date | None:
    return read_deadline(settings) if settings.exists() else None


def status_book(output: Path, settings: Path, _progress: Progress) -> Path:
    """Status.xlsx, written anew. Raises SkpdocError, also where what somebody typed there says nothing certain."""
    ticks = take_every_tick(output, now)
    if ticks.ragu:
        raise SkpdocError(
            "\n".join(("Status.xlsx belum ditulis ulang: perbaiki, simpan, lalu coba lagi.", *ticks.ragu))
        )
    path, _ = save(
        output,
        status(output, now().date(), _deadline(settings), read_evaluation_days(settings)),
        ticks.terbaca,
    )
    return path


def sign(
    output: Path, people: Sequence[str], who: str, day: date, is_taken_back: bool, _progress: Progress
) -> list[str]:
    """Note that these documents (ids; of an SKP also the NIP) were signed on paper that day, or not after all; whose
    they are.

    Raises SkpdocError.
    """
    take_every_tick(output, now)
    noted = signed(output, people, who, day, now, is_taken_back=is_taken_back)
    return [f"{one.jenis} {one.orang.disebut}" for one in noted.ditandai if one.is_baru]


def assign(output: Path, path: Path, document: str, who: str, day: date, _progress: Progress) -> GatheredFile:
    """File a scan under the document (an id) that ``who`` says it is of, and note his word that it was signed that day.

    Raises SkpdocError.
    """
    to_sign(output, [document], day, now)  # refused before anything is filed
    filed = _filed(file_scan(output, path, document, now))
    sign(output, [document], who, day, is_taken_back=False, _progress=_progress)
    return filed


def print_file(output: Path, is_duplex: bool, progress: Progress) -> list[tuple[str, int, int, list[str]]]:
    """Of each unit the path of the file to print, its documents and pages, and what could not be made.

    Raises SkpdocError.
    """
    made = [pack(folder, is_duplex=is_duplex, progress=progress) for folder in unit_folders(output)]
    return [
        (str(one.path), sum(one.isi.values()), one.halaman, [*one.gagal, *one.simpanan.gagal]) for one in made
    ]


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
