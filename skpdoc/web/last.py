"""What was worked on before, the latest first: kept in a file of the user's own."""

from __future__ import annotations

import contextlib
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

_FILE = "terakhir.json"
_MOST = 8

Opened = tuple[str, tuple[Path, ...]]
"""title and workbooks"""


class LastOpened:
    """Units by title and workbooks, whether these are still there or not."""

    def __init__(self, state: Path) -> None:
        self._file = state / _FILE

    def every(self) -> list[Opened]:
        """All that is remembered; nothing where it cannot be read."""
        with contextlib.suppress(OSError, ValueError, TypeError):
            return [
                (str(title), tuple(Path(str(one)) for one in paths))
                for title, paths in json.loads(self._file.read_text("utf-8"))
            ]
        return []

    def standing(self) -> list[Opened]:
        """Those whose workbooks are there. Of several with one title each says its workbooks and their folders too."""
        found = [one for one in self.every() if all(path.is_file() for path in one[1])]
        counts = Counter(title for title, _ in found)
        return [(_with_place(title, books) if counts[title] > 1 else title, books) for title, books in found]

    def remember(self, title: str, books: tuple[Path, ...]) -> None:
        """These are the latest."""
        kept = [(title, books), *(one for one in self.every() if one[1] != books)][:_MOST]
        with contextlib.suppress(OSError):  # a list of what was open last is worth no error
            told = [(name, [str(path) for path in paths]) for name, paths in kept]
            self._file.write_text(json.dumps(told, ensure_ascii=False, indent=1), "utf-8")


def _with_place(title: str, books: Sequence[Path]) -> str:
    return f"{title}, {', '.join('/'.join(path.parts[-3:]) for path in books)}"
