"""``python -m tests.bench``: every part, or some of them; tables go to the screen, with --page into the page too."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import psutil

from .again import again
from .end_to_end import end_to_end
from .growth import growth
from .pdf import pdf
from .rendering import rendering
from .report import Section, Settings, machine, rewrite
from .stages import stages

PARTS: dict[str, Callable[[Settings], Section]] = {
    "rendering": rendering,
    "end": end_to_end,
    "growth": growth,
    "again": again,
    "pdf": pdf,
    "stages": stages,
}


def main() -> None:
    """Run the parts that are asked for, one after the other."""
    options = _options()
    print(f"{machine()}\n", flush=True)
    with tempfile.TemporaryDirectory(prefix="bench-", dir=options.folder) as name:
        picture = options.page and options.page.parent / "gambar" / "pertumbuhan.png"
        settings = Settings(Path(name), options.people, options.rounds, options.seconds, picture)
        for part in options.only or PARTS:
            busy, began = psutil.cpu_percent(interval=1), time.perf_counter()
            section = replace(PARTS[part](settings), busy=busy)
            print("\n".join([f"## {part}", "", *section.lines, ""]), flush=True)
            print(
                f"({part}: {time.perf_counter() - began:.0f} s; {busy:.0f} % busy before)\n",
                file=sys.stderr,
                flush=True,
            )
            if options.page:
                rewrite(options.page, section)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument(
        "--only", action="append", choices=PARTS, help="only this part; may be given several times"
    )
    parser.add_argument(
        "--people", type=int, default=5000, help="employees of the kabupaten (default %(default)s)"
    )
    parser.add_argument(
        "--rounds", type=int, default=3, help="rounds of what is compared (default %(default)s)"
    )
    parser.add_argument(
        "--seconds", type=float, default=3, help="of each way of rendering a round (default %(default)s)"
    )
    parser.add_argument(
        "--page", type=Path, help="the page whose marked sections are rewritten, with its picture"
    )
    parser.add_argument("--folder", type=Path, help="where temporary files go (default: the system's place)")
    return parser.parse_args()


if __name__ == "__main__":
    main()
