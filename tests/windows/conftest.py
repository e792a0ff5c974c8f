"""One computer for all tests of the package; skipped where there is no wine, or no package yet."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from computer import IS_NEEDED, PACKAGE, Computer, hashes, unpack

from tools.windows.wine import Wine


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    is_here = PACKAGE.is_file() and shutil.which("wine") is not None
    if not IS_NEEDED and not is_here:
        for item in items:
            if Path(__file__).parent in item.path.parents:
                item.add_marker(pytest.mark.skip(reason="no wine, or no package: make windows"))


@pytest.fixture(scope="session")
def computer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Computer]:
    room = tmp_path_factory.mktemp("windows")
    program = unpack(room / "Unduhan Bu Nurul & Pak Jóko")
    before = hashes(program)
    with Wine(room) as wine:
        wine.add_random_numbers()
        yield Computer(wine, program)
    assert hashes(program) == before, "nothing is written into the program's folder, which may be read-only"
