"""The switches of a folder of forms, as ``format.toml`` holds them: read, and put into it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from skpdoc.documents.layout import CHOICES, FORMAT_FILE, FormLayout, layout_faults, read_layout
from skpdoc.pipeline.folder.files import write_lone
from skpdoc.pipeline.settings.toml_change import changed_toml


@dataclass(frozen=True, slots=True)
class FormSwitch:
    """One of them: its name, its value, and the only texts that it may be (none: any)."""

    name: str
    value: bool | int | str | tuple[str, ...]
    choices: tuple[str, ...]


def read_switches(folder: Path) -> tuple[FormSwitch, ...]:
    """Every one as it stands. Raises SkpdocError where the file is at fault."""
    layout = read_layout(folder / FORMAT_FILE)
    return tuple(
        FormSwitch(one.name, getattr(layout, one.name), CHOICES.get(one.name, ()))
        for one in fields(FormLayout)
    )


def save_switches(folder: Path, values: Mapping[str, object]) -> tuple[str, ...]:
    """Put them into the file, its remarks as they were; what is wrong with them, and then nothing is written.

    Raises SkpdocError where the file cannot be read or written.
    """
    path = folder / FORMAT_FILE
    content, faults = changed_toml(path, values), layout_faults(values)
    if not faults:
        write_lone(path, content)
    return faults
