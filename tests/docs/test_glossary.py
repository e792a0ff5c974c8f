"""docs/glossary.md has a line for every noun of the model, and none for what is gone."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from types import ModuleType

import pytest
from pages import ROOT

from skpdoc import model
from skpdoc.delivery import nouns

pytestmark = pytest.mark.quick

_IDENTIFIER = re.compile(r"^\| `(\w+)`", re.MULTILINE)
_CLASS = re.compile(r"^class (\w+)", re.MULTILINE)


def _classes(room: ModuleType) -> Iterator[str]:
    """Public classes defined in a module, or in a package and below it."""
    below = pkgutil.walk_packages(getattr(room, "__path__", ()), f"{room.__name__}.")
    for module in (room, *(importlib.import_module(found.name) for found in below)):
        for name, member in inspect.getmembers(module, inspect.isclass):
            if member.__module__ == module.__name__ and not name.startswith("_"):
                yield name


def test_every_noun_is_glossed() -> None:
    glossed = set(_IDENTIFIER.findall((ROOT / "docs" / "glossary.md").read_text("utf-8")))
    assert {*_classes(model), *_classes(nouns)} - glossed == set()


def test_every_gloss_is_of_something() -> None:
    glossed = _IDENTIFIER.findall((ROOT / "docs" / "glossary.md").read_text("utf-8"))
    sources = (ROOT / "skpdoc").rglob("*.py")
    known = {name for path in sources for name in _CLASS.findall(path.read_text("utf-8"))}
    assert set(glossed) - known == set()
    assert len(glossed) == len(set(glossed))
