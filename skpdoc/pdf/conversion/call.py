"""One call of LibreOffice or Word for several documents, watched while it works."""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

from skpdoc.errors import SkpdocError
from skpdoc.pdf.conversion import minder
from skpdoc.pdf.conversion.maker import WAITING, PdfMaker

_LOOK = 0.1
"""seconds between two looks at what is there"""
_ENDING = b"%%EOF"


def convert_batch(
    maker: PdfMaker, sources: Sequence[Path], room: Path, stop: threading.Event
) -> Iterator[tuple[int, bytes | SkpdocError]]:
    """The place in ``sources`` and the PDF of each document that came out whole, as they come; of one that is not
    admitted why.

    ``room`` is a folder of this call's lane alone: copies of the documents, so that no lock files are left beside
    ours, and what else the program needs. What is missing in the end it did not make, whatever it says itself. Ends
    early when ``stop`` is set.
    """
    inside, outside = _emptied(room / "masuk"), _emptied(room / "keluar")
    copies = [inside / f"{number:05}.docx" for number in range(len(sources))]
    for number, (source, copy) in enumerate(zip(sources, copies, strict=True)):
        refusal = _copied(maker, source, copy)
        if refusal is not None:
            yield number, refusal
    if not any(copy.exists() for copy in copies):
        return
    with _running(maker, [copy for copy in copies if copy.exists()], room) as process:
        for number in _appearing(process, outside, maker.sabar, stop):
            content = _whole(outside / f"{number:05}.pdf")
            if content:
                yield number, content


def _copied(maker: PdfMaker, source: Path, copy: Path) -> SkpdocError | None:
    """Just the bytes that were looked at; a source that is gone gives no PDF."""
    try:
        content = source.read_bytes()
    except OSError:
        return None
    why = maker.admit(content)
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
def _running(maker: PdfMaker, copies: Sequence[Path], room: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The minder's process; ended, with the program, at the latest on leaving."""
    command = maker.command(room, room / "keluar", copies)
    own = dict.fromkeys(("TMPDIR", "TMP", "TEMP"), str(_emptied(room / "sementara")))
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(
        [sys.executable, "-I", minder.__file__, str(room), *command],
        stdin=subprocess.PIPE,
        stdout=quiet,
        stderr=quiet,
        env={**maker.environment(), **own},
        **minder.apart(),
    )
    try:
        yield process
    finally:
        process.communicate(minder.STOP)


def _appearing(
    process: subprocess.Popen[bytes], outside: Path, patience: float, stop: threading.Event
) -> Iterator[int]:
    """Numbers of the files that are finished: the next one is begun, or the program has ended."""
    told: set[int] = set()
    seen, since = 0, monotonic()
    while process.poll() is None and monotonic() - since < patience and not stop.wait(_LOOK):
        there = sorted(int(path.stem) for path in outside.glob("*.pdf"))
        if len(there) > seen or (outside / WAITING).exists():
            seen, since = len(there), monotonic()
        yield from (number for number in there[:-1] if number not in told)
        told.update(there[:-1])
    for path in sorted(outside.glob("*.pdf")) if not stop.is_set() else ():
        if int(path.stem) not in told:
            yield int(path.stem)


def _whole(path: Path) -> bytes:
    """Nothing of a file that was not finished."""
    try:
        content = path.read_bytes()
    except OSError:
        return b""
    return content if content.startswith(b"%PDF-") and _ENDING in content[-1024:] else b""
