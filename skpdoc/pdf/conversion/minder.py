"""A small process between ours and what makes PDFs, so that this never outlives us, even when we are killed.

``python minder.py FOLDER PROGRAM ARGUMENT…`` runs the program and ends with its exit code. When its standard input is
closed it ends the program with all of its children; without the word ``STOP`` before (so ended whoever asked
for it), it also removes FOLDER.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

STOP = b"berhenti"
_IS_WINDOWS = os.name == "nt"
_TRIES = 20


def apart() -> dict[str, Any]:
    """What ``Popen`` needs so that a process gets a group of its own: an interrupt at the terminal passes it by."""
    if _IS_WINDOWS:
        return {"creationflags": 0x08000200}  # CREATE_NO_WINDOW | CREATE_NEW_PROCESS_GROUP
    return {"start_new_session": True}


def main(arguments: Sequence[str]) -> int:
    """Run, mind, and give the exit code."""
    folder, *command = arguments
    quiet = subprocess.DEVNULL
    child = subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet, **apart())
    ending = threading.Lock()
    threading.Thread(target=_mind, args=(child, Path(folder), ending), daemon=True).start()
    code = child.wait()
    with ending:
        _end(child)  # what it may have left running
        return code


def _mind(child: subprocess.Popen[bytes], folder: Path, ending: threading.Lock) -> None:
    """Whoever holds ``ending`` ends this process too."""
    word = b""
    while piece := os.read(0, len(STOP)):
        word += piece
    ending.acquire()
    _end(child)
    if word != STOP:
        _remove(folder)
    os._exit(1)


def _end(child: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(OSError):
        if _IS_WINDOWS:
            command = ["taskkill", "/F", "/T", "/PID", str(child.pid)]
            subprocess.run(command, check=False, capture_output=True)
            child.kill()  # where taskkill is missing or refuses
        else:
            os.killpg(child.pid, signal.SIGKILL)


def _remove(folder: Path) -> None:
    """And the folder around it, once it is the last; a process that is ending may still write for a moment."""
    for _ in range(_TRIES):
        shutil.rmtree(folder, ignore_errors=True)
        if not folder.exists():
            break
        time.sleep(0.05)
    with contextlib.suppress(OSError):
        folder.parent.rmdir()


if __name__ == "__main__":
    os._exit(main(sys.argv[1:]) & 0xFF)
