"""What the server of the page asks its workers for, where a few words do not say it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from skpdoc.pipeline.kinds.jenis import OfficeCycle

OWN_SERVER = ("pengguna", "keamanan", "port")
"""what only an office's own server needs; of one known by its name all of it is known"""
MAIL_FIELDS = ("server", "pengirim", "nama_pengirim", "narahubung", "tenggat", "lampiran", *OWN_SERVER)
"""of the settings of mail"""

RESULTS = "Hasil"
"""the folder of what is made, beside the workbooks"""

DroppedFile = tuple[str, bytes]
"""name and content of a file that was put on the page"""


@dataclass(frozen=True, slots=True)
class BookWish:
    """An evaluation book that is to be begun in ``folder``, or one a pejabat penilai; and what else fills it in.

    ``output`` is where the SKP were issued; ``rekap`` is e-Kinerja's, ``staff`` a list of SIASN or SIMPEG: one or none.
    """

    periode: str
    folder: Path
    output: Path
    is_per_penilai: bool = False
    rekap: Sequence[DroppedFile] = ()
    staff: Sequence[DroppedFile] = ()
    previous: Sequence[DroppedFile] = ()


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants made: names of kinds, keys of people (none: everybody), PDFs too.

    ``renewed`` are paths of issued documents that are to be issued again, ``kept`` those of files that a person changed
    and wants to keep.
    """

    output: Path
    kinds: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    is_pdf: bool = False
    renewed: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    forms: Path | None = None
    """the office's own"""
    cycle: OfficeCycle = OfficeCycle.PLANNING


@dataclass(frozen=True, slots=True)
class MailWish:
    """What is to be sent: names of kinds, to whom (nobody named: everybody), all of it to one address as a trial, later
    versions too, again what is in doubt or was refused, or reminders.
    """

    kinds: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    trial: str = ""
    is_new_versions: bool = False
    again: str = ""
    is_reminder: bool = False
