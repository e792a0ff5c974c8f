"""What ``skpdoc check`` says of a faulty sample, as its JSON does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from skpdoc.errors import SkpdocError
from skpdoc.pipeline.checking.findings_json import unit_json
from skpdoc.pipeline.reading.load import load
from tools.faulty.fault import Fault

Temuan = Mapping[str, Any]
"""One finding, with the fields of ``temuan.schema.json``."""


@dataclass(frozen=True, slots=True)
class Said:
    """``refusal``: why the file is not opened, else ''. ``is_read``: whether an office could be made of it, of which
    ``documents`` would then be written."""

    fault: Fault
    refusal: str = ""
    temuan: tuple[Temuan, ...] = ()
    is_read: bool = False
    documents: int = 0


def check(folder: Path, fault: Fault) -> Said:
    """What is said of the sample in ``folder``."""
    try:
        loaded = load(folder / f"{fault.name}.xlsx")
    except SkpdocError as error:
        return Said(fault, str(error))
    manuals = sum(bool(skp.manual) for skp in loaded.skp.values())
    count = len(loaded.skp) + manuals + len(loaded.matriks)
    return Said(fault, "", tuple(unit_json(loaded)["temuan"]), loaded.kantor is not None, count)


def place(temuan: Temuan) -> str:
    """``R28 Pegawai!A10``: what was found where; the code alone, where the finding is about the file."""
    address = f"!{temuan['sel']}" if temuan["sel"] else ""
    return f"{temuan['kode']} {temuan['lembar']}{address}".strip()
