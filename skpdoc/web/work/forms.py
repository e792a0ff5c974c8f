"""The office's own forms: exported, their switches, checked."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from skpdoc.errors import SkpdocError
from skpdoc.pipeline.folder.pilihan import Progress
from skpdoc.pipeline.making import form_switches
from skpdoc.pipeline.making.form_switches import FormSwitch, read_switches
from skpdoc.pipeline.making.forms import check_templates, export_templates
from skpdoc.web.form_words import NO, WORDS, YES, SwitchWords
from skpdoc.web.told import Switch


def export_forms(folder: Path, _progress: Progress) -> int:
    """How many files were copied into ``folder``. Raises SkpdocError where something stands there."""
    return len(export_templates(folder))


def check_forms(folder: Path, _progress: Progress) -> list[tuple[str, str]]:
    """Severity and sentence of everything that is wrong with them."""
    return [(one.severity.value, str(one)) for one in check_templates(folder)]


def switches(folder: Path, _progress: Progress) -> list[Switch]:
    """Every setting as it stands. Raises SkpdocError where the file is at fault."""
    return [_switch(one, WORDS[one.name]) for one in read_switches(folder)]


def _switch(one: FormSwitch, words: SwitchWords) -> Switch:
    is_flag = isinstance(one.value, bool)
    values = (YES, NO) if is_flag else one.choices
    return Switch(
        one.name,
        words.label,
        words.hint,
        _shown(one.value),
        tuple((value, words.choices.get(value, value)) for value in values),
        isinstance(one.value, int) and not is_flag,
    )


def _shown(value: bool | int | str | tuple[str, ...]) -> str:
    if isinstance(value, bool):
        return YES if value else NO
    return "; ".join(value) if isinstance(value, tuple) else str(value)


def save_switches(folder: Path, values: Mapping[str, str], _progress: Progress) -> None:
    """Put them into the file; nothing where one is wrong. Raises SkpdocError."""
    known = {one.name: one.value for one in read_switches(folder)}
    meant = {name: _meant(known[name], text) for name, text in values.items() if name in known}
    faults = form_switches.save_switches(folder, meant)
    if faults:
        raise SkpdocError("\n".join(_named(fault) for fault in faults))


def _named(fault: str) -> str:
    """By the label that stands above the field."""
    for name, words in WORDS.items():
        fault = fault.replace(name, f'"{words.label}"')
    return fault


def _meant(value: object, text: str) -> object:
    if isinstance(value, bool):
        return text == YES
    if isinstance(value, tuple):
        return [part.strip() for part in text.split(";") if part.strip()]
    return int(text) if isinstance(value, int) and text.strip().isdigit() else text.strip()
