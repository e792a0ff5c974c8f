"""The faulty samples as files, what is said of them, and the two pages that show it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from skpdoc.pipeline.folder.files import write_whole
from tools.faulty import GROUPS
from tools.faulty.kinds_page import kinds_page
from tools.faulty.page import faulty_page
from tools.faulty.said import Said, check

FAULTS = tuple(fault for group in GROUPS for fault in group.faults)
"""All of them, in the order of the page."""


def write_samples(folder: Path) -> None:
    """Every faulty sample into ``folder``; what else stands there as a workbook is removed."""
    files = {f"{fault.name}.xlsx": fault for fault in FAULTS}
    for path in folder.glob("*.xlsx"):
        if path.name not in files:
            path.unlink()
    for name, fault in files.items():
        write_whole(folder / name, fault.workbook())


def said_of(folder: Path) -> dict[str, Said]:
    """The faults' names, in their order → what is said of the files in ``folder``."""
    return {fault.name: check(folder, fault) for fault in FAULTS}


def pages(said: Mapping[str, Said]) -> dict[str, str]:
    """File name → page; ``said`` is by the samples' names, in their order."""
    return {"salah.md": faulty_page(said), "temuan.md": kinds_page(said.values())}
