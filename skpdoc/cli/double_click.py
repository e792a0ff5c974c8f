"""``python -m skpdoc.cli.double_click [BUKU.xlsx…]``: the page, begun where there is no console to speak to.

Under ``pythonw`` there is neither standard output nor standard error. What stops the page is shown in a window.
"""

from __future__ import annotations

import io
import re
import sys
from contextlib import redirect_stderr, redirect_stdout

from skpdoc.cli.commands import skpdoc
from skpdoc.cli.guard import run
from skpdoc.cli.words import speak_indonesian

_TITLE = "SKP"
_PREFIX = re.compile(r"^skpdoc: ", re.MULTILINE)
_MESSAGE = 0x00010030
"""MB_OK | MB_ICONWARNING | MB_SETFOREGROUND (Microsoft, MessageBoxW)"""


def main() -> int:
    """The exit code of ``skpdoc app``; the arguments are workbooks that were dropped on the program."""
    sys.argv[1:] = ["app", "--", *sys.argv[1:]]
    speak_indonesian()
    told = io.StringIO()
    with redirect_stdout(io.StringIO()), redirect_stderr(told):
        code = run(skpdoc)
    if code:
        show_window(_PREFIX.sub("", told.getvalue()).strip())
    return code


def show_window(text: str) -> None:
    """A message with one button; where the system has no such window, a line on the real standard error."""
    if sys.platform == "win32":
        import ctypes  # these names are Windows's

        ctypes.windll.user32.MessageBoxW(None, text, _TITLE, _MESSAGE)
    elif sys.__stderr__ is not None:
        sys.__stderr__.write(f"{text}\n")


if __name__ == "__main__":
    sys.exit(main())
