"""Files of TOML that an office writes by hand: read, or refused by the line that is wrong."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from skpdoc.errors import SkpdocError
from skpdoc.pipeline.folder.files import unreadable
from skpdoc.text.toml_fault import toml_fault


def read_toml(path: Path) -> dict[str, Any]:
    """Everything in it. Raises SkpdocError where it cannot be read as TOML."""
    try:
        return tomllib.loads(toml_text(path))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise SkpdocError(f"{path}: {toml_fault(error)}") from error


def toml_text(path: Path) -> str:
    """As it stands there. Raises SkpdocError where it cannot be read as text."""
    try:
        return path.read_text("utf-8-sig")
    except OSError as error:
        raise unreadable(path, error) from error
    except UnicodeDecodeError as error:
        raise SkpdocError(f"{path}: {toml_fault(error)}") from error
