"""One call of LibreOffice for several documents, watched while it works."""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from skpdoc.errors import SkpdocError
from skpdoc.guard.surroundings import bare_environment
from skpdoc.pdf import minder
from skpdoc.pdf.profile import PROXIES, set_up

_LOOK = 0.1
"""seconds between two looks at what is there"""
_ENDING = b"%%EOF"
_MEMORY = {
    "MALLOC_ARENA_MAX": "1",
    "MALLOC_MMAP_THRESHOLD_": "1000000000",
    "MALLOC_TOP_PAD_": "16777216",
    "MALLOC_TRIM_THRESHOLD_": "1000000000",
}
"""for glibc: keep what a document leaves free for the next one; a tenth less work for 50 MB more"""


@dataclass(frozen=True, slots=True)
class LibreOffice:
    """The program file, and how many seconds it may be at one document before it counts as hanging.

    The limit of a call so grows with its documents: each that appears begins it anew. ``admit`` says of a document's
    bytes why they are not given to LibreOffice; '' where they are.
    """

    program: Path
    sabar: float = 120
    admit: Callable[[bytes], str] = lambda _content: ""


def convert_batch(
    office: LibreOffice, sources: Sequence[Path], room: Path, stop: threading.Event
) -> Iterator[tuple[int, bytes | SkpdocError]]:
    """The place in ``sources`` and the PDF of each document that came out whole, as they come; of one that is not
    admitted why.

    ``room`` is a folder of this call's lane alone: LibreOffice's profile, and copies of the documents, so that it
    leaves no lock files beside ours and no other LibreOffice is in its way. What is missing in the end it did not
    make, whatever it says itself. Ends early when ``stop`` is set.
    """
    inside, outside = _emptied(room / "masuk"), _emptied(room / "keluar")
    copies = [inside / f"{number:05}.docx" for number in range(len(sources))]
    for number, (source, copy) in enumerate(zip(sources, copies, strict=True)):
        refusal = _copied(office, source, copy)
        if refusal is not None:
            yield number, refusal
    if not any(copy.exists() for copy in copies):
        return
    with _running(office, [copy for copy in copies if copy.exists()], room) as process:
        for number in _appearing(process, outside, office.sabar, stop):
            content = _whole(outside / f"{number:05}.pdf")
            if content:
                yield number, content


def _copied(office: LibreOffice, source: Path, copy: Path) -> SkpdocError | None:
    """Just the bytes that were looked at; a source that is gone gives no PDF."""
    try:
        content = source.read_bytes()
    except OSError:
        return None
    why = office.admit(content)
    if why:
        return SkpdocError(
            f"{source}: tidak dijadikan PDF, karena memuat yang tidak pernah ditulis skpdoc. {why}"
        )
    copy.write_bytes(content)
    return None


def _emptied(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


@contextmanager
def _running(office: LibreOffice, copies: Sequence[Path], room: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The minder's process; ended, with LibreOffice, at the latest on leaving."""
    set_up(room / "profil")
    profile = (room / "profil").absolute().as_uri()
    options = ("--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck", "--convert-to", "pdf")
    convert = (f"-env:UserInstallation={profile}", *options, "--outdir", str(room / "keluar"))
    command = [sys.executable, "-I", minder.__file__, str(room), str(office.program), *convert]
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(
        [*command, *map(str, copies)],
        stdin=subprocess.PIPE,
        stdout=quiet,
        stderr=quiet,
        env=_environment(room),
        **minder.apart(),
    )
    try:
        yield process
    finally:
        process.communicate(minder.STOP)


def _environment(room: Path) -> dict[str, str]:
    """No display, no secrets, no way to the net, temporary files in ``room``."""
    folder = _emptied(room / "sementara")
    own = {"SAL_USE_VCLPLUGIN": "svp", **dict.fromkeys(("TMPDIR", "TMP", "TEMP"), str(folder))}
    return {**_MEMORY, **bare_environment(), **PROXIES, **own}


def _appearing(
    process: subprocess.Popen[bytes], outside: Path, patience: float, stop: threading.Event
) -> Iterator[int]:
    """Numbers of the files that are finished: the next one is begun, or LibreOffice has ended."""
    told: set[int] = set()
    seen, since = 0, monotonic()
    while process.poll() is None and monotonic() - since < patience and not stop.wait(_LOOK):
        there = sorted(int(path.stem) for path in outside.glob("*.pdf"))
        if len(there) > seen:
            seen, since = len(there), monotonic()
        yield from (number for number in there[:-1] if number not in told)
        told.update(there[:-1])
    for path in sorted(outside.glob("*.pdf")) if not stop.is_set() else ():
        if int(path.stem) not in told:
            yield int(path.stem)


def _whole(path: Path) -> bytes:
    """Nothing of a file that LibreOffice did not finish."""
    try:
        content = path.read_bytes()
    except OSError:
        return b""
    return content if content.startswith(b"%PDF-") and _ENDING in content[-1024:] else b""
