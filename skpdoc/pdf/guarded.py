"""A stranger's PDF read in a process of its own, with limits of time and memory: however that ends, it is one message.

A page of a few kilobytes can hold gigabytes of text, and the libraries would take them all in.
"""

from __future__ import annotations

import contextlib
import pickle
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from skpdoc.errors import SkpdocError
from skpdoc.pdf.returned import DokumenPdf, read_pdf

_SECONDS = 50
_MEMORY = 1536 * 1024 * 1024
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)
_SERVE = "import sys; sys.path[:] = {path!r}; from skpdoc.pdf.guarded import serve; serve()"


def read_guarded(content: bytes, roots: Sequence[bytes] = ()) -> DokumenPdf:
    """As :func:`read_pdf`. Raises SkpdocError also when that takes too much time or memory, or ends the process."""
    try:
        process = subprocess.run(
            [sys.executable, "-c", _SERVE.format(path=[str(Path(one).absolute()) for one in sys.path])],
            input=pickle.dumps((content, tuple(roots))),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_SECONDS,
            check=True,
            creationflags=_NO_WINDOW,
        )
        answer = pickle.loads(process.stdout)
    except (subprocess.SubprocessError, pickle.UnpicklingError, EOFError) as error:
        raise SkpdocError(
            f"PDF tidak dapat dibaca dalam batas {_SECONDS} detik dan {_MEMORY // 1024**2} MiB memori; minta dipindai "
            "atau dicetak ulang."
        ) from error
    if isinstance(answer, DokumenPdf):
        return answer
    raise SkpdocError(str(answer))


def serve() -> None:
    """What the other process does: limits on, a PDF in, what was read or why not out."""
    _limit()
    content, roots = pickle.load(sys.stdin.buffer)
    answer: DokumenPdf | str
    try:
        answer = read_pdf(content, roots)
    except SkpdocError as error:
        answer = str(error)
    pickle.dump(answer, sys.stdout.buffer)


def _limit() -> None:
    """Memory and processor time, where the system keeps such limits."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  # not on Windows

    for limit, most in ((resource.RLIMIT_AS, _MEMORY), (resource.RLIMIT_CPU, _SECONDS)):
        with contextlib.suppress(ValueError, OSError):  # a system may know a limit and not keep it
            resource.setrlimit(limit, (most, most))
