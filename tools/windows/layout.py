"""The folder that the officer unpacks.

``SKP.exe`` is Python's own signed ``pythonw.exe`` under another name: an unsigned program would frighten more. What it
starts stands in ``sistem/mulai``, as ``SKP._pth`` says.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from tools.windows.bytecode import compile_all
from tools.windows.runtime import Runtime
from tools.windows.wheels import ROOT, put_libraries
from tools.windows.wine import Wine

_SHIPPED = Path(__file__).parent / "shipped"
"""files of ours, as they are: to be started, to be read"""
_BESIDE_SKP = ("python313.dll", "vcruntime140.dll")
"""without which SKP.exe does not even begin"""
_PATHS = "python313.zip\n.\n..\\pustaka\n"
_START = "sistem\\python\\python313.zip\nsistem\\python\nsistem\\mulai\nimport site\n"

_Test = Callable[[Path], bool]
_LOCALES = frozenset(("root.dat", "id.dat", "id_ID.dat", "en.dat", "en_001.dat", "LICENSE.unicode"))
_NOT_NEEDED: tuple[_Test, ...] = (
    lambda path: path.parts[0] == "bin",
    lambda path: path.parts[:2] == ("babel", "locale-data") and path.name not in _LOCALES,
    lambda path: any(part in ("tests", "test", "include", "includes") for part in path.parts[1:-1]),
    lambda path: path.suffix in (".c", ".cpp", ".h", ".hpp", ".lib", ".pxd", ".pxi", ".pyi", ".pyx"),
    lambda path: path.name in ("direct_url.json", "uv_cache.json") or path.name.startswith("_testcapi"),
)
"""of paths in the folder of libraries: commands, other languages, tests, what a compiler reads, notes of uv"""


def lay_out(package: Path, room: Path, runtime: Runtime, wine: Wine) -> None:
    """All of it in ``package``; ``room`` is for what is fetched and built on the way."""
    system = package / "sistem"
    python, libraries = system / "python", system / "pustaka"
    for folder in (python, libraries):
        folder.mkdir(parents=True)
    runtime.unpack(python, room)
    put_libraries(libraries, room)
    _trim(libraries)
    (python / "python313._pth").write_text(_PATHS, "ascii")
    (package / "SKP._pth").write_text(_START, "ascii")
    shutil.copyfile(python / "pythonw.exe", package / "SKP.exe")
    for name in _BESIDE_SKP:
        shutil.copyfile(python / name, package / name)
    shutil.copytree(_SHIPPED, package, dirs_exist_ok=True)
    shutil.copyfile(ROOT / "LICENSE", package / "LICENSE.txt")
    compile_all(system, ("mulai", "pustaka"), wine)


def _trim(libraries: Path) -> None:
    for path in sorted(libraries.rglob("*"), reverse=True):
        if path.is_dir():
            if not any(path.iterdir()):
                path.rmdir()
        elif any(test(path.relative_to(libraries)) for test in _NOT_NEEDED):
            path.unlink()
