"""``make windows``: ``dist/SKP-<version>-windows.zip`` and ``dist/Pasang-SKP-<version>.exe``."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from skpdoc import __version__
from tools.windows.archive import write_archive
from tools.windows.contents import write_contents
from tools.windows.installer import write_installer
from tools.windows.layout import lay_out
from tools.windows.runtime import Runtime
from tools.windows.wine import Wine

ROOT = Path(__file__).parents[2]


def main() -> None:
    """``RUNTIME`` and ``SHA256`` in the environment name another archive of Python than the one of the layout."""
    runtime = Runtime(os.environ.get("RUNTIME", ""), os.environ.get("SHA256", ""))
    out = ROOT / "dist"
    out.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name, Wine(Path(name) / "wine") as wine:
        package = Path(name) / "SKP"
        lay_out(package, Path(name), runtime, wine)
        write_contents(package, __version__)
        archive = write_archive(package, out / f"SKP-{__version__}-windows.zip")
        installer = write_installer(package, out / f"Pasang-SKP-{__version__}.exe", __version__)
    for path in (archive, installer):
        sys.stdout.write(f"{path.relative_to(ROOT)}: {path.stat().st_size / 1_000_000:.1f} MB\n")


if __name__ == "__main__":
    main()
