"""What ``make windows`` does before anything runs on Windows; ``tests/windows`` tries the package itself."""

from __future__ import annotations

import hashlib
import io
import os
import zipfile
from pathlib import Path

import pytest

from tools.windows.archive import write_archive
from tools.windows.runtime import LEFT_OUT, Runtime, held
from tools.windows.wheels import locked


def test_the_same_files_give_the_same_zip(tmp_path: Path) -> None:
    made = []
    for name, moment in (("satu", 1_000_000_000), ("dua", 1_700_000_000)):
        folder = tmp_path / name / "SKP"
        for path in ("b.txt", "a/é.txt") if name == "satu" else ("a/é.txt", "b.txt"):
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(path, "utf-8")
            os.utime(folder / path, (moment, moment))
        made.append(write_archive(folder, tmp_path / f"{name}.zip").read_bytes())
    assert made[0] == made[1]
    assert zipfile.ZipFile(io.BytesIO(made[0])).namelist() == ["SKP/a/é.txt", "SKP/b.txt"]


def test_another_runtime_must_be_the_one_that_was_meant(tmp_path: Path) -> None:
    archive = tmp_path / "python.zip"
    with zipfile.ZipFile(archive, "w") as zipped:
        zipped.writestr("python.exe", b"program")
        zipped.writestr("folder/python.exe", b"another")
        for name in LEFT_OUT:
            zipped.writestr(name, b"")
    digest = hashlib.sha256(archive.read_bytes()).hexdigest()
    folder = tmp_path / "python"
    folder.mkdir()
    for wrong in ("", "0" * 64):
        with pytest.raises(ValueError, match="SHA-256 is"):
            Runtime(str(archive), wrong).unpack(folder, tmp_path)
    Runtime(str(archive), digest.upper()).unpack(folder, tmp_path)
    assert [(path.name, path.read_bytes()) for path in folder.iterdir()] == [("python.exe", b"program")]
    assert held(b"", hashlib.sha256(b"").hexdigest(), "kosong") == b""


def test_each_library_is_held_to_the_hashes_of_the_lock() -> None:
    lines = list(locked({"lxml", "click"}))
    assert {line.partition("==")[0] for line in lines if "==" in line} == {"lxml", "click"}
    assert sum("--hash=sha256:" in line for line in lines) == len(lines) - 2
