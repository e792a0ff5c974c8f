"""Bytecode, made by the very Python that will run it: the first start would make it slowly, if it may write at all."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tools.windows.wine import Wine


def compile_all(system: Path, folders: Iterable[str], wine: Wine) -> None:
    """Of these folders of ``system``, beside ``python``; unchecked against the sources, to which unpacking gives other
    times, and with no folder of this computer in it.

    Raises RuntimeError where a file cannot be compiled.
    """
    python = system / "python" / "python.exe"
    how = ("-q", "-f", "--invalidation-mode", "unchecked-hash")
    for name in folders:
        ran = wine.run(
            python, "-m", "compileall", *how, "-d", name, name, folder=system, more={"PYTHONHASHSEED": "0"}
        )
        if ran.returncode != 0:
            raise RuntimeError(f"compileall: {ran.stdout}{ran.stderr}")
