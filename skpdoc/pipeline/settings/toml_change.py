"""A file of TOML changed by the page: what it does not change stands as it was written, remarks too."""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping
from pathlib import Path
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError

from skpdoc.errors import SkpdocError
from skpdoc.pipeline.settings.toml_file import toml_text
from skpdoc.text.toml_fault import toml_fault


def changed_toml(path: Path, values: Mapping[str, object], table: str = "") -> bytes:
    """What it would hold with ``values`` in ``table`` ('': in none), all else as it was; None takes a value out.

    A file that is not there is an empty one. Raises SkpdocError where it cannot be read as TOML.
    """
    try:
        document = tomlkit.parse(toml_text(path)) if path.exists() else tomlkit.document()
    except (TOMLKitError, RecursionError) as error:
        raise SkpdocError(f"{path}: {toml_fault(error)}") from error
    place: Any = document.setdefault(table, tomlkit.table()) if table else document
    if not isinstance(place, MutableMapping):
        raise SkpdocError(f"{path}: tulis setelannya di bawah judul [{table}].")
    for name, value in values.items():
        if value is None:
            place.pop(name, None)
        else:
            place[name] = value
    return tomlkit.dumps(document).encode("utf-8")
