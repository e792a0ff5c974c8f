"""The office's own forms: exported, their switches, checked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path

import tomlkit
from tomlkit.exceptions import TOMLKitError

from skpdoc.documents.layout import CHOICES, FORMAT_FILE, FormLayout, layout_faults, read_layout
from skpdoc.documents.shipped import shipped_folder
from skpdoc.errors import SkpdocError
from skpdoc.pipeline.folder.files import write_lone
from skpdoc.pipeline.folder.pilihan import Progress
from skpdoc.pipeline.making.forms import check_templates, export_templates
from skpdoc.regulation import DEFAULT_REGULASI, catalogue

_WORDS = {True: "ya", False: "tidak"}


@dataclass(frozen=True, slots=True)
class Switch:
    """A setting of ``format.toml``: its name, what the shipped file says of it, its value, and what it may be ('' for
    any text).
    """

    name: str
    said: str
    value: str
    choices: tuple[str, ...]
    is_number: bool


def export_forms(folder: Path, _progress: Progress) -> int:
    """How many files were copied into ``folder``. Raises SkpdocError where something stands there."""
    return len(export_templates(folder))


def check_forms(folder: Path, _progress: Progress) -> list[tuple[str, str]]:
    """Severity and sentence of everything that is wrong with them."""
    return [(one.severity.value, str(one)) for one in check_templates(folder)]


def switches(folder: Path, _progress: Progress) -> list[Switch]:
    """Every setting as it stands. Raises SkpdocError where the file is at fault."""
    layout, said = read_layout(folder / FORMAT_FILE), _said()
    return [
        Switch(
            one.name,
            said.get(one.name, one.name),
            _shown(getattr(layout, one.name)),
            ("ya", "tidak") if isinstance(one.default, bool) else CHOICES.get(one.name, ()),
            isinstance(one.default, int) and not isinstance(one.default, bool),
        )
        for one in fields(FormLayout)
    ]


def _shown(value: object) -> str:
    return _WORDS[value] if isinstance(value, bool) else str(value)


def _said() -> dict[str, str]:
    """Name → the remark above it in the shipped file, or behind it."""
    shipped = shipped_folder(catalogue()[DEFAULT_REGULASI]) / FORMAT_FILE
    return dict(_remarks(shipped.read_text("utf-8").splitlines()))


def _remarks(lines: list[str]) -> Iterator[tuple[str, str]]:
    above: list[str] = []
    for line in lines:
        if line.startswith("#"):
            above.append(line.lstrip("# "))
        elif "=" in line:
            name, _, rest = line.partition("=")
            yield name.strip(), " ".join(filter(None, (" ".join(above), rest.partition("#")[2].strip())))
        else:
            above = []


def save_switches(folder: Path, values: Mapping[str, str], _progress: Progress) -> None:
    """Put them into ``format.toml``, its remarks as they were; nothing where one is wrong. Raises SkpdocError."""
    path = folder / FORMAT_FILE
    try:
        document = tomlkit.parse(path.read_text("utf-8-sig"))
    except (OSError, UnicodeDecodeError, TOMLKitError) as error:
        raise SkpdocError(f"{FORMAT_FILE}: tidak dapat dibaca. Salin formulir bawaan lagi.") from error
    meant = {
        one.name: _meant(one.default, values[one.name]) for one in fields(FormLayout) if one.name in values
    }
    faults = layout_faults(meant)
    if faults:
        raise SkpdocError("\n".join(faults))
    for name, value in meant.items():
        document[name] = value
    write_lone(path, tomlkit.dumps(document).encode("utf-8"))


def _meant(default: object, text: str) -> object:
    if isinstance(default, bool):
        return text == _WORDS[True]
    return int(text) if isinstance(default, int) and text.strip().isdigit() else text.strip()
