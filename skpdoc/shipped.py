"""What comes with skpdoc besides its code: inside the installed package, or beside it in the source tree."""

from __future__ import annotations

from pathlib import Path


def shipped(name: str) -> Path | None:
    """The folder ``templates/<name>``; None where it is not there."""
    package = Path(__file__).parent
    folders = (parent / "templates" / name for parent in (package, package.parent))
    return next((folder for folder in folders if folder.is_dir()), None)
