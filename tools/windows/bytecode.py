"""Bytecode of the libraries, made by the very Python that will run it: else each first start would make it anew."""

from __future__ import annotations

from pathlib import Path

from tools.windows.wine import Wine


def compile_all(libraries: Path, wine: Wine) -> None:
    """Unchecked against the sources, since unpacking gives these other times; no folder of ours in it.

    Raises RuntimeError where a file cannot be compiled.
    """
    python = libraries.parent / "python" / "python.exe"
    how = ["-q", "-f", "--invalidation-mode", "unchecked-hash", "-d", libraries.name]
    more = {"PYTHONHASHSEED": "0"}
    ran = wine.run(python, "-m", "compileall", *how, libraries.name, folder=libraries.parent, more=more)
    if ran.returncode != 0:
        raise RuntimeError(f"compileall: {ran.stdout}{ran.stderr}")
