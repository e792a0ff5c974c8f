"""Who may read what lies in an output folder: its owner, or the group with which an office shares it."""

from __future__ import annotations

import contextlib
import os
import stat
from enum import Enum
from pathlib import Path

from skpdoc.errors import SkpdocError

HAS_MODES = os.name != "nt"
"""Windows has no such modes: there a folder is as private as the one that it lies in."""


class Access(Enum):
    """The value is the word in ``skpdoc.toml`` and in the manifest; whatever the umask, nobody else may read."""

    OWNER = "pemilik"
    GROUP = "grup"

    @property
    def file_mode(self) -> int:
        """Of every file."""
        return 0o660 if self is Access.GROUP else 0o600

    @property
    def folder_mode(self) -> int:
        """Of every folder."""
        return 0o770 if self is Access.GROUP else 0o700

    def fits(self, found: os.stat_result) -> bool:
        """Whether a file or folder is as open as it should be."""
        wanted = self.folder_mode if stat.S_ISDIR(found.st_mode) else self.file_mode
        return not HAS_MODES or found.st_mode & 0o077 == wanted & 0o077

    def apply(self, place: Path, found: os.stat_result) -> None:
        """Open it to nobody else, where it is ours and one alone; what the disk cannot do is let be."""
        if self.fits(found) or found.st_uid != os.geteuid():
            return
        is_folder = stat.S_ISDIR(found.st_mode)
        if not is_folder and found.st_nlink > 1:  # it has another name somewhere
            return
        wanted = self.folder_mode if is_folder else self.file_mode
        with contextlib.suppress(OSError):
            handle = os.open(place, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
            try:
                os.fchmod(handle, stat.S_IMODE(found.st_mode) & 0o700 | wanted & 0o077)
            finally:
                os.close(handle)

    def refuse_strangers(self, place: Path, found: os.stat_result) -> None:
        """Raises SkpdocError for a folder that somebody else prepared for what only its owner may read."""
        if self is Access.OWNER and HAS_MODES and found.st_uid != os.geteuid():
            raise SkpdocError(
                f"{place}: folder ini milik pengguna lain, sehingga isinya terbaca olehnya. Pilih folder hasil lain, "
                'atau tulis akses = "grup" di bawah [folder_hasil] dalam skpdoc.toml bila memang dipakai bersama.'
            )


def is_link(found: os.stat_result) -> bool:
    """A symbolic link, or what Windows calls a junction."""
    junctions = {getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", -1), getattr(stat, "IO_REPARSE_TAG_SYMLINK", -1)}
    return stat.S_ISLNK(found.st_mode) or getattr(found, "st_reparse_tag", None) in junctions
