"""The office's own forms: exported, their switches, checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path

import tomlkit
from tomlkit.exceptions import TOMLKitError

from skpdoc.documents.layout import CHOICES, FORMAT_FILE, FormLayout, layout_faults, read_layout
from skpdoc.errors import SkpdocError
from skpdoc.pipeline.folder.files import write_lone
from skpdoc.pipeline.folder.pilihan import Progress
from skpdoc.pipeline.making.forms import check_templates, export_templates
from skpdoc.web.form_words import NO, WORDS, YES

_SHOWN = {True: YES, False: NO}


@dataclass(frozen=True, slots=True)
class Switch:
    """A setting of ``format.toml``: its name, what it is about, its value, and value and words of what it may be (none
    for any text).
    """

    name: str
    label: str
    hint: str
    value: str
    choices: tuple[tuple[str, str], ...]
    is_number: bool


def export_forms(folder: Path, _progress: Progress) -> int:
    """How many files were copied into ``folder``. Raises SkpdocError where something stands there."""
    return len(export_templates(folder))


def check_forms(folder: Path, _progress: Progress) -> list[tuple[str, str]]:
    """Severity and sentence of everything that is wrong with them."""
    return [(one.severity.value, str(one)) for one in check_templates(folder)]


def switches(folder: Path, _progress: Progress) -> list[Switch]:
    """Every setting as it stands. Raises SkpdocError where the file is at fault."""
    layout = read_layout(folder / FORMAT_FILE)
    return [
        Switch(
            one.name,
            words.label,
            words.hint,
            _shown(getattr(layout, one.name)),
            tuple((value, words.choices.get(value, value)) for value in _values(one.name, one.default)),
            isinstance(one.default, int) and not isinstance(one.default, bool),
        )
        for one in fields(FormLayout)
        for words in (WORDS[one.name],)
    ]


def _values(name: str, default: object) -> tuple[str, ...]:
    return (YES, NO) if isinstance(default, bool) else CHOICES.get(name, ())


def _shown(value: object) -> str:
    return _SHOWN[value] if isinstance(value, bool) else str(value)


def save_switches(folder: Path, values: Mapping[str, str], _progress: Progress) -> None:
    """Put them into ``format.toml``, its remarks as they were; nothing where one is wrong. Raises SkpdocError."""
    path = folder / FORMAT_FILE
    try:
        document = tomlkit.parse(path.read_text("utf-8-sig"))
    except (OSError, UnicodeDecodeError, TOMLKitError) as error:
        raise SkpdocError(
            "Pilihan formulir tidak dapat dibaca. Pindahkan folder Formulir, lalu salin formulir bawaan lagi."
        ) from error
    meant = {
        one.name: _meant(one.default, values[one.name]) for one in fields(FormLayout) if one.name in values
    }
    faults = layout_faults(meant)
    if faults:
        raise SkpdocError("\n".join(_named(fault) for fault in faults))
    for name, value in meant.items():
        document[name] = value
    write_lone(path, tomlkit.dumps(document).encode("utf-8"))


def _named(fault: str) -> str:
    """By the label that stands above the field."""
    for name, words in WORDS.items():
        fault = fault.replace(name, f'"{words.label}"')
    return fault


def _meant(default: object, text: str) -> object:
    if isinstance(default, bool):
        return text == YES
    return int(text) if isinstance(default, int) and text.strip().isdigit() else text.strip()
