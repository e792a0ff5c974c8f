"""The faulty samples as files, what is said of them, and the pages that show it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from skpdoc.pipeline.folder.files import write_whole
from tools.faulty import GROUPS
from tools.faulty.collection import Collection
from tools.faulty.evaluation import EVALUATION
from tools.faulty.fault import BASE
from tools.faulty.kinds_page import kinds_page
from tools.faulty.page import faulty_page
from tools.faulty.said import Said, check

PLAN = Collection(
    "salah",
    "Contoh kekeliruan",
    "tools/faulty",
    f"satu: [{BASE}.xlsx](../sample_workbooks/{BASE}.xlsx)",
    "skpdoc check sample_workbooks/salah/nip_angka.xlsx",
    f"Kekeliruan di buku evaluasi ada di [{EVALUATION.judul.lower()}]({EVALUATION.page}).",
    GROUPS,
    check,
)
COLLECTIONS = (PLAN, EVALUATION)


def write_samples(samples: Path) -> None:
    """Every faulty sample into its folder below ``samples``; what else stands there as a workbook is removed."""
    for collection in COLLECTIONS:
        files = {f"{fault.name}.xlsx": fault for fault in collection.faults}
        for path in (samples / collection.folder).glob("*.xlsx"):
            if path.name not in files:
                path.unlink()
        for name, fault in files.items():
            write_whole(samples / collection.folder / name, fault.workbook())


def said_of(samples: Path) -> dict[str, Mapping[str, Said]]:
    """The pages of the collections → the faults' names, in their order → what is said of the files."""
    return {collection.page: collection.said(samples) for collection in COLLECTIONS}


def pages(said: Mapping[str, Mapping[str, Said]]) -> dict[str, str]:
    """File name → page; ``said`` as :func:`said_of` has it."""
    found = {collection.page: faulty_page(collection, said[collection.page]) for collection in COLLECTIONS}
    return found | {"temuan.md": kinds_page({page: list(by_name.values()) for page, by_name in said.items()})}
