"""Which of skpdoc's own files the work of a module depends on: its own, those it imports, and the data beside them.

Found in the text of the files, since asked for in every run: parsing them takes ten times as long.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

_NAME = "skpdoc"
_IMPORT = re.compile(
    rf"^[ \t]*(?:from ({_NAME}[\w.]*) import (\([^)]*\)|[^\n#]*)|import ({_NAME}[\w.]*))", re.MULTILINE
)
_WORD = re.compile(r"\w+")


def own_files(package: Path, *starts: str) -> list[Path]:
    """The files of skpdoc, which is the folder ``package``, that the modules ``starts`` depend on.

    Raises KeyError where there is no such module.
    """
    known = modules_of(package)
    files = [known[name] for name in reached(known, *starts)]
    rooms = {path.parent for path in files if path.name == "__init__.py"} - {package}
    data = (path for kind in ("*.toml", "*.txt") for path in package.rglob(kind))
    return sorted((*files, *(path for path in data if _room(path) in rooms)))


def modules_of(package: Path) -> dict[str, Path]:
    """Every module, by its name: ``skpdoc.documents.render``."""
    return {_name(path.relative_to(package)): path for path in package.rglob("*.py")}


def _name(path: Path) -> str:
    parts = path.with_suffix("").parts
    return ".".join((_NAME, *(part for part in parts if part != "__init__")))


def reached(known: Mapping[str, Path], *starts: str) -> set[str]:
    """The names of ``starts``, of all that they import (in functions, for types too), and of the packages around."""
    found: set[str] = set()
    coming = list(starts)
    while coming:
        name = coming.pop()
        if name not in found:
            found.add(name)
            coming += [other for other in imported(known[name].read_text("utf-8")) if other in known]
            coming += filter(None, [name.rpartition(".")[0]])
    return found


def imported(text: str) -> Iterator[str]:
    """What a module's text imports of skpdoc; a name out of a module like a module, ``skpdoc.errors.own_fault``."""
    for source, names, whole in _IMPORT.findall(text):
        yield source or whole
        yield from (f"{source}.{name}" for name in _WORD.findall(names) if source)


def _room(path: Path) -> Path:
    """The nearest package around a file."""
    return next(folder for folder in path.parents if (folder / "__init__.py").is_file())
