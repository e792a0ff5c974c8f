"""``.skpdoc-catatan``: what we wrote into a folder, and no manifest says (yet).

Each file is noted before it gets its name. So after a killed run, and of lists that no manifest names, it is known
whether a file is as we made it or has been changed by a person since.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

from skpdoc.pipeline.folder.access import Access
from skpdoc.pipeline.folder.whole import append_to, read_whole, replace_whole

FILE = ".skpdoc-catatan"
_MOST = 64 * 1024 * 1024
_LINE = re.compile(r"([0-9a-f]{64}) ([^\n]+)")


class Record:
    """Lines ``<sha256> <path>``, appended; the last of a path is what stands there, or was about to."""

    def __init__(self, folder: Path, access: Access) -> None:
        self._file = folder / FILE
        self._access = access
        self._stream: BinaryIO | None = None
        self._noted: dict[str, list[str]] | None = None

    @property
    def noted(self) -> dict[str, list[str]]:
        """Path → every digest noted of it; nothing where there is no record, or none that can be read."""
        if self._noted is None:
            self._noted = {}
            with contextlib.suppress(OSError, UnicodeDecodeError):
                for line in read_whole(self._file, _MOST).decode("utf-8").splitlines():
                    if found := _LINE.fullmatch(line):
                        self._noted.setdefault(found[2], []).append(found[1])
        return self._noted

    def note(self, path: str, digest: str) -> None:
        """``path`` is about to be written. Raises OSError."""
        self.noted.setdefault(path, []).append(digest)
        if self._stream is None:
            self._part_from_others()
            self._stream = append_to(self._file, self._access.file_mode)
        self._stream.write(f"{digest} {path}\n".encode())

    def _part_from_others(self) -> None:
        """A file with another name too (a hard link) would be written there as well: ours becomes one of its own."""
        with contextlib.suppress(FileNotFoundError):
            if self._file.lstat().st_nlink > 1:
                lines = (f"{digest} {path}\n" for path, digests in self.noted.items() for digest in digests)
                replace_whole(self._file, "".join(lines).encode(), self._access.file_mode)

    def forget(self, paths: Iterable[str]) -> None:
        """A manifest says now what stands there, or nothing does."""
        for path in paths:
            self.noted.pop(path, None)

    def close(self) -> None:
        """The run ended well: of each path the last line is kept, and of none no file. Raises OSError."""
        before = sum(map(len, self.noted.values()))
        lines = [f"{digests[-1]} {path}\n" for path, digests in self.noted.items()]
        was_written = self._stream is not None
        self.release()
        if not lines:
            with contextlib.suppress(FileNotFoundError):
                self._file.unlink()
        elif was_written or before > len(lines):
            replace_whole(self._file, "".join(lines).encode(), self._access.file_mode)

    def release(self) -> None:
        """Let go of the file; what was noted stays."""
        if self._stream is not None:
            self._stream.close()
            self._stream = None
