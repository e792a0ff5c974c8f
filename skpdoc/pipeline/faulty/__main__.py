"""Write the faulty samples and the two pages that show them (``make refresh``)."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

from skpdoc.pipeline.faulty import GROUPS
from skpdoc.pipeline.faulty.kinds_page import kinds_page
from skpdoc.pipeline.faulty.page import faulty_page
from skpdoc.pipeline.faulty.said import Said, check
from skpdoc.pipeline.folder.files import write_whole


def write_samples(folder: Path) -> None:
    """Every faulty sample into ``folder``; what else stands there as a workbook is removed."""
    files = {f"{fault.name}.xlsx": fault for group in GROUPS for fault in group.faults}
    for path in folder.glob("*.xlsx"):
        if path.name not in files:
            path.unlink()
    for name, fault in files.items():
        write_whole(folder / name, fault.workbook())


def write_pages(samples: Path, docs: Path) -> None:
    """Both pages into ``docs``, from what is said of the files in ``samples``."""
    said = {fault.name: check(samples, fault) for group in GROUPS for fault in group.faults}
    for name, page in pages(said).items():
        write_whole(docs / name, page.encode("utf-8"))


def pages(said: Mapping[str, Said]) -> dict[str, str]:
    """File name → page; ``said`` is by the samples' names, in their order."""
    return {"salah.md": faulty_page(said), "temuan.md": kinds_page(said.values())}


if __name__ == "__main__":
    write_samples(Path(sys.argv[1]))
    write_pages(Path(sys.argv[1]), Path(sys.argv[2]))
