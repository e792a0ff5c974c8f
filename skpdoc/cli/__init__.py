"""What a person types. Commands import what they use only when they run."""

from __future__ import annotations

import sys

from skpdoc.cli.commands import skpdoc

__all__ = ["main", "skpdoc"]


def main() -> None:
    """Entry point: exit codes 0 done, 1 a galat or a document withheld, 2 wrong usage, 3 the world refused."""
    from skpdoc.cli.guard import run
    from skpdoc.cli.words import speak_indonesian

    speak_indonesian()
    sys.exit(run(skpdoc))
